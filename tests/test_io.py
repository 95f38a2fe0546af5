"""gpt_io.py: what goes wrong with files, streams and numbers is said in one line."""

import errno
import io
import json
import os
import random
import signal
import struct
import subprocess
import sys
import time
import warnings
import zipfile

import pytest
import tiktoken
import torch
from safetensors.torch import save_file

import gpt_io
from gpt2 import (
    GPT_CONFIG_124M,
    GPT_CONFIGS,
    GPTModel,
    add_classification_head,
    check_config,
    generate_and_print_sample,
    get_tokenizer,
    load_gpt2,
    read_sms,
    sample,
    save_classifier,
    save_pretrained,
)

COMMANDS = ["gpt2.py", "gpt_download.py", "2_FineTuning_Classification/classify.py", "1_PreTraining/pretrain.py",
            "1_PreTraining/exercises.py", "3_FineTuning_Instructions/chat.py", "1_PreTraining/prepare_data.py",
            "notebooks/check.py"]


@pytest.mark.parametrize("damage", range(40))
def test_damaged_archives(tmp_path, damage):
    path = tmp_path / "sms.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("SMSSpamCollection", "ham\tyes\nspam\tno\n" * 50)
    data = bytearray(path.read_bytes())
    for place in range(damage * len(data) // 40, damage * len(data) // 40 + 3):
        data[place % len(data)] ^= 0xFF
    path.write_bytes(data)
    with warnings.catch_warnings(action="ignore"):
        try:
            read_sms(path)
        except ValueError as error:
            assert "sms.zip" in str(error) and "\n" not in str(error)


@pytest.mark.parametrize("packing", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_damaged_archives_of_other_kinds(tmp_path, packing):
    """Packed otherwise, with names beyond ASCII: every byte in turn."""
    path = tmp_path / "sms.zip"
    with zipfile.ZipFile(path, "w", packing) as archive:
        archive.writestr("SMSSpamCollection", "ham\tyes\nspam\tno\n" * 50)
        archive.writestr("größe.txt", "x")
    whole = path.read_bytes()
    for place in range(len(whole)):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :])
        with warnings.catch_warnings(action="ignore"):
            try:
                read_sms(path)
            except ValueError as error:
                assert "sms.zip" in str(error) and "\n" not in str(error)


def test_an_archive_that_would_fill_the_memory(tmp_path):
    with zipfile.ZipFile(tmp_path / "sms.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("SMSSpamCollection", "ham\tyes\n" * 2_000_000)
    assert (tmp_path / "sms.zip").stat().st_size < 100_000
    with pytest.raises(ValueError, match="longer than 10,000,000 bytes"):
        read_sms(tmp_path / "sms.zip")


def test_no_such_user(tmp_path):
    for call in (load_gpt2, read_sms, gpt_io.read_instructions, gpt_io.read_tensors):
        with pytest.raises((ValueError, FileNotFoundError), match="nosuchuser"):
            call("~nosuchuser/x")
    command = [sys.executable, "gpt2.py", "Hi", "--weights", "~nosuchuser/x"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=gpt_io.DATA.parent, timeout=120)
    assert done.returncode == 2 and len(done.stderr.splitlines()) == 1


def test_the_tokenizer_needs_no_cache(tmp_path):
    """Neither a folder for it nor a place in the temporary one."""
    environment = {**os.environ, "TIKTOKEN_CACHE_DIR": "/proc/no/such", "TMPDIR": str(tmp_path)}
    code = "import gpt2; assert gpt2.get_tokenizer().encode('Hello') == [15496]"
    subprocess.run([sys.executable, "-c", code], check=True, env=environment, cwd=gpt_io.DATA.parent, timeout=120)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "size", [{"n_layers": 10**9}, {"emb_dim": 12 * 10**11}, {"vocab_size": 10**12}, {"n_heads": True}]
)
def test_sizes_beyond_all_measure(size):
    with pytest.raises(ValueError):
        check_config({**GPT_CONFIG_124M, **size})


def test_odd_knobs():
    logits = torch.tensor([[0.0, 3.0, 1.0]])
    for temperature in (1e-45, 1e39, 1e300):
        assert sample(logits, temperature).shape == (1, 1)
    assert sample(logits, 1.0, top_p=1e-46).item() == 1
    for broken in (torch.nan, torch.inf):
        for temperature in (0.0, 1.0):
            with pytest.raises(ValueError, match="no numbers"):
                sample(torch.tensor([[0.0, broken]]), temperature)
    assert sample(torch.tensor([[-torch.inf, 0.0]]), 1.0).item() == 1


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_a_console_without_the_sign(encoding, monkeypatch):
    model, tokenizer = load_gpt2("tiny")
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    monkeypatch.setattr(sys, "stdout", stream)
    generate_and_print_sample(model, tokenizer, "cpu", "One line\nand “another”, 5 €", 3)
    stream.flush()
    assert stream.buffer.getvalue().count(b"\n") == 1


def test_too_little_memory_on_a_cpu(capsys):
    def command():
        torch.empty(2**60)

    assert gpt_io.run_command("x.py", command) == 2
    assert capsys.readouterr().err.startswith("x.py: this device has too little memory")

    def other():
        raise RuntimeError("of another kind")

    with pytest.raises(RuntimeError, match="another kind"):
        gpt_io.run_command("x.py", other)


@pytest.mark.parametrize("words", [
    "DefaultCPUAllocator: can't allocate memory: you tried to allocate 8 bytes",
    "DefaultCPUAllocator: not enough memory: you tried to allocate 8 bytes",         # on Windows
    "CUDA error: out of memory", "CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling", "std::bad_alloc",
])
def test_too_little_memory_in_any_words(words, capsys):
    def command():
        raise RuntimeError(words)

    assert gpt_io.run_command("x.py", command) == 2
    assert capsys.readouterr().err.startswith("x.py: this device has too little memory")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="ulimit -v")
def test_too_little_memory_is_no_damage(tmp_path):
    """A file that there is no room for is as it was: nobody should be told to delete it."""
    save_pretrained(GPTModel({**GPT_CONFIGS["tiny"], "emb_dim": 768, "n_heads": 12}), tmp_path)
    code = (
        "import resource, sys, gpt2, gpt_io, torch\n"
        "used = int(open('/proc/self/statm').read().split()[0]) * resource.getpagesize()\n"
        "resource.setrlimit(resource.RLIMIT_AS, (used + int(sys.argv[2]),) * 2)\n"
        "sys.exit(gpt_io.run_command('x.py', lambda: gpt2.load_gpt2(sys.argv[1])))"
    )
    size, found = (tmp_path / "model.safetensors").stat().st_size, []
    for share in (0.3, 0.9, 1.4, 1.9, 2.1):                     # the model, the file, a tensor of it
        args = [sys.executable, "-c", code, str(tmp_path), str(int(share * size))]
        done = subprocess.run(args, cwd=gpt_io.DATA.parent, capture_output=True, text=True, timeout=120)
        found.append(done.stderr)
        assert done.returncode == 0 or done.stderr.startswith("x.py: this device has too little memory"), done.stderr
    assert found[0] and len(found[0].splitlines()) == 1


@pytest.mark.skipif(os.name == "nt", reason="a POSIX shell")
@pytest.mark.parametrize("closed", ["0<&-", "1>&-", "2>&-", "0<&- 1>&- 2>&-"])
def test_closed_streams(closed):
    command = f"{sys.executable} gpt2.py Hi --max-new-tokens 3 --device cpu {closed}"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, cwd=gpt_io.DATA.parent, timeout=120)
    assert done.returncode == 0 and "Traceback" not in done.stderr
    assert "1" in closed or "parameters" not in done.stdout and done.stdout.startswith("Hi")
    options = {"cwd": gpt_io.DATA.parent, "stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE}
    processes = {
        name: subprocess.Popen(f"{sys.executable} {name} --help {closed}", shell=True, text=True, **options)
        for name in COMMANDS[1:]
    }
    for name, process in processes.items():
        _, err = process.communicate(timeout=120)
        assert process.returncode == 0 and "Traceback" not in err, name


def test_a_model_file_of_other_types(tmp_path):
    for text in ("[" * 100_000, "[]", '{"n_embd": "x"}', "null", '{"n_layer": 1e400}', json.dumps({"n_embd": 10**12})):
        (tmp_path / "config.json").write_text(text)
        with pytest.raises(ValueError, match="does not describe a GPT-2"):
            load_gpt2(tmp_path)


def test_the_tokenizer_is_the_one_of_tiktoken():
    tokenizer = get_tokenizer()
    assert tokenizer.n_vocab == 50257 and tokenizer.eot_token == 50256
    text = "Grüße! \n\n  12,345 naïve ☕ don't <|endoftext|>"
    assert tokenizer.decode(tokenizer.encode_ordinary(text)) == text


# ----- files


def write_safetensors(path, dtype, count, bits, name="wte.weight"):
    header = json.dumps({name: {"dtype": dtype, "shape": [count], "data_offsets": [0, count * bits // 8]}}).encode()
    path.write_bytes(struct.pack("<Q", len(header)) + header + bytes(count * bits // 8))


@pytest.mark.parametrize("dtype, bits", [("F6_E2M3", 6), ("F6_E3M2", 6), ("X9", 8), ("f32", 32), ("F32", 31)])
def test_dtypes_that_torch_lacks(tmp_path, dtype, bits):
    write_safetensors(tmp_path / "model.safetensors", dtype, 64, bits)
    with pytest.raises(ValueError, match="model.safetensors is damaged or not finished"):
        gpt_io.SafeTensors(tmp_path)["wte.weight"]
    with pytest.raises(ValueError, match="model.safetensors is damaged"):
        gpt_io.read_tensors(tmp_path / "model.safetensors")


@pytest.mark.parametrize(
    "content",
    [
        "", "[]", "{}", "[" * 10_000, '{"weight_map": 5}', '{"weight_map": {"a": 5}}', '{"weight_map": {"a": [1]}}',
        '{"weight_map": {"a": "../x.safetensors"}}', '{"weight_map": {"a": "/etc/passwd"}}',
        '{"weight_map": {"a": ""}}', '{"weight_map": {"a": "x", "b": 1}}', '{"weight_map": ' + "9" * 5000 + "}", "\xff",
    ],
)
def test_an_index_of_other_types(tmp_path, content):
    (tmp_path / "model.safetensors.index.json").write_bytes(content.encode("latin-1"))
    with pytest.raises(ValueError, match="model.safetensors.index.json") as error:
        gpt_io.SafeTensors(tmp_path)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    "size", [{"vocab_size": 10**9}, {"n_positions": 10**9}, {"n_layer": 999}, {"n_embd": 10**5}, {"n_layer": 10**9},
             {"n_embd": 10**12}, {"vocab_size": -1}, {"n_layer": 1e400}, {"n_embd": "x" * 99}, {"n_head": 10**30}]
)
def test_a_config_larger_than_its_weights(tmp_path, size):
    """At once, and without memory for what is not there."""
    save_pretrained(load_gpt2("tiny")[0], tmp_path, torch.float16)
    config = json.loads((tmp_path / "config.json").read_text())
    (tmp_path / "config.json").write_text(json.dumps({**config, **size}))
    start = time.perf_counter()
    with pytest.raises(ValueError, match="config.json|configuration"):
        load_gpt2(tmp_path)
    assert time.perf_counter() - start < 5


def test_nothing_read_maps_a_file(tmp_path):
    path = tmp_path / "model.safetensors"
    gpt_io.write_tensors(path, {"a": torch.ones(5000)}, {})
    tensors = [gpt_io.read_tensors(path)[0]["a"], gpt_io.SafeTensors(tmp_path)["a"]]
    with open(path, "r+b") as file:
        file.write(bytes(path.stat().st_size))
    assert all(torch.equal(tensor, torch.ones(5000)) for tensor in tensors)


def test_a_file_is_whole_or_as_it_was(tmp_path, monkeypatch):
    path = tmp_path / "file"
    path.write_text("old")
    for error in (OSError(errno.ENOSPC, "No space left"), RuntimeError("unexpected pos"), KeyboardInterrupt()):
        with pytest.raises((OSError, RuntimeError, KeyboardInterrupt)) as raised, gpt_io.writing(path) as file:
            file.write(b"new")
            raise error
        assert path.read_text() == "old" and os.listdir(tmp_path) == ["file"]
        expected = f"{path} could not be written" if isinstance(error, OSError) else str(error)
        assert raised.type is type(error) and expected in str(raised.value)
    with pytest.raises(OSError, match="could not be written .No such file"), gpt_io.writing(tmp_path / "no" / "file"):
        pass
    with gpt_io.writing(path) as file:
        file.write(b"new")
    assert path.read_text() == "new"


def test_an_adapter_is_written_over_no_model(tmp_path):
    save_pretrained(load_gpt2("tiny")[0], tmp_path, torch.float16)
    before = (tmp_path / "model.safetensors").read_bytes()
    for path in (tmp_path / "model.safetensors", gpt_io.DATA / "lora.safetensors"):
        with pytest.raises((ValueError, OSError), match="choose another name"):
            gpt_io.write_tensors(path, {"a": torch.ones(3)}, {"lora_rank": "4"})
    for _ in range(2):  # beside a model, and over one of its kind
        gpt_io.write_tensors(tmp_path / "lora.safetensors", {"a": torch.ones(3)}, {"lora_rank": "4"})
    assert (tmp_path / "model.safetensors").read_bytes() == before


@pytest.mark.parametrize("name", ["model.pth", "thesis.txt", "adapter"])
def test_an_adapter_is_written_over_no_other_file(tmp_path, name):
    torch.save({"a": torch.ones(3)}, tmp_path / "model.pth")
    for text in ("thesis.txt", "adapter"):
        (tmp_path / text).write_text("Years of work\n" * 9)
    before = (tmp_path / name).read_bytes()
    with pytest.raises(OSError, match=f"{name} is a file of another kind, which would be lost: choose another name"):
        gpt_io.write_tensors(tmp_path / name, {"a": torch.ones(3)}, {"lora_rank": "4"})
    assert (tmp_path / name).read_bytes() == before
    (tmp_path / "lora.safetensors").write_text("not finished")
    gpt_io.write_tensors(tmp_path / "lora.safetensors", {"a": torch.ones(3)}, {"lora_rank": "4"})


def test_a_model_is_written_over_nothing_else(tmp_path):
    """Where there is no config.json there may be an adapter, or somebody's own tokenizer."""
    model = GPTModel({**GPT_CONFIGS["tiny"], "emb_dim": 16, "n_layers": 1})
    (tmp_path / "a").mkdir()
    gpt_io.write_tensors(tmp_path / "a" / "model.safetensors", {"a": torch.ones(3)}, {"lora_rank": "4"})
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "vocab.json").write_text('{"a": 0, "b": 1}')
    (tmp_path / "c").mkdir()
    (tmp_path / "c" / "merges.txt").write_text("#version: 0.2\na b\n")
    for folder, message in (("a", "another kind"), ("b", "vocab.json is another"), ("c", "merges.txt is another")):
        before = {path: path.read_bytes() for path in (tmp_path / folder).iterdir()}
        for call in (lambda: save_pretrained(model, tmp_path / folder), lambda: gpt_io.check_target(tmp_path / folder)):  # noqa: B023
            with pytest.raises((OSError, ValueError), match=f"{message}.*choose another"):
                call()
        assert before == {path: path.read_bytes() for path in (tmp_path / folder).iterdir()}
    for _ in range(2):
        save_pretrained(model, tmp_path / "d")
    (tmp_path / "d" / "config.json").rename(tmp_path / "d" / "config.json.part")  # killed between the two files
    save_pretrained(model, tmp_path / "d")


@pytest.mark.parametrize("dtype", [torch.int8, torch.uint8, torch.bool, torch.int64, torch.complex64])
def test_weights_that_are_no_floats(tmp_path, dtype):
    model = GPTModel({**GPT_CONFIGS["tiny"], "emb_dim": 16, "n_layers": 1})
    with pytest.raises(ValueError, match="weights cannot be written as torch"):
        save_pretrained(model, tmp_path / "other", dtype)
    assert not (tmp_path / "other").exists()
    save_pretrained(model, tmp_path)
    tensors = gpt_io.read_tensors(tmp_path / "model.safetensors")[0]
    tensors["transformer.h.0.mlp.c_fc.weight"] = tensors["transformer.h.0.mlp.c_fc.weight"].to(dtype)
    save_file(tensors, tmp_path / "model.safetensors", metadata={"format": "pt"})
    with pytest.raises(ValueError, match="h.0.mlp.c_fc.weight holds torch.* numbers, which are no weights"):
        load_gpt2(tmp_path)


def test_two_that_save_one_model(tmp_path):
    """The second is told, whatever the program; and nothing but the model stays behind."""
    model = GPTModel({**GPT_CONFIGS["tiny"], "emb_dim": 16, "n_heads": 2, "n_layers": 1})
    for name, write in (("model.safetensors", lambda: save_pretrained(model, tmp_path)),
                        ("lora.safetensors", lambda: gpt_io.write_tensors(tmp_path / "lora.safetensors", {}, {}))):
        with gpt_io.hold(tmp_path, name), pytest.raises(ValueError, match=f"{name} is in use by process"):
            write()
        write()
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "config.json", "lora.safetensors", "merges.txt", "model.safetensors", "tokenizer_config.json", "vocab.json"
    ]


def test_a_full_disk_is_known_before_the_work(tmp_path, monkeypatch):
    real = os.fsync

    def full(number):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(gpt_io.os, "fsync", full)
    with pytest.raises(OSError, match="run.*could not be written .No space left"), gpt_io.hold(tmp_path / "run"):
        raise AssertionError("the work has begun")
    monkeypatch.setattr(gpt_io.os, "fsync", real)
    with gpt_io.hold(tmp_path / "run"):
        pass


def test_a_model_is_written_over_no_part_of_another(tmp_path):
    """Not over a tokenizer of another language, nor over weights without their config.json; over a loop, in a line."""
    model = GPTModel({**GPT_CONFIGS["tiny"], "emb_dim": 16, "n_heads": 2, "n_layers": 1})
    for name in ("tokenizer", "merges", "weights"):
        (tmp_path / name).mkdir()
    (tmp_path / "tokenizer" / "vocab.json").write_text('{"a": 0}')
    (tmp_path / "merges" / "merges.txt").write_text("#version: 0.2\na b")
    gpt_io.write_tensors(tmp_path / "weights" / "model.safetensors", {"a": torch.ones(3)}, {"format": "pt"})
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.*")}
    said = {"tokenizer": "another tokenizer", "merges": "another tokenizer", "weights": "would be lost"}
    for name, words in said.items():
        for call in (lambda f: gpt_io.check_target(f), lambda f: save_pretrained(model, f)):
            with pytest.raises(ValueError, match=words):
                call(tmp_path / name)
    assert before == {path: path.read_bytes() for path in tmp_path.rglob("*.*")}
    if os.name != "nt":
        (tmp_path / "loop").symlink_to("loop")
        with pytest.raises((ValueError, OSError), match="loop"):
            save_pretrained(model, tmp_path / "loop")


def test_a_model_killed_between_its_files_is_written_again(tmp_path, monkeypatch):
    model = GPTModel({**GPT_CONFIGS["tiny"], "emb_dim": 16, "n_heads": 2, "n_layers": 1})
    replace = os.replace

    def killed(source, target):
        if str(target).endswith("config.json") and "tokenizer" not in str(target):
            raise KeyboardInterrupt
        replace(source, target)

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(gpt_io.os, "replace", killed)
        patch.setattr(gpt_io.Path, "unlink", lambda *_: None)  # as little as a killed program tidies up
        save_pretrained(model, tmp_path)
    assert (tmp_path / "model.safetensors").exists() and not (tmp_path / "config.json").exists()
    save_pretrained(model, tmp_path)
    assert load_gpt2(tmp_path)


def test_a_folder_that_is_held(tmp_path):
    with gpt_io.hold(tmp_path / "run"):
        with pytest.raises(ValueError, match=f"run is in use by process {os.getpid()} on .*, since"):
            with gpt_io.hold(tmp_path / "run"):
                pass
    with gpt_io.hold(tmp_path / "run"):
        pass
    code = "import gpt_io, os, sys, pathlib\nwith gpt_io.hold(pathlib.Path(sys.argv[1])): os.kill(os.getpid(), 9)"
    if os.name != "nt":  # a killed holder holds nothing
        subprocess.run([sys.executable, "-c", code, tmp_path / "run"], cwd=gpt_io.DATA.parent, timeout=120)
        with gpt_io.hold(tmp_path / "run"):
            pass


def test_white_space_without_end(tokenizer):
    for text in (" " * 10**6, "a" + " " * 10**6 + "b", "\n" * 10**6 + "x", " \n\t" * 10**6, "\xa0" * 10**6 + "y"):
        assert tokenizer.decode(tokenizer.encode_ordinary(text)) == text


def test_white_space_as_openai_cuts_it(tokenizer):
    plain = tiktoken.Encoding(
        "plain", pat_str=r"'(?:[sdmt]|ll|ve|re)| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+",
        mergeable_ranks=tokenizer._mergeable_ranks, special_tokens={},
    )
    rng, signs = random.Random(0), [" ", " ", "\n", "\t", "a", "1", "!", "'s", "\xa0", "é", "\x1c", "\u3000"]
    for _ in range(5000):
        parts = [rng.choice(signs) for _ in range(rng.randrange(12))]
        if rng.random() < 0.1:
            parts.insert(rng.randrange(len(parts) + 1), rng.choice(" \n") * rng.choice([999, 1000, 1001, 1002, 2001]))
        assert tokenizer.encode_ordinary("".join(parts)) == plain.encode_ordinary("".join(parts))


# ----- streams and signals


@pytest.fixture(scope="module")
def models(tmp_path_factory):
    """A small model of each kind, as chat.py and classify.py look for them."""
    folder, cfg = tmp_path_factory.mktemp("models"), {**GPT_CONFIGS["tiny"], "emb_dim": 16, "n_heads": 2, "n_layers": 1}
    save_pretrained(GPTModel(cfg), folder / "chat")
    save_classifier(add_classification_head(GPTModel(cfg)), folder / "spam")
    return folder


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no full disk at hand")
@pytest.mark.parametrize("command", [
    "gpt2.py Hi --max-new-tokens 3 --device cpu", "2_FineTuning_Classification/classify.py Hi",
    "3_FineTuning_Instructions/chat.py --max-new-tokens 3",
])
def test_streams_at_work(command, models):
    """Closed, full, or with a reader that has gone: never a traceback; a full disk under the output is an error."""
    script, environment = f"{sys.executable} {command}", {**os.environ, "GPT2_MODELS": str(models)}

    expected = {
        f"{script} <&- >&- 2>&-": 0,
        f"echo Hi | {script} 2>&1 | true; exit ${{PIPESTATUS[1]}}": 0,
        f"echo Hi | {script} >/dev/full": 2,
        f"echo Hi | {script} 2>/dev/full >/dev/null": 0,
    }
    options = {"cwd": gpt_io.DATA.parent, "env": environment, "stderr": subprocess.PIPE, "stdout": subprocess.DEVNULL}
    processes = [subprocess.Popen(["bash", "-c", line], text=True, **options) for line in expected]
    for process, (line, status) in zip(processes, expected.items(), strict=True):
        _, err = process.communicate(timeout=300)
        assert "Traceback" not in err and "Exception ignored" not in err and process.returncode == status, (line, err)


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot send Ctrl-C to one process")
@pytest.mark.parametrize("name", [
    *COMMANDS, "3_FineTuning_Instructions/serve.py", "gather.py",
])
def test_ctrl_c_during_the_imports(name):
    """Whenever it comes: not a word."""
    for delay in (0.0, 0.3):
        process = subprocess.Popen(
            [sys.executable, "-X", "importtime", name, "--help", "--check"], cwd=gpt_io.DATA.parent, text=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        )
        for line in process.stderr:  # what was imported until now, and how long it took
            if line.split("|")[-1].strip() in ("argparse", "tqdm", "pandas", "torch._C", "ast", "json"):
                break
        time.sleep(delay)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=120)
        assert process.returncode in (0, 130, -signal.SIGINT) and "Traceback" not in err
