"""1_PreTraining/prepare_data.py: the shards of `tokenize`, from any source, in parallel, after any number of kills."""

import gzip
import importlib
import json
import os
import random
import signal
import subprocess
import sys
import time
import types

import numpy as np
import pytest

import gpt_io

WORDS = ["the tuner", "counted", "stairs", "and", "gateposts", "Nobody spoke", "naïve", "\n\n", "<|endoftext|>", "42"]


@pytest.fixture(scope="module")
def prepare_data(root):
    sys.path.insert(0, str(root / "1_PreTraining"))
    yield importlib.import_module("prepare_data")
    sys.path.remove(str(root / "1_PreTraining"))


@pytest.fixture
def alone(prepare_data, monkeypatch):
    """The work done here, without other processes, which take seconds to start."""
    monkeypatch.setattr(
        prepare_data, "in_parallel", lambda work, items, workers: ((place, work(batch)) for place, batch in items)
    )
    monkeypatch.setattr(prepare_data, "BATCH", 500)
    return prepare_data


@pytest.fixture
def texts(tmp_path):
    """A folder with 24 documents in files of three kinds."""
    rng = random.Random(1)
    documents = [" ".join(rng.choices(WORDS, k=80)) for _ in range(24)]
    lines = "\n".join(json.dumps({"text": text, "id": i}) for i, text in enumerate(documents))
    folder = tmp_path / "texts"
    (folder / "b").mkdir(parents=True)
    (folder / "a.txt").write_text(documents[0], encoding="utf-8")
    (folder / "b" / "c.jsonl").write_text("\n".join(lines.split("\n")[1:12]) + "\n\n")
    (folder / "b" / "d.jsonl.gz").write_bytes(gzip.compress("\n".join(lines.split("\n")[12:]).encode()))
    (folder / "b" / "note.md").write_text("not read")
    return folder, documents


def ids_in(folder):
    index = json.loads((folder / "index.json").read_text())
    ids = np.concatenate([np.load(folder / name) for name in index["shards"]])
    assert index["tokens"] == len(ids) and index["documents"] == (ids == 50256).sum()
    return ids.tolist()


def expected(documents, tokenizer):
    return [i for text in documents for i in (50256, *tokenizer.encode_ordinary(text))]


def test_same_shards_as_tokenize(prepare_data, texts, tmp_path, tokenizer):
    """With two processes, from the files that both know, byte by byte."""
    folder, documents = texts
    (folder / "b" / "d.jsonl.gz").unlink()
    prepare_data.prepare(folder, tmp_path / "ours", shard_tokens=300, workers=2)
    sys.modules["shards"].tokenize(folder, tmp_path / "theirs", shard_tokens=300)
    for path in (tmp_path / "theirs").glob("[0-9i]*"):
        assert (tmp_path / "ours" / path.name).read_bytes() == path.read_bytes()
    assert ids_in(tmp_path / "ours") == expected(documents[:12], tokenizer)
    assert len(sys.modules["shards"].Windows(tmp_path / "ours", 8).shards) > 3


def test_finished_is_finished(alone, texts, tmp_path, monkeypatch, capsys):
    """The same command again, as in a job that is started anew, does no work; other texts or options do it afresh."""
    folder, documents = texts
    counts = alone.prepare(folder, tmp_path / "s", shard_tokens=300, validation=0.3)
    files = {path: path.stat().st_mtime_ns for path in (tmp_path / "s").rglob("*.npy")}
    with monkeypatch.context() as patch:
        patch.setattr(alone, "read", None)
        assert alone.prepare(folder, tmp_path / "s", shard_tokens=300, validation=0.3) == counts
    assert "are complete" in capsys.readouterr().out
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "s").rglob("*.npy")} == files
    (folder / "more.txt").write_text("More words.")
    more = alone.prepare(folder, tmp_path / "s", shard_tokens=300, validation=0.3)
    assert sum(more.values()) == sum(counts.values()) + 4 == sum(len(ids_in(tmp_path / "s" / name)) for name in more)
    (tmp_path / "s" / "train" / "index.json").unlink()
    assert alone.prepare(folder, tmp_path / "s", shard_tokens=300, validation=0.3) == more
    assert len(ids_in(tmp_path / "s" / "train")) == more["train"]


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="a process may use all cores here")
def test_as_many_workers_as_cores_that_may_be_used(alone, texts, tmp_path, monkeypatch):
    """A job on a large machine has few of its cores."""
    seen = []
    monkeypatch.setattr(alone, "run", lambda *args: seen.append(args[-1]))
    monkeypatch.setattr(alone.os, "cpu_count", lambda: 128)
    alone.prepare(texts[0], tmp_path / "s")
    assert seen == [len(os.sched_getaffinity(0))]


def test_every_kind_and_a_part_kept_apart(alone, texts, tmp_path, tokenizer):
    folder, documents = texts
    counts = alone.prepare(folder, tmp_path / "s", shard_tokens=500, validation=0.3)
    parts = {name: ids_in(tmp_path / "s" / name) for name in ("train", "validation")}
    assert counts == {name: len(ids) for name, ids in parts.items()}
    split = {name: bytes(np.array(ids, dtype=np.uint16)) for name, ids in parts.items()}
    homes = []
    for text in documents:
        ids = np.array(expected([text], tokenizer), dtype=np.uint16).tobytes()
        homes += [name for name, data in split.items() if ids in data]
    assert len(homes) == 24 and 2 <= homes.count("validation") <= 12
    assert sorted(parts["train"] + parts["validation"]) == sorted(expected(documents, tokenizer))


def test_parquet_and_zstandard(alone, tmp_path, tokenizer, monkeypatch):
    """Of a library that is not here one line says so; one that is here is asked for the column and no more."""
    documents = ["One document.", "Another."]
    for name, library in (("p.parquet", "pyarrow"), ("z.jsonl.zst", "zstandard")):
        (tmp_path / name).write_bytes(b"x")
        monkeypatch.setitem(sys.modules, library, None)
        with pytest.raises(ValueError, match=f"needs the library {library}: pip install {library}"):
            alone.prepare(tmp_path / name, tmp_path / "s")
    column = types.SimpleNamespace(to_pylist=lambda: documents)
    asked = []

    class ParquetFile:
        schema_arrow = types.SimpleNamespace(names=["id", "text"])

        def __init__(self, path):
            assert path.name == "p.parquet"

        def __enter__(self):
            return self

        def __exit__(self, *_):
            pass

        def iter_batches(self, columns):
            asked.append(columns)
            yield types.SimpleNamespace(column=lambda number: column)

    monkeypatch.setitem(sys.modules, "pyarrow", types.ModuleType("pyarrow"))
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", types.SimpleNamespace(ParquetFile=ParquetFile))
    alone.prepare(tmp_path / "p.parquet", tmp_path / "s")
    assert asked == [["text"]] and ids_in(tmp_path / "s") == expected(documents, tokenizer)
    documents += [None, ""]
    alone.prepare(tmp_path / "p.parquet", tmp_path / "n")
    assert ids_in(tmp_path / "n") == expected(documents[:2], tokenizer)
    documents.append(7)
    with pytest.raises(ValueError, match="p.parquet: 7 in the column 'text' is no text"):
        alone.prepare(tmp_path / "p.parquet", tmp_path / "i")
    ParquetFile.schema_arrow.names.remove("text")
    with pytest.raises(ValueError, match="p.parquet has no column 'text', only id"):
        alone.prepare(tmp_path / "p.parquet", tmp_path / "t")


class Stream:
    """What `datasets` gives for a data set that is read as it comes; `fails` rows on, the network is gone."""

    def __init__(self, rows, fails=None):
        self.rows, self.fails, self.skipped = rows, fails, []

    def skip(self, number):
        self.skipped.append(number)
        for i, row in enumerate(self.rows[number:], number):
            if i == self.fails:
                raise RuntimeError("the network\nis gone")
            yield row


def test_a_data_set_of_the_hub(alone, tmp_path, tokenizer, monkeypatch):
    """It is streamed; what breaks off goes on at the document after the last that is on disk."""
    documents = [f"Document {i} " + "word " * 60 for i in range(40)]
    stream, asked = Stream([{"id": i, "text": text} for i, text in enumerate(documents)], fails=30), []

    def load_dataset(name, subset, split, streaming):
        asked.append((name, subset, split, streaming))
        return stream

    monkeypatch.setitem(sys.modules, "datasets", types.SimpleNamespace(load_dataset=load_dataset))
    options = {"shard_tokens": 400, "subset": "sample-10BT"}
    with pytest.raises(OSError, match="some/words: the network is gone; the same command goes on"):
        alone.prepare("some/words", tmp_path / "s", **options)
    assert not (tmp_path / "s" / "index.json").exists()
    stream.fails = None
    alone.prepare("some/words", tmp_path / "s", **options)
    assert asked == 2 * [("some/words", "sample-10BT", "train", True)]
    assert stream.skipped[0] == 0 and 20 < stream.skipped[1] < 30
    assert ids_in(tmp_path / "s") == expected(documents, tokenizer)
    stream.rows = [{"story": "x"}]
    with pytest.raises(ValueError, match="some/words has no text in 'text', only story"):
        alone.prepare("some/words", tmp_path / "t")
    monkeypatch.setitem(sys.modules, "datasets", None)
    with pytest.raises(ValueError, match="pip install datasets"):
        alone.prepare("some/words", tmp_path / "t")


class Killed(BaseException):
    pass


@pytest.mark.parametrize("victim", ["npy", "state.npz", "index.json"])
def test_killed_anywhere(alone, texts, tmp_path, monkeypatch, victim):
    """Before each single file takes its name, and started again each time: the shards are the same."""
    folder, _ = texts
    options = {"shard_tokens": 200, "validation": 0.3}
    alone.prepare(folder, tmp_path / "whole", **options)
    replace, kills = gpt_io.os.replace, []

    def dying(source, target):
        if str(target).endswith(victim) and len(kills) < 6 and str(target) not in kills[-1:]:
            kills.append(str(target))
            raise Killed
        replace(source, target)

    monkeypatch.setattr(gpt_io.os, "replace", dying)
    for _ in range(9):
        try:
            alone.prepare(folder, tmp_path / "run", **options)
            break
        except Killed:
            assert not all((tmp_path / "run" / part / "index.json").exists() for part in ("train", "validation"))
    assert len(kills) >= (2 if victim == "index.json" else 3 if victim == "npy" else 1)
    for path in (tmp_path / "whole").rglob("*.*"):
        if path.is_file() and path.name[0] != "." and path.name != "state.npz":
            assert (tmp_path / "run" / path.relative_to(tmp_path / "whole")).read_bytes() == path.read_bytes()


def alive(pid):
    """Whether there is such a process, and it has not ended."""
    done = subprocess.run(["ps", "-o", "stat=", "-p", pid], capture_output=True, text=True)
    return bool(done.stdout.strip()) and not done.stdout.strip().startswith("Z")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_kill_9(prepare_data, root, tmp_path):
    """The real thing: the process that reads is killed, and those that tokenize end with it."""
    rng = random.Random(2)
    (tmp_path / "texts").mkdir()
    for i in range(40):
        (tmp_path / "texts" / f"{i:02d}.txt").write_text(" ".join(rng.choices(WORDS, k=8_000)))
    script = [sys.executable, str(root / "1_PreTraining" / "prepare_data.py"), str(tmp_path / "texts")]
    options = ["--shard-tokens", "20000", "--workers", "1"]
    process = subprocess.Popen(
        [*script, str(tmp_path / "run"), *options], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    while not (tmp_path / "run" / "state.npz").exists():
        assert process.poll() is None
        time.sleep(0.01)
    children = subprocess.run(["pgrep", "-P", str(process.pid)], capture_output=True, text=True).stdout.split()
    process.send_signal(signal.SIGKILL)
    assert process.wait() == -9 and children
    for _ in range(3000):
        if not any(map(alive, children)):
            break
        time.sleep(0.01)
    assert not any(map(alive, children))
    assert not (tmp_path / "run" / "index.json").exists()
    done = subprocess.run([*script, str(tmp_path / "run"), *options], capture_output=True, text=True, timeout=300)
    assert done.returncode == 0 and "tokens/s" in done.stderr, done.stderr
    assert not done.stderr.split("tokenizing: ")[1].startswith("0.00")  # it went on
    sys.modules["shards"].tokenize(tmp_path / "texts", tmp_path / "whole", shard_tokens=20_000)
    for path in (tmp_path / "whole").glob("[0-9i]*"):
        assert (tmp_path / "run" / path.name).read_bytes() == path.read_bytes()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot send Ctrl-C to one process")
@pytest.mark.parametrize("delay", [0, 0.4])
def test_ctrl_c_reaches_all_processes(root, tmp_path, delay):
    """As a terminal sends it, to those that tokenize as well, which begin with their imports: not a word."""
    (tmp_path / "a.txt").write_text("Some words. " * 1000)
    script = [sys.executable, str(root / "1_PreTraining" / "prepare_data.py"), str(tmp_path), str(tmp_path / "s")]
    process = subprocess.Popen(
        [*script, "--workers", "2"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        start_new_session=True,
    )
    while subprocess.run(["pgrep", "-f", "-P", str(process.pid), "spawn_main"], capture_output=True).returncode:
        assert process.poll() is None
    time.sleep(delay)
    for _ in range(3):  # by somebody who is in a hurry
        os.killpg(process.pid, signal.SIGINT)
        time.sleep(0.1)
    _, err = process.communicate(timeout=120)
    assert process.returncode in (130, -signal.SIGINT) and not (tmp_path / "s" / "index.json").exists()
    assert not [line for line in err.splitlines() if line and "tokens/s" not in line], err


def test_what_is_wrong_is_one_line(alone, texts, tmp_path, capsys):
    folder, _ = texts

    def fails(*args):
        with pytest.raises(SystemExit) as stop:
            alone.main([str(arg) for arg in args])
        lines = [line for line in capsys.readouterr().err.splitlines() if line and "tokens/s" not in line]
        assert stop.value.code == 2 and len(lines) == 1, lines
        return lines[0]

    assert "there is no such file or folder" in fails("no where", tmp_path / "s")
    (tmp_path / "empty").mkdir()
    assert "no .txt, .jsonl, .jsonl.gz, .jsonl.zst or .parquet files below" in fails(tmp_path / "empty", tmp_path / "s")
    assert "which would be lost" in fails(folder, gpt_io.DATA)
    assert "--workers is 0" in fails(folder, tmp_path / "s", "--workers", "0")
    assert "--workers is 10000000000: give 1 or more, at most 10,000" in fails(
        folder, tmp_path / "s", "--workers", "10000000000"
    )
    assert "--validation 1.5" in fails(folder, tmp_path / "s", "--validation", "1.5")
    assert "validation: no document is left" in fails(folder, tmp_path / "s", "--validation", "1e-9")
    (tmp_path / "web").mkdir()
    (tmp_path / "web" / "index.json").write_text("{}")
    assert "which would be lost" in fails(folder, tmp_path / "web")
    broken = folder / "b" / "d.jsonl.gz"
    broken.write_bytes(broken.read_bytes()[:-20])
    assert f"{broken} is damaged" in fails(folder, tmp_path / "t", "--shard-tokens", "200")
    assert "begun with another source or other options" in fails(folder, tmp_path / "t", "--shard-tokens", "300")
    with np.load(tmp_path / "t" / "state.npz") as file:
        saved = dict(file)
    state = json.loads(saved["state"].tobytes())
    for change in ({"place": None}, {"place": [0, -5]}, {"documents": 3}, {"parts": {"": {"tokens": "x"}}},
                   {"asked": 1}, {"parts": {"": {"shards": {}, "tokens": 10**400}}}, {"documents": {"": 10**9}}):
        saved["state"] = np.frombuffer(json.dumps(state | change).encode(), dtype=np.uint8)
        np.savez(tmp_path / "t" / "state.npz", **saved)
        assert "state.npz is damaged, delete it" in fails(folder, tmp_path / "t", "--shard-tokens", "200")
    (tmp_path / "t" / "state.npz").write_bytes(b"x")
    assert "state.npz is damaged, delete it" in fails(folder, tmp_path / "t", "--shard-tokens", "200")
    (folder / "long.jsonl.gz").write_bytes(gzip.compress(b" " * 150_000_000))  # 150 kB
    assert "long.jsonl.gz, line 1: longer than 100,000,000 bytes" in fails(folder / "long.jsonl.gz", tmp_path / "w")
    (folder / "bad.jsonl").write_text('{"text": 3}')
    assert "bad.jsonl, line 1: not of the form" in fails(folder / "bad.jsonl", tmp_path / "u")
    with gpt_io.hold(tmp_path / "v"):
        assert "is in use by process" in fails(folder, tmp_path / "v")
