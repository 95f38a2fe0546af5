"""Write exercises to pretrain on: short questions with right answers, in many forms, made by rules and word lists.

    python 1_PreTraining/exercises.py exercises.jsonl --documents 100000
    python 1_PreTraining/pretrain.py tokenize exercises.jsonl shards/exercises

Novels hold few questions and fewer answers, so a model that has read only novels has nothing that finetuning could
bring to light: it does not connect "the plural of" with an ending, and it does not look back for the word in question.
Text that does both is easily made, and can be checked: from a list of nouns and the rules of English a program sets
more questions than anyone could write. What is asked comes from the modules in `kinds/`. This file does the rest:

1. `Reserved` keeps the tests honest. No question of data/instructions.json or data/preferences.json is set, and
   nothing is asked of the words that the last entries, the held-out ones, ask about in the same kind.
2. A layout writes a question and its answer down: as teacher and pupil, as a worksheet, as a quiz, in a story. None
   of them is the Alpaca layout ("### Instruction:"), which is left for chapter 3.1 to teach.
3. `document` puts several of them together. When they are of one kind, or even of one wording, the first answers
   show how the others are found, which is what a prompt with examples does.
4. `--drills` mixes in lists of words that come twice (`kinds/copying.py`): what teaches looking back the fastest.
   `--headings` writes exercises with a preface and headings in some thousand frames, so that a model does not hang
   its skills on the word "Answer:" but finds them again in a frame it has never seen.

The exercises are in the public domain (CC0). The same seed gives the same exercises.
"""

if __name__ == "__main__":  # Ctrl-C while the imports below take their time: end without a word
    import signal

    signal.signal(signal.SIGINT, signal.SIG_DFL)

import json
import random
import re
import sys
from pathlib import Path

from kinds import (  # noqa: F401 they register
    KINDS,
    PASSAGES,
    corrections,
    draw,
    facts,
    fill,
    knowledge,
    numbers,
    passages,
    sentences,
    skills,
    words,
)
from kinds.copying import drill
from tqdm import tqdm

from gpt_io import DATA, CommandParser, check_place, expand, hold, run_command, writing

HELD_OUT = 180  # the last entries of instructions.json, with which 3.1 tests: 15 % of 1,200
SKILLS = ("repeat", "pick", "spell", "facts", "quote", "count aloud", "add by steps")


# ----- what must not be asked


def tokens(text):
    """The words and numbers of a text, in small letters."""
    return re.findall(r"[a-z0-9]+(?:['.][a-z0-9]+)*", text.lower())


def normal(*texts):
    """Texts without what makes no difference: capitals, punctuation, spaces."""
    return " ".join(tokens(" ".join(texts)))


def figures(*texts):
    """The numbers of texts, if there are at least two of them, else nothing."""
    found = re.findall(r"\d+", " ".join(texts))
    return " ".join(found) if len(found) > 1 else ""


def quoted(instruction):
    """The texts that a question in one piece is about: what stands in quotation marks, or after a colon."""
    marked = re.findall(r'"([^"]+)"|(?<!\w)\'([^\']+)\'(?!\w)|: (.+)', instruction)
    return [text for groups in marked for text in groups if text]


class Reserved:
    """Which exercises would give a test away.

    entries: all instructions, of which the last `held_out` are for testing; questions: other questions that must not
    be set. A question is told by its words. A word that a held-out entry marks, or that is all of its input or answer,
    does not occur in an exercise of the same kind at all, so that "opposite of hot" bars "opposite of cold" too; and of
    no other word that is there, but rare in the instructions, may an exercise of the same kind be about. A text (two
    words or more) that a held-out entry treats is not treated, nor are its numbers in this order: 16 - 8 bars "What is
    16 minus 8?".
    """

    def __init__(self, entries, questions=(), held_out=HELD_OUT, rare=12):
        self.questions = {normal(entry["instruction"], entry["input"]) for entry in [*entries, *questions]}
        self.starts = {}  # the first four words of a question: the questions that begin with them
        for question in sorted(self.questions):
            self.starts.setdefault(tuple(question.split()[:4]), []).append(f" {question} ")
        count = {}
        for entry in entries:
            for word in dict.fromkeys(tokens(entry["instruction"])):
                count[word] = count.get(word, 0) + 1
        self.asked = set()
        self.words = set()
        self.texts = set()
        for entry in entries[len(entries) - held_out :]:
            for word in tokens(f"{entry['instruction']} {entry['input']} {entry['output']}"):
                if count.get(word, 0) < rare:
                    self.asked.add((entry["kind"], word))
            marked = " ".join(re.findall(r"\*(.+?)\*", entry["input"]))
            for text in (marked, entry["input"], entry["output"]):
                if len(tokens(text)) <= 2:
                    self.words |= {(entry["kind"], word) for word in tokens(text)}
            for text in (entry["input"], entry["output"], *quoted(entry["instruction"])):
                if len(tokens(text)) > 1:
                    self.texts.add((entry["kind"], normal(text)))
            self.texts.add((entry["kind"], figures(entry["instruction"], entry["input"])))
        self.texts = {(kind, text) for kind, text in self.texts if text}

    def __contains__(self, task):
        asked = normal(task.instruction, task.input)
        if asked in self.questions:
            return True
        parts = asked.split()
        for place in range(len(parts) - 3):  # nor inside a longer text
            if any(question in f" {asked} " for question in self.starts.get(tuple(parts[place : place + 4]), ())):
                return True
        texts = [normal(text) for text in (task.input, task.subject, task.answer, *quoted(task.instruction))]
        if any((task.kind, text) in self.texts for text in (*texts, figures(task.instruction, task.input))):
            return True
        if task.kind not in WORD_KINDS:
            return False
        if any((task.kind, word) in self.words for word in (*parts, *tokens(task.answer))):
            return True
        return any((task.kind, word) in self.asked for word in tokens(f"{task.subject} {task.answer}"))


WORD_KINDS = ("plural", "past tense", "comparison", "opposite", "synonym", "rhyme", "explain", "correct spelling")


def reserved():
    """Reserved, for the two data files of the course and the hundred questions in tests/."""
    entries = json.loads((DATA / "instructions.json").read_text(encoding="utf-8"))
    others = json.loads((DATA / "preferences.json").read_text(encoding="utf-8"))
    hundred = DATA.parent / "tests" / "hundred.json"
    if hundred.exists():
        others += json.loads(hundred.read_text(encoding="utf-8"))
    return Reserved(entries, others)


# ----- how it is written down


def joined(task, between=" "):
    """Instruction and input in one line."""
    return f"{task.instruction}{between}{task.input}" if task.input else task.instruction


def stacked(task):
    """Instruction and, below it, the input."""
    return joined(task, "\n")


LABELS = """
Question:/Answer: Q:/A: Teacher:/Pupil: Exercise:/Solution: Task:/Answer: User:/Assistant: Quiz:/Answer: Task:/Result:
Student:/Tutor: Mother:/Child: Father:/Son: Customer:/Helper: Question:/Reply: He asks:/She answers: You:/I: Human:/AI:
""".split("\n")
LABELS = [tuple(pair.split("/")) for line in LABELS for pair in re.findall(r"[^/:]+:/[^/:]+:", line)]
LABELS = [(question.strip(), answer.strip()) for question, answer in LABELS]
NAMES = "Anna Tom Mary Peter Lucy Ben Sara Jack Emma Sam Kate Paul Jane Max Ella Hugo".split()
TEACHERS = ["The teacher", "Mrs Hill", "Mr Brook", "Her father", "His mother", "The old man", "My aunt", "Miss Reed"]
ASKED = ["asked", "said", "wrote on the board", "read from the book", "wanted to know"]
ANSWERED = ["answered", "said", "replied", "wrote", "called out"]


def labelled(rng, tasks):
    """Question: … Answer: …, each on a line of its own or the question on two."""
    question, answer = rng.choice(LABELS) if rng.random() < 0.8 else (f"{name}:" for name in rng.sample(NAMES, 2))
    write, between = rng.choice((joined, joined, stacked)), rng.choice(("\n", "\n", "\n\n"))
    lines = [f"{question} {write(task)}\n{answer} {task.answer}" for task in tasks]
    return between.join(lines)


def three_parts(rng, tasks):
    """Instruction, input and answer, each under its name."""
    one, two, three = rng.choice(
        (
            ("Task", "Text", "Answer"), ("To do", "Given", "Result"), ("Instruction", "Input", "Output"),
            ("What to do", "With what", "Solution"), ("Exercise", "Words", "Answer"), ("Question", "About", "Answer"),
        )
    )
    blocks = []
    for task in tasks:
        block = [f"{one}: {task.instruction}", f"{two}: {task.input}", f"{three}: {task.answer}"]
        blocks.append("\n".join(block if task.input else [block[0], block[2]]))
    return "\n\n".join(blocks)


def bare(rng, tasks):
    """Question and answer in paragraphs or lines, with nothing before them."""
    write, between = rng.choice(((stacked, "\n\n"), (joined, "\n\n"), (joined, "\n"), (stacked, "\n")))
    return "\n\n".join(f"{write(task)}{between}{task.answer}" for task in tasks)


def numbered(rng, tasks):
    """A worksheet: the questions have numbers, and the answers stand behind them or all at the end."""
    title = rng.choice(("Worksheet", "Exercises", "Homework", "A little test", "Practice", "Questions and answers", ""))
    start = f"{title}\n\n" if title else ""
    if rng.random() < 0.75:
        arrow = rng.choice((" -> ", "\nAnswer: ", "\n- ", " = ", "\n   "))
        return start + "\n".join(f"{i}. {joined(task)}{arrow}{task.answer}" for i, task in enumerate(tasks, 1))
    questions = "\n".join(f"{i}. {joined(task)}" for i, task in enumerate(tasks, 1))
    return f"{start}{questions}\n\nAnswers\n" + "\n".join(f"{i}. {task.answer}" for i, task in enumerate(tasks, 1))


def told(rng, tasks):
    """A story of someone who asks and someone who answers."""
    teacher, name = rng.choice(TEACHERS), rng.choice(NAMES)
    lines = []
    for task in tasks:
        lines.append(f'{teacher} {rng.choice(ASKED)}: "{joined(task)}"')
        lines.append(f'{name} {rng.choice(ANSWERED)}: "{task.answer}"')
    return "\n".join(lines)


def talk(rng, tasks):
    """Two people, without their names; the second one's lines begin with a dash."""
    dash = rng.choice(("- ", "— ", "> "))
    return "\n".join(f"{dash}{joined(task)}\n{dash}{task.answer}" for task in tasks)


PREFACES = """
Here is something to do.|Read the task and do it.|Somebody asks for help.|Do what you are told, as well as you can.
Answer in a few words.|This is from a book of exercises.|A short task.|Think first and then write.|Please help.
You are a helpful machine. Somebody gives you a task, and you do it.|Below you find a task and how it was done.
Each task is followed by its solution.|What follows is a request. Do what it asks.|From a school book:
""".strip().replace("\n", "|").split("|")
HEADINGS = """
Task, Text, Answer; Exercise, Words, Solution; To do, Given, Result; Request, What it is about, Reply
Question, About, Answer; What to do, With what, Done; Work, Material, Outcome; Wanted, From, Here it is
Problem, Given, Solved; Asked, Of, Said; Order, Things, Finished; Please, With this, Thank you
""".strip().replace("\n", "; ").split("; ")
DRESSES = ["{}:", "## {}", "# {}", "**{}**", "[{}]", "== {} ==", "{}", "<{}>", "--- {}", "* {} *", "({})", "({}.)"]


def headed(rng, tasks):
    """One to four tasks with a preface and each part under a heading, the same frame for all."""
    preface = rng.choice(PREFACES) + rng.choice(("\n\n", "\n")) if rng.random() < 0.7 else ""
    dress, gap = rng.choice(DRESSES) + rng.choice(("\n", "\n", " ")), rng.choice(("\n\n", "\n\n", "\n"))
    one, two, three = (dress.format(name) for name in rng.choice(HEADINGS).split(", "))
    ahead = rng.random() < 0.6  # the preface again before each task, or only once
    texts = []
    for task in tasks[: rng.randint(1, 4)]:
        parts = [one + task.instruction, two + task.input, three + task.answer]
        texts.append((preface if ahead or not texts else "") + gap.join(parts if task.input else parts[::2]))
    return "\n\n".join(texts)


LAYOUTS = [labelled] * 4 + [three_parts] * 2 + [bare] * 3 + [numbered] * 2 + [told, talk]


def shared_wording(rng, tasks):
    """Tasks that have one instruction: it is said once, and a line for each input follows."""
    between = rng.choice((": ", " -> ", " = ", " - ", ", ", "\n"))
    gap = "\n\n" if between == "\n" else "\n"
    head = tasks[0].instruction + rng.choice(("\n", "\n\n"))
    return head + gap.join(f"{task.input}{between}{task.answer}" for task in tasks)


def reading(rng, passage):
    """A text, and questions on it with their answers."""
    head = rng.choice(("", "", "Read the text and answer.\n\n", "Text: ", "Reading\n\n", "Listen. "))
    style = rng.randrange(4)
    pairs = passage.questions
    if style == 0:
        question, answer = rng.choice(LABELS)
        lines = [f"{question} {asked}\n{answer} {right}" for asked, right in pairs]
    elif style == 1:
        lines = [f"{i}. {asked} {right}" for i, (asked, right) in enumerate(pairs, 1)]
    elif style == 2:
        lines = [f"{asked} {right}" for asked, right in pairs]
    else:
        lines = [f"{asked}\n- {right}" for asked, right in pairs]
    return f"{head}{passage.text}\n\n" + "\n".join(lines)


# ----- documents


def task_of(kind, rng, barred):
    """A Task of `kind` that is not reserved."""
    while True:
        task = draw(kind, rng)
        if task not in barred:
            return task


def same_wording(kind, rng, barred, count):
    """Tasks of `kind` in one wording, each with an input of its own; none if the wording drawn has no input."""
    generator, wordings = rng.choice(KINDS[kind])
    wordings = [wording for wording in wordings if "|" in wording and "{" not in wording.partition("|")[0]]
    if not wordings:
        return []
    wording, tasks = rng.choice(wordings), {}
    for _ in range(5 * count):
        task = fill(kind, wording, generator(rng))
        if len(tasks) < count and task not in barred:
            tasks[task.input] = task
    return list(tasks.values())


def document(rng, barred, headings=0.0):
    """A text of one to a dozen exercises; `headings`: the share of them, passages aside, laid out by `headed`."""
    chance = rng.random()
    if chance < 0.15:
        passages = [rng.choice(PASSAGES)(rng) for _ in range(rng.choice((1, 1, 2)))]
        return "\n\n".join(reading(rng, passage) for passage in passages)
    kind = rng.choice(SKILLS) if rng.random() < 0.25 else rng.choice(COURSE_KINDS)
    count = rng.randint(4, 10)
    framed = headings and rng.random() < headings  # a seed gives what it gave before there were headings
    if chance < 0.3 and not framed:
        tasks = same_wording(kind, rng, barred, count)
        if len(tasks) > 2:
            return shared_wording(rng, tasks)
    if chance < 0.6:
        tasks = [task_of(kind, rng, barred) for _ in range(count)]
    else:
        chosen = [rng.choice(SKILLS) if rng.random() < 0.2 else rng.choice(COURSE_KINDS) for _ in range(count)]
        tasks = [task_of(each, rng, barred) for each in chosen]
    return (headed if framed else rng.choice(LAYOUTS))(rng, tasks)


COURSE_KINDS = [kind for kind in KINDS if kind not in SKILLS]


def write(path, documents, seed=0, drills=0.0, headings=0.0):
    """Write `documents` texts to a JSON Lines file, under the key "text": the whole file or nothing.

    drills: the share of them that are drills in copying instead of exercises; headings: see `document`.
    """
    rng, barred, path = random.Random(seed), reserved(), Path(path)
    check_place(path)
    if not path.parent.is_dir():
        raise FileNotFoundError(f"there is no folder {path.parent}")
    if path.is_file():
        with open(path, "rb") as file:
            if file.read(9) not in (b"", b'{"text": '):
                raise ValueError(f"{path} holds other things than exercises, which would be lost: choose another name")
    with hold(path.parent, path.name), writing(path) as file:
        for _ in tqdm(range(documents), unit=" documents"):
            text = drill(rng) if drills and rng.random() < drills else document(rng, barred, headings)
            file.write(json.dumps({"text": text}, ensure_ascii=False).encode() + b"\n")


def main(argv=None):
    parser = CommandParser("exercises.py", description=__doc__)
    parser.add_argument("file", help="the .jsonl file to write")
    parser.add_argument("--documents", type=int, default=1000, help="how many texts, of some 200 tokens each")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--drills", type=float, default=0.0, help="share of the texts that are drills in copying")
    parser.add_argument("--headings", type=float, default=0.0, help="share of the exercises with parts under headings")
    args = parser.parse_args(argv)
    if args.documents < 1:
        parser.error(f"--documents is {args.documents}: give 1 or more")
    for name in ("drills", "headings"):
        if not 0 <= getattr(args, name) <= 1:
            parser.error(f"--{name} is {getattr(args, name)}: give a share from 0 to 1")
    options = args.documents, args.seed, args.drills, args.headings
    status = run_command("exercises.py", lambda: write(expand(args.file), *options))
    if status:
        sys.exit(status)


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)
    main()
