"""Exercises with numbers and order: arithmetic, counting, sorting, units, sequences, comparing.

Numbers are small, as a child would have them. "count aloud" and "add by steps" show how an answer is found: a model
that has to say a number at once has only the depth of its layers to count in, while one that counts aloud needs to do
one small step at a time.

A generator that has several `@exercise` above it is drawn the more often: questions in one piece stand in one of them,
those with an input in another. The lists and stories stand in `number_lists`.
"""

from kinds import exercise
from kinds.number_lists import (
    ALPHABET,
    BOYS,
    CALENDAR,
    CALENDAR_WEIGHTS,
    COUNTABLES,
    CREATURE_DID,
    CREATURES,
    DAYS,
    DID,
    DOZENS,
    EARLIER,
    EARLIER_WEIGHTS,
    FRACTIONS,
    GIRLS,
    HAS_MORE,
    LETTER_WORDS,
    LISTS,
    MEASURES,
    MIXED,
    MONTHS,
    NAMES,
    NUMBER_WORDS,
    ORDINALS,
    PAIRED,
    PARTS,
    PEOPLE_SCENES,
    PERSONS,
    POOLS,
    PRICES,
    ROWS,
    SCALE_WEIGHTS,
    SCALES,
    SCENE_PEOPLE,
    SCENES,
    SHORT,
    SHORT_QUESTIONS,
    SIZES,
    SORTS,
    SPOTS,
    STORIES,
    STORY_WEIGHTS,
    TENS,
    THING_SCENES,
    THINGS_ARE,
    UNIT_PLURALS,
    UNIT_WEIGHTS,
    UNITS,
    WHEN,
    WHERE,
    WHO,
    WHO_DID,
)
from kinds.word_lists import article, capital, pick, plural


def counted(number, noun):
    """3 apples, 1 apple"""
    return f"{number} {noun if number == 1 else plural(noun)}"


def listed(parts):
    """a, b and c"""
    *most, last = parts
    return f"{', '.join(most)} and {last}" if most else last


def small(rng, top=20):
    """A number from 1, small ones more often."""
    return rng.randint(1, rng.choice((5, 10, top, top)))


# Arithmetic -------------------------------------------------------------------------------------------------------


@exercise(
    "arithmetic", "What is {a} plus {b}?", "Add {a} and {b}.", "How much is {a} and {b}?", "What do {a} and {b} make?",
    "Write the sum of {a} and {b}.", "Do this sum, please: {a} + {b}.", "{a} + {b}?", "{a} + {b} =",
    "Please work out {a} plus {b}.", "Can you add {b} to {a}?", "Could you tell me what {a} and {b} come to?",
    "If I add {b} to {a}, what do I get?", "What number do you get when you put {a} and {b} together?",
    "I need to know how much {a} plus {b} is.",
)
@exercise(
    "arithmetic", "Add these. | {a}, {b}", "Work it out. | {a} + {b} = ?", "Find the sum. | {a} and {b}",
    "What is the total of these two numbers? | {a} and {b}", "Solve it. | {a} plus {b}",
    "How much do these come to together? | {a}, {b}", "Give the answer. | {a} + {b}", "Finish the sum. | {a} + {b} =",
    "Addition: write the result. | {a} + {b}", "Add the second number to the first. | {a}, {b}",
    "Would you add these up for me? | {a} and {b}", "Sum of the two numbers? | {a}, {b}",
    "Say what this makes. | {a} + {b}",
)
def add(rng):
    a, b = small(rng), small(rng)
    if rng.random() < 0.1:
        a = rng.randint(1, 8) * 10
    return {"a": a, "b": b, "answer": str(a + b), "subject": f"{a} + {b}"}


@exercise(
    "arithmetic", "What is {a} minus {b}?", "Take {b} from {a}.", "Subtract {b} from {a}.",
    "What is left if you take {b} away from {a}?", "How much is {a} less {b}?",
    "What is the difference between {a} and {b}?", "How much bigger is {a} than {b}?", "{a} - {b}?", "{a} - {b} =",
    "Please take {b} away from {a}.", "Can you work out {a} minus {b}?",
    "Start with {a} and take away {b}. What is left?", "If I take {b} off {a}, how much remains?",
    "I have to subtract {b} from {a}. What is the answer?", "How far is it from {b} to {a}?",
)
@exercise(
    "arithmetic", "Work it out. | {a} - {b} = ?", "Find the difference. | {a} and {b}",
    "Take the second number away from the first. | {a}, {b}", "Solve it. | {a} minus {b}",
    "Give the result. | {a} - {b}", "Finish this. | {a} - {b} =", "Subtraction: write the answer. | {a} - {b}",
    "Please do this in your head. | {a} - {b}", "How far apart are the two numbers? | {b}, {a}",
    "Subtract the smaller number from the bigger one. | {b} and {a}", "Take the smaller from the larger. | {a}, {b}",
    "What is the difference of these numbers? | {b} and {a}", "How much is left? | {a} - {b}",
)
def subtract(rng):
    b = small(rng, 15)
    a = b + rng.randint(0 if rng.random() < 0.1 else 1, rng.choice((5, 10, 18)))
    return {"a": a, "b": b, "answer": str(a - b), "subject": f"{a} - {b}"}


@exercise(
    "arithmetic", "What is {a} times {b}?", "Multiply {a} by {b}.", "How much is {a} times {b}?",
    "What do you get if you multiply {a} and {b}?", "What is the product of {a} and {b}?", "{a} x {b}?", "{a} x {b} =",
    "Please work out {a} times {b}.", "Can you multiply {a} and {b} for me?", "Say how much {a} times {b} makes.",
    "Work it out. | {a} x {b} = ?", "Find the product. | {a} and {b}", "Multiply the numbers. | {a}, {b}",
    "Solve it. | {a} times {b}", "Times tables: give the answer. | {a} x {b}",
    "Multiply the first by the second. | {a} and {b}", "Do this multiplication. | {a} x {b}",
    "What is the result? | {a} times {b}", "Finish the line of the times table. | {a} x {b} =",
)
def multiply(rng):
    a, b = rng.randint(1, rng.choice((5, 10))), rng.randint(1, rng.choice((5, 10)))
    if rng.random() < 0.03:
        b = 0
    return {"a": a, "b": b, "answer": str(a * b), "subject": f"{a} x {b}"}


@exercise(
    "arithmetic", "What is {product} divided by {b}? => {a}", "Divide {product} by {b}. => {a}",
    "How many times does {b} go into {product}? => {a}",
    "Share {product} sweets among {b} children. How many does each child get? => {a}",
    "Divide the first number by the second. | {product}, {b} => {a}",
    "Work out this division. | {product} ÷ {b} => {a}", "What is half of {double}? => {half}",
    "Halve this number. | {double} => {half}", "Write half of it. | {double} => {half}", "Double {half}. => {double}",
    "What is twice {half}? => {double}", "What is the double of {half}? => {double}",
    "Give twice this number. | {half} => {double}", "Please double it. | {half} => {double}",
    "Write the number that is twice as big. | {half} => {double}", "What is three times {half}? => {triple}",
    "Add {half} to itself. => {double}",
)
def divide_or_double(rng):
    a, b, half = rng.randint(1, 6), rng.randint(2, 6), rng.randint(1, rng.choice((10, 20)))
    return {
        "a": a, "b": b, "product": a * b, "half": half, "double": 2 * half, "triple": 3 * half,
        "answer": "", "subject": f"{a * b} {b} {half}",
    }


@exercise(
    "arithmetic", "Which number is {b} more than {a}? => {sum}", "What is {b} more than {a}? => {sum}",
    "Find the number that is {b} more than {a}. => {sum}", "Which number is {b} less than {sum}? => {a}",
    "What is {b} less than {sum}? => {a}", "Add {word} to this number. | {a} => {sum}",
    "Take {word} away from this number. | {sum} => {a}", "Make this number {b} bigger. | {a} => {sum}",
    "Make it {b} smaller. | {sum} => {a}", "Count on {b} from {a}. Where do you land? => {sum}",
    "Count back {b} from {sum}. Where do you land? => {a}", "What must I add to {a} to get {sum}? => {b}",
    "Put a number in the gap. | {a} + __ = {sum} => {b}",
    "Which number belongs in place of the question mark? | {a} + {b} = ? => {sum}",
    "Which number is missing? | {sum} - ? = {a} => {b}", "Fill in the result. | {sum} - {b} = __ => {a}",
)
def more_or_less(rng):
    a, b = small(rng), rng.choice((1, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10))
    return {"a": a, "b": b, "word": NUMBER_WORDS[b], "sum": a + b, "answer": "", "subject": f"{a} + {b}"}


@exercise(
    "arithmetic", "What is {plus}?", "Add {text}.", "How much do {text} make?", "Add the three numbers. | {text}",
    "What is the sum of all three? | {text}", "What does it make altogether? | {plus}", "Add up the row. | {comma}",
    "Find the total of the numbers. | {comma}", "Work out the sum. | {plus}", "Please add these up. | {text}",
    "Total, please. | {plus}",
)
def three_numbers(rng):
    numbers = [rng.randint(1, rng.choice((5, 9))) for _ in range(3)]
    texts = [str(number) for number in numbers]
    return {
        "text": listed(texts), "comma": ", ".join(texts), "plus": " + ".join(texts),
        "answer": str(sum(numbers)), "subject": listed(texts),
    }


@exercise(
    "arithmetic", "{text} {question}", "{text} {question} Answer with a number.", "A little problem: {text} {question}",
    "{text} {question} Just the number.",
)
@exercise(
    "arithmetic", "{question} | {text}", "{question} Write the number. | {text}",
    "{question} Only the number, please. | {text}", "{question} | {text}",
)
@exercise(
    "arithmetic", "Solve the problem. | {text} {question}", "Read and answer with a number. | {text} {question}",
    "Work out the answer to the story. | {text} {question}", "Here is a little problem. | {text} {question}",
    "Please give the number. | {text} {question}", "Can you solve this? | {text} {question}",
    "Find out how many. | {text} {question}", "Just the number. | {text} {question}",
)
@exercise("arithmetic", "{short} | {text}", "{short} Give a number. | {text}")
def story(rng):
    girl, other = rng.random() < 0.5, rng.choice(NAMES)
    who = rng.choice(GIRLS if girl else BOYS)
    if who == other:
        who = "Grandmother" if girl else "Grandfather"
    _, nouns, lines = of_kind = rng.choices(STORIES, STORY_WEIGHTS)[0]
    line, question, what = rng.choice(lines).split("|")
    noun = rng.choice(nouns)
    if what == "times":
        a, b = rng.randint(2, 6), rng.randint(2, rng.choice((5, 10)))
    else:
        a, b = rng.randint(2, rng.choice((10, 20))), rng.randint(2, 10)
    if what == "less":
        a += b
    answer = {"more": a + b, "less": a - b, "times": a * b}[what]
    he, him, his = ("she", "her", "her") if girl else ("he", "him", "his")
    slots = {
        "w": who, "v": other, "he": he, "him": him, "his": his, "He": capital(he), "a": a, "b": b, "t": plural(noun),
        "A": counted(a, noun), "B": counted(b, noun), "food": rng.choice(("bread", "cheese", "milk", "cake", "fish")),
        "thing": rng.choice(("book", "hat", "cup", "ball", "pen", "kite", "lamp", "toy", "scarf", "puzzle")),
    }
    text, question = line.format(**slots), question.format(**slots)
    own = of_kind in STORIES[-2:] or " more " in question or " own" in question  # no short question fits
    short = question if own else rng.choice(SHORT_QUESTIONS[what])
    return {"text": text, "question": question, "short": short, "answer": str(answer), "subject": text}


@exercise(
    "arithmetic", "If you have {A} and lose {b}, how many {t} do you keep? => {less}",
    "If you have {A} and give {b} away, how many {t} are left? => {less}",
    "If {w} has {A} and loses {b}, how many remain? => {less}",
    "You have {A} and buy {b} more. How many {t} do you have? => {more}",
    "If {w} takes {b} out of {A}, how many {t} stay? => {less}",
    "If I put {A} and {B} together, how many {t} have I? => {more}",
    "{w} had {A} and got {b} more. How many is that now? => {more}", "How many {t} are {A} and {B}? => {more}",
    "How many {t} are left of {A} if you take {b}? => {less}",
    "How many {t} does {w} have, who had {A} and got {b} more? => {more}",
    "{A} and {b} more: how many {t} is that? => {more}", "{A} less {b}: how many {t} is that? => {less}",
)
def if_you_have(rng):
    b = rng.randint(1, rng.choice((3, 10)))
    a, noun = b + rng.randint(1, rng.choice((5, 10, 15))), rng.choice(COUNTABLES)
    return {"A": counted(a, noun), "B": counted(b, noun), "b": b, "t": plural(noun), "w": rng.choice(NAMES),
            "less": a - b, "more": a + b, "answer": "", "subject": f"{counted(a, noun)} {b}"}


@exercise(
    "arithmetic", "How many {part} do {many} have together?", "How many {part}? | {many}",
    "Count the {part} of {many}.", "Find the number of {part}. | {many}",
    "{capital} are in a picture. How many {part} do you see?", "How many {part} do {many} have in all?",
    "I drew {many}. How many {part} did I draw?", "How many {part} are there altogether? | {many}, each with {each}",
    "How many {part} have they in all? | There are {many}. Each {noun} has {each}.",
    "There are {many}. Each {noun} has {each}. How many {part} is that?",
)
@exercise(
    "add by steps", "Count the {part} of {many} step by step. => {steps}",
    "How many {part} do {many} have? Show the steps. => {steps}", "Show how you count the {part}. | {many} => {steps}",
    "Add up the {part}, one animal or thing after another. | {many} => {steps}",
)
def parts(rng):
    part = rng.choice(("legs", "legs", "legs", *PARTS))
    noun, each = rng.choice(PARTS[part])
    each, number = int(each), rng.randint(2, 6)
    many = counted(number, noun)
    row = ", ".join(str(each * i) for i in range(1, number + 1))
    return {"part": part, "many": many, "capital": many, "noun": noun,
            "each": f"{each} {part if each > 1 else part[:-1]}", "steps": f"{row}. So {each * number} {part}.",
            "answer": str(each * number), "subject": many}


@exercise(
    "arithmetic", "How many is that altogether? | {text}", "How many things are there in all? | {text}",
    "Add everything up. | {text}", "Count all of it and say the number. | {text}",
    "What do these come to in all? | {text}", "How many things are {and_} together?",
    "I bought {and_}. How many things did I buy?", "On the table are {and_}. How many things is that?",
)
@exercise(
    "add by steps", "Add everything step by step. | {text} => {steps}",
    "Find the total and show how. | {text} => {steps}", "How many are {and_} in all? Show the steps. => {steps}",
)
def total(rng):
    draw, count = rng.random(), rng.choice((2, 3, 3))
    numbers = [rng.randint(2, 9)] + [rng.randint(1, 9) for _ in range(count - 1)]
    if draw < 0.3:
        noun = rng.choice(COUNTABLES)
        colours = rng.sample("red blue green yellow white black".split(), count)
        parts = [f"{n} {colour} {noun if n == 1 else plural(noun)}" for n, colour in zip(numbers, colours, strict=True)]
    else:
        nouns = rng.sample(CREATURES if draw < 0.5 else COUNTABLES, count)
        parts = [counted(number, noun) for number, noun in zip(numbers, nouns, strict=True)]
    text = listed(parts) if rng.random() < 0.6 else ", ".join(parts)
    steps, sum_ = [], numbers[0]
    for number in numbers[1:]:
        steps.append(f"{sum_} + {number} = {sum_ + number}")
        sum_ += number
    return {"text": text, "and_": listed(parts), "steps": f"{', '.join(steps)}. So {sum_}.", "answer": str(sum_),
            "subject": text}


@exercise(
    "add by steps", "Add {a} and {b} step by step. => {steps}", "Show how you add {b} to {a}. => {steps}",
    "Count on from {a} to find {a} + {b}. => {steps}", "Add by counting on. | {a} + {b} => {steps}",
    "Take {b} from {sum} step by step. => {back}", "Count back from {sum} to find {sum} - {b}. => {back}",
    "Subtract by counting back. | {sum} - {b} => {back}", "Add up {b}, {a} times. => {rows}",
    "Show how {a} times {b} is found. => {rows}", "Multiply step by step. | {a} x {b} => {rows}",
)
def by_steps(rng):
    a, b = rng.randint(1, 15), rng.randint(2, 6)
    up = ", ".join(str(a + i) for i in range(1, b + 1))
    down = ", ".join(str(a + b - i) for i in range(1, b + 1))
    return {
        "a": a, "b": b, "sum": a + b,
        "steps": f"{a}: {up}. So {a} + {b} = {a + b}.",
        "back": f"{a + b}: {down}. So {a + b} - {b} = {a}.",
        "rows": f"{', '.join(str(b * i) for i in range(1, a + 1))}. So {a} x {b} = {a * b}.",
        "answer": str(a + b), "subject": f"{a} {b}",
    }


# Count ------------------------------------------------------------------------------------------------------------


def short_word(rng):
    """A word of letters only."""
    return pick(rng, rng.choice(LETTER_WORDS[: 6 if rng.random() < 0.3 else 5]), 1.5).lower()


@exercise(
    "count", "How many letters does {word} have?", 'How many letters are in "{word}"?',
    "Count the letters of '{word}'.", "How long is the word {word}, in letters?",
    "How many letters do you need to write '{word}'?", "What is the number of letters in {word}?",
    'Of how many letters is "{word}" made?', 'Please count the letters in "{word}".',
    'Write the number of letters in "{word}".', 'Tell me how many letters the word "{word}" has.',
    'Can you say how many letters stand in "{word}"?', "{word}: how many letters?",
    "How many letters has the word '{word}'?", "I wonder how many letters there are in '{word}'.",
)
@exercise(
    "count", "Count the letters of this word. | {word}", "How many letters? | {word}",
    "How many letters does this word have? | {word}", "Write the number of letters. | {word}",
    "Find out how many letters this word is made of. | {word}", "Letters in this word? | {word}",
    "Number of letters, please. | {word}", "How long is this word? Count its letters. | {word}",
    "Count them: how many letters do you see? | {word}", "Look at the word and count its letters. | {word}",
    "For a crossword I need the length of this word. | {word}",
    "Please tell me the number of letters in this word. | {word}", "Say how many letters there are. | {word}",
    "Spell this word and count the letters. | {word}",
)
@exercise(
    "count", "How many letters are in the word? | {word}", "How many letters has this? | {word}",
    "Would you count how many letters I wrote? | {word}", "Letter count? | {word}",
    "Give me the number of letters in this. | {word}",
)
@exercise(
    "count aloud", "Count the letters of {word} aloud. => {aloud}", "Count the letters one by one. | {word} => {aloud}",
    "Number the letters of {word}. => {aloud}", "Show how you count the letters. | {word} => {aloud}",
    'How many letters are in "{word}"? Count aloud. => {aloud}',
    "Spell the word and count as you go. | {word} => {aloud}",
)
def letters(rng):
    word = short_word(rng)
    steps = ", ".join(f"{letter} {i}" for i, letter in enumerate(word, 1))
    return {"word": word, "aloud": f"{steps}. So {len(word)} {'letter' if len(word) == 1 else 'letters'}.",
            "answer": str(len(word)), "subject": word}


def any_sentence(rng):
    """A sentence of two to a dozen words."""
    draw = rng.random()
    if draw < 0.2:
        return rng.choice(SHORT)
    if draw < 0.35:
        return f"The {pick(rng, COUNTABLES)} {rng.choice(('is', 'was'))} {rng.choice(THINGS_ARE)}."
    who = rng.choice(NAMES) if rng.random() < 0.2 else rng.choice(WHO)
    if draw < 0.5:
        creature = rng.choice(CREATURES)
        if rng.random() < 0.5:
            return f"The {creature} {rng.choice(CREATURE_DID)} {rng.choice(WHERE)}."
        return f"{capital(who)} {rng.choice(('saw', 'liked', 'bought', 'had'))} {article(creature)}."
    text = f"{who} {rng.choice(DID)}"
    if rng.random() < 0.4:
        text += " " + rng.choice(WHERE)
    if rng.random() < 0.4:
        when = rng.choice(WHEN)
        text = f"{when} {text}" if rng.random() < 0.2 and not when.startswith(("again", "early")) else f"{text} {when}"
    return capital(text) + "."


@exercise(
    "count", "How many words are there in this sentence? | {text}", "Count all the words. | {text}",
    "How many words? | {text}", "How many words does the sentence have? | {text}",
    "Write the number of words in this sentence. | {text}", "Tell me how many words you read here. | {text}",
    "How long is this sentence, counted in words? | {text}", "I'd like to know how many words this is. | {text}",
    "Word count? | {text}", "Count the words of this line. | {text}", "Please count how many words I wrote. | {text}",
    "How many words is this sentence made of? | {text}", "Say the number of words. | {text}",
)
@exercise(
    "count", "Read the line and say how many words it has. | {text}",
    "Find the number of words in the sentence. | {text}", "Of how many words is the sentence made? | {text}",
    "Could you count the words here? | {text}", "How many words stand here? | {text}", "Words, how many? | {text}",
)
@exercise(
    "count", 'Count the words in this: "{text}"', 'How many words does "{text}" have?',
    'How many words are in the sentence "{text}"?', 'Give the number of words in "{bare}".',
    'Can you count the words of "{bare}"?', 'I wrote "{text}" How many words is that?',
    'Tell me the number of words here: "{text}"', "Count the words: {text}", 'How many words long is "{bare}"?',
)
@exercise(
    "count aloud", "Count the words aloud. | {text} => {aloud}", "Number the words. | {text} => {aloud}",
    "Count the words one by one. | {text} => {aloud}",
    "Show how you count the words of the sentence. | {text} => {aloud}",
    'How many words has "{text}"? Count aloud. => {aloud}',
)
def words(rng):
    text = any_sentence(rng)
    bare = text.rstrip(".!?")
    parts = bare.replace(",", "").split()
    aloud = ", ".join(f"{word} {i}" for i, word in enumerate(parts, 1))
    return {"text": text, "bare": bare, "aloud": f"{aloud}. So {len(parts)} {'word' if len(parts) == 1 else 'words'}.",
            "answer": str(len(parts)), "subject": text}


@exercise(
    "count", "How many {sort} are named here? | {text}", "Count the {sort}. | {text}",
    "How many {sort} does the list have? | {text}", "Write the number of {sort}. | {text}",
    "Tell me how many {sort} you see. | {text}", "Count the entries of the list. | {text}",
    "How many things are named here? | {text}", "Give the number of {sort}. | {text}", "{Sort}: how many? | {text}",
    "How long is the list? | {text}", "How many {sort} did I write down? | {text}",
)
@exercise(
    "count", "Count the {sort}: {text}.", "How many {sort} are in the list {text}?",
    "{first}: how many {sort} is that?", "I wrote down {text}. How many {sort} are they?",
    "How many {sort} are these: {text}?", "Please count these {sort}: {text}.",
    "How many {sort} do you count in {text}?", "Here are some {sort}: {text}. How many?",
)
@exercise(
    "count aloud", "Count the {sort} aloud. | {text} => {aloud}", "Number the list. | {text} => {aloud}",
    "Count the {sort} one by one: {text}. => {aloud}", "How many {sort}? Count aloud. | {text} => {aloud}",
)
def list_items(rng):
    sort = rng.choice(SORTS)
    items = rng.sample(LISTS[sort], rng.randint(2, rng.choice((5, 7))))
    text = ", ".join(items) if rng.random() < 0.7 else listed(items)
    aloud = ", ".join(f"{item} {i}" for i, item in enumerate(items, 1))
    return {"sort": sort, "Sort": capital(sort), "text": text, "first": capital(text),
            "aloud": f"{aloud}. So {len(items)} {sort}.", "answer": str(len(items)), "subject": text}


@exercise(
    "count", "{text} How many things are there?", "{text} How many things is that?",
    "How many things are named? | {text}", "Count the things in this sentence. | {text}", "{text} Count the things.",
    "How many objects does the sentence name? | {text}",
)
def things_somewhere(rng):
    nouns = rng.sample(COUNTABLES, rng.randint(2, 5))
    text = f"{rng.choice(SPOTS)} {listed([article(noun) for noun in nouns])}."
    return {"text": text, "answer": str(len(nouns)), "subject": text}


@exercise(
    "count", "How many times does the letter {letter} stand in {word}? => {times}",
    "Count the letter {letter} in '{word}'. => {times}",
    "How many times do you see the letter {letter}? | {word} => {times}",
    'How many {letter}\'s are in "{word}"? => {times}',
    "How often do you find the letter {letter} in this word? | {word} => {times}",
    "How many vowels does {word} have? => {vowels}", "Count the vowels (a, e, i, o, u). | {word} => {vowels}",
    "How many vowels are in this word? | {word} => {vowels}", "How many consonants are in '{word}'? => {consonants}",
)
@exercise(
    "count aloud", "Count the vowels of {word} aloud. => {aloud}",
    "Find the vowels and count them. | {word} => {aloud}",
    "How many vowels are in {word}? Show how you count. => {aloud}",
)
def letters_in_word(rng):
    while True:
        word = short_word(rng)
        vowels = [letter for letter in word if letter in "aeiou"]
        if vowels and "y" not in word and len(word) > 2:
            break
    letter = rng.choice(word)
    steps = ", ".join(f"{vowel} {i}" for i, vowel in enumerate(vowels, 1))
    return {"word": word, "letter": letter, "times": word.count(letter), "vowels": len(vowels),
            "consonants": len(word) - len(vowels), "answer": "", "subject": word,
            "aloud": f"{steps}. So {len(vowels)} {'vowel' if len(vowels) == 1 else 'vowels'}."}


@exercise(
    "count", "How many times does the word {word} stand in this list? | {text}",
    "Count how often you read {word}. | {text}", "How many times is {word} named? | {text}",
    "How often does {word} come in the row {text}?", "In the row, how many times do you see {word}? | {text}",
    "Count every {word} in the list. | {text}",
)
def same_word(rng):
    word, *others = rng.sample(LISTS[rng.choice(("colours", "fruits", "things", "trees"))], 3)
    row = [word] * rng.randint(1, 4) + [rng.choice(others) for _ in range(rng.randint(1, 3))]
    rng.shuffle(row)
    return {"word": word, "text": ", ".join(row), "answer": str(row.count(word)), "subject": ", ".join(row)}


@exercise(
    "count", "How many sentences are in this text? | {text} => {sentences}",
    "Count the sentences. | {text} => {sentences}", "How many sentences do you read? | {text} => {sentences}",
    "How many signs are in the row? | {signs} => {marks}", "Count the signs. | {signs} => {marks}",
    "How many of them are there? | {signs} => {marks}", "How many strokes did I make: {strokes}? => {marks}",
    "Count the strokes. | {strokes} => {marks}",
)
def sentences_or_signs(rng):
    marks, count = rng.randint(2, 9), rng.randint(1, 4)
    text = " ".join(any_sentence(rng) for _ in range(count))
    signs = " ".join([rng.choice("*xo#+")] * marks)
    return {"text": text, "sentences": count, "signs": signs, "strokes": " ".join("I" * marks), "marks": marks,
            "answer": "", "subject": text}


# Sort -------------------------------------------------------------------------------------------------------------


def numbers_for(rng):
    """Different numbers to be sorted."""
    count, draw = rng.choice((3, 3, 3, 4, 4, 5)), rng.random()
    if draw < 0.2:
        step = rng.choice((2, 5, 10, 10))
        return [step * n for n in rng.sample(range(1, 10), count)]
    return rng.sample(range(1, 10 if draw < 0.35 else 21 if draw < 0.85 else 100), count)


@exercise(
    "sort", "Sort the numbers, smallest to largest. | {text} => {up}",
    "Put these numbers in order, the smallest one first. | {text} => {up}",
    "Sort {text} from smallest to biggest. => {up}", "Arrange the numbers from lowest to highest. | {text} => {up}",
    "Write {text} in order, starting with the smallest. => {up}", "Put the numbers in rising order. | {text} => {up}",
    "Smallest number first, please. | {text} => {up}",
    "Line up these numbers so that they get bigger. | {text} => {up}",
    "Order the ages, youngest first. | {text} => {up}", "Order the prices, cheapest first. | {text} => {up}",
    "Bring these numbers into growing order. | {text} => {up}", "Could you put {and_} in rising order? => {up}",
    "From least to greatest, please. | {text} => {up}",
    "Start with the lowest number and end with the highest. | {text} => {up}",
    "What is the right order of {text}, small numbers first? => {up}", "Count up: put {and_} in order. => {up}",
    "Ascending order. | {text} => {up}", "I have the cards {text}. Lay them down from low to high. => {up}",
)
@exercise(
    "sort", "Sort the numbers, largest to smallest. | {text} => {down}",
    "Put these numbers in order, the largest one first. | {text} => {down}",
    "Sort {text} from biggest to smallest. => {down}", "Arrange the numbers from highest to lowest. | {text} => {down}",
    "Write {text} in order, starting with the biggest. => {down}",
    "These numbers should fall. Put them in order. | {text} => {down}",
    "Largest number first, please. | {text} => {down}",
    "Line up these numbers so that they get smaller. | {text} => {down}",
    "Order the prices, the dearest first. | {text} => {down}", "Order the ages, oldest first. | {text} => {down}",
    "Count down with these numbers. | {text} => {down}", "Could you put {and_} in falling order? => {down}",
    "From greatest to least, please. | {text} => {down}",
    "Start with the highest number and end with the lowest. | {text} => {down}", "Descending order. | {text} => {down}",
    "List the points of the players, the best first. | {text} => {down}",
)
def sort_numbers(rng):
    numbers = numbers_for(rng)
    up = sorted(numbers)
    text = ", ".join(map(str, numbers))
    return {"text": text, "and_": listed(list(map(str, numbers))), "up": ", ".join(map(str, up)),
            "down": ", ".join(map(str, reversed(up))), "subject": text}


def different_words(rng, key):
    """Three to five words of one sort that differ by `key`."""
    while True:
        words = rng.sample(rng.choice(POOLS), rng.choice((3, 3, 3, 4, 4, 5)))
        if len({key(word) for word in words}) == len(words) and all(word.isalpha() for word in words):
            return words


@exercise(
    "sort", "Put these words into alphabetical order. | {text} => {up}", "Sort the words from A to Z. | {text} => {up}",
    "Sort {text} by the alphabet. => {up}", "Alphabetical order, please. | {text} => {up}",
    "Write these words as they stand in a dictionary. | {text} => {up}", "Arrange {text} alphabetically. => {up}",
    "Bring the words into the order of the alphabet. | {text} => {up}",
    "List them by their first letter. | {text} => {up}", "Order {and_} from A to Z. => {up}",
    "Which of these words comes first in a dictionary, which next? Write them all. | {text} => {up}",
    "Please list {and_} in the order of the alphabet. => {up}",
    "I am making an index. Put these in order. | {text} => {up}", "A to Z, please. | {text} => {up}",
    "Can you sort {text} alphabetically? => {up}", "Put the words {and_} in ABC order. => {up}",
    "In which order do these stand in a word list? | {text} => {up}",
    "Sort this list by the alphabet. | {text} => {up}", "Make an alphabetical list. | {text} => {up}",
)
@exercise(
    "sort", "Sort the words from Z to A. | {text} => {down}", "Sort backwards by the alphabet. | {text} => {down}",
    "Put these words in reverse alphabetical order. | {text} => {down}", "Sort {text} from Z to A. => {down}",
    "The other way round: from Z back to A, please. | {text} => {down}",
    "The alphabetical order of these words, please. | {text} => {up}", "Please alphabetise. | {text} => {up}",
    "The words should stand in the order of the alphabet. | {text} => {up}",
    "How do you sort {text} by the alphabet? => {up}", "Order the words by the alphabet: {text}. => {up}",
    "Arrange the list from A to Z. | {text} => {up}",
)
def alphabetical(rng):
    second = rng.random() < 0.15
    words = different_words(rng, lambda word: word[: 2 if second else 1].lower())
    up = sorted(words, key=str.lower)
    text = ", ".join(words)
    return {"text": text, "and_": listed(words), "up": ", ".join(up), "down": ", ".join(reversed(up)), "subject": text}


@exercise(
    "sort", "Put these {sort} into alphabetical order. | {text}", "Bring the {sort} into ABC order. | {text}",
    "Sort these {sort} by the alphabet: {text}.", "The {sort} should be listed alphabetically. | {text}",
    "Write the {sort} {and_} from A to Z.", "List the {sort} from A to Z, please. | {text}",
    "My {sort} are {and_}. Order them by the alphabet.", "Order the {sort} by their first letter. | {text}",
)
def alphabetical_sort(rng):
    sort = rng.choice([sort for sort in SORTS if sort not in ("numbers", "dishes")])
    while True:
        words = rng.sample(LISTS[sort], rng.choice((3, 4, 5)))
        if len({word[0] for word in words}) == len(words):
            break
    text = ", ".join(words)
    return {"sort": sort, "text": text, "and_": listed(words), "answer": ", ".join(sorted(words)), "subject": text}


@exercise(
    "sort", "Sort the words by length, shortest first. | {text} => {up}",
    "Sort these words from short to long. | {text} => {up}",
    "Put {text} in order from the shortest to the longest word. => {up}",
    "Start with the shortest word. | {text} => {up}", "Arrange by number of letters, fewest first. | {text} => {up}",
    "Order {and_} by word length, shortest first. => {up}",
    "Which word is short, which is long? List them, short words first. | {text} => {up}",
    "Please sort these words so that they get longer. | {text} => {up}",
    "Sort the words by length, the longest at the start. | {text} => {down}",
    "Sort these words from long to short. | {text} => {down}", "Put the longest word first. | {text} => {down}",
    "Arrange {text} by length, beginning with the longest. => {down}",
    "Order {and_} by word length, longest first. => {down}", "Most letters first, please. | {text} => {down}",
)
@exercise(
    "count aloud", "Count the letters of each word, then sort from short to long. | {text} => {aloud} So {up}.",
    "Sort by length and show how. Short words first. | {text} => {aloud} So {up}.",
    "Count the letters of each word, then sort from long to short. | {text} => {aloud} So {down}.",
    "Which is the longest of these words? Count aloud. | {text} => {aloud} So {longest}.",
)
def by_length(rng):
    words = different_words(rng, len)
    up = sorted(words, key=len)
    text = ", ".join(words)
    return {"text": text, "and_": listed(words), "up": ", ".join(up), "down": ", ".join(reversed(up)), "subject": text,
            "aloud": ", ".join(f"{word} {len(word)}" for word in words) + ".", "longest": up[-1], "answer": ""}


@exercise(
    "sort", "Sort by size, smallest first. | {text} => {up}", "Put these in order from small to big. | {text} => {up}",
    "Put {text} in order of size, beginning with the smallest. => {up}",
    "List them, the smallest {sort} first. | {text} => {up}",
    "Order these by size, from little to large: {text}. => {up}",
    "From the smallest to the largest {sort}, please. | {text} => {up}",
    "Which {sort} is small, which is big? Small ones first. | {text} => {up}",
    "Arrange {and_} so that the smallest {sort} comes first. => {up}",
    "Sort by size, biggest first. | {text} => {down}", "Put these in order from big to small. | {text} => {down}",
    "List them, the biggest {sort} first. | {text} => {down}",
    "Order {text} from the largest to the smallest. => {down}",
    "From the largest {sort} to the smallest, please. | {text} => {down}",
    "Begin with the biggest {sort} and end with the smallest. | {text} => {down}",
)
def by_size(rng):
    sort = rng.choice(("animal", "animal", "thing", "thing", *SIZES))
    row = SIZES[sort]
    up = [rng.choice(row[i]) for i in sorted(rng.sample(range(len(row)), rng.choice((3, 3, 4))))]
    mixed = rng.sample(up, len(up))
    return {"sort": sort, "text": ", ".join(mixed), "and_": listed(mixed), "up": ", ".join(up),
            "down": ", ".join(reversed(up)), "subject": ", ".join(mixed)}


@exercise(
    "sort", "{what} | {text}", "{what} Here they are: {text}.", "{what} | {text}",
    "{text}: bring these into order. {what}", "Please help me with this list. {what} | {text}",
    "{what} Write only the list. | {text}",
)
def in_its_order(rng):
    row, whats = rng.choices(CALENDAR, CALENDAR_WEIGHTS)[0]
    up = [row[i] for i in sorted(rng.sample(range(len(row)), rng.choice((3, 3, 4))))]
    text = ", ".join(rng.sample(up, len(up)))
    return {"what": rng.choice(whats), "text": text, "answer": ", ".join(up), "subject": text}


# Units ------------------------------------------------------------------------------------------------------------


def unit_name(number, unit):
    """metre, metres, centuries: as it is called after a number"""
    return unit if number == 1 else UNIT_PLURALS.get(unit, unit + "s")


def measured(number, unit):
    """1 metre, 2 metres, 3 centuries"""
    return f"{number} {unit_name(number, unit)}"


def conversion(rng, wanted_pairs=None):
    """The larger and smaller unit, then given measure, wanted unit and answer, in either direction."""
    while True:
        _, large, little, factor = rng.choices(UNITS, UNIT_WEIGHTS)[0]
        if wanted_pairs is None or wanted_pairs(large, little):
            break
    number = rng.choice((1, 2, 2, 3, 3, 4, 4, 5, 6, 7, 8, 9, 10))
    if large == "metre" and rng.random() < 0.1:
        number = rng.randint(11, 20)
    sides = [(measured(number, large), large), (measured(number * factor, little), little)]
    if rng.random() < 0.4:
        sides.reverse()
    (given, from_unit), (answer, to_unit) = sides
    return large, little, given, from_unit, answer, to_unit


@exercise(
    "convert units", "Convert {given} to {to}.", "How many {to} {are} {given}?", "How many {to} are there in {given}?",
    "Change {given} into {to}.", "Turn {given} into {to}.", "What {are} {given} in {to}?",
    "How many {to} {do} {given} have?", "Please change {given} to {to}.", "How many {to} make {given}?",
    "Could you give me {given} in {to}?", "Write {given} as {to}.", "{given} in {to}?", "{given} = how many {to}?",
    "Somebody wrote {given}. How many {to} is that?", "I have to write {given} in {to}. What do I write?",
    "Say {given} in {to}, please.",
)
@exercise(
    "convert units", "Turn this into {to}. | {given}", "Write it down in {to}. | {given}",
    "Express this in {to}. | {given}", "How many {to}? | {given}", "Say this in {to}. | {given}",
    "Give it in {to}. | {given}", "In {to}, please. | {given}", "{To}, please. | {given}",
    "What is this in {to}? | {given}", "Change the {from_} into {to}. | {given}",
    "Convert from {from_} to {to}. | {given}", "Change this from {from_} into {to}. | {given}",
    "Please write the {from_} as {to}. | {given}", "How many {to} is this? | {given}", "I need this in {to}. | {given}",
    "Use {to} instead of {from_}. | {given}", "Make {to} of it. | {given}",
)
def convert(rng):
    _, _, given, from_unit, answer, to_unit = conversion(rng)
    to = unit_name(2, to_unit)
    return {"given": given, "to": to, "To": capital(to), "from_": unit_name(2, from_unit), "answer": answer,
            "are": "is" if given.startswith("1 ") else "are", "do": "does" if given.startswith("1 ") else "do",
            "subject": given}


@exercise(
    "convert units", "Write the {quantity} in {to}. | {scene}", "How many {to} is that? | {scene}",
    "Give the {quantity} in {to}. | {scene}", "{scene} How many {to} is that?", "{scene} Say it in {to}.",
    "Give the answer in {to}. | {scene}", "What is the {quantity} in {to}? | {scene}",
    "{scene} What is its {quantity} in {to}?", "Tell me the {quantity} in {to}. | {scene}",
    "Change the {quantity} to {to}. | {scene}", "Read the sentence and give the {quantity} in {to}. | {scene}",
    "Use {to} for the {quantity}. | {scene}", "Please turn the {from_} into {to}. | {scene}",
)
def scene(rng):
    large, little, given, from_unit, answer, to_unit = conversion(rng, lambda *pair: pair in SCENES)
    quantity, subjects, end = rng.choice(SCENES[large, little])
    return {
        "quantity": quantity, "scene": f"The {rng.choice(subjects)} {end.format(given)}.", "to": unit_name(2, to_unit),
        "from_": unit_name(2, from_unit), "answer": answer, "subject": given,
    }


@exercise(
    "convert units", "{scene} How many {to} is that?", "How many {to} is that? | {scene}",
    "Find the number of {to}. | {scene}", "{scene} Give it in {to}.", "Say it in {to}. | {scene}",
    "{scene} In {to}, please.", "Give the answer in {to}. | {scene}", "Turn the {from_} into {to}. | {scene}",
)
def somebody(rng):
    large, _, given, from_unit, answer, to_unit = conversion(rng, lambda large, little: large in WHO_DID)
    did = rng.choice(WHO_DID[large].split("|")).format(given)
    return {"scene": f"{rng.choice(PERSONS)} {did}.", "to": unit_name(2, to_unit), "from_": unit_name(2, from_unit),
            "answer": answer, "subject": given}


@exercise(
    "convert units", "How many {to} does {a} have?", "How many {to} are there in {a}?", "How many {to} make {a}?",
    "{To} in {a}?", "How many {to}? | {a}", "One {large} is how many {to}?", "Give {a} in {to}.",
    "Do you know how many {to} there are in {a}?", "Tell me how many {to} {a} has.", "Write {a} in {to}.",
    "Of how many {to} does {a} consist?",
)
def one_unit(rng):
    _, large, little, factor = rng.choices(UNITS, UNIT_WEIGHTS)[0]
    to = unit_name(2, little)
    return {"large": large, "a": article(large), "to": to, "To": capital(to), "answer": f"{factor} {to}",
            "subject": f"1 {large}"}


@exercise(
    "convert units", "How many {things} are {pairs}? => {single}", "How many {things}? | {pairs} => {single}",
    "Count the single {things}. | {pairs} => {single}", "I have {pairs}. How many {things} is that? => {single}",
    "How many single {things} are there in {pairs}? => {single}", "How many pairs are {single}? => {bare_pairs}",
    "Say it in pairs. | {single} => {pairs}", "How many {others} are {dozen}? => {all}",
    "How many {others} is this? | {dozen} => {all}", "I bought {dozen}. How many {others} have I? => {all}",
    "Count the single {others}. | {dozen} => {all}", "Write it in dozens. | {all} => {dozen}",
    "Say this in dozens. | {all} => {dozen}", "How many dozen are {all}? => {bare_dozen}",
)
def pairs_and_dozens(rng):
    noun, other, n, m = rng.choice(PAIRED), rng.choice(DOZENS), rng.randint(2, 10), rng.randint(2, 6)
    return {
        "things": plural(noun), "pairs": f"{n} pairs of {plural(noun)}", "bare_pairs": f"{n} pairs",
        "single": f"{2 * n} {plural(noun)}", "others": plural(other), "dozen": f"{m} dozen {plural(other)}",
        "bare_dozen": f"{m} dozen", "all": f"{12 * m} {plural(other)}", "answer": "",
        "subject": f"{n} pairs of {plural(noun)}, {m} dozen {plural(other)}",
    }


@exercise(
    "convert units", "How many {to} are {given}?", "Convert {given} to {to}.", "Give this in {to}. | {given}",
    "How many {to}? | {given}", "Write {given} in {to}.", "Change this to {to}. | {given}", "What is {given} in {to}?",
    "{Given} in {to}, please.", "Tell me how many {to} there are in {given}.",
)
def parts_of_units(rng):
    if rng.random() < 0.5:
        given, to, number = rng.choice(FRACTIONS)
    else:
        large, little, factor = rng.choice(MIXED)
        n, m = rng.randint(1, 4), rng.randint(1, min(factor, 60) - 1)
        if factor > 50:
            m = max(5, m // 5 * 5) * (10 if factor == 1000 else 1)
        given, to = f"{measured(n, large)} and {measured(m, little)}", unit_name(2, little)
        number = n * factor + m
    return {"given": given, "Given": capital(given), "to": to, "answer": f"{number} {to}", "subject": given}


# Sequence ---------------------------------------------------------------------------------------------------------


@exercise(
    "sequence", "Tell me what number comes next. | {text}", "Continue the row. | {text}",
    "Write down the next number. | {text}", "What follows? | {text}", "How does the row continue? | {text}",
    "Complete the row. | {text}, ...", "Which number is missing at the end? | {text}, __",
    "Find the next number of the pattern. | {text}", "Carry on with one more number. | {text}",
    "Number pattern: what is next? | {text}", "Next number? | {text}", "Look at the row and add one number. | {text}",
    "Which number comes now? | {text}", "Put a number in the last gap. | {text}, __", "Count on. | {text}",
    "Please write one more number. | {text}",
)
@exercise(
    "sequence", "Which number comes next: {text}?", "Go on: {text}.", "I count {text}. What comes now?",
    "Continue the row {text}.", "What number follows {text}?", "{text}: what is the next number?",
    "Please carry on: {text}.", "My row is {text}. Which number should I write next?", "How does {text} go on?",
    "Add one number to {text}.",
)
def number_row(rng):
    draw, count = rng.random(), rng.choice((3, 3, 3, 4, 4, 5))
    step = rng.choice((1, 1, 1, 2, 2, 3, 4, 5, 5, 10, 10, 11, 6, 7, 8, 9, 20, 25, 50, 100))
    start = rng.choice((0, step, step, rng.randint(1, 20), step * rng.randint(1, 6)))
    row, first = [start + step * i for i in range(count + 1)], rng.choice((1, 2, 3, 5))
    if draw < 0.08:
        row = [first * 2**i for i in range(count + 1)]  # each number twice the one before
    elif draw < 0.3:
        row.reverse()
    text = ", ".join(map(str, row[:-1]))
    return {"text": text, "answer": str(row[-1]), "subject": text}


@exercise(
    "sequence", "Which number comes after {n}? => {after}", "What number comes right before {n}? => {before}",
    "Which number follows {n}? => {after}", "Name the number before this one. | {n} => {before}",
    "Name the number after this one. | {n} => {after}", "Which number lies between {before} and {after}? => {n}",
    "Which number stands between these two? | {before} and {after} => {n}",
    "What do you say after {n} when you count? => {after}", "Counting backwards, what comes after {n}? => {before}",
    "Fill the gap. | {two}, {before}, __, {after} => {n}",
    "Which number is missing in the middle? | {before}, __, {after} => {n}",
    "Count backwards by one. | {more}, {after}, {n} => {before}",
    "We count down. What is next? | {more}, {after}, {n} => {before}",
    "Put in the missing number. | {before}, {n}, __, {more} => {after}",
)
def next_number(rng):
    n = rng.randint(3, rng.choice((20, 50, 99, 999)))
    return {"n": n, "after": n + 1, "before": n - 1, "two": n - 2, "more": n + 2, "answer": "", "subject": str(n)}


@exercise(
    "sequence", "Which {sort} comes after {one}? => {after}", "What {sort} follows {one}? => {after}",
    "What is the next {sort} after {one}? => {after}", "Tell me which {sort} comes straight after {one}. => {after}",
    "Name the {sort} that follows {one}. => {after}", "Which {sort} comes before {one}? => {before}",
    "What is the {sort} before {one}? => {before}", "Which {sort} is right in front of {one}? => {before}",
    "Which {sort} is between {before} and {after}? => {one}", "Do you know which {sort} comes after {one}? => {after}",
    "After {one} comes which {sort}? => {after}", "The {sort} after {one}, please. => {after}",
)
@exercise(
    "sequence", "Name the next {sort}. | {one} => {after}",
    "Name the {sort} that comes after this one. | {one} => {after}",
    "Tell me which {sort} comes right after this. | {one} => {after}", "Which {sort} follows? | {one} => {after}",
    "One {sort} later, please. | {one} => {after}", "Give the {sort} before this one. | {one} => {before}",
    "Which {sort} was before this? | {one} => {before}", "Name the {sort} that comes just before. | {one} => {before}",
    "Which {sort} lies between these two? | {before} and {after} => {one}",
    "One {sort} earlier, please. | {one} => {before}",
)
@exercise(
    "sequence", "Tell me what {sort} comes next. | {row} => {after}",
    "Continue with one more {sort}. | {row} => {after}", "What comes after these? | {row} => {after}",
    "Go on with the row. | {row} => {after}", "Which {sort} is missing at the end? | {row}, __ => {after}",
    "Please add the next {sort}. | {row} => {after}", "{row}: which {sort} comes now? => {after}",
    "Carry on: {row}. => {after}", "How does it continue? | {row} => {after}", "Next {sort}? | {row} => {after}",
    "Fill the gap. | {before}, __, {after} => {one}", "Go backwards. Which {sort} is next? | {back} => {before}",
    "We say them backwards. What follows? | {back} => {before}", "Read backwards and go on. | {back} => {before}",
)
def in_a_row(rng):
    sort = rng.choice(("day", "day", "day", "month", "month", "month", "letter", "letter", "letter", "season"))
    names = ROWS[sort]
    place = rng.randrange(3, 25) if sort == "letter" else rng.randrange(len(names))
    long = 2 if sort == "season" else rng.choice((2, 2, 3, 3, 4))
    row = [names[(place - i) % len(names)] for i in reversed(range(long))]
    back = [names[(place + i) % len(names)] for i in reversed(range(2 if sort != "letter" or place > 23 else 3))]
    return {
        "sort": sort, "one": names[place], "after": names[(place + 1) % len(names)], "before": names[place - 1],
        "row": ", ".join(row), "back": ", ".join(back), "answer": "", "subject": names[place],
    }


@exercise(
    "sequence", "If today is {one}, which day is tomorrow? => {after}",
    "Today is {one}. What day was yesterday? => {before}", "Yesterday was {before}. What day is today? => {one}",
    "Tomorrow is {after}. What day is it today? => {one}", "The party is the day after {one}. When is it? => {after}",
    "We leave the day before {one}. On which day do we leave? => {before}",
    "Which day is tomorrow? | Today is {one}. => {after}", "Say which day is tomorrow. | Today is {one}. => {after}",
    "What was the day before? | It is {one}. => {before}", "Which day came the day before? | {one} => {before}",
    "{one} is over. Which day begins now? => {after}",
    "The shop is closed on {one} and opens a day later. When does it open? => {after}",
    "What day will it be in two days? | Today is {before}. => {after}",
    "I go to bed on {one}. On what day do I wake up? => {after}",
)
@exercise(
    "sequence", "It is {month} now. Which month is next? => {next_month}",
    "Which month was before? | It is {month} now. => {last_month}",
    "{month} is over. Which month begins? => {next_month}",
    "This month is {month}. What was last month? => {last_month}",
    "My birthday is a month after {month}. In which month is it? => {next_month}",
    "Which month ends when {month} begins? => {last_month}",
    "The page of the calendar shows {month}. I turn it over. What do I see? => {next_month}",
    "What will next month be? | We are in {month}. => {next_month}",
    "School starts in the month before {month}. When is that? => {last_month}",
    "Turn the calendar back by one month. | {month} => {last_month}",
)
def today(rng):
    d, m = rng.randrange(7), rng.randrange(12)
    return {
        "one": DAYS[d], "after": DAYS[(d + 1) % 7], "before": DAYS[d - 1], "month": MONTHS[m],
        "next_month": MONTHS[(m + 1) % 12], "last_month": MONTHS[m - 1], "answer": "", "subject": DAYS[d] + MONTHS[m],
    }


@exercise(
    "sequence", "Which letter comes next? | {row}", "Write the next letter. | {row}", "Go on with the letters. | {row}",
    "Which letter is missing? | {row}, __", "Look at the letters and find the next one. | {row}",
    "Add one letter to the row. | {row}", "Letters: what is next? | {row}", "{row}: which letter follows?",
    "Please continue {row}.", "Say the letter that comes now. | {row}", "Continue by one letter. | {row}",
)
def letter_row(rng):
    step, count = rng.choice((1, 1, 1, 1, 2, -1, -1)), rng.choice((2, 3, 3, 4))
    if abs(step) == 2 or step < 0:
        count = max(count, 3)
    places = range(0, step * (count + 1), step)
    start = rng.randrange(max(0, -min(places)), 26 - max(places))
    letters = [ALPHABET[start + place] for place in places]
    if rng.random() < 0.3:
        letters = [letter.lower() for letter in letters]
    return {"row": ", ".join(letters[:-1]), "answer": letters[-1], "subject": ", ".join(letters[:-1])}


@exercise(
    "sequence", "Count on in words. | {row}", "Which word comes next? | {row}",
    "Write the next word of the row. | {row}", "Continue: {row}.", "What comes after {row}?",
    "Go on with the row. | {row}", "Carry on with one word. | {row}", "Say the next one. | {row}",
    "{row}: what follows?", "Please finish the row with one more word. | {row}",
)
def word_row(rng):
    names = rng.choice((NUMBER_WORDS, NUMBER_WORDS, NUMBER_WORDS, ORDINALS, TENS))
    count = rng.choice((2, 3, 3, 4))
    start = rng.randrange(len(names) - count)
    row = names[start : start + count + 1]
    if count > 2 and rng.random() < 0.2:
        row.reverse()
    return {"row": ", ".join(row[:-1]), "answer": row[-1], "subject": ", ".join(row[:-1])}


@exercise(
    "sequence", "Look at the pattern. What comes next? | {row}", "Go on with the pattern. | {row}",
    "Which one is next in the pattern? | {row}", "The same things come again and again. Name the next one. | {row}",
    "Continue the pattern {row}.", "Find the next one. | {row}, __",
)
def pattern(rng):
    pool = rng.choice((LISTS["colours"], LISTS["fruits"], list(ALPHABET), LISTS["numbers"], COUNTABLES))
    unit = rng.sample(pool, rng.choice((2, 2, 3)))
    if len(unit) == 2 and rng.random() < 0.3:
        unit = [unit[0], *unit]
    row = unit * 3
    end = rng.randint(2 * len(unit), len(row) - 1)
    text = ", ".join(row[:end])
    return {"row": text, "answer": row[end], "subject": text}


# Compare ----------------------------------------------------------------------------------------------------------


def two(rng, a, b):
    """The two in either order."""
    return (a, b) if rng.random() < 0.5 else (b, a)


@exercise(
    "compare", "Which number is the larger one? | {x} or {y} => {high} is larger than {low}.",
    "Which is larger, {x} or {y}? => {high} is larger than {low}.",
    "Which number is bigger? | {x}, {y} => {high} is bigger than {low}.",
    "Is {x} or {y} larger? => {high} is larger than {low}.",
    "Which number is greater, {x} or {y}? => {high} is greater than {low}.",
    "Compare the numbers. Which is greater? | {x} and {y} => {high} is greater than {low}.",
    "Name the larger number. | {x}, {y} => {high} is larger than {low}.",
    "Larger number, please. | {x}, {y} => {high} is larger than {low}.",
    "Bigger number? | {x} or {y} => {high} is bigger than {low}.",
    "Tell me which number is larger. | {x} and {y} => {high} is larger than {low}.",
    "Which number is smaller? | {x} or {y} => {low} is smaller than {high}.",
    "Which is the smaller number, {x} or {y}? => {low} is smaller than {high}.",
    "Name the smaller number. | {x} and {y} => {low} is smaller than {high}.",
    "Which is less, {x} or {y}? => {low} is less than {high}.",
    "Smaller number? | {x}, {y} => {low} is smaller than {high}.",
    "Compare {x} and {y}. Which is smaller? => {low} is smaller than {high}.",
)
def two_numbers(rng):
    low, high = sorted(rng.sample(range(1, rng.choice((20, 21, 50, 100))), 2))
    x, y = two(rng, low, high)
    return {"x": x, "y": y, "low": low, "high": high, "answer": "", "subject": f"{x} {y}"}


@exercise(
    "compare", "Which {what} is {more}? | {x} or {y} => {high} is {more} than {low}.",
    "Which is {more}, {x} or {y}? => {high} is {more} than {low}.",
    "Name the {more} one. | {x}, {y} => {high} is {more} than {low}.",
    "Which {what} is {less}? | {x} or {y} => {low} is {less} than {high}.",
    "Which is {less}, {x} or {y}? => {low} is {less} than {high}.",
    "Look at both and say which is {more}. | {x} and {y} => {high} is {more} than {low}.",
    "Tell me the {less} {what}. | {x}, {y} => {low} is {less} than {high}.",
    "Compare {x} and {y}. Which {what} is {more}? => {high} is {more} than {low}.",
    "{More}: {x} or {y}? => {high} is {more} than {low}.",
)
def two_measures(rng):
    what, names, more, less = rng.choice(MEASURES)
    unit = rng.choice(names.split())
    low, high = (measured(n, unit) for n in sorted(rng.sample(range(1, 21), 2)))
    x, y = two(rng, low, high)
    return {"what": what, "x": x, "y": y, "low": low, "high": high, "more": more, "More": capital(more), "less": less,
            "answer": "", "subject": f"{x} {y}"}


def named(noun):
    """a cat, an ant, the sun, snow (which is written =snow)"""
    if noun.startswith(("=", "the ", "a ")):
        return noun.lstrip("=")
    return article(noun)


@exercise(
    "compare", "Which is {more}, {x} or {y}? => {High} is {more} than {low}.",
    "What is {more}, {x} or {y}? => {High} is {more} than {low}.",
    "Tell me which is {more}: {x} or {y}. => {High} is {more} than {low}.",
    "Is {x} or {y} {more}? => {High} is {more} than {low}.",
    "Compare {x} with {y}: which is {more}? => {High} is {more} than {low}.",
    "Between {x} and {y}, which is {more}? => {High} is {more} than {low}.",
    "I think of {x} and {y}. Which is {more}? => {High} is {more} than {low}.",
    "{X} or {y}: which is {more}? => {High} is {more} than {low}.",
    "Think of {x} and {y}. Which one is {more}? => {High} is {more} than {low}.",
    "Do you know which is {more}, {x} or {y}? => {High} is {more} than {low}.",
)
@exercise(
    "compare", "Which is {more}? | {x} or {y} => {High} is {more} than {low}.",
    "Which of the two is {more}? | {x} and {y} => {High} is {more} than {low}.",
    "Which one is {more}? | {x}, {y} => {High} is {more} than {low}.",
    "Please say which is {more}. | {x} or {y} => {High} is {more} than {low}.",
    "Tell me what is {more}. | {bare_x}, {bare_y} => {High} is {more} than {low}.",
    "Say which one is {more}. | {x}, {y} => {High} is {more} than {low}.",
    "Compare the two. Which is {more}? | {x}, {y} => {High} is {more} than {low}.",
    "{More}? | {x} or {y} => {High} is {more} than {low}.",
    "Choose the one that is {more}. | {bare_x}, {bare_y} => {High} is {more} than {low}.",
    "Look at the two. Which one is {more}? | {x} and {y} => {High} is {more} than {low}.",
    "Pick the {more} one. | {x}, {y} => {High} is {more} than {low}.",
    "Decide: which is {more}? | {x}, {y} => {High} is {more} than {low}.",
)
def two_things(rng, other_way=False):
    while True:
        row, more, less = rng.choices(SCALES, SCALE_WEIGHTS)[0]
        if less or not other_way:
            break
    i, j = sorted(rng.sample(range(len(row)), 2))
    nouns = [rng.choice(row[i]), rng.choice(row[j])]
    if other_way:
        nouns.reverse()
        more = less
    low, high = map(named, nouns)
    bare_x, bare_y = two(rng, *nouns)
    x, y = named(bare_x), named(bare_y)
    return {"x": x, "y": y, "X": capital(x), "bare_x": bare_x.lstrip("="), "bare_y": bare_y.lstrip("="), "low": low,
            "High": capital(high), "more": more, "More": capital(more), "answer": "", "subject": f"{x} or {y}"}


@exercise(
    "compare", "Which is {more}? | {x} or {y} => {High} is {more} than {low}.",
    "Which is {more}, {x} or {y}? => {High} is {more} than {low}.",
    "Which of the two is {more}? | {x}, {y} => {High} is {more} than {low}.",
    "Tell me which is {more}: {x} or {y}. => {High} is {more} than {low}.",
    "Name the one that is {more}. | {bare_x}, {bare_y} => {High} is {more} than {low}.",
    "What is {more}? | {x} or {y} => {High} is {more} than {low}.",
    "Is {x} or {y} {more}? => {High} is {more} than {low}.",
    "Please compare. Which one is {more}? | {x} and {y} => {High} is {more} than {low}.",
)
def two_things_less(rng):
    return two_things(rng, other_way=True)


@exercise(
    "compare", "{question}? | {x} or {y}", "{question}, {x} or {y}?", "{question}? | {x}, {y}",
    "{question}: {x} or {y}?", "Compare {x} and {y}. {question}?", "Answer in a sentence. {question}? | {x} or {y}",
    "{X} or {y}: {small}?", "Look at both. {question}? | {x}, {y}",
)
def has_more(rng):
    row, question, verb = rng.choice(HAS_MORE)
    i, j = sorted(rng.sample(range(len(row)), 2))
    low, high = rng.choice(row[i]), rng.choice(row[j])
    x, y = two(rng, low, high)
    return {"question": question, "small": question.replace("Which", "which"), "x": x, "y": y, "X": capital(x),
            "answer": f"{capital(high)} {verb} {low}.", "subject": f"{x} or {y}"}


@exercise(
    "compare", "Which word is the longer one? | {x} or {y} => The word {long} is longer than the word {short}.",
    "Which word is longer, {x} or {y}? => The word {long} is longer than the word {short}.",
    "Find the longer word. | {x}, {y} => The word {long} is longer than the word {short}.",
    "Look at the letters. Which word is longer? | {x}, {y} => The word {long} is longer than the word {short}.",
    "Which word is shorter? | {x} or {y} => The word {short} is shorter than the word {long}.",
    "Which word is shorter, {x} or {y}? => The word {short} is shorter than the word {long}.",
    "Which word has more letters? | {x}, {y} => The word {long} has more letters than the word {short}.",
    "Which word has more letters, {x} or {y}? => The word {long} has more letters than the word {short}.",
    "Which word has fewer letters? | {x}, {y} => The word {short} has fewer letters than the word {long}.",
)
def two_words(rng):
    while True:
        short, long = sorted((short_word(rng), short_word(rng)), key=len)
        if 1 < len(short) < len(long):
            break
    x, y = two(rng, short, long)
    return {"x": x, "y": y, "short": short, "long": long, "answer": "", "subject": f"{x} {y}"}


@exercise(
    "compare", "Which comes earlier in the {span}? | {x} or {y} => {First} comes earlier than {second}.",
    "Which comes earlier in the {span}, {x} or {y}? => {First} comes earlier than {second}.",
    "What is earlier in the {span}, {x} or {y}? => {First} comes earlier than {second}.",
    "Which is the earlier one in the {span}? | {x}, {y} => {First} comes earlier than {second}.",
    "Compare {x} and {y}. Which comes earlier in the {span}? => {First} comes earlier than {second}.",
    "Say which of the two comes earlier in the {span}. | {x}, {y} => {First} comes earlier than {second}.",
    "Earlier in the {span}: {x} or {y}? => {First} comes earlier than {second}.",
    "Does {x} or {y} come earlier in the {span}? => {First} comes earlier than {second}.",
    "Which is later in the {span}? | {x}, {y} => {Second} comes later than {first}.",
    "Which comes later in the {span}, {x} or {y}? => {Second} comes later than {first}.",
    "Later in the {span}? | {x} or {y} => {Second} comes later than {first}.",
)
def earlier(rng):
    row, span, _ = rng.choices(EARLIER, EARLIER_WEIGHTS)[0]
    first, second = (row[i] for i in sorted(rng.sample(range(len(row)), 2)))
    x, y = two(rng, first, second)
    return {"span": span, "x": x, "y": y, "first": first, "second": second, "First": capital(first),
            "Second": capital(second), "answer": "", "subject": f"{x} {y}"}


@exercise(
    "compare", "{question} | {text}", "{text} {question}", "Read and answer. {question} | {text}",
    "{question} Answer in a sentence. | {text}", "{text} Tell me: {small}", "{question} | {joined}",
    "{joined} {question}", "Compare the two people. {question} | {text}",
)
def two_people(rng):
    line, more, is_more, less, is_less, bottom, top = rng.choice(PEOPLE_SCENES)
    a, b = rng.sample(NAMES, 2) if rng.random() < 0.7 else rng.sample(SCENE_PEOPLE, 2)
    low, high = sorted(rng.sample(range(int(bottom), int(top)), 2))
    things = plural(rng.choice(COUNTABLES))
    one, other = two(rng, line.format(a, low, t=things), line.format(b, high, t=things))
    question, verb = (more, is_more) if rng.random() < 0.6 else (less, is_less)
    first, last = (b, a) if question == more else (a, b)
    question = question.format(t=things)
    text = f"{capital(one)} {capital(other)}"
    return {"text": text, "joined": f"{capital(one)[:-1]}, and {other}", "question": question,
            "small": question.replace("Who", "who", 1), "subject": text,
            "answer": f"{capital(first)} {verb.format(t=things)} {last}."}


@exercise(
    "compare", "Which one costs more? | {text} => The {dear} costs more than the {cheap}.",
    "{text} Which costs more? => The {dear} costs more than the {cheap}.",
    "Which is dearer? | {text} => The {dear} is dearer than the {cheap}.",
    "{text} Which is more expensive? => The {dear} is more expensive than the {cheap}.",
    "Which costs less? | {text} => The {cheap} costs less than the {dear}.",
    "Which is cheaper? | {text} => The {cheap} is cheaper than the {dear}.",
    "{text} Which one is cheaper? => The {cheap} is cheaper than the {dear}.",
    "Look at the prices. Which thing costs more? | {text} => The {dear} costs more than the {cheap}.",
)
def prices(rng):
    cheap, dear = rng.sample(PRICES, 2)
    low, high = sorted(rng.sample(range(2, 60), 2))
    money = rng.choice(("coins", "coins", "pounds"))
    text = " ".join(two(rng, f"The {cheap} costs {low} {money}.", f"The {dear} costs {high} {money}."))
    return {"text": text, "cheap": cheap, "dear": dear, "answer": "", "subject": text}


@exercise(
    "compare", "Which is {more}? | {text}", "{text} Which is {more}?",
    "Read the two sentences. Which is {more}? | {text}", "Which one is {more}? Answer in a sentence. | {text}",
    "{text} Say which one is {more}.", "Compare. Which is {more}? | {text}",
)
def two_things_measured(rng):
    things, line, more, less = rng.choice(THING_SCENES)
    a, b = rng.sample(things, 2)
    low, high = sorted(rng.sample(range(2, 30), 2))
    text = " ".join(two(rng, line.format(a, low), line.format(b, high)))
    if rng.random() < 0.3 and less != "newer":
        a, b, more = b, a, less
    return {"text": text, "more": more, "answer": f"The {b} is {more} than the {a}.", "subject": text}
