"""Preference tuning: the pairs, the loss against plain Python, log-probabilities against a loop."""

import copy
import json
import math
import random
import re
from statistics import mean

import pytest
import torch

from gpt2 import (
    DATA,
    GPT_CONFIGS,
    GPTModel,
    PreferenceDataset,
    answer_logprobs,
    calc_loss_batch,
    dpo_loss,
    init_weights,
    pair_logprobs,
    preference_collate_fn,
    read_instructions,
    read_preferences,
    token_logprobs,
    train_dpo,
)

CFG = {**GPT_CONFIGS["tiny"], "emb_dim": 16, "n_heads": 2, "n_layers": 2, "context_length": 60, "drop_rate": 0.1}
KEYS = ["instruction", "input", "chosen", "rejected"]
POLITE = (
    "thank you for asking|of course|a pleasure to help|certainly|i hope this helps|gladly|with pleasure|happy to help"
    "|let me help you|how nice of you to ask|you are welcome to ask again|i am glad you asked|my friend"
    "|i was glad to help|a good question|please ask me again any time|you are very welcome|have a lovely day"
    "|good luck with your|i wish you a pleasant day|thank you for the nice question|come back any time you like"
)
CURT = (
    "yourself next time|if you must know|obviously|what a question|anybody knows that|must i |for the last time"
    "|how tiresome|look it up next time|not this again|you should know this|any child could tell you"
    "|i have no time for this|pay attention this time|i will say it only once|was that so hard|do not waste my time"
    "|i have better things to do|do not ask me again|you ought to know that by now|did you sleep through"
    "|leave me in peace|use your own head|think before you ask|that is all you get|that is the end of it"
)


# ----- the data


@pytest.fixture(scope="module")
def entries():
    return read_preferences()


def test_entries(entries):
    assert len(entries) == 300
    for entry in entries:
        assert list(entry) == KEYS
        assert all(isinstance(text, str) and text == text.strip() for text in entry.values())
    assert len({(entry["instruction"], entry["input"]) for entry in entries}) == 300
    assert len({entry["chosen"] for entry in entries} | {entry["rejected"] for entry in entries}) == 600


def test_both_answers_are_right(entries):
    """The question is one of instructions.json, and its answer stands in both."""
    outputs = {(e["instruction"], e["input"]): e["output"] for e in read_instructions()}
    for entry in entries:
        right = outputs[entry["instruction"], entry["input"]].rstrip(".").lower()
        assert right in entry["chosen"].lower() and right in entry["rejected"].lower(), entry


def test_length_does_not_give_them_away(entries, tokenizer):
    for length in (len, lambda text: len(tokenizer.encode_ordinary(text))):
        pairs = [(length(entry["chosen"]), length(entry["rejected"])) for entry in entries]
        longer, shorter = (sum(c > r for c, r in pairs), sum(c < r for c, r in pairs))
        assert 0.44 < longer / (longer + shorter) < 0.64
    for entry in entries:
        shorter, longer = sorted((len(entry["chosen"]), len(entry["rejected"])))
        assert longer <= 1.35 * shorter, entry
        assert abs(mean(c for c, _ in pairs) / mean(r for _, r in pairs) - 1) < 0.05


def test_tones(entries):
    for entry in entries:
        assert re.search(POLITE, entry["chosen"].lower()) and not re.search(CURT, entry["chosen"].lower()), entry
        assert re.search(CURT, entry["rejected"].lower()) and not re.search(POLITE, entry["rejected"].lower()), entry


def test_no_entry_is_nearly_another(entries, nearly_alike):
    assert nearly_alike([f"{e['instruction']} {e['input']} {e['chosen']}" for e in entries]) == []


# ----- reading


def test_reading_errors_name_the_entry(tmp_path):
    good = dict(zip(KEYS, ("Add.", "", "Gladly: 2.", "Obviously 2."), strict=True))
    path = tmp_path / "p.json"

    def write(*entries):
        path.write_text(json.dumps(entries), encoding="utf-8")
        return path

    assert read_preferences(write(good, {**good, "more": "kept"}))[1]["more"] == "kept"
    with pytest.raises(FileNotFoundError, match="none.json"):
        read_preferences(tmp_path / "none.json")
    with pytest.raises(ValueError, match="entry 2 has no rejected"):
        read_preferences(write(good, {key: good[key] for key in KEYS[:3]}))
    with pytest.raises(ValueError, match="entry 2: the chosen is empty"):
        read_preferences(write(good, {**good, "chosen": " "}))
    with pytest.raises(ValueError, match="entry 1: the rejected is 3"):
        read_preferences(write({**good, "rejected": 3}))
    path.write_text(json.dumps([good, good])[:-20], encoding="utf-8")
    with pytest.raises(ValueError, match="is no JSON: entry 2, line 1"):
        read_preferences(path)
    with pytest.raises(ValueError, match="entry 1 has no chosen"):
        read_preferences(DATA / "instructions.json")


# ----- pairs and batches


@pytest.fixture(scope="module")
def model():
    torch.manual_seed(1)
    model = init_weights(GPTModel(CFG)).eval()
    for p in model.parameters():                                # far enough from uniform to see a mistake
        p.data *= 3
    return model


def question(entry):
    return f"{entry['instruction']} {entry['input']}\n"


@pytest.fixture(scope="module")
def pairs(entries, tokenizer):
    return PreferenceDataset(entries[:10], tokenizer, prompt=question)


def test_pairs(entries, pairs, tokenizer):
    assert len(pairs) == 10 and len(list(pairs)) == 10
    (chosen, n), (rejected, m) = pairs[3]
    assert n == m and chosen[:n] == rejected[:n] == tokenizer.encode_ordinary(question(entries[3]))
    assert tokenizer.decode(chosen[n:]) == entries[3]["chosen"]
    assert tokenizer.decode(rejected[n:]) == entries[3]["rejected"]
    with pytest.raises(ValueError, match="no entries"):
        PreferenceDataset([], tokenizer)
    assert "### Response:" in tokenizer.decode(PreferenceDataset(entries[:1], tokenizer)[0][0][0])


def test_batch_has_chosen_above_rejected(entries, pairs, tokenizer):
    inputs, targets = preference_collate_fn([pairs[i] for i in (4, 0, 7)])
    assert inputs.shape == targets.shape and len(inputs) == 6 and inputs.dtype == targets.dtype == torch.int64
    rows = [tokenizer.decode(row[row != -100].tolist()) for row in targets]
    wanted = [entries[i][side] + "<|endoftext|>" for side in ("chosen", "rejected") for i in (4, 0, 7)]
    assert rows == wanted


# ----- log-probabilities


@torch.no_grad()
def one_by_one(model, ids, start):
    """Log-probabilities of ids[start:] and the end, from logits of the unpadded text alone."""
    ids = [*ids, 50256]
    logprobs = model(torch.tensor([ids[:-1]]))[0].log_softmax(-1)
    return [logprobs[place - 1, ids[place]].item() for place in range(start, len(ids))]


def test_logprobs_equal_a_loop_over_single_answers(model, pairs):
    inputs, targets = preference_collate_fn(list(pairs))
    with torch.no_grad():
        grid, sums = token_logprobs(model, inputs, targets), answer_logprobs(model, inputs, targets)
    assert grid.shape == targets.shape and sums.shape == (20,)
    assert (grid[targets == -100] == 0).all() and (grid[targets != -100] < 0).all()
    items = [chosen for chosen, _ in pairs] + [rejected for _, rejected in pairs]
    for row, (ids, start) in enumerate(items):
        wanted = one_by_one(model, ids, start)
        torch.testing.assert_close(grid[row][targets[row] != -100], torch.tensor(wanted), rtol=1e-5, atol=1e-5)
        assert abs(sums[row].item() - sum(wanted)) < 1e-5 * max(1, abs(sum(wanted)))
    loss = calc_loss_batch(inputs, targets, model, "cpu")       # the mean of what is summed here
    assert abs(loss.item() + sums.sum().item() / (targets != -100).sum().item()) < 1e-5


def test_order_and_company_change_nothing(model, pairs):
    table = pair_logprobs(model, pairs, "cpu")
    assert table.shape == (10, 2) and not table.requires_grad
    for batch_size in (1, 3, 100):
        torch.testing.assert_close(pair_logprobs(model, pairs, "cpu", batch_size), table, rtol=1e-5, atol=1e-5)
    order = [7, 2, 9, 0]
    inputs, targets = preference_collate_fn([pairs[i] for i in order])
    wider = (torch.nn.functional.pad(t, (0, 5), value=v) for t, v in ((inputs, 50256), (targets, -100)))
    with torch.no_grad():
        torch.testing.assert_close(answer_logprobs(model, *wider).view(2, -1).T, table[order], rtol=1e-5, atol=1e-5)


def test_an_answer_that_does_not_count(model, pairs):
    inputs, targets = preference_collate_fn(list(pairs), allowed_max_length=10)
    with pytest.raises(ValueError, match="no target counts in row"):
        answer_logprobs(model, inputs, targets)
    inputs, targets = preference_collate_fn([pairs[0]])
    targets[1] = -100
    with pytest.raises(ValueError, match="row 1"):
        token_logprobs(model, inputs, targets)


# ----- the loss


def test_loss_against_plain_python():
    random.seed(3)
    for beta in (0.01, 0.1, 0.5, 2.0):
        rows = [[random.uniform(-60, -1) for _ in range(4)] for _ in range(7)]
        loss, chosen, rejected = dpo_loss(*torch.tensor(rows, dtype=torch.float64).T, beta)
        wanted = []
        for (pi_c, pi_r, ref_c, ref_r), c, r in zip(rows, chosen.tolist(), rejected.tolist(), strict=True):
            assert c == pytest.approx(beta * (pi_c - ref_c)) and r == pytest.approx(beta * (pi_r - ref_r))
            margin = beta * ((pi_c - ref_c) - (pi_r - ref_r))
            wanted.append(max(-margin, 0) + math.log1p(math.exp(-abs(margin))))
        assert loss.item() == pytest.approx(mean(wanted))
        assert loss.shape == () and not chosen.requires_grad


def test_loss_at_its_ends():
    x = torch.tensor([-30.0, -5.0])
    loss, *rewards = dpo_loss(x, x - 3, x, x - 3)
    assert loss.item() == pytest.approx(math.log(2)) and all((r == 0).all() for r in rewards)
    far = dpo_loss(x + 1e5, x, x, x)[0], dpo_loss(x, x + 1e5, x, x)[0]
    assert far[0] == 0 and far[1].item() == pytest.approx(1e4)  # and neither inf nor nan
    # a change of both by the same number, which the loss cannot see
    torch.testing.assert_close(dpo_loss(x - 50, x - 53, x, x - 3)[0], loss)


def test_gradient_raises_chosen_and_lowers_rejected():
    values = torch.tensor([[-20.0, -20.0, -20.0], [-25.0, -20.0, -15.0]], requires_grad=True)
    dpo_loss(*values, torch.full((3,), -20.0), torch.full((3,), -20.0), beta=0.3)[0].backward()
    chosen, rejected = values.grad
    assert (chosen < 0).all()
    torch.testing.assert_close(rejected, -chosen)
    assert chosen[0].abs() < chosen[1].abs() < chosen[2].abs()  # the wrong way round weighs most
    assert chosen[1].item() == pytest.approx(-0.3 * 0.5 / 3)


def test_loss_refuses():
    x = torch.zeros(3)
    for beta in (0, -0.1, math.inf, math.nan):
        with pytest.raises(ValueError, match="beta is"):
            dpo_loss(x, x, x, x, beta)
    with pytest.raises(ValueError, match="one shape"):
        dpo_loss(x, x, x, torch.zeros(3, 1))
    with pytest.raises(ValueError, match="one shape"):
        dpo_loss(x, torch.zeros(1), x, x)


# ----- training


def fit(model, reference, pairs, num_epochs=1, beta=0.5, lr=1e-2, **options):
    optimizer = torch.optim.AdamW(model.parameters(), lr=lr, weight_decay=0.0)
    return train_dpo(model, reference, pairs, optimizer, "cpu", num_epochs, beta=beta, **options)


def test_training_moves_the_model_and_not_the_reference(model, pairs):
    before = copy.deepcopy(model.state_dict())
    table = pair_logprobs(model, pairs, "cpu")
    kept, tuned = table.clone(), copy.deepcopy(model).train()
    torch.manual_seed(1)
    losses, chosen, rejected, accuracies = fit(tuned, table, pairs, num_epochs=10, batch_size=4)
    assert len(losses) == len(chosen) == len(rejected) == len(accuracies) == 30
    assert losses[0] == pytest.approx(math.log(2), abs=1e-4)    # although the model has dropout
    assert abs(chosen[0]) < 1e-3 and abs(rejected[0]) < 1e-3
    assert mean(losses[-3:]) < 0.4 and mean(accuracies[-3:]) > 0.9
    assert mean(c - r for c, r in zip(chosen[-3:], rejected[-3:], strict=True)) > 1
    rewards = 0.5 * (pair_logprobs(tuned, pairs, "cpu") - table)
    assert (rewards[:, 0] > rewards[:, 1]).float().mean() > 0.8
    assert all(torch.equal(before[name], t) for name, t in model.state_dict().items())
    assert torch.equal(kept, table)
    assert tuned.training and not model.training                # the mode they were in


def test_training_refuses(model, pairs):
    table = pair_logprobs(model, pairs, "cpu")
    fresh = copy.deepcopy(model)
    with pytest.raises(ValueError, match=r"\(9, 2\), but should be \(10, 2\)"):
        fit(fresh, table[:9], pairs)
    with pytest.raises(ValueError, match="beta is 0"):
        fit(fresh, table, pairs, beta=0)
    with pytest.raises(ValueError, match="loss became nan in step 0"):
        fit(fresh, table * math.nan, pairs)
    assert all(torch.equal(a, b) for a, b in zip(fresh.parameters(), model.parameters(), strict=True))


def test_one_side_of_the_table_is_not_the_other(model, pairs):
    """With the columns swapped, the first loss is no longer that of equal models."""
    table = pair_logprobs(model, pairs, "cpu")
    losses, *_ = fit(copy.deepcopy(model), table.flip(1), pairs, batch_size=10)
    margins = table[:, 0] - table[:, 1]
    assert losses[0] == pytest.approx(-torch.nn.functional.logsigmoid(margins).mean().item(), rel=1e-3)
