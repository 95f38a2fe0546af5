"""1_PreTraining/exercises.py: right answers, many forms, and no test given away."""

import json
import os
import random
import re
import subprocess
import sys
from collections import Counter, defaultdict

import pytest

import gpt_io


@pytest.fixture(scope="module")
def exercises(root):
    sys.path.insert(0, str(root / "1_PreTraining"))
    import exercises

    return exercises


@pytest.fixture(scope="module")
def tasks(exercises):
    rng, barred = random.Random(1), exercises.reserved()
    return [exercises.task_of(kind, rng, barred) for kind in exercises.KINDS for _ in range(1000)]


@pytest.fixture(scope="module")
def documents(exercises):
    rng, barred = random.Random(2), exercises.reserved()
    return [exercises.document(rng, barred) for _ in range(5000)]


@pytest.fixture(scope="module")
def entries(root):
    return json.loads((root / "data" / "instructions.json").read_text(encoding="utf-8"))


def test_every_kind_of_the_course_has_many_forms(exercises, entries):
    for kind in {entry["kind"] for entry in entries}:
        forms = exercises.KINDS[kind]
        assert len({generator for generator, _ in forms}) >= 6, kind
        assert len({wording for _, wordings in forms for wording in wordings}) >= 15, kind
    assert set(exercises.SKILLS) < exercises.KINDS.keys() and len(exercises.PASSAGES) >= 12


def test_every_wording_can_be_filled(exercises):
    rng = random.Random(3)
    for kind, forms in exercises.KINDS.items():
        for generator, wordings in forms:
            for wording in wordings:
                for _ in range(5):
                    task = exercises.fill(kind, wording, generator(rng))
                    text = f"{task.instruction}|{task.input}|{task.answer}"
                    assert task.instruction and task.answer.strip() and task.subject, (kind, wording)
                    assert not re.search(r"[{}]|  |^ | $| \|", text), (kind, wording, text)


def test_passages_have_questions_with_answers(exercises):
    rng = random.Random(4)
    for generator in exercises.PASSAGES:
        for _ in range(50):
            text, questions = generator(rng)
            assert len(questions) >= 2 and not re.search(r"[{}]|  ", text), text
            for question, answer in questions:
                assert question[-1] in "?.:" and answer.strip(), (text, question)


def test_right_answers(tasks):
    """What can be computed is computed again, another way."""
    seen = defaultdict(int)
    for task in tasks:
        question = f"{task.instruction} {task.input}"
        if found := re.search(r"(\d+) ([-+x]) (\d+)", question if task.kind == "arithmetic" else ""):
            a, sign, b = int(found[1]), found[2], int(found[3])
            if len(re.findall(r"\d+", question)) == 2:
                assert int(task.answer) == {"+": a + b, "-": a - b, "x": a * b}[sign], task
                seen["sum"] += 1
        if task.kind == "count" and "letters" in task.instruction and re.fullmatch("[a-z]+", task.input):
            assert int(task.answer) == len(task.input), task
            seen["letters"] += 1
        if task.kind == "sort" and re.fullmatch(r"[\d, ]+", task.input or "-"):
            numbers = [int(n) for n in re.findall(r"\d+", task.input)]
            answer = [int(n) for n in re.findall(r"\d+", task.answer)]
            assert len(answer) < len(numbers) or sorted(numbers) in (answer, answer[::-1]), task
            seen["sorted"] += 1
        if task.kind == "spell" and task.instruction == "Spell this word.":
            assert task.answer.replace("-", "") == task.input
            seen["spelled"] += 1
        if task.kind == "repeat" and task.instruction in ("Copy this.", "Repeat this.", "Echo."):
            assert task.answer == task.input
            seen["copied"] += 1
        if task.kind == "order words" and task.input:
            words = re.sub(r"[^\w' ]", " ", task.input.lower()).split()
            assert sorted(words) == sorted(re.sub(r"[^\w' ]", " ", task.answer.lower()).split()), task
            seen["ordered"] += 1
        wrong = re.search(r"\b(a [aei][a-z]+|an [bcdfgklmnpqrstvwz][a-z]+)", task.answer)
        assert not wrong or task.kind == "repeat" or "a eu" in wrong[0] or "a ewe" in wrong[0], task
    assert min(seen.values()) > 20 and len(seen) == 6, seen


def test_no_question_of_the_data_files_is_set(exercises, documents, entries, root):
    others = json.loads((root / "data" / "preferences.json").read_text(encoding="utf-8"))
    hundred = json.loads((root / "tests" / "hundred.json").read_text(encoding="utf-8"))
    text = f" {exercises.normal(*documents)} "
    for entry in [*entries, *others, *hundred]:
        question = exercises.normal(entry["instruction"], entry["input"])
        assert len(question.split()) < 4 or f" {question} " not in text, question


def test_no_word_of_the_held_out_entries_is_asked_about(exercises, tasks, entries):
    asked = defaultdict(list)
    for task in tasks:
        asked[task.kind].append((exercises.tokens(f"{task.instruction} {task.input}"), exercises.normal(task.answer)))
    for entry in entries[-exercises.HELD_OUT :]:
        if entry["kind"] not in exercises.WORD_KINDS:
            continue
        word, answer = exercises.tokens(entry["input"]), exercises.normal(entry["output"])
        for question, right in asked[entry["kind"]]:
            if len(answer.split()) == 1 and answer not in ("yes", "no"):
                assert right != answer, (entry, question)
                if len(word) == 1:
                    assert question[-1:] != word, (entry, question)


def test_another_layout_than_the_one_that_finetuning_teaches(documents):
    assert not any("###" in text or "Below is an instruction" in text for text in documents)
    assert sum(map(len, documents)) / len(documents) > 300 and len(set(documents)) > 4990


def test_headings_come_in_many_frames_and_not_in_that_of_finetuning(exercises, documents):
    rng, barred = random.Random(2), exercises.reserved()
    texts = [exercises.document(rng, barred, headings=1.0) for _ in range(2000)]
    assert not any("###" in text or "Instruction" in text or "Response" in text for text in texts)
    lines = Counter(line for text in texts for line in text.splitlines())
    for name in ("Solution", "Reply", "Outcome", "Thank you"):
        dressed = {line for line in lines if name in line and len(line) < len(name) + 9}
        assert len(dressed) > 8, f"{name}, the name of an answer, in many dresses"
    tasks = [exercises.task_of("plural", random.Random(seed), barred) for seed in range(4)]
    text = exercises.headed(random.Random(1), tasks)
    assert tasks[0].instruction in text and tasks[0].answer in text
    rng = random.Random(2)
    assert [exercises.document(rng, barred, headings=0.0) for _ in range(200)] == documents[:200]


def test_the_same_seed_gives_the_same_file(exercises, root, tmp_path):
    for seed, name in ((5, "a"), (5, "b"), (6, "c")):
        script = [sys.executable, str(root / "1_PreTraining" / "exercises.py"), str(tmp_path / name)]
        subprocess.run([*script, "--documents=50", f"--seed={seed}"], check=True, capture_output=True, timeout=120)
    a, b, c = ((tmp_path / name).read_text(encoding="utf-8") for name in "abc")
    assert a == b != c and len(a.splitlines()) == 50 and all(json.loads(line)["text"] for line in a.splitlines())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b", "c"]


def test_nothing_else_is_written_over(exercises, root, tmp_path, capsys):
    for name, content in (("essay.txt", "Work"), ("a.json", '[{"instruction": "x"}]'), ("b.jsonl", '{"a": 1}')):
        path = tmp_path / name
        path.write_text(content)
        with pytest.raises(SystemExit):
            exercises.main([str(path), "--documents", "1"])
        assert "holds other things than exercises, which would be lost" in capsys.readouterr().err
        assert path.read_text() == content
    before = (root / "data" / "instructions.json").read_bytes()
    for name in ("instructions.json", "new.jsonl"):
        with pytest.raises(SystemExit):
            exercises.main([str(root / "data" / name), "--documents", "1"])
        assert "belongs to the course itself" in capsys.readouterr().err
    assert (root / "data" / "instructions.json").read_bytes() == before and not (root / "data" / "new.jsonl").exists()


def test_drills_hold_what_can_only_be_foretold_by_looking_back(exercises, tmp_path):
    exercises.write(tmp_path / "drills.jsonl", 300, seed=4, drills=1.0)
    exercises.write(tmp_path / "some.jsonl", 300, seed=4, drills=0.2)
    texts, some = ([json.loads(line)["text"] for line in open(tmp_path / f"{n}.jsonl")] for n in ("drills", "some"))
    repeated = []
    for text in texts:
        words = re.findall(r"[A-Za-z]{2,}", text)
        repeated.append(1 - len(set(words)) / len(words))
    assert min(repeated) > 0 and sum(repeated) / 300 > 0.4, "half of a drill has been there before"
    vocabulary = {word for text in texts for word in re.findall(r"[A-Za-z]{2,}", text)}
    assert len(vocabulary) > 5000, "of words drawn from all the vocabulary, not of a few"
    mixed = sum(bool(re.search(r"\?|:", text)) for text in some)
    assert len(some) == 300 and 200 < mixed < 300, "the others are exercises"


def test_nothing_of_another_kind_is_written_over(exercises, root, tmp_path, capsys):
    before = (root / "data" / "instructions.json").read_bytes()
    (tmp_path / "mine.jsonl").write_text('{"question": "mine"}\n')
    (tmp_path / "link").symlink_to(root / "data")
    for place, message in (
        (root / "data" / "instructions.json", "belongs to the course itself"), ("", "file is an empty text"),
        (root / "data" / "new.jsonl", "belongs to the course"), (tmp_path / "link" / "x.jsonl", "to the course"),
        (tmp_path / "mine.jsonl", "holds other things than exercises, which would be lost"),
    ):
        with pytest.raises(SystemExit) as stop:
            exercises.main([str(place), "--documents", "2"])
        assert stop.value.code == 2 and message in capsys.readouterr().err
    assert (root / "data" / "instructions.json").read_bytes() == before
    assert (tmp_path / "mine.jsonl").read_text() == '{"question": "mine"}\n'
    for _ in range(2):  # its own it replaces
        exercises.main([str(tmp_path / "a.jsonl"), "--documents", "2"])


def test_two_at_once(exercises, tmp_path, capsys):
    """The second is told who writes there; another file in the same folder is free."""
    with gpt_io.hold(tmp_path, "a"):
        with pytest.raises(SystemExit) as stop:
            exercises.main([str(tmp_path / "a"), "--documents", "2"])
        said = capsys.readouterr().err
        assert stop.value.code == 2 and f"{tmp_path / 'a'} is in use by process {os.getpid()}" in said
        exercises.main([str(tmp_path / "b"), "--documents", "2"])
    exercises.main([str(tmp_path / "a"), "--documents", "2"])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]


def test_bad_arguments(exercises, tmp_path, capsys):
    odd = ["x", "--documents", "0"], ["x", "--drills", "2"], ["x", "--headings", "-1"]
    for args in (*odd, [str(tmp_path / "no" / "x.jsonl")]):
        with pytest.raises(SystemExit) as stop:
            exercises.main(args)
        assert stop.value.code == 2 and "exercises.py:" in capsys.readouterr().err
