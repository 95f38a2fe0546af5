"""Is a message spam? Ask the classifier of this chapter from the command line.

    python 2_FineTuning_Classification/classify.py "You have won a free phone, reply YES"
    python 2_FineTuning_Classification/classify.py --file messages.txt      one message a line
    python 2_FineTuning_Classification/classify.py - < messages.txt         the same from standard input

Prints label, probability of spam and message, separated by tabs. The first call finetunes the small model
tiny on data/sms_spam.tsv, which takes a minute or two, and keeps the result in ~/.cache/gpt2-from-scratch/spam
(or in the folder spam below GPT2_MODELS); --train makes it anew. The messages go nowhere: all is computed here.
"""

if __name__ == "__main__":  # Ctrl-C while the imports below take their second: end without a word
    import signal

    signal.signal(signal.SIGINT, signal.SIG_DFL)

import argparse
import os
import sys
from contextlib import redirect_stdout
from pathlib import Path

import torch
from torch.utils.data import DataLoader

from gpt2 import (
    SpamDataset,
    add_classification_head,
    calc_accuracy_loader,
    create_balanced_dataset,
    load_classifier,
    load_gpt2,
    pick_device,
    random_split,
    read_sms,
    save_classifier,
    spam_probability,
    train_classifier_simple,
)
from gpt_download import models_folder


def train(folder, weights="tiny", data=None, epochs=4, lr=3e-4, device="cpu"):
    """Finetune `weights` on labelled messages, and write the classifier into `folder`. → test accuracy

    All blocks learn, the embeddings stay as they are; a tenth of the messages is kept for the test.
    """
    torch.manual_seed(123)
    df = create_balanced_dataset(read_sms(data))
    df["Label"] = df["Label"].map({"ham": 0, "spam": 1})
    model, tokenizer = load_gpt2(weights, device)
    # at most 128 tokens: a whole SMS, but not a book that somebody pasted into the file
    length = min(128, model.cfg["context_length"])
    frames = [part for part in random_split(df, 0.8, 0.1) if len(part)]
    if len(frames) < 3:
        raise ValueError(f"{len(df)} messages, as many ham as spam, are too few to train and to test with")
    parts = [SpamDataset(part, tokenizer, length) for part in frames]
    train_loader = DataLoader(parts[0], batch_size=8, shuffle=True)
    val_loader, test_loader = (DataLoader(part, batch_size=8) for part in parts[1:])

    add_classification_head(model)
    for table in (model.tok_emb, model.pos_emb):
        table.requires_grad_(False)
    optimizer = torch.optim.AdamW((p for p in model.parameters() if p.requires_grad), lr=lr, weight_decay=0.1)
    # the step shrinks to 0 in a line: with steps of one size the accuracy goes up and down to the end
    steps = epochs * len(train_loader)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: max(0.0, 1 - step / steps))
    optimizer.register_step_post_hook(lambda *_: schedule.step())
    train_classifier_simple(
        model, train_loader, val_loader, optimizer, device, num_epochs=epochs, eval_freq=40, eval_iter=10
    )
    accuracy = calc_accuracy_loader(test_loader, model, device)
    save_classifier(model, folder, dtype=torch.float16)
    return accuracy


def read_messages(args):
    """The messages that the command line names, without empty lines."""
    name = "-" if args.text == "-" else args.file
    if name is None:
        return [args.text]
    if name != "-" and not Path(name).expanduser().is_file():
        raise FileNotFoundError(f"there is no file {name}")
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).expanduser().read_bytes()
        lines = data.decode("utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise ValueError(f"{'standard input' if name == '-' else name} is not UTF-8 text ({error})") from None
    messages = [line.removesuffix("\r") for line in lines if line.strip()]
    if not messages:
        raise ValueError(f"{'standard input' if name == '-' else name} holds no messages")
    return messages


def run(args):
    messages = [] if args.text is None and args.file is None else read_messages(args)
    device = pick_device(args.device)
    folder = Path(args.model).expanduser() if args.model else models_folder() / "spam"
    if args.train or not (folder / "config.json").is_file():
        why = "" if args.train else f"no classifier in {folder} yet: "
        print(f"{why}finetuning {args.weights}, a minute or two …", file=sys.stderr, flush=True)
        with redirect_stdout(sys.stderr):
            accuracy = train(folder, args.weights, args.data, args.epochs, device=device)
        print(f"{accuracy:.1%} right on messages it has not seen; kept in {folder}", file=sys.stderr, flush=True)
    if not messages:
        return
    try:
        model, tokenizer = load_classifier(folder, device)
    except ValueError as error:
        raise ValueError(f"{error}; make it anew with --train") from None
    for message in messages:
        probability = spam_probability(message, model, tokenizer, device)
        label = "spam" if probability > 0.5 else "ham"
        print(label, f"{probability:.3f}", " ".join(message.split()), sep="\t", flush=True)


class _Parser(argparse.ArgumentParser):
    """An argument parser whose errors are one line."""

    def error(self, message):
        self.exit(2, f"classify.py: {message}\n")


def parse_args(argv=None):
    parser = _Parser(
        prog="classify.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("text", nargs="?", help="the message; - reads messages from standard input")
    parser.add_argument("--file", metavar="FILE", help="a file with one message a line; - for standard input")
    parser.add_argument("--model", metavar="FOLDER", help="the classifier's folder (~/.cache/gpt2-from-scratch/spam)")
    parser.add_argument("--train", action="store_true", help="finetune it anew, also without a message")
    parser.add_argument("--weights", default="tiny", metavar="W", help="begin with tiny, 124M, or a folder (tiny)")
    parser.add_argument("--data", metavar="FILE", help='labelled messages to learn from; "uci" for UCI\'s collection')
    parser.add_argument("--epochs", type=int, default=4, metavar="N", help="passes through the messages (4)")
    parser.add_argument("--device", default="auto", metavar="D", help="auto, cpu, cuda or mps (auto)")
    args = parser.parse_args(argv)
    if args.text is not None and args.file is not None:
        parser.error("give either a message or --file, not both")
    if args.text is None and args.file is None and not args.train:
        parser.error("give a message in quotation marks, or --file FILE (see --help)")
    if args.epochs < 1:
        parser.error(f"--epochs is {args.epochs}: give 1 or more")
    return args


def main(argv=None):
    """The command; → exit status 0, 2 after bad input, 130 after Ctrl-C"""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # not every terminal knows every character
    try:
        run(parse_args(argv))
    except BrokenPipeError:  # the reader of our output, `head` say, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError) as error:
        print(f"classify.py: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)
    sys.exit(main())
