"""GPT-2's speed, ours beside others', in one run: `python benchmarks/benchmark.py`. See benchmarks/README.md.

Every contender works in a process of its own (contenders.py) and takes turns with the others, round after round; this
file says who they are, starts and asks them, and report.py shows what came out.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import median

import machine
import report

HERE = Path(__file__).resolve().parent
INSTALL = "pip install --no-deps -r benchmarks/requirements.txt"

# ----- the plan


@dataclass(frozen=True)
class Contender:
    """A function of contenders.py and what it is tried with: precisions, variants of which the better counts."""

    label: str
    build: str
    precisions: tuple = ("float32", "bfloat16")
    variants: tuple = ("",)
    compile: bool = False
    before: str = ""          # what has to be done first, in another process
    quick: bool = False       # whether it is in the short run
    gpu: bool = False         # whether it needs a GPU


KEPT = "", "keep_memory"

TRAINING = [
    Contender("ours, plain", "ours_training", quick=True),
    Contender("ours, fast", "ours_fast_training", compile=True, quick=True),
    Contender("the book", "book_training", variants=KEPT),
    Contender("the book, optimised, compiled", "book_fast_training", variants=KEPT, compile=True),
    Contender("nanoGPT-style, compiled", "nano_training", variants=KEPT, compile=True, quick=True),
    Contender("transformers", "transformers_training", variants=KEPT, quick=True),
    Contender("transformers, compiled", "transformers_training", variants=KEPT, compile=True),
]

GENERATION = [
    Contender("ours, plain", "ours_generation", ("float32",), quick=True),
    Contender("ours, fast", "ours_fast_generation", ("float32", "bfloat16", "int8"), quick=True),
    Contender("ours, CUDA graphs", "ours_graphed_generation", gpu=True),
    Contender("the book, KV cache", "book_generation", ("float32",), variants=KEPT),
    Contender("transformers", "transformers_generation", variants=KEPT, quick=True),
    Contender("transformers, static cache, compiled", "transformers_generation", ("float32",), KEPT, compile=True),
    Contender("CTranslate2", "ctranslate2_generation", ("float32", "bfloat16", "int8"), ("", "packed weights"),
              before="ctranslate2_convert", quick=True),
]


def sections(args):
    """What is measured: dicts with a title and settings, as report.py describes them"""
    size, found, gpu = args.size, [], args.device == "cuda"
    if args.only != "generation":
        batch, length = (2, 64) if args.quick else (8, 1024) if gpu else (4, 256)
        batch, length = args.batch or batch, args.length or length
        for precision in ("bfloat16",) if args.quick else ("float32", "bfloat16"):
            found.append({
                "title": f"Training step, {size}, batch {batch} × {length}, {precision}", "kind": "training",
                "batch": batch, "length": length, "precisions": [precision],
            })
    if args.only != "training":
        new, rows, each, long = (32, 4, 8, 250) if args.quick else (128, 32, 32, 1000)
        lengths = [8 + 7 * i % 57 for i in range(rows)]                     # 8 to 64 tokens, in no order
        for title, kind, prompts, n in (
            (f"one sequence, 16 tokens read, {new} new", "generation", [16], new),
            (f"{rows} prompts of 8 to {max(lengths)} tokens, {each} new each", "generation", lengths, each),
            (f"a prompt of {long:,} tokens up to the first new one; tokens read", "reading", [long], 1),
        ):
            found.append({
                "title": f"Generation, {size}: {title}", "kind": kind, "prompts": prompts, "new": n,
                "precisions": ["float32", "int8"] if args.quick else ["float32", "bfloat16", "int8"],
            })
    found = [section for section in (found[:2] if args.quick else found) if args.part in section["title"]]
    if not found:
        raise Failed(f"no table has {args.part!r} in its title")
    return found


def entries(section, args):
    """The contenders of a section, one entry for each precision and variant: what JSON keeps, and the job"""
    made = []
    for contender in TRAINING if section["kind"] == "training" else GENERATION:
        if args.quick and not contender.quick or contender.gpu and args.device != "cuda":
            continue
        variants = contender.variants[:1] if args.quick or args.device == "cuda" else contender.variants
        for precision in (p for p in contender.precisions if p in section["precisions"]):
            for variant in variants:
                settings = {k: section[k] for k in ("batch", "length", "prompts", "new") if k in section}
                made.append({
                    "label": contender.label.removesuffix(", compiled") if args.quick else contender.label,
                    "precision": precision, "variant": variant, "turns": [], "retired": False, "error": "",
                    "first_s": None, "peak_mb": None, "result": None, "before": contender.before,
                    "job": common_job(args) | settings | {
                        "build": contender.build, "precision": precision, "variant": variant,
                        "compile": contender.compile and not args.quick,
                        "warm_up": 3 if section["kind"] == "training" else 2,
                    },
                })
    return made


def common_job(args):
    """What all jobs share"""
    return {
        "weights": str(Path(args.work) / "gpt2"), "device": args.device, "threads": args.threads, "variant": "",
        "seconds": args.seconds, "timeout": args.timeout,
    }


# ----- one contender's process


class Failed(Exception):
    """What goes into the table instead of numbers"""


class Worker:
    """A process that runs contenders.py with a job, and its answers; `ready` is the first of them.

    Raises Failed, from here and from `ask`, with what the process says or how it ended.
    """

    def __init__(self, job):
        self.timeout, self.late = job["timeout"], False
        env = {
            **os.environ, "TRANSFORMERS_VERBOSITY": "error", "HF_HUB_OFFLINE": "1", "TOKENIZERS_PARALLELISM": "false",
            "TORCHINDUCTOR_CACHE_DIR": str(Path(job["weights"]).with_name("compiled")), "PYTHONWARNINGS": "ignore",
        }
        if job["threads"]:
            env["OMP_NUM_THREADS"] = str(job["threads"])
        self.errors = tempfile.TemporaryFile()
        self.process = subprocess.Popen(
            [sys.executable, str(HERE / "contenders.py"), json.dumps(job | {"started": time.time()})],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.errors, env=env, text=True, encoding="utf-8",
        )
        self.ready = self.read()

    def ask(self):
        """A turn → its answer"""
        try:
            self.process.stdin.write("turn\n")
            self.process.stdin.flush()
        except OSError:
            pass                                                     # it has ended: `read` says how
        return self.read()

    def read(self):
        clock = threading.Timer(self.timeout, self.give_up)
        clock.start()
        try:
            line = self.process.stdout.readline()
        finally:
            clock.cancel()
        answer = json.loads(line) if line else {"error": self.last_words()}
        if "missing" in answer:
            raise Failed(f"{answer['missing']} is not installed: {INSTALL}")
        if "error" in answer:
            raise Failed(answer["error"])
        return answer

    def give_up(self):
        self.late = True
        self.process.kill()

    def last_words(self):
        status = self.process.wait()
        if self.late:
            return f"no answer in {self.timeout} s"
        self.errors.seek(0)
        lines = self.errors.read().decode(errors="replace").strip().splitlines()
        killed = " (killed; too little memory?)" if status == -9 else ""
        return f"ended with status {status}{killed}: {lines[-1][:300] if lines else 'nothing said'}"

    def close(self):
        self.process.kill()                                          # it holds nothing that has to be kept
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout, self.errors):
            try:
                stream.close()
            except OSError:
                pass


def once(job):
    """A process for one piece of work → its result"""
    worker = Worker(job)
    worker.close()
    return worker.ready["result"]


@cache
def only_once(job):
    """The same, for a job as text; a second call with the same job does nothing"""
    return once(json.loads(job))


# ----- the rounds


def take_turn(entry, workers):
    """Let one contender work for a moment; `workers`: id(entry) → its process, if there is one"""
    try:
        if id(entry) not in workers:
            if entry["before"] and not entry["turns"]:
                job = {k: v for k, v in entry["job"].items() if k not in ("prompts", "new", "variant")}
                only_once(json.dumps(job | {"build": entry["before"], "variant": "", "warm_up": 1}))
            workers[id(entry)] = Worker(entry["job"])
        worker = workers[id(entry)]
        if entry["first_s"] is None:
            entry.update({key: worker.ready[key] for key in ("first_s", "result")})
        neighbours = machine.Neighbours()
        answer = worker.ask()
        others = neighbours.cores_taken(answer["cpu_s"])
        entry["turns"].append({"seconds": answer["seconds"], "others": round(others, 3)})
        entry["peak_mb"] = max(entry["peak_mb"] or 0, answer["peak_mb"] or 0) or None
    except Failed as error:
        entry["error"] = str(error)
    if entry["error"] or crowded(entry):
        end(entry, workers)


def crowded(entry):
    """Whether memory could get short: then a contender ends after its turn, and starts anew for the next."""
    free = machine.memory_gb()
    return free is None or free < 1 + 2.5 * (entry["peak_mb"] or 2000) / 1000


def end(entry, workers):
    if worker := workers.pop(id(entry), None):
        worker.close()


def retire_slower(section, workers):
    """After the first round only the faster variant of each contender goes on."""
    for best, _ in report.best_variants(section):
        for entry in section["entries"]:
            if entry is not best and (entry["label"], entry["precision"]) == (best["label"], best["precision"]):
                entry["retired"] = True
                end(entry, workers)


def play(section, results, say):
    """All rounds of a section, every second one in reverse, with a look at the machine before each"""
    workers, rounds = {}, results["settings"]["rounds"]
    try:
        for i in range(rounds):
            look_around(results)
            for entry in section["entries"][:: 1 if i % 2 == 0 else -1]:
                if entry["retired"] or entry["error"]:
                    continue
                take_turn(entry, workers)
                told = entry["error"] or f"{report.speed(section, entry)[0]:,.1f} tokens/s"
                name = " ".join(filter(None, (entry["label"], entry["precision"], entry["variant"])))
                say(f"{section['title']}; round {i + 1} of {rounds}: {name}: {told}")
            if i == 0:
                retire_slower(section, workers)
    finally:
        for worker in workers.values():
            worker.close()


def look_around(results):
    """While nothing of ours runs: how many CPUs are busy; then the machine's limits, in a process of their own"""
    neighbours = machine.Neighbours()
    time.sleep(0.5)
    results["quiet"].append(round(neighbours.cores_taken(), 3))
    if results["settings"]["quick"] and results["limits"]:
        return                                                       # once is enough for a look
    try:
        results["measured_limits"].append(once(results["limits_job"]))
    except Failed as error:
        print(f"The limits could not be measured: {error}", file=sys.stderr)
    for name in {name for found in results["measured_limits"] for name in found}:
        results["limits"][name] = median(f[name] for f in results["measured_limits"] if name in f)


def measure(args, say):
    """→ results, as report.py describes them"""
    say(f"drawing the weights of {args.size}")
    found = once(common_job(args) | {"build": "weights", "size": args.size})
    args.device = found["device"]
    results = {
        "machine": machine.describe(), "limits": {}, "measured_limits": [], "quiet": [], "stopped": False,
        "settings": {
            **found, "size": args.size, "quick": args.quick, "rounds": args.rounds, "seconds": args.seconds,
        },
        "limits_job": common_job(args) | {"build": "machine_limits"},
        "sections": sections(args),
    }
    for section in results["sections"]:
        section["entries"] = entries(section, args)
    try:
        for section in results["sections"]:
            play(section, results, say)
    except KeyboardInterrupt:
        results["stopped"] = True
    for holder in (results, *(entry for section in results["sections"] for entry in section["entries"])):
        for key in ("limits_job", "job", "before"):                  # folders that are gone when the run is over
            holder.pop(key, None)
    return results


# ----- the command


def parse_args(argv):
    parser = argparse.ArgumentParser(description="GPT-2's speed, ours beside others', in one run")
    parser.add_argument("--quick", action="store_true", help="under a minute: fewer contenders, a small model")
    parser.add_argument("--only", choices=["training", "generation"], help="half of it")
    parser.add_argument("--part", default="", help="only the tables with this in their title, such as 'one sequence'")
    parser.add_argument("--size", help="124M, 355M, 774M, 1558M or tiny (default: 124M, with --quick tiny)")
    parser.add_argument("--batch", type=int, help="texts in a batch of training (default: 4, on a GPU 8)")
    parser.add_argument("--length", type=int, help="tokens in each of them (default: 256, on a GPU 1,024)")
    parser.add_argument("--rounds", type=int, help="turns of each contender (default: 3, with --quick 2)")
    parser.add_argument("--seconds", type=float, help="length of a turn (default: 4, with --quick 0.3)")
    parser.add_argument("--threads", type=int, default=0, help="CPU threads (default: PyTorch's choice)")
    parser.add_argument("--device", choices=["auto", "cpu", "cuda"], default="auto")
    parser.add_argument("--timeout", type=float, default=900, help="seconds to wait for an answer (default: 900)")
    parser.add_argument("--json", help="write everything that was measured to this file")
    parser.add_argument("--chart", help="draw a chart: a file whose name ends in .png or .svg")
    args = parser.parse_args(argv)
    args.size = args.size or ("tiny" if args.quick else "124M")
    args.rounds = args.rounds or (2 if args.quick else 3)
    args.seconds = args.seconds or (0.3 if args.quick else 4.0)
    if args.threads < 0 or args.rounds < 1 or args.seconds <= 0 or args.timeout <= 0:
        parser.error("--threads, --rounds, --seconds and --timeout have to be positive")
    if (args.batch or 1) < 1 or not 1 <= (args.length or 1) <= 1024:
        parser.error("--batch and --length have to be positive, --length at most 1,024")
    for path in filter(None, (args.json, args.chart)):
        if not Path(path).resolve().parent.is_dir():
            parser.error(f"there is no folder {Path(path).resolve().parent}")
    if args.chart and Path(args.chart).suffix not in (".png", ".svg"):
        parser.error(f"--chart {args.chart}: the name has to end in .png or .svg")
    return args


def main(argv=None):
    """The command; → its exit status"""
    args = parse_args(argv)
    sys.stdout.reconfigure(errors="replace")  # a console without ± must not cost the results
    start = time.time()
    with tempfile.TemporaryDirectory(prefix="gpt2-benchmark-", ignore_cleanup_errors=True) as args.work:
        try:
            results = measure(args, say=lambda line: print(line, file=sys.stderr, flush=True))
        except Failed as error:
            print(f"The benchmark cannot start: {error}", file=sys.stderr)
            return 1
        except KeyboardInterrupt:
            return 130
    if args.json:
        Path(args.json).write_text(json.dumps(results, indent=1, ensure_ascii=False), encoding="utf-8")
    if args.chart:
        report.chart(results, args.chart)
    print(report.text(results))
    print(f"\nThe run took {time.time() - start:.0f} s.")
    return 130 if results["stopped"] else 0


if __name__ == "__main__":
    raise SystemExit(main())
