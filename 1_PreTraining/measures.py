"""What a finished model can do: its loss on other text, its copying, its sense of grammar."""

import json
import math

import torch
from losses import evaluate, token_losses
from ranks import faster_precision
from shards import END_OF_TEXT, InOrder
from tqdm import tqdm

from gpt2 import config_of, load_gpt2
from gpt2_fast import by_onednn
from gpt_io import check_vocabulary, expand, unwrap


@torch.no_grad()
def copying(model, sequences=64, seed=123):
    """How well a model copies: it reads random tokens twice and is asked for the second time.

    Looking back is all that helps. An induction head looks, from a token's second occurrence, at the token that
    followed the first one (Elhage et al. 2021; Olsson et al. 2022).

    → (loss of the first half, loss of the second half, both in nats per token; scores (n_layers, n_heads): the mean
    weight on that token, 1 for a perfect induction head)
    """
    model = unwrap(model)
    half = min(config_of(model)["context_length"] // 2, 128) - 1
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
    ids = ids[:, : config_of(model)["context_length"] + 1]
    return (-token_losses(model, ids[:, :-1].clamp(min=0), ids[:, 1:]).sum(dim=1)).tolist()


def read_pairs(folder):
    """BLiMP's .jsonl files below `folder`, lines with "sentence_good" and "sentence_bad" → {name of the file: pairs}"""
    files, sets = sorted(expand(folder).rglob("*.jsonl")), {}
    if not files:
        raise FileNotFoundError(f"no .jsonl files below {folder}")
    for path in files:
        try:
            pairs = [json.loads(line) for line in path.read_bytes().split(b"\n") if line.strip()]
            sets[path.stem] = [(pair["sentence_good"] + "", pair["sentence_bad"] + "") for pair in pairs]
        except (ValueError, KeyError, TypeError, RecursionError):
            raise ValueError(f'{path}: every line has to hold "sentence_good" and "sentence_bad"') from None
    if not any(sets.values()):
        raise ValueError(f"the .jsonl files below {folder} are empty")
    return {name: pairs for name, pairs in sets.items() if pairs}


def minimal_pairs(model, sets, tokenizer):
    """BLiMP (Warstadt et al. 2020): for each set the share of pairs whose grammatical sentence is the more probable"""
    shares = {}
    for name, pairs in tqdm(sets.items(), unit=" sets"):
        right = []
        for start in range(0, len(pairs), 50):
            sides = zip(*pairs[start : start + 50], strict=True)
            good, bad = (sentence_logprobs(model, side, tokenizer) for side in sides)
            right += [g > b for g, b in zip(good, bad, strict=True)]
        shares[name] = sum(right) / len(right)
    return shares


def report(args):
    """Print what a finished model can do: `args` of the command line."""
    sets = read_pairs(args.blimp) if args.blimp else {}
    model, tokenizer = load_gpt2(args.weights)
    check_vocabulary(model.cfg, tokenizer, args.weights)
    by_onednn(model).eval()
    if model.cfg["context_length"] < 8:
        raise ValueError(f"{args.weights} reads {model.cfg['context_length']} tokens at once: this takes 8")
    if args.shards:
        batches = InOrder(args.shards, model.cfg["context_length"], 8)
        targets = torch.cat([targets.flatten() for _, targets in batches])
        size = len(tokenizer.decode_bytes(targets[targets != END_OF_TEXT].tolist()))
        if not size:
            raise ValueError(f"the shards in {args.shards} hold no text")
        cpu = torch.device("cpu")
        precision = faster_precision(cpu)
        loss = evaluate(model, batches, cpu, lambda: torch.autocast("cpu", precision, precision != torch.float32))
        bits = loss * len(targets) / math.log(2) / size
        print(f"loss on {args.shards}: {loss:.3f} nats per token ({len(targets):,} tokens), {bits:.3f} bits per byte")
    first, second, scores = copying(model)
    layer, head = divmod(scores.argmax().item(), scores.shape[1])
    print(f"random tokens, read twice: {first:.2f} nats per token the first time, {second:.2f} the second")
    print(f"best induction head: block {layer}, head {head}, score {scores.max():.2f} (mean {scores.mean():.2f})")
    if sets:
        shares = minimal_pairs(model, sets, tokenizer)
        for name, share in shares.items():
            print(f"{name:60} {share:6.1%}")
        print(f"BLiMP: {sum(shares.values()) / len(shares):.1%} over {len(shares)} sets")

