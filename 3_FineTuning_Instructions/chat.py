r"""Talk to a GPT that was finetuned to follow instructions.

    python 3_FineTuning_Instructions/chat.py --train         finetune the small model tiny, once, a minute or two
    python 3_FineTuning_Instructions/chat.py                 and talk to it
    python 3_FineTuning_Instructions/chat.py --model tiny    to the same model before finetuning, to compare
    echo "What is the plural of goose?" | python 3_FineTuning_Instructions/chat.py

A line is a question; one that ends with \ goes on in the next line. Expect short answers, most of them wrong: tiny
has learned the form, and knows little.

--train learns from data/instructions.json (--data: from another file like it, or "book") and keeps the result in
~/.cache/gpt2-from-scratch/chat, or in the folder chat below GPT2_MODELS. What you type goes nowhere: all is computed
on this machine.
"""

if __name__ == "__main__":  # Ctrl-C while the imports below take their second: end without a word
    import signal

    signal.signal(signal.SIGINT, signal.SIG_DFL)

import os
import sys
from contextlib import redirect_stdout, suppress
from functools import partial

import torch
from torch.optim.lr_scheduler import LinearLR
from torch.utils.data import DataLoader

from gpt2 import (
    GPT_CONFIGS,
    CommandParser,
    InstructionDataset,
    calc_loss_loader,
    custom_collate_fn,
    format_prompt,
    load_gpt2,
    pick_device,
    read_instructions,
    run_command,
    save_pretrained,
    stream_text,
    train_model_simple,
)
from gpt2_fast import by_onednn, packed
from gpt_download import models_folder
from gpt_io import check_target, check_vocabulary, expand, hold, unwrap

MADE_HERE = {"finetuning_task": "instructions"}  # in config.json: what --train has made, it may also replace

HELP = """Write an instruction, and after it, if you like, what it is about:
  > Write the plural of goose.
  > Write this in the past tense.\\
  . We walk to the mill.
A line that ends with \\ goes on in the next. Or begin with \"\"\" and end with
\"\"\" to paste several lines. The first line is the instruction, the others
are its input.
  /help    this text
  /reset   forget what was said before (see --memory)
  /bye     end; so does Ctrl-D. Ctrl-C stops an answer, or drops a question."""


def train(folder, weights="tiny", data=None, epochs=2, lr=None, device="cpu"):
    """Finetune `weights` on instructions and write the model into `folder`. → (loss before, loss after)

    The losses are nats per token of the answers of a twentieth of the entries, which are not trained on.
    Raises ValueError for fewer than 20 entries, or for one that is too long for the model's context.
    """
    torch.manual_seed(123)
    entries = read_instructions(data)
    if len(entries) < 20:
        raise ValueError(f"{len(entries)} instructions are too few to train and to test with: give 20 or more")
    model, tokenizer = load_gpt2(weights, device)
    check_vocabulary(model.cfg, tokenizer, weights)
    context = model.cfg["context_length"]
    for number, entry in enumerate(entries, start=1):
        if (length := len(tokenizer.encode_ordinary(format_prompt(entry)))) >= context:
            raise ValueError(f"entry {number} has a question of {length} tokens, the model reads {context}: shorten it")
    cut = len(entries) - len(entries) // 20
    train_set = InstructionDataset(entries[:cut], tokenizer, mask_instruction=True)
    val_set = InstructionDataset(entries[cut:], tokenizer, mask_instruction=True)
    collate = partial(custom_collate_fn, allowed_max_length=context, device=device)
    train_loader = DataLoader(train_set, batch_size=8, shuffle=True, collate_fn=collate)
    val_loader = DataLoader(val_set, batch_size=8, collate_fn=collate)

    before = calc_loss_loader(val_loader, by_onednn(model), device)
    for table in (model.tok_emb, model.pos_emb):
        table.requires_grad_(False)
    lr = lr or (2e-4 if model.cfg["emb_dim"] < 768 else 5e-5)  # larger models want smaller steps
    optimizer = torch.optim.AdamW((p for p in model.parameters() if p.requires_grad), lr=lr, weight_decay=0.1)
    scheduler = LinearLR(optimizer, start_factor=1.0, end_factor=0.0, total_iters=max(1, epochs * len(train_loader)))
    train_model_simple(
        model, train_loader, val_loader, optimizer, device, num_epochs=epochs, eval_freq=20, eval_iter=5,
        start_context=format_prompt(entries[0]), tokenizer=tokenizer, scheduler=scheduler,
    )
    after = calc_loss_loader(val_loader, model.eval(), device)
    save_pretrained(model, folder, torch.float16, **MADE_HERE)
    return before, after


def as_entry(text):
    """What somebody wrote, as an entry: its first line is the instruction, the rest the input."""
    instruction, _, more = text.strip().partition("\n")
    return {"instruction": instruction, "input": more.strip()}


class Chat:
    """A conversation: it keeps what was said, as far as it fits into half of the model's context."""

    def __init__(self, model, tokenizer, device="cpu", memory=0, **options):
        self.model, self.tokenizer, self.device = model, tokenizer, device
        self.memory, self.options, self.said = memory, options, []

    def reset(self):
        self.said.clear()

    def answer(self, text, max_new_tokens=100):
        """Yield the answer to `text` piece by piece: its first line is the instruction, the rest the input.

        Up to a break, it is remembered too. Raises ValueError for a text that the context has no room for.
        """
        question, pieces = format_prompt(as_entry(text)), []
        ids, context = self.tokenizer.encode_ordinary(question), len(unwrap(self.model).pos_emb.weight)
        if len(ids) >= context:
            raise ValueError(f"that makes {len(ids)} tokens, and the model reads {context}: shorten it")
        for earlier in reversed(self.said[-self.memory :] if self.memory else []):
            if len(earlier) + len(ids) > context // 2:
                break
            ids = earlier + ids
        idx, count = torch.tensor([ids], device=self.device), min(max_new_tokens, context - len(ids))
        try:
            for piece in stream_text(self.model, self.tokenizer, idx, count, eos_id=50256, **self.options):
                pieces.append(piece)
                yield piece
        finally:
            self.said.append(self.tokenizer.encode_ordinary(f"{question}{''.join(pieces).strip()}\n\n"))


def read_question(ask=input):
    """One question from the terminal, of one line or several. Raises EOFError at the end of the input."""
    line = ask("> ").strip()
    if line.startswith('"""'):
        lines, line = [], line[3:]
        with suppress(EOFError):  # the end of the input ends a block as well
            while not line.rstrip().endswith('"""'):
                lines.append(line)
                line = ask(". ")
            lines.append(line.rstrip()[:-3])
        return "\n".join(lines).strip()
    lines = [line]
    with suppress(EOFError):
        while lines[-1].endswith("\\"):
            lines[-1] = lines[-1][:-1].rstrip()
            lines.append(ask(". ").strip())
    return "\n".join(lines).strip()


def talk(chat, max_new_tokens, interactive):
    """Read questions and print answers until the input ends."""
    ask = input if interactive else lambda _: input()
    while True:
        try:
            text = read_question(ask)
        except EOFError:
            if interactive:
                print()
            return
        except KeyboardInterrupt:
            print("\n(/bye or Ctrl-D ends)")
            continue
        command = text.split()[0] if text.startswith("/") else text
        if command == "/help":
            print(HELP)
        elif command in ("help", "exit", "quit", "bye"):
            print(f"To the model that would be a question. Did you mean /{command}?")
        elif command == "/reset":
            chat.reset()
            print("Forgotten." if chat.memory else "Nothing to forget: every question stands by itself (see --memory).")
        elif command in ("/bye", "/quit", "/exit"):
            return
        elif text.startswith("/"):
            print(f"There is no command {command}; /help lists those that there are.")
        elif text:
            try:
                for piece in chat.answer(text, max_new_tokens):
                    print(piece, end="", flush=True)
                print()
            except KeyboardInterrupt:
                print(" …")
            except ValueError as error:
                print(error)


def load_finetuned(path=None, device="cpu"):
    """The model in `path`, or the one that --train has made. → (model in eval mode, tokenizer, name)

    Raises FileNotFoundError with a way to make one if there is none, and ValueError as `load_gpt2`.
    """
    kept = models_folder() / "chat"
    if not path and not (kept / "config.json").is_file():
        raise FileNotFoundError(
            f"there is no finetuned model in {kept} yet. Make one, in a minute or two, with\n"
            "    python 3_FineTuning_Instructions/chat.py --train\n"
            "or name the folder of another with --model"
        )
    model, tokenizer = load_gpt2(path or kept, device)
    check_vocabulary(model.cfg, tokenizer, path or kept)
    return model, tokenizer, expand(path or kept).resolve().name or "chat"


def run(args):
    device = pick_device(args.device)
    if args.train:
        kept = models_folder() / "chat"
        folder = expand(args.model or kept)
        if str(folder) in GPT_CONFIGS or os.path.realpath(folder) == os.path.realpath(expand(args.weights)):
            raise ValueError(f"--train would write its result into --model {folder}; did you mean --weights {folder}?")
        check_target(folder, **MADE_HERE)
        with hold(folder):  # if it cannot be written, better now than after the training
            print(f"finetuning {args.weights}, a minute or two …", file=sys.stderr, flush=True)
            with redirect_stdout(sys.stderr):
                before, after = train(folder, args.weights, args.data, args.epochs, device=device)
        print(
            f"loss on the answers of unseen entries: {before:.2f} before, {after:.2f} after (nats per token); "
            f"kept in {folder}", file=sys.stderr,
        )
        if not sys.stdin.isatty():
            return
        args.model = str(folder)
    model, tokenizer, name = load_finetuned(args.model, device)
    generator = torch.Generator(device).manual_seed(args.seed)
    chat = Chat(
        packed(model), tokenizer, device, args.memory,
        temperature=args.temperature, top_k=args.top_k, generator=generator,
    )
    sys.stdin.reconfigure(errors="replace")
    interactive = sys.stdin.isatty()
    if interactive:
        with suppress(ImportError):
            import readline  # noqa: F401  arrow keys and earlier lines at the prompt
        print(f"{name} on {device}. Ask it something; /help tells how, /bye ends.\n")
    talk(chat, args.max_new_tokens, interactive)


def parse_args(argv=None):
    parser = CommandParser("chat.py", description=__doc__)
    parser.add_argument("--model", metavar="M", help="a finetuned model's folder (~/.cache/gpt2-from-scratch/chat)")
    parser.add_argument("--train", action="store_true", help="finetune a model and keep it, then talk to it")
    parser.add_argument("--weights", default="tiny", metavar="W", help="begin with tiny, 124M, or a folder (tiny)")
    parser.add_argument("--data", metavar="FILE", help='instructions to learn from; "book" for the book\'s')
    parser.add_argument("--epochs", type=int, default=2, metavar="N", help="passes through the instructions (2)")
    parser.add_argument(
        "--memory", type=int, default=0, metavar="N",
        help="earlier exchanges to show the model again (0: it learned from single questions, and they confuse it)",
    )
    parser.add_argument("--temperature", type=float, default=0.0, metavar="T", help="0: the likeliest token (0)")
    parser.add_argument("--top-k", type=int, default=50, metavar="K", help="choose among the K likeliest tokens (50)")
    parser.add_argument("--seed", type=int, default=123, metavar="S", help="same seed, same answers (123)")
    parser.add_argument("--max-new-tokens", type=int, default=100, metavar="N", help="tokens an answer at most (100)")
    parser.add_argument("--device", default="auto", metavar="D", help="auto, cpu, cuda or mps (auto)")
    args = parser.parse_args(argv)
    least = {"epochs": 1, "memory": 0, "temperature": 0, "top_k": 1, "seed": 0, "max_new_tokens": 1}
    for name, value in least.items():
        if not getattr(args, name) >= value:
            parser.error(f"--{name.replace('_', '-')} is {getattr(args, name)}: give {value} or more")
    for name in parser.given(args, "weights", "data", "epochs"):
        if not args.train:
            parser.error(f"--{name} is for --train: give that too, or --model FOLDER to talk to another model")
    return args


def main(argv=None):
    """The command; → exit status 0, 2 after bad input, 130 after Ctrl-C"""
    return run_command("chat.py", lambda: run(parse_args(argv)))


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)
    sys.exit(main())
