"""What a run leaves on disk, so that it can be stopped in any way and continued: checkpoints and log.

    Checkpoint        of one process: the file checkpoint.pt
    Checkpoints       of any number of processes: that file, or folders of torch.distributed.checkpoint
    begin_log, …      log.csv, and samples.txt

A folder `checkpoints/step-00000100` holds a part from every process, each of them written by itself, and state.json.
It can be read by another number of processes than have written it. Files and folders take their names when they are
complete and on the disk.
"""

import csv
import errno
import io
import json
import os
import re
import shutil
import zipfile
from contextlib import suppress
from pathlib import Path

import torch
from shards import raise_if_no_damage

from gpt_io import no_memory, one_line, writing

DIGITS = 8 * "[0-9]"  # of a step in the name of a file or folder: others in a run's folder are none of ours
# what a checkpoint holds
STATE = {"settings": dict, "step": int, "seconds": float, "running": list}
SAVED = {**STATE, "model": dict, "optimizers": list}


def check_state(state, kinds):
    for key, kind in kinds.items():
        if not isinstance(state[key], kind):
            raise ValueError(f"{key} is a {type(state[key]).__name__}")
    json.dumps(state["settings"])  # plain values, which can be compared
    if not isinstance(state.get("tokens", 0), int):
        raise ValueError("tokens is no whole number")
    if not 0 <= state["step"] < 2**63 or not all(isinstance(loss, float) for loss in state["running"]):
        raise ValueError("step or losses are no such numbers")


def kinds(value):
    """The types of what an optimizer's settings hold."""
    if isinstance(value, dict):
        return {key: kinds(value[key]) for key in value if key not in ("params", "lr")}
    return [kinds(v) for v in value] if isinstance(value, (list, tuple)) else type(value)


def check_optimizer(optimizer, made):
    """Raise ValueError for settings of other types than it was `made` with, or if it remembers what fits no parameter.

    The kernels that use it would not look: they write beyond the end of a tensor that is too short.
    """
    for group, types in zip(optimizer.param_groups, made, strict=True):
        if any(kinds(group[key]) != kind for key, kind in types.items()):
            raise ValueError("an optimizer has other settings")
        names = {tuple(optimizer.state.get(p, ())) for p in group["params"]}
        if len(names) > 1 or names == {()}:
            raise ValueError("an optimizer remembers only a part")
        for p in group["params"]:
            if any(value.shape not in (p.shape, ()) or not value.is_floating_point()
                   for value in optimizer.state[p].values()):
                raise ValueError("what an optimizer remembers does not fit its parameters")


class Checkpoint:
    """The one file that a run can be continued from, replaced only by a complete newer one.

    keep: how many of the last ones stay, the older ones under names like checkpoint-00000100.pt
    """

    def __init__(self, run, keep=1):
        self.path, self.keep = Path(run) / "checkpoint.pt", keep

    def save(self, **state):
        with writing(self.path) as file:
            try:
                torch.save(state, file)
            except RuntimeError as error:  # what it makes of a full disk
                if no_memory(error):
                    raise
                raise OSError(errno.EIO, "is the disk full?") from None
        if self.keep > 1:
            name = self.path.with_name(f"checkpoint-{state['step']:08d}.pt")
            name.unlink(missing_ok=True)
            try:
                os.link(self.path, name)  # one file under two names takes no room
            except OSError:
                with open(self.path, "rb") as source, writing(name) as target:
                    shutil.copyfileobj(source, target)
            until_now = [path for path in self.older() if path <= name]
            for old in set(self.older()) - set(until_now[-self.keep :]):  # later ones are of a run that was begun anew
                old.unlink()

    def older(self):
        """The kept files, that of the latest step last; of the user's own only those with such a name."""
        return sorted(self.path.parent.glob(f"checkpoint-{DIGITS}.pt"))

    def damaged(self, error):
        way = "delete it to begin anew" + ", or put one of the older checkpoint-….pt in its place" * bool(self.older())
        return ValueError(f"{self.path} is damaged, {way} ({one_line(error)})")

    def read(self):
        """What was saved; ValueError if that is not what the file holds."""
        try:
            with zipfile.ZipFile(self.path) as archive:
                if wrong := archive.testzip():  # torch does not look at the checksums that it writes
                    raise ValueError(f"{wrong} in it is not what was written")
            state = torch.load(self.path, map_location="cpu", weights_only=True)
            check_state(state, SAVED)
        except Exception as error:  # of many kinds, as many as there are kinds of damage
            raise_if_no_damage(error)
            raise self.damaged(error) from None
        return state

    def restore(self, state, model, optimizers):
        """Put what was saved into a model and its optimizers."""
        try:
            model.load_state_dict(state["model"])
            for optimizer, saved in zip(optimizers, state["optimizers"], strict=True):
                made = [kinds(group) for group in optimizer.param_groups]
                optimizer.load_state_dict(saved)
                check_optimizer(optimizer, made)
        except Exception as error:  # of many kinds, as many as there are kinds of damage
            raise_if_no_damage(error)
            raise self.damaged(error) from None


class Checkpoints:
    """The checkpoints of a run by the processes of `ranks`; the last `keep` stay.

    fsdp: whether each process has a part of the model. One process that has the whole writes a file, else they write
    folders (see `sharded.py`). What is there to be read may be of either kind.
    """

    def __init__(self, run, ranks, keep=1, fsdp=False):
        self.run, self.ranks, self.keep, self.fsdp = Path(run), ranks, keep, fsdp
        self.file, self.folder = Checkpoint(run, keep), Path(run) / "checkpoints"
        self.source = self.file  # what the state was read from: a Checkpoint, or a CheckpointFolder
        if ranks.first:
            for part in self.folder.glob(f"step-{DIGITS}.part"):
                shutil.rmtree(part)
        ranks.barrier()

    def folders(self):
        """The complete folders, the newest last."""
        if not (paths := sorted(self.folder.glob(f"step-{DIGITS}"))):
            return []
        from sharded import CheckpointFolder  # its libraries take a second to load

        return [CheckpointFolder(path, self.ranks) for path in paths]

    def load(self, settings, mixture):
        """The state of the newest checkpoint, without tensors if it is a folder; None if there is none.

        Raises ValueError if it is damaged, or not of these `settings` and of this data.
        """
        state, folders = self.file.read() if self.file.path.exists() else None, self.folders()
        if folders and (state is None or folders[-1].step > state["step"]):
            self.source = folders[-1]
            state = self.source.read()
        if state is not None:
            check_unchanged(self.run, settings | mixture.past(state.get("tokens", 0)), state["settings"])
        step = float(state["step"] if state else 0)
        if self.ranks.sum(step)[0] != step * self.ranks.number:
            raise ValueError(f"not every process finds the same checkpoint in {self.run}: put it on a shared disk")
        return state

    def restore(self, state, model, optimizers):
        """Put the tensors of what `load` has found into a model and its optimizers."""
        if self.source is self.file and self.fsdp:
            from sharded import share_out

            state = share_out(state, model, optimizers)
        self.source.restore(state, model, optimizers)

    def damaged(self, error):
        return self.source.damaged(error)

    def save(self, model, optimizers, **state):
        """Write a checkpoint, all processes together, and remove those that are no longer to be kept."""
        if not self.ranks.many and not self.fsdp:
            self.file.save(**state, model=model.state_dict(), optimizers=[o.state_dict() for o in optimizers])
            for old in self.folder.glob(f"step-{DIGITS}"):
                shutil.rmtree(old, ignore_errors=True)
            with suppress(OSError):  # it is not there, or somebody keeps other things in it
                self.folder.rmdir()
            return
        from sharded import CheckpointFolder

        CheckpointFolder(self.folder / f"step-{state['step']:08d}", self.ranks).save(model, optimizers, state)
        if self.ranks.first:
            for old in self.folders()[: -self.keep]:
                shutil.rmtree(old.path, ignore_errors=True)  # somebody may read in it
            self.file.path.unlink(missing_ok=True)


def check_unchanged(run, settings, saved):
    """Raise ValueError if the run was begun with other settings than it is to be continued with."""
    saved = {"init": None, "first_batch": 0, "decay": 1.0, "min_lr": 0.02} | saved  # older ones do not name these
    if "mix" not in saved:
        saved |= {"mix": [{"from": 0, "shares": {"train": 1}}], "data": {"train": saved.get("data")}}
    changed = [
        f"{key} was {saved.get(key)}, is {value}" if key != "data" else "the shards hold other texts"
        for key, value in settings.items() if saved.get(key) != value
    ]
    if changed:
        raise ValueError(
            f"{run} was begun with other settings ({'; '.join(changed)}): "
            "give the same ones to continue, or another run folder to begin anew"
        )


# ----- log and samples


LOG_COLUMNS = ["step", "tokens", "seconds", "learning_rate", "train_loss", "val_loss"]


def begin_log(path, step):
    """Write the CSV log anew without rows after `step`: a continued run writes them again."""
    rows = []
    if path.exists():
        try:
            text = path.read_bytes().decode()
            # what follows the last line's end was being written when the run was killed
            columns, *rows = csv.reader(text[: text.rfind("\n") + 1].splitlines())
            rows = [row for row in rows if [float(value) for value in row] and int(row[0]) <= step]
            if columns != LOG_COLUMNS or any(len(row) != len(columns) for row in rows):
                raise ValueError("other columns")
        except (ValueError, LookupError, csv.Error) as error:
            raise ValueError(f"{path} is no log of this program, or damaged: move it away ({error})") from None
    content = io.StringIO(newline="")
    csv.writer(content, lineterminator="\n").writerows([LOG_COLUMNS, *rows])
    with writing(path) as file:
        file.write(content.getvalue().encode())


def add_row(path, row):
    content = io.StringIO(newline="")
    csv.writer(content, lineterminator="\n").writerow(row)
    append(path, content.getvalue())


def append(path, text):
    try:
        with open(path, "a", newline="", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise OSError(f"{path} could not be written ({error.strerror or error})") from None


def begin_samples(path, step):
    """Leave out the samples after `step`: a continued run writes them again."""
    if path.exists():
        text = path.read_text(encoding="utf-8", errors="replace")
        if not text.startswith("--- step"[: len(text)]):
            raise ValueError(f"{path} holds other things than samples, which would be lost: move it away")
        _, *parts = re.split(r"^--- step (\d+)", text, flags=re.MULTILINE)
        kept = [f"--- step {n}{rest}" for n, rest in zip(parts[::2], parts[1::2], strict=True) if int(n) <= step]
        with writing(path) as file:
            file.write("".join(kept).encode())
