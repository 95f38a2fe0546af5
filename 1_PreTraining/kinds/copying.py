"""Drills in copying: texts of which only the parts that come a second time can be foretold.

A list of words drawn by chance tells nothing about its next word, until it is repeated: then everything is known, to
a reader who looks back. Nothing else teaches looking back as quickly, since nothing else helps. `exercises.py
--drills` mixes them in; a small share, early, is enough.
"""

import json
import re
from pathlib import Path

ENCODER = Path(__file__).resolve().parents[2] / "data" / "encoder.json"
BETWEEN = [" ", " ", ", ", ", ", "\n", "; ", " - ", " and "]
AGAIN = ["\n", "\n", "\n\n", "\n\n", " | ", ". ", "\nAgain: ", "\nOnce more: ", " = ", "\nThe same: ", "\n- "]


def vocabulary():
    """The words that are one token of GPT-2 after a space: in small letters, and with a capital."""
    tokens = json.loads(ENCODER.read_text(encoding="utf-8"))
    words = [token[1:] for token in tokens if re.fullmatch("Ġ[A-Za-z]?[a-z]{2,}", token)]
    return sorted(words)


WORDS = vocabulary()


def again(rng):
    """A list, and the same list once or more: as a whole, or some of it from anywhere to the end."""
    between, repeat = rng.choice(BETWEEN), rng.choice(AGAIN)
    words = [rng.choice(WORDS) for _ in range(rng.randint(3, 12) if rng.random() < 0.5 else rng.randint(12, 70))]
    parts = [words] * rng.choice((2, 2, 2, 3, 4))
    if rng.random() < 0.3:
        parts = [words, *(words[rng.randrange(len(words)) :] for _ in parts[1:])]
    return repeat.join(between.join(part) for part in parts)


def pairs(rng):
    """Words given to words, and then the same pairs in other orders."""
    of = rng.choice((": ", " -> ", " = ", " ", " is ", " and "))
    couples = [(rng.choice(WORDS), rng.choice(WORDS)) for _ in range(rng.randint(3, 16))]
    lines = []
    for _ in range(rng.choice((2, 2, 3))):
        lines += [of.join(couple) for couple in rng.sample(couples, len(couples))]
    return rng.choice(("\n", ", ", "; ")).join(lines)


def sentences(rng):
    """A list, and then said or asked of it: its first or last word, the word before or after another one."""
    words = rng.sample(WORDS, rng.randint(4, 12))
    lines = [rng.choice(BETWEEN).join(words)]
    for _ in range(rng.randint(2, 5)):
        place = rng.randrange(len(words) - 1)
        lines.append(
            rng.choice(
                (
                    f"The first word is {words[0]}.",
                    f"The last word is {words[-1]}.",
                    f"After {words[place]} comes {words[place + 1]}.",
                    f"What comes after {words[place]}? {words[place + 1]}",
                    f"What stands before {words[place + 1]}? {words[place]}",
                    f"Say {words[place]}. {words[place]}",
                )
            )
        )
    return "\n".join(lines)


DRILLS = [again, again, again, pairs, sentences]


def drill(rng):
    """A document of one drill."""
    return rng.choice(DRILLS)(rng)
