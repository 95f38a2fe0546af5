"""Data parallelism in small: every process takes its share of each batch, and all of them train one model.

    torchrun --standalone --nproc-per-node 2 1_PreTraining/scaling/two.py OUT

Chapter 1.4 starts it, and compares what rank 0 writes to OUT with a training in one process.
"""

import sys
from pathlib import Path

import torch
import torch.distributed as dist
from laws import CONTEXT, build, loss_of, read_bytes, windows
from torch.distributed.fsdp import fully_shard
from torch.nn.parallel import DistributedDataParallel

STORY = Path(__file__).resolve().parents[2] / "data" / "story.txt"


def batch(step, rows=8):
    """The global batch of a step, the same wherever it is asked for"""
    ids = read_bytes(STORY)
    generator = torch.Generator().manual_seed(step)
    return windows(ids, torch.randint(len(ids) - CONTEXT, (rows,), generator=generator))


def losses(model, share, steps=10):
    """Train for some steps; share(batch) is the part of each batch that this process computes."""
    optimizer, values = torch.optim.AdamW(model.parameters(), lr=3e-3), []
    for step in range(steps):
        optimizer.zero_grad()
        loss = loss_of(model, share(batch(step)))
        loss.backward()
        optimizer.step()
        values.append(loss.detach())
    return torch.stack(values)


def main(out):
    dist.init_process_group("gloo")
    rank, ranks = dist.get_rank(), dist.get_world_size()

    def mine(rows):
        return rows[rank::ranks]

    model = build(32, 2)                                # the same seed, so the same parameters everywhere
    loss_of(model, mine(batch(0))).backward()           # gradients of half a batch …
    for p in model.parameters():
        dist.all_reduce(p.grad)                         # … summed over all processes
        p.grad /= ranks
    by_hand = [p.grad for p in model.parameters()]

    curve = losses(DistributedDataParallel(build(32, 2)), mine)  # does that while backward is still running
    dist.all_reduce(curve)

    model = build(32, 2)
    for block in model.trf_blocks:
        fully_shard(block)                              # FSDP2: a rank keeps its part of every tensor
    fully_shard(model)
    held = [torch.zeros(1, dtype=torch.int64) for _ in range(ranks)]
    dist.all_gather(held, torch.tensor([sum(p.to_local().numel() for p in model.parameters())]))
    sharded = losses(model, mine)
    dist.all_reduce(sharded)

    if rank == 0:
        held = [count.item() for count in held]
        torch.save({"by_hand": by_hand, "ddp": curve / ranks, "fsdp": sharded / ranks, "held": held}, out)
    dist.barrier()                                      # nobody leaves while another is still talking
    dist.destroy_process_group()


if __name__ == "__main__":
    main(sys.argv[1])
