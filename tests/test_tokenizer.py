"""The tokenizer from data/ encodes and decodes like the published one, and never asks the network."""

import random
import shutil
import socket

import pytest
import tiktoken
from tiktoken_ext import openai_public
from tokenizers import ByteLevelBPETokenizer

from gpt2 import DATA, TOKENIZER_FILES, get_tokenizer

ODD = {
    "empty": "",
    "emoji": "👩🏽‍🚀 the 🏳️‍🌈 flies 🫠🫠",
    "mixed scripts": "English, Ελληνικά, русский, العربية, हिन्दी, 日本語, 한국어, ትግርኛ",
    "combining": "e\u0301 n\u0303 \u202eright to left\u202c zero\u200bwidth",
    "spaces": "a  b   c    d" + " " * 50 + "\n\n\n\t\t end   ",
    "control": "".join(map(chr, range(32))) + "\x7f\x80\x9f\ufeff\ufffe\uffff",
    "contractions": "I'll we've don't I'M 'tis y'all's it’s",
    "numbers": "3.14159 1,000,000 ²³ ٤٥ Ⅷ ½ 0x1F 2026-11-22",
    "code": "def f(x):\n    return {k: v for k, v in x.items()}  # <|not a token|>",
    "all planes": "".join(map(chr, random.Random(0).sample(range(0x10FFFF), 3000))).encode("utf-8", "ignore").decode(),
}


@pytest.fixture(scope="module")
def published():
    """tiktoken's own definition of GPT-2, with its own pattern, given our files instead of downloads."""
    with pytest.MonkeyPatch.context() as patch:
        original = openai_public.data_gym_to_mergeable_bpe_ranks
        asked = {}

        def local(vocab_bpe_file, encoder_json_file, **hashes):
            asked.update(hashes)
            return original(str(DATA / "vocab.bpe"), str(DATA / "encoder.json"), **hashes)

        patch.setattr(openai_public, "data_gym_to_mergeable_bpe_ranks", local)
        patch.setenv("TIKTOKEN_CACHE_DIR", "")
        constructor = openai_public.gpt2()
    return asked, constructor, tiktoken.Encoding(**constructor)


def test_files_are_those_that_tiktoken_expects(published):
    asked, constructor, _ = published
    assert asked == {
        "vocab_bpe_hash": TOKENIZER_FILES["vocab.bpe"],
        "encoder_json_hash": TOKENIZER_FILES["encoder.json"],
    }
    assert constructor["explicit_n_vocab"] == 50257


def test_vocabulary(tokenizer):
    assert tokenizer.name == "gpt2" and tokenizer.n_vocab == 50257
    assert tokenizer.eot_token == 50256
    assert tokenizer.encode("<|endoftext|>", allowed_special="all") == [50256]
    with pytest.raises(ValueError, match="endoftext"):
        tokenizer.encode("a text that contains <|endoftext|>")
    assert 50256 not in tokenizer.encode_ordinary("<|endoftext|>")


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_odd_text_as_published(text, tokenizer, published):
    ids = tokenizer.encode_ordinary(text)
    assert ids == published[2].encode_ordinary(text)
    assert tokenizer.decode(ids) == text


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_odd_text_as_an_independent_implementation(text, tokenizer):
    other = ByteLevelBPETokenizer.from_file(str(DATA / "encoder.json"), str(DATA / "vocab.bpe"))
    assert tokenizer.encode_ordinary(text) == other.encode(text).ids


def test_lone_surrogates(tokenizer, published):
    text = "left \ud83d right \ude00 end"
    ids = tokenizer.encode(text)
    assert ids == published[2].encode(text)
    assert tokenizer.decode(ids) == "left \ufffd right \ufffd end"


def test_a_megabyte(tokenizer, published):
    rng = random.Random(1)
    words = list(ODD.values()) + ["the", " quick", "\n", "naïve", "  ", "1234567890"]
    text = "".join(rng.choice(words) for _ in range(12_000))
    text = (text * (1 + 1_000_000 // len(text)))[:1_000_000]
    ids = tokenizer.encode_ordinary(text)
    assert ids == published[2].encode_ordinary(text)
    assert tokenizer.decode(ids) == text


def test_no_network(monkeypatch, tmp_path):
    def refuse(*args, **kwargs):
        raise AssertionError("the tokenizer opened a socket")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", str(tmp_path / "empty"))
    assert get_tokenizer().decode([464, 3420, 373]) == "The door was"


def copy_files(folder):
    for name in TOKENIZER_FILES:
        shutil.copy(DATA / name, folder / name)


def test_a_stale_cache_of_tiktoken_is_not_believed(monkeypatch, tmp_path):
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", str(tmp_path))
    get_tokenizer()
    for copy in tmp_path.iterdir():
        copy.write_bytes(b"nonsense")
    assert get_tokenizer().decode([464, 3420, 373]) == "The door was"


@pytest.mark.parametrize("name", TOKENIZER_FILES)
def test_missing_file(name, tmp_path):
    copy_files(tmp_path)
    (tmp_path / name).unlink()
    with pytest.raises(FileNotFoundError, match=f"{name} is missing.*git checkout"):
        get_tokenizer(tmp_path)


@pytest.mark.parametrize("name", TOKENIZER_FILES)
def test_altered_file(name, tmp_path):
    copy_files(tmp_path)
    data = bytearray((tmp_path / name).read_bytes())
    data[len(data) // 2] ^= 1
    (tmp_path / name).write_bytes(data)
    with pytest.raises(ValueError, match=f"{name} is not the published one.*git checkout"):
        get_tokenizer(tmp_path)
