"""Wrong answers, and other right ones, to notebooks/source/1_text_data; for the form see tests/test_practice.py."""

CROSSING = '''
def document_windows(ids, max_length, stride, end=50256):
    starts = range(0, len(ids) - max_length, stride)
    inputs = [ids[start : start + max_length] for start in starts]
    targets = [ids[start + 1 : start + max_length + 1] for start in starts]
    return torch.tensor(inputs), torch.tensor(targets)
'''
FILTERED = '''
def document_windows(ids, max_length, stride, end=50256):
    starts = [i for i in range(0, len(ids) - max_length, stride) if end not in ids[i : i + max_length]]
    windows = torch.tensor([ids[i : i + max_length + 1] for i in starts])
    return windows[:, :-1], windows[:, 1:]
'''
LONGEST = '''
def encode_piece(piece):
    data, ids = piece.encode("utf-8"), []
    while data:
        end = max(i for i in range(1, len(data) + 1) if data[:i] in ranks)
        ids.append(ranks[data[:end]])
        data = data[end:]
    return ids
'''

COMMONEST = '''
def train_bpe_on_pieces(table, num_merges):
    counts = Counter()
    for piece, times in table.items():
        for pair in pairwise(bytes([b]) for b in piece.encode("utf-8")):
            counts[pair] += times
    return [pair for pair, _ in counts.most_common(num_merges)]
'''

WRONG = [
    ("predicted", "(1000 - 1 - 40)", "(1000 - 40)", 0, "leave a token for its targets"),
    ("predicted", " // 16 + 1", " // 16", 0, "the first one starts at 0"),
    ("predicted", "windows // 8", "-(-windows // 8)", 0, "`drop_last` leaves it out"),
    ("predicted", "(8, 40, 64)", "(8, 64)", 0, "a dimension is added"),
    ("predicted", '"windows": windows, ', "", 0, "has no entry 'windows'"),
    ("train_bpe_on_pieces", "table.items()]", '{"".join(table): 1}.items()]', 0, "joins two words"),
    ("train_bpe_on_pieces", "+= times", "+= 1", 0, "counts five times"),
    ("train_bpe_on_pieces", "in pairwise(parts)", "in dict.fromkeys(pairwise(parts))", 3,
     "in a hidden test, a pair that stands twice"),
    ("train_bpe_on_pieces", "key=counts.get", "key=lambda pair: (counts[pair], list(counts).index(pair))", 0,
     "the one that comes first"),
    ("train_bpe_on_pieces", "(left, right))\n", "left + right)\n", 0, r"a merge is a pair .*b'"),
    ("train_bpe_on_pieces", "return merges", "merges", 0, "is there a `return`"),
    ("train_bpe_on_pieces", "(merge(parts, left, right), times)", "(parts, times)", 0, "learned a pair twice"),
    ("train_bpe_on_pieces", "[bytes([b]) for b in piece.encode(\"utf-8\")]", "list(piece)", 0, "yours are str"),
    ("train_bpe_on_pieces", "[bytes([b]) for b in piece.encode(\"utf-8\")]", "[c.encode() for c in piece]", 0,
     "begin with bytes, not with characters"),
    ("train_bpe_on_pieces", "", COMMONEST, 0, "merge, then count again"),
    ("encode_piece", "min(known, key=lambda i: ranks[parts[i] + parts[i + 1]])", "known[0]", 0,
     "the leftmost known pair"),
    ("encode_piece", "min(known", "max(known", 0, "learned last"),
    ("encode_piece", "min(known, key=lambda i: ranks[parts[i] + parts[i + 1]])", "known[-1]", 0,
     r"the list of ids at \['.*'\]"),
    ("encode_piece", "", LONGEST, 0, "the longest token that fits"),
    ("document_windows", "", CROSSING, 0, "crosses into the next document"),
    ("document_windows", "windows[:, 1:]", "windows[:, :-1]", 0, "the inputs themselves"),
    ("document_windows", "windows[:, :-1], windows[:, 1:]", "windows[:, 1:], windows[:, :-1]", 0, "each other's place"),
    ("document_windows", "        documents[-1].append(i)\n        if i == end:\n            documents.append([])",
     "        if i == end:\n            documents.append([])\n        else:\n            documents[-1].append(i)", 0,
     "never a target"),
    ("document_windows", "len(document) - max_length, stride", "len(document) - max_length - 1, stride", 0,
     "the last window of a document is missing"),
    ("document_windows", "windows[:, 1:]", "windows[:, :-1].roll(1, 1)", 0, "shifted the wrong way"),
    ("document_windows", "", FILTERED, 0, "every document begins anew"),
    ("document_windows", "len(document) - max_length, stride", "len(document) - max_length", 0, "at every token"),
    ("document_windows", ".reshape(-1, max_length + 1)", "", 3, "it stops in line"),
    ("embedding_backward", "return grad.index_add_(0, ids.flatten(), grad_output.flatten(0, 1))",
     "grad[ids] = grad_output; return grad", 0, "only the last of its gradients"),
    ("embedding_backward", "return grad.index_add_(0, ids.flatten(), grad_output.flatten(0, 1))",
     "grad[ids] += grad_output; return grad", 0, "only the last of its gradients"),
    ("embedding_backward", "ids.flatten(), grad_output.flatten(0, 1)", "ids[0], grad_output[0]", 0,
     "only the first text"),
    ("embedding_backward", "grad_output.flatten(0, 1))", "grad_output.flatten(0, 1) / len(ids))", 0, "added up as"),
    ("embedding_backward", "return grad.index_add_(0, ids.flatten(), grad_output.flatten(0, 1))",
     "n = ids.flatten().bincount(minlength=vocab_size).clamp(min=1)\n"
     "    return grad.index_add_(0, ids.flatten(), grad_output.flatten(0, 1)) / n[:, None]", 0,
     "added up, not averaged"),
    ("my_tokenizer", "train_bpe(train_text, 300)", "train_bpe(train_text, 301)", 0, "outside 0 … 555"),
    ("my_tokenizer", 'data = text.encode("utf-8")', 'data = text.lower().encode("utf-8")', 0, "comes back as"),
    ("my_tokenizer", "train_bpe(train_text, 300)", "train_bpe(train_text, 100)", 0, "no fewer than the baseline"),
]

RIGHT = [
    ("train_bpe_on_pieces", '''
def train_bpe_on_pieces(table, num_merges):
    pieces = {piece: tuple(bytes([b]) for b in piece.encode()) for piece in table}
    merges = []
    while len(merges) < num_merges:
        pairs = [pair for piece, parts in pieces.items() for pair in list(pairwise(parts)) * table[piece]]
        merges.append(Counter(pairs).most_common(1)[0][0])
        for piece, parts in pieces.items():
            out, i = [], 0
            while i < len(parts):
                step = 2 if parts[i : i + 2] == merges[-1] else 1
                out.append(b"".join(parts[i : i + step]))
                i += step
            pieces[piece] = tuple(out)
    return merges
'''),
    ("encode_piece", "encode_piece = tokenizer.encode_ordinary"),
    ("document_windows", '''
def document_windows(ids, max_length, stride, end=50256):
    inputs, targets, start = [], [], 0
    stops = [i + 1 for i, token in enumerate(ids) if token == end] + [len(ids)]
    for stop in stops:
        document = torch.tensor(ids[start:stop], dtype=torch.long)
        if len(document) > max_length:
            inputs.append(document[:-1].unfold(0, max_length, stride))
            targets.append(document[1:].unfold(0, max_length, stride))
        start = stop
    empty = torch.zeros(0, max_length, dtype=torch.long)
    return torch.cat([empty, *inputs]), torch.cat([empty, *targets])
'''),
    ("embedding_backward", '''
def embedding_backward(ids, grad_output, vocab_size):
    one_hot = torch.nn.functional.one_hot(ids, vocab_size).float()
    return torch.einsum("bnv,bnd->vd", one_hot, grad_output)
'''),
]
