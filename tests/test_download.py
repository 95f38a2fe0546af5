"""gpt_download against a server on this machine that serves real files and commits every fault there is.

TensorFlow itself writes the checkpoints, with the names and shapes that OpenAI released.
"""

import base64
import contextlib
import hashlib
import json
import math
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
import zipfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.numpy import save_file
from transformers import GPT2Config, GPT2LMHeadModel

import gpt2
import gpt_download
import gpt_io
from gpt2 import DATA, GPT_CONFIG_124M, GPT_CONFIGS, GPTModel, load_gpt2, load_weights_into_gpt
from gpt_download import DownloadError, download_and_load_gpt2, fetch

SMALL = {
    **GPT_CONFIGS["124M"], "vocab_size": 5000, "context_length": 64, "emb_dim": 32, "n_heads": 4, "n_layers": 3,
}
DATA_FILE = "model.ckpt.data-00000-of-00001"


# ----- the files


def random_variables(cfg, seed=0):
    """Every variable of a released checkpoint, with numbers of our own: name → array"""
    rng, emb = np.random.default_rng(seed), cfg["emb_dim"]

    def draw(*shape, mean=0.0):
        return (mean + 0.1 * rng.standard_normal(shape, dtype=np.float32)).astype(np.float32)

    variables = {"wte": draw(cfg["vocab_size"], emb), "wpe": draw(cfg["context_length"], emb)}
    norms = ["ln_f"]
    for i in range(cfg["n_layers"]):
        norms += [f"h{i}/ln_1", f"h{i}/ln_2"]
        for name, n, m in (
            ("attn/c_attn", emb, 3 * emb), ("attn/c_proj", emb, emb),
            ("mlp/c_fc", emb, 4 * emb), ("mlp/c_proj", 4 * emb, emb),
        ):
            variables[f"h{i}/{name}/w"], variables[f"h{i}/{name}/b"] = draw(1, n, m), draw(m)
    for norm in norms:
        variables[f"{norm}/g"], variables[f"{norm}/b"] = draw(emb, mean=1.0), draw(emb)
    return {f"model/{name}": array for name, array in variables.items()}


def write_checkpoint(variables, cfg, folder):
    """The seven files of a release, the checkpoint written by TensorFlow."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    tf = pytest.importorskip("tensorflow", reason="there is none for this Python")
    folder.mkdir(parents=True)
    v1 = tf.compat.v1
    with tf.Graph().as_default(), v1.Session() as session:
        for name, array in variables.items():
            v1.get_variable(name, array.shape, use_resource=False, initializer=v1.zeros_initializer())
        holders = {v.op.name: v1.placeholder(v.dtype.base_dtype, v.shape) for v in v1.global_variables()}
        for variable in v1.global_variables():
            assign = v1.assign(variable, holders[variable.op.name])
            session.run(assign, {holders[variable.op.name]: variables[variable.op.name]})
        v1.train.Saver().save(session, str(folder / "model.ckpt"))
    settings = dict(zip(("n_vocab", "n_ctx", "n_embd", "n_head", "n_layer"), list(cfg.values())[:5], strict=True))
    (folder / "hparams.json").write_text(json.dumps(settings))
    for name in ("vocab.bpe", "encoder.json"):
        shutil.copy(DATA / name, folder)


def released_names(variables):
    """The names of Hugging Face's file for the variables, without prefix and singleton dimension."""
    tensors = {}
    for name, array in variables.items():
        parts = name.removeprefix("model/").replace("h", "h.", 1).split("/") if "/h" in name else name.split("/")[1:]
        last = {"w": "weight", "g": "weight", "b": "bias"}.get(parts[-1], f"{parts[-1]}.weight")
        tensors[".".join([*parts[:-1], last])] = array.squeeze(0) if array.ndim == 3 else array
    return tensors


def write_safetensors(variables, cfg, folder):
    """The two files of Hugging Face's release: no prefix, and the causal masks among the tensors."""
    folder.mkdir(parents=True)
    n = cfg["context_length"]
    masks = {f"h.{i}.attn.bias": np.tril(np.ones((1, 1, n, n), np.float32)) for i in range(cfg["n_layers"])}
    save_file(released_names(variables) | masks, folder / "model.safetensors", {"format": "pt"})
    config = {
        "activation_function": "gelu_new", "architectures": ["GPT2LMHeadModel"], "attn_pdrop": 0.1, "embd_pdrop": 0.1,
        "layer_norm_epsilon": 1e-05, "model_type": "gpt2", "n_ctx": n, "n_embd": cfg["emb_dim"],
        "n_head": cfg["n_heads"], "n_layer": cfg["n_layers"], "n_positions": n, "resid_pdrop": 0.1,
        "vocab_size": cfg["vocab_size"],
    }
    (folder / "config.json").write_text(json.dumps(config))


def transformers_logits(variables, cfg, ids):
    """The same numbers in Hugging Face's model: the reference."""
    config = GPT2Config(
        vocab_size=cfg["vocab_size"], n_positions=cfg["context_length"], n_embd=cfg["emb_dim"],
        n_layer=cfg["n_layers"], n_head=cfg["n_heads"],
    )
    model = GPT2LMHeadModel(config).eval()
    tensors = {f"transformer.{name}": torch.from_numpy(array) for name, array in released_names(variables).items()}
    missing, surplus = model.load_state_dict(tensors, strict=False)
    assert set(missing) <= {"lm_head.weight"} and not surplus
    with torch.no_grad():
        return model(ids).logits


# ----- the server


class Server(ThreadingHTTPServer):
    """Serves `folder`. Before a file is served as it is, the faults listed for its name are committed in turn."""

    daemon_threads = True

    def __init__(self, folder):
        super().__init__(("127.0.0.1", 0), Handler)
        self.folder, self.faults, self.requests, self.digests = folder, {}, [], True
        self.url = f"http://127.0.0.1:{self.server_port}"
        threading.Thread(target=self.serve_forever, args=(0.01,), daemon=True).start()

    def handle_error(self, request, client_address):
        pass  # a client that was killed: nothing to report


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *args):
        pass

    def answer(self, status, body=b"", **headers):
        self.send_response(status)
        for name, value in {"Content_Length": len(body), **headers}.items():
            self.send_header(name.replace("_", "-"), str(value))
        self.end_headers()
        with contextlib.suppress(OSError):
            self.wfile.write(body)

    def do_HEAD(self):
        file = self.server.folder / self.path.lstrip("/")
        self.send_response(302 if file.is_file() else 404)
        if file.is_file():
            self.send_header("X-Linked-Etag", f'"{hashlib.sha256(file.read_bytes()).hexdigest()}"')
        self.send_header("Content-Length", "0")
        self.end_headers()

    def do_GET(self):
        server, path = self.server, Path(self.path)
        file, wanted = server.folder / self.path.lstrip("/"), self.headers.get("Range")
        server.requests.append((path.name, wanted))
        kind, *value = (server.faults.get(path.name) or [("none",)]).pop(0)
        if kind == "status":
            headers = value[1] if value[1:] else {}
            return self.answer(value[0], b"<html>error</html>", Content_Type="text/html", **headers)
        if not file.is_file():
            return self.answer(404, b"nothing here")
        if kind == "empty":
            return self.answer(200)
        if kind == "headers":
            return self.answer(200, file.read_bytes(), **value[0])
        if kind == "endless":
            self.send_response(200)
            self.end_headers()
            with contextlib.suppress(OSError):
                while True:
                    self.wfile.write(bytes(2**16))
        if kind == "html":
            return self.answer(200, b"<!DOCTYPE html><html>Log in</html>", Content_Type=value[0])
        data = bytearray(file.read_bytes())
        headers = {"Accept_Ranges": "bytes", "ETag": f'"{hashlib.md5(data).hexdigest()}"'}
        if kind == "version":
            headers["ETag"] = f'"{value[0]}"'
        if server.digests:
            headers["Content_MD5"] = base64.b64encode(hashlib.md5(data).digest()).decode()
            headers["X_Linked_Etag"] = f'"{hashlib.sha256(data).hexdigest()}"'
        if kind == "corrupt":
            data[value[0]] ^= 0xFF
        start, status = 0, 200
        if wanted and not kind.startswith("no range"):
            start, status = int(wanted.removeprefix("bytes=").removesuffix("-")), 206
            headers["Content_Range"] = f"bytes {start}-{len(data) - 1}/{len(data)}"
        body = bytes(data[start:])
        if kind.endswith("cut"):  # the full length announced, and then the connection closes
            headers["Content_Length"] = len(body)
            self.close_connection = True
            return self.answer(status, body[: value[0]], **headers)
        if kind == "gate":  # as much as anybody wants to see, and the rest when they say so
            self.answer(status, body[:1000], **{**headers, "Content_Length": len(body)})
            value[0].wait(60)
            return self.wfile.write(body[1000:])
        if kind in ("slow", "stall"):
            self.answer(status, b"", **{**headers, "Content_Length": len(body)})
            with contextlib.suppress(OSError):
                for i in range(0, len(body), 2**16):
                    self.wfile.write(body[i : i + 2**16])
                    self.wfile.flush()
                    time.sleep(value[0])
                    if kind == "stall":
                        return None
            return None
        return self.answer(status, body, **headers)


@pytest.fixture(scope="module")
def small_files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("small")
    variables = random_variables(SMALL)
    write_checkpoint(variables, SMALL, folder / "124M")
    write_safetensors(variables, SMALL, folder / "gpt2")
    return folder, variables


@pytest.fixture
def server(small_files, monkeypatch, tmp_path):
    """A server with a small "124M" in both forms, as the only source there is."""
    server = Server(small_files[0])
    monkeypatch.setitem(gpt_download.SETTINGS, "124M", SMALL)
    use(monkeypatch, server, tmp_path)
    yield server
    server.shutdown()


def use(monkeypatch, server, tmp_path):
    sources = [f"{server.url}/{{folder}}/{{file}}"]
    monkeypatch.setattr(gpt_download, "SOURCES", {"safetensors": sources, "tensorflow": sources})
    monkeypatch.setattr(gpt_download, "WAITS", [0.01] * 5)
    monkeypatch.setenv("GPT2_MODELS", str(tmp_path / "models"))
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "hub"))  # for other processes; this one has read it already
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path / "hub"))
    monkeypatch.delenv("GPT2_MIRROR", raising=False)
    monkeypatch.chdir(tmp_path)


def same_files(folder, original):
    assert sorted(path.name for path in folder.iterdir()) == sorted(path.name for path in original.iterdir())
    for path in original.iterdir():
        assert (folder / path.name).read_bytes() == path.read_bytes(), path.name


def nothing_wrong_left(models, *originals):
    """No file has its final name that is not the original, and no folder that is not complete."""
    for folder in [path for path in models.iterdir() if path.is_dir()]:
        original = next(o for o in originals if o.name == folder.name.removesuffix(".part"))
        if folder.suffix != ".part":
            same_files(folder, original)
        for path in folder.iterdir():
            if path.suffix == ".part":
                assert folder.suffix == ".part"
            else:
                assert path.read_bytes() == (original / path.name).read_bytes(), path


# ----- right results


def test_small_checkpoint_gives_the_logits_of_transformers(server, small_files):
    """The book's way, into the book's model (untied) and into ours."""
    settings, params = download_and_load_gpt2(model_size="124M", models_dir="gpt2")
    assert settings == {"n_vocab": 5000, "n_ctx": 64, "n_embd": 32, "n_head": 4, "n_layer": 3}
    assert params["blocks"][2]["attn"]["c_attn"]["w"].shape == (32, 96) and params["wpe"].shape == (64, 32)
    assert set(params) == {"blocks", "wte", "wpe", "g", "b"}
    ids = torch.randint(5000, (2, 40), generator=torch.Generator().manual_seed(1))
    expected = transformers_logits(small_files[1], SMALL, ids)
    for cfg in ({key: SMALL[key] for key in GPT_CONFIG_124M}, SMALL):
        gpt = GPTModel({**cfg, "qkv_bias": True}).eval()
        load_weights_into_gpt(gpt, params)
        with torch.no_grad():
            torch.testing.assert_close(gpt(ids), expected, atol=1e-4, rtol=0)
    same_files(Path("gpt2/124M"), small_files[0] / "124M")
    asked = len(server.requests)
    download_and_load_gpt2("124M", "gpt2")
    assert len(server.requests) == asked  # what is there is not asked for again


def test_load_gpt2_takes_what_is_at_hand(server, small_files, tmp_path, monkeypatch):
    ids = torch.randint(5000, (1, 30), generator=torch.Generator().manual_seed(2))
    expected = transformers_logits(small_files[1], SMALL, ids)

    def check(name):
        model, _ = load_gpt2(name)
        assert not model.training and model.out_head.weight is model.tok_emb.weight
        with torch.no_grad():
            torch.testing.assert_close(model(ids), expected, atol=1e-4, rtol=0)

    check("124M")  # nothing at hand: the one file is downloaded
    assert {name for name, _ in server.requests} == {"config.json", "model.safetensors"}
    same_files(tmp_path / "models" / "gpt2", small_files[0] / "gpt2")
    server.requests.clear()
    check("124M")
    check(tmp_path / "models" / "gpt2")
    check(small_files[0] / "124M")  # OpenAI's own folder, by its path
    monkeypatch.setenv("GPT2_MODELS", str(tmp_path / "elsewhere"))
    shutil.copytree(small_files[0] / "124M", tmp_path / "gpt2" / "124M")
    check("124M")  # where the book's code puts it
    shutil.rmtree(tmp_path / "gpt2")
    for name in ("models--openai-community--gpt2", "models--gpt2"):  # where Hugging Face's libraries put it
        snapshot = tmp_path / "hub" / name / "snapshots" / "abc"
        shutil.copytree(small_files[0] / "gpt2", snapshot)
        (snapshot.parent.parent / "refs").mkdir()
        (snapshot.parent.parent / "refs" / "main").write_text("abc")
        assert gpt_download.at_hand("124M") == snapshot
        check("124M")
        shutil.rmtree(snapshot.parent.parent)
    assert gpt_download.at_hand("124M") is None and not server.requests


def test_tensorflow_route_when_the_other_is_not_there(server, small_files, tmp_path, monkeypatch):
    """Hugging Face unknown to this network, a school's proxy say: then OpenAI's files do."""
    monkeypatch.setitem(gpt_download.SOURCES, "safetensors", [f"{server.url}/nowhere/{{folder}}/{{file}}"])
    assert fetch("124M") == tmp_path / "models" / "124M"
    same_files(tmp_path / "models" / "124M", small_files[0] / "124M")


def test_mirror_is_asked_first(server, small_files, tmp_path, monkeypatch):
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        dead = f"http://127.0.0.1:{unused.getsockname()[1]}/{{folder}}/{{file}}"
    monkeypatch.setattr(gpt_download, "SOURCES", {"safetensors": [dead], "tensorflow": [dead]})
    monkeypatch.setenv("GPT2_MIRROR", server.url + "/")
    same_files(fetch("124M"), small_files[0] / "gpt2")
    monkeypatch.setattr(gpt_download, "SOURCES", {"tensorflow": [dead, f"{server.url}/{{folder}}/{{file}}"]})
    monkeypatch.delenv("GPT2_MIRROR")
    same_files(fetch("124M", form="tensorflow"), small_files[0] / "124M")  # the second source
    monkeypatch.setenv("GPT2_MIRROR", "192.168.0.7:8000")
    with pytest.raises(ValueError, match="GPT2_MIRROR is '192.168.0.7:8000': give an address"):
        fetch("124M", tmp_path / "other", form="tensorflow")


# ----- faults


def both(function):
    return pytest.mark.parametrize("form", ["safetensors", "tensorflow"])(function)


def big_file(form):
    return DATA_FILE if form == "tensorflow" else "model.safetensors"


def folder_of(form):
    return gpt_download.FOLDERS[form]["124M"]


@both
@pytest.mark.parametrize("seed", range(3))
def test_cut_at_random_bytes(server, small_files, tmp_path, form, seed):
    size, rng = (small_files[0] / folder_of(form) / big_file(form)).stat().st_size, random.Random(seed)
    server.faults[big_file(form)] = [("cut", rng.randrange(size // 3)) for _ in range(4)]
    same_files(fetch("124M", form=form), small_files[0] / folder_of(form))
    ranges = [wanted for name, wanted in server.requests if name == big_file(form) and wanted]
    assert ranges  # it went on where it had stopped


@both
def test_cut_again_and_again_is_an_error_and_goes_on_later(server, small_files, tmp_path, form):
    server.faults[big_file(form)] = [("cut", 1000)] + [("cut", 0)] * 30
    with pytest.raises(DownloadError, match="cannot be downloaded.*(broke off|in part)"):
        fetch("124M", form=form)
    nothing_wrong_left(tmp_path / "models", small_files[0] / folder_of(form))
    server.faults.clear()
    server.requests.clear()
    same_files(fetch("124M", form=form), small_files[0] / folder_of(form))
    assert (big_file(form), "bytes=1000-") in server.requests


@both
def test_wrong_bytes_once(server, small_files, tmp_path, form):
    server.faults[big_file(form)] = [("corrupt", 50_000)]
    same_files(fetch("124M", form=form), small_files[0] / folder_of(form))


@both
def test_wrong_bytes_always(server, small_files, tmp_path, form):
    server.faults[big_file(form)] = [("corrupt", 50_000)] * 30
    with pytest.raises(DownloadError, match="arrived damaged"):
        fetch("124M", form=form)
    assert sum(name == big_file(form) for name, _ in server.requests) == 2  # gigabytes, and no third time
    nothing_wrong_left(tmp_path / "models", small_files[0] / folder_of(form))


@pytest.mark.parametrize(
    "name", ["checkpoint", "encoder.json", "hparams.json", "vocab.bpe", "model.ckpt.index", DATA_FILE]
)
def test_wrong_bytes_without_a_checksum_from_the_server(server, small_files, tmp_path, name):
    server.digests = False
    place = (small_files[0] / "124M" / name).stat().st_size // 2 if name == DATA_FILE else 20
    server.faults[name] = [("corrupt", place)]
    folder = fetch("124M", form="tensorflow")
    if name != "checkpoint":  # of this one nothing is read but the name in it
        same_files(folder, small_files[0] / "124M")
    server.faults[name] = [("corrupt", place)] * 60
    if name != "checkpoint":
        with pytest.raises(DownloadError, match="damaged"):
            fetch("124M", tmp_path / "other", form="tensorflow")
        nothing_wrong_left(tmp_path / "other", small_files[0] / "124M")


def test_safetensors_with_a_broken_header(server, small_files, tmp_path):
    server.digests = False
    server.faults["model.safetensors"] = [("corrupt", 30)]
    same_files(fetch("124M"), small_files[0] / "gpt2")
    server.faults["model.safetensors"] = [("corrupt", 30)] * 30
    with pytest.raises(DownloadError, match="arrives damaged"):
        fetch("124M", tmp_path / "other", form="safetensors")
    nothing_wrong_left(tmp_path / "other", small_files[0] / "gpt2")


@both
def test_server_errors_that_pass(server, small_files, form):
    first = gpt_download.FILES[form][0]
    server.faults[first] = [("status", 500), ("status", 503, {"Retry_After": "0"})]
    server.faults[big_file(form)] = [("status", 502), ("cut", 5000), ("status", 429)]
    same_files(fetch("124M", form=form), small_files[0] / folder_of(form))


@pytest.mark.parametrize(
    "fault, message",
    [
        (("status", 500), "has a problem .HTTP status 500"),
        (("status", 404), "does not exist .HTTP status 404"),
        (("status", 403), "refuses .*HTTP status 403"),
        (("status", 451), "HTTP status 451"),
        (("html", "text/html; charset=utf-8"), "web page.*log in"),
        (("html", "application/octet-stream"), "web page.*log in"),
    ],
)
@both
def test_refusals(server, small_files, tmp_path, form, fault, message):
    for name in gpt_download.FILES[form]:
        server.faults[name] = [fault] * 30
    with pytest.raises(DownloadError, match=f"(?s){message}.*GPT2_MIRROR"):
        fetch("124M", form=form)
    assert not (tmp_path / "models" / folder_of(form)).exists()
    assert list((tmp_path / "models" / f"{folder_of(form)}.part").iterdir()) == []
    if fault[1] in (404, 403):
        assert len(server.requests) == 1  # no use in asking again


@pytest.mark.parametrize(
    "fault",
    [
        ("headers", {"Content_Length": "x"}), ("headers", {"Content_Length": "9" * 30}), ("endless",),
        ("headers", {"Content_Length": "²"}), ("headers", {"Content_Length": "99999999999"}),
        ("headers", {"Content_Length": "-1"}),
        ("status", 503, {"Retry_After": "²"}), ("status", 503, {"Retry_After": "9" * 5000}),
        ("status", 302, {"Location": "http://["}), ("status", 302, {"Location": "\xff:\xff"}),
        ("status", 302, {"Location": "file:///etc/passwd"}),
    ],
)
@pytest.mark.parametrize("name", ["config.json", "model.safetensors"])
def test_a_server_that_lies(server, small_files, tmp_path, monkeypatch, fault, name):
    """It counts as failed, its lies are not kept, and the next source is asked."""
    monkeypatch.setattr(gpt_download, "SMALL_FILE", 500_000)
    monkeypatch.setattr(time, "sleep", lambda seconds: None)
    monkeypatch.setitem(gpt_download.SOURCES, "safetensors", 2 * gpt_download.SOURCES["safetensors"])
    server.faults[name] = [fault] * (6 if fault[:2] == ("status", 503) else 1)
    same_files(fetch("124M", form="safetensors"), small_files[0] / "gpt2")
    if fault == ("endless",):
        monkeypatch.setitem(gpt_download.SOURCES, "safetensors", gpt_download.SOURCES["safetensors"][:1])
        server.faults[name] = [fault]
        with pytest.raises(DownloadError, match="does not end where it should"):
            fetch("124M", tmp_path / "other", form="safetensors")
        assert sum(path.stat().st_size for path in (tmp_path / "other").rglob("*")) < 10_000


def test_a_config_that_could_not_be_loaded(small_files, tmp_path, monkeypatch):
    """What is put in place has been read as it will be read."""
    shutil.copytree(small_files[0] / "gpt2", tmp_path / "srv" / "gpt2")
    server = Server(tmp_path / "srv")
    server.digests = False
    monkeypatch.setitem(gpt_download.SETTINGS, "124M", SMALL)
    use(monkeypatch, server, tmp_path)
    config = json.loads((small_files[0] / "gpt2" / "config.json").read_text())
    wrong = {"activation_function": "relu"}, {"layer_norm_epsilon": 1}, {"n_layer": 4}, {"n_embd": "x"}, {"n_inner": 7}
    for odd in (*({**config, **values} for values in wrong), [1], "[" * 10_000):
        content = odd if isinstance(odd, str) else json.dumps(odd)
        (tmp_path / "srv" / "gpt2" / "config.json").write_text(content)
        with pytest.raises(DownloadError, match="config.json arrived damaged"):
            fetch("124M", form="safetensors")
        assert not (tmp_path / "models" / "gpt2").exists()
    server.shutdown()


@pytest.mark.parametrize("number", [np.nan, np.inf, 0.0])
def test_numbers_that_no_training_leaves(small_files, tmp_path, monkeypatch, number):
    variables = dict(small_files[1])
    variables["model/h1/mlp/c_fc/w"] = np.full_like(variables["model/h1/mlp/c_fc/w"], number)
    write_safetensors(variables, SMALL, tmp_path / "srv" / "gpt2")
    server = Server(tmp_path / "srv")
    server.digests = False
    monkeypatch.setitem(gpt_download.SETTINGS, "124M", SMALL)
    use(monkeypatch, server, tmp_path)
    with pytest.raises(DownloadError, match="arrives damaged .*h.1.mlp.c_fc.weight holds"):
        fetch("124M", form="safetensors")
    assert not (tmp_path / "models" / "gpt2").exists()
    server.shutdown()


def test_a_mirror_with_other_numbers(server, small_files, tmp_path, monkeypatch, capsys):
    """Hugging Face is asked what the file should be; if it cannot be asked, that is said."""
    shutil.copytree(small_files[0] / "gpt2", tmp_path / "srv" / "gpt2")
    path = tmp_path / "srv" / "gpt2" / "model.safetensors"
    data = bytearray(path.read_bytes())
    data[-5000] ^= 1
    path.write_bytes(data)
    mirror = Server(tmp_path / "srv")
    monkeypatch.setenv("GPT2_MIRROR", mirror.url)
    same_files(fetch("124M", form="safetensors"), small_files[0] / "gpt2")  # from the second source
    assert "SHA-256 is another one than Hugging Face's" in capsys.readouterr().err
    monkeypatch.setitem(gpt_download.SOURCES, "safetensors", [f"{server.url}/nowhere/{{folder}}/{{file}}"])
    fetch("124M", tmp_path / "other", form="safetensors")
    assert "nothing but GPT2_MIRROR vouches for the model's numbers" in capsys.readouterr().err
    mirror.shutdown()
    monkeypatch.delenv("GPT2_MIRROR")
    server.digests = False
    use(monkeypatch, server, tmp_path)
    fetch("124M", tmp_path / "third", form="safetensors")
    assert "sends no checksum: its numbers cannot be checked" in capsys.readouterr().err


def test_slow_and_stalling(server, small_files, monkeypatch):
    monkeypatch.setattr(gpt_download, "TIMEOUT", (5, 2))
    server.faults["model.safetensors"] = [("stall", 5.0), ("slow", 0.03)]
    same_files(fetch("124M"), small_files[0] / "gpt2")
    assert ("model.safetensors", "bytes=65536-") in server.requests


def test_a_server_without_ranges(server, small_files):
    server.faults["model.safetensors"] = [("cut", 300_000), ("none",), ("no range",)]
    same_files(fetch("124M"), small_files[0] / "gpt2")


def test_an_empty_answer_and_a_range_that_is_refused(server, small_files):
    server.faults["config.json"] = [("empty",), ("cut", 100), ("none",), ("status", 416)]
    same_files(fetch("124M"), small_files[0] / "gpt2")


def test_cut_without_ranges_ends(server, small_files):
    """A try that gets less far than the best one is no progress, and does not begin the counting anew."""
    sizes = [700_000, 100_000, 200_000, 300_000, 400_000, 500_000, 600_000] * 9
    server.faults["model.safetensors"] = [fault for n in sizes for fault in (("cut", n), ("no range cut", n))][1:]
    with pytest.raises(DownloadError, match="broke off"):
        fetch("124M", form="safetensors")
    assert len(server.requests) < 20


def test_a_new_version_on_the_way(server, small_files, tmp_path):
    server.faults["model.safetensors"] = [("cut", 400_000)] + [("cut", 0)] * 20
    with pytest.raises(DownloadError):
        fetch("124M", form="safetensors")
    server.requests.clear()
    server.faults["model.safetensors"] = [("version", "new")]
    same_files(fetch("124M"), small_files[0] / "gpt2")
    assert server.requests == [("model.safetensors", None)]  # not glued to the old half


def test_no_network(server, monkeypatch, tmp_path):
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        dead = f"http://127.0.0.1:{unused.getsockname()[1]}/{{folder}}/{{file}}"
    use(monkeypatch, server, tmp_path)
    monkeypatch.setattr(gpt_download, "SOURCES", {"safetensors": [dead], "tensorflow": [dead, dead]})
    with pytest.raises(DownloadError, match="(?s)no connection to.*copy the folder.*GPT2_MIRROR"):
        fetch("355M")


def test_disk_too_small_or_full(server, small_files, tmp_path, monkeypatch):
    usage = shutil.disk_usage(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(shutil, "disk_usage", lambda path: usage._replace(free=100_000))
        with pytest.raises(DownloadError, match="124M needs 1 MB more in .*0 MB are free.*GPT2_MODELS"):
            fetch("124M")
    assert not server.requests

    script = """if True:
        import json, resource, signal, sys
        import gpt2, gpt_download
        gpt_download.SETTINGS["124M"] = json.loads(sys.argv[1])
        gpt_download.SOURCES["safetensors"] = [sys.argv[2]]
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
        write = open
        class Full:  # the kernel's limit on the size of a file, with the error of a full disk
            def __init__(self, *args): self.file = write(*args)
            def write(self, chunk):
                try:
                    self.file.write(chunk), self.file.flush()
                except OSError as error:
                    raise OSError(28, "No space left on device") from error
            def __getattr__(self, name): return getattr(self.file, name)
            def __enter__(self): return self
            def __exit__(self, *args):
                try: self.file.close()
                except OSError: pass
        gpt_download.open = Full
        sys.exit(gpt_download.main(["124M"]))
    """
    source = f"{server.url}/{{folder}}/{{file}}"
    done = subprocess.run([sys.executable, "-c", script, json.dumps(SMALL), source], capture_output=True, text=True)
    assert done.returncode == 2 and "Traceback" not in done.stderr
    assert "the disk is full: model.safetensors needs more room" in done.stderr
    nothing_wrong_left(tmp_path / "models", small_files[0] / "gpt2")
    same_files(fetch("124M"), small_files[0] / "gpt2")


def test_a_folder_that_somebody_left_half_done(server, small_files, tmp_path):
    folder = tmp_path / "models" / "gpt2"
    folder.mkdir(parents=True)
    (folder / "config.json").write_text("{}")
    with pytest.raises(DownloadError, match="gpt2 lacks model.safetensors: delete or rename"):
        fetch("124M", form="safetensors")


def test_damaged_on_this_disk(server, small_files, tmp_path):
    """Files that went bad after they had been checked."""
    for form in ("tensorflow", "safetensors"):
        shutil.copytree(small_files[0] / folder_of(form), tmp_path / "copy" / folder_of(form))
    path = tmp_path / "copy" / "124M" / DATA_FILE
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    with pytest.raises(ValueError, match="damaged; delete its folder and download it again"):
        download_and_load_gpt2("124M", tmp_path / "copy")
    path.write_bytes(data[: len(data) // 2])
    with pytest.raises(ValueError, match="damaged; delete its folder"):
        load_gpt2(path.parent)
    path.with_name("model.ckpt.index").write_bytes(b"nothing")
    with pytest.raises(ValueError, match="damaged; delete its folder"):
        load_gpt2(path.parent)
    path.with_name("model.ckpt.index").unlink()
    with pytest.raises(FileNotFoundError, match="no TensorFlow checkpoint"):
        load_gpt2(path.parent)


def test_wrong_arguments(server, tmp_path):
    with pytest.raises(ValueError, match="unknown size '117M': OpenAI released 124M, 355M, 774M, 1558M"):
        download_and_load_gpt2("117M", tmp_path)
    with pytest.raises(ValueError, match="unknown form 'onnx'"):
        fetch("124M", form="onnx")
    settings, params = download_and_load_gpt2("124M", tmp_path)
    with pytest.raises(ValueError, match="only 2 layers"):
        gpt_download.load_gpt2_params_from_tf_ckpt(tmp_path / "124M" / "model.ckpt", {**settings, "n_layer": 2})
    with pytest.raises(ValueError, match="should be"):
        load_weights_into_gpt(GPTModel({**SMALL, "emb_dim": 64}), params)
    del params["blocks"][1]["ln_1"]
    model = GPTModel(SMALL)
    before = model.tok_emb.weight.clone()
    with pytest.raises(ValueError, match="lack the tensor h.1.ln_1.weight"):
        load_weights_into_gpt(model, params)
    assert torch.equal(model.tok_emb.weight, before)


def test_without_tensorflow(server, small_files, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "tensorflow", None)
    monkeypatch.setattr(gpt_download, "has_tensorflow", lambda: False)
    with pytest.raises(ImportError, match="pip install tensorflow"):
        download_and_load_gpt2("124M", tmp_path)
    assert not server.requests  # before half a gigabyte was downloaded for nothing
    with pytest.raises(ImportError, match="pip install tensorflow"):
        load_gpt2(small_files[0] / "124M")
    load_gpt2("124M")


# ----- the book's data sets


def test_data_sets(server, small_files, tmp_path, monkeypatch):
    """Whole and verified, or not at all; a zip is unpacked."""
    folder, content = small_files[0] / "data", b"ham\tOk lar...\r\nspam\tWIN\r\n"
    folder.mkdir(exist_ok=True)
    sha256 = hashlib.sha256(content).hexdigest()
    (folder / "plain.txt").write_bytes(content)
    with zipfile.ZipFile(folder / "sms.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("SMSSpamCollection", content)
        archive.writestr("readme", "more")
    (folder / "other.zip").write_bytes(b"PK not a zip")
    monkeypatch.setattr(gpt_download, "DATASETS", {
        "plain": (f"{server.url}/data/plain.txt", "plain.txt", sha256),
        "zip": (f"{server.url}/data/sms.zip", "SMSSpamCollection", sha256),
        "no zip": (f"{server.url}/data/other.zip", "other", sha256),
        "changed": (f"{server.url}/data/sms.zip", "readme", sha256),
        "gone": (f"{server.url}/data/gone.txt", "gone.txt", sha256),
    })
    server.faults["sms.zip"] = [("cut", 50), ("status", 500), ("corrupt", 40)]
    for name in ("plain", "zip"):
        assert gpt_download.fetch_data(name).read_bytes() == content
    asked = len(server.requests)
    assert gpt_download.fetch_data("zip").name == "SMSSpamCollection" and len(server.requests) == asked
    for name, message in (("no zip", "arrived damaged"), ("changed", "SHA-256"), ("gone", "404")):
        with pytest.raises(DownloadError, match=message):
            gpt_download.fetch_data(name)
    left = {path.name for path in (tmp_path / "models" / "data").iterdir() if not path.name.startswith(".")}
    assert left == {"plain.txt", "SMSSpamCollection"}
    with zipfile.ZipFile(folder / "sms.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("readme", bytes(10**8))  # 100 kB that would take a hundred megabytes
    with pytest.raises(DownloadError, match="longer than 10,000,000 bytes"):
        gpt_download.fetch_data("changed")
    with pytest.raises(ValueError, match="unknown data set 'imdb': there are plain"):
        gpt_download.fetch_data("imdb")


# ----- as a command, killed and in company


def command(server, tmp_path, *arguments):
    script = """if True:
        import json, signal, sys
        import gpt2, gpt_download
        signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored in what a shell starts in the background
        gpt_download.SETTINGS["124M"] = json.loads(sys.argv[1])
        gpt_download.SOURCES = dict.fromkeys(gpt_download.SOURCES, [sys.argv[2]])
        sys.exit(gpt_download.main(sys.argv[3:]))
    """
    source = f"{server.url}/{{folder}}/{{file}}"
    return subprocess.Popen(
        [sys.executable, "-c", script, json.dumps(SMALL), source, *arguments],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=tmp_path,
    )


def test_kill_in_the_middle_then_again(server, small_files, tmp_path):
    def received():
        return sum(path.stat().st_size for path in tmp_path.glob("models/gpt2.part/model.safetensors.*.part"))

    server.faults["model.safetensors"] = [("slow", 0.2)] * 3  # asked once, then for the length and for the rest
    for seed in range(2):
        before = received()
        process = command(server, tmp_path, "124M")
        wait_for(lambda before=before: received() > before)
        time.sleep(random.Random(seed).uniform(0.05, 0.5))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        assert before < received() < (small_files[0] / "gpt2" / "model.safetensors").stat().st_size
        assert not (tmp_path / "models" / "gpt2").exists()
        nothing_wrong_left(tmp_path / "models", small_files[0] / "gpt2")
    out, err = command(server, tmp_path, "124M").communicate(timeout=60)
    same_files(tmp_path / "models" / "gpt2", small_files[0] / "gpt2")
    assert any(wanted for name, wanted in server.requests if name == "model.safetensors")
    assert "gpt2.py --weights 124M" in out and "model.safetensors: 100%" in err and "B/s" in err


def test_two_at_once(server, small_files, tmp_path):
    gate = threading.Event()
    server.faults["model.safetensors"] = [("gate", gate)]
    first = command(server, tmp_path, "124M")
    wait_for(lambda: ("model.safetensors", None) in server.requests)
    second = command(server, tmp_path, "124M")
    assert "another program is downloading 124M" in second.stderr.readline()
    gate.set()
    for process in (first, second):
        process.communicate(timeout=60)
        assert process.returncode == 0
    assert sum(name == "model.safetensors" for name, _ in server.requests) == 1
    same_files(tmp_path / "models" / "gpt2", small_files[0] / "gpt2")


def test_interrupt(server, small_files, tmp_path):
    server.faults["model.safetensors"] = [("slow", 0.2)]
    process = command(server, tmp_path, "124M", "--dir", "here")
    wait_for(lambda: list(tmp_path.glob("here/gpt2.part/model.safetensors.*.part")))
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=30)
    assert process.returncode == 130 and "goes on from here" in err and "Traceback" not in err


def wait_for(condition, seconds=60):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.02)


def test_command_line_errors(server, tmp_path, capsys):
    for name in gpt_download.FILES["safetensors"]:
        server.faults[name] = [("status", 404)] * 9
    assert gpt_download.main(["124M"]) == 2
    assert "does not exist (HTTP status 404)" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        gpt_download.main(["117M"])


# ----- once at full size


@pytest.fixture(scope="module")
def full_files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("full")
    variables = random_variables(GPT_CONFIGS["124M"])
    write_checkpoint(variables, GPT_CONFIGS["124M"], folder / "124M")
    write_safetensors(variables, GPT_CONFIGS["124M"], folder / "gpt2")
    yield folder, variables
    shutil.rmtree(folder)


def test_full_size_by_both_routes(full_files, tmp_path, monkeypatch):
    folder, variables = full_files
    assert (folder / "124M" / DATA_FILE).stat().st_size == 4 * 124_439_808  # as the released file
    server = Server(folder)
    server.digests = False  # reading half a gigabyte once more for each request is not what is tested here
    use(monkeypatch, server, tmp_path)
    ids = torch.randint(50257, (1, 48), generator=torch.Generator().manual_seed(3))
    expected = transformers_logits(variables, GPT_CONFIGS["124M"], ids)
    _, params = download_and_load_gpt2(model_size="124M", models_dir="gpt2")
    book = GPTModel({**GPT_CONFIG_124M, "qkv_bias": True})
    load_weights_into_gpt(book, params)
    del params
    ours, _ = load_gpt2("124M")  # from gpt2/124M
    shutil.rmtree("gpt2")
    again, _ = load_gpt2("124M")  # from model.safetensors
    server.shutdown()
    shutil.rmtree(tmp_path / "models")
    with torch.no_grad():
        torch.testing.assert_close(book.eval()(ids), expected, atol=1e-4, rtol=0)
        torch.testing.assert_close(ours(ids), expected, atol=1e-4, rtol=0)
    for a, b in zip(ours.parameters(), again.parameters(), strict=True):
        assert torch.equal(a, b)


@pytest.mark.skipif(not os.access("/proc/self/clear_refs", os.W_OK), reason="reads the peak of the memory from Linux")
@pytest.mark.parametrize("form", ["safetensors", "tensorflow", "params"])
def test_reading_needs_little_more_than_the_model(full_files, form):
    """On top of the numbers themselves at most two copies of the largest tensor, or a tenth of 1558M."""
    script = """if True:
        import gc, json, sys
        from pathlib import Path
        import torch
        import gpt2, gpt_download

        def memory(kind):
            text = Path("/proc/self/status").read_text()
            return 1024 * int(text.split(kind + ":")[1].split()[0])

        gpt2.load_gpt2("tiny")
        if sys.argv[2] != "safetensors":
            import tensorflow
            gpt_download._open_checkpoint(Path(sys.argv[1]) / "124M/model.ckpt")[0]("model/ln_f/b")
        gc.collect()
        before = memory("VmRSS")
        Path("/proc/self/clear_refs").write_text("5")  # the peak begins anew
        if sys.argv[2] == "params":
            result = gpt_download.download_and_load_gpt2("124M", sys.argv[1])
        else:
            result = gpt2.load_gpt2(Path(sys.argv[1]) / {"safetensors": "gpt2", "tensorflow": "124M"}[sys.argv[2]])
        print((memory("VmHWM") - before) / (4 * 124_439_808))
    """
    environment = {**os.environ, "MALLOC_ARENA_MAX": "1"}
    done = subprocess.run(
        [sys.executable, "-c", script, str(full_files[0]), form], env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    largest = 50257 * 768 / 124_439_808  # for 1558M it is 0.05, and the peak 1.1 at most
    assert 0.9 < float(done.stdout) < 1 + 2 * largest


def test_a_folder_named_gpt2_hides_nothing(tmp_path):
    """The book keeps OpenAI's files in a folder of this name, beside the notebook that imports gpt2."""
    (tmp_path / "gpt2" / "124M").mkdir(parents=True)
    subprocess.run([sys.executable, "-c", "import gpt_download; from gpt2 import GPTModel"], cwd=tmp_path, check=True)


def test_gpt2_command_with_a_size(server, tmp_path, monkeypatch, capsys):
    """`python gpt2.py --weights 124M` downloads at first use; without the network it says what to do."""
    monkeypatch.setitem(gpt_download.SETTINGS, "124M", {**SMALL, "vocab_size": 50257})
    for name in sum(gpt_download.FILES.values(), []):
        server.faults[name] = [("status", 404)] * 9
    assert gpt2.main(["It was", "--weights", "124M", "--device", "cpu"]) == 2
    assert "GPT2_MIRROR" in capsys.readouterr().err


def test_the_sizes_are_those_of_the_course():
    for size, settings in gpt_download.SETTINGS.items():
        assert settings == {key: GPT_CONFIGS[size][key] for key in settings}
    with torch.device("meta"):
        models = {size: GPTModel(GPT_CONFIGS[size]) for size in gpt_download.SIZES}
    for size, model in models.items():
        shapes = gpt_io.released_shapes(gpt_download.SETTINGS[size]).values()
        assert sum(p.numel() for p in model.parameters()) == sum(map(math.prod, shapes))
