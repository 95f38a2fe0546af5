"""GPT-2 from scratch: the finished classes and functions of the course, gathered by gather.py.

    data         texts cut into training examples          training     pretraining and its losses
    attention    attention with several heads, KV cache    generation   from logits to text
    transformer  the block, the model, its sizes           weights      released weights in and out
    finetuning   classifier, LoRA, instructions, DPO       evaluation   answers compared and judged
    command      `python gpt2.py`

To change something here, change it in the notebook that teaches it (each part names its own), and run
`python gather.py`. What every program needs and no reader has to learn is in `gpt_io.py`.
"""

if __name__ == "__main__":  # Ctrl-C while the imports below take their second: end without a word
    import signal

    signal.signal(signal.SIGINT, signal.SIG_DFL)

import codecs
import math
import re
import sys
import time
import unicodedata
import warnings
from collections import Counter
from itertools import islice
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.data import DataLoader, Dataset

from gpt_io import (
    CONFIG_NAMES,
    DATA,
    GPT2_CONFIG,
    TOKENIZER_FILES,
    CommandParser,
    SafeTensors,
    check_config,
    check_loaders,
    check_loss,
    check_sampling,
    expand,
    get_tokenizer,
    parse_args,
    pick_device,
    plot_losses,
    query_model,
    read_config,
    read_entries,
    read_instructions,
    read_preferences,
    read_sms,
    read_tensors,
    run_command,
    say,
    write_model,
    write_tensors,
)

# ----- data: 0_Basics/1_text_data.ipynb


class GPTDatasetV1(Dataset):
    """All windows of `max_length` tokens of a text, `stride` tokens apart, each with its targets.

    Item i is a pair of id tensors, (max_length,) each: the window, and the same window one token
    further on. Raises ValueError if the text is too short for one window, or if a length is below 1.
    """

    def __init__(self, txt, tokenizer, max_length, stride):
        if max_length < 1 or stride < 1:
            raise ValueError(f"max_length={max_length} and stride={stride} have to be at least 1")
        token_ids = torch.tensor(tokenizer.encode(txt, allowed_special={"<|endoftext|>"}))
        if len(token_ids) <= max_length:
            raise ValueError(
                f"{len(token_ids)} tokens are too few for a window of max_length={max_length} and "
                "a next token; give a longer text or a smaller max_length"
            )
        self.input_ids = token_ids[:-1].unfold(0, max_length, stride)   # (num_windows, max_length)
        self.target_ids = token_ids[1:].unfold(0, max_length, stride)   # (num_windows, max_length)

    def __len__(self):
        return len(self.input_ids)

    def __getitem__(self, i):
        return self.input_ids[i], self.target_ids[i]


def create_dataloader_v1(
    txt, batch_size=4, max_length=256, stride=128, shuffle=True, drop_last=True, num_workers=0
):
    """Batches of inputs and targets from `txt`, (batch_size, max_length) each, as a DataLoader.

    `drop_last` leaves out a last batch that is not full. Raises ValueError if that leaves none.
    """
    dataset = GPTDatasetV1(txt, get_tokenizer(), max_length, stride)
    if drop_last and len(dataset) < batch_size:
        raise ValueError(
            f"{len(dataset)} windows do not fill one batch of {batch_size}; "
            "lower batch_size, max_length or stride, or pass drop_last=False"
        )
    return DataLoader(
        dataset, batch_size, shuffle=shuffle, drop_last=drop_last, num_workers=num_workers
    )


# ----- attention: 0_Basics/3_transformer.ipynb


class KVCache:
    """The keys and values of the tokens that one attention layer has read, room for `max_tokens`.

    For generating text, under `torch.no_grad()`: what is kept here does not carry gradients.
    """

    def __init__(self, max_tokens):
        self.max_tokens, self.length = max_tokens, 0
        self.keys = self.values = None

    def extend(self, keys, values):
        """Put new keys and values behind the old ones and return all.

        (batch, num_heads, new, head_dim) each → (batch, num_heads, length, head_dim) each. Raises
        ValueError when there is no room, or when they come from a batch of another size.
        """
        start, end = self.length, self.length + keys.shape[-2]
        if end > self.max_tokens:
            raise ValueError(f"{end} tokens do not fit into a cache for {self.max_tokens}")
        if self.keys is None:
            shape = (*keys.shape[:-2], self.max_tokens, keys.shape[-1])
            self.keys, self.values = keys.new_empty(shape), values.new_empty(shape)
        elif keys.shape[:-2] != self.keys.shape[:-2]:
            old, new = tuple(self.keys.shape[:-2]), tuple(keys.shape[:-2])
            raise ValueError(f"the cache holds (batch, num_heads) = {old}, not {new}: begin a new one")
        self.keys[..., start:end, :], self.values[..., start:end, :] = keys, values
        self.length = end
        return self.keys[..., :end, :], self.values[..., :end, :]


class MultiHeadAttention(nn.Module):
    """Causal self-attention with several heads: (batch, num_tokens, d_in) → (…, num_tokens, d_out)

    Scaled dot-product attention (Vaswani et al. 2017, equation 1) over the token itself and those
    before it. With a `KVCache`, x holds only the new tokens, which also see all that it remembers.
    Raises ValueError for more than `context_length` tokens in all, or if d_out is no multiple of `num_heads`.
    """

    def __init__(self, d_in, d_out, context_length, dropout, num_heads, qkv_bias=False):
        super().__init__()
        if num_heads < 1 or d_out % num_heads != 0:
            raise ValueError(f"d_out={d_out} cannot be shared out evenly among num_heads={num_heads}")
        self.d_out, self.num_heads, self.head_dim = d_out, num_heads, d_out // num_heads
        self.context_length = context_length
        self.W_query = nn.Linear(d_in, d_out, bias=qkv_bias)
        self.W_key = nn.Linear(d_in, d_out, bias=qkv_bias)
        self.W_value = nn.Linear(d_in, d_out, bias=qkv_bias)
        self.out_proj = nn.Linear(d_out, d_out)
        self.dropout = nn.Dropout(dropout)

    def split_heads(self, x):
        """(batch, num_tokens, d_out) → (batch, num_heads, num_tokens, head_dim), without copying"""
        return x.unflatten(-1, (self.num_heads, self.head_dim)).transpose(-3, -2)

    def forward(self, x, cache=None):
        queries = self.split_heads(self.W_query(x))                 # (batch, num_heads, new, head_dim)
        keys = self.split_heads(self.W_key(x))
        values = self.split_heads(self.W_value(x))
        past = 0 if cache is None else cache.length
        if cache is not None:
            keys, values = cache.extend(keys, values)
        new, total = queries.shape[-2], keys.shape[-2]
        if total > self.context_length:
            raise ValueError(f"{total} tokens exceed the context_length of {self.context_length}")

        mask = None
        if past and new > 1:                                        # new token i stands at position past + i
            mask = torch.ones(new, total, dtype=torch.bool, device=x.device).tril(past)
        context = F.scaled_dot_product_attention(
            queries, keys, values, attn_mask=mask, is_causal=not past,
            dropout_p=self.dropout.p if self.training else 0.0,
        )                                                           # (batch, num_heads, new, head_dim)
        return self.out_proj(context.transpose(-3, -2).flatten(-2))  # (batch, new, d_out)


# ----- transformer: 0_Basics/3_transformer.ipynb


GPT_CONFIG_124M = {
    "vocab_size": 50257,      # entries of the tokenizer
    "context_length": 1024,   # the most tokens the model can look at
    "emb_dim": 768,           # numbers a token
    "n_heads": 12,            # attention heads a block
    "n_layers": 12,           # blocks
    "drop_rate": 0.1,         # dropout while training
    "qkv_bias": False,        # a bias in the query, key and value projections
}


class LayerNorm(nn.Module):
    """Each token's numbers brought to mean 0 and variance 1, then scaled and shifted; shape kept.

    Ba, Kiros and Hinton 2016, equation 4; the variance is divided by n, and eps is GPT-2's.
    """

    def __init__(self, emb_dim):
        super().__init__()
        self.eps = 1e-5
        self.scale = nn.Parameter(torch.ones(emb_dim))
        self.shift = nn.Parameter(torch.zeros(emb_dim))

    def forward(self, x):
        return F.layer_norm(x, self.scale.shape, self.scale, self.shift, self.eps)


class GELU(nn.Module):
    """x · Φ(x) in the tanh approximation of Hendrycks and Gimpel (2016), as in GPT-2; shape kept."""

    def forward(self, x):
        return F.gelu(x, approximate="tanh")


class FeedForward(nn.Module):
    """Each token by itself through a layer four times as wide, (…, emb_dim) → (…, emb_dim)."""

    def __init__(self, cfg):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Linear(cfg["emb_dim"], 4 * cfg["emb_dim"]),
            GELU(),
            nn.Linear(4 * cfg["emb_dim"], cfg["emb_dim"]),
        )

    def forward(self, x):
        return self.layers(x)


# The models with weights: ours, and the four that OpenAI released. Unlike the configuration above
# they have the biases, and use the token embedding a second time as output layer.
_RELEASED = {**GPT_CONFIG_124M, "qkv_bias": True, "tie_weights": True}
GPT_CONFIGS = {
    "tiny": {
        **_RELEASED, "context_length": 256, "emb_dim": 256, "n_heads": 4, "n_layers": 6, "drop_rate": 0.0,
    },
    "124M": {**_RELEASED},
    "355M": {**_RELEASED, "emb_dim": 1024, "n_heads": 16, "n_layers": 24},
    "774M": {**_RELEASED, "emb_dim": 1280, "n_heads": 20, "n_layers": 36},
    "1558M": {**_RELEASED, "emb_dim": 1600, "n_heads": 25, "n_layers": 48},
}


def init_weights(model):
    """Draw GPT-2's initial weights in place: normal with σ = 0.02 (positions 0.01), biases 0. → model

    The two matrices of each block that write into the shortcut get σ = 0.02 / √(2 · n_layers), so
    that the sum of all blocks starts as small as one (Radford et al. 2019, section 2.3).
    """
    for name, p in model.named_parameters():
        if name.endswith(("out_proj.weight", "ff.layers.2.weight")):
            nn.init.normal_(p, std=0.02 / math.sqrt(2 * len(model.trf_blocks)))
        elif p.dim() == 2:
            nn.init.normal_(p, std=0.01 if name == "pos_emb.weight" else 0.02)
        else:
            nn.init.constant_(p, 1.0 if name.endswith("scale") else 0.0)
    return model


class TransformerBlock(nn.Module):
    """Attention, then feed-forward, each on normalised input and added to what came in; shape kept.

    (batch, num_tokens, emb_dim); the pre-norm order of GPT-2 (Radford et al. 2019, section 2.3).
    """

    def __init__(self, cfg):
        super().__init__()
        self.att = MultiHeadAttention(
            d_in=cfg["emb_dim"], d_out=cfg["emb_dim"], context_length=cfg["context_length"],
            dropout=cfg["drop_rate"], num_heads=cfg["n_heads"], qkv_bias=cfg["qkv_bias"],
        )
        self.ff = FeedForward(cfg)
        self.norm1 = LayerNorm(cfg["emb_dim"])
        self.norm2 = LayerNorm(cfg["emb_dim"])
        self.drop_shortcut = nn.Dropout(cfg["drop_rate"])

    def forward(self, x, cache=None):
        x = x + self.drop_shortcut(self.att(self.norm1(x), cache))
        return x + self.drop_shortcut(self.ff(self.norm2(x)))


class GPTModel(nn.Module):
    """GPT-2 for a configuration like GPT_CONFIG_124M: ids (batch, n) → logits (batch, n, vocab_size)

    `cfg["tie_weights"]` (default False) makes the output layer share the token embedding's
    weights. With a cache from `new_cache()`, `in_idx` holds only the tokens that the cache has not
    seen yet. Raises ValueError for a configuration that cannot work, and for more tokens than
    `context_length`.
    """

    def __init__(self, cfg):
        super().__init__()
        check_config(cfg)
        self.cfg = dict(cfg)
        self.tok_emb = nn.Embedding(cfg["vocab_size"], cfg["emb_dim"])
        self.pos_emb = nn.Embedding(cfg["context_length"], cfg["emb_dim"])
        self.drop_emb = nn.Dropout(cfg["drop_rate"])
        self.trf_blocks = nn.Sequential(*[TransformerBlock(cfg) for _ in range(cfg["n_layers"])])
        self.final_norm = LayerNorm(cfg["emb_dim"])
        self.out_head = nn.Linear(cfg["emb_dim"], cfg["vocab_size"], bias=False)
        if cfg.get("tie_weights", False):
            self.out_head.weight = self.tok_emb.weight

    def new_cache(self):
        """An empty KVCache for every block, to be passed as `cache` for as long as one text grows."""
        return [KVCache(self.cfg["context_length"]) for _ in self.trf_blocks]

    def hidden_states(self, in_idx, cache=None):
        """What the output layer sees: ids (batch, num_tokens) → (batch, num_tokens, emb_dim)"""
        past = 0 if cache is None else cache[0].length
        total, most = past + in_idx.shape[1], self.cfg["context_length"]
        if total > most:
            raise ValueError(f"{total} tokens exceed this model's context of {most}; shorten the text")
        x = self.tok_emb(in_idx) + self.pos_emb(torch.arange(past, total, device=in_idx.device))
        x = self.drop_emb(x)
        for i, block in enumerate(self.trf_blocks):
            x = block(x, None if cache is None else cache[i])
        return self.final_norm(x)

    def forward(self, in_idx, cache=None):
        return self.out_head(self.hidden_states(in_idx, cache))


# ----- training: 1_PreTraining/1_pretraining.ipynb


def calc_loss_batch(input_batch, target_batch, model, device):
    """Mean cross-entropy of a batch in nats, as a tensor that gradients can flow from.

    Ids (batch, num_tokens) each; targets of -100 do not count, and of a GPTModel their logits are not
    even computed. nan if no target counts.
    """
    input_batch, target_batch = input_batch.to(device), target_batch.to(device)
    counts = target_batch != -100
    if counts.all() or not isinstance(model, GPTModel):
        logits = model(input_batch)                             # (batch, num_tokens, vocab_size)
        return F.cross_entropy(logits.flatten(0, 1), target_batch.flatten())
    hidden = model.hidden_states(input_batch)[counts]           # (places that count, emb_dim)
    return F.cross_entropy(model.out_head(hidden), target_batch[counts])


@torch.no_grad()
def calc_loss_loader(data_loader, model, device, num_batches=None):
    """Mean cross-entropy per token in nats, a float, over `num_batches` batches or over all.

    Batches are weighted by their number of targets other than -100; without any, the result is nan.
    The model is used in the mode it is in.
    """
    total, tokens = 0.0, 0
    for input_batch, target_batch in islice(data_loader, num_batches):
        count = (target_batch != -100).sum().item()
        if count:
            total += calc_loss_batch(input_batch, target_batch, model, device).item() * count
            tokens += count
    return total / tokens if tokens else float("nan")


def evaluate_model(model, train_loader, val_loader, device, eval_iter):
    """(training loss, validation loss) over `eval_iter` batches each, in nats per token.

    Measured in eval mode, without dropout; the model is in train mode afterwards.
    """
    model.eval()
    train_loss = calc_loss_loader(train_loader, model, device, num_batches=eval_iter)
    val_loss = calc_loss_loader(val_loader, model, device, num_batches=eval_iter)
    model.train()
    return train_loss, val_loss


def generate_and_print_sample(model, tokenizer, device, start_context, max_new_tokens=50):
    """Print `start_context` and its greedy continuation, line ends as ↵; ends in train mode."""
    model.eval()
    idx = text_to_token_ids(start_context, tokenizer).to(device)
    out = generate(model, idx, max_new_tokens, context_size=model.pos_emb.weight.shape[0])
    say(token_ids_to_text(out, tokenizer).replace("\n", "↵"))
    model.train()


def train_model_simple(
    model, train_loader, val_loader, optimizer, device, num_epochs, eval_freq, eval_iter,
    start_context, tokenizer, *, on_eval=None, scheduler=None,
):
    """Train `model` in place → (train_losses, val_losses, tokens_seen), one entry a report.

    Reports after the first step and every `eval_freq` steps from there, over `eval_iter` batches of
    each loader, in nats per token; prints a sample after each epoch. `on_eval(tokens_seen,
    train_losses, val_losses)` is called after each report, and `scheduler.step()`, of PyTorch's
    `lr_scheduler`, after each step. Raises ValueError for an empty loader, `eval_freq` < 1, or a
    loss that is not finite, before that step is taken.
    """
    check_loaders(eval_freq, train_loader=train_loader, val_loader=val_loader)
    train_losses, val_losses, tokens_seen = [], [], []
    tokens, step = 0, -1
    for epoch in range(num_epochs):
        model.train()
        for input_batch, target_batch in train_loader:
            optimizer.zero_grad()
            loss = calc_loss_batch(input_batch, target_batch, model, device)
            step += 1
            check_loss(loss, step, target_batch)
            loss.backward()
            optimizer.step()
            if scheduler is not None:
                scheduler.step()
            tokens += input_batch.numel()
            if step % eval_freq == 0:
                losses = evaluate_model(model, train_loader, val_loader, device, eval_iter)
                train_losses.append(losses[0])
                val_losses.append(losses[1])
                tokens_seen.append(tokens)
                report = f"Train loss {losses[0]:.3f}, Val loss {losses[1]:.3f}"
                print(f"Ep {epoch + 1} (Step {step:06d}): {report}")
                if on_eval is not None:
                    on_eval(tokens_seen, train_losses, val_losses)
        generate_and_print_sample(model, tokenizer, device, start_context)
    return train_losses, val_losses, tokens_seen


# ----- generation: 0_Basics/3_transformer.ipynb


def text_to_token_ids(text, tokenizer):
    """A text as a batch of one: str → ids (1, n)"""
    ids = tokenizer.encode(text, allowed_special={"<|endoftext|>"})
    return torch.tensor([ids], dtype=torch.long)


def token_ids_to_text(token_ids, tokenizer):
    """The reverse of text_to_token_ids: ids (1, n) → str"""
    return tokenizer.decode(token_ids.flatten().tolist())


def crop(idx, context_size):
    """The last `context_size` ids of each row: (batch, n) → (batch, at most context_size)

    Raises ValueError if there is nothing to crop, or nothing would be left.
    """
    if idx.ndim != 2 or idx.shape[1] == 0:
        raise ValueError(f"ids of shape {tuple(idx.shape)}: give (batch, n) with at least one token")
    if context_size < 1:
        raise ValueError(f"context_size is {context_size}, but has to be at least 1")
    return idx[:, -context_size:]


@torch.no_grad()
def generate_text_simple(model, idx, max_new_tokens, context_size):
    """Append the likeliest next token again and again: ids (batch, n) → (batch, n + max_new_tokens)

    Reads the last `context_size` tokens anew for every new one. As long as the text fits into
    them, `generate` gets the same faster.
    """
    for _ in range(max_new_tokens):
        logits = model(crop(idx, context_size))[:, -1]                  # (batch, vocab_size)
        idx = torch.cat([idx, logits.argmax(-1, keepdim=True)], dim=1)
    return idx


def sample(logits, temperature=0.0, top_k=None, generator=None, top_p=None):
    """Draw one id a row: logits (batch, vocab_size) → (batch, 1)

    Temperature 0 takes the likeliest; otherwise logits are divided by it before the softmax.
    `top_k` leaves only the k likeliest to choose from, `top_p` then only the fewest whose
    probabilities add up to p (nucleus sampling, Holtzman et al. 2020). Raises ValueError for
    temperature < 0, top_k < 1, or top_p outside 0 < p ≤ 1.
    """
    check_sampling(temperature, top_k, top_p)
    best = logits.max(-1, keepdim=True).values
    if not best.isfinite().all():
        raise ValueError("the model's scores are no numbers: its weights are damaged, or its training went wrong")
    if temperature == 0:
        return logits.argmax(-1, keepdim=True)
    if top_k is not None:
        smallest = logits.topk(min(top_k, logits.shape[-1])).values[:, -1:]
        logits = logits.masked_fill(logits < smallest, -torch.inf)
    logits = logits.float() - best                             # or a small temperature overflows
    probabilities = F.softmax(logits / min(max(temperature, 1e-6), 1e6), dim=-1)
    if top_p is not None and top_p < 1:
        likeliest, order = probabilities.sort(descending=True, stable=True)
        enough = likeliest.cumsum(-1) - likeliest >= top_p     # p was reached before this token
        enough[:, 0] = False                                   # one is always left, however small p is
        probabilities = probabilities.masked_fill(enough.scatter(-1, order, enough), 0.0)
    return torch.multinomial(probabilities, 1, generator=generator)


@torch.no_grad()
def stream_tokens(
    model, idx, max_new_tokens, context_size=None,
    temperature=0.0, top_k=None, eos_id=None, generator=None, top_p=None,
):
    """Yield the ids that follow `idx` (batch, n), one (batch, 1) at a time, using a KV cache.

    A row that has produced `eos_id` goes on with it; when all rows have, the stream ends before
    them. When `context_size` (default: the model's) is full, the window slides: the newer half is
    read again, since every remembered key knows its old position. The rest is as in `sample`.
    """
    most = model.cfg["context_length"]
    context_size = most if context_size is None else min(context_size, most)
    new, cache = crop(idx, context_size), model.new_cache()
    ended = torch.zeros(len(idx), 1, dtype=torch.bool, device=idx.device)
    for _ in range(max_new_tokens):
        if cache[0].length + new.shape[1] > context_size:
            new, cache = crop(idx, (context_size + 1) // 2), model.new_cache()
        logits = model.out_head(model.hidden_states(new, cache)[:, -1])  # (batch, vocab_size)
        new = sample(logits, temperature, top_k, generator, top_p)
        if eos_id is not None:
            ended |= new == eos_id
            if ended.all():
                return
            new = new.masked_fill(ended, eos_id)
        idx = torch.cat([idx, new], dim=1)
        yield new


def generate(
    model, idx, max_new_tokens, context_size,
    temperature=0.0, top_k=None, eos_id=None, generator=None, top_p=None,
):
    """All of `stream_tokens` at once: ids (batch, n) → (batch, n + at most max_new_tokens)"""
    new = stream_tokens(
        model, idx, max_new_tokens, context_size, temperature, top_k, eos_id, generator, top_p
    )
    return torch.cat([idx, *new], dim=1)


def stream_text(model, tokenizer, idx, max_new_tokens, **options):
    """Yield the text that follows the ids `idx` (1, n) piece by piece; options as in `stream_tokens`.

    A token can end in the middle of a character; its bytes then wait for the next token's.
    """
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    for new in stream_tokens(model, idx, max_new_tokens, **options):
        yield decoder.decode(tokenizer.decode_single_token_bytes(new.item()))
    yield decoder.decode(b"", final=True)


# ----- weights: 1_PreTraining/2_pretrained_weights.ipynb


def read_model(folder):
    """A model's folder → its configuration, and a mapping with its released tensors."""
    cfg, openai_layout = read_config(folder)
    try:
        check_config(cfg)
    except ValueError as error:
        raise ValueError(f"the configuration in {folder} does not describe a GPT-2 ({error})") from None
    if not openai_layout:
        return cfg, SafeTensors(folder)
    from gpt_download import CheckpointTensors  # needs TensorFlow

    return cfg, CheckpointTensors(folder)


def released_names(n_layers):
    """The name of every released tensor → the names of ours that it holds, side by side."""
    names = {
        "wte.weight": ["tok_emb.weight"],
        "wpe.weight": ["pos_emb.weight"],
        "ln_f.weight": ["final_norm.scale"],
        "ln_f.bias": ["final_norm.shift"],
    }
    for i in range(n_layers):
        ours, released = f"trf_blocks.{i}", f"h.{i}"
        names[f"{released}.ln_1.weight"] = [f"{ours}.norm1.scale"]
        names[f"{released}.ln_1.bias"] = [f"{ours}.norm1.shift"]
        names[f"{released}.ln_2.weight"] = [f"{ours}.norm2.scale"]
        names[f"{released}.ln_2.bias"] = [f"{ours}.norm2.shift"]
        for kind in ("weight", "bias"):
            names[f"{released}.attn.c_attn.{kind}"] = [
                f"{ours}.att.W_{part}.{kind}" for part in ("query", "key", "value")
            ]
            names[f"{released}.attn.c_proj.{kind}"] = [f"{ours}.att.out_proj.{kind}"]
            names[f"{released}.mlp.c_fc.{kind}"] = [f"{ours}.ff.layers.0.{kind}"]
            names[f"{released}.mlp.c_proj.{kind}"] = [f"{ours}.ff.layers.2.{kind}"]
    return names


def is_transposed(name):
    """Whether the released tensor is (in, out) where nn.Linear has (out, in): a block's matrices."""
    return name.startswith("h.") and ".ln_" not in name and name.endswith(".weight")


@torch.no_grad()
def load_released(model, tensors):
    """Copy tensors or arrays named as in the released GPT-2 into `model`; → the model.

    The prefix `transformer.` and mask buffers, which some files have, are passed over. `tensors`
    may be any mapping: no more than one of them is used at a time. Raises ValueError if one is
    missing, unknown or of another shape than the model's; the model is then as it was.
    """
    masks = (".attn.bias", ".attn.masked_bias")
    found = {name.removeprefix("transformer."): name for name in tensors if not name.endswith(masks)}
    ours = dict(model.named_parameters(remove_duplicate=False))
    names = released_names(len(model.trf_blocks))
    if model.out_head.weight is model.tok_emb.weight:
        found.pop("lm_head.weight", None)
    else:
        names["lm_head.weight"] = ["out_head.weight"]
        found.setdefault("lm_head.weight", found.get("wte.weight"))
    if surplus := found.keys() - names:
        raise ValueError(f"the weights hold {min(surplus)}, which this configuration has no place for")
    if missing := [name for name in names if found.get(name) is None]:
        raise ValueError(f"the weights lack the tensor {missing[0]}; they do not fit this configuration")

    def released(name):
        try:
            tensor = torch.as_tensor(tensors[found[name]])
        except (TypeError, RuntimeError, ValueError) as error:
            raise ValueError(f"{name} is no array of numbers ({error})") from None
        return tensor.T if is_transposed(name) else tensor

    for name, targets in names.items():
        shape = tuple(released(name).shape)
        for target in targets:
            if target not in ours:
                raise ValueError(f"the model has no {target}; its configuration needs qkv_bias=True")
            whole = (len(targets) * ours[target].shape[0], *ours[target].shape[1:])
            if shape != whole:
                raise ValueError(
                    f"{name} has the shape {shape}, but for {target} it should be {whole}; "
                    "weights and configuration do not fit"
                )
    for name, targets in names.items():  # only now, when all of them fit
        for target, part in zip(targets, released(name).chunk(len(targets)), strict=True):
            ours[target].copy_(part)
    return model


def load_weights_into_gpt(gpt, params):
    """Copy what `gpt_download.download_and_load_gpt2` has read into the model `gpt`; → the model.

    `params` holds arrays in nested dicts as in the book: `wte`, `wpe`, `g` and `b` of the last
    normalisation, and in the list `blocks` one dict a layer (`["attn"]["c_attn"]["w"]` …). Raises
    ValueError like `load_released`.
    """
    def flat(tree, path):
        for key, value in tree.items():
            if isinstance(value, dict):
                yield from flat(value, f"{path}{key}.")
            else:
                yield path + {"w": "weight", "g": "weight", "b": "bias"}.get(key, key), value

    outside = {"wte": "wte.weight", "wpe": "wpe.weight", "g": "ln_f.weight", "b": "ln_f.bias"}
    tensors = {outside.get(key, key): value for key, value in params.items() if key != "blocks"}
    for i, block in enumerate(params.get("blocks", ())):
        tensors.update(flat(block, f"h.{i}."))
    return load_released(gpt, tensors)


def load_gpt2(name_or_path="tiny", device="cpu"):
    """Load "tiny", OpenAI's "124M", "355M", "774M", "1558M", or a folder → (model in eval mode, tokenizer)

    OpenAI's are downloaded unless they are on this machine already (`gpt_download.fetch`). A folder
    is in transformers' layout, or OpenAI's with a TensorFlow checkpoint. Weights become float32
    whatever they are stored in; reading takes little more memory than the model itself. Raises
    FileNotFoundError if there is no such model, OSError if it cannot be downloaded, ValueError if
    its files are damaged or are no GPT-2.
    """
    folder = DATA / "tiny" if str(name_or_path) == "tiny" else expand(name_or_path)
    if str(name_or_path) in GPT_CONFIGS.keys() - {"tiny"}:
        from gpt_download import fetch  # its libraries are needed only here

        folder = fetch(str(name_or_path))
    cfg, tensors = read_model(folder)
    # built on meta, a model takes no time to draw numbers, but PyTorch a second to get ready for it
    large = cfg["n_layers"] * cfg["emb_dim"] ** 2 > 5e6
    with torch.device("meta" if large else device):
        model = GPTModel(cfg)
    if large:
        model.to_empty(device=device)
        if cfg["tie_weights"]:
            model.out_head.weight = model.tok_emb.weight
    return load_released(model, tensors).eval(), get_tokenizer()


def released_tensors(model, dtype=torch.float32):
    """The parameters of `model` under their released names and in their released orientation, a dict, in `dtype`."""
    ours, tensors = model.state_dict(), {}
    for name, sources in released_names(len(model.trf_blocks)).items():
        shapes = [ours[source.replace("bias", "weight")].shape[:1] for source in sources]
        zeros = [torch.zeros(shape) for shape in shapes]  # for biases that the model was made without
        tensor = torch.cat([ours.get(*pair) for pair in zip(sources, zeros, strict=True)])
        tensors[f"transformer.{name}"] = tensor.T if is_transposed(name) else tensor
    if model.out_head.weight is not model.tok_emb.weight:
        tensors["lm_head.weight"] = ours["out_head.weight"]
    return {name: tensor.to("cpu", dtype).contiguous() for name, tensor in tensors.items()}


def save_pretrained(model, folder, dtype=torch.float32):
    """Write `model` into `folder` as `load_gpt2` and transformers both load it.

    Two files, config.json and model.safetensors, each replaced only by a complete one; weights are
    stored in `dtype`.
    """
    model = getattr(model, "_orig_mod", model)  # what torch.compile wrapped
    tied = model.out_head.weight is model.tok_emb.weight
    write_model(folder, released_tensors(model, dtype), model.cfg, tie_word_embeddings=tied)


# ----- finetuning: 2_FineTuning_Classification/1_spam_classifier.ipynb, 2_FineTuning_Classification/2_lora.ipynb,
#   3_FineTuning_Instructions/1_instruction_tuning.ipynb, 3_FineTuning_Instructions/3_preference_tuning.ipynb


def create_balanced_dataset(df):
    """As many "ham" as "spam" rows of `df`: all of the rarer class, a sample (seeded) of the other.

    Raises ValueError if a class has no rows.
    """
    import pandas as pd

    ham, spam = df[df["Label"] == "ham"], df[df["Label"] == "spam"]
    count = min(len(ham), len(spam))
    if count == 0:
        raise ValueError(f'{len(ham)} messages are "ham" and {len(spam)} "spam": both are needed')
    parts = (p if len(p) == count else p.sample(count, random_state=123) for p in (ham, spam))
    return pd.concat(parts)


def random_split(df, train_frac, validation_frac):
    """Shuffle the rows (seeded) and cut them into three frames: training, validation, test.

    The test frame gets what the two fractions leave. Raises ValueError if they exceed 1 together.
    """
    if train_frac < 0 or validation_frac < 0 or train_frac + validation_frac > 1 + 1e-9:
        raise ValueError(
            f"train_frac={train_frac} and validation_frac={validation_frac} have to lie between "
            "0 and 1, and so has their sum"
        )
    df = df.sample(frac=1, random_state=123).reset_index(drop=True)
    train_end = int(len(df) * train_frac)
    validation_end = train_end + int(len(df) * validation_frac)
    return df[:train_end], df[train_end:validation_end], df[validation_end:]


class SpamDataset(Dataset):
    """Messages as token ids of equal length: item i is (ids (max_length,), label ()), both int64.

    `csv_file` is a csv file, or a DataFrame, with the columns Label (0 or 1) and Text. Messages are
    padded on the right with `pad_token_id`, up to `max_length` tokens or, if that is None, to the
    longest; what goes beyond `max_length` is cut off. An empty message is one `pad_token_id`.
    Raises FileNotFoundError, and ValueError for missing columns or values that are none.
    """

    def __init__(self, csv_file, tokenizer, max_length=None, pad_token_id=50256):
        import pandas as pd

        self.data = csv_file
        if not isinstance(csv_file, pd.DataFrame):
            self.data = pd.read_csv(csv_file, keep_default_na=False)  # "NA" is a message, too
        if missing := {"Label", "Text"} - set(self.data.columns):
            raise ValueError(f"the column {min(missing)} is missing; there are {list(self.data.columns)}")
        if not self.data["Label"].isin([0, 1]).all():
            found = self.data["Label"].unique()[:4].tolist()
            raise ValueError(
                f"labels have to be 0 or 1, found {found}; "
                'df["Label"].map({"ham": 0, "spam": 1}) makes them'
            )
        texts = self.data["Text"].tolist()
        for row, text in enumerate(texts):
            if not isinstance(text, str):
                raise ValueError(f"row {row}: the text is {text!r}, which is no string")
        if not texts:
            raise ValueError("there are no messages in it")
        if max_length is not None and max_length < 1:
            raise ValueError(f"max_length is {max_length}, but has to be at least 1")

        # encode_ordinary: "<|endoftext|>" in a message is text like any other
        encoded = [tokenizer.encode_ordinary(text)[:max_length] or [pad_token_id] for text in texts]
        self.max_length = max(map(len, encoded)) if max_length is None else max_length
        self.encoded_texts = [ids + [pad_token_id] * (self.max_length - len(ids)) for ids in encoded]
        self.labels = [int(label) for label in self.data["Label"]]

    def __len__(self):
        return len(self.encoded_texts)

    def __getitem__(self, i):
        return torch.tensor(self.encoded_texts[i]), torch.tensor(self.labels[i])


def last_token(input_batch, pad_token_id=50256):
    """The index of each row's last token that is no padding: ids (batch, num_tokens) → (batch,)

    0 for a row of nothing but padding, which is what an empty message looks like.
    """
    places = torch.arange(input_batch.shape[1], device=input_batch.device)
    return torch.where(input_batch != pad_token_id, places, 0).amax(dim=1)


def class_logits(model, input_batch, pad_token_id=50256):
    """The head's output at the last real token: ids (batch, num_tokens) → (batch, num_classes)

    For ids padded on the right. Neither the padding nor the other rows make a difference, so what
    stands beyond the longest message of the batch is not even computed.
    """
    last = last_token(input_batch, pad_token_id)                # (batch,)
    hidden = model.hidden_states(input_batch[:, : last.max() + 1])      # (batch, longest, emb_dim)
    return model.out_head(hidden[torch.arange(len(hidden), device=hidden.device), last])


def add_classification_head(model, num_classes=2):
    """Replace `model.out_head` by a new layer, emb_dim → num_classes, in place. → the model

    The token embedding is left as it was, also where the old output layer shared its weights. Like
    the head of transformers' GPT2ForSequenceClassification, the new one has no bias.
    """
    like = model.tok_emb.weight
    options = {"bias": False, "device": like.device, "dtype": like.dtype}
    model.out_head = nn.Linear(like.shape[1], num_classes, **options)
    return model


def calc_class_loss_batch(input_batch, target_batch, model, device):
    """Mean cross-entropy of a batch in nats per message; ids (batch, num_tokens), labels (batch,)"""
    input_batch, target_batch = input_batch.to(device), target_batch.to(device)
    return F.cross_entropy(class_logits(model, input_batch), target_batch)


@torch.no_grad()
def calc_class_loss_loader(data_loader, model, device, num_batches=None):
    """Mean cross-entropy in nats per message, a float, over `num_batches` batches or all; nan if none.

    The model is used in the mode it is in.
    """
    total, messages = 0.0, 0
    for input_batch, target_batch in islice(data_loader, num_batches):
        loss = calc_class_loss_batch(input_batch, target_batch, model, device).item()
        total += loss * len(target_batch)
        messages += len(target_batch)
    return total / messages if messages else float("nan")


@torch.no_grad()
def calc_accuracy_loader(data_loader, model, device, num_batches=None):
    """The share of right predictions, 0 to 1, over `num_batches` batches or over all; nan if none.

    Measured in eval mode; afterwards the model is in the mode it was in.
    """
    was_training = model.training
    model.eval()
    right, messages = 0, 0
    for input_batch, target_batch in islice(data_loader, num_batches):
        predicted = class_logits(model, input_batch.to(device)).argmax(dim=-1)
        right += (predicted == target_batch.to(device)).sum().item()
        messages += len(target_batch)
    model.train(was_training)
    return right / messages if messages else float("nan")


def train_classifier_simple(
    model, train_loader, val_loader, optimizer, device, num_epochs, eval_freq, eval_iter,
    *, scheduler=None,
):
    """Train `model` in place → (train_losses, val_losses, train_accs, val_accs, examples_seen)

    Losses (nats per message) are reported after the first step and every `eval_freq` steps from
    there, accuracies (0 to 1) after each epoch, both over `eval_iter` batches of each loader, None
    for all. `examples_seen` is the number of messages trained on, repetitions counted.
    `scheduler.step()` is called after each step. Raises ValueError for an empty loader,
    `eval_freq` < 1, or a loss that is not finite.
    """
    check_loaders(eval_freq, train_loader=train_loader, val_loader=val_loader)
    loaders = (train_loader, val_loader)
    losses, accs, examples_seen, step = ([], []), ([], []), 0, -1
    for epoch in range(num_epochs):
        model.train()
        for input_batch, target_batch in train_loader:
            optimizer.zero_grad()
            loss = calc_class_loss_batch(input_batch, target_batch, model, device)
            step += 1
            check_loss(loss, step)
            loss.backward()
            optimizer.step()
            if scheduler is not None:
                scheduler.step()
            examples_seen += len(input_batch)
            if step % eval_freq == 0:
                model.eval()
                for values, loader in zip(losses, loaders, strict=True):
                    values.append(calc_class_loss_loader(loader, model, device, eval_iter))
                model.train()
                train, val = (values[-1] for values in losses)
                print(f"Ep {epoch + 1} (Step {step:06d}): Train loss {train:.3f}, Val loss {val:.3f}")
        for values, loader in zip(accs, loaders, strict=True):
            values.append(calc_accuracy_loader(loader, model, device, eval_iter))
        train, val = (values[-1] for values in accs)
        print(f"Training accuracy: {train:.2%} | Validation accuracy: {val:.2%}")
    return *losses, *accs, examples_seen


@torch.no_grad()
def spam_probability(text, model, tokenizer, device, max_length=None, pad_token_id=50256):
    """How sure the classifier is that `text` is spam, 0 to 1.

    Only the first `max_length` tokens are read, and never more than the model's context. An empty
    text counts as one `pad_token_id`. The model should be in eval mode.
    """
    context = model.pos_emb.weight.shape[0]
    ids = tokenizer.encode_ordinary(text)[: min(max_length or context, context)] or [pad_token_id]
    logits = class_logits(model, torch.tensor([ids], device=device), pad_token_id)
    return logits.softmax(dim=-1)[0, 1].item()


def classify_review(text, model, tokenizer, device, max_length=None, pad_token_id=50256):
    """Call `text` "spam" or "not spam", by `spam_probability`; puts the model into eval mode."""
    probability = spam_probability(text, model.eval(), tokenizer, device, max_length, pad_token_id)
    return "spam" if probability > 0.5 else "not spam"


CLASSES = ["ham", "spam"]


def save_classifier(model, folder, dtype=torch.float32):
    """Write a classifier into `folder`: config.json and model.safetensors, each whole or not at all.

    The layout is that of transformers' GPT2ForSequenceClassification; weights are stored in `dtype`.
    """
    model = getattr(model, "_orig_mod", model)                  # what torch.compile wrapped
    tensors = released_tensors(model, dtype)
    tensors["score.weight"] = tensors.pop("lm_head.weight")
    if model.out_head.bias is not None:
        tensors["score.bias"] = model.out_head.bias.detach().to("cpu", dtype)
    classes = len(tensors["score.weight"])
    names = dict(enumerate(CLASSES if classes == 2 else map(str, range(classes))))
    write_model(
        folder, tensors, model.cfg, architectures=["GPT2ForSequenceClassification"], pad_token_id=50256,
        tie_word_embeddings=False, id2label=names, label2id={name: i for i, name in names.items()},
    )


def load_classifier(folder, device="cpu"):
    """A folder written by `save_classifier` → (model in eval mode, tokenizer)

    Raises FileNotFoundError if there is none, ValueError if it is damaged or holds no classifier.
    """
    folder = expand(folder)
    if not folder.is_dir():
        raise FileNotFoundError(f"there is no folder {folder} with a classifier")
    cfg, released = read_model(folder)
    if "score.weight" not in released:
        raise ValueError(f"the folder {folder} holds a language model, not a classifier")
    model = GPTModel({**cfg, "tie_weights": True})
    body = {name: released[name] for name in released if not name.startswith("score.")}
    load_released(model, body)
    weight = released["score.weight"]
    if weight.ndim != 2 or weight.shape[1] != cfg["emb_dim"]:
        found, emb_dim = tuple(weight.shape), cfg["emb_dim"]
        raise ValueError(f"score.weight has the shape {found}, not (classes, {emb_dim})")
    add_classification_head(model, len(weight))
    model.out_head.weight.data.copy_(weight)
    if "score.bias" in released:
        model.out_head.bias = nn.Parameter(released["score.bias"].float())
    return model.to(device).eval(), get_tokenizer()


class LoRALayer(nn.Module):
    """The addition of low-rank adaptation, x → (alpha / rank) · x Aᵀ Bᵀ: (…, in_dim) → (…, out_dim)

    A is (rank, in_dim), random at first, B (out_dim, rank), zero at first, and with it the output
    (Hu et al. 2021, section 4.1). Raises ValueError for a rank that is no whole number from 1 to
    the smaller dimension.
    """

    def __init__(self, in_dim, out_dim, rank, alpha):
        super().__init__()
        most = min(in_dim, out_dim)
        if isinstance(rank, bool) or not isinstance(rank, int) or not 1 <= rank <= most:
            raise ValueError(
                f"rank is {rank!r}, but has to be a whole number from 1 to {most} for a layer "
                f"{in_dim} → {out_dim}"
            )
        self.rank, self.alpha, self.scaling = rank, alpha, alpha / rank
        bound = in_dim**-0.5                                    # as nn.Linear draws its weights
        self.A = nn.Parameter(torch.empty(rank, in_dim).uniform_(-bound, bound))
        self.B = nn.Parameter(torch.zeros(out_dim, rank))

    def forward(self, x):
        return self.scaling * (x @ self.A.T @ self.B.T)         # (…, in) → (…, rank) → (…, out)


class LinearWithLoRA(nn.Module):
    """A linear layer plus a LoRALayer beside it: (…, in_features) → (…, out_features)

    `linear` itself is kept, not copied; whether it may train is left as it was. Raises ValueError
    for a rank that does not fit.
    """

    def __init__(self, linear, rank, alpha):
        super().__init__()
        self.linear = linear
        lora = LoRALayer(linear.in_features, linear.out_features, rank, alpha)
        self.lora = lora.to(device=linear.weight.device, dtype=linear.weight.dtype)

    def forward(self, x):
        return self.linear(x) + self.lora(x)


def replace_linear_with_lora(model, rank, alpha):
    """Put a LoRALayer beside every linear layer of the blocks, and freeze the rest, in place. → model

    Then A and B train, and a classification head, which is known by having other than vocab_size
    outputs; a language model's head, often tied to the embedding, stays frozen. The outputs are
    as before. Raises ValueError, the model unchanged, for a rank that does not fit every layer,
    or if there are LoRA layers already.
    """
    if any(isinstance(module, LinearWithLoRA) for module in model.modules()):
        raise ValueError("the model has LoRA layers already: merge_lora(model) makes them its weights")
    pairs = {                                                   # all are made before one is put in
        name: LinearWithLoRA(module, rank, alpha)
        for name, module in model.named_modules()
        if isinstance(module, nn.Linear) and name.startswith("trf_blocks.")
    }
    model.requires_grad_(False)
    for name, pair in pairs.items():
        model.set_submodule(name, pair)
        pair.lora.requires_grad_(True)
    if model.out_head.out_features != model.cfg["vocab_size"]:
        model.out_head.requires_grad_(True)
    return model


@torch.no_grad()
def merge_lora(model):
    """Add each LoRALayer to the weights beside it and remove it, in place. → the model

    What is left is the original architecture, with its state_dict names and all parameters free to
    train; the outputs are the same up to rounding. Raises ValueError if there is nothing to merge.
    """
    pairs = {n: m for n, m in model.named_modules() if isinstance(m, LinearWithLoRA)}
    if not pairs:
        raise ValueError("the model has no LoRA layers to merge")
    for name, pair in pairs.items():
        pair.linear.weight += pair.lora.scaling * (pair.lora.B @ pair.lora.A)
        model.set_submodule(name, pair.linear)
    return model.requires_grad_(True)


def save_lora(model, path):
    """Write what trains in a model with LoRA layers, A, B and head, into one safetensors file.

    The file appears whole or not at all. Raises ValueError for a model without LoRA layers.
    """
    layers = [module for module in model.modules() if isinstance(module, LoRALayer)]
    if not layers:
        raise ValueError("the model has no LoRA layers; a merged one is saved like any other")
    tensors = {
        name: p.detach().cpu().contiguous() for name, p in model.named_parameters() if p.requires_grad
    }
    write_tensors(path, tensors, {"lora_rank": str(layers[0].rank), "lora_alpha": str(layers[0].alpha)})


def load_lora(model, path):
    """Put an adapter from `save_lora` on the pretrained model it was trained for, in place. → model

    A classification head in the file replaces the model's head. Raises FileNotFoundError if there is
    no file, and ValueError, the model unchanged, if it is damaged, made for a model of another size,
    or if the model has LoRA layers already.
    """
    try:
        tensors, metadata = read_tensors(path, "adapter")
        rank, alpha = int(metadata["lora_rank"]), float(metadata["lora_alpha"])
    except (KeyError, ValueError) as error:
        raise ValueError(f"{path} is damaged, or no adapter from save_lora ({error!r})") from None

    with torch.device("meta"):                                  # try it on a model without contents
        trial = GPTModel(model.cfg)
        if "out_head.weight" in tensors:
            add_classification_head(trial, len(tensors["out_head.weight"]))
        replace_linear_with_lora(trial, rank, alpha)
    wanted = {n: p.shape for n, p in trial.named_parameters() if p.requires_grad}
    if wanted != {name: tensor.shape for name, tensor in tensors.items()}:
        raise ValueError(f"{path} holds an adapter for another model: names or shapes do not fit")

    replace_linear_with_lora(model, rank, alpha)
    if "out_head.weight" in tensors:
        add_classification_head(model, len(tensors["out_head.weight"]))
    model.load_state_dict(tensors, strict=False)
    return model


def format_input(entry):
    """The question of an entry in Alpaca's format, without the heading of the answer: dict → str

    Taori and others 2023. An empty or missing input is left out with its heading.
    """
    text = (
        "Below is an instruction that describes a task. "
        "Write a response that appropriately completes the request."
        f"\n\n### Instruction:\n{entry['instruction']}"
    )
    return text + f"\n\n### Input:\n{entry['input']}" if entry.get("input") else text


def format_prompt(entry):
    """All that the model gets to read before it answers: format_input and the heading of the answer."""
    return format_input(entry) + "\n\n### Response:\n"


class InstructionDataset(Dataset):
    """Entries as token ids, question and answer in one list, of different lengths.

    Item i is a list of ids; with `mask_instruction` a pair, this list and the number of ids in it that
    belong to the question. `prompt` makes the question of an entry. Raises ValueError if `data`
    is empty.
    """

    def __init__(self, data, tokenizer, mask_instruction=False, prompt=format_prompt):
        if not data:
            raise ValueError("there are no entries in the data")
        self.data, self.items = data, []
        for entry in data:
            question = tokenizer.encode_ordinary(prompt(entry))
            ids = question + tokenizer.encode_ordinary(entry["output"])
            self.items.append((ids, len(question)) if mask_instruction else ids)

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i]


def custom_collate_fn(
    batch, pad_token_id=50256, ignore_index=-100, allowed_max_length=None, device="cpu"
):
    """Lists of ids of any lengths → (inputs, targets), (batch, longest) each, int64, on `device`

    Each list is ended by one `pad_token_id`, which is also a target, and then padded with it on the
    right; targets beyond are `ignore_index`. Of a pair (ids, n) the targets among the first n ids are
    ignored too. Rows are cut off at `allowed_max_length`. The losses of this module know no
    `ignore_index` but -100. Raises ValueError for an empty batch or an empty list in it.
    """
    pairs = [item if isinstance(item, tuple) else (item, 0) for item in batch]
    lengths = [len(ids) for ids, _ in pairs]
    if not lengths or min(lengths) == 0:
        raise ValueError(f"item {lengths.index(0)} of the batch has no ids" if lengths else "the batch is empty")
    longest = max(lengths)
    inputs = torch.full((len(pairs), longest), pad_token_id)    # (batch, longest)
    targets = torch.full((len(pairs), longest), ignore_index)
    for row, (ids, question) in enumerate(pairs):
        inputs[row, : len(ids)] = torch.tensor(ids)
        targets[row, : len(ids)] = torch.tensor([*ids[1:], pad_token_id])
        targets[row, : max(question - 1, 0)] = ignore_index
    return inputs[:, :allowed_max_length].to(device), targets[:, :allowed_max_length].to(device)


def respond(
    entries, model, tokenizer, device, max_new_tokens=64, prompt=format_prompt, batch_size=32, **options
):
    """The model's answers to `entries`, each up to `<|endoftext|>`: list of dicts → list of str

    Questions with equal numbers of tokens are answered together, so nothing is padded, and every answer
    is what it would be alone. It is greedy unless `options` of `generate` say otherwise; with a
    temperature the rows share the dice. The model should be in eval mode. Raises ValueError for a
    question that leaves no room in the model's context.
    """
    eos_id = options.pop("eos_id", 50256)
    most, groups, answers = model.cfg["context_length"], {}, [""] * len(entries)
    for number, entry in enumerate(entries):
        ids = tokenizer.encode_ordinary(prompt(entry))
        if len(ids) >= most:
            raise ValueError(f"entry {number + 1} has {len(ids)} tokens, the model reads {most}: shorten it")
        groups.setdefault(len(ids), []).append((number, ids))
    for length, group in groups.items():
        for rows in (group[i : i + batch_size] for i in range(0, len(group), batch_size)):
            idx = torch.tensor([ids for _, ids in rows], device=device)     # (rows, length)
            count = min(max_new_tokens, most - length)
            out = generate(model, idx, count, most, eos_id=eos_id, **options)
            for (number, _), ids in zip(rows, out[:, length:].tolist(), strict=True):
                answer = ids[: ids.index(eos_id)] if eos_id in ids else ids
                answers[number] = tokenizer.decode(answer).strip()
    return answers


class PreferenceDataset(Dataset):
    """Pairs of answers as token ids: item i is (chosen, rejected), each in its turn a pair (ids, n).

    `ids` is a list with question and answer, of which the first n belong to the question, as in
    `InstructionDataset` with `mask_instruction`. `prompt` makes the question of an entry. Raises
    ValueError if `data` is empty.
    """

    def __init__(self, data, tokenizer, prompt=format_prompt):
        self.data = data
        self.chosen, self.rejected = (
            InstructionDataset([{**e, "output": e[side]} for e in data], tokenizer, True, prompt)
            for side in ("chosen", "rejected")
        )

    def __len__(self):
        return len(self.chosen)

    def __getitem__(self, i):
        return self.chosen[i], self.rejected[i]


def preference_collate_fn(batch, **options):
    """Pairs from a PreferenceDataset → (inputs, targets), (2 · batch, longest) each, int64

    The chosen answers are the upper half of the rows, the rejected ones the lower, in the same order.
    Only the targets of the answers count. The options are those of `custom_collate_fn`.
    """
    chosen, rejected = zip(*batch, strict=True)
    return custom_collate_fn([*chosen, *rejected], **options)


def token_logprobs(model, inputs, targets):
    """Log-probability of every target in nats: ids (batch, num_tokens) each → (batch, num_tokens)

    Targets of -100 do not count: they get a 0, and their logits are not computed. Raises ValueError
    for a row in which no target counts.
    """
    counts = targets != -100
    if not counts.any(dim=1).all():
        row = counts.any(dim=1).tolist().index(False)
        raise ValueError(f"no target counts in row {row}: was its answer empty, or cut off?")
    logits = model.out_head(model.hidden_states(inputs)[counts])    # (places that count, vocab_size)
    logprobs = -F.cross_entropy(logits, targets[counts], reduction="none")
    return logits.new_zeros(targets.shape).masked_scatter(counts, logprobs)


def answer_logprobs(model, inputs, targets):
    """Log-probability of each row's answer in nats, the sum of `token_logprobs`: → (batch,)"""
    return token_logprobs(model, inputs, targets).sum(dim=1)


def dpo_loss(policy_chosen, policy_rejected, reference_chosen, reference_rejected, beta=0.1):
    """Loss of direct preference optimisation → (loss (), chosen rewards (batch,), rejected rewards (batch,))

    Takes `answer_logprobs` (batch,) of the model that learns and of the reference. The loss is the mean
    of -ln σ(chosen reward - rejected reward), with rewards beta · ln(policy / reference) in nats
    (Rafailov et al. 2023, equation 7); no gradient flows from the rewards. Raises ValueError for
    shapes that differ, or beta not above 0.
    """
    shapes = {tuple(t.shape) for t in (policy_chosen, policy_rejected, reference_chosen, reference_rejected)}
    if len(shapes) > 1:
        raise ValueError(f"four tensors of one shape are needed, not of {sorted(shapes)}")
    if not 0 < beta < float("inf"):
        raise ValueError(f"beta is {beta}, but has to be above 0")
    chosen_rewards = beta * (policy_chosen - reference_chosen)
    rejected_rewards = beta * (policy_rejected - reference_rejected)
    loss = -F.logsigmoid(chosen_rewards - rejected_rewards).mean()
    return loss, chosen_rewards.detach(), rejected_rewards.detach()


@torch.no_grad()
def pair_logprobs(model, pairs, device, batch_size=8):
    """`answer_logprobs` of all of a PreferenceDataset in nats: → (pairs, 2), chosen and rejected

    Measured in eval mode; afterwards the model is in the mode it was in.
    """
    was_training = model.training
    model.eval()
    rows = []
    for start in range(0, len(pairs), batch_size):
        batch = [pairs[i] for i in range(start, min(start + batch_size, len(pairs)))]
        inputs, targets = preference_collate_fn(batch, device=device)
        rows.append(answer_logprobs(model, inputs, targets).view(2, -1).T)
    model.train(was_training)
    return torch.cat(rows)


def train_dpo(
    model, reference, pairs, optimizer, device, num_epochs, batch_size=8, beta=0.1, *, scheduler=None
):
    """Train `model` in place → (losses, chosen_rewards, rejected_rewards, accuracies), one entry a step

    `pairs` is a PreferenceDataset, shuffled anew in each epoch, and `reference` what `pair_logprobs`
    of the reference says of it, (pairs, 2). All four are means over the batch, before the step; an
    accuracy is the share of pairs whose chosen answer has the higher reward. There is no dropout:
    model and reference have to differ by what was learnt, not by chance. `scheduler.step()` is
    called after each step. Raises ValueError for a
    `reference` of another shape, beta not above 0, or a loss that is not finite.
    """
    if reference.shape != (len(pairs), 2):
        raise ValueError(
            f"reference has the shape {tuple(reference.shape)}, but should be ({len(pairs)}, 2): "
            "what pair_logprobs says of these pairs"
        )
    was_training = model.training
    model.eval()
    history = ([], [], [], [])
    for _ in range(num_epochs):
        for rows in torch.randperm(len(pairs)).split(batch_size):
            optimizer.zero_grad()
            inputs, targets = preference_collate_fn([pairs[i] for i in rows], device=device)
            policy = answer_logprobs(model, inputs, targets).chunk(2)       # (batch,) twice
            loss, chosen, rejected = dpo_loss(*policy, *reference[rows].to(device).T, beta)
            check_loss(loss, len(history[0]))
            loss.backward()
            optimizer.step()
            if scheduler is not None:
                scheduler.step()
            means = loss, chosen.mean(), rejected.mean(), (chosen > rejected).float().mean()
            for values, mean in zip(history, means, strict=True):
                values.append(mean.item())
    model.train(was_training)
    return history


# ----- evaluation: 3_FineTuning_Instructions/2_evaluation.ipynb


def _words(text):
    """The words of a text, normalised; of a text without words, its signs as they stand."""
    text = unicodedata.normalize("NFC", text.casefold())        # é is one sign, however it was typed
    text = text.translate(str.maketrans("’‘`", "'''"))
    signs = "".join({c for c in text if unicodedata.category(c)[0] == "P"} - {"-"})     # punctuation
    words = [part.strip(signs) for part in text.split()]
    return [word for word in words if word.strip("-")] or text.split()


def exact_match(answer, reference):
    """Are two texts equal but for case, white space, and punctuation around words? str, str → bool

    A hyphen at a word counts, so "-5" is not "5".
    """
    return _words(answer) == _words(reference)


def token_f1(answer, reference):
    """Harmonic mean of precision and recall of an answer's words, from 0 to 1: str, str → float

    Words are compared as in `exact_match`, without regard to their order. Two empty texts agree.
    Rajpurkar et al. 2016, but articles count here.
    """
    answer, reference = _words(answer), _words(reference)
    common = sum((Counter(answer) & Counter(reference)).values())
    total = len(answer) + len(reference)
    return 2 * common / total if total else 1.0


def _score(reply):
    """The one number from 0 to 100 in a judge's reply, rounded to a whole one, or None"""
    reply = re.sub(r"(?s)<think>.*?</think>", "", reply).replace("−", "-")
    reply = re.sub(r"(/|\bout of)\W*100\b", "", reply)          # the 100 of "85/100" is no mark
    numbers = set(re.findall(r"-?\d+(?:[.,]\d+)*", reply))
    if len(numbers) != 1 or not re.fullmatch(r"\d{1,3}([.,]\d\d?)?", number := numbers.pop()):
        return None
    score = float(number.replace(",", "."))                     # 0.85 is meant on another scale
    return round(score) if score <= 100 and not 0 < score < 1 else None


def generate_model_scores(
    json_data, json_key, model="llama3", url="http://localhost:11434/api/chat", timeout=300
):
    """A judge's marks, 0 to 100, for `entry[json_key]` against `entry["output"]`: list of dicts → list of int

    An entry whose reply is no mark, breaks off or does not come is left out, with a warning that names
    it, counted from 1. Raises ValueError for an entry that lacks a text, and, if there is no server or
    no such model, what `query_model` does.
    """
    for number, entry in enumerate(json_data, start=1):
        for key in ("instruction", "output", json_key):
            if not isinstance(entry.get(key), str):
                raise ValueError(f"entry {number} has no text {key!r}: it has {', '.join(entry)}")
    scores = []
    for number, entry in enumerate(json_data, start=1):
        task = "\n".join(filter(None, (entry["instruction"], entry.get("input"))))
        question = (
            f"Mark a pupil's answer.\nTask: {task}\nGood answer: {entry['output']}\n"
            f"Pupil's answer: {entry[json_key]}\nHow good is the pupil's answer, from 0, useless, to 100, "
            "as good as the good answer? Reply with one whole number and nothing else."
        )
        try:
            reply = query_model(question, model, url, timeout)
        except ConnectionError:
            raise
        except OSError as error:
            warnings.warn(f"entry {number} is left out: {error}", stacklevel=2)
            continue
        if (score := _score(reply)) is None:
            warnings.warn(f"entry {number} is left out, the reply is no mark: {reply[:60]!r}", stacklevel=2)
        else:
            scores.append(score)
    return scores


# ----- command: 0_Basics/3_transformer.ipynb


def run(args):
    """Print one line on the model, then the prompt and its continuation as it comes, then the speed."""
    device = pick_device(args.device)
    model, tokenizer = load_gpt2(args.weights, device)
    if model.cfg["vocab_size"] != tokenizer.n_vocab:
        raise ValueError(f"{args.weights} was made for another tokenizer: vocab_size {model.cfg['vocab_size']}")
    idx = text_to_token_ids(args.prompt, tokenizer).to(device)
    most = model.cfg["context_length"]
    if idx.shape[1] > most:
        raise ValueError(f"the prompt has {idx.shape[1]} tokens, the model reads {most}: shorten it")
    parameters = sum(p.numel() for p in model.parameters()) / 1e6
    precision = str(model.tok_emb.weight.dtype).removeprefix("torch.")
    about = f"GPT-2 {args.weights}: {parameters:.1f}M parameters, {device}, {precision}"
    print(about, end="\n\n", file=sys.stderr, flush=True)

    print(args.prompt, end="", flush=True)
    generator = torch.Generator(device).manual_seed(args.seed)
    pieces = stream_text(
        model, tokenizer, idx, args.max_new_tokens,
        temperature=args.temperature, top_k=args.top_k, top_p=args.top_p, eos_id=50256,
        generator=generator,
    )
    count, start = -1, time.perf_counter()  # -1: the last piece only ends an unfinished character
    try:
        for piece in pieces:
            print(piece, end="", flush=True)
            count += 1
    finally:
        print(flush=True)
    speed = count / (time.perf_counter() - start)
    hint = 'Your turn: python gpt2.py "Your own beginning" --seed 7 (or --help)'
    print(f"\n{count} tokens, {speed:.0f} tokens/s. {hint}", file=sys.stderr)


def main(argv=None):
    """The command `python gpt2.py`; → its exit status"""
    return run_command("gpt2.py", lambda: run(parse_args(argv)))


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)
    sys.exit(main())
