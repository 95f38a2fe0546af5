"""Exercises on whole sentences: to rewrite them, to combine two, to put their words in order.

The sentences are made from the frames in `words`: a subject, a verb that suits it, the rest. Where two of them have to
fit together ("It rained, so we stayed in bed"), the pairs stand here.
"""

import re

from kinds import exercise
from kinds.word_lists import PARTICIPLE, capital, past, third
from kinds.words import (
    BE_PLURAL,
    BE_SENTENCES,
    NAMES,
    PHRASES,
    PLURAL_SUBJECTS,
    SCENES,
    SINGULAR_SUBJECTS,
    clause,
    joined,
    listed,
    lowered,
    slashed,
)

PERSONS = [name for name in NAMES if name not in ("He", "She")]
PRONOUN = {"Tom": "He", "Ben": "He", "Peter": "He", "Sam": "He", "Jack": "He"}


def being(subject, tense):
    """The form of "be" that goes with a subject."""
    if subject == "I":
        return "am" if tense == "present" else "was"
    many = subject in BE_PLURAL or subject in PLURAL_SUBJECTS
    return ("are" if many else "is") if tense == "present" else ("were" if many else "was")


def statement(rng):
    """A statement, its negative, and its question, each without the mark at the end."""
    draw, tense = rng.random(), rng.choice(("present", "past"))
    if draw < 0.25:
        subject, state = rng.choice(BE_SENTENCES)
        be = being(subject, tense)
        if subject == "There":
            be = "is" if tense == "present" else "was"
            return f"There {be} {state}", f"There {be} no {state.removeprefix('a ')}", f"{capital(be)} there {state}"
        asked = f"{capital(be)} {lowered(subject)} {state}"
        return f"{subject} {be} {state}", f"{subject} {be} not {state}", asked
    subject, verb, rest, singular = clause(rng)
    if draw < 0.4:
        word = rng.choice(("can", "could", "will", "must", "should"))
        body = joined(verb, rest)
        negative = f"{subject} {word} not {body}".replace(" can not ", " cannot ")
        return f"{subject} {word} {body}", negative, f"{capital(word)} {lowered(subject)} {body}"
    if tense == "past":
        told, do = joined(subject, past(verb), rest), "did"
    else:
        told, do = joined(subject, third(verb) if singular else verb, rest), "does" if singular else "do"
    body = joined(verb, rest)
    return told, f"{subject} {do} not {body}", f"{capital(do)} {lowered(subject)} {body}"


# Rewrite ----------------------------------------------------------------------------------------------------------


@exercise(
    "rewrite",
    "Turn this into a question. | {told}.",
    "Make a question of it. | {told}.",
    "Rewrite as a question: {told}.",
    "Ask this as a yes or no question. | {told}.",
    "Write this as a question. | {told}.",
    "Change the statement into a question. | {told}.",
    "What is the question to this sentence? | {told}.",
    "Form a question: {told}.",
    "Can you make this a question? | {told}.",
    "Question, please. | {told}.",
    '"{told}." Ask it as a question.',
)
def to_question(rng):
    told, _, asked = statement(rng)
    return {"told": told, "answer": asked + "?", "subject": told + "."}


@exercise(
    "rewrite",
    "Make this sentence negative. | {told}.",
    'Rewrite it with "not". | {told}.',
    "Say that it is not so. | {told}.",
    "Turn this into a negative sentence: {told}.",
    "Negative, please. | {told}.",
    'Put "not" into this sentence. | {told}.',
    "Write the negative of this: {told}.",
    "How do you say this in the negative? | {told}.",
    "Deny it. | {told}.",
    "Say the opposite with 'not'. | {told}.",
)
def to_negative(rng):
    while True:
        told, negative, _ = statement(rng)
        if not told.startswith("There "):
            return {"told": told, "answer": negative + ".", "subject": told + "."}


@exercise(
    "rewrite",
    "Turn the question into a statement. | {asked}?",
    "Make a statement of this question. | {asked}?",
    "Answer with a full sentence that begins with its subject. | {asked}?",
)
def to_statement(rng):
    told, _, asked = statement(rng)
    return {"asked": asked, "answer": told + ".", "subject": told + "."}


COMMANDS = slashed(
    """Open the window / Shut the door / Wait for me / Come here / Sit down / Stand up / Be quiet / Listen to me /
    Give me the salt / Pass the bread / Bring me a glass of water / Help me with the box / Carry this bag / Move your
    chair / Clean the table / Wash the plates / Sweep the floor / Turn off the light / Turn down the music / Stop
    shouting / Stop running / Put the book back / Take your shoes off / Hang up your coat / Feed the dog / Water the
    plants / Call the doctor / Send me the list / Show me the way / Tell me your name / Read the letter to me / Write
    it down / Hold the ladder / Fetch the key / Lend me your pencil / Leave the room / Let me in / Look after the baby /
    Make some tea / Cut the bread / Lock the gate / Answer the telephone / Speak more slowly / Say it again / Try
    again / Give it back / Lay the table / Peel the potatoes / Stir the soup / Pack your bag / Return the book / Fold
    the sheets / Share the sweets / Tie your laces / Dry your hands / Knock at the door / Mend the chair / Paint the
    fence / Pick up the paper / Post this letter / Put on your hat / Push the cart / Repeat the question / Ring the
    bell / Save me a seat / Sign the form / Start again / Throw me the ball / Wake me at six / Walk the dog"""
)
ADDED = ["", "", "", "now", "at once", "before dinner", "today", "this evening", "in the kitchen", "tomorrow", "again"]


@exercise(
    "rewrite",
    "Make this polite. | {command}.",
    "Say this more politely. | {command}.",
    "Ask for this nicely: {command}.",
    "Turn the command into a polite question. | {command}.",
    "Rewrite as a polite request. | {command}.",
    "This sounds rude. Say it politely. | {command}.",
    "Polite version, please. | {command}.",
    "How can I ask this politely? | {command}.",
    "Make it a polite request: {command}.",
    '"{command}." Say this in a friendly way.',
)
@exercise(
    "rewrite",
    "Turn the polite question into a command. | {answer} => {command}.",
    "Make this an order. | {answer} => {command}.",
)
def polite(rng):
    command = rng.choice(COMMANDS)
    if len(command.split()) < 5:
        command = joined(command, rng.choice(ADDED))
    asked = f"Could you please {command[0].lower()}{command[1:]}?"
    return {"command": command, "answer": asked.replace(" your ", " your "), "subject": command + "."}


OBJECT = re.compile(r"(?:the|a|an|some|two|six) [a-z]+(?: [a-z]+)?$")
NO_OBJECT = "go come get sit stand walk run swim sleep wait think be become last cost weigh have like want lack".split()
PREPOSITIONS = "of in on at to with by for from into over under about after near".split()
AT_THE_END = "up down away off out back home late day night time week year morning times inside outside again".split()
TRANSITIVE = [
    (verb, phrase)
    for verb, phrase in PHRASES
    if OBJECT.match(phrase)
    and verb not in NO_OBJECT
    and not any(word in PREPOSITIONS for word in phrase.split())
    and phrase.split()[-1] not in AT_THE_END
]
AGENTS = [subject for subject in SINGULAR_SUBJECTS + PLURAL_SUBJECTS if " " in subject or subject in PERSONS]
AGENTS = [agent for agent in AGENTS if not agent.endswith(" and I") and not agent.startswith("My ")]
PASSIVE_SCENES = slashed(
    """
The cat/chase/the mouse / The storm/break/the window / The wind/tear/the flag / The fox/steal/a hen / The snow/cover/the
fields / The dog/bury/the bone / The fire/destroy/the barn / The rain/fill/the barrel / The sun/melt/the ice / The
wolf/frighten/the sheep / The bee/sting/the boy / The river/flood/the village / The horse/pull/the cart / The frost/kill
/the flowers / The goat/eat/the hat / The ship/carry/the coal / The lion/hunt/the deer / The rat/nibble/the cheese / A
big wave/lift/the boat / The bell/wake/the children
""".replace("\n", " ").replace(" / ", "|").replace("/", "~").replace("|", " / ")
)
PASSIVE_SCENES = [[part.strip() for part in scene.split("~")] for scene in PASSIVE_SCENES]


def active_passive(rng):
    """A sentence in the past tense, active and passive."""
    if rng.random() < 0.2:
        subject, verb, thing = rng.choice(PASSIVE_SCENES)
    else:
        subject, (verb, thing) = rng.choice(AGENTS), rng.choice(TRANSITIVE)
    last = thing.split()[-1]
    many = not thing.startswith(("a ", "an ")) and (
        (last.endswith("s") and not last.endswith("ss") and last not in ("news", "bus"))
        or last in ("children", "sheep", "men", "mice", "geese", "feet")
    )
    form = PARTICIPLE.get(verb, past(verb))
    active = f"{subject} {past(verb)} {thing}."
    return active, f"{capital(thing)} {'were' if many else 'was'} {form} by {lowered(subject)}."


@exercise(
    "rewrite",
    "Put this into the active voice. | {passive} => {active}",
    "Change from passive to active. | {passive} => {active}",
    "Make this sentence active. | {passive} => {active}",
    "Turn the passive into the active: {passive} => {active}",
    "Say it in the active. | {passive} => {active}",
    "Passive to active. | {passive} => {active}",
    "How is this said in the active voice? | {passive} => {active}",
    "Rewrite without the passive. | {passive} => {active}",
    "Begin with the one who did it. | {passive} => {active}",
    "Active voice, please: {passive} => {active}",
    "Put this into the passive voice. | {active} => {passive}",
    "Change from active to passive. | {active} => {passive}",
    "Make this sentence passive. | {active} => {passive}",
)
def voices(rng):
    active, passive = active_passive(rng)
    return {"active": active, "passive": passive, "answer": "", "subject": passive}


@exercise(
    "rewrite",
    "Put the sentence into the future. | {now}. => {future}.",
    'Rewrite it with "will". | {now}. => {future}.',
    "Say it of tomorrow. | {now}. => {future}.",
    "Write this in the present tense. | {then}. => {now}.",
    "Say it as if it happened now. | {then}. => {now}.",
)
def tenses(rng):
    subject, verb, rest, singular = clause(rng)
    now = joined(subject, third(verb) if singular else verb, rest)
    return {
        "now": now, "then": joined(subject, past(verb), rest), "future": joined(subject, "will", verb, rest),
        "answer": "", "subject": now,
    }


@exercise(
    "rewrite",
    "Write '{pronoun}' instead of the name. | {name} {body}. => {pronoun} {body}.",
    "Replace the name by a pronoun. | {name} {body}. => {pronoun} {body}.",
    "Write {other} instead of {name}. | {name} {body}. => {other} {body}.",
    "It was {other}, not {name}. Write it again. | {name} {body}. => {other} {body}.",
)
def pronouns(rng):
    name, other = rng.sample(PERSONS, 2)
    verb, rest = rng.choice(PHRASES)
    return {
        "name": name, "other": other, "pronoun": PRONOUN.get(name, "She"), "body": joined(past(verb), rest),
        "answer": "", "subject": f"{name} {verb} {rest}",
    }


# Combine ----------------------------------------------------------------------------------------------------------

PAIRS = {  # first / second sentence, by the word that joins them
    "because": """
        We stayed inside / It rained all day. She was happy / She had won the race. He went to bed / He was tired. I was
        late / The bus broke down. The dog barked / A stranger came. They ran / They were afraid of the bull. We took a
        taxi / Our bags were heavy. He cannot play / He has hurt his foot. I closed the window / It was cold. Nobody
        heard us / The music was loud. She wore a coat / The wind was icy. The baby cried / It was hungry. We lit a lamp
        / It was dark. He missed the train / He got up late. I like him / He is kind. The plants died / Nobody watered
        them. They were angry / We broke the vase. She drank the water / She was thirsty. The shop was closed / It was
        Sunday. We turned back / The bridge was down. The cat ran away / The dog chased it. He whispered / The baby was
        asleep. I need a new pen / Mine is broken. The grass is green / It rained a lot. She took the stairs / The lift
        was broken""",
    "so": """
        It was raining / We stayed at home. The soup was cold / I warmed it up. He was hungry / He made a sandwich. The
        shop was shut / We went home. I forgot my key / I rang the bell. The bus was full / We walked. She felt ill /
        She saw a doctor. The night was dark / They took a lamp. The shoes were too small / He gave them away. My bike
        had a flat tyre / I took the bus. The road was icy / We drove slowly. The room was hot / She opened a window.
        The lake was frozen / We could skate on it. The dog was dirty / We gave it a bath. He had no money / He could
        not buy the ball. The test was easy / Everybody passed. The bread was old / We fed it to the ducks. The wind was
        strong / The kite flew high. I lost my book / I bought a new one. The train was late / We missed the start of
        the film. Her hair was wet / She dried it""",
    "but": """
        The sun is shining / It is cold. I like apples / I do not like pears. He is small / He is strong. We ran fast /
        We missed the bus. She called his name / He did not hear her. The house is old / The roof is new. I looked
        everywhere / I could not find my glove. The cake looks good / It tastes of salt. He can sing / He cannot dance.
        The water was cold / We went swimming. The book is long / It is not boring. She knocked at the door / Nobody was
        at home. I am tired / I cannot sleep. They played well / They lost the match. Cats climb trees / Dogs do not.
        The bag is big / It is not heavy. He promised to come / He forgot. The car is old / It runs well. My brother
        likes tea / I like coffee. The shop was open / It had no bread. It rained in the morning / The afternoon was
        dry. The lion is strong / The fox is clever. We had a map / We lost our way""",
    "when": """
        The children cheered / The clown came in. I was surprised / I saw the bill. The lights went out / The storm
        began. We shall eat / Father comes home. The birds flew away / The gun went off. She smiled / She read the
        letter. He was ten / He learned to swim. The bell rings / The lesson is over. I wake up / The sun rises. We
        laughed / He told the joke. The dog wags its tail / It sees me. They moved to the town / The mill closed. Call
        me / You get home. The leaves fall / Autumn comes. He waved / The train left""",
    "before": """
        Wash your hands / You eat. We packed our bags / We went to bed. He locked the door / He left the house. I brush
        my teeth / I go to bed. Look left and right / You cross the road. She counted the money / She paid. We came home
        / It got dark. They cleaned the boat / They sold it. He took a deep breath / He dived. Think / You speak. The
        farmer fed the cows / He had his breakfast. Read the rules / You play""",
    "after": """
        We went home / The film ended. He washed the car / It had rained. She rested / She had climbed the hill. I felt
        better / I had slept. They cheered / Our team had won. The grass was wet / It had rained. We played outside /
        We had done our homework. He found the key / Everybody had left. The children slept / They had played all day.
        Mother read the letter / The postman had gone""",
    "while": """
        He whistled / He painted the fence. I read a book / I waited for the bus. The cat slept / The mice played. She
        sang / She washed the dishes. We talked / We walked home. Father cooked / Mother laid the table. The dog guarded
        the house / We were away. They played cards / It rained. He fell asleep / The teacher was talking. I held the
        ladder / He picked the apples""",
    "if": """
        We shall go out / It stops raining. You can come with us / You are quick. I will help you / You ask me. The
        plants will die / Nobody waters them. You may have a biscuit / You eat your soup. Take an umbrella / It rains.
        We will be late / We miss the bus. She will be glad / You write to her. Call the doctor / The fever gets worse.
        The ice will break / You jump on it. He can join the team / He trains hard. I shall be sad / You forget me""",
    "until": """
        We waited / The rain stopped. They danced / The music ended. He slept / The alarm rang. Stay here / I come back.
        The children played / It got dark. She stirred the soup / It was hot. I read / My eyes hurt. They rowed / They
        reached the island. The dog barked / We let it in. He saved his coins / He could buy a bike""",
    "and": """
        The sun set / The moon rose. Tom swept the floor / Anna washed the windows. The door opened / A boy came in. I
        peeled the potatoes / My sister cut the bread. The wind blew / The rain fell. She played the piano / He sang.
        The bell rang / The pupils went home. We sat by the fire / Grandfather told a story. The cow gives milk / The
        hen lays eggs. He shut his eyes / Everything was quiet""",
}
PAIRS = {
    word: [tuple(part.strip() for part in " ".join(pair.split()).split(" / ")) for pair in text.split(".")]
    for word, text in PAIRS.items()
}
COMMA = ("so", "but", "and")


@exercise(
    "combine",
    'Join the sentences with "{word}". | {first}. {second}.',
    "Combine with '{word}'. | {first}. {second}.",
    "Use {word} to join these. | {first}. {second}.",
    'Make one sentence with "{word}": {first}. {second}.',
    'Connect the two with "{word}". | {first}. {second}.',
    "Put '{word}' between them and make one sentence. | {first}. {second}.",
    'Join these with "{word}": {first}. {second}.',
    "Write one sentence and use the word {word}. | {first}. {second}.",
    'Use "{word}" to make one sentence of two. | {first}. {second}.',
)
def with_word(rng):
    word = rng.choice(list(PAIRS))
    first, second = rng.choice(PAIRS[word])
    answer = f"{first}{',' if word in COMMA else ''} {word} {lowered(second)}."
    return {"word": word, "first": first, "second": second, "answer": answer, "subject": f"{first}. {second}."}


COMBINE = (
    "Make one sentence of these. | {text}",
    "Combine the two sentences. | {text}",
    "Join the sentences. | {text}",
    "Combine: {text}",
    "Write this as one sentence. | {text}",
    "Turn the two sentences into one. | {text}",
    "Put the sentences together. | {text}",
    "One sentence instead of two, please. | {text}",
    "Please join these into one sentence: {text}",
    "Can you say this in a single sentence? | {text}",
    "Make these two sentences one: {text}",
    "Unite these. | {text}",
    "How would you write this as one sentence? | {text}",
)


@exercise("combine", *COMBINE)
@exercise("combine", *COMBINE)
def two_actions(rng):
    """The cat yawned. The cat slept."""
    if rng.random() < 0.3:
        rows = [scene for scene in SCENES if scene[0] != "It"]
        subject, verb, rest = rng.choice(rows)
        others = [scene for scene in rows if scene[0] == subject and scene[1:] != (verb, rest)]
        if not others:
            return two_actions(rng)
        _, verb2, rest2 = rng.choice(others)
    else:
        subject = rng.choice(SINGULAR_SUBJECTS + PLURAL_SUBJECTS)
        (verb, rest), (verb2, rest2) = rng.sample(PHRASES, 2)
    one, two = joined(past(verb), rest), joined(past(verb2), rest2)
    text = f"{subject} {one}. {subject} {two}."
    return {"text": text, "answer": f"{subject} {one} and {two}.", "subject": text}


SIDE_BY_SIDE = slashed(
    """The room: small, clean, bright, warm / The path: steep, narrow, long, stony / The soup: hot, thick, salty / The
    coat: old, warm, brown, heavy / The girl: kind, clever, brave, quiet / The boy: tall, thin, strong, shy / The dog:
    big, friendly, black, hungry / The night: dark, cold, long, stormy / The house: old, empty, large, white / The box:
    heavy, square, green / The bread: fresh, soft, brown / The sea: deep, blue, calm / The street: wide, busy, noisy /
    The apple: red, sweet, ripe / The king: old, wise, rich / The test: short, easy / The teacher: strict, fair, patient
    / The ship: fast, new, white / The bed: soft, warm / The story: long, sad, strange / The tea: weak, cold / The
    garden: small, green, pretty / The road: straight, icy / The baby: tired, hungry / The horse: young, wild, fast"""
)
SIDE_BY_SIDE = [(row.split(":")[0], [word.strip() for word in row.split(":")[1].split(",")]) for row in SIDE_BY_SIDE]


@exercise("combine", *COMBINE)
def two_adjectives(rng):
    subject, words = rng.choice(SIDE_BY_SIDE)
    one, two = rng.sample(words, 2)
    be = rng.choice(("is", "was"))
    text = f"{subject} {be} {one}. {subject} {be} {two}."
    return {"text": text, "answer": f"{subject} {be} {one} and {two}.", "subject": text}


@exercise("combine", *COMBINE)
def two_subjects(rng):
    """Owls hunt at night. Foxes hunt at night."""
    verb, rest = rng.choice(PHRASES)
    one, two = rng.sample([subject for subject in SINGULAR_SUBJECTS if subject not in ("He", "She")], 2)
    body = joined(past(verb), rest)
    text = f"{one} {body}. {two} {body}."
    return {"text": text, "answer": f"{one} and {lowered(two)} {body}.", "subject": text}


@exercise("combine", *COMBINE)
def two_objects(rng):
    """Kate picked apples. Kate picked pears."""
    verb, phrase = rng.choice(TRANSITIVE)
    others = [other for v, other in TRANSITIVE if v == verb and other != phrase]
    if not others:
        return two_objects(rng)
    subject, other = rng.choice(SINGULAR_SUBJECTS + PLURAL_SUBJECTS), rng.choice(others)
    text = f"{subject} {past(verb)} {phrase}. {subject} {past(verb)} {other}."
    return {"text": text, "answer": f"{subject} {past(verb)} {phrase} and {other}.", "subject": text}


WHO = "a man,a woman,a girl,a boy,a sailor,a farmer,a nurse,a teacher,a painter,a doctor,an old man,a singer".split(",")


@exercise(
    "combine",
    'Combine the sentences with "who". | {text}',
    "Use 'who' to join these. | {text}",
    "Join with who: {text}",
    'Make one sentence with "who". | {text}',
)
def with_who(rng):
    name, verb = rng.choice(("I", "We", *PERSONS)), rng.choice(("met", "know", "saw", "helped", "visited"))
    if name not in ("I", "We") and verb == "know":
        verb = "knows"
    person, (does, rest) = rng.choice(WHO), rng.choice(PHRASES)
    pronoun = "She" if person.split()[-1] in ("woman", "girl", "nurse", "singer") else "He"
    body = joined(third(does), rest)
    text = f"{name} {verb} {person}. {pronoun} {body}."
    return {"text": text, "answer": f"{name} {verb} {person} who {body}.", "subject": text}


# Order words ------------------------------------------------------------------------------------------------------

QUESTIONS = slashed(
    """Where do you live? / What is your name? / Who left the door open? / When does the train leave? / Why are you so
    late? / How many eggs do you want? / Where is my other shoe? / What did you see there? / Who is at the door? / When
    will you come home? / How old is your brother? / Which road goes to the sea? / What time is it now? / Where did you
    find the key? / Why did the baby cry? / Who wrote this letter? / How do you make bread? / Can you hear the bell? /
    Do you like cold milk? / Is the soup hot? / Have you fed the cat? / May I open the window? / Are the shops open
    today? / Did the bus stop here? / Will you help me tomorrow? / Does your aunt live here? / Where does this bus go? /
    What would you like to eat? / Whose coat is this? / How far is the next village?"""
)


ORDER = (
    "Put the words in the right order. | {mixed}",
    "Make a sentence from these words. | {mixed}",
    "Order the words: {mixed}",
    "Unscramble the sentence. | {mixed}",
    "Arrange the words so that they make a sentence. | {mixed}",
    "What sentence do these words make? | {mixed}",
    "The words are mixed up. Write the sentence. | {mixed}",
    'Build a sentence out of the words "{mixed}".',
    "Bring these words into order. | {mixed}",
    "Write a sentence with all these words. | {mixed}",
    "Sort the words into a sentence: {mixed}",
    "Rebuild the sentence. | {mixed}",
    "Jumbled words. What is the sentence? | {mixed}",
    "Someone shook the words. Put them back in their places. | {mixed}",
    "Please put these words in order: {mixed}",
    'Which sentence is hidden in "{mixed}"?',
    "Reorder. | {mixed}",
    "Correct the word order. | {mixed}",
    "Can you make a sentence of these words? | {mixed}",
    "Set the words right. | {mixed}",
    "Word puzzle: {mixed}",
    "These words should be a sentence. | {mixed}",
    "Tidy up this sentence. | {mixed}",
    "In which order do these words make sense? | {mixed}",
)


def mixed(rng, text):
    """The slots of a sentence whose words have to be put in order."""
    words = lowered(text[:-1]).replace(",", "").split()
    other = words
    while other == words:
        other = rng.sample(words, len(words))
    return {"mixed": " ".join(other), "answer": text, "subject": text}


def mixed_clause(rng, tense):
    """Words of a sentence of four to eight words, in the past tense or the present."""
    while True:
        subject, verb, rest, singular = clause(rng)
        form = past(verb) if tense == "past" else third(verb) if singular else verb
        text = joined(subject, form, rest) + "."
        if 4 <= len(text.split()) <= 8:
            return mixed(rng, text)


@exercise("order words", *ORDER)
@exercise("order words", *ORDER)
def mixed_past(rng):
    return mixed_clause(rng, "past")


@exercise("order words", *ORDER)
def mixed_present(rng):
    return mixed_clause(rng, "present")


@exercise("order words", *ORDER)
def mixed_state(rng):
    """The soup was hot."""
    while True:
        subject, state = rng.choice(BE_SENTENCES)
        be = being(subject, rng.choice(("past", "present"))) if subject != "There" else "was"
        text = f"{subject} {be} {state}."
        if len(text.split()) > 3:
            return mixed(rng, text)


@exercise("order words", *ORDER)
def mixed_adjectives(rng):
    """The room is small and clean."""
    subject, words = rng.choice(SIDE_BY_SIDE)
    one, two = rng.sample(words, 2)
    return mixed(rng, f"{subject} is {one} and {two}.")


@exercise("order words", *ORDER)
def mixed_command(rng):
    """Wait for me at the gate."""
    while True:
        command = joined(rng.choice(COMMANDS), rng.choice(ADDED))
        if len(command.split()) > 3:
            return mixed(rng, command[0].upper() + command[1:] + ".")


@exercise(
    "order words",
    "Make a question from these words. | {mixed}",
    "Put the words in order and ask a question. | {mixed}",
    "Which question can you make of these words? | {mixed}",
    "These words make a question. Write it. | {mixed}",
    "Order the words of the question: {mixed}",
    "Build a question. | {mixed}",
    "What was asked? | {mixed}",
    "Arrange the words so that they ask something. | {mixed}",
)
def mixed_question(rng):
    return mixed(rng, rng.choice(QUESTIONS) if rng.random() < 0.4 else statement(rng)[2] + "?")


@exercise(
    "repeat",
    "Write the sentence with the words in the opposite order. | {text}",
    "Which words are in this sentence? List them. | {text} => {list}",
)
def other_order(rng):
    subject, verb, rest, _ = clause(rng)
    words = lowered(joined(subject, past(verb), rest)).split()
    text = capital(" ".join(words)) + "."
    return {"text": text, "answer": " ".join(reversed(words)), "list": listed(words), "subject": text}
