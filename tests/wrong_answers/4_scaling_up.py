"""Wrong answers, and other right ones, to notebooks/source/4_scaling_up; for the form see tests/test_practice.py."""

COSINE = "floor + (peak - floor) * 0.5 * (1 + math.cos(math.pi * t))"
PRODUCT = '''
def rate_at(step, warm, steps, peak, floor):
    factor = min(1, (step + 1) / max(1, warm))
    return factor * (floor + (peak - floor) * 0.5 * (1 + math.cos(math.pi * step / steps)))
'''
MEANS = '''
def gradients_in_parts(model, parts):
    model.zero_grad()
    for x, targets in parts:
        (F.cross_entropy(model(x).flatten(0, 1), targets.flatten()) / len(parts)).backward()
    return [p.grad for p in model.parameters()]
'''
ROWS = MEANS.replace("/ len(parts)", "* len(x) / sum(len(x) for x, _ in parts)")
PLACES = MEANS.replace("/ len(parts)", "* x.numel() / sum(x.numel() for x, _ in parts)")
COUNTED = MEANS.replace(
    "/ len(parts)", "* (targets != -100).sum() / sum((t != -100).sum() for _, t in parts)"
)
EMPTY_SKIPPED = COUNTED.replace("        (F.", "        if (targets != -100).any(): (F.")
MEANS_OF_NOTHING = '''
def gradients_in_parts(model, parts):
    model.zero_grad()
    total = sum((targets != -100).sum() for _, targets in parts)
    for x, targets in parts:
        counts = targets != -100
        costs = -model(x).log_softmax(-1).gather(2, targets.clamp(min=0)[..., None])[..., 0]
        mean = (costs * counts).sum() / counts.sum()
        (mean * counts.sum() / total).backward()
    return [p.grad for p in model.parameters()]
'''
AT_THE_END = '''
def gradients_in_parts(model, parts):
    model.zero_grad()
    counting = sum((targets != -100).sum() for _, targets in parts)
    costs = [
        F.cross_entropy(model(x).flatten(0, 1), targets.flatten(), reduction="sum") for x, targets in parts
    ]
    (sum(costs) / counting).backward()
    return [p.grad for p in model.parameters()]
'''
AT_ONCE = '''
def gradients_in_parts(model, parts):
    x, targets = (torch.cat([part[i].flatten() for part in parts]) for i in (0, 1))
    model.zero_grad()
    F.cross_entropy(model(x), targets).backward()
    return [p.grad for p in model.parameters()]
'''
OWN_LENGTH = '''
def clip_shards(pieces, copies, limit):
    every = [torch.cat([g.flatten() for g in (*own, *copy)]) for own, copy in zip(pieces, copies)]
    factors = [min(1, limit / g.norm().item()) for g in every]

    def shortened(ranks):
        return [[factor * g for g in tensors] for factor, tensors in zip(factors, ranks)]

    return shortened(pieces), shortened(copies), sum(g.square().sum().item() for g in every) ** 0.5
'''
OWN_PIECES = '''    new = []
    for tensors, squares in zip(pieces, own):
        new.append([min(1, limit / math.sqrt(squares)) * g for g in tensors])
    return new, shortened(copies), length
'''
EACH_TENSOR = "[[min(1, limit / g.norm().item()) * g for g in tensors] for tensors in ranks]"
GIVEN_BACK = "return shortened(pieces), shortened(copies), length"
OWN_PART = '''
def share_mended(step, rank, ranks, windows, batch):
    epoch, place = divmod(step, windows // batch)
    generator = torch.Generator().manual_seed(1000 * epoch + rank)
    own = torch.arange(windows)[rank::ranks]
    own = own[torch.randperm(len(own), generator=generator)]
    return own[place * batch // ranks : (place + 1) * batch // ranks].tolist()
'''
WHOLE_BATCH = "[place * batch : (place + 1) * batch].tolist()"
SHARE = "[place * batch : (place + 1) * batch][rank::ranks].tolist()"
ROWS_HELD = "rows = min(most, max(0, rows - rank * most))"
LINE = '''
def foretell(tokens, losses, more):
    x, y = torch.tensor(tokens).double().log(), torch.tensor(losses).double().log()
    parts = torch.stack([torch.ones_like(x), x], dim=1)
    a, b = torch.linalg.lstsq(parts, y[:, None]).solution[:, 0].tolist()
    return math.exp(a + b * math.log(more))
'''
HALF_LOG = LINE.replace("torch.tensor(losses).double().log()", "torch.tensor(losses).double()").replace(
    "math.exp(a + b * math.log(more))", "a + b * math.log(more)"
)
GRID = "torch.arange(0.05, 1.505, 0.01).tolist()"

WRONG = [
    ("predicted", '"tokens": 2**19', '"tokens": 2**17', 0, "a step comes after four"),
    ("predicted", '"tokens": 2**19', '"tokens": 2**16', 0, "one GPU's share"),
    ("predicted", '"tokens": 2**19', '"tokens": 2**14', 0, "four portions and eight GPUs"),
    ("predicted", '"tokens": 2**19', '"tokens": 512', 0, "that counts windows"),
    ("predicted", "20 * 2**8", "20 * 2**10", 0, "that counts portions"),
    ("predicted", "20 * 2**8", "20 * 2**11", 0, "reads its own eighth"),
    ("predicted", "20 * 2**8", "2**8", 0, "there shall be 20"),
    ("predicted", "6 * 2**27", "2 * 2**27", 0, "that is the forward pass"),
    ("predicted", "6 * 2**27 * 20 * 2**27", "6 * 2**27", 0, "what one token takes"),
    ("predicted", "/ (8 * 156e12)", "/ (8 * 312e12)", 0, "at the peak"),
    ("predicted", "/ (8 * 156e12)", "/ (8 * 624e12)", 0, "at half of the speed it takes twice"),
    ("predicted", "/ (8 * 156e12)", "/ 156e12", 0, "one GPU would take"),
    ("predicted", "(8 * 156e12) / 60", "(8 * 156e12) / 3600", 0, "in hours"),
    ("predicted", "return {", "{", 0, "is there a `return`"),
    ("rate_at", "(step + 1) / warm", "step / warm", 0, "in step 0 the rate is 0"),
    ("rate_at", "(step + 1) / warm", "(step + 1) / (warm + 1)", 0, "reaches the peak a step too late"),
    ("rate_at", "peak * (step + 1) / warm", "floor + (peak - floor) * (step + 1) / warm", 0,
     "the warm-up begins at the floor"),
    ("rate_at", COSINE, "0.5 * peak * (1 + math.cos(math.pi * t))", 0, "it has to end at the floor"),
    ("rate_at", COSINE, "max(floor, 0.5 * peak * (1 + math.cos(math.pi * t)))", 0, "cut off at the floor"),
    ("rate_at", COSINE, "floor + 0.5 * peak * (1 + math.cos(math.pi * t))", 0, "begins above the peak"),
    ("rate_at", "math.pi * t", "2 * math.pi * t", 0, "a whole period"),
    ("rate_at", "0.5 * (1 + math.cos(math.pi * t))", "math.cos(math.pi * t)", 0, "goes below the floor"),
    ("rate_at", "0.5 * (1 + math.cos(math.pi * t))", "math.cos(math.pi * t / 2)", 0, "a quarter of a cosine"),
    ("rate_at", COSINE, "peak + (floor - peak) * t", 0, "a straight line"),
    ("rate_at", "t = (step - warm) / (steps - warm)", "t = step / steps", 0, "the cosine is counted from step 0"),
    ("rate_at", "", PRODUCT, 0, "warm-up and cosine are multiplied"),
    ("rate_at", "/ (steps - warm)", "/ (steps - 1 - warm)", 0, "yours is 1 a step earlier"),
    ("rate_at", "/ (steps - warm)", "/ steps", 0, "1 only after `steps` more"),
    ("rate_at", "(step - warm)", "(step + 1 - warm)", 0, "the cosine begins a step too early"),
    ("rate_at", "if step < warm", "if step <= warm", 0, "the warm-up goes on for a step too long"),
    ("rate_at", "peak * (step + 1) / warm", "(step + 1) / warm", 0, "the warm-up rises to 1"),
    ("rate_at", "peak * (step + 1) / warm", "floor + (peak - floor) * step / warm", 0,
     "in step 0 the rate is the floor"),
    ("rate_at", "1 + math.cos", "1 - math.cos", 0, "rises from the floor to the peak"),
    ("rate_at", "0.5 * (1 + math.cos", "(1 + math.cos", 0, "halve it"),
    ("rate_at", "math.pi * t", "t", 0, "half a period of the cosine is π"),
    ("rate_at", "    if step >= steps:\n        return floor\n", "", 2, "in a hidden test"),
    ("rate_at", "step >= steps", "False", 2, "in a hidden test, after the last step the cosine goes on"),
    ("gradients_in_parts", "", MEANS, 0, "the mean of the parts' means"),
    ("gradients_in_parts", "", ROWS, 0, "weighted by their rows"),
    ("gradients_in_parts", "", PLACES, 0, "weighted by all their places"),
    ("gradients_in_parts", "(targets != -100).sum()", "targets.numel()", 0, "divided by all places"),
    ("gradients_in_parts", "(targets != -100).sum()", "len(targets)", 0, "divided by the number of rows"),
    ("gradients_in_parts", "costs / counting", "costs / len(parts)", 0, "divided by the number of parts"),
    ("gradients_in_parts", "(costs / counting)", "costs", 0, "the costs are added up, and never divided"),
    ("gradients_in_parts", "", MEANS.replace("/ len(parts)", "* 1"), 0, "means are added up, and never divided"),
    ("gradients_in_parts", "    model.zero_grad()\n", "", 0, "left from before"),
    ("gradients_in_parts", "    for x, targets in parts:\n",
     "    for x, targets in parts:\n        model.zero_grad()\n", 0, "only the last part is left"),
    ("gradients_in_parts", "", AT_THE_END, 0, "call backward after each part"),
    ("gradients_in_parts", "logits = model(x)", "model(x); logits = model(x)", 0, "called 6 ×; once for each part"),
    ("gradients_in_parts", "", AT_ONCE, 0, "sees several parts at once"),
    ("gradients_in_parts", "", MEANS_OF_NOTHING, 3, "in a hidden test, a gradient is nan"),
    ("clip_shards", "", OWN_LENGTH, 0, "the ranks' copies are no longer the same"),
    ("clip_shards", "copies[0])", "copies[0]) * len(copies)", 0, "counted once for each rank"),
    ("clip_shards", "sum(own) + shared", "sum(own)", 0, "the copies are left out"),
    ("clip_shards", "length = math.sqrt(sum(own) + shared)",
     "length = sum(math.sqrt(squares) for squares in own) + math.sqrt(shared)", 0, "their squares that add up"),
    ("clip_shards", "length = math.sqrt(sum(own) + shared)",
     "length = sum(math.sqrt(squares + shared) for squares in own)", 0, "copies included, are added up"),
    ("clip_shards", "sum(own) + shared", "max(own) + shared", 0, "the longest rank's length"),
    ("clip_shards", "math.sqrt(sum(own) + shared)", "sum(own) + shared", 0, "the square of the length"),
    ("clip_shards", "shortened(copies), length", "shortened(copies), min(length, limit)", 0,
     "the length after clipping"),
    ("clip_shards", "limit / max(length, limit)", "limit / length", 0, "is made longer"),
    ("clip_shards", "shortened(copies)", "copies", 0, "the copies are not shortened"),
    ("clip_shards", "    " + GIVEN_BACK + "\n", OWN_PIECES, 0, "shortened by its own length; all have to use one"),
    ("clip_shards", "[[factor * g for g in tensors] for tensors in ranks]", EACH_TENSOR, 0,
     "each tensor is shortened by its own length"),
    ("clip_shards", "factor * g for", "g.clamp(-limit, limit) for", 0, "each entry is cut off"),
    ("clip_shards", "limit / max(length, limit)", "1 / length", 0, "to the length 1, not to the limit"),
    ("clip_shards", "factor * g for", "g.mul_(factor) for", 0, "changes its argument `pieces`"),
    ("clip_shards", "shortened(copies), length", "shortened(copies)[0], length", 0, "a list of tensors for each rank"),
    ("clip_shards", "factor = limit / max(length, limit)", "factor = min(1, limit / length)", 2,
     "in a hidden test, it stops in line .* with ZeroDivisionError"),
    ("share_mended", "1000 * epoch", "1000 * epoch + rank", 0, "and . windows never"),
    ("share_mended", "1000 * epoch", "123", 0, "every epoch has the same order"),
    ("share_mended", "1000 * epoch", "step", 0, "with one rank .* the same in all steps of an epoch"),
    ("share_mended", "", OWN_PART, 0, "share out the batch, not the text"),
    ("share_mended", "torch.randperm(windows, generator=generator)", "torch.arange(windows)", 0, "shuffle them"),
    ("share_mended", "return order" + SHARE, "return list(order" + SHARE.replace(".tolist()", ")"), 0, "a list of int"),
    ("share_mended", SHARE, WHOLE_BATCH, 0, "has 8 of the batch's 8 windows"),
    ("share_mended", "windows, generator=generator",
     "windows // batch * batch, generator=generator", 2, "in a hidden test, the same windows are left out"),
    ("bytes_on_rank", "if fsdp:\n", "if False:\n", 0, "keeps its part of the parameters"),
    ("bytes_on_rank", "if fsdp:\n", "if True:\n", 0, "with DDP every rank keeps all"),
    ("bytes_on_rank", ROWS_HELD, "rows = rows / ranks", 0, "cut by whole rows"),
    ("bytes_on_rank", ROWS_HELD, "rows = rows // ranks", 0, "nobody's"),
    ("bytes_on_rank", ROWS_HELD, "rows = most", 0, "that is rank 0's part"),
    ("bytes_on_rank", ROWS_HELD, "rows = rows // ranks + (rank < rows % ranks)", 0, "rows are dealt evenly"),
    ("bytes_on_rank", "max(sum(math.prod(shape) for", "max(sum(held(shape) for", 0, "this rank's part of a block"),
    ("bytes_on_rank", '"parameters": 4 * numbers', '"parameters": numbers', 0, "that counts numbers"),
    ("bytes_on_rank", '"gradients": 4 * numbers', '"gradients": 2 * numbers', 0, "the gradients are float32"),
    ("bytes_on_rank", "2 * 4 * numbers", "4 * numbers", 0, "two averages"),
    ("bytes_on_rank", " if fsdp else 0", "", 0, "DDP gathers nothing"),
    ("bytes_on_rank", "max(sum(math.prod", "sum(sum(math.prod", 0, "all blocks are counted"),
    ("bytes_on_rank", "2 * 2 * largest", "2 * 4 * largest", 0, "gathered is in bfloat16"),
    ("bytes_on_rank", "2 * 2 * largest", "2 * largest", 0, "without the gradients"),
    ("bytes_on_rank", "max(0, rows - rank * most)", "rows - rank * most", 0, "rank 3 of 4 has fewer rows than none"),
    ("bytes_on_rank", "return rows * math.prod(rest)", "return rows * (rest or [1])[0]", 1, "in a hidden test"),
    ("foretell", "", LINE, 0, "the loss falls to E, and not to 0"),
    ("foretell", "", HALF_LOG, 0, "some day below 0"),
    ("foretell", GRID, "[1.0]", 0, "the best law with β = 1;"),
    ("foretell", GRID, "[0.5]", 0, "the best law with β = ½;"),
    ("foretell", "found.sum()", "found[0]", 0, "nothing more can be learned"),
    ("foretell", "found.sum()", "found[1]", 0, "E has to be added"),
    ("foretell", "return best[1]", "return losses[-1]", 0, "the longest run's loss"),
    ("foretell", "found[0] >= 0", "(found < 0).all()", 0, "you give back None: .* or no law"),
    ("foretell", GRID, "torch.arange(0.3, 1.505, 0.01).tolist()", 2, "in a hidden test"),
]

RIGHT = [
    ("gradients_in_parts", COUNTED),
    ("gradients_in_parts", EMPTY_SKIPPED),
    ("rate_at", '''
def rate_at(step, warm, steps, peak, floor):
    t = min(1, max(0, step - warm) / max(1, steps - warm)) if step < steps else 1
    rate = floor + (peak - floor) * math.sin(0.5 * math.pi * (1 - t)) ** 2
    return min((step + 1) / max(1, warm), 1) * rate if step < warm else rate
'''),
    ("gradients_in_parts", '''
def gradients_in_parts(model, parts):
    total, counting = [torch.zeros_like(p) for p in model.parameters()], 0
    for x, targets in parts:
        counts = targets != -100
        logs = model(x).log_softmax(-1)[counts]
        loss = -logs[range(len(logs)), targets[counts]].sum()
        grads = torch.autograd.grad(loss, list(model.parameters()))
        total = [a + b for a, b in zip(total, grads)]
        counting += counts.sum()
    return [grad / counting for grad in total]
'''),
    ("clip_shards", '''
def clip_shards(pieces, copies, limit):
    first = torch.cat([torch.zeros(1), *(g.flatten() for own in (*pieces, copies[0]) for g in own)])
    length = first.norm()
    factor = (limit / (length + 1e-6)).clamp(max=1)
    return (tuple([g * factor for g in own] for own in pieces),
            tuple([g * factor for g in own] for own in copies), length)
'''),
    ("share_mended", '''
def share_mended(step, rank, ranks, windows, batch):
    epoch, place = divmod(step, windows // batch)
    order = torch.randperm(windows, generator=torch.Generator().manual_seed(7 + epoch)).tolist()
    own, share = order[: windows // batch * batch], batch // ranks
    return own[place * batch + rank * share :][:share]
'''),
    ("bytes_on_rank", '''
def bytes_on_rank(blocks, rank, ranks, fsdp):
    tensors = [[torch.empty(shape, device="meta") for shape in block] for block in blocks]
    cut = [tensor.chunk(ranks if fsdp else 1) for block in tensors for tensor in block]
    mine = rank if fsdp else 0
    held = sum(parts[mine].nbytes for parts in cut if mine < len(parts))
    gathered = max(sum(tensor.nbytes for tensor in block) for block in tensors) if fsdp else 0
    return {"parameters": held, "gradients": held, "averages": 2 * held, "gathered": gathered}
'''),
    ("foretell", '''
def foretell(tokens, losses, more):
    x, y = torch.tensor(tokens).double() / tokens[0], torch.tensor(losses).double()
    best = (math.inf, None)
    for floor in torch.linspace(0, min(losses) - 1e-6, 4000).tolist():
        z = (y - floor).log()
        slope = ((x.log() - x.log().mean()) * (z - z.mean())).sum() / (x.log() - x.log().mean()).square().sum()
        told = floor + (z.mean() + slope * (x.log() - x.log().mean())).exp()
        error = (told - y).square().sum().item()
        if error < best[0]:
            further = math.log(more / tokens[0]) - x.log().mean()
            best = error, floor + (z.mean() + slope * further).exp().item()
    return best[1]
'''),
]
