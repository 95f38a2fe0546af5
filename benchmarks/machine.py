"""What the benchmark has to know about the machine: its name, its two limits, and what else runs on it."""

import os
import platform
import subprocess
import sys
import time
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PACKAGES = "torch", "transformers", "ctranslate2", "llms-from-scratch", "numpy"


def processor():
    """→ (name, the instructions among its flags that decide the speed of matrix products)"""
    if Path("/proc/cpuinfo").exists():
        lines = [line.split(":", 1) for line in Path("/proc/cpuinfo").read_text().splitlines() if ":" in line]
        info = {key.strip(): value.strip() for key, value in lines}
        flags = info.get("flags", info.get("Features", "")).split()
        telling = ("avx2", "avx512f", "avx512_bf16", "avx512_vnni", "avx_vnni", "asimd", "bf16", "i8mm", "sve")
        return info.get("model name", platform.machine()), [f for f in flags if f in telling or f.startswith("amx")]
    if sys.platform == "darwin":
        name = subprocess.run(["sysctl", "-n", "machdep.cpu.brand_string"], capture_output=True, text=True)
        return name.stdout.strip() or platform.machine(), []
    return platform.processor() or platform.machine(), []


def cores():
    """The numbers of the CPUs that this process may run on"""
    return sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else list(range(os.cpu_count() or 1))


def versions():
    """The installed packages that are compared: name → version, or None"""
    found = {"python": platform.python_version()}
    for package in PACKAGES:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            found[package] = None
    return found


def describe():
    """All that a reader of the numbers has to know about where they come from"""
    name, flags = processor()
    return {
        "cpu": name, "flags": flags, "cores": len(cores()), "cores_in_all": os.cpu_count(),
        "memory_gb": memory_gb("MemTotal"), "system": platform.platform(terse=True),
        "date": time.strftime("%Y-%m-%d %H:%M %Z"), "versions": versions(),
    }


def memory_gb(key="MemAvailable"):
    """A line of /proc/meminfo in GB; None where there is no such file"""
    if not Path("/proc/meminfo").exists():
        return None
    sizes = dict(line.split(":") for line in Path("/proc/meminfo").read_text().splitlines())
    return round(int(sizes[key].split()[0]) * 1024 / 1e9, 1)


def peak_mb():
    """The most memory that this process has had in use so far, in MB; None where the system does not say.

    Linux's VmHWM where there is one: ru_maxrss of a new process starts from that of the one that started it.
    """
    status = Path("/proc/self/status")
    if status.exists() and "VmHWM" in (text := status.read_text()):
        return int(text.split("VmHWM:")[1].split()[0]) * 1024 / 1e6
    try:
        import resource
    except ImportError:
        return None
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6


def busy_seconds():
    """CPU time that the CPUs of this process have spent on anything so far, and that a host machine
    has taken from them; None where there is no /proc/stat."""
    if not Path("/proc/stat").exists():
        return None
    mine, ticks = {f"cpu{i}" for i in cores()}, 0
    for line in Path("/proc/stat").read_text().splitlines():
        name, *times = line.split()
        if name in mine:                       # user, nice, system, idle, iowait, irq, softirq, steal
            ticks += sum(int(t) for i, t in enumerate(times[:8]) if i not in (3, 4))
    return ticks / os.sysconf("SC_CLK_TCK")


class Neighbours:
    """How many CPUs others keep busy between its making and the call of `cores_taken`."""

    def __init__(self):
        self.start, self.busy = time.perf_counter(), busy_seconds()

    def cores_taken(self, own_seconds=0.0):
        """`own_seconds` of CPU time were ours. Where there is no /proc/stat: the load average less our share"""
        elapsed = time.perf_counter() - self.start
        if self.busy is not None:
            return max((busy_seconds() - self.busy - own_seconds) / elapsed, 0.0)
        if hasattr(os, "getloadavg"):
            return max(os.getloadavg()[0] - own_seconds / elapsed, 0.0)
        return 0.0


def rate(work, amount, seconds):
    """Amount per second at the fastest of the calls of `work` that fit into the time, at least 3"""
    best, end, calls = float("inf"), time.perf_counter() + seconds, 0
    while calls < 3 or time.perf_counter() < end:
        start = time.perf_counter()
        work()
        best, calls = min(best, time.perf_counter() - start), calls + 1
    return amount / best


def limits(device="cpu", size=2048, seconds=0.3):
    """What bounds every contender: matrix products in FLOP/s by precision, and bytes read a second.

    Square products of `size`, and the sum of 512 MB: the fastest of the calls that fit into `seconds` each, since a
    limit is what the machine can do. For int8, multiplications and additions count as FLOP too.
    """
    import torch

    def finished(work):
        return work if device == "cpu" else lambda: (work(), torch.cuda.synchronize())

    found, flop = {}, 2 * size**3
    a = torch.randn(size, size, device=device)
    for dtype in (torch.float32, torch.bfloat16):
        x = a.to(dtype)
        found[str(dtype).removeprefix("torch.")] = rate(finished(lambda x=x: x @ x.T), flop, seconds)
    for product in (int8_product, int8_layer):
        try:
            found["int8"] = max(found.get("int8", 0.0), rate(finished(product(a)), flop, seconds))
        except (RuntimeError, NotImplementedError):    # not on this processor
            pass
    block = torch.ones(2**27, device=device)
    found["read"] = rate(finished(block.sum), block.numel() * 4, seconds)
    return found


def int8_product(x):
    """A function to call: the product of two int8 matrices as large as x"""
    import torch

    x = (x * 30).to(torch.int8)
    return lambda: torch._int_mm(x, x.T)


def int8_layer(x):
    """A function to call: x, rounded to int8, through a layer with int8 weights"""
    import torch

    weights = torch.quantize_per_tensor(x.cpu(), 0.05, 0, torch.qint8)
    packed = torch.ops.quantized.linear_prepack(weights, None)
    return lambda: torch.ops.quantized.linear_dynamic(x, packed, False)
