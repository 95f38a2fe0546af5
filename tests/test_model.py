"""The model against transformers, with and without its cache, and against mistakes in its use."""

import pytest
import torch
from torch.nn import functional as F
from transformers import GPT2Config, GPT2LMHeadModel

import gpt2
from gpt2 import (
    GPT_CONFIG_124M,
    GPT_CONFIGS,
    GPTModel,
    KVCache,
    MultiHeadAttention,
    generate,
    generate_text_simple,
    init_weights,
    load_gpt2,
    load_released,
    save_pretrained,
    stream_text,
    stream_tokens,
    text_to_token_ids,
    token_ids_to_text,
)
from gpt2_fast import FastLinear, by_onednn

SMALL = {
    "vocab_size": 211, "context_length": 96, "emb_dim": 48, "n_heads": 4, "n_layers": 3,
    "drop_rate": 0.1, "qkv_bias": True, "tie_weights": True,
}


def spread(model, seed=0):
    """Give every parameter, biases and norms too, a random value: a mistake in any of them then shows."""
    torch.manual_seed(seed)
    for p in model.parameters():
        torch.nn.init.normal_(p, std=0.15)
    return model


@pytest.fixture(params=["SMALL", "124M"])
def pair(request):
    """transformers' model with random weights, and ours with the same ones."""
    cfg = SMALL if request.param == "SMALL" else GPT_CONFIGS["124M"]
    config = GPT2Config(
        vocab_size=cfg["vocab_size"], n_positions=cfg["context_length"], n_embd=cfg["emb_dim"],
        n_layer=cfg["n_layers"], n_head=cfg["n_heads"], eos_token_id=None, bos_token_id=None,
    )
    torch.manual_seed(0)
    theirs = GPT2LMHeadModel(config).eval()
    if request.param == "SMALL":
        spread(theirs)
    return theirs, load_released(GPTModel(cfg).eval(), theirs.state_dict())


@torch.no_grad()
def test_logits_and_greedy_tokens_of_transformers(pair):
    theirs, ours = pair
    torch.manual_seed(1)
    idx = torch.randint(0, ours.cfg["vocab_size"], (3, 17))
    torch.testing.assert_close(ours(idx), theirs(idx).logits, atol=1e-4, rtol=0)

    expected = theirs.generate(
        idx, attention_mask=torch.ones_like(idx), max_new_tokens=50, do_sample=False, pad_token_id=0
    )
    assert expected.shape == (3, 67)
    size = ours.cfg["context_length"]
    assert torch.equal(generate(ours, idx, 50, size), expected)                     # cache, batched
    if size > 96:  # without a cache the large model is slow, but for FastLinear, which has to write the same
        assert by_onednn(ours).out_head.__class__ is FastLinear
    assert torch.equal(generate_text_simple(ours, idx, 50, size), expected)         # no cache, batched
    for row in range(3 if size == 96 else 1):  # the large model is slow, one row alone will do
        assert torch.equal(generate_text_simple(ours, idx[row : row + 1], 50, size)[0], expected[row])
        assert torch.equal(generate(ours, idx[row : row + 1], 50, size)[0], expected[row])


def test_the_ids_of_the_book(tokenizer):
    torch.manual_seed(123)
    model = GPTModel(GPT_CONFIG_124M).eval()
    out = generate_text_simple(model, text_to_token_ids("Hello, I am", tokenizer), 6, 1024)
    assert out[0, 4:].tolist() == [27018, 24086, 47843, 30961, 42348, 7267]


def test_gradients_of_transformers():
    config = GPT2Config(
        vocab_size=211, n_positions=96, n_embd=48, n_layer=3, n_head=4, resid_pdrop=0, embd_pdrop=0, attn_pdrop=0
    )
    theirs = spread(GPT2LMHeadModel(config))
    ours = load_released(GPTModel({**SMALL, "drop_rate": 0.0}), theirs.state_dict())
    idx = torch.randint(0, 211, (2, 20))
    for model in (lambda i: theirs(i).logits, ours):
        F.cross_entropy(model(idx)[:, :-1].flatten(0, 1), idx[:, 1:].flatten()).backward()
    torch.testing.assert_close(ours.tok_emb.weight.grad, theirs.transformer.wte.weight.grad, atol=1e-5, rtol=1e-4)
    grads = [getattr(ours.trf_blocks[1].att, f"W_{part}").weight.grad for part in ("query", "key", "value")]
    torch.testing.assert_close(
        torch.cat(grads).T, theirs.transformer.h[1].attn.c_attn.weight.grad, atol=1e-5, rtol=1e-4
    )


@pytest.mark.parametrize("tied", [True, False])
@pytest.mark.parametrize("bias", [True, False])
def test_transformers_loads_what_we_save(tmp_path, tied, bias):
    ours = spread(GPTModel({**SMALL, "tie_weights": tied, "qkv_bias": bias}).eval())
    save_pretrained(ours, tmp_path)
    theirs = GPT2LMHeadModel.from_pretrained(tmp_path).eval()
    idx = torch.randint(0, 211, (2, 20))
    with torch.no_grad():
        torch.testing.assert_close(ours(idx), theirs(idx).logits, atol=1e-4, rtol=0)
        again, _ = load_gpt2(tmp_path)
        torch.testing.assert_close(again(idx), ours(idx), atol=1e-5, rtol=0)
    assert not list(tmp_path.glob("*.part"))


def test_we_load_what_transformers_saves(tmp_path):
    theirs = spread(GPT2LMHeadModel(GPT2Config(vocab_size=211, n_positions=96, n_embd=48, n_layer=3, n_head=4)).eval())
    theirs.save_pretrained(tmp_path)
    ours, _ = load_gpt2(tmp_path)
    idx = torch.randint(0, 211, (2, 20))
    with torch.no_grad():
        torch.testing.assert_close(ours(idx), theirs(idx).logits, atol=1e-4, rtol=0)


def test_released_files_without_prefix_and_with_masks():
    model = spread(GPTModel(SMALL))
    names = gpt2.released_names(3)
    state = model.state_dict()
    tensors = {f"h.{i}.attn.bias": torch.ones(1, 1, 96, 96) for i in range(3)}
    for name, sources in names.items():
        tensor = torch.cat([state[source] for source in sources])
        tensors[name] = tensor.T if gpt2.is_transposed(name) else tensor
    other = load_released(GPTModel(SMALL), tensors)
    for name, tensor in other.state_dict().items():
        assert torch.equal(tensor, state[name]), name


def test_parameter_counts_of_all_sizes():
    counts = {}
    for name, cfg in GPT_CONFIGS.items():
        with torch.device("meta"):
            counts[name] = sum(p.numel() for p in GPTModel(cfg).parameters())
    assert counts["124M"] == 124_439_808 and counts["355M"] == 354_823_168
    assert counts["774M"] == 774_030_080 and counts["1558M"] == 1_557_611_200
    with torch.device("meta"):
        assert sum(p.numel() for p in GPTModel(GPT_CONFIG_124M).parameters()) == 163_009_536


@torch.no_grad()
def test_cache_in_any_portions():
    model = spread(GPTModel(SMALL).eval())
    idx = torch.randint(0, 211, (2, 40))
    whole = model(idx)
    for portions in ([40], [1] * 40, [7, 1, 20, 12], [39, 1]):
        cache, start, parts = model.new_cache(), 0, []
        for n in portions:
            parts.append(model(idx[:, start : start + n], cache))
            start += n
        torch.testing.assert_close(torch.cat(parts, dim=1), whole, atol=1e-4, rtol=1e-4)


@torch.no_grad()
def test_the_future_is_invisible():
    model = spread(GPTModel(SMALL).eval())
    idx = torch.randint(0, 211, (1, 30))
    changed = idx.clone()
    changed[0, 20] = (changed[0, 20] + 1) % 211
    a, b = model(idx), model(changed)
    torch.testing.assert_close(a[:, :20], b[:, :20])
    assert not torch.allclose(a[:, 20:], b[:, 20:])


def test_dropout_only_in_training():
    model = spread(GPTModel({**SMALL, "drop_rate": 0.5}))
    idx = torch.randint(0, 211, (1, 30))
    assert not torch.equal(model(idx), model(idx))
    model.eval()
    assert torch.equal(model(idx), model(idx))


def test_a_stream_longer_than_the_context():
    model = spread(GPTModel(SMALL).eval())
    idx = torch.randint(0, 211, (1, 90))
    new = torch.cat(list(stream_tokens(model, idx, 200)), dim=1)
    assert new.shape == (1, 200)
    # up to the full context it is plain greedy decoding; then the newer half is read again
    assert torch.equal(new[:, :7], generate_text_simple(model, idx, 7, 96)[:, 90:])
    text = torch.cat([idx, new], dim=1)
    assert new[0, 7] == model(text[:, 97 - 48 : 97])[0, -1].argmax()
    assert generate(model, idx, 30, 16)[0, 90] == model(idx[:, -16:])[0, -1].argmax()


def test_end_of_text_by_row():
    model = spread(GPTModel(SMALL).eval())
    idx = torch.randint(0, 211, (2, 5))
    free = generate(model, idx, 20, 96)[:, 5:]
    eos = free[0, 3].item()
    ended = generate(model, idx, 20, 96, eos_id=eos)[:, 5:]
    first = (free[0] == eos).nonzero()[0].item()
    assert torch.equal(ended[0, :first], free[0, :first])
    assert (ended[0, first:] == eos).all()
    alone = generate(model, idx[:1], 20, 96, eos_id=eos)
    assert alone.shape == (1, 5 + first)


def test_sampling():
    logits = torch.tensor([[2.0, 1.0, 0.0, -1.0]]).expand(20_000, -1)
    torch.manual_seed(0)
    drawn = torch.bincount(gpt2.sample(logits, temperature=1.0).flatten(), minlength=4) / 20_000
    torch.testing.assert_close(drawn, F.softmax(logits[0], -1), atol=0.015, rtol=0)
    assert set(gpt2.sample(logits, temperature=5.0, top_k=2).flatten().tolist()) == {0, 1}
    assert (gpt2.sample(logits, temperature=0.0) == 0).all()
    assert (gpt2.sample(logits, temperature=1.0, top_k=1) == 0).all()
    a, b = (gpt2.sample(logits, 1.0, None, torch.Generator().manual_seed(5)) for _ in range(2))
    assert torch.equal(a, b)
    assert (gpt2.sample(logits, temperature=1e-40) == 0).all()
    with pytest.raises(ValueError, match="temperature is nan"):
        gpt2.sample(logits, temperature=float("nan"))
    with pytest.raises(ValueError, match="temperature is -1"):
        gpt2.sample(logits, temperature=-1)
    with pytest.raises(ValueError, match="top_k is 0"):
        gpt2.sample(logits, temperature=1.0, top_k=0)


def test_streamed_text_never_breaks_a_character(tokenizer, monkeypatch):
    text = "née ☕ 日本語 👩🏽‍🚀 done"
    ids = [torch.tensor([[i]]) for i in tokenizer.encode(text)]
    monkeypatch.setattr(gpt2, "stream_tokens", lambda *args, **kwargs: iter(ids))
    pieces = list(stream_text(None, tokenizer, None, 100))
    assert "".join(pieces) == text and not any("\ufffd" in piece for piece in pieces)
    monkeypatch.setattr(gpt2, "stream_tokens", lambda *args, **kwargs: iter(ids[:6]))  # cut inside the cup
    assert "".join(stream_text(None, tokenizer, None, 100)).startswith("née ☕")


def test_text_and_ids(tokenizer):
    ids = text_to_token_ids("one<|endoftext|>two", tokenizer)
    assert ids.dtype == torch.long and ids.shape[0] == 1 and 50256 in ids
    assert token_ids_to_text(ids, tokenizer) == "one<|endoftext|>two"
    assert text_to_token_ids("", tokenizer).shape == (1, 0)
    assert token_ids_to_text(torch.tensor([[-100, 3666, -1, 50256, 60000]]), tokenizer) == "My<|endoftext|>"


def test_initial_weights_of_other_norms():
    """PyTorch's own call weight what ours call scale: it begins as 1, or nothing would come through."""
    model = GPTModel(SMALL)
    model.final_norm, model.trf_blocks[0].norm1 = torch.nn.LayerNorm(48), torch.nn.RMSNorm(48)
    init_weights(model)
    assert (model.final_norm.weight == 1).all() and (model.final_norm.bias == 0).all()
    assert (model.trf_blocks[0].norm1.weight == 1).all() and (model.trf_blocks[0].norm2.shift == 0).all()


def test_initial_weights():
    torch.manual_seed(0)
    model = init_weights(GPTModel({**SMALL, "vocab_size": 4000, "emb_dim": 256}))
    assert model.tok_emb.weight.std().item() == pytest.approx(0.02, rel=0.05)
    assert model.pos_emb.weight.std().item() == pytest.approx(0.01, rel=0.05)
    assert model.trf_blocks[0].att.out_proj.weight.std().item() == pytest.approx(0.02 / 6**0.5, rel=0.05)
    assert (model.trf_blocks[0].ff.layers[0].bias == 0).all()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"n_heads": 5}, "n_heads=5 does not divide emb_dim=48"),
        ({"layers": 2}, "unknown keys: layers"),
        ({"emb_dim": 0}, "emb_dim is 0"),
        ({"n_layers": 2.0}, "n_layers is 2.0, but has to be a whole number"),
        ({"drop_rate": None}, "drop_rate is None"),
        ({"drop_rate": 1.5}, "drop_rate is 1.5"),
    ],
)
def test_configurations_that_cannot_work(change, message):
    with pytest.raises(ValueError, match=message):
        GPTModel({**SMALL, **change})
    with pytest.raises(ValueError, match="lacks n_heads, n_layers"):
        GPTModel({k: v for k, v in SMALL.items() if k not in ("n_heads", "n_layers")})


def test_too_many_tokens():
    model = GPTModel(SMALL)
    with pytest.raises(ValueError, match="97 tokens exceed this model's context of 96"):
        model(torch.zeros(1, 97, dtype=torch.long))
    attention = MultiHeadAttention(8, 8, 10, 0.0, 2)
    with pytest.raises(ValueError, match="11 tokens exceed the context_length of 10"):
        attention(torch.zeros(1, 11, 8))
    x = torch.randn(2, 5, 8)
    torch.testing.assert_close(attention(x)[1], attention(x[1]))  # a single text needs no batch
    with pytest.raises(ValueError, match="d_out=9"):
        MultiHeadAttention(8, 9, 10, 0.0, 2)
    cache = KVCache(4)
    with pytest.raises(ValueError, match="5 tokens do not fit into a cache for 4"):
        cache.extend(torch.zeros(1, 2, 5, 8), torch.zeros(1, 2, 5, 8))
    assert cache.length == 0
    cache.extend(torch.zeros(2, 2, 1, 8), torch.zeros(2, 2, 1, 8))
    with pytest.raises(ValueError, match=r"the cache holds \(batch, num_heads\) = \(2, 2\), not \(1, 2\)"):
        cache.extend(torch.zeros(1, 2, 1, 8), torch.zeros(1, 2, 1, 8))


@pytest.mark.parametrize("function", [generate, generate_text_simple])
def test_nothing_to_continue(function):
    model = GPTModel(SMALL).eval()
    for ids in (torch.zeros(1, 0, dtype=torch.long), torch.zeros(5, dtype=torch.long)):
        with pytest.raises(ValueError, match="give .batch, n. with at least one token"):
            function(model, ids, 3, 96)
    with pytest.raises(ValueError, match="give .batch, n. with at least one token, from text_to_token_ids"):
        function(model, "a text", 3, 96)
    for size in (0, -1):
        with pytest.raises(ValueError, match=f"context_size is {size}"):
            function(model, torch.zeros(1, 5, dtype=torch.long), 3, size)
    for size in (1, 2, 3):
        assert function(model, torch.zeros(1, 5, dtype=torch.long), 7, size).shape == (1, 12)


def test_weights_that_do_not_fit():
    state = GPT2LMHeadModel(GPT2Config(vocab_size=211, n_positions=96, n_embd=48, n_layer=3, n_head=4)).state_dict()
    model = GPTModel({**SMALL, "n_layers": 4})
    before = {name: tensor.clone() for name, tensor in model.state_dict().items()}
    with pytest.raises(ValueError, match="lack the tensor h.3.ln_1.weight"):
        load_released(model, state)
    assert all(torch.equal(tensor, before[name]) for name, tensor in model.state_dict().items())
    with pytest.raises(ValueError, match="hold h.2.[a-z_0-9.]+, which this configuration has no place for"):
        load_released(GPTModel({**SMALL, "n_layers": 2}), state)
    with pytest.raises(ValueError, match=r"wpe.weight has the shape \(96, 48\), but it should be \(64, 48\)"):
        load_released(GPTModel({**SMALL, "context_length": 64}), state)
    with pytest.raises(ValueError, match="needs qkv_bias=True"):
        load_released(GPTModel({**SMALL, "qkv_bias": False}), state)


def test_ids_without_a_batch():
    model, idx = spread(GPTModel(SMALL).eval()), torch.arange(20)
    with torch.no_grad():
        torch.testing.assert_close(model(idx), model(idx[None])[0])
        with pytest.raises(ValueError, match="97 tokens exceed"):
            model(torch.zeros(97, dtype=torch.long))
