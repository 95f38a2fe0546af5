"""Turn much text into shards for pretrain.py, in several processes, and go on after any interruption.

    python 1_PreTraining/prepare_data.py BOOKS shards --validation 0.01
    python 1_PreTraining/prepare_data.py HuggingFaceFW/fineweb-edu shards --subset sample-10BT --validation 0.001
    python 1_PreTraining/pretrain.py train shards runs/mine

The source is a folder or a file, or, if there is none of that name, a data set of the Hugging Face hub, which is read
as it is downloaded (`pip install datasets`). In folders it finds .txt files, one document each; .jsonl, .jsonl.gz and
.jsonl.zst, one document a line under the key "text"; and .parquet, one a row in the column "text" (`pip install
pyarrow`; `pip install zstandard`). With --validation a share of the documents, chosen by chance, is kept apart:
they go to shards/validation, the others to shards/train.

The shards are those that `pretrain.py tokenize` makes. Killed in any way and given the same command again, it goes on
after the last complete shard, and does nothing if all are. Documents are read in this process and tokenized in others.
"""

if __name__ in ("__main__", "__mp_main__"):  # Ctrl-C while the imports below take their second: end without a word
    import signal

    # in the processes that tokenize, to which it is not meant, it does nothing
    signal.signal(signal.SIGINT, signal.SIG_DFL if __name__ == "__main__" else signal.SIG_IGN)

import functools
import gzip
import hashlib
import io
import json
import multiprocessing
import os
import re
import reprlib
import signal
import sys
import threading
import zlib
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing, contextmanager
from itertools import islice

import numpy as np
from shards import END_OF_TEXT, check_shards, documents, json_lines, write_shard
from tqdm import tqdm

from gpt2 import get_tokenizer
from gpt_io import CommandParser, expand, hold, one_line, run_command, writing

KINDS = (".txt", ".jsonl", ".jsonl.gz", ".jsonl.zst", ".parquet")
BATCH = 2**20  # characters that a process is given at once


# ----- documents


def kind(path):
    return next((suffix for suffix in KINDS if path.name.endswith(suffix)), None)


def read(path):
    """Yield the documents of a file of any of the KINDS; ValueError that names it if it is damaged."""
    try:
        if kind(path) in (".txt", ".jsonl"):
            yield from documents(path)
        elif kind(path) == ".jsonl.gz":
            with gzip.open(path) as file:
                yield from json_lines(file, path)
        elif kind(path) == ".jsonl.zst":
            with open(path, "rb") as file, needed("zstandard").ZstdDecompressor().stream_reader(file) as stream:
                yield from json_lines(io.BufferedReader(stream), path)
        else:
            yield from parquet(path)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise ValueError(f"{path} is damaged ({one_line(error)})") from None
    except Exception as error:
        if type(error).__name__ not in ("ZstdError", "ArrowInvalid"):
            raise
        raise ValueError(f"{path} is damaged ({one_line(error)})") from None


def needed(name):
    """A library that only some sources need."""
    try:
        return __import__(name, fromlist=["_"])
    except ImportError:
        name = name.partition(".")[0]
        raise ValueError(f"this source needs the library {name}: pip install {name}") from None


def parquet(path, column="text"):
    with needed("pyarrow.parquet").ParquetFile(path) as file:
        if column not in file.schema_arrow.names:
            raise ValueError(f"{path} has no column {column!r}, only {', '.join(file.schema_arrow.names)}")
        for batch in file.iter_batches(columns=[column]):
            for text in batch.column(0).to_pylist():
                if not isinstance(text, (str, type(None))):
                    raise ValueError(f"{path}: {reprlib.repr(text)} in the column {column!r} is no text")
                if text:
                    yield text


class Files:
    """The documents of local files, in the order of their names. A place in them is [file, document in it]."""

    def __init__(self, source):
        self.files = [source] if source.is_file() else sorted(path for path in source.rglob("*") if path.is_file())
        self.files = [path for path in self.files if kind(path)]
        if not self.files:
            raise FileNotFoundError(f"no {', '.join(KINDS[:-1])} or {KINDS[-1]} files below {source}")

    def name(self):
        return [[str(path), path.stat().st_size] for path in self.files]

    def after(self, place):
        """Yield (place behind it, document), from `place` on."""
        file, first = place
        for number, path in enumerate(self.files[file:], file):
            for i, text in enumerate(islice(read(path), first, None), first):
                yield [number, i + 1], text
            first = 0


class Hub:
    """The documents of a data set of the Hugging Face hub, read as it is downloaded."""

    def __init__(self, name, subset, split, column="text"):
        self.source, self.column = (name, subset, split), column
        self.stream = needed("datasets").load_dataset(name, subset, split=split, streaming=True)

    def name(self):
        return [*self.source, self.column]

    def after(self, place):
        rows, i = iter(self.stream.skip(place[1])), place[1]
        while True:
            try:
                row = next(rows, None)
            except Exception as error:  # of as many kinds as there are libraries behind it
                raise OSError(f"{self.source[0]}: {one_line(error)}; the same command goes on from here") from None
            if row is None:
                return
            if not isinstance(row.get(self.column), str):
                raise ValueError(f"{self.source[0]} has no text in {self.column!r}, only {', '.join(map(str, row))}")
            i += 1
            yield [0, i], row[self.column]


def open_source(source, subset, split):
    """`Files` if there are some of that name, else `Hub`"""
    if expand(source).exists():
        return Files(expand(source))
    if not re.fullmatch(r"[\w.-]+/[\w.-]+", source):
        raise FileNotFoundError(f"{source}: there is no such file or folder, and no data set has such a name")
    return Hub(source, subset, split)


# ----- tokens


def held_out(place, share):
    """Whether the document at a place is for validation: by chance, and the same whenever it is asked."""
    return zlib.crc32(json.dumps(place).encode()) < share * 2**32


def batches(source, place, share):
    """Yield (place behind it, [(part of the output, document), …]), BATCH characters or a little more each."""
    batch, size, behind = [], 0, place
    for behind, text in source.after(place):
        part = "" if not share else "validation" if held_out(behind, share) else "train"
        batch.append((part, text))
        size += len(text)
        if size >= BATCH:
            yield behind, batch
            batch, size = [], 0
    if batch:
        yield behind, batch


def begin_worker():
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that gives out the work
    threading.Thread(target=end_with_parent, daemon=True).start()
    tokenizer()


def end_with_parent():
    multiprocessing.parent_process().join()
    os._exit(1)


tokenizer = functools.cache(get_tokenizer)


def encode(batch):
    """A batch of documents → {part: its token ids, uint16}, `<|endoftext|>` before each document"""
    ids = {}
    for part, text in batch:
        ids.setdefault(part, []).extend([END_OF_TEXT, *tokenizer().encode_ordinary(text)])
    return {part: np.array(tokens, dtype=np.uint16) for part, tokens in ids.items()}


@contextmanager
def unheard_by_children():
    """A process that is started within does not hear Ctrl-C, from its first moment on; for this one it can wait."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT]) if hasattr(signal, "pthread_sigmask") else None
    try:
        yield
    finally:
        if before is not None:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)


def in_parallel(work, items, workers):
    """Yield (place, work(batch)) in order; no more is read ahead than keeps the workers busy."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, context, begin_worker) as pool:
        waiting = deque()
        try:
            for place, batch in items:
                with unheard_by_children():
                    waiting.append((place, pool.submit(work, batch)))
                while len(waiting) > 3 * workers:
                    behind, done = waiting.popleft()
                    yield behind, done.result()
            for behind, done in waiting:
                yield behind, done.result()
        except BrokenProcessPool:
            raise ChildProcessError(
                "a process that tokenized was killed: too little memory for so many --workers? The same command goes on"
            ) from None
        except BaseException:  # Ctrl-C, say: nobody waits for what they are at
            for process in list((pool._processes or {}).values()):
                process.terminate()
            raise
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


# ----- shards


class Part:
    """A folder of shards that grows: what fills a shard is written, the rest waits."""

    def __init__(self, folder, shard_tokens, shards=(), tokens=0, rest=()):
        self.folder, self.size, self.shards, self.tokens = folder, shard_tokens, dict(shards), tokens
        self.waiting, self.length = [np.array(rest, dtype=np.uint16)], len(rest)
        folder.mkdir(parents=True, exist_ok=True)

    def add(self, ids):
        """→ whether a shard was written"""
        self.waiting.append(ids)
        self.length += len(ids)
        if self.length < self.size:
            return False
        ids = self.rest()
        while len(ids) >= self.size:
            self.write(ids[: self.size])
            ids = ids[self.size :]
        self.waiting, self.length = [ids.copy()], len(ids)
        return True

    def rest(self):
        return np.concatenate(self.waiting)

    def write(self, ids):
        name, sha256 = write_shard(self.folder, len(self.shards), ids)
        self.shards[name] = sha256
        self.tokens += len(ids)

    def end(self):
        """Write the last shard."""
        if self.length:
            self.write(self.rest())
        self.waiting, self.length = [np.array([], dtype=np.uint16)], 0

    def close(self, documents):
        """Write the list of all shards, with which the folder is complete."""
        with writing(self.folder / "index.json") as file:
            index = {"tokens": self.tokens, "documents": documents, "shards": self.shards}
            file.write(json.dumps(index, indent=1).encode())


class Progress:
    """How far it has come, in one file that is replaced whole: state.npz, beside the shards."""

    def __init__(self, folder, asked):
        self.path, self.asked = folder / "state.npz", asked

    def load(self):
        """→ what `save` was given, or None if there is nothing to go on from"""
        try:
            with np.load(self.path, allow_pickle=False) as saved:
                arrays = {key: saved[key] for key in saved}
                if arrays.pop("sha256").tobytes() != self.digest(arrays):
                    raise ValueError("it is not what was written")
                state = json.loads(arrays.pop("state").tobytes())
                return {**state, "rest": {key.removeprefix("rest_"): ids for key, ids in arrays.items()}}
        except FileNotFoundError:
            return None
        except Exception as error:  # of many kinds, as many as there are kinds of damage
            raise ValueError(f"{self.path} is damaged, delete it to begin anew ({one_line(error)})") from None

    @staticmethod
    def digest(arrays):
        """The SHA-256 of all arrays, their names and types."""
        found = hashlib.sha256()
        for key, array in sorted(arrays.items()):
            found.update(f"{key} {array.dtype} {array.shape} ".encode() + array.tobytes())
        return found.digest()

    def save(self, place, counts, parts):
        state = {"asked": self.asked, "place": place, "documents": counts,
                 "parts": {name: {"shards": part.shards, "tokens": part.tokens} for name, part in parts.items()}}
        content = io.BytesIO()
        arrays = {f"rest_{name}": part.rest() for name, part in parts.items()}
        arrays["state"] = np.frombuffer(json.dumps(state).encode(), dtype=np.uint8)
        np.savez(content, **arrays, sha256=np.frombuffer(self.digest(arrays), dtype=np.uint8))
        with writing(self.path) as file:
            file.write(content.getbuffer())


def prepare(source, out, shard_tokens=2**23, validation=0.0, workers=None, subset=None, split="train"):
    """Tokenize a source into shards below `out`; see the top of this file. → tokens by part"""
    if shard_tokens < 1 or not 0 <= validation < 1:
        raise ValueError(f"--shard-tokens {shard_tokens} has to be 1 or more, --validation {validation} 0 to below 1")
    out, documents = expand(out), open_source(source, subset, split)
    names = ["train", "validation"] if validation else [""]
    for folder in (out, *(out / name for name in names)):
        check_shards(folder)
    workers = workers or usable_cores()
    with hold(out):
        progress = Progress(out, json.loads(json.dumps([documents.name(), shard_tokens, validation])))
        saved, complete = progress.load(), all((out / name / "index.json").is_file() for name in names)
        same = saved and saved["asked"] == progress.asked
        if same and complete:
            print(f"the shards in {out} are complete: to make them anew, delete {progress.path}")
            return {name: part["tokens"] for name, part in saved["parts"].items()}
        if saved and not same and not complete:
            raise ValueError(f"{out} was begun with another source or other options: give the same, or another folder")
        if not same:
            saved = {"place": [0, 0], "documents": dict.fromkeys(names, 0), "parts": {}}
        for name in names:
            (out / name / "index.json").unlink(missing_ok=True)
        rest = saved.pop("rest", {})
        parts = {
            name: Part(out / name, shard_tokens, **saved["parts"].get(name, {}), rest=rest.get(name, ()))
            for name in names
        }
        run(documents, saved["place"], saved["documents"], parts, progress, validation, workers)
    return {name: part.tokens for name, part in parts.items()}


def usable_cores():
    """Those that this process may use: in a job on a large machine they are fewer than it has."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores, 61) if os.name == "nt" else cores  # Windows cannot wait for more processes


def run(source, place, counts, parts, progress, share, workers):
    """From `place` in the source to its end."""
    behind, done = place, sum(part.tokens + part.length for part in parts.values())
    bar = tqdm(initial=done, unit=" tokens", unit_scale=True, desc="tokenizing")
    with bar, closing(in_parallel(encode, batches(source, place, share), workers)) as encoded:
        for behind, ids in encoded:
            written = False
            for name, tokens in ids.items():
                counts[name] += int((tokens == END_OF_TEXT).sum())  # one before each document
                written |= parts[name].add(tokens)
                bar.update(len(tokens))
            bar.set_postfix(documents=f"{sum(counts.values()):,}", refresh=False)
            if written:
                progress.save(behind, counts, parts)
    if not all(counts.values()):
        raise ValueError(f"{' and '.join(n or 'the source' for n, c in counts.items() if not c)}: no document is left")
    for part in parts.values():
        part.end()
    progress.save(behind, counts, parts)
    for name, part in parts.items():
        part.close(counts[name])
        print(f"{part.tokens:,} tokens of {counts[name]:,} documents in {len(part.shards)} shards: {part.folder}")


def command(argv):
    parser = CommandParser("prepare_data.py", description=__doc__)
    parser.add_argument("source", help="folder, file, or name of a data set such as HuggingFaceFW/fineweb-edu")
    parser.add_argument("shards", help="folder for the shards")
    parser.add_argument("--validation", type=float, default=0.0, help="share of the documents kept apart (none)")
    parser.add_argument("--workers", type=int, help="processes that tokenize (one a core)")
    parser.add_argument("--shard-tokens", type=float, default=2**23, help="size of a shard (8,388,608)")
    parser.add_argument("--subset", help="of the data set, such as sample-10BT")
    parser.add_argument("--split", default="train", help="of the data set (train)")
    args = parser.parse_args(argv)
    if args.workers is not None and not 1 <= args.workers <= 10_000:
        raise ValueError(f"--workers is {args.workers}: give 1 or more, at most 10,000")
    prepare(
        args.source, args.shards, int(args.shard_tokens), args.validation, args.workers, args.subset, args.split
    )


def main(argv=None):
    """The command; it exits with status 2 after bad input, with 130 after Ctrl-C"""
    if status := run_command("prepare_data.py", lambda: command(argv), reports=("stdout", "stderr")):
        sys.exit(status)


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        main()
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # a second Ctrl-C, while threads come to their end
