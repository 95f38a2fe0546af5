"""Let programs that speak Ollama's HTTP API talk to a GPT of this course.

    python 3_FineTuning_Instructions/serve.py                     the model that chat.py --train has made
    python 3_FineTuning_Instructions/serve.py --model FOLDER --name mine --port 11500
    curl http://127.0.0.1:11434/api/chat -d '{"model": "chat", "messages": [{"role": "user", "content": "Say hello."}]}'

Only this machine can reach it. Of Ollama's API it knows POST /api/chat, streaming or not, with the options temperature,
seed, num_predict, top_k and top_p, and GET /api/tags and /api/version. Our models were trained on single questions, so
of a conversation only the last message is read: its first line is the instruction, the rest is the input.
"""

if __name__ == "__main__":  # Ctrl-C while the imports below take their second: end without a word
    import signal

    signal.signal(signal.SIGINT, signal.SIG_DFL)

import json
import os
import sys
import time
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from queue import Full, Queue
from socketserver import TCPServer
from threading import Lock, Thread
from urllib.parse import urlsplit

import torch
from chat import as_entry, load_finetuned  # the program chat.py beside this one

from gpt2 import CommandParser, format_prompt, pick_device, run_command, stream_text
from gpt2_fast import packed
from gpt_io import unwrap

# what a request may set: name → (smallest, largest, default); Ollama's num_predict -1 is "to the end", and its clients
# say top_k 0 or -1 and top_p 0 or 1 for "off"
OPTIONS = {
    "temperature": (0, 100, 0.0), "seed": (-(2**63), 2**63 - 1, 123), "num_predict": (-2, 2**63, 100),
    "top_k": (-1, 2**63, 50), "top_p": (0, 1, 1.0),
}


def read_options(wanted):
    """Ollama's options, completed by our defaults; those we do not know are passed over. Raises ValueError."""
    if not isinstance(wanted, dict):
        raise ValueError("options has to be an object")
    options = {name: default for name, (_, _, default) in OPTIONS.items()}
    for name, value in wanted.items():
        if name in OPTIONS and value is not None:
            smallest, largest, default = OPTIONS[name]
            if isinstance(value, float) and isinstance(default, int) and value.is_integer():
                value = int(value)  # some clients write 40 as 40.0
            whole = isinstance(value, int) or isinstance(default, float)
            if isinstance(value, bool) or not isinstance(value, (int, float)) or not whole:
                raise ValueError(f"the option {name} is {value!r}: give a {'whole ' * isinstance(default, int)}number")
            if not smallest <= value <= largest:
                raise ValueError(f"the option {name} is {value}: give a number from {smallest} to {largest}")
            options[name] = value
    return {**options, "top_k": max(options["top_k"], 0) or None, "top_p": options["top_p"] or None}


def trimmed(pieces):
    """The same text piece by piece, without white space at its two ends."""
    waiting, begun = "", False
    for piece in pieces:
        waiting = waiting + piece if begun else piece.lstrip()
        if text := waiting.rstrip():
            yield text
            waiting, begun = waiting[len(text) :], True


class Refused(Exception):
    """A request that cannot be served: status and reason."""


class Server(ThreadingHTTPServer):
    """A GPT behind Ollama's API, on this machine only; port 0 takes any that is free."""

    allow_reuse_address = os.name != "nt"  # on Windows it would let two servers share a port

    def __init__(self, port, model, tokenizer, prompt=format_prompt, name="chat", log=False):
        self.model, self.tokenizer, self.prompt = model, tokenizer, prompt
        self.log = Queue(1000) if log else None
        self.packed = packed(model)
        self.name = name.removesuffix(":latest")
        self.lock, self.started = Lock(), datetime.now(UTC).isoformat()
        self.writer = Thread(target=self.write_log, daemon=True)
        if log:
            self.writer.start()
        super().__init__(("127.0.0.1", port), Handler)

    def write_log(self):
        """Write the log, in a thread of its own: who should read it, a stopped terminal say, may keep it waiting."""
        while line := self.log.get():
            handler, args = line
            BaseHTTPRequestHandler.log_message(handler, *args)

    def server_close(self):
        super().server_close()
        if self.log is not None:
            with suppress(Full):
                self.log.put_nowait(None)
            self.writer.join(1)

    def server_bind(self):  # without http.server's search for the machine's name, which may want the network
        TCPServer.server_bind(self)
        self.server_name, self.server_port = self.server_address

    def handle_error(self, request, client_address):
        if not isinstance(sys.exc_info()[1], OSError):  # one is a client that has gone, which needs no traceback
            super().handle_error(request, client_address)

    def check(self, request):
        """A request to /api/chat → (ids of the question, most tokens of the answer, options). Raises Refused."""
        if not isinstance(request, dict):
            raise Refused(400, "the request has to be a JSON object")
        if not isinstance(name := request.get("model"), str) or not name:
            raise Refused(400, "model is required")
        if name.removesuffix(":latest") != self.name:
            raise Refused(404, f"model {name!r} not found; there is {self.name!r}")
        messages = request.get("messages")
        if not isinstance(messages, list) or not messages:
            raise Refused(400, "messages has to be a list with at least one message")
        last = messages[-1]
        if not isinstance(last, dict) or last.get("role") != "user" or not isinstance(last.get("content"), str):
            raise Refused(400, "the last message has to have the role user, and a text as content")
        if not isinstance(request.get("stream"), (bool, type(None))):
            raise Refused(400, "stream has to be true or false")
        try:
            options = read_options(request.get("options") or {})
        except ValueError as error:
            raise Refused(400, str(error)) from None
        ids = self.tokenizer.encode_ordinary(self.prompt(as_entry(last["content"])))
        room = len(unwrap(self.model).pos_emb.weight) - len(ids)
        if room < 1:
            raise Refused(400, f"the question makes {len(ids)} tokens, the model reads {len(ids) + room}: shorten it")
        most = room if options["num_predict"] < 0 else min(options["num_predict"], room)
        return ids, most, options

    def replies(self, name, ids, most, options):
        """Yield the lines of an answer: one for each piece, and at the end one with the counts."""
        start, count, device = time.perf_counter_ns(), 0, unwrap(self.model).pos_emb.weight.device
        pieces = stream_text(
            self.packed, self.tokenizer, torch.tensor([ids], device=device), most, eos_id=50256,
            generator=torch.Generator(device).manual_seed(options["seed"]),
            temperature=options["temperature"], top_k=options["top_k"], top_p=options["top_p"],
        )

        def taking_turns():  # token by token, so that no client waits for the end of another's answer
            nonlocal count
            while True:
                with self.lock:
                    piece = next(pieces, None)
                if piece is None:
                    return
                count += 1
                yield piece

        def line(content, **more):
            now, said = datetime.now(UTC).isoformat(), {"role": "assistant", "content": content}
            return {"model": name, "created_at": now, "message": said, "done": bool(more), **more}

        for piece in trimmed(taking_turns()):
            yield line(piece)
        count -= 1  # the last piece is no token, but what was left of a character
        yield line(
            "", done_reason="length" if count >= most else "stop", total_duration=time.perf_counter_ns() - start,
            prompt_eval_count=len(ids), eval_count=count,
        )


class Handler(BaseHTTPRequestHandler):
    """One request. An error of ours or of http.server's is a JSON object {"error": reason}."""

    timeout = 60  # seconds without a byte from the client

    def log_message(self, *args):
        if self.server.log is not None:
            with suppress(Full):  # nobody reads it: then lines are lost, and no client waits
                self.server.log.put_nowait((self, args))

    def send_json(self, status, content):
        body = json.dumps(content).encode() + b"\n"
        self.send_response(status)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def send_error(self, code, message=None, explain=None):
        self.close_connection = True
        with suppress(OSError):
            self.send_json(int(code), {"error": message or f"HTTP status {int(code)}"})

    def is_local(self):
        """Whether the request comes from this machine's own programs, and not through a web page in a browser."""
        with suppress(ValueError):  # of an address that is none
            origin = urlsplit(self.headers.get("Origin") or "http://localhost").hostname
            host = urlsplit("//" + (self.headers.get("Host") or "localhost")).hostname
            if {origin, host} <= {"localhost", "127.0.0.1", "::1"}:
                return True
        self.send_error(403, "this server answers programs of this machine only")
        return False

    def do_GET(self):
        if not self.is_local():
            return
        name, parameters = f"{self.server.name}:latest", list(getattr(self.server.model, "parameters", list)())
        if self.path == "/api/version":
            self.send_json(200, {"version": "0.1.0-gpt2-from-scratch"})
        elif self.path == "/api/tags":
            size = sum(p.numel() * p.element_size() for p in parameters)
            details = {"family": "gpt2", "parameter_size": f"{sum(p.numel() for p in parameters) / 1e6:.1f}M"}
            model = {"name": name, "model": name, "modified_at": self.server.started, "size": size, "details": details}
            self.send_json(200, {"models": [model]})
        else:
            self.send_error(405 if self.path == "/api/chat" else 404, f"there is no GET {self.path} here")

    def do_POST(self):
        if not self.is_local():
            return
        try:
            if self.path != "/api/chat":
                raise Refused(404, f"there is no POST {self.path} here, only /api/chat")
            length = self.headers.get("Content-Length", "")
            if not length.isascii() or not length.isdecimal():
                raise Refused(411, "the request has to say its Content-Length")
            if len(length) > 7 or int(length) > 1_000_000:
                raise Refused(413, f"{length} bytes are too many: send at most 1,000,000")
            try:
                request = json.loads(self.rfile.read(int(length)))
            except (ValueError, RecursionError) as error:
                raise Refused(400, f"the request is no JSON: {error}") from None
            self.chat(request)
        except Refused as error:
            self.send_error(*error.args)
        except OSError:  # the client has gone, or sleeps
            self.close_connection = True
        except Exception as error:
            self.log_error("%r", error)
            self.send_error(500, f"{type(error).__name__}: {error}")

    def chat(self, request):
        question = self.server.check(request)
        replies = self.server.replies(request["model"], *question)
        if request.get("stream") is False:  # null is what some clients send for what they do not set
            *pieces, last = replies
            last["message"]["content"] = "".join(piece["message"]["content"] for piece in pieces)
            self.send_json(200, last)
            return
        self.send_response(200)
        self.send_header("Content-Type", "application/x-ndjson")
        self.end_headers()
        try:
            for reply in replies:
                self.wfile.write(json.dumps(reply).encode() + b"\n")
        except OSError:  # the client's connection, not the model
            raise
        except Exception as error:  # too late for another status: as with Ollama, the error is a line
            self.log_error("%r", error)
            self.wfile.write(json.dumps({"error": f"{type(error).__name__}: {error}"}).encode() + b"\n")


@contextmanager
def serving(model, tokenizer, prompt=format_prompt, name="chat", port=0):
    """`with serving(model, tokenizer) as url:` — within, the model answers at url + "/api/chat" as `name`."""
    with Server(port, model, tokenizer, prompt, name) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def run(args):
    model, tokenizer, name = load_finetuned(args.model, pick_device(args.device))
    try:
        server = Server(args.port, model, tokenizer, name=args.name or name, log=True)
    except OSError as error:
        raise OSError(
            f"port {args.port} cannot be had ({error}); 11434 is Ollama's own: choose another with --port"
        ) from None
    with server:
        print(f"{server.name} answers at http://127.0.0.1:{server.server_port}/api/chat; Ctrl-C stops it", flush=True)
        server.serve_forever()


def parse_args(argv=None):
    parser = CommandParser("serve.py", description=__doc__)
    parser.add_argument("--model", metavar="M", help="a finetuned model's folder (~/.cache/gpt2-from-scratch/chat)")
    parser.add_argument("--port", type=int, default=11434, metavar="N", help="0: any that is free (11434)")
    parser.add_argument("--name", metavar="NAME", help="the model name clients have to use (the folder's name)")
    parser.add_argument("--device", default="auto", metavar="D", help="auto, cpu, cuda or mps (auto)")
    args = parser.parse_args(argv)
    if not 0 <= args.port <= 65535:
        parser.error(f"--port is {args.port}: give a number from 0 to 65535")
    return args


def main(argv=None):
    """The command; → exit status 0, 2 after bad input, 130 after Ctrl-C"""
    return run_command("serve.py", lambda: run(parse_args(argv)), reports=("stdout", "stderr"))


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)
    sys.exit(main())
