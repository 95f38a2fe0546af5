"""Is a message spam? Ask the classifier of this chapter from the command line.

    python 2_FineTuning_Classification/classify.py "You have been selected for a cash loan, no papers needed. Reply YES"
    python 2_FineTuning_Classification/classify.py --file messages.txt      one message a line
    python 2_FineTuning_Classification/classify.py - < messages.txt         the same from standard input

Prints label, probability of spam and message, separated by tabs. The first call finetunes the small model
tiny on data/sms_spam.tsv, which takes some minutes, and keeps the result in ~/.cache/gpt2-from-scratch/spam
(or in the folder spam below GPT2_MODELS); --train makes it anew. About one answer in seven is wrong. The messages go
nowhere: all is computed here.
"""

if __name__ == "__main__":  # Ctrl-C while the imports below take their second: end without a word
    import signal

    signal.signal(signal.SIGINT, signal.SIG_DFL)

import sys
from contextlib import redirect_stdout, suppress
from statistics import mean, stdev

import pandas as pd
import torch
from torch.optim.lr_scheduler import LinearLR
from torch.utils.data import DataLoader

from gpt2 import (
    CLASSES,
    CommandParser,
    SpamDataset,
    add_classification_head,
    calc_accuracy_loader,
    create_balanced_dataset,
    load_classifier,
    load_gpt2,
    pick_device,
    random_split,
    read_sms,
    run_command,
    save_classifier,
    spam_probability,
    train_classifier_simple,
)
from gpt2_fast import by_onednn
from gpt_download import models_folder
from gpt_io import check_target, check_vocabulary, expand, hold, read_json

# what config.json says of what --train has made, and may replace
MADE_HERE = {"kind": "GPT2ForSequenceClassification", "id2label": dict(zip("01", CLASSES, strict=True))}


def balanced_messages(data=None):
    """Labelled messages, as many ham (0) as spam (1), as a frame with the columns Label and Text."""
    df = create_balanced_dataset(read_sms(data))
    return df.assign(Label=df["Label"].map({"ham": 0, "spam": 1}))


def finetune(frames, weights="tiny", epochs=6, lr=3e-4, device="cpu"):
    """Finetune `weights` on the first of three frames of messages. → (model, its accuracy on the third)

    All blocks learn, the embeddings stay as they are.
    """
    if not all(len(frame) for frame in frames):
        count = sum(map(len, frames))
        raise ValueError(f"{count} messages, as many ham as spam, are too few to train and to test with")
    model, tokenizer = load_gpt2(weights, device)
    check_vocabulary(model.cfg, tokenizer, weights)
    # at most 128 tokens: a whole SMS, but not a book that somebody pasted into the file
    length = min(128, model.cfg["context_length"])
    parts = [SpamDataset(frame, tokenizer, length) for frame in frames]
    train_loader = DataLoader(parts[0], batch_size=8, shuffle=True)
    val_loader, test_loader = (DataLoader(part, batch_size=8) for part in parts[1:])

    by_onednn(add_classification_head(model))
    for table in (model.tok_emb, model.pos_emb):
        table.requires_grad_(False)
    optimizer = torch.optim.AdamW((p for p in model.parameters() if p.requires_grad), lr=lr, weight_decay=0.1)
    scheduler = LinearLR(optimizer, start_factor=1.0, end_factor=0.0, total_iters=max(1, epochs * len(train_loader)))
    train_classifier_simple(
        model, train_loader, val_loader, optimizer, device, num_epochs=epochs, eval_freq=40, eval_iter=10,
        scheduler=scheduler,
    )
    return model, calc_accuracy_loader(test_loader, model, device)


def train(folder, weights="tiny", data=None, epochs=6, lr=3e-4, device="cpu"):
    """Finetune `weights` on labelled messages, and write the classifier into `folder`. → test accuracy

    A tenth of the messages is kept for validation, and another for the test.
    """
    torch.manual_seed(123)
    frames = random_split(balanced_messages(data), 0.8, 0.1)
    model, accuracy = finetune(frames, weights, epochs, lr, device)
    save_classifier(model, folder, dtype=torch.float16)
    return accuracy


def over_splits(count, weights="tiny", data=None, epochs=6, device="cpu"):
    """Yield the test accuracies of `count` classifiers, each trained on another split; nothing is kept.

    70 % of the messages are for training and a fifth for the test, the splits those of the notebook's section 11.
    """
    full = pd.concat(random_split(balanced_messages(data), 0.7, 0.1)).reset_index(drop=True)
    for seed in range(1, count + 1):
        torch.manual_seed(seed)
        yield finetune(random_split(full, 0.7, 0.1, seed), weights, epochs, device=device)[1]


def read_messages(args):
    """The messages that the command line names, without empty lines."""
    name = "-" if args.text == "-" else args.file
    if name is None:
        return [args.text]
    if name != "-" and not expand(name).is_file():
        found = "is a folder, not a file" if expand(name).is_dir() else "does not exist"
        raise FileNotFoundError(f"{name} {found}")
    try:
        data = sys.stdin.buffer.read() if name == "-" else expand(name).read_bytes()
        lines = data.decode("utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise ValueError(f"{'standard input' if name == '-' else name} is not UTF-8 text ({error})") from None
    messages = [line.removesuffix("\r") for line in lines if line.strip()]
    if not messages:
        raise ValueError(f"{'standard input' if name == '-' else name} holds no messages")
    return messages


def check_classes(folder, model):
    """Raise ValueError for a classifier that does not tell ham, its first class, from spam; it need not name them."""
    names = read_json(folder / "config.json").get("id2label", {"0": "label_0", "1": "label_1"})
    names = [str(name).lower() for _, name in sorted(names.items())] if isinstance(names, dict) else [str(names)]
    if len(model.out_head.weight) != 2 or names not in (["ham", "spam"], ["label_0", "label_1"]):
        raise ValueError(f"the classifier in {folder} does not tell ham from spam, but {', '.join(names)[:80]}")


def run(args):
    messages = [] if args.text is None and args.file is None else read_messages(args)
    device = pick_device(args.device)
    if args.splits:
        with redirect_stdout(sys.stderr):
            found = []
            for accuracy in over_splits(args.splits, args.weights, args.data, args.epochs, device):
                found.append(accuracy)
                print(f"split {len(found)}: {accuracy:.1%} right on unseen messages", flush=True)
        each = ", ".join(f"{100 * accuracy:.1f}" for accuracy in found)
        print(f"right on unseen messages: {mean(found):.1%} ± {stdev(found):.1%} (in %: {each})")
        return
    kept = models_folder() / "spam"
    folder = expand(args.model or kept)
    found = (folder / "config.json").is_file()
    if not found and not args.train and folder != kept:
        raise FileNotFoundError(f"there is no classifier in {folder}; --train makes one there")
    if found and not args.train and args.given:
        raise ValueError(f"--{args.given[0]} is for training, and there is a classifier in {folder}: give --train")
    if args.train or not found:
        check_target(folder, **MADE_HERE)
        why = "" if args.train else f"no classifier in {folder} yet: "
        with hold(folder), redirect_stdout(sys.stderr):  # if it cannot be written, better now than after the training
            print(f"{why}finetuning {args.weights}, some minutes …", flush=True)
            accuracy = train(folder, args.weights, args.data, args.epochs, device=device)
        print(f"{accuracy:.1%} right on messages it has not seen; kept in {folder}", file=sys.stderr, flush=True)
    if not messages:
        return
    try:
        model, tokenizer = load_classifier(folder, device)
        check_classes(folder, model)
        check_vocabulary(model.cfg, tokenizer, folder)
    except ValueError as error:
        hint = ""
        with suppress(ValueError):
            check_target(folder, **MADE_HERE)
            hint = "; make it anew with --train"
        raise ValueError(f"{error}{hint}") from None
    context = model.cfg["context_length"]
    for number, message in enumerate(messages, start=1):
        if (count := len(tokenizer.encode_ordinary(message))) > context:
            print(f"message {number}: only the first {context} of its {count} tokens are read", file=sys.stderr)
        probability = spam_probability(message, model, tokenizer, device)
        label = "spam" if probability > 0.5 else "ham"
        print(label, f"{probability:.3f}", " ".join(message.split()), sep="\t", flush=True)


def parse_args(argv=None):
    parser = CommandParser("classify.py", description=__doc__)
    parser.add_argument("text", nargs="?", help="the message; - reads messages from standard input")
    parser.add_argument("--file", metavar="FILE", help="a file with one message a line; - for standard input")
    parser.add_argument("--model", metavar="FOLDER", help="the classifier's folder (~/.cache/gpt2-from-scratch/spam)")
    parser.add_argument("--train", action="store_true", help="finetune it anew, also without a message")
    parser.add_argument("--weights", default="tiny", metavar="W", help="begin with tiny, 124M, or a folder (tiny)")
    parser.add_argument("--data", metavar="FILE", help='labelled messages to learn from; "uci" for UCI\'s collection')
    parser.add_argument("--epochs", type=int, default=6, metavar="N", help="passes through the messages (6)")
    parser.add_argument(
        "--splits", type=int, metavar="N",
        help="only measure: train on N different splits of the messages, and print mean and spread of the accuracy",
    )
    parser.add_argument("--device", default="auto", metavar="D", help="auto, cpu, cuda or mps (auto)")
    args, surplus = parser.parse_known_args(argv)
    if surplus:
        hint = "" if surplus[0].startswith("-") else ": put the message in quotation marks"
        parser.error(f"unrecognized arguments: {' '.join(surplus)}{hint}")
    if args.text is not None and args.file is not None:
        parser.error("give either a message or --file, not both")
    if args.text is None and args.file is None and not args.train and not args.splits:
        parser.error("give a message in quotation marks, or --file FILE (see --help)")
    if args.epochs < 1:
        parser.error(f"--epochs is {args.epochs}: give 1 or more")
    if args.splits is not None and args.splits < 2:
        parser.error(f"--splits is {args.splits}: give 2 or more, for a mean and a spread")
    if args.splits and (args.text is not None or args.file is not None or args.train):
        parser.error("--splits only measures: give it without a message, --file or --train")
    args.given = parser.given(args, "weights", "data", "epochs")
    return args


def main(argv=None):
    """The command; → exit status 0, 2 after bad input, 130 after Ctrl-C"""
    return run_command("classify.py", lambda: run(parse_args(argv)))


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)
    sys.exit(main())
