"""The checks in the exercises of 0.0: right answers pass, the usual wrong ones do not."""

import contextlib
import io

import matplotlib
import nbformat
import pytest
import torch
from torch import nn


@pytest.fixture(scope="module")
def names(root):
    """What the notebook has defined when it has run to its end."""
    matplotlib.use("Agg")
    found = {}
    with contextlib.chdir(root / "0_Basics"), contextlib.redirect_stdout(io.StringIO()):
        for cell in nbformat.read("0_pytorch.ipynb", as_version=4).cells:
            if cell.cell_type == "code":
                exec(cell.source, found)
    matplotlib.pyplot.close("all")
    return found


def slopes(f, x):
    nudges = 1e-4 * torch.eye(len(x), dtype=x.dtype)
    return torch.stack([(f(x + nudge) - f(x - nudge)) / 2e-4 for nudge in nudges])


class PriceList(nn.Module):
    def __init__(self, goods):
        super().__init__()
        self.prices, self.charge = nn.Parameter(torch.zeros(goods)), nn.Parameter(torch.tensor(0.0))

    def forward(self, bills):
        return bills @ self.prices + self.charge


class Column(PriceList):
    def forward(self, bills):
        return super().forward(bills)[:, None]


class NotEntered(PriceList):
    def __init__(self, goods):
        super().__init__(goods)
        del self.prices
        self.prices = torch.zeros(goods, requires_grad=True)


def test_right_answers_pass(names, capsys):
    names["check_1"]((5, 4, 3), (4, 2), (5, 3), (5, 4, 1), (5, 1, 2))
    names["check_2"](lambda x: (x - x.mean(dim=0)) / x.std(dim=0, unbiased=False))
    names["check_3"](lambda a, b: (a[:, :, None] * b).sum(dim=1))
    names["check_4"](slopes)
    names["check_5"](lambda x, y: names["find_prices"](x, y[:, None]))
    names["check_6"](2 / 41.279)  # 2 over the largest curvature, an eigenvalue
    names["check_7"](PriceList)
    assert capsys.readouterr().out.split("\n")[:-1] == [f"{n}: right" for n in range(1, 8)]


@pytest.mark.parametrize("number, answers, message", [
    (1, [(5, 4, 3), (4, 2), (5, 1, 3), (5, 4, 1), (5, 1, 2)], r"not yet: \[3\]"),
    (1, [(5, 3)], "five shapes"),
    (2, [lambda x: (x - x.mean()) / x.std()], "means of the columns"),
    (2, [lambda x: (x - x.mean(dim=0)) / x.var(dim=0)], "variances of the columns"),
    (3, [lambda a, b: a[:, None] * b.T], "gave"),
    (3, [lambda a, b: (a[:, None] * b.T).sum(dim=-1) + 1], "the numbers are not"),
    (4, [lambda f, x: (f(x + 1e-4) - f(x)) / 1e-4 + 0 * x], "differs by"),
    (4, [lambda f, x: slopes(f, x.add_(1e-4))], "as it was before"),
    (6, [0.04], "room above"),
    (6, [0.05], "the loss rises"),
    (7, [Column], r"became \(200, 1\)"),
    (7, [NotEntered], "parameters"),
])
def test_wrong_answers_do_not(names, number, answers, message):
    with pytest.raises(AssertionError, match=message):
        names[f"check_{number}"](*answers)


def test_the_fault_is_one(names):
    with pytest.raises(AssertionError, match="prices found"):
        names["check_5"](names["find_prices"])
