"""Finetuning for classification: data that is broken, messages that are odd, and the command classify.py."""

import gzip
import io
import json
import os
import re
import signal
import subprocess
import sys
import time
import warnings
import zipfile
from collections import Counter

import pandas as pd
import pytest
import torch
from torch.utils.data import DataLoader

import gpt_io
from gpt2 import (
    DATA,
    GPT_CONFIGS,
    GPTModel,
    SpamDataset,
    add_classification_head,
    calc_accuracy_loader,
    calc_class_loss_batch,
    calc_class_loss_loader,
    class_logits,
    classify_review,
    create_balanced_dataset,
    init_weights,
    load_classifier,
    random_split,
    read_sms,
    save_classifier,
    save_pretrained,
    spam_probability,
    train_classifier_simple,
)

CFG = {**GPT_CONFIGS["tiny"], "emb_dim": 16, "n_heads": 2, "n_layers": 2, "context_length": 40}
CPU = torch.device("cpu")
MODEL_FILES = ["config.json", "merges.txt", "model.safetensors", "tokenizer_config.json", "vocab.json"]
ODD = ["", " ", "🎉🎉", "👩‍👩‍👧", "NA", "null", '"quoted', "<|endoftext|>", "word " * 3000, "\u200d", "a\tb"]


@pytest.fixture(scope="module")
def model():
    torch.manual_seed(1)
    return add_classification_head(init_weights(GPTModel(CFG))).eval()


def frame(n=12):
    texts = [f"message number {i} " + "and more of it " * (i % 4) for i in range(n)]
    return pd.DataFrame({"Label": [i % 2 for i in range(n)], "Text": texts})


# ----- the course's own messages


def test_our_messages():
    df = read_sms()
    assert list(df.columns) == ["Label", "Text"]
    assert Counter(df["Label"]) == {"ham": 1360, "spam": 680}
    assert df["Text"].str.strip().ne("").all() and df["Text"].is_unique
    raw = (DATA / "sms_spam.tsv").read_bytes()
    assert raw.count(b"\n") == len(df) and b"\r" not in raw and raw.endswith(b"\n")


def test_no_message_is_nearly_another(nearly_alike):
    texts = list(read_sms()["Text"])
    assert nearly_alike(texts) == []
    assert nearly_alike([*texts, texts[7] + " ok"]) == [(7, len(texts))]


# ----- reading


def test_read_sms(tmp_path):
    path = tmp_path / "messages.tsv"
    path.write_bytes('\ufeffham\tsay "hi\r\nspam\tWIN\tnow\x85 yes\r\n\r\nham\t\r\nham\tné 🎉'.encode())
    assert read_sms(path).values.tolist() == [
        ["ham", 'say "hi'], ["spam", "WIN\tnow\x85 yes"], ["ham", ""], ["ham", "né 🎉"]
    ]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "holds no messages"),
        (b"\n\r\n", "holds no messages"),
        (b"ham\tyes\nspam no\n", "line 2: no tab between label and text: 'spam no'"),
        (b"ham\tyes\n\nSpam\tno\n", "line 3: the label is 'Spam', not ham or spam"),
        (b"Label,Text\n0,yes\n", "line 1: no tab"),
        (b"ham\tcaf\xe9\n", "is not UTF-8 text"),
    ],
)
def test_read_sms_says_what_is_wrong(tmp_path, content, message):
    path = tmp_path / "messages.tsv"
    path.write_bytes(content)
    with pytest.raises(ValueError, match=re.escape(message)):
        read_sms(path)


def test_read_sms_without_a_file(tmp_path):
    with pytest.raises(FileNotFoundError, match="archive.ics.uci.edu.*sms.spam.collection.zip"):
        read_sms(tmp_path / "SMSSpamCollection")
    with pytest.raises(FileNotFoundError):
        read_sms(tmp_path)


def test_the_uci_collection(tmp_path, monkeypatch):
    path = tmp_path / "SMSSpamCollection"
    path.write_bytes(b"ham\tyes\nspam\tno\n")
    with pytest.warns(UserWarning, match="not the published SMSSpamCollection"):
        assert len(read_sms(path)) == 2
    with zipfile.ZipFile(tmp_path / "sms.zip", "w") as archive:
        archive.writestr("readme", "x")
    with pytest.raises(ValueError, match="holds no file SMSSpamCollection"):
        read_sms(tmp_path / "sms.zip")
    with zipfile.ZipFile(tmp_path / "sms.zip", "a") as archive:
        archive.write(path, "SMSSpamCollection")
    with pytest.warns(UserWarning, match="sms.zip is not the published"):
        assert read_sms(str(tmp_path / "sms.zip")).equals(read_sms_quietly(path))

    digest = gpt_io.hashlib.sha256(path.read_bytes()).hexdigest()
    monkeypatch.setattr(gpt_io, "UCI_SHA256", digest)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert len(read_sms(path)) == 2


def read_sms_quietly(path):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return read_sms(path)


# ----- balance, split, dataset


def test_balance_and_split():
    df = read_sms()
    balanced = create_balanced_dataset(df)
    assert Counter(balanced["Label"]) == {"ham": 680, "spam": 680} and balanced["Text"].is_unique
    assert balanced.equals(create_balanced_dataset(df))
    parts = random_split(balanced, 0.7, 0.1)
    assert [len(part) for part in parts] == [951, 136, 273]  # int() rounds down, as in the book
    assert sorted(pd.concat(parts)["Text"]) == sorted(balanced["Text"])
    with pytest.raises(ValueError, match="both are needed"):
        create_balanced_dataset(df[df["Label"] == "ham"])
    with pytest.raises(ValueError, match="have to lie between 0 and 1"):
        random_split(df, 0.8, 0.3)


def test_dataset(tokenizer, tmp_path):
    data = pd.DataFrame({"Label": [0, 1] * 5 + [0], "Text": ODD})
    dataset = SpamDataset(data, tokenizer, max_length=7)
    for i in range(len(dataset)):
        ids, label = dataset[i]
        assert ids.shape == (7,) and ids.dtype == label.dtype == torch.int64 and label == i % 2
    assert dataset[0][0].tolist() == [50256] * 7
    assert dataset[ODD.index("<|endoftext|>")][0][0] != 50256
    assert (dataset[ODD.index("word " * 3000)][0] != 50256).all()

    data.to_csv(tmp_path / "train.csv", index=None)
    again = SpamDataset(csv_file=tmp_path / "train.csv", max_length=7, tokenizer=tokenizer)
    assert again.encoded_texts == dataset.encoded_texts and again.labels == dataset.labels
    longest = SpamDataset(frame(), tokenizer)
    assert longest.max_length == max(len(tokenizer.encode(text)) for text in frame()["Text"])


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (pd.DataFrame({"Label": [0]}), "the column Text is missing"),
        (pd.DataFrame({"Label": ["ham"], "Text": ["x"]}), 'found ["ham"]'.replace('"', "'")),
        (pd.DataFrame({"Label": [1], "Text": [None]}), "row 0: the text is"),
        (pd.DataFrame({"Label": [], "Text": []}), "there are no messages"),
    ],
)
def test_dataset_says_what_is_wrong(tokenizer, data, message):
    with pytest.raises(ValueError, match=re.escape(message)):
        SpamDataset(data, tokenizer)
    with pytest.raises(ValueError, match="max_length is 0"):
        SpamDataset(frame(), tokenizer, max_length=0)


def test_a_csv_file_that_is_none(tokenizer, tmp_path):
    """Packed, damaged, of another encoding: one line with its name, and nothing is unpacked into memory."""
    text = "Label,Text\n" + "1,message\n0,another\n" * 50
    contents = {
        "a.csv.gz": gzip.compress(text.encode())[:-9], "b.csv.zip": b"PK no zip", "c.csv.xz": b"x", "d.csv.bz2": b"x",
        "e.csv": b"", "f.csv": "Label,Text\n1,größer".encode("latin-1"), "g.csv": b'Label,Text\n1,"open\n',
        "h.csv": text.encode("utf-16"), "i.csv": b"Label;Text\n1;x\n", "j.csv": b"Label,Text\n-7,x\n",
        "k.csv": b"Label,Text\n", "l.tar.gz": b"x", "m.csv.gz": gzip.compress(b"\n" * 50_000_000),
    }
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
        with pytest.raises(ValueError, match=re.escape(name)) as error:
            SpamDataset(tmp_path / name, tokenizer)
        assert "\n" not in str(error.value)


# ----- the classifier


def test_three_classes(tokenizer, tmp_path, capsys):
    """Data, head, training and file allow for as many classes as there are."""
    df = pd.DataFrame({"Label": [0, 1, 2] * 4, "Text": ["yes", "no", "perhaps so"] * 4})
    df.to_csv(tmp_path / "three.csv", index=None)
    dataset = SpamDataset(tmp_path / "three.csv", tokenizer)
    assert dataset.labels == SpamDataset(df.assign(Label=df["Label"].astype(float)), tokenizer).labels == [0, 1, 2] * 4
    torch.manual_seed(0)
    model = add_classification_head(init_weights(GPTModel(CFG)), num_classes=3)
    loader = DataLoader(dataset, 12)
    optimizer = torch.optim.AdamW(model.parameters(), lr=3e-3)
    train_classifier_simple(model, loader, loader, optimizer, "cpu", 40, 100, None)
    assert calc_accuracy_loader(loader, model, "cpu") == 1
    save_classifier(model, tmp_path / "three")
    assert calc_accuracy_loader(loader, load_classifier(tmp_path / "three")[0], "cpu") == 1
    for wrong in ([0, -1], [0, 0.5], [0, float("nan")], [0, float("inf")], [0, "ham"], [0, None]):
        with pytest.raises(ValueError, match="labels have to be 0, 1 and so on, found"):
            SpamDataset(pd.DataFrame({"Label": wrong, "Text": ["a", "b"]}), tokenizer)


def test_neither_padding_nor_neighbours_matter(model, tokenizer):
    texts = [text for text in ODD if len(text) < 100] + list(frame()["Text"])
    rows = [tokenizer.encode_ordinary(text)[:30] or [50256] for text in texts]
    with torch.no_grad():
        alone = torch.cat([class_logits(model, torch.tensor([row])) for row in rows])
        for length in (max(map(len, rows)), 40):
            padded = torch.tensor([row + [50256] * (length - len(row)) for row in rows])
            torch.testing.assert_close(class_logits(model, padded), alone, rtol=1e-4, atol=1e-5)
        by_hand = torch.stack([model(torch.tensor([row]))[0, -1] for row in rows])
    torch.testing.assert_close(by_hand, alone, rtol=1e-4, atol=1e-5)
    assert alone.std() > 1e-3


def test_odd_messages_are_classified(model, tokenizer):
    for text in ODD:
        assert 0 < spam_probability(text, model, tokenizer, CPU) < 1
        assert classify_review(text, model, tokenizer, CPU, max_length=10) in ("spam", "not spam")
    long, whole = (spam_probability("word " * n, model, tokenizer, CPU) for n in (3000, 40))
    assert long == whole  # the first 40 tokens, which is this model's context


def test_head_leaves_the_embedding_alone():
    model = init_weights(GPTModel(CFG))
    before = model.tok_emb.weight
    values = before.detach().clone()
    assert model.out_head.weight is before
    add_classification_head(model, num_classes=3)
    assert model.tok_emb.weight is before and torch.equal(before, values)
    assert model(torch.zeros(1, 4, dtype=torch.long)).shape == (1, 4, 3)


def test_accuracy_and_loss_against_a_reference(model, tokenizer):
    loader = DataLoader(SpamDataset(frame(11), tokenizer), batch_size=4)
    right, losses = [], []
    with torch.no_grad():
        for text, label in zip(frame(11)["Text"], frame(11)["Label"], strict=True):
            logits = model(torch.tensor([tokenizer.encode(text)]))[0, -1]
            right.append(int(logits[1] > logits[0]) == label)
            losses.append(-logits.log_softmax(-1)[label].item())
    assert calc_accuracy_loader(loader, model, CPU) == sum(right) / 11
    assert calc_accuracy_loader(loader, model, CPU, num_batches=2) == sum(right[:8]) / 8
    assert calc_class_loss_loader(loader, model, CPU) == pytest.approx(sum(losses) / 11, abs=1e-5)
    assert calc_class_loss_batch(*next(iter(loader)), model, CPU).item() == pytest.approx(sum(losses[:4]) / 4, abs=1e-5)
    model.train()
    calc_accuracy_loader(loader, model, CPU)
    assert model.training
    model.eval()


def test_as_in_the_book(tokenizer, tmp_path, monkeypatch, capsys):
    """Chapter 6, as a reader types it."""
    monkeypatch.chdir(tmp_path)
    df = create_balanced_dataset(read_sms().head(300))
    df["Label"] = df["Label"].map({"ham": 0, "spam": 1})
    for part, name in zip(random_split(df, 0.7, 0.1), ("train", "validation", "test"), strict=True):
        part.to_csv(f"{name}.csv", index=None)
    train_dataset = SpamDataset(csv_file="train.csv", max_length=None, tokenizer=tokenizer)
    val_dataset = SpamDataset(csv_file="validation.csv", max_length=train_dataset.max_length, tokenizer=tokenizer)
    assert len(train_dataset) > 50 and train_dataset.max_length > 20
    torch.manual_seed(123)
    train_loader = DataLoader(dataset=train_dataset, batch_size=8, shuffle=True, num_workers=0, drop_last=True)
    val_loader = DataLoader(dataset=val_dataset, batch_size=8, num_workers=0, drop_last=False)

    model = GPTModel({**CFG, "context_length": 128, "tie_weights": False})
    for param in model.parameters():
        param.requires_grad = False
    model.out_head = torch.nn.Linear(in_features=CFG["emb_dim"], out_features=2)
    for part in (model.trf_blocks[-1], model.final_norm):
        for param in part.parameters():
            param.requires_grad = True
    frozen = model.tok_emb.weight.clone()
    optimizer = torch.optim.AdamW(model.parameters(), lr=5e-3, weight_decay=0.1)
    train_losses, val_losses, train_accs, val_accs, examples_seen = train_classifier_simple(
        model, train_loader, val_loader, optimizer, CPU, num_epochs=2, eval_freq=3, eval_iter=2
    )
    steps = 2 * len(train_loader)
    assert len(train_losses) == len(val_losses) == (steps + 2) // 3 and len(train_accs) == len(val_accs) == 2
    assert examples_seen == 8 * steps
    assert torch.equal(model.tok_emb.weight, frozen)
    assert "Ep 1 (Step 000000): Train loss" in capsys.readouterr().out
    verdict = classify_review(
        "You are a winner", model, tokenizer, CPU, max_length=train_dataset.max_length
    )
    assert verdict in ("spam", "not spam")

    save_classifier(model, tmp_path / "mine")  # a head with a bias, and the same again
    restored, _ = load_classifier(tmp_path / "mine")
    x, _ = next(iter(val_loader))
    torch.testing.assert_close(class_logits(restored, x), class_logits(model.eval(), x))


def test_training_says_what_is_wrong(tokenizer):
    loader = DataLoader(SpamDataset(frame(), tokenizer), batch_size=4)
    empty = DataLoader(SpamDataset(frame(3), tokenizer), batch_size=4, drop_last=True)
    model = add_classification_head(init_weights(GPTModel(CFG)))
    optimizer = torch.optim.SGD(model.parameters(), lr=1e30)
    with pytest.raises(ValueError, match="val_loader has no batches"):
        train_classifier_simple(model, loader, empty, optimizer, CPU, 1, 1, 1)
    with pytest.raises(ValueError, match="eval_freq is 0"):
        train_classifier_simple(model, loader, loader, optimizer, CPU, 1, 0, 1)
    with pytest.raises(ValueError, match="the loss became"):
        train_classifier_simple(model, loader, loader, optimizer, CPU, 5, 99, 1)


# ----- saving


def test_save_and_load(model, tokenizer, tmp_path):
    save_classifier(model, tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == MODEL_FILES
    restored, _ = load_classifier(tmp_path)
    ids = torch.tensor([tokenizer.encode("is it the same?")])
    assert torch.equal(class_logits(restored, ids), class_logits(model, ids)) and not restored.training


def test_transformers_reads_it(model, tokenizer, tmp_path):
    from transformers import GPT2ForSequenceClassification

    save_classifier(model, tmp_path)
    theirs = GPT2ForSequenceClassification.from_pretrained(tmp_path).eval()
    ids, _ = next(iter(DataLoader(SpamDataset(frame(), tokenizer), batch_size=12)))
    with torch.no_grad():
        torch.testing.assert_close(theirs(ids).logits, class_logits(model, ids), rtol=1e-4, atol=1e-5)
    assert theirs.config.id2label == {0: "ham", 1: "spam"}


def test_loading_says_what_is_wrong(tmp_path):
    with pytest.raises(FileNotFoundError, match="there is no folder"):
        load_classifier(tmp_path / "none")
    save_pretrained(GPTModel(CFG), tmp_path / "lm")
    with pytest.raises(ValueError, match="holds a language model, not a classifier"):
        load_classifier(tmp_path / "lm")
    save_classifier(add_classification_head(GPTModel(CFG)), tmp_path / "half")
    path = tmp_path / "half" / "model.safetensors"
    path.write_bytes(path.read_bytes()[:1000])
    with pytest.raises(ValueError, match="damaged or not finished"):
        load_classifier(tmp_path / "half")


# ----- the command


@pytest.fixture(scope="module")
def trained(model, tmp_path_factory):
    folder = tmp_path_factory.mktemp("classifier") / "spam"
    save_classifier(model, folder)
    return folder


@pytest.fixture
def command(root, monkeypatch):
    """classify.py as a module."""
    monkeypatch.syspath_prepend(root / "2_FineTuning_Classification")
    import classify

    return classify


def classify(root, *args, **options):
    options = {"input": "", "env": {**os.environ, "PYTHONUTF8": "1"}, **options}
    script = root / "2_FineTuning_Classification" / "classify.py"
    return subprocess.run(
        [sys.executable, script, *args], capture_output=True, encoding="utf-8", timeout=300, **options
    )


def test_command(root, trained, model, tokenizer, tmp_path):
    env = {**os.environ, "PYTHONUTF8": "1", "GPT2_MODELS": str(trained.parent)}
    done = classify(root, "See you\nat 9 🎉", env=env, cwd=tmp_path)
    probability = spam_probability("See you\nat 9 🎉", model, tokenizer, CPU)
    label = "spam" if probability > 0.5 else "ham"
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{label}\t{probability:.3f}\tSee you at 9 🎉\n", "")


def test_command_reads_files(root, trained, command, capsys, monkeypatch, tmp_path):
    (tmp_path / "lines.txt").write_bytes("\ufefffirst\r\n\r\nsecond é\r\n".encode())
    assert command.main(["--file", str(tmp_path / "lines.txt"), "--model", str(trained)]) == 0
    from_file = capsys.readouterr().out
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("first\n\nsecond é".encode())))
    assert command.main(["-", "--model", str(trained)]) == 0
    assert capsys.readouterr().out == from_file
    assert [line.split("\t")[2] for line in from_file.splitlines()] == ["first", "second é"]


def test_command_trains_when_there_is_nothing_yet(command, capsys, monkeypatch, tmp_path):
    torch.manual_seed(0)
    save_pretrained(init_weights(GPTModel(CFG)), tmp_path / "start")
    lines = (DATA / "sms_spam.tsv").read_text(encoding="utf-8").splitlines()[::12]
    (tmp_path / "few.tsv").write_text("\n".join(lines), encoding="utf-8")
    monkeypatch.setenv("GPT2_MODELS", str(tmp_path / "models"))
    args = ["--weights", str(tmp_path / "start"), "--data", str(tmp_path / "few.tsv"), "--epochs", "1"]
    assert command.main(["hello", *args]) == 0
    done, folder = capsys.readouterr(), tmp_path / "models" / "spam"
    assert done.out.endswith("\thello\n") and done.out.count("\n") == 1
    assert f"no classifier in {folder} yet" in done.err and f"kept in {folder}" in done.err
    assert "Validation accuracy" in done.err
    assert sorted(path.name for path in folder.iterdir() if path.name[0] != ".") == MODEL_FILES

    (folder / "model.safetensors").write_bytes(b"half")
    assert command.main(["hello"]) == 2
    assert "make it anew with --train" in capsys.readouterr().err
    for option, value in (("--weights", "124M"), ("--data", "uci"), ("--epochs", "9")):  # which would do nothing
        assert command.main(["hello", option, value]) == 2
        assert f"{option} is for training" in capsys.readouterr().err


def test_command_measures_over_splits_and_keeps_nothing(command, capsys, monkeypatch, tmp_path):
    torch.manual_seed(0)
    save_pretrained(init_weights(GPTModel(CFG)), tmp_path / "start")
    lines = (DATA / "sms_spam.tsv").read_text(encoding="utf-8").splitlines()[::20]
    (tmp_path / "few.tsv").write_text("\n".join(lines), encoding="utf-8")
    monkeypatch.setenv("GPT2_MODELS", str(tmp_path / "models"))
    args = ["--weights", str(tmp_path / "start"), "--data", str(tmp_path / "few.tsv"), "--epochs", "1"]
    assert command.main(["--splits", "2", *args]) == 0
    out = capsys.readouterr().out
    mean, spread, *each = map(float, re.findall(r"\d+\.\d", out))
    assert len(each) == 2 and abs(mean - sum(each) / 2) < 0.11 and abs(spread - abs(each[0] - each[1]) / 2**0.5) < 0.11
    assert not (tmp_path / "models").exists()


def test_splits_by_seed():
    first, again, other = (random_split(frame(40), 0.5, 0.25, seed) for seed in (1, 1, 2))
    assert [len(part) for part in first] == [20, 10, 10]
    assert all(a.equals(b) for a, b in zip(first, again, strict=True)) and not first[0].equals(other[0])


def test_a_forward_of_ones_own_counts(model):
    class Halved(GPTModel):
        def forward(self, in_idx, cache=None):
            return super().forward(in_idx, cache) / 2

    halved, ids = Halved(model.cfg), torch.tensor([[5, 6, 7, 50256]])
    add_classification_head(halved)
    plain = add_classification_head(GPTModel(model.cfg))
    plain.load_state_dict(halved.state_dict())
    with torch.no_grad():
        torch.testing.assert_close(class_logits(halved.eval(), ids), class_logits(plain.eval(), ids) / 2)


def test_an_error_leaves_the_mode_as_it_was(model):
    model.train()
    try:
        with pytest.raises(KeyError):
            calc_accuracy_loader(({}[i] for i in range(1)), model, "cpu")
        assert model.training
    finally:
        model.eval()


def test_a_stream_of_batches_has_no_length(tokenizer):
    class Stream(torch.utils.data.IterableDataset):
        def __iter__(self):
            return iter(SpamDataset(frame(), tokenizer))

    gpt_io.check_loaders(1, train_loader=DataLoader(Stream(), batch_size=4))
    with pytest.raises(ValueError, match="val_loader has no batches"):
        gpt_io.check_loaders(1, val_loader=DataLoader([]))


def test_the_scheduler_follows_every_step(tokenizer):
    torch.manual_seed(0)
    model = add_classification_head(GPTModel(CFG))
    loader = DataLoader(SpamDataset(frame(), tokenizer, 8), batch_size=2)
    optimizer, rates = torch.optim.SGD(model.parameters(), lr=0.4), []
    optimizer.register_step_pre_hook(lambda optimizer, *_: rates.append(optimizer.param_groups[0]["lr"]))
    scheduler = torch.optim.lr_scheduler.LinearLR(optimizer, 1.0, 0.0, total_iters=2 * len(loader))
    train_classifier_simple(model, loader, loader, optimizer, "cpu", 2, 1, None, scheduler=scheduler)
    steps = 2 * len(loader)
    assert rates == pytest.approx([0.4 * (1 - step / steps) for step in range(steps)])
    assert optimizer.param_groups[0]["lr"] == pytest.approx(0, abs=1e-9)


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ([], "give a message in quotation marks, or --file"),
        (["x", "--file", "y"], "give either a message or --file, not both"),
        (["--file", "nowhere.txt"], "nowhere.txt does not exist"),
        (["--file", "."], ". is a folder, not a file"),
        (["you", "won", "a phone"], "put the message in quotation marks"),
        (["--loud"], "unrecognized arguments: --loud"),
        (["--splits", "1"], "--splits is 1"),
        (["hello", "--splits", "2"], "--splits only measures"),
        (["-"], "standard input holds no messages"),
        (["x", "--epochs", "0"], "--epochs is 0"),
        (["x", "--weights", "gigantic", "--train"], "unknown weights 'gigantic'"),
        (["x", "--model", "nowhere"], "there is no classifier in nowhere; --train makes one there"),
        (["x", "--model", str(DATA / "README.md")], "there is no classifier in"),
        (["--train", "--model", str(DATA / "README.md")], "belongs to the course itself"),
        (["--train", "--model", __file__], "is a file, where a model needs a folder"),
        (["--train", "--model", str(DATA / "tiny")], "belongs to the course itself"),
        (["--train", "--model", str(DATA / "new")], "belongs to the course itself"),
        (["x", "--model", str(DATA / "tiny")], "holds a language model, not a classifier"),
        (["x", "--model", "~nosuchuser/x"], "there is no such user"), (["--file", "~nosuchuser/x"], "no such user"),
        (["--train", "--data", "~nosuchuser/x"], "no such user"),
        (["--train", "--weights", "~nosuchuser/x"], "no such user"),
        (["x", "--epochs", "9" * 40], "give a number, and not so large a one"), (["x", "--epochs=--"], "-- is none"),
    ],
)
def test_command_says_what_is_wrong(capsys, monkeypatch, tmp_path, command, args, message):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GPT2_MODELS", str(tmp_path / "models"))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    try:
        status = command.main(args)
    except SystemExit as error:
        status = error.code
    lines = [line for line in capsys.readouterr().err.splitlines() if not line.startswith("finetuning")]
    assert status == 2 and len(lines) == 1 and message in lines[0] and lines[0].startswith("classify.py: ")


@pytest.mark.parametrize("classes, names, fits", [
    (2, None, True), (2, {"0": "LABEL_0", "1": "LABEL_1"}, True), (2, {"0": "Ham", "1": "SPAM"}, True),
    (2, {"1": "spam", "0": "ham"}, True), (2, {"0": "spam", "1": "ham"}, False), (2, {"0": "bad", "1": "good"}, False),
    (1, None, False), (3, None, False), (3, {"0": "ham", "1": "spam", "2": "maybe"}, False), (2, {}, False),
    (2, 5, False), (2, ["ham", "spam"], False), (2, {"0": [], "1": {}}, False),
])
def test_command_knows_ham_and_spam(command, capsys, monkeypatch, tmp_path, classes, names, fits):
    """Other classes are neither told to be spam, nor written over."""
    monkeypatch.setattr(command, "train", lambda *args, **options: pytest.fail("it has begun to train"))
    save_classifier(add_classification_head(init_weights(GPTModel(CFG)), classes), tmp_path)
    path = tmp_path / "config.json"
    config = json.loads(path.read_text())
    del config["id2label"]
    path.write_text(json.dumps(config | ({} if names is None else {"id2label": names})))
    assert command.main(["hello", "--model", str(tmp_path), "--device", "cpu"]) == (0 if fits else 2)
    out, err = capsys.readouterr()
    assert out.startswith(("ham", "spam")) if fits else "does not tell ham from spam" in err and not out
    assert fits or len(err.splitlines()) == 1
    if names != {"0": "ham", "1": "spam"}:
        assert command.main(["--train", "--model", str(tmp_path), "--device", "cpu"]) == 2
        assert "holds another model, which would be lost" in capsys.readouterr().err


def test_command_needs_gpt2s_tokens(command, capsys, tmp_path):
    small = GPTModel({**CFG, "vocab_size": 300})
    save_pretrained(small, tmp_path / "lm")
    save_classifier(add_classification_head(small), tmp_path / "c")
    for args in (["--train", "--weights", str(tmp_path / "lm"), "--model", str(tmp_path / "new")],
                 ["hello", "--model", str(tmp_path / "c")]):
        assert command.main([*args, "--device", "cpu"]) == 2
        err = capsys.readouterr().err
        assert "was made for another tokenizer: vocab_size 300" in err and "Traceback" not in err


def test_command_writes_over_nothing_of_another_kind(command, capsys, monkeypatch, tmp_path):
    monkeypatch.setattr(command, "train", lambda *args, **options: pytest.fail("it has begun to train"))
    torch.manual_seed(0)
    save_pretrained(init_weights(GPTModel(CFG)), tmp_path / "mine")
    before = {path: path.read_bytes() for path in (tmp_path / "mine").iterdir()}
    for weights in ("tiny", str(tmp_path / "mine")):
        assert command.main(["--train", "--weights", weights, "--model", str(tmp_path / "mine")]) == 2
        assert "holds another model, which would be lost" in capsys.readouterr().err
    (tmp_path / "web").mkdir()
    for content in ('{"name": "x"}', "[]", "{", "[" * 10_000):
        (tmp_path / "web" / "config.json").write_text(content)
        assert command.main(["--train", "--model", str(tmp_path / "web")]) == 2
        assert str(tmp_path / "web") in capsys.readouterr().err
    of_theirs = add_classification_head(GPTModel(CFG), 3)  # a classifier, and no spam filter
    save_classifier(of_theirs, tmp_path / "moods")
    assert command.main(["--train", "--model", str(tmp_path / "moods")]) == 2
    assert "holds another model, which would be lost" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        command.main(["--train", "--model", ""])
    assert "model is an empty text" in capsys.readouterr().err
    (tmp_path / "tf").mkdir()
    (tmp_path / "tf" / "hparams.json").write_text("{}")
    assert command.main(["--train", "--model", str(tmp_path / "tf")]) == 2
    with gpt_io.hold(tmp_path / "busy"):
        assert command.main(["--train", "--model", str(tmp_path / "busy")]) == 2
    assert "is in use by process" in capsys.readouterr().err
    assert before == {path: path.read_bytes() for path in (tmp_path / "mine").iterdir()}
    with pytest.raises(ValueError, match="which would be lost"):  # nor do the functions
        save_classifier(add_classification_head(GPTModel(CFG)), tmp_path / "mine")


@pytest.mark.skipif(os.name == "nt", reason="no SIGINT for one process there")
def test_ctrl_c(root, tmp_path):
    env = {**os.environ, "GPT2_MODELS": str(tmp_path), "PYTHONUNBUFFERED": "1"}
    script = root / "2_FineTuning_Classification" / "classify.py"
    process = subprocess.Popen(
        [sys.executable, script, "--train"], env=env, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True
    )
    assert "finetuning" in process.stderr.readline()
    time.sleep(0.5)
    process.send_signal(signal.SIGINT)
    _, rest = process.communicate(timeout=60)
    assert process.returncode == 130 and "Traceback" not in rest
    assert not (tmp_path / "spam" / "config.json").exists()
