"""The processes that train together: who is who, what they agree on, and how all of them end when one fails.

`torchrun` starts them, on one machine or on many, and tells each in its environment which one it is: RANK of
WORLD_SIZE, LOCAL_RANK of LOCAL_WORLD_SIZE on its machine. Without torchrun there is one process, and nothing here does
anything. Gradients travel over NCCL between GPUs and over Gloo between CPUs; the few numbers that the processes agree
on always over Gloo.
"""

import os
import signal
import sys
import threading
import time
import uuid
from contextlib import nullcontext

import torch
import torch.distributed as dist

from gpt2 import pick_device
from gpt_io import hold, mend_streams

LOST = (
    "torchrun, or a process that trained with this one, has ended: see what it or its machine says, and give the same "
    "command to go on after the last checkpoint"
)


def connection_lost(error):
    """Whether an exception says that another process has gone, or what holds the processes together."""
    words = "gloo", "Gloo", "NCCL", "Connection"
    said = isinstance(error, RuntimeError) and any(word in str(error) for word in words)
    return said or isinstance(error, dist.DistError)


def environment(name, default):
    try:
        return int(os.environ.get(name, default))
    except ValueError:
        raise ValueError(f"{name} in the environment is {os.environ[name]!r}: it is for torchrun to set") from None


def mute_all_but_first():
    """Until they have joined the others, later processes keep quiet: the first says what is wrong for all."""
    rank, number = (os.environ.get(name, "") for name in ("RANK", "WORLD_SIZE"))
    if rank.isdecimal() and number.isdecimal() and 0 < int(rank) < int(number):  # else there is no first to say it
        sys.stdout = sys.stderr = open(os.devnull, "w", encoding="utf-8")


class Ranks:
    """The processes of one training, a context manager: `rank` of `number`, which use `device`.

    group: whether one process alone has to form a group, too (FSDP wants one). A process that leaves the context with
    an exception takes the others down within a second, also if they wait for it: one of them says why, in one line.
    """

    def __init__(self, device="auto", group=False):
        self.rank, self.number = environment("RANK", 0), environment("WORLD_SIZE", 1)
        self.local, self.locals = environment("LOCAL_RANK", 0), environment("LOCAL_WORLD_SIZE", 1)
        if not 0 <= self.rank < self.number or not 0 <= self.local < self.locals:
            raise ValueError(
                f"the environment calls this process {self.rank} of {self.number}, {self.local} of {self.locals} on "
                "its machine: RANK, WORLD_SIZE and the like are for torchrun to set; without it, unset them"
            )
        self.first, self.many, self.store, self.over = self.rank == 0, self.number > 1, None, threading.Event()
        if self.many and device == "auto":
            device = "cuda" if torch.cuda.is_available() else "cpu"
        self.device_name, self.group = device, group

    def __enter__(self):
        if self.many:
            self.store = self.own(next(dist.rendezvous("env://"))[0])
            threading.Thread(target=self.watch, daemon=True).start()
            if not self.first:
                sys.stderr = sys.__stderr__
                mend_streams(("stdout", "stderr"))
        try:
            self.device = self.pick()
            if self.many or self.group:
                backend = "cpu:gloo,cuda:nccl" if self.device.type == "cuda" else "gloo"
                store = dist.HashStore() if self.store is None else self.store
                dist.init_process_group(backend, store=store, rank=self.rank, world_size=self.number)
        except BaseException as error:
            self.__exit__(type(error), error, None)
            raise
        return self

    def own(self, store):
        """The part of torchrun's store in which only these processes talk.

        The store outlives a restart, with all that was said in it. So the first process makes up a name for the part
        and tells it to each that asks; who asked before the restart does not say, in this part, that it has heard.
        """
        name = uuid.uuid4().hex
        if not self.first:
            store.set(f"asks/{self.rank}", name)
            part = dist.PrefixStore(store.get(f"answer/{name}").decode(), store)
            part.set(f"heard/{self.rank}", "")
            return part
        part, missing = dist.PrefixStore(name, store), list(range(1, self.number))
        while missing:
            for rank in missing:
                store.set(f"answer/{store.get(f'asks/{rank}').decode()}", name)
            time.sleep(0.02)
            missing = [rank for rank in missing if not part.check([f"heard/{rank}"])]
        return part

    def pick(self):
        """The device of this process: on a machine with GPUs, each has its own."""
        device = pick_device(self.device_name)
        if self.many and device.type == "cuda" and device.index is None:
            if self.locals > (gpus := torch.cuda.device_count()):
                raise ValueError(f"{self.locals} processes on a machine with {gpus} GPUs: --nproc-per-node {gpus}")
            device = torch.device("cuda", self.local)
            torch.cuda.set_device(device)
        if self.many and device.type not in ("cpu", "cuda"):
            raise ValueError(f"several processes cannot share the device {device}: give --device cpu")
        return device

    def __exit__(self, kind, error, _):
        if kind is not None and not isinstance(error, SystemExit):
            self.fail(error)
        elif self.many:
            self.barrier()  # and then each leaves by `end`, which takes no connection down in order: that can hang
            self.over.set()
        elif dist.is_initialized():
            dist.destroy_process_group()

    def fail(self, error):
        """Take the others down. Returns, for the error to be reported, in the process that is the first to fail."""
        if self.store is None:
            return
        self.over.set()
        with_signals = threading.current_thread() is threading.main_thread()
        if with_signals:
            signal.signal(signal.SIGTERM, signal.SIG_IGN)  # of torchrun, which has seen another one end
        if lost := connection_lost(error):
            time.sleep(0.5)  # whoever has ended may have said why
        try:
            first = self.store.add("failed", 1) == 1
        except RuntimeError:  # the process that kept the store has ended
            first = self.local == 0
        if not first:
            os._exit(2)
        if lost:
            raise ConnectionError(LOST) from None

    def watch(self):
        """End this process when another has failed, or torchrun has ended, whatever this one waits for."""
        try:
            store = self.store.clone()  # a connection of its own: the other is locked while something is waited for
            while not self.over.wait(0.2):
                if store.check(["failed"]) and not self.over.is_set():
                    os._exit(2)
        except RuntimeError:  # the store has gone, and with it torchrun
            if not self.over.is_set():
                if self.local == 0:
                    print(f"\npretrain.py: {LOST}", file=sys.stderr, flush=True)
                os._exit(2)

    def sum(self, *numbers):
        """Each number summed over all processes, a list; the same in all of them."""
        if not self.many:
            return list(numbers)
        numbers = torch.tensor(numbers, dtype=torch.float64)
        dist.all_reduce(numbers)
        return numbers.tolist()

    def mean(self, number):
        return self.sum(number)[0] / self.number

    def any(self, flag):
        """Whether the flag is set in any process."""
        return self.sum(float(bool(flag)))[0] > 0

    def union(self, mask):
        """A mask that is set where that of any process is."""
        if self.many:
            mask = mask.to(torch.uint8)
            dist.all_reduce(mask, dist.ReduceOp.MAX)
        return mask.bool()

    def agreed(self, value):
        """The first process's value, in all of them."""
        values = [value]
        if self.many:
            dist.broadcast_object_list(values, src=0)
        return values[0]

    def gathered(self, value):
        """The values of all processes, a list, in all of them."""
        values = [value] * self.number
        if self.many:
            dist.all_gather_object(values, value)
        return values

    def barrier(self):
        self.sum(0)

    def hold(self, folder):
        """`gpt_io.hold` by the first process, for all."""
        return hold(folder) if self.first else nullcontext()


def end(status):
    """Leave with an exit status, at once where others were joined: nothing waits for those that have left."""
    if dist.is_initialized():
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        os._exit(status)
    sys.exit(status)


def faster_precision(device):
    """bfloat16 where this device multiplies matrices clearly faster in it, else float32."""
    if device.type == "cuda":
        return torch.bfloat16 if torch.cuda.is_bf16_supported() else torch.float32
    if device.type != "cpu":
        return torch.float32
    seconds = {}
    for dtype in (torch.float32, torch.bfloat16):
        a, times = torch.ones(768, 768, dtype=dtype), []
        for _ in range(8):
            start = time.perf_counter()
            a @ a
            times.append(time.perf_counter() - start)
        seconds[dtype] = min(times)
    return torch.bfloat16 if seconds[torch.bfloat16] < 0.8 * seconds[torch.float32] else torch.float32
