"""Wrong answers, and other right ones, to notebooks/source/3_transformer; for the form see tests/test_practice.py."""

KNOWN_AGAIN = '''
@torch.no_grad()
def generate_cached(model, idx, max_new_tokens):
    cache = model.new_cache()
    for _ in range(max_new_tokens):
        new = model(idx, cache)[:, -1].argmax(dim=-1, keepdim=True)
        idx = torch.cat([idx, new], dim=1)
    return idx
'''
NO_MEMORY = KNOWN_AGAIN.replace("model(idx, cache)", "model(idx)")
LAST_ONE_READ = '''
@torch.no_grad()
def generate_cached(model, idx, max_new_tokens):
    cache = model.new_cache()
    logits = model(idx, cache)
    for _ in range(max_new_tokens):
        new = logits[:, -1].argmax(dim=-1, keepdim=True)
        idx = torch.cat([idx, new], dim=1)
        logits = model(new, cache)
    return idx
'''
FIRST_NEW = '''
@torch.no_grad()
def generate_cached(model, idx, max_new_tokens):
    cache, new = model.new_cache(), idx
    for _ in range(max_new_tokens):
        new = model(new, cache)[:, 0].argmax(dim=-1, keepdim=True)
        idx = torch.cat([idx, new], dim=1)
    return idx
'''
FORGETFUL = '''
@torch.no_grad()
def generate_cached(model, idx, max_new_tokens):
    new = idx
    for _ in range(max_new_tokens):
        new = model(new, model.new_cache())[:, -1].argmax(dim=-1, keepdim=True)
        idx = torch.cat([idx, new], dim=1)
    return idx
'''
TWICE = '''
def penalise(logits, ids, penalty):
    result = logits.clone()
    for row, text in zip(result, ids):
        for token in text:
            row[token] = row[token] / penalty if row[token] > 0 else row[token] * penalty
    return result
'''
BIASED_MEAN = "(x - mean).square().mean(dim=-1, keepdim=True)"
ALONG = "    along = (h * normal).mean(dim=-1, keepdim=True)\n"
BLOCK = """        x = x + self.drop_shortcut(self.att(self.norm1(x)))
        return x + self.drop_shortcut(self.ff(self.norm2(x)))"""

WRONG = [
    ("count_parameters", " + 2 * d + output", " + output", 0, "after the last block"),
    ("count_parameters", "2 * 2 * d", "2 * d", 0, "a block has two normalisations"),
    ("count_parameters", " + 2 * 2 * d", "", 0, "two normalisations of each block are missing"),
    ("count_parameters", "d * 4 * d + 4 * d + 4 * d * d + d", "d * 4 * d + 4 * d * d", 0,
     "the biases of the feed-forward"),
    ("count_parameters", "d * 4 * d + 4 * d + 4 * d * d + d", "d * 4 * d + d + 4 * d * d + d", 0, "4 times `emb_dim`"),
    ("count_parameters", "4 * d * d + d + (3 * d", "4 * d * d + (3 * d", 0, "`out_proj` has a bias"),
    ("count_parameters", '(3 * d if cfg["qkv_bias"] else 0)', "3 * d", 0, "`qkv_bias` is False here"),
    ("count_parameters", '0 if cfg.get("tie_weights", False) else d * vocab', "d * vocab", 0, "are tied here"),
    ("count_parameters", 'cfg.get("tie_weights", False)', 'cfg["tie_weights"]', 0, "KeyError: 'tie_weights'"),
    ("count_parameters", 'cfg.get("tie_weights", False)', '"tie_weights" in cfg', 2, "in a hidden test"),
    ("layer_norm", BIASED_MEAN, "x.var(dim=-1, keepdim=True)", 0, "GPT-2 divides by n"),
    ("layer_norm", "torch.sqrt(variance + eps)", "(variance + eps)", 0, "it has to be its root"),
    ("layer_norm", "torch.sqrt(variance + eps)", "(torch.sqrt(variance) + eps)", 0, "outside the root"),
    ("layer_norm", "torch.sqrt(variance + eps)", "torch.sqrt(variance)", 0, "ε is missing"),
    ("layer_norm", "variance + eps", "variance + 1e-5", 0, "ε is missing or another"),
    ("layer_norm", "dim=-1", "dim=-2", 0, "each token is normalised by itself"),
    ("layer_norm", "dim=-1", "dim=1", 2, "in a hidden test"),
    ("layer_norm", ".square().mean(", ".square().sum(", 0, "not their sum"),
    ("layer_norm", "(dim=-1, keepdim=True)", "()", 0, "all tokens together"),
    ("layer_norm", "return scale * (x - mean)", "return scale * x", 0, "the mean is not subtracted"),
    ("layer_norm", "    mean = ", "    x -= x.mean(dim=-1, keepdim=True)\n    mean = ", 0, "changes its argument `x`"),
    ("layer_norm_backward", " - h.mean(dim=-1, keepdim=True) - normal * along", "", 0, "taken for constants"),
    ("layer_norm_backward", " - normal * along", "", 0, "the way through the variance is missing"),
    ("layer_norm_backward", " - h.mean(dim=-1, keepdim=True)", "", 0, "the way through the mean is missing"),
    ("layer_norm_backward", "scale * grad", "grad", 0, "scale is not used"),
    ("layer_norm_backward", f"scale * grad\n{ALONG}    return (h", f"grad\n{ALONG}    return scale * (h", 0,
     "before the means are taken"),
    ("layer_norm_backward", ") / root\n", ")\n", 0, "the division by the root is missing|where it should be"),
    ("layer_norm_backward", "return (", "return -(", 0, "the sign is wrong"),
    ("layer_norm_backward", "- normal * along", "+ normal * along", 0, "look at the second fact"),
    ("layer_norm_backward", "- normal * along", "- along", 0, "look at the first fact"),
    ("layer_norm_backward", "unbiased=False) + eps", "unbiased=False)", 3, "in a hidden test"),
    ("MendedBlock", BLOCK, BLOCK.replace("x = x + self.drop_shortcut(self.att(self.norm1(x)))",
     "x = self.norm1(x)\n        x = x + self.drop_shortcut(self.att(x))"), 0, "the second shortcut is right"),
    ("MendedBlock", BLOCK, BLOCK.replace("return x + self.drop_shortcut(self.ff(self.norm2(x)))",
     "x = self.norm2(x)\n        return x + self.drop_shortcut(self.ff(x))"), 0, "the first shortcut is right"),
    ("MendedBlock", BLOCK, """        x = self.norm1(x + self.drop_shortcut(self.att(x)))
        return self.norm2(x + self.drop_shortcut(self.ff(x)))""", 0, "normalises after the addition"),
    ("MendedBlock", "return x + ", "return ", 0, "the second shortcut is missing"),
    ("MendedBlock", "self.ff(self.norm2(x))", "self.ff(self.norm1(x))", 0, "norm1 stands where norm2 should"),
    ("MendedBlock", "self.drop_shortcut(self.ff(self.norm2(x)))", "self.ff(self.norm2(x))", 2,
     "in a hidden test, the dropout before the second"),
    ("MendedBlock", "self.drop_shortcut(self.att(self.norm1(x)))", "self.att(self.norm1(x))", 2,
     "in a hidden test, the dropout before the first"),
    ("MendedBlock", BLOCK, "        y = x + self.att(self.norm1(x))\n        return x + self.ff(self.norm2(y))", 0,
     "starts where the block does"),
    ("generate_cached", "", KNOWN_AGAIN, 0, "tokens that it knows already"),
    ("generate_cached", "", NO_MEMORY, 0, "the text is right, but"),
    ("generate_cached", "", LAST_ONE_READ, 0, "nothing follows the last one"),
    ("generate_cached", "", FIRST_NEW, 0, "not that of the last place"),
    ("generate_cached", "", FORGETFUL, 0, "nothing is remembered"),
    ("generate_cached", "range(max_new_tokens)", "range(max_new_tokens - 1)", 0, "one token too few"),
    ("penalise", "torch.where(said > 0, said / penalty, said * penalty)", "said / penalty", 0, "its token gets"),
    ("penalise", "said > 0", "said < 0", 0, "what has been said gets likelier"),
    ("penalise", "", TWICE, 0, "penalised twice"),
    ("penalise", "    said = ", "    ids = ids[:, -1:]\n    said = ", 0, "only the last token"),
    ("penalise", "    said = ", "    ids = ids.flatten().expand(len(ids), -1)\n    said = ", 0, "in all rows"),
    ("penalise", "logits.scatter(1, ids, weaker)", "torch.where(logits > 0, logits / penalty, logits * penalty)", 0,
     "whether they have been said or not"),
    ("penalise", "torch.where(said > 0, said / penalty, said * penalty)", "said - penalty", 0, "you subtract it"),
    ("penalise", "ids, weaker)", "ids, -torch.inf)", 0, "forbidden"),
    ("penalise", "ids, weaker)", "ids, weaker).softmax(-1)", 0, "these are probabilities"),
    ("penalise", "logits.scatter(", "logits.scatter_(", 0, "changes its argument `logits`"),
    ("penalise", "    said = ", "    ids[0, 0]\n    said = ", 2, "in a hidden test, it stops"),
    ("cheapest_pair", "i not in pair", "i in pair", 0, "the pair to keep"),
    ("cheapest_pair", "return min(", "return max(", 0, "the pair to keep"),
    ("cheapest_pair", "key=cost)", "key=cost)[::-1]", 0, "the smaller number comes first"),
]

RIGHT = [
    ("count_parameters", '''
def count_parameters(cfg):
    with torch.device("meta"):
        return sum(p.numel() for p in GPTModel(cfg).parameters())
'''),
    ("layer_norm", '''
def layer_norm(x, scale, shift, eps=1e-5):
    mean = x.sum(-1, keepdim=True) / x.shape[-1]
    return shift + scale * (x - mean) * (x.var(-1, keepdim=True, correction=0) + eps).rsqrt()
'''),
    ("layer_norm_backward", '''
def layer_norm_backward(x, scale, grad, eps=1e-5):
    x = x.clone().requires_grad_()
    F.layer_norm(x, scale.shape, scale, None, eps).backward(grad)
    return x.grad
'''),
    ("generate_cached", '''
def generate_cached(model, idx, max_new_tokens):
    cache, rows = model.new_cache(), [idx]
    for _ in range(max_new_tokens):
        with torch.no_grad():
            rows.append(model(rows[-1], cache)[:, -1:].argmax(-1))
    return torch.cat(rows, dim=1)
'''),
    ("penalise", '''
def penalise(logits, ids, penalty):
    result = logits.clone()
    for b in range(len(ids)):
        for token in set(ids[b].tolist()):
            result[b, token] *= penalty if logits[b, token] < 0 else 1 / penalty
    return result
'''),
]
