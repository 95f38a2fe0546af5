"""Wrong answers, and other right ones, to notebooks/source/0_pytorch; for the form see tests/test_practice.py."""

STATIC = '''
def mended_descend(x, y, start, rate, steps):
    w = start.clone().requires_grad_()
    path = [w.detach()]
    for _ in range(steps):
        loss = ((x @ w - y) ** 2).mean()
        loss.backward()
        with torch.no_grad():
            w -= rate * w.grad
        w.grad = None
        path.append(w.detach())
    return torch.stack(path)
'''
OVER_ALL = "(scores - scores.max()).exp()"
BY_ROW = "(scores - scores.max(dim=-1, keepdim=True).values).exp()"
EXPANDED = "(a**2).sum(-1)[:, None] - 2 * a @ b.T + (b**2).sum(-1)"

WRONG = [
    ("predicted", "(2, 3)", "(2, 5)", 0, "is what the maximum uses up"),
    ("predicted", '"error"', "(2, 5, 3)", 0, "the 2 would stand under the 5"),
    ("predicted", '"error"', "(2, 3)", 0, "your answer for 'centred' is not right"),
    ("predicted", "(2, 5, 4)", "(5, 4)", 0, "the 2 before them remains"),
    ("predicted", "(2, 5, 4)", '"error"', 0, "that can be computed"),
    ("predicted", "(7, 7)", "(7, 1)", 0, "both are stretched"),
    ("predicted", "return {", "{", 0, "is there a `return`"),
    ("predicted", '"table": (7, 7),', "", 0, "has no entry 'table'"),
    ("predicted", "(7, 7)", '"error"', 0, "nothing is reported"),
    ("distances", "a[:, None] - b", "a - b[:, None]", 0, "the other way round"),
    ("distances", "dim=-1", "dim=0", 0, "you summed over the bills of `a`"),
    ("distances", "dim=-1", "dim=1", 0, "you summed over the bills of `b`"),
    ("distances", " ** 2)", ")", 0, "squared before they are added"),
    ("distances", "((a[:, None] - b) ** 2).sum(dim=-1)", "(a[:, None] - b).sum(dim=-1) ** 2", 0,
     "add first and square"),
    ("distances", ".sum(dim=-1)", ".sum(dim=-1).sqrt()", 0, "do not take the root"),
    ("distances", ".sum(", ".mean(", 0, "not a mean"),
    ("distances", "((a[:, None] - b) ** 2).sum(dim=-1)", "a @ b.T", 0, "dot products"),
    ("distances", "((a[:, None] - b) ** 2).sum(dim=-1)", EXPANDED, 2, "in a hidden test, far from zero"),
    ("distances", "a[:, None]", "a", 0, "it stops in line 4"),
    ("shares", "dim=-1", "dim=0", 0, "compete for each of the goods"),
    ("shares", "powers.sum(dim=-1, keepdim=True)", "powers.sum()", 0, "by itself"),
    ("shares", " / powers.sum(dim=-1, keepdim=True)", "", 0, "still have to be divided by their sum"),
    ("shares", BY_ROW, "scores.exp()", 0, "too large for a float32"),
    ("shares", "(scores - scores.max(dim=-1, keepdim=True).values)", "(-scores)", 0, "sign of the power"),
    ("shares", BY_ROW, "scores", 0, "first e has to be raised"),
    ("shares", BY_ROW, OVER_ALL, 2, "the largest score of that row"),
    ("shares", ".max(dim=-1, keepdim=True).values", ".mean(dim=-1, keepdim=True)", 2, "no power exceeds 1"),
    ("shares", "dim=-1", "dim=1", 2, "in a hidden test, it stops"),
    ("slopes_by_hand", "2 * errors", "errors", 0, "a 2 is missing"),
    ("slopes_by_hand", "2 * errors", "-2 * errors", 0, "the slope of the weight has the wrong sign"),
    ("slopes_by_hand", " / errors.numel()", "", 0, "that of a sum"),
    ("slopes_by_hand", "errors.numel()", "len(errors)", 0, "divide by n alone"),
    ("slopes_by_hand", "errors.numel()", "errors.shape[1]", 0, "divide by m alone"),
    ("slopes_by_hand", "slopes.T @ x", "x.T @ slopes", 0, "the slope of the weight is transposed"),
    ("slopes_by_hand", "slopes.sum", "slopes.mean", 0, "the bias has a part in every row"),
    ("slopes_by_hand", " + bias", "", 0, "the bias is left out"),
    ("slopes_by_hand", " - target", "", 0, "the target is left out"),
    ("slopes_by_hand", ", slopes.sum(dim=0)", "", 0, "give back two tensors"),
    ("slopes_by_hand", "slopes.sum(dim=0)", "slopes.sum(dim=0).squeeze()", 3,
     r"in a hidden test, .* has the shape \(\)"),
    ("mended_descend", "", STATIC, 0, "the path stands still"),
    ("mended_descend", "path = [w.detach().clone()]", "path = [w.detach()]", 0, "begins where it ends"),
    ("mended_descend", "path.append(w.detach().clone())", "path.append(w.detach())", 0, "after the start the path"),
    ("mended_descend", "        w.grad = None\n", "", 0, "are still in `w.grad`"),
    ("mended_descend", "w -= rate", "w += rate", 0, "the path goes up"),
    ("mended_descend", "path = [w.detach().clone()]", "path = []", 0, "has no place for the start"),
    ("mended_descend", "start.clone().requires_grad_()", "start.requires_grad_()", 0, "changes its argument `start`"),
    ("mended_descend", "with torch.no_grad():\n            w -= rate * w.grad", "w = w - rate * w.grad", 0,
     "it stops in line"),
    ("my_descent", "0.8 * speed - 0.9 * slope(w)", "-0.9 * slope(w)", 0, "that is plain descent"),
    ("my_descent", "range(steps)", "range(2 * steps)", 0, "you asked for 120 slopes, where 60"),
    ("my_descent", "0.8 * speed", "1.2 * speed", 0, "you end higher than you began"),
    ("my_descent", "w += speed", "w -= speed", 0, "you end higher than you began"),
    ("my_descent", "0.8 * speed", "0.3 * speed", 0, "less than a tenth of that is asked for"),
    ("my_descent", "return w", "return [w]", 0, "give back one place"),
]

RIGHT = [
    ("distances", '''
def distances(a, b):
    return torch.stack([((row - b) ** 2).sum(1) for row in a])
'''),
    ("distances", '''
def distances(a, b):
    return torch.cdist(a, b) ** 2
'''),
    ("shares", '''
def shares(scores):
    return (scores - scores.logsumexp(-1, keepdim=True)).exp()
'''),
    ("slopes_by_hand", '''
def slopes_by_hand(x, target, weight, bias):
    errors = x @ weight.T + bias - target
    grad = errors.mul(2).div(errors.shape[0] * errors.shape[1])
    return torch.einsum("nm,nk->mk", grad, x), torch.ones(len(x)) @ grad
'''),
    ("mended_descend", '''
def mended_descend(x, y, start, rate, steps):
    w = torch.nn.Parameter(start.clone())
    optimizer = torch.optim.SGD([w], lr=rate)
    path = [w.tolist()]
    for _ in range(steps):
        optimizer.zero_grad()
        ((x @ w - y) ** 2).mean().backward()
        optimizer.step()
        path.append(w.tolist())
    return torch.tensor(path)
'''),
    ("my_descent", '''
def my_descent(slope, start, steps):
    w, before = start, start
    for step in range(steps):
        ahead = w + step / (step + 3) * (w - before)
        w, before = ahead - 0.5 * slope(ahead), w
    return w
'''),
    ("my_descent", '''
def my_descent(slope, start, steps):
    first = slope(start)
    curvature = torch.stack([slope(start + unit) - first for unit in torch.eye(len(start), dtype=start.dtype)])
    return start - torch.linalg.solve(curvature, first)
'''),
]
