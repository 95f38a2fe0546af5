"""The kinds of exercise that `exercises.py` sets: one module a family of kinds.

A kind has several *generators* of content and, with each, several *wordings*:

    @exercise(
        "plural",
        "What is the plural of {word}?",
        "Write the plural. | {word}",
        "Answer in a sentence: what is the plural of {word}? => The plural of {word} is {answer}.",
    )
    def one_noun(rng):
        noun = rng.choice(NOUNS)
        return {"word": noun, "answer": plural(noun), "subject": noun}

A wording is `instruction | input => answer`; without `|` the question stands in one piece, without `=>` the
answer is the slot `answer`. Other slots are the generator's own. `subject` is what is asked about, a word or a
whole text: it decides whether a test set is let alone (see `exercises.Reserved`). All chance comes from `rng`,
a `random.Random`, so that a seed gives the same exercises again.
"""

from typing import NamedTuple


class Task(NamedTuple):
    """One exercise: what is asked, what it is asked of ("" if that stands in the instruction), what is right."""

    kind: str
    instruction: str
    input: str
    answer: str
    subject: str


class Passage(NamedTuple):
    """A short text and questions on it, a list of (question, answer)."""

    text: str
    questions: list


KINDS = {}  # kind -> [(generator, wordings)]
PASSAGES = []  # generators of Passage


def exercise(kind, *wordings):
    """Register the decorated generator of content as one of `kind`, to be asked in these wordings."""

    def register(generator):
        KINDS.setdefault(kind, []).append((generator, wordings))
        return generator

    return register


def passage(generator):
    """Register the decorated function of `rng`, which returns a Passage."""
    PASSAGES.append(generator)
    return generator


def draw(kind, rng):
    """One Task of `kind`: a generator, its content and a wording by chance."""
    generator, wordings = rng.choice(KINDS[kind])
    return fill(kind, rng.choice(wordings), generator(rng))


def fill(kind, wording, slots):
    """Put the slots of a generator into a wording."""
    question, _, answer = wording.partition("=>")
    instruction, _, content = question.partition("|")
    parts = (part.strip().format(**slots) for part in (instruction, content, answer or "{answer}"))
    return Task(kind, *parts, slots["subject"])
