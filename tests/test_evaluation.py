"""Grading answers: measures on hand-made cases, a judge that misbehaves, and serve.py as a server and as a command."""

import importlib
import itertools
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import unicodedata
import warnings
from contextlib import closing, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from threading import Event, Thread

import pytest
import requests
import torch

import gpt2
from gpt2 import (
    DATA,
    GPT_CONFIGS,
    GPTModel,
    exact_match,
    format_prompt,
    generate_model_scores,
    init_weights,
    query_model,
    respond,
    save_pretrained,
    stream_text,
    token_f1,
)
from gpt2_fast import FastGPT

ROOT = DATA.parent
CFG = {**GPT_CONFIGS["tiny"], "emb_dim": 16, "n_heads": 2, "n_layers": 2, "context_length": 120}
QUESTION = {"instruction": "Which is heavier?", "input": "a feather or a stone"}
TEXT = "Which is heavier?\na feather or a stone"

sys.path.insert(0, str(ROOT / "3_FineTuning_Instructions"))
serve = importlib.import_module("serve")


# ----- measures


@pytest.mark.parametrize("answer, reference, f1", [
    ("The cat, the cat", "The cat sat on the mat.", 0.6),
    ("a stone is heavier than a feather", "A feather is heavier than a stone.", 1),
    ("The shop is not open.", "The shop is open.", 8 / 9),
    ("the the the", "the", 0.5),
    ("", "", 1), (" \n", "", 1), ("", "word", 0), ("word", "", 0),
    ("true", "shoe", 0), ("e.g. this", "e.g this", 1),
])
def test_token_f1(answer, reference, f1):
    assert token_f1(answer, reference) == pytest.approx(f1)
    assert token_f1(reference, answer) == token_f1(answer, reference)


@pytest.mark.parametrize("answer, reference", [
    ("Geese.", "geese"), ("  It\tis \n August", "it is august!"), ("“cold”", '"Cold"'), ("(8)", "8"), ("¿Qué?", "qué"),
    ("STRASSE", "Straße"), ("I don’t know", "I don't know"), ("`geese`", "geese"), ("- one\n- two", "one two"),
    ("−5", "-5"), (unicodedata.normalize("NFD", "Café"), "café"), ("हिन्दी।", "हिन्दी"), ("", " "), ("🎉", "🎉"),
])
def test_exact(answer, reference):
    assert exact_match(answer, reference) is True and token_f1(answer, reference) == 1


@pytest.mark.parametrize("answer, reference", [
    ("5", "-5"), ("+", "*"), ("?", "!"), ("a b", "b a"), ("", "."), ("3.5", "35"), ("don't", "dont"), ("काी", "का"),
    ("–5", "5"), ("−5", "5"),
])
def test_not_exact(answer, reference):
    assert exact_match(answer, reference) is False


# ----- a stand-in for Ollama that does as it is told


@contextmanager
def ollama(answer):
    """A server that answers POST with answer(request) → status, pieces of the body; → its address, what it was asked"""
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            asked.append((self.path, request))
            status, body = answer(request)
            self.send_response(status)
            self.end_headers()
            try:
                for piece in body:
                    self.wfile.write(piece)
            except OSError:
                pass  # who asked did not want to wait

        def log_message(self, *args):
            pass

    class Server(ThreadingHTTPServer):
        server_bind = TCPServer.server_bind  # http.server's own asks for the machine's name

    with Server(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/api/chat", asked
        finally:
            server.shutdown()
            thread.join()


def line(text, done=False):
    return json.dumps({"model": "m", "message": {"role": "assistant", "content": text}, "done": done}).encode() + b"\n"


def saying(*texts):
    """The answers to one request after another, each in a single object, as with stream false."""
    left = iter(texts)
    return lambda request: (200, [line(next(left), True)])


def test_the_request_and_a_streamed_answer():
    pieces = [line("A st"), line("one, né"), b"\n", line("."), line("", True)]
    with ollama(lambda request: (200, pieces)) as (url, asked):
        assert query_model("What?\n🎉", "llama3.2:1b", url) == "A stone, né."
    [(path, request)] = asked
    assert path == "/api/chat" and request.pop("stream") in (True, False)
    options = request.pop("options")
    assert options["seed"] == 123 and options["temperature"] == 0
    assert request == {"model": "llama3.2:1b", "messages": [{"role": "user", "content": "What?\n🎉"}]}


def test_an_answer_in_one_piece_or_cut_anywhere():
    with ollama(saying("yes", "")) as (url, asked):
        assert [query_model("?", url=url), query_model("?", url=url)] == ["yes", ""]
        assert asked[0][1]["model"] == "llama3"
    whole = line("é🎉") + line("x") + line("", True)
    with ollama(lambda request: (200, [whole[i : i + 1] for i in range(len(whole))])) as (url, _):
        assert query_model("?", url=url) == "é🎉x"


@pytest.mark.parametrize("status, body, error, words", [
    (404, [b'{"error": "model \'x\' not found"}'], ValueError, "ollama pull x"),
    (404, [b"404 page not found"], OSError, "404.*page not found"),
    (404, [], OSError, "ends in /api/chat"),
    (500, [b'{"error": "out of memory"}'], OSError, "500.*out of memory"),
    (500, [], OSError, "500"), (503, [b"<html>"], OSError, "503.*<html>"), (400, [b'"odd"'], OSError, "400"),
    (200, [b"<html>no"], OSError, "no answer of Ollama's.*<html>no"),
    (200, [b'{"done": true}\n'], OSError, "no answer of Ollama's"),
    (200, [b'{"message": {"content": 5}, "done": true}\n'], OSError, "no answer of Ollama's"),
    (200, [b'[1]\n'], OSError, "no answer of Ollama's"), (200, [b"\xff\xfe\n"], OSError, "no answer of Ollama's"),
    (200, [line("so far")], OSError, "broke off"), (200, [], OSError, "broke off"),
    (200, [line("so far"), b'{"error": "the model crashed"}\n'], OSError, "the model crashed"),
    (200, [b"[" * 100_000], OSError, "no answer of Ollama's"), (500, [b"[" * 100_000], OSError, "500"),
    (200, itertools.repeat(line("on and on ")), OSError, "does not end where it should"),
    (200, itertools.repeat(b"x" * 1000), OSError, "does not end where it should"),
    (500, itertools.repeat(b"\n" * 1000), OSError, "does not end where it should"),
])
def test_a_server_that_fails(status, body, error, words):
    with ollama(lambda request: (status, body)) as (url, _), pytest.raises(error, match=words) as caught:
        query_model("?", "x", url)
    assert caught.value.__suppress_context__ or caught.value.__context__ is None


def test_an_answer_that_breaks_off_before_its_length():
    def cut(connection):
        connection.recv(9999)
        connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n{\"mess")
        connection.close()

    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        Thread(target=lambda: cut(server.accept()[0]), daemon=True).start()
        with pytest.raises(OSError, match="broke off"):
            query_model("?", url=f"http://127.0.0.1:{server.getsockname()[1]}/api/chat")


def test_nobody_there():
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        port = server.getsockname()[1]
    with pytest.raises(ConnectionError, match="(?s)ollama.com.*ollama serve.*ollama pull mistral"):
        query_model("?", "mistral", f"http://127.0.0.1:{port}/api/chat")
    with pytest.raises(ValueError, match="no-scheme"):
        query_model("?", url="no-scheme")


def test_timeout():
    def slowly(request):
        def pieces():
            if request["model"] == "stops":
                yield line("so far")
            time.sleep(0.8 if request["model"] != "steady" else 0)
            for _ in range(10):
                time.sleep(0.12 if request["model"] == "steady" else 0)
                yield line("x")
            yield line("", True)
        return 200, pieces()

    def silent(request):
        time.sleep(0.6)
        return 200, []

    with ollama(slowly) as (url, _):
        assert query_model("?", "steady", url, timeout=1) == "x" * 10  # slow in all, but never silent for long
        for model in ("stops", "sleeps"):
            with pytest.raises(TimeoutError, match="silent for 0.3 seconds"):
                query_model("?", model, url, timeout=0.3)
    with ollama(silent) as (url, _), pytest.raises(TimeoutError, match="silent for 0.2"):
        query_model("?", url=url, timeout=0.2)


def test_no_proxy_is_asked_for_the_own_machine(monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.delenv("NO_PROXY", raising=False)
    with ollama(saying("here")) as (url, _):
        assert query_model("?", url=url) == "here"


# ----- marks


@pytest.mark.parametrize("reply, score", [
    ("85", 85), ("Score: 85", 85), ("85/100", 85), ("85 / 100", 85), ("**85** out of 100.", 85), ("90%", 90), ("0", 0),
    ("100", 100), ("100/100", 100), ("85.5", 86), ("72,5", 72), ("I give 40. Yes, 40.", 40),
    ("I would say eighty", None), ("1000", None), ("", None), ("-5", None), ("101", None), ("between 60 and 70", None),
    ("0.85", None), ("−5", None), ("100.4", None), ("<think>10 or 20?</think>\n85", 85),
    ("from 0 to 100 I give 50", None), ("1,000", None), ("1.2.3", None), ("٨٥", 85), ("¾", None), ("9" * 400, None),
])
def test_scores(reply, score):
    entry = {**QUESTION, "output": "A stone.", "mine": "stone"}
    with ollama(saying("7", reply)) as (url, _), warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        scores = generate_model_scores([entry, entry], "mine", "m", url)
    assert scores == ([7] if score is None else [7, score]) and all(type(s) is int for s in scores)
    assert len(caught) == (score is None)
    if score is None:
        assert str(caught[0].message).startswith("entry 2") and repr(reply[:60]) in str(caught[0].message)


def test_what_the_judge_is_shown():
    entry = {**QUESTION, "output": "REFERENCE", "mine": "CANDIDATE"}
    bare = {"instruction": "Sing.", "output": "La", "mine": ""}
    with ollama(saying("1", "2")) as (url, asked):
        assert generate_model_scores([entry, bare], "mine", url=url) == [1, 2]
        prompt = asked[0][1]["messages"][0]["content"]
        assert all(text in prompt for text in (*QUESTION.values(), "REFERENCE", "CANDIDATE", "100"))
        assert generate_model_scores([], "mine", url=url) == []
        with pytest.raises(ValueError, match="entry 2 has no text 'yours'.*mine"):
            generate_model_scores([{**entry, "yours": "x"}, entry], "yours", url=url)
        assert len(asked) == 2  # nothing was asked before all entries had been looked at


def test_one_failure_does_not_lose_the_other_marks(monkeypatch):
    replies = iter(["80", TimeoutError("the judge was silent"), "60", OSError("the answer broke off"), "40"])

    def reply(*_):
        if isinstance(next_one := next(replies), Exception):
            raise next_one
        return next_one

    monkeypatch.setattr(gpt2, "query_model", reply)
    entries = [{"instruction": "Say yes.", "output": "Yes.", "answer": "yes"}] * 5
    with pytest.warns(UserWarning, match="entry [24] is left out: the (judge was silent|answer broke off)"):
        assert gpt2.generate_model_scores(entries, "answer") == [80, 60, 40]
    with pytest.raises(ValueError, match="entry 1 has no text 'output'"):
        gpt2.generate_model_scores([{"instruction": "x", "answer": "y"}], "answer")


def test_errors_of_the_judge_pass_through():
    with ollama(lambda r: (404, [b'{"error": "model \'m\' not found"}'])) as (url, _):
        with pytest.raises(ValueError, match="ollama pull m"):
            generate_model_scores([{**QUESTION, "output": "x", "mine": "y"}], "mine", "m", url)


# ----- serve.py


@pytest.fixture(scope="module")
def model():
    torch.manual_seed(1)
    return init_weights(GPTModel(CFG)).eval()


@pytest.fixture(scope="module")
def base(model, tokenizer):
    with serve.serving(model, tokenizer, name="mine") as url:
        yield url


def body(**more):
    return {"model": "mine", "messages": [{"role": "user", "content": TEXT}], **more}


def ask(base, **more):
    return requests.post(f"{base}/api/chat", json=body(**more), timeout=60)


def streamed(response):
    lines = [json.loads(line) for line in response.iter_lines()]
    assert [line["done"] for line in lines] == [False] * (len(lines) - 1) + [True]
    assert all(line["model"] == "mine" and line["message"]["role"] == "assistant" for line in lines)
    return "".join(line["message"]["content"] for line in lines), lines


def test_the_same_answer_by_every_way(base, model, tokenizer):
    assert base.startswith("http://127.0.0.1:")
    expected = respond([QUESTION], model, tokenizer, "cpu", 20)[0]
    whole = ask(base, stream=False, options={"num_predict": 20}).json()
    text, lines = streamed(ask(base, options={"num_predict": 20}))
    assert expected and whole["message"] == {"role": "assistant", "content": expected}
    assert text == expected and len(lines) > 5
    prompt = len(tokenizer.encode_ordinary(format_prompt(QUESTION)))
    for last in (whole, lines[-1]):
        assert last["done"] is True and last["done_reason"] == "length"
        assert last["eval_count"] == 20 and last["prompt_eval_count"] == prompt and last["total_duration"] > 0
    assert query_model(TEXT, "mine", f"{base}/api/chat") == respond([QUESTION], model, tokenizer, "cpu", 120)[0]


def test_options(base, model, tokenizer):
    idx = torch.tensor([tokenizer.encode_ordinary(format_prompt(QUESTION))])
    options = {"temperature": 1.3, "seed": 7, "top_k": 5, "top_p": 0.9, "num_predict": 15}
    expected = "".join(stream_text(
        model, tokenizer, idx, 15, temperature=1.3, top_k=5, top_p=0.9, eos_id=50256,
        generator=torch.Generator().manual_seed(7),
    )).strip()
    for stream in (True, False):
        response = ask(base, stream=stream, options={**options, "num_ctx": 9, "stop": ["x"], "min_p": None})
        assert (streamed(response)[0] if stream else response.json()["message"]["content"]) == expected
    other = ask(base, stream=False, options={**options, "seed": 8}).json()["message"]["content"]
    assert other != expected
    none = ask(base, stream=False, options={"num_predict": 0}).json()
    assert none["message"]["content"] == "" and none["eval_count"] == 0
    most = ask(base, stream=False, options={"num_predict": -1}).json()
    assert most["eval_count"] + most["prompt_eval_count"] == CFG["context_length"]


def test_what_clients_mean_by_off(base, model, tokenizer):
    """Ollama's clients write top_k 0 or -1 and top_p 0 or 1 for no limit, and some write whole numbers as 40.0."""
    idx = torch.tensor([tokenizer.encode_ordinary(format_prompt(QUESTION))])
    expected = "".join(stream_text(
        model, tokenizer, idx, 9, temperature=1.3, eos_id=50256, generator=torch.Generator().manual_seed(7)
    )).strip()
    options = {"temperature": 1.3, "seed": 7, "num_predict": 9}
    for top_k, top_p in ((0, 1), (-1, 0), (-1.0, 0.0), (0, 1.0)):
        answer = ask(base, stream=False, options={**options, "top_k": top_k, "top_p": top_p})
        assert answer.json()["message"]["content"] == expected
    for much in (2**31 - 1, 2**32 - 1, 2**53, 1e15):             # so do those who mean "as much as there is"
        answer = ask(base, stream=False, options={**options, "top_k": much, "top_p": None})
        assert answer.json()["message"]["content"] == expected
        assert ask(base, stream=False, options={"num_predict": much}).json()["eval_count"] > 50
    assert streamed(ask(base, stream=None, options={**options, "top_k": 0}))[0] == expected
    answers = [ask(base, stream=False, options={**options, "top_k": k}).json()["message"] for k in (5, 5.0)]
    assert answers[0] == answers[1] and answers[0]["content"] != expected


def test_only_the_last_message_is_read(base):
    earlier = [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "Good morning."},
               {"role": "assistant", "content": "Hello."}]
    options = {"num_predict": 8}
    alone = ask(base, stream=False, options=options).json()["message"]
    assert ask(base, stream=False, options=options, messages=[*earlier, *body()["messages"]]).json()["message"] == alone
    assert ask(base, stream=False, options=options, model="mine:latest").json()["message"] == alone


def test_the_end_mark_ends(model, tokenizer, monkeypatch):
    """A model that writes a space, half of a character, the other half, and then the end."""
    ids = iter([220, *tokenizer.encode("é🎉"), 220])

    def scripted(*args, **options):
        assert options["eos_id"] == 50256
        yield from (torch.tensor([[i]]) for i in ids)

    monkeypatch.setattr(gpt2, "stream_tokens", scripted)
    with serve.serving(model, tokenizer, name="mine") as url:
        text, lines = streamed(ask(url))
    assert text == "é🎉" and lines[-1]["done_reason"] == "stop"


def test_tags_and_version(base):
    [tag] = requests.get(f"{base}/api/tags", timeout=60).json()["models"]
    assert tag["name"] == tag["model"] == "mine:latest" and tag["size"] > 1e6
    assert requests.get(f"{base}/api/version", timeout=60).json()["version"]


def user(content):
    return [{"role": "user", "content": content}]


@pytest.mark.parametrize("more, status, words", [
    ({"model": "other"}, 404, "model 'other' not found.*'mine'"), ({"model": 5}, 400, "model"),
    ({"model": ""}, 400, "model"), ({"messages": []}, 400, "messages"), ({"messages": "hi"}, 400, "messages"),
    ({"messages": None}, 400, "messages"), ({"messages": ["hi"]}, 400, "role user"),
    ({"messages": [{"role": "assistant", "content": "x"}]}, 400, "role user"), ({"messages": user(5)}, 400, "content"),
    ({"messages": user("word " * 200)}, 400, "tokens, the model reads 120"), ({"stream": "yes"}, 400, "stream"),
    ({"options": [1]}, 400, "options"), ({"options": {"temperature": "hot"}}, 400, "temperature.*'hot'"),
    ({"options": {"temperature": -1}}, 400, "temperature"), ({"options": {"top_k": -2}}, 400, "top_k"),
    ({"options": {"top_k": 2.5}}, 400, "whole number"), ({"options": {"seed": True}}, 400, "seed"),
    ({"options": {"seed": 2**70}}, 400, "seed"), ({"options": {"top_p": float("nan")}}, 400, "top_p"),
    ({"options": {"num_predict": -9}}, 400, "num_predict"),
])
def test_bad_requests(base, capfd, more, status, words):
    for stream in (True, False):
        data = json.dumps({**body(stream=stream), **more})
        response = requests.post(f"{base}/api/chat", data=data, timeout=60)
        assert response.status_code == status
        assert list(response.json()) == ["error"] and re.search(words, response.json()["error"])
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"5", b"\xff\xfe", b"[" * 100_000, b'{"model": "mine"}'])
def test_no_json(base, capfd, data):
    response = requests.post(f"{base}/api/chat", data=data, timeout=60)
    assert response.status_code == 400 and response.json()["error"]
    assert capfd.readouterr().err == ""


def test_odd_text_is_answered(base):
    for text in ("", " \n ", "🎉", "<|endoftext|>", "\ud800", "\x00", "a\r\nb"):
        assert ask(base, stream=False, messages=user(text), options={"num_predict": 2}).status_code == 200


def test_other_paths_and_methods(base):
    url = f"{base}/api/generate"
    assert requests.post(url, json={}, timeout=60).status_code == requests.get(url, timeout=60).status_code == 404
    assert requests.get(f"{base}/api/chat", timeout=60).status_code == 405
    response = requests.put(f"{base}/api/chat", json={}, timeout=60)
    assert response.status_code == 501 and response.json()["error"]


@pytest.mark.parametrize("head, status", [
    ("", 411), ("Content-Length: -1\r\n", 411), ("Content-Length: x\r\n", 411), ("Content-Length: 99999999\r\n", 413),
    (f"Content-Length: {'9' * 5000}\r\n", 413),
])
def test_raw_requests(base, capfd, head, status):
    with closing(socket.create_connection(("127.0.0.1", int(base.rpartition(":")[2])), timeout=60)) as connection:
        connection.sendall(f"POST /api/chat HTTP/1.0\r\n{head}\r\n".encode())
        answer = b"".join(iter(lambda: connection.recv(9999), b""))
    assert answer.split()[1] == str(status).encode() and b'{"error": ' in answer
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("headers, status", [
    ({"Host": "evil.example"}, 403), ({"Origin": "http://evil.example"}, 403), ({"Host": "127.0.0.1.evil.test"}, 403),
    ({"Host": "localhost:11434", "Origin": "http://localhost:3000"}, 200), ({"Host": "[::1]"}, 200),
    ({"Host": "["}, 403), ({"Origin": "http://["}, 403), ({"Host": "localhost:x]["}, 403), ({"Origin": "null"}, 403),
])
def test_web_pages_are_refused(base, headers, status):
    get = requests.get(f"{base}/api/tags", headers=headers, timeout=60)
    post = requests.post(f"{base}/api/chat", headers=headers, json=body(options={"num_predict": 1}), timeout=60)
    assert get.status_code == post.status_code == status


def test_a_name_with_a_tag(model, tokenizer):
    with serve.serving(model, tokenizer, name="mine:latest") as url:
        assert ask(url, stream=False, options={"num_predict": 1}).status_code == 200


@pytest.mark.parametrize("wrap", [torch.nn.DataParallel, lambda model: torch.compile(model, backend="eager"), FastGPT])
def test_a_wrapped_model(base, model, tokenizer, wrap):
    expected = ask(base, stream=False).json()["message"]
    with serve.serving(wrap(model), tokenizer, name="mine") as url:
        assert ask(url, stream=False).json()["message"] == expected
        assert requests.get(f"{url}/api/tags", timeout=60).ok


def test_two_clients_at_once(base):
    alone = ask(base, stream=False).json()["message"]["content"]
    answers = []
    threads = [Thread(target=lambda: answers.append(streamed(ask(base))[0])) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [alone] * 4


def test_a_client_that_leaves(base, model, capfd, monkeypatch):
    calls, hidden, left = [], model.hidden_states, Event()

    def slow(*arguments):
        calls.append(1)
        if len(calls) == 5:
            left.wait(60)                                       # the fifth token comes when the client has gone
        time.sleep(0.01)
        return hidden(*arguments)

    monkeypatch.setattr(model, "hidden_states", slow)
    with requests.post(f"{base}/api/chat", json=body(), stream=True, timeout=60) as response:
        next(response.iter_lines(chunk_size=1))
    left.set()
    count = -1
    while count != len(calls):
        count = len(calls)
        time.sleep(0.4)
    assert count < 100  # of 150: nobody goes on writing for those who left
    assert ask(base, stream=False, options={"num_predict": 2}).status_code == 200
    assert capfd.readouterr().err == ""


def test_a_fault_within(tokenizer, model, monkeypatch):
    def broken(*args, **options):
        raise RuntimeError("out of memory")

    monkeypatch.setattr(serve, "stream_text", broken)
    with serve.serving(model, tokenizer, name="mine") as url:
        response = ask(url, stream=False)
        assert response.status_code == 500 and "out of memory" in response.json()["error"]
        with pytest.raises(OSError, match="out of memory"):
            query_model("?", "mine", f"{url}/api/chat")
        assert requests.get(f"{url}/api/tags", timeout=60).ok


def test_it_ends(model, tokenizer):
    with serve.serving(model, tokenizer) as url:
        pass
    with pytest.raises(ConnectionError):
        query_model("?", "chat", f"{url}/api/chat")


# ----- the command


def command(*arguments, **environment):
    return subprocess.Popen(
        [sys.executable, "3_FineTuning_Instructions/serve.py", *arguments], cwd=ROOT, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, "OMP_NUM_THREADS": "1", **environment},
    )


@pytest.mark.parametrize("arguments, words", [
    ((), "no finetuned model in .*chat"), (("--model", "nowhere"), "nowhere"), (("--port", "70000"), "--port is 70000"),
    (("--port", "x"), "--port"),
])
def test_bad_arguments(tmp_path, monkeypatch, capsys, arguments, words):
    monkeypatch.setenv("GPT2_MODELS", str(tmp_path))
    try:
        status = serve.main(list(arguments))
    except SystemExit as error:
        status = error.code
    assert status == 2 and re.match(f"serve.py: .*{words}", capsys.readouterr().err)


def test_a_port_that_is_taken(tmp_path, model, base, capsys):
    save_pretrained(model, tmp_path)
    assert serve.main(["--model", str(tmp_path), "--port", base.rpartition(":")[2]]) == 2
    assert "--port" in capsys.readouterr().err


def test_help_and_no_model(tmp_path):
    out, err = (process := command("--help")).communicate(timeout=60)
    assert process.returncode == 0 and "/api/chat" in out and err == ""
    out, err = (process := command(GPT2_MODELS=str(tmp_path))).communicate(timeout=60)
    assert process.returncode == 2 and out == "" and "chat.py --train" in err and "Traceback" not in err


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no full disk at hand")
@pytest.mark.parametrize("streams", ["<&- >&- 2>&-", ">/dev/full 2>/dev/full", "2>&1 | true"])
def test_nobody_reads_its_log(tmp_path, model, streams):
    """A log that nobody takes any more, or a disk that is full of it, keeps no client from its answer."""
    save_pretrained(model, tmp_path / "mine")
    with closing(socket.socket()) as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    script = f"{sys.executable} 3_FineTuning_Instructions/serve.py --device cpu --model {tmp_path}/mine --port {port}"
    process = subprocess.Popen(
        ["bash", "-c", f"{script} {streams}"], cwd=ROOT, start_new_session=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, "OMP_NUM_THREADS": "1"},
    )
    try:
        for _ in range(600):
            try:
                socket.create_connection(("127.0.0.1", port), timeout=60).close()
                break
            except OSError:
                time.sleep(0.1)
        for _ in range(3):
            assert ask(f"http://127.0.0.1:{port}", options={"num_predict": 2}).status_code == 200
            assert requests.get(f"http://127.0.0.1:{port}/nothing", timeout=60).status_code == 404
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is sent another way there")
def test_a_log_that_is_not_read(tmp_path, model):
    """Its pipe is full, and yet every request is answered; then it ends as ever."""
    save_pretrained(model, tmp_path / "mine")
    process = command("--port", "0", "--device", "cpu", "--model", str(tmp_path / "mine"))
    try:
        url = re.search(r"http://127\.0\.0\.1:\d+", process.stdout.readline())[0]
        with requests.Session() as session:
            for _ in range(1500):  # of about 70 bytes each, where Linux keeps 65,536
                assert session.get(f"{url}/api/version", timeout=10).ok
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=60) == 130
    finally:
        process.kill()
        process.wait()


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is sent another way there")
def test_a_served_folder(tmp_path, model, tokenizer):
    save_pretrained(model, tmp_path / "mine")
    process = command("--port", "0", "--device", "cpu", "--model", str(tmp_path / "mine"))
    try:
        first = process.stdout.readline()
        url = re.search(r"http://127\.0\.0\.1:\d+/api/chat", first)[0]
        assert first.startswith("mine answers at")
        assert query_model(TEXT, "mine", url) == respond([QUESTION], model, tokenizer, "cpu", 120)[0]
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)
    finally:
        process.kill()
        process.wait()
    assert process.returncode == 130 and "POST /api/chat" in err and "Traceback" not in err
