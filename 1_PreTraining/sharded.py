"""A model in parts: FSDP2, and checkpoints to which every process writes its part.

Imported only where several processes train, or one with `--fsdp`: the libraries behind it take a second to load.
"""

import json
import os
import shutil
import warnings
import zlib
from contextlib import contextmanager, suppress

import torch
import torch.distributed.checkpoint as dcp
from checkpoints import STATE, check_state
from shards import raise_if_no_damage
from torch.distributed.checkpoint.api import CheckpointException
from torch.distributed.fsdp import MixedPrecisionPolicy, fully_shard
from torch.distributed.tensor import DTensor, Replicate, distribute_tensor

from gpt2 import GPTModel, plain_parameters
from gpt_io import one_line, writing


def shard(scorer, precision):
    """Leave each process a part of every parameter of a `Scorer`, of its gradient and of the optimizer's memory.

    FSDP2 gathers a block when it is needed, in `precision`, and averages gradients in float32. The embeddings, with the
    output layer that shares their weights, are gathered once a pass.
    """
    policy = MixedPrecisionPolicy(precision, torch.float32, cast_forward_inputs=False)
    for block in scorer.model.trf_blocks:
        fully_shard(block, mp_policy=policy)
    fully_shard(scorer, mp_policy=policy)


def gather_for_muon(muon):
    """Have Muon see the gradient and the momentum of a matrix whole: to make it orthogonal needs all of it.

    Two exchanges a matrix. Both are whole in every process while it steps, which for the 1558M takes 12 GB; AdamW works
    on parts alone.
    """
    def place(placements):
        for p in (p for group in muon.param_groups for p in group["params"]):
            p.grad, state = p.grad.redistribute(placements=placements(p)), muon.state.get(p, {})
            if "momentum_buffer" in state:
                state["momentum_buffer"] = state["momentum_buffer"].redistribute(placements=placements(p))

    muon.register_step_pre_hook(lambda *_: place(lambda p: [Replicate()] * p.device_mesh.ndim))
    muon.register_step_post_hook(lambda *_: place(lambda p: p.placements))


def gather(model, ranks):
    """The model in one piece, on the CPU of the first process; None in the others."""
    tensors = {}
    for name, p in plain_parameters(model, twice=False).items():
        tensor = p.full_tensor()
        if ranks.first:
            tensors[name] = tensor.detach().cpu()
    if not ranks.first:
        return None
    whole = GPTModel(model.cfg)
    whole.load_state_dict(tensors)
    return whole


def share_out(state, model, optimizers):
    """The state of a whole model, of which every process is to take its part. → the same, in parts"""
    parameters = plain_parameters(model, twice=False)
    inside = [[p for group in optimizer.param_groups for p in group["params"]] for optimizer in optimizers]
    saved = [
        {**old, "state": {i: {key: part(value, ps[i]) for key, value in values.items()}
                          for i, values in old["state"].items()}}
        for old, ps in zip(state["optimizers"], inside, strict=True)
    ]
    tensors = {name: part(state["model"][name], p) for name, p in parameters.items()}
    return {**state, "model": tensors, "optimizers": saved}


def part(value, p):
    """This process's part of a tensor, shared out as the parameter `p` is; what is no matrix or vector stays."""
    if not isinstance(p, DTensor) or value.shape != p.shape:
        return value
    return distribute_tensor(value.to(p.device), p.device_mesh, p.placements, src_data_rank=None)


class CheckpointFolder:
    """One checkpoint of torch.distributed.checkpoint, with a state.json that holds all but the tensors."""

    def __init__(self, path, ranks):
        self.path, self.ranks, self.step = path, ranks, int(path.name[5:])

    def damaged(self, error):
        return ValueError(
            f"{self.path} is damaged, delete it to go on from an older one, or to begin anew ({one_line(error)})"
        )

    def read(self):
        """The state without the tensors; ValueError if any file is not what was written."""
        place = self.path / "state.json"
        try:
            state = json.loads(place.read_text(encoding="utf-8"))
            check_state(state, STATE)
            for number, (name, crc) in enumerate(sorted(state["files"].items())):
                place = self.path / name
                if number % self.ranks.number == self.ranks.rank and checksum(place) != crc:
                    raise ValueError("it is not what was written")
        except Exception as error:  # of many kinds, as many as there are kinds of damage
            raise_if_no_damage(error)
            raise self.damaged(f"{place.name}: {one_line(error)}") from None
        return state

    def save(self, model, optimizers, state):
        """Write it, whole or not at all, all processes together."""
        if self.ranks.agreed(self.ranks.first and self.path.exists()):  # others may see a shared disk as it was
            return  # it is of the same step: the run was stopped before its next one
        part = self.path.with_suffix(".part")
        try:
            if self.ranks.first:
                part.mkdir(parents=True)
            self.ranks.barrier()
            with quiet():
                dcp.save(named_tensors(model, optimizers), storage_writer=dcp.FileSystemWriter(part))
            mine = [path for path in part.iterdir() if path.name.startswith(f"__{self.ranks.rank}_")]
            mine += [part / ".metadata"] * self.ranks.first
            files = self.ranks.gathered({path.name: checksum(path) for path in mine})
            if self.ranks.first:
                files = {name: crc for found in files for name, crc in found.items()}
                with writing(part / "state.json") as file:
                    file.write(json.dumps({**state, "files": files}, indent=1).encode())
                sync(part)
                os.replace(part, self.path)
                sync(self.path.parent)
        except (CheckpointException, OSError) as error:
            error = cause(error)
            reason = one_line(getattr(error, "strerror", None) or error)
            reason = "is the disk full?" if "inline_container" in reason else reason  # what torch makes of it
            if self.ranks.first:
                shutil.rmtree(part, ignore_errors=True)
            raise OSError(
                f"{self.path} could not be written ({reason}); what was there before is unchanged"
            ) from None
        self.ranks.barrier()

    def restore(self, _, model, optimizers):
        """Put the tensors into a model and its optimizers, whole or sharded, whoever has written them."""
        for optimizer in optimizers:
            begin_state(optimizer)
        try:
            with quiet():
                dcp.load(named_tensors(model, optimizers), storage_reader=dcp.FileSystemReader(self.path))
        except (CheckpointException, Exception) as error:  # of many kinds, as many as there are kinds of damage
            raise_if_no_damage(error := cause(error))
            raise self.damaged(error) from None


def named_tensors(model, optimizers):
    """All tensors of a training, each by a name of its own; changing them in place changes the training."""
    names = {p: name for name, p in plain_parameters(model, twice=False).items()}
    tensors = {f"model/{name}": p.detach() for p, name in names.items()}
    for optimizer in optimizers:
        for p, values in optimizer.state.items():
            tensors |= {f"optimizer/{names[p]}/{key}": value for key, value in values.items()}
    return tensors


def begin_state(optimizer):
    """Have an optimizer make room for what it remembers, by a step of length 0."""
    rates = [group["lr"] for group in optimizer.param_groups]
    for group in optimizer.param_groups:
        group["lr"] = 0.0
        for p in group["params"]:
            p.grad = torch.zeros_like(p)
    optimizer.step()
    optimizer.zero_grad(set_to_none=True)
    for group, rate in zip(optimizer.param_groups, rates, strict=True):
        group["lr"] = rate


def cause(error):
    """What is behind an exception of torch.distributed.checkpoint, which collects those of all processes."""
    if isinstance(error, CheckpointException):
        error = next(iter(error.failures.values()))[0]
    while getattr(error, "strerror", None) is None and (error.__cause__ or error.__context__):
        error = error.__cause__ or error.__context__
    return error


def checksum(path):
    """The CRC-32 of a file's bytes."""
    crc = 0
    with open(path, "rb") as file:
        while block := file.read(2**22):
            crc = zlib.crc32(block, crc)
    return crc


def sync(folder):
    """Have the names in a folder written to the disk, where the system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def quiet():
    """Without torch.distributed.checkpoint's remarks on what is meant to be so: that a process is alone, for one."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", module="torch.distributed")
        yield
