"""The training functions of chapter 4: losses, evaluation, the loop, the drawing, and resuming."""

import copy
import math
import subprocess
import sys

import matplotlib
import pytest
import torch
import torch.nn.functional as F
from torch.utils.data import DataLoader

from gpt2 import (
    GPT_CONFIG_124M,
    GPTModel,
    calc_loss_batch,
    calc_loss_loader,
    create_dataloader_v1,
    evaluate_model,
    generate_and_print_sample,
    plot_losses,
    train_model_simple,
)

CONFIG = {
    **GPT_CONFIG_124M, "vocab_size": 50257, "context_length": 16, "emb_dim": 8, "n_heads": 2, "n_layers": 1,
}
DEVICE = torch.device("cpu")


class Small(torch.nn.Module):
    """A bigram table: ids (batch, n) → logits (batch, n, 7), so that a reference is a line of code."""

    def __init__(self):
        super().__init__()
        torch.manual_seed(1)
        self.table = torch.nn.Embedding(7, 7)
        self.drop = torch.nn.Dropout(0.5)

    def forward(self, ids):
        return self.drop(self.table(ids))


def small_loader(examples=5, batch_size=2, **options):
    torch.manual_seed(2)
    pairs = [(torch.randint(7, (4,)), torch.randint(7, (4,))) for _ in range(examples)]
    return DataLoader(pairs, batch_size, **options)


@pytest.fixture
def loaders(root):
    story = (root / "data" / "story.txt").read_text(encoding="utf-8")
    options = {"max_length": 16, "stride": 16}
    torch.manual_seed(123)
    return (
        create_dataloader_v1(story[:700], batch_size=4, **options),
        create_dataloader_v1(story[-400:], batch_size=4, shuffle=False, drop_last=False, **options),
    )


def build(seed=123, **changes):
    torch.manual_seed(seed)
    model = GPTModel({**CONFIG, **changes})
    return model, torch.optim.AdamW(model.parameters(), lr=3e-3, weight_decay=0.1)


def train(model, optimizer, loaders, tokenizer, **options):
    train_loader, val_loader = loaders
    options = {"num_epochs": 2, "eval_freq": 2, "eval_iter": 1, "start_context": "Mr. Birkett", **options}
    return train_model_simple(
        model, train_loader, val_loader, optimizer, DEVICE, tokenizer=tokenizer, **options
    )


def test_the_books_call(loaders, tokenizer, capsys):
    model, optimizer = build()
    train_loader, val_loader = loaders
    num_epochs = 3
    train_losses, val_losses, tokens_seen = train_model_simple(
        model, train_loader, val_loader, optimizer, DEVICE,
        num_epochs=num_epochs, eval_freq=5, eval_iter=5,
        start_context="Every effort moves you", tokenizer=tokenizer,
    )
    steps = num_epochs * len(train_loader)
    assert len(train_losses) == len(val_losses) == len(tokens_seen) == math.ceil(steps / 5)
    assert tokens_seen == [64 * (1 + 5 * i) for i in range(len(tokens_seen))]
    assert abs(train_losses[0] - math.log(50257)) < 0.4 and train_losses[-1] < train_losses[0] - 0.05
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("Ep 1 (Step 000000): Train loss ")
    assert sum(line.startswith("Every effort moves you") for line in lines) == num_epochs
    assert len(lines) == num_epochs + len(train_losses)
    assert model.training


def test_loss_of_a_batch_is_cross_entropy():
    model, (x, y) = Small().eval(), next(iter(small_loader()))
    log_p = model.table.weight.log_softmax(-1)[x]                # (2, 4, 7)
    expected = -log_p.gather(-1, y[..., None]).mean()
    loss = calc_loss_batch(x, y, model, DEVICE)
    torch.testing.assert_close(loss, expected)
    loss.backward()
    assert model.table.weight.grad is not None


def test_loader_counts_tokens_not_batches():
    model, loader = Small().eval(), small_loader()              # batches of 2, 2 and 1
    x, y = (torch.cat(parts) for parts in zip(*loader, strict=True))
    expected = F.cross_entropy(model(x).flatten(0, 1), y.flatten()).item()
    of_means = sum(calc_loss_batch(*batch, model, DEVICE).item() for batch in loader) / 3
    result = calc_loss_loader(loader, model, DEVICE)
    assert isinstance(result, float)
    assert result == pytest.approx(expected, rel=1e-6) != pytest.approx(of_means, rel=1e-3)
    assert calc_loss_loader(loader, model, DEVICE, num_batches=99) == result
    first = calc_loss_loader(loader, model, DEVICE, num_batches=1)
    assert first == pytest.approx(calc_loss_batch(*next(iter(loader)), model, DEVICE).item(), rel=1e-6)


def test_targets_that_do_not_count():
    model, loader = Small().eval(), small_loader(3)
    loader.dataset[0][1][1:] = -100                             # the first batch has 1 + 4 targets
    loader.dataset[2][1][:] = -100                              # the last has none
    x, y = (torch.stack(parts) for parts in zip(*loader.dataset, strict=True))
    expected = F.cross_entropy(model(x).flatten(0, 1), y.flatten()).item()
    assert calc_loss_loader(loader, model, DEVICE) == pytest.approx(expected, rel=1e-6)


def test_nothing_to_measure():
    empty = DataLoader([], 2)
    assert math.isnan(calc_loss_loader(empty, Small(), DEVICE))
    assert math.isnan(calc_loss_loader(small_loader(), Small(), DEVICE, num_batches=0))


def test_evaluation_is_without_dropout_and_restores_training():
    model, loader = Small(), small_loader()
    for mode in (True, False):
        losses = evaluate_model(model.train(mode), loader, loader, DEVICE, eval_iter=5)
        assert model.training
        assert losses[0] == losses[1] == calc_loss_loader(loader, model.eval(), DEVICE)
    assert calc_loss_loader(loader, model.train(), DEVICE) != losses[0]
    assert all(p.grad is None for p in model.parameters())


def test_sample_is_one_line_and_restores_training(tokenizer, capsys):
    model, _ = build()
    generate_and_print_sample(model, tokenizer, DEVICE, "Two long,\nfour short")
    out = capsys.readouterr().out
    assert out.startswith("Two long,↵four short") and out.count("\n") == 1
    assert model.training


def test_on_eval_sees_every_report(loaders, tokenizer):
    seen = []
    result = train(*build(), loaders, tokenizer, on_eval=lambda *lists: seen.append([len(s) for s in lists]))
    assert seen == [[i + 1] * 3 for i in range(len(result[0]))]


def test_empty_loader_is_refused(loaders, tokenizer):
    empty = DataLoader([], 2)
    with pytest.raises(ValueError, match="train_loader has no batches"):
        train(*build(), (empty, loaders[1]), tokenizer)
    with pytest.raises(ValueError, match="val_loader has no batches"):
        train(*build(), (loaders[0], empty), tokenizer)
    with pytest.raises(ValueError, match="eval_freq is 0"):
        train(*build(), loaders, tokenizer, eval_freq=0)


class Words:
    """A tokenizer as in chapter 0.1: it knows nothing of `allowed_special`."""

    n_vocab = 9

    def encode(self, text):
        return [0] * len(text.split())

    def decode(self, ids):
        return " ".join("word" for _ in ids)


class Unlike(Words):
    """One of another library: it does not say how many tokens there are."""

    n_vocab = property()

    def encode(self, text, allowed_special=()):
        return super().encode(text)


@pytest.mark.parametrize("start, own, message", [
    ("", None, "start_context is empty"), ("Hello", Words(), "cannot be used like that of get_tokenizer"),
    ("Hello", Unlike(), "cannot be used like that of get_tokenizer"), (None, None, "cannot be used like that"),
])
def test_a_sample_that_cannot_be_is_refused_before_the_epoch(loaders, tokenizer, start, own, message):
    model, optimizer = build()
    before = copy.deepcopy(model.state_dict())
    with pytest.raises(ValueError, match=message):
        train(model, optimizer, loaders, own or tokenizer, start_context=start)
    assert all(torch.equal(p, before[name]) for name, p in model.state_dict().items())


@pytest.mark.parametrize("value", [math.nan, math.inf])
def test_a_loss_that_is_no_number_stops_before_the_step(loaders, tokenizer, value):
    model, optimizer = build()
    with torch.no_grad():
        model.final_norm.shift[0] = value
    before = copy.deepcopy(model.trf_blocks.state_dict())
    with pytest.raises(ValueError, match="in step 0: the learning rate is probably too high"):
        train(model, optimizer, loaders, tokenizer)
    assert all(torch.equal(p, before[name]) for name, p in model.trf_blocks.state_dict().items())


def test_plot_losses_draws_without_a_display():
    matplotlib.use("Agg")
    import matplotlib.pyplot as plt

    plt.close("all")
    plot_losses(torch.linspace(0, 2, 3), [64, 128, 192], [3.0, 2.0, 1.0], [3.1, 2.8, 2.9])
    bottom, top = plt.gcf().axes
    assert [line.get_ydata().tolist() for line in bottom.lines] == [[3.0, 2.0, 1.0], [3.1, 2.8, 2.9]]
    assert bottom.get_xlabel() == "epochs" and top.get_xlabel() == "tokens seen"
    plt.close("all")
    with pytest.raises(ValueError, match=r"lengths \[2, 3, 3, 3\]"):
        plot_losses([0, 1], [1, 2, 3], [1, 2, 3], [1, 2, 3])


def test_gpt2_does_not_import_matplotlib(root):
    code = "import sys, gpt2; sys.exit('matplotlib' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], cwd=root, check=True)


def test_resumed_equals_uninterrupted(loaders, tokenizer, tmp_path):
    path = tmp_path / "model_and_optimizer.pth"
    model, optimizer = build(drop_rate=0.3)
    train(model, optimizer, loaders, tokenizer, num_epochs=1)
    torch.save({
        "model_state_dict": model.state_dict(), "optimizer_state_dict": optimizer.state_dict(),
        "random_state": torch.get_rng_state(),
    }, path)
    straight = train(model, optimizer, loaders, tokenizer, num_epochs=1)

    resumed, optimizer = build(seed=7, drop_rate=0.3)
    saved = torch.load(path, weights_only=True)
    resumed.load_state_dict(saved["model_state_dict"])
    optimizer.load_state_dict(saved["optimizer_state_dict"])
    torch.set_rng_state(saved["random_state"])
    assert train(resumed, optimizer, loaders, tokenizer, num_epochs=1) == straight
    for p, q in zip(model.parameters(), resumed.parameters(), strict=True):
        torch.testing.assert_close(p, q, atol=1e-6, rtol=0)
