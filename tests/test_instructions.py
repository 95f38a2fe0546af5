"""Instructions: the data, batches of them, answers to them, and the program chat.py."""

import copy
import json
import os
import re
import signal
import subprocess
import sys
from collections import Counter
from functools import partial

import pytest
import torch
import torch.nn.functional as F
from torch.utils.data import DataLoader

from gpt2 import (
    GPT_CONFIGS,
    GPTModel,
    InstructionDataset,
    calc_loss_batch,
    custom_collate_fn,
    format_input,
    format_prompt,
    generate,
    init_weights,
    read_entries,
    read_instructions,
    respond,
    save_pretrained,
    train_model_simple,
)
from gpt2_fast import FastGPT

CFG = {**GPT_CONFIGS["tiny"], "emb_dim": 16, "n_heads": 2, "n_layers": 2, "context_length": 160}


@pytest.fixture(scope="module")
def entries():
    return read_instructions()


@pytest.fixture(scope="module")
def model():
    torch.manual_seed(1)
    return init_weights(GPTModel(CFG)).eval()


# ----- the course's own instructions


def test_entries(entries):
    assert len(entries) == 1200
    for entry in entries:
        assert list(entry) == ["kind", "instruction", "input", "output"]
        assert all(isinstance(text, str) and text == text.strip() for text in entry.values())
        assert entry["instruction"] and entry["output"]
    assert set(Counter(entry["kind"] for entry in entries).values()) == {50}
    assert len({entry["kind"] for entry in entries}) == 24


def test_no_entry_is_nearly_another(entries, nearly_alike):
    texts = [f"{e['instruction']} {e['input']} {e['output']}" for e in entries]
    assert nearly_alike(texts) == []


def test_sums_and_lists_are_right(entries):
    """Arithmetic written with signs, numbers sorted, and sentences put in order, computed anew."""
    checked = Counter()
    for entry in entries:
        material, output = entry["input"] or entry["instruction"], entry["output"]
        sign = re.search(r"(?<![\d+*x-] )\b(\d+) ([+*x-]) (\d+)\b(?! [+*x-])", material)
        if entry["kind"] == "arithmetic" and sign:
            a, b = int(sign[1]), int(sign[3])
            assert int(output) == {"+": a + b, "-": a - b, "x": a * b, "*": a * b}[sign[2]], entry
            checked["arithmetic"] += 1
        if entry["kind"] == "sort" and re.fullmatch(r"[\d, ]+", material):
            numbers, answer = ([int(n) for n in re.findall(r"\d+", text)] for text in (material, output))
            assert answer in (sorted(numbers), sorted(numbers, reverse=True)), entry
            checked["sort"] += 1
        if entry["kind"] == "order words" and entry["input"]:
            given, answer = (Counter(re.findall(r"[\w']+", text.lower())) for text in (material, output))
            assert given == answer, entry
            checked["order words"] += 1
    assert checked["arithmetic"] > 5 and checked["sort"] > 5 and checked["order words"] > 20, checked


# ----- reading

GOOD = {"instruction": "Add 1 to 1.", "input": "", "output": "2"}


def write(path, content):
    text = content if isinstance(content, str) else json.dumps(content)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_of_ones_own(tmp_path):
    path = write(tmp_path / "mine.json", [GOOD, {**GOOD, "level": 3, "input": "Très bien"}])
    assert read_instructions(path)[1] == {**GOOD, "level": 3, "input": "Très bien"}
    path.write_text("\ufeff" + path.read_text(encoding="utf-8").replace("[", "[\r\n"), encoding="utf-8")
    assert len(read_instructions(str(path))) == 2


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ([GOOD, {"instruction": "x", "input": ""}], r"entry 2 has no output$"),
        ([{"output": "x"}, GOOD], r"entry 1 has no instruction$"),
        ([GOOD, GOOD, {**GOOD, "output": " \n"}], r"entry 3: the output is empty$"),
        ([{**GOOD, "instruction": ""}], r"entry 1: the instruction is empty$"),
        ([{**GOOD, "output": None}], r"entry 1 has no output$"),
        ([GOOD, {**GOOD, "output": 2}], r"entry 2: the output is 2, which is no text$"),
        ([GOOD, "Add 1 to 1."], r"entry 2 has no instruction; entry 2 has no input; entry 2 has no output$"),
        ([{**GOOD, "output": ""}] * 7, r"entry 5: the output is empty; and 2 more$"),
        ({"data": [GOOD]}, "holds no list of entries"),
        ([], "holds no list of entries, or an empty one"),
        ("", r"is no JSON list"),
        ("\n".join([json.dumps(GOOD)] * 2), r"is no JSON list: \[ and \] around the entries"),
        ("[" * 100000, "is no list of entries|is no JSON"),
        ('[{"instruction": ' + "9" * 5000 + "}]", "is no list of entries"),
        ([{**GOOD, "output": list(range(10**4))}], r"^.{,200}which is no text$"),
    ],
)
def test_wrong_entries_are_named(tmp_path, content, message):
    with pytest.raises(ValueError, match=message) as error:
        read_instructions(write(tmp_path / "mine.json", content))
    assert "mine.json" in str(error.value)


def test_an_input_may_be_left_out(tmp_path):
    """As in many files in Alpaca's form."""
    entries = [{"instruction": "x", "output": "y"}, {**GOOD, "input": None}]
    entries = read_instructions(write(tmp_path / "mine.json", entries))
    assert [entry["input"] for entry in entries] == ["", ""]


def test_broken_json_is_named_by_its_entry(tmp_path):
    text = json.dumps([{**GOOD, "input": f"a [list], {{braces}} and number {i}"} for i in range(20)], indent=1)
    starts = [found.start() for found in re.finditer(r"^ \{", text, re.MULTILINE)]
    for number in (1, 2, 13, 20):
        start = starts[number - 1]
        unquoted = text[:start] + text[start:].replace('"output"', 'output"', 1)
        path = write(tmp_path / "mine.json", unquoted)
        line = unquoted[: unquoted.index(' output"')].count("\n") + 1
        with pytest.raises(ValueError, match=f"entry {number}, line {line}"):
            read_instructions(path)
        write(path, text[: start + 30])                         # half a file
        with pytest.raises(ValueError, match=f"is no JSON: entry {number}, line"):
            read_instructions(path)
    write(path, text[: starts[4]].rstrip().removesuffix(",") + "\n" + text[starts[4] :])
    with pytest.raises(ValueError, match="entry 5, line .*Expecting ',' delimiter"):
        read_instructions(path)


def test_no_file_and_no_text(tmp_path):
    with pytest.raises(FileNotFoundError, match="there is no file"):
        read_instructions(tmp_path / "none.json")
    (tmp_path / "latin.json").write_bytes('[{"instruction": "Très"}]'.encode("latin-1"))
    with pytest.raises(ValueError, match="is not UTF-8 text"):
        read_entries(tmp_path / "latin.json", ("instruction",))


def test_format():
    both = format_input({"instruction": "Sort.", "input": "b, a", "output": "a, b"})
    assert both.endswith("\n\n### Instruction:\nSort.\n\n### Input:\nb, a")
    alone = format_prompt({"instruction": "Say yes.", "input": ""})
    assert alone.endswith("\n\n### Instruction:\nSay yes.\n\n### Response:\n") and "### Input" not in alone
    assert format_prompt({"instruction": "Say yes."}) == alone


# ----- batches


def plain_collate(batch, pad=50256, ignore=-100, most=None):
    """What custom_collate_fn has to do, one number at a time."""
    longest = max(len(ids) for ids, _ in batch)
    all_inputs, all_targets = [], []
    for ids, question in batch:
        inputs, targets = [], []
        for place in range(longest):
            inputs.append(ids[place] if place < len(ids) else pad)
            following = ids[place + 1] if place + 1 < len(ids) else pad
            counts = place < len(ids) and place + 1 >= question
            targets.append(following if counts else ignore)
        all_inputs.append(inputs[:most])
        all_targets.append(targets[:most])
    return torch.tensor(all_inputs), torch.tensor(all_targets)


@pytest.mark.parametrize("seed", range(20))
def test_collate_against_a_plain_one(seed):
    random = torch.Generator().manual_seed(seed)
    lengths = torch.randint(1, 30, (int(torch.randint(1, 9, (1,), generator=random)),), generator=random).tolist()
    batch = []
    for length in lengths:
        ids = torch.randint(0, 50257, (length,), generator=random).tolist()
        batch.append((ids, int(torch.randint(0, length + 1, (1,), generator=random))))
    most = [None, 7, 100][seed % 3]
    for ours, plain in zip(
        custom_collate_fn(batch, allowed_max_length=most), plain_collate(batch, most=most), strict=True
    ):
        assert ours.dtype == torch.int64 and torch.equal(ours, plain)
    lists = [ids for ids, _ in batch]
    for ours, plain in zip(
        custom_collate_fn(lists, 0, -1), plain_collate([(ids, 0) for ids in lists], 0, -1), strict=True
    ):
        assert torch.equal(ours, plain)


def test_an_empty_item_is_named():
    with pytest.raises(ValueError, match="item 1 of the batch has no ids"):
        custom_collate_fn([[1], []])
    with pytest.raises(ValueError, match="the batch is empty"):
        custom_collate_fn([])
    with pytest.raises(ValueError, match="no entries"):
        InstructionDataset([], None)


def test_dataset_is_question_and_answer(entries, tokenizer):
    whole = InstructionDataset(entries, tokenizer)
    masked = InstructionDataset(entries, tokenizer, mask_instruction=True)
    assert len(whole) == len(masked) == 1200
    for entry, ids, (again, question) in zip(entries, whole, masked, strict=True):
        text = format_prompt(entry) + entry["output"]
        assert ids == again == tokenizer.encode_ordinary(text)
        assert tokenizer.decode(ids[question:]) == entry["output"]


@pytest.mark.parametrize("mask", [False, True])
def test_neither_padding_nor_order_changes_a_loss(model, entries, tokenizer, mask):
    dataset = InstructionDataset(entries[:24], tokenizer, mask_instruction=mask)

    def losses(batch):
        """The mean loss of each example of a batch, from the logits of all its places."""
        inputs, targets = custom_collate_fn(batch)
        logits = model(inputs)
        each = F.cross_entropy(logits.flatten(0, 1), targets.flatten(), reduction="none").view_as(targets)
        return each.sum(1) / (targets != -100).sum(1)

    with torch.no_grad():
        alone = torch.cat([losses([item]) for item in dataset])
        together = losses(list(dataset))
        order = torch.randperm(24, generator=torch.Generator().manual_seed(1))
        shuffled = torch.cat([losses([dataset[i] for i in rows]) for rows in order.split(5)])
        batch = custom_collate_fn(list(dataset))
        counted = (batch[1] != -100).sum(1)
        mean = calc_loss_batch(*batch, model, "cpu")
    torch.testing.assert_close(together, alone, rtol=0, atol=1e-5)
    torch.testing.assert_close(shuffled, alone[order], rtol=0, atol=1e-5)
    torch.testing.assert_close(mean, (alone * counted).sum() / counted.sum(), rtol=0, atol=1e-5)


def test_the_books_loop(entries, tokenizer, capsys):
    """Chapter 7: loaders with custom_collate_fn, then train_model_simple."""
    device = torch.device("cpu")
    customized_collate_fn = partial(custom_collate_fn, device=device, allowed_max_length=128)
    torch.manual_seed(123)
    train_loader = DataLoader(
        InstructionDataset(entries[:32], tokenizer), batch_size=8, collate_fn=customized_collate_fn,
        shuffle=True, drop_last=True, num_workers=0,
    )
    val_loader = DataLoader(
        InstructionDataset(entries[32:40], tokenizer), batch_size=8, collate_fn=customized_collate_fn
    )
    small = init_weights(GPTModel(CFG))
    optimizer = torch.optim.AdamW(small.parameters(), lr=5e-3, weight_decay=0.1)
    train_losses, val_losses, tokens_seen = train_model_simple(
        small, train_loader, val_loader, optimizer, device, num_epochs=2, eval_freq=2, eval_iter=1,
        start_context=format_input(entries[32]), tokenizer=tokenizer,
    )
    assert len(train_losses) == len(val_losses) == len(tokens_seen) == 4
    assert val_losses[-1] < val_losses[0] and "Below is an instruction" in capsys.readouterr().out


# ----- answers


def test_answers_are_what_each_would_be_alone(model, entries, tokenizer):
    questions = entries[:40]
    together = respond(questions, model, tokenizer, "cpu", 6)
    for entry, answer in zip(questions, together, strict=True):
        ids = torch.tensor([tokenizer.encode_ordinary(format_prompt(entry))])
        new = generate(model, ids, 6, CFG["context_length"], eos_id=50256)[0, ids.shape[1] :]
        assert answer == tokenizer.decode(new.tolist()).strip()
    assert respond(questions, model, tokenizer, "cpu", 6, batch_size=1) == together
    assert respond([], model, tokenizer, "cpu") == []


def test_an_answer_ends_at_end_of_text(model, entries, tokenizer):
    stubborn = init_weights(GPTModel(CFG)).eval()
    with torch.no_grad():                                       # whatever comes in, 50256 is the likeliest
        stubborn.final_norm.shift.fill_(1.0)
        stubborn.tok_emb.weight[50256] = 1.0
    assert respond(entries[:3], stubborn, tokenizer, "cpu", 6) == ["", "", ""]


def test_a_row_that_ends_early_is_cut_where_it_ends(model, entries, tokenizer):
    entry = entries[0]
    ids = torch.tensor([tokenizer.encode_ordinary(format_prompt(entry))])
    new = generate(model, ids, 6, CFG["context_length"])[0, ids.shape[1] :].tolist()
    end = next(token for token in new if token != new[0]) if len(set(new)) > 1 else new[0]
    answer = respond([entry, entry], model, tokenizer, "cpu", 6, eos_id=end)
    assert answer == [tokenizer.decode(new[: new.index(end)]).strip()] * 2


def test_a_question_too_long_is_named(model, entries, tokenizer):
    with pytest.raises(ValueError, match=r"entry 2 has \d+ tokens, the model reads 160: shorten it"):
        respond([entries[0], {**entries[1], "input": "word " * 200}], model, tokenizer, "cpu")
    almost = {"instruction": "word " * 120, "input": ""}
    assert isinstance(respond([almost], model, tokenizer, "cpu", 1000)[0], str)


# ----- chat.py


@pytest.fixture(scope="module")
def chat(root):
    sys.path.insert(0, str(root / "3_FineTuning_Instructions"))
    import chat

    yield chat
    sys.path.remove(str(root / "3_FineTuning_Instructions"))


def command(root, *args, models, **options):
    environment = {**os.environ, "GPT2_MODELS": str(models), "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, "3_FineTuning_Instructions/chat.py", *map(str, args)], cwd=root, env=environment,
        capture_output=True, text=True, encoding="utf-8", timeout=300, **options,
    )


@pytest.fixture(scope="module")
def folder(model, tmp_path_factory):
    folder = tmp_path_factory.mktemp("models") / "chat"
    save_pretrained(model, folder)
    return folder


def test_chat_without_a_model_says_how_to_make_one(root, tmp_path):
    result = command(root, models=tmp_path, input="hello\n")
    assert result.returncode == 2 and "Traceback" not in result.stderr
    assert "no finetuned model" in result.stderr and "chat.py --train" in result.stderr
    assert "Usage" in command(root, "--help", models=tmp_path).stdout.capitalize()


def test_chat_trains_and_answers(root, tmp_path, entries, folder):
    data = write(tmp_path / "mine.json", entries[:40])
    train = ("--train", "--data", data, "--weights", folder, "--epochs", 1, "--device", "cpu")
    result = command(root, *train, models=tmp_path, input="")
    assert result.returncode == 0, result.stderr
    before, after = map(float, re.search(r"([\d.]+) before, ([\d.]+) after", result.stderr).groups())
    assert after < before
    assert {path.name for path in (tmp_path / "chat").iterdir() if path.name[0] != "."} == {
        "config.json", "merges.txt", "model.safetensors", "tokenizer_config.json", "vocab.json"
    }
    lines = "What is this?\n/help\nAnd this?\n/bye\nx\n"
    answers = command(root, "--device", "cpu", "--max-new-tokens", 5, models=tmp_path, input=lines)
    assert answers.returncode == 0 and "/reset" in answers.stdout
    assert answers.stderr == ""


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ([GOOD] * 5, "5 instructions are too few"),
        ([GOOD] * 20 + [{**GOOD, "output": ""}], "entry 21: the output is empty"),
        ([GOOD] * 30 + [{**GOOD, "input": "word " * 300}], "entry 31 has a question of"),
    ],
)
def test_chat_trains_on_nothing_that_is_wrong(chat, tmp_path, folder, content, message):
    path = write(tmp_path / "mine.json", content)
    with pytest.raises(ValueError, match=message):
        chat.train(tmp_path / "out", folder, path)
    assert not (tmp_path / "out").exists()


def test_a_question_of_several_lines(chat):
    def reader(*lines):
        given = iter(lines)
        return lambda prompt: next(given)

    assert chat.read_question(reader("  Add 1 to 1. ")) == "Add 1 to 1."
    assert chat.read_question(reader("Sort.\\", "pear, fig\\", "apple", "next")) == "Sort.\npear, fig\napple"
    assert chat.read_question(reader('"""Sort these.', "pear", "", 'apple"""')) == "Sort these.\npear\n\napple"
    assert chat.read_question(reader('"""one line"""')) == "one line"


def test_the_end_of_the_input_ends_a_question(root, tmp_path, folder):
    for text in ("Say something.\\\n", '"""Sort\npear\n'):
        result = command(root, "--device", "cpu", "--max-new-tokens", 5, models=folder.parent, input=text)
        assert result.returncode == 0 and result.stdout.strip()


def test_training_refuses_a_target_that_it_should_not_write(chat, root, tmp_path, folder, capsys):
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    save_pretrained(GPTModel(CFG), tmp_path / "pretrained")
    for target in (folder, root / "data" / "tiny", root / "data" / "new", tmp_path / "file", tmp_path / "pretrained"):
        assert chat.main(["--train", "--weights", str(folder), "--model", str(target)]) == 2
        assert "Ep 1" not in capsys.readouterr().err
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"
    for option in (("--weights", "124M"), ("--data", "book"), ("--epochs", "3")):  # which would do nothing
        with pytest.raises(SystemExit):
            chat.main(option)
        assert f"{option[0]} is for --train" in capsys.readouterr().err
    for option in ("--model", "--data", "--weights"):
        assert chat.main(["--train", option, "~nosuchuser/x"]) == 2
        assert "there is no such user" in capsys.readouterr().err


def test_training_leaves_a_model_that_happens_to_be_called_chat(chat, tmp_path, capsys, monkeypatch):
    """GPT2_MODELS may name a folder in which somebody keeps models of his own."""
    monkeypatch.setenv("GPT2_MODELS", str(tmp_path))
    monkeypatch.setattr(chat, "train", lambda *args, **options: pytest.fail("it has begun to train"))
    save_pretrained(GPTModel(CFG), tmp_path / "chat")
    assert chat.main(["--train", "--device", "cpu"]) == 2
    assert "chat holds another model, which would be lost" in capsys.readouterr().err


def test_training_needs_gpt2s_tokens(chat, tmp_path, capsys):
    save_pretrained(GPTModel({**CFG, "vocab_size": 300}), tmp_path / "lm")
    assert chat.main(["--train", "--weights", str(tmp_path / "lm"), "--model", str(tmp_path / "new")]) == 2
    assert "was made for another tokenizer: vocab_size 300" in capsys.readouterr().err


@pytest.mark.parametrize("wrap", [torch.nn.DataParallel, lambda model: torch.compile(model, backend="eager"), FastGPT])
def test_conversation_with_a_wrapped_model(chat, model, tokenizer, wrap):
    expected = "".join(chat.Chat(model, tokenizer).answer("Say yes.", 5))
    assert "".join(chat.Chat(wrap(model), tokenizer).answer("Say yes.", 5)) == expected


def test_conversation_with_a_shorter_context(chat, model, tokenizer):
    """What counts is how many positions there are, and not how many there once were."""
    short = copy.deepcopy(model)
    short.pos_emb.weight = torch.nn.Parameter(short.pos_emb.weight[:40].detach())
    with pytest.raises(ValueError, match="and the model reads 40: shorten it"):
        next(chat.Chat(short, tokenizer).answer("word " * 50))
    assert list(chat.Chat(short, tokenizer).answer("Hi.", 100))


def test_conversation(chat, model, tokenizer):
    talk = chat.Chat(model, tokenizer, memory=2)
    first = "".join(talk.answer("Say yes.", 5))
    assert first.strip() == respond([{"instruction": "Say yes."}], model, tokenizer, "cpu", 5)[0]
    both = "".join(talk.answer("Sort.\nb, a", 5))
    assert len(talk.said) == 2 and "### Input:\nb, a" in tokenizer.decode(talk.said[1])
    talk.reset()
    afresh = "".join(talk.answer("Sort.\nb, a", 5))
    assert afresh.strip() == respond([{"instruction": "Sort.", "input": "b, a"}], model, tokenizer, "cpu", 5)[0]
    assert talk.said and isinstance(both, str)
    with pytest.raises(ValueError, match="and the model reads 160: shorten it"):
        next(talk.answer("word " * 300))


def test_memory_is_read_again(chat, model, tokenizer, monkeypatch):
    seen = []

    def record(model, tokenizer, idx, count, **options):
        seen.append(tokenizer.decode(idx[0].tolist()))
        yield "yes"

    monkeypatch.setattr(chat, "stream_text", record)
    talk = chat.Chat(model, tokenizer, memory=1)
    for text in ("One.", "Two.", "Three."):
        list(talk.answer(text))
    assert [("One." in text, "Two." in text, "Three." in text) for text in seen] == [
        (True, False, False), (True, True, False), (False, True, True),
    ]
    assert "### Response:\nyes\n\nBelow" in seen[2]


def test_chat_odd_input(chat, model, tokenizer, capsys, monkeypatch):
    lines = iter(["", "/what", "/reset", "🎉", "word " * 300, "<|endoftext|>", "/bye"])
    monkeypatch.setattr("builtins.input", lambda *_: next(lines))
    chat.talk(chat.Chat(model, tokenizer, memory=1), 3, interactive=True)
    out = capsys.readouterr().out
    assert "no command /what" in out and "Forgotten" in out and "shorten it" in out


def test_ctrl_c_stops_an_answer_and_not_the_program(chat, model, tokenizer, capsys, monkeypatch):
    def interrupted(*_, **__):
        yield "It is"
        raise KeyboardInterrupt

    lines = iter(["Say something long.", "Again.", "/bye"])
    monkeypatch.setattr("builtins.input", lambda *_: next(lines))
    monkeypatch.setattr(chat, "stream_text", interrupted)
    talk = chat.Chat(model, tokenizer)
    chat.talk(talk, 3, interactive=True)
    assert capsys.readouterr().out.count("It is …") == 2 and len(talk.said) == 2


@pytest.mark.skipif(os.name == "nt", reason="signals")
def test_ctrl_c_while_waiting_ends_a_command_that_reads_a_pipe(root, tmp_path, folder):
    process = subprocess.Popen(
        [sys.executable, "3_FineTuning_Instructions/chat.py", "--train", "--weights", folder], cwd=root,
        env={**os.environ, "GPT2_MODELS": str(tmp_path)}, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, text=True,
    )
    with process:
        try:
            for line in process.stderr:
                if "Step" in line:
                    break
            process.send_signal(signal.SIGINT)
            assert process.wait(timeout=60) == 130
            assert "Traceback" not in process.stderr.read()
        finally:
            process.kill()
    assert not (tmp_path / "chat" / "config.json").exists()
