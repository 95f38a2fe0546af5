"""laws.py, the experiment of chapter 1.4: stopped and started again, and its results as the notebook reads them.

And the script for Slurm, with Slurm's commands played by others.
"""

import csv
import os
import shutil
import subprocess
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
    (tmp_path / "short.txt").write_text("x")
    with pytest.raises(SystemExit, match="too few for a window"):
        laws.read_bytes(tmp_path / "short.txt")
    monkeypatch.setattr(laws, "train", lambda *_: pytest.fail("it has begun to train"))
    for content in (b"a,b\n1,2\n", b"\xff", b"width,layers,tokens\nx,1,1\n", b"width,layers,tokens\n1\n",
                    (",".join(laws.COLUMNS) + "\n1,1,1,1,1,1,1\n").encode()):
        out.write_bytes(content)
        with pytest.raises(SystemExit, match="laws.csv is no file of this program"):
            laws.main()
        assert out.read_bytes() == content


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


@pytest.mark.skipif(not shutil.which("bash"), reason="a script for bash")
def test_slurm_queues_again_what_came_further(root, tmp_path):
    """A run that fails at the same place each time must not be started for ever."""
    commands = {
        "scontrol": 'if [ "$1" = requeue ]; then echo $2 >>requeued; else echo first; fi',
        "srun": 'echo "$@" >asked; [ -z "$STEP" ] || mkdir -p "run 1/checkpoints/step-$STEP"; exit $STATUS',
    }
    for name, script in commands.items():
        (tmp_path / name).write_text(f"#!/bin/bash\n{script}\n")
        (tmp_path / name).chmod(0o755)
    env = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}", "SLURM_JOB_ID": "7", "SLURM_NNODES": "2"}
    for status, step, times in ((1, "00000010", 1), (1, "", 1), (1, "00000020", 2), (0, "00000030", 2)):
        done = subprocess.run(
            ["bash", root / "1_PreTraining" / "scaling" / "slurm.sh", "shards", "run 1", "--seed", "5"], cwd=tmp_path,
            env={**env, "STATUS": str(status), "STEP": step}, capture_output=True, text=True,
        )
        assert (done.returncode, done.stderr) == (status, "")
        assert (tmp_path / "requeued").read_text() == times * "7\n"
    asked = (tmp_path / "asked").read_text()
    assert "--rdzv-endpoint first:29500" in asked and "pretrain.py train shards run 1 --config" in asked
    assert asked.endswith("124M.json --seed 5\n")
