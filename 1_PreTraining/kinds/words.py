"""Exercises on single words and their forms: plural, past tense, comparison, opposite, synonym, rhyme.

The nouns, verbs, adjectives and rhyme families come from `word_lists`, which also makes the forms. The phrases and
sentences around them, the pairs of opposites and the synonyms stand here, all written for this course. A word that is
asked about on its own has one answer only, so that the answer can be learned; a word that means different things in
different company (light: dark, heavy) is asked about in that company.
"""

from kinds import exercise
from kinds.word_lists import (
    ANIMALS,
    FOODS,
    HARD_NOUNS,
    HOMOPHONES,
    IRREGULAR_NOUNS,
    IRREGULAR_VERBS,
    KEEP_F,
    KEEP_O,
    LONG_ADJECTIVES,
    NATURE,
    NEAR_RHYMES,
    NOUNS,
    PARTICIPLE,
    PEOPLE,
    PLACES,
    REGULAR_VERBS,
    RHYME_FAMILIES,
    SHORT_ADJECTIVES,
    THINGS,
    VERBS,
    article,
    capital,
    degrees,
    past,
    pick,
    plural,
    third,
)


def table(text):
    """Lines `key: item, item` as a list of (key, items)."""
    rows = (line.split(":") for line in text.strip().splitlines())
    return [(key.strip(), [item.strip() for item in items.split(",")]) for key, items in rows]


def shuffled(rng, words):
    """`words` in another order."""
    return rng.sample(words, len(words))


def slashed(text):
    """The parts of a text between slashes."""
    return [" ".join(part.split()) for part in text.split("/")]


def listed(words):
    """A list to choose from."""
    return ", ".join(words)


def either(words):
    """A choice in a sentence: a or b; a, b or c."""
    return ", ".join(words[:-1]) + " or " + words[-1]


def choice(rng, word, answer, wrong, **more):
    """The slots of a question on `word` that is answered by choosing: the answer among wrong ones, in any order."""
    options = shuffled(rng, [answer, *wrong])
    slots = {"word": word, "options": listed(options), "either": either(options), "answer": answer, "subject": word}
    return slots | more


NUMBERS = "two three four five six seven eight nine ten twelve twenty".split()

# Plural -----------------------------------------------------------------------------------------------------------


def any_noun(rng):
    """A noun by frequency: half the time any, else one whose plural needs thought."""
    draw = rng.random()
    if draw < 0.5:
        return pick(rng, NOUNS)
    if draw < 0.75:
        return pick(rng, HARD_NOUNS)
    if draw < 0.95:
        return pick(rng, IRREGULAR_NOUNS)
    return rng.choice(KEEP_F + KEEP_O)


@exercise(
    "plural",
    "What's the plural of {word}?",
    "What is the plural form of '{word}'?",
    'What is the plural of "{word}"?',
    "Plural? | {word}",
    "Plural, please. | {word}",
    "Give me the plural. | {word}",
    "Plural of {word}?",
    "The plural of '{word}', please.",
    "Make it plural. | {word}",
    "Put this word in the plural. | {word}",
    "Write the plural of this noun. | {word}",
    "Write the plural of {word}.",
    "Tell me the plural of {word}.",
    "How do I write '{word}' in the plural?",
    "Make the noun plural. | {word}",
    "Change the noun to the plural. | {word}",
    "Turn '{word}' into a plural.",
)
@exercise(
    "plural",
    "Give the plural form. | {word}",
    "Write this singular noun in the plural. | {word}",
    "Singular: {word}. Plural?",
    "From singular to plural. | {word}",
    "Say the plural. | {word}",
    "Name the plural of this noun. | {word}",
    "State the plural form of the noun. | {word}",
    "Spell the plural of {word}.",
    "How do you spell the plural of '{word}'?",
    "Form the plural of {word}.",
    "Form the plural of the word below. | {word}",
    "Please write the plural of '{word}'.",
    "Could you tell me the plural of this word? | {word}",
    "Can you give me the plural of {word}?",
    "Would you put this noun into the plural, please? | {word}",
    "Kindly write the plural form of {word}.",
    "Read the noun and give its plural. | {word}",
    "Find the plural. | {word}",
    "Add or change letters to make this noun plural. | {word}",
    "I need the plural of {word} for a story.",
    "I am writing a letter and need the plural of this word. | {word}",
    "My son asks what the plural of '{word}' is. What do I tell him?",
    "Help my class with this plural. | {word}",
)
@exercise(
    "plural",
    "What do we call more than one {word}?",
    "What is the word for several of these? | {word}",
    "One {word}, but two ...?",
    "One {word}, {number} what?",
    "One is called {word}. What are many called?",
    "If I have {number} of them, which word do I use? | {word}",
    "How do you write the word when there are many of them? | {word}",
    "If there is more than one {word}, what do you call them?",
    "Which form of '{word}' goes after '{number}'?",
    "Complete: one {word}, {number} ...",
    "Fill the gap: one {word}, {number} ___.",
    "Finish the row. | one {word}, {number} ...",
    "Which word means more than one {word}?",
    "Use the right form of {word}: There are {number} ___.",
    "What is the form of '{word}' for more than one?",
    "Write the word for more than one. | {word}",
    "Instead of 'one {word}' I want to write 'many ...'. Give me the missing word.",
)
def one_noun(rng):
    noun = any_noun(rng)
    return {"word": noun, "answer": plural(noun), "number": rng.choice(NUMBERS), "subject": noun}


@exercise(
    "plural",
    "Answer in a full sentence: what is the plural of {word}?",
    "Answer with a whole sentence. What is the plural of '{word}'?",
    "Write a full sentence that tells the plural of {word}.",
    "Write the answer as a sentence: what is the plural of this noun? | {word}",
    "Reply in a sentence. What is the plural of the word below? | {word}",
    "Complete the sentence: The plural of {word} is ...",
    "Finish the sentence. | The plural of {word} is ...",
)
def plural_in_a_sentence(rng):
    noun = any_noun(rng)
    return {"word": noun, "answer": f"The plural of {noun} is {plural(noun)}.", "subject": noun}


# Nouns with a second plural that is also right, or one that looks wrong but is not: not for choosing.
TWO_PLURALS = set(
    """roof hoof scarf handkerchief mango mosquito volcano buffalo cactus fungus fish goldfish starfish jellyfish
    swordfish salmon trout person radius nucleus stimulus index formula penny octopus euro motto lasso flamingo
    banjo avocado hippopotamus rhinoceros squid bison moose grouse swine reindeer die echo thermos means""".split()
)
CHOICE_NOUNS = [noun for noun in NOUNS if noun not in TWO_PLURALS and "-" not in noun]
CHOICE_HARD = [noun for noun in HARD_NOUNS if noun not in TWO_PLURALS and "-" not in noun]


def wrong_plurals(noun):
    """Plurals that a learner might make up."""
    right = plural(noun)
    made_up = [noun + "s", noun + "es", right + "s" if not right.endswith("s") else noun + "en", noun]
    if noun.endswith("y"):
        made_up.insert(0, noun[:-1] + "ies")
    if noun.endswith("f"):
        made_up.insert(0, noun[:-1] + "ves")
    if noun.endswith("fe"):
        made_up.insert(0, noun[:-2] + "ves")
    if noun.endswith("s"):
        made_up.remove(noun + "s")
    return [form for form in dict.fromkeys(made_up) if form != right]


@exercise(
    "plural",
    "Choose the right plural of {word}. | {options}",
    "Which is the correct plural of '{word}'? | {options}",
    "Pick the plural of {word} from the list. | {options}",
    "Which of these is the plural of {word}? | {options}",
    "Only one of these is the plural of '{word}'. Which one? | {options}",
    "Which spelling of the plural of {word} is right? | {options}",
    "What is the plural of {word}: {either}?",
    "Do we write {either} for more than one {word}?",
    "Which is right for the plural of {word}, {either}?",
    "Select the plural of {word}: {options}.",
)
def choose_plural(rng):
    noun = pick(rng, CHOICE_HARD if rng.random() < 0.6 else CHOICE_NOUNS)
    return choice(rng, noun, plural(noun), wrong_plurals(noun)[: rng.choice((1, 2, 2))])


LOOKS = {  # a theme of nouns: adjectives that go with every one of them
    "people": (PEOPLE, "old young kind tall brave clever happy busy tired friendly strong poor rich hungry".split()),
    "animals": (ANIMALS, "small big young old wild hungry tame brown black white grey little clever lazy".split()),
    "food": (FOODS, "big small tasty large fresh cheap lovely good little".split()),
    "things": (THINGS, "old new small big large little cheap pretty red blue green white broken clean".split()),
    "places": (PLACES, "old new small large quiet little famous lovely strange busy".split()),
    "nature": (NATURE, "small big little large pretty strange".split()),
}
THEMES = list(LOOKS)
THEME_WEIGHTS = (3, 4, 2, 5, 3, 1)


def theme_noun(rng):
    """A concrete noun and an adjective that suits it."""
    (theme,) = rng.choices(THEMES, THEME_WEIGHTS)
    nouns, adjectives = LOOKS[theme]
    noun = pick(rng, nouns)
    while "-" in noun:
        noun = pick(rng, nouns)
    return noun, rng.choice(adjectives)


@exercise(
    "plural",
    "Put the phrase into the plural. | {phrase}",
    "Write the whole phrase in the plural. | {phrase}",
    "Make this phrase plural. | {phrase}",
    "Change the phrase from singular to plural. | {phrase}",
    "Turn all of this into the plural. | {phrase}",
    "Say it of more than one. | {phrase}",
    "What is '{phrase}' in the plural?",
    "Please give the plural of the phrase '{phrase}'.",
    "Rewrite '{phrase}' for more than one.",
)
def phrase_with_determiner(rng):
    noun, adjective = theme_noun(rng)
    single, several = rng.choice(
        (("this", "these"), ("that", "those"), ("this", "these"), ("that", "those"), ("the", "the"), ("my", "my"))
    )
    adjective = adjective + " " if rng.random() < 0.75 else ""
    phrase = f"{single} {adjective}{noun}"
    return {"phrase": phrase, "answer": f"{several} {adjective}{plural(noun)}", "subject": phrase}


@exercise(
    "plural",
    "Rewrite with {number} instead of one. | {phrase}",
    "Write {number} instead of one. | {phrase}",
    "Now there are {number} of them. Change the phrase. | {phrase}",
    "Change 'one' to '{number}'. | {phrase}",
    "Not one, but {number}: | {phrase}",
    "Write this phrase again with the number {number}. | {phrase}",
    "We no longer have {phrase}, we have {number}. Write the new phrase.",
    "Turn '{phrase}' into {number}.",
)
def phrase_with_number(rng):
    noun, adjective = theme_noun(rng)
    adjective = adjective + " " if rng.random() < 0.7 else ""
    number = rng.choice(("two", "two", *NUMBERS))
    phrase = f"one {adjective}{noun}"
    return {"phrase": phrase, "number": number, "answer": f"{number} {adjective}{plural(noun)}", "subject": phrase}


@exercise(
    "plural",
    "A {person} has {one} and gets another. What does the {person} have now? Use the plural.",
    "I had {one} and then bought another. What do I have now?",
    "There was {one}, and a second one came. What are there now? Use the plural.",
    "You see {one} on the left and another on the right. What do you see? Use the plural.",
    "Tom draws {one}. Then he draws one more. What has he drawn? Use the plural.",
    "{first} and another {word}: how many is that? Answer with the number and the plural noun.",
    "Add them up and use the plural noun: one {word} and one {word}.",
)
def one_and_another(rng):
    noun, _ = theme_noun(rng)
    one = article(noun)
    return {
        "person": rng.choice("farmer girl boy teacher neighbour man woman".split()),
        "word": noun,
        "one": one,
        "first": capital(one),
        "answer": f"two {plural(noun)}",
        "subject": noun,
    }


MARKED_PLACES = {
    "people": "by the door, at the table, in the garden, from the village, in the street, with a dog, on the train",
    "animals": "in the picture, by the river, in the field, near the barn, in the story, behind the fence, in the sun",
    "food": "on the table, for the guests, in the basket, on the plate, from the shop, for the children",
    "things": "in the corner, from the shop, in the picture, of my sister, on the left, for the teacher, in the hall",
    "places": "in the picture, by the river, on the map, near the sea, in the valley, in the story",
    "nature": "in the picture, in the story, near the house, on the card",
}
MARKED_PLACES = {theme: places.split(", ") for theme, places in MARKED_PLACES.items()}


@exercise(
    "plural",
    "Write the plural of the marked noun. | {phrase}",
    "What is the plural of the marked word? | {phrase}",
    "Give the plural of the word between the stars. | {phrase}",
    "One word is marked with stars. Write its plural. | {phrase}",
    "Put only the starred noun into the plural and write just that word. | {phrase}",
    "Find the plural of the word in stars. | {phrase}",
    "Plural of the marked word, please. | {phrase}",
    "Look at the marked noun. What is it in the plural? | {phrase}",
    "Which plural does the starred word have? | {phrase}",
    "In the phrase '{phrase}', what is the plural of the marked word?",
)
def marked_noun(rng):
    (theme,) = rng.choices(THEMES, THEME_WEIGHTS)
    nouns, adjectives = LOOKS[theme]
    noun = pick(rng, nouns)
    adjective = rng.choice(adjectives)
    place = rng.choice(MARKED_PLACES[theme])
    form = rng.randrange(4)
    if form == 0:
        phrase = f"the *{noun}* {place}"
    elif form == 1:
        phrase = f"{article(adjective)} *{noun}* {place}"
    elif form == 2:
        phrase = f"{rng.choice(('my', 'our', 'this', 'that'))} {adjective} *{noun}*"
    else:
        phrase = rng.choice(("I saw the *{}* {}.", "We like the *{}* {}.", "Look at the *{}* {}.")).format(noun, place)
    return {"phrase": phrase, "answer": plural(noun), "subject": noun}


COUNT_LINES = {  # sentences with room for a plural noun, by theme
    "people": """All the {} came to the party. / Three {} waited at the bus stop. / The {} stood in a long line. /
        Some of the {} began to laugh. / We met two {} on the way home. / Many {} live in our street. /
        The {} sang together. / Five {} sat round the table.""",
    "animals": """We saw five {} in one day. / The {} were very hungry. / Two {} were asleep in the shade. /
        She likes {} best. / My uncle has books about {}. / He drew three {} on the wall. /
        The children counted the {}. / Ten {} were in the picture. / We read a story about two {}.""",
    "food": """Mother bought six {}. / There are four {} on the plate. / Who ate all the {}? / The shop sells {}. /
        We packed some {} for the journey. / I had two {} yesterday. / They gave the {} to the guests.""",
    "things": """He bought two {} in the town. / There are three {} in the picture. / We counted nine {}. /
        All our {} are old. / The shop sells many {}. / She drew four {} in her book. / Where are the {}? /
        The men carried the {} away.""",
    "places": """There are many {} near here. / We visited three {} in the summer. / The two {} are close together. /
        She painted the {} in her book. / How many {} can you find on the map? / I know all the {} round here.""",
    "nature": """There are two {} in the picture. / We talked about {} at school. / How many {} did you see? /
        She painted three {}. / The children looked at the {}.""",
}
COUNT_LINES = {theme: slashed(lines) for theme, lines in COUNT_LINES.items()}


@exercise(
    "plural",
    "Write the word in brackets in the plural. | {bracket}",
    "Put the noun in brackets into the plural. Write only that word. | {bracket}",
    "Which plural belongs in the sentence? | {bracket}",
    "The noun in brackets should be plural. Write it. | {bracket}",
    "Give the right form of the noun in brackets. | {bracket}",
    "Change the bracketed noun to its plural and give just that word. | {bracket}",
    "Fill the gap with the plural of {word}: {gap}",
    "Fill in the plural of '{word}'. | {gap}",
    "Which form of {word} fits? | {gap}",
    "Use the plural of {word} to fill the gap. | {gap}",
    "Complete the sentence with the plural of '{word}'. Write only the missing word. | {gap}",
    "What is the missing word, a form of '{word}'? {gap}",
)
def noun_in_brackets(rng):
    (theme,) = rng.choices(THEMES, THEME_WEIGHTS)
    noun = pick(rng, LOOKS[theme][0])
    line = rng.choice(COUNT_LINES[theme])
    return {
        "word": noun,
        "bracket": line.format(f"({noun})"),
        "gap": line.format("___"),
        "answer": plural(noun),
        "subject": noun,
    }


ACTIONS = {
    "people": """sing, dance, laugh, wait outside, work hard, run home, sleep well, play in the park, sit by the fire,
        smile at us, go to work, walk to the shop, help the teacher, carry a heavy bag, watch the match, live in a
        small house, wash the car, cry, hurry to the station, catch a ball, eat an apple""",
    "animals": """sleep, run away, drink some water, hide, look at us, sit in the sun, stay in the shade, move slowly,
        live near the river, watch the children, rest under a tree, wake up early, come closer, search for food""",
}
ACTIONS = {theme: [" ".join(action.split()) for action in text.split(",")] for theme, text in ACTIONS.items()}
STATES = {
    "people": """hungry, tired, happy, late, at home, in the garden, ready, very kind, busy, asleep, angry, ill, at
        school, on the bus, afraid of the dark, thirsty""",
    "animals": "hungry, asleep, wet, tired, thirsty, in the field, very big, wild, tame, white, brown, in the barn",
    "food": "cold, ready, on the table, too small, very good, in the kitchen, for you, in the basket",
    "things": "new, old, broken, in the hall, too small, heavy, lost, dirty, clean, under the stairs, on the floor",
    "places": "quiet, old, very large, empty, near the sea, full of people, open, far away, dark",
    "nature": "beautiful, wet, very small, in the garden, near the house",
}
STATES = {theme: [" ".join(state.split()) for state in text.split(",")] for theme, text in STATES.items()}


@exercise(
    "plural",
    "Put the sentence into the plural. | {sentence}",
    "Make this sentence plural. | {sentence}",
    "Change the sentence so that it is about more than one. | {sentence}",
    "Rewrite the sentence in the plural. | {sentence}",
    "Write the whole sentence in the plural. | {sentence}",
    "Turn singular into plural in this sentence. | {sentence}",
    "Now there are several of them. Change the sentence. | {sentence}",
    "Say this about more than one. | {sentence}",
    "Put '{bare}' into the plural.",
    "How does this sentence go in the plural? | {sentence}",
    "Make it plural: {sentence}",
    "Please rewrite this for more than one: {sentence}",
)
def plural_sentence(rng):
    single, several = rng.choice((("The", "The"), ("The", "The"), ("The", "The"), ("This", "These"), ("That", "Those")))
    if rng.random() < 0.45:
        theme = rng.choice(("people", "people", "animals"))
        verb, space, rest = rng.choice(ACTIONS[theme]).partition(" ")
        one, many = third(verb) + space + rest, verb + space + rest
    else:
        (theme,) = rng.choices(THEMES, THEME_WEIGHTS)
        state = rng.choice(STATES[theme])
        now, then = rng.choice((("is", "are"), ("is", "are"), ("was", "were")))
        one, many = f"{now} {state}", f"{then} {state}"
    noun = pick(rng, LOOKS[theme][0])
    bare = f"{single} {noun} {one}"
    return {
        "sentence": bare + ".",
        "bare": bare,
        "answer": f"{several} {plural(noun)} {many}.",
        "subject": bare + ".",
    }


@exercise(
    "plural",
    "Give the plural of each word. | {words}",
    "Write the plurals in the same order. | {words}",
    "Put both nouns into the plural. | {words}",
    "What are the plurals of {first} and {second}?",
    "Write the plural of '{first}' and the plural of '{second}'.",
    "Two nouns, two plurals, please. | {words}",
)
def two_nouns(rng):
    first, second = any_noun(rng), any_noun(rng)
    while second == first:
        second = any_noun(rng)
    words = f"{first}, {second}"
    return {
        "words": words,
        "first": first,
        "second": second,
        "answer": f"{plural(first)}, {plural(second)}",
        "subject": words,
    }


SINGLE_FROM = {}  # plural -> singular, for plurals that belong to one singular only
for _noun in NOUNS:
    SINGLE_FROM.setdefault(plural(_noun), []).append(_noun)
BACK = [noun for noun in NOUNS if plural(noun) != noun and SINGLE_FROM[plural(noun)] == [noun]]


@exercise(
    "plural",
    "Write the singular. | {many}",
    "What is the singular of {many}?",
    "{many} is a plural. What is the singular?",
    "Give the singular of this plural noun. | {many}",
    "Change the word from plural to singular. | {many}",
    "There is only one of them now. Which word do I use? | {many}",
    "Many {many}, but one ...?",
)
def back_to_the_singular(rng):
    noun = pick(rng, BACK)
    return {"many": plural(noun), "answer": noun, "subject": noun}


# Past tense -------------------------------------------------------------------------------------------------------

PHRASES = table(
    """
bake: a cake, some bread, an apple pie, a dozen buns
buy: six eggs, a new coat, a loaf of bread, some flowers, a train ticket, two red apples
eat: bread and cheese, a bowl of soup, an apple, fish and chips, too many sweets
drink: cold water, a glass of milk, a cup of tea, hot chocolate
write: a long letter, a story, a postcard, a short poem, an email to a friend
read: a book, the newspaper, a story about pirates, an old map
sing: a song, in the choir, all the way home, very loudly
see: a ship, a fox in the garden, a rainbow, a strange light
have: a green hat, a cold, two brothers, a lot of homework, a good idea
go: to school, to the market, for a walk, home by bus, to bed early
come: home late, to the party, by train, back from the sea
take: the bus to town, the dog for a walk, a picture of the castle, the last biscuit
give: the dog a bone, a present to the baby, the flowers to the nurse, a talk about bees
make: a kite, some tea, a paper boat, a lot of noise, a snowman
find: a coin in the sand, the key under the mat, an old box, a bird's nest
lose: a glove, the race, the front door key, a button
hear: a noise in the attic, the church bells, an owl at night, the good news
tell: a joke, the truth, a story about a dragon, the children a secret
say: nothing, good night, thank you, a short prayer
think: about the holidays, of a number, of the sea
know: the answer, the way, a good joke, all the names
speak: to the teacher, very softly, French, on the telephone
sleep: in a tent, all night, until nine, on the sofa
wake: up early, the baby, at six
get: up at seven, a letter from France, a prize, very wet
sit: by the fire, on the old bench, at the back of the bus, under a tree
stand: at the window, in the rain, on one leg, by the gate
run: to the bus stop, down the hill, after the ball, very fast
walk: to school, along the beach, through the woods, home in the rain
swim: in the sea, across the river, ten lengths, like a fish
drive: the cart to market, a red car, to work, to the coast
ride: into the forest, a bicycle, a grey horse, along the lane
fly: a kite, to Spain, over the mountains
catch: a big fish, the ball, the last bus, the early train, a bad cold
throw: the ball over the wall, a stone into the pond, a stick for the dog
break: a plate, the window, the silence
build: a wall, a house of wood, a sandcastle, a tree house
bring: the milk, a cake to the party, good news, the washing in
teach: the children, French, the dog a trick, at the village school
learn: to swim, a new song, the poem by heart, a lot at school
choose: the red door, a book, the smallest kitten
wear: a blue dress, a warm coat, rubber boots, glasses
draw: a horse, a map of the island, a picture of the sea
fall: off the wall, asleep, down the stairs, into the water
feel: tired, the cold wind, very happy, the soft wool
keep: a rabbit, the secret, the money in a tin, bees
leave: the house at eight, the door open, a note on the table
meet: a friend, the new teacher, an old man on the road
pay: for the tickets, the bill, the driver
put: the cup on the shelf, the coat on, the toys away
cut: the bread, the grass, the ribbon with scissors
shut: the gate, the window, the door quietly
hit: the ball, the nail with a hammer
let: the cat in, the children play
set: the table, the clock
send: a letter, a parcel to the island, a message
spend: a week by the sea, all the money, the day in bed
sell: milk, the old car, vegetables at the market
lend: the boy a pencil, a book to a friend
lead: the horse to the stable, the way
win: the race, first prize, every game
begin: to laugh, a new book, the lesson
forget: the umbrella, the way home, to lock the door
forgive: the thief, an enemy
hide: behind the curtain, the presents, the money in a sock
hold: the baby, the rope, a red balloon
grow: tomatoes, roses, very tall
dig: a hole, in the garden, for gold
feed: the hens, the ducks, the baby
fight: a dragon, like a lion, for the king
freeze: the peas, with cold
hang: the picture on the wall, the washing out
light: a candle, the fire
lay: the table, a brick
ring: the bell, the doctor
shake: the tree, the bottle, hands with the guest
shoot: an arrow, at the target
sew: a button on, a dress
sweep: the floor, the path, the kitchen
steal: a ring, the last cake
stick: a stamp on the letter, the pieces together
swing: from the branch, on the gate
tear: the paper, a hole in the coat
weep: over the sad story, all night
wind: the clock, the wool into a ball
bend: the wire, down
bite: the apple, into the bun
blow: the whistle, out the candles, a trumpet
creep: up the stairs, through the dark hall
kneel: on the floor, by the bed
leap: over the stream, out of bed
slide: down the hill, on the ice
spread: the butter, a cloth on the grass
understand: the question, every word
spin: the wheel, round and round
play: the piano, football, in the park, a game of cards
help: the old lady, in the kitchen, with the washing
work: in a bank, in the garden, all day, on a farm
talk: to the neighbours, about the weather, all evening
look: at the stars, for the cat, out of the window
open: the window, the parcel, the door
close: the book, the curtains, the shop
wash: the dishes, the car, the blue shirt
clean: the kitchen, the windows, the boots
cook: the dinner, fish on the fire, rice
paint: the fence, a picture, the door green
mend: the chair, a bicycle, the hole in the net
repair: the roof, old clocks, the car
plant: a tree, some seeds, potatoes
pick: apples, a bunch of flowers, the ripe plums
pull: the rope, the cart, the cork out
push: the door, the pram, the car up the hill
carry: the basket, the shopping home, a heavy bag
lift: the box, the lid
drop: the cup, a glass, the letter into the box
stop: at the corner, the car, for tea
start: the engine, a new job, school
finish: the book, the work, breakfast
wait: for the bus, outside, at the station
visit: an aunt, the museum, the old castle, a friend in hospital
stay: at home, in bed, with an uncle, at a hotel
live: in a small village, by the sea, in London
move: the table, to the city
travel: to Scotland, by train, round the world
arrive: at noon, by boat, too late
return: the book to the library, home
climb: the tree, a mountain, the stairs, over the wall
jump: over the puddle, into the water, for joy
skip: along the path, in the playground
dance: at the wedding, all night, with a friend
laugh: at the joke, out loud, at the clown
smile: at the baby, kindly
cry: over the onions, at the sad film
shout: for help, across the field
whisper: a secret, in class
call: the dog, the doctor, a taxi
ask: a question, for help, the way to the station
answer: the question, the telephone, the letter
listen: to the radio, to the birds, at the door
watch: a film, the birds, the match on television
hope: for snow, to win
wish: for a pony, on a star
like: the cold weather, cheese, the new house
love: the old dog, music, strawberries
hate: spiders, wet socks, the noise
want: a new bicycle, some more cake
need: a rest, a new pair of shoes, help
try: to sleep, the door, a piece of cheese
use: a hammer, the big spoon, the stairs
follow: the path, the signs, the band
chase: the ball, the thief
enter: the room, the race
reach: the top, the next village
cross: the road, the bridge, the river
pass: the salt, the test, the post office
hurry: home, to work, across the street
rush: to the door, out of the house
count: the sheep, to ten, the money
add: the numbers, some salt
check: the list, the time
copy: the words, a picture
study: history, the map, for the exam
practise: the violin, every day
fill: the bottle, the bath
empty: the bin, the bucket
pour: the tea, some milk
mix: the paint, flour and water
stir: the soup, the tea
fry: an egg, some fish
boil: the water, two eggs
peel: an orange, the potatoes
chop: the carrots, wood for the fire
slice: the bread, a tomato
share: the sweets, a room with a friend
borrow: a pen, ten pounds, a book
save: some money, the last piece
collect: stamps, shells on the beach
order: a pizza, fish and chips
pack: the suitcase, a picnic
wrap: the present, the baby in a blanket
tie: the laces, the horse to a tree
fold: the letter, the clothes
iron: a shirt, the sheets
dry: the plates, the dog with a towel
brush: the horse, the carpet
tidy: the bedroom, the desk
polish: the shoes, the silver
dust: the shelves, the piano
do: a handstand, the homework, the shopping, a good job
knit: a scarf, a pair of socks
hug: the teddy bear, the grandchildren
kiss: the baby, the princess
wave: to the driver, from the train
nod: politely, at the guard
clap: loudly, at the end
join: the club, the army
invite: the neighbours, ten friends
thank: the driver, the cook
greet: the guests, the queen
explain: the rule, the game
describe: the thief, the house
remember: the song, the address
believe: the story, in ghosts
decide: to stay, to go by train
agree: with the teacher, to help
promise: to write, the children a treat
refuse: the money, to answer
enjoy: the party, the film, the holiday
admire: the view, the painting
worry: about the exam, about money
fear: the dark, the storm
plan: a trip, a surprise party
prepare: a meal, the room
arrange: the flowers, a meeting
invent: a machine, a new game
discover: a cave, the secret door
explore: the island, the old house
search: for the key, the whole house
guard: the gate, the castle
rescue: the kitten, a drowning boy
protect: the sheep, the plants
attack: the castle, the enemy
escape: from prison, through the window
rob: a bank, the rich man
trick: the giant, the old wolf
marry: a prince, a sailor
bury: the treasure, the bone
rest: under the tree, for an hour
yawn: in the lesson, loudly
snore: all night, in the armchair
sneeze: three times, loudly
shiver: in the cold, with fear
blush: with shame, bright red
phone: the doctor, a friend
text: a friend, the news to the family
type: a letter, the report
print: the photos, ten copies
record: a song, the programme
download: a film, the new game
switch: off the lamp, the computer on
park: the car, behind the shop
row: across the lake, the boat
sail: round the island, to France
camp: by the lake, in the woods
ski: down the slope, in the mountains
skate: on the pond, with friends
jog: in the park, before breakfast
kick: the ball, a stone down the road
score: a goal, two points
"""
)
PHRASES = [(verb, phrase) for verb, phrases in PHRASES for phrase in phrases]
SINGULAR_SUBJECTS = slashed(
    """He / She / Tom / Anna / Ben / Lucy / Sam / Mary / Peter / My father / My mother / My brother / My sister /
    The old man / The old woman / The girl / The boy / The teacher / The farmer / The king / The queen / The prince /
    The doctor / The sailor / The cook / The nurse / The soldier / Our neighbour / Grandfather / Grandmother /
    Uncle Jack / Aunt Rose / Mother / Father / The young man / The little girl / The captain / The baker /
    My friend / My cousin /
    The visitor / The shopkeeper / A stranger / The new boy"""
)
PLURAL_SUBJECTS = slashed(
    """I / I / We / We / They / They / You / The children / The boys / The girls / My parents / My friends /
    The pupils / The farmers / The sailors / Our neighbours / The two sisters / Tom and Anna / The men / The women /
    Ben and I"""
)
SCENES = [  # animals, weather and things: a subject and what it does
    (subject, *action.split(" ", 1)) if " " in action else (subject, action, "")
    for subject, actions in table(
        """
The dog: bark at the postman, bury a bone, chase the cat, sleep by the door, wag its tail, run after the ball
The cat: catch a mouse, drink the milk, sit on the wall, climb the tree, scratch the chair, lick its paw
The hen: sit on her eggs, lay an egg, peck at the corn
The cow: eat the grass, give milk, stand under the tree
The horse: gallop over the field, pull the cart, jump over the fence, eat a carrot
The birds: sing in the trees, fly south, build a nest, wake us early
The bird: fly away, sing all day, build a nest, drink from the puddle
The fox: steal a hen, hide in the wood, creep through the grass, run into its hole
The wolf: howl at the moon, follow the sheep, come out of the forest
The mouse: nibble the cheese, run under the bed, find a crumb
The lion: roar loudly, hunt at night, sleep in the shade
The bee: sting the boy, buzz round the roses, fly to the hive
The bees: make honey, fly from flower to flower
The sheep: follow the shepherd, graze on the hill
The frog: leap into the pond, catch a fly
The spider: spin a web, creep up the wall
The ducks: swim on the pond, quack loudly, dive for food
The monkey: swing from the branch, steal a banana, climb up the rope
The sun: shine on the roofs, rise over the hills, sink into the sea, melt the snow
The moon: shine through the window, rise above the trees, hide behind a cloud
The rain: fall all night, stop at noon, drip through the roof, fill the barrel
The wind: blow from the north, shake the trees, howl round the house, tear the flag
The snow: fall on the village, cover the fields, melt in the sun
It: rain all morning, snow in the mountains, get dark early, grow cold at night, seem very strange, cost two pounds
The river: flow to the sea, freeze in winter, flood the fields, rise quickly
The train: come late, leave at six, stop at the station, rush through the tunnel
The bus: stop at the corner, arrive late, wait for us
The ship: sail to Africa, sink in the storm, reach the harbour, carry coal
The boat: rock in the waves, drift out to sea
The plane: land on time, fly above the clouds
The bell: ring at nine, hang in the tower
The clock: strike ten, stop in the night, tick loudly
The fire: burn all night, warm the room, go out
The leaves: turn yellow, fall from the trees
The stars: twinkle in the sky, shine above the sea
The flowers: grow by the wall, smell sweet, need water
The tree: grow very tall, lose its leaves, bear fruit
The door: open slowly, squeak, slam in the wind
The shop: open at eight, sell old books, close at five
The lesson: begin at nine, last an hour, end with a song
The baby: cry at night, laugh at the clown, sleep in the cot, want its bottle
The ice: break under his feet, melt in the glass
The soup: smell good, taste of onions, boil over
"""
    )
    for action in actions
]
PLURAL_SCENES = tuple("The birds/The bees/The ducks/The leaves/The stars/The flowers/The sheep".split("/"))
BE_SENTENCES = [
    (subject, state)
    for subject, states in table(
        """
The streets: empty, full of people, wet, very quiet, dark at night
The sun: warm, very bright, behind a cloud
The soup: hot, too salty, ready
I: very tired, at home, in the garden, late for school, happy, afraid of the dark, ten years old
We: hungry, ready, on the train, at the seaside, good friends, in the same class
They: late, in the kitchen, very kind, proud of the team, at school
You: right, very brave, late again, my best friend
He: ill, at work, in bed, a sailor, very strong, taller than his father
She: busy, a doctor, in the library, happy with the present, first in the race
It: cold, dark, very late, Monday, a fine day, windy on the hill
The house: empty, cold, very old, near the church
The children: noisy, asleep, in the park, at the zoo, tired
The dog: wet, hungry, under the table, afraid of the storm
My shoes: dirty, too small, under the bed, new
The shops: closed, full, open on Sunday
The box: heavy, empty, on the shelf
The roads: icy, narrow, very busy
The king: angry, rich, old and wise, in his castle
My sister: ill, at the dentist, a nurse, in the choir
The apples: red, ripe, in the basket, sour
The river: deep, cold, wide here
The test: easy, very hard, on Friday
The cakes: in the oven, very sweet, for the party
There: a mouse in the kitchen, a letter for you, a storm at sea, snow on the hills
The boys: in the river, hungry, at the match
"""
    )
    for state in states
]
BE_PLURAL = "We They You The streets/The children/My shoes/The shops/The roads/The apples/The cakes/The boys"
BE_PLURAL = ("We", "They", "You", *BE_PLURAL.split("You ")[1].split("/"))


def clause(rng):
    """A subject, a verb in its base form, the rest, whether the verb takes -s in the present tense."""
    if rng.random() < 0.25:
        subject, verb, rest = rng.choice(SCENES)
        return subject, verb, rest, subject not in PLURAL_SCENES
    singular = rng.random() < 0.65
    verb, rest = rng.choice(PHRASES)
    if past(verb) == verb:  # We put: the past would look like the present
        singular = True
    return rng.choice(SINGULAR_SUBJECTS if singular else PLURAL_SUBJECTS), verb, rest, singular


def joined(*words):
    """Words as the body of a sentence, empty ones left out."""
    return " ".join(word for word in words if word)


def lowered(subject):
    """A subject as it stands inside a sentence."""
    first = subject.split()[0]
    names = "I Tom Anna Ben Lucy Sam Mary Peter Grandfather Grandmother Uncle Aunt Mother Father"
    return subject if first in names.split() else subject[0].lower() + subject[1:]


# Regular verbs that change more than by -ed: stopped, carried, hoped.
TRICKY_VERBS = [verb for verb in REGULAR_VERBS if past(verb) != verb + "ed"]


def any_verb(rng):
    """A verb by frequency, the irregular ones more often."""
    draw = rng.random()
    if draw < 0.55:
        return pick(rng, IRREGULAR_VERBS)
    if draw < 0.75:
        return pick(rng, TRICKY_VERBS)
    return pick(rng, REGULAR_VERBS)


BE_FORMS = {"is": "was", "am": "was", "are": "were", "has": "had", "does": "did", "goes": "went", "can": "could"}


@exercise(
    "past tense",
    "What's the past tense of {word}?",
    "What is the past tense of '{word}'?",
    'What is the past tense of "{word}"?',
    "Past? | {word}",
    "Past tense of {word}?",
    "Past tense, please. | {word}",
    "The past tense of '{word}', please.",
    "Write the past tense. | {word}",
    "Write the past tense of {word}.",
    "Give the past tense. | {word}",
    "Give me the past tense of this verb. | {word}",
    "Give the past of {word}.",
    "Put this verb into the past. | {word}",
    "Put the verb in the past tense. | {word}",
    "Change this verb to the past tense. | {word}",
    "Turn the verb into the past tense. | {word}",
    "Tell me the past tense of this word. | {word}",
    "How do you say {word} in the past?",
)
@exercise(
    "past tense",
    "Name the past tense of '{word}'.",
    "State the past tense of {word}.",
    "Say this verb in the past. | {word}",
    "Form the past tense. | {word}",
    "Form the past tense of {word}.",
    "Find the past form of this verb. | {word}",
    "What is the past form of {word}?",
    "What is the simple past of '{word}'?",
    "Simple past: | {word}",
    "From present to past. | {word}",
    "Present: {word}. Past?",
    "Which form of '{word}' is used for the past?",
    "Which word is the past tense of this verb? | {word}",
    "Please write the past form. | {word}",
    "Please give the past tense of '{word}'.",
    "Could you tell me the past tense of {word}?",
    "Can you put this verb into the past? | {word}",
    "Kindly give the past tense of the verb below. | {word}",
    "Read this verb and write its past tense. | {word}",
    "I need the past tense of {word} for my story.",
    "I am learning English. What is the past of this verb? | {word}",
    "Help me with the past tense of '{word}'.",
)
@exercise(
    "past tense",
    "Today they {word}. What did they do yesterday? One word.",
    "Now we {word}. Last week we ...?",
    "Today I {word}; yesterday I ... Write the missing word.",
    "What is '{word}' when it happened yesterday?",
    "It happened long ago. Which form of {word} do we need?",
    "If it is over, we do not say '{word}' but ...?",
    "Which form of {word} goes with 'yesterday'?",
    "I {word} every day. What did I do last year? Answer in one word.",
    "Write the verb as it is used with 'last week'. | {word}",
    "Use the right form of '{word}': Last year they ___.",
    "What do we say for '{word}' if it is over and done?",
    "How does the verb change when it tells of the past? | {word}",
)
def one_verb(rng):
    verb = any_verb(rng)
    return {"word": verb, "answer": past(verb), "subject": verb}


@exercise(
    "past tense",
    "What is the past tense of '{word}'?",
    "Which word do we use instead of '{word}' for the past?",
    "Put this verb form into the past. | {word}",
    "Change '{word}' to the past tense.",
    "Give the past of this form. | {word}",
    "Today we say '{word}'. What do we say of yesterday?",
)
def form_of_be(rng):
    """Forms of be and other verbs in the third person."""
    if rng.random() < 0.3:
        word = rng.choice(list(BE_FORMS))
        return {"word": word, "answer": BE_FORMS[word], "subject": word}
    verb = any_verb(rng)
    return {"word": third(verb), "answer": past(verb), "subject": verb}


@exercise(
    "past tense",
    "This verb is irregular. Write its past tense. | {word}",
    "This is an irregular verb. What is its past form? | {word}",
    "The verb '{word}' does not take -ed. What is its past tense?",
    "The verb {word} is irregular. Give its past tense.",
    "Irregular verb: {word}. Past tense?",
    "Do not add -ed. What is the past tense of {word}?",
)
def irregular_verb(rng):
    verb = pick(rng, IRREGULAR_VERBS)
    while past(verb).endswith("ed") and verb not in ("bleed", "breed", "feed", "flee", "lead", "mislead", "shed"):
        verb = pick(rng, IRREGULAR_VERBS)
    return {"word": verb, "answer": past(verb), "subject": verb}


@exercise(
    "past tense",
    "This verb is regular. Write its past tense. | {word}",
    "Form the past of the regular verb {word}.",
    "Add -ed or -d and spell it right. | {word}",
    "The verb '{word}' is regular. What is its past tense?",
    "Write this regular verb in the past. Mind the spelling. | {word}",
    "How do you spell the past tense of {word}?",
    "Spell the past tense of this regular verb. | {word}",
)
def regular_verb(rng):
    verb = pick(rng, TRICKY_VERBS if rng.random() < 0.6 else REGULAR_VERBS)
    return {"word": verb, "answer": past(verb), "subject": verb}


@exercise(
    "past tense",
    "Answer in a full sentence: what is the past tense of {word}?",
    "Answer with a whole sentence. What is the past tense of '{word}'?",
    "Write a full sentence that tells the past tense of {word}.",
    "Reply in a sentence: what is the past tense of this verb? | {word}",
    "Complete the sentence: The past tense of {word} is ...",
    "Finish the sentence. | The past tense of {word} is ...",
)
def past_in_a_full_sentence(rng):
    verb = any_verb(rng)
    return {"word": verb, "answer": f"The past tense of {verb} is {past(verb)}.", "subject": verb}


# Verbs of which one of the made-up forms is also in use.
TWO_PASTS = """light kneel leap wake awake hang cost cast broadcast weave dwell shine string strive slit thrust wind lie
bear swear tread""".split()
NO_CHOICE = "fit knit bid stink shrink spring swell kidnap worship trek".split()


def wrong_pasts(verb):
    """Past tenses that a learner might make up, and other forms of the verb."""
    right = past(verb)
    if verb in PARTICIPLE:
        made_up = [verb + ("d" if verb.endswith("e") else "ed"), PARTICIPLE[verb], third(verb)]
        if verb in TWO_PASTS:
            made_up.pop(0)
        if PARTICIPLE[verb] in ("got", "hidden", "beaten"):
            made_up = made_up[:1] + [third(verb)]
    elif verb[-1] == "y" and right.endswith("ied"):
        made_up = [verb + "ed", verb + "d", third(verb)]
    elif right == verb + verb[-1] + "ed" and verb[-1] != "l":
        made_up = [verb + "ed", verb + "d", third(verb)]
    else:
        made_up = [verb + "ed" if verb.endswith("e") else verb, third(verb)]
    return [form for form in dict.fromkeys(made_up) if form != right]


@exercise(
    "past tense",
    "Choose the past tense of {word}. | {options}",
    "Which is the right past tense of '{word}'? | {options}",
    "Pick the past tense of {word} from the list. | {options}",
    "Which of these is the past tense of {word}? | {options}",
    "Only one of these is the simple past of '{word}'. Which one? | {options}",
    "What is the past tense of {word}: {either}?",
    "Do we say {either} for the past of '{word}'?",
    "Select the simple past of {word}: {options}.",
    "Which form fits? Yesterday they ... | {options}",
    "Which form goes with 'yesterday'? | {options}",
)
def choose_past(rng):
    verb = pick(rng, IRREGULAR_VERBS if rng.random() < 0.55 else TRICKY_VERBS)
    wrong = wrong_pasts(verb)
    while verb in NO_CHOICE or not wrong or past(verb) == PARTICIPLE.get(verb) == verb:
        verb = pick(rng, IRREGULAR_VERBS)
        wrong = wrong_pasts(verb)
    return choice(rng, verb, past(verb), wrong[: rng.choice((1, 2, 2))])


@exercise(
    "past tense",
    "Put the sentence into the past tense. | {sentence}",
    "Write this sentence in the past tense. | {sentence}",
    "Change the sentence to the past tense. | {sentence}",
    "Rewrite the sentence in the past tense. | {sentence}",
    "Turn this into the past tense. | {sentence}",
    "Past tense, please: {sentence}",
    "Put this in the past. | {sentence}",
    "Make this sentence past. | {sentence}",
    "Write it in the past tense: {sentence}",
    "Say this in the past. | {sentence}",
    "Tell it in the past. | {sentence}",
    "Put '{bare}' into the past.",
    "What is '{bare}' in the past tense?",
)
@exercise(
    "past tense",
    "From present to past: {sentence}",
    "Rewrite this as something that is already over. | {sentence}",
    "It happened long ago. Change the sentence. | {sentence}",
    "Tell it as if it happened last year. | {sentence}",
    "This is not now, it was then. Write the sentence again. | {sentence}",
    "My story is in the past tense. Change this line for me. | {sentence}",
    "I am writing a story about long ago. Put this sentence in the past. | {sentence}",
    "Please change this sentence into the past tense. | {sentence}",
    "Could you put this sentence into the past? | {sentence}",
    "Can you rewrite this in the past tense? | {sentence}",
    "Kindly write the sentence in the past. | {sentence}",
    "The sentence stands in the present. Write it in the past. | {sentence}",
    "Use the past tense of the verb and write the sentence again. | {sentence}",
    "Let this sentence speak of something over and done. | {sentence}",
    "How would you say '{bare}' if it was over?",
)
def sentence_to_past(rng):
    subject, verb, rest, singular = clause(rng)
    bare = joined(subject, third(verb) if singular else verb, rest)
    return {
        "sentence": bare + ".",
        "bare": bare,
        "answer": joined(subject, past(verb), rest) + ".",
        "subject": bare + ".",
    }


@exercise(
    "past tense",
    "Put the sentence into the past tense. | {sentence}",
    "Write this in the past. | {sentence}",
    "Change to the past tense: {sentence}",
    "Rewrite this sentence in the past. | {sentence}",
    "Make it past. | {sentence}",
    "Put '{bare}' into the past tense.",
    "Say the same of the past. | {sentence}",
    "What is this sentence in the past tense? | {sentence}",
)
def be_to_past(rng):
    subject, state = rng.choice(BE_SENTENCES)
    several = subject in BE_PLURAL
    now, then = ("am", "was") if subject == "I" else ("are", "were") if several else ("is", "was")
    bare = f"{subject} {now} {state}"
    return {
        "sentence": bare + ".",
        "bare": bare,
        "answer": f"{subject} {then} {state}.",
        "subject": bare + ".",
    }


@exercise(
    "past tense",
    "Begin with {then} and use the past tense. | {sentence}",
    "Start the sentence with '{then}' and change the verb. | {sentence}",
    "Rewrite the sentence so that it begins with {then}. | {sentence}",
    "Let this happen {when}. Begin with {then}. | {sentence}",
    "Put {then} at the beginning and write the verb in the past. | {sentence}",
    "Not now, but {when}: begin with '{then}'. | {sentence}",
)
def begin_with_yesterday(rng):
    subject, verb, rest, singular = clause(rng)
    then = rng.choice(("Yesterday", "Yesterday", "Yesterday", "Last week", "Last year"))
    sentence = joined(subject, third(verb) if singular else verb, rest) + "."
    return {
        "sentence": sentence,
        "then": then,
        "when": then.lower(),
        "answer": joined(then, lowered(subject), past(verb), rest) + ".",
        "subject": sentence,
    }


@exercise(
    "past tense",
    "Make this happen {when}. | {sentence}",
    "Change today to {when}. | {sentence}",
    "Rewrite this about {when}. | {sentence}",
    "It is not today but {when}. Write the sentence again. | {sentence}",
    "Now say it of {when}. | {sentence}",
    "Put '{then}' for the first word and the verb into the past. | {sentence}",
)
def today_and_yesterday(rng):
    subject, verb, rest, singular = clause(rng)
    then = rng.choice(("Yesterday", "Yesterday", "Last week"))
    sentence = joined("Today", lowered(subject), third(verb) if singular else verb, rest) + "."
    return {
        "sentence": sentence,
        "then": then,
        "when": then.lower(),
        "answer": joined(then, lowered(subject), past(verb), rest) + ".",
        "subject": sentence,
    }


@exercise(
    "past tense",
    "Write the verb in brackets in the past tense. Give only the verb. | {bracket}",
    "Put the verb in brackets into the past. | {bracket}",
    "Give the past tense of the bracketed verb. | {bracket}",
    "Which past form belongs in the sentence? | {bracket}",
    "Change only the verb in brackets to the past and write it. | {bracket}",
    "The verb in brackets should be in the past. Write that one word. | {bracket}",
    "Fill the gap with the past tense of {word}: {gap}",
    "Fill in the past tense of '{word}'. | {gap}",
    "Use the past tense of {word}. Write the missing word. | {gap}",
    "Which form of {word} fits here? | {last}",
    "What is the missing word, the past tense of '{word}'? {gap}",
    "Write the past tense of the marked verb. | {marked}",
    "What is the past tense of the starred verb? | {marked}",
    "Give the past tense of the verb between the stars. | {marked}",
    "One verb is marked. Write it in the past. | {marked}",
    "Past tense of the marked word, please. | {marked}",
)
def verb_in_brackets(rng):
    subject, verb, rest, singular = clause(rng)
    then = rng.choice(("Yesterday", "Last week", "Last month", "Last year", "Long ago"))
    return {
        "word": verb,
        "bracket": joined(subject, f"({verb})", rest) + ".",
        "gap": joined(subject, "___", rest) + ".",
        "last": joined(then, lowered(subject), "___", rest) + ".",
        "marked": joined(subject, f"*{third(verb) if singular else verb}*", rest) + ".",
        "answer": past(verb),
        "subject": verb,
    }


@exercise(
    "past tense",
    "Finish the sentence with the past tense of {word}: {start} ...",
    "Complete the sentence. Use the past tense of '{word}'. | {start} ...",
    "Use {word} in the past tense to end the sentence. | {start} ...",
    "End this sentence with the past of '{word}' and write it out. | {start} ...",
    "Write the whole sentence with the past tense of {word}: {start} ...",
    "Add the past tense of {word}. | {start} ...",
)
def finish_with_past(rng):
    verb, subjects = rng.choice(LONE_VERBS)
    start = f"{rng.choice(('Yesterday', 'Last night', 'Last week', 'This morning'))} {rng.choice(subjects)}"
    return {"word": verb, "start": start, "answer": f"{start} {past(verb)}.", "subject": verb}


LONE_VERBS = table(
    """
fall: the snow, the rain, the old tree, my little brother
sing: the choir, the birds, we all, my aunt
cry: the baby, the little girl, the boy
sleep: we all, the baby, the old dog
laugh: everybody, the children, my friends
ring: the bell, the telephone
rise: the sun, the river, the moon
run: the hare, the children, the fox
swim: the ducks, my sister, we
win: our team, the red horse, my cousin
begin: the holidays, the storm, the film
break: the old chair, my pencil, the window
shine: the sun, the stars, the moon
come: the doctor, our guests, the snow
go: the visitors, our friends, they
stop: the rain, the old clock, the train
arrive: the parcel, my uncle, the king
leave: the guests, our teacher, they
bark: the dog, the dogs next door
dance: the princess, we all, they
fly: the young birds, my kite
sink: the old ship, the boat
freeze: the pond, the lake, the pipes
melt: the snow, the ice
speak: the mayor, the queen
burst: the balloon, the pipe
work: my father, the men, we
wait: we, the farmer, the children
smile: the baby, the nurse, she
jump: the frog, the horse
return: the sailors, my brother
grow: the puppy, the little plant
hide: the mouse, the children, the thief
escape: the parrot, the prisoner
disappear: the cat, the moon, my hat
yawn: everybody, the teacher
"""
)


@exercise(
    "past tense",
    "{sentence} What did {who} do {when}? Use the past tense.",
    "{sentence} And {when}? Answer in the past tense.",
    "{sentence} What happened {when}? Tell it in the past tense.",
    "What did {who} do {when}? Use the sentence below. | {sentence}",
    "Say what happened {when}. | {sentence}",
    "Tell what {who} did {when}, without the time word. | {sentence}",
)
def what_happened(rng):
    subject, verb, rest, singular = clause(rng)
    if subject in ("I", "We", "You", "Ben and I"):  # what I do is asked as what you do: too clever here
        subject, singular = rng.choice(SINGULAR_SUBJECTS), True
    who = lowered(subject)
    sentence = joined("Today", who, third(verb) if singular else verb, rest) + "."
    return {
        "sentence": sentence,
        "who": who,
        "when": rng.choice(("yesterday", "last week", "last year")),
        "answer": capital(joined(subject, past(verb), rest)) + ".",
        "subject": sentence,
    }


@exercise(
    "past tense",
    "Put this sentence into the past. | {sentence}",
    "Write it in the past tense. | {sentence}",
    "Change this to the past tense: {sentence}",
    "Rewrite in the past tense. | {sentence}",
    "What is this in the past? | {sentence}",
    "Turn the sentence from present to past. | {sentence}",
)
def negative_or_question(rng):
    """I do not see a ship. Does he see a ship?"""
    subject, verb, rest, singular = clause(rng)
    now = "does" if singular else "do"
    if rng.random() < 0.6:
        sentence = joined(subject, now, "not", verb, rest) + "."
        answer = joined(subject, "did not", verb, rest) + "."
    else:
        sentence = joined(capital(now), lowered(subject), verb, rest) + "?"
        answer = joined("Did", lowered(subject), verb, rest) + "?"
    return {"sentence": sentence, "answer": answer, "subject": sentence}


@exercise(
    "past tense",
    "Write the past tense of each verb. | {words}",
    "Put both verbs into the past tense. | {words}",
    "What are the past tenses of {first} and {second}?",
    "Give the past of '{first}' and of '{second}'.",
    "Two verbs, two past tenses, please. | {words}",
    "Past tense of these two verbs, in the same order. | {words}",
)
def two_verbs(rng):
    first, second = any_verb(rng), any_verb(rng)
    while second == first:
        second = any_verb(rng)
    words = f"{first}, {second}"
    return {
        "words": words,
        "first": first,
        "second": second,
        "answer": f"{past(first)}, {past(second)}",
        "subject": words,
    }


FROM_PAST = {}  # past tense -> verbs that have it
for _verb in VERBS:
    FROM_PAST.setdefault(past(_verb), []).append(_verb)
BACK_VERBS = [verb for verb in VERBS if past(verb) != verb and FROM_PAST[past(verb)] == [verb] and verb != "lie"]


@exercise(
    "past tense",
    "{past} is a past tense. What is the verb in the present?",
    "Of which verb is '{past}' the past tense?",
    "Which verb has the past tense {past}?",
    "Write the base form of this past tense. | {past}",
    "The past tense is {past}. What is the present?",
    "Yesterday they {past}. What do they do today? One word.",
)
def back_to_the_present(rng):
    verb = pick(rng, BACK_VERBS)
    return {"past": past(verb), "answer": verb, "subject": verb}


# Comparison -------------------------------------------------------------------------------------------------------

IRREGULAR_ADJECTIVES = ["good", "bad", "far", "little", "much", "many"]
COMMON_SHORT = SHORT_ADJECTIVES[:110]
# Short adjectives that change more than by -er: bigger, wider, happier.
CHANGING = [word for word in SHORT_ADJECTIVES if degrees(word)[0] != word + "er"]


def any_adjective(rng):
    """An adjective by frequency: short ones, those that change their spelling, long ones, a few irregular ones."""
    draw = rng.random()
    if draw < 0.35:
        return pick(rng, SHORT_ADJECTIVES)
    if draw < 0.62:
        return pick(rng, CHANGING)
    if draw < 0.92:
        return pick(rng, LONG_ADJECTIVES)
    return pick(rng, IRREGULAR_ADJECTIVES, 2)


@exercise(
    "comparison",
    "What's the comparative of {word}?",
    "What is the comparative of '{word}'?",
    'What is the comparative of "{word}"?',
    "Comparative? | {word}",
    "Comparative, please. | {word}",
    "Comparative of {word}?",
    "Give the comparative. | {word}",
    "Give the comparative of {word}.",
    "Give me the comparative form. | {word}",
    "Write the comparative. | {word}",
    "Write the comparative of '{word}'.",
    "Write the comparative form of this adjective. | {word}",
    "Put this adjective into the comparative. | {word}",
    "Change the adjective to the comparative. | {word}",
    "Turn this adjective into its comparative form. | {word}",
    "Form the comparative. | {word}",
    "Form the comparative of {word}.",
    "Name the comparative of '{word}'.",
    "State the comparative. | {word}",
    "Say the comparative of this word. | {word}",
    "Tell me the comparative of {word}.",
    "Find the comparative of the adjective. | {word}",
    "How do you write {word} in the comparative?",
    "Please write the comparative of this adjective. | {word}",
    "Could you give me the comparative of '{word}'?",
    "Kindly tell me the comparative form of {word}.",
    "Read the adjective and give its comparative. | {word}",
    "I need the comparative of this word for my homework. | {word}",
    "Which form of '{word}' stands before 'than'?",
    "Which form of {word} do I need to compare two things?",
    "I compare two things. Which form of the adjective do I use? | {word}",
    "The first is {word}, the second is even ... Write the missing form.",
    "This one is {word}. That one is even ...",
    "How does the word change before 'than'? | {word}",
)
def comparative(rng):
    adjective = any_adjective(rng)
    return {"word": adjective, "answer": degrees(adjective)[0], "subject": adjective}


@exercise(
    "comparison",
    "What's the superlative of {word}?",
    "What is the superlative of '{word}'?",
    'What is the superlative of "{word}"?',
    "Superlative? | {word}",
    "Superlative of {word}?",
    "Give the superlative. | {word}",
    "Give the superlative of {word}.",
    "Give me the superlative form. | {word}",
    "Write the superlative. | {word}",
    "Write the superlative of '{word}'.",
    "Write the superlative form of this adjective. | {word}",
    "Put this adjective into the superlative. | {word}",
    "Change the adjective to the superlative. | {word}",
    "Turn '{word}' into the superlative.",
    "Form the superlative. | {word}",
    "Form the superlative of {word}.",
    "Name the superlative of '{word}'.",
    "State the superlative of {word}.",
    "Say the superlative of this word. | {word}",
    "Tell me the superlative of {word}.",
    "Find the superlative of the adjective. | {word}",
    "How do you write {word} in the superlative?",
    "Please write the superlative of this adjective. | {word}",
    "Could you give me the superlative of '{word}'?",
    "Kindly tell me the superlative form of {word}.",
    "Read the adjective and give its superlative. | {word}",
    "I need the superlative of this word for my homework. | {word}",
    "Which form of '{word}' do I use after 'the', for one among many?",
    "Which form of {word} says that nothing goes beyond it?",
    "How does the word change in 'the ... of all'? | {word}",
)
def superlative(rng):
    adjective = any_adjective(rng)
    return {"word": adjective, "answer": degrees(adjective)[1], "subject": adjective}


@exercise(
    "comparison",
    "Give the comparative and superlative. | {word}",
    "Write the comparative and the superlative. | {word}",
    "Write the comparative and the superlative of {word}.",
    "What are the comparative and superlative of '{word}'?",
    "Give both forms of comparison of {word}.",
    "Compare this adjective: write both forms. | {word}",
    "I need the comparative and the superlative of this word. | {word}",
    "Comparative and superlative, please. | {word}",
    "Both degrees of comparison: | {word}",
    "Tell me both the comparative and the superlative of '{word}'.",
    "How is {word} compared? Write two forms.",
    "Write the two other forms of this adjective. | {word}",
)
def both_degrees(rng):
    adjective = any_adjective(rng)
    return {"word": adjective, "answer": ", ".join(degrees(adjective)), "subject": adjective}


@exercise(
    "comparison",
    "Complete the row. | {row}",
    "Finish the row of forms. | {row}",
    "Which form is missing? | {row}",
    "Write the missing form. | {row}",
    "Fill the gap in the row. | {row}",
    "What comes in the gap? | {row}",
    "Find the missing word in this row: {row}",
    "Add the form that is missing. | {row}",
)
def row_of_forms(rng):
    adjective = any_adjective(rng)
    forms = [adjective, *degrees(adjective)]
    gap = rng.choice((1, 2, 2))
    row = ", ".join("..." if place == gap else form for place, form in enumerate(forms))
    return {"row": row, "answer": forms[gap], "subject": adjective}


@exercise(
    "comparison",
    "Make the {degree} with '{adverb}'. | {word}",
    "Use '{adverb}' to form the {degree} of {word}.",
    "Write the {degree} of this long adjective. | {word}",
    "The adjective '{word}' is compared with 'more' and 'most'. Give its {degree}.",
    "Give the {degree} of '{word}' in two words.",
    "Show the {degree} with '{adverb}'. | {word}",
    "What is the {degree} of this adjective? Use '{adverb}'. | {word}",
)
def long_adjective(rng):
    adjective = pick(rng, LONG_ADJECTIVES)
    place = rng.randrange(2)
    return {
        "word": adjective,
        "degree": ("comparative", "superlative")[place],
        "adverb": ("more", "most")[place],
        "answer": degrees(adjective)[place],
        "subject": adjective,
    }


@exercise(
    "comparison",
    "What do we say instead of '{adverb} {word}'?",
    "Write it in one word. | {adverb} {word}",
    "Say '{adverb} {word}' in one word.",
    "Which single word means '{adverb} {word}'?",
    "Do not write '{adverb} {word}'. What is right?",
    "Give one word for this. | {adverb} {word}",
    "'{adverb} {word}' is not good English. What is the right form?",
)
def one_word_for_more(rng):
    draw = rng.random()
    adjective = rng.choice(["good", "bad"]) if draw < 0.08 else pick(rng, COMMON_SHORT if draw < 0.5 else CHANGING)
    place = rng.randrange(2)
    return {
        "word": adjective,
        "adverb": ("more", "most")[place],
        "answer": degrees(adjective)[place],
        "subject": adjective,
    }


@exercise(
    "comparison",
    "Answer in a full sentence: what is the {degree} of {word}?",
    "Answer with a whole sentence. What is the {degree} of '{word}'?",
    "Write a sentence that tells the {degree} of {word}.",
    "Complete the sentence: The {degree} of {word} is ...",
    "Finish the sentence. | The {degree} of {word} is ...",
    "Reply in a sentence: what is the {degree} of this adjective? | {word}",
)
def degree_in_a_full_sentence(rng):
    adjective = any_adjective(rng)
    place = rng.randrange(2)
    degree = ("comparative", "superlative")[place]
    return {
        "word": adjective,
        "degree": degree,
        "answer": f"The {degree} of {adjective} is {degrees(adjective)[place]}.",
        "subject": adjective,
    }


def wrong_degrees(adjective, place):
    """Forms that a learner might make up, and the other degree."""
    ending = ("er", "est")[place]
    right = degrees(adjective)
    made_up = [adjective + ending, ("more ", "most ")[place] + adjective, right[1 - place]]
    if adjective in LONG_ADJECTIVES or adjective in IRREGULAR_ADJECTIVES:
        made_up.pop(1)
    return [form for form in dict.fromkeys(made_up) if form != right[place]]


@exercise(
    "comparison",
    "Choose the {degree} of {word}. | {options}",
    "Which is the right {degree} of '{word}'? | {options}",
    "Pick the {degree} of {word} from the list. | {options}",
    "Which of these is the {degree} of {word}? | {options}",
    "Only one form is the {degree} of '{word}'. Which? | {options}",
    "What is the {degree} of {word}: {either}?",
    "Which is right for the {degree} of {word}, {either}?",
    "Select the {degree} of '{word}': {options}.",
)
def choose_degree(rng):
    adjective = any_adjective(rng)
    while adjective in ("little", "much", "many"):
        adjective = any_adjective(rng)
    place = rng.randrange(2)
    degree = ("comparative", "superlative")[place]
    return choice(rng, adjective, degrees(adjective)[place], wrong_degrees(adjective, place)[:2], degree=degree)


COUNTED = table(  # a noun in the singular: adjectives that suit it
    """
road: long, wide, narrow, straight, busy, steep, dusty, quiet, dangerous, bumpy
hill: high, steep, low, green, rocky
mountain: high, steep, beautiful, dangerous, famous
river: long, wide, deep, clean, shallow, muddy, narrow
lake: deep, large, cold, shallow, beautiful, clear
house: old, large, small, big, cheap, expensive, pretty, modern, cosy, ugly
room: large, warm, bright, quiet, tidy, cold, dark, comfortable, clean
garden: pretty, large, wild, sunny, tidy, beautiful, green
church: old, tall, famous, beautiful, dark
tower: high, tall, old, famous
castle: old, grand, gloomy, famous, strong
bridge: long, strong, narrow, old, safe
street: noisy, busy, quiet, dirty, narrow, wide
village: small, quiet, pretty, peaceful, lonely
town: large, busy, rich, poor, clean, modern
shop: cheap, busy, big, clean
tree: tall, old, thick, green, strong
flower: pretty, tall, sweet, bright, beautiful, rare
apple: sweet, sour, ripe, red, juicy, small, tasty
cake: sweet, big, tasty, fresh, heavy, delicious, dry
bag: heavy, light, cheap, strong, useful
box: heavy, big, small, light, strong
chair: comfortable, soft, low, strong, old, hard
bed: soft, hard, wide, comfortable, narrow
coat: warm, thick, cheap, expensive, long, smart, heavy
hat: big, funny, smart, silly, ugly
dress: pretty, long, elegant, cheap, short
shoe: tight, dirty, shiny, big, muddy
book: thick, interesting, exciting, boring, useful, long, funny, heavy
story: sad, funny, long, strange, exciting, interesting, short
film: long, funny, boring, exciting, sad, scary
joke: funny, silly, old, rude
song: sad, loud, beautiful, popular, slow, merry
game: exciting, easy, difficult, dangerous, popular, noisy
question: easy, hard, difficult, strange, important, simple
lesson: long, easy, boring, useful, short, interesting
test: hard, easy, long, difficult
journey: long, dangerous, comfortable, tiring, slow
train: fast, slow, late, early, crowded
car: fast, new, cheap, expensive, slow, noisy
ship: big, fast, strong, old
boat: small, fast, safe, light
dog: fierce, clever, old, friendly, noisy, big, lazy, faithful
cat: fat, lazy, clever, fluffy, quiet, sleepy
horse: fast, strong, wild, old, tame, brown
pig: fat, dirty, greedy
rabbit: fast, tame, small, shy, furry
bird: small, rare, pretty, noisy, tame
lion: fierce, strong, lazy, hungry
boy: tall, young, brave, clever, noisy, naughty, polite, careful
girl: tall, young, clever, happy, quiet, careful, lucky
man: old, rich, poor, strong, proud, kind, wise, famous, generous
woman: old, kind, wise, rich, busy, famous, patient
teacher: strict, kind, patient, young, popular
pupil: clever, lazy, quiet, careless, good
soldier: brave, young, tall, strong
sailor: brave, old, strong, merry
king: rich, proud, old, cruel, wise, powerful, good
farmer: rich, poor, old, busy
day: hot, cold, long, sunny, happy, bad, good, busy, important
night: dark, cold, long, stormy, quiet
knife: sharp, blunt, long, useful
stone: heavy, smooth, big, flat
rope: long, strong, thick, thin
voice: loud, deep, soft, sweet, high, clear
answer: good, bad, clever, short, polite, simple
idea: good, bad, clever, silly, strange
"""
)
FOLK = "boy girl man woman teacher pupil soldier sailor king farmer".split()
SUPERLATIVE_ENDS = ["of all", "of all", "of them all", "I know", "that I have ever seen", "of the three", "of the four"]
FACTS = [  # what is true of both sides of a comparison
    fact.split("/")
    for fact in """
An elephant is/heavy/than a horse
A mouse is/small/than a cat
A horse is/large/than a dog
A hare is/fast/than a tortoise
A snail is/slow/than a rabbit
The sun is/bright/than the moon
The moon is/near/than the stars
Summer is/warm/than winter
Winter is/cold/than autumn
Night is/dark/than day
Iron is/heavy/than wood
A stone is/hard/than butter
A pillow is/soft/than a stone
Honey is/sweet/than milk
A lemon is/sour/than an apple
A mountain is/high/than a hill
A river is/wide/than a stream
The sea is/deep/than a pond
A giraffe is/tall/than a cow
A whale is/big/than a shark
A feather is/light/than a brick
A plane is/fast/than a train
A train is/fast/than a bicycle
Gold is/expensive/than silver
A lion is/dangerous/than a sheep
A lorry is/noisy/than a bicycle
Grandmother is/old/than my mother
A puppy is/young/than a dog
A city is/large/than a village
A village is/quiet/than a city
July is/hot/than March
A balloon is/light/than a book
Silk is/smooth/than wool
A giant is/strong/than a child
Ice is/cold/than water
Tea is/hot/than lemonade
A fox is/clever/than a hen
A desert is/dry/than a forest
A bus is/long/than a car
A needle is/thin/than a rope
A castle is/grand/than a hut
Health is/important/than money
A bed is/comfortable/than a bench
A motorway is/busy/than a lane
A week is/long/than a day
A minute is/short/than an hour
A king is/rich/than a beggar
A tiger is/fierce/than a kitten
A peach is/juicy/than a potato
A rocket is/fast/than a plane
A spider is/small/than a bird
Walking is/slow/than running
A sofa is/soft/than a stool
A baby is/weak/than a man
Chocolate is/tasty/than bread
A telephone is/useful/than a whistle
""".strip().splitlines()
]


def compared(rng):
    """A sentence with a place for the adjective, the adjective, which degree it must have."""
    draw = rng.random()
    if draw < 0.2:
        start, adjective, end = rng.choice(FACTS)
        return f"{start} {{}} {end}.", adjective, 0
    if draw < 0.55:
        noun, adjectives = rng.choice(COUNTED)
        line = rng.choice(
            (
                f"This {noun} is {{}} than that one.",
                f"This {noun} is {{}} than the other.",
                f"The new {noun} is {{}} than the last one.",
                f"I know no {{}} {noun} than this one.",
                f"There is no {{}} {noun} than that one.",
                f"The first {noun} was {{}} than the second.",
            )
            if noun not in FOLK
            else (
                f"This {noun} is {{}} than that one.",
                f"The first {noun} is {{}} than the second.",
                f"No {noun} is {{}} than this one.",
                f"One {noun} is {{}} than the other.",
            )
        )
        return line, rng.choice(adjectives), 0
    if draw < 0.9:
        noun, adjectives = rng.choice(COUNTED)
        line = rng.choice(
            (
                f"This is the {{}} {noun} {rng.choice(SUPERLATIVE_ENDS)}.",
                f"It was the {{}} {noun} {rng.choice(('of all', 'of my life', 'that we had ever seen'))}.",
                f"Which is the {{}} {noun} of all?",
                f"Of all of them, this {noun} is the {{}}.",
            )
            if noun not in FOLK
            else (
                f"That is the {{}} {noun} {rng.choice(SUPERLATIVE_ENDS[2:])}.",
                f"Who is the {{}} {noun} of all?",
                f"They gave the prize to the {{}} {noun} of all.",
            )
        )
        return line, rng.choice(adjectives), 1
    adjective = rng.choice(PERSONAL)
    if rng.random() < 0.5:
        return f"{rng.choice(NAMES)} {rng.choice(('is', 'was', 'looks'))} {{}} than {rng.choice(OTHERS)}.", adjective, 0
    group = rng.choice(("the three friends", "the four cousins", "the children", "them all"))
    return f"{rng.choice(NAMES)} is the {{}} of {group}.", adjective, 1


NAMES = "Tom Anna Ben Lucy Peter Mary Sam Kate Jack Emma He She".split()
OTHERS = ["my brother", "his sister", "the others", "his friend", "I am", "the teacher", "you", "her cousin"]
PERSONAL = """tall young old strong kind clever brave happy lazy busy quiet polite careful patient funny friendly noisy
fast lucky wise proud rich generous honest helpful cheerful popular hungry tidy""".split()


@exercise(
    "comparison",
    "Write the adjective in brackets in its right form. | {bracket}",
    "Put the adjective in brackets into the right form. | {bracket}",
    "Put the word in brackets into the {degree}. | {bracket}",
    "Write the {degree} of the adjective in brackets. | {bracket}",
    "Change the word in brackets so that it fits. | {bracket}",
    "Give the right form of the bracketed adjective. | {bracket}",
    "Which form of the adjective in brackets is right here? | {bracket}",
    "Fill the gap with the right form of {word}: {gap}",
    "Fill in the right form of '{word}'. | {gap}",
    "Fill the gap with the {degree} of {word}. | {gap}",
    "Which form of {word} is missing? | {gap}",
    "Complete the sentence with a form of '{word}'. Write only that form. | {gap}",
    "Write only the missing form of '{word}': {gap}",
    "Which form of {word} fits here? {gap}",
)
def adjective_in_brackets(rng):
    line, adjective, place = compared(rng)
    return {
        "word": adjective,
        "degree": ("comparative", "superlative")[place],
        "bracket": line.format(f"({adjective})"),
        "gap": line.format("___"),
        "answer": degrees(adjective)[place],
        "subject": adjective,
    }


@exercise(
    "comparison",
    "Put the adjective into the right form and write the whole sentence. | {bracket}",
    "Write out the sentence with the {degree}. | {bracket}",
    "Use the {degree} and write the whole sentence. | {bracket}",
    "Write the full sentence with the right form of the adjective in brackets. | {bracket}",
    "Copy the sentence and put the adjective into the {degree}. | {bracket}",
    "Rewrite the sentence with the {degree} of the word in brackets. | {bracket}",
)
def compared_sentence(rng):
    line, adjective, place = compared(rng)
    bracket = line.format(f"({adjective})")
    degree = degrees(adjective)[place]
    answer = line.format(degree)
    return {"degree": ("comparative", "superlative")[place], "bracket": bracket, "answer": answer, "subject": bracket}


@exercise(
    "comparison",
    "Give the {degree} of the marked adjective. | {phrase}",
    "Write the {degree} of the marked word. | {phrase}",
    "What is the {degree} of the word in stars? | {phrase}",
    "Put the starred adjective into the {degree}. Write only that form. | {phrase}",
    "One adjective is marked. Write its {degree}. | {phrase}",
    "Find the {degree} of the word between the stars. | {phrase}",
    "{Degree} of the marked word, please. | {phrase}",
    "Which {degree} does the marked adjective have? | {phrase}",
    "Look at the marked word and give its {degree}. | {phrase}",
    "In '{phrase}', what is the {degree} of the marked word?",
)
def marked_adjective(rng):
    noun, adjectives = rng.choice(COUNTED)
    adjective = rng.choice(adjectives)
    place = rng.randrange(2)
    degree = ("comparative", "superlative")[place]
    with_article = article(adjective).split(" ")[0]
    start = rng.choice((with_article, with_article, "the", "this"))
    return {
        "degree": degree,
        "Degree": capital(degree),
        "phrase": f"{start} *{adjective}* {noun}",
        "answer": degrees(adjective)[place],
        "subject": adjective,
    }


@exercise(
    "comparison",
    "One {noun} is {word}. Another goes beyond it. Give the comparative of {word}.",
    "This {noun} is {word}, but that one is even ... Which form of {word} is missing?",
    "This {noun} is {word}. That one is still ... Write the comparative.",
    "I am comparing two {nouns}. Which form of {word} do I need?",
    "We compare two {nouns}. Which form of '{word}' is right?",
    "My {noun} is {word}, and yours is even more so. Give the right form of {word}.",
    "Two {nouns} are {word}, but one is more so. Which form of {word} do we use for it?",
)
def two_things(rng):
    noun, adjectives = rng.choice(THINGS_COMPARED)
    adjective = rng.choice(adjectives)
    return {
        "noun": noun,
        "nouns": plural(noun),
        "word": adjective,
        "answer": degrees(adjective)[0],
        "subject": adjective,
    }


THINGS_COMPARED = [(noun, words) for noun, words in COUNTED if noun not in FOLK]


@exercise(
    "comparison",
    "Of all the {nouns}, this one is the most {word}. Give the superlative of {word}.",
    "Of all the {nouns} here, this one is the ... Use the superlative of '{word}'.",
    "I compare ten {nouns}. One goes beyond all the others. Which form of {word} do I use for it?",
    "No other {noun} is as {word} as this one. It is the ... of all. Which form is missing?",
    "Among many {nouns} one is {word} above all. Write the superlative of {word}.",
    "There are three {nouns}. Which form of '{word}' do I use for the one that is first of them?",
)
def among_many(rng):
    noun, adjectives = rng.choice(THINGS_COMPARED)
    adjective = rng.choice(adjectives)
    return {
        "noun": noun,
        "nouns": plural(noun),
        "word": adjective,
        "answer": degrees(adjective)[1],
        "subject": adjective,
    }


@exercise(
    "comparison",
    "Which adjective has the {degree} '{form}'?",
    "Of which adjective is {form} the {degree}?",
    "Write the adjective without comparison. | {form}",
    "Give the base form of this {degree}. | {form}",
    "The {degree} is {form}. What is the adjective?",
    "Go back to the plain adjective. | {form}",
)
def back_to_the_adjective(rng):
    adjective = pick(rng, SHORT_ADJECTIVES if rng.random() < 0.8 else LONG_ADJECTIVES)
    if rng.random() < 0.06:
        adjective = rng.choice(("good", "bad"))
    place = rng.randrange(2)
    return {
        "form": degrees(adjective)[place],
        "degree": ("comparative", "superlative")[place],
        "answer": adjective,
        "subject": adjective,
    }


# Opposites --------------------------------------------------------------------------------------------------------

# Adjectives with nouns that both of a pair go with. A pair in round brackets is asked about in such phrases only,
# since the first word has another opposite when it stands alone; after > only the first word is asked about.
ADJECTIVE_PAIRS = table(
    """
hot cold: drink, day, bath, meal, night, country
big small: house, dog, apple, bag, family, ship
large > small: room, box, garden, stone, town
long short: road, story, rope, holiday, letter, coat
tall > short: man, tree, tower, girl
(short > tall): man, girl, boy, woman
thick thin: slice of bread, book, wall, rope, blanket
(thin > fat): cat, pig, boy, man
fat > thin: cat, pig, man, cow
high low: wall, price, bridge, shelf, hill
wide narrow: road, river, bed, street, gate
broad > narrow: lane, valley, bridge, path
deep shallow: river, pond, hole, lake
heavy > light: box, bag, coat, stone, load
(light > heavy): suitcase, basket, parcel, hammer
dark > light: room, colour, kitchen, sky
(light > dark): room, colour, blue, corner
fast slow: train, horse, runner, car, song
quick > slow: answer, worker, walk, dance
early late: train, breakfast, bus, dinner, spring
old > young: man, woman, dog, king, sailor
(old > new): house, coat, car, book, bicycle
young old: man, lady, horse, teacher, farmer
new old: house, coat, car, book, school, bridge
modern ancient: building, city, bridge, temple
rich poor: man, country, farmer, family, merchant
strong weak: man, rope, tea, wall, wind
good bad: idea, dog, answer, day, film, start
best worst: pupil, day, film, idea
kind > cruel: king, master, queen, uncle
cruel > kind: stepmother, king, master, giant
happy sad: child, story, song, ending, day
clean dirty: shirt, plate, street, window, towel
dry wet: towel, coat, day, field, road
full empty: bottle, bus, glass, box, room
hard > soft: bed, chair, pillow, cheese
(hard > easy): question, test, lesson, job
soft hard: bed, chair, ball, bread
easy > difficult: lesson, question, test, game, book
difficult > easy: task, question, exam, puzzle
rough smooth: stone, sea, board, path, road
sharp blunt: knife, pencil, axe, sword, blade
tight loose: knot, shoe, belt, jacket
open closed: door, window, shop, gate, book
shut > open: window, door, gate, box
loud > quiet: voice, song, noise, boy
quiet > loud: voice, song, whisper, laugh
noisy > quiet: street, class, child, engine
cheap expensive: coat, hotel, car, ticket, present
safe dangerous: road, journey, game, place, toy
right wrong: answer, number, road, word, key
true false: story, statement, answer
first last: day, page, train, chapter, bus
front back: door, row, garden, page
left > right: hand, foot, side, shoe
(right > left): hand, foot, side, shoe
near > far: shore, corner, side
beautiful ugly: face, house, princess, picture, dress
pretty > ugly: hat, doll, face, garden
clever stupid: boy, dog, idea, answer, trick
wise foolish: king, man, answer, woman, owl
brave > cowardly: soldier, knight, lion, boy
cowardly > brave: soldier, lion, knight, prince
polite rude: answer, boy, letter, waiter
lazy > hardworking: pupil, farmer, boy, girl
hardworking > lazy: farmer, pupil, worker, boy
tame wild: rabbit, bird, horse, fox, animal
fresh stale: bread, cake, biscuit, air
sweet sour: apple, plum, orange, drink
raw cooked: egg, potato, fish, carrot
ripe unripe: banana, plum, tomato, pear
bright > dark: room, colour, sky, day
strict lenient: teacher, father, rule
generous mean: man, uncle, neighbour, king
friendly unfriendly: neighbour, dog, voice, waiter
honest dishonest: man, servant, answer, merchant
lucky unlucky: number, day, girl, sailor
healthy > ill: child, horse, man
ill > healthy: child, woman, boy
tidy untidy: desk, room, garden, boy
careful careless: driver, boy, nurse, worker
useful useless: tool, gift, map, idea
comfortable uncomfortable: chair, bed, seat, shoe
patient impatient: teacher, driver, customer, mother
possible impossible: task, plan, answer, dream
usual unusual: way, time, place, name
common rare: bird, flower, name, illness
simple > complicated: plan, rule, machine, question
complicated > simple: plan, rule, machine, story
interesting boring: book, lesson, film, talk
famous unknown: singer, writer, painter, actor
strange > ordinary: man, noise, dream, day
ordinary > unusual: house, day, name
public private: garden, road, beach, meeting
calm stormy: sea, day, night
sunny > cloudy: day, sky, morning
cloudy > sunny: day, morning, afternoon
warm cool: day, wind, room, evening
flat > hilly: country, field, island
steep > gentle: hill, slope, path
straight crooked: line, nose, stick, road
round > square: table, box, window
upper > lower: lip, floor, shelf, deck
(lower > upper): lip, floor, shelf, deck
inner outer: wall, room, circle, door
rotten > fresh: egg, apple, fish, tomato
guilty innocent: man, prisoner, woman
proud humble: king, man, knight
greedy > generous: giant, king, landlord
gentle > rough: touch, game, hand
busy > quiet: road, street, shop, day
tiny > huge: mouse, house, insect, boat
huge > tiny: castle, dog, ship, spider
giant > tiny: wave, pumpkin, machine
important unimportant: letter, question, visitor
married > single: man, woman
male female: nurse, singer, bird, dancer
major minor: road, problem, role
natural artificial: light, flower, lake
permanent temporary: job, home, bridge
foreign > native: language, plant
smart > scruffy: coat, boy, suit
scruffy > smart: coat, dog, jacket
bitter > sweet: drink, taste, orange
present absent: pupil, teacher, member
visible invisible: mark, line, thread
legal illegal: trade, act, deal
regular irregular: verb, shape, visitor
complete incomplete: list, sentence, set
correct incorrect: answer, form, spelling
equal unequal: share, part, fight
fair unfair: game, rule, price, judge
certain uncertain: future, answer, result
known unknown: place, writer, number
necessary unnecessary: journey, noise, word
pleasant unpleasant: smell, voice, surprise, day
popular unpopular: song, king, teacher
perfect imperfect: circle, copy, plan
obedient disobedient: dog, child, soldier
loyal disloyal: friend, servant, knight
cheerful > gloomy: room, song, man, voice
gloomy > cheerful: room, face, day
frozen > melted: butter, snow, lake
unhappy > happy: child, girl, prince
better worse: day, plan, mark, answer
younger older: brother, sister, boy
bigger smaller: box, house, plate
indoor outdoor: pool, game, plant
northern southern: coast, town, border
eastern western: coast, border, gate
rural urban: district, school, road
"""
)
# Words that are asked about on their own, both ways, or one way with >.
OTHER_PAIRS = """
up down; in out; on off; over under; above below; inside outside; before after; always never; often rarely;
seldom > often; here there; now > then; far > near; forwards backwards; upstairs downstairs; indoors outdoors;
together apart; with without; more less; most least; many few; much > little; all none; everything nothing;
everybody nobody; everyone > nobody; somebody > nobody; something > nothing; everywhere nowhere; yes no; well badly;
quickly slowly; loudly quietly; soon > late; day night; morning evening; summer winter; spring autumn; north south;
east west; top bottom; beginning > end; start finish; begin > end; end > beginning; stop > start; friend enemy;
love hate; peace war; success failure; life death; birth > death; question answer; buy sell; give take; push pull;
come go; arrive > leave; leave > stay; open close; lose > find; find > lose; win > lose; remember forget; laugh cry;
smile frown; sit > stand; stand > sit; rise fall; sink float; lead follow; lend borrow; spend save; earn > spend;
build > destroy; destroy > build; break > mend; mend > break; add subtract; multiply divide; accept refuse;
agree disagree; like dislike; appear disappear; fill > empty; freeze melt; live die; lock unlock; tie untie;
dress undress; pack unpack; cover uncover; wrap unwrap; fasten unfasten; raise > lower; lift > drop; throw > catch;
catch > throw; attack defend; succeed fail; pass > fail; praise blame; punish reward; trust distrust; obey disobey;
allow forbid; permit > forbid; send receive; whisper shout; ask > answer; teach learn; work > rest; rest > work;
wake > sleep; sleep > wake; heat > cool; tighten loosen; strengthen weaken; lengthen shorten; widen narrow;
increase decrease; grow shrink; improve > worsen; gather scatter; hide > show; show > hide; continue > stop;
enter > leave; join separate; import export; expand shrink; victory defeat; profit loss; gain > loss;
strength weakness; truth lie; darkness light; wealth poverty; beauty ugliness; happiness sadness; joy sorrow;
hope despair; courage fear; wisdom foolishness; health illness; safety danger; noise silence; order > chaos;
sunrise sunset; dawn dusk; midday midnight; land sea; hill valley; floor ceiling; entrance exit;
arrival departure; past future; giant dwarf; hero villain; master servant; guest host; boy girl; man woman;
teacher pupil; buyer seller; winner loser; adult child; problem solution; maximum minimum; majority minority;
plural singular; vowel consonant; advantage disadvantage; expert beginner; interior exterior; horizontal vertical;
positive negative; single > double; double > single; junior senior; same different; alike > different; able unable;
awake asleep; alive dead; afraid > brave; angry > calm; bored > interested; excited > calm; solid liquid; bless curse;
create destroy; connect disconnect; approve disapprove; admit deny; include exclude; advance retreat; conceal reveal;
load unload; plus minus; clockwise anticlockwise; kindness cruelty; youth > old age;
ancient > modern; optimist pessimist; early late; encourage discourage; remain > leave; noon > midnight
"""
SENTENCE_PAIRS = table(  # a pair and sentences with room for either word; after > for the first word only
    """
always never: She is {} late., We {} eat soup on Mondays., He {} tells the truth.
often rarely: They {} go to the cinema., I {} see him., It {} snows here.
up down: The boy ran {} the hill., The lift is going {}., She looked {}.
in out: He looked {} through the window., The cat wants to go {}.
on off: The lamp is {}., She turned the radio {}.
over > under: The dog jumped {} the fence., The bird flew {} the bridge.
under > over: The boat went {} the bridge.
above below: The picture hangs {} the clock., The village lies {} the castle.
inside outside: We waited {} the house., It is warm {}., The children play {}.
before after: We wash our hands {} dinner., I met him {} the lesson.
upstairs downstairs: My bedroom is {}., She ran {}., The noise came from {}.
quickly slowly: He walked {} to the gate., The time passed {}., The snow melted {}.
loudly quietly: She spoke {}., The boys sang {}., The dog barked {}.
well badly: He plays the violin {}., Our team played {}., She slept {}.
early late: The bus came {}., We had dinner {}., I woke up {}.
everything nothing: He knows {} about ships., I remember {}., She ate {}.
everybody nobody: {} came to the party., {} knew the answer., {} laughed.
many > few: {} people live here., He has {} friends.
more less: I want {} sugar., She has {} money than I have.
asleep awake: The baby is {}., Is the dog {}?, I was {} at six.
alive dead: The old king is still {}., The plant is {}.
here > there: Put the box {}., Come and sit {}.
love hate: I {} spiders., They {} cold weather., We {} this song.
like dislike: We {} loud music., I {} the smell of fish.
buy sell: They want to {} the farm., I shall {} my bicycle., She will {} the horse.
push pull: You must {} the door., We had to {} the cart.
open close: Please {} the window., They {} the shop at nine., Can you {} the box?
remember forget: I always {} his name., Do not {} the old days.
laugh cry: The film made us {}., The baby began to {}.
begin > end: The holidays {} on Friday., When does the lesson {}?
start finish: We {} work at eight., When did you {} the book?
stop > start: Please {} the engine., The music will {} soon.
win lose: Our team will {} the match., I hope they {}.
rise fall: Prices {} every year., We saw the water {}.
lead follow: I will {} and you come too., The dogs {} the hunter.
accept refuse: Will you {} the gift?, They had to {} the offer.
agree disagree: I {} with you., The two doctors {}.
appear disappear: The ghost will {} at midnight., We saw the ship {}.
lock unlock: Did you {} the door?, Please {} the gate.
pack unpack: She had to {} her bag., Let us {} the boxes.
tie untie: He stopped to {} his shoes., Please {} the horse.
sink float: Will the wood {}?, The toy boat began to {}.
live die: The old tree will {}., The fish may {}.
succeed fail: I am sure he will {}., If we {} we shall go home.
obey disobey: The soldiers {} the king., You should not {} the rules.
whisper shout: Please do not {}., He began to {}.
attack defend: They {} the castle., The knights must {} the town.
raise lower: They {} the flag at noon., Please {} your hand.
increase decrease: The prices {} in winter., We must {} the number.
lend > borrow: Can you {} a pencil?, I will {} some money.
save > spend: She wants to {} her money., I {} a pound a week.
spend > save: They {} all their money.
add subtract: First {} the two numbers., You must {} five.
freeze melt: The water will {} soon., The lake began to {}.
build > destroy: They want to {} the bridge., The men {} the old wall.
break > mend: Did you {} the chair?, He will {} the clock.
mend > break: Who will {} the window?
friend enemy: He is my {}., The king met an old {}.
peace war: The country is at {}., They talked about {}.
day night: It was a cold {}., We travelled by {}., The shop is open all {}.
summer winter: We go there every {}., It was a wet {}., I like {} best.
morning evening: We met in the {}., It was a fine {}.
beginning > end: I like the {} of the story., That was the {} of the game.
end > beginning: I know the {} of the film., This is the {} of the road.
top bottom: They reached the {} of the hill., Write your name at the {} of the page.
success failure: The party was a {}., The play was a great {}.
truth > lie: He told the {}., I know that it is the {}.
victory defeat: The war ended in {}., It was a great {}.
question answer: That is a good {}., I do not understand the {}.
north south: They live in the {}., The wind comes from the {}., The ship sailed {}.
east west: They rode to the {}., The sun is in the {}.
entrance exit: Where is the {}?, We waited by the {}.
sunrise sunset: We left at {}., The {} was beautiful.
arrival departure: We waited for the {} of the train., Their {} was late.
hero villain: He is the {} of the story., The film has a famous {}.
strength weakness: Every man has one {}., Spelling is her {}.
floor ceiling: The {} is white., There is a spider on the {}.
guest host: The {} was very polite., I thanked the {}.
winner loser: She shook hands with the {}., The {} went home.
teacher pupil: The {} came late., I asked the {}.
giant > dwarf: A {} lived in the cave., The {} was strong.
noise silence: The {} woke me., I cannot sleep in this {}.
happy sad: The children are {}., The song makes me {}., She looks {}.
hot cold: The soup is {}., My hands are {}., It was {} in the train.
clean dirty: The plates are {}., Your shoes are {}., The water is not {}.
full empty: The bus is {}., My glass is {}., The shops were {}.
open closed: The shop is {}., The gate was {}., The museum is {} today.
wet dry: My coat is {}., The grass was {}., The road is {}.
easy difficult: The test was {}., This game is {}., The way is {}.
rich poor: His uncle is {}., They were {} but happy.
strong weak: The rope is {}., She feels {} today., The tea is too {}.
cheap expensive: The tickets are {}., Meat is {} here., That hat was {}.
true > false: The story is {}., What he says is {}.
safe dangerous: This road is {}., The ice is {}., Is the bridge {}?
late early: The train is {}., You are {}., We were {} for the film.
clever stupid: The fox is {}., That was {}., Your plan is {}.
quiet noisy: The class is {}., The street was {}., The baby is {} today.
polite rude: The waiter is {}., You must not be {}., The boy was {}.
tame wild: The horses are {}., This rabbit is {}.
fast slow: The train is {}., My watch is {}., His horse is {}.
young old: The queen is {}., My teacher is {}., The dog is {}.
high low: The wall is {}., The river is {}., Prices are {} now.
deep shallow: The pond is {}., The water is {} here.
ripe unripe: The plums are {}., This banana is {}.
fresh stale: The bread is {}., These biscuits are {}.
"""
)


def pair_of(row):
    """A row's two words and whether the second may be asked about too: 'hot cold', 'tall > short'."""
    first, arrow, second = row.strip("()").replace(" > ", "|>|").partition("|>|")
    if not arrow:
        first, second = first.split()
    return first, second, not arrow


def one_answer(rows):
    """What to answer if a word stands alone, {word: answer}: what the first row says in which it is asked about."""
    answers = {}
    for row in rows:
        if not row.startswith("("):
            first, second, both = pair_of(row)
            answers.setdefault(first, second)
            if both:
                answers.setdefault(second, first)
    return answers


def in_phrases(rows):
    """(word, answer, phrases or sentences that hold the word)"""
    cases = []
    for row, texts in rows:
        first, second, both = pair_of(row)
        cases.append((first, second, texts))
        if both:
            cases.append((second, first, texts))
    return cases


OPPOSITE = one_answer([row for row, _ in ADJECTIVE_PAIRS] + " ".join(OTHER_PAIRS.split()).split("; "))
OPPOSITE_WORDS = list(OPPOSITE)
OPPOSITE_PHRASES = in_phrases(ADJECTIVE_PAIRS)
OPPOSITE_SENTENCES = in_phrases(SENTENCE_PAIRS)


def opposite_word(rng):
    """A word that has one best opposite, and the opposite; the rows are not sorted, so each as often."""
    word = rng.choice(OPPOSITE_WORDS)
    return {"word": word, "answer": OPPOSITE[word], "subject": word}


ANSWER_OF_OPPOSITE = [
    "What's the opposite of {word}?",
    "What is the opposite of '{word}'?",
    'What is the opposite of "{word}"?',
    "Opposite? | {word}",
    "Opposite of {word}?",
    "Opposite, please: | {word}",
    "The opposite of {word}, please.",
    "Give the opposite. | {word}",
    "Give the opposite of {word}.",
    "Give me the opposite of '{word}'.",
    "Write the opposite. | {word}",
    "Write the opposite of {word}.",
    "Write the opposite of this word. | {word}",
    "Name the opposite of {word}.",
    "Name the opposite. | {word}",
    "Say the opposite. | {word}",
    "Tell me the opposite of {word}.",
    "Tell me the opposite of this word. | {word}",
    "Find the opposite of this word. | {word}",
    "Find a word that means the opposite of '{word}'.",
]


@exercise("opposite", *ANSWER_OF_OPPOSITE)
@exercise(
    "opposite",
    "Antonym? | {word}",
    "Antonym of {word}?",
    "Give an antonym. | {word}",
    "Give an antonym of {word}.",
    "Write an antonym for this word. | {word}",
    "Write an antonym of '{word}'.",
    "What is an antonym of {word}?",
    "What is the antonym of this word? | {word}",
    "Find an antonym for '{word}'.",
    "Name an antonym of the word below. | {word}",
    "I need the antonym of {word}.",
    "State the antonym. | {word}",
    "Please give me an antonym for '{word}'.",
    "Could you tell me the antonym of {word}?",
    "An antonym for '{word}', please.",
    "Tell me an antonym of this word. | {word}",
    "Which word is the antonym of '{word}'?",
)
@exercise(
    "opposite",
    "Which word means the opposite of '{word}'?",
    "Which word means the opposite? | {word}",
    "Which word is the opposite of {word}?",
    "What word is the reverse of {word}?",
    "What do you call the opposite of '{word}'?",
    "Turn '{word}' into its opposite.",
    "Turn the word round: what is the opposite? | {word}",
    "Change this word to its opposite. | {word}",
    "Can you tell me the opposite of '{word}'?",
    "Could you give me the opposite of this word? | {word}",
    "Please name the opposite of this word. | {word}",
    "Kindly give the opposite of '{word}'.",
    "Do you know the opposite of {word}?",
    "My daughter asks for the opposite of {word}. What do I say?",
    "Help a pupil: what is the opposite of '{word}'?",
    "I say {word}. You say the opposite.",
    "I say '{word}', and you say ...? Give the opposite.",
    "Read this word and give its opposite. | {word}",
    "State the opposite of {word}.",
    "Think of the opposite of this word. | {word}",
    "If it is not {word}, what is it? Give the opposite of '{word}'.",
    "Write one word that means the opposite. | {word}",
    "Answer in one word: what is the opposite of {word}?",
    "'{word}' is the opposite of what?",
)
def opposite_alone(rng):
    return opposite_word(rng)


@exercise(
    "opposite",
    "Answer in a full sentence: what is the opposite of {word}?",
    "Answer with a whole sentence. What is the opposite of '{word}'?",
    "Complete the sentence: The opposite of {word} is ...",
    "Finish the sentence. | The opposite of {word} is ...",
    "Write a full sentence that tells the opposite of {word}.",
    "Reply in a sentence: what is the opposite of this word? | {word}",
)
def opposite_in_a_full_sentence(rng):
    slots = opposite_word(rng)
    return slots | {"answer": f"The opposite of {slots['word']} is {slots['answer']}."}


@exercise(
    "opposite",
    "Give the opposite of the marked word. | {starred}",
    "Write the opposite of the word in stars. | {starred}",
    "What is the opposite of the starred word? | {starred}",
    "What is the opposite of the marked word? | {starred}",
    "Find the opposite of the word between the stars. | {starred}",
    "Write the antonym of the marked word. | {starred}",
    "One word is marked with stars. Give its opposite. | {starred}",
    "Name the opposite of the marked word. | {starred}",
    "Look at the word in stars and write its opposite. | {starred}",
    "Opposite of the marked word, please. | {starred}",
    "Which word is the opposite of the marked one? | {starred}",
    "Give an antonym for the starred word. | {starred}",
    "What is the opposite of '{word}' in this phrase? | {plain}",
    "What is the opposite of {word} as it is used here? | {plain}",
    "Write the opposite of '{word}' as in '{plain}'.",
    "In '{plain}', what is the opposite of {word}?",
    "What is the opposite of {word} in '{plain}'?",
)
def opposite_in_a_phrase(rng):
    word, answer, nouns = rng.choice(OPPOSITE_PHRASES)
    noun = rng.choice(nouns)
    start = rng.choice((article(word).split(" ")[0],) * 3 + ("the", "this"))
    if word in THE_WORDS or answer in THE_WORDS:
        start = "the"
    return {
        "word": word,
        "starred": f"{start} *{word}* {noun}",
        "plain": f"{start} {word} {noun}",
        "answer": answer,
        "subject": word,
    }


# Adjectives that want the, since there is one such thing only.
THE_WORDS = "first last best worst front back left right same upper lower inner outer near far".split()
THE_WORDS += "northern southern eastern western present absent younger older bigger smaller usual".split()


@exercise(
    "opposite",
    "Rewrite the phrase with the opposite of the marked word. | {starred}",
    "Swap the marked word for its opposite. Write the whole phrase. | {starred}",
    "Replace the starred word by its opposite and write the phrase. | {starred}",
    "Write the phrase again, but with the opposite of the word in stars. | {starred}",
    "Put the opposite in place of the marked word and write the phrase. | {starred}",
    "Turn the marked word into its opposite and give the whole phrase. | {starred}",
    "Change the phrase: use the opposite of '{word}'. | {plain}",
    "Say the opposite of the whole phrase. | {plain}",
)
def phrase_with_opposite(rng):
    word, answer, nouns = rng.choice(OPPOSITE_PHRASES)
    noun = rng.choice(nouns)
    with_the = word in THE_WORDS or answer in THE_WORDS or rng.random() < 0.15
    starred, plain, turned = f"*{word}* {noun}", f"{word} {noun}", f"{answer} {noun}"
    if with_the:
        starred, plain, turned = "the " + starred, "the " + plain, "the " + turned
    else:
        plain, turned = article(plain), article(turned)
        starred = plain.split(" ")[0] + " " + starred
    return {"word": word, "starred": starred, "plain": plain, "answer": turned, "subject": starred}


@exercise(
    "opposite",
    "Give the opposite of the marked word. | {starred}",
    "What is the opposite of the word in stars? | {starred}",
    "Write the opposite of the starred word. | {starred}",
    "In this sentence one word is marked. Write its opposite. | {starred}",
    "Find an antonym for the marked word. | {starred}",
    "What is the opposite of the marked word in this sentence? | {starred}",
    "Name the opposite of the word between the stars. | {starred}",
    "{plain} What is the opposite of {word}?",
    "Read the sentence. What is the opposite of '{word}'? | {plain}",
    "What is the opposite of '{word}' in this sentence? {plain}",
)
def opposite_in_a_sentence(rng):
    word, answer, lines = rng.choice(OPPOSITE_SENTENCES)
    line = rng.choice(lines)
    first = line.startswith("{}")
    shown = capital(word) if first else word
    return {
        "word": word,
        "starred": line.format(f"*{shown}*"),
        "plain": line.format(shown),
        "answer": answer,
        "subject": word,
    }


@exercise(
    "opposite",
    "Rewrite the sentence with the opposite of the marked word. | {starred}",
    "Replace the marked word by its opposite and write the sentence. | {starred}",
    "Swap the starred word for its opposite. Write the whole sentence. | {starred}",
    "Write this sentence again with the opposite of '{word}'. | {plain}",
    "Change '{word}' to its opposite and write the sentence. | {plain}",
    "Turn the marked word round and give the new sentence. | {starred}",
)
def sentence_with_opposite(rng):
    word, answer, lines = rng.choice(OPPOSITE_SENTENCES)
    line = rng.choice(lines)
    shown, turned = (capital(word), capital(answer)) if line.startswith("{}") else (word, answer)
    return {
        "word": word,
        "starred": line.format(f"*{shown}*"),
        "plain": line.format(shown),
        "answer": line.format(turned),
        "subject": line.format(f"*{shown}*"),
    }


def far_words(word, answer, rng, count):
    """Words with nothing to do with `word` or `answer`, to choose wrongly from a list."""
    near = {word, answer, *SYNONYM_GROUPS.get(word, ()), *SYNONYM_GROUPS.get(answer, ())}
    found = []
    while len(found) < count:
        other = rng.choice(OPPOSITE_WORDS)
        meant = {other, OPPOSITE[other], *SYNONYM_GROUPS.get(other, ())}
        if not near & meant and other not in found and NATURE_OF.get(other) == NATURE_OF.get(word):
            found.append(other)
    return found


@exercise(
    "opposite",
    "Which of these is the opposite of {word}? | {options}",
    "Choose the opposite of '{word}'. | {options}",
    "Pick the opposite of {word} from the list. | {options}",
    "Find the opposite of {word} in this list. | {options}",
    "Which word in the list means the opposite of '{word}'? | {options}",
    "Only one of these words is the opposite of {word}. Which one? | {options}",
    "Choose the antonym of {word}. | {options}",
    "Select the antonym of '{word}': {options}.",
    "What is the opposite of {word}: {either}?",
    "Which is the opposite of {word}, {either}?",
    "Is the opposite of '{word}' {either}?",
)
def choose_opposite(rng):
    word = rng.choice(OPPOSITE_WORDS)
    answer = OPPOSITE[word]
    wrong = far_words(word, answer, rng, 2)
    if word in SYNONYM and rng.random() < 0.5:
        wrong[0] = SYNONYM[word]
    return choice(rng, word, answer, wrong[: rng.choice((1, 2, 2, 2))])


@exercise(
    "opposite",
    "Find the two opposites. | {words}",
    "Which two of these words are opposites? | {words}",
    "Two of these words are opposites. Write them. | {words}",
    "Pick out the pair of opposites. | {words}",
    "Which words in the list mean opposite things? | {words}",
    "Write the two words that are opposites: {words}.",
)
def pair_of_opposites(rng):
    word = rng.choice(OPPOSITE_WORDS)
    answer = OPPOSITE[word]
    words = shuffled(rng, [word, answer, *far_words(word, answer, rng, rng.choice((1, 1, 2)))])
    pair = [other for other in words if other in (word, answer)]
    return {"words": listed(words), "answer": listed(pair), "subject": listed(words)}


@exercise(
    "opposite",
    "{first} is to {second} as {word} is to what?",
    "Complete: {first} is to {second} as {word} is to ...",
    "Finish the row of opposites. | {first} - {second}, {word} - ...",
    "Which word is missing? | {first} and {second}, {word} and ...",
    "Write the missing opposite: {first}, {second}; {word}, ...",
    "Continue the pairs of opposites. | {first} / {second}, {word} / ...",
)
def opposite_by_analogy(rng):
    first, word = rng.choice(OPPOSITE_WORDS), rng.choice(OPPOSITE_WORDS)
    while word in (first, OPPOSITE[first]):
        word = rng.choice(OPPOSITE_WORDS)
    return {"first": first, "second": OPPOSITE[first], "word": word, "answer": OPPOSITE[word], "subject": word}


PREFIX_OPPOSITES = """
happy:unhappy kind:unkind fair:unfair safe:unsafe able:unable even:uneven lucky:unlucky known:unknown tidy:untidy
healthy:unhealthy friendly:unfriendly popular:unpopular usual:unusual pleasant:unpleasant certain:uncertain
comfortable:uncomfortable important:unimportant necessary:unnecessary ripe:unripe true:untrue real:unreal
equal:unequal married:unmarried wise:unwise well:unwell clear:unclear common:uncommon helpful:unhelpful
reliable:unreliable selfish:unselfish successful:unsuccessful grateful:ungrateful expected:unexpected
finished:unfinished interesting:uninteresting invited:uninvited broken:unbroken
possible:impossible polite:impolite patient:impatient perfect:imperfect mature:immature practical:impractical
correct:incorrect visible:invisible complete:incomplete direct:indirect active:inactive capable:incapable
formal:informal secure:insecure sensitive:insensitive accurate:inaccurate
legal:illegal logical:illogical regular:irregular responsible:irresponsible honest:dishonest loyal:disloyal
obedient:disobedient satisfied:dissatisfied respectful:disrespectful similar:dissimilar
agree:disagree appear:disappear like:dislike obey:disobey trust:distrust approve:disapprove connect:disconnect
lock:unlock tie:untie pack:unpack dress:undress cover:uncover wrap:unwrap fasten:unfasten load:unload button:unbutton
zip:unzip fold:unfold plug:unplug
"""
PREFIX_OPPOSITES = [pair.split(":") for pair in PREFIX_OPPOSITES.split()]


@exercise(
    "opposite",
    "Make the opposite with a prefix. | {word}",
    "Add a prefix to make the opposite of {word}.",
    "Use un-, in-, im-, il-, ir- or dis- to make the opposite. | {word}",
    "Which prefix turns '{word}' into its opposite? Write the whole word.",
    "Write the opposite of {word} that begins with '{prefix}'.",
    "Put '{prefix}' before the word to get its opposite. | {word}",
    "Form the opposite with {prefix}-. | {word}",
)
def opposite_by_prefix(rng):
    word, answer = rng.choice(PREFIX_OPPOSITES)
    return {"word": word, "prefix": answer[: -len(word)], "answer": answer, "subject": word}


QUESTIONS = """
Which season is the opposite of {}? = summer winter, spring autumn
Which direction is the opposite of {}? = north south, east west
The opposite of {} is which direction? = north south, east west, up down
Which time of day is the opposite of {}? = morning evening, sunrise sunset, midday midnight
I am not {}. I am the opposite. What am I? = tall short, rich poor, young old, happy sad, asleep awake, late early
My tea is not {}. It is the opposite. What is it? = hot cold, strong weak
The door is not {}. What is the opposite of {}? = open closed
His coat is not {}, it is the opposite. What is it? = clean dirty, wet dry, new old, cheap expensive, long short
The box is not {} but the opposite. What is it? = full empty, heavy light, big small, open closed
The road is not {} but the opposite. What is it? = wide narrow, safe dangerous, rough smooth, wet dry, busy quiet
If I do not {}, I do the opposite. What do I do? = win lose, laugh cry, push pull, whisper shout, lead follow
To {} is the opposite of what verb? = buy sell, remember forget, give take, sink float, lend borrow, love hate
What is the opposite of the verb 'to {}'? = buy sell, push pull, accept refuse, agree disagree, open close, lock unlock
A person who is not {} is ... Write the opposite. = poor rich, ill healthy, lazy hardworking, kind cruel, polite rude
The water was not {}. It was the opposite. What was it? = deep shallow, cold hot, clean dirty, warm cool
The film was not {}; it was the opposite. What was it? = sad happy, long short, boring interesting, good bad
"""
QUESTIONS = [
    (question.strip(), *pair.split())
    for question, pairs in (line.split("=") for line in QUESTIONS.strip().splitlines())
    for pair in pairs.split(",")
]


@exercise(
    "opposite",
    "{question}",
    "Answer in one word. {question}",
    "Answer with one word. | {question}",
    "{question} Give one word.",
    "Think of opposites and answer. | {question}",
    "Use the opposite to answer. | {question}",
)
def opposite_question(rng):
    question, *pair = rng.choice(QUESTIONS)
    word, answer = shuffled(rng, pair) if not question.startswith("A person") else pair
    return {"question": question.replace("{}", word), "answer": answer, "subject": word}


# Synonyms ---------------------------------------------------------------------------------------------------------

# Adjectives with nouns that both words go with; after > only the first word is asked about.
ADJECTIVE_SYNONYMS = table(
    """
excellent > splendid: meal, idea, teacher
ancient > old: castle, tree, city
hilarious > funny: joke, film, story
(scared > frightened): child, rabbit
big large: house, dog, box, garden, family, ship
little small: house, dog, boy, bird, box
huge enormous: whale, castle, wave, tree, giant
gigantic > huge: ship, wave, rock, pumpkin
vast > huge: forest, desert, crowd, plain
immense > huge: palace, hall, wall
tiny > small: mouse, flower, insect, shoe
cheerful > happy: song, girl, voice, smile
joyful > happy: day, song, child
merry > happy: song, sailor, party
unhappy sad: child, face, ending
sorrowful > sad: song, face, tale
miserable > unhappy: child, day, dog
angry cross: teacher, man, mother
furious > angry: giant, bull, king
quick fast: runner, train, answer, horse
rapid > quick: growth, change, river
swift > fast: river, horse, bird, runner
silent quiet: room, street, night, boy
noisy loud: crowd, engine, class
clever smart: boy, dog, plan, pupil
intelligent > clever: child, animal, girl
(bright > clever): pupil, child, girl
foolish silly: boy, question, plan, king
stupid > silly: mistake, idea, joke
brave courageous: knight, soldier, girl
bold > brave: sailor, knight, explorer
fearless > brave: sailor, soldier, rider
frightened > scared: child, rabbit, mouse
rich wealthy: man, merchant, farmer, country
poor > needy: man, family
sick ill: child, man, animal
unwell > ill: child, passenger
weary tired: traveller, horse, soldier
exhausted > tired: runner, horse, nurse
sleepy drowsy: child, cat, driver
hard difficult: question, test, task
tricky > difficult: question, job, puzzle
easy simple: question, task, answer, game
odd strange: noise, hat, dream, man
peculiar > strange: smell, noise, habit
weird > strange: dream, noise, film
unusual > strange: name, sound, plant
beautiful lovely: garden, day, song, princess
pretty > beautiful: flower, dress, garden
attractive > pretty: face, girl, garden
gorgeous > beautiful: dress, view, flower
ugly > unsightly: building, scar
nice pleasant: day, smell, evening, surprise
good > fine: meal, story, horse
wonderful > marvellous: day, story, view
splendid > wonderful: palace, meal, horse
superb > excellent: meal, singer, view
terrible awful: storm, mistake, noise, smell
dreadful > terrible: storm, night, mistake
horrible > awful: smell, taste, dream
wicked > evil: witch, king, plan
evil > wicked: witch, giant, plan
naughty > bad: boy, puppy, child
correct right: answer, word, number
wrong incorrect: answer, number, spelling
false > untrue: story, statement
genuine > real: pearl, painting
damp > wet: towel, cloth, wall, coat
moist > damp: cloth, soil, cake
cold chilly: morning, wind, room, night
icy > freezing: wind, river, night
dirty filthy: shirt, floor, window
grubby > dirty: shirt, hand, face
tidy neat: kitchen, desk, room, garden
untidy messy: room, desk, kitchen
old > aged: man, woman, dog
elderly > old: man, lady, neighbour
modern > new: building, school, bridge
final last: page, lesson, chapter, day
whole entire: cake, day, village, class
complete > whole: set, meal, story
empty > vacant: house, seat, room
famous well-known: singer, writer, castle
polite well-mannered: boy, answer, waiter
courteous > polite: waiter, driver, answer
rude impolite: answer, boy, remark
kind > caring: nurse, woman, teacher
gentle > mild: voice, breeze
cruel > unkind: king, master, giant
mean > unkind: remark, trick, boy
dangerous > risky: journey, game, plan
perilous > dangerous: journey, cliff, road
hazardous > dangerous: road, journey, job
thin slim: girl, waist, book
slender > slim: girl, waist, tree
skinny > thin: cat, boy, leg
fat plump: baby, hen, cook
stout > fat: man, farmer, lady
strong powerful: man, horse, engine, king
mighty > powerful: king, river, army
weak feeble: voice, man, animal, light
frail > weak: old man, old lady
broad wide: river, street, road
high > tall: tower, tree, building
lofty > high: tower, mountain
usual normal: time, way, price
ordinary > normal: day, house, man
common > ordinary: man, house
rare uncommon: bird, flower, coin
main chief: road, reason, street
principal > main: reason, road
shiny > gleaming: shoe, coin, car
bright > shining: star, light
dim > faint: light, glow
dark > gloomy: room, forest, corner
sharp > pointed: stick, stone
smooth > even: road, surface, floor
level > flat: field, floor, road
rough > bumpy: road, track
lazy idle: boy, servant, pupil
hardworking > industrious: farmer, pupil
careful cautious: driver, answer
careless > reckless: driver, rider
honest truthful: man, answer, child
loyal faithful: friend, dog, servant
(true > faithful): friend, servant
friendly > kind: neighbour, word, smile
sure certain: sign, winner
expensive costly: ring, coat, meal
(dear > expensive): hat, shop
cheap inexpensive: hotel, meal, coat
funny amusing: story, film, joke, clown
comical > funny: hat, clown, face
dull boring: lesson, film, book, talk
tedious > boring: journey, speech, job
interesting > fascinating: book, story, talk
thrilling exciting: film, game, adventure
delicious tasty: meal, cake, soup
scarlet > red: coat, ribbon, flag
brief short: visit, letter, talk
long > lengthy: speech, letter, wait
calm peaceful: sea, evening, lake
tranquil > peaceful: lake, garden, valley
stubborn obstinate: mule, child, old man
greedy > selfish: king, boy
proud > arrogant: king, prince
shy timid: child, deer, boy
bashful > shy: boy, smile
sly cunning: fox, thief, wolf
fierce savage: dog, lion, wolf
wild > untamed: horse, animal
amazed astonished: crowd, child, visitor
surprised > amazed: crowd, look
fragile > delicate: vase, glass, shell
dead > lifeless: bird, body
fair > just: king, judge, rule
spare > extra: wheel, room, key
additional > extra: page, hour, bed
thick > dense: fog, forest
mad crazy: idea, plan, dog
hungry > starving: child, wolf
"""
)
# Words of every kind, both ways, or one way with >.
OTHER_SYNONYMS = """
begin start; commence > begin; finish end; complete > finish; conclude > end; stop halt; cease > stop; shut close;
buy purchase; help assist; aid > help; hide conceal; choose pick; select > choose; mend repair; fix > mend; shout yell;
cry weep; sob > cry; talk speak; chat > talk; inform > tell; ask enquire; request > ask; reply answer; respond > reply;
jump leap; hop > jump; dash > rush; hurry rush; hasten > hurry; stroll > walk; wander roam; depart leave; exit > leave;
arrive > come; stay remain; gaze stare; look glance; peep > look; observe > watch; see > notice; discover > find;
locate > find; search > hunt; gather collect; assemble > gather; construct build; erect > build; make create;
produce > make; destroy ruin; wreck > ruin; demolish > destroy; break smash; shatter > smash; damage harm; injure hurt;
wound > injure; permit allow; let > allow; forbid ban; prohibit > forbid; prevent > stop; try attempt; like enjoy;
love adore; hate detest; loathe > hate; dislike > hate; want wish; desire > want; require need; think believe;
suppose guess; comprehend > understand; remember recall; receive get; obtain > get; acquire > get; donate > give;
give > offer; provide supply; keep > retain; retain > keep; grab seize; snatch > grab; grasp > hold; throw toss;
hurl > throw; fling > throw; catch capture; trap > catch; steal rob; cut chop; slice > cut; pull drag; tug > pull;
haul > pull; push shove; lift raise; hoist > lift; carry > bear; transport > carry; drop > fall; tumble > fall;
topple > fall; trip stumble; shake tremble; shiver > shake; quiver > tremble; shine gleam; glow > shine;
sparkle glitter; twinkle > sparkle; glisten > shine; consume > eat; devour > eat; munch chew; gulp swallow; sip > drink;
rest relax; sleep slumber; snooze > sleep; doze > sleep; awaken > wake; rouse > wake; chuckle > laugh; giggle > laugh;
smile grin; frown scowl; moan groan; grumble complain; whine > complain; tease > mock; scare frighten; terrify > scare;
alarm > frighten; surprise amaze; astonish > amaze; annoy irritate; bother > annoy; please delight; comfort console;
praise > compliment; admire > respect; blame accuse; forgive pardon; excuse > forgive; beg plead; order command;
instruct > teach; teach > educate; educate > teach; learn > study; display show; reveal > show; exhibit > show;
warn > alert; protect guard; defend > protect; shelter > protect; rescue save; attack assault; fight battle; beat
defeat;
conquer > defeat; triumph > win; join connect; link > join; unite > join; attach fasten; bind > tie; divide split;
separate > part; mix blend; combine > join; stir > mix; change alter; swap exchange; trade > swap; expand > grow;
enlarge > increase; grow > increase; reduce lessen; decrease > reduce; happen occur; vanish disappear; drift > float;
soar > fly; wash clean; cleanse > clean; scrub > clean; cook > prepare; plan > intend; intend > plan; decide > choose;
refuse decline; reject > refuse; boast brag; deceive trick; cheat > trick; fool > trick; imagine > picture;
whisper murmur; mumble mutter; scream shriek; bellow roar; announce declare; proclaim > announce; state > say;
greet welcome; dwell live; reside > live; own possess; use employ; utilise > use; toil > work; labour > work; rule
govern;
reign > rule; guide lead; chase pursue; hunt > chase; escape flee; perish > die; slay > kill; climb ascend;
bury > hide; cover > wrap; wrap > cover; present gift; error mistake; fault > mistake; blunder > mistake; job task;
chore > job; duty > task; occupation > job; profession > job; journey trip; voyage > journey; expedition > journey;
vacation > holiday; road street; lane > path; path track; trail > path; forest wood; woods > forest; summit top;
peak > top; edge border; brim > edge; rim > edge; middle centre; core > centre; rear > back; rock stone; boulder > rock;
pebble > stone; sea ocean; stream brook; pond > pool; shore coast; seaside > coast; tempest > storm; gale > wind;
breeze > wind; fog mist; flame > fire; blaze > fire; house home; dwelling > house; residence > home; cabin hut;
cottage > house; mansion > house; palace > castle; shop store; inn > pub; jail prison; cellar basement; attic loft;
chamber > room; entrance > door; sofa couch; settee > sofa; seat > chair; rug carpet; mug cup; bag sack;
container > box; suitcase > case; parcel package; rope cord; picture > image; painting > picture; photo > photograph;
photograph > photo; drawing > sketch; sketch > drawing; story tale; yarn > story; poem verse; rhyme > poem; tune melody;
song > tune; speech talk; lecture > talk; lesson class; pupil student; tutor > teacher; instructor > teacher;
doctor physician; boss chief; leader > chief; king ruler; monarch > king; servant > maid; warrior > soldier;
sailor seaman; mariner > sailor; thief robber; burglar > thief; bandit > robber; criminal crook; friend pal;
companion > friend; mate > friend; chum > friend; buddy > friend; enemy foe; rival opponent; guest visitor; kid child;
youngster > child; baby infant; lad boy; lass girl; folk people; crowd mob; throng > crowd; group > band; gang > group;
team > side; troops > soldiers; feast banquet; snack > bite; beverage > drink; money cash; price cost; fee > charge;
wage pay; salary > pay; earnings > wages; riches wealth; fortune > wealth; prize award; reward > prize; victory win;
triumph > victory; conflict > fight; war > conflict; quarrel argument; dispute > argument; idea thought; notion > idea;
opinion view; plan scheme; aim goal; purpose > aim; reason cause; result outcome; effect > result; problem difficulty;
trouble > difficulty; danger peril; risk > danger; hazard > danger; fear fright; terror > fear; dread > fear;
joy delight; happiness > joy; pleasure > joy; fun > amusement; amusement > fun; sorrow sadness; grief > sorrow;
misery > sadness; anger rage; fury > rage; courage bravery; strength power; might > power; ability skill; talent > gift;
luck > fortune; chance opportunity; accident > mishap; disaster catastrophe; illness sickness; disease > illness;
pain ache; injury wound; remedy cure; smell odour; scent > smell; aroma > smell; stench > stink; noise din;
racket > noise; uproar > noise; sound > noise; silence quiet; taste flavour; sight view; glimpse > look; shade > colour;
shape form; amount quantity; sum total; piece bit; portion part; section > part; fragment > piece; scrap > bit;
couple pair; heap pile; stack > pile; line row; gap hole; opening > hole; crack > split; lid > cover; cloth fabric;
material > cloth; clothes clothing; garments > clothes; jacket coat; vessel ship; automobile > car; lorry truck;
bicycle bike; aeroplane plane; machine device; gadget > device; tool instrument; creature animal; beast > animal;
bunny > rabbit; hound > dog; serpent snake; donkey ass; bug insect; bush shrub; branch bough; twig > branch;
flower bloom; blossom > flower; soil earth; dirt mud; rubbish trash; garbage > rubbish; litter > rubbish;
maybe perhaps; possibly > maybe; nearly almost; often frequently; seldom rarely; always forever; soon shortly;
quickly fast; rapidly > quickly; swiftly > quickly; gradually > slowly; immediately > instantly; instantly >
immediately;
also too; near close; nearby > close; above over; below beneath; under beneath; among > amid; inside within;
happily gladly; silently > quietly; extremely > very; really truly; completely totally; entirely > completely;
enough sufficient; plenty > lots; only just; merely > only; although though; hello hi; farewell > goodbye;
glad happy; scared afraid; annoyed cross; alike similar; beginning start; ending finish; finally > lastly;
mother mum; father dad; rich wealthy; autumn fall; grandmother granny; grandfather grandpa; tale > story; region area;
district > area; nation country; town > city; method way; rule law; custom habit; tradition > custom; example >
instance;
advice > guidance; proof evidence; secret mystery; puzzle > riddle; riddle puzzle; magician wizard; ghost spirit;
phantom > ghost; hero champion; winner > champion; beggar > tramp; author writer; cook chef; merchant trader;
inspect examine; check > test; count > number; shrink > reduce; sketch > draw; soak > wet; stain mark; spot > mark;
supper > dinner; tug > pull; vow promise; pledge > promise; swear > promise; wreck > destroy; yearly annual;
holy sacred; sleepy drowsy; rushed hurried; silly foolish; woman lady; wonder > marvel; zone > area; toddler > child
"""
SYNONYM_SENTENCES = table(  # a word and a synonym, and sentences with room for either
    """
begin start: The holidays {} on Friday., Please {} now., When does the film {}?
finish end: The lesson will {} soon., When does the game {}?
shut close: Please {} the door., Did you {} the window?
buy purchase: They want to {} the farm., I shall {} a ticket., Where can I {} a map?
assist > help: Can you {} me?, The nurse will {} you.
hide conceal: They {} the money in a tin., Foxes {} their food.
choose pick: You may {} a cake., Please {} a card.
select > choose: You may {} one book., Please {} a colour.
mend repair: Can you {} the chair?, He will {} my bicycle.
shout yell: Please do not {}., The boys began to {}.
cry weep: The sad film made me {}., The child began to {}.
talk speak: I want to {} to the teacher., We often {} about you.
reply answer: She did not {}., Please {} by Monday.
jump leap: The cat can {} over the wall., I saw the fish {}.
hurry rush: We must {} to the station., Do not {} your work.
wander roam: The sheep {} over the hills., We like to {} in the woods.
depart leave: The train will {} at noon., When do the guests {}?
stay remain: You may {} here., They will {} at home.
gather collect: We {} shells on the beach., The children {} wood for the fire.
construct build: They will {} a bridge., Birds {} nests in spring.
destroy ruin: The storm may {} the crops., Do not {} the surprise.
permit allow: We do not {} dogs here., Will you {} me to go?
attempt > try: I will {} to climb the hill., Please {} the next question.
try > attempt: I will {} to swim across the lake.
like enjoy: I {} cold weather., We {} our music lessons.
detest > hate: I {} spiders., They {} loud music.
require need: You will {} a warm coat., Plants {} light and water.
recall > remember: I cannot {} his name., Do you {} that day?
receive get: You will {} a letter soon., Did you {} my parcel?
provide > supply: The farms {} the town with milk.
throw toss: Please {} me the ball., The boys {} stones into the pond.
pull tug: The children {} the rope., Do not {} my sleeve.
push shove: Please do not {}., They had to {} the car.
tremble > shake: His hands began to {}., The ground seemed to {}.
gleam > shine: The stars {} in the sky., We made the silver {}.
devour > eat: The wolves {} the meat., The boys will {} the cake.
moan groan: We heard him {} in the night.
grumble complain: They always {} about the food., Do not {} so much.
frighten scare: Loud noises {} the baby., Ghosts do not {} me.
protect guard: The dogs {} the sheep., Soldiers {} the castle.
rescue save: They tried to {} the cat., The sailors will {} us.
join connect: Please {} the two wires.
mix blend: First {} the eggs and the milk.
alter > change: Do not {} the plan., She had to {} the dress.
occur > happen: Such things often {}., It may {} again.
vanish disappear: The ghost will {} at dawn., I saw the rabbit {}.
decline > refuse: I had to {} the offer.
boast brag: He likes to {} about his car., You should not {}.
dwell > live: They {} in a cave., Owls {} in the old barn.
possess > own: They {} two farms., Do you {} a boat?
pursue > chase: The dogs {} the fox., We must {} the thief.
flee > escape: The prisoners tried to {}.
answer reply: Your {} was very short., I am waiting for an {}.
error > mistake: I made an {} in my letter., There is an {} on page two.
task job: It was a hard {}., He gave me a new {}.
trip journey: It was a long {}., We talked about our {}.
voyage > journey: The {} took three weeks., They told us about the {}.
summit top: They reached the {} of the mountain.
centre middle: The tree stands in the {} of the garden., She stood in the {} of the room.
shore coast: The ship came near the {}., They live near the {}.
tale story: She told us a {}., It is a {} about a giant., The {} made us laugh.
thief robber: The police caught the {}., A {} took my bag.
friend pal: He is my best {}., I wrote to a {}.
foe > enemy: He met his {} at the gate., The king beat his {}.
lad > boy: The {} ran home., He was a tall {}.
infant > baby: The {} slept all night., She held the {} in her arms.
banquet > feast: The king gave a {}., We went to the {}.
price cost: What is the {} of the ticket?, The {} was too high.
prize award: She won a {} for singing., The {} went to our school.
quarrel argument: They had a {} about money.
peril > danger: The ship was in great {}.
sorrow sadness: Her {} was great., The news filled us with {}.
courage bravery: The soldier showed great {}., We admired her {}.
heap pile: There is a {} of leaves in the garden., He sat on a {} of straw.
cash > money: I have no {} with me., He put the {} in a tin.
couch sofa: The cat sleeps on the {}., We need a new {}.
lorry truck: The {} stopped at the corner., He drives a big {}.
perhaps maybe: {} it will rain., {} he forgot., {} they are late.
nearly almost: I {} fell., It is {} noon., The cup is {} full.
often frequently: They {} visit us., It {} rains here.
seldom rarely: I {} see him., She {} laughs.
quickly fast: He ran {}., The boat moved {}.
beneath under: The dog lay {} the table., We sat {} the tree.
above over: The bird flew {} the trees., A lamp hangs {} the table.
happy glad: I am {} to see you., We were {} to be home., She was {} that it was over.
sad unhappy: The boy looks {}., Why are you so {}?, The ending is {}.
scared afraid: The child was {} of the dark., I am {} of wolves., Are you {}?
cross angry: My father was {}., The teacher looks {}., Why is she {}?
tired weary: I am {} after the walk., The horse looks {}.
ill sick: My aunt is {}., The dog was {}., She fell {}.
correct right: Your answer is {}., Is this number {}?
incorrect > wrong: The last answer is {}., What he says is {}.
difficult hard: The test was {}., This question is {}.
simple easy: The game is {}., The way is {}.
clever smart: The fox is {}., My sister is {}.
rich wealthy: His uncle is {}., They were {} once.
strange odd: The noise was {}., That is {}., His hat looks {}.
silent quiet: The house was {}., Please be {}., The children were {}.
huge enormous: The whale was {}., The hall is {}., His feet are {}.
tiny > small: The kitten is {}., The room was {}.
damp > wet: The towel is {}., My shoes are {}.
beautiful lovely: The garden is {}., The song was {}., The view was {}.
brave courageous: The girl was very {}., The knights were {}.
funny amusing: The story was {}., I do not find that {}.
delicious tasty: The soup was {}., These plums are {}.
expensive costly: The ring was {}., That coat is too {}.
silly foolish: That was {}., Do not be {}.
lazy idle: The boy is {}., Do not be so {}.
polite > courteous: The waiter was {}., You must be {}.
dull boring: The lesson was {}., The film is {}.
tidy neat: Her desk is always {}., The garden looks {}.
filthy > dirty: Your hands are {}., The floor was {}.
calm peaceful: The sea is {} today., The evening was {}.
terrible awful: The weather was {}., The smell is {}.
famous well-known: The singer is {}., That castle is {}.
"""
)

SYNONYM = one_answer([row for row, _ in ADJECTIVE_SYNONYMS] + " ".join(OTHER_SYNONYMS.split()).split("; "))
SYNONYM_WORDS = list(SYNONYM)
SYNONYM_PHRASES = in_phrases(ADJECTIVE_SYNONYMS)
SYNONYM_LINES = in_phrases(SYNONYM_SENTENCES)
SYNONYM_GROUPS = {}  # a word: every word given as its synonym anywhere, and theirs, for look-up only
for _word, _synonym in SYNONYM.items():
    SYNONYM_GROUPS.setdefault(_word, set()).add(_synonym)
    SYNONYM_GROUPS.setdefault(_synonym, set()).add(_word)
for _word, _synonym, _ in SYNONYM_PHRASES + SYNONYM_LINES:
    SYNONYM_GROUPS.setdefault(_word, set()).add(_synonym)
    SYNONYM_GROUPS.setdefault(_synonym, set()).add(_word)
SYNONYM_GROUPS = {
    word: near.union(*(SYNONYM_GROUPS[other] for other in sorted(near))) for word, near in SYNONYM_GROUPS.items()
}
# Adjectives are put into lists with adjectives, other words with other words.
NATURE_OF = {
    word: "adjective" for first, second, _ in OPPOSITE_PHRASES + SYNONYM_PHRASES for word in (first, second)
}


def synonym_word(rng):
    """A word and the synonym that comes first to mind."""
    word = rng.choice(SYNONYM_WORDS)
    return {"word": word, "answer": SYNONYM[word], "subject": word}


@exercise(
    "synonym",
    "What's a synonym for {word}?",
    "What is a synonym of '{word}'?",
    'What is a synonym for "{word}"?',
    "Synonym of {word}?",
    "Synonym, please: | {word}",
    "A synonym for {word}, please.",
    "Give a synonym. | {word}",
    "Give a synonym for {word}.",
    "Give me a synonym of '{word}'.",
    "Write a synonym. | {word}",
    "Write a synonym for {word}.",
    "Write a synonym of this word. | {word}",
    "Name a synonym. | {word}",
    "Name a synonym for {word}.",
    "Find a synonym. | {word}",
    "Find a synonym for this word. | {word}",
    "Find a synonym of {word}.",
    "Tell me a synonym for '{word}'.",
    "Tell me a synonym of this word. | {word}",
    "State a synonym of {word}.",
    "Say a synonym for this word. | {word}",
    "I need a synonym for {word}.",
    "I need a synonym for this word in my essay. | {word}",
    "Could you give me a synonym for '{word}'?",
    "Can you think of a synonym for this word? | {word}",
    "Please write a synonym of {word}.",
    "Please give me a synonym. | {word}",
    "Kindly name a synonym of '{word}'.",
    "Do you know a synonym for {word}?",
    "Read the word and write a synonym. | {word}",
)
@exercise(
    "synonym",
    "What is another word for {word}?",
    "What's another word for '{word}'?",
    "Another word for {word}?",
    "Another word for this one, please. | {word}",
    "Give another word for {word}.",
    "Give me another word for this one. | {word}",
    "Which word means the same as {word}?",
    "Which word means the same? | {word}",
    "Which word means nearly the same as '{word}'?",
    "Which word has the same meaning as {word}?",
    "Find a word that means the same as '{word}'.",
    "Find a word with the same meaning as this one. | {word}",
    "Write a word with the same meaning. | {word}",
    "Write another word that means {word}.",
    "Tell me a word that means the same as {word}.",
    "Say it with another word. | {word}",
    "Say '{word}' with another word.",
    "How else can I say '{word}'?",
    "How else could one say this? | {word}",
    "What else can I write for '{word}'?",
    "What could I write in place of {word}?",
    "I have used '{word}' too often. What else can I say?",
    "In my story I say '{word}' again and again. Give me another word.",
    "Replace the word by another with the same meaning. | {word}",
    "Put another word in its place. | {word}",
    "Same meaning, other word: {word}",
    "Is there another word for {word}?",
    "Answer in one word: what means the same as {word}?",
)
def synonym_alone(rng):
    return synonym_word(rng)


@exercise(
    "synonym",
    "Give a simpler word for {word}.",
    "Write an easier word. | {word}",
    "What is a simple word for '{word}'?",
    "Say it in a simpler word. | {word}",
    "What does '{word}' mean? Answer in one word.",
    "What is the meaning of {word}, in one word?",
    "Which everyday word means the same as '{word}'?",
    "Give the common word for this one. | {word}",
    "Turn this word into a simple one with the same meaning. | {word}",
    "I read the word '{word}' in a book. Tell me an easier word for it.",
    "A child does not know the word '{word}'. Give a simple word that means the same.",
    "Explain '{word}' with one easy word.",
    "What is the plain word for {word}?",
    "Make this word simpler. | {word}",
)
def simpler_word(rng):
    """Only words that are rarer than their synonym: those that stand before > or first in a pair."""
    word = rng.choice(RARER_WORDS)
    return {"word": word, "answer": SYNONYM[word], "subject": word}


RARER_WORDS = """
gigantic vast immense tiny sorrowful miserable furious rapid swift intelligent fearless frightened unwell weary
exhausted
peculiar weird gorgeous splendid superb dreadful wicked genuine damp filthy grubby elderly vacant courteous perilous
hazardous slender stout mighty frail lofty principal comical tedious brief tranquil bashful additional commence conclude
cease purchase assist aid conceal select weep sob respond leap hasten stroll depart observe discover locate assemble
construct erect produce shatter demolish permit prohibit loathe detest desire require comprehend recall obtain acquire
donate seize grasp hurl fling haul hoist transport tumble tremble quiver gleam glisten consume devour munch slumber
snooze awaken terrify irritate console accuse pardon instruct educate reveal exhibit shelter conquer triumph unite
attach bind combine alter reduce lessen occur vanish drift soar cleanse reject decline deceive murmur shriek bellow
proclaim reside dwell possess employ utilise toil reign pursue flee perish slay ascend error blunder chore occupation
profession voyage expedition summit brim boulder pebble brook tempest gale residence dwelling chamber settee cord
melody physician monarch mariner companion foe infant banquet beverage salary dispute notion peril hazard dread grief
fury remedy aroma stench uproar fragment garments vessel automobile serpent shrub bough perhaps frequently seldom
rapidly swiftly immediately beneath merely farewell phantom wealthy courageous enormous
""".split()
RARER_WORDS = [word for word in RARER_WORDS if word in SYNONYM]


@exercise(
    "synonym",
    "Answer in a full sentence: what is a synonym for {word}?",
    "Answer with a whole sentence. What is a synonym for '{word}'?",
    "Complete the sentence: A synonym for {word} is ...",
    "Finish the sentence. | A synonym for {word} is ...",
    "Write a full sentence that gives a synonym for {word}.",
    "Reply in a sentence: what is a synonym for this word? | {word}",
)
def synonym_in_a_full_sentence(rng):
    slots = synonym_word(rng)
    return slots | {"answer": f"A synonym for {slots['word']} is {slots['answer']}."}


@exercise(
    "synonym",
    "Give a synonym for the marked word. | {starred}",
    "Write a synonym of the word in stars. | {starred}",
    "What is a synonym for the starred word? | {starred}",
    "What is another word for the marked one? | {starred}",
    "Find another word for the word in stars. | {starred}",
    "Which word means the same as the marked word? | {starred}",
    "Which word could stand in place of the starred one? | {starred}",
    "One word is marked. Give a synonym for it. | {starred}",
    "Name a synonym of the word between the stars. | {starred}",
    "Synonym of the marked word, please. | {starred}",
    "Look at the marked word and give one that means the same. | {starred}",
    "What is another word for '{word}' in this phrase? | {plain}",
    "In '{plain}', which word means the same as {word}?",
    "What is a synonym for {word} as it is used here? | {plain}",
    "Write a synonym of '{word}' as in '{plain}'.",
    "What could I say for {word} in '{plain}'?",
)
def synonym_in_a_phrase(rng):
    word, answer, nouns = rng.choice(SYNONYM_PHRASES)
    noun = rng.choice(nouns)
    start = rng.choice((article(word).split(" ")[0],) * 3 + ("the", "this"))
    return {
        "word": word,
        "starred": f"{start} *{word}* {noun}",
        "plain": f"{start} {word} {noun}",
        "answer": answer,
        "subject": word,
    }


@exercise(
    "synonym",
    "Rewrite the phrase with a synonym of the marked word. | {starred}",
    "Swap the starred word for a synonym. Write the whole phrase. | {starred}",
    "Replace the marked word by a synonym and write the phrase. | {starred}",
    "Put another word with the same meaning for the word in stars. Write the phrase. | {starred}",
    "Write the phrase again with another word for '{word}'. | {plain}",
    "Say the whole phrase with a synonym for {word}. | {plain}",
    "Use a synonym of the marked word and give the new phrase. | {starred}",
)
def phrase_with_synonym(rng):
    word, answer, nouns = rng.choice(SYNONYM_PHRASES)
    noun = rng.choice(nouns)
    if rng.random() < 0.15:
        plain, starred, turned = f"the {word} {noun}", f"the *{word}* {noun}", f"the {answer} {noun}"
    else:
        plain, turned = article(f"{word} {noun}"), article(f"{answer} {noun}")
        starred = f"{plain.split(' ')[0]} *{word}* {noun}"
    return {"word": word, "starred": starred, "plain": plain, "answer": turned, "subject": starred}


@exercise(
    "synonym",
    "Give a synonym for the marked word. | {starred}",
    "Write another word for the word in stars. | {starred}",
    "What is a synonym of the starred word in this sentence? | {starred}",
    "Which word means the same as the marked one? | {starred}",
    "What could stand in place of the marked word? | {starred}",
    "Find a synonym for the word between the stars. | {starred}",
    "One word in the sentence is marked. Give another word for it. | {starred}",
    "{plain} What is another word for {word}?",
    "{plain} Give a synonym for '{word}'.",
    "Read the sentence. What is a synonym for '{word}'? | {plain}",
    "Give a synonym of '{word}' as it stands in this sentence. | {plain}",
)
def synonym_in_a_sentence(rng):
    word, answer, lines = rng.choice(SYNONYM_LINES)
    line = rng.choice(lines)
    shown = capital(word) if line.startswith("{}") else word
    return {
        "word": word,
        "starred": line.format(f"*{shown}*"),
        "plain": line.format(shown),
        "answer": answer,
        "subject": word,
    }


@exercise(
    "synonym",
    "Rewrite the sentence with a synonym of the marked word. | {starred}",
    "Replace the starred word by a synonym and write the sentence. | {starred}",
    "Say the sentence again with another word for '{word}'. | {plain}",
    "Write the sentence with a synonym in place of the word in stars. | {starred}",
    "Swap the marked word for one that means the same. Write the whole sentence. | {starred}",
    "Use a synonym of {word} and write the sentence again. | {plain}",
)
def sentence_with_synonym(rng):
    word, answer, lines = rng.choice(FREE_LINES)
    line = rng.choice(lines)
    shown, turned = (capital(word), capital(answer)) if line.startswith("{}") else (word, answer)
    return {
        "word": word,
        "starred": line.format(f"*{shown}*"),
        "plain": line.format(shown),
        "answer": line.format(turned),
        "subject": line.format(f"*{shown}*"),
    }


# Not those whose sentences would then need another article: an error, a mistake.
FREE_LINES = [
    (word, answer, lines)
    for word, answer, lines in SYNONYM_LINES
    if article(word)[:2] == article(answer)[:2] or not any(" a {" in line or " an {" in line for line in lines)
]


def unlike_words(word, answer, rng, count):
    """Words with nothing to do with `word` or `answer`."""
    near = {word, answer, *SYNONYM_GROUPS[word], *SYNONYM_GROUPS[answer]}
    found = []
    while len(found) < count:
        other = rng.choice(SYNONYM_WORDS)
        if not near & {other, *SYNONYM_GROUPS[other]} and NATURE_OF.get(other) == NATURE_OF.get(word):
            if other not in found:
                found.append(other)
    return found


@exercise(
    "synonym",
    "Choose the synonym of {word}. | {options}",
    "Which of these is a synonym of '{word}'? | {options}",
    "Which of these words means the same as {word}? | {options}",
    "Pick the synonym of {word} from the list. | {options}",
    "Find the word that means the same as '{word}'. | {options}",
    "Which word in the list means nearly the same as {word}? | {options}",
    "Only one of these words is a synonym of {word}. Which one? | {options}",
    "Select the synonym of '{word}': {options}.",
    "Which is a synonym of {word}: {either}?",
    "Which means the same as '{word}', {either}?",
    "Does {word} mean the same as {either}?",
    "Choose the word that is closest in meaning to '{word}'. | {options}",
)
def choose_synonym(rng):
    word = rng.choice(SYNONYM_WORDS)
    answer = SYNONYM[word]
    wrong = unlike_words(word, answer, rng, 2)
    if word in OPPOSITE and rng.random() < 0.5:
        wrong[0] = OPPOSITE[word]
    return choice(rng, word, answer, wrong[: rng.choice((1, 2, 2, 2))])


@exercise(
    "synonym",
    "Find the two words that mean the same. | {words}",
    "Which two of these words are synonyms? | {words}",
    "Two of these words mean the same. Write them. | {words}",
    "Pick out the pair of synonyms. | {words}",
    "Which words in the list have the same meaning? | {words}",
    "Write the two words that mean the same: {words}.",
)
def pair_of_synonyms(rng):
    word = rng.choice(SYNONYM_WORDS)
    answer = SYNONYM[word]
    words = shuffled(rng, [word, answer, *unlike_words(word, answer, rng, rng.choice((1, 1, 2)))])
    pair = [other for other in words if other in (word, answer)]
    return {"words": listed(words), "answer": listed(pair), "subject": listed(words)}


@exercise(
    "synonym",
    "Which word does not belong with the others? | {words}",
    "Two words mean the same and one does not. Which one does not? | {words}",
    "Find the word that is not a synonym of the others. | {words}",
    "One word has another meaning. Write it. | {words}",
    "Which of these words means something else: {words}?",
    "Write the odd one out, the word that means something else. | {words}",
)
def odd_one_out(rng):
    word = rng.choice(SYNONYM_WORDS)
    (odd,) = unlike_words(word, SYNONYM[word], rng, 1)
    words = listed(shuffled(rng, [word, SYNONYM[word], odd]))
    return {"words": words, "answer": odd, "subject": words}


# Rhymes -----------------------------------------------------------------------------------------------------------

RHYMES = {word: family for family in RHYME_FAMILIES for word in family}
RHYME_WORDS = [word for family in RHYME_FAMILIES for word in family]
SAME_SOUND = {}  # word: words that sound just like it
for _pair in HOMOPHONES:
    for _word in sorted(_pair):
        SAME_SOUND[_word] = _pair
BIG_FAMILIES = [family for family in RHYME_FAMILIES if len(family) >= 4]


def rhyme_word(rng):
    """A word from the common families somewhat more often than by their size."""
    family = rng.choice(BIG_FAMILIES if rng.random() < 0.7 else RHYME_FAMILIES)
    return rng.choice(family) if rng.random() < 0.5 else pick(rng, family)


def rhyme_for(rng, word):
    """A rhyme, a familiar one by preference, and never a word that sounds just the same."""
    others = [other for other in RHYMES[word] if other not in SAME_SOUND.get(word, (word,))]
    return pick(rng, others, 3)


def apart(word, other):
    """Whether two words do not rhyme for anybody."""
    first, second = RHYMES[word][0], RHYMES[other][0]
    return first != second and {first, second} not in NEAR_RHYMES


CONSONANTS = {}  # the consonants of a word: words that look alike, such as sheep, ship, shop
for _word in RHYME_WORDS:
    CONSONANTS.setdefault(_word.translate({ord(vowel): None for vowel in "aeiou"}), []).append(_word)
    CONSONANTS.setdefault(_word[:2], []).append(_word)


def false_rhymes(rng, word, count):
    """Words that do not rhyme with `word`, some of which look like it."""
    like = CONSONANTS[word.translate({ord(vowel): None for vowel in "aeiou"})] + CONSONANTS[word[:2]]
    like = [other for other in like if apart(word, other)]
    found = []
    while len(found) < count:
        other = rng.choice(like) if like and rng.random() < 0.5 else rhyme_word(rng)
        if apart(word, other) and other not in found:
            found.append(other)
    return found


@exercise(
    "rhyme",
    "What rhymes with {word}?",
    "What rhymes with '{word}'?",
    'What rhymes with "{word}"?',
    "What word rhymes with '{word}'?",
    "Which word rhymes with {word}?",
    "Rhyme? | {word}",
    "A rhyme, please. | {word}",
    "A rhyme for {word}, please.",
    "Rhyme for {word}?",
    "Find a rhyme for {word}.",
    "Find a rhyme for this word. | {word}",
    "Find a word that rhymes with {word}.",
    "Give a rhyme. | {word}",
    "Give a rhyme for {word}.",
    "Give me a rhyme for this word. | {word}",
    "Give me a word that rhymes with '{word}'.",
    "Name a word that rhymes with {word}.",
    "Name a rhyme. | {word}",
    "Write a rhyme for this word. | {word}",
    "Write a word that rhymes with {word}.",
    "Tell me a rhyme for '{word}'.",
    "Say a word that rhymes with this one. | {word}",
    "State a word that rhymes. | {word}",
    "Make a rhyme with {word}.",
    "Think of a word that rhymes with this. | {word}",
)
@exercise(
    "rhyme",
    "Can you find a rhyme for {word}?",
    "Can you name a word that rhymes with '{word}'?",
    "Could you give me a rhyme for {word}?",
    "Could you tell me a word that rhymes with this one? | {word}",
    "Please find a rhyme for '{word}'.",
    "Please write one word that rhymes. | {word}",
    "Kindly give me a rhyme for {word}.",
    "Do you know a word that rhymes with {word}?",
    "Is there a rhyme for '{word}'?",
    "I need a rhyme for {word}.",
    "I need a word that rhymes with this one. | {word}",
    "I am writing a song and need a rhyme for '{word}'.",
    "My poem needs a rhyme for {word}.",
    "My verse ends in '{word}'. Which word could end the next line?",
    "One line ends in {word}. Give a rhyme for the next line.",
    "Help me with my poem: what rhymes with {word}?",
    "The children want a rhyme for this word. | {word}",
    "I say {word}, and you say a rhyme.",
    "Which word ends with the same sound as {word}?",
    "Give a word that ends in the same sound. | {word}",
    "Which word sounds like {word} at the end?",
    "Say another word with the ending sound of '{word}'.",
    "Read the word aloud and find a rhyme. | {word}",
    "Answer with one word that rhymes. | {word}",
    "One word that rhymes with {word}, please.",
)
def one_rhyme(rng):
    word = rhyme_word(rng)
    return {"word": word, "answer": rhyme_for(rng, word), "subject": word}


@exercise(
    "rhyme",
    "Which word rhymes with {word}? | {options}",
    "Choose the word that rhymes with '{word}'. | {options}",
    "Choose the rhyme for {word}. | {options}",
    "Pick the word that rhymes with {word}. | {options}",
    "Find the rhyme for {word} in the list. | {options}",
    "Which of these rhymes with '{word}'? | {options}",
    "Which word in the list rhymes with {word}? | {options}",
    "Only one of these words rhymes with {word}. Which one? | {options}",
    "Take the word that rhymes with '{word}'. | {options}",
    "From the list, take the rhyme for {word}. | {options}",
    "Select the word that rhymes with {word}: {options}.",
    "Write the word that rhymes with {word}. | {options}",
)
@exercise(
    "rhyme",
    "Which rhymes with {word}: {either}?",
    "Which rhymes with '{word}', {either}?",
    "Does {word} rhyme with {either}?",
    "Does '{word}' rhyme with {either}?",
    "Which word is a rhyme for {word}, {either}?",
    "What rhymes with {word}: {either}?",
    "{either}: which rhymes with {word}?",
    "Do I rhyme {word} with {either}?",
    "For a rhyme with '{word}', do I take {either}?",
    "My line ends in {word}. Should the next one end in {either}?",
)
def choose_rhyme(rng):
    word = rhyme_word(rng)
    answer = rhyme_for(rng, word)
    return choice(rng, word, answer, false_rhymes(rng, word, rng.choice((1, 2, 2))))


@exercise(
    "rhyme",
    "Find the two words that rhyme with each other. | {words}",
    "Which two of these words rhyme? | {words}",
    "Two of these words rhyme. Which are they? | {words}",
    "Which words rhyme? | {words}",
    "Pick out the two rhyming words. | {words}",
    "Write down the pair that rhymes. | {words}",
    "Which pair rhymes? | {words}",
    "Write the two rhyming words: {words}.",
    "Which two words have the same ending sound? | {words}",
)
def rhyming_pair(rng):
    word = rhyme_word(rng)
    answer = rhyme_for(rng, word)
    words = shuffled(rng, [word, answer, *apart_from_all(rng, word, rng.choice((1, 1, 2)))])
    pair = [other for other in words if other in (word, answer)]
    return {"words": listed(words), "answer": listed(pair), "subject": listed(words)}


def apart_from_all(rng, word, count):
    """Words that rhyme neither with `word` nor with one another."""
    found = false_rhymes(rng, word, count)
    while count > 1 and not apart(*found):
        found = false_rhymes(rng, word, count)
    return found


@exercise(
    "rhyme",
    "Which word does not rhyme with the others? | {words}",
    "One word does not rhyme. Write it. | {words}",
    "Find the word that does not rhyme. | {words}",
    "Which of these words does not rhyme with the other two: {words}?",
    "Write the odd one out, the word without a rhyme. | {words}",
    "Two words rhyme. Write the third one. | {words}",
)
def word_without_rhyme(rng):
    word = rhyme_word(rng)
    (odd,) = false_rhymes(rng, word, 1)
    words = listed(shuffled(rng, [word, rhyme_for(rng, word), odd]))
    return {"words": words, "answer": odd, "subject": words}


@exercise(
    "rhyme",
    "Do {word} and {other} rhyme? Answer yes or no.",
    "Does '{word}' rhyme with '{other}'? Answer yes or no.",
    "Yes or no: {word} rhymes with {other}.",
    "Answer yes or no: do these words rhyme? | {word}, {other}",
    "Are {word} and {other} a rhyme? Say yes or no.",
    "Is {other} a rhyme for {word}, yes or no?",
)
def rhyme_or_not(rng):
    word = rhyme_word(rng)
    if rng.random() < 0.5:
        return {"word": word, "other": rhyme_for(rng, word), "answer": "yes", "subject": word}
    return {"word": word, "other": false_rhymes(rng, word, 1)[0], "answer": "no", "subject": word}


# Lines with a rhyme inside; the last word is the answer.
VERSES = slashed(
    """
The cat sat down upon the mat / I saw a cat that chased a rat / The old grey bat flew past the cat / I took the map
and wore my cap / The man put eggs into the pan / I held a shell up to the bell / We play outside the whole long day /
The sun is out, so let us run / I like to run out in the sun / The little mouse is in the house / I met a fox inside a
box / The frog sat down upon a log / The dog fell over on the log / The goat climbed up into the boat / He took his
coat into the boat / The bee flew round the apple tree / I see a ship far out at sea, and three old sailors wave at me
/ The king put on his golden ring / The birds all sing when it is spring / I sat beside the lake and ate a piece of
cake / I made a cake down by the lake / The snake swam slowly through the lake / The baker likes to bake a cake / The
rain falls down upon the train / The plane flew up above the rain / The night is dark, the moon is bright / Turn on
the light, for it is night / A star shone down upon my car / We went so far in father's car / The cook has read it in
a book / The book hung on a little hook / The moon will rise up very soon / I ate my soup with a silver spoon, while
in the window shone the moon / The queen put on a dress of green / My hat is green, the best you have seen / The ball
flew high above the wall / The boy is small, the man is tall / We watched the red leaves fall beside the garden wall /
The clock fell down and hit a rock / I lost my sock behind the clock / The hen came running from the pen / I wrote it
with a pen, and then I counted up to ten / The pig put on a curly wig / The pig has found a hole to dig / My bed is
blue, my chair is red / I rest my head upon my bed / She cut the bread and went to bed / The sheep lay down and went
to sleep / The water here is cold and deep, so wake up now and do not sleep / My feet are cold out in the street / We
walk together down the street and eat a bag of something sweet / The snow lies deep and cold winds blow / The wind
begins to blow, and soon there will be snow / The crow walks proudly through the snow / I hurt my toe out in the snow
/ The rose is red, I hold it to my nose / A fly sat down upon my nose, and then it flew on to my toes / The house
stood on a little hill, and near it was a water mill / The mill stands high upon the hill / The duck rode home upon a
truck / The bug crawled slowly up the jug / The cup of tea stood on the rug, beside a large and old brown jug / I bit
the nut and found it shut / The nurse has lost her little purse / The bird could hardly say a word / We saw a horse
run round the course / The door is shut, so sit down on the floor / I swept the floor and shut the door / The lady in
the chair has long and curly hair / The bear sat down upon my chair / I saw a bear with long brown hair / The clown
ran quickly through the town / The king rode slowly into town, and on his head he wore a crown / The cloud was black,
the storm was loud / The sound of drums came from the ground / The cow would like to eat it now / The boy has found a
wooden toy / The girl has found a shining pearl / The shoe I wear is bright and blue / I have a boat, it is painted
blue, and it is very shiny and new / The gate was open, I was late / He shut the gate and ate a date / I threw a
stone, the dog brought back a bone / He sat alone upon a stone / The whale has got a giant tail / The mail went off by
ship and sail / He dug a hole and found some coal / The mole is hiding in its hole / We fly our kite, it is red and
white / A knight rode out into the night / I light the lamp when it is night / He flew his kite up to a height / The
pie is hot, the bread is dry / The bird can fly up to the sky / I want to fly up in the sky / I watch the clouds up in
the sky and see a little bird fly by / The mice have eaten all the rice / I like the taste of sugar and spice, and
cakes are always very nice / I saw nine ducks all in a line / The sun will shine, the day is fine / I took a dive, the
time was five / The bride went out for a little ride / The tide came in, the sea was wide / We had to hide on the
other side / I like to ride upon my bike / I feel the cold upon the wheel / The team went swimming in the stream / I
had a dream of cake and cream / The seed grew up into a weed / The farmer had a little farm, and in the barn he hurt
his arm / The dog began to bark, for it was cold and dark / We ran across the park before the sky was dark / The lamb
was eating bread and jam / He sang until the big bell rang / My mother has another brother / My brother looks just
like my mother / The flower grows beside the tower / The kitten has a woolly mitten / I had some money, I bought some
honey / The bunny thinks it very funny / The weather is as light as a feather / The letter made me feel much better /
In winter I wear a sweater, for wool is warm and better / The table stands inside the stable / The rocket fits into my
pocket / The candle has a silver handle / The river made the swimmer shiver / The butter fell into the gutter / The
wagon was pulled by a dragon / The pillow lay beneath the willow / The stranger warned us of the danger / The fellow
wore a hat of yellow / The arrow flew past the little sparrow / The people looked up at the steeple / The soldiers
march with rattle and drum, and through the village they all come / The bees are flying through the trees / I cut a
piece of yellow cheese and gave it to the bees / The fish swam round inside a dish / I made a wish to catch a fish /
The ship is on a long, long trip / The king will bring a golden ring / I pulled the string and rang the thing / The
brick is not so very thick / The chick sat on a little stick / The witch fell down into a ditch / The thief had stolen
every leaf / The chief went home, his stay was brief / The wolf is hungry and so wild, it ran away from every child /
The elf sat high upon the shelf / My friend will stay until the end / He sent a letter from his tent / The guest has
gone to take a rest / The bird is sitting in its nest, for that is where it likes to rest / The best of all is in the
chest / A ghost is eating buttered toast / We walked along the sandy coast and had some tea and buttered toast / We
washed the dog with lots of soap and tied him with a piece of rope / The sand ran slowly through my hand / I took the
baby by the hand and walked with her along the sand / The band is playing on the stand / The lamp was lit inside the
camp / The tank is standing by the bank / The boys went sailing on a plank, and by and by the whole thing sank / I
pack my things into a sack / The flag was hanging from my bag / My uncle saw a cat and lost his hat / We stood upon
the sunny ground and heard a very lovely sound / The snail was sleeping on the nail / The postman came along the lane
and then went back home in the rain / The baby mouse has lost its house / Some people like to walk at night, when all
the stars are shining bright / I like my tea with milk, you see, and you may have a cup with me
"""
)


def verse_rows():
    """(line without its last word, the earlier word it rhymes with, the last word) of every verse."""
    rows = []
    for verse in VERSES:
        line, _, last = verse.rpartition(" ")
        rhyming = [word for word in line.lower().split() if word.strip(",") in RHYMES[last] and word != last]
        best = [word for word in rhyming if word.endswith(",")] or rhyming  # the end of the first half
        rows.append((line, best[-1].strip(","), last))
    return rows


VERSE_ROWS = verse_rows()


@exercise(
    "rhyme",
    "Complete the line with a rhyming word. | {line} ...",
    "Add the last word so that it rhymes. | {line} ...",
    "Finish the verse with a rhyme. | {line} ...",
    "Which rhyme is missing? | {line} ...",
    "What is the missing rhyming word? | {line} ...",
    "The last word is missing. It should rhyme. | {line} ...",
    "End the line with a word that rhymes. | {line} ...",
    "Write the missing rhyme: {line} ...",
    "Write only the last word, a rhyme: {line} ...",
    "Finish my verse with one rhyming word: {line} ...",
    "End the line with a rhyme for {word}: {line} ...",
    "Finish this line with a rhyme for '{word}'. | {line} ...",
    "The last word should rhyme with {word}. | {line} ...",
)
def end_of_verse(rng):
    line, word, last = rng.choice(VERSE_ROWS)
    return {"line": line, "word": word, "answer": last, "subject": line + " ..."}


CONCRETE = set(PEOPLE + ANIMALS + FOODS + THINGS + PLACES + NATURE)  # for look-up only
RHYMING_NOUNS = [[word for word in family if word in CONCRETE] for family in RHYME_FAMILIES]
RHYMING_NOUNS = [family for family in RHYMING_NOUNS if len(family) > 1]
COUPLETS = slashed(
    """
I drew a picture of a {}, and next to it I drew a / I see a little {}, and now I see a / Here in my picture is a {},
and there is a / My story has a {}, and it has a / First I dreamed about a {}, and then about a / I wrote a verse
about a {}, and then about a / You have a picture of a {}, and I have one of a / My brother talks about a {}, my
sister talks about a / Once I saw a {}, twice I saw a / In this old book I found a {}, and on the next page was a
"""
)


@exercise(
    "rhyme",
    "End the line with a rhyme. | {line} ...",
    "Add a rhyming word at the end. | {line} ...",
    "Complete the verse so that it rhymes. | {line} ...",
    "The last word should rhyme with {word}. Write it. | {line} ...",
    "End this line with a rhyme for {word}: {line} ...",
    "Which rhyming word could come last? | {line} ...",
    "Finish the rhyme: {line} ...",
)
def couplet(rng):
    family = rng.choice(RHYMING_NOUNS)
    word = rng.choice(family)
    others = [other for other in family if other not in SAME_SOUND.get(word, (word,)) and other[0] not in "aeiou"]
    if not others or word[0] in "aeiou":
        return couplet(rng)
    line = rng.choice(COUPLETS).format(word)
    return {"line": line, "word": word, "answer": pick(rng, others), "subject": line + " ..."}


RHYME_SENTENCES = slashed(
    """
The {a} was near the {b}. / The {a} and the {b} are in the picture. / We talked about the {a} and the {b}. / She drew
the {a} behind the {b}. / He told me of the {a} and the {b}. / I saw the {a} and then the {b}.
"""
)


@exercise(
    "rhyme",
    "{sentence} Which word in this sentence rhymes with {word}?",
    "Which word in the sentence rhymes with {word}? | {sentence}",
    "Find the word that rhymes with '{word}'. | {sentence}",
    "Look for a rhyme for {word} in this sentence. | {sentence}",
    "In the sentence '{bare}', which word rhymes with {word}?",
    "One word in the sentence rhymes with '{word}'. Write it. | {sentence}",
)
def rhyme_in_a_sentence(rng):
    family = rng.choice(RHYMING_NOUNS)
    word = rng.choice(family)
    others = [other for other in family if other not in SAME_SOUND.get(word, (word,))]
    if not others:
        return rhyme_in_a_sentence(rng)
    bare = rng.choice(RHYME_SENTENCES).format(a=word, b=rng.choice(others)).rstrip(".")
    answer = next(other for other in others if bare.endswith(" " + other) or f" {other} " in bare)
    return {"sentence": bare + ".", "bare": bare, "word": word, "answer": answer, "subject": word}
