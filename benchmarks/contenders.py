"""One contender in a process of its own: it gets ready for a job, then takes a turn whenever it is asked.

`python contenders.py JOB`, JOB a JSON object (benchmark.py makes it), answers every line of its input with one of
its output, both JSON. A contender is a function: job → a function that does the work once and returns what came out:
the loss of a training step, or the ids that were generated. All start from the same weights and see the same ids.
"""

import inspect
import json
import os
import sys
import time
from pathlib import Path

import machine
import torch
import torch.nn as nn
import torch.nn.functional as F

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import gpt2  # noqa: E402

LEARNING_RATE = 1e-4

# ----- training


def ids(job, *shape):
    """The same random token ids in every process, on the job's device"""
    drawn = torch.randint(0, 50256, shape, generator=torch.Generator().manual_seed(123))
    return drawn.to(job["device"])


def trainer(job, model, loss_of, fused=True):
    """→ step(): one step of AdamW on `loss_of(inputs, targets)`, always the same batch; it returns the loss"""
    batch = ids(job, job["batch"], job["length"] + 1)
    inputs, targets = batch[:, :-1].contiguous(), batch[:, 1:].contiguous()
    optimizer = torch.optim.AdamW(model.parameters(), lr=LEARNING_RATE, fused=fused)

    def step():
        with torch.autocast(job["device"], torch.bfloat16, enabled=job["precision"] == "bfloat16"):
            loss = loss_of(inputs, targets)
        loss.backward()
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        return loss.item()

    return step


def mean_loss(model):
    """→ (inputs, targets) → the cross-entropy of a model that returns logits"""
    return lambda inputs, targets: F.cross_entropy(model(inputs).flatten(0, 1), targets.flatten())


def ours_training(job):
    """GPTModel as the notebooks train it"""
    model = gpt2.load_gpt2(job["weights"], job["device"])[0].train()
    return trainer(job, model, mean_loss(model), fused=False)


def ours_fast_training(job):
    """GPTModel through gpt2_fast"""
    import gpt2_fast

    gpt2_fast.keep_memory()
    model = gpt2.load_gpt2(job["weights"], job["device"])[0].train()
    gpt2_fast.fast_training(model, compile=job["compile"])

    def loss_of(inputs, targets):
        hidden = model.hidden_states(inputs).flatten(0, 1)
        weight = model.out_head.weight
        return gpt2_fast.chunked_cross_entropy(hidden, weight, targets.flatten(), compile=job["compile"])

    return trainer(job, model, loss_of)


def book_model(job, kind):
    """A GPT-2 of the book's classes with our weights, which have the book's names; the output layer is tied."""
    ours = gpt2.load_gpt2(job["weights"])[0]
    cfg, state = ours.cfg, ours.state_dict()
    for i in range(cfg["n_layers"]):      # the optimised classes: one projection for all three, other names
        at = f"trf_blocks.{i}.att."
        for part in ("weight", "bias"):
            state[f"{at}qkv.{part}"] = torch.cat([state[f"{at}W_{name}.{part}"] for name in ("query", "key", "value")])
            state[f"{at}proj.{part}"] = state[f"{at}out_proj.{part}"]
    for name in [name for name in state if name.endswith((".scale", ".shift"))]:
        state[name.replace(".scale", ".weight").replace(".shift", ".bias")] = state[name]
    model = kind(cfg)
    missing = model.load_state_dict(state, strict=False).missing_keys
    if missing := [name for name in missing if not name.endswith(".mask")]:
        raise ValueError(f"the book's model has parameters that ours has not: {missing}")
    model.out_head.weight = model.tok_emb.weight
    return model.to(job["device"])


def book_training(job):
    """The book's GPTModel as its chapter 5 trains it"""
    from llms_from_scratch.ch04 import GPTModel

    model = book_model(job, GPTModel).train()
    return trainer(job, model, mean_loss(model), fused=False)


def book_fast_training(job):
    """The book's optimised GPTModelFast, compiled, with fused AdamW"""
    from llms_from_scratch.ch04 import GPTModelFast

    model = book_model(job, GPTModelFast).train()
    return trainer(job, model, mean_loss(torch.compile(model)))


def transformers_model(job, dtype=torch.float32):
    """GPT2LMHeadModel with our weights; attention through PyTorch's fused kernel, which is its default"""
    from transformers import GPT2LMHeadModel

    return GPT2LMHeadModel.from_pretrained(job["weights"], dtype=dtype).to(job["device"])


def transformers_training(job):
    """transformers' own loss, on the same targets"""
    model = transformers_model(job).train()
    run = torch.compile(model) if job["compile"] else model
    return trainer(job, model, lambda x, y: run(x, labels=y, shift_labels=y, use_cache=False).loss)


class NanoBlock(nn.Module):
    """A block in the style of nanoGPT: one projection for queries, keys and values; PyTorch's fused attention"""

    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.ln_1, self.ln_2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.attn = nn.ModuleDict({"c_attn": nn.Linear(width, 3 * width), "c_proj": nn.Linear(width, width)})
        self.mlp = nn.ModuleDict({"c_fc": nn.Linear(width, 4 * width), "c_proj": nn.Linear(4 * width, width)})

    def forward(self, x):
        parts = self.attn["c_attn"](self.ln_1(x)).chunk(3, dim=-1)
        q, k, v = (part.unflatten(-1, (self.heads, -1)).transpose(1, 2) for part in parts)
        seen = F.scaled_dot_product_attention(q, k, v, is_causal=True)
        x = x + self.attn["c_proj"](seen.transpose(1, 2).flatten(2))
        return x + self.mlp["c_proj"](F.gelu(self.mlp["c_fc"](self.ln_2(x)), approximate="tanh"))


class Nano(nn.Module):
    """GPT-2 in the style of nanoGPT: ids (batch, n), targets → their cross-entropy, all in one graph"""

    def __init__(self, vocab_size, context, width, heads, layers):
        super().__init__()
        self.wte, self.wpe = nn.Embedding(vocab_size, width), nn.Embedding(context, width)
        self.h = nn.ModuleList(NanoBlock(width, heads) for _ in range(layers))
        self.ln_f = nn.LayerNorm(width)

    def forward(self, inputs, targets):
        x = self.wte(inputs) + self.wpe(torch.arange(inputs.shape[1], device=inputs.device))
        for block in self.h:
            x = block(x)
        return F.cross_entropy(F.linear(self.ln_f(x), self.wte.weight).flatten(0, 1), targets.flatten())


def nano_training(job):
    """nanoGPT's way: the whole model and its loss compiled as one, fused AdamW"""
    source = gpt2.load_gpt2(job["weights"])[0]
    cfg = source.cfg
    model = Nano(*(cfg[key] for key in ("vocab_size", "context_length", "emb_dim", "n_heads", "n_layers")))
    tensors = {name.removeprefix("transformer."): t for name, t in gpt2.released_tensors(source).items()}
    model.load_state_dict({name: t.T if gpt2.is_transposed(name) else t for name, t in tensors.items()})
    model.to(job["device"])
    return trainer(job, model, torch.compile(model) if job["compile"] else model)


# ----- generation


def prompts_of(job):
    """The prompts, as lists of ids; prompt i has job["prompts"][i] tokens"""
    drawn = ids(job, sum(job["prompts"])).tolist()
    starts = [sum(job["prompts"][:i]) for i in range(len(job["prompts"]))]
    return [drawn[start : start + n] for start, n in zip(starts, job["prompts"], strict=True)]


def ours_with(job, model):
    """→ a function: greedy continuations by gpt2.generate, a list of ids for each prompt"""
    prompts = [torch.tensor(prompt, device=job["device"]) for prompt in prompts_of(job)]
    idx = prompts[0][None] if len(prompts) == 1 else prompts

    def work():
        rows = gpt2.generate(model, idx, job["new"], model.cfg["context_length"])
        return [row[-job["new"] :].tolist() for row in rows]

    return work


def ours_generation(job):
    """GPTModel and generate as the notebooks leave them"""
    return ours_with(job, gpt2.load_gpt2(job["weights"], job["device"])[0])


def ours_fast_generation(job):
    """FastGPT in the job's precision"""
    import gpt2_fast

    gpt2_fast.keep_memory()
    model = gpt2.load_gpt2(job["weights"], job["device"])[0]
    return ours_with(job, gpt2_fast.FastGPT(model, job["precision"]))


def ours_graphed_generation(job):
    """GraphedGPT, on a GPU: the step for one token recorded as a CUDA graph"""
    import gpt2_fast

    model = gpt2.load_gpt2(job["weights"], job["device"])[0]
    return ours_with(job, gpt2_fast.GraphedGPT(model, job["precision"]))


def mended_book():
    """The book's module of GPT-2 with a KV cache, as its author meant it.

    In version 1.0.19 the causal mask keeps its last columns where it needs its last rows, so that the first
    cached token fails: that one expression is corrected here. A version without it is taken as it is.
    """
    from llms_from_scratch.kv_cache import gpt2 as module

    source = inspect.getsource(module).replace("causal_mask[:, -num_tokens:]", "causal_mask[-num_tokens:]")
    exec(compile(source, module.__file__, "exec"), module.__dict__)
    return module


def book_generation(job):
    """The book's model with its KV cache. Its prompts have to be of one length: several are read one by one.

    The loop is the one of its kv_cache.generate, which asks for attributes that its GPT-2 does not have.
    """
    book = mended_book()
    model, prompts = book_model(job, book.GPTModel).eval(), prompts_of(job)

    def follow(prompt):
        model.current_pos, cache = 0, book.KVCache(len(model.trf_blocks))
        new, found = torch.tensor([prompt], device=job["device"]), []
        for _ in range(job["new"]):
            new = model(new, use_cache=True, cache=cache)[:, -1].argmax(-1, keepdim=True)
            found.append(new)
        return torch.cat(found, 1)[0].tolist()

    return torch.no_grad()(lambda: [follow(prompt) for prompt in prompts])


def transformers_generation(job):
    """`generate` with its cache, prompts padded on the left; job["compile"]: its static cache, compiled"""
    model, prompts = transformers_model(job, getattr(torch, job["precision"])).eval(), prompts_of(job)
    longest = max(map(len, prompts))
    padded = [[0] * (longest - len(prompt)) + prompt for prompt in prompts]
    mask = [[0] * (longest - len(prompt)) + [1] * len(prompt) for prompt in prompts]
    idx, mask = torch.tensor(padded, device=job["device"]), torch.tensor(mask, device=job["device"])
    model.generation_config.eos_token_id = None                     # never ends early
    options = {"do_sample": False, "max_new_tokens": job["new"], "pad_token_id": 0, "attention_mask": mask}
    if job["compile"]:
        options["cache_implementation"] = "static"
        model.forward = torch.compile(model.forward)
    return lambda: model.generate(idx, **options)[:, longest:].tolist()


def ctranslate2_folder(job):
    return Path(job["weights"]).with_name(f"ctranslate2-{job['precision']}")


def ctranslate2_convert(job):
    """The weights in CTranslate2's format and the job's precision, written beside ours; before the clock starts"""
    from ctranslate2 import get_supported_compute_types
    from ctranslate2.converters import TransformersConverter

    if job["precision"] not in (known := get_supported_compute_types(job["device"])):
        raise ValueError(f"no {job['precision']} on this processor, only {', '.join(sorted(known))}")
    quantization = None if job["precision"] == "float32" else job["precision"]
    TransformersConverter(job["weights"]).convert(str(ctranslate2_folder(job)), quantization=quantization, force=True)
    return lambda: None


def ctranslate2_generation(job):
    """CTranslate2's Generator, greedy; it takes and gives tokens by their text"""
    if job["variant"] == "packed weights":
        os.environ["CT2_USE_EXPERIMENTAL_PACKED_GEMM"] = "1"       # read when the library is loaded
    import ctranslate2

    folder = ctranslate2_folder(job)
    model = ctranslate2.Generator(
        str(folder), device=job["device"], compute_type=job["precision"], intra_threads=torch.get_num_threads(),
    )
    words = json.loads((folder / "vocabulary.json").read_text(encoding="utf-8"))
    prompts = [[words[i] for i in prompt] for prompt in prompts_of(job)]
    options = {"sampling_topk": 1, "include_prompt_in_result": False, "end_token": []}
    new = job["new"]

    def work():
        found = model.generate_batch(prompts, max_length=new, min_length=new, **options)
        return [result.sequences_ids[0] for result in found]

    return work


# ----- what runs beside the contenders


def weights(job):
    """Draw the weights that all start from, and write them as transformers reads them; nothing drops out."""
    if job["size"] not in gpt2.GPT_CONFIGS:
        raise ValueError(f"there is no {job['size']}, only {', '.join(gpt2.GPT_CONFIGS)}")
    torch.manual_seed(123)
    cfg = {**gpt2.GPT_CONFIGS[job["size"]], "context_length": 1024, "drop_rate": 0.0}
    model = gpt2.init_weights(gpt2.GPTModel(cfg))
    gpt2.save_pretrained(model, job["weights"])
    gpu = torch.cuda.is_available()
    device = ("cuda" if gpu else "cpu") if job["device"] == "auto" else job["device"]
    name = torch.cuda.get_device_name() if device == "cuda" else None
    return lambda: {"cfg": cfg, "device": device, "gpu": name, "threads": torch.get_num_threads()}


def machine_limits(job):
    """What the machine can do at best, measured anew in every turn"""
    return lambda: machine.limits(job["device"], seconds=min(job["seconds"] / 10, 0.3))


# ----- the process


def finish(job):
    if job["device"] == "cuda":
        torch.cuda.synchronize()


def peak_mb(job):
    return torch.cuda.max_memory_allocated() / 1e6 if job["device"] == "cuda" else machine.peak_mb()


def prepare(job):
    """→ (the job's work as a function, its answer when it is ready): built, and done job["warm_up"] times"""
    if job["threads"]:
        torch.set_num_threads(job["threads"])
    if job["variant"] == "keep_memory":
        import gpt2_fast

        gpt2_fast.keep_memory()
    work = globals()[job["build"]](job)
    first = None
    for _ in range(job.get("warm_up", 1)):
        result = work()
        finish(job)
        first = first or time.time() - job["started"]
    if "new" in job and [len(found) for found in result] != [job["new"]] * len(job["prompts"]):
        raise ValueError(f"asked for {job['new']} new ids for each prompt, got {[len(found) for found in result]}")
    return work, {"result": result, "first_s": first, "peak_mb": peak_mb(job)}


def turn(job, work):
    """The work again and again for job["seconds"], at least once → the seconds of each, and what it took"""
    times, cpu, end = [], time.process_time(), time.perf_counter() + job["seconds"]
    while not times or time.perf_counter() < end:
        start = time.perf_counter()
        result = work()
        finish(job)
        times.append(time.perf_counter() - start)
    own = time.process_time() - cpu
    return {"result": result, "seconds": times, "cpu_s": own, "peak_mb": peak_mb(job)}


def answer(job, out):
    """Ready, then a turn for every line of the input; an error is an answer too, and the last."""
    try:
        work, ready = prepare(job)
        print(json.dumps(ready), file=out, flush=True)
        for _ in sys.stdin:
            print(json.dumps(turn(job, work)), file=out, flush=True)
    except ModuleNotFoundError as error:
        print(json.dumps({"missing": error.name}), file=out, flush=True)
    except Exception as error:             # whatever a contender raises is a row of the table, not the end of the run
        text = " ".join(str(error).split()) or "no message"
        print(json.dumps({"error": f"{type(error).__name__}: {text[:300]}"}), file=out, flush=True)


if __name__ == "__main__":
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)                          # what libraries print is no answer
    answer(json.loads(sys.argv[1]), out)
