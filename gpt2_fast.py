"""GPT-2, faster: the same weights in forms that this machine computes with quickly."""

import ctypes
import warnings
from functools import cache

import torch
import torch.nn.functional as F

# ----- memory


def keep_memory():
    """Make the C library keep the memory that tensors free instead of returning it. → whether it does

    A page that comes fresh from the system has to be cleared first, and for tensors of some megabytes that takes
    longer than most of what is computed with them. For glibc, which is Linux's (mallopt(3)); nothing elsewhere.
    """
    mmap_max, trim_threshold, top_pad = -4, -1, -2         # the numbers of the settings in malloc.h
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except (AttributeError, OSError, TypeError):
        return False
    return all([mallopt(mmap_max, 0), mallopt(trim_threshold, 2**31 - 1), mallopt(top_pad, 2**26)])


# ----- attention


def causal_attention(queries, keys, values, size=128, dropout=0.0):
    """Causal attention by plain matrix products, in blocks of `size` queries; (…, num_tokens, head_dim) → the same

    A block is multiplied with the keys up to its last one, so that half of the masked products are never made. Where
    the processor multiplies bfloat16 natively this takes half of the time of `F.scaled_dot_product_attention`.
    """
    n, parts = queries.shape[-2], []
    queries = queries * queries.shape[-1] ** -0.5
    mask = torch.full((n, n), -torch.inf, dtype=queries.dtype, device=queries.device).triu(1)
    for start in range(0, n, size):
        end = min(start + size, n)
        scores = queries[..., start:end, :] @ keys[..., :end, :].transpose(-1, -2)
        weights = torch.softmax(scores + mask[start:end, :end], dim=-1)
        parts.append(F.dropout(weights, dropout) @ values[..., :end, :])
    return torch.cat(parts, dim=-2)


# ----- weights


def has_bfloat16(device="cpu"):
    """Whether the device multiplies bfloat16 natively and not by way of float32."""
    if torch.device(device).type == "cpu":
        return torch.backends.mkldnn.is_available() and torch.ops.mkldnn._is_mkldnn_bf16_supported()
    return torch.device(device).type == "cuda" and torch.cuda.is_bf16_supported()


def has_int8(device="cpu"):
    """Whether there are kernels for products of int8 numbers, which come with PyTorch for x86 processors."""
    return torch.device(device).type == "cpu" and "x86" in torch.backends.quantized.supported_engines


class PackedLinear:
    """x @ weight.T + bias from weights stored as the processor's kernels read them: (…, d_in) → (…, d_out)

    "float32" and "bfloat16" are packed into oneDNN's blocks. In "int8" every row of the weights has 255 steps of its
    own, and so has every token of x while it is multiplied (vector-wise quantisation, Dettmers et al. 2022, section
    2.1); sums are exact. On other devices than the CPU the weights stay as they are, and int8 is a ValueError.
    """

    def __init__(self, weight, bias, precision):
        self.dtype = torch.float32 if precision == "int8" else getattr(torch, precision)
        self.bias = None if bias is None else bias.to(self.dtype)
        self.seven_bits = not torch.cpu._is_vnni_supported()           # without it, sums of 8-bit products overflow
        if precision == "int8":
            self.weight, self.multiply = quantized(weight), self.int8
        elif weight.device.type == "cpu" and (precision == "float32" or has_bfloat16()):
            weight = weight.to(self.dtype).contiguous()
            self.weight, self.multiply = torch.ops.mkldnn._reorder_linear_weight(weight, 1), self.onednn
        else:
            self.weight, self.multiply = weight.to(self.dtype), self.plain

    def __call__(self, x):
        return self.multiply(x)

    def plain(self, x):
        return F.linear(x.to(self.dtype), self.weight, self.bias)

    def onednn(self, x):
        x = x.to(self.dtype)
        return torch.ops.mkldnn._linear_pointwise(x, self.weight, self.bias, "none", [], "")

    def int8(self, x):
        x = x.to(self.dtype)
        if x.numel() == x.shape[-1]:                               # a single token: one scale is its own
            y = torch.ops.quantized.linear_dynamic(x, self.weight, self.seven_bits)
        else:
            largest = x.abs().amax(-1, keepdim=True).clamp(min=1e-9)
            y = torch.ops.quantized.linear_dynamic(x / largest, self.weight, self.seven_bits) * largest
        return y if self.bias is None else y + self.bias


def quantized(weight):
    """int8 weights (d_out, d_in) for `quantized.linear_dynamic`: row i is whole multiples of its largest / 127."""
    if not has_int8(weight.device):
        raise ValueError("int8 needs a CPU of the x86 family: choose bfloat16 or float32")
    steps, zeros = weight.abs().amax(1).clamp(min=1e-9).double() / 127, torch.zeros(len(weight), dtype=torch.long)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")                            # the operator stays, its Python wrapping moves
        rows = torch.quantize_per_channel(weight.float(), steps, zeros, 0, torch.qint8)
        return torch.ops.quantized.linear_prepack(rows)


# ----- generation


class FastCache:
    """Keys and values of one block, (batch, n_heads, context_length, head_dim), in float32 whatever the precision.

    A single query has next to nothing to compute: it waits for memory, and the kernel for float32 is the better one.
    pad: (batch,) how many ids at the beginning of each row stand for nothing, or None.
    """

    def __init__(self, context_length, pad=None):
        self.context_length, self.pad, self.length = context_length, pad, 0

    def extend(self, keys, values):
        if not self.length:
            shape = *keys.shape[:2], self.context_length, keys.shape[-1]
            self.keys, self.values = (torch.empty(shape, device=keys.device) for _ in range(2))
        start, self.length = self.length, self.length + keys.shape[-2]
        self.keys[:, :, start : self.length], self.values[:, :, start : self.length] = keys, values
        return self.keys[:, :, : self.length], self.values[:, :, : self.length]

    def mask(self, new):
        """What each of `new` tokens more may look at: None for all that came before it, or True and False."""
        total = self.length + new
        if self.pad is None and (new == 1 or not self.length):
            return None
        mask = torch.ones(new, total, dtype=torch.bool).tril(self.length)
        if self.pad is not None:
            real = torch.arange(total) >= self.pad[:, None, None, None]       # (batch, 1, 1, total)
            mask = mask & real | torch.eye(new, total, dtype=torch.bool).roll(self.length, 1)   # padding sees itself
        return mask


def weight_and_bias(module, d_in):
    """Those of a linear layer (d_out, d_in) and (d_out,); of one with LoRA beside it, multiplied out."""
    if isinstance(module, torch.nn.Linear):
        return module.weight, module.bias
    unit = torch.eye(d_in, device=next(module.parameters()).device)
    bias = module(torch.zeros_like(unit[:1]))[0]
    return (module(unit) - bias).T, bias


class FastBlock:
    """One transformer block for generation: (batch, new, emb_dim) → the same, float32"""

    def __init__(self, block, precision):
        att, (up, _, down), d_in = block.att, block.ff.layers, block.att.d_out
        projections = [weight_and_bias(p, d_in) for p in (att.W_query, att.W_key, att.W_value)]
        weights, biases = zip(*projections, strict=True)
        self.qkv = PackedLinear(torch.cat(weights), None if biases[0] is None else torch.cat(biases), precision)
        self.out = PackedLinear(*weight_and_bias(att.out_proj, d_in), precision)
        self.up = PackedLinear(*weight_and_bias(up, d_in), precision)
        self.down = PackedLinear(*weight_and_bias(down, 4 * d_in), precision)
        self.norm1, self.norm2, self.n_heads = block.norm1, block.norm2, att.num_heads
        self.bfloat16 = precision != "float32" and has_bfloat16(weights[0].device)

    def __call__(self, x, cache, mask):
        qkv = self.qkv(self.norm1(x)).unflatten(-1, (3, self.n_heads, -1)).permute(2, 0, 3, 1, 4)
        queries, keys, values = qkv                                # (batch, n_heads, new, head_dim) each
        alone = mask is None and not cache.length                  # nothing came before
        all_keys, all_values = cache.extend(keys, values)
        if alone and self.bfloat16:
            context = causal_attention(*qkv.bfloat16())
        else:
            context = F.scaled_dot_product_attention(queries.float(), all_keys, all_values, mask, is_causal=alone)
        x = x + self.out(context.transpose(1, 2).flatten(2))
        return x + self.down(F.gelu(self.up(self.norm2(x)), approximate="tanh"))


class FastHead:
    """Logits (…, vocab_size), float32. What all tokens' vectors have in common is multiplied apart, exactly:

    GPT-2's logits are all far below zero, by about the same, and few digits would be left for their differences.
    """

    def __init__(self, weight, precision):
        self.common = weight.float().mean(0) if precision != "float32" else None
        self.rest = PackedLinear(weight if self.common is None else weight - self.common, None, precision)

    def __call__(self, x):
        return self.rest(x) if self.common is None else self.rest(x) + (x @ self.common)[..., None]


class FastGPT:
    """The weights of a `GPTModel`, read once and packed for generating: goes where `generate` takes a model.

    precision: "float32" (the model's own tokens), "bfloat16" or "int8". Of the model, embeddings and norms are shared
    and the rest is copied, so later training of it does not show here. Raises ValueError as `PackedLinear` does.
    """

    @torch.no_grad()
    def __init__(self, model, precision="float32"):
        self.cfg, self.precision = model.cfg, precision
        self.tok_emb, self.pos_emb, self.final_norm = model.tok_emb, model.pos_emb, model.final_norm
        self.blocks = [FastBlock(block, precision) for block in model.trf_blocks]
        self.out_head = FastHead(weight_and_bias(model.out_head, model.cfg["emb_dim"])[0], precision)

    def new_cache(self, pad=None):
        """An empty cache; pad (batch,): where rows are of different lengths, how many ids each has to ignore first."""
        return [FastCache(self.pos_emb.weight.shape[0], pad) for _ in self.blocks]

    @torch.no_grad()
    def hidden_states(self, in_idx, cache=None):
        """As `GPTModel.hidden_states`: ids (batch, num_tokens) → (batch, num_tokens, emb_dim)"""
        cache = self.new_cache() if cache is None else cache
        past, pad, mask = cache[0].length, cache[0].pad, cache[0].mask(in_idx.shape[1])
        places = torch.arange(past, past + in_idx.shape[1], device=in_idx.device)
        if pad is not None:
            places = (places - pad[:, None]).clamp(min=0)
        x = self.tok_emb(in_idx) + self.pos_emb(places)
        for block, block_cache in zip(self.blocks, cache, strict=True):
            x = block(x, block_cache, mask)
        return self.final_norm(x)

    def __call__(self, in_idx, cache=None):
        return self.out_head(self.hidden_states(in_idx, cache))


def pad_left(prompts):
    """Prompts (n_i,) as rows of one tensor, ending together → (ids (batch, longest), pad (batch,)): see `FastCache`"""
    if not len(prompts) or any(ids.ndim != 1 or not len(ids) for ids in prompts):
        raise ValueError("give one or more prompts, each a 1-dimensional tensor of at least one token id")
    pad = torch.tensor([len(ids) for ids in prompts], device=prompts[0].device)
    pad = pad.max() - pad
    return torch.stack([F.pad(ids, (short, 0)) for ids, short in zip(prompts, pad.tolist(), strict=True)]), pad


def pad_left_over(pad, idx, size):
    """What is left of `pad` where only the last `size` ids of each row are read: a tuple for `new_cache`"""
    return () if pad is None else ((pad - max(0, idx.shape[1] - size)).clamp(min=0),)


def packed(model):
    """`model` as a FastGPT of the same precision, which it may be already."""
    return model if isinstance(model, FastGPT) else FastGPT(model)


def faster(model, precision="auto"):
    """`FastGPT(model, precision)`; "auto" is bfloat16 where it is native and the model large, float32 elsewhere."""
    if precision == "auto":
        weight = model.out_head.weight
        large = weight.shape[1] * (len(weight) + 12 * len(model.trf_blocks) * weight.shape[1]) > 5e7
        precision = "bfloat16" if large and has_bfloat16(weight.device) else "float32"
    return FastGPT(model, precision)


# ----- training


@cache
def with_causal_attention(attention_class):
    """A subclass of `MultiHeadAttention` that computes by `causal_attention` wherever no KV cache is in use."""

    def forward(self, x, cache=None):
        if cache is not None:
            return attention_class.forward(self, x, cache)
        queries, keys, values = (self.split_heads(p(x)) for p in (self.W_query, self.W_key, self.W_value))
        dropout = self.dropout.p if self.training else 0.0
        return self.out_proj(causal_attention(queries, keys, values, dropout=dropout).transpose(-3, -2).flatten(-2))

    return type(attention_class.__name__, (attention_class,), {"forward": forward})


def fast_training(model, compile=True):
    """Prepare a `GPTModel` for fast training, in place: memory kept, attention in blocks, compiled. → the model

    Losses are the same but for rounding, and parameters keep their names. Each block is compiled by itself; all are
    alike, so the compiler works once.
    """
    keep_memory()
    for block in model.trf_blocks:
        if has_bfloat16(block.att.out_proj.weight.device):
            block.att.__class__ = with_causal_attention(type(block.att))
        if compile:
            block.compile()
    return model


def logits_gradient(logits, targets, log_p):
    """Summed cross-entropy of logits (n, m), and its gradient, softmax minus one-hot, (n, m).

    log_p (m,) is taken from the logits of all columns but the target's: see `chunked_cross_entropy`.
    """
    own = torch.arange(logits.shape[1], device=logits.device) == targets[:, None]
    dtype, logits = logits.dtype, logits.float()
    logits = torch.where(own, logits, logits - log_p)
    top = logits.amax(dim=1, keepdim=True)
    exp = torch.exp(logits - top)
    total = exp.sum(dim=1, keepdim=True)
    loss = (torch.log(total) + top).sum() - torch.where(own, logits, 0.0).sum()
    return loss, (exp / total - own.float()).to(dtype)


class ChunkedCrossEntropy(torch.autograd.Function):
    """Forward and backward in one pass over chunks of rows, since the gradient is known as soon as the softmax is."""

    @staticmethod
    def forward(ctx, hidden, head, targets, log_p, gradient, rows):
        if torch.is_autocast_enabled(hidden.device.type):
            dtype = torch.get_autocast_dtype(hidden.device.type)
            hidden, head = hidden.to(dtype), head.to(dtype)
        total, d_hidden, d_head = 0.0, torch.empty_like(hidden), None
        for start in range(0, len(hidden), rows):
            part = slice(start, start + rows)
            loss, d_logits = gradient(hidden[part] @ head.T, targets[part], log_p)
            torch.mm(d_logits, head, out=d_hidden[part])
            d_part = (d_logits.T @ hidden[part]).float()
            total, d_head = total + loss, d_part if d_head is None else d_head.add_(d_part)
        ctx.save_for_backward(d_hidden / len(hidden), d_head.div_(len(hidden)))
        return total / len(hidden)

    @staticmethod
    def backward(ctx, d_loss):
        d_hidden, d_head = ctx.saved_tensors
        return d_hidden * d_loss, d_head * d_loss, None, None, None, None


def chunked_cross_entropy(hidden, head, targets, log_p=None, rows=512, compile=True):
    """Mean cross-entropy of the logits `hidden @ head.T`, without ever holding all of them and their copies.

    hidden (n, emb_dim), head (vocab_size, emb_dim), targets (n,), all of them tokens → scalar, in nats. A chunk of
    `rows` is multiplied, turned into its gradient, and forgotten; the products are in autocast's precision, their
    softmax in float32. The vocabulary is padded to whole blocks of 64. log_p (vocab_size,): where only a sample of
    the vocabulary was scored, the log-probability that each token got into it.
    """
    short = -len(head) % 64
    if log_p is None:
        log_p = torch.zeros(len(head), device=head.device)
    log_p, head = F.pad(log_p, (0, short), value=torch.inf), F.pad(head, (0, 0, 0, short))
    gradient = torch.compile(logits_gradient) if compile else logits_gradient
    return ChunkedCrossEntropy.apply(hidden, head, targets, log_p, gradient, rows)
