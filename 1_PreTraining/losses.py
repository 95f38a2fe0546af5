"""Losses of a language model: over the whole vocabulary, over a sample of it, and over a validation set.

    full_loss, SampledLoss        what training makes smaller: hidden states, output layer and targets → a number
    token_losses, evaluate        the loss of every token; the mean over a validation set, shared among processes
"""

from contextlib import nullcontext

import torch
import torch.nn.functional as F
from torch import nn

from gpt2_fast import chunked_cross_entropy, for_product, product
from gpt_io import in_eval_mode, unwrap


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
        # On two threads a run that was killed and continued with the loss in chunks ended some bits away from an
        # uninterrupted one in about one of sixteen trials, without it in none of twenty-four: so only with --compile
        self.compiled, self.generator, self.union = compiled, generator, union

    def __call__(self, hidden, head, targets):
        chosen = torch.empty_like(self.draw).uniform_(generator=self.generator) < self.draw
        chosen[targets] = True
        if self.union is not None:
            chosen = self.union(chosen)
        chosen = chosen.nonzero().flatten()                     # (m,) sorted token ids
        places = torch.searchsorted(chosen, targets)            # of the targets among the chosen
        head, log_p = head[chosen], self.log_p[chosen]
        if self.compiled:
            return chunked_cross_entropy(hidden, head, places, log_p)
        logits = (hidden @ head.T).float() - log_p              # (n, m)
        # the target itself is always there: it stands for one token, itself
        logits = logits.scatter_add(1, places[:, None], log_p[places][:, None])
        return F.cross_entropy(logits, places)


class Scorer(nn.Module):
    """A model and its loss as one module: `loss` is given hidden states, output layer and targets.

    DistributedDataParallel and FSDP2 work around the `forward` of a module: here it is all that uses a parameter.
    """

    def __init__(self, model):
        super().__init__()
        self.model = unwrap(model)
        if getattr(self.model.out_head, "bias", None) is not None:
            raise ValueError("the model's output layer has a bias, which the losses here would leave out")

    def forward(self, inputs, targets, loss):
        return loss(self.model.hidden_states(inputs).flatten(0, 1), self.model.out_head.weight, targets.flatten())


def row_losses(hidden, head, targets, rows=64):
    """The cross-entropy of every row, (n,) in nats; -100 counts as 0.

    A few rows at a time: to find memory for all the logits at once would take longer than to compute them.
    """
    losses = []
    for h, y in zip(hidden.split(rows), targets.split(rows), strict=True):
        logits = product(h, head) if for_product(h) else h @ head.T
        losses.append(F.cross_entropy(logits.float(), y, reduction="none", ignore_index=-100))
    return torch.cat(losses)


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
    rank, number = (ranks.rank, ranks.number) if ranks else (0, 1)
    total = count = 0
    with in_eval_mode(model):
        for start in range(0, len(batches), number):
            own = start + rank < len(batches)
            inputs, targets = batches[start + rank if own else start]
            with autocast():
                losses = token_losses(model, inputs.to(device), targets.to(device))
            if own:
                total, count = total + losses.sum().item(), count + targets.numel()
    total, count = ranks.sum(total, count) if ranks else (total, count)
    return total / count
