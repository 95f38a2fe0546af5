"""Wrong answers, and other right ones, to notebooks/source/1_pretraining; for the form see tests/test_practice.py."""

PER_TEXT = '''
def cross_entropy(logits, targets):
    means = []
    for z, t in zip(logits, targets):
        kept = t != -100
        costs = -z.log_softmax(-1)[kept].gather(1, t[kept][:, None])
        means.append(costs.mean() if kept.any() else costs.sum())
    return torch.stack(means).mean()
'''
LAST_TOKEN = '''
def cross_entropy(logits, targets):
    costs = [-z.log_softmax(-1)[range(len(t)), t % 107] for z, t in zip(logits, targets)]
    return torch.cat(costs).mean()
'''
OVERFLOW = '''
def cross_entropy(logits, targets):
    counts = targets != -100
    e = logits[counts].exp()
    return -(e.gather(1, targets[counts][:, None])[:, 0] / e.sum(-1)).log().mean()
'''
MEAN_OF_P = OVERFLOW.replace(".log().mean()", ".mean().log()")
ONE_MINUS = OVERFLOW.replace("return -(", "return (1 - ").replace(".log().mean()", ".mean()")
BELOW_P = '''
def top_p(logits, p):
    return logits.masked_fill(logits.softmax(-1) < p, -torch.inf)
'''
WITHOUT_SORT = '''
def top_p(logits, p):
    probabilities = logits.softmax(-1)
    return logits.masked_fill(probabilities.cumsum(-1) - probabilities >= p, -torch.inf)
'''
ZERO = '''
def count_well(ids):
    followers = {}
    for a, b in zip(ids, ids[1:]):
        followers.setdefault(a, Counter())[b] += 1

    def predict(before, last):
        p = torch.zeros(tokenizer.n_vocab)
        for token, count in followers.get(last, Counter({0: 1})).items():
            p[token] += count
        return p / p.sum()

    return predict
'''
SCATTER = "torch.zeros_like(out).scatter(-1, order, out)"

WRONG = [
    ("predicted", "3 * 2.303", "1000", 0, "that is the perplexity"),
    ("predicted", "3 * 2.303", "10.82", 0, "hesitates between 1,000"),
    ("predicted", "2**3.5", "13", 0, "the losses that are averaged"),
    ("predicted", "2**3.5", "8", 0, "three times as many tokens"),
    ("predicted", "return {", "{", 0, "is there a `return`"),
    ("predicted", "(4 * 64, 50257)", "(4 * 64 * 50257,)", 0, "the scores of a place stay together"),
    ("predicted", "5 * 9", "5 * 39", 0, "four of them make a batch"),
    ("predicted", "5 * 9", "5 * 10", 0, "they fill nine batches"),
    ("cross_entropy", ".mean()", ".sum()", 0, "the loss is their mean"),
    ("cross_entropy", ".mean()", ".sum() / targets.numel()", 0, "those of -100 do not count"),
    ("cross_entropy", "counts = targets != -100", "targets = targets.clamp(min=0); counts = targets >= 0", 0,
     "as if they were token 0"),
    ("cross_entropy", "", PER_TEXT, 0, "the texts' means"),
    ("cross_entropy", "return (log_sum - scores.gather(1, right[:, None])[:, 0])",
     "return (scores.gather(1, right[:, None])[:, 0] - log_sum)", 0, "the sign"),
    ("cross_entropy", ".mean()", ".mean() / math.log(2)", 0, "in bits"),
    ("cross_entropy", "", MEAN_OF_P, 0, "the logarithm of the mean probability"),
    ("cross_entropy", "", ONE_MINUS, 0, "the mean of 1 - p"),
    ("cross_entropy", "", OVERFLOW, 3, "in a hidden test, the loss is no finite number"),
    ("cross_entropy", "[:, 0]).mean()", "[:, 0])", 0, r"the mean, and not \(7,\)"),
    ("cross_entropy_backward", " / counts.sum()", "", 0, "divide by the number of targets"),
    ("cross_entropy_backward", " / counts.sum()", " / len(targets)", 0, "all places"),
    ("cross_entropy_backward", "grad * counts[:, None]", "grad", 0, "nothing may flow back"),
    ("cross_entropy_backward", "-= 1", "+= 1", 0, "and you add it"),
    ("cross_entropy_backward", "grad * counts[:, None] / counts.sum()", "grad[counts] / counts.sum()", 0,
     "its row in the gradient"),
    ("cross_entropy_backward", "return grad", "return -grad", 0, "the sign is wrong"),
    ("cross_entropy_backward", "    grad[counts, targets[counts]] -= 1\n", "", 0, "the softmax alone"),
    ("cross_entropy_backward", "logits.softmax(dim=-1)", "logits.clone()", 0, "the softmax is missing"),
    ("cross_entropy_backward", "logits.softmax(dim=-1)", "logits.exp() / logits.exp().sum(-1, keepdim=True)", 3,
     "in a hidden test"),
    ("adamw_step", "(m / (1 - beta1**t)) / ((v / (1 - beta2**t)).sqrt() + eps)", "m / (v.sqrt() + eps)", 0,
     "not corrected"),
    ("adamw_step", "    m = beta1", "    grad = grad + decay * p\n    m = beta1", 0, "as in Adam"),
    ("adamw_step", " * (1 - lr * decay)", "", 0, "the decay is missing"),
    ("adamw_step", "(1 - lr * decay)", "(1 - decay)", 0, "multiplied by the learning rate"),
    ("adamw_step", "((v / (1 - beta2**t)).sqrt() + eps)", "(v / (1 - beta2**t) + eps).sqrt()", 0, "ε stands inside"),
    ("adamw_step", ".sqrt() + eps", " + eps", 0, "it has to be its root"),
    ("adamw_step", "grad.square()", "grad", 0, "v averages the squares"),
    ("adamw_step", "beta1 * m + (1 - beta1) * grad", "(1 - beta1) * m + beta1 * grad", 0, "β₁ and 1 - β₁"),
    ("adamw_step", "**t", "**(t + 1)", 0, "t begins at 1"),
    ("adamw_step", "- lr * step", "+ lr * step", 0, "up the slope"),
    ("adamw_step", "    m = beta1 * m + (1 - beta1) * grad", "    m.mul_(beta1).add_((1 - beta1) * grad)", 0,
     "changes its argument `m`"),
    ("adamw_step", "m = beta1 * m + (1 - beta1) * grad\n", "m = (beta1 * m + (1 - beta1) * grad) / (1 - beta1**t)\n", 0,
     "m is given back corrected"),
    ("train_mended", "    for step, (x, y) in enumerate(batches):\n        model.train()\n",
     "    model.train()\n    for step, (x, y) in enumerate(batches):\n", 0,
     "in step 1 the model is still in eval mode"),
    ("train_mended", "            model.eval()\n", "", 0, "measured in training mode"),
    ("train_mended", "            model.eval()\n", "            model.eval()\n            model.train()\n", 0,
     "measured in training mode"),
    ("train_mended", "            with torch.no_grad():\n", "            if True:\n", 0, "keep `torch.no_grad"),
    ("train_mended", "            losses.append(sum(costs) / len(costs))", "            losses.append(sum(costs))", 0,
     "the last validation loss"),
    ("train_mended", "        optimizer.step()\n", "", 0, "have not moved"),
    ("train_mended", "        optimizer.zero_grad()\n", "", 2, "in a hidden test, the gradients of earlier steps"),
    ("top_p", " - probabilities\n", "\n", 0, "nothing is left|with which p is reached"),
    ("top_p", "before >= p", "(before >= p).roll(1, dims=-1)", 0, "one token too many"),
    ("top_p", SCATTER, "out", 0, "used on the unsorted tokens"),
    ("top_p", "descending=True", "descending=False", 0, "with the unlikeliest"),
    ("top_p", "", BELOW_P, 0, "in one row nothing is left|their own probability"),
    ("top_p", "", WITHOUT_SORT, 0, "in the order of the ids"),
    ("top_p", "    return logits.masked_fill(" + SCATTER + ", -torch.inf)",
     "    return logits.masked_fill(" + SCATTER + ", -torch.inf).softmax(-1)", 0, "these are probabilities"),
    ("top_p", "    return logits.masked_fill(" + SCATTER + ", -torch.inf)",
     "    return logits.softmax(-1).masked_fill(" + SCATTER + ", 0.0)", 0, "zero outside the nucleus"),
    ("top_p", "-torch.inf", "0.0", 0, "a logit of 0 still has a chance"),
    ("count_well", "", ZERO, 0, "has the probability 0"),
    ("count_well", "return p / p.sum()", "return p", 0, "not to 1"),
    ("count_well", "p = 5 * after_one(before, last)", "p = torch.full((tokenizer.n_vocab,), 0.1)", 0, "no less than"),
]

RIGHT = [
    ("cross_entropy", '''
def cross_entropy(logits, targets):
    return F.cross_entropy(logits.flatten(0, 1), targets.flatten())
'''),
    ("cross_entropy_backward", '''
def cross_entropy_backward(logits, targets):
    logits = logits.clone().requires_grad_()
    F.cross_entropy(logits, targets).backward()
    return logits.grad
'''),
    ("adamw_step", '''
def adamw_step(p, grad, m, v, t, lr=1e-3, beta1=0.9, beta2=0.999, eps=1e-8, decay=0.01):
    m, v = torch.lerp(m, grad, 1 - beta1), torch.lerp(v, grad * grad, 1 - beta2)
    p = p - lr * decay * p
    return p - lr * m / (1 - beta1**t) / (eps + torch.sqrt(v / (1 - beta2**t))), m, v
'''),
    ("train_mended", '''
def train_mended(model, optimizer, batches, val_batches, eval_freq):
    losses = []
    model.train()
    for step, (x, y) in enumerate(batches):
        loss = batch_loss(model, x, y)
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        if step % eval_freq == 0:
            with torch.inference_mode():
                model.eval()
                losses.append(sum(batch_loss(model, *b).item() for b in val_batches) / len(val_batches))
                model.train()
    return losses
'''),
    ("top_p", '''
def top_p(logits, p):
    result = torch.full_like(logits, -torch.inf)
    for row, out in zip(logits, result):
        likeliest, order = row.softmax(-1).sort(descending=True, stable=True)
        count = int((likeliest.cumsum(-1) < p).sum()) + 1
        out[order[:count]] = row[order[:count]]
    return result
'''),
]
