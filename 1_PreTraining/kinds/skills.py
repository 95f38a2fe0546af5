"""Skills under all the other kinds: to repeat what is given, to pick a part of it, to see a word as letters.

A question is answered with words of the question. So these exercises set random words, names, numbers and nonsense
side by side, which nothing but looking back can answer: it is in them that a model learns to copy. (The attention
heads that do it are the induction heads of `0_Basics/2_attention.ipynb`.)
"""

from kinds import exercise
from kinds.word_lists import (
    ADJECTIVES,
    ANIMALS,
    FOODS,
    NOUNS,
    PEOPLE,
    PLACES,
    RHYME_FAMILIES,
    THINGS,
    VERBS,
    past,
    pick,
)

NAMES = """Anna Tom Mary Peter Lucy Ben Sara Jack Emma Sam Kate Paul Jane Max Ella Hugo Nora Leo Rosa Adam Clara Felix
Alice Oscar Ruby Henry Grace David Maya Simon Julia Mark Hannah Luke Sophie Robert Lily Daniel Eva George Amira Omar
Yusuf Leila Chen Mei Ravi Priya Kofi Ama Ivan Olga Diego Carmen Pierre Louise Hans Greta""".split()
COLOURS = "red blue green yellow black white brown grey pink purple orange".split()
ORDINALS = "first second third fourth fifth sixth seventh".split()
SYLLABLES = """ba be bi bo bu da de di do du fa fi fo ga go gu ha he ho ka ke ki ko la le li lo lu ma me mi mo mu na ne
ni no nu pa pe pi po ra re ri ro ru sa se si so su ta te ti to tu va ve vi vo wa wi za zo""".split()
RHYMES = [word for family in RHYME_FAMILIES for word in family]
PAST = [past(verb) for verb in VERBS]
POOLS = [NOUNS, ANIMALS, FOODS, PEOPLE, PLACES, THINGS, VERBS, ADJECTIVES, NAMES, COLOURS, RHYMES, PAST]


def nonsense(rng):
    """A word that no dictionary has."""
    return "".join(rng.choice(SYLLABLES) for _ in range(rng.choice((2, 2, 3, 3, 4)))) + rng.choice(("", "n", "m", "t"))


def number(rng):
    """A whole number as digits, short ones more often."""
    return str(rng.randrange(1, 10 ** rng.choice((1, 2, 2, 3, 4))))


def items(rng, low=2, high=7):
    """A row of different words: of one sort, of any sort, numbers or nonsense."""
    count, draw = rng.randint(low, high), rng.random()
    if draw < 0.4:
        pool = rng.choice(POOLS)
        return rng.sample(pool, count)
    found = []
    while len(found) < count:
        if draw < 0.8:
            item = pick(rng, rng.choice(POOLS), 1.3)
        else:
            item = number(rng) if draw < 0.9 else nonsense(rng)
        if item not in found:
            found.append(item)
    return found


def row(rng, words):
    """Words as they are written down: with commas, blanks, dashes …"""
    return rng.choice((", ", ", ", ", ", " ", " ", " - ", "; ")).join(words)


def sentence(rng):
    """A simple sentence of random but fitting words."""
    who = rng.choice((rng.choice(NAMES), f"the {pick(rng, PEOPLE)}", f"the {pick(rng, ANIMALS)}", "my friend", "he"))
    what = f"the {rng.choice(COLOURS)} {pick(rng, THINGS)}"
    text = rng.choice(
        (
            f"{who} {rng.choice(SEEN)} {what} {rng.choice(WHERE)} the {pick(rng, PLACES)}",
            f"{who} {rng.choice(SEEN)} {what} and the {pick(rng, FOODS)}",
            f"{rng.choice(WHEN)} {who} {rng.choice(SEEN)} {number(rng)} of them at the {pick(rng, PLACES)}",
            f"{what} stood {rng.choice(WHERE)} the {pick(rng, PLACES)}",
            f"{who} and {rng.choice(NAMES)} {rng.choice(SEEN)} {what}",
        )
    )
    return text[0].upper() + text[1:] + "."


SEEN = "saw found lost drew bought sold hid forgot wanted liked noticed described".split()
WHERE = "near,behind,in front of,beside,not far from,on the way to".split(",")
WHEN = "yesterday,on Monday,last week,in the morning,after lunch,one day,in May,this year".split(",")


def anything(rng):
    """Something to be copied."""
    draw = rng.random()
    if draw < 0.25:
        return pick(rng, rng.choice(POOLS), 1.2)
    if draw < 0.35:
        return nonsense(rng)
    if draw < 0.7:
        return row(rng, items(rng))
    return sentence(rng)


# Repeat -----------------------------------------------------------------------------------------------------------


@exercise(
    "repeat",
    "Repeat after me. | {text}",
    "Repeat this. | {text}",
    "Say after me: {text}",
    "Copy this. | {text}",
    "Write this again. | {text}",
    "Write exactly this: {text}",
    "Say it once more. | {text}",
    "Please repeat what I say. | {text}",
    "Can you say this? | {text}",
    "What did I write? | {text}",
)
@exercise(
    "repeat",
    "Read this back to me. | {text}",
    "Give me the same text back. | {text}",
    "Copy the line without a change. | {text}",
    "Write down what you read here. | {text}",
    "Echo. | {text}",
    "The same again, please. | {text}",
)
def again(rng):
    text = anything(rng)
    return {"text": text, "answer": text, "subject": text}


@exercise(
    "repeat",
    "Say it twice. | {text}",
    "Write this word two times. | {text}",
    "Write it twice, with a comma between. | {text}",
    "Twice, please: {text}",
)
def twice(rng):
    text = nonsense(rng) if rng.random() < 0.3 else pick(rng, rng.choice(POOLS), 1.3)
    return {"text": text, "answer": f"{text}, {text}", "subject": text}


@exercise(
    "repeat",
    "Write the word in capital letters. | {text}",
    "Write {text} in capitals.",
    "Make all the letters big. | {text}",
)
def in_capitals(rng):
    text = pick(rng, rng.choice(POOLS), 1.5)
    return {"text": text, "answer": text.upper(), "subject": text}


@exercise(
    "repeat",
    "Write the list backwards. | {text}",
    "Say these in the reverse order. | {text}",
    "Begin with the last and end with the first. | {text}",
    "Turn the list round. | {text}",
)
def backwards(rng):
    words = items(rng, 2, 4)
    return {"text": ", ".join(words), "answer": ", ".join(reversed(words)), "subject": ", ".join(words)}


@exercise(
    "repeat",
    "Add {new} to the end of the list. | {text}",
    "Put '{new}' at the end. | {text} => {text}, {new}",
    "Write the list and then {new}. | {text} => {text}, {new}",
    "Put '{new}' at the beginning. | {text} => {new}, {text}",
    "Write {new} first, then the list. | {text} => {new}, {text}",
)
def with_one_more(rng):
    *words, new = items(rng, 3, 6)
    text = ", ".join(words)
    return {"text": text, "new": new, "answer": f"{text}, {new}", "subject": text}


@exercise(
    "repeat",
    "Write the list without {gone}. | {text}",
    "Leave out '{gone}'. | {text}",
    "Take {gone} away. | {text}",
    "Everything but {gone}, please. | {text}",
    "Cross out {gone}. What is left? | {text}",
)
def with_one_less(rng):
    words = items(rng, 3, 6)
    gone = rng.choice(words)
    rest = [word for word in words if word != gone]
    return {"text": ", ".join(words), "gone": gone, "answer": ", ".join(rest), "subject": ", ".join(words)}


@exercise(
    "repeat",
    "Replace {old} by {new}. | {text}",
    "Write {new} instead of {old}. | {text}",
    "Change '{old}' to '{new}'. | {text}",
    "Write the line again with {new} in place of {old}. | {text}",
    "I meant {new}, not {old}. Correct it. | {text}",
)
def replaced(rng):
    if rng.random() < 0.5:
        *words, new = items(rng, 3, 6)
        old, text = rng.choice(words), ", ".join(words)
        answer = ", ".join(new if word == old else word for word in words)
        return {"text": text, "old": old, "new": new, "answer": answer, "subject": text}
    old, new = rng.sample(COLOURS, 2)
    text = f"{rng.choice(NAMES)} {rng.choice(SEEN)} the {old} {pick(rng, THINGS)}."
    return {"text": text, "old": old, "new": new, "answer": text.replace(f" {old} ", f" {new} "), "subject": text}


# Pick -------------------------------------------------------------------------------------------------------------


@exercise(
    "pick",
    "What is the {nth} word? | {text}",
    "Write the {nth} word. | {text}",
    "Write the {nth} word of the list. | {text}",
    "Which word comes {nth}? | {text}",
    "Give me the {nth} of these. | {text}",
    "What is the {nth} one in this list: {text}?",
    "Which of them is the {nth}? | {text}",
    "Read the list. Which word is the {nth}? | {text}",
)
def nth_item(rng):
    words = items(rng, 2, 6)
    place = rng.choice((0, -1, rng.randrange(len(words))))
    return {
        "text": row(rng, words),
        "nth": "last" if place == -1 else ORDINALS[place],
        "answer": words[place],
        "subject": " ".join(words),
    }


@exercise(
    "pick",
    "What is the {nth} word of the sentence? | {text}",
    "Write only the {nth} word of this sentence. | {text}",
    "Which word is the {nth} in the sentence? | {text}",
    "With which word does the sentence {verb}? | {text}",
    "Which word does this sentence {verb} with? | {text}",
)
def end_of_sentence(rng):
    text = sentence(rng)
    words = text.rstrip(".").split()
    nth, verb, place = rng.choice((("first", "begin", 0), ("last", "end", -1)))
    return {"text": text, "nth": nth, "verb": verb, "answer": words[place], "subject": text}


@exercise(
    "pick",
    "Which word comes after {word}? | {text} => {after}",
    "What comes right after '{word}'? | {text} => {after}",
    "Which one follows {word}? | {text} => {after}",
    "Write the word that stands behind {word}. | {text} => {after}",
    "Which word comes before {after}? | {text} => {word}",
    "What stands right before '{after}'? | {text} => {word}",
    "Write the word in front of {after}. | {text} => {word}",
    "Which word stands between {word} and {third}? | {text} => {after}",
    "What is between '{word}' and '{third}'? | {text} => {after}",
)
def neighbour(rng):
    words = items(rng, 3, 7)
    place = rng.randrange(len(words) - 2)
    word, after, third = words[place : place + 3]
    return {"text": row(rng, words), "word": word, "after": after, "third": third, "subject": " ".join(words)}


@exercise(
    "pick",
    "Which word is between the stars? | {starred}",
    "Write the marked word. | {starred}",
    "Which word is marked? | {starred}",
    "Copy the starred word. | {starred}",
    "Which word stands in brackets? | {bracketed}",
    "Write the word in brackets. | {bracketed}",
    "Which word is in quotation marks? | {quoted}",
    "Copy the quoted word. | {quoted}",
)
def marked(rng):
    text = sentence(rng)
    words = text.rstrip(".").split()
    place = rng.randrange(len(words))
    forms = {"starred": "*{}*", "bracketed": "({})", "quoted": '"{}"'}
    slots = {
        name: " ".join([*words[:place], form.format(words[place]), *words[place + 1 :]]) + "."
        for name, form in forms.items()
    }
    return slots | {"answer": words[place], "subject": text}


@exercise(
    "pick",
    "Which is the {size} word? | {text}",
    "Find the {size} word. | {text}",
    "Write the {size} of these words. | {text}",
    "Which of these words is the {size}: {text}?",
)
def by_length(rng):
    size, choose = rng.choice((("longest", max), ("shortest", min)))
    while True:
        words = rng.sample(rng.choice(POOLS[:8]), rng.randint(2, 4))
        lengths = sorted(map(len, words))
        if lengths[0] < lengths[1] and lengths[-2] < lengths[-1] and all(map(str.isalpha, words)):
            break
    return {"text": ", ".join(words), "size": size, "answer": choose(words, key=len), "subject": ", ".join(words)}


@exercise(
    "pick",
    "Which word is there twice? | {text}",
    "One word stands here two times. Which one? | {text}",
    "Which word is repeated? | {text}",
    "Find the word that occurs twice. | {text}",
)
def double(rng):
    words = items(rng, 3, 5)
    answer = rng.choice(words)
    words.insert(rng.randrange(len(words) + 1), answer)
    return {"text": row(rng, words), "answer": answer, "subject": " ".join(words)}


@exercise(
    "pick",
    "Is {word} in the list? Answer yes or no. | {text}",
    "Does the word '{word}' stand in this list? Yes or no? | {text}",
    "Yes or no: {word} is one of these. | {text}",
)
def is_there(rng):
    *words, other = items(rng, 3, 6)
    answer = rng.choice(("yes", "no"))
    word = rng.choice(words) if answer == "yes" else other
    return {"text": ", ".join(words), "word": word, "answer": answer, "subject": ", ".join(words)}


@exercise(
    "pick",
    "Which word is in the first list but not in the second? | {first} / {second}",
    "One word is missing from the second row. Which one? | {first} / {second}",
    "What has gone? | {first} / {second}",
)
def missing(rng):
    words = items(rng, 3, 5)
    answer = rng.choice(words)
    second = [word for word in words if word != answer]
    return {"first": ", ".join(words), "second": ", ".join(second), "answer": answer, "subject": " ".join(words)}


# Spell ------------------------------------------------------------------------------------------------------------


def plain_word(rng):
    """A word of small letters only."""
    while True:
        word = pick(rng, rng.choice(POOLS[:8]), 1.5)
        if word.isalpha() and word.islower():
            return word


@exercise(
    "spell",
    "Spell {word}.",
    "Spell this word. | {word}",
    "How do you spell {word}?",
    "Write the word letter by letter. | {word}",
    "Spell '{word}' with dashes between the letters.",
    "Which letters make the word {word}?",
)
def spelled(rng):
    word = plain_word(rng)
    return {"word": word, "answer": "-".join(word), "subject": word}


@exercise(
    "spell",
    "Which word is this? | {letters}",
    "Put the letters together. | {letters}",
    "Read the letters as a word. | {letters}",
    "I spell a word: {letters}. Which word is it?",
    "What do these letters make: {letters}?",
)
def put_together(rng):
    word = plain_word(rng)
    return {"letters": rng.choice(("-", "-", " ", ", ")).join(word), "answer": word, "subject": word}


@exercise(
    "spell",
    "What is the first letter of {word}? => {first}",
    "With which letter does {word} begin? => {first}",
    "Which letter does this word start with? | {word} => {first}",
    "What is the last letter of {word}? => {last}",
    "With which letter does {word} end? => {last}",
    "Which letter does this word end with? | {word} => {last}",
    "What is the second letter of {word}? => {second}",
    "Take away the first letter. What is left? | {word} => {tail}",
    "Take away the last letter. What is left? | {word} => {body}",
)
def one_letter(rng):
    word = plain_word(rng)
    return {
        "word": word, "first": word[0], "second": word[1:2] or word[0], "last": word[-1], "tail": word[1:] or word,
        "body": word[:-1] or word, "subject": word,
    }


@exercise(
    "spell",
    "Is the letter {letter} in {word}? Answer yes or no.",
    "Does {word} have the letter {letter}? Yes or no?",
    "Yes or no: the word has the letter {letter}. | {word}",
)
def has_letter(rng):
    word = plain_word(rng)
    letter = rng.choice(word) if rng.random() < 0.5 else rng.choice("aeiourstlnmcdpbghk")
    return {"word": word, "letter": letter, "answer": "yes" if letter in word else "no", "subject": word}


@exercise(
    "spell",
    "Which of these words begins with {letter}? | {text}",
    "Find the word with {letter} at the beginning. | {text}",
    "Only one of these words starts with the letter {letter}. Which one? | {text}",
    "Which word starts with {letter}: {text}?",
)
def begins_with(rng):
    while True:
        words = [plain_word(rng) for _ in range(rng.randint(2, 4))]
        if len({word[0] for word in words}) == len(words):
            break
    answer = rng.choice(words)
    return {"text": ", ".join(words), "letter": answer[0], "answer": answer, "subject": ", ".join(words)}
