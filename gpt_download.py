"""OpenAI's GPT-2 weights: download them, check them, read them.

    python gpt_download.py 124M                       to where load_gpt2("124M") looks for it
    python gpt_download.py 355M 774M --dir models     into models/gpt2-medium and models/gpt2-large
    python gpt_download.py 124M --format tensorflow   OpenAI's own seven files

There are two forms of the same numbers. `safetensors` is one file from Hugging Face and needs nothing
else; `tensorflow` is the checkpoint that OpenAI released in 2019, which TensorFlow has to read. A
download that breaks off goes on where it stopped when the same is asked for again, and a folder gets
its name only when all of its files are complete and checked: TensorFlow's against the checksums they hold, a
safetensors file by its header, its length, and the SHA-256 that Hugging Face names, which is asked for it wherever the
file comes from. If it cannot be asked, that is said.

GPT2_MODELS names the folder that holds the models (default: ~/.cache/gpt2-from-scratch). GPT2_MIRROR
is a server that is asked first, say of a teacher who has run `python -m http.server` in such a folder.
"""

if __name__ == "__main__":  # Ctrl-C while the imports below take their second: end without a word
    import signal

    signal.signal(signal.SIGINT, signal.SIG_DFL)

import base64
import errno
import hashlib
import importlib.util
import json
import math
import os
import re
import shutil
import sys
import time
import zipfile
from collections.abc import Mapping
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import numpy as np
import requests
from filelock import FileLock, Timeout
from tqdm import tqdm
from urllib3.exceptions import HTTPError, ReadTimeoutError

from gpt_io import (
    CONFIG_NAMES,
    RELEASED,
    TOKENIZER_FILES,
    UCI_FILE,
    UCI_SHA256,
    UCI_URL,
    CommandParser,
    SafeTensors,
    check_released,
    expand,
    parse_config,
    read_config,
    released_shapes,
    run_command,
    unzip,
    writing,
)

FILES = {
    "safetensors": ["config.json", "model.safetensors"],
    "tensorflow": [
        "checkpoint", "encoder.json", "hparams.json", "vocab.bpe", "model.ckpt.meta", "model.ckpt.index",
        "model.ckpt.data-00000-of-00001",
    ],
}
# where a file is, OpenAI's server before a copy of it; FOLDERS fills in {folder}
SOURCES = {
    "safetensors": ["https://huggingface.co/openai-community/{folder}/resolve/main/{file}"],
    "tensorflow": [
        "https://openaipublic.blob.core.windows.net/gpt-2/models/{folder}/{file}",
        "https://f001.backblazeb2.com/file/LLMs-from-scratch/gpt2/{folder}/{file}",
    ],
}
SETTINGS = {  # what each of OpenAI's models says of itself, under the names of the course
    size: {"vocab_size": 50257, "context_length": 1024, "emb_dim": width, "n_heads": heads, "n_layers": layers}
    for size, width, heads, layers in (
        ("124M", 768, 12, 12), ("355M", 1024, 16, 24), ("774M", 1280, 20, 36), ("1558M", 1600, 25, 48),
    )
}
SIZES = list(RELEASED)
FOLDERS = {
    "safetensors": dict(zip(SIZES, ["gpt2", "gpt2-medium", "gpt2-large", "gpt2-xl"], strict=True)),
    "tensorflow": dict(zip(SIZES, SIZES, strict=True)),
}
# the book's data sets: where they are, the file's name, its SHA-256
DATASETS = {
    "sms_spam": (UCI_URL, UCI_FILE, UCI_SHA256),
    "the-verdict": (
        "https://raw.githubusercontent.com/rasbt/LLMs-from-scratch/main/ch02/01_main-chapter-code/the-verdict.txt",
        "the-verdict.txt", "b41e41a68f0398a3154ae69e2e4c0e2694e17fe0d66730536837f1b01935b31f",
    ),
    "instruction-data": (
        "https://raw.githubusercontent.com/rasbt/LLMs-from-scratch/main/ch07/01_main-chapter-code/instruction-data.json",
        "instruction-data.json", "7e09a9af353722ca15c18bc580f093f9c39d3178335a75177319cb1e1d163944",
    ),
}
WAITS = [1, 2, 4, 8, 16]   # seconds before each further try, as long as no more bytes come
TIMEOUT = (10, 30)         # seconds: to connect, and between two pieces of a file
SMALL_FILE = 10_000_000    # bytes; all but the numbers themselves are shorter
TRANSIENT = (408, 425, 429, 500, 502, 503, 504)  # HTTP: it may be well in a moment


class DownloadError(OSError):
    """What went wrong with a download, and what to do."""


class _TryAgain(Exception):
    """A fault that may pass; `wait` is what the server asked for, in seconds."""

    def __init__(self, message, wait=0):
        super().__init__(message)
        self.wait = wait


class _Damaged(_TryAgain):
    """The file came whole, and is not what it should be."""


# ----- where the weights are


def models_folder():
    """The folder that holds the models when none is given: $GPT2_MODELS or ~/.cache/gpt2-from-scratch"""
    return expand(os.environ.get("GPT2_MODELS") or "~/.cache/gpt2-from-scratch")


def at_hand(size, models_dir=None, form=None):
    """The folder of a complete model on this machine, or None.

    Looked at, unless `models_dir` is given, are `models_folder()`, the book's folder `gpt2`, and the
    cache of Hugging Face's libraries.
    """
    places = [models_folder(), Path("gpt2")] if models_dir is None else [expand(models_dir)]
    forms = [form] if form else ["safetensors"] + ["tensorflow"] * has_tensorflow()
    for folder, files in ((place / FOLDERS[f][size], FILES[f]) for place in places for f in forms):
        if all((folder / file).is_file() for file in files):
            return folder
    if models_dir is None and "safetensors" in forms and importlib.util.find_spec("huggingface_hub"):
        from huggingface_hub import try_to_load_from_cache

        name = FOLDERS["safetensors"][size]
        for repository in (f"openai-community/{name}", name):  # `from_pretrained("gpt2")` caches it as the second
            found = [try_to_load_from_cache(repository, file) for file in FILES["safetensors"]]
            if all(isinstance(path, str) for path in found):
                return Path(found[0]).parent
    return None


def fetch(size, models_dir=None, form=None):
    """The folder of the model `size`, "124M" to "1558M", downloaded if this machine has it nowhere.

    `form` is "safetensors", "tensorflow", or None for whichever is at hand or can be had. Raises
    ValueError for an unknown size, DownloadError (an OSError) if nothing can be downloaded.
    """
    if size not in SIZES:
        raise ValueError(f"unknown size {size!r}: OpenAI released {', '.join(SIZES)}")
    if form not in (None, *FILES):
        raise ValueError(f"unknown form {form!r}: there are {' and '.join(FILES)}")
    if folder := at_hand(size, models_dir, form):
        return folder
    models_dir = models_folder() if models_dir is None else expand(models_dir)
    problems, forms = [], [form] if form else ["safetensors"] + ["tensorflow"] * has_tensorflow()
    for form in forms:
        try:
            return _download(size, models_dir, form)
        except _Unavailable as error:
            problems.append(str(error))
    raise DownloadError(
        "\n".join(problems) + f"\nWithout a way to the network, copy the folder {FOLDERS[forms[0]][size]} from "
        f"somebody who has it into {models_dir}, or name their server in GPT2_MIRROR; the model tiny needs no download."
    )


class _Unavailable(DownloadError):
    """No source has the file, or none can be reached: another form may do."""


# ----- download


def _download(size, models_dir, form):
    """Download all files of a model, and check them together. → its folder, complete"""
    final = models_dir / FOLDERS[form][size]
    unfinished = final.with_name(final.name + ".part")
    models_dir.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        lock = FileLock(models_dir / f".{final.name}.lock")
        try:
            stack.enter_context(lock.acquire(timeout=0))
        except Timeout:
            print(f"another program is downloading {size}: waiting for it", file=sys.stderr, flush=True)
            stack.enter_context(lock)
        if at_hand(size, models_dir, form):
            return final
        if final.exists():
            missing = next(file for file in FILES[form] if not (final / file).is_file())
            raise DownloadError(f"{final} lacks {missing}: delete or rename the folder, then try again")
        unfinished.mkdir(exist_ok=True)
        _check_space(size, form, unfinished)

        sources = [base + "/{folder}/{file}" for base in _mirror()] + SOURCES[form]
        session = stack.enter_context(requests.Session())
        for _ in range(2):
            for file in FILES[form]:
                if not (unfinished / file).is_file():
                    urls = [source.format(folder=final.name, file=file) for source in sources]
                    check = partial(_check_content, name=file, size=size, sha256=_published(session, urls, file))
                    most = _bytes(size, form) + SMALL_FILE if file in FILES[form][-1:] else SMALL_FILE
                    worked = urls.index(_get_file(session, urls, unfinished / file, check, most))
                    sources.insert(0, sources.pop(worked))  # ask it first for the next file
            problem = _check_model(unfinished, size, form)
            if problem is None:
                break
            sources.reverse()  # once more, from another source if there is one
            for file in FILES[form][-2 if form == "tensorflow" else -1 :]:  # the files with the numbers
                (unfinished / file).unlink()
        else:
            raise DownloadError(f"{size} arrives damaged ({problem}): the file was deleted, try again later")
        os.replace(unfinished, final)
    return final


def _mirror():
    """The server that is asked first, as a list of one or none."""
    mirror = os.environ.get("GPT2_MIRROR")
    if mirror and not re.fullmatch(r"https?://[^{}\s]+", mirror):
        raise ValueError(f"GPT2_MIRROR is {mirror!r}: give an address such as http://192.168.0.7:8000")
    return [mirror.rstrip("/")] if mirror else []


def _published(session, urls, file):
    """The SHA-256 that Hugging Face names for the safetensors file, if a mirror is asked for it; None otherwise."""
    if not _mirror() or file != "model.safetensors":
        return None
    for url in (url for url in urls if not url.startswith(_mirror()[0])):
        try:
            answer = session.head(url, timeout=TIMEOUT)
            value = answer.headers.get("X-Linked-Etag", "").strip('"')
        except (requests.RequestException, HTTPError, ValueError):
            continue
        if re.fullmatch("[0-9a-f]{64}", value):
            return value
    print("Hugging Face cannot be asked: nothing but GPT2_MIRROR vouches for the model's numbers", file=sys.stderr)
    return None


def _bytes(size, form):
    """How many bytes the numbers of a model take in the file that holds them."""
    cfg = SETTINGS[size]
    numbers = sum(math.prod(shape) for shape in released_shapes(cfg).values())
    if form == "safetensors":  # this file holds the causal masks as well
        numbers += cfg["n_layers"] * cfg["context_length"] ** 2
    return 4 * numbers


def _check_space(size, form, folder):
    needed = _bytes(size, form) - sum(path.stat().st_size for path in folder.iterdir())
    free = shutil.disk_usage(folder).free
    if needed > free:
        raise DownloadError(
            f"{size} needs {needed / 1e6:,.0f} MB more in {folder.parent}, where {free / 1e6:,.0f} MB are free: "
            "make room, or choose another folder with --dir or GPT2_MODELS"
        )


def _get_file(session, urls, path, check, most_bytes):
    """Download one file, at most `most_bytes` long, from the first of `urls` that has it, or nothing. → that url"""
    problems = []
    for url in urls:
        failures, damaged, most = 0, 0, 0  # most: the bytes that a try has left at best
        while True:
            try:
                _try(session, url, path, check, most_bytes)
                return url
            except _Unavailable as error:
                problems.append(str(error))
                break
            except (ValueError, requests.TooManyRedirects) as error:  # an address or a header that makes no sense
                problems.append(f"{url.split('/')[2]} answers nonsense ({error})")
                break
            except (_TryAgain, requests.RequestException, HTTPError) as error:
                problem, wait = _explain(error, url), getattr(error, "wait", 0)
                damaged += isinstance(error, _Damaged)
                unreachable = isinstance(error, requests.ConnectionError)
            except OSError as error:
                if error.errno in (errno.ENOSPC, errno.EDQUOT):
                    raise DownloadError(
                        f"the disk is full: {path.name} needs more room in {path.parent.parent}; make some and "
                        "try again, what has come so far is kept"
                    ) from None
                raise
            received = sum(part.stat().st_size for part in _parts(path))
            failures = 1 if received > most else failures + 1
            most = max(most, received)
            # a source that is wrong twice is wrong; and without a network, say so soon
            if damaged > 1 or failures > (2 if unreachable and not most else len(WAITS)):
                problems.append(problem)
                break
            wait = max(wait, WAITS[failures - 1])
            tqdm.write(f"{problem}; trying again in {wait} s", file=sys.stderr)
            time.sleep(wait)
    raise _Unavailable(f"{path.name} cannot be downloaded: " + "; ".join(problems))


def _parts(path):
    return list(path.parent.glob(f"{path.name}.*.part"))


def _explain(error, url):
    host = url.split("/")[2]
    if isinstance(error, _TryAgain):
        return str(error)
    if isinstance(error, requests.exceptions.SSLError):
        return (
            f"the certificate of {host} is not accepted; if a proxy stands in between, name its certificate in "
            f"REQUESTS_CA_BUNDLE ({error})"
        )
    if isinstance(error, requests.exceptions.ProxyError):
        return f"the proxy named in HTTPS_PROXY does not let us through to {host} ({error})"
    if isinstance(error, (requests.Timeout, ReadTimeoutError)):
        return f"{host} does not answer"
    if isinstance(error, HTTPError):
        return f"the connection to {host} broke off"
    return f"no connection to {host}"


def _number(text):
    """A number of at most 15 digits in a header; None for anything else."""
    return int(text) if re.fullmatch("[0-9]{1,15}", text) else None


def _try(session, url, path, check, most):
    """One try: ask for the file, or for the rest of what an earlier try left; check it; name it."""
    with ExitStack() as stack:
        def ask(**headers):
            headers["Accept-Encoding"] = "identity"
            return stack.enter_context(session.get(url, headers=headers, stream=True, timeout=TIMEOUT))

        response = first = ask()
        _refuse(response, url)
        length = response.headers.get("Content-Length")
        total = -1 if length is None else _number(length)
        if total is None or total > most:
            raise _Unavailable(f"{url} is said to be {length[:20]} bytes long, which it cannot be")
        version = response.headers.get("ETag") or response.headers.get("Last-Modified") or ""
        # what was begun of another version, or from another source, has another name
        name = hashlib.sha256(f"{url} {version} {total}".encode()).hexdigest()[:8]
        part = path.with_name(f"{path.name}.{name}.part")
        have = part.stat().st_size if part.is_file() else 0
        if have > total:  # also when the server does not say how long the file is
            have = 0
        if 0 < have < total:
            first.close()
            response = ask(Range=f"bytes={have}-")
            if response.status_code == 416:  # this server finds nothing there: begin anew
                part.unlink()
                raise _TryAgain(f"{path.name} came only in part")
            _refuse(response, url)
            if response.headers.get("Content-Range", "").split("/")[0] != f"bytes {have}-{total - 1}":
                have = 0  # this server sends only whole files
        if have != total or not part.exists():
            _receive(response, part, have, total, path.name, most)
        if 0 <= total != part.stat().st_size:
            raise _TryAgain(f"{path.name} came only in part")
        try:
            if not _check_digest(part, first) and path.name == "model.safetensors" and not _mirror():
                tqdm.write(f"{url.split('/')[2]} sends no checksum: its numbers cannot be checked", file=sys.stderr)
            check(part)
        except ValueError as error:
            part.unlink()
            raise _Damaged(f"{path.name} arrived damaged ({error})") from None
        os.replace(part, path)
        for other in _parts(path):
            other.unlink()


def _refuse(response, url):
    """Raise for every answer that does not bring the file."""
    status, host = response.status_code, url.split("/")[2]
    if status in TRANSIENT:
        wait = _number(response.headers.get("Retry-After", "")) or 0
        raise _TryAgain(f"{host} has a problem (HTTP status {status})", min(wait, 60))
    if status == 404:
        raise _Unavailable(f"{url} does not exist (HTTP status 404)")
    if status in (401, 403):
        raise _Unavailable(f"{host}, or a proxy on the way, refuses {url} (HTTP status {status})")
    if status not in (200, 206):
        raise _Unavailable(f"{url} cannot be had (HTTP status {status})")


def _receive(response, part, have, total, title, most):
    """Append what the server sends to `part`, up to `most` bytes, or begin it anew if `have` is 0."""
    chunk = response.raw.read1(2**16)  # whatever has come: not one byte is lost when the connection breaks
    # none of the files begins like a page, but what a hotel's network answers before the login does
    is_page = have == 0 and chunk.lstrip()[:9].lower().startswith((b"<!doctype", b"<html"))
    if is_page or response.headers.get("Content-Type", "").startswith("text/html"):
        raise _Unavailable(f"{response.url} is a web page, not the file: does the network ask you to log in?")
    bar = tqdm(total=max(total, 0) or None, initial=have, desc=title, unit="B", unit_scale=True, unit_divisor=1000)
    with bar, open(part, "ab" if have else "wb") as file:
        while chunk:
            file.write(chunk)
            have += len(chunk)
            if have > most:
                break
            bar.update(len(chunk))
            chunk = response.raw.read1(2**16)
        file.flush()
        os.fsync(file.fileno())
    if have > most:
        part.unlink()
        raise _Unavailable(f"{response.url} does not end where it should, after at most {most:,} bytes")


def _check_digest(path, response):
    """Compare with the checksum that the server has sent along. → whether it has sent one"""
    found = False
    for headers in (answer.headers for answer in (*response.history, response)):
        for header, algorithm in (("X-Linked-Etag", "sha256"), ("Content-MD5", "md5")):
            value = headers.get(header, "").strip('"')
            if re.fullmatch("[0-9a-f]{64}|[A-Za-z0-9+/]{22}==", value):
                with open(path, "rb") as file:
                    digest = hashlib.file_digest(file, algorithm)
                if value not in (digest.hexdigest(), base64.b64encode(digest.digest()).decode()):
                    raise ValueError(f"its {algorithm.upper()} is another one")
                found = True
    return found


def _check_content(path, name, size, sha256=None):
    """Raise ValueError unless the file `path` holds what a file called `name` should."""
    if sha256:
        with open(path, "rb") as file:
            if hashlib.file_digest(file, "sha256").hexdigest() != sha256:
                raise ValueError("its SHA-256 is another one than Hugging Face's")
    if name in ("config.json", "hparams.json"):
        settings = parse_config(path, name == "hparams.json")  # as it will be read
        for key, (theirs, _) in CONFIG_NAMES.items():
            if settings[key] != SETTINGS[size][key]:
                raise ValueError(f"{theirs} is {settings[key]}, and not {SETTINGS[size][key]}")
    elif name in TOKENIZER_FILES:
        if hashlib.sha256(path.read_bytes()).hexdigest() != TOKENIZER_FILES[name]:
            raise ValueError("its SHA-256 is another one")
    elif name == "checkpoint":
        if "model.ckpt" not in path.read_text(encoding="utf-8", errors="replace"):
            raise ValueError("it does not name model.ckpt")
    elif name == "model.ckpt.index":
        if path.read_bytes()[-8:] != bytes.fromhex("57fb808b247547db"):  # ends every table of LevelDB
            raise ValueError("its end is missing")


def _check_model(folder, size, form):
    """What is wrong with the tensors, one missing, damaged or of the wrong shape; None if nothing is."""
    if form == "tensorflow" and not has_tensorflow():
        print("TensorFlow is not installed: the checkpoint's checksums are checked when it is read", file=sys.stderr)
        return None
    try:
        read_config(folder)
        check_released(SafeTensors(folder) if form == "safetensors" else CheckpointTensors(folder), SETTINGS[size])
    except ValueError as error:
        return str(error)
    return None


# ----- the data sets of the book


def fetch_data(name):
    """The path of one of the book's data sets, downloaded and verified at first use.

    `name` is "sms_spam" (UCI's SMS Spam Collection, CC BY 4.0), "the-verdict" (Edith Wharton, 1908) or
    "instruction-data". Kept in `models_folder()`/data. Raises ValueError for another name,
    DownloadError (an OSError) if the file cannot be had.
    """
    if name not in DATASETS:
        raise ValueError(f"unknown data set {name!r}: there are {', '.join(DATASETS)}")
    url, file, sha256 = DATASETS[name]
    path = models_folder() / "data" / file
    if _is_verified(path, sha256):
        return path
    urls = [f"{base}/data/{file}" for base in _mirror()] + [url]
    path.parent.mkdir(parents=True, exist_ok=True)
    download = path.with_name(f"{file}.download")
    with FileLock(path.with_name(f".{file}.lock")), requests.Session() as session:
        if not _is_verified(path, sha256):
            try:
                _get_file(session, urls, download, partial(_unpacked, file=file, sha256=sha256), SMALL_FILE)
            except _Unavailable as error:
                raise DownloadError(f"{error}\nIf you can get {file} elsewhere, put it into {path.parent}") from None
            with writing(path) as unpacked:
                unpacked.write(_unpacked(download, file, sha256))
            download.unlink()
    return path


def _is_verified(path, sha256):
    return path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == sha256


def _unpacked(path, file, sha256):
    """The content of `path`, or of `file` in it if it is a zip; ValueError if that is not the one meant."""
    data = unzip(path, file) if zipfile.is_zipfile(path) else path.read_bytes()
    if hashlib.sha256(data).hexdigest() != sha256:
        raise ValueError("its SHA-256 is another one")
    return data


# ----- read OpenAI's checkpoint


def has_tensorflow():
    """Whether TensorFlow is installed; it takes seconds to import, so it is not imported to find out."""
    return importlib.util.find_spec("tensorflow") is not None


def _open_checkpoint(path):
    """A TensorFlow checkpoint → a function that reads one of its arrays, and a list of their names"""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    try:
        import tensorflow as tf
    except ImportError as error:
        missing = isinstance(error, ModuleNotFoundError) and error.name == "tensorflow"
        reason = "pip install tensorflow" if missing else f"here it is broken ({error})"
        raise ImportError(
            f"OpenAI's checkpoint can only be read with TensorFlow: {reason}; load_gpt2 also reads model.safetensors"
        ) from None
    if not Path(f"{path}.index").is_file():
        raise FileNotFoundError(f"there is no TensorFlow checkpoint {path} (no file {path}.index)")

    def or_damaged(function, *args):
        try:
            return function(*args)
        except (tf.errors.ResourceExhaustedError, tf.errors.PermissionDeniedError) as error:
            raise OSError(f"the checkpoint {path} cannot be read: {error}") from None
        except (tf.errors.OpError, ValueError, IndexError, RuntimeError) as error:  # by the kind of the damage
            reason = str(error).splitlines()[0]
            raise ValueError(
                f"the checkpoint {path} is damaged; delete its folder and download it again ({reason})"
            ) from None

    reader = or_damaged(tf.train.load_checkpoint, str(path))
    # the arrays of a linear layer are (1, in, out), as of a convolution over one token
    return lambda name: np.squeeze(or_damaged(reader.get_tensor, name)), list(reader.get_variable_to_shape_map())


class CheckpointTensors(Mapping):
    """OpenAI's TensorFlow checkpoint in `folder` as a mapping: every tensor is read when it is asked for.

    The names are those of the safetensors file: `h.0.attn.c_attn.weight` for model/h0/attn/c_attn/w.
    Raises ImportError without TensorFlow, ValueError if the files are damaged.
    """

    def __init__(self, folder):
        self.read, variables = _open_checkpoint(Path(folder) / "model.ckpt")
        self.names = {self.released_name(name): name for name in variables}

    @staticmethod
    def released_name(variable):
        *path, last = variable.removeprefix("model/").split("/")
        path = [re.sub(r"^h(\d+)$", r"h.\1", part) for part in path]
        return ".".join([*path, *{"w": ["weight"], "g": ["weight"], "b": ["bias"]}.get(last, [last, "weight"])])

    def __getitem__(self, name):
        return self.read(self.names[name])

    def __iter__(self):
        return iter(self.names)

    def __len__(self):
        return len(self.names)


def load_gpt2_params_from_tf_ckpt(ckpt_path, settings):
    """Read a checkpoint of OpenAI's, as the book does: path such as gpt2/124M/model.ckpt → nested dicts

    The variable model/h3/attn/c_attn/w comes as `params["blocks"][3]["attn"]["c_attn"]["w"]`, a float32
    array; outside of the blocks are `wte`, `wpe`, and `g` and `b` of the last normalisation. `settings`
    are those of hparams.json. Raises ValueError if the files are damaged or the settings do not fit.
    """
    read, names = _open_checkpoint(ckpt_path)
    if not isinstance(settings.get("n_layer"), int):
        raise ValueError("the settings name no n_layer: give those of the hparams.json beside the checkpoint")
    params = {"blocks": [{} for _ in range(settings["n_layer"])]}
    for name in names:
        *path, last = name.removeprefix("model/").split("/")
        target = params
        if path and (block := re.fullmatch(r"h(\d+)", path[0])):
            if int(block[1]) >= settings["n_layer"]:
                raise ValueError(f"the checkpoint has {name}, but by the settings only {settings['n_layer']} layers")
            target = params["blocks"][int(block[1])]
        for part in path[1:]:
            target = target.setdefault(part, {})
        target[last] = read(name)
    return params


def download_and_load_gpt2(model_size, models_dir):
    """OpenAI's checkpoint of `model_size`, "124M" to "1558M" → (settings, params), as in the book

    Downloads the seven files into `models_dir`/`model_size` if they are not there, and reads them with
    TensorFlow. `settings` is hparams.json, `params` what `load_gpt2_params_from_tf_ckpt` returns and
    `gpt2.load_weights_into_gpt` takes. Raises ValueError for an unknown size or damaged files,
    ImportError without TensorFlow, DownloadError (an OSError) if the files cannot be had.
    """
    if model_size in SIZES and not has_tensorflow():
        raise ImportError(
            "OpenAI's checkpoint can only be read with TensorFlow: pip install tensorflow, or use "
            f'load_gpt2("{model_size}"), which needs no more than the file from Hugging Face'
        )
    folder = fetch(model_size, models_dir, "tensorflow")
    settings = json.loads((folder / "hparams.json").read_text(encoding="utf-8"))
    return settings, load_gpt2_params_from_tf_ckpt(folder / "model.ckpt", settings)


# ----- command


def command(argv):
    parser = CommandParser("gpt_download.py", description=__doc__)
    parser.add_argument("sizes", nargs="+", choices=SIZES, metavar="SIZE", help=", ".join(SIZES))
    parser.add_argument("--dir", metavar="DIR", help="folder for the models (default: see above)")
    parser.add_argument("--format", choices=list(FILES), default="safetensors", help="which files (safetensors)")
    args = parser.parse_args(argv)
    try:
        for size in args.sizes:
            folder = fetch(size, args.dir, args.format)
            total = sum(path.stat().st_size for path in folder.iterdir())
            weights = size if at_hand(size) else folder
            print(f"{size}: {total / 1e6:,.0f} MB in {folder}\nTry it: python gpt2.py --weights {weights}", flush=True)
    except KeyboardInterrupt:
        print("\nstopped; the same command goes on from here", file=sys.stderr)
        raise


def main(argv=None):
    """The command `python gpt_download.py`; → exit status 0, 2 after an error, 130 after Ctrl-C"""
    return run_command("gpt_download.py", lambda: command(argv), reports=("stdout", "stderr"))


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)
    sys.exit(main())
