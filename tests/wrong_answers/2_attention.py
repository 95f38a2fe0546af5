"""Wrong answers, and other right ones, to notebooks/source/2_attention; for the form see tests/test_practice.py."""

ROWS = '''
def loss_without(model, ids, layer, head):
    att = model.trf_blocks[layer].att
    kept = att.out_proj.weight.detach().clone()
    with torch.no_grad():
        att.out_proj.weight[head * att.head_dim : (head + 1) * att.head_dim] = 0
        loss = loss_of(model, ids)
        att.out_proj.weight.copy_(kept)
    return loss
'''
NOT_PUT_BACK = '''
def loss_without(model, ids, layer, head):
    att = model.trf_blocks[layer].att
    with torch.no_grad():
        att.out_proj.weight[:, head * att.head_dim : (head + 1) * att.head_dim] = 0
    return loss_of(model, ids)
'''
TWICE = '''
def softmax_backward(weights, grad):
    scores = weights.clone().requires_grad_()
    scores.softmax(-1).backward(grad)
    return scores.grad
'''

WRONG = [
    ("predicted", "(64, 48)", "(48, 64)", 0, r"\(d_out, d_in\)"),
    ("predicted", "(2, 4, 10, 16)", "(2, 4, 10, 64)", 0, "the heads share"),
    ("predicted", "(2, 4, 10, 10)", "(2, 10, 10)", 0, "a table of its own"),
    ("predicted", " + 64,", ",", 0, "`out_proj` has a bias"),
    ("causal_mask", ".triu(1)", ".triu()", 0, "hides token 0 from itself"),
    ("causal_mask", ".triu(1)", ".tril()", 0, "True where a token may look"),
    ("causal_mask", ".triu(1)", ".tril(-1)", 0, "hides the past and shows the future"),
    ("causal_mask", ".triu(1)", ".triu(2)", 0, "lets token 0 see token 1, which comes after it"),
    ("causal_mask", ", dtype=torch.bool", "", 0, "should be a tensor of bool"),
    ("causal_mask", "return", "assert n < 12; return", 2, "in a hidden test, it stops in line 4"),
    ("attention", " / keys.shape[-1] ** 0.5", "", 0, "not divided by the root"),
    ("attention", " ** 0.5", "", 0, "it has to be its root"),
    ("attention", "keys.shape[-1] ** 0.5", "keys.shape[-2] ** 0.5", 0, "the root of the number of keys"),
    ("attention", "dim=-1", "dim=-2", 0, "runs down the columns"),
    ("attention", "masked_fill(mask, -torch.inf)", "masked_fill(mask, 0)", 0, "e⁰ is 1"),
    ("attention", "masked_fill(mask, ", "masked_fill(~mask, ", 0, "the wrong way round|nan"),
    ("attention", "scores = scores.masked_fill(mask, -torch.inf)", "", 0, "the mask is not used"),
    ("attention",
     "    scores = scores.masked_fill(mask, -torch.inf)\n    return torch.softmax(scores, dim=-1) @ values",
     "    return torch.softmax(scores, dim=-1).masked_fill(mask, 0) @ values", 0, "the mask comes after the softmax"),
    ("attention", "    return torch.softmax(scores, dim=-1) @ values",
     "    e = scores.exp()\n    return e / e.sum(-1, keepdim=True) @ values", 3, "is nan"),
    ("MendedAttention", ".transpose(1, 2).reshape(batch, n, -1)", ".reshape(batch, n, -1)", 0,
     "the output of token . still changes when token . does"),
    ("MendedAttention", ".transpose(1, 2).reshape(batch, n, -1)", ".permute(0, 2, 3, 1).reshape(batch, n, -1)", 0,
     "the numbers of the heads are shuffled"),
    ("MendedAttention", "return self.out_proj(context)", "return context", 0, "`out_proj` is left out"),
    ("MendedAttention", ".transpose(1, 2).reshape(batch, n, -1)", ".sum(1).repeat(1, 1, self.num_heads)", 0,
     "the heads are added up"),
    ("softmax_backward", "(grad - (weights * grad).sum(dim=-1, keepdim=True))", "(1 - weights) * grad", 0,
     "only its own"),
    ("softmax_backward", "(grad - (weights * grad).sum(dim=-1, keepdim=True))", "grad", 0, "only the part with j = k"),
    ("softmax_backward", "grad - (weights * grad).sum(dim=-1, keepdim=True)",
     "(weights * grad).sum(dim=-1, keepdim=True) - grad", 0, "the sign is wrong"),
    ("softmax_backward", "dim=-1", "dim=0", 0, "along each row"),
    ("softmax_backward", ".sum(dim=-1, keepdim=True)", ".sum()", 0, "not over the whole table"),
    ("softmax_backward", "(weights * grad).sum", "grad.sum", 0, "of g alone"),
    ("softmax_backward", "", TWICE, 0, "where it should be"),
    ("softmax_backward", "dim=-1", "dim=1", 3, "in a hidden test, count from the end"),
    ("merge_blocks", "f1 * l1 + f2 * l2", "l1 + l2", 0, "rescale them before you add"),
    ("merge_blocks", "f1 * l1 + f2 * l2", "f1 * l1 + l2", 0, "only the first block"),
    ("merge_blocks", "torch.exp(m1 - m), torch.exp(m2 - m)", "torch.exp(m - m1), torch.exp(m - m2)", 0,
     "the factor is the wrong way round"),
    ("merge_blocks", "f1[:, None] * o1 + f2[:, None] * o2", "o1 + o2", 0, "it needs the same factors"),
    ("merge_blocks", "torch.maximum(m1, m2)", "m1", 0, "of the first block alone"),
    ("merge_blocks", "f1, f2 = torch.exp(m1 - m), torch.exp(m2 - m)",
     "f1, f2 = m1.exp() / m.exp(), m2.exp() / m.exp()", 3, "an infinity or a nan"),
    ("loss_without", "", ROWS, 0, "a part of what goes into"),
    ("loss_without", "head * att.head_dim : (head + 1) * att.head_dim", "head::4", 0, "side by side, not every fourth"),
    ("loss_without", "return (x,)", "pass", 0, "nothing is silent"),
    ("loss_without", "", NOT_PUT_BACK, 0, "the model is not what it was"),
    ("loss_without", "hook.remove()", "pass", 0, "the model is not what it was"),
]

RIGHT = [
    ("causal_mask", '''
def causal_mask(n):
    places = torch.arange(n)
    return places[None, :] > places[:, None]
'''),
    ("attention", '''
def attention(queries, keys, values, mask):
    return F.scaled_dot_product_attention(queries, keys, values, attn_mask=~mask)
'''),
    ("MendedAttention", '''
def MendedAttention(d_in, d_out, num_heads):
    return MultiHeadAttention(d_in, d_out, 99, 0.0, num_heads)
'''),
    ("softmax_backward", '''
def softmax_backward(weights, grad):
    jacobian = torch.diag_embed(weights) - weights[..., :, None] * weights[..., None, :]
    return (jacobian @ grad[..., None])[..., 0]
'''),
    ("merge_blocks", '''
def merge_blocks(first, second):
    m, l, o = (torch.stack(pair) for pair in zip(first, second))
    top = m.max(dim=0).values
    factor = (m - top).exp()
    return top, (factor * l).sum(0), (factor[..., None] * o).sum(0)
'''),
    ("loss_without", '''
@torch.no_grad()
def loss_without(model, ids, layer, head):
    weight = model.trf_blocks[layer].att.out_proj.weight
    kept = weight.clone()
    weight[:, 64 * head : 64 * head + 64] = 0
    loss = loss_of(model, ids)
    weight.copy_(kept)
    return loss
'''),
]
