"""Wrong answers to the exercises of notebooks/source/1_instruction_tuning (see tests/test_practice.py for the form)."""

LEFT = '''
@torch.no_grad()
def next_tokens(model, questions, pad_token_id=0):
    longest = max(len(ids) for ids in questions)
    inputs = torch.tensor([[pad_token_id] * (longest - len(ids)) + ids for ids in questions])
    return model(inputs)[:, -1].argmax(dim=-1)
'''
ONE_BY_ONE = '''
@torch.no_grad()
def next_tokens(model, questions, pad_token_id=0):
    return torch.cat([model(torch.tensor([ids]))[:, -1].argmax(dim=-1) for ids in questions])
'''
MEANS = '''
def backward_in_parts(model, parts):
    total = 0.0
    for inputs, targets in parts:
        loss = F.cross_entropy(model(inputs).flatten(0, 1), targets.flatten()) / len(parts)
        loss.backward()
        total += loss.item()
    return total
'''
WEIGHTED_MEANS = '''
def backward_in_parts(model, parts):
    count = sum(int((targets != -100).sum()) for _, targets in parts)
    total = 0.0
    for inputs, targets in parts:
        share = (targets != -100).sum() / count
        loss = F.cross_entropy(model(inputs).flatten(0, 1), targets.flatten()) * share
        loss.backward()
        total += loss.item()
    return total
'''
ALL_AT_ONCE = '''
def backward_in_parts(model, parts):
    losses = [F.cross_entropy(model(x).flatten(0, 1), y.flatten(), reduction="sum") for x, y in parts]
    loss = sum(losses) / sum((y != -100).sum() for _, y in parts)
    loss.backward()
    return loss.item()
'''
CUT_AT_THE_END = '''
def collate_pieces(batch, pad_token_id=50256, ignore_index=-100):
    width = max(sum(len(ids) for ids, _ in item) for item in batch)
    inputs = torch.full((len(batch), width), pad_token_id)
    goals = torch.full((len(batch), width), ignore_index)
    for row, item in enumerate(batch):
        start = 0
        for ids, graded in item:
            inputs[row, start : start + len(ids)] = torch.tensor(ids)
            if graded:
                goals[row, start : start + len(ids)] = torch.tensor(ids)
            start += len(ids)
    return inputs[:, :-1], goals[:, 1:]
'''
EMPTIED = '''
def collate_pieces(batch, pad_token_id=50256, ignore_index=-100):
    inputs, goals = [], []
    for item in batch:
        ids = torch.tensor([i for ids, _ in item for i in ids])
        counts = torch.tensor([graded for ids, graded in item for _ in ids])
        inputs.append(ids[:-1])
        goals.append(ids[1:].masked_fill(~counts[1:], ignore_index))
    pad = torch.nn.utils.rnn.pad_sequence
    return pad(inputs, True, pad_token_id), pad(goals, True, ignore_index)
'''
JOINED = '''
def format_chat(turns):
    parts = []
    while turns[len(parts):]:
        question, answer = turns[len(parts)]
        parts.append("\\n".join(["<|user|>", question, "<|assistant|>", ""]))
        parts[-1] += "" if answer is None else answer + "<|endoftext|>"
    return "".join(parts)
'''
ROW_BY_ROW = '''
@torch.no_grad()
def next_tokens(model, questions, pad_token_id=0):
    longest = max(map(len, questions))
    logits = model(torch.tensor([ids + [pad_token_id] * (longest - len(ids)) for ids in questions]))
    return torch.stack([row[len(ids) - 1].argmax() for row, ids in zip(logits, questions)])
'''
DIVIDED_AFTERWARDS = '''
def backward_in_parts(model, parts):
    total = count = 0
    for inputs, targets in parts:
        if (targets != -100).any():
            loss = F.cross_entropy(model(inputs).flatten(0, 1), targets.flatten(), reduction="sum")
            loss.backward()
            total, count = total + loss.item(), count + (targets != -100).sum().item()
    for p in model.parameters():
        p.grad /= count
    return total / count
'''
POOLS = '''
def make_batches(lengths, batch_size, generator):
    numbers, batches = torch.randperm(len(lengths), generator=generator), []
    for pool in numbers.split(24 * batch_size):
        batches += torch.tensor(sorted(pool, key=lambda i: lengths[i])).split(batch_size)
    return tuple(batches[i] for i in torch.randperm(len(batches), generator=generator))
'''
SORTED = '''
def make_batches(lengths, batch_size, generator):
    order = sorted(range(len(lengths)), key=lengths.__getitem__)
    return [order[i : i + batch_size] for i in range(0, len(order), batch_size)]
'''

WRONG = [
    ("predicted", "(3, 5)", "(3, 6)", 0, "no input has to hold it"),
    ("predicted", "[3, 2, 2]", "[2, 1, 1]", 0, "the end after each is a target too"),
    ("predicted", "[3, 2, 2]", "[5, 2, 3]", 0, "only the answer is graded"),
    ("predicted", '"ends in targets": 3', '"ends in targets": 8', 0, "what lies beyond is -100"),
    ("format_chat", "if answer is not None:", "if True:", 0, "stands there as 'None'"),
    ("format_chat", "<|assistant|>\\n", "<|assistant|>", 0,
     "the line break after the last heading is missing|the text"),
    ("format_chat", 'f"{answer}<|endoftext|>"', "answer", 0, "each answer has to be ended, not only the last"),
    ("format_chat", "<|endoftext|>", "<|endoftext|>\\n", 0, "no line break belongs after the end mark"),
    ("format_chat", "{question}\\n<", "{question}<|endoftext|>\\n<", 0, "a question needs none"),
    ("format_chat", "return text", 'return text if answer is not None else text + "<|endoftext|>"', 0,
     "ends before the model could answer"),
    ("format_chat", "if answer is not None:", "if answer:", 2, "in a hidden test, an empty answer is an answer too"),
    ("format_chat", "    text = ", "    turns.append((\"\", None))\n    text = ", 0, "changes its argument `turns`"),
    ("collate_pieces", "goals[1:]", "goals[:-1]", 0, "the targets are not shifted"),
    ("collate_pieces", "goals = [i if graded", "goals = [i if graded and i != pad_token_id", 0,
     "it would never learn to stop"),
    ("collate_pieces", "targets = torch.full((len(rows), longest), ignore_index)",
     "targets = torch.full((len(rows), longest), pad_token_id)", 0, "the padding counts"),
    ("collate_pieces", "goals = [i if graded else", "goals = [i if True else", 0, "the questions count too"),
    ("collate_pieces", "rows.append((ids[:-1], goals[1:]))",
     "rows.append((ids[:-1], [b if a >= 0 else ignore_index for a, b in zip(goals, ids[1:])]))", 0,
     "but the one to be predicted"),
    ("collate_pieces", "rows.append((ids[:-1], goals[1:]))",
     "rows.append((ids[:-1], [b if a >= 0 else ignore_index for a, b in zip(goals, goals[1:])]))", 0,
     "an answer's first token does not count"),
    ("collate_pieces", "i if graded else ignore_index for piece, graded in item for",
     "i if n == len(item) - 1 else ignore_index for n, (piece, graded) in enumerate(item) for", 0,
     "only the last answer counts"),
    ("collate_pieces", "inputs[row, : len(ids)]", "inputs[row, longest - len(ids) :]", 0, "padded on the left"),
    ("collate_pieces", "(ids[:-1], goals[1:])", "(ids, [*goals[1:], ignore_index])", 0,
     "the last id of a row is no input"),
    ("collate_pieces", "", CUT_AT_THE_END, 0, "the last id of a shorter row is still among the inputs"),
    ("collate_pieces", "longest), pad_token_id)", "longest), 50256)", 3,
     "in a hidden test, the inputs are filled up with"),
    ("next_tokens", "logits[torch.arange(len(questions)), lengths - 1]", "logits[:, -1]", 0,
     "still read at the last column"),
    ("next_tokens", "lengths - 1]", "(lengths % logits.shape[1])]", 0, "where it should be|one place too late"),
    ("next_tokens", "lengths - 1]", "lengths - 2]", 0, "one place too early"),
    ("next_tokens", "lengths - 1]", "lengths.min() - 1]", 0, "where the shortest question ends"),
    ("next_tokens", "lengths - 1]", "(inputs != pad_token_id).sum(dim=1) - 1]", 0, "that equals the padding"),
    ("next_tokens", "", LEFT, 0, "every token has another position"),
    ("next_tokens", "", ONE_BY_ONE, 0, "the model was called 4 times"),
    ("backward_in_parts", "", MEANS, 0, "a mean of means"),
    ("backward_in_parts", " / count", "", 0, "not divided by the number of targets"),
    ("backward_in_parts", "int((targets != -100).sum())", "targets.numel()", 0, "those of −100 do not count"),
    ("backward_in_parts", "        loss.backward()", "        model.zero_grad()\n        loss.backward()", 0,
     "only the last part has left gradients"),
    ("backward_in_parts", "total += loss.item()", "total = loss.item()", 0, "that of the last part alone"),
    ("backward_in_parts", "loss.backward()", "pass", 0, "there are no gradients"),
    ("backward_in_parts", "", ALL_AT_ONCE, 0, "was called once for 3 parts"),
    ("backward_in_parts", "", WEIGHTED_MEANS, 3, "in a hidden test, there is a nan"),
    ("make_batches", "", SORTED, 0, "100.0% of the pairs share a batch in the next epoch again"),
    ("make_batches", "2 * torch.rand", "torch.rand", 0, "share a batch in the next epoch again; get below 15%"),
    ("make_batches", "2 * torch.rand", "200 * torch.rand", 0, "get below 25% of that"),
    ("make_batches", "[batches[i].tolist() for i in order]", "[rows.tolist() for rows in batches]", 0,
     "in the order of their lengths"),
    ("make_batches", "for i in order]", "for i in order[1:]]", 0, "entries are missing from the batches"),
]

RIGHT = [
    ("format_chat", JOINED),
    ("collate_pieces", EMPTIED),
    ("next_tokens", ROW_BY_ROW),
    ("backward_in_parts", DIVIDED_AFTERWARDS),
    ("make_batches", POOLS),
]
