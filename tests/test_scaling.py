"""laws.py, the experiment of chapter 1.4: stopped and started again, and its results as the notebook reads them."""

import csv
import sys

import pytest
import torch


@pytest.fixture
def laws(root, monkeypatch):
    monkeypatch.syspath_prepend(str(root / "1_PreTraining" / "scaling"))
    import laws

    return laws


def test_laws_go_on_where_they_were_stopped(laws, monkeypatch, tmp_path, capsys):
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_text("abc " * 1000, encoding="utf-8")
    out, texts = tmp_path / "laws.csv", str(tmp_path / "texts")
    monkeypatch.setattr(laws, "SIZES", [(16, 1)])
    monkeypatch.setattr(laws, "LARGEST", [((32, 1), 1024)])
    monkeypatch.setattr(sys, "argv", ["laws.py", texts, texts, "--out", str(out)])
    for tokens in ([512], [512, 1024]):  # the second time one pair is there already
        monkeypatch.setattr(laws, "TOKENS", tokens)
        laws.main()
        assert capsys.readouterr().out.count(" loss ") == (2 if tokens == [512] else 1)
    with out.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [(row["width"], row["tokens"]) for row in rows] == [("16", "512"), ("32", "1024"), ("16", "1024")]
    assert list(rows[0]) == laws.COLUMNS and all(0 < float(row["loss"]) < 7 for row in rows)
    assert not list(tmp_path.glob("*.part"))
    with pytest.raises(SystemExit, match="no .txt files below"):
        laws.read_bytes(tmp_path / "nowhere")


def test_laws_csv_is_what_laws_would_run(laws, root):
    with (root / "1_PreTraining" / "scaling" / "laws.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    pairs = [((int(row["width"]), int(row["layers"])), int(row["tokens"])) for row in rows]
    assert sorted(pairs) == sorted([(s, t) for s in laws.SIZES for t in laws.TOKENS] + laws.LARGEST)
    for row in rows:
        assert laws.size(laws.build(int(row["width"]), int(row["layers"]))) == int(row["parameters"])


def test_a_model_learns_and_is_measured(laws):
    ids = torch.tensor(list(b"one two three four five " * 200), dtype=torch.uint8)
    model = laws.build(16, 1)
    before = laws.validate(model, ids, rows=64)
    losses = laws.train(model, ids, 2**14, 0.02)
    assert len(losses) == 2**14 // (laws.ROWS * laws.CONTEXT)
    assert laws.validate(model, ids, rows=64) < before - 2
