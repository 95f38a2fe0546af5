"""What a reader of the course need not learn: files read and written with care, command lines, streams.

Nothing here knows the model. `gpt2.py` stands on this module and on `gpt_download.py`, and offers what is public
here under its own name as well: `from gpt2 import read_sms` works. In this order:

    get_tokenizer                                       GPT-2's byte-pair encoding, from two files
    read_sms, read_instructions, read_preferences       the data sets of the course, or files like them
    check_config, check_sampling, check_loss, …         what cannot work is refused in words
    say, plot_losses                                    reports of the training loops
    read_json, writing, hold                            any file read or written whole, a folder by one program only
    SafeTensors, read_config, write_model, …            a model's folder, in the layout of transformers
    unwrap, plain_parameters, mend_state_dict           the parameters of any module, by their names
    query_model                                         a language model behind Ollama's HTTP API
    pick_device, CommandParser, parse_args, run_command what every command of the course needs
"""

import argparse
import copy
import functools
import hashlib
import json
import math
import os
import platform
import re
import reprlib
import sys
import time
import warnings
import zipfile
from collections.abc import Mapping
from contextlib import contextmanager, suppress
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
    cuts a text into words says the same as the one of OpenAI's GPT-2 release (2019), in a form that
    finds the end of ten million blanks in a row without running out of stack. Raises
    FileNotFoundError if one of the two files is missing, ValueError if it is not the published one.
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
    # OpenAI's \s+(?!\S), all white space but the last before a word, in strides that never have to go back
    blanks = r"\s++$|(?=\s\s)(?:\s{1000}(?=\s))*+(?:\s(?=\s))*+|\s"
    return tiktoken.Encoding(
        name="gpt2",
        pat_str=r"'(?:[sdmt]|ll|ve|re)| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|" + blanks,
        mergeable_ranks={bytes(byte_of[sign] for sign in token): rank for token, rank in ids.items()},
        special_tokens=special,
    )


def check_tokenizer(folder):
    """Raise ValueError if the folder of a model holds a tokenizer that is not GPT-2's; more tokens than its do no harm.

    Looked at are the files of transformers (vocab.json, merges.txt, tokenizer.json) and OpenAI's (encoder.json,
    vocab.bpe); where none of them is, also those of tokenizers of other kinds.
    """
    def tokens(path):
        found = read_json(path)
        return found["model"]["vocab"] if path.name == "tokenizer.json" else found

    def merges(path):
        if path.suffix != ".json":
            lines = path.read_text(encoding="utf-8").splitlines()
        else:
            lines = [m if isinstance(m, str) else " ".join(m) for m in read_json(path)["model"]["merges"]]
        return [line for line in lines if line and not line.startswith("#version")]

    wrong = "is another tokenizer than GPT-2's: this course reads its texts with GPT-2's"
    readable = [
        ("encoder.json", tokens, ("vocab.json", "encoder.json", "tokenizer.json")),
        ("vocab.bpe", merges, ("merges.txt", "vocab.bpe", "tokenizer.json")),
    ]
    if not any((folder / name).is_file() for *_, names in readable for name in names):
        for name in ("spiece.model", "sentencepiece.bpe.model", "tokenizer.model", "vocab.txt"):
            if (folder / name).is_file():
                raise ValueError(f"{folder / name} {wrong}")
    for ours, reader, names in readable:
        for path in (folder / name for name in names if (folder / name).is_file()):
            if path.name != "tokenizer.json":
                with suppress(OSError):
                    if hashlib.sha256(path.read_bytes()).hexdigest() == TOKENIZER_FILES[ours]:
                        continue
            wanted = reader(DATA / ours)
            try:
                found = reader(path)
                same = dict(found, **wanted) == found if reader is tokens else found == wanted
            except (ValueError, KeyError, TypeError) as error:
                raise ValueError(f"{path} is no tokenizer that can be read ({error})") from None
            if not same:
                raise ValueError(f"{path} {wrong}")


def tokenizer_files(context_length, padded=False):
    """The files that transformers needs to find GPT-2's tokenizer beside the weights: name → content

    padded: whether the model was trained on texts that are padded with `<|endoftext|>`
    """
    special = ["bos_token", "eos_token", "unk_token"] + ["pad_token"] * padded
    config = {
        "tokenizer_class": "GPT2Tokenizer", "model_max_length": context_length,
        **dict.fromkeys(special, "<|endoftext|>"),
    }
    return {
        "vocab.json": (DATA / "encoder.json").read_bytes(),
        "merges.txt": (DATA / "vocab.bpe").read_bytes(),
        "tokenizer_config.json": json.dumps(config, indent=2).encode() + b"\n",
    }


# ----- data sets


UCI_FILE = "SMSSpamCollection"  # 5,574 messages: Almeida and Hidalgo 2012, CC BY 4.0
UCI_SHA256 = "7d039a24a6083ed9ef0f806ebad56bbb976e3aeb8de05669173bfdc4996c239d"
UCI_URL = "https://archive.ics.uci.edu/static/public/228/sms+spam+collection.zip"


def unzip(path, name, most=10_000_000):
    """The content of the file `name` in a zip, at most `most` bytes; ValueError if it is not there or damaged."""
    try:
        with zipfile.ZipFile(path) as archive:
            data = None
            if name in archive.namelist():
                with archive.open(name) as file:
                    data = file.read(most + 1)
    except Exception as error:  # of many kinds, as many as there are kinds of damage and of compression
        raise ValueError(f"the zip {path} cannot be read ({error})") from None
    if data is None:
        raise ValueError(f"the zip {path} holds no file {name}; get it again from {UCI_URL}")
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


def read_labelled(csv_file, max_length=None, pad_token_id=50256):
    """The messages of a csv file or DataFrame with the columns Label (0, 1 …) and Text: → (table, texts, labels)

    Texts stay texts, also "NA" and "007". Raises FileNotFoundError, and ValueError for columns or values that are
    wrong, and for the two settings of `SpamDataset` that do not work.
    """
    import pandas as pd

    if max_length is not None and max_length < 1:
        raise ValueError(f"max_length is {max_length}, but has to be at least 1")
    if pad_token_id != 50256:
        raise ValueError(
            f"pad_token_id is {pad_token_id}, which may stand in a message, too: where a message ends can only be seen "
            "if the padding is 50256, <|endoftext|>"
        )
    table = csv_file
    if not isinstance(table, pd.DataFrame):
        try:  # as it stands: by its name alone nothing is unpacked
            table = pd.read_csv(table, keep_default_na=False, dtype={"Text": str}, compression=None)
        except ValueError as error:
            raise ValueError(f"{csv_file} is no csv file in UTF-8 ({one_line(error)})") from None
    where = "" if table is csv_file else f"{csv_file}: "
    if missing := {"Label", "Text"} - set(table.columns):
        raise ValueError(f"{where}the column {min(missing)} is missing; there are {list(table.columns)}")
    labels = pd.to_numeric(table["Label"], errors="coerce").astype(float)
    if not ((labels >= 0) & (labels < 2**31) & (labels % 1 == 0)).all():
        found = table["Label"].unique()[:4].tolist()
        raise ValueError(
            f"{where}labels have to be 0, 1 and so on, found {found}; "
            'df["Label"].map({"ham": 0, "spam": 1}) makes them'
        )
    texts = table["Text"].tolist()
    for row, text in enumerate(texts):
        if not isinstance(text, str):
            raise ValueError(f"{where}row {row}: the text is {text!r}, which is no string")
    if not texts:
        raise ValueError(f"{where}there are no messages in it")
    return table, texts, labels.astype(int).tolist()


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

    Only an `input` may be empty, or left out; further keys are kept. Raises FileNotFoundError if there is no such
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
            if value is None and key == "input" and isinstance(entry, dict):
                entry["input"] = ""
            elif value is None:
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
    return read_entries(DATA / "instructions.json" if path is None else path, ("instruction", "input", "output"))


def read_preferences(path=None):
    """Questions with two answers each: list of dicts with the keys instruction, input, chosen, rejected.

    `path` None reads the course's own data/preferences.json, a path any other file like it. Raises
    the errors of `read_entries`.
    """
    keys = ("instruction", "input", "chosen", "rejected")
    return read_entries(DATA / "preferences.json" if path is None else path, keys)


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
    if tables + 12 * cfg["n_layers"] * cfg["emb_dim"] ** 2 > 1e12 or cfg["n_layers"] > 1000:
        raise ValueError("such a model would have more than 1,000 layers or 10^12 parameters")


def check_sampling(temperature, top_k, top_p):
    """Raise ValueError for temperature < 0 or infinite, top_k < 1, or top_p outside 0 < p ≤ 1."""
    if not 0 <= temperature < math.inf:
        raise ValueError(f"temperature is {temperature}, but has to be 0 (no chance) or more")
    if top_k is not None and top_k < 1:
        raise ValueError(f"top_k is {top_k}, but has to be at least 1, or None for no limit")
    if top_p is not None and not 0 < top_p <= 1:
        raise ValueError(f"top_p is {top_p}, but has to be above 0 and at most 1, or None for no limit")


def check_scores(best):
    """Raise ValueError if the largest logit of some row is no number."""
    if not best.isfinite().all():
        raise ValueError("the model's scores are no numbers: its weights are damaged, or its training went wrong")


def check_loaders(eval_freq, **loaders):
    """Raise ValueError if a loop would end with nothing learnt, or could not report: `eval_freq` < 1, no batches."""
    if eval_freq < 1:
        raise ValueError(f"eval_freq is {eval_freq}, but has to be at least 1")
    for name, loader in loaders.items():
        batches = 1
        with suppress(TypeError):  # a stream has no length
            batches = len(loader)
        if not batches:
            raise ValueError(f"{name} has no batches: give it more data, or a smaller batch_size")


def check_start(text, tokenizer):
    """Raise ValueError for a text that no sample can begin with, or a tokenizer that works otherwise than GPT-2's."""
    try:
        ids = tokenizer.encode(text, allowed_special={"<|endoftext|>"})
        tokenizer.decode([i for i in ids if i < tokenizer.n_vocab])
    except (AttributeError, TypeError, ValueError) as error:
        raise ValueError(f"the tokenizer cannot be used like that of get_tokenizer() ({one_line(error)})") from None
    if not ids:
        raise ValueError("start_context is empty: give the samples some words to begin with")


def check_loss(loss, step, targets=None):
    """Raise ValueError before a step that would spoil the model: the loss is not finite, or no target counts."""
    if targets is not None and not (targets >= 0).any():
        raise ValueError(f"no target of the batch in step {step} counts: all of them are below 0")
    if not loss.isfinite():
        raise ValueError(
            f"the loss became {loss.item()} in step {step}: the learning rate is probably too high; "
            "begin anew with a third of it"
        )


def check_windows(num_tokens, max_length, stride):
    """Raise ValueError if a text of so many tokens has no window of `max_length` with a token after it."""
    if max_length < 1 or stride < 1:
        raise ValueError(f"max_length={max_length} and stride={stride} have to be at least 1")
    if num_tokens <= max_length:
        raise ValueError(
            f"{num_tokens} tokens are too few for a window of max_length={max_length} and "
            "a next token; give a longer text or a smaller max_length"
        )


def check_batches(count, batch_size):
    """Raise ValueError if so many windows do not fill one batch."""
    if count < batch_size:
        raise ValueError(
            f"{count} windows do not fill one batch of {batch_size}; "
            "lower batch_size, max_length or stride, or pass drop_last=False"
        )


def check_room(end, most, new, old):
    """Raise ValueError if a cache has no room for `end` tokens, or was begun with other (batch, num_heads)."""
    if end > most:
        raise ValueError(f"{end} tokens do not fit into a cache for {most}")
    if new != old:
        raise ValueError(f"the cache holds (batch, num_heads) = {tuple(old)}, not {tuple(new)}: begin a new one")


def check_crop(idx, context_size):
    """Raise ValueError for ids that are no (batch, n) with a token in each row, or if none of them would be left."""
    if not torch.is_tensor(idx) or idx.ndim != 2 or idx.shape[1] == 0:
        found = f"ids of shape {tuple(idx.shape)}" if torch.is_tensor(idx) else reprlib.repr(idx)
        raise ValueError(f"{found}: give (batch, n) with at least one token, from text_to_token_ids for one")
    if context_size < 1:
        raise ValueError(f"context_size is {context_size}, but has to be at least 1")


def check_split(train_frac, validation_frac):
    """Raise ValueError for two shares that are not both from 0 to 1 together."""
    if train_frac < 0 or validation_frac < 0 or train_frac + validation_frac > 1 + 1e-9:
        raise ValueError(
            f"train_frac={train_frac} and validation_frac={validation_frac} have to lie between "
            "0 and 1, and so has their sum"
        )


def check_rank(rank, in_dim, out_dim):
    """Raise ValueError for a rank that is no whole number from 1 to the smaller dimension."""
    most = min(in_dim, out_dim)
    if isinstance(rank, bool) or not isinstance(rank, int) or not 1 <= rank <= most:
        raise ValueError(
            f"rank is {rank!r}, but has to be a whole number from 1 to {most} for a layer {in_dim} → {out_dim}"
        )


def one_adapter(settings, others):
    """Rank and alpha of all LoRA layers; ValueError for none, for several, and if `others` train beside them."""
    if not settings:
        raise ValueError("the model has no LoRA layers; a merged one is saved like any other")
    if len(settings) > 1:
        raise ValueError(f"the LoRA layers have several pairs of rank and alpha, {sorted(settings)}: a file holds one")
    if others:
        raise ValueError(
            f"{plain_name(others[0])} trains too, and a file of LoRA layers has no place for it: freeze it, or merge "
            "the layers and save the whole model"
        )
    return next(iter(settings))


def check_answers(targets):
    """Raise ValueError if in a row of `targets` (batch, num_tokens) none counts, which are those from 0 on."""
    counts = (targets >= 0).any(dim=1)
    if not counts.all():
        row = counts.tolist().index(False)
        raise ValueError(f"no target counts in row {row}: was its answer empty, or cut off?")


def check_dpo(beta, *logprobs):
    """Raise ValueError for tensors of different shapes, or beta not above 0."""
    if len(shapes := {tuple(t.shape) for t in logprobs}) > 1:
        raise ValueError(f"{len(logprobs)} tensors of one shape are needed, not of {sorted(shapes)}")
    if not 0 < beta < float("inf"):
        raise ValueError(f"beta is {beta}, but has to be above 0")


def check_reference(reference, count):
    """Raise ValueError unless `reference` holds two numbers for each of `count` pairs."""
    if reference.shape != (count, 2):
        raise ValueError(
            f"reference has the shape {tuple(reference.shape)}, but should be ({count}, 2): "
            "what pair_logprobs says of these pairs"
        )


def check_packable(model, precision):
    """Raise ValueError unless `FastGPT` computes what this GPTModel does, but for rounding, in such a precision."""
    if precision not in ("float32", "bfloat16", "int8"):
        raise ValueError(f"precision is {precision!r}, but has to be float32, bfloat16 or int8")
    for part in changed_parts(model):
        raise ValueError(
            f"the model has {part}, which FastGPT would leave out: generate from the model itself, one prompt at a time"
        )


def check_layout(model):
    """Raise ValueError for a GPTModel that computes something else with its parameters than GPT-2 does."""
    for part in changed_parts(model, also=True):
        raise ValueError(
            f"the model has {part}, which GPT-2's layout has no place for: keep it by torch.save(model.state_dict(), …)"
        )


def changed_parts(model, also=False):
    """Yield what in a GPTModel computes otherwise than in the course's; `also` in normalisation and linear layers."""
    if not hasattr(model, "trf_blocks"):
        yield f"other parts than a GPTModel: it is a {type(model).__name__}"
        return
    parts = [(model, "GPTModel")]
    for block in model.trf_blocks:
        parts += [(block, "TransformerBlock"), (block.att, "MultiHeadAttention"), (block.ff, "FeedForward")]
    for part, name in parts:
        if not computes_as(part, name):
            yield f"a {name} with a forward of its own"
    for block in model.trf_blocks:
        activation = block.ff.layers[1]
        if not computes_as(activation, "GELU") or getattr(activation, "approximate", "tanh") != "tanh":
            yield f"{activation} as activation"
    norms, layers = [model.final_norm], [model.out_head]
    for block in model.trf_blocks if also else ():
        norms += [block.norm1, block.norm2]
        layers += [block.ff.layers[0], block.ff.layers[2], *(getattr(block.att, name) for name in PROJECTIONS)]
    for norm in norms if also else ():
        if not computes_as(norm, "LayerNorm") or norm.eps != 1e-5:
            yield f"{norm} as normalisation"
    for layer in layers if also else ():
        if not isinstance(unwrap(layer), torch.nn.Linear):
            yield f"{layer} as a linear layer"


PROJECTIONS = ("W_query", "W_key", "W_value", "out_proj")


def check_context(total, most):
    """Raise ValueError for more tokens than a model has positions."""
    if total > most:
        raise ValueError(f"{total} tokens exceed this model's context of {most}; shorten it")


def check_targets(targets, count):
    """Raise ValueError if some target is none of `count` tokens. (A GPU would have to wait: there PyTorch does.)"""
    if not len(targets):
        raise ValueError("there are no targets")
    if targets.device.type == "cpu" and not 0 <= targets.min() <= targets.max() < count:
        raise ValueError(
            f"targets are from {targets.min()} to {targets.max()}, but have to be tokens, from 0 to {count - 1}: "
            "leave the places that do not count out before, hidden[targets >= 0] and targets[targets >= 0]"
        )


@functools.cache
def check_compiler(device, without="give compile=False"):
    """Raise ValueError where torch.compile cannot work, before it fails in the middle of things."""
    try:
        torch.compile(lambda x: x.exp() + 1)(torch.ones(9, device=device))
    except Exception as error:  # of many kinds
        reason = one_line(error).split(". ")[0]
        raise ValueError(f"nothing can be compiled here: {without}, or install g++ ({reason})") from None


def check_batch(lengths, ignore_index):
    """Raise ValueError for an empty batch, an empty row in it, or an `ignore_index` that is a token, too."""
    if not lengths or min(lengths) == 0:
        raise ValueError(f"item {lengths.index(0)} of the batch has no ids" if lengths else "the batch is empty")
    if ignore_index >= 0:
        raise ValueError(f"ignore_index is {ignore_index}, which is a token, too; give a number below 0")


def check_texts(entries, *keys):
    """Raise ValueError for an entry, named by its number from 1, in which a key is no text."""
    for number, entry in enumerate(entries, start=1):
        for key in keys:
            if not isinstance(entry.get(key), str):
                raise ValueError(f"entry {number} has no text {key!r}: it has {', '.join(entry)}")


def check_vocabulary(cfg, tokenizer, name="the model"):
    """Raise ValueError for a model with fewer tokens than the tokenizer; more are padding, which is never drawn."""
    if cfg["vocab_size"] < tokenizer.n_vocab:
        raise ValueError(f"{name} was made for another tokenizer: vocab_size {cfg['vocab_size']}")


def check_prompt(num_tokens, cfg, tokenizer):
    """Raise ValueError for a prompt that the model cannot read, or a model with fewer tokens than the tokenizer."""
    check_vocabulary(cfg, tokenizer)
    if num_tokens > cfg["context_length"]:
        raise ValueError(f"the prompt has {num_tokens} tokens, the model reads {cfg['context_length']}: shorten it")


# ----- reports


def say(text):
    """Print a text; a sign that the console does not know becomes a question mark and ends nothing."""
    try:
        print(text)
    except UnicodeEncodeError:
        encoding = getattr(sys.stdout, "encoding", None) or "ascii"
        print(text.encode(encoding, "replace").decode(encoding))


def show_stream(about, prompt, pieces):
    """Print a line about the model, then as they come the prompt and the pieces that follow it, then the speed."""
    print(about, end="\n\n", file=sys.stderr, flush=True)
    print(prompt, end="", flush=True)
    count, start = -1, time.perf_counter()  # -1: the last piece only ends an unfinished character
    try:
        for piece in pieces:
            print(piece, end="", flush=True)
            count += 1
    finally:
        print(flush=True)
    speed = count / (time.perf_counter() - start)
    hint = 'Your turn: python gpt2.py "Your own beginning" --seed 7 (or --help)'
    print(f"\n{count} tokens, {speed:.0f} tokens/s. {hint}", file=sys.stderr)


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


# ----- files


def no_memory(error):
    """Whether an exception says that memory has run out; on a CPU it is a RuntimeError, worded by the system."""
    words = ("allocate memory", "not enough memory", "out of memory", "bad_alloc", "ALLOC_FAILED", "paging file")
    return isinstance(error, (MemoryError, torch.OutOfMemoryError)) or any(word in str(error) for word in words)


def one_line(error):
    """What an error says, in one line."""
    return " ".join(f"{error or type(error).__name__}".split())[:300]


def expand(path):
    """A path with ~ and ~user written out; ValueError if there is no such user."""
    try:
        return Path(path).expanduser()
    except RuntimeError:
        raise ValueError(f"{path}: there is no such user") from None


def read_json(path):
    """What a JSON file holds; ValueError, in one line that names the file, for whatever is wrong with it."""
    try:
        return json.loads(Path(path).read_text(encoding="utf-8-sig"))
    except (ValueError, RecursionError) as error:               # no UTF-8, no JSON, nested too deeply, numbers too long
        raise ValueError(f"{path} is damaged ({error})") from None


@contextmanager
def writing(path):
    """A binary file that takes the name `path` when it is complete and on the disk; else what was there stays.

    Raises OSError, in one line that names the file, if there is no room or no permission.
    """
    part = path.with_name(path.name + ".part")
    try:
        with open(part, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())                             # before the old one goes, should the power fail
        os.replace(part, path)
    except BaseException as error:
        with suppress(OSError):
            part.unlink()
        if not getattr(error, "strerror", None):
            raise
        raise OSError(f"{path} could not be written ({error.strerror}); what was there before is unchanged") from None


@contextmanager
def hold(folder, file=None):
    """Keep other programs from writing into `folder` for a while, or only to that `file` in it.

    ValueError that says who is doing it already.
    """
    from filelock import FileLock, Timeout

    place, name = (folder, "") if file is None else (folder / file, f".{file}")
    folder.mkdir(parents=True, exist_ok=True)
    lock, holder = FileLock(folder / f"{name}.lock"), folder / f"{name}.holder"
    try:
        lock.acquire(timeout=0)
    except Timeout:
        who = "another program"
        with suppress(OSError, UnicodeDecodeError):
            who = holder.read_text(encoding="utf-8")
        other = "folder" if file is None else "file"
        raise ValueError(f"{place} is in use by {who}: wait for its end, or choose another {other}") from None
    try:
        with writing(holder) as note:  # and if there is no room, that is known before the work
            note.write(f"process {os.getpid()} on {platform.node()}, since {time.strftime('%H:%M')}".encode())
        yield
    finally:
        with suppress(OSError):
            holder.unlink()
            if file is not None:  # beside a file of the user's nothing of ours stays
                (folder / f"{name}.lock").unlink()
        lock.release()


def check_place(path):
    """Raise ValueError for a file or folder among the course's own data, where nothing is written."""
    if Path(os.path.realpath(path)).is_relative_to(os.path.realpath(DATA)):
        raise ValueError(f"{path} belongs to the course itself, which would be lost: choose another name, or folder")


def check_target(folder, kind="GPT2LMHeadModel", **more):
    """Raise ValueError where a model must not be written: over the course's own data, a file, or another model.

    kind: what config.json calls the architecture; more: what else it has to say there. Of a model without that file,
    weights alone or another language's tokenizer, nothing is written over either.
    """
    folder = expand(folder)
    check_place(folder)
    if folder.exists() and not folder.is_dir():
        raise ValueError(f"{folder} is a file, where a model needs a folder: choose another name")
    wanted, config = {"architectures": [kind], **more}, folder / "config.json"
    if config.is_file() or (folder / "hparams.json").is_file():
        found = read_json(config) if config.is_file() else None
        if not isinstance(found, dict) or any(found.get(key) != value for key, value in wanted.items()):
            raise ValueError(f"{folder} holds another model, which would be lost: choose another folder")
    else:
        check_replaced(folder / "model.safetensors", MODEL_METADATA)
        # weights without a config.json are somebody's, unless we were killed between the one and the other
        if (folder / "model.safetensors").is_file() and not (folder / "config.json.part").is_file():
            raise ValueError(f"{folder} holds weights, which would be lost: choose another folder")
    try:
        check_tokenizer(folder)                                 # would be lost, or make the model unreadable
    except ValueError as error:
        raise ValueError(f"{error}; choose another folder") from None


# ----- a model's folder

MODEL_METADATA = {"format": "pt"}  # of its safetensors file: readable by others, as usual

RELEASED = ("124M", "355M", "774M", "1558M")  # OpenAI's models


def model_folder(name_or_path):
    """The folder of a model: of "tiny", which is in data/, of one of OpenAI's, fetched if need be, or as given."""
    if str(name_or_path) in RELEASED:
        from gpt_download import fetch  # its libraries are needed only here

        return fetch(str(name_or_path))
    return DATA / "tiny" if str(name_or_path) == "tiny" else expand(name_or_path)


def check_replaced(path, metadata):
    """Raise FileExistsError if `path` is a file, but no safetensors file with such metadata or a damaged one."""
    if path.is_file():
        same = path.suffix == ".safetensors"
        with suppress(ValueError), opened(path) as file:
            same = (file.metadata() or {}).keys() == metadata.keys()
        if not same:
            raise FileExistsError(f"{path} is a file of another kind, which would be lost: choose another name")


def write_tensors(path, tensors, metadata):
    """Write one safetensors file, whole or not at all; metadata: texts by name.

    Raises ValueError if `path` belongs to the course, FileExistsError if it is a file of another kind.
    """
    path = expand(path)
    check_place(path)
    check_replaced(path, metadata)
    with hold(path.parent, path.name), writing(path) as file:
        file.write(save(tensors, metadata=metadata))


@contextmanager
def opened(path):
    """An open safetensors file; what is wrong with it becomes a ValueError that names it."""
    try:
        with safe_open(path, "pt") as file:
            yield file
    except (SafetensorError, AttributeError, TypeError, RuntimeError, KeyError) as error:  # or dtypes that torch lacks
        if no_memory(error):
            raise MemoryError(f"there is too little memory to read {path}") from None
        raise ValueError(f"{path} is damaged or not finished ({error})") from None


def read_tensors(path, what="file"):
    """A safetensors file → (tensors, metadata), two dicts; FileNotFoundError, or ValueError if it is damaged."""
    path = expand(path)
    if not path.is_file():
        raise FileNotFoundError(f"there is no {what} {path}")
    with opened(path) as file:
        tensors, metadata = {name: file.get_tensor(name) for name in file.keys()}, file.metadata() or {}
    return {name: tensor.clone() for name, tensor in tensors.items()}, metadata


def read_adapter(path):
    """The file of `save_lora` → (tensors, rank, alpha); FileNotFoundError, or ValueError if it is no such file."""
    try:
        tensors, metadata = read_tensors(path, "adapter")
        return tensors, int(metadata["lora_rank"]), float(metadata["lora_alpha"])
    except (KeyError, ValueError) as error:
        raise ValueError(f"{path} is damaged, or no adapter from save_lora ({error!r})") from None


class SafeTensors(Mapping):
    """The tensors of the model in `folder`, each read from its file when it is asked for.

    The file is opened anew every time: while it is open, what was read stays in memory.
    """

    def __init__(self, folder):
        index, self.files = folder / "model.safetensors.index.json", {}
        names = ["model.safetensors"]
        if index.is_file() and not (folder / names[0]).is_file():  # transformers cuts large models into several
            try:
                names = sorted(set(read_json(index)["weight_map"].values()))
                if wrong := [name for name in names if Path(name).name != name or name in ("", "..")]:
                    raise ValueError(f"{wrong[0]!r} is no file's name")
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                raise ValueError(f"{index} does not say where the weights are ({error})") from None
        for path in (folder / name for name in names):
            if not path.is_file():
                raise FileNotFoundError(f"the folder {folder} holds no model: there is no {path.name} in it")
            with opened(path) as file:
                self.files.update(dict.fromkeys(file.keys(), path))

    def __getitem__(self, name):
        path = self.files[name]
        with opened(path) as file:
            tensor = file.get_tensor(name)
        return tensor.clone()                                   # or it would change with its file

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

    Raises FileNotFoundError if there is no model in the folder, ValueError if it is another kind of model, or has
    another tokenizer beside it.
    """
    folder = Path(folder)
    paths = [folder / "config.json", folder / "hparams.json"]  # transformers' layout, and OpenAI's
    if not folder.is_dir():
        raise FileNotFoundError(
            f"unknown weights {str(folder)!r}: give tiny, {', '.join(RELEASED)}, or a model's folder"
        )
    if not any(path.is_file() for path in paths):
        raise FileNotFoundError(f"the folder {folder} holds no model: there is no config.json in it")
    layout = [path.is_file() for path in paths].index(True)
    cfg = parse_config(paths[layout], layout == 1)
    sizes = [path.stat().st_size for path in folder.iterdir() if re.search(r"\.safetensors$|\.data-", path.name)]
    if sizes:
        needed = cfg["emb_dim"] * (cfg["vocab_size"] + cfg["context_length"] + 12 * cfg["n_layers"] * cfg["emb_dim"])
        if needed > sum(sizes):  # no number takes less than a byte
            raise ValueError(
                f"{paths[layout]} describes {needed:,} parameters, but the weights beside it have "
                f"{sum(sizes):,} bytes: damaged or not finished?"
            )
    check_tokenizer(folder)
    return cfg, layout == 1


def read_model(folder):
    """A model's folder → its configuration, and a mapping with its released tensors, read when asked for.

    Raises the errors of `read_config`.
    """
    cfg, openai_layout = read_config(folder)
    if not openai_layout:
        return cfg, SafeTensors(Path(folder))
    from gpt_download import CheckpointTensors  # needs TensorFlow

    return cfg, CheckpointTensors(folder)


def parse_config(path, openai_layout=False):
    """A config.json of transformers', or OpenAI's hparams.json → the settings under the course's names"""
    try:
        config = read_json(path)
        same = {"activation_function": "gelu_pytorch_tanh", "n_inner": 4 * (config.get("n_embd") or 0)}
        for key, only in GPT2_CONFIG.items():
            if config.get(key, only) not in (only, same.get(key, only)):
                raise ValueError(f"{key} is {reprlib.repr(config[key])}, and not {only!r} as in GPT-2")
        cfg = {
            **{key: config[theirs[openai_layout]] for key, theirs in CONFIG_NAMES.items()},
            "drop_rate": config.get("resid_pdrop", 0.1),
            "qkv_bias": True,
            "tie_weights": config.get("tie_word_embeddings", True),
        }
        check_config(cfg)
        return cfg
    except (KeyError, ValueError, AttributeError, TypeError) as error:
        raise ValueError(f"{path} does not describe a GPT-2 ({error})") from None


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


def check_tensors(tensors, shapes, zeros=True):
    """Raise ValueError unless the mapping `tensors` holds what `shapes` says, name → shape; → name → its name there

    Every tensor is read once, and has to hold finite numbers; without `zeros`, a matrix of nothing but zeros is
    refused. The prefix `transformer.`, those of wrapped models, and the causal masks do not matter. Where an output
    layer of its own is not wanted, it has to be the token embedding again; where it is lacking, that takes its place.
    """
    masks, head = (".attn.bias", ".attn.masked_bias"), "lm_head.weight"
    found = {plain_name(name).removeprefix("transformer."): name for name in tensors if not name.endswith(masks)}
    if head in shapes:
        found.setdefault(head, found.get("wte.weight"))
    elif (other := found.pop(head, None)) is not None and "wte.weight" in found:
        if not torch.equal(torch.as_tensor(tensors[other]), torch.as_tensor(tensors[found["wte.weight"]])):
            raise ValueError(
                "the weights have an output layer other than the token embedding, and this model uses one matrix for "
                'both: it needs "tie_weights": False (in config.json, "tie_word_embeddings": false)'
            )
    if surplus := found.keys() - shapes:
        raise ValueError(f"the weights hold {min(surplus)}, which this configuration has no place for")
    if missing := [name for name in shapes if found.get(name) is None]:
        raise ValueError(f"the weights lack the tensor {missing[0]}; they do not fit this configuration")
    for name, shape in shapes.items():
        try:
            tensor = torch.as_tensor(tensors[found[name]])
        except (TypeError, RuntimeError) as error:
            if no_memory(error):
                raise
            raise ValueError(f"{name} is no array of numbers ({error})") from None
        if not tensor.is_floating_point():
            raise ValueError(f"{name} holds {tensor.dtype} numbers, which are no weights: are they quantised?")
        if tuple(tensor.shape) != tuple(shape):
            raise ValueError(
                f"{name} has the shape {tuple(tensor.shape)}, but it should be {tuple(shape)}; "
                "weights and configuration do not fit"
            )
        # one sum is quicker than looking at every number
        if not tensor.sum(dtype=torch.float32).isfinite() and not tensor.isfinite().all():
            raise ValueError(f"{name} holds nan or inf: the weights are damaged, or their training went wrong")
        if not zeros and tensor.ndim == 2 and not tensor.any():
            raise ValueError(f"{name} holds nothing but zeros, which no training leaves")
        del tensor                                              # or there would be two while the next is read
    return found


def check_adapter(path, tensors, shapes):
    """Raise ValueError unless the `tensors` of the file `path` have the `shapes` that the model has room for."""
    try:
        check_tensors(tensors, shapes)
    except ValueError as error:
        raise ValueError(f"{path} holds an adapter for another model, or is damaged ({error})") from None


def check_head(head, emb_dim):
    """Raise ValueError unless `head` is a classifier's, score.weight with or without score.bias; → how many classes"""
    classes = head["score.weight"].shape[:1]
    shapes = {"score.weight": (*classes, emb_dim), "score.bias": tuple(classes)}
    check_tensors(head, {name: shapes[name] for name in shapes if name in head})
    return classes[0]


def check_released(tensors, cfg):
    """Raise the errors of `check_tensors` unless `tensors` holds what a released GPT-2 with these settings has."""
    check_tensors(tensors, released_shapes(cfg), zeros=False)


def write_model(folder, tensors, cfg, **config):
    """Write released tensors, GPT-2's tokenizer and a config.json into `folder`, each replaced only by a complete one.

    tensors: by their released names; cfg: the settings under the course's names; config: what config.json
    has to say besides, or otherwise than of a language model. Raises the errors of `check_target`.
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
    folder = expand(folder)
    check_target(folder, *config["architectures"])
    if wrong := [tensor.dtype for tensor in tensors.values() if not tensor.is_floating_point()]:
        raise ValueError(f"weights cannot be written as {wrong[0]}: choose float32, float16 or bfloat16")
    extra = tokenizer_files(cfg["context_length"], "pad_token_id" in config) if cfg["vocab_size"] > 50256 else {}
    with hold(folder, "model.safetensors"):
        for name, content in extra.items():
            with writing(folder / name) as file:
                file.write(content)
        with writing(folder / "config.json") as file:           # takes its name last: it makes it a model's folder
            file.write(json.dumps(config, indent=2).encode() + b"\n")
            file.flush()                                        # there is room for it, before the weights change
            with writing(folder / "model.safetensors") as weights:
                weights.write(save(tensors, MODEL_METADATA))


def classifier_config(classes):
    """What transformers wants to read in a classifier's config.json."""
    names = dict(enumerate(map(str, classes)))
    return {
        "architectures": ["GPT2ForSequenceClassification"], "pad_token_id": 50256, "tie_word_embeddings": False,
        "id2label": names, "label2id": {name: i for i, name in names.items()},
    }


# ----- the parameters of a model, by their names


def unwrap(model):
    """The model itself, out of what torch.compile and DataParallel have put around it."""
    while hasattr(model, "_orig_mod") or hasattr(model, "module"):
        model = model._orig_mod if hasattr(model, "_orig_mod") else model.module
    return model


@contextmanager
def in_eval_mode(model):
    """Within it the model is in eval mode; afterwards, also after an error, in the mode that it was in."""
    was_training = model.training
    model.eval()
    try:
        yield model
    finally:
        model.train(was_training)


def plain_name(name):
    """A parameter's name without what torch.compile and DataParallel have put into it."""
    return re.sub(r"(?<![^.])(?:_orig_mod|module)\.", "", name)


def plain_parameters(model, twice=True):
    """The parameters of a model, wrapped or not, by their plain names; one with two names under both, or the first.

    Raises ValueError if there are LoRA layers among them, or if it has none that could train, like a FastGPT.
    """
    if not isinstance(unwrap(model), torch.nn.Module):
        raise ValueError(f"a {type(model).__name__} has no parameters of its own: give the GPTModel it was made from")
    found = {plain_name(n): p for n, p in unwrap(model).named_parameters(remove_duplicate=not twice)}
    if any(".lora." in name for name in found):
        raise ValueError(
            "the model has LoRA layers already: merge_lora(model) makes them its weights, save_lora keeps them apart"
        )
    return found


def computes_as(module, name):
    """Whether a module, compiled or not, has the forward of the course's class `name`, or of its faster subclass."""
    return type(unwrap(module)).forward.__qualname__ in (f"{name}.forward", "with_causal_attention.<locals>.forward")


def in_float32(module):
    """The module, or where its parameters are of another type a copy in which they are float32."""
    return module if all(p.dtype == torch.float32 for p in module.parameters()) else copy.deepcopy(module).float()


@torch.no_grad()
def weight_and_bias(module, d_in):
    """Those of a linear layer, (d_out, d_in) and (d_out,) or None; with LoRA or the like in it they are multiplied out.

    What a module does to `d_in` numbers that is no more than a matrix and a bias can be read off what becomes of the
    rows of the unit matrix, and of zeros.
    """
    module = unwrap(module)
    plain = computes_as(module, "Linear") or computes_as(module, "FastLinear")
    if plain and isinstance(module, torch.nn.Linear):           # and not a quantised one
        return module.weight, module.bias
    module = in_float32(module)
    unit = torch.eye(d_in, device=next((p.device for p in module.parameters()), None))
    with torch.autocast(unit.device.type, enabled=False):
        bias = module(torch.zeros_like(unit[:1]))[0]
        return (module(unit) - bias).T, bias


def mend_state_dict(module, state_dict, prefix, metadata, *_):
    """Give what is about to be loaded the names that `module` has; a hook for nn.Module.load_state_dict

    Prefixes of torch.compile and DataParallel go or come, and the causal masks that the book's code keeps as buffers
    go. What is shared stays so, also with `assign=True`. Raises ValueError, nothing loaded yet, if two different
    tensors are meant for one that is shared.
    """
    owner = dict(module.named_parameters(remove_duplicate=False))
    names, shared = {plain_name(name): name for name in owner}, {}
    for key in [key for key in state_dict if key.startswith(prefix)]:
        name, tensor = plain_name(key.removeprefix(prefix)), state_dict.pop(key)
        if name in names or not name.endswith(".att.mask"):
            state_dict[prefix + names.get(name, name)] = tensor
    for name, parameter in owner.items():
        shared.setdefault(id(parameter), []).append(prefix + name)
    for group in shared.values():
        held = [key for key in group if key in state_dict]
        for key in held[1:]:
            one, other = state_dict[held[0]], state_dict[key]
            if one.data_ptr() != other.data_ptr() and not torch.equal(one, other):
                raise ValueError(
                    f"{held[0]} and {key} are two different matrices, {tuple(one.shape)} and {tuple(other.shape)}, and "
                    'this model uses one for both: build it with "tie_weights": False, or give it the same head first'
                )
        if held and len(group) > 1:
            one = state_dict[held[0]]
            if metadata.get("assign_to_params_buffers") and not isinstance(one, torch.nn.Parameter):
                one = torch.nn.Parameter(one, requires_grad=False)  # PyTorch makes each name another, but of none twice
            state_dict.update(dict.fromkeys(group, one))


# ----- another language model, over HTTP


def find_mark(reply):
    """The one number from 0 to 100 in a judge's reply, rounded to a whole one, or None"""
    reply = re.sub(r"(?s)<think>.*?</think>", "", reply).replace("−", "-")
    reply = re.sub(r"(/|\bout of)\W*100\b", "", reply)          # the 100 of "85/100" is no mark
    numbers = set(re.findall(r"-?\d+(?:[.,]\d+)*", reply))
    if len(numbers) != 1 or not re.fullmatch(r"\d{1,3}([.,]\d\d?)?", number := numbers.pop()):
        return None
    score = float(number.replace(",", "."))                     # 0.85 is meant on another scale
    return round(score) if score <= 100 and not 0 < score < 1 else None


MOST_ANSWERED = 10_000_000  # bytes: some thousand times what 512 tokens take


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
                status, body = response.status_code, b""
                for part in response.iter_content(2**12):
                    body += part
                    if len(body) > MOST_ANSWERED:
                        raise OSError(f"the answer from {url} does not end where it should, after {len(body):,} bytes")
                lines = [line for line in body.splitlines() if line]
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
        except (ValueError, LookupError, TypeError, RecursionError):
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
        except (ValueError, LookupError, TypeError, RecursionError):
            raise OSError(f"{url} sent what is no answer of Ollama's: {line[:80]!r}") from None
    if not reply.get("done"):
        raise OSError(f"the answer from {url} broke off")
    return answer


# ----- commands


def pick_device(name="cpu"):
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
    """An argument parser whose errors are one line, and whose help keeps its lines as they are.

    No number is infinite, none, or beyond 64 bits; no name of a file or folder is empty, which would be the folder one
    is in.
    """

    may_be_empty = ("prompt", "text")  # for which commands have a word of their own

    def __init__(self, prog, **options):
        options = {"formatter_class": argparse.RawDescriptionHelpFormatter, **options}
        super().__init__(prog=prog, allow_abbrev=False, **options)

    def parse_known_args(self, args=None, namespace=None):
        found, surplus = super().parse_known_args(args, namespace)
        for name, value in vars(found).items():
            if name not in self.may_be_empty and (value == "" or isinstance(value, list) and "" in value):
                self.error(f"{name.replace('_', '-')} is an empty text: a variable that is not set?")
            if value == []:  # what argparse makes of --seed=--
                self.error(f"--{name.replace('_', '-')} needs a value, and -- is none")
            if type(value) in (int, float) and not -(2**63) <= value < 2**63:
                self.error(f"--{name.replace('_', '-')} is {value}: give a number, and not so large a one")
        return found, surplus

    def given(self, args, *names):
        """Those of the options `names` that have other values than their defaults."""
        return [name for name in names if getattr(args, name) != self.get_default(name)]

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
    parser.add_argument(
        "--precision", default="auto", choices=["auto", "float32", "bfloat16", "int8"],
        help="of the weights: fewer bits are read faster (auto: bfloat16 for large models where it is native)",
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


class Report:
    """A stream around `stream` for what may be lost: a disk that is full or a reader that has gone ends no work."""

    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def write(self, text):
        with suppress(OSError):
            self.stream.write(text)
        return len(text)

    def flush(self):
        with suppress(OSError):
            self.stream.flush()


def mend_streams(reports=("stderr",)):
    """Give closed streams a place to go, and let no character that a terminal does not know end the work.

    reports: the streams that may be lost without harm.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:  # closed by `>&-`; print would then write to the other one
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
        if name in reports and not isinstance(stream, Report):
            setattr(sys, name, Report(stream))


def run_command(name, command, reports=("stderr",)):
    """Call `command()` for a terminal; → exit status 0, 2 after bad input, 130 after Ctrl-C

    An OSError, ValueError or ImportError becomes one line on standard error that begins with `name`.
    """
    mend_streams(reports)
    try:
        command()
        sys.stdout.flush()
    except BrokenPipeError:  # the reader of our output, `head` say, has seen enough
        return 0
    except (OSError, ValueError, ImportError) as error:
        print(f"{name}: {error}", file=sys.stderr)
        return 2
    except (MemoryError, RuntimeError) as error:
        if not no_memory(error):
            raise
        print(f"{name}: this device has too little memory: a smaller model, or --device cpu?", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    finally:
        try:
            sys.stdout.flush()
        except OSError:  # nobody is left to complain to when Python tries it again at its end
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0
