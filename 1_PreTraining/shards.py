"""Token ids on disk: texts to shards, shards to batches.

    tokenize                 .txt and .jsonl files to shards of at most 8 million ids, a NumPy file each
    Windows, Mixture         training batches, drawn from memory-mapped shards in an order that any process can work out
    InOrder                  validation batches: every token once

Shards stay on disk and are read through the page cache, so they may be larger than memory. Every window, and so every
row of a run, has a number. Processes that train together (see `ranks.py`) agree on which numbers a step takes, and
each reads its own: none is read twice in an epoch, however many processes there are.
"""

import array
import errno
import hashlib
import io
import json
import math
import os
from collections.abc import Sequence
from contextlib import suppress

import numpy as np
import torch
from ranks import connection_lost
from tqdm import tqdm

from gpt2 import get_tokenizer
from gpt_io import check_place, expand, hold, no_memory, one_line, read_json, writing

END_OF_TEXT = 50256
LONGEST = 100_000_000  # bytes of a line: a library of 200 novels


# ----- texts to shards


def write_shard(folder, number, tokens):
    """Write ids as `folder/NNNN.npy`, uint16, whole or not at all. → its name and SHA-256"""
    path, data = folder / f"{number:04d}.npy", np.asarray(tokens, dtype=np.uint16)  # 50,257 < 2**16
    content = io.BytesIO()
    np.save(content, data)
    with writing(path) as file:
        file.write(content.getbuffer())
    return path.name, hashlib.sha256(data.tobytes()).hexdigest()


def documents(path):
    """Yield the documents of a file: a .txt is one, a .jsonl has one a line under the key "text"."""
    if path.suffix == ".txt":
        text = path.read_text(encoding="utf-8-sig", errors="replace")
        if text.count("\ufffd") > len(text) / 1000:
            tqdm.write(f"warning: {path} seems not to be UTF-8; convert it, or the model learns to write U+FFFD")
        yield text
        return
    with open(path, "rb") as file:
        yield from json_lines(file, path)


def json_lines(file, path):
    """Yield the documents of an open .jsonl file; `path` is what errors call it."""
    for number, line in enumerate(iter(lambda: file.readline(LONGEST), b""), 1):
        if len(line) == LONGEST:  # what is packed may be longer than memory
            raise ValueError(f"{path}, line {number}: longer than {LONGEST:,} bytes")
        try:
            text = json.loads(line.decode("utf-8-sig"))["text"] if line.strip() else None
        except (ValueError, KeyError, TypeError, RecursionError):
            text = 0
        if text is not None and not isinstance(text, str):
            raise ValueError(f'{path}, line {number}: not of the form {{"text": "one document"}}')
        if text:
            yield text


def check_shards(folder):
    """Raise ValueError if there is anything but shards where shards are to be written."""
    check_place(folder)
    written = sorted(folder.glob("[0-9][0-9][0-9][0-9].npy"))
    foreign = (folder / "index.json").is_file() and not written
    for path in written[:1]:
        try:
            shard = np.load(path, mmap_mode="r")
            foreign |= shard.dtype != np.uint16 or shard.ndim != 1
        except Exception as error:  # of many kinds: a damaged one may be made anew
            raise_if_no_damage(error)
    if foreign:
        raise ValueError(f"{folder} holds other things than shards, which would be lost: choose another folder")


def tokenize(texts, shards, shard_tokens=2**23):
    """Tokenize every .txt and .jsonl of `texts` into `shards`; `<|endoftext|>` stands before each document.

    texts: a folder, a file, or several of either. A shard holds at most `shard_tokens` ids. The list of shards,
    `index.json`, is written last: a folder without it is unfinished, and is made anew.
    """
    if shard_tokens < 1:
        raise ValueError(f"--shard-tokens is {shard_tokens}: give 1 or more")
    files = []
    for place in map(expand, [texts] if isinstance(texts, (str, os.PathLike)) else texts):
        found = [place] if place.is_file() else sorted(place.rglob("*"))
        found = [path for path in found if path.suffix in (".txt", ".jsonl") and path.is_file()]
        if not found:
            raise FileNotFoundError(f"no .txt or .jsonl files below {place}")
        files += found
    shards = expand(shards)
    index = shards / "index.json"
    check_shards(shards)
    with hold(shards):
        index.unlink(missing_ok=True)
        written, tokens, count = write_shards(files, shards, shard_tokens)
        with writing(index) as file:
            file.write(json.dumps({"tokens": tokens, "documents": count, "shards": written}, indent=1).encode())
    print(f"{tokens:,} tokens of {count:,} documents in {len(written)} shards: {shards}")


def write_shards(files, folder, shard_tokens):
    """Tokenize `files` into shards. → {name: SHA-256}, how many tokens, and of how many documents"""
    tokenizer, buffer, written, total, count = get_tokenizer(), array.array("H"), {}, 0, 0
    for file in tqdm(files, desc=f"tokenizing for {folder}", unit=" files"):
        for text in documents(file):
            count += 1
            buffer.append(END_OF_TEXT)
            buffer.extend(tokenizer.encode_ordinary(text))
            while len(buffer) >= shard_tokens:
                name, sha256 = write_shard(folder, len(written), buffer[:shard_tokens])
                written[name] = sha256
                total, buffer = total + shard_tokens, buffer[shard_tokens:]
    if buffer:
        name, sha256 = write_shard(folder, len(written), buffer)
        written[name] = sha256
        total += len(buffer)
    return written, total, count


# ----- shards to batches


def raise_if_no_damage(error):
    """Raise `error` again if it says nothing of the file that was read: no permission, too little memory …"""
    trouble = (errno.EACCES, errno.EPERM, errno.EIO, errno.ESTALE, errno.EMFILE, errno.ENFILE, errno.ENOMEM)
    if no_memory(error) or getattr(error, "errno", None) in trouble or connection_lost(error):
        raise error


def open_shard(path, sha256, check=True):
    """The ids of a shard, memory-mapped; ValueError, if they are to be checked, for others than were written."""
    shard = np.load(path, mmap_mode="r")
    if shard.dtype != np.uint16 or shard.ndim != 1 or not isinstance(sha256, str):
        raise ValueError("it is not what was written")
    if check and hashlib.sha256(shard).hexdigest() != sha256:
        raise ValueError("it is not what was written")
    if check and shard.max() > END_OF_TEXT:
        raise ValueError(f"it holds {shard.max()}, which is no token's id in GPT-2's vocabulary")
    return shard


def allow_open_files(number):
    """Raise this process's limit by so many files, where there is one: every shard that is mapped keeps one open.

    It is often 1,024, on a Mac 256, and ten billion tokens are 1,200 shards.
    """
    with suppress(ImportError, ValueError, OSError):  # no such limit here, or none that can be raised so far
        import resource

        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        if number > 64 and soft != resource.RLIM_INFINITY:
            most = soft + number if hard == resource.RLIM_INFINITY else min(soft + number, hard)
            resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))


class Windows:
    """Windows of `length` + 1 consecutive tokens, cut side by side from memory-mapped shards.

    Every epoch has its own order and its own offset of the cuts, both drawn from (seed, epoch): window
    number i is the same whenever it is asked for, so a resumed run needs to remember only its step.

    share: (i, n) has this process compare every n-th shard with its hash, from the i-th on; n of them check all.
    """

    def __init__(self, folder, length, seed=0, share=(0, 1)):
        folder = expand(folder)
        place = folder / "index.json"
        if not place.is_file():
            raise FileNotFoundError(
                f"{folder} holds no finished shards; make them with: pretrain.py tokenize TEXTS {folder}"
            )
        try:
            self.sha256, self.shards = json.loads(place.read_text(encoding="utf-8-sig"))["shards"], []
            allow_open_files(len(self.sha256))
            for name, sha256 in self.sha256.items():
                place = folder / name
                self.shards.append(open_shard(place, sha256, len(self.shards) % share[1] == share[0]))
        except Exception as error:  # of many kinds, as many as there are kinds of damage
            raise_if_no_damage(error)
            raise ValueError(f"{place} is damaged, tokenize again ({one_line(error)})") from None
        self.length, self.seed, self.epoch = length, seed, None
        # one window less than would fit, so that the cuts can be shifted by up to a window
        counts = [max(0, (len(shard) - 1) // length - 1) for shard in self.shards]
        self.firsts, self.count = np.cumsum([0, *counts]), sum(counts)
        if self.count == 0:
            raise ValueError(f"{folder} holds too few tokens for windows of {length}")

    def window(self, number):
        """Window `number` of an endless sequence: `length` + 1 token ids, an int64 array."""
        epoch, place = divmod(number, self.count)
        if epoch != self.epoch:
            rng = np.random.default_rng((self.seed, epoch))
            self.epoch, self.offset = epoch, rng.integers(self.length)
            self.order = rng.permutation(self.count)
        place = self.order[place]
        shard = np.searchsorted(self.firsts, place, side="right") - 1
        start = (place - self.firsts[shard]) * self.length + self.offset
        return self.shards[shard][start : start + self.length + 1].astype(np.int64)

    def unigram(self, vocab_size):
        """The share of every token id in the shards, (vocab_size,)"""
        counts = sum(np.bincount(shard, minlength=vocab_size) for shard in self.shards)
        return torch.from_numpy(counts / counts.sum()).float()


class Mixture:
    """Batches drawn from several folders of shards, each with its share, which may change from phase to phase.

    phases: a list of {"until": tokens, "shares": {folder: weight}}, "until" counted from the beginning and left out
    of the last phase, which has no end. Row i of the run takes its folder from the fractional part of i times the
    golden ratio: the shares hold over any few rows, and nothing has to be remembered.
    """

    def __init__(self, shards, phases, length, seed=0, share=(0, 1)):
        self.phases = read_phases(phases)
        names = dict.fromkeys(name for phase in self.phases for name in phase["shares"])  # in order, each once
        self.windows = {name: Windows(expand(shards) / name, length, seed, share) for name in names}
        self.length, self.which = length, np.empty(0, dtype=np.int64)

    def check(self, batch_size):
        """Raise ValueError if a phase has fewer windows than a batch takes."""
        for phase in self.phases:
            count = sum(self.windows[name].count for name in phase["shares"])
            if count < batch_size:
                raise ValueError(
                    f"the shards have {count} windows of {self.length} tokens: too few for a batch of {batch_size}"
                )

    def _plan(self, rows):
        """Decide for the first `rows` rows which folder each is from, and which of the windows drawn there."""
        names, first = list(self.windows), 0
        where = np.arange(rows) * ((5**0.5 - 1) / 2) % 1
        self.which, self.place = np.empty(rows, dtype=np.int64), np.empty(rows, dtype=np.int64)
        for phase in self.phases:
            last = int(min(rows, phase["until"] / self.length))
            shares = np.cumsum([phase["shares"].get(name, 0.0) for name in names])
            self.which[first:last] = np.searchsorted(shares / shares[-1], where[first:last], side="right")
            first = max(first, last)
        for number in range(len(names)):
            mine = self.which == number
            self.place[mine] = np.arange(mine.sum())

    def rows(self, first, last):
        """Rows `first` to `last` - 1 of an endless sequence: inputs and targets, (last - first, length) each."""
        if last > len(self.which):
            self._plan(max(2 * last, 2**16))
        windows, rows = list(self.windows.values()), slice(first, last)
        ids = [windows[w].window(place) for w, place in zip(self.which[rows], self.place[rows], strict=True)]
        ids = torch.from_numpy(np.stack(ids))
        return ids[:, :-1], ids[:, 1:]

    def batch(self, number, batch_size):
        """Batch `number` of an endless sequence: inputs and targets, (batch_size, length) each."""
        return self.rows(number * batch_size, (number + 1) * batch_size)

    def past(self, tokens):
        """What decided the first `tokens` tokens: phases and hashes of the shards in use, for a checkpoint."""
        begun, start = [], 0
        for phase in self.phases:
            if start < max(1, tokens):
                begun.append({"from": start, "shares": phase["shares"]})
            start = phase["until"]
        used = dict.fromkeys(name for phase in begun for name in phase["shares"])
        return {"mix": begun, "data": {name: list(self.windows[name].sha256.values()) for name in used}}

    def unigram(self, vocab_size):
        """The share of every token id, (vocab_size,), over all phases alike."""
        total = {}
        for phase in self.phases:
            for name, share in phase["shares"].items():
                total[name] = total.get(name, 0.0) + share / sum(phase["shares"].values()) / len(self.phases)
        return sum(self.windows[name].unigram(vocab_size) * share for name, share in total.items())


def read_phases(phases):
    """Check the phases of a recipe; ValueError that says what is wrong. → the same, each with its "until" """
    wrong = ValueError(
        'a recipe is of the form {"phases": [{"until": 1e6, "shares": {"books": 3, "sums": 1}}, '
        '{"shares": {"books": 1}}]}: every phase but the last ends, later than the one before, and shares are above 0'
    )
    if not isinstance(phases, list) or not phases:
        raise wrong
    checked, start = [], 0
    for phase in phases:
        if not isinstance(phase, dict) or not isinstance(phase.get("shares"), dict) or not phase["shares"]:
            raise wrong
        until = phase.get("until", math.inf)
        numbers = (phase.get("until", 1), *phase["shares"].values())
        if any(type(number) not in (int, float) or not 0 < number < 1e18 for number in numbers):
            raise wrong
        if until <= start:
            raise wrong
        checked.append({"until": until, "shares": phase["shares"]})
        start = until
    if start != math.inf:
        raise wrong
    return checked


def read_recipe(path):
    """The phases of a recipe, a JSON file; without one all the text is in `train/`."""
    if path is None:
        return [{"shares": {"train": 1}}]
    recipe = read_json(expand(path))
    phases = recipe.get("phases") if isinstance(recipe, dict) else None
    try:
        read_phases(phases)
    except ValueError as error:
        raise ValueError(f"{path}: {error}") from None
    return phases


class InOrder(Sequence):
    """Every token of the shards once, in order, as batches of inputs and targets: (batch_size, length) each.

    At the end of a shard there are fewer rows, and a last row of its own that is shorter. Batches are read when they
    are asked for.
    """

    def __init__(self, folder, length, batch_size, share=(0, 1)):
        self.shards, self.places = Windows(folder, 1, share=share).shards, []
        for number, shard in enumerate(self.shards):
            rows, rest = divmod(len(shard) - 1, length)
            for row in range(0, rows, batch_size):
                self.places.append((number, row * length, min(batch_size, rows - row), length))
            if rest:
                self.places.append((number, rows * length, 1, rest))

    def __len__(self):
        return len(self.places)

    def __getitem__(self, number):
        shard, start, rows, length = self.places[number]
        ids = torch.from_numpy(self.shards[shard][start : start + rows * length + 1].astype(np.int64))
        return ids[:-1].view(rows, length), ids[1:].view(rows, length)

    @property
    def tokens(self):
        """How many tokens are predicted in all."""
        return sum(rows * length for _, _, rows, length in self.places)
