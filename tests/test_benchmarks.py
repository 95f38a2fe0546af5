"""The benchmark's arithmetic on made-up measurements, and a run with contenders that are missing, fail, and die."""

import json
import sys
from pathlib import Path

import pytest
import torch
from torch.utils.flop_counter import FlopCounterMode

sys.path.append(str(Path(__file__).resolve().parent.parent / "benchmarks"))
import benchmark  # noqa: E402
import contenders  # noqa: E402
import machine  # noqa: E402
import report  # noqa: E402

CFG = {"n_layers": 2, "emb_dim": 10, "vocab_size": 100}                 # 2400 numbers in blocks, 1000 in the head


def entry(label, seconds, precision="float32", variant="", **more):
    turns = [{"seconds": [s, s, 9.0] if i else [s], "others": 0.0} for i, s in enumerate(seconds)]
    return {"label": label, "precision": precision, "variant": variant, "turns": turns, "retired": False, "error": "",
            "first_s": 2.5, "peak_mb": 800.0, "result": 9.5} | more


def section(*entries):
    return {"title": "Training step", "kind": "training", "batch": 4, "length": 25, "entries": list(entries)}


def results(*sections, **settings):
    return {
        "machine": machine.describe() | {"cores": 2}, "limits": {"float32": 1e6, "read": 1e9}, "quiet": [0.0],
        "sections": list(sections), "settings": {
            "cfg": CFG, "size": "124M", "quick": False, "rounds": 3, "seconds": 4.0, "threads": 2, "device": "cpu",
        } | settings,
    }


def test_speed_ratio_spread_and_share():
    lines = report.rows(section(
        entry("ours, plain", [4.0, 2.0, 5.0]), entry("ours, fast", [1.0]), entry("peer", [2.0]),
    ), {"float32": 1e6, "read": 1e9}, CFG)
    assert [line["tokens_s"] for line in lines] == [25.0, 100.0, 50.0]     # medians; the slow call of a turn is out
    assert [line["ratio"] for line in lines] == [0.25, 1.0, 0.5]           # beside the fastest of ours
    assert lines[0]["spread"] == pytest.approx((50 - 20) / 2 / 25)
    flop = 3 * (2 * 3400 + 4 * 2 * 10 * 13)                                # a token looks at 13 of 25 on average
    assert lines[1]["share"] == pytest.approx(100 * flop / 1e6)
    assert report.verdict(lines) == "ours, fast (float32): 2.00 × the fastest of the others, peer (float32)."


def test_least_time_of_generation():
    work = {"kind": "generation", "prompts": [3, 5], "new": 2}
    reading = report.least_seconds(work, "int8", {"int8": 1e15, "read": 1e6}, CFG)
    keys_and_values = 2 * 2 * 10 * 4 * (3 + 5 + 2)                         # 2 of 2 layers, 10 wide, float32
    assert reading == pytest.approx((3400 + 3400 + keys_and_values) / 1e6)
    computing = report.least_seconds(work, "float32", {"float32": 1e6, "read": 1e15}, CFG)
    first = 2 * 2400 * 8 + 2 * 2 * 1000 + 80 * (1 + 2 + 3 + 1 + 2 + 3 + 4 + 5)
    assert computing == pytest.approx((first + 2 * 2 * 3400 + 80 * 10) / 1e6)
    assert report.least_seconds(work, "int8", {"float32": 1e6, "read": 1e6}, CFG) is None
    assert report.tokens_of(work) == 4 and report.tokens_of(work | {"kind": "reading"}) == 8


def test_flop_of_a_training_step_are_those_that_torch_counts():
    model = contenders.Nano(64, 8, 32, 4, 2)
    with FlopCounterMode(display=False) as counter:
        model(torch.zeros(6, 1, dtype=torch.long), torch.zeros(6, 1, dtype=torch.long)).backward()
    attention = sum(n for op, n in counter.get_flop_counts()["Global"].items() if "attention" in str(op))
    counted = counter.get_total_flops() - attention
    step, cfg = {"kind": "training", "batch": 6, "length": 1}, {"n_layers": 2, "emb_dim": 32, "vocab_size": 64}
    flop = report.least_seconds(step, "float32", {"float32": 1, "read": 1}, cfg)
    assert flop - 3 * 6 * 4 * 2 * 32 == counted


def test_the_better_variant_counts_and_a_retired_one_does_not():
    kept = entry("peer", [1.0], variant="keep_memory")
    (line,) = report.rows(section(entry("peer", [2.0]), kept), {}, CFG)
    assert line["tokens_s"] == 100 and line["note"] == "with keep_memory; without: 50.0" and line["share"] is None
    (line,) = report.rows(section(entry("peer", [2.0]), kept | {"retired": True}), {}, CFG)
    assert line["tokens_s"] == 50 and line["note"] == "keep_memory: 100"


def test_ids_are_compared_with_those_of_float32():
    ours = entry("ours, plain", [1.0], result=[[1, 2, 3], [4, 5, 6]])
    work = section(ours, entry("peer", [1.0], "int8", result=[[1, 2, 9], [7, 5, 6]])) | {"kind": "generation"}
    assert [report.agreement(work, e) for e in work["entries"]] == ["6/6", "2/6"]


def test_a_busy_machine_is_said():
    quiet, busy = results(section(entry("ours", [1.0]))), results(section(entry("ours", [1.0, 1.0])))
    busy["sections"][0]["entries"][0]["turns"][1]["others"] = 0.8
    assert "THE MACHINE WAS BUSY" not in report.text(quiet) and "disturbed" not in report.text(quiet)
    assert "THE MACHINE WAS BUSY: others took up to 0.80 of 2 CPUs, more than 0.15 in 1 of 2 turns" in report.text(busy)
    assert "disturbed in 1 of 2 turns" in report.text(busy)


def test_neighbours_sees_work_that_is_not_its_own():
    neighbours = machine.Neighbours()
    if neighbours.busy is None:
        pytest.skip("no /proc/stat")
    neighbours.start -= 1.0                                                # as if a second had passed, and in it
    neighbours.busy -= 0.7                                                 # CPUs were busy for 0.7 s
    assert neighbours.cores_taken() > 0.6
    assert neighbours.cores_taken(own_seconds=0.7) < neighbours.cores_taken() - 0.5


class FakeWorker:
    """Stands for a contender's process; `log` gathers what happens, `trouble` is raised by the turn of that number"""

    log, trouble = [], {}

    def __init__(self, job):
        self.job, self.ready = job, {"first_s": 1.0, "result": 9.5 if "batch" in job else {"float32": 1e9}}
        self.log.append(f"start {job.get('name', 'limits')}")

    def ask(self):
        self.log.append(f"turn {self.job['name']}")
        if error := self.trouble.get(sum(line.startswith("turn") for line in self.log)):
            raise error
        return {"seconds": [self.job["takes"]], "cpu_s": 0.0, "peak_mb": 500.0}

    def close(self):
        self.log.append(f"end {self.job.get('name', 'limits')}")


def play(monkeypatch, free_gb, trouble, rounds=2):
    """Two contenders, one of them in two variants, with fake processes → results, and the log without the limits"""
    monkeypatch.setattr(benchmark, "Worker", FakeWorker)
    monkeypatch.setattr(machine, "memory_gb", lambda key=None: free_gb)
    monkeypatch.setattr(FakeWorker, "log", [])
    monkeypatch.setattr(FakeWorker, "trouble", trouble)
    plan = [("ours", "", 1.0), ("peer", "", 3.0), ("peer", "keep_memory", 2.0)]
    part = section(*(
        entry(label, [], variant=variant, before="", peak_mb=None, first_s=None, job={
            "name": f"{label} {variant}".strip(), "takes": takes, "batch": 4,
        }) for label, variant, takes in plan
    ))
    found = results(part, rounds=rounds) | {"limits": {}, "measured_limits": [], "limits_job": {}}
    benchmark.play(part, found, say=lambda line: None)
    return found, [line for line in FakeWorker.log if "limits" not in line]


def test_contenders_take_turns_and_the_slower_variant_goes(monkeypatch):
    found, log = play(monkeypatch, free_gb=64.0, trouble={})
    assert log == [
        "start ours", "turn ours", "start peer", "turn peer", "start peer keep_memory", "turn peer keep_memory",
        "end peer", "turn peer keep_memory", "turn ours", "end ours", "end peer keep_memory",
    ]
    assert found["limits"] == {"float32": 1e9} and len(found["quiet"]) == 1 + 2


def test_where_memory_is_short_only_one_is_in_it(monkeypatch):
    log = play(monkeypatch, free_gb=2.0, trouble={})[1]
    assert [line.split()[0] for line in log] == ["start", "turn", "end"] * 5


def test_an_error_in_a_later_turn_ends_only_that_contender(monkeypatch):
    found, log = play(monkeypatch, free_gb=64.0, trouble={4: benchmark.Failed("out of memory")})
    assert log[-4:] == ["turn peer keep_memory", "end peer keep_memory", "turn ours", "end ours"]
    peer = report.rows(found["sections"][0], {}, CFG)[1]
    assert peer["tokens_s"] == 50 and peer["note"] == "with keep_memory; without: 33.3; out of memory"


@pytest.fixture
def fakes(tmp_path, monkeypatch):
    """A folder whose modules are found before those that are installed"""
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    return tmp_path


def test_a_run_survives_contenders_that_are_missing_fail_and_die(fakes, monkeypatch, capsys):
    (fakes / "ctranslate2.py").write_text("raise ModuleNotFoundError('No module', name='ctranslate2')")
    (fakes / "llms_from_scratch.py").write_text("import os, sys; print('out of luck', file=sys.stderr); os._exit(3)")
    (fakes / "transformers.py").write_text("raise OSError('a broken\\nfile')")
    monkeypatch.setattr(benchmark, "GENERATION", [
        benchmark.Contender("ours, plain", "ours_generation", ("float32",), quick=True),
        benchmark.Contender("missing", "ctranslate2_generation", ("float32",), quick=True),
        benchmark.Contender("failing", "transformers_generation", ("float32",), quick=True),
        benchmark.Contender("dying", "book_generation", ("float32",), quick=True),
    ])
    plan = benchmark.sections
    monkeypatch.setattr(benchmark, "sections", lambda args: plan(args)[:1])
    path, picture = fakes / "found.json", fakes / "found.svg"
    options = ["--json", str(path), "--chart", str(picture), "--seconds", "0.01"]
    assert benchmark.main(["--quick", "--only", "generation", "--rounds", "1", *options]) == 0
    table = {line.split("|")[1].strip(): line for line in capsys.readouterr().out.splitlines() if line[:1] == "|"}
    assert f"ctranslate2 is not installed: {benchmark.INSTALL}" in table["missing"]
    assert "OSError: a broken file" in table["failing"]
    assert "ended with status 3: out of luck" in table["dying"]
    found = json.loads(path.read_text())
    ours = found["sections"][0]["entries"][0]
    assert ours["turns"][0]["seconds"][0] > 0 and ours["peak_mb"] > 100 and len(ours["result"][0]) == 32
    assert found["limits"]["float32"] > 1e8 and found["limits"]["read"] > 1e8 and not found["stopped"]
    assert "gpt2-benchmark-" not in path.read_text()                       # no folder of this machine
    assert "ours, plain" in table and "32/32" in table["ours, plain"] and "<svg" in picture.read_text()


def test_a_contender_that_does_not_answer_is_ended(tmp_path):
    job = {"build": "machine_limits", "device": "cpu", "threads": 1, "variant": "", "seconds": 1, "timeout": 0.3}
    with pytest.raises(benchmark.Failed, match="no answer in 0.3 s"):
        benchmark.Worker(job | {"weights": str(tmp_path / "gpt2")})


def test_the_plan_is_that_of_the_options_and_the_machine():
    args = benchmark.parse_args(["--batch", "2", "--length", "1024"])
    args.work = "folder"
    for device, batch, graphs in (("cpu", "2 × 1024", False), ("cuda", "2 × 1024", True)):
        args.device = device
        training, *_, generation = benchmark.sections(args)
        assert batch in training["title"]
        assert ("ours, CUDA graphs" in {e["label"] for e in benchmark.entries(generation, args)}) == graphs
    args.part = "32 prompts"
    assert [len(section["prompts"]) for section in benchmark.sections(args)] == [32]
    args.part = "nothing"
    with pytest.raises(benchmark.Failed, match="no table has 'nothing' in its title"):
        benchmark.sections(args)
    args.part, args.batch, args.length = "", None, None
    assert "8 × 1024" in benchmark.sections(args)[0]["title"]


@pytest.mark.parametrize("wrong", [
    ["--rounds", "-1"], ["--batch", "-1"], ["--length", "1025"], ["--chart", "a.jpg"],
    ["--json", "no/such/folder/a.json"],
])
def test_wrong_options_are_refused_before_anything_runs(wrong):
    with pytest.raises(SystemExit, match="2"):
        benchmark.main(wrong)
