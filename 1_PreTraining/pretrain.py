"""Pretrain a GPT on a folder of texts, on a laptop or on one GPU.

    python 1_PreTraining/pretrain.py tokenize BOOKS/train      shards/train
    python 1_PreTraining/pretrain.py tokenize BOOKS/validation shards/validation
    python 1_PreTraining/pretrain.py train shards runs/tiny --tokens 30e6
    python gpt2.py --weights runs/tiny/model "Once upon a time"

`tokenize` turns every text into token ids and packs them into shards on disk. `train` reads the
shards without loading them into memory, and writes into its run folder a log (log.csv), a checkpoint
it can continue from (checkpoint.pt) and at the end the finished model (model/). Stop it however you
like and give the same command again: it goes on where the last checkpoint stood, on the same curve.
"""

import argparse
import array
import csv
import hashlib
import json
import math
import os
import pickle
import signal
import sys
import time
from contextlib import nullcontext
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
    load_released,
    pick_device,
    read_model,
    save_pretrained,
)

END_OF_TEXT = 50256


# ----- tokenize: texts to shards


def write_shard(folder, number, tokens):
    """Write ids as `folder/NNNN.npy`, uint16, whole or not at all. → its name and SHA-256"""
    path, data = folder / f"{number:04d}.npy", np.asarray(tokens, dtype=np.uint16)  # 50,257 < 2**16
    with open(path.with_suffix(".part"), "wb") as file:
        np.save(file, data)
    os.replace(path.with_suffix(".part"), path)
    return path.name, hashlib.sha256(data.tobytes()).hexdigest()


def tokenize(texts, shards, shard_tokens=2**23):
    """Tokenize every `*.txt` below `texts` into `shards`; `<|endoftext|>` stands before each document.

    A shard holds at most `shard_tokens` ids. The list of shards, `index.json`, is written last:
    a folder without it is unfinished, and is made anew.
    """
    if shard_tokens < 1:
        raise ValueError(f"--shard-tokens is {shard_tokens}: give 1 or more")
    files = sorted(path for path in Path(texts).rglob("*.txt") if path.is_file())
    if not files:
        raise FileNotFoundError(f"no .txt files below {texts}")
    shards = Path(shards)
    shards.mkdir(parents=True, exist_ok=True)
    (shards / "index.json").unlink(missing_ok=True)

    tokenizer, buffer, written, total = get_tokenizer(), array.array("H"), {}, 0
    for file in tqdm(files, desc=f"tokenizing {texts}", unit=" texts"):
        buffer.append(END_OF_TEXT)
        text = file.read_text(encoding="utf-8-sig", errors="replace")
        if text.count("\ufffd") > len(text) / 1000:
            tqdm.write(f"warning: {file} seems not to be UTF-8; convert it, or the model learns to write \ufffd")
        buffer.extend(tokenizer.encode_ordinary(text))
        while len(buffer) >= shard_tokens:
            name, sha256 = write_shard(shards, len(written), buffer[:shard_tokens])
            written[name] = sha256
            total, buffer = total + shard_tokens, buffer[shard_tokens:]
    if buffer:
        name, sha256 = write_shard(shards, len(written), buffer)
        written[name] = sha256
        total += len(buffer)

    index = {"tokens": total, "documents": len(files), "shards": written}
    write_text(shards / "index.json", json.dumps(index, indent=1))
    print(f"{total:,} tokens of {len(files):,} documents in {len(written)} shards: {shards}")


def write_text(path, text):
    """Write a text file whole or not at all."""
    path.with_suffix(".part").write_text(text, encoding="utf-8")
    os.replace(path.with_suffix(".part"), path)


# ----- data: shards to batches


class Windows:
    """Windows of `length` + 1 consecutive tokens, cut side by side from memory-mapped shards.

    Every epoch has its own order and its own offset of the cuts, both drawn from (seed, epoch): batch
    number i is the same whenever it is asked for, so a resumed run needs to remember only its step.
    """

    def __init__(self, folder, length, seed=0):
        index = Path(folder) / "index.json"
        if not index.is_file():
            raise FileNotFoundError(
                f"{folder} holds no finished shards; make them with: pretrain.py tokenize TEXTS {folder}"
            )
        try:
            self.sha256 = json.loads(index.read_text(encoding="utf-8"))["shards"]
            self.shards = [np.load(Path(folder) / name, mmap_mode="r") for name in self.sha256]
        except (KeyError, ValueError, OSError) as error:
            raise ValueError(f"the shards in {folder} are damaged, tokenize again ({error})") from None
        self.length, self.seed, self.epoch = length, seed, None
        # one window less than would fit, so that the cuts can be shifted by up to a window
        self.counts = [max(0, (len(shard) - 1) // length - 1) for shard in self.shards]
        if sum(self.counts) == 0:
            raise ValueError(f"{folder} holds too few tokens for windows of {length}")

    def batch(self, number, batch_size):
        """Batch `number` of an endless sequence: inputs and targets, (batch_size, length) each."""
        per_epoch = sum(self.counts) // batch_size
        if per_epoch == 0:
            raise ValueError(
                f"the shards have {sum(self.counts)} windows of {self.length} tokens: too few for "
                f"a batch of {batch_size}"
            )
        epoch, place = divmod(number, per_epoch)
        if epoch != self.epoch:
            rng = np.random.default_rng((self.seed, epoch))
            self.epoch, self.offset = epoch, rng.integers(self.length)
            self.order = rng.permutation(sum(self.counts))
        return self._read(self.order[place * batch_size : (place + 1) * batch_size], self.offset)

    def _read(self, places, offset):
        rows = []
        for place in places:
            shard = 0
            while place >= self.counts[shard]:
                place, shard = place - self.counts[shard], shard + 1
            start = place * self.length + offset
            rows.append(self.shards[shard][start : start + self.length + 1].astype(np.int64))
        rows = torch.from_numpy(np.stack(rows))
        return rows[:, :-1], rows[:, 1:]

    def unigram(self, vocab_size):
        """The share of every token id in the shards, (vocab_size,)"""
        counts = sum(np.bincount(shard, minlength=vocab_size) for shard in self.shards)
        return torch.from_numpy(counts / counts.sum()).float()


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

    def __init__(self, unigram, tokens_per_batch, device="cpu", frequent=2048, rare=0.02):
        draw = torch.full_like(unigram, rare)
        draw[unigram.topk(min(frequent, len(unigram))).indices] = 1.0
        self.draw = draw.to(device)
        # drawn at random, or because it is one of the targets of this batch
        self.log_p = torch.log1p(-(1 - draw) * (1 - unigram) ** tokens_per_batch).to(device)

    def __call__(self, hidden, head, targets):
        chosen = torch.rand_like(self.draw) < self.draw
        chosen[targets] = True
        chosen = chosen.nonzero().flatten()                     # (m,) sorted token ids
        log_p = self.log_p[chosen]
        targets = torch.searchsorted(chosen, targets)           # their places among the chosen
        logits = (hidden @ head[chosen].T).float() - log_p      # (n, m)
        # the target itself is always there: it stands for one token, itself
        logits = logits.scatter_add(1, targets[:, None], log_p[targets][:, None])
        return F.cross_entropy(logits, targets)


@torch.no_grad()
def evaluate(model, batches, device, autocast):
    """Mean loss over `batches` of inputs and targets, in nats per token."""
    model.eval()
    total = count = 0
    for inputs, targets in batches:
        with autocast():
            hidden = model.hidden_states(inputs.to(device)).flatten(0, 1)
            loss = full_loss(hidden, model.out_head.weight, targets.to(device).flatten())
        total, count = total + loss.item() * targets.numel(), count + targets.numel()
    model.train()
    return total / count


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


def learning_rate(step, steps, warmup, floor=0.02):
    """Factor on the peak rate: up in a line for `warmup` steps, then down a cosine to `floor`."""
    if step < warmup:
        return (step + 1) / warmup
    progress = (step - warmup) / max(1, steps - warmup)
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


class Checkpoint:
    """The one file that a run can be continued from, replaced only by a complete newer one."""

    def __init__(self, run):
        self.path = Path(run) / "checkpoint.pt"

    def save(self, **state):
        with open(self.path.with_suffix(".part"), "wb") as file:
            torch.save(state, file)
            file.flush()
            os.fsync(file.fileno())  # on the disk before the old one goes, should the power fail
        os.replace(self.path.with_suffix(".part"), self.path)

    def load(self, settings):
        if not self.path.exists():
            return None
        try:
            state = torch.load(self.path, map_location="cpu", weights_only=True)
        except (RuntimeError, EOFError, pickle.UnpicklingError) as error:
            reason = str(error).splitlines()[0] if str(error) else "empty"
            raise ValueError(f"{self.path} is damaged, delete it to begin anew ({reason})") from None
        old = {"init": None, "first_batch": 0} | state["settings"]  # older checkpoints do not name these
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


def open_log(path, step):
    """Open the CSV log for appending, without rows after `step`: a continued run writes them again."""
    rows = []
    if path.exists():
        with open(path, newline="") as file:
            whole = [row for row in csv.DictReader(file) if None not in row.values()]
            rows = [row for row in whole if int(row["step"]) <= step]
    with open(path.with_suffix(".part"), "w", newline="") as file:
        writer = csv.DictWriter(file, LOG_COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    os.replace(path.with_suffix(".part"), path)
    return open(path, "a", newline="", buffering=1)


def initial_model(folder, cfg):
    """The model in `folder`, to be trained further; ValueError if it is not of the configuration `cfg`."""
    theirs, tensors = read_model(Path(folder))
    other = [f"{key} {theirs[key]}, not {cfg[key]}" for key in cfg if theirs[key] != cfg[key] and key != "drop_rate"]
    if other:
        raise ValueError(f"the model in {folder} has {', '.join(other)}: give the same in the command line")
    return load_released(GPTModel(cfg), tensors)


def train(args):
    """Train by the command line's `args`; → the validation loss over all of the validation shards."""
    for key in ("tokens", "batch_size", "micro_batches", "context_length", "eval_every", "eval_batches"):
        if not 1 <= getattr(args, key) < math.inf:
            raise ValueError(f"--{key.replace('_', '-')} is {getattr(args, key)}: give 1 or more")
    for key in ("seed", "first_batch"):
        if getattr(args, key) < 0:
            raise ValueError(f"--{key.replace('_', '-')} is {getattr(args, key)}: give 0 or more")
    device = pick_device(args.device)
    cfg = {
        "vocab_size": 50257, "context_length": args.context_length, "emb_dim": args.emb_dim,
        "n_heads": args.n_heads, "n_layers": args.n_layers, "drop_rate": args.drop_rate,
        "qkv_bias": True, "tie_weights": True,
    }
    check_config(cfg)
    windows = Windows(Path(args.shards) / "train", args.context_length, args.seed)
    windows.batch(0, args.batch_size)  # complains of too little text before anything is written
    val_batches = list(in_order(Path(args.shards) / "validation", args.context_length, 4))
    few_val_batches = val_batches[:: max(1, len(val_batches) // args.eval_batches)]
    if args.batch_size % args.micro_batches != 0:
        raise ValueError(f"--micro-batches {args.micro_batches} does not divide --batch-size {args.batch_size}")
    micro_size = args.batch_size // args.micro_batches
    batch_tokens = args.batch_size * args.context_length
    steps = math.ceil(args.tokens / batch_tokens)

    run = Path(args.run)
    run.mkdir(parents=True, exist_ok=True)
    checkpoint = Checkpoint(run)
    decide = (
        "batch_size", "micro_batches", "seed", "optimizer", "lr", "weight_decay", "warmup", "clip", "loss", "full_from",
        "first_batch",
    )  # what, besides configuration and data, decides the curve, and so must not change on the way
    settings = cfg | {key: getattr(args, key) for key in decide} | {"data": list(windows.sha256.values())}
    settings["init"] = args.init and str(Path(args.init).resolve())
    saved = checkpoint.load(settings) or {"step": 0, "seconds": 0.0, "running": []}
    step, before, running = saved["step"], saved["seconds"], saved["running"]
    precision = saved.get("precision", args.precision)
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
        model.load_state_dict(saved["model"])
        for optimizer, state in zip(optimizers, saved["optimizers"], strict=True):
            optimizer.load_state_dict(state)
    if args.compile:
        for block in model.trf_blocks:
            block.compile()
    sampled = SampledLoss(windows.unigram(cfg["vocab_size"]), micro_size * args.context_length, device)
    start = time.perf_counter()

    def autocast():
        return torch.autocast(device.type, precision) if precision != torch.float32 else nullcontext()

    def seconds():
        return before + time.perf_counter() - start

    def save():
        checkpoint.save(
            settings=settings, step=step, seconds=seconds(), running=running,
            precision=str(precision).removeprefix("torch."), model=model.state_dict(),
            optimizers=[optimizer.state_dict() for optimizer in optimizers],
        )

    stopped = []
    signals = (signal.SIGINT, signal.SIGTERM)
    handlers = {signum: signal.signal(signum, lambda *_: stopped.append(True)) for signum in signals}
    print(
        f"{sum(p.numel() for p in model.parameters()) / 1e6:.1f}M parameters, {steps:,} steps of "
        f"{batch_tokens:,} tokens on {device} in {str(precision).removeprefix('torch.')}"
        + (f", continuing after step {step:,}" if step else ""),
        flush=True,
    )
    done = {"total": steps * batch_tokens, "initial": step * batch_tokens}
    with open_log(run / "log.csv", step) as log, tqdm(**done, unit=" tokens", unit_scale=True) as bar:
        writer = csv.DictWriter(log, LOG_COLUMNS, lineterminator="\n")
        while step < steps and not stopped:
            torch.manual_seed(args.seed * 1_000_003 + step)  # chance depends on the step alone
            lr = args.lr * learning_rate(step, steps, args.warmup)
            for group in (group for optimizer in optimizers for group in optimizer.param_groups):
                group["lr"] = lr
            cheap = args.loss == "sampled" and step < args.full_from * steps
            inputs, targets = windows.batch(args.first_batch + step, args.batch_size)
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
                writer.writerow(dict(zip(LOG_COLUMNS, row, strict=True)))
                running.clear()
                save()
    for signum, handler in handlers.items():
        signal.signal(signum, handler)
    if stopped:
        save()
        print(f"stopped after step {step:,} of {steps:,}; give the same command to go on")
        sys.exit(130)

    val_loss = evaluate(model, val_batches, device, autocast)
    count = sum(targets.numel() for _, targets in val_batches)
    save_pretrained(model, run / "model", dtype=torch.float16)
    print(f"validation loss over {count:,} tokens: {val_loss:.3f} nats per token; model in {run / 'model'}")
    return val_loss


def main(argv=None):
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="tokenize | train")
    p = commands.add_parser("tokenize", help="texts to shards of token ids")
    p.add_argument("texts")
    p.add_argument("shards")
    p.add_argument("--shard-tokens", type=float, default=2**23)
    p = commands.add_parser("train", help="shards to a model", formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    p.add_argument("shards", help="folder with train/ and validation/, both made by tokenize")
    p.add_argument("run", help="folder for log, checkpoint and model")
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
    args = parser.parse_args(argv)
    try:
        if args.command == "tokenize":
            tokenize(args.texts, args.shards, int(args.shard_tokens))
        else:
            train(args)
    except (OSError, ValueError, ImportError) as error:
        parser.exit(2, f"pretrain.py: {error}\n")
    except KeyboardInterrupt:
        parser.exit(130)


if __name__ == "__main__":
    main()
