"""GPT-2, faster: the same weights in forms that a machine computes with quickly (made by gather.py).

    keep_memory, causal_attention, PackedLinear    what both halves stand on
    FastGPT, GraphedGPT                            generation in float32, bfloat16 or int8, also of many prompts
    fast_training, chunked_cross_entropy           training, FastLinear among its means

Each stands in the notebook that explains and measures it, and knows no model but the one it is handed.
"""

import ctypes
import functools
import warnings

import torch
import torch.nn.functional as F
from torch import Tensor

from gpt_io import (
    check_compiler, check_context, check_packable, check_targets, computes_as, in_float32, unwrap, weight_and_bias,
)

# ----- fast: 1_PreTraining/3_fast.ipynb


def keep_memory():
    """Make the C library keep the memory that tensors free. → whether it does

    Fresh pages have to be cleared first, which for large tensors takes longer than most of what is
    computed with them. For glibc, which is Linux's (mallopt(3)); nothing elsewhere.
    """
    mmap_max, trim_threshold, top_pad = -4, -1, -2              # as in malloc.h
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except (AttributeError, OSError, TypeError):
        return False
    settings = (mmap_max, 0), (trim_threshold, 2**31 - 1), (top_pad, 2**26)
    return all([mallopt(setting, value) for setting, value in settings])


def has_bfloat16(device="cpu"):
    """Whether the device multiplies bfloat16 natively and not by way of float32."""
    if torch.device(device).type == "cpu":
        if torch.cpu._is_avx512_supported() and not torch.cpu._is_avx512_bf16_supported():
            return False                                        # it would go by way of float32
        mkldnn = torch.backends.mkldnn.is_available()
        return mkldnn and torch.ops.mkldnn._is_mkldnn_bf16_supported()
    return torch.device(device).type == "cuda" and torch.cuda.is_bf16_supported()


class PackedLinear:
    """x @ weight.T + bias, the weights as the processor's kernels read them: (…, d_in) → (…, d_out)

    precision: "float32" or "bfloat16". The weights are reordered into oneDNN's blocks, on a CPU for
    which it has kernels. A single token in float32 meets groups of rows instead.
    """

    def __init__(self, weight, bias, precision):
        self.dtype = getattr(torch, precision)
        self.weight = weight.detach().to(self.dtype).contiguous()
        self.bias = None if bias is None else bias.detach().to(self.dtype)
        native = torch.backends.mkldnn.is_available() if precision == "float32" else has_bfloat16()
        self.packed = native and weight.device.type == "cpu"
        self.groups = None
        if self.packed:
            d_out, count = len(weight), next((n for n in range(8, 65) if len(weight) % n == 0), 1)
            if precision == "float32" and torch.backends.mkl.is_available():
                self.groups = self.weight.view(count, d_out // count, -1)
                start = torch.zeros(d_out) if bias is None else self.bias
                self.start = start.view(count, -1, 1)
            self.weight = torch.ops.mkldnn._reorder_linear_weight(self.weight, 1)

    def __call__(self, x):
        x = x.to(self.dtype)
        if self.groups is not None and x.numel() == x.shape[-1]:
            column = x.reshape(1, -1).T.expand(len(self.groups), -1, 1)
            return torch.baddbmm(self.start, self.groups, column).view(*x.shape[:-1], -1)
        if self.packed:
            return torch.ops.mkldnn._linear_pointwise(x, self.weight, self.bias, "none", [], "")
        return F.linear(x, self.weight, self.bias)


def has_int8(device="cpu"):
    """Whether PyTorch has kernels for products of int8 numbers: on x86 processors."""
    x86 = "x86" in torch.backends.quantized.supported_engines
    return torch.device(device).type == "cpu" and x86


class Int8Linear:
    """x @ weight.T + bias in whole numbers: (…, d_in) → (…, d_out), float32

    Every row of the weights and every token of x has 255 steps of its own (Dettmers et al. 2022,
    section 2.1). Raises ValueError where PyTorch has no kernels for it: off x86 CPUs.
    """

    def __init__(self, weight, bias):
        if not has_int8(weight.device):
            raise ValueError("int8 needs a CPU of the x86 family: choose bfloat16 or float32")
        self.bias = None if bias is None else bias.detach().float()
        self.seven_bits = not torch.cpu._is_vnni_supported()    # or sums of products would overflow
        weight = weight.detach().float()
        steps = weight.abs().amax(1).clamp(min=1e-9).double() / 127
        zeros = torch.zeros(len(weight), dtype=torch.long)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")                     # the operator stays
            rows = torch.quantize_per_channel(weight, steps, zeros, 0, torch.qint8)
            self.weight = torch.ops.quantized.linear_prepack(rows)

    def __call__(self, x):
        x = x.float()
        if x.numel() == x.shape[-1]:                            # one token, one scale
            y = torch.ops.quantized.linear_dynamic(x, self.weight, self.seven_bits)
        else:
            largest = x.abs().amax(-1, keepdim=True).clamp(min=1e-9)
            y = torch.ops.quantized.linear_dynamic(x / largest, self.weight, self.seven_bits)
            y = y * largest
        return y if self.bias is None else y + self.bias


def fast_linear(weight, bias, precision):
    """The layer for a precision: "float32", "bfloat16" or, as `Int8Linear`, "int8" """
    if precision == "int8":
        return Int8Linear(weight, bias)
    return PackedLinear(weight, bias, precision)


def causal_attention(queries, keys, values, size=128, dropout=0.0):
    """Causal attention by plain products, in blocks of queries; (…, num_tokens, head_dim) kept"""
    n, parts = queries.shape[-2], []
    queries = queries * queries.shape[-1] ** -0.5
    mask = torch.full((n, n), -torch.inf, dtype=queries.dtype, device=queries.device).triu(1)
    for start in range(0, n, size):
        end = min(start + size, n)
        scores = queries[..., start:end, :] @ keys[..., :end, :].transpose(-1, -2)
        weights = torch.softmax(scores + mask[start:end, :end], dim=-1)
        parts.append(F.dropout(weights, dropout) @ values[..., :end, :])
    return torch.cat(parts, dim=-2)


class FastCache:
    """Keys and values of one block; pad (batch,), or None: how many ids of a row are no text"""

    def __init__(self, context_length, pad=None):
        self.context_length, self.pad, self.length = context_length, pad, 0
        self.place = self.replay = None                         # for section 9

    def extend(self, keys, values):
        if self.place is not None:
            for kept, new in ((self.keys, keys), (self.values, values)):
                kept.index_copy_(2, self.place, new.to(kept.dtype))
            return self.keys, self.values
        if not self.length:                                     # (batch, n_heads, tokens, head_dim)
            shape = *keys.shape[:2], self.context_length, keys.shape[-1]
            dtype = torch.float32 if keys.device.type == "cpu" else keys.dtype
            self.keys, self.values = (keys.new_empty(shape, dtype=dtype) for _ in range(2))
        start, self.length = self.length, self.length + keys.shape[-2]
        self.keys[:, :, start : self.length], self.values[:, :, start : self.length] = keys, values
        return self.keys[:, :, : self.length], self.values[:, :, : self.length]

    def fix(self, place):
        """From now on a token goes to `place`, a tensor (1,), and `extend` returns all there is."""
        self.place = place
        self.keys[:, :, self.length :] = self.values[:, :, self.length :] = 0

    def mask(self, new):
        """What each of `new` tokens may look at: None for all that came before it, or a mask."""
        total = self.length + new
        if self.pad is None and (new == 1 or not self.length):
            return None
        device = (self.keys if self.pad is None else self.pad).device
        places = torch.arange(total, device=device)
        own = places == places[self.length :, None]             # (new, total): a token and itself
        mask = places <= places[self.length :, None]
        if self.pad is not None:
            mask = mask & (places >= self.pad[:, None, None, None]) | own    # padding sees itself
        return mask


class FastBlock:
    """One transformer block for generation: (batch, new, emb_dim) → the same, float32"""

    def __init__(self, block, precision):
        att, (up, _, down) = block.att, block.ff.layers
        three = [weight_and_bias(p, att.d_out) for p in (att.W_query, att.W_key, att.W_value)]
        weights = [weight for weight, _ in three]
        bias = torch.cat([w.new_zeros(len(w)) if b is None else b for w, b in three])
        self.qkv = fast_linear(torch.cat(weights), bias, precision)
        self.out = fast_linear(*weight_and_bias(att.out_proj, att.d_out), precision)
        self.up = fast_linear(*weight_and_bias(up, att.d_out), precision)
        self.down = fast_linear(*weight_and_bias(down, 4 * att.d_out), precision)
        self.norm1, self.norm2 = in_float32(block.norm1), in_float32(block.norm2)
        self.n_heads = att.num_heads
        on_cpu = weights[0].device.type == "cpu"                # elsewhere the fused kernel
        self.in_blocks = on_cpu and precision != "float32" and has_bfloat16()

    def __call__(self, x, cache, mask):
        qkv = self.qkv(self.norm1(x)).unflatten(-1, (3, self.n_heads, -1))
        queries, keys, values = qkv = qkv.permute(2, 0, 3, 1, 4)  # (batch, n_heads, new, head_dim)
        alone = mask is None and not cache.length               # nothing came before
        all_keys, all_values = cache.extend(keys, values)
        if alone and self.in_blocks:
            context = causal_attention(*qkv.bfloat16())
        else:
            context = F.scaled_dot_product_attention(
                queries.to(all_keys.dtype), all_keys, all_values, mask, is_causal=alone
            )
        x = x + self.out(context.transpose(1, 2).flatten(2))
        return x + self.down(F.gelu(self.up(self.norm2(x)), approximate="tanh"))


class FastHead:
    """Logits (…, vocab_size), float32. What the rows of the weights share is multiplied apart."""

    def __init__(self, weight, bias, precision):
        self.common = weight.float().mean(0) if precision != "float32" else None
        rest = weight if self.common is None else weight - self.common
        self.rest = fast_linear(rest, bias, precision)

    def __call__(self, x):
        return self.rest(x) if self.common is None else self.rest(x) + (x @ self.common)[..., None]


class FastGPT:
    """The weights of a `GPTModel`, packed for generating: goes where `generate` takes a model.

    precision: "float32" (the model's own tokens), "bfloat16" or "int8". Parts of the model are
    shared and parts copied: once it has been trained further, it has to be packed anew. Raises
    ValueError for int8 on other devices than x86 CPUs, or if a part computes otherwise than GPT-2.
    """

    @torch.no_grad()
    def __init__(self, model, precision="float32"):
        model = unwrap(model)
        check_packable(model, precision)
        self.cfg, self.precision, self.tok_emb = model.cfg, precision, model.tok_emb
        self.pos_emb, self.final_norm = in_float32(model.pos_emb), in_float32(model.final_norm)
        self.blocks = [FastBlock(block, precision) for block in model.trf_blocks]
        head = weight_and_bias(model.out_head, self.pos_emb.weight.shape[1])
        self.out_head = FastHead(*head, precision)

    def new_cache(self, pad=None):
        """An empty cache; pad (batch,): how many ids each row begins with that stand for nothing"""
        return [FastCache(self.pos_emb.weight.shape[0], pad) for _ in self.blocks]

    @torch.no_grad()
    def hidden_states(self, in_idx, cache=None):
        """As `GPTModel.hidden_states`: ids (batch, num_tokens) → (batch, num_tokens, emb_dim)"""
        cache = self.new_cache() if cache is None else cache
        past, pad, mask = cache[0].length, cache[0].pad, cache[0].mask(in_idx.shape[1])
        check_context(past + in_idx.shape[1], len(self.pos_emb.weight))
        places = torch.arange(past, past + in_idx.shape[1], device=in_idx.device)
        if pad is not None:
            places = (places - pad[:, None]).clamp(min=0)
        return self.through(in_idx, places, cache, mask)

    def through(self, in_idx, places, cache, mask):
        """Embeddings, blocks and the last norm; places: the positions of the ids"""
        x = self.tok_emb(in_idx).float() + self.pos_emb(places)
        for block, block_cache in zip(self.blocks, cache, strict=True):
            x = block(x, block_cache, mask)
        return self.final_norm(x)

    @torch.no_grad()
    def __call__(self, in_idx, cache=None):
        return self.out_head(self.hidden_states(in_idx, cache))


def packed(model):
    """`model` as a FastGPT, which it may be already"""
    return model if isinstance(model, FastGPT) else FastGPT(model)


def faster(model, precision="auto"):
    """`FastGPT`; "auto" is bfloat16 where that is native and the model large, else float32"""
    if precision == "auto":
        weight, blocks = unwrap(model).out_head.weight, unwrap(model).trf_blocks
        d = weight.shape[1]
        large = d * (len(weight) + 12 * len(blocks) * d) > 5e7
        precision = "bfloat16" if large and has_bfloat16(weight.device) else "float32"
    return FastGPT(model, precision)


def pad_left(prompts):
    """Prompts (n_i,) as rows that end together → ids (batch, longest), pad (batch,); or ValueError"""
    if not prompts or any(not torch.is_tensor(i) or i.ndim != 1 or not len(i) for i in prompts):
        raise ValueError("give one or more prompts, each a 1-dimensional tensor of one id or more")
    pad = torch.tensor([len(ids) for ids in prompts], device=prompts[0].device)
    pad = pad.max() - pad
    rows = [F.pad(ids, (short, 0)) for ids, short in zip(prompts, pad.tolist(), strict=True)]
    return torch.stack(rows), pad


def pad_left_over(pad, idx, size):
    """The arguments for `new_cache`: what is left of `pad` where the last `size` ids are read"""
    return () if pad is None else ((pad - max(0, idx.shape[1] - size)).clamp(min=0),)


@torch.library.custom_op("gpt2::product", mutates_args=())
def product(x: Tensor, weight: Tensor, bias: Tensor | None = None) -> Tensor:
    """x @ weight.T + bias, float32, by oneDNN: (…, d_in) and (d_out, d_in) → (…, d_out)"""
    return torch.ops.mkldnn._linear_pointwise(x, weight, bias, "none", [], "")


@product.register_fake
def product_shape(x, weight, bias=None):
    return x.new_empty(*x.shape[:-1], len(weight))


def for_product(x):
    """Whether `product` can be asked: for float32 on a CPU, and without autocast"""
    onednn = torch.backends.mkldnn.is_available() and not torch.is_autocast_enabled("cpu")
    rows = x.dim() > 1 and x.numel() > 0
    return rows and onednn and x.dtype == torch.float32 and x.device.type == "cpu"


class LinearProduct(torch.autograd.Function):
    """`product` with its gradients: x (…, d_in), weight (d_out, d_in), bias (d_out,) or None"""

    @staticmethod
    def forward(ctx, x, weight, bias):
        ctx.save_for_backward(x, weight)
        return product(x, weight, bias)

    @staticmethod
    def backward(ctx, d_y):
        (x, weight), rows = ctx.saved_tensors, d_y.flatten(0, -2)
        for_x, for_weight, for_bias = ctx.needs_input_grad      # of frozen layers not all
        d_x = product(d_y, weight.T) if for_x else None
        d_weight = product(rows.T, x.flatten(0, -2).T) if for_weight else None
        return d_x, d_weight, rows.sum(0) if for_bias else None


class FastLinear(torch.nn.Linear):
    """A linear layer that multiplies float32 on a CPU by oneDNN"""

    def forward(self, x):
        if for_product(x):
            return LinearProduct.apply(x, self.weight, self.bias)
        return super().forward(x)


def by_onednn(model):
    """A model's linear layers become `FastLinear`s, in place. → the model"""
    for layer in model.modules():
        if type(layer) is torch.nn.Linear:
            layer.__class__ = FastLinear
    return model


def logits_gradient(logits, targets, log_p):
    """Summed cross-entropy of logits (n, m), less log_p (m,) but for the target; its gradient"""
    own = torch.arange(logits.shape[1], device=logits.device) == targets[:, None]
    dtype, logits = logits.dtype, logits.float()
    logits = torch.where(own, logits, logits - log_p)
    top = logits.amax(dim=1, keepdim=True)
    exp = torch.exp(logits - top)
    total = exp.sum(dim=1, keepdim=True)
    loss = (torch.log(total) + top).sum() - torch.where(own, logits, 0.0).sum()
    return loss, (exp / total - own.float()).to(dtype)


class ChunkedCrossEntropy(torch.autograd.Function):
    """Forward and backward in one pass: the gradient is known as soon as the softmax is."""

    @staticmethod
    def forward(ctx, hidden, head, targets, log_p, gradient, rows):
        if torch.is_autocast_enabled(hidden.device.type):
            dtype = torch.get_autocast_dtype(hidden.device.type)
            hidden, head = hidden.to(dtype), head.to(dtype)
        total, d_hidden, d_head = 0.0, torch.empty_like(hidden), None
        multiply = product if for_product(hidden) else F.linear
        for start in range(0, len(hidden), rows):
            part = slice(start, start + rows)
            loss, d_logits = gradient(multiply(hidden[part], head), targets[part], log_p)
            d_hidden[part] = multiply(d_logits, head.T)
            d_part = multiply(d_logits.T, hidden[part].T).float()
            total, d_head = total + loss, d_part if d_head is None else d_head.add_(d_part)
        ctx.save_for_backward(d_hidden / len(hidden), d_head.div_(len(hidden)))
        return total / len(hidden)

    @staticmethod
    def backward(ctx, d_loss):
        d_hidden, d_head = ctx.saved_tensors
        return d_hidden * d_loss, d_head * d_loss, None, None, None, None


def chunked_cross_entropy(hidden, head, targets, log_p=None, rows=512, compile=True):
    """Mean cross-entropy of the logits `hidden @ head.T`, without ever holding all of them.

    hidden (n, emb_dim), head (vocab_size, emb_dim), targets (n,), all of them tokens → scalar, in
    nats. The products are in autocast's precision, the softmax in float32. log_p (vocab_size,):
    where only a sample of the vocabulary was scored, the log of each token's chance to get into it.
    """
    check_targets(targets, len(head))
    short = -len(head) % 64
    log_p = torch.zeros(len(head), device=head.device) if log_p is None else log_p
    log_p, head = F.pad(log_p, (0, short), value=torch.inf), F.pad(head, (0, 0, 0, short))
    if compile:
        check_compiler(hidden.device)
    gradient = torch.compile(logits_gradient) if compile else logits_gradient
    return ChunkedCrossEntropy.apply(hidden, head, targets, log_p, gradient, rows)


@functools.cache
def with_causal_attention(attention_class):
    """A subclass of `MultiHeadAttention` that computes by `causal_attention` without a KV cache."""

    def forward(self, x, cache=None):
        if cache is not None:
            return attention_class.forward(self, x, cache)
        three = self.W_query, self.W_key, self.W_value
        queries, keys, values = (self.split_heads(projection(x)) for projection in three)
        dropout = self.dropout.p if self.training else 0.0
        context = causal_attention(queries, keys, values, dropout=dropout)
        return self.out_proj(context.transpose(-3, -2).flatten(-2))

    return type(attention_class.__name__, (attention_class,), {"forward": forward})


def fast_training(model, compile=True):
    """Prepare a `GPTModel` for fast training, in place. → the model

    Linear layers go to oneDNN, attention is computed in blocks where bfloat16 is native, memory is
    kept. Losses are the same but for rounding, and parameters keep their names. Unless `compile` is
    False, each block is compiled, which takes a C++ compiler (or raises ValueError); the blocks are
    alike, so that one compilation serves all of them.
    """
    keep_memory()
    for block in map(unwrap, unwrap(model).trf_blocks):
        device, att = next(block.parameters()).device, unwrap(block.att)
        if device.type == "cpu" and has_bfloat16() and computes_as(att, "MultiHeadAttention"):
            att.__class__ = with_causal_attention(type(att))
        if compile:
            block.compile()
            if not torch.distributed.is_initialized():          # FSDP moves a model only later
                check_compiler(device)
    return by_onednn(model)


def recorded(function, *inputs):
    """`function(*inputs)` as a CUDA graph → a function that repeats it with other inputs"""
    aside = torch.cuda.Stream()                                 # once without recording, so that
    aside.wait_stream(torch.cuda.current_stream())              # kernels are chosen and loaded
    with torch.cuda.stream(aside):
        function(*inputs)
    torch.cuda.current_stream().wait_stream(aside)
    graph = torch.cuda.CUDAGraph()
    with torch.cuda.graph(graph):
        out = function(*inputs)

    def replay(*others):
        for kept, other in zip(inputs, others, strict=True):
            kept.copy_(other)
        graph.replay()
        return out.clone()

    return replay


class GraphedGPT(FastGPT):
    """A FastGPT for NVIDIA GPUs: one token's step is recorded once for each text, then replayed."""

    def step(self, in_idx, place, cache):
        """As `hidden_states`, for one token (batch, 1) at `place`, a tensor (1,), caches fixed"""
        pad, places = cache[0].pad, torch.arange(cache[0].context_length, device=place.device)
        mask = (places <= place)[None]                          # (1, context_length)
        if pad is not None:
            mask, place = mask & (places >= pad[:, None, None, None]), place - pad[:, None]
        return self.through(in_idx, place, cache, mask)

    @torch.no_grad()
    def hidden_states(self, in_idx, cache=None):
        if cache is None or not cache[0].length or in_idx.shape[1] > 1:
            return super().hidden_states(in_idx, cache)
        place = torch.tensor([cache[0].length], device=in_idx.device)
        if cache[0].replay is None:
            kept = in_idx.clone(), place.clone()                # the graph's own
            for block_cache in cache:
                block_cache.fix(kept[1])
            cache[0].replay = recorded(lambda ids, at: self.step(ids, at, cache), *kept)
        for block_cache in cache:
            block_cache.length += 1
        return cache[0].replay(in_idx, place)
