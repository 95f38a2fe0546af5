"""Exercises in mending a sentence: its punctuation, its grammar, its spelling.

A right sentence is made first, from `sentence_frames`, and then spoilt in one place, by a rule or with a list of what
people get wrong (for spelling: `misspellings`); the answer is the right sentence. The forms of verbs, nouns and
adjectives come from `word_lists`.
"""

import re

from kinds import exercise
from kinds.misspellings import CLASSIC, SORTS, SPELLED, STARRED, hard_words, misspellings
from kinds.sentence_frames import (
    ANYONE,
    ASK_AND_ANSWER,
    ASKING,
    BEASTS,
    CITIES,
    CLEARLY_PAST,
    COUNTS,
    DAYS,
    DONE,
    EVENTS,
    EXCLAIMING,
    FOLLOW,
    FOOD,
    GIRLS,
    HABIT_TIMES,
    HER_KIN,
    HIS_KIN,
    HOURS,
    IN_PLACES,
    MEN,
    MONTHS,
    NAMED,
    NAMES,
    OBJECT,
    OBJECTS,
    ON_PLACES,
    OWN,
    OWNED,
    PAIRS,
    PARTICIPLES,
    PAST_TIMES,
    PEOPLE_ARE,
    PEOPLE_AT,
    SHORTENED,
    SINGULAR,
    THINGS_ARE,
    WOMEN,
    Subject,
    asked,
    be,
    deed,
    doer,
    event,
    fill_in,
    frames,
    habit,
    named,
    one_person,
    participle,
    person,
    present,
    pronoun,
    sentence,
    slashed,
    state,
    statement,
    wordings,
)
from kinds.word_lists import IRREGULAR_FORMS, article, capital, degrees, past, plural, third

# Correct grammar --------------------------------------------------------------------------------------------------

GRAMMAR = wordings(
    "wrong",
    """
Correct the grammar here. / Please correct the grammar. / Correct this sentence. / Correct the mistake. / Fix the
grammar. / Fix this sentence, please. / Can you fix the grammar in this sentence? / Could you correct my English? /
Find the mistake and write the sentence correctly. / There is a grammar mistake in this sentence. Correct it. / This
sentence has one mistake. Put it right. / Write the sentence again without the mistake. / Rewrite this in good
English. / Rewrite the sentence so that it is correct. / One word is not right. Write the whole sentence correctly. /
What is wrong here? Write it correctly. / How should this be said? / How do you say this properly? / Say this in
correct English. / Mend the grammar of this sentence. / Repair this sentence. / Grammar mistake! Correct it. /
Grammar, please. / Check the grammar and correct it. / Give the correct sentence. / Give me this sentence in good
grammar. / Improve the grammar. / A child wrote this. Correct the grammar. / I am learning English and wrote this.
Please correct it. / Is this good English? If not, correct it. / Make this correct. / Tidy up this sentence.
""",
    """
Correct the grammar of this sentence: {wrong} / Correct: {wrong} / Correct this, please: {wrong} / Fix the grammar:
{wrong} / Fix the mistake in this sentence: {wrong} / Put this right: {wrong} / Write this correctly: {wrong} /
Rewrite with the right grammar: {wrong} / Make this good English: {wrong} / How do I write this correctly: {wrong} /
What is the right way to say this: {wrong} / Say it properly: {wrong} / Mend the mistake: {wrong} / Please mend this
sentence: {wrong} / Help me correct my sentence: {wrong} / I need this in correct English for a letter: {wrong} / My
friend says, "{wrong}" Correct the grammar. / A pupil wrote, "{wrong}" Write it correctly. / Correct the grammar in
"{wrong}" / What is wrong with "{wrong}" Write it correctly. / There is a mistake in the sentence "{wrong}" Correct
it.
""",
)
VERB = wordings(
    "wrong",
    """
Correct the verb. / The verb is wrong. Correct the sentence. / Find the wrong verb and put it right. / Put the verb in
the right form. / Use the right form of the verb.
""",
    """
Correct the verb in this sentence: {wrong} / Mend the verb: {wrong}
""",
)
WORD = wordings(
    "wrong",
    """
Correct the wrong word in this sentence. / Change the one wrong word. / One word is wrong. Mend the sentence.
""",
    """
Find the wrong word and correct it: {wrong} / Fix the wrong word: {wrong}
""",
)
MISTAKES = []


def grammar(*more):
    """Register a generator of mistakes in grammar, with all general wordings and some more."""

    def register(generator):
        MISTAKES.append(generator)
        return exercise("correct grammar", *GRAMMAR, *more)(generator)

    return register


def mended(right, wrong):
    """The slots of an exercise: the wrong sentence and the right one."""
    return {"wrong": wrong, "answer": right, "subject": wrong}


STATES = "want need like love hate have know live enjoy find feel lose get leave come start finish begin".split()


def sometimes(rng, subject, verb, rest):
    """A time for a habit, if none is there yet and one makes sense; else nothing."""
    if subject.who == "it" or verb in STATES or re.search(r"\b(at|in|on|early|late|for|every)\b", rest):
        return ""
    return rng.choice(("", "", rng.choice(HABIT_TIMES)))


@grammar(*VERB)
def agreement(rng):
    """The verb does not agree: she go, they goes."""
    subject, verb, rest = doer(rng)
    while subject.who in SINGULAR and past(verb) == verb:  # he cut: that could be the past tense
        subject, verb, rest = doer(rng)
    other = "we" if subject.who in SINGULAR else "she"
    time = sometimes(rng, subject, verb, rest)
    right, wrong = (sentence(subject.text, present(verb, who), rest, time) for who in (subject.who, other))
    return mended(right, wrong)


@grammar(*VERB)
def agreement_of_be(rng):
    """They was, you is, I are; also in the middle of a question: is they tired?"""
    subject, how = state(rng)
    then = rng.random() < 0.5
    right = be(subject.who, then)
    others = ("was", "were") if then else ("is", "are") if subject.who != "I" else ("is", "is", "are")
    wrong = rng.choice([other for other in others if other != right])
    at = how in PEOPLE_ARE + PEOPLE_AT
    time = rng.choice(PAST_TIMES) if then and at and rng.random() < 0.3 else ""
    if rng.random() < 0.2:
        return mended(*(sentence(verb, subject.text, how, end="?") for verb in (right, wrong)))
    return mended(*(sentence(subject.text, verb, how, time) for verb in (right, wrong)))


@grammar(*VERB)
def agreement_of_have(rng):
    """She have a cat, they has eaten; with a thing that is had or with a participle."""
    subject = person(rng)
    right, wrong = ("has", "have") if subject.who in SINGULAR else ("have", "has")
    if rng.random() < 0.6:
        owned = rng.choice(
            """{a_thing}/a new {thing}/two {things}/a {colour} {thing}/two white {beasts}/a long way to walk/a bad cold/
            no money/three sisters/a big garden/a lot of work/many friends/blue eyes/a good idea/a red bicycle/two dogs/
            a sore throat/no time/a house by the sea/a {beast}/an old {beast}/the key/{name}'s address/curly hair/
            a ticket for the train/five brothers/a headache""".split("/")
        ).strip()
    else:
        verb, rest = deed(rng, DONE, subject.who)
        owned = f"{participle(verb)} {rest}"
    owned = fill_in(rng, owned, subject.who)
    return mended(*(sentence(subject.text, verb, owned) for verb in (right, wrong)))


@grammar(*VERB)
def each_and_every(rng):
    """Each boy have: each, every, everyone, nobody and one of the ... go with a verb in the singular."""
    noun = rng.choice(MEN + WOMEN + ANYONE)
    text = rng.choice(
        (f"each {noun}", f"every {noun}", "everyone", "everybody", "nobody", "no one", f"one of the {plural(noun)}")
    )
    if rng.random() < 0.5:
        how = rng.choice(PEOPLE_AT)
        right, wrong = rng.choice((("is", "are"), ("was", "were")))
        return mended(*(sentence(text, verb, how) for verb in (right, wrong)))
    verb, rest = habit(rng, "they")
    while "their" in rest or past(verb) == verb:
        verb, rest = habit(rng, "they")
    return mended(*(sentence(text, form, rest) for form in (third(verb), verb)))


@grammar(*VERB)
def do_and_does(rng):
    """Do she work? He don't like it. Does he works? She doesn't likes it."""
    subject, verb, rest = doer(rng)
    singular, draw = subject.who in SINGULAR, rng.random()
    right, wrong = ("does", "do") if singular else ("do", "does")
    if draw < 0.4:
        return mended(*(sentence(do, subject.text, verb, rest, end="?") for do in (right, wrong)))
    if draw < 0.7 or not singular:
        return mended(*(sentence(subject.text, do + "n't", verb, rest) for do in (right, wrong)))
    if draw < 0.85:
        return mended(*(sentence("does", subject.text, form, rest, end="?") for form in (verb, third(verb))))
    return mended(*(sentence(subject.text, "doesn't", form, rest) for form in (verb, third(verb))))


def changing(rng, who, change, frames=EVENTS):
    """An event whose verb is another word in the past tense, or as participle, or if made regular."""
    while True:
        verb, rest = deed(rng, frames, who)
        if change(verb) != verb:
            return verb, rest


@grammar(*VERB)
def did_with_past(rng):
    """Did you saw? I didn't went."""
    subject = person(rng)
    verb, rest = changing(rng, subject.who, past)
    time = rng.choice(("", rng.choice(CLEARLY_PAST)))
    draw = rng.random()
    if draw < 0.5:
        return mended(*(sentence("did", subject.text, form, rest, end="?") for form in (verb, past(verb))))
    if draw < 0.65:
        ask = rng.choice(("why did", "when did", "how did"))
        return mended(*(sentence(ask, subject.text, form, rest, end="?") for form in (verb, past(verb))))
    not_ = rng.choice(("didn't", "did not"))
    return mended(*(sentence(subject.text, not_, form, rest, time) for form in (verb, past(verb))))


# Not made regular, since the regular form is English too (hanged, lighted, winded) or another word (seed, singed).
ALSO_REGULAR = """hang light wind shine wake kneel leap lie see sing ring lead weave sew sow mow swell strive spit bid
fly beat bear bound find swing string cost wring shed sling broadcast fit show fall ground""".split()
WRONG_PAST = {
    "fly": "flied",
    "fall": "falled",
    "find": "finded",
    "ring": "ringed",
    "sing": "singed",
    "swing": "swinged",
}


def regular(verb):
    """The wrong past tense of an irregular verb, made by the rule (goed); of another the verb itself."""
    if verb not in IRREGULAR or verb in ALSO_REGULAR:
        return WRONG_PAST.get(verb, verb)
    if verb.endswith("e"):
        return verb + "d"
    if re.search("[^aeiou]y$", verb):
        return verb[:-1] + "ied"
    if re.search("(^|[^aeiou])[aeiou][^aeiouwxy]$", verb):
        return verb + verb[-1] + "ed"
    return verb + "ed"


@grammar(*VERB, *WORD)
def wrong_past(rng):
    """They goed home: an irregular verb in the past tense as if it were regular."""
    if rng.random() < 0.2:
        text, verb, rest = rng.choice(HAPPENED)
        if regular(verb) == verb:
            return wrong_past(rng)
        return mended(*(sentence(text, form, rest) for form in (past(verb), regular(verb))))
    subject = person(rng)
    verb, rest = changing(rng, subject.who, regular)
    time = rng.choice(("", rng.choice(PAST_TIMES)))
    if time and rng.random() < 0.3:
        return mended(*(sentence(time, subject.text, form, rest) for form in (past(verb), regular(verb))))
    return mended(*(sentence(subject.text, form, rest, time) for form in (past(verb), regular(verb))))


@grammar(*VERB, *WORD)
def past_time(rng):
    """Yesterday we walk: the time tells that it was, the verb does not."""
    subject = person(rng)
    verb, rest = changing(rng, subject.who, past)
    time = rng.choice(CLEARLY_PAST)
    wrong = present(verb, subject.who)
    if rng.random() < 0.6:
        return mended(*(sentence(time, subject.text, form, rest) for form in (past(verb), wrong)))
    return mended(*(sentence(subject.text, form, rest, time) for form in (past(verb), wrong)))


IRREGULAR = [base for base, _, _ in IRREGULAR_FORMS]


@grammar(*VERB, *WORD)
def wrong_participle(rng):
    """He has broke his arm: the past tense where the participle should stand, or the base form: they have go."""
    subject = person(rng)
    if rng.random() < 0.75:
        verb, rest = changing(
            rng, subject.who, lambda verb: participle(verb) if participle(verb) != past(verb) else verb, DONE
        )
        wrong = past(verb)
    else:
        verb, rest = changing(rng, subject.who, participle, DONE)
        wrong = verb
    have = "has" if subject.who in SINGULAR else "have"
    have = rng.choice((have, have, have, "had", have + " never", have + " just", have + " already"))
    if rng.random() < 0.12:
        have = have.split()[0]
        return mended(*(sentence(have, subject.text, form, rest, end="?") for form in (participle(verb), wrong)))
    return mended(*(sentence(subject.text, have, form, rest) for form in (participle(verb), wrong)))


@grammar(*VERB, *WORD)
def participle_for_past(rng):
    """I seen a fox: the participle where the past tense should stand."""
    subject = person(rng)
    verbs = "see do drink sing swim begin ring take write go give eat speak break forget".split()
    verb, rest = changing(rng, subject.who, lambda verb: past(verb) if verb in verbs else verb)
    time = rng.choice((*PAST_TIMES, "", ""))
    return mended(*(sentence(subject.text, form, rest, time) for form in (past(verb), PARTICIPLES[verb])))


# What a noun is said to do, to be or to be done to, in the plural. {many}: how many or which.
PLURALS_IN = slashed("""
{S} saw {many} {n} {place} / {S} counted {many} {n} {place} / There are {many} {n} {place} / There were {many} {n}
{place} / Look at the {n} / {many} {n} are {place} / The {n} are {place} / {many} {n} were {place} / The {n} were very
big / {S} painted {many} {n} / {S} drew {many} {n} / I can see {many} {n} {place}
""")
HAVE_IN = "{S} {has} {many} {n}/{S} bought {many} {n}/{S} found {many} {n} {place}/{S} needed {many} {n}".split("/")
WRONG_PLURALS = dict(
    pair.split(":")
    for pair in """mouse:mouses child:childs man:mans woman:womans tooth:tooths foot:foots goose:gooses sheep:sheeps
    deer:deers ox:oxes leaf:leafs loaf:loafs knife:knifes wife:wifes life:lifes wolf:wolfs shelf:shelfs half:halfs
    calf:calfs thief:thiefs elf:elfs box:boxs fox:foxs bus:buss church:churchs watch:watchs brush:brushs dish:dishs
    glass:glasss baby:babys lady:ladys city:citys pony:ponys berry:berrys story:storys cherry:cherrys puppy:puppys
    potato:potatos tomato:tomatos hero:heros policeman:policemans fireman:firemans fisherman:fishermans
    postman:postmans snowman:snowmans sandwich:sandwichs bench:benchs peach:peachs dress:dresss fairy:fairys
    party:partys army:armys aircraft:aircrafts trout:trouts salmon:salmons moose:mooses reindeer:reindeers
    grandchild:grandchilds schoolchild:schoolchilds dormouse:dormouses""".split()
    if not pair.endswith("sss")
)
DOUBLE_PLURALS = dict(
    man="mens",
    woman="womens",
    child="childrens",
    mouse="mices",
    foot="feets",
    tooth="teeths",
    goose="geeses",
    ox="oxens",
)
IRREGULARS = "mouse child man woman tooth foot goose sheep deer leaf loaf knife wolf shelf thief calf".split()
PERSONS = "children men women thieves elves heroes ladies babies fairies policemen firemen fishermen postmen".split()
NO_PLACE = "tooth foot life wife half story city party".split()


def around(rng, template, noun, form):
    """A sentence about things in the plural, with `form` for the noun."""
    subject = person(rng)
    place = "" if noun in NO_PLACE else rng.choice(IN_PLACES)
    which = () if re.search("There|has", template) else ("these", "those")
    many = rng.choice((*COUNTS, "some", *which))
    has = "has" if subject.who in SINGULAR else "have"
    text = template.format(S=subject.text, many=many, n="{n}", place=place, has=has)
    return sentence(text.strip())


def both_forms(text, right, wrong):
    """One sentence with the right and with the wrong word."""
    return mended(capital(text.replace("{n}", right)), capital(text.replace("{n}", wrong)))


@grammar("Correct the plural. | {wrong}", "The plural is wrong. Mend it. | {wrong}", *WORD)
def wrong_plural(rng):
    """Five sheeps, mouses, the mens."""
    noun = rng.choice(IRREGULARS if rng.random() < 0.7 else list(WRONG_PLURALS))
    wrong = WRONG_PLURALS[noun]
    if noun in DOUBLE_PLURALS and rng.random() < 0.3:
        wrong = DOUBLE_PLURALS[noun]
    template = rng.choice(PLURALS_IN if plural(noun) in PERSONS else PLURALS_IN + HAVE_IN * 2)
    if noun in NO_PLACE:
        template = rng.choice(("Look at the {n}", "The {n} were very big", "{S} counted {many} {n}"))
        if noun in ("life", "wife", "half", "story", "city", "party"):
            template = {
                "life": "A cat has nine {n}", "wife": "The farmers and their {n} came", "half": "Cut it into two {n}",
                "story": "{S} told us {many} {n}", "city": "We saw three {n}", "party": "{S} went to two {n}",
            }[noun]  # fmt: skip
    return both_forms(around(rng, template, noun, "{n}").replace("these {n}", "three {n}"), plural(noun), wrong)


@grammar("Correct the noun. | {wrong}", *WORD)
def singular_for_plural(rng):
    """I have two brother: a noun in the singular after a number, many, both, all, these."""
    draw = rng.random()
    if draw < 0.25:
        noun = rng.choice("brother sister cousin uncle aunt friend son daughter".split())
        text = around(rng, "{S} {has} {many} {n}", noun, "").replace("these", "two").replace("those", "three")
        text = text.replace("some", "four")
    elif draw < 0.4:
        noun = rng.choice("shoe glove boot sock hand foot knee ear eye".split())
        deed = "lost/found/cleaned" if noun in ("shoe", "glove", "boot", "sock") else "washed/hurt"
        who = pronoun(rng).text
        text = sentence(who, rng.choice(deed.split("/")), "both", OWN[who], "{n}")
    else:
        noun = rng.choice((BEASTS, OBJECTS, FOOD)[rng.randrange(3)])
        while plural(noun) == noun:
            noun = rng.choice(OBJECTS)
        text = around(rng, rng.choice([t for t in PLURALS_IN + HAVE_IN if "{many}" in t]), noun, "")
        text = text.replace("some {n}", "many {n}")
    return both_forms(text, plural(noun), noun)


AN = """apple orange egg umbrella owl elephant onion apron envelope axe old_man empty_box ugly_hat old_coat island
uncle aunt artist actor eagle ant otter ox oak engine office ice_cream idea answer interesting_book hour honest_man
Italian_car English_lesson orange_scarf old_friend animal aeroplane ambulance exam invitation apricot omelette
enormous_dog early_train empty_bottle important_letter armchair iron arrow angry_wasp easy_question""".split()
A = """dog cat book house horse boat letter ladder hat cup kite tree banana pear ship garden farmer teacher king river
bridge green_apple big_egg uniform useful_tool new_umbrella young_owl yellow_coat red_apple hotel holiday university
lemon walnut church purse stranger picture loaf unicorn European_city one-way_street year yacht ghost candle""".split()
A_FRAMES = slashed("""
{S} saw {n} {place} / {S} bought {n} / there is {n} {place} / {S} found {n} {place} / {S} drew {n} / is that {n}? /
{S} wanted {n} / this is {n} / I need {n} / can you see {n}? / {S} heard about {n} / {n} stood {place} / it was {n} /
{S} talked about {n} / I dreamed of {n} / have you ever seen {n}?
""")


@grammar("Correct the article. | {wrong}", "Is it a or an? Correct the sentence. | {wrong}", "A or an? {wrong}", *WORD)
def a_or_an(rng):
    """A umbrella, an dog."""
    noun = rng.choice(AN if rng.random() < 0.55 else A).replace("_", " ")
    if rng.random() < 0.45:
        noun = rng.choice((OBJECTS, FOOD, BEASTS)[rng.randrange(3)])
        before = rng.choice(("", "", "old ", "new ", "green ", "small ", "empty ", "ugly ", "orange "))
        noun = (before if noun in OBJECTS else "") + noun
        frames_for = A_FRAMES
    else:  # a church or an island is not bought
        frames_for = [text for text in A_FRAMES if not re.search("bought|wanted|need|found", text)]
    right = article(noun)
    first, rest = right.split(" ", 1)
    wrong = ("a " if first == "an" else "an ") + rest
    subject = person(rng)
    frame = rng.choice(frames_for)
    frame = frame.replace("{S}", subject.text).replace("{place}", rng.choice(IN_PLACES))
    if re.search("hour|year|holiday|idea|lesson|answer|exam|question", noun):
        frame = rng.choice((f"{subject.text} waited for {{n}}", "this is {n}", "it was {n}", "I need {n}"))
    text = frame if frame.endswith("?") else frame + "."
    return both_forms(text, right, wrong)


@grammar("Correct the pronoun. | {wrong}", "The pronoun is wrong. Put it right. | {wrong}", *WORD)
def subject_pronoun(rng):
    """Him is my brother, us are going, Tom and me went."""
    who = rng.choice(("he", "she", "we", "they", "he", "she", "we", "they", "I"))
    draw = rng.random()
    if draw < 0.25:
        name = rng.choice((*NAMES, "my brother", "my sister", "my friend", "my father"))
        me = rng.choice(("I", "I", "he", "she"))
        verb, rest = event(rng, "we" if me == "I" else "they")
        return mended(*(sentence(name, "and", word, past(verb), rest) for word in (me, OBJECT[me])))
    if draw < 0.5:
        end = f"{be(who, rng.random() < 0.4)} {rng.choice(PEOPLE_AT + PEOPLE_ARE)}"
    elif draw < 0.7:
        verb, rest = habit(rng, who)
        end = f"{be(who)} going to {verb} {rest}"
    elif draw < 0.85:
        verb, rest = habit(rng, who)
        end = f"{present(verb, who)} {rest}"
    else:
        verb, rest = event(rng, who)
        end = f"{past(verb)} {rest}"
    return mended(*(sentence(word, end) for word in (who, OBJECT[who])))


WITH_OBJECT = slashed("""
{S} is waiting for {o} at the station / {S} gave {o} {a_thing} / {S} saw {o} {place} / This letter is for {o} / Please
come with {o} / {S} sat next to {o} / Tell {o} the truth / {S} wrote to {o} last week / {S} told {o} a story / The dog
followed {o} home / {S} asked {o} for help / The teacher praised {o} / Do you know {o} / Can you hear {o} / {S} went
to {city} with {o} / The present is from {o} / {S} showed {o} the way / {S} helped {o} with the work / Nobody believed
{o} / {S} looked at {o} / Give {o} the {thing} / {S} laughed at {o} / {S} met {o} in {city} / {S} invited {o} to the
party / Let {o} try / {S} bought {o} {a_food} / {S} sent {o} a postcard from {land} / The {thing} belongs to {o} / {S}
stood behind {o} / {S} danced with {o} / The ball hit {o} / Did you see {o} {place}
""")


@grammar("Correct the pronoun. | {wrong}", "The pronoun is wrong. Put it right. | {wrong}", *WORD)
def object_pronoun(rng):
    """Waiting for I, gave it to she."""
    who = rng.choice(("I", "he", "she", "we", "they"))
    subject = one_person(rng)
    text = rng.choice(WITH_OBJECT)
    if "{S} is" not in text and "{S}" in text and rng.random() < 0.4:
        subject = Subject(*[rng.choice([word for word in OBJECT if word != who and {word, who} != {"I", "we"}])] * 2)
    text = text.replace("{S}", subject.text).replace("{place}", rng.choice(IN_PLACES))
    text = fill_in(rng, text.replace("{o}", "[o]"), subject.who)
    end = "?" if re.match("Do |Can |Did ", text) else "."
    return mended(*(sentence(text.replace("[o]", word), end=end) for word in (OBJECT[who], who)))


COMPARED = frames("""
this hill: high, steep; this river: long, deep, wide; today: hot, cold, warm, wet, dry; my sister: old, tall, young,
kind, strong, happy, clever, short, lucky; the old man: tall, strong, kind, wise, rich, funny, poor; this box: heavy,
big, light, small; a train: fast, safe, slow, noisy, cheap; the red car: fast, cheap, new, slow, nice; my bag: heavy,
big, new, light; this road: long, wide, narrow, safe, quiet; the sea: cold, warm, deep; our dog: old, big, fast,
clever, small, hungry; this book: thick, long, thin, easy, funny, sad; your soup: hot, sweet, thick; this knife:
sharp, long; the brown horse: fast, strong, big; the test: easy, short, long; this room: dark, big, small, clean,
warm, quiet
""")
OTHER_ONE = {
    "this": "that one", "today": "yesterday", "a": "a bus", "the": "the other one", "my": "mine", "our": "yours",
    "your": "mine",
}  # fmt: skip
MOST_OF = slashed("""
in the town / in the village / in the class / in the world / in the family / in the school / of all / in the country /
I know / in the street / here
""")


@grammar("Correct the adjective. | {wrong}", "Mend the comparison. | {wrong}")
def comparison(rng):
    """More higher, more old, the most tallest, the most tall, gooder."""
    text, adjective = rng.choice(COMPARED)
    more, most = degrees(adjective)
    draw = rng.random()
    if draw < 0.1:
        thing = rng.choice("cake soup song book story plan room film".split())
        good = rng.choice((("better", "gooder"), ("better", "more good"), ("worse", "badder"),
                           ("better", "more better"),
                           ("worse", "more bad"), ("worse", "worser")))  # fmt: skip
        return mended(*(sentence(f"this {thing} is {word} than that one") for word in good))
    if draw < 0.2:
        who = person(rng)
        good = rng.choice((("best", "goodest"), ("best", "most good"), ("worst", "baddest"), ("best", "bestest"),
                           ("worst", "most bad")))  # fmt: skip
        is_, what = ("were", "singers") if who.who in ("we", "they") else (be(who.who, True), "singer")
        place = rng.choice(MOST_OF)
        return mended(*(sentence(who.text, is_, "the", word, what, place) for word in good))
    if draw < 0.65:
        than = OTHER_ONE[text.split()[0]]
        if text in ("my sister", "the old man"):
            than = rng.choice(("me", "her brother", "my mother") if "sister" in text else ("me", "his wife", "his son"))
        if text == "the sea":
            than = "the lake"
        wrong = rng.choice(("more " + more, "more " + adjective))
        return mended(*(sentence(text, "is", word, "than", than) for word in (more, wrong)))
    wrong = rng.choice(("most " + most, "most " + adjective))
    who, place = one_person(rng), rng.choice(MOST_OF)
    if " " in who.text:  # my grandfather is no pupil
        place = place.replace("class", "family").replace("school", "town")
    if rng.random() < 0.6:
        adjective = rng.choice("tall old young strong kind clever funny brave rich poor wise fast slow".split())
        most = degrees(adjective)[1]
        wrong = rng.choice(("most " + most, "most " + adjective))
        noun = "man" if who.who == "he" else "woman"
        if "class" in place or "school" in place:
            noun = "boy" if who.who == "he" else "girl"
        return mended(*(sentence(who.text, be(who.who), "the", word, noun, place) for word in (most, wrong)))
    noun = text.split()[-1]
    if noun in ("today", "sea", "sister", "man", "soup", "test"):
        text, noun = "this road", "road"
        adjective = rng.choice(("long", "wide", "narrow", "safe", "quiet"))
        most = degrees(adjective)[1]
        wrong = rng.choice(("most " + most, "most " + adjective))
    text = text if text.startswith(("this", "my", "our", "your")) else "this " + noun
    place = rng.choice(("of all", "in the village", "in the world", "I know", "here"))
    tail = rng.choice(("of all", f"{noun} {place}"))
    return mended(*(sentence(text, "is the", word, tail) for word in (most, wrong)))


@grammar()
def double_negative(rng):
    """I don't have no money: not, never and nobody deny once."""
    subject = person(rng)
    do = "doesn't" if subject.who in SINGULAR else "don't"
    right, wrong = rng.choice((
        (f"{do} have any {{x}}", f"{do} have no {{x}}"),
        ("didn't see anything {p}", "didn't see nothing {p}"),
        ("didn't see anyone {p}", "didn't see no one {p}"),
        ("didn't say anything", "didn't say nothing"),
        ("never said anything", "never said nothing"),
        ("didn't tell anybody", "didn't tell nobody"),
        (f"{do} know anything about {{y}}", f"{do} know nothing about {{y}}"),
        (f"{do} want any {{x}}", f"{do} want no {{x}}"),
        ("didn't go anywhere {t}", "didn't go nowhere {t}"),
        ("didn't find any {g}", "didn't find no {g}"),
        (f"{do} ever eat {{m}}", f"{do} never eat {{m}}"),
        ("couldn't find any {g} {p}", "couldn't find no {g} {p}"),
        ("can't see anything {p}", "can't see nothing {p}"),
        ("didn't hear anything {t}", "didn't hear nothing {t}"),
        ("never gave {n} anything", "never gave {n} nothing"),
        ("didn't buy any {g}", "didn't buy no {g}"),
    ))  # fmt: skip
    slots = {
        "x": rng.choice(("money", "milk", "bread", "eggs", "time", "tea", "apples", plural(rng.choice(OBJECTS)))),
        "n": rng.choice(NAMES),
        "g": rng.choice(("milk", "bread", "eggs", "tea", "apples", "flowers", plural(rng.choice(OBJECTS)))),
        "p": rng.choice(IN_PLACES), "t": rng.choice(PAST_TIMES), "m": rng.choice("meat fish eggs cheese".split()),
        "y": rng.choice("music horses football ships cooking cars history".split()),
    }  # fmt: skip
    return mended(*(sentence(subject.text, words.format(**slots)) for words in (right, wrong)))


@grammar(*VERB)
def modal(rng):
    """I must to feed the hens, she can sings, he will goes, they should went."""
    subject = person(rng)
    must = rng.choice("must can can will should could may would might".split())
    verb, rest = changing(rng, subject.who, past)
    draw = rng.random()
    right = sentence(subject.text, must, verb, rest)
    if draw < 0.45:
        return mended(right, sentence(subject.text, must, "to", verb, rest))
    if draw < 0.7:
        return mended(right, sentence(subject.text, must, third(verb), rest))
    if draw < 0.85:
        return mended(right, sentence(subject.text, must, past(verb), rest))
    must = rng.choice(("can", "will", "could", "should"))
    return mended(*(sentence(must, subject.text, form, rest, end="?") for form in (verb, third(verb))))


@grammar(*VERB)
def no_progressive(rng):
    """I am knowing the answer: to know, like, want, need and believe have no form with -ing."""
    subject = person(rng)
    verb, rest = rng.choice(NOT_ING)
    rest = fill_in(rng, rest, subject.who)
    wrong = f"{be(subject.who)} {ing(verb)}"
    return mended(*(sentence(subject.text, words, rest) for words in (present(verb, subject.who), wrong)))


NOT_ING = frames("""
know: the answer, the way, {name} well, the rules, a good song, that man; want: {a_thing}, some water, a new {thing},
to go home, more time; need: {a_thing}, some help, a rest, more money; like: {things}, music, {a_beast}, this song,
cold milk, that film; believe: {name}, the story, you, in ghosts; understand: the question, {language}, the rules,
{name}; own: a big house, two {beasts}, {a_thing}; prefer: tea to coffee, the {colour} {thing}; hate: onions, the
rain; remember: {name}, the day well, that summer; belong: to {name}, to the club; agree: with {name}, with you
""")


def ing(verb):
    """The form with -ing: going, making, running."""
    if verb in ("see", "agree") or not re.search("e$", verb):
        short = re.search("(^|[^aeiou])[aeiou][^aeiouwxy]$", verb)
        longer = verb in "open listen visit answer water offer enter happen whisper remember".split()
        if verb == "travel":
            return "travelling"
        return verb + verb[-1] + "ing" if short and not longer else verb + "ing"
    return {"lie": "lying", "die": "dying", "tie": "tying"}.get(verb, verb[:-1] + "ing")


@grammar(*VERB)
def progressive(rng):
    """She is play, they is playing, he playing, we was singing."""
    subject = person(rng)
    verb, rest = habit(rng, subject.who)
    while verb in STATES + "say hear see forget think do".split() or "every" in rest:
        verb, rest = habit(rng, subject.who)
    then = rng.random() < 0.3
    right = be(subject.who, then)
    other = {"am": "is", "is": "are", "are": "is", "was": "were", "were": "was"}[right]
    wrong = rng.choice((f"{right} {verb}", f"{other} {ing(verb)}", f"{other} {ing(verb)}", ing(verb)))
    now = "" if then or re.search(r"\b(at|in|on|too|very)\b", rest) else rng.choice(("", "now"))
    if wrong == ing(verb) and not now:
        wrong = f"{other} {ing(verb)}"
    return mended(*(sentence(subject.text, words, rest, now) for words in (f"{right} {ing(verb)}", wrong)))


@grammar(*VERB)
def there_is(rng):
    """There is two cups, there was many people, is there any eggs?"""
    noun = rng.choice((OBJECTS, BEASTS, FOOD)[rng.randrange(3)])
    while plural(noun) == noun:
        noun = rng.choice(OBJECTS)
    place = rng.choice(IN_PLACES if noun in BEASTS else ON_PLACES)
    draw, then = rng.random(), rng.random() < 0.4
    one, more = be("it", then), be("they", then)
    if draw < 0.6:
        what = f"{rng.choice((*COUNTS, 'some', 'a lot of', 'no'))} {plural(noun)}"
        return mended(*(sentence("there", verb, what, place) for verb in (more, one)))
    if draw < 0.8:
        what = rng.choice((article(noun), "only one " + noun, "some milk", "no bread", "a lot of snow"))
        place = place if what[-4:] not in ("milk", "read", "snow") else rng.choice(("today", "here", "outside"))
        return mended(*(sentence("there", verb, what, place) for verb in (one, more)))
    what = rng.choice(("any", "any", "many", "two", "some")) + " " + plural(noun)
    return mended(*(sentence(verb, "there", what, place, end="?") for verb in (more, one)))


@grammar(*WORD)
def much_and_many(rng):
    """How much apples, many milk, less eggs, a little books, a few sugar."""
    noun = plural(rng.choice([noun for noun in FOOD + OBJECTS if plural(noun) != noun]))
    mass = rng.choice(
        "milk water sugar bread money time snow rain butter salt tea work homework flour rice cheese".split()
    )
    who = rng.choice(("we", "they", "you", "I"))
    do = rng.choice((f"do {who} need", f"do {who} want", f"did {who} buy", f"does {rng.choice(NAMES)} want"))
    right, wrong = rng.choice((
        (f"how many {noun} {do}?", f"how much {noun} {do}?"),
        (f"how much {mass} {do}?", f"how many {mass} {do}?"),
        (f"there are too many {noun} here.", f"there are too much {noun} here."),
        (f"there is too much {mass} here.", f"there is too many {mass} here."),
        (f"{who} don't have many {noun}.", f"{who} don't have much {noun}."),
        (f"{who} don't have much {mass}.", f"{who} don't have many {mass}."),
        (f"{who} bought a few {noun}.", f"{who} bought a little {noun}."),
        (f"{who} have a little {mass}.", f"{who} have a few {mass}."),
        (f"{who} need fewer {noun}.", f"{who} need less {noun}."),
        (f"{who} have not seen many {noun}.", f"{who} have not seen much {noun}."),
        (f"are there many {noun} left?", f"are there much {noun} left?"),
        (f"is there much {mass} left?", f"is there many {mass} left?"),
    ))  # fmt: skip
    return mended(capital(right), capital(wrong))


ADVERBS = frames("""
sing: beautiful, loud, sweet, happy, soft; run: quick, slow, easy; drive: careful, slow, safe, bad; speak: quiet,
clear, polite, slow, soft, kind, angry, loud; write: neat, clear, careful, bad, quick; walk: quiet, slow, quick,
proud; play: nice, quiet, happy, bad; dance: graceful, beautiful, bad; open the door: slow, careful, quiet, angry;
close the box: careful, quick, quiet; answer: polite, quick, honest, correct, quiet; smile: happy, kind, shy, sad;
eat: quick, hungry, greedy, slow, noisy; sleep: peaceful, deep, bad; wait: patient, quiet; work: careful, quick,
quiet; read the letter: careful, quick, slow; swim: strong, slow; laugh: loud, happy; listen: careful, polite; shout:
loud, angry; fight: brave, bad
""")


def adverb(adjective):
    """The adverb that belongs to an adjective."""
    if adjective.endswith("y") and adjective != "shy":
        return adjective[:-1] + "ily"
    return {"gentle": "gently", "good": "well"}.get(adjective, adjective + "ly")


@grammar(*WORD)
def adverb_of_manner(rng):
    """She sings beautiful, he runs good."""
    subject = one_person(rng) if rng.random() < 0.6 else person(rng)
    verb, adjective = rng.choice(ADVERBS)
    if rng.random() < 0.15:
        verb, adjective = rng.choice("sing swim play dance cook write drive speak".split()), "good"
    verb, _, rest = verb.partition(" ")
    form = rng.choice((past(verb), present(verb, subject.who)))
    very = "very" if adjective in ("good", "bad") or rng.random() < 0.3 else ""
    return mended(*(sentence(subject.text, form, rest, very, how) for how in (adverb(adjective), adjective)))


@grammar(*WORD)
def this_and_these(rng):
    """This shoes are, these hill is, those boy was."""
    if rng.random() < 0.5:
        noun, how = rng.choice(THINGS_ARE)
    else:
        noun, how = rng.choice(MEN + WOMEN + ANYONE), rng.choice(PEOPLE_ARE)
    one, more = rng.choice((("this", "these"), ("that", "those")))
    then = rng.random() < 0.3
    if rng.random() < 0.6:
        return mended(*(sentence(word, plural(noun), be("they", then), how) for word in (more, one)))
    return mended(*(sentence(word, noun, be("it", then), how) for word in (one, more)))


# right > wrong, with the slots of the frames; {S}: a person
FIXED = [
    [part.strip() for part in pair.split(">")]
    for pair in slashed("""
{S} listened to the radio. > {S} listened the radio. / {S} listened to {name}. > {S} listened {name}. / {S} waited for
the bus. > {S} waited the bus. / {S} waited for {name}. > {S} waited {name}. / {S} looked at the {thing}. > {S} looked
the {thing}. / {S} asked for {a_food}. > {S} asked {a_food}. / {S} arrived in {city} on {day}. > {S} arrived to {city}
on {day}. / {S} arrived at the station. > {S} arrived to the station. / {S} went to {city} on {day}. > {S} went to
{city} in {day}. / {S} came home on {day}. > {S} came home at {day}. / {S} was born in {month}. > {S} was born on
{month}. / {S} went to {land} in {month}. > {S} went to {land} at {month}. / {S} went home. > {S} went to home. / {S}
discussed the plan. > {S} discussed about the plan. / {S} was afraid of the {beast}. > {S} was afraid from the
{beast}. / {S1} is good at maths. > {S1} is good in maths. / {S1} is good at {language}. > {S1} is good in {language}.
/ {S1} is interested in music. > {S1} is interested on music. / {S1} is married to {name}. > {S1} is married with
{name}. / {S1} lives in {city}. > {S1} lives at {city}. / {S} got up at seven o'clock. > {S} got up in seven o'clock.
/ {S1} has lived here for three years. > {S1} has lived here since three years. / {S1} has been in {city} for two
weeks. > {S1} has been in {city} since two weeks. / {S1} enjoys swimming. > {S1} enjoys to swim. / {S1} enjoys
reading. > {S1} enjoys to read. / {S} finished writing the letter. > {S} finished to write the letter. / {S} wanted to
go home. > {S} wanted go home. / {S} wanted to buy {a_thing}. > {S} wanted buy {a_thing}. / {S} decided to visit
{name}. > {S} decided visit {name}. / {S} hoped to see {name}. > {S} hoped see {name}. / {S} made me wash the dishes.
> {S} made me to wash the dishes. / {S} let me use the {thing}. > {S} let me to use the {thing}. / {S} told me a
story. > {S} said me a story. / {S} told {name} the truth. > {S} said {name} the truth. / {S} made a mistake. > {S}
did a mistake. / I did my homework {time}. > I made my homework {time}. / I agree with {name}. > I am agree with
{name}. / I am hungry. > I have hungry. / I am ten years old. > I have ten years old. / {S1} is {age} years old. >
{S1} is {age} year old. / {S1} is taller than me. > {S1} is taller then me. / {S1} is older than {name}. > {S1} is
older then {name}. / {S1} runs faster than {name}. > {S1} runs faster that {name}. / {name} is as tall as me. > {name}
is as tall like me. / I would rather have tea than coffee. > I would rather have tea then coffee. / {S} should have
come earlier. > {S} should of come earlier. / {S} could have won the race. > {S} could of won the race. / {S} would
have helped {name}. > {S} would of helped {name}. / He hurt himself. > He hurt hisself. / They washed themselves. >
They washed theirselves. / They made it by themselves. > They made it by theirself. / The man who lives next door is a
{trade}. > The man which lives next door is a {trade}. / The woman who sold me the {thing} was kind. > The woman which
sold me the {thing} was kind. / The girl who sits next to me is called {girl}. > The girl which sits next to me is
called {girl}. / This is the boy who found the {thing}. > This is the boy what found the {thing}. / This is the
{thing} that I bought. > This is the {thing} what I bought. / Those {things} are mine. > Them {things} are mine. /
Give me those {things}. > Give me them {things}. / The dog wagged its tail. > The dog wagged it's tail. / The cat hurt
its paw. > The cat hurt it's paw. / The bird is in its nest. > The bird is in it's nest. / It's time for {meal}. > Its
time for {meal}. / It's cold {place}. > Its cold {place}. / They lost their {things}. > They lost there {things}. /
They left their {things} {place}. > They left there {things} {place}. / There is a {beast} {place}. > Their is a
{beast} {place}. / Is this your {thing}? > Is this you're {thing}? / Where are your {things}? > Where are you're
{things}? / You're late again. > Your late again. / You're my best friend. > Your my best friend. / This {thing} is
mine. > This {thing} is my. / That {thing} is hers. > That {thing} is her's. / The {thing} is theirs. > The {thing} is
their's. / {name} gave me some good advice. > {name} gave me some good advices. / We need more information. > We need
more informations. / The furniture is old. > The furnitures are old. / The news is good. > The news are good. / {S}
had a lot of homework. > {S} had a lot of homeworks. / People are strange. > People is strange. / The police are
{place}. > The police is {place}. / My trousers are too long. > My trousers is too long. / Where are my glasses? >
Where is my glasses? / If it rains, we will stay at home. > If it will rain, we will stay at home. / If {name} comes,
I will tell you. > If {name} will come, I will tell you. / If I were rich, I would buy {a_thing}. > If I would be
rich, I would buy {a_thing}. / I used to live in {city}. > I use to live in {city}. / What does this word mean? > What
means this word? / Where do you live? > Where you live? / What do you want? > What you want? / What are you doing? >
What you are doing? / Where is {name} going? > Where {name} is going? / When will {name} come? > When {name} will
come? / Can you tell me where the station is? > Can you tell me where is the station? / I do not know where {name} is.
> I do not know where is {name}. / {S} always goes to bed late. > {S} goes always to bed late. / I like {language}
very much. > I like very much {language}. / The film was boring. > The film was bored. / I am bored with this book. >
I am boring with this book. / {S} was interested in the story. > {S} was interesting in the story. / {S} has a
{colour} {thing}. > {S} has a {thing} {colour}. / {S1} is a {trade}. > {S1} is {trade}. / The sun is hot. > Sun is
hot. / {name} is my brother. > {name} is mine brother. / Every {trade} has a hat. > Every {trades} has a hat. /
Neither {name} nor {girl} was there. > Neither {name} or {girl} was there. / Both {name} and {girl} were late. > Both
{name} and {girl} was late. / Here are your {things}. > Here is your {things}. / I have never been to {city}. > I have
never be to {city}. / {name} used to be a {trade}. > {name} used to was a {trade}. / Could you lend me your {thing}? >
Could you borrow me your {thing}? / May I borrow your {thing}? > May I lend your {thing}? / {name} taught me
{language}. > {name} learned me {language}. / I am looking forward to seeing {name}. > I am looking forward to see
{name}.
""")
]


@grammar()
def fixed_mistake(rng):
    """Mistakes that no rule makes: wrong preposition, its and it's, should of, word order of a question."""
    right, wrong = rng.choice(FIXED)
    subject = one_person(rng)
    if "{S}" in right and not re.search(r"\{S\} (has|is|always goes)", right) and rng.random() < 0.5:
        subject = Subject(*[rng.choice(("he", "she"))] * 2)
    slots = {
        "S": subject.text, "S1": subject.text, "day": rng.choice(DAYS), "month": rng.choice(MONTHS),
        "time": rng.choice(PAST_TIMES),
        "age": rng.choice("six seven eight nine ten eleven twelve twenty sixty".split()),
        "trade": rng.choice("farmer teacher nurse doctor sailor baker painter singer tailor".split()),
        "girl": rng.choice(GIRLS), "meal": rng.choice("bed lunch tea dinner supper school".split()),
        "place": rng.choice(("in the garden", "in the barn", "at the door", "in the hall", "outside")),
    }  # fmt: skip
    slots["trades"] = plural(slots["trade"])
    text = re.sub(r"\{(\w+)\}", lambda match: slots.get(match[1], match[0]), f"{right}>{wrong}")
    words = {}
    text = re.sub(r"\{(\w+)\}", lambda m: words.setdefault(m[0], fill_in(rng, m[0], subject.who)), text)
    return mended(*map(capital, text.split(">")))


# What happens to things, past tense only.
HAPPENED = [
    (text, *deed.split(" ", 1))
    for text, deed in frames("""
the pond: freeze in January; the ship: sink in the storm; the bell: ring at noon; the sun: rise behind the hill; the
wind: blow all night; the river: freeze last winter; the lake: freeze at Christmas; the tree: grow very tall; the dog:
bite the postman; the cat: catch a mouse; the bird: fly over the house; the bird: build a nest; the hen: run across
the road; the horse: throw its rider; the bee: sting my brother; the lesson: begin at nine; the vase: break into
pieces; the boat: come to the shore; the price: fall a little; the bear: sleep all winter; the fox: steal a hen; the
fox: eat the eggs; the train: leave on time; the shoes: cost ten pounds; the dress: shrink in the wash; the lion: hide
in the grass
""")
]


@exercise(
    "correct grammar",
    "Which sentence is right? | {pair}",
    "Which is correct? | {pair}",
    "Choose the correct sentence. | {pair}",
    "Only one of these is good English. Which? | {pair}",
    "Write down the sentence that is correct. | {pair}",
    'Which is right, "{first}" or "{second}"',
    "Which of the two is correct: {first} Or: {second}",
    "One is right and one is wrong. Give the right one: {first} / {second}",
)
def right_one_of_two(rng):
    """The wrong and the right sentence side by side."""
    slots = rng.choice(MISTAKES)(rng)
    first, second = rng.sample((slots["wrong"], slots["answer"]), 2)
    return slots | {"first": first, "second": second, "pair": f"{first} / {second}"}


# Punctuation ------------------------------------------------------------------------------------------------------

PUNCTUATION = wordings(
    "raw",
    """
Add capitals and punctuation. / Add the capital letters and the end marks. / Add the missing capitals and end marks,
please. / Capitals and punctuation, please. / Please punctuate this. / Punctuate: / Punctuate the text. / Could you
punctuate this for me? / Can you put in the capitals and the punctuation? / Put in capital letters and punctuation
marks. / Put the capitals and end marks where they belong. / Fix the punctuation. / Fix the capital letters and the
punctuation. / Correct the capitals and the punctuation. / Correct the punctuation, please. / Write this with capitals
and end marks. / Write this correctly, with capitals and punctuation. / Rewrite with correct punctuation. / Rewrite
this with capital letters and end marks. / Write it out properly. / Copy this and put in the capitals and end marks. /
The punctuation is missing. Put it in. / There are no capitals and no end marks here. Add them. / My little sister
typed this without punctuation. Mend it. / I sent this message without punctuation. Write it properly. / Somebody left
out the capitals and the punctuation. Please put them in. / How should this be written? / What should this look like
with punctuation? / How do you punctuate this? / Make this look right: capitals and end marks. / Give this its
capitals and its punctuation. / Tidy this up with capitals and punctuation. / Set the capitals and end marks. /
Punctuation?
""",
    """
Add capitals and end marks: {raw} / Add the punctuation to this: {raw} / Punctuate this: {raw} / Please punctuate:
{raw} / Put in the capitals and the punctuation: {raw} / Put capital letters and end marks into this: {raw} / Fix the
capitals and the punctuation: {raw} / Correct the capitals and end marks: {raw} / Write this with correct punctuation:
{raw} / Write properly, with capitals and end marks: {raw} / Rewrite with capitals and punctuation: {raw} / How should
I punctuate this: {raw} / Where do the capitals and end marks belong in this: {raw} / Help me with the punctuation:
{raw} / This needs capitals and end marks: {raw} / Put capitals and end marks into "{raw}". / Add capitals and
punctuation to "{raw}". / A child wrote "{raw}". Put in the capitals and the punctuation. / How should "{raw}" be
punctuated?
""",
)
FULL_STOP = wordings(
    "raw",
    """
Add capitals and a full stop. / Put in the capital letters and the full stop, please. / Write this sentence with its
capital letters and a full stop. / This sentence needs capitals and a full stop. / Make this into a proper sentence. /
Punctuate the sentence.
""",
    """
Give this sentence its capitals and its full stop: {raw} / Make a proper sentence of this: {raw}
""",
)
QUESTION = wordings(
    "raw",
    """
Add capitals and a question mark. / Put in the capital letters and the question mark. / Write this question properly.
/ Punctuate the question.
""",
    """
Give this question its capitals and its question mark: {raw} / Start with a capital and end with the right mark: {raw}
""",
)
TWO = wordings(
    "raw",
    """
These are two sentences. Punctuate them. / Write this as two sentences. / Divide this into two sentences. / Make two
proper sentences of this. / Where does the first sentence end? Punctuate it. / Punctuate this note. / Write this
message with capitals and end marks. / Two sentences have run together. Put them right.
""",
    """
Put in the full stops and capitals so that there are two sentences: {raw} / Make this into two sentences: {raw} / Here
are two sentences without punctuation. Write them properly: {raw}
""",
)


def bare(right):
    """The slots of an exercise from the right text: the same in small letters, without . ? ! or comma."""
    raw = re.sub(r"[.?!,]", "", right).lower()
    return {"raw": raw, "answer": right, "subject": raw}


@exercise("punctuation", *PUNCTUATION, *FULL_STOP)
def one_statement(rng):
    """A statement in small letters."""
    return bare(sentence(statement(rng)))


@exercise("punctuation", *PUNCTUATION, *FULL_STOP)
def with_names(rng):
    """A statement with names, days, months or towns, and with I."""
    return bare(sentence(named(rng, rng.choice(NAMED))))


@exercise("punctuation", *PUNCTUATION, *QUESTION)
def one_question(rng):
    """A question that one might hear any day."""
    return bare(sentence(named(rng, rng.choice(ASKING)), end="?"))


@exercise("punctuation", *PUNCTUATION, *QUESTION)
def question_from_frame(rng):
    """A question about what anyone does, did or is."""
    return bare(sentence(asked(rng), end="?"))


@exercise("punctuation", *PUNCTUATION)
def statement_or_question(rng):
    """Now a statement, now a question, so that the end mark must be found."""
    if rng.random() < 0.5:
        return bare(sentence(statement(rng)))
    return bare(sentence(asked(rng), end="?"))


def run_together(rng, parts):
    """Sentences, each with a capital and an end mark, one behind the other."""
    hour = rng.choice(HOURS)
    return " ".join(sentence(named(rng, part.replace("{hour}", hour).rstrip("?")), end="?" if "?" in part else ".")
                    for part in parts)  # fmt: skip


@exercise("punctuation", *PUNCTUATION, *TWO)
def pair_of_sentences(rng):
    """Two statements run together, the second following from the first."""
    parts = rng.choice(PAIRS).split(">")
    if re.match("(is it|where|who)", parts[1]):
        parts[1] += "?"
    return bare(run_together(rng, parts))


@exercise("punctuation", *PUNCTUATION, *TWO)
def pair_from_frames(rng):
    """Two statements run together: what someone did and what came of it."""
    subject = person(rng)
    verb, rest = event(rng, subject.who)
    first = sentence(subject.text, past(verb), rest)
    draw = rng.random()
    if draw < 0.3:
        second = f"{subject.who} {be(subject.who, True)} {rng.choice(('very ', '')) + rng.choice(PEOPLE_ARE[:9])}"
    elif draw < 0.5:
        verb, rest = event(rng, subject.who)
        second = f"{rng.choice(('then ', ''))}{subject.who} {past(verb)} {rest}"
    elif draw < 0.7:
        second = named(rng, rng.choice(FOLLOW))
    else:
        second = statement(rng, then=True, time=False)
        while re.match("(he|she|they|it) ", second):  # who would that be?
            second = statement(rng, then=True, time=False)
    return bare(f"{first} {sentence(second)}")


@exercise("punctuation", *PUNCTUATION, *TWO)
def pair_with_question(rng):
    """A question and its answer, a statement and a question on it, or two questions."""
    return bare(run_together(rng, rng.choice(ASK_AND_ANSWER).split(">")))


@exercise(
    "punctuation",
    *PUNCTUATION,
    "Write this as three sentences. | {raw}",
    "Make three proper sentences of this: {raw}",
    "Three sentences have run together. Punctuate them. | {raw}",
)
def three_sentences(rng):
    """A pair of sentences and one more."""
    parts = rng.choice(PAIRS[:16]).split(">")
    return bare(run_together(rng, [*parts, rng.choice(ASK_AND_ANSWER[-20:]).split(">")[0]]))


@exercise(
    "punctuation",
    "Add the commas. | {text}",
    "Put in the missing commas. | {text}",
    "Where do the commas go? | {text}",
    "This list needs commas. | {text}",
    "The commas are missing. Add them. | {text}",
    "Add commas to the list: {text}",
    "Punctuate the list: {text}",
    "Write this sentence with commas. | {text}",
    "Add capitals, commas and the full stop. | {raw}",
    "Put in the capital, the commas and the end mark. | {raw}",
    "Write this with a capital, commas and a full stop: {raw}",
)
def commas_in_list(rng):
    """A list of three or four things, with or without the rest of the punctuation."""
    count = rng.choice((3, 3, 4))
    pool = rng.choice((OBJECTS, FOOD, BEASTS))
    things = [
        rng.choice((article, plural) if rng.random() < 0.5 else (article,))(noun) for noun in rng.sample(pool, count)
    ]
    if rng.random() < 0.3:
        things = rng.sample(rng.choice((NAMES, DAYS, CITIES, MONTHS)), count)
    listed = ", ".join(things[:-1]) + " and " + things[-1]
    subject = person(rng)
    if things[0] in DAYS:
        right = sentence("the shop is open on", listed)
    elif things[0] in MONTHS:
        right = sentence(subject.text, "worked in", listed)
    elif things[0] in CITIES:
        right = sentence(subject.text, rng.choice(("went to", "visited", "lived in")), listed)
    elif things[0] in NAMES:
        right = sentence(rng.choice(("I met", "we saw", "she invited", "my friends are", "tell", "come with")), listed)
    elif pool is BEASTS:
        right = sentence(subject.text, rng.choice(("saw", "drew", "heard", "painted")), listed)
    else:
        right = sentence(subject.text, rng.choice(("bought", "needed", "wanted", "brought", "packed", "found")), listed)
    return bare(right) | {"text": right.replace(",", "")}


@exercise(
    "punctuation",
    "Add the apostrophe. | {text}",
    "Put in the missing apostrophe. | {text}",
    "An apostrophe is missing. Add it. | {text}",
    "Where does the apostrophe go? | {text}",
    "Correct the apostrophe. | {text}",
    "Write this with the apostrophe: {text}",
    "Fix the apostrophe: {text}",
    "Add capitals, the apostrophe and the end mark. | {raw}",
    "Put in the capitals, the apostrophe and the punctuation: {raw}",
    "Punctuate this. | {raw}",
)
def apostrophe(rng):
    """Dont and Toms hat: the apostrophe of shortened words and of owners, alone or with all other marks."""
    text = rng.choice(SHORTENED if rng.random() < 0.6 else OWNED)
    if re.match("(I|we|she|he)'ll|we're|she'll|I'll", text) and not re.match("I'll|they'll", text):
        text = re.sub("^(we|she|he)'(ll|re)", r"they'\2", text)  # well, shell, hell, were are words too
    slots = {"{kin}": rng.choice(HIS_KIN + HER_KIN), "{hour}": rng.choice(HOURS)}
    for slot, word in slots.items():
        text = text.replace(slot, word)
    right = sentence(named(rng, text.rstrip("?")), end="?" if "?" in text else ".")
    if "o'clock" in right:
        right = right.replace(" o'clock", "")
    raw = bare(right)["raw"].replace("'", "")
    return {"text": right.replace("'", ""), "raw": raw, "answer": right, "subject": raw}


@exercise(
    "punctuation",
    "Add a capital and an exclamation mark. | {raw}",
    "Put in the capitals and the exclamation mark. | {raw}",
    "This is shouted. Add the capitals and the right mark. | {raw}",
    "Write this with an exclamation mark. | {raw}",
    "Punctuate this with an exclamation mark: {raw}",
    "Write this cry as it should be, with capitals and an exclamation mark: {raw}",
)
def exclamation(rng):
    """What a lovely day!"""
    return bare(sentence(named(rng, rng.choice(EXCLAIMING)), end="!"))


@exercise(
    "punctuation",
    "Add the speech marks. | {text}",
    "Put in the quotation marks. | {text}",
    "The speech marks are missing. Add them. | {text}",
    "Write this with speech marks: {text}",
    "Where do the speech marks go? | {text}",
    "Put speech marks round the words that are spoken. | {text}",
)
def speech_marks(rng):
    """Tom said, I am tired."""
    subject = one_person(rng)
    if rng.random() < 0.4:
        said, spoken = "asked", sentence(named(rng, rng.choice(ASKING)), end="?")
    else:
        said, spoken = rng.choice(("said", "said", "answered", "replied")), sentence(named(rng, rng.choice(NAMED)))
    start = capital(f"{subject.text} {said},")
    text = f"{start} {spoken}"
    return {"text": text, "answer": f'{start} "{spoken}"', "subject": text}


# Correct spelling -------------------------------------------------------------------------------------------------

SPELLING = wordings(
    "wrong",
    """
Correct the spelling here. / Please correct the spelling mistake. / Correct the misspelt word. / Fix the spelling,
please. / Fix the spelling mistake. / Fix the wrong word. / Can you correct the spelling? / Could you check the
spelling of this sentence? / Check the spelling. / Find the spelling mistake and put it right. / Find the misspelt
word and write the sentence correctly. / There is a spelling mistake in this sentence. Correct it. / One word is
misspelt. Write the sentence correctly. / One word is spelt wrongly. Correct it. / Write the sentence with the right
spelling. / Write this again with correct spelling. / Rewrite this with the word spelt correctly. / Rewrite the
sentence without the spelling mistake. / Copy the sentence and correct the spelling. / Mend the spelling of this
sentence. / Mend the misspelt word. / Put the spelling right. / Repair the spelling. / Spelling! Correct it. /
Spelling, please. / Make sure the spelling is right. / Which word is wrong? Write the sentence correctly. / How is
this spelt correctly? / Is the spelling right? If not, correct it. / I wrote this in a hurry. Correct the spelling. /
My spelling is bad. Please correct this. / A child wrote this. Correct the spelling. / Give me the sentence in correct
spelling.
""",
    """
Correct the spelling of this sentence: {wrong} / Correct the spelling mistake: {wrong} / Please fix the spelling:
{wrong} / Fix the misspelt word in this sentence: {wrong} / Write this with the right spelling: {wrong} / Write this
correctly: {wrong} / Rewrite with correct spelling: {wrong} / Spell this correctly: {wrong} / Put the misspelt word
right: {wrong} / Mend the spelling: {wrong} / Check my spelling: {wrong} / One word is misspelt here: {wrong} Correct
it. / How should this be spelt: {wrong} / I need this without spelling mistakes for a letter: {wrong} / Correct the
spelling in "{wrong}" / A pupil wrote, "{wrong}" Correct the spelling. / There is a misspelt word in "{wrong}" Put it
right.
""",
)


def misspelt(rng, right, word):
    """The slots of an exercise in which `word` of the sentence `right` is misspelt."""
    ways = SPELLED.get(word) or misspellings(word[:1].lower() + word[1:])
    wrong = rng.choice(ways)
    if word[0].isupper():
        wrong = capital(wrong)
    return {
        "wrong": re.sub(rf"\b{word}\b", wrong, right, count=1), "answer": right, "subject": word.lower(),
        "slip": wrong, "word": word,
    }  # fmt: skip


@exercise("correct spelling", *SPELLING)
def slip_in_statement(rng):
    """A statement with one word misspelt."""
    while True:
        right = sentence(statement(rng))
        words = hard_words(right)
        if words:
            return misspelt(rng, right, rng.choice(words))


@exercise("correct spelling", *SPELLING)
def classic_slip_in_statement(rng):
    """A statement with a word misspelt that is often misspelt."""
    while True:
        right = sentence(statement(rng))
        words = [word for word in hard_words(right) if word in CLASSIC]
        if words:
            return misspelt(rng, right, rng.choice(words))


@exercise("correct spelling", *SPELLING)
def hard_word_in_its_place(rng):
    """A hard word in a sentence for words of its sort."""
    words, texts = rng.choice(SORTS)
    word, text = rng.choice(words), rng.choice(texts)
    if article(word).startswith("an "):
        text = re.sub(r"\b([Aa]) \{w\}", r"\1n {w}", text)
    subject = one_person(rng)
    slots = {
        "{S}": subject.text, "{S1}": subject.text, "{w}": word, "{hour}": rng.choice(HOURS),
        "{day}": rng.choice(PAST_TIMES),
        "{trade}": rng.choice("farmer teacher nurse doctor sailor baker painter singer tailor".split()),
        "{kin}": rng.choice(HIS_KIN + HER_KIN),
    }  # fmt: skip
    for slot, words in slots.items():
        text = text.replace(slot, words)
    right = sentence(named(rng, text.rstrip("?")), end="?" if text.endswith("?") else ".")
    hard_words(word)
    return misspelt(rng, right, word)


@exercise("correct spelling", *SPELLING)
def hard_word_starred(rng):
    """A hard word in a sentence of its own."""
    text = rng.choice(STARRED).replace("{hour}", rng.choice(HOURS))
    word = text.split("*")[1]
    right = sentence(named(rng, text.replace("*", "").rstrip("?")), end="?" if text.endswith("?") else ".")
    hard_words(word)
    return misspelt(rng, right, word)


@exercise(
    "correct spelling",
    "How is this word spelt correctly? | {slip}",
    "Correct the spelling of this word. | {slip}",
    "Spell it correctly. | {slip}",
    "This word is misspelt. Write it correctly. | {slip}",
    'Correct the spelling: "{slip}"',
    'What is the right spelling of "{slip}"?',
    'I wrote "{slip}". How is it spelt?',
    "Which spelling is right? | {choice}",
    "Choose the right spelling. | {choice}",
    "Which is spelt correctly, {either}?",
)
def single_word(rng):
    """A misspelt word alone, or beside the right one."""
    word = rng.choice(list(CLASSIC))
    slip = rng.choice(CLASSIC[word])
    pair = rng.sample((word, slip), 2)
    return {"slip": slip, "answer": word, "subject": word, "choice": ", ".join(pair), "either": " or ".join(pair)}


@exercise(
    "correct spelling",
    "Which word is misspelt? Write it correctly. | {wrong}",
    "Find the misspelt word and write only that word correctly. | {wrong}",
    "Give only the corrected word. | {wrong}",
    "One word is misspelt. How is that word spelt? | {wrong}",
    "Write only the misspelt word, spelt correctly: {wrong}",
)
def only_the_word(rng):
    """One misspelt word in a sentence, of which only the word is wanted."""
    slots = rng.choice((hard_word_starred, hard_word_in_its_place, classic_slip_in_statement))(rng)
    return slots | {"answer": slots["word"]}
