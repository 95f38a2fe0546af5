"""Exercises on whole sentences: to rewrite them, to combine two, to put their words in order.

The sentences come from the frames in `grammar`, or from lists that stand here; those that fit together, to be joined
by a word, from `sentence_pairs`. Slots as {thing}, {name}, {own} are filled by `sentence_frames.fill_in`.
"""

import re

from kinds import exercise
from kinds.grammar import (
    ACTING,
    HE,
    PLAIN,
    SHE,
    THERE,
    THERE_MANY,
    TRADES,
    Subject,
    agent,
    anyone,
    clause,
    does,
    plain,
    sentence,
    thing,
    transitive,
    verb_and_rest,
)
from kinds.sentence_frames import (
    ASKING,
    BEASTS_DO,
    HABITS,
    NAMES,
    OBJECTS,
    OWN,
    PEOPLE_ARE,
    PEOPLE_AT,
    SINGULAR,
    be,
    deed,
    doer,
    fill_in,
    habit,
    named,
    one_person,
    present,
    pronoun,
    slashed,
    state,
    wordings,
)
from kinds.sentence_pairs import ANY_TIME, JOINED
from kinds.word_lists import article, capital, past, plural, third


def often(times, kind, texts):
    """Register a generator several times, so that it is drawn so much more often."""

    def register(generator):
        for _ in range(times):
            exercise(kind, *texts)(generator)
        return generator

    return register


def to(slot, texts):
    """Wordings whose answer is `slot`."""
    return tuple(f"{text} => {{{slot}}}" for text in texts)


# Rewrite ----------------------------------------------------------------------------------------------------------


@often(5, "rewrite", wordings("told", """
    Turn this into a question. / Make a question of it. / Ask this so that yes or no is the answer. / Write this as a
    question. / Change this statement to a question. / What is the question to this sentence? / Can you make this a
    question? / Question, please. / Make this sentence a question. / Please turn the sentence into a question. / Ask
    it. / Do not tell it, ask it. / How do you ask this? / Form a question from this. / Rewrite this as a question. /
    Into a question / How would you ask about this? / Use question order. / A yes or no question, please. / I want to
    know if this is so. How do I ask? / Turn the statement round so that it asks.""", """
    Rewrite this as a question: {told} / Form a question: {told} / Make this a question: {told} / Turn into a question:
    {told} / "{told}" Ask it as a question. / How do I make "{told}" into a question? / Please ask this instead: {told}
    / Change this sentence into a question: {told} / Write as a yes or no question: {told} / Question: {told} / Can you
    ask this? {told} / What question do you get from "{told}"?"""))  # fmt: skip
def to_question(rng):
    made = clause(rng)
    return {"told": sentence(made.told), "answer": sentence(made.asked, "?"), "subject": sentence(made.told)}


@often(5, "rewrite", wordings("told", """
    Make this negative. / Rewrite it with "not". / Say that it is not so. / Negative, please. / Put "not" into this
    sentence. / How is this said in the negative? / Deny it. / Turn this into a negative sentence. / Write the negative
    of this. / What is the negative form? / Make the sentence say "not". / Say the opposite with "not". / Please write
    this in the negative. / Use "not" in this sentence. / Change this to a negative sentence. / Give the negative. /
    Negative form / This is wrong. Say so with "not". / It is not true. Write what is true, with "not". / Could you put
    this in the negative? / Add "not". / Say no to this. / Write the opposite by adding "not". / Negate this
    sentence.""", """
    Turn into the negative: {told} / Make this negative: {told} / Write the negative of this: {told} / "{told}" Say that
    this is not so. / What is the negative of "{told}"? / Put this in the negative: {told} / Negative of this, please:
    {told} / Rewrite with "not": {told} / How do you say "{told}" in the negative? / Deny this: {told} / Say the
    opposite with "not": {told} / Add "not" to this sentence: {told}"""))  # fmt: skip
def to_negative(rng):
    while True:
        made = clause(rng)
        if not made.told.startswith("there "):
            told = sentence(made.told)
            return {"told": told, "answer": sentence(made.negative), "subject": told}


COMMANDS = slashed("""
    open the window / shut the door / wait for me / come here / sit down / stand up / be quiet / listen to me / give me
    the {thing} / give me a {food} / pass the bread / pass me the {thing} / bring me a glass of water / bring me the
    {thing} / help me with the box / help me with the {thing} / help {name} with the {thing} / carry this bag / carry
    the {thing} upstairs / move your chair / clean the table / wash the plates / sweep the floor / turn off the light /
    turn down the music / stop shouting / stop running / stop laughing / stop talking / stop that noise / put the
    {thing} back / put the {things} away / put the {thing} on the table / take your shoes off / hang up your coat / feed
    the {beast} / feed the {beasts} / water the plants / call the doctor / call {name} / send me the list / show me the
    way / show me your {thing} / show {name} the {thing} / tell me your name / tell me the truth / tell {name} the news
    / tell us a story / read the letter to me / write it down / write to {name} / hold the ladder / hold my {thing} /
    fetch the {thing} / fetch some water / lend me your {thing} / leave the room / let me in / let the {beast} out /
    look after the baby / look after my {thing} / make some tea / make me a sandwich / cut the bread / lock the gate /
    answer the phone / speak more slowly / speak up / say it again / try again / give it back / lay the table / peel the
    potatoes / stir the soup / pack your bag / fold the sheets / share the sweets / tie your laces / dry your hands /
    knock at the door / mend the {thing} / paint the fence / pick up the paper / pick up your {thing} / post this letter
    / put on your hat / push the cart / repeat the question / ring the bell / save me a seat / sign the form / start
    again / throw me the ball / wake me at six / walk the dog / wait at the corner / wait outside / meet me at the
    station / turn the page / explain it again / take me home / take the {thing} to {name} / bring the {thing} to the
    kitchen / keep the {beast} inside / check the list / buy some milk / buy me a {thing} / find my {thing} / lend
    {name} a pen / move over / slow down / hurry up / give {name} my love / close your book / finish your homework /
    print this page / drive more slowly / play that song again / sing it once more / teach me the song / stay with me /
    go to bed / get me a towel / get dressed / come back later / come with us / follow me / keep the door shut / stop
    teasing the {beast} / leave the {thing} here / hand me the {thing} / charge my phone / send {name} an email / book a
    table / clear the desk""")
BIDDEN = """write read sing paint bake cook build open close lock shut clean wash sweep mend repair find hide bring
    carry lift move cut draw fill empty feed milk brush water plant pick light lay make fold iron hang pack check
    correct sign post send deliver polish peel slice stir pour switch_off turn_on put_out wrap push load weigh
    return""".split()
BIDDEN = [row for row in PLAIN if row.verb in BIDDEN]
LATER = slashed("""
    now / at once / before dinner / today / this evening / tomorrow / for me / this morning / tonight / after lunch""")


def command(rng):
    """An order, without capital and mark."""
    if rng.random() < 0.4:
        row = rng.choice(BIDDEN)
        noun = rng.choice(row.objects)
        order = f"{row.verb} {thing(rng, noun, ('the', 'the', 'the', 'my', 'this', 'that', 'your'))[0]}"
        order = re.sub(r"(this|that) ((?:\w+ )*\w+(?<!s)s)$", r"the \2", order)
    else:
        order = fill_in(rng, re.sub(r"\ba \{(thing|food)\}", r"{a_\1}", rng.choice(COMMANDS)), "you")
    if len(order.split()) < 5 and rng.random() < 0.25 and not re.search("again|more|later|me$|once", order):
        order += " " + rng.choice(LATER)
    return order


ASKERS = slashed("""
    My little brother / My little sister / My son / My daughter / The boy / A guest / Tom / Anna / My boss / The cook /
    The captain / My friend / Our neighbour / The old man / A rude man / My cousin / The girl""")


@often(6, "rewrite", wordings("order", """
    Make this polite. / Say it more politely. / Turn the command into a polite question. / Rewrite as a polite
    request. / That sounds rude. Say it politely. / A polite version, please. / How can I ask this politely? / Ask for
    it nicely. / Make a polite request of this. / Be polite. / How would a polite person ask for this? / Turn the order
    into a request. / Please say it in a nicer way. / Ask this with "Could you please". / That is not polite. Mend it. /
    Say it kindly. / More polite, please. / Write the order as a polite question. / Politely, please! / This is too
    rude. What should I say? / Use "Could you please ...?" / I need to ask my teacher this. How do I say it politely? /
    Change the command to a polite request. / Can you make this sound friendlier?""", """
    Ask nicely for this: {order} / Make it a polite request: {order} / "{order}" Say this in a polite way. / Make this
    more polite: {order} / How do I say "{order}" politely? / Turn this into a polite question: {order} / Politely:
    {order} / {who} said, "{order}" Make it polite. / {who} said, "{order}" How should one ask that? / Please rewrite
    this politely: {order} / Say it politely: {order} / Instead of "{order}", what would a polite person
    say?"""))  # fmt: skip
def polite(rng):
    order = command(rng)
    asked = f"Could you please {order}?"
    if rng.random() < 0.06:
        order, asked = "do not " + order, f"Could you please not {order}?"
    return {
        "order": sentence(order), "asked": asked, "answer": asked, "who": rng.choice(ASKERS),
        "subject": sentence(order),
    }  # fmt: skip


@exercise("rewrite", *to("order", wordings("asked", """
    Turn the polite question into a command. / Make this an order. / Say this as a command. / Write it as an order. /
    Make the request a command.""", "Change into a command: {asked} / Command, please: {asked}")))
def to_command(rng):
    return polite(rng)


@exercise("rewrite", *wordings("order", """
    Tell someone not to do this. / Make this command negative. / Forbid it. / Write this order with "do not". / Begin
    with "Do not".""", "Write the negative command: {order} / Turn it into the opposite order with 'not': {order}"))
def forbid(rng):
    order = command(rng)
    while not plain(order) or re.search(r"\b(again|up|stop|now|at once|some)\b", order):
        order = command(rng)
    return {"order": sentence(order), "answer": f"Do not {order}.", "subject": sentence(order)}


@often(7, "rewrite", wordings("passive", """
    Put this into the active voice. / Change from passive to active. / Make the sentence active. / Turn the passive
    into the active. / Say it in the active. / Passive to active. / How is this said in the active voice? / Rewrite
    without the passive. / Begin with the one who did it. / Active voice, please. / Please make this active. / Write the
    sentence in the active. / Use the active. / What is the active form of this? / Who did it? Begin the sentence with
    that. / Make the passive sentence active. / Turn it round: who did what? / Active / Could you write this in the
    active? / Rewrite in the active voice. / Avoid the passive. / This is passive. Make it active. / Start with the
    doer. / Change the voice of this sentence to active. / Say who did it first.""", """
    Rewrite in the active: {passive} / Turn this into an active sentence: {passive} / Make active: {passive} / Active
    voice, please: {passive} / Change to the active voice: {passive} / "{passive}" Say it in the active. / What is
    "{passive}" in the active voice? / Say this in the active: {passive} / Passive to active: {passive} / Say this
    without using the passive: {passive} / Begin with the doer: {passive}"""))  # fmt: skip
def to_active(rng):
    made = transitive(rng, 0.4)
    passive, active = sentence(made.passive()), sentence(made.active())
    return {"active": active, "passive": passive, "answer": active, "subject": passive}


@exercise("rewrite", *wordings("active", """
    Put this into the passive voice. / Change from active to passive. / Make this sentence passive. / Passive, please. /
    Write it in the passive with "by". / Begin with the thing to which it was done.""", """
    Active to passive: {active} / Turn this into the passive: {active}"""))
def to_passive(rng):
    made = transitive(rng)
    return {"active": sentence(made.active()), "answer": sentence(made.passive()), "subject": sentence(made.active())}


@exercise("rewrite", *wordings("asked", """
    Turn the question into a statement. / Make a statement of this question. / Do not ask it, tell it. / Write it as a
    statement.""", "Change the question to a statement: {asked} / Statement, please: {asked}"))
def to_statement(rng):
    made = clause(rng)
    return {"asked": sentence(made.asked, "?"), "answer": sentence(made.told), "subject": sentence(made.told)}


@exercise("rewrite", *wordings("negative", """
    Take out "not". / Make this positive. / Say that it is so. / Turn the negative sentence into a positive one. / Write
    it without "not".""", "Make this sentence positive: {negative} / Rewrite without the negative: {negative}"))
def to_positive(rng):
    made = clause(rng)
    while made.told.startswith("there "):
        made = clause(rng)
    return {"negative": sentence(made.negative), "answer": sentence(made.told), "subject": sentence(made.negative)}


SHORT = [
    ("cannot", "can't"), ("will not", "won't"), ("is not", "isn't"), ("are not", "aren't"), ("was not", "wasn't"),
    ("were not", "weren't"), ("did not", "didn't"), ("does not", "doesn't"), ("do not", "don't"), ("has not", "hasn't"),
    ("have not", "haven't"), ("could not", "couldn't"), ("should not", "shouldn't"), ("must not", "mustn't"),
]  # fmt: skip


@exercise("rewrite", *to("short", wordings("full", """
    Use the short form. / Write "not" as n't. / Make the two words one, with an apostrophe. / Say it as in everyday
    speech, with n't.""", "Write this with a short form: {full}")), *to("full", wordings("short", """
    Write it in full. / Do not use the short form. / Write the short form as full words. / Make it more formal: no
    apostrophe.""", "Write out in full: {short}")))  # fmt: skip
def short_forms(rng):
    while True:
        full = sentence(clause(rng).negative)
        for words, word in SHORT:
            if f" {words} " in full:
                return {"full": full, "short": full.replace(words, word, 1), "answer": "", "subject": full}


@exercise("rewrite", *to("future", wordings("now", """
    Put the sentence into the future. / Rewrite it with "will". / Say it of tomorrow. / Future, please. / Use the future
    tense.""", "Write this in the future: {now}")), *to("now", wordings("then", """
    Write this in the present tense. / Say it as if it happened now. / Change from past to present. / Present tense,
    please.""", "Put this into the present: {then}")), *to("then", wordings("now", """
    Write this in the past tense. / Say it of long ago. / Change from present to past. / Past, please. / Tell it in the
    past.""", "Put this into the past: {now}")))  # fmt: skip
def tenses(rng):
    subject, verb, rest = doer(rng)
    if rng.random() < 0.5:
        subject = anyone(rng)
        verb, rest = verb_and_rest(rng, subject.who)
    if past(verb) == verb:
        return tenses(rng)
    return {
        "now": sentence(does(subject, verb, rest, False).told), "then": sentence(does(subject, verb, rest, True).told),
        "future": sentence(f"{subject.text} will {verb} {rest}"), "answer": "",
        "subject": sentence(does(subject, verb, rest, False).told),
    }  # fmt: skip


@exercise("rewrite", *wordings("told", """
    Write '{who}' instead of '{before}'. / Tell it of '{who}', not of '{before}'. / Begin with '{capital_who}'. / Change
    '{before}' to '{who}' and whatever goes with it. / The subject shall be '{who}'.""", """
    Say this of '{who}': {told} / Rewrite with '{who}' as the subject: {told}"""))
def persons(rng):
    """I lost my key: She lost her key."""
    before, who = rng.sample(("I", "he", "she", "we", "they"), 2)
    one = "we" if "we" in (before, who) or "they" in (before, who) else before
    verb, rest = deed(rng, HABITS, one)
    while re.search(r"\bI\b|\bother", rest):
        verb, rest = deed(rng, HABITS, one)
    then = rng.random() < 0.4
    rests = [re.sub(rf"\b{OWN[one]}\b", OWN[other], rest) for other in (before, who)]
    told, answer = (
        sentence(does(Subject(other, other), verb, words, then).told)
        for other, words in zip((before, who), rests, strict=True)
    )
    return {"told": told, "who": who, "before": before, "capital_who": capital(who), "answer": answer, "subject": told}


CLEARLY = re.compile(  # of whom it is clear whether "he", "she" or "they" stands for them
    "[A-Z]|the (king|queen|boy|girl|man|woman|princess|knight|boys|girls|children|sailors|farmers|guests)$"
    "|(my|his|her|our) (father|mother|brother|sister|uncle|aunt|grandfather|grandmother|son|daughter)"
)


@exercise("rewrite", *wordings("told", """
    Replace the subject with a pronoun. / Use a pronoun instead of "{name}". / Write he, she, it or they instead of
    "{name}". / Say it again with a pronoun for "{name}".""", 'Put a pronoun for "{name}": {told}'))
def to_pronoun(rng):
    subject = one_person(rng)
    while not CLEARLY.match(subject.text):
        subject = one_person(rng)
    verb, rest = verb_and_rest(rng, subject.who)
    told = does(subject, verb, rest, True).told
    return {
        "told": sentence(told), "name": subject.text, "subject": sentence(told),
        "answer": sentence(subject.who + told[len(subject.text):]),
    }  # fmt: skip


@exercise("rewrite", *to("many", wordings("one", """
    Write this in the plural. / Say it of more than one. / Make the subject plural. / Not one, but many: rewrite.""",
    "Plural, please: {one}")), *to("one", wordings("many", """
    Write this in the singular. / Say it of only one. / Make the subject singular.""", "Singular, please: {many}")))
def numbers(rng):
    """The dog chases cats: The dogs chase cats."""
    noun, does_what = rng.choice(BEASTS_DO)
    verb, _, rest = does_what.partition(" ")
    if rng.random() < 0.5:
        noun = rng.choice(TRADES)
        verb, rest = habit(rng, "we")
        while "our" in rest:
            verb, rest = habit(rng, "we")
    rest = fill_in(rng, rest, "it")
    one, many = f"The {noun} {third(verb)} {rest}.", f"The {plural(noun)} {verb} {rest}."
    return {"one": one, "many": many, "answer": "", "subject": one}


@exercise("rewrite", *wordings("direct", """
    Put this into reported speech. / Write it without speech marks. / Rewrite with "that". / Reported speech, please. /
    Tell what was said, without the speech marks.""", "Turn into reported speech: {direct}"))
def reported(rng):
    """Tom said, "I am tired.": Tom said that he was tired."""
    subject = agent(rng)
    while not CLEARLY.match(subject.text):
        subject = agent(rng)
    who = subject.who
    draw = rng.random()
    if draw < 0.5:
        how = rng.choice(PEOPLE_ARE + PEOPLE_AT)
        here, there = ("I am", f"{who} was") if who in SINGULAR else ("We are", f"{who} were")
        told, later = f"{here} {how}", f"{there} {how}"
    else:
        own = rng.choice(OBJECTS)
        verb = rng.choice("need like want hate love".split())
        speaker = "I" if who in SINGULAR else "We"
        told, later = f"{speaker} {verb} {article(own)}", f"{who} {past(verb)} {article(own)}"
        if verb in ("like", "hate", "love"):
            told, later = f"{speaker} {verb} this {own}", f"{who} {past(verb)} that {own}"
    direct = f'{capital(subject.text)} said, "{told}."'
    return {"direct": direct, "answer": f"{capital(subject.text)} said that {later}.", "subject": direct}


# Combine ----------------------------------------------------------------------------------------------------------


LINKS = "because so but when while if until since or before after although and".split()
LINKS = LINKS * 3 + "because but so when as_soon_as unless where".replace(" ", ",").replace("_", " ").split(",")
COMMA = ("so", "but", "and", "or")
OBJECTIVE = {"I": "me", "you": "you", "he": "him", "she": "her", "it": "it", "we": "us", "they": "them"}


def did(step):
    """A step in the past tense: wake up -> woke up."""
    verb, _, rest = step.partition(" ")
    return f"{past(verb)} {rest}".strip()


def linked(rng, word):
    """Two sentences of one subject or two, that `word` can join: without capital and full stop."""
    first, second = rng.choice(JOINED[word])
    if word in ANY_TIME and rng.random() < 0.4:
        will, seconds = rng.choice(ANY_TIME[word])
        one, two = rng.sample(ACTING, 2)
        first, second = f"@ will {one}" if will else f"@ {did(one)}", rng.choice(seconds).replace("{did}", did(two))
    elif word == "or" and rng.random() < 0.6:
        can, (one, two) = rng.choice(("can", "can", "could", "may")), rng.sample(ACTING, 2)
        first, second = f"@ {can} {one}", f"@ {can} {two}"
    subject = anyone(rng) if rng.random() < 0.55 else pronoun(rng) if rng.random() < 0.6 else one_person(rng)
    while subject.who in ("it", "you") or len(subject.text.split()) > 3:
        subject = anyone(rng)
    text = f"{first} > {second}"
    if "{name}" in text:
        name = rng.choice([name for name in NAMES if name not in subject.text])
        text = text.replace("{name}", name)
    if subject.who in ("we", "they"):
        text = text.replace("@ was", "@ were").replace("@ has", "@ have")
        text = re.sub(r"put up a hand", "put up their hands" if subject.who == "they" else "put up our hands", text)
    if subject.who == "I":
        text = text.replace("@ has", "@ have")
    text = text.replace("{obj}", OBJECTIVE[subject.who])
    text = re.sub(r"\ba \{(thing|food|beast)\}", r"{a_\1}", text)
    text = text.replace("@", subject.text, 1).replace("@", subject.who)
    first, second = fill_in(rng, text, subject.who).split(" > ")
    return first, second


@often(14, "combine", wordings("text", """
    Join the two sentences with "{word}". / Combine by means of "{word}". / Use "{word}" to join these. / Connect the
    two with "{word}". / Put "{word}" between them and make one sentence. / Write one sentence and use the word
    "{word}". / Make one sentence with "{word}". / Link the two sentences with "{word}". / Combine these, using
    "{word}". / Use the word "{word}" to make one sentence of two. / Join these using the word "{word}". / Please join
    them with "{word}". / "{word}" / One sentence with "{word}", please. / Put the sentences together with "{word}". /
    Can you join these with "{word}"? / How do you join these with "{word}"? / Join: use "{word}". / Turn the two into
    one with the help of "{word}". / Combine the two sentences; the joining word is "{word}". / Connect these sentences
    using "{word}". / I want one sentence with "{word}" in it.""", """
    Make one sentence with "{word}": {text} / Join these with "{word}": {text} / Combine using "{word}": {text} / Use
    "{word}" to connect these: {text} / Join with "{word}": {text} / Link these with "{word}": {text} / "{text}" Make
    one sentence of this with "{word}". / Put "{word}" between these two: {text} / Write as one sentence with "{word}":
    {text} / Use the word "{word}" and make one sentence: {text}"""))  # fmt: skip
def with_word(rng):
    word = rng.choice(LINKS)
    first, second = linked(rng, word)
    text = f"{sentence(first)} {sentence(second)}"
    answer = sentence(f"{first}{',' if word in COMMA else ''} {word} {second}")
    return {"word": word, "text": text, "answer": answer, "subject": text}


COMBINE = wordings("text", """
    Make one sentence of these. / Combine the sentences. / Join the two sentences together. / Write this as one
    sentence. / Turn the two sentences into one. / Put these sentences together. / One sentence instead of two, please.
    / Can you say this in a single sentence? / Make these two sentences one. / Unite these. / How would you write this
    as one sentence? / Please combine these two. / Combine. / Join them. / Say both things in one sentence. / Make a
    single sentence. / Connect the two sentences. / Two sentences, but I want one. / Link these sentences. / Please make
    one sentence of this. / Combine these short sentences. / Could you join these for me? / Merge the two sentences. /
    Say it in one go. / Use only one sentence. / These are too short. Put them together.""", """
    Combine: {text} / Please join these into one sentence: {text} / Join these two sentences: {text} / Make one
    sentence: {text} / Write as a single sentence: {text} / Combine these into one: {text} / "{text}" Make one sentence
    of that. / What is one sentence for "{text}"? / Put together: {text} / Turn this into one sentence: {text} / Merge:
    {text} / One sentence, please: {text} / Connect these: {text} / Make these two into one: {text}""")  # fmt: skip
# Things that one does one after the other; any earlier with any later one of a row.
CHAINS = [
    [step.strip() for step in row.split(">")]
    for row in slashed("""
    wake up > get dressed > wash {own} hands > have breakfast > leave the house > walk to school / take off {own} coat >
    sit down > open {own} book > begin to read / open the gate > let the cows out > close it again / knock at the door >
    wait > go in > sit down / climb the tree > shake the branches > pick the apples > climb down / open the letter >
    read it > smile > put it in a drawer / pick up the {thing} > look at it > put it on the table / buy {a_thing} > take
    it home > show it to {name} / find {a_thing} > clean it > give it to {name} / find the {thing} > hide it under the
    bed / make {a_thing} > paint it > sell it / take the {thing} > put it in a bag > leave the room / lift the {thing} >
    carry it upstairs / break the {thing} > mend it / steal the {thing} > run away / borrow the {thing} > bring it back
    / wash the {thing} > dry it > put it away / peel the potatoes > cut them > cook them / pick some flowers > put them
    in a vase / catch a fish > cook it > eat it / bake a cake > cut it > share it with {name} / light the lamp > look
    into the cellar / light the fire > make tea > sit down / shut the door > lock it > go home / pack a bag > say
    goodbye > catch the train / wave > get on the bus > sit down / stand up > open the window > look out / hear a noise
    > get up > look out of the window / see the bull > shout > run away / see the fire > call for help / fall off the
    horse > hurt {own} arm / stop the car > get out > open the gate / get on the bike > ride away / put on {own} boots >
    go outside > feed the hens / take a spade > dig a hole > plant a tree / sit down by the fire > tell us a story / sit
    down > fall asleep / lie down > close {own} eyes > fall asleep / laugh > shake {own} head / turn round > smile >
    walk away / jump into the water > swim to the boat / fill the bucket > carry it home / go to the market > buy some
    fish > come home / go into the shop > buy {a_food} > pay / go to the station > buy a ticket / run down the street >
    turn the corner / cross the road > go into the bank / climb the hill > look at the sea / take the bus > visit {name}
    / write a letter > post it / find a coin > buy {a_food} / draw a picture > hang it on the wall / drop the {thing} >
    pick it up / close {own} book > leave the room > go out to play / finish {own} homework > go out to play / milk the
    cow > drink the milk / turn on the radio > listen to the news / switch on the computer > write an email / feed the
    {beast} > clean the stable / catch the {beast} > take it home / brush the {beast} > lead it to the field / call the
    {beast} > give it some food / take off {own} shoes > walk on the sand / light a candle > go up the stairs / wrap the
    present > give it to {name} / read the question > write the answer / kick the ball > break a window / miss the bus >
    walk home / win the race > get a prize / whistle > call the dog / bow > leave the stage / cut the bread > butter it
    > eat it / throw the ball > hit the window / take {own} hat > leave / count the money > put it in the box / load the
    cart > drive to town / lay the table > call the children / shake {own} umbrella > close it / raise {own} hand > ask
    a question""")
]
BEAST_CHAINS = [
    (row.split(":")[0].split(","), [step.strip() for step in row.split(":")[1].split(">")])
    for row in slashed("""
    dog,puppy,old dog: wake up > bark > run to the door > jump at the postman / dog,puppy,black dog: find a bone > bury
    it / dog,puppy: jump into the pond > shake itself / dog,puppy,little dog: wag its tail > lick {name}'s hand /
    cat,kitten, old cat: wake up > drink the milk > lick its paws > fall asleep / cat,kitten,grey cat: climb the tree >
    sit on a branch / cat,black cat: catch the mouse > eat it / horse,pony,brown horse: jump over the fence > run away /
    horse, pony: stop > drink from the stream > eat some grass / fox,old fox,hungry fox: come into the yard > steal a
    hen > run off / bear,old bear: wake up > leave its cave > look for food / mouse,little mouse: come out of its hole >
    eat the cheese > run away / bird,little bird: sit on the roof > sing > fly away / owl: open its eyes > fly off /
    goat,pony: break the fence > eat the roses / monkey: climb the tree > throw a banana at us / frog: jump into the
    pond > swim away / squirrel: pick up a nut > hide it under the tree / lion: get up > roar > walk away / hen: lay an
    egg > leave the nest / rabbit: hear a noise > run into its hole / bee: sit on the flower > fly back to the hive /
    duck: swim across the pond > eat the bread / cow: eat the grass > lie down under the tree / train: stop at the
    station > go on to {city} / ship: leave the harbour > sail to {city} / wind: open the door > blow out the candle /
    bus: turn the corner > stop at the school / thief: open the window > climb in > take the money > run away / pilot:
    wave > climb into the plane > take off / judge: stand up > leave the court / king: put on his crown > speak to the
    people / witch: laugh > fly away / giant: wake up > put on his boots > go to the village / wolf: look at the moon >
    howl / eagle: see a rabbit > catch it / elephant: lift the log > carry it to the river / clown: fall over > get up >
    bow""")
]
CHORES = slashed("""
    sweep the floor / make the beds / wash the dishes / feed the hens / milk the cows / lay the table / cook dinner /
    clean the windows / iron the shirts / water the plants / empty the bins / peel the potatoes / bake bread / mend the
    fence / paint the gate / cut the grass / light the fire / fetch water / polish the shoes / brush the horse / dust
    the shelves / tidy the kitchen / wash the car / chop wood / make tea / write letters / read a book / play chess /
    sing songs / ride a pony / swim in the lake / fly a kite / bake a cake / draw pictures / plant beans / pick plums /
    dig a ditch / walk the dog / buy milk / do the homework / call {name} / visit {name} / play the piano / watch a film
    / dance / sing / clean the bath / sort the letters / answer the phone / build a sandcastle / collect shells / catch
    a crab / help {name} / learn a poem / sell the eggs / repair the roof / boil the eggs / fry the fish / hang out the
    washing""")


def short_subject(rng, pronouns=0.25):
    """Someone of few words, for sentences that name him twice."""
    if rng.random() < pronouns:
        return pronoun(rng)
    subject = agent(rng)
    while subject.text.startswith(("a ", "an ")) or len(subject.text.split()) > 3:
        subject = agent(rng)
    return subject


@often(6, "combine", COMBINE)
def two_actions(rng):
    """The cat yawned. The cat slept."""
    draw = rng.random()
    if draw < 0.25:
        nouns, steps = rng.choice(BEAST_CHAINS)
        subject = Subject("the " + rng.choice(nouns).strip(), "it")
    else:
        subject = short_subject(rng)
        steps = rng.choice(CHAINS) if draw < 0.8 else rng.sample(CHORES, 2)
    at = sorted(rng.sample(range(len(steps)), 2))
    if any(re.search(r"\b(it|them)\b", steps[place]) for place in at) and "{own}" not in steps[at[1]]:
        at = [0, 1] if at[1] == 1 or not re.search(r"\b(it|them)\b", steps[at[1]]) else [0, at[1]]
        if re.search(r"\b(it|them)\b", steps[at[1]]) and " the " not in f" {steps[0]} " and " a" not in f" {steps[0]}":
            at = [0, 1]
    one, two = (fill_in(rng, did(steps[place]), subject.who) for place in at)
    text = f"{sentence(f'{subject.text} {one}')} {sentence(f'{subject.text} {two}')}"
    if " " in subject.text and rng.random() < 0.15 and subject.who in ("they", "we"):
        text = f"{sentence(f'{subject.text} {one}')} {sentence(f'{subject.who} {two}')}"
    return {"text": text, "answer": sentence(f"{subject.text} {one} and {two}"), "subject": text}


HOW = [
    (noun.strip(), [word.strip() for word in words.split(",")])
    for nouns, words in (row.split(":") for row in slashed("""
    room,hall,kitchen: small, clean, bright, warm, quiet / path,street,lane: steep, narrow, long, stony, dark / soup,
    stew: hot, thick, salty, brown / coat,scarf,jumper: old, warm, brown, heavy, soft / girl,princess,nurse: kind,
    clever, brave, quiet, young / boy,prince,sailor: tall, thin, strong, shy, friendly / dog,puppy,bear: big, friendly,
    black, hungry, wet / cat,kitten: small, grey, lazy, soft, quiet / night,evening: dark, cold, long, stormy, wet /
    house, castle,tower: old, empty, large, white, cold / box,bag,suitcase: heavy, square, green, old, big /
    bread,cake,bun: fresh, soft, brown, warm / sea,lake: deep, blue, calm, cold / market,station,shop: busy, noisy,
    crowded, big / apple, plum,cherry: red, sweet, ripe, big / king,queen: old, wise, rich, proud, kind / test,lesson:
    short, easy, interesting / teacher,doctor,judge: strict, fair, patient, wise, calm / ship,train,boat: fast, new,
    white, big / bed,blanket, pillow: soft, warm, clean, white / story,film: long, sad, strange, exciting / tea,coffee:
    weak, cold, sweet / garden, park,field: small, green, pretty, sunny / road,river: straight, long, wide, dangerous /
    baby,child: tired, hungry, small, happy / horse,pony: young, wild, fast, brown, strong / snow,ice: white, cold,
    deep, thick / knife,axe: sharp, heavy, old, dangerous / wind,storm: strong, cold, loud, sudden /
    farmer,miller,baker: rich, fat, cheerful, kind / man, woman,stranger: old, tired, poor, quiet, hungry / witch,giant:
    ugly, cruel, strong, old / music,song: loud, fast, cheerful, lovely / ring,necklace,crown: golden, heavy, old,
    beautiful / cave,cellar,forest: dark, cold, damp, deep / phone,computer,camera: new, small, cheap, black /
    shirt,dress,skirt: clean, new, blue, long / bird,fox,rabbit: small, brown, quick, shy / exercise,sum,question:
    short, easy, clear / water,rain: cold, clear, fresh / lemon,orange: yellow, sour, juicy / tree,oak: tall, old,
    green, strong / cloud,sky: dark, grey, heavy / letter,note: short, sad, friendly, polite / chair,table,desk: old,
    brown, heavy, wooden / lion,tiger,wolf: hungry, strong, dangerous, fast"""))
    for noun in nouns.split(",")
]  # fmt: skip
HOW = [(noun, [word for word in words if not (noun == "orange" and word in ("yellow", "sour"))]) for noun, words in HOW]
HOW = [
    (noun, [word for word in words if (noun, word) not in (("sky", "heavy"), ("rain", "clear"), ("rain", "fresh"))])
    for noun, words in HOW
]
HOW = [(noun, words) for noun, words in HOW if len(words) > 1]


LIVING = """girl princess nurse boy prince sailor king queen teacher doctor judge baby child farmer miller baker man
    woman stranger witch giant""".split()


@often(3, "combine", COMBINE)
def two_adjectives(rng):
    """The room was small. The room was clean."""
    noun, words = rng.choice(HOW)
    subject = Subject(f"{rng.choice(('the', 'the', 'the', 'this', 'our', 'my'))} {noun}", "it")
    if rng.random() < 0.3 and noun not in ("snow", "ice", "tea", "coffee", "bread", "music", "sky", "water", "rain"):
        subject = Subject(f"{rng.choice(('the', 'the', 'these', 'our'))} {plural(noun)}", "they")
    elif rng.random() < 0.25:
        subject = short_subject(rng)
        words = "tired hungry cold wet happy proud angry quiet kind clever brave strong".split()
    if noun in ("sea", "sky", "night", "evening", "wind", "storm", "snow", "rain", "ice", "sun"):
        subject = Subject("the " + noun, "it") if subject.text.endswith((noun, plural(noun))) else subject
    clash = ({"happy", "angry"}, {"quick", "shy"}, {"cold", "warm"}, {"old", "new"})
    one, two = rng.sample(words, 2)
    while {one, two} in clash:
        one, two = rng.sample(words, 2)
    form = be(subject.who, rng.random() < 0.6)
    same = subject.text if rng.random() < 0.85 or subject.who != "it" or noun in LIVING else "it"
    text = f"{sentence(f'{subject.text} {form} {one}')} {sentence(f'{same} {form} {two}')}"
    return {"text": text, "answer": sentence(f"{subject.text} {form} {one} and {two}"), "subject": text}


TOGETHER = [
    (row.split(":")[0].split(), [does_what.strip() for does_what in row.split(":")[1].split(",")])
    for row in slashed("""
    owls foxes bats badgers: hunt at night, come out at night / roses lilies tulips poppies daisies: grow by the wall,
    grow in our garden, need water / cows sheep goats horses: eat grass, live on the farm, have four legs / ducks swans
    geese: swim on the lake, lay eggs, have wings / bees ants wasps: live together, have six legs / dogs cats rabbits:
    make good pets, have soft fur, like to play / apples pears plums cherries: grow on trees, taste sweet, are fruit /
    lions wolves tigers: eat meat, hunt other animals, have sharp teeth / whales dolphins seals: live in the sea, eat
    fish / frogs newts ducks: live near the pond / carrots potatoes onions turnips: grow in the ground, are vegetables /
    buses trains trams: carry people, stop at the station / ships boats ferries: sail on the sea, lie in the harbour /
    spoons forks knives: lie on the table, are in the drawer / swallows storks geese: fly south in autumn / oaks beeches
    elms: grow in the forest, lose their leaves in autumn / bakers farmers postmen: get up early, work hard / hens ducks
    geese: lay eggs, have feathers / nurses doctors: work in the hospital, help the sick / coal wood oil: burns well /
    gold silver iron: is a metal / pencils pens rulers: are in the box, lie on the desk / lemons oranges limes: grow in
    warm countries / stars planets: shine at night / boys girls: play in the yard, like stories / snakes lizards: like
    the sun, lay eggs / violins guitars harps: have strings / drums trumpets flutes: are in the music room / squirrels
    monkeys: climb trees, eat nuts / eagles hawks owls: have sharp claws / bread milk cheese: is in the kitchen""")
]
TOGETHER = [row for row in TOGETHER if not row[1][0].startswith(("is ", "burns"))]
JOINT = [body for body in ACTING if not re.search(r"read |write|eat an|wear|ride|hold|move", body)]


@often(3, "combine", COMBINE)
def two_subjects(rng):
    """Owls hunt at night. Foxes hunt at night."""
    draw = rng.random()
    if draw < 0.45:
        nouns, bodies = rng.choice(TOGETHER)
        (one, two), body = rng.sample(nouns, 2), rng.choice(bodies)
        bodies = (body, body)
    elif draw < 0.6:
        one, two = rng.sample(NAMES, 2)
        noun = article(rng.choice(OBJECTS))
        has = "has" if rng.random() < 0.7 else "wants"
        text = f"{one} {has} {noun}. {two} {has} {noun}."
        return {"text": text, "answer": f"{one} and {two} both {'have' if has == 'has' else 'want'} {noun}.",
                "subject": text}  # fmt: skip
    else:
        if rng.random() < 0.6:
            one, two = rng.sample(NAMES, 2)
        else:
            one, two = (f"{rng.choice(('the', 'the', 'my'))} {noun}" for noun in rng.sample(HE + SHE, 2))
            one, two = (words.replace("my", "the") for words in (one, two))
        verb, _, rest = rng.choice(JOINT).partition(" ")
        then = rng.random() < 0.6
        form, many = (past(verb), past(verb)) if then else (third(verb), verb)
        if rng.random() < 0.15:
            form, many, rest = ("was", "were", rng.choice(PEOPLE_ARE + PEOPLE_AT))
        bodies = (f"{form} {rest}".strip(), f"{many} {rest}".strip())
    text = f"{sentence(f'{one} {bodies[0]}')} {sentence(f'{two} {bodies[0]}')}"
    return {"text": text, "answer": sentence(f"{one} and {two} {bodies[1]}"), "subject": text}


MARKET = """flour honey butter cheese bread eggs apples pears plums milk tea sugar rice fish nuts onions carrots
    potatoes cakes flowers candles soap salt berries grapes tomatoes beans peas jam meat sausages biscuits""".split()
AT = slashed("at the market / at the shop / at the mill / in town / on the farm / at the fair / at the station / today")


@often(3, "combine", COMBINE)
def two_objects(rng):
    """Kate picked apples. Kate picked pears."""
    subject = short_subject(rng)
    then = rng.random() < 0.75
    if rng.random() < 0.5:
        row = rng.choice([row for row in PLAIN if len(row.objects) > 4])
        verb, nouns = row.verb, rng.sample(row.objects, 2)
        before = rng.choice(("the", "the", "a"))
        one, two = (thing(rng, noun, (before,))[0] for noun in nouns)
        if one.split()[0] != two.split()[0] or one.endswith("s") != two.endswith("s"):
            one, two = (f"the {noun}" for noun in nouns)
        end = ""
    else:
        verb = rng.choice("buy sell need like want bring get find see".split())
        one, two = rng.sample(MARKET, 2)
        end = f" {rng.choice(AT)}" if verb in ("buy", "sell", "find", "see", "get") and rng.random() < 0.6 else ""
        then = then or bool(end)
    if subject.who == "you":
        subject = Subject("we", "we")
    form = past(verb) if then else present(verb, subject.who)
    text = f"{sentence(f'{subject.text} {form} {one}{end}')} {sentence(f'{subject.text} {form} {two}{end}')}"
    return {"text": text, "answer": sentence(f"{subject.text} {form} {one} and {two}{end}"), "subject": text}


@exercise("combine", *(text for text in COMBINE if not re.search("two|both", text, re.I)))
def three_in_one(rng):
    """Tom was cold. Tom was wet. Tom was tired."""
    if rng.random() < 0.5:
        noun, words = rng.choice([row for row in HOW if len(row[1]) > 3])
        subject, three, verb = Subject("the " + noun, "it"), rng.sample(words, 3), "was"
    else:
        subject, three = Subject(*[rng.choice(NAMES)] * 2), rng.sample(MARKET, 3)
        verb = rng.choice("bought sold found needed".split())
    text = " ".join(sentence(f"{subject.text} {verb} {word}") for word in three)
    one, two, last = three
    return {"text": text, "answer": sentence(f"{subject.text} {verb} {one}, {two} and {last}"), "subject": text}


CAN = slashed("""
    swim / dance / sing / cook / drive / ride a horse / ride a bicycle / play chess / play the piano / read music /
    speak French / draw / skate / ski / sail / knit / sew / climb trees / run fast / bake bread / swim under water /
    whistle / juggle / paint / play tennis / milk a cow / dive / fish / type / count to a hundred""")
LIKES = slashed("""
    apples / pears / tea / coffee / milk / soup / fish / cats / dogs / horses / music / football / chess / snow / rain /
    the sea / the town / cheese / eggs / books / films / spiders / nuts / winter / summer / cake / onions / cold weather
    / long walks / maths / history""")


@often(2, "combine", (*COMBINE, *(f"{text}" for text in wordings("text", """
    Join both with "but". / Use "but" to join these. / Combine with "but". / Make one sentence with "but".""",
    'Join with "but": {text}'))))
def one_but_not_the_other(rng):
    """I can swim. I cannot dive."""
    subject = short_subject(rng, 0.5)
    if rng.random() < 0.5:
        one, two = rng.sample(CAN, 2)
        first, second = f"can {one}", f"cannot {two}"
    else:
        one, two = rng.sample(LIKES, 2)
        verb = rng.choice(("like", "like", "want", "love"))
        if verb == "want":
            one, two = rng.sample("tea coffee milk soup cake apples pears cheese eggs nuts bread sugar".split(), 2)
        first = f"{present(verb, subject.who)} {one}"
        do = "does" if subject.who in SINGULAR else "do"
        second = f"{do} not {'like' if verb == 'love' else verb} {two}"
    who = subject.who
    text = f"{sentence(f'{subject.text} {first}')} {sentence(f'{who} {second}')}"
    return {"text": text, "answer": sentence(f"{subject.text} {first}, but {who} {second}"), "subject": text}


LATER_DOES = slashed("""
    sell clocks / mend shoes / live near the sea / play the violin / work at the mill / keep bees / speak French / bake
    bread / build boats / ride a camel / drive a bus / paint pictures / write books / collect stamps / teach maths /
    sing in the choir / grow roses / fly planes / have ten cats / know the king / own a shop / make toys / tell funny
    stories / catch fish / cook for the king / come from {city} / live in {city} / live next door / study the stars /
    train horses / repair cars / play football / make violins / sell flowers / work in the bank / love old books / hunt
    bears / swim every morning / dance very well / never sleep / have a wooden leg / wear a blue hat / look after sheep
    / work at night""")
CAN_DO = slashed("""
    can count to ten / can talk / likes cheese / sleeps all day / barks at everyone / is afraid of mice / eats carrots /
    runs very fast / has one blue eye / bites / lives in the barn / can open doors / catches mice / follows me
    everywhere / is called Max / drinks tea / jumps over the fence / has short legs / likes music / came from {city}""")
HAS = slashed("""
    has a green door / has a hole in it / is very old / stands on a hill / cost ten pounds / belonged to my aunt / was
    made in {city} / is made of wood / came from {city} / does not work / is too heavy / was in the attic / looks like
    new / once belonged to a king / is older than I am""")


FITTING = (  # who or what alone does this
    ("can talk", "parrot"), ("can count", "parrot"), ("barks", "dog puppy"), ("catches mice", "cat kitten"),
    ("jumps over", "horse pony dog goat"), ("can open", "dog cat monkey"), ("bites", "dog horse pony donkey parrot"),
    ("does not work", "clock lamp radio phone torch"), ("has a hole", "bucket sack bag boat jug jumper"),
    ("has a green", "house cottage shop inn"), ("stands on", "house cottage castle inn"), ("has one", "dog cat horse"),
)  # fmt: skip


@often(2, "combine", wordings("text", """
    Combine the two with "{word}". / Use "{word}" to join these. / Make one sentence with "{word}". / Connect with
    "{word}". / Join the sentences; use "{word}". / Put the two together with the word "{word}". / Use the word
    "{word}". / Please join with "{word}". / One sentence with "{word}".""", """
    Join with "{word}": {text} / Make one sentence with "{word}": {text} / Combine using "{word}": {text} / Use "{word}"
    to join: {text}"""))  # fmt: skip
def relative(rng):
    """I met a man. He sells clocks.  She has a parrot. It can count to ten."""
    subject = short_subject(rng, 0.55)
    if rng.random() < 0.55:
        word = rng.choice(("who", "who", "who", "that"))
        she = rng.random() < 0.5
        nouns = "woman girl nurse lady waitress maid" if she else "man boy sailor postman shepherd fisherman"
        noun = rng.choice(nouns.split() if rng.random() < 0.6 else TRADES)
        if noun in subject.text or noun in ("king", "queen", "child", "princess", "knight", "thief"):
            noun = "stranger"
        if noun in HE or noun in SHE:
            she = noun in SHE
        how = rng.choice(("", "", "kind ", "clever ") if noun in ("boy", "girl", "child") else ("", "old ", "young "))
        verb = rng.choice(("met", "saw", "helped", "visited", "know", "found", "wrote to", "called", "have met"))
        verb = present("know", subject.who) if verb == "know" else verb
        verb = f"{'has' if subject.who in SINGULAR else 'have'} met" if verb == "have met" else verb
        does_what, _, rest = fill_in(rng, rng.choice(LATER_DOES), "he").partition(" ")
        body = f"{does_what} {rest}" if does_what == "never" else f"{third(does_what)} {rest}"
        body = body.replace("never sleep", "never sleeps")
        other = "she" if she else "he"
    else:
        word, other = rng.choice(("that", "that", "that", "which")), "it"
        beast = rng.random() < 0.55
        nouns = "dog cat parrot horse pony rabbit goat donkey puppy kitten monkey hen mouse duck".split()
        noun = rng.choice(nouns if beast else OBJECTS)
        how, body = "", fill_in(rng, rng.choice(CAN_DO if beast else HAS), "it")
        verb = rng.choice(("have", "bought", "found", "saw", "want", "sold"))
        verb = "bought" if noun in ("castle",) else verb
        verb = present(verb, subject.who) if verb in ("have", "want") else verb
        fitting = [nouns for start, nouns in FITTING if body.startswith(start)]
        noun = rng.choice(fitting[0].split()) if fitting else noun
    what = article(how + noun)
    text = f"{sentence(f'{subject.text} {verb} {what}')} {sentence(f'{other} {body}')}"
    return {"word": word, "text": text, "answer": sentence(f"{subject.text} {verb} {what} {word} {body}"),
            "subject": text}  # fmt: skip


# Order words ------------------------------------------------------------------------------------------------------

FACTS = slashed("""
    hungry sheep eat grass / birds build nests in trees / bees turn nectar into honey / cows give us milk / owls hunt at
    night / fish live in water / snow falls in winter / the sun rises in the east / ducks swim on ponds / bears sleep in
    caves / spiders have eight legs / cats like warm places / dogs chase cats / hens lay eggs / bees make honey / frogs
    jump into ponds / lions eat meat / trees lose their leaves / ice melts in the sun / rivers flow to the sea / rabbits
    live under the ground / horses pull heavy carts / bakers bake bread / farmers grow wheat / ships cross the sea /
    swallows fly south in autumn / apples grow on trees / rain makes the grass grow / children like sweet things /
    monkeys climb tall trees / it began to snow / it began to rain / it is getting dark / it rained all night / it is
    very cold today / it snowed last night / there is no time left / foxes steal hens / wolves live in forests /
    squirrels hide nuts / camels live in the desert / goats climb steep rocks / mice eat cheese / wool comes from sheep
    / a week has seven days / a year has twelve months / the moon shines at night / wood burns well / old clocks tick
    loudly / snow covered the whole valley / all birds have wings / the earth goes round the sun / nobody likes cold
    soup / somebody left the gate open / everyone laughed at the joke / nobody came to the party / nothing grows in the
    desert / everybody wanted an apple / someone stole my umbrella""")
MOVES = """climb over the wall; climb over the fence; climb up the ladder; climb up the tree; fall into the pond; fall
    off the ladder; fall off the horse; run across the road; run into the house; run down the hill; run up the stairs;
    run out of the room; walk to the village; walk along the beach; walk through the forest; walk round the lake; jump
    over the fence; jump into the river; jump off the wall; hide behind the curtain; hide under the bed; hide in the
    barn; sit on the bench; sit by the fire; sit under the tree; stand at the window; stand on the bridge; sleep in the
    attic; sleep on the floor; sleep in the tent; swim across the lake; swim to the island; swim under the bridge; ride
    through the forest; ride to the castle; drive to the station; drive through the town; sail round the island; sail to
    the harbour; go to the market; go to the beach; go into the cave; come from the village; come out of the house; come
    down the stairs; look out of the window; look into the box; look for the key; look at the moon; look under the
    table; wait for the bus; wait at the corner; wait for the letter; live near the harbour; live behind the church;
    live in the castle; live by the river; work in the garden; work at the mill; work on the farm; work in the bank;
    knock at the door; listen to the radio; listen to the band; talk about the weather; talk to the teacher; dream about
    the sea; laugh at the joke; laugh at the clown; lie on the sofa; lie in the grass; crawl under the hedge; fly over
    the roof; skate on the pond; row to the shore; slip on the ice; play in the park; play with the ball; dance round
    the fire; shout across the street; rush to the station; travel to the coast; wander through the woods; creep into
    the kitchen; read about the war; write to the king; write on the wall; sing in the choir; point at the map; leave
    for the station; arrive at the castle; smile at the baby; care for the sick; pay for the meal"""
MOVES = [" ".join(move.split()) for move in MOVES.split(";")]
WISHES = "forget want begin learn try hope decide like refuse promise need start love offer".split()
AIMS = slashed("""
    lock the door / swim / learn the piano / buy milk / feed the hens / read the letter / go home / help us / see the
    sea / play chess / visit {name} / write to {name} / find the key / close the window / bring the map / mend the roof
    / ride a horse / dance / cook dinner / open the box / sing / live in {city} / travel to {city} / post the letter /
    water the plants / catch the train / climb the hill / sell the house / leave the town / build a boat / fly a kite /
    pay the bill / tell the truth / wash the car / stay here / turn off the light / call {name} / clean the kitchen /
    come with us""")
GIFTS = slashed("""
    a story / an apple / the truth / a secret / some bread / a letter / a present / the way / a book / two letters / a
    picture / good advice / some money / a new coat / a cup of tea / the key / a map / a riddle / the news / a flower /
    a glass of water / a red scarf / an old coin / the answer / a postcard / a gold ring""")
GIVEN = {
    "tell": ["a story", "the truth", "a secret", "the way", "a riddle", "the news", "the answer", "a joke"],
    "show": ["the way", "a picture", "the map", "a book", "the key", "an old coin", "the answer", "a gold ring"],
    "teach": ["a song", "the rules", "a game", "a poem", "an old song", "a new word"],
    "send": ["a letter", "a postcard", "some money", "a present", "two letters", "an email", "a parcel"],
}
THINGS_GIVEN = [gift for gift in GIFTS if not re.search(r"the |story|secr|ridd|advice", gift)]
GIVEN |= dict.fromkeys(("give", "bring", "buy"), THINGS_GIVEN)
GIVEN["lend"] = ["a pencil", "some money", "an umbrella", "a ladder", "a book", "a bicycle", "an old map", "a coat"]
SENSES = slashed("""
    watch the moon rise / hear the bell ring / see the ship sail away / hear the baby cry / watch the birds fly south /
    see a star fall / feel the ground shake / hear the dog bark / watch the children play / see the thief run away / let
    the cat go out / let the fire go out / hear the wind howl / watch the snow fall / see the sun set / help {name} wash
    the car / help the farmer feed the pigs / make the children laugh / see the bus stop / watch the boats come in""")
HAVE = slashed("""
    a warm coat / six cows / two brothers / a new bicycle / blue eyes / a bad cold / a small boat / three cats / a
    garden / long hair / a big house / four sisters / an old clock / a good idea / no money / a green umbrella / a sore
    throat / a black dog / many friends / a lot of work / a flat in {city} / an old car / a ticket for the play""")
MADE = slashed("""
    a cup of tea / an apple cake / a bridge of stone / a hut of wood / some strawberry jam / a fire on the beach / a toy
    for the baby / soup for dinner / a dress for the doll / a pot of coffee / a kite out of paper / a crown of flowers /
    a big snowman / two loaves of bread / a bowl of soup""")
ADVERBS = "often never always usually sometimes".split()
LIMITED = re.compile(r"\b(old|small|little|big|young|new|long|short|kind|clever|brave|tired|busy|strong|tall)\b")


def named_or_kin(rng):
    """A subject of one or two words that cannot be mixed up with an object."""
    draw = rng.random()
    if draw < 0.3:
        return pronoun(rng)
    if draw < 0.55:
        name = rng.choice(NAMES)
        return Subject(name, "he")
    subject = agent(rng)
    while subject.text.startswith(("a ", "an ", "the whole", "two", "three", "four")) or len(subject.text.split()) > 3:
        subject = agent(rng)
    return subject


def formed(rng, subject, verb, then=0.75):
    """A verb in the past tense, mostly, or in the present."""
    return past(verb) if rng.random() < then else present(verb, subject.who)


def simple(rng):
    """A statement of four to eight words that can be put in order in one way only, or nearly so."""
    draw = rng.random()
    if draw < 0.06:
        return rng.choice(FACTS)
    if draw < 0.3:
        made = transitive(rng, 0.25)
        subject, verb = made.subject, formed(rng, made.subject, made.verb.partition("_")[0])
        subject = named_or_kin(rng) if rng.random() < 0.2 and made.subject.who in ("he", "she", "they") else subject
        verb = past(made.verb.partition("_")[0]) if "_" in made.verb else verb
        verb = past(made.verb) if subject is not made.subject and "_" not in made.verb else verb
        return f"{subject.text} {' '.join([verb, *made.verb.split('_')[1:]])} {made.object}"
    subject = named_or_kin(rng)
    if draw < 0.47:
        verb, _, rest = rng.choice(MOVES).partition(" ")
        return f"{subject.text} {formed(rng, subject, verb)} {rest}"
    if draw < 0.56:
        return f"{subject.text} {formed(rng, subject, rng.choice(WISHES))} to {fill_in(rng, rng.choice(AIMS), 'he')}"
    if draw < 0.63:
        verb = rng.choice(list(GIVEN))
        to_whom = rng.choice(("us", "me", "him", "her", "them", "the children", "the boy", "the king", "the girl"))
        if to_whom == OBJECTIVE[subject.who] or subject.who in ("I", "we") and to_whom in ("me", "us"):
            to_whom = "them"
        if to_whom == "them" and subject.who == "they" or to_whom[4:] in subject.text and to_whom[:3] == "the":
            to_whom = "him"
        return f"{subject.text} {past(verb)} {to_whom} {rng.choice(GIVEN[verb])}"
    if draw < 0.66:
        verb, _, rest = fill_in(rng, rng.choice(SENSES), "he").partition(" ")
        return f"{subject.text} {past(verb)} {rest}"
    if draw < 0.7:
        verb, things = rng.choice((("have", HAVE), ("make", MADE)))
        if verb == "have" and subject.who in ("we", "they"):
            things = [words for words in things if re.search("cow|cat|garden|house|friend|dog|work|car$|money", words)]
        return f"{subject.text} {formed(rng, subject, verb, 0.5)} {fill_in(rng, rng.choice(things), 'he')}"
    if draw < 0.74:
        word = rng.choice(("will", "can", "must", "would rather", "should"))
        return f"{subject.text} {word} {rng.choice(ACTING)}"
    if draw < 0.78:
        return f"{subject.text} {be(subject.who, rng.random() < 0.5)} {rng.choice(PEOPLE_AT + PEOPLE_ARE)}"
    if draw < 0.81:
        there = rng.choice(THERE)
        return f"there {'are' if there.split()[0] in THERE_MANY else 'is'} {there}"
    if draw < 0.84:
        subject, how = state(rng)
        return f"{subject.text} {be(subject.who, rng.random() < 0.5)} {how}"
    subject, verb, rest = doer(rng)
    if draw < 0.86:
        return f"{subject.text} {rng.choice(ADVERBS)} {present(verb, subject.who)} {rest}"
    return f"{subject.text} {formed(rng, subject, verb, 0.4)} {rest}"


def clear(words):
    """Whether the words can hardly be put in another good order: no "and", few adjectives, not two names."""
    found = words.split()
    if "and" in found or len(set(found) & NAME_SET) > 1 or len(LIMITED.findall(words)) > 1:
        return False
    if words.startswith(("a ", "an ")) and " the " in words or re.match(r"(this|that|these|all|both) .* th", words):
        return False
    if words.startswith("the ") and re.search(r"\b(my|our|your) ", words) or "early" in words:
        return False
    return not re.search(r"\b(boy|girl|man|child|thief|stranger|captain|king)s?$", words) or len(found) < 4


NAME_SET = frozenset(NAMES)  # for look-up only


def mix(rng, words):
    """The words in another order."""
    found = words.split()
    mixed = rng.sample(found, len(found))
    while mixed == found:
        mixed = rng.sample(found, len(found))
    return " ".join(mixed)


def shaken(rng, words, end="."):
    """The slots of an exercise on `words`."""
    text = sentence(words, end)
    return {"mixed": mix(rng, words), "answer": text, "subject": text}


ORDER = """
    Put these words in the right order. / Make a sentence of these words. / Unscramble this. / Unscramble the words. /
    Arrange the words so that they make sense. / What sentence do these words make? / The words are mixed up. Write the
    sentence. / Bring the words into the right order. / Write a sentence with all these words. / Rebuild the sentence. /
    Jumbled words. What is the sentence? / Someone shook the words. Put them back in their places. / Reorder. / Correct
    the word order. / Can you make a sentence of these words? / Set the words right. / These words should be a sentence.
    / Order the words. / Put the words in order. / What is the right order? / Sort the words. / A sentence, please. /
    Please arrange these words. / Form a sentence. / Turn these words into a sentence. / The wind blew the words about.
    Mend the sentence. / Fix the order of the words. / Which sentence is this? / Build a good sentence from the words. /
    Use every word and write a sentence. / Say it in the right order. / Line up the words. / Scrambled sentence / Put
    each word in its place. / My sentence is in a muddle. Help me. / How should it read? / Make sense of these words. /
    Here is a broken sentence. Repair it. / Write the words in their proper order. / Arrange these.
"""
WHOLE = """
    Order these words: {mixed} / Build a sentence out of the words "{mixed}". / Sort these words into a sentence:
    {mixed} / Please put these words in order: {mixed} / Which sentence is hidden in "{mixed}"? / A word puzzle:
    {mixed} / Unscramble: {mixed} / Make a sentence: {mixed} / Put in order: {mixed} / What sentence can you make from
    "{mixed}"? / Arrange: {mixed} / "{mixed}" Put these words right. / Rearrange these words: {mixed} / The words
    "{mixed}" are in the wrong order. Write the sentence. / Write this in the right order: {mixed} / What do these
    words say: {mixed} / Reorder the words: {mixed} / Somebody wrote "{mixed}". What did they mean? / Turn "{mixed}"
    into a sentence.
"""


@often(9, "order words", wordings("mixed", ORDER, WHOLE))
def mixed_words(rng):
    while True:
        words = simple(rng)
        if 4 <= len(words.split()) <= (8 if rng.random() < 0.3 else 6) and clear(words):
            return shaken(rng, words)


@often(2, "order words", wordings("mixed", ORDER, WHOLE))
def short_mixed(rng):
    """Four or five words."""
    while True:
        words = simple(rng)
        if 3 < len(words.split()) < 6 and clear(words):
            return shaken(rng, words)


@often(2, "order words", wordings("mixed", ORDER, WHOLE))
def long_mixed(rng):
    """Seven to nine words."""
    while True:
        words = simple(rng)
        if 6 < len(words.split()) < 10 and clear(words):
            return shaken(rng, words)


TWO_QUALITIES = [
    (" ".join(row.split(":")[0].split()), [word.strip() for word in row.split(":")[1].split(",")])
    for row in """the room: small, clean, bright, warm / the path: steep, narrow, stony / the soup: hot, thick, salty /
    the coat: old, warm, brown, heavy / the girl: kind, clever, brave, quiet / the boy: tall, thin, strong, shy / the
    dog: big, friendly, black, hungry / the night: dark, cold, long, stormy / the house: old, empty, large, white / the
    box: heavy, square, green / the bread: fresh, soft, brown / the sea: deep, blue, calm / the street: wide, busy,
    noisy / the apple: red, sweet, ripe / the king: old, wise, rich / the teacher: strict, fair, patient / the ship:
    fast, new, white / the story: long, sad, strange / the tea: weak, cold / the garden: small, green, pretty / the
    baby: tired, hungry / the horse: young, wild, fast""".split("/")
]


@often(1, "order words", wordings("mixed", ORDER, WHOLE))
def mixed_qualities(rng):
    """The room is small and clean: in one order, since of two adjectives the shorter one comes first."""
    thing, qualities = rng.choice(TWO_QUALITIES)
    one, two = sorted(rng.sample(qualities, 2), key=len)
    return shaken(rng, f"{thing} {rng.choice(('is', 'was'))} {one} and {two}")


WH = [question for question in ASKING if re.match("wh|how", question) and len(question.split()) < 9]
WH = [question for question in WH if not re.search(r"in the \{(place|thing)", question)]
WH += slashed("""
    where do you live / what is your name / who left the door open / when does the train leave / where does the ferry
    stop / how many eggs do you want / where is my other shoe / what did you see there / who is at the door / when will
    you come home / how old is your brother / which road goes to the sea / where did you find the key / why did the baby
    cry / who wrote this letter / how do you make bread / why is the sky blue / what would you like to eat / whose coat
    is this / how far is the next village / how many {things} are there / who ate my {food} / who lives in that house /
    what does this word mean / where can we sit / when did {name} leave {city} / how long will it take / who opened the
    window / where are you going / what colour is your {thing} / why did {name} laugh / who wants to play / how did
    {name} get here / where did they go / when do the shops open / how much bread do we need / which {thing} do you want
    / why are the {beasts} so quiet / what are the children doing / who taught you to swim / what makes the wind
    blow""")


@often(3, "order words", wordings("mixed", """
    Make a question of these words. / Which question can you make of these words? / Put the words in order to make a
    question. / Write a question with these words. / What is the question? / Build a question. / Arrange the words to
    ask something. / Unscramble the question. / These words make a question. Write it. / Order the words so that they
    ask something. / Please make a question out of these words. / The question fell to pieces. Put it together. / Form a
    question, using each word once. / Question puzzle / Mixed-up question""", """
    Make a question: {mixed} / Which question is hidden in "{mixed}"? / Put these words in order to ask something:
    {mixed} / Unscramble this question: {mixed} / What question do these words make: {mixed}"""))
def mixed_question(rng):
    while True:
        draw = rng.random()
        if draw < 0.6:
            words = named(rng, rng.choice(WH))
        else:
            words = clause(rng).asked
            if draw < 0.8:
                words = f"{rng.choice(('why', 'when', 'where', 'how'))} {words}"
                if not re.match("why (do|did|was|were|is|are)|when (did|do)|how did|where did", words):
                    continue
                if words.startswith("when") and re.search(r"yesterday|every|in winter", words):
                    continue
        if 4 <= len(words.split()) < 9 and " and " not in words and len(set(words.split()) & NAME_SET) < 2:
            return shaken(rng, words, "?")


NEVER = slashed("""
    do not feed the ducks / never touch a hot stove / do not wake the baby / never run across the road / do not open
    that box / please close the door / please wait for me / do not be late / do not forget your {thing} / never play
    with fire / please give me the {thing} / do not eat the apples / never lie to a friend / always look before you
    cross / do not sit on that {thing} / please write to me soon / do not tell {name} / do not go into the cave / never
    swim after lunch / please bring your own {thing} / do not pull the cat's tail / never pick these flowers / always
    wash your hands / let us go home / please do not shout / do not lean on the {thing} / be kind to the {beasts} / do
    not walk on the grass / never talk to strangers / please turn off the light / let the {beast} sleep / please help
    me with the {thing} / do not swim in the river / never open the window at night / please bring {name} the {thing} /
    do not laugh at {name} / do not leave the {thing} outside / never leave the {thing} in the rain / please put the
    {thing} on the table / do not play near the road / always be kind to {name} / please come to my party / do not run
    in the hall / never eat too many sweets / please take the {beast} for a walk / do not frighten the {beast} / always
    tell the truth / please ask {name}
    to wait / do not throw away the {thing} / tell {name} to come home / please wash the {thing} / let {name} try it""")


@often(1, "order words", wordings("mixed", """
    Make a command out of these words. / Write the order that these words give. / Which command is this? / Put the words
    in order to tell someone what to do. / Build a command.""", "Make a command: {mixed}") + wordings("mixed", ORDER,
    WHOLE))
def mixed_command(rng):
    while True:
        words = fill_in(rng, rng.choice(NEVER), "you") if rng.random() < 0.35 else command(rng)
        bare = words.split()[0] not in ("do", "never", "please", "always", "let", "be")
        if bare and rng.random() < 0.2 and len(words.split()) < 6:
            words = rng.choice(("please ", "do not ")) + words
        if 4 <= len(words.split()) < 8 and " and " not in words:
            return shaken(rng, words)


@exercise(
    "repeat",
    "Write the sentence with the words in the opposite order. | {text}",
    "Which words are in this sentence? List them. | {text} => {list}",
)
def other_order(rng):
    words = simple(rng).split()
    return {
        "text": sentence(" ".join(words)), "answer": " ".join(reversed(words)), "list": ", ".join(words),
        "subject": sentence(" ".join(words)),
    }  # fmt: skip
