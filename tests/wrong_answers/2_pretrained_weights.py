"""Wrong answers, and other right ones, to notebooks/source/2_pretrained_weights; for the form see
tests/test_practice.py."""

ROWS = "rows = torch.arange(len(bias)).view(n_heads, 3, -1).transpose(0, 1).flatten()"
AS_IT_WAS = '''
@torch.no_grad()
def mended_load(model, tensors):
    return broken_load(model, tensors)
'''
SILENT = '''    for name in names:
        if name not in tensors:
            raise ValueError(f"the tensor {name} is missing")
'''
LATE = '''
@torch.no_grad()
def mended_load(model, tensors):
    ours, names = dict(model.named_parameters()), released_names(len(model.trf_blocks))
    for name, targets in names.items():
        if name not in tensors:
            raise ValueError(f"the tensor {name} is missing")
        tensor = tensors[name].T if is_transposed(name) else tensors[name]
        for target, part in zip(targets, tensor.chunk(len(targets)), strict=True):
            ours[target].copy_(part)
    return model
'''
WRONG = [
    ("predicted", "(768, 3 * 768)", "(3 * 768, 768)", 0, r"OpenAI's matrices are \(in, out\)"),
    ("predicted", "(768, 3 * 768)", "(768, 768)", 0, "side by side"),
    ("predicted", "(4 * 768, 768)", "(768, 768)", 0, "`c_proj` of the attention"),
    ("predicted", "(1024, 768)", "(768, 1024)", 0, "it is not turned"),
    ("predicted", "(768, 4 * 768)", "(3072, 768)", 0, "`nn.Linear` keeps its matrix"),
    ("predicted", "12 * (2 * 2 + 4 * 2) + 4", "149", 0, "the output layer is not counted"),
    ("predicted", "12 * (2 * 2 + 4 * 2) + 4", "144", 0, "outside the blocks there are four"),
    ("predicted", "12 * (2 * 2 + 6 * 2) + 4", "148", 0, "one tensor for three of ours"),
    ("predicted", "12 * (2 * 2 + 6 * 2) + 4", "197", 0, "not a parameter of its own"),
    ("read_tensor", "data[start + first : start + last]", "data[first:last]", 0,
     "not counted from the beginning of the file"),
    ("read_tensor", "data[start + first : start + last]", "data[start + first - 8 : start + last - 8]", 0,
     "not part of its length"),
    ("read_tensor", "data[start + first : start + last]", "data[8 + first : 8 + last]", 0, "at the eighth byte"),
    ("read_tensor", "data[start + first : start + last]", "data[start : start + last - first]", 0,
     "where the first tensor of the file begins"),
    ("read_tensor", '.view(entry["shape"])', "", 0, "the header also says the shape"),
    ("read_tensor", 'DTYPES[entry["dtype"]]).view(entry["shape"])', "torch.float32)", 0, "says the shape"),
    ("read_tensor", '.view(entry["shape"])', '.view(entry["shape"]).float()', 0, "and the header says F16"),
    ("read_tensor", '"little"', '"big"', 0, "it stops in line"),
    ("read_tensor", "data[:8]", "data[:1]", 3, "in a hidden test, it stops in line"),
    ("our_names", "return [outside[name]]", "return outside[name]", 0, "give back a list of names"),
    ("our_names", '["att.W_query", "att.W_key", "att.W_value"]', '["att.W_key", "att.W_query", "att.W_value"]', 0,
     "query, key and value in this order"),
    ("our_names", '["att.W_query", "att.W_key", "att.W_value"]', '["att.W_query"]', 0, "holds three of our tensors"),
    ("our_names", '"attn.c_proj": ["att.out_proj"]', '"attn.c_proj": ["ff.layers.2"]', 0, "two `c_proj`"),
    ("our_names", '{"weight": "scale", "bias": "shift"}[kind]', "kind", 0, "a `scale` and a `shift`"),
    ("our_names", '{"weight": "scale", "bias": "shift"}', '{"weight": "shift", "bias": "scale"}', 0,
     "is its scale, the bias its shift"),
    ("our_names", 'name.removeprefix("transformer.")', "name", 0, "only without `transformer.`"),
    ("our_names", "parts.get(part, [])", 'parts.get(part, ["att.out_proj"])', 0, "is a causal mask"),
    ("our_names", "blocks.{number}.", "blocks.{int(number) + 1}.", 0, "belongs to block 3, and you give block 4"),
    ("our_names", "blocks.{number}.", "blocks.{number[0]}.", 2, "in a hidden test, .*belongs to block 10"),
    ("our_names", '"ln_1": ["norm1"], "ln_2": ["norm2"]', '"ln_1": ["norm2"], "ln_2": ["norm1"]', 0, "you give"),
    ("to_c_attn", "weight[rows].T", "weight[rows]", 0, "the matrix has to be turned"),
    ("to_c_attn", "weight[rows].T", "weight.T", 0, "its columns still lie head by head"),
    ("to_c_attn", "weight[rows].T", "weight", 0, "nothing has changed yet"),
    ("to_c_attn", "view(n_heads, 3, -1)", "view(3, n_heads, -1)", 0, "that is the way back"),
    ("to_c_attn", "view(n_heads, 3, -1)", "view(-1, 3)", 0, "do not alternate number by number"),
    ("to_c_attn", "bias[rows]", "bias", 0, "the bias still lies head by head"),
    ("to_c_attn", ROWS, "rows = torch.arange(24).view(4, 3, -1).transpose(0, 1).flatten()", 3, "in a hidden test"),
    ("mended_load", "", AS_IT_WAS, 0, "W_query.weight lies the wrong way round; it is square"),
    ("mended_load", SILENT, "    names = {n: t for n, t in names.items() if n in tensors}\n", 0, "nothing is said"),
    ("mended_load", SILENT, "", 0, "not a KeyError"),
    ("mended_load", "the tensor {name} is missing", "a tensor is missing", 0, "does not have its name in it"),
    ("mended_load", "is_transposed(name)", '"c_attn.weight" in name', 0, "it stops in line|wrong way round"),
    ("mended_load", "zip(targets, ", "zip(targets[::-1], ", 0, "holds what belongs into"),
    ("mended_load", "    return model", "    return", 0, "gives back nothing"),
    ("mended_load", "", LATE, 3, "look before you copy"),
    ("find_order", "return torch.cdist(neurons(first), neurons(second))",
     "return torch.cdist(neurons(second), neurons(first))", 0, "asked for is the way back"),
    ("find_order", "return torch.cdist(neurons(first), neurons(second)).argmin(dim=1)",
     "return torch.arange(len(neurons(first)))", 0, "that is no change at all"),
    ("find_order", "argmin", "argmax", 0, "is named for several|where it should be"),
    ("find_order", "out.weight.T", "out.weight", 0, "it stops in line"),
    ("find_order", ", out.weight.T]", "]", 2, "in a hidden test, neuron .* is named for several"),
    ("find_order", "[into.weight, into.bias[:, None], ", "[", 2, "in a hidden test, neuron .* is named for several"),
]

RIGHT = [
    ("read_tensor", '''
def read_tensor(data, name):
    import struct

    (length,) = struct.unpack("<Q", data[:8])
    header, numbers = json.loads(data[8 : 8 + length].decode("utf-8")), data[8 + length :]
    first, last = header[name]["data_offsets"]
    dtype = DTYPES[header[name]["dtype"]]
    count = (last - first) // dtype.itemsize
    tensor = torch.frombuffer(bytearray(numbers), dtype=dtype, count=count, offset=first)
    return tensor.reshape(tuple(header[name]["shape"]))
'''),
    ("our_names", '''
def our_names(name):
    return RELEASED.get(name.replace("transformer.", ""), [])
'''),
    ("to_c_attn", '''
def to_c_attn(weight, bias, n_heads):
    d = weight.shape[1]
    heads = [head.chunk(3) for head in weight.chunk(n_heads)]
    numbers = [head.chunk(3) for head in bias.chunk(n_heads)]
    new = [torch.cat([head[part] for head in heads]) for part in range(3)]
    return torch.cat(new).T.reshape(d, 3 * d), torch.cat([head[part] for part in range(3) for head in numbers])
'''),
    ("mended_load", '''
@torch.no_grad()
def mended_load(model, tensors):
    missing = set(released_names(len(model.trf_blocks))) - set(tensors)
    if missing:
        raise ValueError(f"missing: {sorted(missing)}")
    ours = dict(model.named_parameters())
    for name, targets in released_names(len(model.trf_blocks)).items():
        for target, part in zip(targets, tensors[name].chunk(len(targets), dim=-1)):
            matrix = name.startswith("h.") and part.dim() == 2
            ours[target].copy_(part.T if matrix else part)
    return model
'''),
    ("find_order", '''
def find_order(first, second):
    order = []
    for j in range(len(first.layers[0].bias)):
        costs = (second.layers[0].weight - first.layers[0].weight[j]).abs().sum(1)
        costs = costs + (second.layers[2].weight - first.layers[2].weight[:, [j]]).abs().sum(0)
        order.append(costs.argmin())
    return torch.stack(order)
'''),
]
