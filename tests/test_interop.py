"""Models from elsewhere, wrapped, resized or of another precision: they work, or are refused in one sentence."""

import copy
import json
import re

import pandas as pd
import pytest
import torch
import torch.nn.functional as F
from safetensors.torch import load_file, save_file
from torch import nn
from torch.utils.data import DataLoader

import gpt2
import gpt_io
from gpt2 import (
    GPT_CONFIG_124M,
    GPTModel,
    InstructionDataset,
    PreferenceDataset,
    SpamDataset,
    add_classification_head,
    calc_accuracy_loader,
    calc_class_loss_batch,
    calc_loss_batch,
    class_logits,
    custom_collate_fn,
    generate,
    generate_and_print_sample,
    generate_text_simple,
    init_weights,
    load_classifier,
    load_gpt2,
    load_lora,
    load_released,
    main,
    merge_lora,
    pair_logprobs,
    pick_device,
    released_tensors,
    replace_linear_with_lora,
    respond,
    save_classifier,
    save_lora,
    save_pretrained,
    spam_probability,
    stream_text,
    text_to_token_ids,
    token_ids_to_text,
    train_classifier_simple,
    train_dpo,
    train_model_simple,
)

CFG = {**GPT_CONFIG_124M, "context_length": 32, "emb_dim": 16, "n_heads": 2, "n_layers": 2, "drop_rate": 0.0,
       "qkv_bias": True, "tie_weights": True}
IDS = torch.tensor([[5, 6, 7, 8, 9], [9, 10, 11, 12, 13]])
ENTRY = {"instruction": "Say no.", "input": "", "output": "No."}
PAIR = {"instruction": "Say no.", "input": "", "chosen": "No.", "rejected": "Why should I?"}


def short(entry):
    return entry["instruction"]


def build(seed=0, **changes):
    torch.manual_seed(seed)
    model = GPTModel({**CFG, **changes})
    for p in model.parameters():
        nn.init.normal_(p, std=0.1)
    return model.eval()


@torch.no_grad()
def logits(model):
    return model(IDS)


# ----- state dicts from elsewhere


def as_saved_by_the_book(model, prefix=""):
    """The state dict that the book's classes save: every block keeps its causal mask as a buffer."""
    state = {prefix + name: tensor.clone() for name, tensor in model.state_dict().items()}
    for i in range(len(model.trf_blocks)):
        state[f"{prefix}trf_blocks.{i}.att.mask"] = torch.triu(torch.ones(32, 32), diagonal=1)
    return state


@pytest.mark.parametrize("prefix", ["", "_orig_mod.", "module.", "module._orig_mod."])
@pytest.mark.parametrize("head", [None, 2])
def test_checkpoints_of_the_book(prefix, head, tmp_path):
    """Language model, instruction-tuned or classifier, from chapters 5 to 7, with and without a wrapping."""
    theirs, ours = build(tie_weights=False), build(1, tie_weights=False)
    if head:
        theirs.out_head, ours.out_head = nn.Linear(16, head), nn.Linear(16, head)
    torch.save(as_saved_by_the_book(theirs, prefix), tmp_path / "model.pth")
    state = torch.load(tmp_path / "model.pth", weights_only=True)
    ours.load_state_dict(state)
    assert torch.equal(logits(ours), logits(theirs))
    assert len(state) == len(theirs.state_dict()) + 2  # the reader's own dict is as it was


def test_two_matrices_do_not_fit_into_a_tied_model():
    untied, tied = build(tie_weights=False), build(1)
    before = logits(tied)
    with pytest.raises(ValueError, match="out_head.weight are two different matrices.*\"tie_weights\": False"):
        tied.load_state_dict(as_saved_by_the_book(untied))
    with pytest.raises(ValueError, match=r"\(50257, 16\) and \(2, 16\)"):
        tied.load_state_dict(add_classification_head(copy.deepcopy(untied)).state_dict())
    assert torch.equal(logits(tied), before)
    untied.out_head.weight.data.copy_(untied.tok_emb.weight.data)
    tied.load_state_dict(as_saved_by_the_book(untied))          # two equal ones do
    assert torch.equal(logits(tied), logits(untied)) and tied.out_head.weight is tied.tok_emb.weight
    once = {name: tensor for name, tensor in untied.state_dict().items() if name != "out_head.weight"}
    assert not build(2).load_state_dict(once).missing_keys
    with pytest.raises(RuntimeError, match="Missing key"):      # what else is wrong, PyTorch says as ever
        tied.load_state_dict({name: once[name] for name in list(once)[:-1]})


@pytest.mark.parametrize("source", ["tied", "equal", "once", "parameters"])
def test_what_is_tied_stays_tied_when_tensors_are_assigned(source):
    """`assign=True` is how a large checkpoint is loaded into a model that takes no memory yet."""
    model = build(tie_weights=source != "equal")
    with torch.no_grad():
        model.out_head.weight.copy_(model.tok_emb.weight)
    state = model.state_dict(keep_vars=source == "parameters")
    if source == "once":
        del state["out_head.weight"]
    with torch.device("meta"):
        tied, untied = GPTModel(CFG), GPTModel({**CFG, "tie_weights": False})
    tied.load_state_dict(state, assign=True)
    assert tied.out_head.weight is tied.tok_emb.weight and tied.tok_emb.weight.requires_grad
    assert torch.equal(logits(tied), logits(model)) and len(list(tied.parameters())) == len(list(build().parameters()))
    calc_loss_batch(IDS, IDS, tied, "cpu").backward()
    if source == "equal":
        untied.load_state_dict(state, assign=True)
        assert untied.out_head.weight is not untied.tok_emb.weight


def test_a_configuration_in_other_words(tmp_path):
    """gelu_pytorch_tanh is another name of the same function, and 4 · n_embd what n_inner is where it is not given."""
    save_pretrained(build(), tmp_path)
    path = tmp_path / "config.json"
    config = json.loads(path.read_text())
    path.write_text(json.dumps({**config, "activation_function": "gelu_pytorch_tanh", "n_inner": 64}))
    assert torch.equal(logits(load_gpt2(tmp_path)[0]), logits(build()))
    for other in ({"activation_function": "relu"}, {"n_inner": 32}, {"n_inner": "64"}, {"n_embd": None}):
        path.write_text(json.dumps({**config, **other}))
        with pytest.raises(ValueError, match="does not describe a GPT-2"):
            load_gpt2(tmp_path)


@pytest.mark.parametrize("prefix", ["_orig_mod.", "module.", "module._orig_mod."])
def test_released_weights_from_a_wrapped_model(prefix):
    tensors = {prefix + name: tensor for name, tensor in released_tensors(build()).items()}
    assert torch.equal(logits(load_released(build(1), tensors)), logits(build()))


def test_released_weights_with_a_head_of_their_own_are_refused_by_a_tied_model(tmp_path):
    untied = build(tie_weights=False)
    tensors = released_tensors(untied)
    with pytest.raises(ValueError, match="output layer other than the token embedding"):
        load_released(build(1), tensors)
    save_pretrained(untied, tmp_path)
    config = json.loads((tmp_path / "config.json").read_text())
    (tmp_path / "config.json").write_text(json.dumps({**config, "tie_word_embeddings": True}))
    with pytest.raises(ValueError, match="tie_word_embeddings"):
        load_gpt2(tmp_path)


# ----- wrapped models


def compiled_whole(model):
    return torch.compile(model, backend="eager")


def compiled_blocks(model):
    for i, block in enumerate(model.trf_blocks):
        model.trf_blocks[i] = torch.compile(block, backend="eager")
    return model


def compiled_in_place(model):
    model.compile(backend="eager")
    return model


def parallel_and_compiled(model):
    return nn.DataParallel(compiled_whole(model))


WRAPPINGS = [compiled_whole, compiled_blocks, compiled_in_place, nn.DataParallel, parallel_and_compiled]
wrapped = pytest.mark.parametrize("wrap", WRAPPINGS, ids=lambda wrap: wrap.__name__)


@wrapped
def test_a_wrapped_language_model(wrap, tokenizer, tmp_path, capsys):
    plain = build()
    model = wrap(build())
    ids = text_to_token_ids("Hello, I am", tokenizer)
    assert torch.equal(generate(model, ids, 5, 32), generate(plain, ids, 5, 32))
    assert torch.equal(generate_text_simple(model, ids, 5, 32), generate(plain, ids, 5, 32))
    assert "".join(stream_text(model, tokenizer, ids, 5)) == "".join(stream_text(plain, tokenizer, ids, 5))
    assert respond([ENTRY], model, tokenizer, "cpu", 5, short) == respond([ENTRY], plain, tokenizer, "cpu", 5, short)
    generate_and_print_sample(model, tokenizer, "cpu", "Hello", 3)
    assert capsys.readouterr().out.startswith("Hello")
    masked = IDS.clone()
    masked[0, :3] = -100
    torch.testing.assert_close(
        calc_loss_batch(IDS, masked, model, "cpu"), calc_loss_batch(IDS, masked, plain, "cpu")
    )
    save_pretrained(model, tmp_path)
    torch.testing.assert_close(logits(load_gpt2(tmp_path)[0]), logits(plain))
    other = wrap(build(3))
    load_released(other, released_tensors(plain))
    torch.testing.assert_close(logits(other), logits(plain))
    gpt_io.unwrap(other).load_state_dict(model.state_dict())
    loader = [(IDS, IDS)]
    optimizer = torch.optim.SGD(other.parameters(), lr=0.1)
    train_model_simple(other, loader, loader, optimizer, "cpu", 1, 1, 1, "Hello", tokenizer)
    for one in (other, plain):
        torch.manual_seed(5)
        init_weights(one)
    assert torch.equal(gpt_io.unwrap(other).pos_emb.weight, plain.pos_emb.weight)


@wrapped
def test_a_wrapped_classifier_and_lora(wrap, tokenizer, tmp_path, capsys):
    torch.manual_seed(1)
    plain = add_classification_head(build())
    torch.manual_seed(1)
    model = add_classification_head(wrap(build()))
    torch.testing.assert_close(class_logits(model, IDS), class_logits(plain, IDS))
    probability = spam_probability("Hello", plain, tokenizer, "cpu")
    assert spam_probability("Hello", model, tokenizer, "cpu") == pytest.approx(probability)
    save_classifier(model, tmp_path / "c")
    torch.testing.assert_close(class_logits(load_classifier(tmp_path / "c")[0], IDS), class_logits(plain, IDS))

    assert replace_linear_with_lora(model, 2, 4) is model
    names = {name for name, p in gpt_io.unwrap(model).named_parameters() if p.requires_grad}
    assert len(names) == 2 * 6 * 2 + 1
    loader = [(IDS, torch.tensor([0, 1]))]
    optimizer = torch.optim.SGD([p for p in model.parameters() if p.requires_grad], lr=0.5)
    train_classifier_simple(model, loader, loader, optimizer, "cpu", 3, 1, 1)
    with torch.no_grad():
        after = class_logits(model, IDS)
    assert not torch.allclose(after, class_logits(plain, IDS))
    with pytest.raises(ValueError, match="already"):
        replace_linear_with_lora(model, 2, 4)
    save_lora(model, tmp_path / "a")
    assert not [name for name in load_file(tmp_path / "a") if "_orig_mod" in name or "module." in name]
    for target in (build(), wrap(build())):
        with torch.no_grad():
            torch.testing.assert_close(class_logits(load_lora(target, tmp_path / "a"), IDS), after)
    with torch.no_grad():
        torch.testing.assert_close(class_logits(merge_lora(model), IDS), after, rtol=1e-4, atol=1e-5)
    save_classifier(model, tmp_path / "c")


def test_lora_layers_are_not_lost_when_a_model_is_saved(tmp_path):
    model = replace_linear_with_lora(build(), 2, 4)
    for function in (
        lambda: save_pretrained(model, tmp_path), lambda: released_tensors(model), lambda: init_weights(model),
        lambda: load_released(model, released_tensors(build())), lambda: save_classifier(model, tmp_path),
    ):
        with pytest.raises(ValueError, match=r"LoRA layers already: merge_lora\(model\) makes them its weights"):
            function()
    assert not list(tmp_path.iterdir())
    assert generate(model, IDS, 3, 32).shape == (2, 8)


def test_dpo_of_a_wrapped_model(tokenizer):
    pairs = PreferenceDataset([PAIR] * 2, tokenizer, short)
    expected = pair_logprobs(build(), pairs, "cpu")
    for wrap in (compiled_whole, nn.DataParallel):
        model = wrap(build())
        torch.testing.assert_close(pair_logprobs(model, pairs, "cpu"), expected)
        train_dpo(model, expected, pairs, torch.optim.SGD(model.parameters(), lr=0.1), "cpu", 1)


# ----- half a model, the wrong kind, and an adapter with a bias


def test_what_is_no_language_model_or_no_classifier_is_not_saved_as_one(tmp_path):
    with pytest.raises(ValueError, match="is a classifier, with 2 outputs: use save_classifier"):
        save_pretrained(add_classification_head(build()), tmp_path)
    for tied in (True, False):
        with pytest.raises(ValueError, match="head of a language model: save_pretrained"):
            save_classifier(build(tie_weights=tied), tmp_path)
    strange = build()
    strange.extra = nn.Linear(2, 2)
    with pytest.raises(ValueError, match="the model has extra.bias, and GPT-2's layout has no place for it"):
        save_pretrained(strange, tmp_path)
    assert not list(tmp_path.iterdir())


def own_forward(part):
    part.__class__ = type("Own", (type(part),), {"forward": lambda self, *args: args[0]})


@pytest.mark.parametrize("change, message", [
    (lambda model: model.trf_blocks[1].ff.layers.__setitem__(1, nn.ReLU()), r"ReLU\(\) as activation"),
    (lambda model: model.trf_blocks[1].ff.layers.__setitem__(1, nn.GELU()), "GELU.* as activation"),
    (lambda model: setattr(model.trf_blocks[0], "norm2", nn.RMSNorm(16)), "RMSNorm.* as normalisation"),
    (lambda model: setattr(model.final_norm, "eps", 1e-3), "LayerNorm.* as normalisation"),
    (lambda model: own_forward(model.trf_blocks[0].att), "MultiHeadAttention with a forward of its own"),
    (lambda model: own_forward(model.trf_blocks[0]), "TransformerBlock with a forward of its own"),
    (own_forward, "GPTModel with a forward of its own"),
    (lambda model: setattr(model.trf_blocks[0], "ff", nn.Sequential(nn.Linear(16, 16))), "FeedForward with a forward"),
    (lambda model: setattr(model.trf_blocks[0].ff.layers, "0", nn.Bilinear(16, 16, 64)), "Bilinear.* as a linear"),
])
def test_what_a_file_cannot_say_is_not_saved(change, message, tmp_path):
    """An activation has no parameters: with another one, the loaded model would write other texts than the saved."""
    model = build()
    change(model)
    for save, kind in ((save_pretrained, model), (save_classifier, add_classification_head(copy.deepcopy(model)))):
        with pytest.raises(ValueError, match=f"{message}.*which GPT-2's layout has no place for"):
            save(kind, tmp_path / "m")
    assert not (tmp_path / "m").exists()


def test_an_adapter_with_the_books_head(tmp_path):
    model = build()
    model.out_head = nn.Linear(16, 3)                           # with a bias, as in chapter 6
    replace_linear_with_lora(model, 2, 4)
    save_lora(model, tmp_path / "a")
    restored = load_lora(build(), tmp_path / "a")
    assert torch.equal(logits(restored), logits(model)) and restored.out_head.bias.requires_grad
    tensors = load_file(tmp_path / "a")
    tensors["out_head.bias"][0] = float("nan")
    save_file(tensors, tmp_path / "a", metadata={"lora_rank": "2", "lora_alpha": "4"})
    with pytest.raises(ValueError, match="out_head.bias holds nan or inf"):
        load_lora(build(), tmp_path / "a")


# ----- resized models


@pytest.mark.parametrize("tied", [True, False])
def test_two_tokens_more(tied, tokenizer, tmp_path):
    model = build(tie_weights=tied)
    old, head = model.tok_emb.weight.data, model.out_head.weight.data
    model.tok_emb = nn.Embedding.from_pretrained(torch.cat([old, torch.randn(2, 16)]), freeze=False)
    model.out_head = nn.Linear(16, 50259, bias=False)
    model.out_head.weight.data[:50257] = head
    if tied:
        model.out_head.weight = model.tok_emb.weight
    ids = torch.tensor([[50257, 5, 50258, 6]])
    save_pretrained(model, tmp_path / "m")
    again, _ = load_gpt2(tmp_path / "m")
    assert torch.equal(again(ids), model(ids)) and again.cfg["vocab_size"] == 50259
    assert (again.out_head.weight is again.tok_emb.weight) == tied
    optimizer = torch.optim.SGD(again.parameters(), lr=0.1)
    calc_loss_batch(ids, ids, again, "cpu").backward()
    optimizer.step()
    replace_linear_with_lora(model, 2, 4)
    assert not model.out_head.weight.requires_grad and not model.tok_emb.weight.requires_grad
    save_lora(model, tmp_path / "a")
    assert not [name for name in load_file(tmp_path / "a") if "out_head" in name]
    load_lora(again, tmp_path / "a")
    classifier = add_classification_head(merge_lora(model))
    save_classifier(classifier, tmp_path / "c")
    torch.testing.assert_close(class_logits(load_classifier(tmp_path / "c")[0], ids), class_logits(classifier, ids))


def test_fewer_positions_and_blocks(tmp_path):
    model = build()
    model.pos_emb.weight = nn.Parameter(model.pos_emb.weight[:12].detach().clone())
    model.trf_blocks = model.trf_blocks[:1]
    assert generate(model, IDS, 20, 32).shape == (2, 25)        # the window slides at 12
    with pytest.raises(ValueError, match="13 tokens exceed this model's context of 12"):
        model(torch.zeros(1, 13, dtype=torch.long))
    save_pretrained(model, tmp_path)
    again, _ = load_gpt2(tmp_path)
    assert torch.equal(logits(again), logits(model)) and again.cfg["context_length"] == 12


# ----- ids without a token


def test_the_surplus_of_a_padded_vocabulary_is_never_drawn(tokenizer, tmp_path, capsys):
    model = build(vocab_size=50304, tie_weights=False)
    with torch.no_grad():
        model.out_head.weight[:50257] *= 0.01
        model.out_head.weight[50257:] = 0
        model.final_norm.scale.zero_()
        model.final_norm.shift.fill_(1.0)
        model.out_head.weight[50257:] = 1.0                     # each of them is likelier than every token
    ids = text_to_token_ids("Hello", tokenizer)
    assert generate(model, ids, 3, 32)[0, -1] > 50256           # without a tokenizer it cannot be known
    assert (generate(model, ids, 3, 32, vocab_size=50257) < 50257).all()
    token_ids_to_text(generate(model, ids, 3, 32), tokenizer)
    for options in ({}, {"temperature": 1.0}, {"temperature": 1.0, "top_k": 3}):
        assert "".join(stream_text(model, tokenizer, ids, 5, **options))
    assert respond([ENTRY], model, tokenizer, "cpu", 5, short)[0]
    generate_and_print_sample(model, tokenizer, "cpu", "Hello", 3)
    save_pretrained(model.eval(), tmp_path)
    assert main(["Hello", "--weights", str(tmp_path), "--max-new-tokens", "3", "--device", "cpu"]) == 0
    assert capsys.readouterr().out.count("Hello") == 2


# ----- precision, devices, memory


@pytest.mark.parametrize("way", ["autocast", "bfloat16"])
def test_losses_of_all_chapters_in_bfloat16(way, tokenizer):
    def model():
        return build() if way == "autocast" else build().bfloat16()

    labels, pairs = torch.tensor([0, 1]), PreferenceDataset([PAIR] * 2, tokenizer, short)
    inputs, targets = custom_collate_fn(list(InstructionDataset([ENTRY] * 2, tokenizer, True, short)))
    with torch.autocast("cpu", torch.bfloat16, enabled=way == "autocast"):
        for lm in (model(), replace_linear_with_lora(model(), 2, 4)):
            loss = calc_loss_batch(inputs, targets, lm, "cpu")
            loss.backward()
            assert loss.item() == pytest.approx(calc_loss_batch(inputs, targets, build(), "cpu").item(), rel=0.05)
        assert generate(model(), IDS, 5, 32).shape == (2, 10)
        classifier = add_classification_head(model())
        calc_class_loss_batch(IDS, labels, classifier, "cpu").backward()
        calc_accuracy_loader([(IDS, labels)], classifier, "cpu")
        policy = model()
        reference = pair_logprobs(policy, pairs, "cpu")
        assert reference.dtype == torch.float32
        history = train_dpo(policy, reference, pairs, torch.optim.SGD(policy.parameters(), lr=0.1), "cpu", 2)
    assert history[0][0] == pytest.approx(0.693, abs=0.02)


def test_notebooks_compute_on_the_cpu(root):
    assert pick_device() == torch.device("cpu")
    for path in root.glob("[0-9]_*/[0-9]_*.ipynb"):
        code = ["".join(c["source"]) for c in json.loads(path.read_text("utf-8"))["cells"] if c["cell_type"] == "code"]
        for source in code:
            if not source.startswith("#| export"):
                assert not re.search(r"\bmps\b|is_available|pick_device\(\"auto", source), path.name


def test_too_little_memory_is_a_sentence(capsys):
    def command():
        torch.empty(2**60, dtype=torch.uint8)

    assert gpt_io.run_command("gpt2.py", command) == 2
    assert "too little memory" in capsys.readouterr().err


# ----- files


def test_nothing_that_is_returned_maps_a_file(tmp_path):
    model = build()
    model.out_head = nn.Linear(16, 2)
    save_classifier(model, tmp_path / "c")
    lora = replace_linear_with_lora(build(), 2, 4)
    save_lora(lora, tmp_path / "a")
    restored, adapter = load_classifier(tmp_path / "c")[0], gpt_io.read_tensors(tmp_path / "a")[0]
    tensors = gpt_io.SafeTensors(tmp_path / "c")
    bias = tensors["score.bias"]
    wanted = [logits(restored), bias.clone(), {name: tensor.clone() for name, tensor in adapter.items()}]
    for path in (tmp_path / "c" / "model.safetensors", tmp_path / "a"):
        size = path.stat().st_size
        with open(path, "r+b") as file:                         # in place: a mapping would show it, or crash
            file.write(b"\xff" * size)
        with open(path, "r+b") as file:
            file.truncate(8)
    assert torch.equal(logits(restored), wanted[0]) and torch.equal(bias, wanted[1])
    assert all(torch.equal(adapter[name], tensor) for name, tensor in wanted[2].items())


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_weights_that_are_no_numbers(value, tmp_path, capsys):
    model = build()
    model.trf_blocks[1].ff.layers[0].bias.data[3] = value
    save_pretrained(model, tmp_path)
    target = build(1)
    before = logits(target)
    with pytest.raises(ValueError, match="h.1.mlp.c_fc.bias holds nan or inf"):
        load_released(target, released_tensors(model))
    assert torch.equal(logits(target), before)
    assert main(["Hello", "--weights", str(tmp_path), "--device", "cpu"]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
    classifier = add_classification_head(build())
    classifier.out_head.weight.data[0, 0] = value
    save_classifier(classifier, tmp_path / "c")
    with pytest.raises(ValueError, match="score.weight holds nan or inf"):
        load_classifier(tmp_path / "c")


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
def test_pipeline_writes_what_we_write(dtype, tokenizer, tmp_path):
    transformers = pytest.importorskip("transformers")
    save_pretrained(build(), tmp_path, dtype)
    ours, _ = load_gpt2(tmp_path)
    text = "The old man — née 🎉 — opened"
    pipe = transformers.pipeline("text-generation", str(tmp_path), device="cpu", dtype=torch.float32)
    assert pipe.tokenizer(text)["input_ids"] == tokenizer.encode(text) and pipe.tokenizer.model_max_length == 32
    written = pipe(text, max_new_tokens=8, do_sample=False)[0]["generated_text"]
    ids = text_to_token_ids(text, tokenizer)
    assert written == token_ids_to_text(generate(ours, ids, 8, 32, eos_id=50256), tokenizer)

    loaded = transformers.AutoTokenizer.from_pretrained(tmp_path)
    loaded.save_pretrained(tmp_path)                            # its own way to write the same tokenizer
    load_gpt2(tmp_path)


def test_pipeline_classifies_as_we_do(tokenizer, tmp_path):
    """One by one, and several texts of different lengths together."""
    transformers = pytest.importorskip("transformers")
    torch.manual_seed(0)
    model = add_classification_head(build())
    save_classifier(model, tmp_path)
    texts = ["Hello there, you", "x", "free prize " * 5]
    expected = [spam_probability(text, model, tokenizer, "cpu") for text in texts]
    pipe = transformers.pipeline("text-classification", str(tmp_path), device="cpu", top_k=None)
    for options in ({}, {"batch_size": 3}):
        found = [{row["label"]: row["score"] for row in rows} for rows in pipe(texts, **options)]
        assert [row["spam"] for row in found] == pytest.approx(expected, abs=1e-5)


def test_another_tokenizer_beside_the_weights_is_refused(root, tmp_path, capsys):
    save_pretrained(build(), tmp_path)
    vocab = json.loads((root / "data" / "encoder.json").read_text(encoding="utf-8"))
    (tmp_path / "vocab.json").write_text(json.dumps(vocab, indent=1), encoding="utf-8")
    load_gpt2(tmp_path)                                         # written otherwise, but the same
    (tmp_path / "vocab.json").write_text(json.dumps({**vocab, "<pad>": 50257}), encoding="utf-8")
    load_gpt2(tmp_path)                                         # a token more
    names = list(vocab)
    vocab[names[1000]], vocab[names[1001]] = vocab[names[1001]], vocab[names[1000]]
    other = {"vocab.json": json.dumps(vocab), "merges.txt": "#version: 0.2\nĠ t\nh e\n",
             "tokenizer.json": json.dumps({"model": {"vocab": vocab, "merges": []}})}
    for name, content in other.items():
        save_pretrained(build(), tmp_path)
        (tmp_path / name).write_text(content, encoding="utf-8")
        with pytest.raises(ValueError, match=f"{name} is another tokenizer than GPT-2's"):
            load_gpt2(tmp_path)
        assert main(["Hello", "--weights", str(tmp_path), "--device", "cpu"]) == 2
        assert len(capsys.readouterr().err.splitlines()) == 1
        (tmp_path / name).write_text("[" * 100_000, encoding="utf-8")
        if name.endswith("json"):
            with pytest.raises(ValueError, match=name):
                load_gpt2(tmp_path)
        (tmp_path / name).unlink()


@pytest.mark.parametrize("name", ["spiece.model", "sentencepiece.bpe.model", "tokenizer.model", "vocab.txt"])
def test_a_tokenizer_of_another_kind_beside_the_weights_is_refused(name, tmp_path):
    """As beside Japanese and Chinese GPT-2s, some of which have as many tokens as the English one."""
    save_pretrained(build(vocab_size=51200), tmp_path)
    (tmp_path / name).write_bytes(b"\x00\xff")
    load_gpt2(tmp_path)                                         # a file that happens to be called so
    for ours in ("vocab.json", "merges.txt", "tokenizer_config.json"):
        (tmp_path / ours).unlink()
    for call in (load_gpt2, lambda folder: save_pretrained(build(), folder)):
        with pytest.raises(ValueError, match=f"{name} is another tokenizer than GPT-2's"):
            call(tmp_path)


# ----- settings known in one place


def test_padding_that_a_message_may_hold_is_refused(tokenizer):
    df = pd.DataFrame({"Label": [0, 1], "Text": ["hi ", "a longer message"]})
    with pytest.raises(ValueError, match="pad_token_id is 220"):
        SpamDataset(df, tokenizer, pad_token_id=220)
    model = add_classification_head(build())
    loss = calc_class_loss_batch(*next(iter(DataLoader(SpamDataset(df, tokenizer), 2))), model, "cpu")
    rows = [model(torch.tensor([tokenizer.encode(text)]))[:, -1] for text in df["Text"]]
    torch.testing.assert_close(loss, F.cross_entropy(torch.cat(rows), torch.tensor([0, 1])))
    # an empty message may be any token, and it is read
    for text, same in (("", " "), ("two blanks at the end  ",) * 2):
        probability = spam_probability(text, model, tokenizer, "cpu", pad_token_id=220)
        assert probability == spam_probability(same, model, tokenizer, "cpu")


def test_any_sign_below_zero_is_passed_over_by_all_losses(tokenizer):
    entries = [ENTRY, {**ENTRY, "output": "No, no, no."}]
    model, batch = build(), list(InstructionDataset(entries, tokenizer, True, short))
    losses, sums = set(), []
    for ignore_index in (-100, -1, -7):
        inputs, targets = custom_collate_fn(batch, ignore_index=ignore_index)
        losses.add(calc_loss_batch(inputs, targets, model, "cpu").item())
        losses.add(gpt2.calc_loss_loader([(inputs, targets)], model, "cpu"))
        sums.append(gpt2.answer_logprobs(model, inputs, targets))
    assert max(losses) - min(losses) < 1e-6 and torch.equal(sums[0], sums[1]) and torch.equal(sums[0], sums[2])
    with pytest.raises(ValueError, match="ignore_index is 0, which is a token"):
        custom_collate_fn(batch, ignore_index=0)


@pytest.mark.parametrize("content", ["Label,Text\n0,é\n".encode("latin-1"), b'Label,Text\n0,"abc\n1,d\n', b""])
def test_a_csv_file_that_is_none_is_named(content, tokenizer, tmp_path):
    (tmp_path / "a.csv").write_bytes(content)
    with pytest.raises(ValueError, match=r"a.csv is no csv file in UTF-8 \("):
        SpamDataset(tmp_path / "a.csv", tokenizer)


def test_messages_of_digits_stay_text(tokenizer, tmp_path):
    (tmp_path / "a.csv").write_text("Label,Text\n0,007\n1,1e5\n0,NA\n")
    assert SpamDataset(tmp_path / "a.csv", tokenizer).data["Text"].tolist() == ["007", "1e5", "NA"]


def test_what_is_saved_is_what_is_loaded(tmp_path):
    """Over a model in several files, and of an output layer with a bias."""
    first, second = (init_weights(GPTModel(CFG)) for _ in range(2))
    save_pretrained(first, tmp_path)
    (tmp_path / "model.safetensors").rename(tmp_path / "model-00001-of-00001.safetensors")
    names = gpt_io.read_tensors(tmp_path / "model-00001-of-00001.safetensors")[0]
    index = {"weight_map": dict.fromkeys(names, "model-00001-of-00001.safetensors")}
    (tmp_path / "model.safetensors.index.json").write_text(json.dumps(index))
    assert torch.equal(load_gpt2(tmp_path)[0].tok_emb.weight, first.tok_emb.weight)
    save_pretrained(second, tmp_path)
    assert torch.equal(load_gpt2(tmp_path)[0].tok_emb.weight, second.tok_emb.weight)
    second.out_head.bias = torch.nn.Parameter(torch.ones(CFG["vocab_size"]))
    with pytest.raises(ValueError, match="the model has out_head.bias, and GPT-2's layout has no place for it"):
        save_pretrained(second, tmp_path / "other")
