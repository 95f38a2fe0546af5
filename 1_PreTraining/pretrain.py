"""Pretrain a GPT on a folder of texts, on a laptop, on one GPU or on many machines.

    python 1_PreTraining/pretrain.py tokenize BOOKS/train      shards/train
    python 1_PreTraining/pretrain.py tokenize BOOKS/validation shards/validation
    python 1_PreTraining/pretrain.py train shards runs/tiny --tokens 30e6
    python 1_PreTraining/pretrain.py evaluate runs/tiny/model --shards shards/validation
    python gpt2.py --weights runs/tiny/model "Once upon a time"

`tokenize` turns every text into token ids and packs them into shards on disk. `train` reads the
shards without loading them into memory, and writes into its run folder a log (log.csv), a checkpoint
it can continue from (checkpoint.pt) and at the end the finished model (model/). Stop it however you
like and give the same command again: it goes on where the last checkpoint stood, on the same curve.

With `torchrun` in front, several processes share every batch, one a GPU, and the curve is that of one:

    torchrun --nproc-per-node 8 1_PreTraining/pretrain.py train shards runs/124M \\
        --config 1_PreTraining/scaling/124M.json

`--fsdp` shares out the model, too, if it is too large for one GPU. What is read, lost and measured is
in shards.py, losses.py and measures.py; how processes agree in ranks.py; what a run keeps on disk in
checkpoints.py; a model in parts, and its checkpoint, in sharded.py.
"""

if __name__ == "__main__":  # Ctrl-C while the imports below take their second: end without a word
    import signal

    signal.signal(signal.SIGINT, signal.SIG_DFL)

import argparse
import math
import os
import signal
import sys
import time
import types
from contextlib import contextmanager, nullcontext

import torch
from checkpoints import Checkpoints, add_row, append, begin_log, begin_samples
from losses import SampledLoss, Scorer, evaluate, full_loss
from measures import copying, report  # noqa: F401 copying is offered here, too
from ranks import Ranks, end, faster_precision, mute_all_but_first
from shards import InOrder, Mixture, Windows, read_recipe, tokenize  # noqa: F401 so is Windows
from torch.nn.parallel import DistributedDataParallel
from tqdm import tqdm

from gpt2 import (
    GPTModel,
    check_config,
    generate,
    get_tokenizer,
    init_weights,
    load_released,
    read_model,
    save_pretrained,
    text_to_token_ids,
    token_ids_to_text,
)
from gpt2_fast import fast_training
from gpt_io import CommandParser, check_compiler, check_target, expand, read_json, run_command, unwrap

# ----- the parts of a training


def make_optimizers(model, name, lr, weight_decay):
    """AdamW for everything, or Muon for the matrices inside the blocks and AdamW for the rest.

    Muon (Jordan et al. 2024) replaces the momentum of a matrix by the nearest orthogonal matrix: a
    step of equal length in every direction. Embeddings and vectors stay with AdamW.
    """
    matrices = [p for p in unwrap(model).trf_blocks.parameters() if p.dim() == 2]
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


def initial_model(folder, cfg):
    """The model in `folder`, to be trained further; ValueError if it is not of the configuration `cfg`."""
    theirs, tensors = read_model(expand(folder))
    other = [f"{key} {theirs[key]}, not {cfg[key]}" for key in cfg if theirs[key] != cfg[key] and key != "drop_rate"]
    if other:
        fixed = [key for key in ("vocab_size", "tie_weights") if theirs[key] != cfg[key]]
        way = f"no other {fixed[0]} can be trained here" if fixed else "give the same in the command line"
        raise ValueError(f"the model in {folder} has {', '.join(other)}: {way}")
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


# ----- a training


class Training:
    """A training in its run folder: its model, its data, and how far it has come."""

    def __init__(self, args, run, cfg, mixture, validation, ranks):
        self.args, self.run, self.cfg, self.ranks, self.device = args, run, cfg, ranks, ranks.device
        self.mixture, self.validation = mixture, validation
        stride = max(1, len(validation) // args.eval_batches)
        self.few = [validation[i] for i in range(0, len(validation), stride)]
        self.batch_tokens = args.batch_size * args.context_length
        self.steps = math.ceil(args.tokens / self.batch_tokens)
        self.checkpoints = Checkpoints(run, ranks, args.keep, args.fsdp)
        self.settings = settings(args, cfg)
        saved = self.checkpoints.load(self.settings, mixture) or {"step": 0, "seconds": 0.0, "running": []}
        self.step, self.before, self.running = saved["step"], saved["seconds"], saved["running"]
        self.saved_step = self.step
        if ranks.first:
            begin_samples(run / "samples.txt", self.step)
            begin_log(run / "log.csv", self.step)
        self.precision = self.choose_precision(saved.get("precision", args.precision))
        if self.step > self.steps:
            raise ValueError(f"{run} has {self.step * self.batch_tokens:,} tokens behind it: give more as --tokens")
        self.build(saved)
        self.board = tensorboard(run, self.step) if args.tensorboard and ranks.first else None
        self.start = time.perf_counter()

    def choose_precision(self, precision):
        """The dtype of a run that is in `precision`, or is to be in it if none of its steps has been made."""
        if precision not in ("auto", "float32", "bfloat16"):
            raise self.checkpoints.damaged(f"its precision is {precision}")
        if self.args.precision not in ("auto", precision):
            raise ValueError(f"{self.run} was begun in {precision}: leave --precision out to continue")
        if precision == "auto":
            return self.ranks.agreed(faster_precision(self.device))
        return getattr(torch, precision)

    def build(self, saved):
        """Make the model and its optimizers, as they are at the beginning or as they were `saved`."""
        args, cfg = self.args, self.cfg
        torch.manual_seed(args.seed)
        model = initial_model(args.init, cfg) if args.init and not self.step else init_weights(GPTModel(cfg))
        self.model = model.to("cpu" if args.fsdp else self.device).train()  # FSDP takes it to the device in parts
        fast_training(model, args.compile)
        self.scorer = Scorer(model)
        if args.fsdp:
            from sharded import gather_for_muon, shard  # its libraries take a second to load

            shard(self.scorer, self.precision)
        self.optimizers = make_optimizers(model, args.optimizer, args.lr, args.weight_decay)
        if args.fsdp and args.optimizer == "muon":
            gather_for_muon(self.optimizers[0])
        if self.step:
            self.checkpoints.restore(saved, model, self.optimizers)
        whole = self.ranks.many and not args.fsdp
        self.module = DistributedDataParallel(self.scorer, gradient_as_bucket_view=True) if whole else self.scorer
        self.generator = torch.Generator(self.device) if self.ranks.many else None
        if args.loss == "sampled":
            self.sampled = SampledLoss(
                self.mixture.unigram(cfg["vocab_size"]), self.batch_tokens // args.micro_batches, self.device,
                compiled=args.compile, generator=self.generator, union=self.ranks.union if self.ranks.many else None,
            )

    def take_step(self):
        """One step: the gradients of the batch, part by part; clip; update. → the loss, in nats per token"""
        self.seed_chance()
        rate = self.rate()
        for group in (group for optimizer in self.optimizers for group in optimizer.param_groups):
            group["lr"] = rate
        criterion, parts, losses = self.criterion(), self.args.micro_batches, []
        for part in range(parts):
            x, y = self.rows(part)
            with self.exchange(last=part == parts - 1):
                with self.autocast():
                    loss = self.module(x, y, criterion)
                (loss / parts).backward()
            losses.append(loss.detach())
        total = self.ranks.mean(sum(loss.item() / parts for loss in losses))
        norm = torch.nn.utils.clip_grad_norm_(self.model.parameters(), self.args.clip)
        norm = getattr(norm, "full_tensor", lambda: norm)().item()  # of a sharded model
        if not math.isfinite(total + norm):
            raise self.diverged(f"loss {total}, gradient {norm} in step {self.step + 1:,}")
        for optimizer in self.optimizers:
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
        self.step += 1
        return total

    def seed_chance(self):
        """Chance depends on the step alone: for the loss alike on all processes, for dropout different on each."""
        seed = self.args.seed * 1_000_003 + self.step
        torch.manual_seed((seed + self.ranks.rank * 0x9E3779B97F4A7C15) % 2**63)
        if self.generator is not None:
            self.generator.manual_seed(seed)

    def rate(self):
        args = self.args
        return args.lr * learning_rate(self.step, self.steps, args.warmup, args.decay, args.min_lr)

    def criterion(self):
        cheap = self.args.loss == "sampled" and self.step < self.args.full_from * self.steps
        return self.sampled if cheap else full_loss

    def rows(self, part):
        """This process's rows of one part of the batch; together with those of the others they are the part."""
        size = self.args.batch_size // self.args.micro_batches
        mine = size // self.ranks.number
        first = (self.args.first_batch + self.step) * self.args.batch_size + part * size + self.ranks.rank * mine
        x, y = self.mixture.rows(first, first + mine)
        if self.device.type == "cuda":
            x, y = x.pin_memory(), y.pin_memory()  # copied while the GPU computes
        return x.to(self.device, non_blocking=True), y.to(self.device, non_blocking=True)

    def exchange(self, last):
        """DDP sends gradients once a step, when they are complete; FSDP, which has no room to wait, every time."""
        return self.module.no_sync() if isinstance(self.module, DistributedDataParallel) and not last else nullcontext()

    def autocast(self):
        if self.precision == torch.float32:
            return nullcontext()
        return torch.autocast(self.device.type, self.precision)

    def diverged(self, what):
        kept = f"; the checkpoint after step {self.saved_step:,} is kept" if self.saved_step else ""
        return ValueError(f"{what}: begin anew with a lower --lr{kept}")

    def seconds(self):
        return self.before + time.perf_counter() - self.start

    def evaluate(self, batches):
        loss = evaluate(self.scorer, batches, self.device, self.autocast, self.ranks)
        if self.args.fsdp:
            self.scorer.reshard()  # the embeddings, which stay gathered for a backward pass that does not come
        if not math.isfinite(loss):  # the last step was too long: nothing of it replaces what is kept
            raise self.diverged(f"validation loss {loss} after step {self.step:,}")
        return loss

    def report(self, rate):
        """Measure the validation loss and write a row of the log."""
        val_loss, train_loss = self.evaluate(self.few), sum(self.running) / len(self.running)
        tokens, seconds = self.step * self.batch_tokens, self.seconds()
        if self.ranks.first:
            row = [self.step, tokens, f"{seconds:.1f}", f"{rate:.3g}", f"{train_loss:.5f}", f"{val_loss:.5f}"]
            add_row(self.run / "log.csv", row)
        if self.board is not None:
            for name, value in {"loss/train": train_loss, "loss/validation": val_loss, "learning rate": rate,
                                "tokens": tokens, "tokens per second": tokens / seconds}.items():
                self.board.add_scalar(name, value, self.step)
            self.board.flush()
        self.running.clear()

    def save(self):
        tokens = (self.args.first_batch + self.step) * self.batch_tokens  # in the order of the data
        self.checkpoints.save(
            self.model, self.optimizers,
            settings=self.settings | self.mixture.past(tokens), step=self.step, tokens=tokens,
            seconds=self.seconds(), running=self.running, precision=str(self.precision).removeprefix("torch."),
        )
        self.saved_step = self.step

    def whole(self):
        """The model in one piece, in the first process; None in the others. All of them have to ask."""
        if self.args.fsdp:
            from sharded import gather

            return gather(self.model, self.ranks)
        return self.model if self.ranks.first else None

    def sample(self):
        """Let the model write, into samples.txt."""
        model, args = self.whole(), self.args
        if model is None:
            return
        model, tokenizer = model.to(self.device).eval(), get_tokenizer()
        idx = text_to_token_ids(args.sample_prompt, tokenizer).to(self.device)
        generator = torch.Generator(self.device).manual_seed(args.seed)
        out = generate(
            model, idx, 100, None, temperature=0.8, top_k=50, generator=generator, vocab_size=tokenizer.n_vocab
        )
        model.train()
        text = token_ids_to_text(out, tokenizer)
        append(self.run / "samples.txt", f"--- step {self.step}, {self.step * self.batch_tokens:,} tokens\n{text}\n\n")

    def go(self):
        """Train to the end, or until a signal; → the loss over all of the validation shards"""
        args, ranks = self.args, self.ranks
        self.announce()
        total, initial = self.steps * self.batch_tokens, self.step * self.batch_tokens
        bar = tqdm(total=total, initial=initial, unit=" tokens", unit_scale=True, disable=not ranks.first)
        with stop_signals() as stopped, bar:
            while self.step < self.steps and not ranks.any(stopped):
                rate = self.rate()
                self.running.append(self.take_step())
                bar.update(self.batch_tokens)
                bar.set_postfix(loss=f"{sum(self.running[-50:]) / len(self.running[-50:]):.3f}", refresh=False)
                if self.step % args.eval_every == 0 or self.step == self.steps:
                    self.report(rate)
                if self.step % (args.save_every or args.eval_every) == 0 or self.step == self.steps:
                    self.save()
                if args.sample_every and self.step % args.sample_every == 0:
                    self.sample()
            if stop := self.step < self.steps:
                self.save()  # in here, since a scheduler may send its signal twice
        if stop:
            if ranks.first:
                print(f"stopped after step {self.step:,} of {self.steps:,}; give the same command to go on")
            sys.exit(130)
        return self.finish()

    def announce(self):
        if self.ranks.first:
            number = sum(p.numel() for p in self.model.parameters())
            where = f"{self.ranks.number} × {self.device.type}" if self.ranks.many else self.device
            print(
                f"{number / 1e6:.1f}M parameters, {self.steps:,} steps of {self.batch_tokens:,} tokens on {where} in "
                + str(self.precision).removeprefix("torch.")
                + (f", continuing after step {self.step:,}" if self.step else ""), flush=True,
            )

    def finish(self):
        val_loss, model = self.evaluate(self.validation), self.whole()
        if self.board is not None:
            self.board.close()
        if self.ranks.first:
            place = self.run / "model"
            save_pretrained(model, place, dtype=torch.float16)
            print(
                f"validation loss over {self.validation.tokens:,} tokens: {val_loss:.3f} nats per token; "
                f"model in {place}"
            )
        return val_loss


def settings(args, cfg):
    """What, besides the data, decides the curve, and so must not change on the way."""
    decide = ["batch_size", "seed", "optimizer", "lr", "weight_decay", "warmup", "clip", "loss", "full_from",
              "first_batch", "decay", "min_lr"]
    if args.loss == "sampled":
        decide.append("micro_batches")  # each part is scored on the targets in it
    chosen = cfg | {key: getattr(args, key) for key in decide}
    return chosen | {"init": args.init and os.path.realpath(expand(args.init))}


def tensorboard(run, step):
    """A writer of TensorBoard's files that goes on after `step`."""
    # it would import TensorFlow, which takes long and reports much, unless it finds this module
    sys.modules.setdefault("tensorboard.compat.notf", types.ModuleType("notf"))
    try:
        from torch.utils.tensorboard import SummaryWriter
    except ImportError:
        raise ValueError("--tensorboard needs TensorBoard: pip install tensorboard") from None
    return SummaryWriter(run / "tensorboard", purge_step=step + 1 if step else None)


# ----- commands


# the smallest and largest values of settings: a seed is multiplied, a plan is made of all rows before the first batch
LIMITS = {
    **dict.fromkeys(("tokens", "batch_size", "batch_tokens", "micro_batches", "micro_batch_size", "context_length",
                     "eval_every", "eval_batches", "save_every", "keep"), (1, math.inf)),
    **dict.fromkeys(("warmup", "sample_every", "weight_decay"), (0, math.inf)),
    "min_lr": (0, 1), "decay": (0, 1), "seed": (0, 2**40), "first_batch": (0, 2**22),
}


def check_settings(args):
    """Raise ValueError for settings that cannot work."""
    for key, (least, most) in LIMITS.items():
        value = getattr(args, key)
        if value is not None and not least <= value <= most:
            raise ValueError(
                f"--{key.replace('_', '-')} is {value}: give {least:,} or more"
                + (f", at most {most:,}" if most < math.inf else "")
            )
    if not 0 < args.lr or not 0 < args.clip:
        raise ValueError(f"--lr {args.lr} and --clip {args.clip} have to be above 0")


def share_batch(args, number):
    """Work out `batch_size` and `micro_batches` for a `number` of processes; ValueError if that does not divide."""
    if args.batch_tokens is not None:
        args.batch_size, rest = divmod(int(args.batch_tokens), args.context_length)
        if rest or not args.batch_size:
            raise ValueError(
                f"--batch-tokens {args.batch_tokens:,.0f} is no multiple of --context-length {args.context_length}"
            )
    if args.micro_batch_size is not None:
        args.micro_batches, rest = divmod(args.batch_size, args.micro_batch_size * number)
        if rest or not args.micro_batches:
            raise ValueError(
                f"a batch of {args.batch_size} windows cannot be worked on by {number} processes in parts of "
                f"--micro-batch-size {args.micro_batch_size}"
            )
    if args.batch_size % args.micro_batches != 0:
        raise ValueError(f"--micro-batches {args.micro_batches} does not divide --batch-size {args.batch_size}")
    if args.batch_size // args.micro_batches % number != 0:
        raise ValueError(
            f"{args.batch_size // args.micro_batches} windows (--batch-size / --micro-batches) cannot be shared out "
            f"evenly among {number} processes"
        )


def train(args):
    """Train by the command line's `args`; → the validation loss over all of the validation shards."""
    check_settings(args)
    with Ranks(args.device, group=args.fsdp) as ranks:
        share_batch(args, ranks.number)
        run = expand(args.run)
        check_target(run / "model")
        if (run / "model").exists() and not (run / "log.csv").exists():
            raise ValueError(f"{run / 'model'} is from no run in this folder, and would be lost: choose another one")
        cfg = {
            "vocab_size": 50257, "context_length": args.context_length, "emb_dim": args.emb_dim,
            "n_heads": args.n_heads, "n_layers": args.n_layers, "drop_rate": args.drop_rate,
            "qkv_bias": True, "tie_weights": True,
        }
        check_config(cfg)
        share = ranks.local, ranks.locals  # the processes of a machine check the shards together
        mixture = Mixture(args.shards, read_recipe(args.mix), args.context_length, args.seed, share)
        mixture.check(args.batch_size)  # complains of too little text before anything is written
        validation = InOrder(expand(args.shards) / "validation", args.context_length, 4, share)
        if args.compile:
            check_compiler(ranks.device, "leave --compile out")
        ranks.barrier()  # nothing is written before each has found its part of the data to be good
        with ranks.hold(run):
            ranks.barrier()  # nor before it is certain that the first one may
            return Training(args, run, cfg, mixture, validation, ranks).go()


# of each of these pairs of options, a command line has one, which counts more than the other in a configuration
RIVALS = {"batch_tokens": "--batch-size", "batch_size": "--batch-tokens",
          "micro_batch_size": "--micro-batches", "micro_batches": "--micro-batch-size"}


def read_options(path, argv):
    """The options in a configuration, a JSON file, as they would stand in a command line, before those of `argv`."""
    config, options = read_json(expand(path)), []
    if not isinstance(config, dict):
        raise ValueError(f'{path} is not of the form {{"n_layers": 12, "lr": 6e-4, "compile": true}}')
    for key, value in config.items():
        if key == "about" or any(word.partition("=")[0] == RIVALS.get(key) for word in argv):
            continue
        if not isinstance(value, (bool, int, float, str)):
            raise ValueError(f"{path}: {key} is {value}: give a number, a text, true or false")
        name = key.replace("_", "-")
        options += [f"--{name}={value}"] if not isinstance(value, bool) else [f"--{name}" if value else f"--no-{name}"]
    return options


def add_training_options(p):
    switch = {"action": argparse.BooleanOptionalAction, "default": False}
    p.add_argument("shards", help="folder with train/ and validation/, both made by tokenize")
    p.add_argument("run", help="folder for log, checkpoint and model")
    p.add_argument("--config", metavar="FILE", help="options in a JSON file; those in the command line count more")
    p.add_argument("--mix", metavar="FILE", help="recipe: which folders of shards, in what shares, for how long")
    p.add_argument("--tokens", type=float, default=30e6, help="length of the training; may be changed when continuing")
    p.add_argument("--emb-dim", type=int, default=256)
    p.add_argument("--n-layers", type=int, default=6)
    p.add_argument("--n-heads", type=int, default=4)
    p.add_argument("--context-length", type=int, default=256)
    p.add_argument("--drop-rate", type=float, default=0.0)
    p.add_argument("--batch-size", type=int, default=16, help="windows a step")
    p.add_argument("--micro-batches", type=int, default=1, help="parts a batch is worked in, to save memory")
    p.add_argument("--batch-tokens", type=float, help="tokens a step, instead of --batch-size")
    p.add_argument("--micro-batch-size", type=int, help="windows a process works on at once; sets --micro-batches")
    p.add_argument("--optimizer", choices=["muon", "adamw"], default="muon")
    p.add_argument("--lr", type=float, default=3e-3, help="peak learning rate")
    p.add_argument("--weight-decay", type=float, default=0.1, help="on matrices inside the blocks")
    p.add_argument("--warmup", type=int, default=100, help="steps")
    p.add_argument("--decay", type=float, default=1.0, help="share of the steps in which the rate goes down")
    p.add_argument("--min-lr", type=float, default=0.02, help="what it goes down to, as a share of the peak")
    p.add_argument("--clip", type=float, default=1.0, help="largest norm of the gradient")
    p.add_argument("--loss", choices=["sampled", "full"], default="sampled")
    p.add_argument("--full-from", type=float, default=1.0, help="share of the steps after which the loss is full")
    p.add_argument("--eval-every", type=int, default=100, help="steps between rows of the log, with validation")
    p.add_argument("--save-every", type=int, help="steps between checkpoints; default: as --eval-every")
    p.add_argument("--eval-batches", type=int, default=16, help="validation batches of 4 windows on the way")
    p.add_argument("--keep", type=int, default=1, help="checkpoints that stay, the last ones")
    p.add_argument("--sample-every", type=int, default=0, help="steps between samples, in samples.txt; 0: none")
    p.add_argument("--sample-prompt", default="Once upon a time", help="what they begin with")
    p.add_argument("--tensorboard", **switch, help="the log for TensorBoard, too, in RUN/tensorboard")
    p.add_argument("--seed", type=int, default=123)
    p.add_argument("--init", metavar="FOLDER", help="begin with this model's weights instead of chance")
    p.add_argument("--first-batch", type=int, default=0, help="which batch, in the order of this seed, to begin with")
    p.add_argument("--device", default="auto")
    p.add_argument("--precision", choices=["auto", "float32", "bfloat16"], default="auto")
    p.add_argument("--compile", **switch, help="needs a C++ compiler")
    p.add_argument("--fsdp", **switch, help="give each process a part of the model (FSDP2)")


def command(argv):
    parser = CommandParser("pretrain.py", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True, metavar="tokenize | train | evaluate")
    p = commands.add_parser("tokenize", help="texts to shards of token ids")
    p.add_argument("texts", nargs="+", help="folders or files: .txt, one document each, or .jsonl, one a line")
    p.add_argument("shards", help="folder for the shards")
    p.add_argument("--shard-tokens", type=float, default=2**23)
    p = commands.add_parser("train", help="shards to a model", formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    add_training_options(p)
    p = commands.add_parser("evaluate", help="what a finished model can do")
    p.add_argument("weights", help="a name such as tiny or 124M, or a folder")
    p.add_argument("--shards", metavar="FOLDER", help="text to measure the loss on, made by tokenize")
    p.add_argument("--blimp", metavar="FOLDER", help="the .jsonl files of BLiMP, github.com/alexwarstadt/blimp")
    args = parser.parse_args(argv)
    if getattr(args, "config", None):  # once more, with its options before those of the command line
        argv = sys.argv[1:] if argv is None else list(argv)
        argv = argv[argv.index("train") + 1 :]
        args = parser.parse_args(["train", *read_options(args.config, argv), *argv])
    if args.command == "tokenize":
        tokenize(args.texts, args.shards, int(args.shard_tokens))
    elif args.command == "evaluate":
        report(args)
    else:
        train(args)


def main(argv=None):
    """The command; it exits with status 2 after bad input, with 130 after Ctrl-C"""
    mute_all_but_first()
    # what is printed is a report: hours of work do not end because nobody reads it any more
    try:
        status = run_command("pretrain.py", lambda: command(argv), reports=("stdout", "stderr"))
    except SystemExit as stop:
        status = stop.code
    except Exception:
        if not torch.distributed.is_initialized():
            raise
        sys.excepthook(*sys.exc_info())
        status = 1
    if status or torch.distributed.is_initialized():
        end(status)


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)
    main()
