"""How loss falls with the size of a model and with its data: chapter 1.4's experiment, measured once and kept.

    python 1_PreTraining/scaling/laws.py books/train books/validation

trains a small GPT on bytes for every pair of a size and an amount of data, each with a schedule of its own, and adds
a row to laws.csv after each; pairs that are in the file already are left out, so it can be stopped at any time.
The books are those on which tiny was trained (see data/README.md). It takes about an hour on one busy core.
"""

if __name__ == "__main__":  # it can be stopped at any time: without a word
    import signal

    signal.signal(signal.SIGINT, signal.SIG_DFL)

import argparse
import csv
import math
import os
import sys
import time
from pathlib import Path

import torch
import torch.nn.functional as F

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from gpt2 import GPTModel  # noqa: E402

CONTEXT, ROWS = 64, 8  # a batch is 8 windows of 64 bytes
SIZES = [(16, 1), (32, 1), (32, 2), (48, 2), (64, 3), (96, 3)]  # width and depth
TOKENS = [2**18, 2**19, 2**20, 2**21, 2**22]
LARGEST = [((128, 4), 2**22)]  # more than twice the work of any other
COLUMNS = ["width", "layers", "parameters", "tokens", "loss", "seconds"]


def build(width, layers, seed=123):
    """A GPT on bytes, with PyTorch's initial weights, which suit narrow models and short runs; the head size is 16."""
    torch.manual_seed(seed)
    cfg = {
        "vocab_size": 256, "context_length": CONTEXT, "emb_dim": width, "n_heads": width // 16, "n_layers": layers,
        "drop_rate": 0.0, "qkv_bias": True,
    }
    return GPTModel(cfg)


def size(model):
    """The parameters of the blocks, without the tables: N in the laws."""
    return sum(p.numel() for p in model.trf_blocks.parameters())


def read_bytes(place):
    """A file, or all .txt files below a folder, as one tensor of bytes, uint8"""
    place = Path(place)
    paths = [place] if place.is_file() else sorted(place.rglob("*.txt"))
    if not paths:
        raise SystemExit(f"no .txt files below {place}")
    text = bytearray(b"\n\n".join(path.read_bytes() for path in paths))
    if len(text) <= CONTEXT:
        raise SystemExit(f"{place} holds {len(text)} bytes: too few for a window of {CONTEXT} and the byte after it")
    return torch.frombuffer(text, dtype=torch.uint8)


def read_rows(path):
    """What is in laws.csv → (its rows, the pairs they are of); none if there is no such file"""
    if not path.exists():
        return [], set()
    try:
        with path.open(encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        done = {(int(row["width"]), int(row["layers"]), int(row["tokens"])) for row in rows}
        if any(list(row) != COLUMNS for row in rows):
            raise ValueError("other columns")
    except (ValueError, KeyError, TypeError, csv.Error) as error:
        raise SystemExit(f"{path} is no file of this program, or damaged: move it away ({error!r})") from None
    return rows, done


def windows(ids, starts):
    """CONTEXT + 1 bytes from each of `starts`: (rows, CONTEXT + 1), int64"""
    return ids[starts[:, None] + torch.arange(CONTEXT + 1)].long()


def loss_of(model, batch):
    """Mean cross-entropy in nats per byte of a batch of windows"""
    return F.cross_entropy(model(batch[:, :-1]).flatten(0, 1), batch[:, 1:].flatten())


def train(model, ids, tokens, lr, rows=ROWS, warmup=0.05, clip=1.0):
    """Train in place on `tokens` bytes drawn from `ids`: warm-up, cosine to a tenth, clipping. → losses of all steps"""
    steps = max(1, tokens // (rows * CONTEXT))
    warm = max(1, round(warmup * steps))
    generator = torch.Generator().manual_seed(123)
    optimizer = torch.optim.AdamW(model.parameters(), lr=lr, betas=(0.9, 0.95), weight_decay=0.1, fused=True)
    losses = []
    for step in range(steps):
        factor = 0.55 + 0.45 * math.cos(math.pi * max(0, step - warm) / max(1, steps - warm))
        optimizer.param_groups[0]["lr"] = lr * min((step + 1) / warm, factor)
        optimizer.zero_grad()
        loss = loss_of(model, windows(ids, torch.randint(len(ids) - CONTEXT, (rows,), generator=generator)))
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), clip)
        optimizer.step()
        losses.append(loss.item())
    return losses


@torch.no_grad()
def validate(model, ids, rows=1024):
    """Mean loss in nats per byte over `rows` windows that lie evenly in `ids`"""
    starts = torch.linspace(0, len(ids) - CONTEXT - 1, rows).long()
    return sum(loss_of(model, windows(ids, part)).item() * len(part) for part in starts.split(64)) / rows


def rate(width):
    """The learning rate for a width: the best of a few at widths 16, 32 and 96, with 2^18 bytes each."""
    return 0.014 * math.sqrt(32 / width)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", help="folder of .txt files to train on")
    parser.add_argument("validation", help="folder of .txt files to measure the loss on")
    parser.add_argument("--out", type=Path, default=Path(__file__).with_name("laws.csv"))
    args = parser.parse_args()
    texts, unseen = read_bytes(args.train), read_bytes(args.validation)
    print(f"{len(texts):,} bytes to train on, {len(unseen):,} to validate on")
    rows, done = read_rows(args.out)
    pairs = [(shape, tokens) for shape in SIZES for tokens in TOKENS] + LARGEST
    for (width, layers), tokens in sorted(pairs, key=lambda pair: pair[0][0] ** 2 * pair[0][1] * pair[1]):
        if (width, layers, tokens) in done:
            continue
        model, start = build(width, layers), time.perf_counter()
        train(model, texts, tokens, rate(width))
        loss, seconds = validate(model, unseen), time.perf_counter() - start
        values = (width, layers, size(model), tokens, f"{loss:.4f}", f"{seconds:.1f}")
        rows.append(dict(zip(COLUMNS, map(str, values), strict=True)))
        part = args.out.with_suffix(".part")
        with part.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
        os.replace(part, args.out)
        print(f"{size(model):>8,} parameters ({width} × {layers})  {tokens:>9,} bytes loss {loss:.4f} {seconds:.0f} s")


if __name__ == "__main__":
    main()
