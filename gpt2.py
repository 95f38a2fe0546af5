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
import unicodedata
import warnings
from collections import Counter
from itertools import islice

import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.data import DataLoader, Dataset

from gpt2_fast import faster, packed, pad_left, pad_left_over
from gpt_io import (
    CONFIG_NAMES, DATA, GPT2_CONFIG, TOKENIZER_FILES, CommandParser, SafeTensors, check_adapter, check_answers,
    check_batch, check_batches, check_config, check_context, check_crop, check_dpo, check_head, check_layout,
    check_loaders, check_loss, check_prompt, check_rank, check_reference, check_room, check_sampling, check_scores,
    check_split, check_start, check_tensors, check_texts, check_windows, classifier_config, expand, find_mark,
    get_tokenizer, in_eval_mode, mend_state_dict, model_folder, one_adapter, parse_args, pick_device, plain_name,
    plain_parameters, plot_losses, query_model, read_adapter, read_config, read_entries, read_instructions,
    read_labelled, read_model, read_preferences, read_sms, read_tensors, run_command, say, show_stream, unwrap,
    write_model, write_tensors,
)

# ----- data: 0_Basics/1_text_data.ipynb


class GPTDatasetV1(Dataset):
    """All windows of `max_length` tokens of a text, `stride` tokens apart, each with its targets.

    Item i is a pair of id tensors, (max_length,) each: the window, and the same window one token
    further on. Raises ValueError if the text is too short for one window, or a length is below 1.
    """

    def __init__(self, txt, tokenizer, max_length, stride):
        token_ids = torch.tensor(tokenizer.encode(txt, allowed_special={"<|endoftext|>"}))
        check_windows(len(token_ids), max_length, stride)
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
    if drop_last:
        check_batches(len(dataset), batch_size)
    return DataLoader(dataset, batch_size, shuffle, drop_last=drop_last, num_workers=num_workers)


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
        check_room(end, self.max_tokens, keys.shape[:-2], (self.keys if start else keys).shape[:-2])
        if self.keys is None:
            shape = (*keys.shape[:-2], self.max_tokens, keys.shape[-1])
            self.keys, self.values = keys.new_empty(shape), values.new_empty(shape)
        self.keys[..., start:end, :], self.values[..., start:end, :] = keys, values
        self.length = end
        return self.keys[..., :end, :], self.values[..., :end, :]


class MultiHeadAttention(nn.Module):
    """Causal self-attention with several heads: (batch, num_tokens, d_in) → (…, num_tokens, d_out)

    Scaled dot-product attention (Vaswani et al. 2017, equation 1) over the token itself and those
    before it. With a `KVCache`, x holds only the new tokens, which also see all that it remembers.
    Raises ValueError for more than `context_length` tokens or if `num_heads` does not divide d_out.
    """

    def __init__(self, d_in, d_out, context_length, dropout, num_heads, qkv_bias=False):
        super().__init__()
        if num_heads < 1 or d_out % num_heads != 0:
            raise ValueError(f"d_out={d_out} cannot be shared evenly among num_heads={num_heads}")
        self.d_out, self.context_length = d_out, context_length
        self.num_heads, self.head_dim = num_heads, d_out // num_heads
        self.W_query = nn.Linear(d_in, d_out, bias=qkv_bias)
        self.W_key = nn.Linear(d_in, d_out, bias=qkv_bias)
        self.W_value = nn.Linear(d_in, d_out, bias=qkv_bias)
        self.out_proj = nn.Linear(d_out, d_out)
        self.dropout = nn.Dropout(dropout)

    def split_heads(self, x):
        """(batch, num_tokens, d_out) → (batch, num_heads, num_tokens, head_dim), without copying"""
        return x.unflatten(-1, (self.num_heads, self.head_dim)).transpose(-3, -2)

    def forward(self, x, cache=None):
        queries = self.split_heads(self.W_query(x))              # (batch, num_heads, new, head_dim)
        keys = self.split_heads(self.W_key(x))
        values = self.split_heads(self.W_value(x))
        past = 0 if cache is None else cache.length
        if cache is not None:
            keys, values = cache.extend(keys, values)
        new, total = queries.shape[-2], keys.shape[-2]
        if total > self.context_length:
            raise ValueError(f"{total} tokens exceed the context_length of {self.context_length}")

        mask = None
        if past and new > 1:                           # new token i stands at position past + i
            mask = torch.ones(new, total, dtype=torch.bool, device=x.device).tril(past)
        context = F.scaled_dot_product_attention(
            queries, keys, values, attn_mask=mask, is_causal=not past,
            dropout_p=self.dropout.p if self.training else 0.0,
        )                                                        # (batch, num_heads, new, head_dim)
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
    """x · Φ(x) in the tanh approximation of Hendrycks and Gimpel (2016), as in GPT-2; shape kept"""

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
    "tiny": dict(_RELEASED, context_length=256, emb_dim=256, n_heads=4, n_layers=6, drop_rate=0.0),
    "124M": dict(_RELEASED),
    "355M": dict(_RELEASED, emb_dim=1024, n_heads=16, n_layers=24),
    "774M": dict(_RELEASED, emb_dim=1280, n_heads=20, n_layers=36),
    "1558M": dict(_RELEASED, emb_dim=1600, n_heads=25, n_layers=48),
}


def init_weights(model):
    """GPT-2's initial weights, drawn in place: σ = 0.02 (positions 0.01), biases 0. → model

    The two matrices of each block that write into the shortcut get σ = 0.02 / √(2 · n_layers), so
    that the sum of all blocks starts as small as one (Radford et al. 2019, section 2.3).
    """
    depth = len(unwrap(model).trf_blocks)
    for name, p in plain_parameters(model, twice=False).items():
        if name.endswith(("out_proj.weight", "ff.layers.2.weight")):
            nn.init.normal_(p, std=0.02 / math.sqrt(2 * depth))
        elif p.dim() == 2:
            nn.init.normal_(p, std=0.01 if name == "pos_emb.weight" else 0.02)
        else:
            nn.init.constant_(p, 1.0 if name.endswith(("scale", "weight")) else 0.0)
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
    """GPT-2 of a configuration like GPT_CONFIG_124M: ids (batch, n) → logits (batch, n, vocab_size)

    `cfg["tie_weights"]` (default False) makes the output layer share the token embedding's
    weights. With a cache from `new_cache()`, `in_idx` holds only the tokens that the cache has not
    seen yet. `load_state_dict` also takes what the book's code or a wrapped model has saved. Raises
    ValueError for a configuration that cannot work, and for more tokens than `context_length`.
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
        self.register_load_state_dict_pre_hook(mend_state_dict)

    def new_cache(self):
        """An empty KVCache for every block, to be passed as `cache` as long as one text grows."""
        return [KVCache(self.pos_emb.weight.shape[0]) for _ in self.trf_blocks]

    def hidden_states(self, in_idx, cache=None):
        """What the output layer sees: ids (batch, num_tokens) → (batch, num_tokens, emb_dim)"""
        past = 0 if cache is None else cache[0].length
        total, most = past + in_idx.shape[-1], self.pos_emb.weight.shape[0]
        check_context(total, most)
        x = self.tok_emb(in_idx) + self.pos_emb(torch.arange(past, total, device=in_idx.device))
        x = self.drop_emb(x)
        for i, block in enumerate(self.trf_blocks):
            x = block(x, None if cache is None else cache[i])
        return self.final_norm(x)

    def forward(self, in_idx, cache=None):
        return self.out_head(self.hidden_states(in_idx, cache))


# ----- training: 1_PreTraining/1_pretraining.ipynb, 3_FineTuning_Instructions/1_instruction_tuning.ipynb


@torch.no_grad()
def calc_loss_loader(data_loader, model, device, num_batches=None):
    """Mean cross-entropy per token in nats, a float, over `num_batches` batches or over all.

    Batches are weighted by their number of targets from 0 on; without any, the result is nan.
    The model is used in the mode it is in.
    """
    total, tokens = 0.0, 0
    for input_batch, target_batch in islice(data_loader, num_batches):
        count = (target_batch >= 0).sum().item()
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
    """Print `start_context` and how it goes on, greedily, line ends as ↵; ends in train mode."""
    model.eval()
    idx = text_to_token_ids(start_context, tokenizer).to(device)
    out = generate(model, idx, max_new_tokens, None, eos_id=50256, vocab_size=tokenizer.n_vocab)
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
    `lr_scheduler`, after each step. Raises ValueError for an empty loader or `start_context`,
    `eval_freq` < 1, or a loss that is not finite, before that step is taken.
    """
    check_loaders(eval_freq, train_loader=train_loader, val_loader=val_loader)
    check_start(start_context, tokenizer)
    train_losses, val_losses, tokens_seen, tokens, step = [], [], [], 0, -1
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


def calc_loss_batch(input_batch, target_batch, model, device):
    """Mean cross-entropy of a batch in nats, as a tensor that gradients can flow from.

    Ids (batch, num_tokens) each; targets below 0 do not count, and of a GPTModel their logits are
    not even computed. nan if no target counts.
    """
    input_batch, target_batch = input_batch.to(device), target_batch.to(device)
    counts = target_batch >= 0
    return F.cross_entropy(logits_at(model, input_batch, counts), target_batch[counts])


# ----- generation: 0_Basics/3_transformer.ipynb, 1_PreTraining/1_pretraining.ipynb, 1_PreTraining/3_fast.ipynb


def text_to_token_ids(text, tokenizer):
    """A text as a batch of one: str → ids (1, n)"""
    ids = tokenizer.encode(text, allowed_special={"<|endoftext|>"})
    return torch.tensor([ids], dtype=torch.long)


def token_ids_to_text(token_ids, tokenizer):
    """The reverse of text_to_token_ids: ids (1, n) → str; ids that are no tokens say nothing"""
    return tokenizer.decode([i for i in token_ids.flatten().tolist() if 0 <= i < tokenizer.n_vocab])


def crop(idx, context_size):
    """The last `context_size` ids of each row: (batch, n) → (batch, at most context_size)

    Raises ValueError if there is nothing to crop, or nothing would be left.
    """
    check_crop(idx, context_size)
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


def stream_text(model, tokenizer, idx, max_new_tokens, **options):
    """Yield the text that follows the ids (1, n) piece by piece; options as in `stream_tokens`.

    A token can end in the middle of a character; its bytes then wait for the next token's.
    """
    options = {"vocab_size": tokenizer.n_vocab, **options}      # every id that is drawn has a text
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    for new in stream_tokens(model, idx, max_new_tokens, **options):
        yield decoder.decode(tokenizer.decode_single_token_bytes(new.item()))
    yield decoder.decode(b"", final=True)


def sample(logits, temperature=0.0, top_k=None, generator=None, top_p=None):
    """Draw one id a row: logits (batch, vocab_size) → (batch, 1)

    Temperature 0 takes the likeliest; otherwise logits are divided by it before the softmax.
    `top_k` leaves only the k likeliest to choose from, `top_p` then only the fewest whose
    probabilities add up to p (nucleus sampling, Holtzman et al. 2020). Raises ValueError for
    temperature < 0, top_k < 1, top_p outside 0 < p ≤ 1, or logits that are no numbers.
    """
    check_sampling(temperature, top_k, top_p)
    best = logits.max(-1, keepdim=True).values
    check_scores(best)
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
        enough[:, 0] = False                                # one is always left, however small p is
        probabilities = probabilities.masked_fill(enough.scatter(-1, order, enough), 0.0)
    return torch.multinomial(probabilities, 1, generator=generator)


@torch.no_grad()
def stream_tokens(
    model, idx, max_new_tokens, context_size=None,
    temperature=0.0, top_k=None, eos_id=None, generator=None, top_p=None, vocab_size=None, pad=None,
):
    """Yield the ids that follow `idx` (batch, n), one (batch, 1) at a time, using a KV cache.

    A row that has produced `eos_id` is filled up with it; the stream ends without it when the last
    row does. When `context_size` (default: the model's) is full, the newer half is read again. No
    id from `vocab_size` on is drawn. `pad` (batch,), for a `FastGPT`: how many ids at the beginning
    of each row stand for nothing. The rest is as in `sample`.
    """
    model = unwrap(model)
    most = model.pos_emb.weight.shape[0]
    context_size = most if context_size is None else min(context_size, most)
    new, cache = crop(idx, context_size), model.new_cache(*pad_left_over(pad, idx, context_size))
    ended = torch.zeros(len(idx), 1, dtype=torch.bool, device=idx.device)
    for _ in range(max_new_tokens):
        if cache[0].length + new.shape[1] > context_size:
            size = (context_size + 1) // 2
            new, cache = crop(idx, size), model.new_cache(*pad_left_over(pad, idx, size))
        logits = model.out_head(model.hidden_states(new, cache)[:, -1])  # (batch, vocab_size)
        new = sample(logits[:, :vocab_size], temperature, top_k, generator, top_p)
        if eos_id is not None:
            ended |= new == eos_id
            if ended.all():
                return
            new = new.masked_fill(ended, eos_id)
        idx = torch.cat([idx, new], dim=1)
        yield new


def generate(
    model, idx, max_new_tokens, context_size,
    temperature=0.0, top_k=None, eos_id=None, generator=None, top_p=None, vocab_size=None,
):
    """All of `stream_tokens` at once: ids (batch, n) → (batch, n + at most max_new_tokens)

    A list of prompts (n_i,) gives a list: each goes on as it would alone, up to an `eos_id`, as
    long as the longest fits into `context_size` (1.3).
    """
    options = temperature, top_k, eos_id, generator, top_p, vocab_size
    if isinstance(idx, (list, tuple)):
        padded, pad = pad_left(idx)
        model = packed(unwrap(model))
        new = stream_tokens(model, padded, max_new_tokens, context_size, *options, pad)
        new = torch.cat([padded[:, :0], *new], dim=1)                      # (batch, num_new_tokens)
        eos_id = -1 if eos_id is None else eos_id
        return [torch.cat([ids, row[row != eos_id]]) for ids, row in zip(idx, new, strict=True)]
    return torch.cat([idx, *stream_tokens(model, idx, max_new_tokens, context_size, *options)], 1)


# ----- weights: 1_PreTraining/2_pretrained_weights.ipynb


def released_names(n_layers):
    """The name of every released tensor → the names of ours that it holds, side by side."""
    names = {
        "wte.weight": ["tok_emb.weight"], "wpe.weight": ["pos_emb.weight"],
        "ln_f.weight": ["final_norm.scale"], "ln_f.bias": ["final_norm.shift"],
    }
    layers = {
        "attn.c_attn": ["att.W_query", "att.W_key", "att.W_value"], "attn.c_proj": ["att.out_proj"],
        "mlp.c_fc": ["ff.layers.0"], "mlp.c_proj": ["ff.layers.2"],
    }
    for i in range(n_layers):
        for k in (1, 2):
            names[f"h.{i}.ln_{k}.weight"] = [f"trf_blocks.{i}.norm{k}.scale"]
            names[f"h.{i}.ln_{k}.bias"] = [f"trf_blocks.{i}.norm{k}.shift"]
        for kind in ("weight", "bias"):
            for theirs, ours in layers.items():
                names[f"h.{i}.{theirs}.{kind}"] = [f"trf_blocks.{i}.{part}.{kind}" for part in ours]
    return names


def is_transposed(name):
    """Whether the released tensor is (in, out) where nn.Linear has (out, in): a block's matrices"""
    return name.startswith("h.") and ".ln_" not in name and name.endswith(".weight")


@torch.no_grad()
def load_released(model, tensors):
    """Copy tensors or arrays named as in the released GPT-2 into `model`; → the model.

    The prefix `transformer.` and mask buffers, which some files have, are passed over. `tensors`
    may be any mapping: no more than one of them is used at a time. Raises ValueError if one is
    missing, unknown, of another shape than the model's, or not finite; the model is then as it was.
    """
    ours, names = plain_parameters(model), released_names(len(unwrap(model).trf_blocks))
    if ours["out_head.weight"] is not ours["tok_emb.weight"]:
        names["lm_head.weight"] = ["out_head.weight"]
    if missing := [our for targets in names.values() for our in targets if our not in ours]:
        raise ValueError(f"the model has no {missing[0]}; its configuration needs qkv_bias=True")
    shapes = {}
    for name, targets in names.items():
        outputs, *inputs = ours[targets[0]].shape
        shape = (len(targets) * outputs, *inputs)
        shapes[name] = shape[::-1] if is_transposed(name) else shape
    found = check_tensors(tensors, shapes)
    for name, targets in names.items():  # only now, when all of them fit
        tensor = torch.as_tensor(tensors[found[name]])
        tensor = tensor.T if is_transposed(name) else tensor
        for target, part in zip(targets, tensor.chunk(len(targets)), strict=True):
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
    """Load "tiny", "124M", "355M", "774M", "1558M" or a folder → (model in eval mode, tokenizer)

    OpenAI's are downloaded unless they are on this machine already (`gpt_download.fetch`). A folder
    is in transformers' layout, or OpenAI's with a TensorFlow checkpoint. Weights become float32
    whatever they are stored in; reading takes little more memory than the model itself. Raises
    FileNotFoundError if there is no such model, OSError if it cannot be downloaded, ValueError if
    its files are damaged or are no GPT-2.
    """
    cfg, tensors = read_model(model_folder(name_or_path))
    # built on meta, a model takes no time to draw numbers, but PyTorch a second to get ready for it
    large = cfg["n_layers"] * cfg["emb_dim"] ** 2 > 5e6
    with torch.device("meta" if large else device):
        model = GPTModel(cfg)
    if large:
        model.to_empty(device=device)
        if cfg["tie_weights"]:
            model.out_head.weight = model.tok_emb.weight
    return load_released(model, tensors).eval(), get_tokenizer()


def config_of(model):
    """The configuration of a model as it is now: embeddings can be resized, blocks left out."""
    model = unwrap(model)
    sizes = {"vocab_size": len(model.tok_emb.weight), "context_length": len(model.pos_emb.weight)}
    return {**model.cfg, **sizes, "n_layers": len(model.trf_blocks)}


@torch.no_grad()
def released_tensors(model, dtype=torch.float32):
    """The parameters of `model` by their released names, in their released orientation and `dtype`.

    Raises ValueError for parameters, or what is computed with them, that GPT-2 has no place for.
    """
    ours, tensors = plain_parameters(model), {}
    check_layout(unwrap(model))
    names = released_names(len(unwrap(model).trf_blocks))
    known = {"out_head.weight", *(source for sources in names.values() for source in sources)}
    is_classifier = ours["out_head.weight"].shape != ours["tok_emb.weight"].shape
    if extra := ours.keys() - known - ({"out_head.bias"} if is_classifier else set()):
        raise ValueError(f"the model has {min(extra)}, and GPT-2's layout has no place for it")
    for name, sources in names.items():
        zeros = [torch.zeros(len(ours[source.replace("bias", "weight")])) for source in sources]
        pairs = zip(sources, zeros, strict=True)  # zeros for biases that the model was made without
        tensor = torch.cat([ours.get(*pair) for pair in pairs])
        tensors[f"transformer.{name}"] = tensor.T if is_transposed(name) else tensor
    if ours["out_head.weight"] is not ours["tok_emb.weight"]:
        tensors["lm_head.weight"] = ours["out_head.weight"]
    return {name: tensor.detach().to("cpu", dtype).contiguous() for name, tensor in tensors.items()}


def save_pretrained(model, folder, dtype=torch.float32, **config):
    """Write `model` into `folder` as `load_gpt2` and transformers load it, with GPT-2's tokenizer.

    A file is replaced only by a complete one; weights are in `dtype`, `config` in config.json.
    Raises ValueError for a classifier, for LoRA layers, and where something else would be lost.
    """
    tensors, cfg = released_tensors(model, dtype), config_of(model)
    if (outputs := len(unwrap(model).out_head.weight)) != cfg["vocab_size"]:
        raise ValueError(f"the model is a classifier, with {outputs} outputs: use save_classifier")
    write_model(folder, tensors, cfg, tie_word_embeddings="lm_head.weight" not in tensors, **config)


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


def random_split(df, train_frac, validation_frac, seed=123):
    """Shuffle the rows, by `seed`, and cut them into three frames: training, validation, test.

    The test frame gets what the two fractions leave. Raises ValueError if they exceed 1 together.
    """
    check_split(train_frac, validation_frac)
    df = df.sample(frac=1, random_state=seed).reset_index(drop=True)
    train_end = int(len(df) * train_frac)
    validation_end = train_end + int(len(df) * validation_frac)
    return df[:train_end], df[train_end:validation_end], df[validation_end:]


class SpamDataset(Dataset):
    """Messages as token ids of equal length: item i is (ids (max_length,), label ()), both int64.

    `csv_file` is a csv file, or a DataFrame, with the columns Label (0, 1, …) and Text. Messages are
    padded on the right with 50256, `<|endoftext|>`, the only `pad_token_id` no message holds, up to
    `max_length` tokens or, if that is None, to the longest; what goes beyond is cut off. An empty
    message is one `<|endoftext|>`. Raises FileNotFoundError, and ValueError for missing columns,
    values that are none, or another padding.
    """

    def __init__(self, csv_file, tokenizer, max_length=None, pad_token_id=50256):
        self.data, texts, self.labels = read_labelled(csv_file, max_length, pad_token_id)
        # encode_ordinary: "<|endoftext|>" in a message is text like any other
        encoded = [tokenizer.encode_ordinary(text)[:max_length] or [pad_token_id] for text in texts]
        self.max_length = max(map(len, encoded)) if max_length is None else max_length
        self.encoded_texts = [e + [pad_token_id] * (self.max_length - len(e)) for e in encoded]

    def __len__(self):
        return len(self.encoded_texts)

    def __getitem__(self, i):
        return torch.tensor(self.encoded_texts[i]), torch.tensor(self.labels[i])


def logits_at(model, in_idx, places):
    """Logits at the marked places alone: ids and bool (batch, num_tokens) each → (marked, outputs)

    In the order of the rows. Of a GPTModel the others are not even computed; any other model, also
    one that is wrapped or has a forward of its own, is called as usual.
    """
    if getattr(type(model), "forward", None) is GPTModel.forward:
        return model.out_head(model.hidden_states(in_idx)[places])      # (marked, emb_dim) → …
    return model(in_idx)[places]


def last_token(input_batch):
    """The index of each row's last token that is no padding: ids (batch, num_tokens) → (batch,)

    0 for a row of nothing but padding, which is what an empty message looks like.
    """
    places = torch.arange(input_batch.shape[1], device=input_batch.device)
    return torch.where(input_batch != 50256, places, 0).amax(dim=1)


def class_logits(model, input_batch):
    """The head's output at the last real token: ids (batch, num_tokens) → (batch, num_classes)

    For ids padded on the right. Neither the padding nor the other rows make a difference, so what
    stands beyond the longest message of the batch is not even computed.
    """
    last = last_token(input_batch)                              # (batch,)
    ids = input_batch[:, : last.max() + 1]                      # (batch, longest)
    return logits_at(model, ids, torch.arange(ids.shape[1], device=ids.device) == last[:, None])


def add_classification_head(model, num_classes=2, bias=False):
    """Replace `model.out_head` by a new layer, emb_dim → num_classes, in place. → the model

    The token embedding is left as it was, also where the old output layer shared its weights. Like
    the head of transformers' GPT2ForSequenceClassification, the new one has no bias by default.
    """
    like = unwrap(model).tok_emb.weight
    head = nn.Linear(like.shape[1], num_classes, bias, device=like.device, dtype=like.dtype)
    unwrap(model).out_head = head
    return model


def calc_class_loss_batch(input_batch, target_batch, model, device):
    """Mean cross-entropy of a batch, nats per message; ids (batch, num_tokens), labels (batch,)"""
    input_batch, target_batch = input_batch.to(device), target_batch.to(device)
    return F.cross_entropy(class_logits(model, input_batch), target_batch)


@torch.no_grad()
def calc_class_loss_loader(data_loader, model, device, num_batches=None):
    """Mean cross-entropy in nats per message over `num_batches` batches or all; nan if none.

    The model is used in the mode it is in.
    """
    total, messages = 0.0, 0
    for input_batch, target_batch in islice(data_loader, num_batches):
        loss = calc_class_loss_batch(input_batch, target_batch, model, device)
        total += loss.item() * len(target_batch)
        messages += len(target_batch)
    return total / messages if messages else float("nan")


@torch.no_grad()
def calc_accuracy_loader(data_loader, model, device, num_batches=None):
    """The share of right predictions, 0 to 1, over `num_batches` batches or over all; nan if none.

    Measured in eval mode; afterwards the model is in the mode it was in.
    """
    right, messages = 0, 0
    with in_eval_mode(model):
        for input_batch, target_batch in islice(data_loader, num_batches):
            predicted = class_logits(model, input_batch.to(device)).argmax(dim=-1)
            right += (predicted == target_batch.to(device)).sum().item()
            messages += len(target_batch)
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
    train_losses, val_losses, train_accs, val_accs = [], [], [], []
    examples_seen, step = 0, -1
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
                train_losses.append(calc_class_loss_loader(train_loader, model, device, eval_iter))
                val_losses.append(calc_class_loss_loader(val_loader, model, device, eval_iter))
                model.train()
                report = f"Train loss {train_losses[-1]:.3f}, Val loss {val_losses[-1]:.3f}"
                print(f"Ep {epoch + 1} (Step {step:06d}): {report}")
        train_accs.append(calc_accuracy_loader(train_loader, model, device, eval_iter))
        val_accs.append(calc_accuracy_loader(val_loader, model, device, eval_iter))
        print(f"Training accuracy: {train_accs[-1]:.2%} | Validation accuracy: {val_accs[-1]:.2%}")
    return train_losses, val_losses, train_accs, val_accs, examples_seen


@torch.no_grad()
def spam_probability(text, model, tokenizer, device, max_length=None, pad_token_id=50256):
    """How sure the classifier is that `text` is spam, 0 to 1.

    Only the first `max_length` tokens are read, and never more than the model's context. An empty
    text counts as one `pad_token_id`. The model should be in eval mode.
    """
    context = unwrap(model).pos_emb.weight.shape[0]
    ids = tokenizer.encode_ordinary(text)[: min(max_length or context, context)] or [pad_token_id]
    return class_logits(model, torch.tensor([ids], device=device)).softmax(dim=-1)[0, 1].item()


def classify_review(text, model, tokenizer, device, max_length=None, pad_token_id=50256):
    """Call `text` "spam" or "not spam", by `spam_probability`; puts the model into eval mode."""
    probability = spam_probability(text, model.eval(), tokenizer, device, max_length, pad_token_id)
    return "spam" if probability > 0.5 else "not spam"


CLASSES = ["ham", "spam"]


def save_classifier(model, folder, dtype=torch.float32):
    """Write a classifier and GPT-2's tokenizer into `folder`, each file whole or not at all.

    The layout is that of transformers' GPT2ForSequenceClassification, the weights are in `dtype`.
    Raises ValueError for a language model, one with LoRA layers, or a folder that holds another
    kind of model or belongs to the course.
    """
    tensors, cfg = released_tensors(model, dtype), config_of(model)
    head = tensors.pop("lm_head.weight", None)
    if head is None or len(head) == cfg["vocab_size"]:
        raise ValueError("the head of a language model: save_pretrained writes it as one")
    tensors["score.weight"] = head
    if (bias := unwrap(model).out_head.bias) is not None:
        tensors["score.bias"] = bias.detach().to("cpu", dtype)
    classes = CLASSES if len(head) == 2 else range(len(head))
    write_model(folder, tensors, cfg, **classifier_config(classes))


def load_classifier(folder, device="cpu"):
    """A folder written by `save_classifier` → (model in eval mode, tokenizer)

    Raises FileNotFoundError if there is none, ValueError if it is damaged or holds no classifier.
    """
    if not (folder := expand(folder)).is_dir():
        raise FileNotFoundError(f"there is no folder {folder} with a classifier")
    cfg, released = read_model(folder)
    if "score.weight" not in released:
        raise ValueError(f"the folder {folder} holds a language model, not a classifier")
    head = {name: released[name].float() for name in released if name.startswith("score.")}
    classes = check_head(head, cfg["emb_dim"])
    model = GPTModel({**cfg, "tie_weights": True})
    load_released(model, {name: released[name] for name in released.keys() - head})
    add_classification_head(model, classes, bias="score.bias" in head)
    model.out_head.load_state_dict({name.removeprefix("score."): head[name] for name in head})
    return model.to(device).eval(), get_tokenizer()


class LoRALayer(nn.Module):
    """The addition of low-rank adaptation, x → (alpha / rank) · x Aᵀ Bᵀ: (…, in_dim) → (…, out_dim)

    A is (rank, in_dim), random at first, B (out_dim, rank), zero at first, and with it the output
    (Hu et al. 2021, section 4.1). Raises ValueError for a rank that is no whole number from 1 to
    the smaller dimension.
    """

    def __init__(self, in_dim, out_dim, rank, alpha):
        super().__init__()
        check_rank(rank, in_dim, out_dim)
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
    """Put a LoRALayer beside every linear layer of the blocks, freeze the rest, in place. → model

    Then A and B train, and a classification head, which is known by having other outputs than there
    are tokens; a language model's head, often tied to the embedding, stays frozen. The outputs are
    as before. Raises ValueError, the model unchanged, for a rank that does not fit every layer,
    or if there are LoRA layers already.
    """
    plain_parameters(model)                                     # refuses LoRA layers
    inner = unwrap(model)
    pairs = {                                                   # all are made before one is put in
        name: LinearWithLoRA(module, rank, alpha)
        for name, module in inner.named_modules()
        if isinstance(module, nn.Linear) and name.startswith("trf_blocks.")
    }
    model.requires_grad_(False)
    for name, pair in pairs.items():
        inner.set_submodule(name, pair)
        pair.lora.requires_grad_(True)
    if len(inner.out_head.weight) != len(inner.tok_emb.weight):
        inner.out_head.requires_grad_(True)
    return model


@torch.no_grad()
def merge_lora(model):
    """Add each LoRALayer to the weights beside it and remove it, in place. → the model

    What is left is the original architecture, with its state_dict names and all parameters free to
    train; the outputs are the same up to rounding. Raises ValueError if there is nothing to merge.
    """
    inner = unwrap(model)
    pairs = {n: m for n, m in inner.named_modules() if isinstance(m, LinearWithLoRA)}
    if not pairs:
        raise ValueError("the model has no LoRA layers to merge")
    for name, pair in pairs.items():
        pair.linear.weight += pair.lora.scaling * (pair.lora.B @ pair.lora.A)
        inner.set_submodule(name, pair.linear)
    return model.requires_grad_(True)


def save_lora(model, path):
    """Write a model's LoRA layers and its classification head into one safetensors file.

    The file appears whole or not at all. Raises FileExistsError where there is one of another kind,
    and ValueError for a model without LoRA layers, with several ranks or alphas, or in which
    something else trains, for which the file has no place.
    """
    inner = unwrap(model)
    head = "out_head." if len(inner.out_head.weight) != len(inner.tok_emb.weight) else ".lora."
    kept = {n: p for n, p in inner.named_parameters() if ".lora." in n or n.startswith(head)}
    tensors = {plain_name(n): p.detach().cpu().contiguous() for n, p in kept.items()}
    layers = [module for module in inner.modules() if isinstance(module, LoRALayer)]
    others = [n for n, p in inner.named_parameters() if p.requires_grad and n not in kept]
    rank, alpha = one_adapter({(layer.rank, layer.alpha) for layer in layers}, others)
    write_tensors(path, tensors, {"lora_rank": str(rank), "lora_alpha": str(alpha)})


def load_lora(model, path):
    """Put an adapter from `save_lora` on the pretrained model it was trained for, in place. → model

    A classification head in the file replaces the model's. Raises FileNotFoundError if there is
    no file, and ValueError, the model unchanged, if it is damaged, of a model of another size, or
    if the model has LoRA layers already.
    """
    width, inner = plain_parameters(model)["tok_emb.weight"].shape[1], unwrap(model)
    tensors, rank, alpha = read_adapter(path)
    shapes, classes = {}, tensors.get("out_head.weight", torch.zeros(0)).shape[:1]
    for name, layer in inner.named_modules():
        if isinstance(layer, nn.Linear) and name.startswith("trf_blocks."):
            shapes[f"{plain_name(name)}.lora.A"] = (rank, layer.in_features)
            shapes[f"{plain_name(name)}.lora.B"] = (layer.out_features, rank)
    head = {"out_head.weight": (*classes, width), "out_head.bias": tuple(classes)}
    shapes |= {name: head[name] for name in head if name in tensors}
    check_adapter(path, tensors, shapes)
    replace_linear_with_lora(model, rank, alpha)
    if "out_head.weight" in tensors:
        add_classification_head(model, *classes, bias="out_head.bias" in tensors)
    inner.load_state_dict(tensors, strict=False)
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
    """All that the model reads before it answers: format_input and the heading of the answer."""
    return format_input(entry) + "\n\n### Response:\n"


class InstructionDataset(Dataset):
    """Entries as token ids, question and answer in one list, of different lengths.

    Item i is a list of ids; with `mask_instruction` a pair, this list and the number of ids in it
    that belong to the question. `prompt` makes the question of an entry. Raises ValueError if
    `data` is empty.
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
    right; targets beyond are `ignore_index`. Of a pair (ids, n) the targets among the first n ids
    are ignored too. Rows are cut off at `allowed_max_length`. Any number below 0 will do as
    `ignore_index`. Raises ValueError for another, an empty batch, or an empty list.
    """
    pairs = [item if isinstance(item, tuple) else (item, 0) for item in batch]
    lengths = [len(ids) for ids, _ in pairs]
    check_batch(lengths, ignore_index)
    longest = max(lengths)
    inputs = torch.full((len(pairs), longest), pad_token_id)    # (batch, longest)
    targets = torch.full((len(pairs), longest), ignore_index)
    for row, (ids, question) in enumerate(pairs):
        inputs[row, : len(ids)] = torch.tensor(ids)
        targets[row, : len(ids)] = torch.tensor([*ids[1:], pad_token_id])
        targets[row, : max(question - 1, 0)] = ignore_index
    return inputs[:, :allowed_max_length].to(device), targets[:, :allowed_max_length].to(device)


def respond(
    entries, model, tokenizer, device, max_new_tokens=64, prompt=format_prompt, batch_size=32,
    **options,
):
    """The model's answers to `entries`, each up to `<|endoftext|>`: list of dicts → list of str

    Questions of about the same length are answered together, and every answer is what it would be
    alone. It is greedy unless `options` of `generate` say otherwise; with a temperature the rows
    share the dice. Raises ValueError for a question that leaves no room in the model's context.
    """
    options = {"vocab_size": tokenizer.n_vocab, "eos_id": 50256, **options}
    most, answers = unwrap(model).pos_emb.weight.shape[0], [""] * len(entries)
    prompts = [tokenizer.encode_ordinary(prompt(entry)) for entry in entries]
    for n, ids in enumerate(prompts, 1):
        if len(ids) >= most:
            raise ValueError(f"entry {n} has {len(ids)} tokens, the model reads {most}: shorten it")
    model, order = packed(unwrap(model)), sorted(range(len(entries)), key=lambda i: len(prompts[i]))
    while order:
        # as many as may write `max_new_tokens`, or one that has less room than that
        room = most - max_new_tokens
        rows = [i for i in order[:batch_size] if len(prompts[i]) <= room] or order[:1]
        count = min(max_new_tokens, most - len(prompts[rows[-1]]))
        together = [torch.tensor(prompts[i], device=device) for i in rows]
        for i, ids in zip(rows, generate(model, together, count, most, **options), strict=True):
            answers[i] = tokenizer.decode(ids[len(prompts[i]) :].tolist()).strip()
        order = order[len(rows) :]
    return answers


class PreferenceDataset(Dataset):
    """Pairs of answers as token ids: item i is (chosen, rejected), each in turn a pair (ids, n).

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

    The chosen answers are the upper half of the rows, the rejected ones the lower, in one order.
    Only the targets of the answers count. The options are those of `custom_collate_fn`.
    """
    chosen, rejected = zip(*batch, strict=True)
    return custom_collate_fn([*chosen, *rejected], **options)


def token_logprobs(model, inputs, targets):
    """Log-probability of every target in nats: ids (batch, num_tokens) each → (batch, num_tokens)

    Targets below 0 do not count: they get a 0, and their logits are not computed. float32 at least,
    since it takes sums. Raises ValueError for a row in which no target counts.
    """
    check_answers(targets)
    counts = targets >= 0
    logits = logits_at(model, inputs, counts)                   # (places that count, vocab_size)
    logits = logits.to(torch.promote_types(logits.dtype, torch.float32))
    logprobs = -F.cross_entropy(logits, targets[counts], reduction="none")
    return logprobs.new_zeros(targets.shape).masked_scatter(counts, logprobs)


def answer_logprobs(model, inputs, targets):
    """Log-probability of each row's answer in nats, the sum of `token_logprobs`: → (batch,)"""
    return token_logprobs(model, inputs, targets).sum(dim=1)


def dpo_loss(policy_chosen, policy_rejected, reference_chosen, reference_rejected, beta=0.1):
    """Loss of direct preference optimisation → (loss (), chosen and rejected rewards (batch,) each)

    Takes `answer_logprobs` (batch,) of the model that learns and of the reference. The loss is the
    mean of -ln σ(chosen reward - rejected reward), with rewards beta · ln(policy / reference) in
    nats (Rafailov et al. 2023, equation 7); no gradient flows from the rewards. Raises ValueError
    for shapes that differ, or beta not above 0.
    """
    check_dpo(beta, policy_chosen, policy_rejected, reference_chosen, reference_rejected)
    chosen_rewards = beta * (policy_chosen - reference_chosen)
    rejected_rewards = beta * (policy_rejected - reference_rejected)
    loss = -F.logsigmoid(chosen_rewards - rejected_rewards).mean()
    return loss, chosen_rewards.detach(), rejected_rewards.detach()


@torch.no_grad()
def pair_logprobs(model, pairs, device, batch_size=8):
    """`answer_logprobs` of all of a PreferenceDataset in nats: → (pairs, 2), chosen and rejected

    Measured in eval mode; afterwards the model is in the mode it was in.
    """
    rows = []
    with in_eval_mode(model):
        for start in range(0, len(pairs), batch_size):
            batch = [pairs[i] for i in range(start, min(start + batch_size, len(pairs)))]
            inputs, targets = preference_collate_fn(batch, device=device)
            rows.append(answer_logprobs(model, inputs, targets).view(2, -1).T)
    return torch.cat(rows)


def train_dpo(
    model, reference, pairs, optimizer, device, num_epochs,
    batch_size=8, beta=0.1, *, scheduler=None,
):
    """Train `model` in place → (losses, chosen_rewards, rejected_rewards, accuracies), one a step

    `pairs` is a PreferenceDataset, shuffled anew in each epoch; `reference`, (pairs, 2), is what
    `pair_logprobs` says of the reference. All four are means over the batch, before the step; an
    accuracy is the share of pairs whose chosen answer has the higher reward. There is no dropout:
    the two have to differ by what was learned, not by chance. `scheduler.step()` follows each step.
    Raises ValueError for a `reference` of another shape, beta not above 0, or a loss not finite.
    """
    check_reference(reference, len(pairs))
    history = ([], [], [], [])
    with in_eval_mode(model):
        for _ in range(num_epochs):
            for rows in torch.randperm(len(pairs)).split(batch_size):
                optimizer.zero_grad()
                inputs, targets = preference_collate_fn([pairs[i] for i in rows], device=device)
                policy = answer_logprobs(model, inputs, targets).chunk(2)   # (batch,) twice
                loss, chosen, rejected = dpo_loss(*policy, *reference[rows].to(device).T, beta)
                check_loss(loss, len(history[0]))
                loss.backward()
                optimizer.step()
                if scheduler is not None:
                    scheduler.step()
                means = loss, chosen.mean(), rejected.mean(), (chosen > rejected).float().mean()
                for values, mean in zip(history, means, strict=True):
                    values.append(mean.item())
    return history


# ----- evaluation: 3_FineTuning_Instructions/2_evaluation.ipynb


def _words(text):
    """The words of a text, normalised; of a text without words, its signs as they stand."""
    text = unicodedata.normalize("NFC", text.casefold())       # é is one sign, however it was typed
    text = text.translate(str.maketrans("’‘`−–", "'''--"))
    signs = "".join({c for c in text if unicodedata.category(c)[0] == "P"} - {"-"})    # punctuation
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


def generate_model_scores(
    json_data, json_key, model="llama3", url="http://localhost:11434/api/chat", timeout=300
):
    """A judge's marks, 0 to 100, of `entry[json_key]` against `entry["output"]`: → list of int

    An entry whose reply is no mark, breaks off or does not come is left out, with a warning that
    names it, counted from 1. Raises ValueError for an entry that lacks a text, and, if there is no
    server or no such model, what `query_model` does.
    """
    check_texts(json_data, "instruction", "output", json_key)
    scores = []
    for number, entry in enumerate(json_data, start=1):
        task = "\n".join(filter(None, (entry["instruction"], entry.get("input"))))
        question = (
            f"Mark a pupil's answer.\nTask: {task}\nGood answer: {entry['output']}\n"
            f"Pupil's answer: {entry[json_key]}\nHow good is the pupil's answer, from 0, useless, "
            "to 100, as good as the good answer? Reply with one whole number and nothing else."
        )
        try:
            reply = query_model(question, model, url, timeout)
        except ConnectionError:
            raise
        except OSError as error:
            warnings.warn(f"entry {number} is left out: {error}", stacklevel=2)
            continue
        if (score := find_mark(reply)) is None:
            warnings.warn(f"entry {number} is left out, no mark in {reply[:60]!r}", stacklevel=2)
        else:
            scores.append(score)
    return scores


# ----- command: 1_PreTraining/2_pretrained_weights.ipynb


def run(args):
    """Print a line on the model, the prompt and its continuation as it comes, and the speed."""
    device = pick_device(args.device)
    model, tokenizer = load_gpt2(args.weights, device)
    idx = text_to_token_ids(args.prompt, tokenizer).to(device)
    check_prompt(idx.shape[1], model.cfg, tokenizer)
    parameters, model = sum(p.numel() for p in model.parameters()), faster(model, args.precision)
    about = f"GPT-2 {args.weights}: {parameters / 1e6:.1f}M parameters, {device}, {model.precision}"
    pieces = stream_text(
        model, tokenizer, idx, args.max_new_tokens, temperature=args.temperature, top_k=args.top_k,
        top_p=args.top_p, eos_id=50256, generator=torch.Generator(device).manual_seed(args.seed),
    )
    show_stream(about, args.prompt, pieces)


def main(argv=None):
    """The command `python gpt2.py`; → its exit status"""
    return run_command("gpt2.py", lambda: run(parse_args(argv)))


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)
    raise SystemExit(main())
