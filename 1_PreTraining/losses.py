"""Losses of a language model: over the whole vocabulary, over a sample of it, and over a validation set.

    full_loss, SampledLoss        what training makes smaller: hidden states, output layer and targets → a number
    token_losses, evaluate        the loss of every token; the mean over a validation set, shared among processes
"""

from contextlib import nullcontext

import torch
import torch.nn.functional as F
from torch import nn


def full_loss(hidden, head, targets):
    """Mean cross-entropy over the whole vocabulary, in nats per token.

    hidden (n, emb_dim), head (vocab_size, emb_dim), targets (n,) → scalar
    """
    return F.cross_entropy((hidden @ head.T).float(), targets)


class SampledLoss:
    """Cross-entropy over a part of the vocabulary: an estimate of `full_loss` at a fraction of its price.

    Scoring 50,257 tokens takes most of a small model's time, though nearly all of the probability lies
    on few of them. Scored here are the `frequent` most frequent tokens, the targets of the batch, and
    each other token with probability `rare`. A token that is drawn with probability p stands for 1/p
    tokens like it, so -log p is added to its logit, and the softmax denominator comes out right on
    average. (Importance sampling for output layers: Jean et al. 2015, section 3.1.)

    Processes that share a batch of `tokens_per_batch` score the same tokens: they draw from `generator`s in the same
    state, and `union` gives each the targets of all (a mask in, the mask that is set on any process out).
    """

    def __init__(
        self, unigram, tokens_per_batch, device="cpu", frequent=2048, rare=0.02, compiled=False,
        generator=None, union=None,
    ):
        draw = torch.full_like(unigram, rare)
        draw[unigram.topk(min(frequent, len(unigram))).indices] = 1.0
        self.draw = draw.to(device)
        # drawn at random, or because it is one of the targets of this batch
        self.log_p = torch.log1p(-(1 - draw) * (1 - unigram) ** tokens_per_batch).to(device)
        self.chunk_gradient = torch.compile(chunk_gradient) if compiled else None
        self.generator, self.union = generator, union

    def __call__(self, hidden, head, targets):
        chosen = torch.empty_like(self.draw).uniform_(generator=self.generator) < self.draw
        chosen[targets] = True
        if self.union is not None:
            chosen = self.union(chosen)
        chosen = chosen.nonzero().flatten()                     # (m,) sorted token ids
        places = torch.searchsorted(chosen, targets)            # of the targets among the chosen
        head, log_p = head[chosen], self.log_p[chosen]
        if self.chunk_gradient is not None:
            return ChunkedLoss.apply(hidden, head, log_p, places, self.chunk_gradient)
        logits = (hidden @ head.T).float() - log_p              # (n, m)
        # the target itself is always there: it stands for one token, itself
        logits = logits.scatter_add(1, places[:, None], log_p[places][:, None])
        return F.cross_entropy(logits, places)


def chunk_gradient(logits, log_p, targets):
    """Summed cross-entropy of corrected logits (n, m), and its gradient: softmax minus one-hot, (n, m)."""
    own = torch.arange(logits.shape[1], device=logits.device) == targets[:, None]
    logits, dtype = logits.float(), logits.dtype
    logits = torch.where(own, logits, logits - log_p)           # the target stands for one token, itself
    top = logits.amax(dim=1, keepdim=True)
    exp = torch.exp(logits - top)
    total = exp.sum(dim=1, keepdim=True)
    loss = (torch.log(total) + top).sum() - torch.where(own, logits, 0.0).sum()
    return loss, (exp / total - own.float()).to(dtype)


class ChunkedLoss(torch.autograd.Function):
    """Mean cross-entropy of `hidden @ head.T - log_p`, forward and backward in one pass over chunks of rows.

    Autograd would write the logits to memory, and their gradient, and copies of both in float32, 4,096 × 3,000
    numbers each. A chunk of 512 rows stays in the cache from the product to its gradient, and the gradient is known
    as soon as the softmax is.

    On two threads a run that was killed and continued with it ended some bits away from an uninterrupted one in about
    one of sixteen trials, without it in none of twenty-four; so it is used only where speed was asked for, with
    `--compile`.
    """

    @staticmethod
    def forward(ctx, hidden, head, log_p, targets, gradient, rows=512):
        if torch.is_autocast_enabled(hidden.device.type):
            dtype = torch.get_autocast_dtype(hidden.device.type)
            hidden, head = hidden.to(dtype), head.to(dtype)
        total, d_hidden = 0.0, torch.empty_like(hidden)
        d_head = torch.zeros(head.shape, dtype=torch.float32, device=head.device)
        for part in range(0, len(hidden), rows):
            h = hidden[part : part + rows]
            loss, d_logits = gradient(h @ head.T, log_p, targets[part : part + rows])
            torch.mm(d_logits, head, out=d_hidden[part : part + rows])
            total += loss
            d_head += d_logits.T @ h
        ctx.save_for_backward(d_hidden / len(hidden), d_head / len(hidden))
        return total / len(hidden)

    @staticmethod
    def backward(ctx, d_loss):
        d_hidden, d_head = ctx.saved_tensors
        return d_hidden * d_loss, d_head * d_loss, None, None, None, None


class Scorer(nn.Module):
    """A model and its loss as one module: `loss` is given hidden states, output layer and targets.

    DistributedDataParallel and FSDP2 work around the `forward` of a module: here it is all that uses a parameter.
    """

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, inputs, targets, loss):
        return loss(self.model.hidden_states(inputs).flatten(0, 1), self.model.out_head.weight, targets.flatten())


def row_losses(hidden, head, targets, rows=64):
    """The cross-entropy of every row, (n,) in nats; -100 counts as 0.

    A few rows at a time: to find memory for all the logits at once would take longer than to compute them.
    """
    parts = zip(hidden.split(rows), targets.split(rows), strict=True)
    return torch.cat(
        [F.cross_entropy((h @ head.T).float(), y, reduction="none", ignore_index=-100) for h, y in parts]
    )


def token_losses(model, inputs, targets):
    """The cross-entropy of every token, in nats: (batch, num_tokens) twice → (batch, num_tokens); -100 counts as 0.

    model: a GPTModel, or its `Scorer`
    """
    scorer = model if isinstance(model, Scorer) else Scorer(model)
    return scorer(inputs, targets, row_losses).view_as(targets)


@torch.no_grad()
def evaluate(model, batches, device, autocast=nullcontext, ranks=None):
    """Mean loss over `batches`, a sequence of pairs of inputs and targets, in nats per token.

    model: a GPTModel, or its `Scorer`. The processes of `ranks` share the batches and get the same mean. Each computes
    equally often, since a model that FSDP has sharded computes on all or on none: what is left over, without counting.
    """
    model.eval()
    rank, number = (ranks.rank, ranks.number) if ranks else (0, 1)
    total = count = 0
    for start in range(0, len(batches), number):
        own = start + rank < len(batches)
        inputs, targets = batches[start + rank if own else start]
        with autocast():
            losses = token_losses(model, inputs.to(device), targets.to(device))
        if own:
            total, count = total + losses.sum().item(), count + targets.numel()
    model.train()
    total, count = ranks.sum(total, count) if ranks else (total, count)
    return total / count
