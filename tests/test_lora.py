"""Low-rank adaptation: equal at the start, merged without a trace, and adapters that do not fit."""

import copy

import pytest
import torch
from safetensors.torch import save_file
from torch import nn

from gpt2 import (
    GPT_CONFIGS,
    GPTModel,
    LinearWithLoRA,
    LoRALayer,
    add_classification_head,
    calc_class_loss_batch,
    class_logits,
    init_weights,
    load_classifier,
    load_lora,
    merge_lora,
    replace_linear_with_lora,
    save_classifier,
    save_lora,
)

CFG = {**GPT_CONFIGS["tiny"], "emb_dim": 16, "n_heads": 2, "n_layers": 2, "context_length": 40}
IDS = torch.tensor([[5, 6, 7, 8], [9, 10, 50256, 50256]])
LABELS = torch.tensor([0, 1])


@pytest.fixture(scope="module")
def base():
    torch.manual_seed(1)
    return init_weights(GPTModel(CFG)).eval()


@pytest.fixture
def classifier(base):
    torch.manual_seed(2)
    return add_classification_head(copy.deepcopy(base))


def train(model, steps=3):
    optimizer = torch.optim.AdamW([p for p in model.parameters() if p.requires_grad], lr=0.02)
    for _ in range(steps):
        optimizer.zero_grad()
        calc_class_loss_batch(IDS, LABELS, model, "cpu").backward()
        optimizer.step()
    return model


@torch.no_grad()
def answer(model):
    return class_logits(model, IDS)


def names_and_values(model):
    return {name: p.detach().clone() for name, p in model.named_parameters()}


# ----- one layer


def test_layer_is_the_formula():
    layer = LoRALayer(6, 4, rank=2, alpha=5)
    assert layer.A.shape == (2, 6) and layer.B.shape == (4, 2)
    x = torch.randn(3, 7, 6)
    assert torch.equal(layer(x), torch.zeros(3, 7, 4))
    layer.B.data.normal_()
    torch.testing.assert_close(layer(x), x @ (5 / 2 * layer.B @ layer.A).T)


@pytest.mark.parametrize("bias", [True, False])
def test_pair_equals_the_linear_layer_at_the_start(bias):
    linear = nn.Linear(6, 4, bias=bias).double()
    pair, x = LinearWithLoRA(linear, 2, 8), torch.randn(3, 6, dtype=torch.float64)
    assert torch.equal(pair(x), linear(x)) and pair.lora.A.dtype == torch.float64
    assert pair.linear is linear


@pytest.mark.parametrize("rank", [0, -1, 5, 2.0, True, None])
def test_rank_that_does_not_fit(rank):
    with pytest.raises(ValueError, match="whole number from 1 to 4"):
        LoRALayer(6, 4, rank, 8)
    with pytest.raises(ValueError, match="whole number from 1 to 4"):
        LinearWithLoRA(nn.Linear(4, 6), rank, 8)


# ----- a whole model


def test_model_equal_at_the_start_and_what_trains(classifier):
    before, values = answer(classifier), names_and_values(classifier)
    assert replace_linear_with_lora(classifier, 2, 8) is classifier
    torch.testing.assert_close(answer(classifier), before, rtol=0, atol=0)
    trains = {n for n, p in classifier.named_parameters() if p.requires_grad}
    assert all(n.endswith((".lora.A", ".lora.B")) or n == "out_head.weight" for n in trains)
    assert len(trains) == 2 * 6 * CFG["n_layers"] + 1
    train(classifier)
    for name, p in classifier.named_parameters():
        old = values.get(name.replace(".linear.", "."))
        assert name in trains or torch.equal(p, old), name
    assert (answer(classifier) - before).abs().max() > 1e-3


def test_language_model_head_stays_tied_and_frozen(base):
    model = replace_linear_with_lora(copy.deepcopy(base), 2, 8)
    assert model.out_head.weight is model.tok_emb.weight and not model.out_head.weight.requires_grad
    model.trf_blocks[0].att.W_query.lora.B.data.fill_(0.1)
    with torch.no_grad():
        logits = model(IDS)
        torch.testing.assert_close(merge_lora(model)(IDS), logits)
    assert model.out_head.weight is model.tok_emb.weight
    assert list(model.state_dict()) == list(base.state_dict())


def test_rank_too_large_for_the_model_changes_nothing(classifier):
    with pytest.raises(ValueError, match="from 1 to 16"):
        replace_linear_with_lora(classifier, 17, 8)
    assert all(p.requires_grad for p in classifier.parameters())
    assert not any(isinstance(m, LoRALayer) for m in classifier.modules())
    replace_linear_with_lora(classifier, 16, 8)


def test_twice_is_refused_until_merged(classifier):
    train(replace_linear_with_lora(classifier, 2, 8))
    values = names_and_values(classifier)
    with pytest.raises(ValueError, match="already"):
        replace_linear_with_lora(classifier, 2, 8)
    for name, p in classifier.named_parameters():
        assert torch.equal(p, values[name])
    before = answer(classifier)
    replace_linear_with_lora(merge_lora(classifier), 4, 8)
    torch.testing.assert_close(answer(classifier), before, rtol=1e-4, atol=1e-5)


def test_merged_equals_and_is_an_ordinary_classifier(classifier, tmp_path):
    names = list(classifier.state_dict())
    train(replace_linear_with_lora(classifier, 2, 8))
    separate = answer(classifier)
    merge_lora(classifier)
    torch.testing.assert_close(answer(classifier), separate, rtol=1e-4, atol=1e-5)
    assert list(classifier.state_dict()) == names
    assert all(p.requires_grad for p in classifier.parameters())
    save_classifier(classifier, tmp_path)
    torch.testing.assert_close(answer(load_classifier(tmp_path)[0]), separate, rtol=1e-4, atol=1e-5)
    with pytest.raises(ValueError, match="no LoRA layers"):
        merge_lora(classifier)


# ----- adapters


@pytest.fixture
def adapter(classifier, tmp_path):
    train(replace_linear_with_lora(classifier, 2, 7.5))
    save_lora(classifier, tmp_path / "a.safetensors")
    return tmp_path / "a.safetensors", answer(classifier)


def test_adapter_saved_and_loaded(adapter, base, tmp_path):
    path, wanted = adapter
    assert [p.name for p in tmp_path.iterdir()] == ["a.safetensors"]
    model = load_lora(copy.deepcopy(base), str(path))
    torch.testing.assert_close(answer(model), wanted)
    assert model.trf_blocks[0].att.W_key.lora.alpha == 7.5
    assert model.out_head.weight.requires_grad and not model.tok_emb.weight.requires_grad
    before = answer(train(model))                               # it can go on training, and be merged
    torch.testing.assert_close(answer(merge_lora(model)), before, rtol=1e-4, atol=1e-5)
    assert path.stat().st_size < 4 * sum(p.numel() for p in base.parameters()) / 20


def test_adapter_of_a_language_model(base, tmp_path):
    model = replace_linear_with_lora(copy.deepcopy(base), 2, 8)
    model.trf_blocks[1].ff.layers[0].lora.B.data.fill_(0.1)
    save_lora(model, tmp_path / "a")
    restored = load_lora(copy.deepcopy(base), tmp_path / "a")
    with torch.no_grad():
        torch.testing.assert_close(restored(IDS), model(IDS))
    assert restored.out_head.weight is restored.tok_emb.weight


def test_adapter_that_does_not_fit(adapter, base, tmp_path):
    path, _ = adapter
    model, names = copy.deepcopy(base), list(base.state_dict())
    with pytest.raises(FileNotFoundError, match="no adapter"):
        load_lora(model, tmp_path / "none")
    (tmp_path / "half").write_bytes(path.read_bytes()[:-100])
    (tmp_path / "empty").write_bytes(b"")
    save_file({"x": torch.zeros(2)}, tmp_path / "other")
    for name in ("half", "empty", "other"):
        with pytest.raises(ValueError, match="damaged, or no adapter"):
            load_lora(model, tmp_path / name)
    save_file({"x": torch.zeros(2)}, tmp_path / "b", metadata={"lora_rank": "2", "lora_alpha": "8"})
    with pytest.raises(ValueError, match="another model"):
        load_lora(model, tmp_path / "b")
    assert list(model.state_dict()) == names and all(p.requires_grad for p in model.parameters())
    larger = GPTModel({**CFG, "emb_dim": 32})
    with pytest.raises(ValueError, match="another model"):
        load_lora(larger, path)
    load_lora(model, path)
    with pytest.raises(ValueError, match="already"):
        load_lora(model, path)


def test_save_needs_lora(classifier, tmp_path):
    with pytest.raises(ValueError, match="no LoRA layers"):
        save_lora(classifier, tmp_path / "a")
    assert not list(tmp_path.iterdir())


def test_a_frozen_model_is_saved_whole(base, classifier, tmp_path):
    """Before inference, everything is frozen: the adapter is there all the same."""
    adapted = train(replace_linear_with_lora(classifier, 2, 4)).eval().requires_grad_(False)
    save_lora(adapted, tmp_path / "a")
    assert torch.equal(answer(load_lora(copy.deepcopy(base), tmp_path / "a").eval()), answer(adapted))


def test_what_a_file_of_lora_layers_cannot_hold(classifier, tmp_path):
    adapted = replace_linear_with_lora(classifier, 2, 4)
    adapted.final_norm.requires_grad_(True)
    with pytest.raises(ValueError, match="final_norm.scale trains too"):
        save_lora(adapted, tmp_path / "a")
    adapted.final_norm.requires_grad_(False)
    adapted.trf_blocks[0].att.W_query.lora.alpha = 8
    with pytest.raises(ValueError, match="several pairs of rank and alpha"):
        save_lora(adapted, tmp_path / "a")
    assert not list(tmp_path.iterdir())
