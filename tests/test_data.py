"""Windows, batches and the texts in data/."""

import pytest
import torch

from gpt2 import DATA, GPTDatasetV1, create_dataloader_v1

TEXT = "one two three four five six seven eight nine ten eleven twelve"  # 12 tokens


@pytest.mark.parametrize("max_length", [1, 3, 4, 11])
@pytest.mark.parametrize("stride", [1, 2, 4, 20])
def test_windows_are_those_of_a_loop(tokenizer, max_length, stride):
    ids = tokenizer.encode(TEXT)
    assert len(ids) == 12
    dataset = GPTDatasetV1(TEXT, tokenizer, max_length, stride)
    starts = range(0, len(ids) - max_length, stride)
    assert len(dataset) == len(starts)
    for (inputs, targets), start in zip(dataset, starts, strict=True):
        assert inputs.tolist() == ids[start : start + max_length]
        assert targets.tolist() == ids[start + 1 : start + max_length + 1]


def test_end_of_text_is_one_token(tokenizer):
    dataset = GPTDatasetV1("one<|endoftext|>two", tokenizer, 2, 1)
    assert dataset[0][0].tolist() == [505, 50256]


@pytest.mark.parametrize("max_length", [12, 100])
def test_text_too_short(tokenizer, max_length):
    with pytest.raises(ValueError, match=f"12 tokens are too few for a window of max_length={max_length}"):
        GPTDatasetV1(TEXT, tokenizer, max_length, 1)
    for lengths in ((0, 1), (4, 0), (4, -1)):
        with pytest.raises(ValueError, match="have to be at least 1"):
            GPTDatasetV1(TEXT, tokenizer, *lengths)
    with pytest.raises(ValueError, match="0 tokens are too few"):
        create_dataloader_v1("", max_length=4)


def test_loader():
    loader = create_dataloader_v1(TEXT, batch_size=2, max_length=3, stride=3, shuffle=False)
    inputs, targets = next(iter(loader))
    assert inputs.shape == targets.shape == (2, 3) and inputs.dtype == torch.long
    assert torch.equal(inputs.flatten()[1:], targets.flatten()[:-1])
    assert len(loader) == 1                                          # 3 windows, the odd one dropped
    assert len(create_dataloader_v1(TEXT, 2, 3, 3, drop_last=False)) == 2
    with pytest.raises(ValueError, match="3 windows do not fill one batch of 4"):
        create_dataloader_v1(TEXT, batch_size=4, max_length=3, stride=3)


def test_shuffling_follows_the_seed():
    orders = []
    for _ in range(2):
        torch.manual_seed(5)
        orders.append(torch.cat([x for x, _ in create_dataloader_v1(TEXT, 1, 2, 1)]))
    assert torch.equal(*orders)


def test_loader_in_other_processes():
    loader = create_dataloader_v1(TEXT, batch_size=2, max_length=3, stride=3, shuffle=False, num_workers=1)
    alone = create_dataloader_v1(TEXT, batch_size=2, max_length=3, stride=3, shuffle=False)
    assert torch.equal(next(iter(loader))[0], next(iter(alone))[0])


def test_the_story():
    story = (DATA / "story.txt").read_text(encoding="utf-8")
    assert 19_000 < len(story) < 22_000
    assert story.isascii() or all(c in "—’‘“”…é" for c in story if not c.isascii())
