"""Exercises on common knowledge: words explained, sentences and sayings completed, facts asked for.

The lists are in `fact_lists`: definitions in themes, proverbs and comparisons, sentences with a gap whose answer is
clear, tables of pairs (a country and its capital, an animal and its young, a tool and its use). A table serves several
generators: as a question ("facts"), as a sentence to finish ("complete") and, where a definition follows from it by
rule ("A kitten is a young cat."), as an explanation ("explain").
"""

import re

from kinds import exercise
from kinds.fact_lists import (
    ADJECTIVES,
    AGAIN,
    ANIMAL_PARTS,
    ANIMALS,
    BARE_KINDS,
    BODY_USES,
    CAPITALS,
    COLOURS,
    COMPARISONS,
    COMPOUNDS,
    CONTINENTS,
    COVERED,
    DAYS,
    DOERS,
    EATS,
    FROM,
    GAPS,
    GROUPS,
    HOMES,
    IDEAS,
    KINDS_OF,
    KNOWN,
    LANGUAGES,
    LESS,
    MADE_FROM,
    MASS,
    MATERIALS,
    MATES,
    MIXES,
    MONTHS,
    NATURE_AND_TIME,
    NEGATIVES,
    NUMBERS,
    NUMBERS_OF,
    OF_THINGS,
    OPPOSITE_WAYS,
    PARTS,
    PEOPLE,
    PLACE_USES,
    PLACES,
    PLURAL_TOOLS,
    ROOMS,
    SAYINGS,
    SCALES,
    SEASON_FACTS,
    SHAPES,
    SOUNDS,
    TASTES,
    THINGS,
    TRAVEL,
    TWO_WORDS,
    USES,
    VERBS,
    WEAR_AND_FOOD,
    WITHOUT,
    WORKPLACES,
    WORN,
    Y_WORDS,
    YOUNG,
)
from kinds.word_lists import article, capital


def explained(shown, asked, sentence, word):
    """The slots of an explanation: the word alone, as it stands in a question (a nest, to hurry), and the sentence."""
    return {"word": shown, "asked": asked, "answer": capital(sentence) + ".", "subject": word}


ANY = (  # wordings for every word, whatever part of speech
    "Explain this word. | {word}",
    "Explain the word in one sentence. | {word}",
    'Explain the word "{word}".',
    'Explain "{word}" in a short sentence.',
    'Explain "{word}" to a child of six.',
    'Explain what "{word}" means, please.',
    "What is the meaning of this word? | {word}",
    "What does the word mean? | {word}",
    'What does "{word}" mean?',
    'What does the word "{word}" mean?',
    'What is the meaning of "{word}"?',
    'What is meant by "{word}"?',
    "Give the meaning of this word. | {word}",
    'Give a short meaning of "{word}".',
    "Give a simple explanation. | {word}",
    "Give a short definition. | {word}",
    'Define "{word}" in simple words.',
    "Define. | {word}",
    "Say in one sentence what it means. | {word}",
    "Say it in simple words. | {word}",
    "Tell me what this word means. | {word}",
    'Tell me in a few words what "{word}" means.',
    "Please tell me the meaning. | {word}",
    'Can you tell me what "{word}" means?',
    "Can you explain this word in easy English? | {word}",
    'Could you explain the word "{word}" to me, please?',
    'My little brother does not know the word "{word}". What shall I tell him?',
    'I have found the word "{word}" in a book. What does it mean?',
    "I am learning English. What does this word mean? | {word}",
    'A child asks: "What does {word} mean?" Answer in one sentence.',
    "Make the meaning clear with one easy sentence. | {word}",
    "Write one sentence that explains the word. | {word}",
    'How would you explain the word "{word}"?',
    "How does a dictionary for children explain this word? | {word}",
    "Explain, please: {word}",
    "Meaning, please. | {word}",
    "Explain in one sentence: {word}",
    "One easy sentence, please: what does it mean? | {word}",
)
NOUN = (
    "What is {asked}?",
    "What is {asked}? Say it in one sentence.",
    "What is {asked}? Answer simply.",
    "Tell me what {asked} is.",
    "Can you say what {asked} is?",
    "Could you explain to me what {asked} is?",
    "Please explain what {asked} is.",
    "Explain what {asked} is.",
    "Explain in one sentence what {asked} is.",
    "Say in simple words what {asked} is.",
    "Do you know what {asked} is? Explain it.",
    "My daughter wants to know what {asked} is. Help me.",
    "In a few words: what is {asked}?",
    "I have never heard of this. What is it? | {word}",
    "What is it? One sentence, please. | {word}",
    "Explain this noun. | {word}",
    "Describe in one sentence what this is. | {word}",
    "Tell somebody who does not know it what this is. | {word}",
    "Write down in a sentence what {asked} is.",
)
VERB = (
    "What does it mean to {word}?",
    "What does it mean to {word}? One sentence, please.",
    "What do you do when you {word}?",
    "What do we mean when we say to {word}?",
    "What do people do when they {word}?",
    "Explain what it means to {word}.",
    "Please explain what it means to {word}.",
    "Can you tell me what it means to {word}?",
    "Tell me what it is to {word}.",
    "Explain this verb. | {word}",
    "Explain the verb in one sentence. | to {word}",
    'Explain the verb "to {word}".',
    "Give the meaning of this verb. | {word}",
    "What does this verb mean? | {word}",
    "What does the verb mean? | to {word}",
    'What is the meaning of the verb "to {word}"?',
    "Say in simple words what this verb means. | {word}",
    "Which action is this? Explain it. | {word}",
    "Someone tells me to {word}. What does that mean?",
    "In one sentence: what does it mean to {word}?",
)
ADJECTIVE = (
    'What does the adjective "{word}" mean?',
    "What does this adjective mean? | {word}",
    "Explain the adjective. | {word}",
    'Explain the adjective "{word}" in one sentence.',
    "Give the meaning of this adjective. | {word}",
    "What does it mean when something or somebody is {word}?",
    'What do we mean when we say "{word}"?',
    "Explain in one sentence what {word} means.",
    "Tell me what {word} means.",
    "What does {word} mean?",
    "Say simply what {word} means.",
    "Describing word: explain it. | {word}",
)


def register_noun(pairs, *extra, mass=False):
    """Register a generator for a list of nouns; `mass` nouns go without an article."""

    @exercise("explain", *ANY, *NOUN, *extra)
    def noun(rng):
        word, meaning = rng.choice(pairs)
        asked = word if mass else article(word)
        return explained(word, asked, f"{asked} is {meaning}", word)


register_noun(
    ANIMALS, "Which animal is this? | {word}", "Explain in a sentence what kind of creature this is. | {word}"
)
register_noun(
    PEOPLE, "Who is this? Explain in one sentence. | {word}", "Who or what is {asked}?", "Who is called {asked}?"
)
register_noun(PLACES, "What sort of place is this? | {word}", "A visitor asks what {asked} is. Tell him.")
register_noun(
    THINGS, "What is this thing? | {word}", "Say in one sentence what {asked} is for.", "What use has {asked}?"
)
register_noun(WEAR_AND_FOOD, "Tell a visitor from another land what {asked} is.")
register_noun(NATURE_AND_TIME, "Explain to the class what {asked} is.")
register_noun(IDEAS, "Explain to the class what {asked} is.")
register_noun(MASS, "What sort of thing is {asked}?", mass=True)
register_noun(COMPOUNDS, "What kind of thing is {asked}?")


@exercise("explain", *ANY, *VERB)
def verb_meaning(rng):
    word, meaning = rng.choice(VERBS)
    return explained(word, f"to {word}", f"to {word} means to {meaning}", word)


@exercise("explain", *ANY, *ADJECTIVE)
def adjective_meaning(rng):
    word, meaning = rng.choice(ADJECTIVES)
    return explained(word, word, f"{word} means {meaning}", word)


DEFINED = {word for word, _ in PEOPLE + ADJECTIVES}  # for look-up only: one meaning a word
NEW_DOERS = [pair for pair in DOERS if pair[0] not in DEFINED]
DERIVED = [
    [pair for pair in pairs if pair[0] not in DEFINED]
    for pairs in (
        [(word, f"not {root}") for word, root in NEGATIVES],
        [(word, "without " + WITHOUT.get(root, root)) for word, root in LESS],
        Y_WORDS,
    )
]


@exercise("explain", *ANY, *NOUN, "Whom do we call {asked}?", "Who is called {asked}?")
def doer(rng):
    """A baker is a person who bakes bread."""
    word, does = rng.choice(NEW_DOERS)
    return explained(word, article(word), f"{article(word)} is a person who {does}", word)


@exercise("explain", *ANY, *ADJECTIVE)
def derived_adjective(rng):
    """Unhappy means not happy. Homeless means without a home. Stony means full of stones."""
    word, meaning = rng.choice(DERIVED[rng.choice((0, 0, 1, 2, 2, 2))])
    return explained(word, word, f"{word} means {meaning}", word)


@exercise("explain", *ANY, *VERB)
def again(rng):
    """To rebuild means to build again."""
    word, root = rng.choice(AGAIN)
    return explained(word, f"to {word}", f"to {word} means to {root} again", word)


@exercise("explain", *ANY, *NOUN)
def by_rule(rng):
    """A kitten is a young cat. A hexagon is a shape with six sides."""
    if rng.random() < 0.8:
        old, word = rng.choice([pair for pair in YOUNG if pair[1] not in ("cub", "calf", "pup")])
        return explained(word, article(word), f"{article(word)} is a young {old}", word)
    word, sides = rng.choice(SHAPES)
    return explained(word, article(word), f"{article(word)} is a shape with {sides} sides", word)


PERSONS = [(name, "he", "his", "him") for name in "Tom Peter Ben Jack Sam Paul George Henry Max David".split()]
PERSONS += [(name, "she", "her", "her") for name in "Anna Mary Lucy Emma Kate Jane Ella Sara Rose Alice".split()]
PERSONS += [("the " + name, "he", "his", "him") for name in "boy,old man,young man,prince,little boy,farmer".split(",")]
PERSONS += [("the " + name, "she", "her", "her") for name in "girl,old woman,young lady,queen,little girl".split(",")]
PERSONS += [("my " + name, "he", "his", "him") for name in "father brother uncle grandfather friend cousin".split()]
PERSONS += [("my " + name, "she", "her", "her") for name in "mother sister aunt grandmother friend cousin".split()]
PERSONS = [
    {"who": capital(who), "who_": who, "he": he, "his": his, "him": him, "himself": him + "self"}
    for who, he, his, him in PERSONS
]
ODD_WORDS = """elephant trumpet volcano pumpkin Tuesday giraffe pyramid submarine mustard feather violin cactus wizard
turnip saddle lobster onion chimney parrot anchor""".split()  # wrong answers to choose from; they fit almost nowhere
BLANKS = ("___", "___", "___", "____", "...")


def gapped(rng, sentence):
    """The slots for a sentence with its answer in brackets: "We sleep in a [bed]." """
    before, answer, after = re.match(r"(.*)\[(.*)\](.*)", sentence).groups()
    gap = f"{before}{rng.choice(BLANKS)}{after}".replace("....", "...")
    odd = [answer, *rng.sample([word for word in ODD_WORDS if word != answer], 2)]
    rng.shuffle(odd)
    options = (", ".join(odd), f"{odd[0]}, {odd[1]} or {odd[2]}", " / ".join(odd))
    return {"gap": gap, "start": before + "...", "answer": answer, "subject": gap, "options": rng.choice(options)}


END = (  # for a sentence whose last word is missing
    "Finish the sentence. | {start}",
    "Finish this sentence with one word. | {start}",
    'Finish the sentence: "{start}"',
    'Finish with one word: "{start}"',
    "Complete the sentence: {start}",
    'Complete: "{start}"',
    "Complete. | {start}",
    'Complete this with the right word: "{start}"',
    "How does the sentence end? | {start}",
    'How does this sentence end: "{start}"?',
    "What is the last word? | {start}",
    'What is the last word of this sentence? "{start}"',
    "Give the last word. | {start}",
    "Write the last word of the sentence. | {start}",
    "Add the last word of the sentence. | {start}",
    'Add one word: "{start}"',
    "Say the word that comes last. | {start}",
    "End the sentence. | {start}",
    'End this sentence with one word: "{start}"',
    "Which word comes next? | {start}",
    'Which word comes next? "{start}"',
    'What word comes after this: "{start}"',
    'Continue with one word: "{start}"',
    "Go on with one word. | {start}",
    "Can you finish the sentence? | {start}",
    'Can you finish this sentence for me? "{start}"',
    "Please finish my sentence. | {start}",
    'Please end the sentence with the right word: "{start}"',
    "I do not know how to end this sentence. Help me. | {start}",
    "The end of the line is torn off. Which word stood there? | {start}",
    "Guess how the sentence ends. | {start}",
    "One word is enough to finish this. Which? | {start}",
    "The teacher says: {start} And the children answer with one word. Which?",
    "Last word? | {start}",
)
GAP = (
    "Which word is missing from this sentence? | {gap}",
    'Which word is missing here? "{gap}"',
    "Find the missing word. | {gap}",
    'Find the missing word: "{gap}"',
    "What is the missing word? | {gap}",
    'What is the missing word in "{gap}"?',
    "Fill in the missing word. | {gap}",
    'Fill in the missing word: "{gap}"',
    "Fill in the blank. | {gap}",
    "Fill in the blank: {gap}",
    "Fill the gap. | {gap}",
    'Fill the gap: "{gap}"',
    'Fill the gap in this sentence: "{gap}"',
    "Complete the sentence. | {gap}",
    "Complete the sentence with one word: {gap}",
    "Write the word that belongs in the gap. | {gap}",
    'Which word belongs in the gap? "{gap}"',
    "Put in the right word. | {gap}",
    "Put the right word into the gap. | {gap}",
    'Put in one word: "{gap}"',
    "What goes into the gap? | {gap}",
    "What word fits? | {gap}",
    'What word would fit here? "{gap}"',
    "Give a word for the gap. | {gap}",
    'Give one word that fits: "{gap}"',
    "Say the word that is missing. | {gap}",
    "Tell me which word is left out. | {gap}",
    "One word has been left out. Which one? | {gap}",
    "The printer has forgotten a word. Which? | {gap}",
    "There is a hole in the page. Which word stood there? | {gap}",
    "Somebody has rubbed out a word. Put it back. | {gap}",
    "Can you fill the gap? | {gap}",
    'Can you find the missing word? "{gap}"',
    "Please fill in the right word. | {gap}",
    'Could you tell me the missing word, please? "{gap}"',
    "I cannot read one word of this letter. What could it be? | {gap}",
    "Guess the word in the gap. | {gap}",
    "Missing word? | {gap}",
    "Supply the missing word. | {gap}",
    "Think of a word for the empty space. | {gap}",
)
CHOICE = (
    "Which of these words fits: {options}? | {gap}",
    "Choose the right word for the gap: {options}. | {gap}",
    'Choose one of the words {options}: "{gap}"',
    'Which word belongs in the gap, {options}? "{gap}"',
    "Fill the gap with one of these words: {options}. | {gap}",
    "Complete with the right word ({options}). | {gap}",
    "Complete the sentence. | {gap} ({options})",
    "Choose the right word. | {gap} ({options})",
    'Put in the right word: "{gap}" Words: {options}',
)


def spoken_gap(rng):
    """One of the written sentences, with a person in it if it has room for one."""
    return rng.choice(GAPS).format_map(rng.choice(PERSONS))


END_GAPS = [gap for gap in GAPS if gap.endswith("].")]
INNER_GAPS = [gap for gap in GAPS if not gap.endswith("].")]


@exercise("complete", *GAP)
def any_gap(rng):
    return gapped(rng, spoken_gap(rng))


@exercise("complete", *GAP)
def inner_gap(rng):
    return gapped(rng, rng.choice(INNER_GAPS).format_map(rng.choice(PERSONS)))


@exercise("complete", *END)
def end_gap(rng):
    return gapped(rng, rng.choice(END_GAPS).format_map(rng.choice(PERSONS)))


@exercise("complete", *CHOICE)
def choice_gap(rng):
    return gapped(rng, spoken_gap(rng))


@exercise(
    "complete",
    "Finish the proverb. | {start}",
    'Finish the proverb: "{start}"',
    "Finish the saying. | {start}",
    'How does this proverb end? "{start}"',
    "How does the proverb end? | {start}",
    'How does the old saying go on? "{start}"',
    "Complete the saying. | {start}",
    'Complete the proverb: "{start}"',
    "What is the last word of the proverb? | {start}",
    'What is the last word of this saying: "{start}"?',
    "Add the missing last word of this proverb. | {start}",
    'Which word ends this proverb? "{start}"',
    'Do you know this saying? "{start}" Give the last word.',
    'My grandmother used to say: "{start}" What was the last word?',
    "I have forgotten the end of this saying. Which word is it? | {start}",
    'People say: "{start}" Finish it with one word.',
    'There is a proverb that begins "{start}" What is its last word?',
    "An old proverb. Give the last word. | {start}",
    "Proverb: {start} Last word?",
    "Write the last word of this old saying. | {start}",
    "Please finish this proverb. | {start}",
    "Can you finish the proverb? | {start}",
    'As the saying goes: "{start}"',
    "Which word is missing in this proverb? | {gap}.",
    "One word of the saying is missing. Put it in. | {gap}.",
    'Fill in the last word of the saying: "{gap}."',
)
def saying(rng):
    start, _, last = rng.choice(SAYINGS).rpartition(" ")
    return {"start": f"{start} ...", "gap": f"{start} ___", "answer": last, "subject": f"{start} ..."}


@exercise(
    "complete",
    "Finish the comparison: {start}",
    'Complete the comparison: "{start}"',
    "Complete the comparison. | {start}",
    "How does this comparison end? | {start}",
    "End the comparison with one word. | {start}",
    'What do people say? "{start}"',
    "What word comes next? | {start}",
    "Give the last word of the comparison. | {start}",
    'Which word ends the comparison "{start}"?',
    "Comparison: {start} Which word is missing?",
    "Finish it with one word. | {whole}",
    'Finish the sentence: "{whole}"',
    "Complete the sentence. | {whole}",
    "Add the word at the end. | {whole}",
    'How does this end? "{whole}"',
    "Say how the comparison ends. | {whole}",
)
def comparison(rng):
    """As white as snow, as busy as a bee."""
    quality, thing = rng.choice(COMPARISONS)
    rest, _, last = f"as {quality} as {thing}".rpartition(" ")
    who = rng.choice(("It was", "It is") if quality in OF_THINGS else ("He was", "She is", "My cousin is", "Tom was"))
    whole = f"{who} {rest} ..."
    return {"start": f"{rest} ...", "whole": whole, "answer": last, "subject": f"{rest} ..."}


@exercise(
    "complete",
    "What goes with it? | {start}",
    'Which word belongs after "{start}"?',
    "Finish the pair: {start}",
    "Complete the pair. | {start}",
    'Complete this well-known pair: "{start}"',
    "These two words go together. Which is the second? | {start}",
    "People often say these words together. Which is missing? | {start}",
    "Fill in the second word. | {gap}",
    "Which word usually comes next? | {start}",
    "Add the word that belongs to it: {start}",
)
def word_pair(rng):
    """Bread and butter."""
    return gapped(rng, rng.choice(TWO_WORDS))


# Facts: questions -------------------------------------------------------------------------------------------------


NO_ARTICLE = [word for word in [*PLURAL_TOOLS, *BARE_KINDS, *dict(MASS)] if word != "litter"]


def a(word):
    """`word` with its article, if it takes one."""
    return word if word in NO_ARTICLE or word[0].isupper() or word.startswith(("the ", "a ", "an ")) else article(word)


def slots_of(pair):
    """The slots for a pair of a table: both, with and without article, with a capital, the first in the plural."""
    x, y = pair
    return {
        "x": x,
        "ax": a(x),
        "X": capital(x),
        "AX": capital(a(x)),
        "y": y,
        "ay": a(y),
        "AY": capital(a(y)),
        "art": a(y).split()[0],
        "my_y": y.replace("your", "my"),
    }


def relation(pairs, *wordings, kind="facts"):
    """Register questions on a table of pairs; each wording says what is answered, else it is the second."""

    @exercise(kind, *wordings)
    def pair_of_table(rng):
        slots = slots_of(rng.choice(pairs))
        return {**slots, "answer": slots["y"], "subject": slots["x"]}


relation(
    CAPITALS,
    "What is the capital of {x}?",
    "Name the capital of {x}.",
    "Which city is the capital of {x}?",
    "What is the capital city of this country? | {x}",
    "Capital? | {x}",
    "Tell me the capital of {x}, please.",
    "Do you know the capital of {x}?",
    "What is the name of the capital of {x}?",
    "{y} is the capital of which country? => {x}",
    "Of which country is {y} the capital? => {x}",
    "Answer in a sentence: what is the capital of {x}? => The capital of {x} is {y}.",
    "I am travelling to the capital of {x}. Which city is that?",
)
relation(
    LANGUAGES,
    "What language do people speak in {x}?",
    "Which language is spoken in {x}?",
    "Language? | {x}",
    "Name the language that is spoken in {x}.",
    "I am going to {x}. Which language should I learn?",
    "What do most people in {x} speak?",
)
relation(
    CONTINENTS,
    "On which continent is {x}?",
    "In which part of the world is {x}?",
    "Which continent is {x} in?",
    "Name the continent. | {x}",
    "What continent does {x} belong to?",
    "Where is {x}? Name the continent.",
    "On which continent is {x}? Answer in a sentence. => {X} is in {y}.",
)
relation(
    YOUNG,
    "What is a young {x} called?",
    "What is a baby {x} called?",
    "What do we call a young {x}?",
    "What do we call the young of {ax}?",
    "Name the young of {ax}.",
    "Which word means a young {x}?",
    "Give the name of the young animal. | {x}",
    "What is the name for a baby {x}?",
    "Young animal? | {x}",
    "What is a baby {x} called? Answer in a sentence. => A baby {x} is called {ay}.",
)
relation(
    [pair for pair in YOUNG if pair[1] not in ("cub", "calf", "pup")],
    "{AY} is a young animal. Which? => {ax}",
    "What does {ay} grow into? => {ax}",
    "{AY} is the young of which animal? => {x}",
    "When {ay} has grown up, what is it? => {ax}",
    "Of which animal is {ay} the young? => {x}",
    "What will {ay} be one day? => {ax}",
)
relation(
    SOUNDS,
    "What does {ax} do when it makes a noise? => it {y}",
    "What does {ax} do? Name its sound. => it {y}",
    "Which verb names the sound of {ax}? => {y}",
    "Say what noise {ax} makes. => it {y}",
    "What sound does {ax} make? Answer in a sentence. => {AX} {y}.",
    "Complete with the sound: {AX} ...",
)
relation(
    HOMES,
    "Where does {ax} live? => in {ay}",
    "What is the home of {ax} called? => {ay}",
    "What do we call the home of {ax}? => {ay}",
    "Name the home of {ax}. => {ay}",
    "Home? | {x}",
    "In what does {ax} live? => in {ay}",
    "Where would you look for {ax}? => in {ay}",
    "Where does {ax} live? Answer in a sentence. => {AX} lives in {ay}.",
)
relation(
    GROUPS,
    "What is a group of {x} called? => {ay}",
    "What do we call many {x} together? => {ay}",
    "Give the word for a group of {x}. => {ay}",
    "Group of {x}?",
    "Which word fits: {art} ... of {x}?",
    "Fill in the name of the group: {art} ___ of {x}",
    "A lot of {x} together: what do you call that? => {ay} of {x}",
    "What do you call a number of {x}? => {ay} of {x}",
)
relation(
    MATES,
    "What is the female of {ax} called?",
    "What is the female form of {x}?",
    "Female of {x}?",
    "What do you call a woman or female animal if the male is {ax}?",
    "Give the feminine. | {x}",
    "Give the masculine. | {y} => {x}",
    "What is the male form of {y}? => {x}",
    "Which male belongs to {ay}? => {ax}",
)
relation(
    MATERIALS,
    "What is {ax} made of?",
    "Of what is {ax} usually made?",
    "Name the stuff that {ax} is made of.",
    "Material? | {x}",
    "What is it made of? | {ax}",
    "What material do you need to make {ax}?",
    "What is {ax} made of? Answer in a sentence. => {AX} is made of {y}.",
    "Tell me what {ax} is made of.",
)
relation(
    MADE_FROM,
    "From what do we make {x}?",
    "What do we make {x} from?",
    "What do you need to make {x}?",
    "What must you have to make {x}?",
    "Made from what? | {x}",
)
relation(
    FROM,
    "Which animal gives us {x}? => the {y}",
    "From which animal does {x} come? => the {y}",
    "Animal? | {x}",
    "Where do we get {x} from? => from the {y}",
    "What animal does {x} come from? => the {y}",
    "We get {x} from an animal. From which one? => the {y}",
)
relation(
    COLOURS,
    "What colour is {x}?",
    "What is the colour of {x}?",
    "Name its colour. | {x}",
    "Colour? | {x}",
    "Of what colour is {x}?",
    "Say what colour it is. | {x}",
    "Tell me the colour of {x}.",
    "I want to paint {x}. Which colour do I need?",
    "What colour is {x}? Answer in a sentence. => {X} is {y}.",
)
relation(
    [(f"{part} does {a(whole)}", number) for names, number in NUMBERS_OF for part, whole in [names.split("/")]],
    "How many {x} have?",
    "How many {x} have? Answer with a number.",
    "Tell me: how many {x} have?",
    "A child asks: how many {x} have?",
    "Answer with a number: how many {x} have?",
    "Just the number, please: how many {x} have?",
)
relation(
    USES,
    "What do you need to {y}? => {ax}",
    "What do you use to {y}? => {ax}",
    "With what do you {y}? => {ax}",
    "Which thing helps you to {y}? => {ax}",
    "I want to {my_y}. What do I need? => {ax}",
    "Tool? | {y} => {x}",
    "What can I {my_y} with? => {ax}",
    "Name something with which you can {y}. => {ax}",
    "To {y}, take ... => {ax}",
    "What do you do with {ax}? => {y}",
    "What can you do with {ax}? => {y}",
    "What is the use of {ax}? => to {y}",
    "What do you use {ax} for? => to {y}",
)
relation(
    BODY_USES,
    "With what do we {x}? => our {y}",
    "What part of the body do you use to {x}?",
    "Body part? | {x}",
    "What do you need to {x}?",
    "Which part of the body helps us to {x}?",
    "Name the part: we {x} with the ...",
)
relation(
    [(names.replace("/", " use to "), part) for names, part in ANIMAL_PARTS],
    "What does a {x}?",
    "What part of its body does a {x}?",
    "Answer shortly: what does a {x}?",
    "Tell me: what does a {x}?",
    "A child asks: what does a {x}?",
    "Quiz: What does a {x}?",
)
relation(
    COVERED,
    "What covers {ax}?",
    "What is {ax} covered with?",
    "What does {ax} have on the outside?",
    "With what is {ax} covered?",
    "Name the cover of {ax}.",
    "Covering? | {x}",
)
relation(
    EATS,
    "What does {ax} eat?",
    "What do you feed {ax} with?",
    "What is the food of {ax}?",
    "Food? | {x}",
    "Name something that {ax} likes to eat.",
    "What would you give {ax} to eat?",
    "What does {ax} eat? Answer in a sentence. => {AX} eats {y}.",
)
relation(
    WORKPLACES,
    "Where does {ax} work? => in {ay}",
    "What is the place of work of {ax}? => {ay}",
    "Name the place where {ax} works. => {ay}",
    "Place of work? | {x}",
    "Where would you look for {ax}? => in {ay}",
    "My uncle is {ax}. Where does he work? => in {ay}",
)
relation(
    DOERS,
    "What does {ax} do? => {AX} {y}.",
    "Who {y}? => {ax}",
    "What do we call a person who {y}? => {ax}",
    "What is somebody called who {y}? => {ax}",
    "Name for a person who {y}?  => {ax}".replace("?  ", "? "),
    "My cousin {y}. What is he? => {ax}",
    "Give the word for someone who {y}. => {x}",
)
relation(
    PLACE_USES,
    "Where do you go to {y}? => to the {x}",
    "Where can I {my_y}? => at the {x}",
    "Place? | {y} => {x}",
    "I want to {my_y}. Where must I go? => to the {x}",
    "What can you do at the {x}? => {y}",
    "Why do people go to the {x}? => to {y}",
    "What is the {x} for? => to {y}",
)
relation(
    KINDS_OF,
    "What kind of thing is {ax}? => {ay}",
    "What is {ax}? Say in one word what group it belongs to. => {y}",
    "To which group does it belong? | {x} => {y}",
    "{AX} is what kind of thing? => {ay}",
    "Name the group: {x} => {y}",
    "Give the wider word. | {x} => {y}",
    "What sort of thing is it? | {x} => {ay}",
    "What sort of thing is {ax}? Answer in a sentence. => {AX} is {ay}.",
)
relation(
    PARTS,
    "Of what is {ax} a part? => {ay}",
    "{AX} is a part of what? => {ay}",
    "To what does it belong? | {x} => {ay}",
    "Name the whole thing. | {x} => {y}",
    "Part of what? | {x} => {y}",
)
relation(
    WORN,
    "Where do you wear {ax}? => on the {y}",
    "On which part of the body do you wear {ax}? => the {y}",
    "Where does it go? | {x} => on the {y}",
    "Which part of the body is {ax} for? => the {y}",
    "Worn where? | {x}",
    "Tell me where one wears {ax}. => on the {y}",
)
relation(
    TRAVEL,
    "Where does {ax} travel?",
    "Where does {ax} move?",
    "Tell me where {ax} travels.",
    "How does it travel? | {x}",
    "Where does it move? | {x}",
    "On roads, on rails, on water or through the air? | {x}",
)
relation(
    ROOMS,
    "In which room do we {x}? => in the {y}",
    "Which room do we use to {x}? => the {y}",
    "Room? | {x}",
    "Where in the house do we {x}? => in the {y}",
    "Name the room where we {x}.",
    "We {x} in which room?",
)
relation(
    TASTES,
    "How does {x} taste?",
    "What does {x} taste like: sweet, sour, salty or bitter?",
    "Taste? | {x}",
    "Is it sweet, sour, salty or bitter? | {x}",
    "Say how it tastes. | {x}",
    "What is the taste of {x}?",
)
relation(
    MIXES,
    "What colour do you get from {x}?",
    "Mix {x}. Which colour is it?",
    "What do {x} make?",
    "If I mix {x}, what colour do I get?",
    "Which colour comes from {x}?",
    "Colours mixed: {x}. Result?",
)
relation(
    OPPOSITE_WAYS,
    "Which direction is the opposite of {x}?",
    "What is the other way if not {x}?",
    "Name the opposite direction. | {x}",
    "I must not go {x}, but the other way. Which way is that?",
    "Turn it round: {x}",
    "Opposite direction? | {x}",
)
relation(
    SEASON_FACTS,
    "Which season is it when {x}?",
    "Name the season when {x}.",
    "Season? | {x}",
    "Which time of the year is it when {x}?",
    "It is the season when {x}. Which one?",
    "Name the season in which this happens: {x}.",
)
relation(
    KNOWN,
    "{x}",
    "{x}",
    "{x}",
    "Quiz: {x}",
    "Answer the question. | {x}",
    "Give a short answer. {x}",
    "Do you know this? {x}",
    "Short answer, please. | {x}",
)


@exercise(
    "facts",
    "Which is {more}, {ax} or {ay}?",
    "What is {more}, {ax} or {ay}?",
    "Is {ax} or {ay} {more}?",
    "Which of the two is {more}? | {ax}, {ay}",
    "Which one is {more}? | {x} / {y} => {bare}",
    "{More}: {ax} or {ay}?",
    "Tell me which is {more}: {ax} or {ay}.",
    "Answer in a sentence: which is {more}, {ax} or {ay}? => {Answer} is {more} than {other}.",
    "{Answer} is {more} than {other}. True or false? => true",
    "{Other} is {more} than {answer}. True or false? => false",
    "True or false: {other} is {more} than {answer}. => false",
    "True or false: {answer} is {more} than {other}. => true",
    "Is {other} {more} than {answer}? => no",
    "Is {answer} {more} than {other}? => yes",
    "Is {other} {more} than {answer}? Answer in a sentence. => No, {answer} is {more} than {other}.",
    "Name the {most}. | {three} => {top}",
    "Which is the {most}: {three}? => {top}",
    "Which of these is the {most}? | {three} => {top}",
    "What is the {most} of these three? | {three} => {top}",
    "One of these is the {most}. Which? | {three} => {top}",
)
def bigger(rng):
    """Which is bigger, a mouse or a horse?"""
    (*down, up, upmost), things = rng.choice(SCALES)
    three = [things[place] for place in sorted(rng.sample(range(len(things)), 3))]
    less, more = three[0], three[2]
    word, most = (up, upmost) if rng.random() < 0.6 else down
    if word == down[0]:
        less, more = more, less
    first, second = rng.sample((less, more), 2)
    mixed = ", ".join(rng.sample(three, 3))
    return {
        **slots_of((first, second)),
        "more": word,
        "More": capital(word),
        "most": most,
        "answer": a(more),
        "bare": more,
        "Answer": capital(a(more)),
        "other": a(less),
        "Other": capital(a(less)),
        "three": mixed,
        "top": more,
        "subject": mixed,
    }


ROWS = [  # what a member is called, the row, whether it begins again
    ("day", DAYS, True),
    ("month", MONTHS, True),
    ("season", "spring summer autumn winter".split(), True),
    ("number", NUMBERS, False),
    ("letter", list("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), False),
]


def row_place(rng, rows=ROWS):
    """A member of a row and its neighbours: what comes before and after it."""
    name, row, circle = rng.choice(rows)
    place = rng.randrange(len(row)) if circle else rng.randrange(1, len(row) - 1)
    before, here, after = (row[(place + step) % len(row)] for step in (-1, 0, 1))
    return {"name": name, "before": before, "here": here, "after": after, "subject": here, "answer": after}


@exercise(
    "facts",
    "Which {name} comes after {here}?",
    "Which {name} comes before {here}? => {before}",
    "What comes after {here}?",
    "What comes before {here}? => {before}",
    "Which {name} comes between {before} and {after}? => {here}",
    "What {name} is between {before} and {after}? => {here}",
    "Name the {name} after {here}.",
    "Name the {name} before {here}. => {before}",
    "Which {name} follows {here}?",
    "After {before} comes {here}. What comes next?",
    "Next {name}? | {here}",
    "Last {name} before this one? | {here} => {before}",
    "Before {after} comes ... => {here}",
    "What is the next {name}? | {before}, {here}",
    "The {name} is {here}. Which {name} comes next?",
)
def neighbours(rng):
    return row_place(rng)


@exercise(
    "facts",
    "Today is {here}. What day is tomorrow? => {after}",
    "Today is {here}. What day was yesterday? => {before}",
    "If today is {here}, what will tomorrow be? => {after}",
    "If today is {here}, what was yesterday? => {before}",
    "Yesterday was {before}. What day is it today? => {here}",
    "Tomorrow is {after}. What day is it today? => {here}",
    "Yesterday was {before}. What day is tomorrow? => {after}",
    "It is {here} today. Which day is the day after tomorrow? => {later}",
    "It was {before} yesterday. What is it today? => {here}",
    "My birthday is tomorrow, and today is {here}. On which day is it? => on {after}",
    "Our guests left yesterday. Today is {here}. When did they leave? => on {before}",
)
def tomorrow(rng):
    slots = row_place(rng, ROWS[:1])
    return {**slots, "later": DAYS[(DAYS.index(slots["here"]) + 2) % 7]}


# Complete: sentences from the tables ------------------------------------------------------------------------------


CUB_FREE = [pair for pair in YOUNG if pair[1] not in ("cub", "calf", "pup", "kid")]
TABLES_TOLD = [  # a table and the ways in which a pair of it can be told, what is asked in brackets
    (
        YOUNG,
        (
            "A baby {x} is called {art} [{y}].",
            "A young {x} is called {art} [{y}].",
            "The young of {ax} is {art} [{y}].",
        ),
    ),
    (
        CUB_FREE,
        (
            "{AY} is a young [{x}].",
            "One day the {y} will grow into {artx} [{x}].",
            "The {y} is the baby of the [{x}].",
        ),
    ),
    (
        CAPITALS,
        (
            "The capital of {x} is [{y}].",
            "[{y}] is the capital of {x}.",
            "The capital city of {x} is called [{y}].",
        ),
    ),
    (
        LANGUAGES,
        (
            "The people of {x} speak [{y}].",
            "In {x} the people speak [{y}].",
            "Most people in {x} speak [{y}].",
        ),
    ),
    (SOUNDS, ("{AX} makes a noise: it [{y}].",)),
    (
        HOMES,
        (
            "{AX} lives in {art} [{y}].",
            "The home of {ax} is called {art} [{y}].",
            "You can find {ax} in its [{y}].",
        ),
    ),
    (
        GROUPS,
        (
            "A group of {x} is called {art} [{y}].",
            "We saw {art} [{y}] of {x}.",
            "Many {x} together are {art} [{y}].",
        ),
    ),
    (
        MATES,
        (
            "The female of {ax} is {art} [{y}].",
            "The male is called {ax}, and the female is called {art} [{y}].",
        ),
    ),
    (
        MATERIALS,
        (
            "{AX} is made of [{y}].",
            "We need [{y}] to make {ax}.",
        ),
    ),
    (
        COLOURS,
        (
            "The colour of {x} is [{y}].",
            "If you want to paint {x}, you need [{y}] paint.",
        ),
    ),
    (
        USES,
        (
            "You need {artx} [{x}] to {y}.",
            "To {y} you need {artx} [{x}].",
            "I want to {my_y}, so please give me {artx} [{x}].",
            "With {artx} [{x}] you can {y}.",
            "If you want to {y}, take {artx} [{x}].",
        ),
    ),
    (
        BODY_USES,
        (
            "We use our [{y}] to {x}.",
            "To {x} we use our [{y}].",
        ),
    ),
    (COVERED, ("The body of {ax} is covered with [{y}].",)),
    (
        EATS,
        (
            "{AX} likes to eat [{y}].",
            "The food of {ax} is [{y}].",
            "Give the {x} some [{y}] to eat.",
        ),
    ),
    (
        WORKPLACES,
        (
            "{AX} works in {art} [{y}].",
            "You will find {ax} at work in {art} [{y}].",
        ),
    ),
    (
        DOERS,
        (
            "A person who {y} is called {artx} [{x}].",
            "Someone who {y} is {artx} [{x}].",
            "We call someone who {y} {artx} [{x}].",
        ),
    ),
    (
        PLACE_USES,
        (
            "You go to the [{x}] to {y}.",
            "I went to the [{x}] to {my_y}.",
            "If you want to {y}, go to the [{x}].",
        ),
    ),
    (
        ROOMS,
        (
            "We {x} in the [{y}].",
            "The room where we {x} is the [{y}].",
        ),
    ),
    (KINDS_OF, ("{AX} is {art} [{y}].",)),
    (PARTS, ("{AX} is a part of {art} [{y}].",)),
    (
        WORN,
        (
            "You wear {ax} on your [{y}].",
            "{AX} is worn on the [{y}].",
            "She wore {ax} on her [{y}].",
        ),
    ),
    (
        MIXES,
        (
            "If you mix {x}, you get [{y}].",
            "A painter who mixes {x} gets [{y}].",
        ),
    ),
    (
        SEASON_FACTS,
        (
            "The season when {x} is [{y}].",
            "It is [{y}] when {x}.",
            "In [{y}] {x}.",
        ),
    ),
    (
        OPPOSITE_WAYS,
        (
            "The opposite of {x} is [{y}].",
            "Do not go {x}, but [{y}].",
        ),
    ),
    (
        MADE_FROM,
        (
            "To make {x} we need [{y}].",
            "We make {x} from [{y}].",
        ),
    ),
]
TABLE_GAPS = [(pairs, sentence) for pairs, sentences in TABLES_TOLD for sentence in sentences]


def table_gap(rng, last):
    """A sentence from a table, with the gap at the end or not, as `last` says."""
    while True:
        pairs, sentence = rng.choice(TABLE_GAPS)
        if sentence.endswith("].") == last:
            slots = slots_of(rng.choice(pairs))
            artx = slots["ax"].removesuffix(slots["x"]).strip()
            sentence = sentence.format(**slots, artx=artx).replace("  ", " ")
            return gapped(rng, capital(sentence))


# where the other answers of the table would be wrong
TO_CHOOSE = [
    (pairs, sentence)
    for pairs in (YOUNG, CAPITALS, LANGUAGES, HOMES, MATES, GROUPS, WORN, ROOMS, SEASON_FACTS)
    for told, sentence in TABLE_GAPS
    if told is pairs and "[{y}]" in sentence
]


@exercise("complete", *CHOICE)
def table_choice(rng):
    """A sentence from a table and three words of the table to choose from."""
    pairs, sentence = rng.choice(TO_CHOOSE)
    slots = slots_of(rng.choice(pairs))
    others = list(dict.fromkeys(y for x, y in pairs if y != slots["y"] and x != slots["x"]))
    options = [slots["y"], *rng.sample(others, 2)]
    rng.shuffle(options)
    return {**gapped(rng, sentence.format(**slots)), "options": ", ".join(options)}


@exercise("complete", *GAP)
def table_inner(rng):
    return table_gap(rng, False)


@exercise("complete", *END)
def table_end(rng):
    return table_gap(rng, True)


@exercise("complete", *GAP)
def table_last(rng):
    return table_gap(rng, True)


@exercise("complete", *END)
def order_end(rng):
    """The day after Monday is Tuesday."""
    slots = row_place(rng)
    sentence = rng.choice(
        (
            "The {name} after {here} is [{after}].",
            "The {name} before {here} is [{before}].",
            "The {name} that comes after {here} is [{after}].",
            "After {here} comes [{after}].",
            "Before {here} comes [{before}].",
            "Between {before} and {after} comes [{here}].",
            "The {name} between {before} and {after} is [{here}].",
            "The next {name} after {here} is [{after}].",
        )
    )
    if slots["name"] == "day" and rng.random() < 0.3:
        sentence = rng.choice(
            ("If today is {here}, tomorrow will be [{after}].", "If today is {here}, yesterday was [{before}].")
        )
    return gapped(rng, sentence.format(**slots))


COUNTABLE = [(part, a(whole), number) for names, number in NUMBERS_OF for part, whole in [names.split("/")]]
COUNTABLE = [  # without those of which something else could be counted too
    (part, whole, number)
    for part, whole, number in COUNTABLE
    if number not in ("0", "1")
    and not (number == "2" and part in ("legs", "wings", "eyes", "ears"))
    and part not in ("paws", "hooves", "corners")
]


@exercise("complete", *END, *GAP)
def how_many(rng):
    """A spider has eight legs."""
    part, whole, number = rng.choice(COUNTABLE)
    return gapped(rng, f"{capital(whole)} has {NUMBERS[int(number) - 1] if len(number) == 1 else number} [{part}].")
