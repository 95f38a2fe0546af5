"""gpt_io.py: what goes wrong with files, streams and numbers is said in one line."""

import io
import json
import os
import subprocess
import sys
import warnings
import zipfile

import pytest
import torch

import gpt_io
from gpt2 import GPT_CONFIG_124M, check_config, generate_and_print_sample, get_tokenizer, load_gpt2, read_sms, sample

COMMANDS = ["gpt2.py", "gpt_download.py", "2_FineTuning_Classification/classify.py", "1_PreTraining/pretrain.py",
            "1_PreTraining/exercises.py", "3_FineTuning_Instructions/chat.py"]


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


@pytest.mark.skipif(os.name == "nt", reason="a POSIX shell")
@pytest.mark.parametrize("closed", ["0<&-", "1>&-", "2>&-", "0<&- 1>&- 2>&-"])
def test_closed_streams(closed):
    command = f"{sys.executable} gpt2.py Hi --max-new-tokens 3 --device cpu {closed}"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, cwd=gpt_io.DATA.parent, timeout=120)
    assert done.returncode == 0 and "Traceback" not in done.stderr
    assert "1" in closed or "parameters" not in done.stdout and done.stdout.startswith("Hi")
    for name in COMMANDS[1:]:
        command = f"{sys.executable} {name} --help {closed}"
        done = subprocess.run(command, shell=True, capture_output=True, text=True, cwd=gpt_io.DATA.parent, timeout=120)
        assert done.returncode == 0 and "Traceback" not in done.stderr, name


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
