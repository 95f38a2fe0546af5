"""1_PreTraining/pretrain.py: shards, the sampled loss, and a training that survives being killed."""

import copy
import csv
import errno
import importlib
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
import torch

import gpt_io
from gpt2 import DATA, GPTModel, load_gpt2, save_pretrained

STORY = ["The tuner", " counted", " the", " stairs", " and", " the", " gateposts", ".", " Nobody", " spoke", "\n\n"]
OPTIONS = [
    "--tokens", "9600", "--emb-dim", "16", "--n-heads", "2", "--n-layers", "2", "--context-length", "16",
    "--batch-size", "4", "--eval-every", "25", "--warmup", "10", "--drop-rate", "0.1", "--device", "cpu",
    "--precision", "float32",
]  # 150 steps


@pytest.fixture(scope="module")
def pretrain(root):
    sys.path.insert(0, str(root / "1_PreTraining"))
    try:
        return importlib.import_module("pretrain")
    finally:
        sys.path.remove(str(root / "1_PreTraining"))


@pytest.fixture(scope="module")
def shards(pretrain, tokenizer, tmp_path_factory):
    folder = tmp_path_factory.mktemp("corpus")
    rng = random.Random(0)
    for part, documents in (("train", 5), ("validation", 2)):
        (folder / part).mkdir()
        total = 0
        for i in range(documents):
            text = "".join(rng.choice(STORY) for _ in range(300))
            (folder / part / f"{i}.txt").write_text(text, encoding="utf-8")
            total += 1 + len(tokenizer.encode_ordinary(text))
        # several shards for training; for validation two, the last one shorter than a window
        size = 700 if part == "train" else total - 7
        pretrain.tokenize(folder / part, folder / "shards" / part, shard_tokens=size)
    return folder / "shards"


def command(root, shards, run, *options):
    script = root / "1_PreTraining" / "pretrain.py"
    return [sys.executable, str(script), "train", str(shards), str(run), *OPTIONS, *options]


def curve(run):
    """The log without the clock."""
    with open(run / "log.csv", newline="") as file:
        return [{k: v for k, v in row.items() if k != "seconds"} for row in csv.DictReader(file)]


@pytest.fixture(scope="module")
def uninterrupted(root, shards, tmp_path_factory):
    run = tmp_path_factory.mktemp("runs") / "whole"
    subprocess.run(command(root, shards, run), check=True, capture_output=True, timeout=600)
    return run


def test_shards_hold_every_token(pretrain, shards, tokenizer):
    index = json.loads((shards / "train" / "index.json").read_text())
    assert all(len(sha256) == 64 for sha256 in index["shards"].values())
    arrays = [np.load(shards / "train" / name) for name in index["shards"]]
    assert len(arrays) > 1 and all(a.dtype == np.uint16 for a in arrays)
    assert [len(a) for a in arrays[:-1]] == [700] * (len(arrays) - 1)
    expected = []
    for path in sorted((shards.parent / "train").glob("*.txt")):
        expected += [50256, *tokenizer.encode_ordinary(path.read_text(encoding="utf-8"))]
    assert np.concatenate(arrays).tolist() == expected and index["tokens"] == len(expected)


def test_windows(pretrain, shards):
    windows = pretrain.Windows(shards / "train", 16, seed=1)
    assert isinstance(windows.shards[0], np.memmap)
    row = windows.window(3)
    assert row.shape == (17,) and row.dtype == np.int64
    assert np.array_equal(pretrain.Windows(shards / "train", 16, seed=1).window(3), row)
    assert not np.array_equal(pretrain.Windows(shards / "train", 16, seed=2).window(3), row)
    first = np.stack([windows.window(i) for i in range(windows.count)])
    second = np.stack([windows.window(i) for i in range(windows.count, 2 * windows.count)])
    assert len({row.tobytes() for row in first}) == windows.count  # every window once an epoch
    assert not np.array_equal(first, second)
    stream = np.concatenate([np.asarray(s) for s in windows.shards]).astype(np.uint16).tobytes()
    assert all(row.astype(np.uint16).tobytes() in stream for row in first)


def test_mixture(pretrain, shards):
    phases = [{"until": 16 * 1000, "shares": {"train": 3, "validation": 1}}, {"shares": {"validation": 2}}]
    mixture = pretrain.Mixture(shards, phases, 16, seed=1)
    x, y = mixture.batch(3, 4)
    assert x.shape == y.shape == (4, 16) and torch.equal(x[:, 1:], y[:, :-1])
    assert torch.equal(pretrain.Mixture(shards, phases, 16, seed=1).batch(3, 4)[0], x)
    counts = np.bincount(mixture.which[:1000])
    assert abs(counts[0] - 750) <= 1 and (mixture.which[1000:] == 1).all()
    shares = [np.bincount(mixture.which[i : i + 40], minlength=2)[0] for i in range(0, 1000, 40)]
    assert min(shares) >= 28 and max(shares) <= 32  # in any stretch, too
    for number in (0, 1):  # each folder is read in its own order, without gaps
        places = mixture.place[mixture.which == number]
        assert np.array_equal(places, np.arange(len(places)))
    same = pretrain.Mixture(shards, [{"shares": {"train": 1}}], 16, seed=1)
    assert np.array_equal(same.batch(0, 1)[0][0], same.windows["train"].window(0)[:-1])
    assert torch.equal(same.unigram(50257), same.windows["train"].unigram(50257))


def test_a_recipe_may_grow(pretrain, shards):
    """What is still to come may be changed when continuing, what was may not."""
    one = [{"until": 2000, "shares": {"train": 1}}, {"shares": {"validation": 1}}]
    two = [{"until": 2000, "shares": {"train": 1}}, {"shares": {"validation": 1, "train": 2}}]
    past = [pretrain.Mixture(shards, phases, 16).past(1000) for phases in (one, two)]
    assert past[0] == past[1] and list(past[0]["data"]) == ["train"]
    past = [pretrain.Mixture(shards, phases, 16).past(3000) for phases in (one, two)]
    assert past[0] != past[1]


@pytest.mark.parametrize(
    "recipe",
    [
        "[]", "{}", '{"phases": []}', '{"phases": [{"shares": {}}]}', '{"phases": [{"shares": {"train": 0}}]}',
        '{"phases": [{"shares": {"train": "1"}}]}', '{"phases": [{"until": 5, "shares": {"train": 1}}]}',
        '{"phases": [{"shares": {"train": 1}}, {"shares": {"train": 1}}]}', '{"phases": 3', "[" * 100_000,
        '{"phases": [{"until": true, "shares": {"train": 1}}, {"shares": {"train": 1}}]}',
        '{"phases": [{"shares": {"train": NaN}}]}',
    ],
)
def test_bad_recipes(pretrain, tmp_path, recipe):
    (tmp_path / "mix.json").write_text(recipe)
    with pytest.raises(ValueError, match="mix.json") as error:
        pretrain.read_recipe(tmp_path / "mix.json")
    assert "\n" not in str(error.value)


def test_a_recipe_from_a_file(pretrain, root, shards, tmp_path):
    """With a first phase that ends, by the command line."""
    phases = [{"until": 160, "shares": {"train": 1}}, {"shares": {"train": 1, "validation": 1}}]
    (tmp_path / "mix.json").write_text(json.dumps({"phases": phases}))
    for tokens, more in (("320", []), ("64", ["--first-batch", "5"])):  # which begins in the second phase
        run = tmp_path / tokens
        args = [*command(root, shards, run)[2:], "--mix", str(tmp_path / "mix.json"), "--tokens", tokens, *more]
        pretrain.main(args)
        state = torch.load(run / "checkpoint.pt", weights_only=True)
        assert state["settings"]["mix"] == [{"from": 0, "shares": {"train": 1}}, {"from": 160, **phases[1]}]


def test_json_lines(pretrain, tmp_path, tokenizer, capsys):
    (tmp_path / "a.txt").write_text("First.")
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "c.jsonl").write_text('{"text": "Second."}\n\n{"text": "Third."}\n')
    pretrain.tokenize([tmp_path / "b", tmp_path / "a.txt"], tmp_path / "shards")
    expected = [i for text in ("Second.", "Third.", "First.") for i in (50256, *tokenizer.encode_ordinary(text))]
    assert np.load(tmp_path / "shards" / "0000.npy").tolist() == expected
    assert "3 documents" in capsys.readouterr().out
    for line in ('{"txt": "x"}', "no", '{"text": 3}', '["text"]', "[" * 100_000):
        (tmp_path / "bad.jsonl").write_text('{"text": "x"}\n' + line)
        with pytest.raises(ValueError, match=r"bad.jsonl, line 2"):
            pretrain.tokenize(tmp_path / "bad.jsonl", tmp_path / "other")


def test_induction_score(pretrain):
    """A head that by its position alone looks where an induction head would look: score 1, and 1/n for one that does
    not choose."""
    cfg = {"vocab_size": 50257, "context_length": 64, "emb_dim": 64, "n_heads": 1, "n_layers": 2, "drop_rate": 0.0,
           "qkv_bias": False, "tie_weights": True}
    model, half = GPTModel(cfg), 31
    with torch.no_grad():
        model.tok_emb.weight.zero_()
        model.pos_emb.weight.copy_(torch.eye(64))
        for block in model.trf_blocks:
            block.att.W_query.weight.zero_()
            block.ff.layers[2].weight.zero_(), block.ff.layers[2].bias.zero_()
            block.att.out_proj.weight.zero_(), block.att.out_proj.bias.zero_()
        first = model.trf_blocks[0].att
        first.W_key.weight.copy_(torch.eye(64))
        first.W_query.weight.copy_(50 * torch.eye(64).roll(half - 1, dims=1))  # place p asks for p - (half - 1)
    losses = pretrain.copying(model, sequences=2)
    assert losses[2].shape == (2, 1) and losses[2][0, 0] > 0.99
    uniform = np.mean([1 / (p + 1) for p in range(half + 1, 2 * half)])
    assert losses[2][1, 0].item() == pytest.approx(uniform, rel=1e-3)
    assert losses[0] == pytest.approx(losses[1], abs=1e-3) and losses[0] == pytest.approx(np.log(50257), abs=1e-3)


def test_evaluate_command(pretrain, shards, tmp_path, tokenizer, capsys, monkeypatch):
    lines = [{"sentence_good": "The cats are here.", "sentence_bad": "The cats is here."},
             {"sentence_good": "The cat is here.", "sentence_bad": "The cat are here."}]
    (tmp_path / "agreement.jsonl").write_text("\n".join(map(json.dumps, lines)))
    pretrain.main(["evaluate", "tiny", "--shards", str(shards / "validation"), "--blimp", str(tmp_path)])
    out = capsys.readouterr().out
    assert "nats per token" in out and "bits per byte" in out and "induction head" in out
    assert "agreement" in out and "100.0% over 1 sets" in out
    model, _ = load_gpt2("tiny")
    a, b = sys.modules["measures"].sentence_logprobs(model, ["The cats are here.", "Yes."], tokenizer)
    ids = torch.tensor([[50256, *tokenizer.encode_ordinary("The cats are here.")]])
    with torch.no_grad():
        exact = model(ids).log_softmax(-1)[0, :-1].gather(1, ids[0, 1:, None]).sum().item()
    assert a == pytest.approx(exact, abs=1e-3) and b == pytest.approx(
        sys.modules["measures"].sentence_logprobs(model, ["Yes."], tokenizer)[0], abs=1e-3
    )
    monkeypatch.setattr(sys.modules["measures"], "load_gpt2", None)                # the sets are looked at first
    for text, message in (('{"sentence_good": "x"}', "agreement.jsonl"), ("\n", "are empty")):
        (tmp_path / "agreement.jsonl").write_text(text)
        with pytest.raises(SystemExit):
            pretrain.main(["evaluate", "tiny", "--blimp", str(tmp_path)])
        assert message in capsys.readouterr().err


def test_validation_is_every_token_once(pretrain, shards):
    batches = list(sys.modules["shards"].InOrder(shards / "validation", 16, 3))
    arrays = [np.load(path) for path in sorted((shards / "validation").glob("*.npy"))]
    targets = torch.cat([y.flatten() for _, y in batches])
    assert targets.tolist() == [int(i) for a in arrays for i in a[1:]]
    assert all(x.shape == y.shape and torch.equal(x[:, 1:], y[:, :-1]) for x, y in batches)
    assert 1 < len(arrays[-1]) < 16 and all(x.numel() for x, _ in batches)


def test_sampled_loss_estimates_the_full_one(pretrain):
    torch.manual_seed(0)
    vocab, n = 3000, 64
    unigram = torch.arange(1, vocab + 1).float().pow(-1.0)
    unigram /= unigram.sum()
    hidden, head = torch.randn(n, 16), torch.randn(vocab, 16) * 0.25
    targets = torch.multinomial(unigram, n, replacement=True)
    full = pretrain.full_loss(hidden, head, targets)
    loss = pretrain.SampledLoss(unigram, n, frequent=200, rare=0.1)
    estimates = torch.stack([loss(hidden, head, targets) for _ in range(200)])
    assert estimates.mean().item() == pytest.approx(full.item(), abs=0.03)
    assert estimates.std() < 0.1
    everything = pretrain.SampledLoss(unigram, n, frequent=vocab)
    torch.testing.assert_close(everything(hidden, head, targets), full)


def test_gradient_of_the_sampled_loss(pretrain):
    torch.manual_seed(0)
    unigram = torch.full((500,), 1 / 500)
    hidden = torch.randn(32, 16, requires_grad=True)
    head, targets = torch.randn(500, 16) * 0.25, torch.randint(0, 500, (32,))
    (exact,) = torch.autograd.grad(pretrain.full_loss(hidden, head, targets), hidden)
    loss = pretrain.SampledLoss(unigram, 32, frequent=50, rare=0.3)
    mean = sum(torch.autograd.grad(loss(hidden, head, targets), hidden)[0] for _ in range(300)) / 300
    assert torch.cosine_similarity(mean.flatten(), exact.flatten(), dim=0) > 0.99


def test_loss_in_chunks(pretrain):
    """Loss and gradients of the one-pass version are those of autograd, also where chunks end in the middle."""
    torch.manual_seed(0)
    hidden, head = torch.randn(37, 16, requires_grad=True), torch.randn(90, 16, requires_grad=True)
    log_p, targets = -torch.rand(90), torch.randint(0, 90, (37,))
    logits = (hidden @ head.T - log_p).scatter_add(1, targets[:, None], log_p[targets][:, None])
    expected = torch.nn.functional.cross_entropy(logits, targets)
    loss = sys.modules["losses"].chunked_cross_entropy(hidden, head, targets, log_p, rows=8, compile=False)
    torch.testing.assert_close(loss, expected)
    both = [torch.autograd.grad(value * 3, (hidden, head)) for value in (loss, expected)]
    torch.testing.assert_close(*both)


def test_learning_rate(pretrain):
    factors = [pretrain.learning_rate(step, 100, 10, floor=0.1) for step in range(100)]
    assert factors[0] == pytest.approx(0.1) and factors[9] == 1.0
    assert factors[10:] == sorted(factors[10:], reverse=True) and 0.1 < factors[-1] < 0.11


def test_it_learns_and_writes_a_model(uninterrupted, tokenizer):
    rows = curve(uninterrupted)
    assert [int(row["step"]) for row in rows] == [25, 50, 75, 100, 125, 150]
    assert 10 < float(rows[0]["train_loss"]) < 11.5 and float(rows[-1]["val_loss"]) < 7
    model, _ = load_gpt2(uninterrupted / "model")
    assert model.cfg["context_length"] == 16
    assert not list(uninterrupted.glob("**/*.part"))


def test_begins_with_the_weights_of_another_model(pretrain, capsys, root, shards, uninterrupted, tmp_path):
    """--init goes on from a finished model, --first-batch with data it has not seen."""
    model, options = uninterrupted / "model", ["--init", str(uninterrupted / "model"), "--lr", "1e-3"]
    subprocess.run(command(root, shards, tmp_path / "a", *options), check=True, capture_output=True)
    first, before = curve(tmp_path / "a")[0], curve(uninterrupted)
    assert float(first["val_loss"]) < float(before[-1]["val_loss"]) + 0.2 < float(before[0]["val_loss"])
    options += ["--first-batch", "150"]
    subprocess.run(command(root, shards, tmp_path / "b", *options), check=True, capture_output=True)
    assert curve(tmp_path / "b") != curve(tmp_path / "a")
    message = fails(pretrain, capsys, *command(root, shards, tmp_path / "b", "--lr", "1e-3")[2:])
    assert "init was" in message and "first_batch was 150, is 0" in message
    other = command(root, shards, tmp_path / "c", "--init", str(model), "--n-layers", "3")[2:]
    assert "has n_layers 2, not 3" in fails(pretrain, capsys, *other)


@pytest.mark.parametrize("change, way", [
    ({"vocab_size": 50304}, "vocab_size 50304, not 50257: no other vocab_size can be trained here"),
    ({"tie_weights": False}, "tie_weights False, not True: no other tie_weights can be trained here"),
    ({"context_length": 32}, "context_length 32, not 16: give the same in the command line"),
])
def test_other_models_to_begin_with(pretrain, tmp_path, change, way):
    cfg = {**gpt_io.parse_config(DATA / "tiny" / "config.json"), "emb_dim": 16, "context_length": 16}
    save_pretrained(GPTModel({**cfg, **change}), tmp_path)
    with pytest.raises(ValueError, match=way):
        pretrain.initial_model(tmp_path, cfg)


def test_killed_at_random_and_resumed(root, shards, uninterrupted, tmp_path):
    """kill -9 at random moments, as often as it takes, then on to the end: the curve is the same."""
    rng, kills = random.Random(0), 0
    while kills < 3:
        silent = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        process = subprocess.Popen(command(root, shards, tmp_path), **silent)
        rows = len(curve(tmp_path)) if (tmp_path / "log.csv").exists() else 0
        deadline = time.monotonic() + 120
        while process.poll() is None and time.monotonic() < deadline:
            if (tmp_path / "log.csv").exists() and len(curve(tmp_path)) > rows:
                break  # past the start and one more checkpoint, …
            time.sleep(0.01)
        time.sleep(rng.random() * 0.5)  # … somewhere between two
        process.kill()
        killed = process.wait() != 0
        assert killed or (tmp_path / "model").exists()
        kills += 1
        if not killed:
            break  # it had come to its end before
    subprocess.run(command(root, shards, tmp_path), check=True, capture_output=True, timeout=600)
    assert curve(tmp_path) == curve(uninterrupted)
    ours, whole = load_gpt2(tmp_path / "model")[0], load_gpt2(uninterrupted / "model")[0]
    for name, tensor in whole.state_dict().items():
        assert torch.equal(tensor, ours.state_dict()[name]), name


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM to catch")
def test_stopped_politely_and_resumed(root, shards, uninterrupted, tmp_path):
    process = subprocess.Popen(
        command(root, shards, tmp_path), stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    )
    while not (tmp_path / "log.csv").exists() or not curve(tmp_path):
        assert process.poll() is None
        time.sleep(0.01)
    process.send_signal(signal.SIGTERM)
    out, err = process.communicate(timeout=120)
    assert process.returncode == 130 and "give the same command to go on" in out and "Traceback" not in err
    assert torch.load(tmp_path / "checkpoint.pt", weights_only=True)["step"] < 150
    subprocess.run(command(root, shards, tmp_path), check=True, capture_output=True, timeout=600)
    assert curve(tmp_path) == curve(uninterrupted)


def test_other_settings_are_refused(root, shards, uninterrupted, capsys):
    before = (uninterrupted / "log.csv").read_text()
    done = subprocess.run(
        command(root, shards, uninterrupted, "--lr", "0.5"), capture_output=True, encoding="utf-8", timeout=120
    )
    assert done.returncode == 2 and done.stderr.count("\n") == 1
    assert "lr was 0.003, is 0.5" in done.stderr and "another run folder" in done.stderr
    assert (uninterrupted / "log.csv").read_text() == before


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--batch-size", "5000"], "too few for a batch of 5000"),
        (["--micro-batches", "3"], "--micro-batches 3 does not divide --batch-size 4"),
        (["--n-heads", "3"], "n_heads=3 does not divide emb_dim=16"),
        (["--device", "abacus"], "the device 'abacus' does not work here"),
        (["--lr", "1e18", "--loss", "full"], "with a lower --lr"),
        (["--tokens", "0"], "--tokens is 0.0: give 1"),
        (["--tokens", "inf"], "--tokens is inf: give a number"),
        (["--lr=--"], "--lr needs a value, and -- is none"),
        (["--lr", "1e39"], "--lr is 1e+39: give a number, and not so large a one"),
        (["--lr", "-1"], "have to be above 0"),
        (["--clip", "0"], "have to be above 0"),
        (["--decay", "nan"], "--decay is nan: give a number"),
        (["--seed", "9" * 15], "give 0 or more, at most 1,099,511,627,776"),
        (["--seed", "9" * 99], "give a number, and not so large a one"),
        (["--first-batch", "9" * 12], "--first-batch is 999999999999: give 0 or more, at most"),
        (["--n-layers", "1000000000"], "more than 1,000 layers"),
        (["--emb-dim", "1000000000000"], "10^12 parameters"),
        (["--context-length", "1000000000000"], "10^12 parameters"),
        (["--init", "~nosuchuser/x"], "there is no such user"),
        (["--mix", "~nosuchuser/x"], "there is no such user"),
        (["--batch-size", "-2"], "--batch-size is -2: give 1"),
        (["--eval-every", "0"], "--eval-every is 0: give 1"),
        (["--seed", "-1"], "--seed is -1: give 0"),
        (["--drop-rate", "2"], "drop_rate is 2.0"),
        (["--batch-tokens", "100"], "--batch-tokens 100 is no multiple of --context-length 16"),
        (["--micro-batch-size", "3"], "cannot be worked on by 1 processes in parts of --micro-batch-size 3"),
        (["--keep", "0"], "--keep is 0: give 1"),
        (["--min-lr", "2"], "--min-lr is 2.0: give 0 or more, at most 1"),
        (["--decay", "20"], "--decay is 20.0: give 0 or more, at most 1"),
        (["--weight-decay", "-0.1"], "--weight-decay is -0.1: give 0 or more"),
        (["--sample-every", "50", "--sample-prompt", ""], "sample-prompt is an empty text"),
    ],
)
def test_bad_settings(pretrain, root, shards, tmp_path, capsys, options, message):
    assert message in fails(pretrain, capsys, *command(root, shards, tmp_path, *options)[2:])


def test_configuration(pretrain, root, shards, tmp_path, capsys, monkeypatch):
    """A file of options; those in the command line count more."""
    seen = []
    monkeypatch.setattr(pretrain, "train", seen.append)
    (tmp_path / "c.json").write_text('{"about": "x", "lr": 0.5, "n_layers": 3, "fsdp": true, "batch_tokens": 64}')
    pretrain.main(["train", "s", "r", "--config", str(tmp_path / "c.json"), "--lr", "0.25"])
    assert (seen[0].lr, seen[0].n_layers, seen[0].fsdp, seen[0].batch_tokens) == (0.25, 3, True, 64)
    pretrain.main(["train", "s", "r", f"--config={tmp_path / 'c.json'}", "--no-fsdp", "--batch-size=9"])
    assert (seen[1].lr, seen[1].fsdp, seen[1].batch_tokens, seen[1].batch_size) == (0.5, False, None, 9)
    for size, parameters in (("tiny", 17.67e6), ("124M", 124.4e6), ("1558M", 1557.6e6)):
        pretrain.main(["train", "s", "r", "--config", str(root / "1_PreTraining" / "scaling" / f"{size}.json")])
        args = seen.pop()
        pretrain.share_batch(args, 8)
        cfg = {key: getattr(args, key) for key in ("context_length", "emb_dim", "n_heads", "n_layers", "drop_rate")}
        with torch.device("meta"):
            model = GPTModel({"vocab_size": 50257, "qkv_bias": True, "tie_weights": True, **cfg})
        assert sum(p.numel() for p in model.parameters()) == pytest.approx(parameters, rel=1e-3)
    for text, message in (
        ("[1]", "is not of the form"), ('{"lr": [1]}', "lr is [1]: give a number"), ("{", "is damaged"),
        ('{"rate": 1}', "unrecognized arguments: --rate=1"), ('{"lr": "fast"}', "invalid float value: 'fast'"),
    ):
        (tmp_path / "c.json").write_text(text)
        assert message in fails(pretrain, capsys, "train", "s", "r", "--config", tmp_path / "c.json")


def test_samples_and_tensorboard(pretrain, root, shards, uninterrupted, tmp_path):
    """They change nothing of the curve, and a continued run writes no step twice."""
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

    run, more = tmp_path / "run", ["--sample-every", "50", "--sample-prompt", "The tuner", "--tensorboard"]
    args = [*command(root, shards, run)[2:], *more]
    log = pretrain.Training.save
    with pytest.MonkeyPatch.context() as patch, pytest.raises(KeyboardInterrupt):

        def save(training):  # killed after a sample that no checkpoint knows
            log(training)
            if training.step == 100:
                training.sample()
                raise KeyboardInterrupt

        patch.setattr(pretrain.Training, "save", save)
        pretrain.train(arguments(pretrain, args))
    text = (run / "samples.txt").read_text()
    (run / "samples.txt").write_text(text + "--- step 140, 1 tokens\nlost\n\n")
    pretrain.main(args)
    assert curve(run) == curve(uninterrupted)
    samples = (run / "samples.txt").read_text()
    assert re.findall(r"^--- step (\d+), ([\d,]+) tokens\nThe tuner", samples, re.MULTILINE) == [
        ("50", "3,200"), ("100", "6,400"), ("150", "9,600")
    ]
    board = EventAccumulator(str(run / "tensorboard")).Reload()
    for name, column in (("loss/train", "train_loss"), ("loss/validation", "val_loss")):
        points = board.Scalars(name)
        assert [point.step for point in points] == [25, 50, 75, 100, 125, 150]
        assert [point.value for point in points] == pytest.approx([float(row[column]) for row in curve(run)], abs=1e-4)


def arguments(pretrain, argv):
    """What `train` is given for a command line."""
    seen = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pretrain, "train", seen.append)
        pretrain.command([str(arg) for arg in argv])
    return seen[0]


def test_other_texts_are_refused(pretrain, root, shards, uninterrupted, tmp_path):
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_text("Quite another story. " * 400, encoding="utf-8")
    pretrain.tokenize(tmp_path / "texts", tmp_path / "shards" / "train")
    pretrain.tokenize(tmp_path / "texts", tmp_path / "shards" / "validation")
    done = subprocess.run(
        command(root, tmp_path / "shards", uninterrupted), capture_output=True, encoding="utf-8", timeout=120
    )
    assert done.returncode == 2 and "the shards hold other texts" in done.stderr


def fails(pretrain, capsys, *args):
    """The one line that the command ends with."""
    capsys.readouterr()
    with pytest.raises(SystemExit) as stop:
        pretrain.main([str(arg) for arg in args])
    lines = [line for line in capsys.readouterr().err.splitlines() if line and "%|" not in line]  # of a progress bar
    assert stop.value.code == 2 and len(lines) == 1, lines
    return lines[0]


@pytest.fixture
def finished(pretrain, root, shards, uninterrupted, tmp_path):
    """A copy of the finished run, and the arguments that would go on with it."""
    run = tmp_path / "run"
    shutil.copytree(uninterrupted, run)
    return run, [*command(root, shards, run)[2:], "--tokens", "9700"]


HEAD = b"step,tokens,seconds,learning_rate,train_loss,val_loss\n"


@pytest.mark.parametrize(
    "content",
    [
        b"", b"\0" * 50, b"\xff\xfe\xff", b"a,b\n1,2\n", HEAD + b"25,x,1,1,1,1\n", HEAD + b"25\n50,1,1\n",
        HEAD + b"[" * 10_000 + b"\n", HEAD + b"1,2,3,4,5,6,7\n", HEAD + b'"' + b"x" * 200_000,
        HEAD + b"9" * 5000 + b",1,1,1,1,1\n", HEAD + b'"' + b"x" * 200_000 + b"\n",
    ],
)
def test_a_damaged_log(pretrain, finished, capsys, content):
    run, args = finished
    (run / "log.csv").write_bytes(content)
    if content.endswith(b"x"):  # as a killed run leaves it: what follows the last line's end is not there
        pretrain.main(args)
        return
    assert str(run / "log.csv") in fails(pretrain, capsys, *args)
    assert (run / "log.csv").read_bytes() == content


def test_a_damaged_checkpoint(pretrain, finished, capsys):
    run, args = finished
    path = run / "checkpoint.pt"
    whole, state = path.read_bytes(), torch.load(path, weights_only=True)
    rng, damaged = random.Random(1), [b"", b"PK\x03\x04 half", whole[: len(whole) // 2], b"[" * 10_000, bytes(999)]
    for _ in range(12):  # flipped bits
        data = bytearray(whole)
        data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
        damaged.append(bytes(data))
    nested = []
    for _ in range(300):
        nested = [nested]
    for odd in (
        [1], {}, state | {"step": "x"}, state | {"step": -5}, state | {"step": 10**400},
        state | {"model": 3}, state | {"settings": nested},
        state | {"running": ["x"]}, state | {"optimizers": []}, state | {"optimizers": [{}, {}]},
        state | {"model": {**state["model"], "tok_emb.weight": torch.zeros(3)}}, state | {"precision": 5},
        state | {"seconds": None}, state | {"model": {"x": nested}}, state | {"tokens": "x"},
        state | {"settings": {**state["settings"], "lr": torch.zeros(3)}},
        *(other_memory(state, change) for change in (
            {"exp_avg": torch.zeros(3)}, {"exp_avg_sq": torch.zeros(16, 50257)}, None,
        )),
        state | {"optimizers": [state["optimizers"][0], {**state["optimizers"][1], "state": {}}]},
        state | {"optimizers": [{**o, "param_groups": [{**o["param_groups"][0], "eps": "x"}]}
                                for o in state["optimizers"]]},
    ):
        torch.save(odd, path)
        damaged.append(path.read_bytes())
    for data in damaged:
        path.write_bytes(data)
        if len(data) == len(whole) and unharmed(path, state):  # a bit between the entries, which nothing reads
            continue
        line = fails(pretrain, capsys, *args)
        assert "checkpoint.pt is damaged, delete it" in line or "begun with other settings" in line, line
        assert (run / "log.csv").exists() and (run / "model").exists() and not list(run.glob("*.part"))


def other_memory(state, change):
    """A checkpoint whose AdamW remembers something else of its first parameter; without a change, nothing."""
    state = copy.deepcopy(state)
    memory = state["optimizers"][1]["state"]
    memory[0] = {**memory[0], **change} if change else {}
    return state


def unharmed(path, state):
    try:
        found = torch.load(path, weights_only=True)
        torch.testing.assert_close(found["model"], state["model"], rtol=0, atol=0)
        states = [[optimizer.pop("state") for optimizer in s["optimizers"]] for s in (found, copy.deepcopy(state))]
        torch.testing.assert_close(*states, rtol=0, atol=0)
    except Exception:
        return False
    return all(found[key] == state[key] for key in ("settings", "step", "seconds", "running", "precision"))


def test_copies_of_a_checkpoint_are_whole(pretrain, tmp_path, monkeypatch):
    """Where a disk knows no links, the older ones are copied: no half of one takes a name."""
    checkpoints = sys.modules["checkpoints"]

    def no_links(*_):
        raise OSError(errno.EPERM, "Operation not permitted")

    def full(source, target, *_):
        target.write(b"half")
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(checkpoints.os, "link", no_links)
    checkpoint = checkpoints.Checkpoint(tmp_path, keep=2)
    checkpoint.save(step=1)
    assert (tmp_path / "checkpoint-00000001.pt").read_bytes() == (tmp_path / "checkpoint.pt").read_bytes()
    monkeypatch.setattr(checkpoints.shutil, "copyfileobj", full)
    with pytest.raises(OSError, match="checkpoint-00000002.pt could not be written"):
        checkpoint.save(step=2)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["checkpoint-00000001.pt", "checkpoint.pt"]
    (tmp_path / "checkpoint.pt").write_bytes(b"x")
    with pytest.raises(ValueError, match="delete it to begin anew, or put one of the older .* in its place"):
        checkpoint.read()


def test_a_run_begun_anew_keeps_its_own_checkpoints(pretrain, tmp_path):
    """And none of the run before, which would be recommended where the new ones are damaged."""
    checkpoint = sys.modules["checkpoints"].Checkpoint(tmp_path, keep=2)
    for step in (10, 15, 20):
        checkpoint.save(step=step)
    (tmp_path / "checkpoint.pt").unlink()
    for step in (1, 2, 3):
        checkpoint.save(step=step)
    kept = sorted(path.name for path in tmp_path.iterdir())
    assert kept == ["checkpoint-00000002.pt", "checkpoint-00000003.pt", "checkpoint.pt"]


@pytest.mark.parametrize("seed", range(60))
def test_damaged_shards(pretrain, shards, tmp_path, seed):
    """Whatever is done to a shard or to its index is an error that names the file, or changes nothing."""
    rng, folder = random.Random(seed), tmp_path / "s"
    shutil.copytree(shards / "validation", folder)
    before = [np.array(shard) for shard in pretrain.Windows(folder, 8).shards]
    path = folder / rng.choice(["0000.npy", "index.json"])
    data = bytearray(path.read_bytes())
    for _ in range(rng.choice([1, 1, 3, 30])):
        place = rng.randrange(len(data) if rng.random() < 0.3 else min(130, len(data)))
        if rng.random() < 0.5:
            data[place] ^= 1 << rng.randrange(8)
        else:
            new = rng.choice([b"", b"0", b"[", b"9" * 40, b"\xff", b"PK\x03\x04"])
            data[place : place + rng.choice([0, 1, 9])] = new
    path.write_bytes(data)
    try:
        after = pretrain.Windows(folder, 8).shards
        assert all(np.array_equal(a, b) for a, b in zip(before, after, strict=True))
    except ValueError as error:
        assert str(folder) in str(error) and "damaged, tokenize again" in str(error) and "\n" not in str(error)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such limit")
def test_more_shards_than_files_may_be_open(pretrain, root, tmp_path):
    """As many as FineWeb's ten billion tokens make, under the limit that systems usually set."""
    code = """import resource, sys
import shards
resource.setrlimit(resource.RLIMIT_NOFILE, (100, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
windows, rest = shards.Windows(sys.argv[1], 8), shards.InOrder(sys.argv[1], 8, 4)
print(len(windows.shards), windows.window(7).shape, len(open(sys.argv[1] + '/index.json').read()) > 0)"""
    (tmp_path / "a.txt").write_text("Some words. " * 1000)
    pretrain.tokenize(tmp_path, tmp_path / "s", shard_tokens=20)
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "s")], capture_output=True, text=True, timeout=120,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(root), str(root / "1_PreTraining")])},
    )
    assert done.stdout == "151 (9,) True\n", done.stderr


def test_an_id_that_no_token_has(pretrain, tmp_path):
    name, sha256 = sys.modules["shards"].write_shard(tmp_path, 0, [50256, 5] * 50 + [50257])
    (tmp_path / "index.json").write_text(json.dumps({"shards": {name: sha256}}))
    with pytest.raises(ValueError, match="0000.npy is damaged.*50257, which is no token's id"):
        pretrain.Windows(tmp_path, 8)
    (tmp_path / "index.json").write_text(json.dumps({"shards": {"0000.npy": 10 * [sha256]}}))
    with pytest.raises(ValueError, match="0000.npy is damaged"):
        pretrain.Windows(tmp_path, 8)


@pytest.mark.parametrize("error", [MemoryError(), torch.OutOfMemoryError("out of memory"), OSError(errno.EIO, "x")])
def test_trouble_is_not_called_damage(pretrain, finished, capsys, monkeypatch, error):
    """Nobody should delete a checkpoint because a machine has too little memory."""
    run, args = finished

    def fail(*_, **__):
        raise error

    monkeypatch.setattr(pretrain.GPTModel, "load_state_dict", fail)
    assert "damaged" not in fails(pretrain, capsys, *args)


def test_what_a_lost_connection_is(pretrain):
    """Nor may damage be taken for trouble: torch's words for it speak of restoring and storages."""
    lost = sys.modules["ranks"].connection_lost
    assert lost(RuntimeError("[gloo/transport/tcp/pair.cc:547] Connection closed by peer [127.0.0.1]:1"))
    assert lost(torch.distributed.DistStoreError("wait timeout after 1800000ms, keys: /x"))
    assert not lost(RuntimeError("don't know how to restore data location of torch.storage.UntypedStorage"))
    assert not lost(ValueError("Connection"))


class Full:
    """A file on a disk that is full after `most` bytes."""

    def __init__(self, path, mode, most=20_000, **options):
        self.file, self.left = open(path, mode, **options), most

    def write(self, data):
        self.left -= len(memoryview(data).cast("B")) if not isinstance(data, str) else len(data)
        if self.left < 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        return self.file.write(data)

    def __getattr__(self, name):
        return getattr(self.file, name)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.file.close()


@pytest.mark.parametrize("victim", ["checkpoint.pt", "model.safetensors", "config.json", "log.csv"])
def test_a_full_disk(pretrain, finished, capsys, monkeypatch, victim):
    run, args = finished
    kept = [run / "model" / "config.json", run / "model" / "model.safetensors"]
    saved = [] if victim in ("model.safetensors", "config.json") else [run / "checkpoint.pt"]
    before = {path: path.read_bytes() for path in kept + saved}

    def full(path, mode="r", **options):
        name = str(path).removesuffix(".part")
        return Full(path, mode, 9, **options) if name.endswith(victim) and mode != "r" else open(path, mode, **options)

    with monkeypatch.context() as patch:
        for module in (gpt_io, sys.modules["checkpoints"]):
            patch.setattr(module, "open", full, raising=False)
        if victim == "log.csv":
            patch.setattr(pretrain, "begin_log", lambda path, step: None)
        line = fails(pretrain, capsys, *args)
    assert f"{victim} could not be written (No space left on device)" in line
    assert {path: path.read_bytes() for path in before} == before
    assert not list(run.rglob("*.part"))
    pretrain.main(args)  # there is room again
    assert len(load_gpt2(run / "model")) == 2


def test_a_full_disk_while_tokenizing(pretrain, tmp_path, capsys, monkeypatch):
    (tmp_path / "a.txt").write_text("Some words. " * 500)
    for victim in ("0001.npy", "index.json"):
        def full(path, mode="r", victim=victim, **options):
            return Full(path, mode, 9) if victim in str(path) and mode != "r" else open(path, mode, **options)

        monkeypatch.setattr(gpt_io, "open", full, raising=False)
        line = fails(pretrain, capsys, "tokenize", tmp_path, tmp_path / "s", "--shard-tokens", "300")
        assert f"{victim} could not be written" in line
        assert not list(tmp_path.rglob("*.part")) and not (tmp_path / "s" / "index.json").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full disk at hand")
def test_torch_save_to_a_full_disk(pretrain, monkeypatch):
    """Which may be an OSError of Python's or a RuntimeError of torch's."""
    monkeypatch.setattr(gpt_io, "open", lambda path, mode: open("/dev/full", mode), raising=False)
    for size in (3, 300_000):
        with pytest.raises(OSError, match="checkpoint.pt could not be written .*unchanged"):
            sys.modules["checkpoints"].Checkpoint("x").save(a=torch.zeros(size))
    with pytest.raises(RuntimeError, match="768"), gpt_io.writing(Path("x")):  # what is no fault of the disk stays
        raise RuntimeError("unexpected pos 768 vs 662")


def test_one_run_at_a_time(pretrain, finished, capsys):
    run, args = finished
    with gpt_io.hold(run):
        line = fails(pretrain, capsys, *args)
        assert f"{run} is in use by process {os.getpid()} on" in line and "choose another folder" in line
    pretrain.main(args)
    (run.parent / "a.txt").write_text("Some words.")
    with gpt_io.hold(run / "shards"):
        assert "is in use by process" in fails(pretrain, capsys, "tokenize", run.parent / "a.txt", run / "shards")


def test_nothing_of_another_kind_is_written_over(pretrain, finished, shards, tmp_path, capsys):
    run, args = finished
    (tmp_path / "a.txt").write_text("Words.")
    for folder in (DATA, DATA / "tiny"):
        before = sorted(folder.iterdir())
        assert "belongs to the course" in fails(pretrain, capsys, args[0], args[1], folder, *OPTIONS)
        assert "which would be lost" in fails(pretrain, capsys, "tokenize", tmp_path / "a.txt", folder)
        assert sorted(folder.iterdir()) == before
    (tmp_path / "arrays").mkdir()
    for array in (np.ones(9), np.ones((3, 3), dtype=np.uint16)):
        np.save(tmp_path / "arrays" / "0000.npy", array)
        assert "which would be lost" in fails(pretrain, capsys, "tokenize", tmp_path / "a.txt", tmp_path / "arrays")
        assert np.load(tmp_path / "arrays" / "0000.npy").tobytes() == array.tobytes()
    (tmp_path / "web").mkdir()
    (tmp_path / "web" / "index.json").write_text("{}")
    assert "which would be lost" in fails(pretrain, capsys, "tokenize", tmp_path / "a.txt", tmp_path / "web")
    assert "shards is an empty text" in fails(pretrain, capsys, "tokenize", tmp_path / "a.txt", "")
    assert "texts is an empty text" in fails(pretrain, capsys, "tokenize", tmp_path / "a.txt", "", tmp_path / "new")
    assert "run is an empty text" in fails(pretrain, capsys, args[0], args[1], "")
    if os.name != "nt":
        (tmp_path / "loop").symlink_to("loop")
        for wrong in (["tokenize", tmp_path / "a.txt", tmp_path / "loop"],
                      [args[0], args[1], tmp_path / "loop", *OPTIONS],
                      [args[0], args[1], tmp_path / "new", "--init", tmp_path / "loop", *OPTIONS]):
            assert str(tmp_path / "loop") in fails(pretrain, capsys, *wrong)
    config = (run / "model" / "config.json").read_text()
    (run / "model" / "config.json").write_text(config.replace("GPT2LMHeadModel", "GPT2ForSequenceClassification"))
    assert "holds another model, which would be lost" in fails(pretrain, capsys, *args)
    (run / "model" / "config.json").write_text(config)
    (run / "log.csv").unlink()
    assert "is from no run in this folder" in fails(pretrain, capsys, *args)
    (tmp_path / "file").write_text("a file where the folder should be")
    assert str(tmp_path / "file") in fails(pretrain, capsys, args[0], args[1], tmp_path / "file", *OPTIONS)


def test_what_others_keep_in_a_run_folder_stays(pretrain, root, shards, tmp_path, capsys):
    """Their folder of checkpoints, a copy under a name of their own, a text that is called like ours."""
    run = tmp_path / "run"
    theirs = ("checkpoints/other/weights", "checkpoints/other.part/weights", "checkpoint-best.pt", "checkpoint-00.pt")
    for name in theirs:
        (run / name).parent.mkdir(parents=True, exist_ok=True)
        (run / name).write_text("precious")
    (run / "checkpoints" / "step-00000009.part").mkdir()
    (run / "samples.txt").write_text("precious")
    args = [*command(root, shards, run)[2:], "--tokens", "256", "--keep", "2", "--save-every", "1"]
    assert "samples.txt holds other things than samples" in fails(pretrain, capsys, *args)
    assert (run / "samples.txt").read_text() == "precious"
    (run / "samples.txt").unlink()
    pretrain.main(args)
    assert all((run / name).read_text() == "precious" for name in theirs)
    assert not list(run.glob("checkpoints/step-*"))
    kept = sorted(path.name for path in run.glob("checkpoint-*.pt"))
    assert kept == ["checkpoint-00.pt", "checkpoint-00000003.pt", "checkpoint-00000004.pt", "checkpoint-best.pt"]


def test_a_last_step_too_long_replaces_nothing(pretrain, root, shards, tmp_path, capsys):
    """What comes out of it is no number: no model of it is written, nor a checkpoint."""
    args = [*command(root, shards, tmp_path / "run")[2:], "--tokens", "64", "--warmup", "0", "--lr", "1e18"]
    for more in ([], ["--optimizer", "adamw"]):
        line = fails(pretrain, capsys, *args, *more)
        assert "validation loss nan after step 1: begin anew with a lower --lr" in line, line
        assert not (tmp_path / "run" / "model").exists() and not (tmp_path / "run" / "checkpoint.pt").exists()


@pytest.mark.parametrize("odd", [{"RANK": "1"}, {"RANK": "2", "WORLD_SIZE": "2"}, {"RANK": "x"}, {"RANK": "-1"},
                                 {"LOCAL_RANK": "3"}, {"WORLD_SIZE": "0"}])
def test_an_environment_of_another_launcher(pretrain, root, shards, tmp_path, capsys, monkeypatch, odd):
    """It is not trained without a word and without a model."""
    for name, value in odd.items():
        monkeypatch.setenv(name, value)
    line = fails(pretrain, capsys, *command(root, shards, tmp_path / "run")[2:])
    assert "for torchrun to set" in line and not (tmp_path / "run").exists()


def test_samples_of_somebody_else(pretrain, finished, capsys):
    run, args = finished
    (run / "samples.txt").write_text("What I have collected over the years\n")
    assert "samples.txt holds other things than samples" in fails(pretrain, capsys, *args)
    assert (run / "samples.txt").read_text() == "What I have collected over the years\n"
    for begun in ("", "--- st", "--- step ", "--- step 10, 1,000 tokens\nOnce"):  # killed while it was written
        (run / "samples.txt").write_text(begun)
        pretrain.main(args)


def test_paths_of_nobody(pretrain, capsys, tmp_path):
    (tmp_path / "a.txt").write_text("Some words.")
    for args in (["tokenize", "~nosuchuser/a", "b"], ["tokenize", tmp_path / "a.txt", "~nosuchuser/b"],
                 ["train", "~nosuchuser/s", "r"], ["train", "s", "~nosuchuser/r"],
                 ["evaluate", "~nosuchuser/w"], ["evaluate", "tiny", "--shards", "~nosuchuser/s"],
                 ["evaluate", "tiny", "--blimp", "~nosuchuser/b"]):
        line = fails(pretrain, capsys, *args)
        assert "there is no such user" in line, line
    assert not Path("~nosuchuser").exists()


def test_a_million_blanks(pretrain, tmp_path):
    (tmp_path / "a.txt").write_text("a" + " " * 1_000_000 + "b" + "\n" * 1_000_000)
    pretrain.tokenize(tmp_path, tmp_path / "s")
    ids = np.load(tmp_path / "s" / "0000.npy").tolist()
    assert ids[:3] == [50256, 64, 220] and ids.index(275) > 900_000  # " b"


def test_reports_may_be_lost(root, shards, uninterrupted, tmp_path):
    """Neither closed streams nor a reader that has gone end a training, or a warning of tokenize."""
    (tmp_path / "t").mkdir()
    (tmp_path / "t" / "latin.txt").write_bytes("naïve café ".encode("latin-1") * 50)
    script = f"{sys.executable} {root / '1_PreTraining' / 'pretrain.py'}"
    work = " ".join(command(root, shards, tmp_path / "run", "--tokens", "640")[2:])
    done = subprocess.run(
        f"({script} tokenize {tmp_path}/t {tmp_path}/s; echo $? >{tmp_path}/a) 2>&1 | true; "
        f"{script} {work} <&- >&- 2>&-; echo $?; {script} {work} >/dev/full 2>/dev/full; echo $?",
        shell=True, capture_output=True, text=True, timeout=300, executable="/bin/bash",
    )
    assert done.stdout == "0\n0\n" and (tmp_path / "a").read_text() == "0\n" and done.stderr == ""
    assert (tmp_path / "s" / "index.json").is_file() and (tmp_path / "run" / "model").is_dir()


def test_no_compiler(root, shards, tmp_path):
    env = {**os.environ, "CXX": "/nowhere/g++", "PATH": "/nowhere", "TORCHINDUCTOR_CACHE_DIR": str(tmp_path / "cache")}
    args = command(root, shards, tmp_path / "run", "--compile")
    done = subprocess.run(args, capture_output=True, text=True, env=env, timeout=300)
    assert done.returncode == 2 and "leave --compile out, or install g++" in done.stderr
    assert len(done.stderr.splitlines()) == 1 and not (tmp_path / "run").exists()


def test_odd_texts(pretrain, tmp_path, capsys):
    (tmp_path / "latin.txt").write_bytes("naïve café ".encode("latin-1") * 50)
    (tmp_path / "folder.txt").mkdir()
    pretrain.tokenize(tmp_path, tmp_path / "shards")
    assert "latin.txt seems not to be UTF-8" in capsys.readouterr().out
    with pytest.raises(ValueError, match="--shard-tokens is 0"):
        pretrain.tokenize(tmp_path, tmp_path / "shards", shard_tokens=0)
    (tmp_path / "shards" / "index.json").write_text("{")
    with pytest.raises(ValueError, match="damaged, tokenize again"):
        pretrain.Windows(tmp_path / "shards", 4)


def test_texts_without_a_word(pretrain, tmp_path, capsys):
    for i in range(5):
        (tmp_path / f"{i}.txt").touch()
    pretrain.tokenize(tmp_path, tmp_path / "s")
    line = fails(pretrain, capsys, "evaluate", "tiny", "--shards", tmp_path / "s")
    assert f"{tmp_path / 's'} hold no text" in line


def test_missing_texts_and_shards(pretrain, tmp_path, capsys):
    for args in (["tokenize", str(tmp_path), str(tmp_path / "s")], ["train", str(tmp_path), str(tmp_path / "r")]):
        with pytest.raises(SystemExit) as stop:
            pretrain.main(args)
        assert stop.value.code == 2
    err = capsys.readouterr().err
    assert "no .txt or .jsonl files below" in err and "make them with: pretrain.py tokenize" in err


@pytest.mark.parametrize("wrap", [
    torch.nn.DataParallel, lambda model: torch.compile(model, backend="eager"),
    lambda model: torch.nn.DataParallel(torch.compile(model, backend="eager")),
])
def test_a_wrapped_model(pretrain, tokenizer, wrap):
    import losses
    import measures

    torch.manual_seed(0)
    model, ids = GPTModel({**gpt_io.parse_config(DATA / "tiny" / "config.json"), "emb_dim": 16}), torch.arange(20)[None]
    for measure in (
        lambda model: losses.evaluate(model, [(ids, ids)], torch.device("cpu")),
        lambda model: measures.copying(model, 4)[:2],
        lambda model: measures.minimal_pairs(model, {"a": [("They see.", "They sees.")]}, tokenizer),
        lambda model: measures.sentence_logprobs(model, ["They see."], tokenizer),
    ):
        assert measure(wrap(model)) == pytest.approx(measure(model), rel=1e-5)
    for name in ("adamw", "muon"):
        one, other = (pretrain.make_optimizers(m, name, 1e-3, 0.1) for m in (model, wrap(model)))
        assert [o.param_groups for o in one] == [o.param_groups for o in other]
    model.out_head.bias = torch.nn.Parameter(torch.ones(50257))
    with pytest.raises(ValueError, match="output layer has a bias"):
        measures.copying(wrap(model), 4)
    model.out_head.bias = None
    model.pos_emb.weight = torch.nn.Parameter(model.pos_emb.weight[:16].detach())
    measures.copying(model, 4)
    assert measures.sentence_logprobs(model, ["word " * 50], tokenizer)


def test_both_optimizers_take_every_parameter(pretrain):
    cfg = {"vocab_size": 99, "context_length": 8, "emb_dim": 16, "n_heads": 2, "n_layers": 2, "drop_rate": 0.0,
           "qkv_bias": True, "tie_weights": True}
    for name in ("muon", "adamw"):
        model = GPTModel(cfg)
        optimizers = pretrain.make_optimizers(model, name, 1e-3, 0.1)
        held = [p for o in optimizers for group in o.param_groups for p in group["params"]]
        assert len(held) == len({id(p) for p in held}) == len(list(model.parameters()))
        groups = [group for o in optimizers for group in o.param_groups]
        decayed = {id(p) for group in groups if group["weight_decay"] == 0.1 for p in group["params"]}
        names = {name for name, p in model.named_parameters() if id(p) in decayed}
        assert len(names) == 12 and all(name.startswith("trf_blocks") and "weight" in name for name in names)


@pytest.mark.parametrize("damage", ["bit", "cut", "empty", "index", "nested", "types"])
def test_damaged_shards_are_not_trained_on(pretrain, shards, tmp_path, damage):
    """A hash that is written beside a shard is compared with it."""
    for name in ("0000.npy", "index.json"):
        (tmp_path / name).write_bytes((shards / "validation" / name).read_bytes())
    index = json.loads((tmp_path / "index.json").read_text())
    index["shards"] = {"0000.npy": index["shards"]["0000.npy"]}
    data = bytearray((tmp_path / "0000.npy").read_bytes())
    if damage == "bit":
        data[-1] ^= 1
    (tmp_path / "0000.npy").write_bytes({"cut": data[:-9], "empty": b""}.get(damage, data))
    broken = {"index": '{"shards": [1]}', "nested": "[" * 100_000, "types": '{"shards": {"0000.npy": null}}'}
    (tmp_path / "index.json").write_text(broken.get(damage, json.dumps(index)))
    with pytest.raises(ValueError, match="damaged, tokenize again"):
        pretrain.Windows(tmp_path, 8)
