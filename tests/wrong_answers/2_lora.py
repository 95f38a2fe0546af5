"""Wrong answers to the exercises of notebooks/source/2_lora (see tests/test_practice.py for the form)."""

TRAIN = '''
def train_mended(model, batches, lr):SETUP
    losses = []
    for x, labels in batches:
        optimizer.zero_grad()
        loss = F.cross_entropy(model(x), labels)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
'''
ONLY_SOME_IN_THE_OPTIMIZER = TRAIN.replace("SETUP", '''
    trained = [p for name, p in model.named_parameters() if trains(name)]
    optimizer = torch.optim.AdamW(trained, lr=lr, weight_decay=0.1)''')
NO_DECAY = TRAIN.replace("SETUP", '''
    for name, p in model.named_parameters():
        p.requires_grad_(trains(name))
    optimizer = torch.optim.AdamW(model.parameters(), lr=lr, weight_decay=0)''')
IN_PLACE = '''
def merged(pair):
    with torch.no_grad():
        pair.linear.weight += pair.lora.scaling * pair.lora.B @ pair.lora.A
    return pair.linear
'''
SHARED_BIAS = '''
def merged(pair):
    linear = nn.Linear(pair.linear.in_features, pair.linear.out_features)
    linear.weight = nn.Parameter(pair.linear.weight + pair.lora.scaling * pair.lora.B @ pair.lora.A)
    linear.bias = pair.linear.bias
    return linear
'''
NO_BIAS = '''
def merged(pair):
    linear = nn.Linear(pair.linear.in_features, pair.linear.out_features, bias=False)
    linear.weight = nn.Parameter(pair.linear.weight + pair.lora.scaling * pair.lora.B @ pair.lora.A)
    return linear
'''
AUTOGRAD = '''
def lora_backward(x, grad, A, B, s):
    A, B = A.clone().requires_grad_(), B.clone().requires_grad_()
    (s * (x @ A.T @ B.T)).backward(grad)
    return A.grad, B.grad
'''
TWO_LINEAR = '''
class LowRank(nn.Module):
    def __init__(self, in_dim, out_dim, rank, alpha):
        super().__init__()
        self.alpha = alpha
        self.A, self.B = nn.Parameter(torch.empty(rank, in_dim)), nn.Parameter(torch.empty(out_dim, rank))
        nn.init.kaiming_uniform_(self.A, a=5**0.5)
        nn.init.zeros_(self.B)

    def forward(self, x):
        return F.linear(F.linear(x, self.A), self.B) * self.alpha / len(self.A)
'''
EINSUM = '''
def lora_backward(x, grad, A, B, s):
    return torch.einsum("br,bi->ri", s * grad @ B, x), torch.einsum("bo,br->or", s * grad, x @ A.T)
'''
NEW_LAYER = '''
def merged(pair):
    old, lora = pair.linear, pair.lora
    layer = nn.Linear(old.in_features, old.out_features, bias=old.bias is not None)
    layer.load_state_dict(old.state_dict())
    layer.weight.data.add_(lora.B @ lora.A, alpha=lora.scaling)
    return layer
'''
NO_GRADIENTS = '''
def train_mended(model, batches, lr):
    optimizer, losses = torch.optim.AdamW(model.parameters(), lr=lr, weight_decay=0.1), []
    for x, labels in batches:
        optimizer.zero_grad()
        losses.append(F.cross_entropy(model(x), labels))
        losses[-1].backward()
        for name, p in model.named_parameters():
            if not trains(name):
                p.grad = None
        optimizer.step()
    return [loss.item() for loss in losses]
'''
ONE_AT_A_TIME = '''
def my_ranks(changes, budget):
    squares, ranks = [torch.linalg.svdvals(change) ** 2 for change in changes], [0] * len(changes)
    while True:
        worth = [
            (s[r].item() / sum(change.shape), i)
            for i, (s, r, change) in enumerate(zip(squares, ranks, changes))
            if r < len(s) and sum(change.shape) <= budget
        ]
        if not worth:
            return ranks
        best = max(worth)[1]
        ranks[best] += 1
        budget -= sum(changes[best].shape)
'''
ALL_FOR_ONE = '''
def my_ranks(changes, budget):
    return [min(24, budget // sum(changes[0].shape))] + [0] * (len(changes) - 1)
'''

WRONG = [
    ("predicted", "(4, 48)", "(48, 4)", 0, "the book has the transpose"),
    ("predicted", "(64, 4)", "(48, 4)", 0, "they are exchanged"),
    ("predicted", "16 / 4", "16", 0, "alpha is divided by the rank"),
    ("predicted", "4 * (48 + 64)", "4 * (48 + 64) + 64", 0, "the bias is frozen"),
    ("predicted", " + 1,", ",", 0, "a few numbers less than the matrix"),
    ("LowRank", "self.A = nn.Parameter(torch.empty(rank, in_dim).uniform_(-bound, bound))",
     "self.A = torch.empty(rank, in_dim).uniform_(-bound, bound)", 0, "no optimizer finds A"),
    ("LowRank", "torch.zeros(out_dim, rank)", "torch.randn(out_dim, rank)", 0, "B does not begin as zero"),
    ("LowRank", "torch.empty(rank, in_dim).uniform_(-bound, bound)", "torch.zeros(rank, in_dim)", 0,
     "neither will ever get a gradient"),
    ("LowRank", "torch.empty(rank, in_dim).uniform_(-bound, bound)", "torch.rand(rank, in_dim)", 0, "the same sign"),
    ("LowRank", "torch.empty(rank, in_dim).uniform_(-bound, bound)", "torch.randn(rank, in_dim)", 0,
     "where they should end at 0.29"),
    ("LowRank", "torch.empty(rank, in_dim)", "torch.empty(in_dim, rank)", 0, "A is transposed"),
    ("LowRank", "alpha / rank", "alpha", 0, "alpha has to be divided by the rank"),
    ("LowRank", "alpha / rank", "rank / alpha", 0, "the wrong way round"),
    ("LowRank", "alpha / rank", "alpha // rank", 0, "need not be a whole number"),
    ("LowRank", "(-bound, bound)", "(-bound / 2, bound / 2)", 0, "where they should go up to 0.29"),
    ("LowRank", "self.factor * (", "(", 0, "the factor alpha / rank is missing"),
    ("LowRank", "x @ self.A.T @ self.B.T", "x @ (self.B @ self.A).T", 0, "B A is computed as a whole"),
    ("LowRank", "x @ self.A.T @ self.B.T", "torch.einsum('ni,ri,or->no', x, self.A, self.B)", 3, "in a hidden test"),
    ("lora_backward", "return grad_A, grad_B", "return grad_B, grad_A", 0, "exchanged|the shape"),
    ("lora_backward", "s * grad.T", "grad.T", 0, "the factor s is missing in the gradient of B"),
    ("lora_backward", "s * (grad @ B)", "(grad @ B)", 0, "the factor s is missing in the gradient of A"),
    ("lora_backward", "@ x\n", "@ x / len(x)\n", 0, "the gradient of A is added up over the batch"),
    ("lora_backward", "grad.T @ (x @ A.T)", "(x @ A.T).T @ grad", 0, "the transpose of the gradient of B"),
    ("lora_backward", "(grad @ B).T @ x", "(x @ A.T).T @ x", 0, "has B in it, and not A"),
    ("lora_backward", "(grad @ B).T @ x", "B.T @ (grad.T @ x)", 0, "as large as the frozen matrix"),
    ("lora_backward", "", AUTOGRAD, 0, "autograd runs forwards, too"),
    ("lora_backward", "(x @ A.T)", "(x @ A.T).squeeze()", 3, "in a hidden test"),
    ("merged", "pair.lora.scaling * ", "", 0, "the factor alpha / rank is missing"),
    ("merged", "pair.lora.scaling", "pair.lora.alpha", 0, "alpha has to be divided by the rank"),
    ("merged", "+=", "-=", 0, "taken away instead of added"),
    ("merged", "pair.lora.B @ pair.lora.A", "(pair.lora.B @ pair.lora.A).T", 0, "the addition is transposed"),
    ("merged", "linear.weight += pair.lora.scaling * pair.lora.B @ pair.lora.A",
     "linear.weight.copy_(pair.lora.scaling * pair.lora.B @ pair.lora.A)", 0, "without the matrix"),
    ("merged", "    with torch.no_grad():\n    ", "", 0, "RuntimeError: a leaf Variable"),
    ("merged", "return linear", "return pair", 0, "give back a nn.Linear"),
    ("merged", "", IN_PLACE, 0, "has changed: work on a copy"),
    ("merged", "", NO_BIAS, 0, "the bias is lost"),
    ("merged", "", SHARED_BIAS, 0, "shares a tensor with the old one"),
    ("merged", "return linear", "linear.bias.data += 0\n    return linear", 2, "in a hidden test, it stops in line"),
    ("train_mended", "", "train_mended = train_with_a_bug", 0, "is frozen, and has changed all the same"),
    ("train_mended", "", ONLY_SOME_IN_THE_OPTIMIZER, 0, "still gets a gradient"),
    ("train_mended", "", NO_DECAY, 0, "the weight decay is gone"),
    ("train_mended", "trains(name)", "'.lora.' in name", 0, "`4.weight` has not moved"),
    ("train_mended", "trains(name)", "trains(name) or 'bias' in name", 0, "`0.linear.bias` is frozen"),
    ("train_mended", "optimizer.zero_grad()", "pass", 0, "after training at"),
    ("train_mended", "lr=lr", "lr=0.01", 3, "in a hidden test"),
    ("my_ranks", "if price <= budget:", "if True:", 0, "and the budget is 1,296"),
    ("my_ranks", "", "my_ranks = same_rank", 0, "are asked for"),
    ("my_ranks", "", ALL_FOR_ONE, 0, "are asked for"),
    ("my_ranks", "return ranks", "return ranks[:-1]", 0, "a list of 6 ranks"),
    ("my_ranks", "s**2 / price", "s**2", 3, "for each number that it costs"),
]

RIGHT = [
    ("LowRank", TWO_LINEAR),
    ("lora_backward", EINSUM),
    ("merged", NEW_LAYER),
    ("train_mended", NO_GRADIENTS),
    ("my_ranks", ONE_AT_A_TIME),
]
