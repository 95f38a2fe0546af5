"""Wrong answers, and other right ones, to notebooks/source/3_preference_tuning; for the form see test_practice.py."""

MIXED = '''
def careful_loss(policy_chosen, policy_rejected, reference_chosen, reference_rejected, beta, wrong):
    z = beta * ((policy_chosen - reference_chosen) - (policy_rejected - reference_rejected))
    return -((1 - wrong) * z.sigmoid() + wrong * (-z).sigmoid()).log().mean()
'''
LOG_OF_SIGMOID = '''
def careful_loss(policy_chosen, policy_rejected, reference_chosen, reference_rejected, beta, wrong):
    z = beta * ((policy_chosen - reference_chosen) - (policy_rejected - reference_rejected))
    return -((1 - wrong) * z.sigmoid().log() + wrong * (-z).sigmoid().log()).mean()
'''
ENTROPY = '''
def answer_logprob(logits, targets):
    losses = F.cross_entropy(logits.transpose(1, 2), targets, reduction="none")
    return -losses.sum(dim=1)
'''
TWO_CLASSES = '''
def careful_loss(policy_chosen, policy_rejected, reference_chosen, reference_rejected, beta, wrong):
    z = beta * (policy_chosen - policy_rejected - reference_chosen + reference_rejected)
    return F.binary_cross_entropy_with_logits(z, torch.full_like(z, 1 - wrong))
'''
AUTOGRAD = '''
def dpo_gradient(policy_chosen, policy_rejected, reference_chosen, reference_rejected, beta):
    c, r = policy_chosen.clone().requires_grad_(), policy_rejected.clone().requires_grad_()
    dpo_loss(c, r, reference_chosen, reference_rejected, beta)[0].backward()
    return c.grad, r.grad
'''
CHUNKS = '''
def step_loss(logprobs, table, rows, beta):
    return dpo_loss(*logprobs.chunk(2), *table[rows].T, beta)[0]
'''
HALF_SWAPPED = '''
def careful_loss(policy_chosen, policy_rejected, reference_chosen, reference_rejected, beta, wrong):
    right = dpo_loss(policy_chosen, policy_rejected, reference_chosen, reference_rejected, beta)[0]
    swapped = dpo_loss(policy_rejected, policy_chosen, reference_chosen, reference_rejected, beta)[0]
    return (1 - wrong) * right + wrong * swapped
'''
BOTH_MIXED = '''
def step_loss(logprobs, table, rows, beta):
    rewards = beta * (logprobs.view(-1, 2) - table[rows].T.reshape(-1, 2))
    return -F.logsigmoid(rewards[:, 0] - rewards[:, 1]).mean()
'''
HINGE_WITHIN = '''
def my_loss(policy_chosen, policy_rejected, reference_chosen, reference_rejected, beta):
    gain = policy_chosen - reference_chosen
    z = gain - (policy_rejected - reference_rejected) - 5 * F.relu(-gain)
    return -F.logsigmoid(beta * z).mean()
'''
EACH_FOR_ITSELF = '''
def my_loss(policy_chosen, policy_rejected, reference_chosen, reference_rejected, beta):
    gains = policy_chosen - reference_chosen, policy_rejected - reference_rejected
    return -(F.logsigmoid(beta * gains[0]) + F.logsigmoid(-beta * gains[1])).mean()
'''
SQUARED = '''
def my_loss(policy_chosen, policy_rejected, reference_chosen, reference_rejected, beta):
    loss = dpo_loss(policy_chosen, policy_rejected, reference_chosen, reference_rejected, beta)[0]
    return loss + 3 * F.relu(reference_chosen - policy_chosen).square().mean()
'''
HINGE = '''
def my_loss(policy_chosen, policy_rejected, reference_chosen, reference_rejected, beta):
    loss = dpo_loss(policy_chosen, policy_rejected, reference_chosen, reference_rejected, beta)[0]
    return loss + F.relu(reference_chosen - policy_chosen).mean()
'''

WRONG = [
    ("predicted", "(4, 5)", "(4, 6)", 0, "needs no place of its own"),
    ("predicted", "[3, 2, 4, 3]", "[3, 4, 2, 3]", 0, "all chosen answers come first"),
    ("predicted", "[3, 2, 4, 3]", "[2, 1, 3, 2]", 0, "the end of each answer is a target too"),
    ("predicted", "math.log(2)", "0.0", 0, "equal rewards mean a probability"),
    ("predicted", "-0.4 / 2", "-0.5", 0, "β is a factor of the slope"),
    ("predicted", "-0.4 / 2", "0.2", 0, "the loss falls as the chosen answer"),
    ("answer_logprob", ".sum(dim=1)", ".sum(dim=1) / counts.sum(dim=1)", 0, "that is the mean"),
    ("answer_logprob", "logits.log_softmax(dim=-1)", "logits", 0, "they need a log_softmax first"),
    ("answer_logprob", "logits.log_softmax(dim=-1)", "logits.softmax(dim=-1)", 0, "probabilities are added up"),
    ("answer_logprob", "dim=-1", "dim=1", 0, "over the vocabulary, the last dimension"),
    ("answer_logprob", "(picked * counts)", "picked", 0, "as if they were token 0"),
    ("answer_logprob", "targets >= 0", "targets > 0", 0, "token 0 is a token like any other"),
    ("answer_logprob", ".sum(dim=1)", ".sum()", 0, "all rows have one number together"),
    ("answer_logprob", "    counts = ", "    logits, targets = logits[:, :-1], targets[:, 1:]\n    counts = ", 0,
     "shifted already"),
    ("answer_logprob", "return (", "return -(", 0, "has the other sign"),
    ("answer_logprob", "    picked = logprobs.gather(2, targets.clamp(min=0)[..., None])[..., 0]    # (batch, n)\n"
     "    return (picked * counts).sum(dim=1)",
     "    rows = range(len(logits))\n"
     "    return torch.stack([sum(logprobs[b, i, t] for i, t in enumerate(targets[b])) for b in rows])", 0,
     "as an index counts from the end"),
    ("answer_logprob", "logits.log_softmax(dim=-1)", "logits.softmax(dim=-1).log()", 3,
     "where the softmax rounds to 0"),
    ("careful_loss", " + wrong * F.logsigmoid(-z)", "", 0, "the second part of the loss is missing"),
    ("careful_loss", "(1 - wrong) * F.logsigmoid(z) + wrong * F.logsigmoid(-z)", "F.logsigmoid(z)", 0,
     "which believes every mark"),
    ("careful_loss", "(1 - wrong) * F.logsigmoid(z) + wrong", "wrong * F.logsigmoid(z) + (1 - wrong)", 0,
     "the two weights are exchanged"),
    ("careful_loss", "(policy_chosen - reference_chosen)", "policy_chosen", 0, "where it should be"),
    ("careful_loss", "+ wrong", "- wrong", 0, "both parts of the loss have a minus"),
    ("careful_loss", "", HALF_SWAPPED, 0, "the reference's two answers change places"),
    ("careful_loss", "z = chosen - rejected", "z = chosen + rejected", 0, "the rewards are added"),
    ("careful_loss", "z = chosen - rejected", "z = beta * (policy_chosen - policy_rejected)", 0,
     "the reference is left out"),
    ("careful_loss", "beta * (", "(", 0, "β is left out"),
    ("careful_loss", ".mean()", ".sum()", 0, "not averaged"),
    ("careful_loss", "return -(", "return (", 0, "the sign is wrong"),
    ("careful_loss", ".mean()", "", 0, "one number is asked for"),
    ("careful_loss", "", MIXED, 0, "the weights stand within the logarithm"),
    ("careful_loss", "", LOG_OF_SIGMOID, 3, "in a hidden test, that is infinite"),
    ("dpo_gradient", " / len(z)", "", 0, "divides each gradient by the number of pairs"),
    ("dpo_gradient", "pull = beta * ", "pull = ", 0, "a factor β is missing"),
    ("dpo_gradient", "beta * torch.sigmoid(-z) / len(z)", "torch.sigmoid(-z)", 0, "then follow z back"),
    ("dpo_gradient", "sigmoid(-z)", "sigmoid(z)", 0, "settled pairs pull hardest"),
    ("dpo_gradient", "-pull, pull", "pull, -pull", 0, "the sign is wrong"),
    ("dpo_gradient", "-pull, pull", "-pull, -pull", 0, "have opposite signs"),
    ("dpo_gradient", "-pull, pull", "-pull", 0, "give back two"),
    ("dpo_gradient", "z = beta * (", "z = (", 0, "β is left out within σ"),
    ("dpo_gradient", "((policy_chosen - reference_chosen) - (policy_rejected - reference_rejected))",
     "(policy_chosen - policy_rejected)", 0, "the reference is left out"),
    ("step_loss", ".view(2, -1).T", ".view(-1, 2)", 0, "with another answer of the reference"),
    ("step_loss", ".view(2, -1).T", ".view(2, -1).T.flip(1)", 0, "the loss is .* and not ln 2"),
    ("step_loss", "", BOTH_MIXED, 0, "no chosen answer meets its own rejected one"),
    ("step_loss", "table[rows]", "table[: len(rows)]", 0, "with another answer of the reference"),
    ("step_loss", "rewards[:, 0] - rewards[:, 1]", "rewards[:, 1] - rewards[:, 0]", 0,
     "chosen and rejected are exchanged"),
    ("step_loss", "logprobs.view(2, -1).T ", "table[rows] ", 0, "it does not look at `logprobs`"),
    ("step_loss", ".mean()", ".sum() / 3", 2, "in a hidden test"),
    ("my_loss", " - 0.5 * policy_chosen.mean()", "", 0, "the chosen answer has lost probability, up to"),
    ("my_loss", "-F.logsigmoid(chosen - rejected).mean()", "0", 0, "not far enough apart"),
    ("my_loss", "0.5 * policy_chosen", "0.02 * policy_chosen", 0, "the chosen answer has lost probability, up to"),
    ("my_loss", ".mean()", "", 0, "a loss is one number"),
]

RIGHT = [
    ("answer_logprob", ENTROPY),
    ("careful_loss", TWO_CLASSES),
    ("dpo_gradient", AUTOGRAD),
    ("step_loss", CHUNKS),
    *(("my_loss", HINGE.replace("F.relu", f"{weight} * F.relu")) for weight in (0.5, 1, 5)),
    ("my_loss", SQUARED),
    ("my_loss", HINGE_WITHIN),
    ("my_loss", EACH_FOR_ITSELF),
]
