"""gpt2_fast.py: the same model in other forms, and what each form may change."""

import contextlib
import copy
import os
import platform
import subprocess
import sys

import pytest
import torch
import torch.nn.functional as F
from torch._subclasses.fake_tensor import FakeTensorMode
from torch.utils._python_dispatch import TorchDispatchMode

import gpt2_fast
from gpt2 import (
    GPT_CONFIG_124M,
    GPTModel,
    generate,
    init_weights,
    load_gpt2,
    load_released,
    main,
    read_instructions,
    replace_linear_with_lora,
    save_pretrained,
)
from gpt2_fast import (
    FastGPT,
    GraphedGPT,
    causal_attention,
    chunked_cross_entropy,
    fast_training,
    faster,
    pad_left,
)

PRECISIONS = ["float32", "bfloat16", "int8"] if gpt2_fast.has_int8() else ["float32", "bfloat16"]
SMALL = {
    "vocab_size": 1000, "context_length": 32, "emb_dim": 48, "n_heads": 3, "n_layers": 2, "drop_rate": 0.0,
    "qkv_bias": True, "tie_weights": True,
}


@pytest.fixture(scope="module")
def tiny():
    return load_gpt2("tiny")


@pytest.fixture
def small():
    torch.manual_seed(123)
    return init_weights(GPTModel(SMALL)).eval()


@torch.no_grad()
def loss_on_text(model, tokenizer):
    """Mean loss on 10,160 tokens of questions and answers, in nats."""
    text = "\n\n".join(f"{entry['instruction']} {entry['input']} {entry['output']}" for entry in read_instructions())
    windows = torch.tensor(tokenizer.encode(text)[:10_200]).view(-1, 1, 255)
    return sum(F.cross_entropy(model(ids)[0, :-1], ids[0, 1:]).item() for ids in windows) / len(windows)


@pytest.fixture(scope="module")
def plain_loss(tiny):
    return loss_on_text(*tiny)


@pytest.mark.parametrize("precision", PRECISIONS)
def test_loss_on_ten_thousand_tokens(tiny, plain_loss, precision):
    change = abs(loss_on_text(FastGPT(tiny[0], precision), tiny[1]) / plain_loss - 1)
    assert change < {"float32": 1e-6, "bfloat16": 0.002, "int8": 0.01}[precision]
    if precision == "int8":
        assert change > 0                                      # it is another number: nothing was left as it was


def test_float32_writes_the_same_tokens(tiny):
    model, tokenizer = tiny
    idx = torch.tensor([tokenizer.encode("It was late, and"), tokenizer.encode("He had a small red")])
    expected = generate(model, idx, 280, 256)                  # so far that the window slides
    assert torch.equal(generate(FastGPT(model), idx, 280, 256), expected)


@pytest.mark.parametrize("qkv_bias", [True, False])
@pytest.mark.parametrize("tie_weights", [True, False])
def test_all_kinds_of_models(qkv_bias, tie_weights):
    torch.manual_seed(123)
    model = GPTModel({**SMALL, "qkv_bias": qkv_bias, "tie_weights": tie_weights}).eval()
    ids = torch.randint(1000, (3, 20))
    with torch.no_grad():
        logits = model(ids)
        for precision in PRECISIONS:
            error = (FastGPT(model, precision)(ids) - logits).abs().max() / logits.std()
            assert error < {"float32": 1e-5, "bfloat16": 0.05, "int8": 0.2}[precision]


@pytest.mark.parametrize("precision", PRECISIONS)
def test_token_by_token_or_at_once(small, precision):
    fast, ids = FastGPT(small, precision), torch.randint(1000, (2, 30))
    cache, parts = fast.new_cache(), []
    for part in ids.split([9, 1, 1, 6, 13], dim=1):
        parts.append(fast(part, cache))
    # a bfloat16 has 8 bits, an int8 7, and which are lost depends on what was computed together
    torch.testing.assert_close(
        torch.cat(parts, dim=1), fast(ids), atol={"float32": 1e-5}.get(precision, 0.03), rtol=0
    )


@pytest.mark.parametrize("max_new_tokens", [1, 20, 60])
def test_prompts_of_different_lengths(small, max_new_tokens):
    prompts = [torch.randint(1000, (n,)) for n in (1, 7, 3, 30, 7)]
    together = generate(small, prompts, max_new_tokens, 32)
    if max_new_tokens < 3:                                     # the longest fills the window: then all are cropped
        for prompt, row in zip(prompts, together, strict=True):
            assert torch.equal(row, generate(small, prompt[None], max_new_tokens, 32)[0])
    assert [len(row) for row in together] == [n + max_new_tokens for n in (1, 7, 3, 30, 7)]
    short = generate(small, prompts[:3], min(20, max_new_tokens), 32)
    for prompt, row in zip(prompts[:3], short, strict=True):
        assert torch.equal(row, generate(small, prompt[None], min(20, max_new_tokens), 32)[0])


def test_rows_end_by_themselves(small):
    prompts = [torch.randint(1000, (n,)) for n in (2, 5, 9)]
    alone = [generate(small, prompt[None], 20, 32)[0] for prompt in prompts]
    eos_id = alone[0][8].item()
    for prompt, row, whole in zip(prompts, generate(small, prompts, 20, 32, eos_id=eos_id), alone, strict=True):
        new = whole[len(prompt) :].tolist()
        end = new.index(eos_id) if eos_id in new else len(new)
        assert row.tolist() == whole[: len(prompt) + end].tolist()
    assert [row.tolist() for row in generate(small, prompts, 0, 32)] == [prompt.tolist() for prompt in prompts]


@pytest.mark.parametrize("prompts", [[], [torch.tensor([], dtype=torch.long)], [torch.tensor([[1, 2]])]])
def test_prompts_that_are_none(small, prompts):
    with pytest.raises(ValueError, match="one or more prompts, each a 1-dimensional tensor"):
        generate(small, prompts, 3, 32)


def test_padding_changes_nothing(small):
    ids, pad = pad_left([torch.tensor([5, 6, 7]), torch.tensor([8])])
    assert ids.tolist() == [[5, 6, 7], [0, 0, 8]] and pad.tolist() == [0, 2]
    fast = FastGPT(small)
    other = ids.clone()
    other[1, :2] = torch.tensor([77, 99])
    first, second = (fast(batch, fast.new_cache(pad)) for batch in (ids, other))
    assert torch.equal(first[1, -1], second[1, -1]) and not torch.equal(fast(ids)[1, -1], fast(other)[1, -1])


@pytest.mark.parametrize("n", [1, 2, 7, 8, 9, 30])
def test_causal_attention(n):
    torch.manual_seed(123)
    queries, keys, values = torch.randn(3, 2, 3, n, 16, dtype=torch.float64).requires_grad_()
    ours = causal_attention(queries, keys, values, size=8)
    torch.testing.assert_close(ours, F.scaled_dot_product_attention(queries, keys, values, is_causal=True))


@pytest.mark.parametrize("rows", [1, 5, 100])
def test_chunked_cross_entropy(rows):
    torch.manual_seed(123)
    hidden, head = torch.randn(11, 8, requires_grad=True), torch.randn(70, 8, requires_grad=True)
    targets = torch.randint(70, (11,))
    expected = F.cross_entropy(hidden @ head.T, targets)
    gradients = torch.autograd.grad(expected * 3, (hidden, head))
    loss = chunked_cross_entropy(hidden, head, targets, rows=rows, compile=False)
    torch.testing.assert_close(loss, expected)
    torch.testing.assert_close(torch.autograd.grad(loss * 3, (hidden, head)), gradients)


def test_a_sampled_vocabulary():
    """With every token's chance known, the softmax's denominator is right on average: here exactly, in one draw."""
    torch.manual_seed(123)
    hidden, head, log_p = torch.randn(4, 8), torch.randn(64, 8), torch.rand(64).log()
    targets = torch.tensor([3, 0, 63, 3])
    logits = hidden @ head.T - log_p
    logits[torch.arange(4), targets] += log_p[targets]
    loss = chunked_cross_entropy(hidden, head, targets, log_p, compile=False)
    torch.testing.assert_close(loss, F.cross_entropy(logits, targets))


@pytest.mark.parametrize("drop_rate", [0.0, 0.3])
def test_fast_training_learns_the_same(monkeypatch, drop_rate):
    monkeypatch.setattr(gpt2_fast, "has_bfloat16", lambda device="cpu": True)
    torch.manual_seed(123)
    plain = init_weights(GPTModel({**SMALL, "drop_rate": drop_rate}))
    fast = fast_training(copy.deepcopy(plain), compile=False)
    assert fast.state_dict().keys() == plain.state_dict().keys()
    ids, targets = torch.randint(1000, (2, 4, 32))
    losses = []
    for model in (plain, fast):
        optimizer = torch.optim.AdamW(model.parameters(), lr=1e-3)
        losses.append([])
        for step in range(10):
            torch.manual_seed(step)
            loss = F.cross_entropy(model(ids).flatten(0, 1), targets.flatten())
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            losses[-1].append(loss.item())
    tolerance = 1e-4 if drop_rate == 0 else 0.05               # other places draw other dropout
    torch.testing.assert_close(torch.tensor(losses[1]), torch.tensor(losses[0]), atol=0, rtol=tolerance)
    assert torch.equal(generate(fast.eval(), ids, 5, 32), generate(copy.deepcopy(fast), ids, 5, 32))


def test_what_auto_chooses(small):
    assert faster(small).precision == "float32"
    with torch.device("meta"):
        large = GPTModel({**GPT_CONFIG_124M, "n_layers": 1, "emb_dim": 1200})
    large = large.to_empty(device="cpu")
    assert faster(large).precision == ("bfloat16" if gpt2_fast.has_bfloat16() else "float32")


def test_int8_elsewhere(small, monkeypatch):
    monkeypatch.setattr(gpt2_fast, "has_int8", lambda device="cpu": False)
    with pytest.raises(ValueError, match="int8 needs a CPU of the x86 family: choose bfloat16 or float32"):
        FastGPT(small, "int8")


@pytest.mark.parametrize("precision", PRECISIONS)
def test_command(capsys, precision):
    assert not main(["It was", "--max-new-tokens", "4", "--precision", precision])
    assert precision in capsys.readouterr().err


KEPT = """
import resource, torch, gpt2_fast
gpt2_fast.keep_memory()
for _ in range(40):
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    torch.ones(2**24)                                          # 64 MB: 16,384 pages of 4 kB
    print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
"""


def test_memory_is_kept(root):
    """After some rounds nothing is fetched any more; without keep_memory() all pages are, in each of them."""
    kept = gpt2_fast.keep_memory()
    assert kept == (platform.libc_ver()[0] == "glibc")
    if kept:
        run = subprocess.run([sys.executable, "-c", KEPT], cwd=root, check=True, capture_output=True, text=True)
        assert max(map(int, run.stdout.split()[-5:])) < 400, run.stdout


def test_lora_layers_are_multiplied_out(small):
    replace_linear_with_lora(small, rank=2, alpha=4)
    for name, parameter in small.named_parameters():
        if name.endswith("lora.B"):
            torch.nn.init.normal_(parameter, std=0.1)
    ids = torch.randint(1000, (2, 9))
    with torch.no_grad():
        torch.testing.assert_close(FastGPT(small)(ids), small(ids), atol=1e-4, rtol=0)
    compiled = torch.compile(small)                            # never run, so nothing is compiled
    assert torch.equal(generate(compiled, list(ids), 3, 32)[0], generate(small, ids, 3, 32)[0])


class Recording(TorchDispatchMode):
    """What a CUDA graph does, on a CPU: all operations once more, on the same tensors, with the same numbers"""

    def __init__(self):
        super().__init__()
        self.done = []

    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        out = function(*args, **(kwargs or {}))
        self.done.append((function, args, kwargs or {}, out))
        return out

    def replay(self):
        for function, args, kwargs, out in self.done:
            again = function(*args, **kwargs)
            pairs = zip(out, again, strict=True) if isinstance(out, tuple) else [(out, again)]
            for old, new in pairs:
                if isinstance(old, torch.Tensor) and not old.is_mkldnn and old.data_ptr() != new.data_ptr():
                    old.copy_(new)


class NoStream:
    def wait_stream(self, other):
        pass


@pytest.fixture
def recordings(monkeypatch):
    """A list of the graphs that were made"""
    made = []

    def make():
        made.append(Recording())
        return made[-1]

    monkeypatch.setattr(torch.cuda, "CUDAGraph", make)
    monkeypatch.setattr(torch.cuda, "graph", lambda graph: graph)
    monkeypatch.setattr(torch.cuda, "Stream", NoStream)
    monkeypatch.setattr(torch.cuda, "current_stream", NoStream)
    monkeypatch.setattr(torch.cuda, "stream", lambda stream: contextlib.nullcontext())
    return made


def test_recorded(recordings):
    """Tensors are read anew at every replay, numbers that Python has seen are not: as on a GPU."""
    number = [10]
    add = gpt2_fast.recorded(lambda a, b: a * b + number[0], torch.tensor([2.0]), torch.tensor([3.0]))
    number[0] = 99
    first, second = (add(torch.tensor([a]), torch.tensor([5.0])) for a in (4.0, 6.0))
    assert (first.item(), second.item()) == (30, 40) and len(recordings) == 1


@pytest.mark.parametrize("precision", ["float32", "bfloat16"])
def test_one_recording_for_a_text(small, recordings, precision):
    ids = torch.randint(1000, (2, 5))
    expected = generate(FastGPT(small, precision), ids, 25, 32)
    assert torch.equal(generate(GraphedGPT(small, precision), ids, 25, 32), expected)
    assert len(recordings) == 1                                 # of 24 steps
    generate(GraphedGPT(small), ids, 60, 32)
    assert len(recordings) > 2                                  # the window has moved: another cache


def test_recorded_with_padding(small, recordings):
    prompts = [torch.randint(1000, (n,)) for n in (1, 7, 3)]
    for new in (2, 24):
        expected = generate(FastGPT(small), prompts, new, 32)
        for ours, theirs in zip(generate(GraphedGPT(small), prompts, new, 32), expected, strict=True):
            assert torch.equal(ours, theirs)
    assert recordings


@pytest.mark.parametrize("precision", ["float32", "bfloat16"])
@pytest.mark.parametrize("padded", [False, True])
def test_everything_on_the_models_device(monkeypatch, precision, padded):
    """Without a GPU: tensors that have another device and no content complain where two devices meet."""
    monkeypatch.setattr(torch, "is_autocast_enabled", lambda device: False)     # it does not know that device
    with FakeTensorMode():
        with torch.device("meta"):
            model = GPTModel(SMALL)
        ids = torch.zeros(2, 5, dtype=torch.long, device="meta")
        pad = torch.zeros(2, dtype=torch.long, device="meta") if padded else None
        fast = FastGPT(model, precision)
        cache = fast.new_cache(pad)
        for part in (ids, ids[:, :1], ids[:, :3]):
            assert fast(part, cache).device.type == "meta"
        assert cache[0].keys.dtype == getattr(torch, precision) and not fast.blocks[0].in_blocks
        graphed = GraphedGPT(model, precision)
        cache = graphed.new_cache(pad)
        graphed(ids, cache)
        place = torch.zeros(1, dtype=torch.long, device="meta")
        for block_cache in cache:
            block_cache.fix(place)
        assert graphed.step(ids[:, :1], place, cache).device.type == "meta"
        hidden = fast_training(model, compile=False).hidden_states(ids).flatten(0, 1)
        chunked_cross_entropy(hidden, model.out_head.weight, ids.flatten(), compile=False).backward()
        assert model.tok_emb.weight.grad.device.type == "meta"
        with pytest.raises(RuntimeError, match="same device"):
            ids + torch.ones(2, 5)


# ----- models of any kind


def lora_everywhere(model):
    """LoRA layers that do something: their second matrix is not zero."""
    replace_linear_with_lora(model, rank=2, alpha=4)
    for name, parameter in model.named_parameters():
        if name.endswith("lora.B"):
            torch.nn.init.normal_(parameter, std=0.1)
    return model


@pytest.mark.parametrize("dtype", [torch.bfloat16, torch.float16, torch.float64])
@pytest.mark.parametrize("change", [lambda model: model, lora_everywhere], ids=["plain", "lora"])
def test_models_of_other_dtypes(small, dtype, change):
    model = change(small).to(dtype)
    ids = torch.randint(1000, (2, 9))
    expected = copy.deepcopy(model).float()(ids).detach()
    for precision in PRECISIONS:
        logits = FastGPT(model, precision)(ids)
        error = (logits - expected).abs().max() / expected.std()
        assert error < {"float32": 1e-4, "bfloat16": 0.05, "int8": 0.2}[precision] and logits.dtype == torch.float32
    assert [len(row) for row in generate(model, list(ids), 3, 32)] == [12, 12]
    assert model.out_head.weight.dtype == dtype                 # the model itself is as it was


def compiled_blocks(model):
    for i, block in enumerate(model.trf_blocks):
        model.trf_blocks[i] = torch.compile(block, backend="eager")
    return model


@pytest.mark.parametrize("change", [lambda model: model, lora_everywhere], ids=["plain", "lora"])
@pytest.mark.parametrize("wrap", [
    torch.nn.DataParallel, lambda model: torch.compile(model, backend="eager"), compiled_blocks,
    lambda model: torch.nn.DataParallel(torch.compile(model, backend="eager")),
])
def test_wrapped_models(small, wrap, change, monkeypatch):
    monkeypatch.setattr(gpt2_fast, "has_bfloat16", lambda device="cpu": True)
    ids = torch.randint(1000, (2, 9))
    expected = change(small)(ids).detach()
    for kind in (FastGPT, GraphedGPT, faster, gpt2_fast.packed):
        with torch.no_grad():
            torch.testing.assert_close(kind(wrap(copy.deepcopy(small)))(ids), expected, atol=1e-4, rtol=0)
    fast = fast_training(wrap(small), compile=False)
    kinds = {type(module).__name__ for module in fast.modules()}
    assert "FastLinear" in kinds and any("with_causal" in str(type(m).forward) for m in fast.modules())
    loss = F.cross_entropy(fast(ids).flatten(0, 1), ids.flatten())
    torch.testing.assert_close(loss, F.cross_entropy(expected.flatten(0, 1), ids.flatten()))
    loss.backward()


@pytest.mark.parametrize("precision", PRECISIONS)
def test_a_classifiers_bias(small, precision):
    small.out_head = torch.nn.Linear(48, 2)
    torch.nn.init.normal_(small.out_head.bias, std=3.0)
    ids = torch.randint(1000, (3, 9))
    with torch.no_grad():
        torch.testing.assert_close(FastGPT(small, precision)(ids), small(ids), atol=0.1, rtol=0.05)


def test_lora_on_some_layers():
    """One of three projections has a bias of its own then, if only of zeros."""
    model = GPTModel({**SMALL, "qkv_bias": False}).eval()
    replace_linear_with_lora(model, rank=2, alpha=4)
    model.trf_blocks[0].att.W_key = model.trf_blocks[0].att.W_key.linear
    ids = torch.randint(1000, (2, 9))
    torch.testing.assert_close(FastGPT(model)(ids), model(ids).detach(), atol=1e-5, rtol=0)


def test_what_is_packed_is_no_model(small, tmp_path):
    fast = FastGPT(small)
    for call in (lambda model: load_released(model, {}), lambda model: save_pretrained(model, tmp_path),
                 lambda model: replace_linear_with_lora(model, 2, 4)):
        with pytest.raises(ValueError, match="a FastGPT has no parameters of its own: give the GPTModel"):
            call(fast)
    for other in (fast, torch.nn.Linear(2, 2)):
        with pytest.raises(ValueError, match="other parts than a GPTModel: it is a"):
            FastGPT(other)


@pytest.mark.filterwarnings("ignore")
def test_quantised_layers():
    """Whatever is linear can be packed, though it has no parameters to be seen."""
    plain = GPTModel({**SMALL, "tie_weights": False}).eval()
    model = torch.ao.quantization.quantize_dynamic(plain, {torch.nn.Linear}, dtype=torch.qint8)
    ids = torch.randint(1000, (2, 9))
    assert (FastGPT(model)(ids) - plain(ids)).abs().max() < 0.1 * plain(ids).std()
    assert [len(row) for row in generate(model, list(ids), 3, 32)] == [12, 12]


def test_lora_under_autocast(small):
    lora_everywhere(small)
    ids = torch.randint(1000, (2, 9))
    expected = FastGPT(small)(ids)
    with torch.autocast("cpu", torch.bfloat16):
        fast = FastGPT(small)
    assert torch.equal(fast(ids), expected)


def post_norm(model):
    class TransformerBlock(type(model.trf_blocks[1])):
        def forward(self, x, cache=None):
            x = self.norm1(x + self.att(x, cache))
            return self.norm2(x + self.ff(x))

    model.trf_blocks[1].__class__ = TransformerBlock


def capped(model):
    class Capped(GPTModel):
        def forward(self, in_idx, cache=None):
            return 5 * torch.tanh(super().forward(in_idx, cache) / 5)

    model.__class__ = Capped


def without_mask(model):
    class Seeing(type(model.trf_blocks[0].att)):
        def forward(self, x, cache=None):
            return x

    model.trf_blocks[0].att.__class__ = Seeing


@pytest.mark.parametrize("change, message", [
    (lambda model: model.trf_blocks[1].ff.layers.__setitem__(1, torch.nn.ReLU()), r"ReLU\(\) as activation"),
    (lambda model: model.trf_blocks[1].ff.layers.__setitem__(1, torch.nn.GELU()), "GELU.* as activation"),
    (lambda model: setattr(model.trf_blocks[0], "ff", torch.nn.Sequential(torch.nn.Linear(48, 48))), "FeedForward"),
    (post_norm, "TransformerBlock"), (capped, "GPTModel"), (without_mask, "MultiHeadAttention"),
])
def test_models_that_compute_something_else(small, change, message, monkeypatch):
    """What FastGPT would leave out without a word is refused; training keeps it."""
    monkeypatch.setattr(gpt2_fast, "has_bfloat16", lambda device="cpu": True)
    change(small)
    ids = torch.randint(1000, (2, 9))
    for call in (FastGPT, faster, lambda model: generate(model, list(ids), 3, 32)):
        with pytest.raises(ValueError, match=f"{message}.*one prompt at a time"):
            call(small)
    expected = small(ids)
    torch.testing.assert_close(fast_training(small, compile=False)(ids), expected, atol=1e-5, rtol=1e-5)


def test_what_cannot_work_is_said(small):
    for precision in ("float16", "fp32", "", None):
        with pytest.raises(ValueError, match="has to be float32, bfloat16 or int8"):
            FastGPT(small, precision)
    for prompts in ([5, 6, 7], [[5, 6], [7]], ["Hello"], [torch.tensor(5)]):
        with pytest.raises(ValueError, match="one or more prompts, each a 1-dimensional tensor"):
            generate(small, prompts, 3, 32)
    fast = FastGPT(small)
    with pytest.raises(ValueError, match="33 tokens exceed this model's context of 32"):
        fast(torch.zeros(1, 33, dtype=torch.long))
    hidden, head = torch.randn(3, 8), torch.randn(70, 8)
    with pytest.raises(ValueError, match="there are no targets"):
        chunked_cross_entropy(hidden[:0], head, torch.tensor([], dtype=torch.long), compile=False)
    for wrong in (-100, 70):
        with pytest.raises(ValueError, match="have to be tokens, from 0 to 69"):
            chunked_cross_entropy(hidden, head, torch.tensor([5, wrong, 6]), compile=False)


def test_nothing_to_compile_with(root, tmp_path):
    code = """
import torch, gpt2_fast
from gpt2 import GPT_CONFIGS, GPTModel
small = {**GPT_CONFIGS["tiny"], "emb_dim": 16, "n_layers": 1}
for call in (lambda: gpt2_fast.fast_training(GPTModel(small)),
             lambda: gpt2_fast.chunked_cross_entropy(torch.ones(3, 8), torch.ones(9, 8), torch.ones(3).long())):
    try:
        call()
        print("nothing")
    except ValueError as error:
        print(error)
"""
    env = {**os.environ, "CXX": "/nowhere/g++", "PATH": "/nowhere", "TORCHINDUCTOR_CACHE_DIR": str(tmp_path)}
    run = subprocess.run([sys.executable, "-c", code], cwd=root, env=env, capture_output=True, text=True, timeout=120)
    lines = run.stdout.splitlines()
    assert len(lines) == 2 and all("give compile=False, or install g++" in line for line in lines), run.stderr
