"""1_PreTraining/pretrain.py in several processes: the curve of one, on any number of them, whatever happens to one."""

import csv
import errno
import json
import multiprocessing
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import torch

from gpt2 import load_gpt2

if sys.platform == "win32":
    pytest.skip("processes are forked", allow_module_level=True)

STORY = ["The tuner", " counted", " the", " stairs", " and", " the", " gateposts", ".", " Nobody", " spoke", "\n\n"]
OPTIONS = [
    "--tokens", "3200", "--emb-dim", "16", "--n-heads", "2", "--n-layers", "2", "--context-length", "16",
    "--batch-size", "4", "--eval-every", "5", "--save-every", "25", "--eval-batches", "2", "--warmup", "10",
    "--device", "cpu", "--precision", "float32",
]  # 50 steps


@pytest.fixture(scope="module")
def pretrain(root):
    sys.path.insert(0, str(root / "1_PreTraining"))
    import pretrain
    yield pretrain
    sys.path.remove(str(root / "1_PreTraining"))


@pytest.fixture(scope="module")
def shards(pretrain, tmp_path_factory):
    folder, rng = tmp_path_factory.mktemp("corpus"), random.Random(0)
    for part, documents in (("train", 5), ("validation", 2)):
        (folder / part).mkdir()
        for i in range(documents):
            (folder / part / f"{i}.txt").write_text("".join(rng.choice(STORY) for _ in range(300)))
        pretrain.tokenize(folder / part, folder / "shards" / part, shard_tokens=700)
    return folder / "shards"


@pytest.fixture(scope="module")
def server(root, pretrain):
    """Processes that begin with everything imported."""
    context = multiprocessing.get_context("forkserver")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(root / "1_PreTraining"), prepend=os.pathsep)
        patch.setenv("OMP_NUM_THREADS", "1")
        patch.setenv("TORCH_CPP_LOG_LEVEL", "ERROR")           # without a network, names of hosts are not found
        context.set_forkserver_preload(["pretrain", "sharded", "torch._dynamo"])  # which optimizers import
        process = context.Process(target=int)  # starts the server
        process.start()
        process.join()
    return context


def work(environment, argv, output, prepare, arguments):
    """What one of the processes does: a training, with its streams in files."""
    os.environ.update(environment)
    for number, name in ((1, "out"), (2, "err")):
        os.dup2(os.open(f"{output}.{name}", os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
    torch.set_num_threads(1)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    if prepare is not None:
        prepare(*arguments)
    import pretrain

    pretrain.main(argv)


class Group:
    """Trainings started together, as torchrun would; number 0 stands for one without it."""

    def __init__(self, server, run, argv, number=2, prepare=None, arguments=(), store=None):
        self.run, self.processes, self.outputs = run, [], []
        run.parent.mkdir(parents=True, exist_ok=True)
        self.store = store or torch.distributed.TCPStore("127.0.0.1", 0, is_master=True, wait_for_workers=False)
        for rank in range(max(1, number)):
            environment = {
                "RANK": str(rank), "WORLD_SIZE": str(number), "LOCAL_RANK": str(rank), "LOCAL_WORLD_SIZE": str(number),
                "MASTER_ADDR": "127.0.0.1", "MASTER_PORT": str(self.store.port), "TORCHELASTIC_USE_AGENT_STORE": "True",
            } if number else {}
            output = run.with_name(f"{run.name}.{rank}")
            args = (environment, argv, str(output), prepare, (rank, *arguments))
            self.processes.append(server.Process(target=work, args=args))
            self.outputs.append(output)
            self.processes[-1].start()

    def wait(self, seconds=300):
        """→ the exit statuses, and the lines on the standard errors of all but of progress bars"""
        deadline = time.monotonic() + seconds
        for process in self.processes:
            process.join(max(0, deadline - time.monotonic()))
        hanging = [process for process in self.processes if process.is_alive()]
        for process in hanging:
            process.kill()
        assert not hanging
        text = "\n".join(output.with_suffix(output.suffix + ".err").read_text() for output in self.outputs)
        lines = [line for line in text.replace("\r", "\n").splitlines() if line.strip() and "%|" not in line]
        return [process.exitcode for process in self.processes], lines


def start(server, shards, run, *options, number=2, **more):
    argv = ["train", str(shards), str(run), *OPTIONS, *options]
    return Group(server, run, argv, number, **more)


def trained(*args, **more):
    statuses, lines = start(*args, **more).wait()
    assert set(statuses) == {0}, lines
    assert lines == []


def curve(run):
    """Training and validation losses, (rows, 2), every five steps"""
    with open(run / "log.csv", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [int(row["step"]) for row in rows] == [5 * (i + 1) for i in range(len(rows))]
    return np.array([[float(row["train_loss"]), float(row["val_loss"])] for row in rows])


def same_curve(run, other, atol=1e-4):
    assert curve(run).shape == curve(other).shape == (10, 2)
    np.testing.assert_allclose(curve(run), curve(other), rtol=0, atol=atol)


def stop_after(rank, step):
    """End the processes as a stop signal would, when the checkpoint after `step` is written."""
    import pretrain

    save = pretrain.Training.save

    def save_and_stop(training):
        save(training)
        if training.step == step:
            sys.exit(130)

    pretrain.Training.save = save_and_stop


@pytest.fixture(scope="module")
def one(server, shards, tmp_path_factory):
    """The run of one process that the others have to equal."""
    run = tmp_path_factory.mktemp("runs") / "one"
    trained(server, shards, run, number=0)
    return run


@pytest.fixture(scope="module")
def two(server, shards, tmp_path_factory):
    run = tmp_path_factory.mktemp("runs") / "two"
    trained(server, shards, run)
    return run


def test_two_processes_make_the_steps_of_one(one, two):
    """With the loss over a sample of the vocabulary, and Muon: what is drawn is the same on both."""
    same_curve(two, one)
    assert curve(one)[-1, 0] < curve(one)[0, 0] - 1  # they do learn
    ours, theirs = load_gpt2(two / "model")[0], load_gpt2(one / "model")[0]
    for name, tensor in theirs.state_dict().items():
        assert (ours.state_dict()[name] - tensor).abs().mean() < 2e-4, name
    assert (one / "checkpoint.pt").exists() and not (one / "checkpoints").exists()
    assert [path.name for path in (two / "checkpoints").iterdir()] == ["step-00000050"]


def test_accumulation_in_tokens(server, shards, tmp_path):
    """A batch of 128 tokens in parts of one row a process, with the full loss."""
    options = "--loss", "full", "--optimizer", "adamw", "--batch-tokens", "128", "--tokens", "6400"
    trained(server, shards, tmp_path / "one", *options, number=0)
    trained(server, shards, tmp_path / "two", *options, "--micro-batch-size", "1")
    same_curve(tmp_path / "two", tmp_path / "one")


def remember_in_parts(rank):
    """Check, before a checkpoint, that a process keeps no more of what an optimizer remembers than of a parameter."""
    import pretrain

    def check_and_save(training):
        for optimizer in training.optimizers:
            for p, values in optimizer.state.items():
                for value in values.values():
                    assert value.ndim == 0 or value.to_local().shape == p.to_local().shape != p.shape
        save(training)

    save, pretrain.Training.save = pretrain.Training.save, check_and_save


@pytest.mark.parametrize("options", [[], ["--optimizer", "adamw", "--loss", "full", "--micro-batches", "2"]])
def test_sharded_model(server, shards, one, tmp_path, options):
    """FSDP2 takes the same steps, with Muon, too, which needs whole matrices."""
    whole = one
    if options:
        trained(server, shards, whole := tmp_path / "whole", *options, number=0)
    trained(server, shards, tmp_path / "run", *options, "--fsdp", "--sample-every", "50", prepare=remember_in_parts)
    same_curve(tmp_path / "run", whole)
    assert (tmp_path / "run" / "samples.txt").read_text().startswith("--- step 50, 3,200 tokens\nOnce upon a time")
    ours, theirs = load_gpt2(tmp_path / "run" / "model")[0], load_gpt2(whole / "model")[0]
    for name, tensor in theirs.state_dict().items():
        assert (ours.state_dict()[name] - tensor).abs().mean() < 2e-4, name


@pytest.mark.parametrize(
    ("before", "after"),
    [((2, []), (0, [])), ((0, []), (2, [])), ((2, ["--fsdp"]), (2, [])), ((0, []), (2, ["--fsdp"]))],
)
def test_continued_by_another_number(server, shards, one, tmp_path, before, after):
    for (number, options), more in ((before, {"prepare": stop_after, "arguments": (25,)}), (after, {})):
        statuses, lines = start(server, shards, tmp_path / "run", *options, number=number, **more).wait()
        assert set(statuses) == {130 if more else 0} and not lines
        assert len(curve(tmp_path / "run")) == (5 if more else 10)
    same_curve(tmp_path / "run", one)
    assert (tmp_path / "run" / "checkpoint.pt").exists() == (after[0] == 0)
    assert (tmp_path / "run" / "checkpoints").exists() == (after[0] == 2)


def test_each_token_once_an_epoch(pretrain, shards):
    """The rows of three processes, in parts, together are an epoch: no window twice, none left out."""
    mixture = pretrain.Mixture(shards, [{"shares": {"train": 1}}], 8, seed=3)
    count = mixture.windows["train"].count
    epoch = count // 12 * 12
    args = SimpleNamespace(batch_size=12, micro_batches=2, first_batch=0)
    seen = []
    for rank in range(3):
        for step in range(epoch // 12):
            training = SimpleNamespace(
                args=args, mixture=mixture, step=step, device=torch.device("cpu"),
                ranks=SimpleNamespace(rank=rank, number=3),
            )
            for part in range(2):
                x, y = pretrain.Training.rows(training, part)
                assert x.shape == (2, 8) and torch.equal(x[:, 1:], y[:, :-1])
                seen += [row.tobytes() for row in torch.cat([x, y[:, -1:]], dim=1).numpy()]
    expected = [mixture.windows["train"].window(i).tobytes() for i in range(epoch)]
    assert sorted(seen) == sorted(expected) and count - epoch < 12
    windows = mixture.windows["train"]
    places = np.concatenate(
        [first + np.arange(n) for first, n in zip(windows.firsts, np.diff(windows.firsts), strict=False)]
    )
    assert sorted(places) == list(range(count))  # side by side, so that no token is in two
    total = sum(len(shard) for shard in windows.shards)
    assert total - count * 8 <= len(windows.shards) * 2 * 8  # what the shifted cuts leave out at the ends of a shard


def test_validation_is_shared(pretrain, shards):
    """Every batch by one process, and each of them computes equally often."""
    batches, model = pretrain.InOrder(shards / "validation", 16, 3), load_gpt2("tiny")[0]
    whole, device, sums = pretrain.evaluate(model, batches, torch.device("cpu")), torch.device("cpu"), []
    for rank in range(4):
        calls = []
        hook = model.tok_emb.register_forward_hook(lambda *_, calls=calls: calls.append(1))
        ranks = SimpleNamespace(rank=rank, number=4, sum=lambda *numbers: sums.append(numbers) or numbers)
        pretrain.evaluate(model, batches, device, ranks=ranks)
        hook.remove()
        assert len(calls) == -(-len(batches) // 4)
    assert len(batches) % 4 and sum(count for _, count in sums) == batches.tokens
    assert sum(total for total, _ in sums) / batches.tokens == pytest.approx(whole)


def wait_for_rows(group, rows):
    """Until the log has them."""
    for _ in range(6000):
        if (group.run / "log.csv").exists() and len((group.run / "log.csv").read_text().splitlines()) > rows:
            return
        assert all(process.is_alive() for process in group.processes), group.wait()
        time.sleep(0.01)
    raise AssertionError("no such rows")


def test_stopped_politely(server, shards, two, tmp_path):
    """A SIGTERM to one ends both after the same step, with a checkpoint."""
    group = start(server, shards, tmp_path / "run")
    wait_for_rows(group, 1)
    os.kill(group.processes[1].pid, signal.SIGTERM)
    assert group.wait() == ([130, 130], [])
    (folder,) = (tmp_path / "run" / "checkpoints").iterdir()
    assert 5 <= int(folder.name[5:]) < 50
    trained(server, shards, tmp_path / "run")
    same_curve(tmp_path / "run", two, atol=0)


@pytest.mark.parametrize("who", [0, 1])
def test_one_is_killed(server, shards, two, tmp_path, who):
    """The other does not wait for it, and says so; what was kept is enough to go on."""
    group = start(server, shards, tmp_path / "run", "--save-every", "4")
    wait_for_rows(group, 2)
    group.processes[who].kill()
    begun = time.monotonic()
    statuses, lines = group.wait(30)
    assert time.monotonic() - begun < 15 and statuses[who] == -9 and statuses[1 - who] == 2
    assert len(lines) == 1 and "has ended" in lines[0] and "give the same command" in lines[0], lines
    trained(server, shards, tmp_path / "run")
    same_curve(tmp_path / "run", two, atol=0)


def test_torchrun_is_killed(server, shards, tmp_path):
    """With it goes the store that it keeps, and nobody is left to end its processes."""
    group = start(server, shards, tmp_path / "run", "--tokens", "32000")
    wait_for_rows(group, 1)
    group.store = None
    statuses, lines = group.wait(30)
    assert statuses == [2, 2] and len(lines) == 1 and "torchrun" in lines[0] and "has ended" in lines[0], lines


def kill_at_step(rank, victim, step):
    import pretrain

    take_step = pretrain.Training.take_step

    def step_or_die(training):
        if rank == victim and training.step == step:
            os.kill(os.getpid(), signal.SIGKILL)
        return take_step(training)

    pretrain.Training.take_step = step_or_die


def test_restarted_by_torchrun(server, shards, two, tmp_path):
    """`--max-restarts` starts new processes on the store of the old ones, which holds all that those have said."""
    store, options = None, ("--save-every", "5")
    for victim, step in ((1, 7), (0, 13)):
        more = {"prepare": kill_at_step, "arguments": (victim, step), "store": store}
        group = start(server, shards, tmp_path / "run", *options, **more)
        store, (statuses, _) = group.store, group.wait(60)
        assert statuses[victim] == -9 and statuses[1 - victim] == 2
        assert len(curve(tmp_path / "run")) == step // 5
    trained(server, shards, tmp_path / "run", *options, store=store)
    same_curve(tmp_path / "run", two, atol=0)


def fail_early(rank, who):
    import ranks

    def pick(self):
        time.sleep(1)
        raise ValueError("no such device")

    if rank == who:
        ranks.Ranks.pick = pick


@pytest.mark.parametrize("who", [0, 1])
def test_one_fails_before_they_have_met(server, shards, tmp_path, who):
    """The other, which waits for it, ends as well."""
    begun = time.monotonic()
    line = fails(server, shards, tmp_path / "run", prepare=fail_early, arguments=(who,))
    assert line == "pretrain.py: no such device" and time.monotonic() - begun < 30


def stop_twice(rank, step):
    """A SIGTERM while a checkpoint is written in the course of things, and another one in that of the stop."""
    import pretrain

    save = pretrain.Training.save

    def save_and_stop(training):
        if rank == 0 and training.step == step:
            os.kill(os.getpid(), signal.SIGTERM)
        save(training)

    pretrain.Training.save = save_and_stop


@pytest.mark.parametrize("number", [0, 2])
def test_stopped_twice(server, shards, one, two, tmp_path, number):
    """Slurm, torchrun and an impatient user may all send a signal: the checkpoint is written all the same."""
    more = {"prepare": stop_twice, "arguments": (10,), "number": number}
    assert start(server, shards, tmp_path / "run", "--save-every", "10", **more).wait() == (
        [130] * max(1, number), []
    )
    trained(server, shards, tmp_path / "run", number=number)
    same_curve(tmp_path / "run", two if number else one, atol=0)


def see_late(rank, step):
    """Stop after a step that is saved; the second process does not see the checkpoint's folder yet, as on NFS."""
    stop_twice(rank, step)
    if rank:
        exists = Path.exists
        Path.exists = lambda path: not path.name.startswith("step-") and exists(path)


def test_a_shared_disk_that_shows_files_late(server, shards, two, tmp_path):
    more = {"prepare": see_late, "arguments": (10,)}
    assert start(server, shards, tmp_path / "run", "--save-every", "10", **more).wait(60) == ([130, 130], [])
    trained(server, shards, tmp_path / "run")
    same_curve(tmp_path / "run", two, atol=0)


def stumble(rank, who):
    import pretrain

    def take_step(training):
        if rank == who:
            raise KeyError("a mistake of ours")
        return step(training)

    step, pretrain.Training.take_step = pretrain.Training.take_step, take_step


@pytest.mark.parametrize("who", [0, 1])
def test_a_mistake_of_ours(server, shards, tmp_path, who):
    """What nobody foresaw is shown as it is, once, and ends all of them as well."""
    group = start(server, shards, tmp_path / "run", prepare=stumble, arguments=(who,))
    statuses, lines = group.wait(60)
    assert statuses[who] == 1 and statuses[1 - who] == 2
    assert lines[0] == f"[rank{who}]: Traceback (most recent call last):" and lines.count(lines[0]) == 1
    assert lines[-1] == f"[rank{who}]: KeyError: 'a mistake of ours'"


def die_while_reading(rank):
    import sharded

    if rank:
        sharded.dcp.load = lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL)


def test_a_checkpoint_is_not_blamed(server, shards, copied):
    """When a process is lost while all of them read it: nobody should delete it."""
    group = start(server, shards, copied, "--tokens", "4800", prepare=die_while_reading)
    statuses, lines = group.wait(60)
    assert statuses == [2, -9] and len(lines) == 1 and "give the same command to go on" in lines[0], lines


def not_to_be_removed(rank):
    def rmdir(path, **more):
        if "step-" in str(path):
            raise OSError(errno.ENOTEMPTY, "Directory not empty")
        remove(path, **more)

    remove, os.rmdir = os.rmdir, rmdir


def test_old_checkpoints_that_cannot_be_removed(server, shards, two, tmp_path):
    """On a shared disk, because somebody reads in them: the training goes on."""
    trained(server, shards, tmp_path / "run", prepare=not_to_be_removed)
    same_curve(tmp_path / "run", two, atol=0)


def die_while_writing(rank, victim, times):
    """SIGKILL when the checkpoint is written but has not its name yet, on the given time that this happens."""
    replace, count = os.replace, []

    def dying(source, target):
        if victim in str(source):
            count.append(source)
            if len(count) == times:
                os.kill(os.getpid(), signal.SIGKILL)
        replace(source, target)

    os.replace = dying


@pytest.mark.parametrize(("number", "victim"), [(2, "step-"), (0, "checkpoint.pt")])
def test_killed_while_writing_a_checkpoint(server, shards, one, two, tmp_path, number, victim):
    for times in (1, 3):
        group = start(
            server, shards, tmp_path / "run", "--save-every", "10", number=number, prepare=die_while_writing,
            arguments=(victim, times),
        )
        assert group.wait()[0][0] == -9
        left = {path.suffix for path in (tmp_path / "run").rglob("*.part")}
        assert left == {".part"}
    trained(server, shards, tmp_path / "run", number=number)
    same_curve(tmp_path / "run", two if number else one, atol=0)
    assert not list((tmp_path / "run").rglob("*.part"))


def fails(server, shards, run, *options, **more):
    """The one line that all processes end with, soon and together."""
    begun = time.monotonic()
    statuses, lines = start(server, shards, run, *options, **more).wait(120)
    assert time.monotonic() - begun < 100 and statuses == [2, 2] and len(lines) == 1, (statuses, lines)
    return lines[0]


def contents(folder):
    """The complete files; what was being written is removed by the next run at the latest."""
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.parent.suffix != ".part"}


def full_disk(rank, who, size):
    if rank == who:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


@pytest.mark.parametrize("who", [0, 1])
def test_a_full_disk(server, shards, two, tmp_path, who):
    """On one of two machines: nothing is lost, and the run goes on when there is room."""
    statuses, _ = start(server, shards, tmp_path / "run", prepare=stop_after, arguments=(25,)).wait()
    assert statuses == [130, 130]
    before = contents(tmp_path / "run" / "checkpoints")
    line = fails(server, shards, tmp_path / "run", prepare=full_disk, arguments=(who, 60_000))
    assert "step-00000050 could not be written (" in line and "unchanged" in line
    assert contents(tmp_path / "run" / "checkpoints") == before
    trained(server, shards, tmp_path / "run")
    same_curve(tmp_path / "run", two, atol=0)


def test_wrong_shards(pretrain, server, shards, tmp_path):
    """A damaged shard is found by the one process that looks at it; ids of another vocabulary are named."""
    shutil.copytree(shards, tmp_path / "shards")
    path = tmp_path / "shards" / "train" / "0001.npy"
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)
    line = fails(server, tmp_path / "shards", tmp_path / "run")
    assert f"{path} is damaged, tokenize again" in line and not (tmp_path / "run").exists()
    name, sha256 = sys.modules["shards"].write_shard(tmp_path / "shards" / "train", 1, [5, 60_000] * 350)
    index = json.loads((path.parent / "index.json").read_text())
    (path.parent / "index.json").write_text(json.dumps({"shards": index["shards"] | {name: sha256}}))
    line = fails(server, tmp_path / "shards", tmp_path / "run")
    assert "60000, which is no token's id in GPT-2's vocabulary" in line


@pytest.fixture
def copied(two, tmp_path):
    return shutil.copytree(two, tmp_path / "copy")


def test_other_settings_and_damage(server, shards, copied):
    """What one process would refuse, several refuse, in one line."""
    folder = copied / "checkpoints" / "step-00000050"
    log = (copied / "log.csv").read_bytes()
    more = "--tokens", "4800"
    assert "lr was 0.003, is 0.5" in fails(server, shards, copied, *more, "--lr", "0.5")
    assert "--lr 0.0 and" in fails(server, shards, copied, "--lr", "0")
    assert "cannot be shared out evenly among 2 processes" in fails(server, shards, copied, "--batch-size", "3")
    assert "argument --lr: invalid float value: 'fast'" in fails(server, shards, copied, "--lr", "fast")
    assert "in step 51: begin anew with a lower --lr; the checkpoint after step 50 is kept" in fails(
        server, shards, copied, *more, prepare=poison
    )
    for name in ("state.json", "__1_0.distcp", ".metadata"):
        whole = (folder / name).read_bytes()
        (folder / name).write_bytes(whole[:-9] if name == "state.json" else whole[:99] + b"x" + whole[100:])
        line = fails(server, shards, copied, *more)
        assert f"{folder} is damaged, delete it" in line and name in line
        (folder / name).write_bytes(whole)
    assert (copied / "log.csv").read_bytes() == log and (copied / "model").exists()


def poison(rank):
    """A loss that is no number, on the second process only."""
    import pretrain

    def criterion(training):
        return lambda *args: pretrain.full_loss(*args) * (float("nan") if rank else 1.0)

    pretrain.Training.criterion = criterion


def test_the_last_ones_stay(server, shards, tmp_path):
    for number, pattern in ((0, "checkpoint-*.pt"), (2, "checkpoints/*")):
        run = tmp_path / str(number)
        trained(server, shards, run, "--tokens", "640", "--save-every", "2", "--keep", "3", number=number)
        names = sorted(path.name.removesuffix(".pt")[-8:] for path in run.glob(pattern))
        assert names == ["00000006", "00000008", "00000010"]
        if number == 0:  # back to an older one
            os.replace(run / "checkpoint-00000006.pt", run / "checkpoint.pt")
        else:
            shutil.rmtree(run / "checkpoints" / "step-00000008")
            shutil.rmtree(run / "checkpoints" / "step-00000010")
        before = curve(run)
        trained(server, shards, run, "--tokens", "640", "--save-every", "2", "--keep", "3", number=number)
        assert np.array_equal(curve(run), before)


def test_torchrun(root, shards, two, tmp_path):
    """As its users start it."""
    torchrun = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2"]
    script = str(root / "1_PreTraining" / "pretrain.py")
    done = subprocess.run(
        [*torchrun, script, "train", str(shards), str(tmp_path / "run"), *OPTIONS], text=True, capture_output=True,
        env={**os.environ, "OMP_NUM_THREADS": "1", "TORCH_CPP_LOG_LEVEL": "ERROR"}, timeout=300,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("2 × cpu in float32") == done.stdout.count("nats per token; model in") == 1
    same_curve(tmp_path / "run", two, atol=0)
