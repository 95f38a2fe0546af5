"""Pretrain a GPT on a folder of texts, on a laptop or on one GPU.

    python 1_PreTraining/pretrain.py tokenize BOOKS/train      shards/train
    python 1_PreTraining/pretrain.py tokenize BOOKS/validation shards/validation
    python 1_PreTraining/pretrain.py train shards runs/tiny --tokens 30e6
    python 1_PreTraining/pretrain.py evaluate runs/tiny/model --shards shards/validation
    python gpt2.py --weights runs/tiny/model "Once upon a time"

`tokenize` turns every text into token ids and packs them into shards on disk. `train` reads the
shards without loading them into memory, and writes into its run folder a log (log.csv), a checkpoint
it can continue from (checkpoint.pt) and at the end the finished model (model/). Stop it however you
like and give the same command again: it goes on where the last checkpoint stood, on the same curve.
"""

if __name__ == "__main__":  # Ctrl-C while the imports below take their second: end without a word
    import signal

    signal.signal(signal.SIGINT, signal.SIG_DFL)

import argparse
import array
import csv
import errno
import hashlib
import io
import json
import math
import os
import signal
import sys
import time
import zipfile
from contextlib import contextmanager, nullcontext
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from tqdm import tqdm

from gpt2 import (
    GPTModel,
    check_config,
    get_tokenizer,
    init_weights,
    load_gpt2,
    load_released,
    pick_device,
    read_model,
    save_pretrained,
)
from gpt_io import DATA, CommandParser, check_target, check_vocabulary, expand, hold, read_json, run_command, writing

END_OF_TEXT = 50256


# ----- tokenize: texts to shards


def write_shard(folder, number, tokens):
    """Write ids as `folder/NNNN.npy`, uint16, whole or not at all. → its name and SHA-256"""
    path, data = folder / f"{number:04d}.npy", np.asarray(tokens, dtype=np.uint16)  # 50,257 < 2**16
    content = io.BytesIO()
    np.save(content, data)
    with writing(path) as file:
        file.write(content.getbuffer())
    return path.name, hashlib.sha256(data.tobytes()).hexdigest()


def documents(path):
    """Yield the documents of a file: a .txt is one, a .jsonl has one a line under the key "text"."""
    if path.suffix == ".txt":
        text = path.read_text(encoding="utf-8-sig", errors="replace")
        if text.count("\ufffd") > len(text) / 1000:
            tqdm.write(f"warning: {path} seems not to be UTF-8; convert it, or the model learns to write U+FFFD")
        yield text
        return
    with open(path, "rb") as file:
        for number, line in enumerate(file, 1):
            try:
                text = json.loads(line.decode("utf-8-sig"))["text"] if line.strip() else None
            except (ValueError, KeyError, TypeError, RecursionError):
                text = 0
            if text is not None and not isinstance(text, str):
                raise ValueError(f'{path}, line {number}: not of the form {{"text": "one document"}}')
            if text:
                yield text


def tokenize(texts, shards, shard_tokens=2**23):
    """Tokenize every .txt and .jsonl of `texts` into `shards`; `<|endoftext|>` stands before each document.

    texts: a folder, a file, or several of either. A shard holds at most `shard_tokens` ids. The list of shards,
    `index.json`, is written last: a folder without it is unfinished, and is made anew.
    """
    if shard_tokens < 1:
        raise ValueError(f"--shard-tokens is {shard_tokens}: give 1 or more")
    files = []
    for place in map(expand, [texts] if isinstance(texts, (str, os.PathLike)) else texts):
        found = [place] if place.is_file() else sorted(place.rglob("*"))
        found = [path for path in found if path.suffix in (".txt", ".jsonl") and path.is_file()]
        if not found:
            raise FileNotFoundError(f"no .txt or .jsonl files below {place}")
        files += found
    shards = expand(shards)
    index = shards / "index.json"
    if shards.resolve().is_relative_to(DATA) or index.is_file() and not list(shards.glob("[0-9]*.npy")):
        raise ValueError(f"{shards} holds other things than shards, which would be lost: choose another folder")
    with hold(shards):
        index.unlink(missing_ok=True)
        written, tokens, count = write_shards(files, shards, shard_tokens)
        with writing(index) as file:
            file.write(json.dumps({"tokens": tokens, "documents": count, "shards": written}, indent=1).encode())
    print(f"{tokens:,} tokens of {count:,} documents in {len(written)} shards: {shards}")


def write_shards(files, folder, shard_tokens):
    """Tokenize `files` into shards. → {name: SHA-256}, how many tokens, and of how many documents"""
    tokenizer, buffer, written, total, count = get_tokenizer(), array.array("H"), {}, 0, 0
    for file in tqdm(files, desc=f"tokenizing for {folder}", unit=" files"):
        for text in documents(file):
            count += 1
            buffer.append(END_OF_TEXT)
            buffer.extend(tokenizer.encode_ordinary(text))
            while len(buffer) >= shard_tokens:
                name, sha256 = write_shard(folder, len(written), buffer[:shard_tokens])
                written[name] = sha256
                total, buffer = total + shard_tokens, buffer[shard_tokens:]
    if buffer:
        name, sha256 = write_shard(folder, len(written), buffer)
        written[name] = sha256
        total += len(buffer)
    return written, total, count


# ----- data: shards to batches


def raise_if_no_damage(error):
    """Raise `error` again if it says nothing of the file that was read: no permission, too little memory …"""
    trouble = (errno.EACCES, errno.EPERM, errno.EIO, errno.ESTALE, errno.EMFILE, errno.ENFILE, errno.ENOMEM)
    if isinstance(error, MemoryError) or getattr(error, "errno", None) in trouble or "allocate memory" in str(error):
        raise error


def one_line(error):
    return " ".join(f"{error or type(error).__name__}".split())[:300]


class Windows:
    """Windows of `length` + 1 consecutive tokens, cut side by side from memory-mapped shards.

    Every epoch has its own order and its own offset of the cuts, both drawn from (seed, epoch): window
    number i is the same whenever it is asked for, so a resumed run needs to remember only its step.
    """

    def __init__(self, folder, length, seed=0):
        folder = expand(folder)
        place = folder / "index.json"
        if not place.is_file():
            raise FileNotFoundError(
                f"{folder} holds no finished shards; make them with: pretrain.py tokenize TEXTS {folder}"
            )
        try:
            self.sha256, self.shards = json.loads(place.read_text(encoding="utf-8-sig"))["shards"], []
            for name, sha256 in self.sha256.items():
                place = folder / name
                shard = np.load(place, mmap_mode="r")
                if shard.dtype != np.uint16 or shard.ndim != 1 or hashlib.sha256(shard.tobytes()).hexdigest() != sha256:
                    raise ValueError("it is not what was written")
                if shard.max() > END_OF_TEXT:
                    raise ValueError(f"it holds {shard.max()}, which is no token's id")
                self.shards.append(shard)
        except Exception as error:  # of many kinds, as many as there are kinds of damage
            raise_if_no_damage(error)
            raise ValueError(f"{place} is damaged, tokenize again ({one_line(error)})") from None
        self.length, self.seed, self.epoch = length, seed, None
        # one window less than would fit, so that the cuts can be shifted by up to a window
        counts = [max(0, (len(shard) - 1) // length - 1) for shard in self.shards]
        self.firsts, self.count = np.cumsum([0, *counts]), sum(counts)
        if self.count == 0:
            raise ValueError(f"{folder} holds too few tokens for windows of {length}")

    def window(self, number):
        """Window `number` of an endless sequence: `length` + 1 token ids, an int64 array."""
        epoch, place = divmod(number, self.count)
        if epoch != self.epoch:
            rng = np.random.default_rng((self.seed, epoch))
            self.epoch, self.offset = epoch, rng.integers(self.length)
            self.order = rng.permutation(self.count)
        place = self.order[place]
        shard = np.searchsorted(self.firsts, place, side="right") - 1
        start = (place - self.firsts[shard]) * self.length + self.offset
        return self.shards[shard][start : start + self.length + 1].astype(np.int64)

    def unigram(self, vocab_size):
        """The share of every token id in the shards, (vocab_size,)"""
        counts = sum(np.bincount(shard, minlength=vocab_size) for shard in self.shards)
        return torch.from_numpy(counts / counts.sum()).float()


class Mixture:
    """Batches drawn from several folders of shards, each with its share, which may change from phase to phase.

    phases: a list of {"until": tokens, "shares": {folder: weight}}, "until" counted from the beginning and left out
    of the last phase, which has no end. Row i of the run takes its folder from the fractional part of i times the
    golden ratio: the shares hold over any few rows, and nothing has to be remembered.
    """

    def __init__(self, shards, phases, length, seed=0):
        self.phases = read_phases(phases)
        names = dict.fromkeys(name for phase in self.phases for name in phase["shares"])  # in order, each once
        self.windows = {name: Windows(expand(shards) / name, length, seed) for name in names}
        self.length, self.which = length, np.empty(0, dtype=np.int64)

    def check(self, batch_size):
        """Raise ValueError if a phase has fewer windows than a batch takes."""
        for phase in self.phases:
            count = sum(self.windows[name].count for name in phase["shares"])
            if count < batch_size:
                raise ValueError(
                    f"the shards have {count} windows of {self.length} tokens: too few for a batch of {batch_size}"
                )

    def _plan(self, rows):
        """Decide for the first `rows` rows which folder each is from, and which of the windows drawn there."""
        names, first = list(self.windows), 0
        where = np.arange(rows) * ((5**0.5 - 1) / 2) % 1
        self.which, self.place = np.empty(rows, dtype=np.int64), np.empty(rows, dtype=np.int64)
        for phase in self.phases:
            last = int(min(rows, phase["until"] / self.length))
            shares = np.cumsum([phase["shares"].get(name, 0.0) for name in names])
            self.which[first:last] = np.searchsorted(shares / shares[-1], where[first:last], side="right")
            first = max(first, last)
        for number in range(len(names)):
            mine = self.which == number
            self.place[mine] = np.arange(mine.sum())

    def batch(self, number, batch_size):
        """Batch `number` of an endless sequence: inputs and targets, (batch_size, length) each."""
        rows = slice(number * batch_size, (number + 1) * batch_size)
        if rows.stop > len(self.which):
            self._plan(max(2 * rows.stop, 2**16))
        windows = list(self.windows.values())
        ids = [windows[w].window(place) for w, place in zip(self.which[rows], self.place[rows], strict=True)]
        ids = torch.from_numpy(np.stack(ids))
        return ids[:, :-1], ids[:, 1:]

    def past(self, tokens):
        """What decided the first `tokens` tokens: phases and hashes of the shards in use, for a checkpoint."""
        begun, start = [], 0
        for phase in self.phases:
            if start < max(1, tokens):
                begun.append({"from": start, "shares": phase["shares"]})
            start = phase["until"]
        used = dict.fromkeys(name for phase in begun for name in phase["shares"])
        return {"mix": begun, "data": {name: list(self.windows[name].sha256.values()) for name in used}}

    def unigram(self, vocab_size):
        """The share of every token id, (vocab_size,), over all phases alike."""
        total = {}
        for phase in self.phases:
            for name, share in phase["shares"].items():
                total[name] = total.get(name, 0.0) + share / sum(phase["shares"].values()) / len(self.phases)
        return sum(self.windows[name].unigram(vocab_size) * share for name, share in total.items())


def read_phases(phases):
    """Check the phases of a recipe; ValueError that says what is wrong. → the same, each with its "until" """
    wrong = ValueError(
        'a recipe is of the form {"phases": [{"until": 1e6, "shares": {"books": 3, "sums": 1}}, '
        '{"shares": {"books": 1}}]}: every phase but the last ends, later than the one before, and shares are above 0'
    )
    if not isinstance(phases, list) or not phases:
        raise wrong
    checked, start = [], 0
    for phase in phases:
        if not isinstance(phase, dict) or not isinstance(phase.get("shares"), dict) or not phase["shares"]:
            raise wrong
        until = phase.get("until", math.inf)
        numbers = (phase.get("until", 1), *phase["shares"].values())
        if any(type(number) not in (int, float) or not 0 < number < 1e18 for number in numbers):
            raise wrong
        if until <= start:
            raise wrong
        checked.append({"until": until, "shares": phase["shares"]})
        start = until
    if start != math.inf:
        raise wrong
    return checked


def in_order(folder, length, batch_size):
    """Every token of the shards once, in order: yields inputs and targets, the last ones shorter."""
    for shard in Windows(folder, 1).shards:
        usable = (len(shard) - 1) // length * length
        tokens = torch.from_numpy(np.asarray(shard, dtype=np.int64))
        inputs, targets = tokens[:usable].view(-1, length), tokens[1 : usable + 1].view(-1, length)
        if usable:
            yield from zip(inputs.split(batch_size), targets.split(batch_size), strict=True)
        if usable + 1 < len(shard):
            yield tokens[None, usable:-1], tokens[None, usable + 1 :]


# ----- loss


def full_loss(hidden, head, targets):
    """Mean cross-entropy over the whole vocabulary, in nats per token.

    hidden (n, emb_dim), head (vocab_size, emb_dim), targets (n,) → scalar
    """
    return F.cross_entropy((hidden @ head.T).float(), targets)


class SampledLoss:
    """Cross-entropy over a part of the vocabulary: an estimate of `full_loss` at a fraction of its price.

    Scoring 50,257 tokens takes most of a small model's time, though nearly all of the probability lies
    on few of them. Scored here are the `frequent` most frequent tokens, the targets of the batch, and
    each other token with probability `rare`. A token that is drawn with probability p stands for 1/p
    tokens like it, so -log p is added to its logit, and the softmax denominator comes out right on
    average. (Importance sampling for output layers: Jean et al. 2015, section 3.1.)
    """

    def __init__(self, unigram, tokens_per_batch, device="cpu", frequent=2048, rare=0.02, compiled=False):
        draw = torch.full_like(unigram, rare)
        draw[unigram.topk(min(frequent, len(unigram))).indices] = 1.0
        self.draw = draw.to(device)
        # drawn at random, or because it is one of the targets of this batch
        self.log_p = torch.log1p(-(1 - draw) * (1 - unigram) ** tokens_per_batch).to(device)
        self.chunk_gradient = torch.compile(chunk_gradient) if compiled else None

    def __call__(self, hidden, head, targets):
        chosen = torch.rand_like(self.draw) < self.draw
        chosen[targets] = True
        chosen = chosen.nonzero().flatten()                     # (m,) sorted token ids
        places = torch.searchsorted(chosen, targets)            # of the targets among the chosen
        head, log_p = head[chosen], self.log_p[chosen]
        if self.chunk_gradient is not None:
            return ChunkedLoss.apply(hidden, head, log_p, places, self.chunk_gradient)
        logits = (hidden @ head.T).float() - log_p              # (n, m)
        # the target itself is always there: it stands for one token, itself
        logits = logits.scatter_add(1, places[:, None], log_p[places][:, None])
        return F.cross_entropy(logits, places)


def chunk_gradient(logits, log_p, targets):
    """Summed cross-entropy of corrected logits (n, m), and its gradient: softmax minus one-hot, (n, m)."""
    own = torch.arange(logits.shape[1], device=logits.device) == targets[:, None]
    logits, dtype = logits.float(), logits.dtype
    logits = torch.where(own, logits, logits - log_p)           # the target stands for one token, itself
    top = logits.amax(dim=1, keepdim=True)
    exp = torch.exp(logits - top)
    total = exp.sum(dim=1, keepdim=True)
    loss = (torch.log(total) + top).sum() - torch.where(own, logits, 0.0).sum()
    return loss, (exp / total - own.float()).to(dtype)


class ChunkedLoss(torch.autograd.Function):
    """Mean cross-entropy of `hidden @ head.T - log_p`, forward and backward in one pass over chunks of rows.

    Autograd would write the logits to memory, and their gradient, and copies of both in float32, 4,096 × 3,000
    numbers each. A chunk of 512 rows stays in the cache from the product to its gradient, and the gradient is known
    as soon as the softmax is.

    On two threads a run that was killed and continued with it ended some bits away from an uninterrupted one in about
    one of sixteen trials, without it in none of twenty-four; so it is used only where speed was asked for, with
    `--compile`.
    """

    @staticmethod
    def forward(ctx, hidden, head, log_p, targets, gradient, rows=512):
        if torch.is_autocast_enabled(hidden.device.type):
            dtype = torch.get_autocast_dtype(hidden.device.type)
            hidden, head = hidden.to(dtype), head.to(dtype)
        total, d_hidden = 0.0, torch.empty_like(hidden)
        d_head = torch.zeros(head.shape, dtype=torch.float32, device=head.device)
        for part in range(0, len(hidden), rows):
            h = hidden[part : part + rows]
            loss, d_logits = gradient(h @ head.T, log_p, targets[part : part + rows])
            torch.mm(d_logits, head, out=d_hidden[part : part + rows])
            total += loss
            d_head += d_logits.T @ h
        ctx.save_for_backward(d_hidden / len(hidden), d_head / len(hidden))
        return total / len(hidden)

    @staticmethod
    def backward(ctx, d_loss):
        d_hidden, d_head = ctx.saved_tensors
        return d_hidden * d_loss, d_head * d_loss, None, None, None, None


def token_losses(model, inputs, targets, rows=64):
    """The cross-entropy of every token, in nats: (batch, num_tokens) twice → (batch, num_tokens); -100 counts as 0.

    A few rows at a time: to find memory for all the logits at once would take longer than to compute them.
    """
    hidden, head = model.hidden_states(inputs).flatten(0, 1), model.out_head.weight
    parts = zip(hidden.split(rows), targets.flatten().split(rows), strict=True)
    losses = [F.cross_entropy((h @ head.T).float(), y, reduction="none", ignore_index=-100) for h, y in parts]
    return torch.cat(losses).view_as(targets)


@torch.no_grad()
def evaluate(model, batches, device, autocast):
    """Mean loss over `batches` of inputs and targets, in nats per token."""
    model.eval()
    total = count = 0
    for inputs, targets in batches:
        with autocast():
            losses = token_losses(model, inputs.to(device), targets.to(device))
        total, count = total + losses.sum().item(), count + targets.numel()
    model.train()
    return total / count


# ----- measures of a finished model


@torch.no_grad()
def copying(model, sequences=64, seed=123):
    """How well a model copies: it reads random tokens twice and is asked for the second time.

    Looking back is all that helps. An induction head looks, from a token's second occurrence, at the token that
    followed the first one (Elhage et al. 2021; Olsson et al. 2022).

    → (loss of the first half, loss of the second half, both in nats per token; scores (n_layers, n_heads): the mean
    weight on that token, 1 for a perfect induction head)
    """
    half = min(model.cfg["context_length"] // 2, 128) - 1
    generator = torch.Generator().manual_seed(seed)
    tokens = torch.randint(END_OF_TEXT, (sequences, half), generator=generator)
    ids = torch.cat([torch.full((sequences, 1), END_OF_TEXT), tokens, tokens], dim=1)
    seen, scores = [], []
    hooks = [block.att.register_forward_pre_hook(lambda _, args: seen.append(args[0])) for block in model.trf_blocks]
    model.eval()
    losses = token_losses(model, ids[:, :-1], ids[:, 1:]).mean(dim=0)
    for hook in hooks:
        hook.remove()
    for block, x in zip(model.trf_blocks, seen, strict=True):
        queries = block.att.split_heads(block.att.W_query(x))
        keys = block.att.split_heads(block.att.W_key(x))
        logits = queries @ keys.mT / block.att.head_dim**0.5
        logits = logits.masked_fill(torch.ones(logits.shape[-2:], dtype=torch.bool).triu(1), -torch.inf)
        places = torch.arange(half + 1, 2 * half)  # of the second occurrences, whose next token is asked for
        scores.append(logits.softmax(-1)[..., places, places - half + 1].mean(dim=(0, 2)))
    return losses[:half].mean().item(), losses[half + 1 :].mean().item(), torch.stack(scores)


@torch.no_grad()
def sentence_logprobs(model, sentences, tokenizer):
    """The log-probability of each sentence as the beginning of a document, a list of floats in nats."""
    rows = [[END_OF_TEXT, *tokenizer.encode_ordinary(text)] for text in sentences]
    ids = torch.nn.utils.rnn.pad_sequence([torch.tensor(row) for row in rows], batch_first=True, padding_value=-100)
    ids = ids[:, : model.cfg["context_length"] + 1]
    return (-token_losses(model, ids[:, :-1].clamp(min=0), ids[:, 1:]).sum(dim=1)).tolist()


def minimal_pairs(model, folder, tokenizer):
    """BLiMP (Warstadt et al. 2020): the share of pairs whose grammatical sentence is the more probable, for each file.

    folder: its .jsonl files, lines with "sentence_good" and "sentence_bad". → {name of the file: share}
    """
    files = sorted(expand(folder).rglob("*.jsonl"))
    if not files:
        raise FileNotFoundError(f"no .jsonl files below {folder}")
    shares = {}
    for path in tqdm(files, unit=" sets"):
        try:
            pairs = [json.loads(line) for line in path.read_bytes().split(b"\n") if line.strip()]
            pairs = [(pair["sentence_good"] + "", pair["sentence_bad"] + "") for pair in pairs]
        except (ValueError, KeyError, TypeError, RecursionError):
            raise ValueError(f'{path}: every line has to hold "sentence_good" and "sentence_bad"') from None
        right = []
        for start in range(0, len(pairs), 50):
            sides = zip(*pairs[start : start + 50], strict=True)
            good, bad = (sentence_logprobs(model, side, tokenizer) for side in sides)
            right += [g > b for g, b in zip(good, bad, strict=True)]
        if right:
            shares[path.stem] = sum(right) / len(right)
    if not shares:
        raise ValueError(f"the .jsonl files below {folder} are empty")
    return shares


def report(args):
    """Print what a finished model can do: `args` of the command line."""
    model, tokenizer = load_gpt2(args.weights)
    check_vocabulary(model.cfg, tokenizer, args.weights)
    if model.cfg["context_length"] < 8:
        raise ValueError(f"{args.weights} reads {model.cfg['context_length']} tokens at once: this takes 8")
    if args.shards:
        batches = list(in_order(args.shards, model.cfg["context_length"], 8))
        cpu = torch.device("cpu")
        precision = faster_precision(cpu)
        loss = evaluate(model, batches, cpu, lambda: torch.autocast("cpu", precision, precision != torch.float32))
        targets = torch.cat([targets.flatten() for _, targets in batches])
        size = len(tokenizer.decode_bytes(targets[targets != END_OF_TEXT].tolist()))
        bits = loss * len(targets) / math.log(2) / size
        print(f"loss on {args.shards}: {loss:.3f} nats per token ({len(targets):,} tokens), {bits:.3f} bits per byte")
    first, second, scores = copying(model)
    layer, head = divmod(scores.argmax().item(), scores.shape[1])
    print(f"random tokens, read twice: {first:.2f} nats per token the first time, {second:.2f} the second")
    print(f"best induction head: block {layer}, head {head}, score {scores.max():.2f} (mean {scores.mean():.2f})")
    if args.blimp:
        shares = minimal_pairs(model, args.blimp, tokenizer)
        for name, share in shares.items():
            print(f"{name:60} {share:6.1%}")
        print(f"BLiMP: {sum(shares.values()) / len(shares):.1%} over {len(shares)} sets")


# ----- train


def make_optimizers(model, name, lr, weight_decay):
    """AdamW for everything, or Muon for the matrices inside the blocks and AdamW for the rest.

    Muon (Jordan et al. 2024) replaces the momentum of a matrix by the nearest orthogonal matrix: a
    step of equal length in every direction. Embeddings and vectors stay with AdamW.
    """
    matrices = [p for p in model.trf_blocks.parameters() if p.dim() == 2]
    inside = {id(p) for p in matrices}
    rest = [p for p in model.parameters() if id(p) not in inside]
    fused = all(p.device.type in ("cpu", "cuda") for p in rest)
    adamw = {"lr": lr, "betas": (0.9, 0.95), "fused": fused}
    if name == "adamw":
        decayed = {"params": matrices, "weight_decay": weight_decay}
        return [torch.optim.AdamW([decayed, {"params": rest, "weight_decay": 0.0}], **adamw)]
    muon = {"lr": lr, "weight_decay": weight_decay, "adjust_lr_fn": "match_rms_adamw"}
    return [torch.optim.Muon(matrices, **muon), torch.optim.AdamW(rest, weight_decay=0.0, **adamw)]


def learning_rate(step, steps, warmup, decay=1.0, floor=0.02):
    """Factor on the peak rate: up in a line for `warmup` steps, then down a cosine to `floor`.

    decay: share of the steps that the way down takes. Below 1 the peak is held until then, and how long the run
    will be need not be known before: up to that point all lengths have the same curve.
    """
    if step < warmup:
        return (step + 1) / warmup
    start = max(warmup, (1 - decay) * steps)
    progress = max(0.0, step - start) / max(1, steps - start)
    return floor + (1 - floor) * 0.5 * (1 + math.cos(math.pi * progress))


def faster_precision(device):
    """bfloat16 where this device multiplies matrices clearly faster in it, else float32."""
    if device.type == "cuda":
        return torch.bfloat16 if torch.cuda.is_bf16_supported() else torch.float32
    if device.type != "cpu":
        return torch.float32
    seconds = {}
    for dtype in (torch.float32, torch.bfloat16):
        a, times = torch.ones(768, 768, dtype=dtype), []
        for _ in range(8):
            start = time.perf_counter()
            a @ a
            times.append(time.perf_counter() - start)
        seconds[dtype] = min(times)
    return torch.bfloat16 if seconds[torch.bfloat16] < 0.8 * seconds[torch.float32] else torch.float32


# what a checkpoint holds
SAVED = {"settings": dict, "step": int, "seconds": float, "running": list, "model": dict, "optimizers": list}


class Checkpoint:
    """The one file that a run can be continued from, replaced only by a complete newer one."""

    def __init__(self, run):
        self.path = Path(run) / "checkpoint.pt"

    def save(self, **state):
        with writing(self.path) as file:
            try:
                torch.save(state, file)
            except RuntimeError:  # what it makes of a full disk
                raise OSError(errno.EIO, "is the disk full?") from None

    def damaged(self, error):
        return ValueError(f"{self.path} is damaged, delete it to begin anew ({one_line(error)})")

    def read(self):
        """What was saved; ValueError if that is not what the file holds."""
        try:
            with zipfile.ZipFile(self.path) as archive:
                if wrong := archive.testzip():  # torch does not look at the checksums that it writes
                    raise ValueError(f"{wrong} in it is not what was written")
            state = torch.load(self.path, map_location="cpu", weights_only=True)
            for key, kind in SAVED.items():
                if not isinstance(state[key], kind):
                    raise ValueError(f"{key} is a {type(state[key]).__name__}")
            if not state["step"] >= 0 or not all(isinstance(loss, float) for loss in state["running"]):
                raise ValueError("step or losses are no such numbers")
        except Exception as error:  # of many kinds, as many as there are kinds of damage
            raise_if_no_damage(error)
            raise self.damaged(error) from None
        return state

    def load(self, settings, mixture):
        if not self.path.exists():
            return None
        state = self.read()
        settings = settings | mixture.past(state.get("tokens", 0))
        old = {"init": None, "first_batch": 0, "decay": 1.0} | state["settings"]  # older checkpoints do not name these
        if "mix" not in old:
            old |= {"mix": [{"from": 0, "shares": {"train": 1}}], "data": {"train": old.get("data")}}
        changed = [
            f"{key} was {old.get(key)}, is {value}" if key != "data" else "the shards hold other texts"
            for key, value in settings.items() if old.get(key) != value
        ]
        if changed:
            raise ValueError(
                f"{self.path.parent} was begun with other settings ({'; '.join(changed)}): "
                "give the same ones to continue, or another run folder to begin anew"
            )
        return state


LOG_COLUMNS = ["step", "tokens", "seconds", "learning_rate", "train_loss", "val_loss"]


def begin_log(path, step):
    """Write the CSV log anew without rows after `step`: a continued run writes them again."""
    rows = []
    if path.exists():
        try:
            text = path.read_bytes().decode()
            # what follows the last line's end was being written when the run was killed
            columns, *rows = csv.reader(text[: text.rfind("\n") + 1].splitlines())
            rows = [row for row in rows if [float(value) for value in row] and int(row[0]) <= step]
            if columns != LOG_COLUMNS or any(len(row) != len(columns) for row in rows):
                raise ValueError("other columns")
        except (ValueError, LookupError, csv.Error) as error:
            raise ValueError(f"{path} is no log of this program, or damaged: move it away ({error})") from None
    content = io.StringIO(newline="")
    csv.writer(content, lineterminator="\n").writerows([LOG_COLUMNS, *rows])
    with writing(path) as file:
        file.write(content.getvalue().encode())


def add_row(path, row):
    try:
        with open(path, "a", newline="", encoding="utf-8") as file:
            csv.writer(file, lineterminator="\n").writerow(row)
    except OSError as error:
        raise OSError(f"{path} could not be written ({error.strerror or error})") from None


def read_recipe(path):
    """The phases of a recipe, a JSON file; without one all the text is in `train/`."""
    if path is None:
        return [{"shares": {"train": 1}}]
    recipe = read_json(expand(path))
    try:
        return read_phases(recipe.get("phases") if isinstance(recipe, dict) else None)
    except ValueError as error:
        raise ValueError(f"{path}: {error}") from None


def initial_model(folder, cfg):
    """The model in `folder`, to be trained further; ValueError if it is not of the configuration `cfg`."""
    theirs, tensors = read_model(expand(folder))
    other = [f"{key} {theirs[key]}, not {cfg[key]}" for key in cfg if theirs[key] != cfg[key] and key != "drop_rate"]
    if other:
        raise ValueError(f"the model in {folder} has {', '.join(other)}: give the same in the command line")
    return load_released(GPTModel(cfg), tensors)


@contextmanager
def stop_signals():
    """A list that Ctrl-C and SIGTERM fill, instead of ending the program there and then."""
    stopped, signals = [], (signal.SIGINT, signal.SIGTERM)
    handlers = {signum: signal.signal(signum, lambda *_: stopped.append(True)) for signum in signals}
    try:
        yield stopped
    finally:
        for signum, handler in handlers.items():
            signal.signal(signum, handler)


def check_compiler(device):
    """Raise ValueError where `--compile` cannot work, before it fails in the middle of things."""
    try:
        torch.compile(lambda x: x.exp() + 1)(torch.ones(9, device=device))
    except Exception as error:  # of many kinds
        reason = one_line(error).split(". ")[0]
        raise ValueError(f"nothing can be compiled here: leave --compile out, or install g++ ({reason})") from None


# the smallest and largest values of settings: a seed is multiplied, a plan is made of all rows before the first batch
LIMITS = {
    "tokens": (1, math.inf), "batch_size": (1, math.inf), "micro_batches": (1, math.inf), "warmup": (0, math.inf),
    "context_length": (1, math.inf), "eval_every": (1, math.inf), "eval_batches": (1, math.inf),
    "seed": (0, 2**40), "first_batch": (0, 2**22),
}


def train(args):
    """Train by the command line's `args`; → the validation loss over all of the validation shards."""
    for key, (least, most) in LIMITS.items():
        if not least <= getattr(args, key) <= most:
            raise ValueError(
                f"--{key.replace('_', '-')} is {getattr(args, key)}: give {least:,} or more"
                + (f", at most {most:,}" if most < math.inf else "")
            )
    if not 0 < args.lr or not 0 < args.clip:
        raise ValueError(f"--lr {args.lr} and --clip {args.clip} have to be above 0")
    if args.batch_size % args.micro_batches != 0:
        raise ValueError(f"--micro-batches {args.micro_batches} does not divide --batch-size {args.batch_size}")
    device, run = pick_device(args.device), expand(args.run)
    check_target(run / "model")
    if (run / "model").exists() and not (run / "log.csv").exists():
        raise ValueError(f"{run / 'model'} is from no run in this folder, and would be lost: choose another one")
    cfg = {
        "vocab_size": 50257, "context_length": args.context_length, "emb_dim": args.emb_dim,
        "n_heads": args.n_heads, "n_layers": args.n_layers, "drop_rate": args.drop_rate,
        "qkv_bias": True, "tie_weights": True,
    }
    check_config(cfg)
    mixture = Mixture(args.shards, read_recipe(args.mix), args.context_length, args.seed)
    mixture.check(args.batch_size)  # complains of too little text before anything is written
    val_batches = list(in_order(expand(args.shards) / "validation", args.context_length, 4))
    if args.compile:
        check_compiler(device)
    with hold(run):
        return work(args, run, cfg, mixture, val_batches, device)


def work(args, run, cfg, mixture, val_batches, device):
    """Train in the folder `run`, which is ours alone, from its checkpoint if there is one; → as `train`"""
    few_val_batches = val_batches[:: max(1, len(val_batches) // args.eval_batches)]
    micro_size = args.batch_size // args.micro_batches
    batch_tokens = args.batch_size * args.context_length
    steps = math.ceil(args.tokens / batch_tokens)

    checkpoint = Checkpoint(run)
    decide = (
        "batch_size", "micro_batches", "seed", "optimizer", "lr", "weight_decay", "warmup", "clip", "loss", "full_from",
        "first_batch", "decay",
    )  # what, besides configuration and data, decides the curve, and so must not change on the way
    settings = cfg | {key: getattr(args, key) for key in decide}
    settings["init"] = args.init and str(expand(args.init).resolve())
    saved = checkpoint.load(settings, mixture) or {"step": 0, "seconds": 0.0, "running": []}
    begin_log(run / "log.csv", saved["step"])
    step, before, running = saved["step"], saved["seconds"], saved["running"]
    precision = saved.get("precision", args.precision)
    if precision not in ("auto", "float32", "bfloat16"):
        raise checkpoint.damaged(f"its precision is {precision}")
    if args.precision not in ("auto", precision):
        raise ValueError(f"{run} was begun in {precision}: leave --precision out to continue")
    if step > steps:
        raise ValueError(f"{run} has {step * batch_tokens:,} tokens behind it: give more than that as --tokens")
    precision = faster_precision(device) if precision == "auto" else getattr(torch, precision)

    torch.manual_seed(args.seed)
    model = initial_model(args.init, cfg) if args.init and not step else init_weights(GPTModel(cfg))
    model.to(device).train()
    optimizers = make_optimizers(model, args.optimizer, args.lr, args.weight_decay)
    if step:
        try:
            model.load_state_dict(saved["model"])
            for optimizer, state in zip(optimizers, saved["optimizers"], strict=True):
                optimizer.load_state_dict(state)
        except Exception as error:  # of many kinds, as many as there are kinds of damage
            raise checkpoint.damaged(error) from None
    if args.compile:
        for block in model.trf_blocks:
            block.compile()
    sampled = SampledLoss(
        mixture.unigram(cfg["vocab_size"]), micro_size * args.context_length, device, compiled=args.compile
    )
    start = time.perf_counter()

    def autocast():
        return torch.autocast(device.type, precision) if precision != torch.float32 else nullcontext()

    def seconds():
        return before + time.perf_counter() - start

    def save():
        checkpoint.save(
            settings=settings | mixture.past(step * batch_tokens), step=step, tokens=step * batch_tokens,
            seconds=seconds(), running=running,
            precision=str(precision).removeprefix("torch."), model=model.state_dict(),
            optimizers=[optimizer.state_dict() for optimizer in optimizers],
        )

    print(
        f"{sum(p.numel() for p in model.parameters()) / 1e6:.1f}M parameters, {steps:,} steps of "
        f"{batch_tokens:,} tokens on {device} in {str(precision).removeprefix('torch.')}"
        + (f", continuing after step {step:,}" if step else ""),
        flush=True,
    )
    done = {"total": steps * batch_tokens, "initial": step * batch_tokens}
    with stop_signals() as stopped, tqdm(**done, unit=" tokens", unit_scale=True) as bar:
        while step < steps and not stopped:
            torch.manual_seed(args.seed * 1_000_003 + step)  # chance depends on the step alone
            lr = args.lr * learning_rate(step, steps, args.warmup, args.decay)
            for group in (group for optimizer in optimizers for group in optimizer.param_groups):
                group["lr"] = lr
            cheap = args.loss == "sampled" and step < args.full_from * steps
            inputs, targets = mixture.batch(args.first_batch + step, args.batch_size)
            total = 0.0
            for x, y in zip(inputs.split(micro_size), targets.split(micro_size), strict=True):
                x, y = x.to(device), y.to(device).flatten()
                with autocast():
                    hidden = model.hidden_states(x).flatten(0, 1)
                    loss = (sampled if cheap else full_loss)(hidden, model.out_head.weight, y)
                (loss / args.micro_batches).backward()
                total += loss.item() / args.micro_batches
            norm = torch.nn.utils.clip_grad_norm_(model.parameters(), args.clip).item()
            if not math.isfinite(total + norm):
                raise ValueError(f"loss {total}, gradient {norm} in step {step + 1:,}: begin anew with a lower --lr")
            for optimizer in optimizers:
                optimizer.step()
                optimizer.zero_grad(set_to_none=True)

            step += 1
            running.append(total)
            bar.update(batch_tokens)
            bar.set_postfix(loss=f"{sum(running[-50:]) / len(running[-50:]):.3f}", refresh=False)
            if step % args.eval_every == 0 or step == steps:
                val_loss = evaluate(model, few_val_batches, device, autocast)
                row = [step, step * batch_tokens, f"{seconds():.1f}", f"{lr:.3g}"]
                row += [f"{sum(running) / len(running):.5f}", f"{val_loss:.5f}"]
                add_row(run / "log.csv", row)
                running.clear()
                save()
    if stopped:
        save()
        print(f"stopped after step {step:,} of {steps:,}; give the same command to go on")
        sys.exit(130)

    val_loss = evaluate(model, val_batches, device, autocast)
    count = sum(targets.numel() for _, targets in val_batches)
    save_pretrained(model, run / "model", dtype=torch.float16)
    print(f"validation loss over {count:,} tokens: {val_loss:.3f} nats per token; model in {run / 'model'}")
    return val_loss


def command(argv):
    parser = CommandParser("pretrain.py", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True, metavar="tokenize | train | evaluate")
    p = commands.add_parser("tokenize", help="texts to shards of token ids")
    p.add_argument("texts", nargs="+", help="folders or files: .txt, one document each, or .jsonl, one a line")
    p.add_argument("shards", help="folder for the shards")
    p.add_argument("--shard-tokens", type=float, default=2**23)
    p = commands.add_parser("train", help="shards to a model", formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    p.add_argument("shards", help="folder with train/ and validation/, both made by tokenize")
    p.add_argument("run", help="folder for log, checkpoint and model")
    p.add_argument("--mix", metavar="FILE", help="recipe: which folders of shards, in what shares, for how long")
    p.add_argument("--tokens", type=float, default=30e6, help="length of the training; may be changed when continuing")
    p.add_argument("--emb-dim", type=int, default=256)
    p.add_argument("--n-layers", type=int, default=6)
    p.add_argument("--n-heads", type=int, default=4)
    p.add_argument("--context-length", type=int, default=256)
    p.add_argument("--drop-rate", type=float, default=0.0)
    p.add_argument("--batch-size", type=int, default=16, help="windows a step")
    p.add_argument("--micro-batches", type=int, default=1, help="parts a batch is worked in, to save memory")
    p.add_argument("--optimizer", choices=["muon", "adamw"], default="muon")
    p.add_argument("--lr", type=float, default=3e-3, help="peak learning rate")
    p.add_argument("--weight-decay", type=float, default=0.1, help="on matrices inside the blocks")
    p.add_argument("--warmup", type=int, default=100, help="steps")
    p.add_argument("--decay", type=float, default=1.0, help="share of the steps in which the rate goes down")
    p.add_argument("--clip", type=float, default=1.0, help="largest norm of the gradient")
    p.add_argument("--loss", choices=["sampled", "full"], default="sampled")
    p.add_argument("--full-from", type=float, default=1.0, help="share of the steps after which the loss is full")
    p.add_argument("--eval-every", type=int, default=100, help="steps between validation, log and checkpoint")
    p.add_argument("--eval-batches", type=int, default=16, help="validation batches of 4 windows on the way")
    p.add_argument("--seed", type=int, default=123)
    p.add_argument("--init", metavar="FOLDER", help="begin with this model's weights instead of chance")
    p.add_argument("--first-batch", type=int, default=0, help="which batch, in the order of this seed, to begin with")
    p.add_argument("--device", default="auto")
    p.add_argument("--precision", choices=["auto", "float32", "bfloat16"], default="auto")
    p.add_argument("--compile", action=argparse.BooleanOptionalAction, default=False, help="needs a C++ compiler")
    p = commands.add_parser("evaluate", help="what a finished model can do")
    p.add_argument("weights", help="a name such as tiny or 124M, or a folder")
    p.add_argument("--shards", metavar="FOLDER", help="text to measure the loss on, made by tokenize")
    p.add_argument("--blimp", metavar="FOLDER", help="the .jsonl files of BLiMP, github.com/alexwarstadt/blimp")
    args = parser.parse_args(argv)
    if args.command == "tokenize":
        tokenize(args.texts, args.shards, int(args.shard_tokens))
    elif args.command == "evaluate":
        report(args)
    else:
        train(args)


def main(argv=None):
    """The command; it exits with status 2 after bad input, with 130 after Ctrl-C"""
    # what is printed is a report: hours of work do not end because nobody reads it any more
    if status := run_command("pretrain.py", lambda: command(argv), reports=("stdout", "stderr")):
        sys.exit(status)


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)
    main()
