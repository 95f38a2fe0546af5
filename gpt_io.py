"""What a reader of the course need not learn: files read and written with care, command lines, streams.

Nothing here knows the model. `gpt2.py` stands on this module and on `gpt_download.py`, and offers what is public
here under its own name as well: `from gpt2 import read_sms` works. In this order:

    get_tokenizer                                       GPT-2's byte-pair encoding, from two files
    read_sms, read_instructions, read_preferences       the data sets of the course, or files like them
    check_config, check_sampling, check_loaders, check_loss     what cannot work is refused in words
    say, plot_losses                                    reports of the training loops
    SafeTensors, read_config, write_model, …            a model's folder, in the layout of transformers
    query_model                                         a language model behind Ollama's HTTP API
    pick_device, CommandParser, parse_args, run_command what every command of the course needs
"""

import argparse
import hashlib
import json
import math
import os
import re
import reprlib
import sys
import warnings
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

import tiktoken
import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save

DATA = Path(__file__).resolve().parent / "data"


# ----- the tokenizer


# The two files that define GPT-2's tokenizer, with their SHA-256.
TOKENIZER_FILES = {
    "vocab.bpe": "1ce1664773c50f3e0cc8842619a93edc4624525b728b188a9e0be33b7726adc5",
    "encoder.json": "196139668be63f3b5d6574427317ae82f612a97c5d1cdaf36ed2256dbf636783",
}


def get_tokenizer(folder=DATA):
    """GPT-2's byte-pair encoding as a `tiktoken.Encoding`, read from `folder`, never downloaded.

    50,257 tokens: 256 bytes, 50,000 merges, and `<|endoftext|>` with id 50256. The pattern that
    cuts a text into words is the one of OpenAI's GPT-2 release (2019). Raises FileNotFoundError if
    one of the two files is missing, ValueError if it is not the published one.
    """
    content = {}
    for name, sha256 in TOKENIZER_FILES.items():
        path = Path(folder) / name
        if not path.is_file():
            raise FileNotFoundError(
                f"the tokenizer file {path} is missing; get it back with: git checkout data/{name}"
            )
        content[name] = path.read_bytes()
        if hashlib.sha256(content[name]).hexdigest() != sha256:
            raise ValueError(
                f"the tokenizer file {path} is not the published one (its SHA-256 should begin "
                f"with {sha256[:8]}); get it back with: git checkout data/{name}"
            )
    # in these files every byte is a visible character: itself if it is one, else one of those from 256 on
    visible = [*range(ord("!"), ord("~") + 1), *range(ord("¡"), ord("¬") + 1), *range(ord("®"), ord("ÿ") + 1)]
    hidden = [byte for byte in range(256) if byte not in visible]
    byte_of = {chr(byte): byte for byte in visible} | {chr(256 + i): byte for i, byte in enumerate(hidden)}
    ids = json.loads(content["encoder.json"])
    special = {"<|endoftext|>": ids.pop("<|endoftext|>")}
    return tiktoken.Encoding(
        name="gpt2",
        pat_str=r"'(?:[sdmt]|ll|ve|re)| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+",
        mergeable_ranks={bytes(byte_of[sign] for sign in token): rank for token, rank in ids.items()},
        special_tokens=special,
    )


# ----- data sets


UCI_FILE = "SMSSpamCollection"  # 5,574 messages: Almeida and Hidalgo 2012, CC BY 4.0
UCI_SHA256 = "7d039a24a6083ed9ef0f806ebad56bbb976e3aeb8de05669173bfdc4996c239d"
UCI_URL = "https://archive.ics.uci.edu/static/public/228/sms+spam+collection.zip"


def unzip(path, name, most=10_000_000):
    """The content of the file `name` in a zip, at most `most` bytes; ValueError if it is not there or damaged."""
    try:
        with zipfile.ZipFile(path) as archive:
            if name not in archive.namelist():
                raise ValueError(f"the zip {path} holds no file {name}; get it again from {UCI_URL}")
            with archive.open(name) as file:
                data = file.read(most + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as error:
        raise ValueError(f"the zip {path} cannot be read ({error})") from None
    if len(data) > most:
        raise ValueError(f"{name} in {path} is longer than {most:,} bytes: this is another file")
    return data


def read_sms(path=None):
    """Labelled messages as a DataFrame with the columns Label ("ham" or "spam") and Text.

    `path` None reads the course's own data/sms_spam.tsv, "uci" the SMS Spam Collection of UCI
    (downloaded once); a path may also be that collection's file or zip, or any UTF-8 text with one
    message a line, label, tab, text. Quotation marks are nothing special. Raises FileNotFoundError
    if there is no such file, ValueError if it is empty, or for a line without tab or with another
    label, by its number. Warns if a file named SMSSpamCollection is not the published one.
    """
    import pandas as pd  # slow to import, and gpt2.py should start fast

    if path is None:
        path = DATA / "sms_spam.tsv"
    elif str(path) == "uci":
        from gpt_download import fetch_data

        path = fetch_data("sms_spam")
    path = expand(path)
    if not path.is_file():
        raise FileNotFoundError(
            f'there is no file {path}; read_sms() reads the messages of this course, read_sms("uci") '
            f"downloads UCI's collection, which is at {UCI_URL}"
        )
    data, name = path.read_bytes(), path.name
    if zipfile.is_zipfile(path):
        data, name = unzip(path, UCI_FILE), UCI_FILE
    if name == UCI_FILE and hashlib.sha256(data).hexdigest() != UCI_SHA256:
        warnings.warn(f"{path} is not the published {UCI_FILE}: results may differ", stacklevel=2)

    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError(f"{path} is not UTF-8 text ({error})") from None
    rows = []
    # split, since splitlines would cut a message at other characters, too
    for number, line in enumerate(text.split("\n"), start=1):
        label, tab, message = line.removesuffix("\r").partition("\t")
        if not tab and not label.strip():
            continue                                            # an empty line, such as the last
        if not tab:
            raise ValueError(f"{path}, line {number}: no tab between label and text: {label[:40]!r}")
        if label not in ("ham", "spam"):
            raise ValueError(f"{path}, line {number}: the label is {label[:40]!r}, not ham or spam")
        rows.append((label, message))
    if not rows:
        raise ValueError(f"{path} holds no messages")
    return pd.DataFrame(rows, columns=["Label", "Text"])


def _entry_at(text, place):
    """The number, counted from 1, of the entry of a JSON list in which `place` lies, or which begins there."""
    number, end, decoder = 1, text.find("[") + 1, json.JSONDecoder()
    while True:
        start = re.compile(r"[\s,]*").match(text, end).end()
        if start >= place:
            return number
        try:
            end = decoder.raw_decode(text, start)[1]
        except json.JSONDecodeError:
            return number
        number += 1


def read_entries(path, keys):
    """A JSON file with a list of objects that have `keys`, all of them texts: → list of dicts

    Only an `input` may be empty; further keys are kept. Raises FileNotFoundError if there is no such
    file, and ValueError, naming the entries by their number from 1, if it is no JSON, or if a key is
    missing, or its value is empty or no text.
    """
    path = expand(path)
    if not path.is_file():
        raise FileNotFoundError(f"{path} is a folder" if path.is_dir() else f"there is no file {path}")
    try:
        text = path.read_text(encoding="utf-8-sig")
        entries = json.loads(text)
    except UnicodeDecodeError as error:
        raise ValueError(f"{path} is not UTF-8 text ({error})") from None
    except json.JSONDecodeError as error:
        if not text.lstrip().startswith("["):
            raise ValueError(f"{path} is no JSON list: [ and ] around the entries, a comma between two") from None
        number = _entry_at(text, error.pos)
        raise ValueError(f"{path} is no JSON: entry {number}, line {error.lineno}: {error.msg}") from None
    except (RecursionError, ValueError) as error:               # nested too deeply, or a number too long
        raise ValueError(f"{path} is no list of entries ({error})") from None
    if not isinstance(entries, list) or not entries:
        raise ValueError(f"{path} holds no list of entries, or an empty one")

    wrong = []
    for number, entry in enumerate(entries, start=1):
        for key in keys:
            value = entry.get(key) if isinstance(entry, dict) else None
            if value is None:
                wrong.append(f"entry {number} has no {key}")
            elif not isinstance(value, str):
                wrong.append(f"entry {number}: the {key} is {reprlib.repr(value)}, which is no text")
            elif not value.strip() and key != "input":
                wrong.append(f"entry {number}: the {key} is empty")
    if wrong:
        more = f"; and {len(wrong) - 5} more" if len(wrong) > 5 else ""
        raise ValueError(f"{path}: {'; '.join(wrong[:5])}{more}")
    return entries


def read_instructions(path=None):
    """Instructions with their answers, a list of dicts with the keys instruction, input and output.

    `path` None reads the course's own data/instructions.json, "book" the book's instruction-data.json
    (downloaded once), and a path any other file like these. Raises the errors of `read_entries`.
    """
    if str(path) == "book":
        from gpt_download import fetch_data

        path = fetch_data("instruction-data")
    return read_entries(path or DATA / "instructions.json", ("instruction", "input", "output"))


def read_preferences(path=None):
    """Questions with two answers each: list of dicts with the keys instruction, input, chosen, rejected.

    `path` None reads the course's own data/preferences.json, a path any other file like it. Raises
    the errors of `read_entries`.
    """
    keys = ("instruction", "input", "chosen", "rejected")
    return read_entries(path or DATA / "preferences.json", keys)


# ----- guards


def check_config(cfg):
    """Raise ValueError if `cfg` lacks a key, has one that nobody reads, or numbers that do not fit."""
    keys = {"vocab_size", "context_length", "emb_dim", "n_heads", "n_layers", "drop_rate", "qkv_bias"}
    missing, unknown = keys - cfg.keys(), cfg.keys() - keys - {"tie_weights"}
    if missing:
        raise ValueError(f"the configuration lacks {', '.join(sorted(missing))}")
    if unknown:
        raise ValueError(f"the configuration has unknown keys: {', '.join(sorted(unknown))}")
    for key in ("vocab_size", "context_length", "emb_dim", "n_heads", "n_layers"):
        if type(cfg[key]) is not int or cfg[key] < 1:
            raise ValueError(f"{key} is {cfg[key]!r}, but has to be a whole number from 1")
    if not isinstance(cfg["drop_rate"], (int, float)) or not 0 <= cfg["drop_rate"] <= 1:
        raise ValueError(f"drop_rate is {cfg['drop_rate']!r}, but has to lie between 0 and 1")
    if cfg["emb_dim"] % cfg["n_heads"] != 0:
        raise ValueError(f"n_heads={cfg['n_heads']} does not divide emb_dim={cfg['emb_dim']}")
    tables = cfg["emb_dim"] * (cfg["vocab_size"] + cfg["context_length"])
    if tables + 12 * cfg["n_layers"] * cfg["emb_dim"] ** 2 > 1e12 or cfg["n_layers"] > 10_000:
        raise ValueError("such a model would have more than 10,000 layers or 10^12 parameters")


def check_sampling(temperature, top_k, top_p):
    """Raise ValueError for temperature < 0 or infinite, top_k < 1, or top_p outside 0 < p ≤ 1."""
    if not 0 <= temperature < math.inf:
        raise ValueError(f"temperature is {temperature}, but has to be 0 (no chance) or more")
    if top_k is not None and top_k < 1:
        raise ValueError(f"top_k is {top_k}, but has to be at least 1, or None for no limit")
    if top_p is not None and not 0 < top_p <= 1:
        raise ValueError(f"top_p is {top_p}, but has to be above 0 and at most 1, or None for no limit")


def check_loaders(eval_freq, **loaders):
    """Raise ValueError if a loop would end with nothing learnt, or could not report: `eval_freq` < 1, no batches."""
    if eval_freq < 1:
        raise ValueError(f"eval_freq is {eval_freq}, but has to be at least 1")
    for name, loader in loaders.items():
        if len(loader) == 0:
            raise ValueError(f"{name} has no batches: give it more data, or a smaller batch_size")


def check_loss(loss, step, targets=None):
    """Raise ValueError before a step that would spoil the model: the loss is not finite, or no target counts."""
    if targets is not None and not (targets != -100).any():
        raise ValueError(f"no target of the batch in step {step} counts: all of them are -100")
    if not loss.isfinite():
        raise ValueError(
            f"the loss became {loss.item()} in step {step}: the learning rate is probably too high; "
            "begin anew with a third of it"
        )


# ----- reports


def say(text):
    """Print a text; a sign that the console does not know becomes a question mark and ends nothing."""
    try:
        print(text)
    except UnicodeEncodeError:
        encoding = getattr(sys.stdout, "encoding", None) or "ascii"
        print(text.encode(encoding, "replace").decode(encoding))


def plot_losses(epochs_seen, tokens_seen, train_losses, val_losses):
    """Draw both losses (nats per token) over epochs, with the tokens seen as a second axis on top.

    Four sequences of equal length; raises ValueError if they are not.
    """
    import matplotlib.pyplot as plt  # slow to import, and only needed here

    if not len(epochs_seen) == len(tokens_seen) == len(train_losses) == len(val_losses):
        lengths = [len(s) for s in (epochs_seen, tokens_seen, train_losses, val_losses)]
        raise ValueError(f"the four sequences have lengths {lengths}: give each one entry a report")
    fig, ax = plt.subplots()
    ax.plot(epochs_seen, train_losses, label="training")
    ax.plot(epochs_seen, val_losses, "--", label="validation")
    ax.set(xlabel="epochs", ylabel="loss (nats per token)")
    ax.legend()
    top = ax.twiny()
    top.plot(tokens_seen, train_losses, alpha=0)                # invisible: it only sets the scale
    top.set_xlabel("tokens seen")
    top.grid(False)
    if plt.get_backend().lower() != "agg":                      # which has no screen to show it on
        plt.show()


# ----- a model's folder


def expand(path):
    """A path with ~ and ~user written out; ValueError if there is no such user."""
    try:
        return Path(path).expanduser()
    except RuntimeError:
        raise ValueError(f"{path}: there is no such user") from None


def write_tensors(path, tensors, metadata):
    """Write one safetensors file, whole or not at all; metadata: texts by name."""
    path = expand(path)
    part = path.with_name(path.name + ".part")
    part.write_bytes(save(tensors, metadata=metadata))
    os.replace(part, path)


def read_tensors(path, what="file"):
    """A safetensors file → (tensors, metadata), two dicts; FileNotFoundError, or ValueError if it is damaged."""
    path = expand(path)
    if not path.is_file():
        raise FileNotFoundError(f"there is no {what} {path}")
    try:
        with safe_open(path, "pt") as file:
            return {name: file.get_tensor(name) for name in file.keys()}, file.metadata() or {}
    except SafetensorError as error:
        raise ValueError(f"{path} is damaged ({error})") from None


class SafeTensors(Mapping):
    """The tensors of the model in `folder`, each read from its file when it is asked for.

    The file is opened anew every time: while it is open, what was read stays in memory.
    """

    def __init__(self, folder):
        index, self.files = folder / "model.safetensors.index.json", {}
        names = ["model.safetensors"]
        if index.is_file():  # transformers cuts large models into several files
            try:
                names = sorted(set(json.loads(index.read_text(encoding="utf-8"))["weight_map"].values()))
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                raise ValueError(f"{index} is damaged ({error})") from None
        for path in (folder / name for name in names):
            if not path.is_file():
                raise FileNotFoundError(f"the folder {folder} holds no model: there is no {path.name} in it")
            try:
                with safe_open(path, "pt") as file:
                    self.files.update(dict.fromkeys(file.keys(), path))
            except SafetensorError as error:
                raise ValueError(f"{path} is damaged or not finished ({error})") from None

    def __getitem__(self, name):
        with safe_open(self.files[name], "pt") as file:
            return file.get_tensor(name)

    def __iter__(self):
        return iter(self.files)

    def __len__(self):
        return len(self.files)


# what a config.json of transformers says for GPT-2 and not for its relatives
GPT2_CONFIG = {
    "model_type": "gpt2", "activation_function": "gelu_new", "layer_norm_epsilon": 1e-5,
    "scale_attn_weights": True, "scale_attn_by_inverse_layer_idx": False, "n_inner": None,
}
# our name for a setting → the one in such a file, and the one in OpenAI's hparams.json
CONFIG_NAMES = {
    "vocab_size": ("vocab_size", "n_vocab"), "context_length": ("n_positions", "n_ctx"),
    "emb_dim": ("n_embd", "n_embd"), "n_heads": ("n_head", "n_head"), "n_layers": ("n_layer", "n_layer"),
}


def read_config(folder):
    """A model's folder → (settings under the course's names, whether it is OpenAI's layout and not transformers')

    Raises FileNotFoundError if there is no model in the folder, ValueError if it is another kind of model.
    """
    folder = Path(folder)
    paths = [folder / "config.json", folder / "hparams.json"]  # transformers' layout, and OpenAI's
    if not folder.is_dir():
        raise FileNotFoundError(
            f"unknown weights {str(folder)!r}: give tiny, 124M, 355M, 774M, 1558M, or a model's folder"
        )
    if not any(path.is_file() for path in paths):
        raise FileNotFoundError(f"the folder {folder} holds no model: there is no config.json in it")
    layout = [path.is_file() for path in paths].index(True)
    try:
        config = json.loads(paths[layout].read_text(encoding="utf-8"))
        for key, only in GPT2_CONFIG.items():
            if config.get(key, only) != only:
                raise ValueError(f"{key} is {config[key]!r}, and not {only!r} as in GPT-2")
        cfg = {
            **{key: config[theirs[layout]] for key, theirs in CONFIG_NAMES.items()},
            "drop_rate": config.get("resid_pdrop", 0.1),
            "qkv_bias": True,
            "tie_weights": config.get("tie_word_embeddings", True),
        }
    except (KeyError, ValueError, AttributeError, RecursionError) as error:
        raise ValueError(f"{paths[layout]} does not describe a GPT-2 ({error})") from None
    return cfg, layout == 1


def released_shapes(cfg):
    """The name of every tensor of a released GPT-2 with these settings → its shape; matrices are (in, out)."""
    width = cfg["emb_dim"]
    shapes = {
        "wte.weight": (cfg["vocab_size"], width), "wpe.weight": (cfg["context_length"], width),
        "ln_f.weight": (width,), "ln_f.bias": (width,),
    }
    for i in range(cfg["n_layers"]):
        for norm in ("ln_1", "ln_2"):
            shapes[f"h.{i}.{norm}.weight"] = shapes[f"h.{i}.{norm}.bias"] = (width,)
        layers = ("attn.c_attn", 1, 3), ("attn.c_proj", 1, 1), ("mlp.c_fc", 1, 4), ("mlp.c_proj", 4, 1)
        for layer, inner, outer in layers:
            shapes[f"h.{i}.{layer}.weight"] = (inner * width, outer * width)
            shapes[f"h.{i}.{layer}.bias"] = (outer * width,)
    return shapes


def check_released(tensors, cfg):
    """Raise ValueError unless the mapping `tensors` holds what a released GPT-2 with these settings has.

    Every tensor is read once. The prefix `transformer.` and the causal masks, which some files have, do not matter.
    """
    masks = (".attn.bias", ".attn.masked_bias")
    found = {name.removeprefix("transformer."): name for name in tensors if not name.endswith(masks)}
    found.pop("lm_head.weight", None)
    shapes = released_shapes(cfg)
    if surplus := found.keys() - shapes:
        raise ValueError(f"the weights hold {min(surplus)}, which this configuration has no place for")
    for name, shape in shapes.items():
        if name not in found:
            raise ValueError(f"the weights lack the tensor {name}; they do not fit this configuration")
        if (is_shape := tuple(tensors[found[name]].shape)) != shape:
            raise ValueError(f"{name} has the shape {is_shape}, but it should be {shape}")


def write_model(folder, tensors, cfg, **config):
    """Write released tensors and a config.json into `folder`, each replaced only by a complete one.

    tensors: by their released names; cfg: the settings under the course's names; config: what config.json
    has to say besides, or otherwise than of a language model.
    """
    config = {
        "architectures": ["GPT2LMHeadModel"],
        **GPT2_CONFIG,
        **{theirs: cfg[key] for key, (theirs, _) in CONFIG_NAMES.items()},
        **{f"{place}_pdrop": cfg["drop_rate"] for place in ("embd", "attn", "resid")},
        "bos_token_id": 50256,
        "eos_token_id": 50256,
        **config,
    }
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    parts = [folder / "model.safetensors.part", folder / "config.json.part"]
    parts[0].write_bytes(save(tensors, metadata={"format": "pt"}))  # readable by others, as usual
    parts[1].write_text(json.dumps(config, indent=2) + "\n", encoding="utf-8")
    for part in parts:                                          # the latter makes it a model's folder
        os.replace(part, part.with_suffix(""))


# ----- another language model, over HTTP


def query_model(prompt, model="llama3", url="http://localhost:11434/api/chat", timeout=300):
    """The answer of a model behind Ollama's HTTP API to one message, drawn without chance: str → str

    `timeout` is how many seconds the server may be silent. Raises ConnectionError if no server
    answers, ValueError if it has no such model, TimeoutError if it falls silent, and OSError if it
    reports another error or sends what is no answer. Interface: Ollama's docs/api.md, /api/chat.
    """
    import requests
    from urllib3.exceptions import ReadTimeoutError

    if not url.startswith(("http://", "https://")):
        raise ValueError(f"the address is {url!r}, but has to begin with http://")
    # num_ctx and num_predict: the most tokens to read, and to write
    options = {"seed": 123, "temperature": 0, "num_ctx": 2048, "num_predict": 512}
    messages = [{"role": "user", "content": prompt}]
    request = {"model": model, "messages": messages, "stream": True, "options": options}
    try:
        with requests.Session() as session:
            session.trust_env = False                           # to our own machine without a proxy
            with session.post(url, json=request, stream=True, timeout=timeout) as response:
                status, lines = response.status_code, [line for line in response.iter_lines() if line]
    except (requests.Timeout, requests.ConnectionError) as error:
        if any(isinstance(cause, ReadTimeoutError) for cause in error.args):
            raise TimeoutError(f"{model} at {url} was silent for {timeout} seconds") from None
        raise ConnectionError(
            f"no server answers at {url}. Install Ollama (https://ollama.com), start it with "
            f"`ollama serve`, and fetch the model once with `ollama pull {model}`"
        ) from None
    except requests.exceptions.ChunkedEncodingError:
        raise OSError(f"the answer from {url} broke off") from None

    if status != 200:
        try:
            reason = str(json.loads(lines[0])["error"])
        except (ValueError, LookupError, TypeError):
            reason = b" ".join(lines)[:80].decode(errors="replace") or "no reason given"
        if status == 404 and "model" in reason:
            raise ValueError(f"{url}: {reason}; if this is Ollama, fetch it with `ollama pull {model}`")
        hint = "; Ollama's address ends in /api/chat" if status == 404 else ""
        raise OSError(f"{url} answers with status {status}: {reason}{hint}")
    answer, reply = "", {}
    for line in lines:
        try:
            reply = json.loads(line)
            if "error" in reply:
                raise OSError(f"{url} reports an error: {reply['error']}")
            answer += reply["message"]["content"]
        except (ValueError, LookupError, TypeError):
            raise OSError(f"{url} sent what is no answer of Ollama's: {line[:80]!r}") from None
    if not reply.get("done"):
        raise OSError(f"the answer from {url} broke off")
    return answer


# ----- commands


def pick_device(name="auto"):
    """The torch.device called `name`, tried out; "auto" is the first that works of cuda, mps and cpu.

    Raises ValueError if this machine has no such device, or has it and cannot use it.
    """
    for candidate in ("cuda", "mps", "cpu") if name == "auto" else (name,):
        try:
            torch.ones(1, device=candidate).item()
            return torch.device(candidate)
        except (RuntimeError, AssertionError):
            continue
    raise ValueError(f"the device {name!r} does not work here; try auto, or cpu, which always works")


PROMPT = "When she opened the door of the old house, she saw"


class CommandParser(argparse.ArgumentParser):
    """An argument parser whose errors are one line, and whose help keeps its lines as they are."""

    def __init__(self, prog, **options):
        options = {"formatter_class": argparse.RawDescriptionHelpFormatter, **options}
        super().__init__(prog=prog, allow_abbrev=False, **options)

    def error(self, message):
        self.exit(2, f"{self.prog}: {message}\n")


def parse_args(argv=None):
    """The command line as a namespace; a mistake in it exits with one line and status 2."""
    parser = CommandParser(
        "gpt2.py",
        description="Let a GPT-2 continue a text, token by token.",
        epilog="""examples:
  python gpt2.py                                      a sample, from a prompt of ours
  python gpt2.py "The door opened, and"               continue your own beginning
  python gpt2.py "It was" --temperature 0             always the likeliest token
  python gpt2.py "It was" --temperature 1.2 --seed 7  bolder, and another throw of the dice
  python gpt2.py - < beginning.txt                    read the prompt from a file
  python gpt2.py --weights 124M                       OpenAI's smallest (a download of 548 MB)
  python gpt2.py --weights runs/mine/model            a model that you trained

The text goes to standard output, everything else to standard error. Ctrl-C ends it.""",
    )
    parser.add_argument(
        "prompt", nargs="?", default=PROMPT, help="text to continue; - reads it from standard input"
    )
    parser.add_argument(
        "--max-new-tokens", type=int, default=200, metavar="N", help="tokens to write at most (200)"
    )
    parser.add_argument(
        "--temperature", type=float, default=0.8, metavar="T",
        help="0: always the likeliest token; below 1: safer; above 1: bolder (0.8)",
    )
    parser.add_argument(
        "--top-k", type=int, default=50, metavar="K", help="choose among the K likeliest tokens (50)"
    )
    parser.add_argument(
        "--top-p", type=float, default=1.0, metavar="P",
        help="of those, among the fewest whose probabilities add up to P (1: no limit)",
    )
    parser.add_argument(
        "--seed", type=int, default=123, metavar="S", help="same seed, same text (123)"
    )
    parser.add_argument(
        "--weights", default="tiny", metavar="W",
        help="tiny; OpenAI's 124M, 355M, 774M or 1558M, downloaded at first use; or a model's folder (tiny)",
    )
    parser.add_argument(
        "--device", default="auto", metavar="D", help="auto, cpu, cuda or mps (auto)"
    )
    args = parser.parse_args(argv)
    if args.prompt == "-":
        args.prompt = sys.stdin.read().removeprefix("\ufeff").rstrip() if sys.stdin else ""
    if not args.prompt.strip():
        parser.error("the prompt is empty: give some words to continue")
    if args.max_new_tokens < 1:
        parser.error(f"--max-new-tokens is {args.max_new_tokens}: give 1 or more")
    if not 0 <= args.temperature < math.inf:
        parser.error(f"--temperature is {args.temperature}: give 0 (no chance) or more")
    if args.top_k < 1:
        parser.error(f"--top-k is {args.top_k}: give 1 or more")
    if not 0 < args.top_p <= 1:
        parser.error(f"--top-p is {args.top_p}: give more than 0 and at most 1")
    if not 0 <= args.seed < 2**63:
        parser.error(f"--seed is {args.seed}: give a whole number from 0 to 2**63 - 1")
    return args


def mend_streams():
    """Give closed streams a place to go, and let no character that a terminal does not know end the work."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:  # closed by `>&-`; print would then write to the other one
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def run_command(name, command):
    """Call `command()` for a terminal; → exit status 0, 2 after bad input, 130 after Ctrl-C

    An OSError, ValueError or ImportError becomes one line on standard error that begins with `name`.
    """
    mend_streams()
    try:
        command()
    except BrokenPipeError:  # the reader of our output, `head` say, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError, ImportError) as error:
        print(f"{name}: {error}", file=sys.stderr)
        return 2
    except (MemoryError, RuntimeError) as error:
        if not isinstance(error, (MemoryError, torch.OutOfMemoryError)) and "allocate memory" not in str(error):
            raise
        print(f"{name}: this device has too little memory: a smaller model, or --device cpu?", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    return 0
