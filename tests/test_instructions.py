"""data/instructions.json: what can be checked of it by counting and computing."""

import json
import re
from collections import Counter

import pytest

from gpt2 import DATA


@pytest.fixture(scope="module")
def entries():
    return json.loads((DATA / "instructions.json").read_text(encoding="utf-8"))


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
