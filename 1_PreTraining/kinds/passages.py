"""Reading: short texts with questions on them, whose answers stand in the text and cannot be known beforehand.

The texts set two or three things of one sort side by side (Anna has the red ball, Tom the blue kite), so that only
looking back at the right place helps. A generator marked `@passage` makes sentences and a list of facts; a fact is a
tuple of wordings of one question, with the answer behind them. `made` puts some of the facts as questions. Letters,
tables, talk and the like are in `papers`, the kind "quote" is in `quotes`, and the lists are in `passage_lists`.
"""

import re

from kinds import papers, passage, quotes  # noqa: F401 they register
from kinds.passage_lists import (
    BRITISH,
    BY,
    COLOURS,
    COUNTRIES,
    DAYS,
    DEEDS,
    DRINKS,
    EVERYBODY,
    FARM,
    FINE,
    FOODS,
    HAIR,
    INSTRUMENTS,
    JOBS,
    KIN,
    LIKED,
    MEALS,
    MONTHS,
    NUMBERS,
    ORDER,
    OUTDOORS,
    PET_NAMES,
    PETS,
    PLACES,
    REACHED,
    REASONS,
    ROOMS,
    ROUGH,
    SPORTS,
    SPOTS,
    SUBJECTS,
    TEACHERS,
    THINGS,
    TOWNS,
    WEATHER,
    WHEN,
    WILD,
    WORKPLACES,
    counted,
    did,
    ing,
    made,
    number,
    people,
    row,
    spelled,
    yes_no,
)
from kinds.word_lists import article, capital, past, plural

# ----- who has what, who is where


@passage
def owners(rng):
    """Two to four persons, each with a thing of a colour."""
    group = people(rng, rng.choice((2, 2, 3, 3, 4)))
    things, colours = rng.sample(THINGS, len(group)), rng.sample(COLOURS, len(group))
    verb = rng.choice(("has", "is holding", "is carrying", "has brought"))
    asks = {"has": "has", "is holding": "is holding", "is carrying": "is carrying", "has brought": "has brought"}[verb]
    parts = [f"{article(colour)} {thing}" for thing, colour in zip(things, colours, strict=True)]
    if rng.random() < 0.35:
        first, *rest = zip(group, parts, strict=True)
        sentences = [row([f"{first[0]} {verb} {first[1]}"] + [f"{who} {part}" for who, part in rest]) + "."]
    elif rng.random() < 0.5:
        sentences = [f"{who} {verb} {part}." for who, part in zip(group, parts, strict=True)]
    else:
        verb = asks = "has"
        sentences = [
            rng.choice((f"the {colour} {thing} belongs to {who}.", f"{who} has {article(colour)} {thing}.",
                        f"{who}'s {thing} is {colour}.", f"{who} is the owner of the {colour} {thing}."))
            for who, thing, colour in zip(group, things, colours, strict=True)
        ]
    facts = []
    for who, thing, colour in zip(group, things, colours, strict=True):
        facts += [
            (f"Who {asks} the {thing}?", f"Who {asks} the {colour} {thing}?", f"Which of them {asks} the {thing}?",
             who),
            (f"What colour is {who}'s {thing}?", f"What colour is the {thing}?", f"Which colour is the {thing}?",
             colour),
            (f"Who {asks} something {colour}?", f"Whose thing is {colour}?", who),
        ]
        if asks == "has":
            facts.append((f"What does {who} have?", f"What has {who} got?", f"{article(colour)} {thing}"))
            other = rng.choice([each for each in things if each != thing])
            facts.append(yes_no(rng, f"Does {who} have the {{}}?", thing, other))
    return made(rng, sentences, facts)


@passage
def whereabouts(rng):
    """Persons in places, perhaps at work there."""
    group = people(rng, rng.choice((2, 3, 3, 4)))
    busy = rng.random() < 0.6
    if busy:
        places = rng.sample(WORKPLACES, len(group))
        deeds = [rng.choice(deeds) for _, deeds in places]
    else:
        places, deeds = rng.sample(PLACES, len(group)), [""] * len(group)
    heres = [f"{place[0][0]} the {place[0][1]}" if busy else f"{place[0]} the {place[1]}" for place in places]
    if len(set(heres)) < len(heres) or len(set(deeds)) < len(deeds) and busy:
        return whereabouts(rng)
    sentences, facts = [], []
    for who, here, deed in zip(group, heres, deeds, strict=True):
        facts += [
            (f"Where is {who}?", f"Where can I find {who}?", f"Where is {who} at the moment?", here),
            (f"Who is {here}?", f"Which of them is {here}?", f"Who do you find {here}?", who),
            yes_no(rng, f"Is {who} {{}}?", here, rng.choice([each for each in heres if each != here])),
        ]
        if busy:
            sentences.append(rng.choice((f"{who} is {here} and is {ing(deed)}.", f"{who} is {ing(deed)} {here}.",
                                         f"{here} {who} is {ing(deed)}.")))
            facts.append((f"What is {who} doing?", f"What is {who} doing {here}?", ing(deed)))
            facts.append((f"Who is {ing(deed)}?", f"Which of them is {ing(deed)}?", who))
        else:
            sentences.append(rng.choice((f"{who} is {here}.", f"{who} is standing {here}.", f"{who} is waiting {here}.",
                                         f"{here} is {who}.")))
    return made(rng, sentences, facts)


@passage
def moves(rng):
    """Persons who walk from room to room: where are they at the end?"""
    group, rooms = people(rng, rng.choice((1, 2, 2, 3))), rng.sample(ROOMS, 6)
    at, before, sentences = {}, {}, []
    visited = {who.name: [] for who in group}
    last = None
    for turn in range(rng.randint(max(2, len(group)), 5)):
        who = group[turn] if turn < len(group) else rng.choice(group)
        name = who.name
        room = rng.choice([room for room in rooms if room not in at.values() and room not in visited[name]])
        subject = who.he if last is who and rng.random() < 0.5 else name
        then = rng.choice(("then ", "after that ", "later ")) if name in at else ""
        went = rng.choice(("went to", "walked to", "ran to", "hurried to", "went into", "came into"))
        sentences.append(f"{then}{subject} {went} the {room}.")
        if name in at:
            before[name] = at[name]
        at[name], last = room, who
        visited[name].append(room)
    facts = []
    for who in group:
        here = f"in the {at[who.name]}"
        facts.append((f"Where is {who} now?", f"Where is {who} at the end?", f"Where is {who}?", here))
        facts.append((f"Who is {here} now?", f"Who is {here} at the end?", who))
        facts.append((f"Which place is {who} in now?", f"In which place is {who} at the end?", here[3:]))
        facts.append(yes_no(rng, f"Is {who} in the {{}} now?", here[7:], before.get(who.name) or rng.choice(
            [room for room in rooms if room not in at.values()])))
        if who.name in before:
            facts.append((f"Where was {who} before {who.he} went to the {at[who.name]}?",
                          f"Where was {who} before the {at[who.name]}?", f"in the {before[who.name]}"))
    return made(rng, sentences, facts)


@passage
def hands(rng):
    """A thing goes from hand to hand."""
    one, two, three = people(rng, 3)
    thing, other = rng.sample(THINGS, 2)
    colour, place = rng.choice(COLOURS), rng.choice(REACHED)
    sentences = [
        rng.choice((f"{one} found {article(colour)} {thing} in the {rng.choice(ROOMS)}.",
                    f"{one} bought {article(colour)} {thing}.", f"{one} had {article(colour)} {thing}.",
                    f"{one} picked up {article(colour)} {thing}.")),
        rng.choice((f"{who_he(rng, one)} took it to the {place} and gave it to {two}.",
                    f"{who_he(rng, one)} carried it to the {place}. There {one.he} gave it to {two}.",
                    f"{who_he(rng, one)} went to the {place} and handed it to {two}.")),
    ]
    facts = [
        (f"Who had the {thing} first?", f"Who had the {thing} at the beginning?", one),
        (f"What colour is the {thing}?", f"What colour was the {thing}?", colour),
        (f"Who gave the {thing} to {two}?", f"From whom did {two} get the {thing}?", one),
        (f"To whom did {one} give the {thing}?", f"Who got the {thing} from {one}?", two),
        (f"What did {one} give to {two}?", f"What did {two} get from {one}?", f"{article(colour)} {thing}"),
    ]
    owner = two
    if rng.random() < 0.6:
        sentences.append(rng.choice((f"later {two} gave it to {three}.", f"then {two} gave it to {three}.",
                                     f"the next day {two} lent it to {three}.", f"{two} passed it on to {three}.")))
        facts.append((f"From whom did {three} get the {thing}?", two))
        facts.append((f"Who got the {thing} from {two}?", three))
        owner = three
    else:
        sentences.append(f"{three} had {article(other)}.")
        facts.append((f"What did {three} have?", article(other)))
        facts.append((f"Who had the {other}?", f"Who had {article(other)}?", three))
    facts.append((f"Who has the {thing} now?", f"Who has the {thing} at the end?", f"Whose is the {thing} now?", owner))
    facts.append(yes_no(rng, f"Does {{}} have the {thing} now?", owner, one))
    return made(rng, sentences, facts)


def who_he(rng, who):
    """A person's name or pronoun."""
    return rng.choice((who.name, who.he))


# ----- one sentence that tells everything


@passage
def full_sentence(rng):
    """One or two long sentences: who, what, where, when, with whom, how."""
    sentences, facts = [], []
    group = people(rng, 4)
    whens, things, colours, ways = (rng.sample(pool, 2) for pool in (WHEN, THINGS, COLOURS, BY))
    far = rng.random() < 0.4
    places = rng.sample(BRITISH, 2) if far else [f"the {place}" for place in rng.sample(REACHED, 2)]
    for turn in range(rng.choice((1, 1, 2))):
        who, friend = group[2 * turn : 2 * turn + 2]
        place, when, thing, colour, way = places[turn], whens[turn], things[turn], colours[turn], ways[turn]
        company = rng.choice((friend.name, f"{who.his} {rng.choice(KIN)}"))
        parts = [f"to {place}"]
        facts.append((f"Where did {who} go?", f"Where did {who} go {when}?", f"To which place did {who} go?",
                      f"to {place}"))
        facts.append((f"Who went to {place}?", f"Who travelled to {place}?", who))
        extra = rng.sample((0, 1, 2) if far else (0, 2), rng.choice((1, 2)))
        if 0 in extra:
            parts.append(f"with {company}")
            facts.append((f"With whom did {who} go to {place}?", f"Who went with {who}?", f"Who was with {who}?",
                          company))
        if 1 in extra:
            parts.append(way)
            facts.append((f"How did {who} go to {place}?", f"How did {who} travel?", f"How did {who} get there?",
                          way))
        if 2 in extra:
            purpose = f"to {rng.choice(('buy', 'fetch', 'look for'))} {article(colour)} {thing}"
            parts.append(purpose)
            facts.append((f"Why did {who} go to {place}?", f"What did {who} go to {place} for?", purpose))
            facts.append((f"What colour is the {thing}?", f"What is the colour of the {thing}?", colour))
        facts.append((f"When did {who} go to {place}?", f"When did {who} go there?", f"When was {who} there?", when))
        body = f"{who} went {' '.join(parts)}"
        sentences.append(f"{when} {body}." if rng.random() < 0.5 else f"{body} {when}.")
    return made(rng, sentences, facts)


@passage
def deeds_and_days(rng):
    """Who did what, and when and where."""
    group = people(rng, rng.choice((2, 2, 3)))
    deeds, whens = rng.sample(DEEDS, len(group)), rng.sample(WHEN, len(group))
    sentences, facts = [], []
    wheres = rng.sample(WITH_WHAT, len(group))
    for who, deed, when, helper in zip(group, deeds, whens, wheres, strict=True):
        told = rng.random()
        facts += [
            (f"What did {who} do?", f"What did {who} do {when}?", did(deed)),
            (f"Who {did(deed)}?", f"Which person {did(deed)}?", who),
            (f"When did {who} {deed}?", f"When did this happen: {who} {did(deed)}?", when),
        ]
        if told < 0.4:
            sentences.append(f"{when} {who} {did(deed)}.")
        elif told < 0.7:
            sentences.append(f"{who} {did(deed)} {when}.")
        else:
            sentences.append(f"{when} {who} {did(deed)} {helper.format(his=who.his)}.")
            facts.append((f"Who helped {who}?", f"With whose help did {who} {deed}?", helper.split("with ")[1].format(
                his=who.his)) if "with" in helper else (f"How did {who} {deed}?", helper))
    return made(rng, sentences, facts)


WITH_WHAT = [f"with {{his}} {kin}" for kin in KIN] + "quickly slowly carefully quietly gladly".split()


OTHER_DEEDS = [deed for deed, _ in REASONS if "{" not in deed]


@passage
def because(rng):
    """Two or three persons, what they did and for what reason."""
    group = people(rng, rng.choice((1, 2, 2, 3)))
    sentences, facts = [], []
    for who, (deed, reason) in zip(group, rng.sample(REASONS, len(group)), strict=True):
        deed, reason = (part.format(he=who.he, his=who.his) for part in (deed, reason))
        told = rng.random()
        if told < 0.6:
            sentences.append(f"{who} {did(deed)} because {reason}.")
        elif told < 0.8 and not re.search(rf"\b({who.he}|{who.his})\b", reason):
            sentences.append(f"{reason}, so {who} {did(deed)}.")
        else:
            start = re.sub(rf"^{who.he}\b", who.name, reason)
            sentences.append(f"{start}. that is why {who.he} {did(deed)}." if start != reason
                             else f"because {reason}, {who} {did(deed)}.")
            sentences[-1] = re.sub(r"\. t", ". T", sentences[-1])
        facts += [
            (f"Why did {who} {deed}?", f"For what reason did {who} {deed}?", f"because {reason}"),
            (f"What did {who} do?", f"What did {who} do because {reason}?", did(deed)),
            (f"Who {did(deed)}?", f"Which of them {did(deed)}?" if len(group) > 1 else f"Who {did(deed)}?", who),
            yes_no(rng, f"Did {who} {{}}?", deed, rng.choice(OTHER_DEEDS)),
        ]
    return made(rng, sentences, facts)


# ----- shops, numbers, lists


@passage
def shopping(rng):
    """What somebody bought, how many of each, for how much."""
    who, keeper = people(rng, 2)
    kinds = rng.sample(FOODS, rng.choice((2, 3, 3, 4)))
    place = rng.choice(("market", "shop", "supermarket", "greengrocer's", "fair", "village shop"))
    when = rng.choice(WHEN)
    many = [str(each) for each in rng.sample(range(2, 20), len(kinds))]
    if rng.random() < 0.6:
        many = [NUMBERS[int(each) - 1] for each in many]
    bought = [counted(count, kind) for count, kind in zip(many, kinds, strict=True)]
    cost = rng.choice((f"{rng.randint(2, 30)} pounds", f"£{rng.randint(2, 30)}", f"{rng.choice(NUMBERS[1:])} pounds"))
    sentences = [
        rng.choice((f"{who} bought {row(bought)} at the {place}.", f"{when} {who} went to the {place}.",
                    f"{who} took a basket and went to the {place}."))
    ]
    if "bought" not in sentences[0]:
        sentences.append(f"{rng.choice((capital(who.he), 'There ' + who.he, who.name))} bought {row(bought)}.")
    facts = [
        (f"Where did {who} buy the {plural(kinds[0])}?", f"Where did {who} shop?", f"at the {place}"),
        (f"What did {who} buy?", "Which things were bought?", row(bought)),
        (f"Who bought the {plural(rng.choice(kinds))}?", f"Who was at the {place}?", who),
    ]
    if sentences[0].startswith(capital(when)) or sentences[0].startswith(when):
        facts.append((f"When did {who} go to the {place}?", when))
    for count, kind in zip(many, kinds, strict=True):
        facts.append((f"How many {plural(kind)} did {who} buy?", f"How many {plural(kind)} were there?",
                      f"What was the number of {plural(kind)}?", count))
    other = rng.choice([kind for kind in FOODS if kind not in kinds])
    facts.append(yes_no(rng, f"Did {who} buy any {{}}?", plural(rng.choice(kinds)), plural(other)))
    extra = rng.random()
    if extra < 0.4:
        sentences.append(rng.choice((f"{who.he} paid {cost}.", f"it all cost {cost}.", f"{who} gave the man {cost}.")))
        facts.append((f"How much did {who} pay?", "How much did everything cost?", f"What did {who} pay?", cost))
    elif extra < 0.7:
        sentences.append(rng.choice((f"{who.he} forgot the {plural(other)}.", f"there were no {plural(other)} left.",
                                     f"but {who.he} did not find any {plural(other)}.")))
        facts.append((f"What did {who} not buy?", f"What did {who} come home without?", plural(other)))
    else:
        sentences.append(rng.choice((f"{who.he} gave {counted('one', kinds[0])} to {keeper}.",
                                     f"on the way home {who.he} met {keeper}.")))
        gave = "gave" in sentences[-1]
        facts.append((f"Who got one of the {plural(kinds[0])}?" if gave else f"Whom did {who} meet?", keeper))
    return made(rng, sentences, facts)


@passage
def two_baskets(rng):
    """Two or three persons who have or buy or collect different numbers of things."""
    group = people(rng, rng.choice((2, 2, 3)))
    kinds = rng.sample(FOODS if rng.random() < 0.5 else THINGS, len(group))
    same = rng.random() < 0.4
    if same:
        kinds = kinds[:1] * len(group)
    values = rng.sample(range(2, 21), len(group))
    words = rng.random() < 0.6
    many = [NUMBERS[value - 1] if words else str(value) for value in values]
    base = rng.choice("buy find have sell carry bring collect count".split())
    sentences = [f"{who} {past(base)} {counted(count, kind)}." for who, count, kind in zip(
        group, many, kinds, strict=True)]
    if rng.random() < 0.3:
        sentences = [row([sentence[:-1] for sentence in sentences]) + "."]
    facts = []
    for who, count, kind in zip(group, many, kinds, strict=True):
        facts.append((f"How many {plural(kind)} did {who} {base}?", f"What number of {plural(kind)} did {who} {base}?",
                      count))
        facts.append((f"Who {past(base)} {counted(count, kind)}?", who))
        facts.append((f"What did {who} {base}?", counted(count, kind)))
        if not same:
            facts.append((f"Who {past(base)} the {plural(kind)}?", f"Who {past(base)} {plural(kind)}?", who))
    if same:
        most, least = group[values.index(max(values))], group[values.index(min(values))]
        facts.append((f"Who {past(base)} {'more' if len(group) == 2 else 'the most'} {plural(kinds[0])}?", most))
        facts.append((f"Who {past(base)} {'fewer' if len(group) == 2 else 'the fewest'} {plural(kinds[0])}?", least))
    return made(rng, sentences, facts)


@passage
def farm(rng):
    """How many animals of each sort a farmer keeps, and where."""
    who = people(rng, 1, grown=0.5)[0]
    kinds = rng.sample(FARM, rng.choice((2, 3, 3, 4)))
    values = rng.sample(range(2, 21), len(kinds))
    words = rng.random() < 0.6
    many = [NUMBERS[value - 1] if words else str(value) for value in values]
    herds = [counted(count, kind) for count, kind in zip(many, kinds, strict=True)]
    name = rng.choice(("Hill Farm", "Brook Farm", "Green Farm", "Mill Farm", "Oak Farm", "Bridge Farm", "Old Farm"))
    where = rng.sample(("in the stable", "in the field", "on the hill", "in the barn", "in the yard", "by the river",
                        "behind the house", "in the orchard"), len(kinds))
    first = rng.choice((f"on {name} there are {row(herds)}.", f"{who} has {row(herds)}.",
                        f"{who} has a farm with {row(herds)}.", f"{who} keeps {row(herds)}."))
    sentences, facts = [first], []
    for count, kind in zip(many, kinds, strict=True):
        facts.append((f"How many {plural(kind)} are there?", f"What is the number of {plural(kind)}?",
                      f"How many {plural(kind)} are on the farm?", count))
    facts.append(("Which animals are there most of?", "Of which animal are there the most?",
                  plural(kinds[values.index(max(values))])))
    other = rng.choice([kind for kind in FARM if kind not in kinds])
    facts.append(yes_no(rng, "Are there any {} on the farm?", plural(rng.choice(kinds)), plural(other)))
    facts.append(("What is the name of the farm?", name) if name in first else (
        f"Who has the {plural(kinds[0])}?", "Whose animals are these?", who))
    if rng.random() < 0.6:
        for kind, here in list(zip(kinds, where, strict=True))[:2]:
            sentences.append(f"the {plural(kind)} are {here}.")
            facts.append((f"Where are the {plural(kind)}?", f"Where do you find the {plural(kind)}?", here))
            facts.append((f"Which animals are {here}?", f"What animals live {here}?", f"the {plural(kind)}"))
    return made(rng, sentences, facts)


# ----- descriptions


@passage
def a_room(rng):
    """What stands where in a room."""
    room = rng.choice(("kitchen", "bedroom", "living room", "classroom", "study", "office", "attic", "workshop"))
    things = rng.sample(THINGS, rng.choice((3, 3, 4)))
    where = rng.sample(ROOM_SPOTS, len(things))
    colours = rng.sample(COLOURS, len(things))
    who = people(rng, 1)[0]
    sentences = [rng.choice((f"this is {who}'s {room}.", f"{who} is tidying the {room}.", f"look at the {room}.",
                             f"the {room} is small and bright.", f"we are in the {room}."))]
    facts = []
    if str(who) in sentences[0]:
        facts.append((f"Who is tidying the {room}?" if "tidying" in sentences[0] else f"Whose {room} is it?", who))
    for thing, here, colour in zip(things, where, colours, strict=True):
        named = f"{article(colour)} {thing}"
        sentences.append(rng.choice((f"{here} there is {named}.", f"there is {named} {here}.", f"{named} is {here}.",
                                     f"{here} you can see {named}.", f"{here} is {named}.")))
        facts += [
            (f"Where is the {thing}?", f"Where can I find the {thing}?", f"Where is the {colour} {thing}?", here),
            (f"What is {here}?", f"What can you see {here}?", f"Which thing is {here}?", named),
            (f"What colour is the {thing}?", f"What is the colour of the {thing}?", colour),
            yes_no(rng, f"Is the {thing} {{}}?", here, rng.choice([each for each in where if each != here])),
        ]
    return made(rng, sentences, facts)


ROOM_SPOTS = """on the table,under the bed,on the shelf,behind the door,in the corner,next to the window,on the floor,
on the wall,in front of the stove,on the big chair,under the table,beside the bookcase,on the windowsill,
between the two chairs,on the stool,near the door,in the open drawer,above the fireplace,under the window,on the rug,
on top of the cupboard,in the chest,behind the curtain,next to the lamp""".replace("\n", "").split(",")


@passage
def looks(rng):
    """Hair and clothes of two or three persons."""
    group = people(rng, rng.choice((2, 2, 3)))
    hair, colours = rng.sample(HAIR, len(group)), rng.sample(COLOURS, len(group))
    clothes = rng.sample("coat hat shirt scarf jumper jacket cap cardigan tie apron raincoat".split(), len(group))
    eyes = rng.sample(("blue", "brown", "green", "grey"), len(group)) if rng.random() < 0.4 else None
    sentences, facts = [], []
    for turn, who in enumerate(group):
        wears = f"{article(colours[turn])} {clothes[turn]}"
        look = f"{hair[turn]} hair" + (f" and {eyes[turn]} eyes" if eyes else "")
        sentences.append(rng.choice((f"{who} has {look} and is wearing {wears}." if not eyes else
                                     f"{who} has {look}. {capital(who.he)} is wearing {wears}.",
                                     f"{who} has {look} and wears {wears}." if not eyes else
                                     f"{who}, who has {look}, wears {wears}.")))
        facts += [
            (f"What is {who} wearing?", f"What does {who} wear?", wears),
            (f"What is {who}'s hair like?", f"What kind of hair does {who} have?", hair[turn]),
            (f"Who has {hair[turn]} hair?", f"Whose hair is {hair[turn]}?", who),
            (f"Who is wearing the {clothes[turn]}?", f"Who wears {wears}?", who),
            (f"What colour is {who}'s {clothes[turn]}?", f"Which colour is the {clothes[turn]}?", colours[turn]),
        ]
        if eyes:
            facts.append((f"What colour are {who}'s eyes?", eyes[turn]))
            facts.append((f"Who has {eyes[turn]} eyes?", f"Whose eyes are {eyes[turn]}?", who))
    return made(rng, sentences, facts)


@passage
def professions(rng):
    """Who works as what, and where or with whom they live."""
    group = people(rng, rng.choice((2, 2, 3)), grown=0)
    jobs, towns = rng.sample(JOBS, len(group)), rng.sample(TOWNS, len(group))
    sentences, facts = [], []
    for who, job, town in zip(group, jobs, towns, strict=True):
        both = f"{who} lives in {town}, where {who.he} works as {article(job)}."
        do = rng.choice(("live", "work"))
        sentences.append(rng.choice((f"{who} is {article(job)} and {do}s in {town}.", both,
                                     f"{who} is {article(job)}. {capital(who.he)} {do}s in {town}.")))
        facts += [
            (f"What is {who}?", f"What is {who}'s job?", f"What does {who} do for a living?", article(job)),
            (f"Who is {article(job)}?", f"Who works as {article(job)}?", f"What is the {job} called?", who),
            (f"Where does {who} {do}?", f"Where does the {job} {do}?", f"in {town}"),
            (f"Who {do}s in {town}?", f"Which of them {do}s in {town}?", who),
            (f"In which town does the {job} {do}?", f"Which town does {who} {do} in?", town),
            yes_no(rng, f"Is {who} {{}}?", article(job), article(rng.choice([each for each in jobs if each != job]))),
        ]
    return made(rng, sentences, facts)


@passage
def pets(rng):
    """Persons with pets that have names, colours, ages."""
    group = people(rng, rng.choice((1, 2, 2, 3)))
    kinds, names = rng.sample(PETS, len(group)), rng.sample(PET_NAMES, len(group))
    names = [name if name not in [str(who) for who in group] else "Whiskers" for name in names]
    colours = rng.sample(("white", "black", "brown", "grey", "spotted", "yellow", "striped"), len(group))
    ages = [number(rng, 2, 12) for _ in group]
    food = rng.choice("milk cheese carrots fish apples nuts bread lettuce".split())
    sentences, facts = [], []
    for who, kind, name, colour, age in zip(group, kinds, names, colours, ages, strict=True):
        sentences.append(rng.choice((f"{who} has {article(colour)} {kind} called {name}.",
                                     f"{who}'s {kind} is {colour}. Its name is {name}.",
                                     f"{name} is {who}'s {colour} {kind}.",
                                     f"{who} has {article(colour)} {kind}. It is called {name}.")))
        facts += [
            (f"What is the name of {who}'s {kind}?", f"What is the {kind} called?", "What is the name of the "
             f"{colour} {kind}?", name),
            (f"What animal does {who} have?", f"Which pet has {who} got?", f"{article(colour)} {kind}"),
            (f"Who has {article(kind)}?", f"Whose pet is {name}?", f"To whom does {name} belong?", who),
            (f"What sort of animal is {name}?", f"What kind of animal is {name}?", article(kind)),
        ]
        if colour not in ("spotted", "striped"):
            facts.append((f"What colour is {name}?", f"What colour is the {kind}?", colour))
        if rng.random() < 0.4:
            sentences.append(f"{name} is {age} years old.")
            facts.append((f"How old is {name}?", f"What is the age of {who}'s {kind}?", f"{age} years old"))
    if len(group) == 1 and rng.random() < 0.6:
        sentences.append(f"it loves {food}.")
        facts.append((f"What does {names[0]} love?", f"What does the {kinds[0]} like very much?", food))
    return made(rng, sentences, facts)


EATEN = "bread butter cheese rice honey jam ham soup fruit meat chocolate pepper mustard bacon cream tea coffee".split()


@passage
def tastes(rng):
    """What they like and do not like."""
    group = people(rng, rng.choice((2, 2, 3)), grown=0.05)
    pool = rng.choice((LIKED, SPORTS, MEALS[:18], SUBJECTS, [plural(food) for food in FOODS], EATEN, DRINKS))
    liked = rng.sample(pool, 2 * len(group))
    verb = rng.choice(("likes", "loves"))
    sentences, facts = [], []
    base = verb[:-1]
    for turn, who in enumerate(group):
        good, bad = liked[2 * turn : 2 * turn + 2]
        told = rng.random()
        facts += [
            (f"What does {who} {base}?", f"What is it that {who} {verb}?", good),
            (f"Who {verb} {good}?", f"Which of them {verb} {good}?", who),
        ]
        if told < 0.5:
            sentences.append(f"{who} {verb} {good} but does not like {bad}.")
        elif told < 0.8:
            sentences.append(f"{who} {verb} {good} but hates {bad}.")
        else:
            sentences.append(f"{who} {verb} {good}.")
            continue
        facts.append((f"What does {who} not like?" if told < 0.5 else f"What does {who} hate?", bad))
        facts.append((f"Who does not like {bad}?" if told < 0.5 else f"Who hates {bad}?", who))
        facts.append(yes_no(rng, f"Does {who} like {{}}?", good, bad))
    return made(rng, sentences, facts)


@passage
def family(rng):
    """Brothers, sisters and ages."""
    one, two, three = rng.sample(EVERYBODY, 3)
    ages = rng.sample(range(3, 20), 3)
    words = [NUMBERS[age - 1] if rng.random() < 0.5 else str(age) for age in ages]
    sister = {each.name: "sister" if each.he == "she" else "brother" for each in (two, three)}
    town = rng.choice(TOWNS)
    group = [one, two] if rng.random() < 0.3 else [one, two, three]
    sentences = [rng.choice((f"{one} is {words[0]} years old.", f"{one} lives in {town} and is {words[0]} years old.",
                             f"my name is {one} and I am {words[0]} years old."))]
    mine = sentences[0].startswith("my")
    facts = [(f"How old is {one}?", f"What is {one}'s age?", f"{words[0]} years old")]
    if town in sentences[0]:
        facts.append((f"Where does {one} live?", f"In which town does {one} live?", f"in {town}"))
        facts[-1] = rng.choice((facts[-1][:1] + facts[-1][2:], (facts[-1][1], town)))
    for each, word in zip(group[1:], words[1:], strict=False):
        his = "my" if mine else one.his
        kin = sister[each.name]
        if len(group) > 2 and sister[two.name] == sister[three.name]:
            sentences.append(f"{his} {kin} {each} is {word} years old.")
        else:
            sentences.append(rng.choice((f"{his} {kin} {each} is {word} years old.", f"{his} {kin} {each} is {word}.",
                                         f"{his} {kin} is called {each} and is {word} years old.")))
            facts.append((f"What is the name of {one}'s {kin}?", f"What is the {kin} called?", each))
        age = f"{word} years old" if f"{word} years" in sentences[-1] else word
        facts.append((f"How old is {each}?", f"What is {each}'s age?", age))
    order = sorted(zip(ages, group, strict=False), key=lambda pair: pair[0])
    if len(group) == 3:
        facts.append(("Who is the oldest?", "Who is the oldest of the three?", order[-1][1]))
        facts.append(("Who is the youngest?", "Which of the three is the youngest?", order[0][1]))
    else:
        facts.append((f"Who is older, {one} or {two}?", "Who is the older of the two?", order[-1][1]))
        facts.append((f"Who is younger, {one} or {two}?", "Who is the younger one?", order[0][1]))
    return made(rng, sentences, facts)


@passage
def birthday(rng):
    """What each guest gave."""
    child, *guests = people(rng, rng.choice((3, 3, 4)), grown=0)
    gifts = [f"{article(rng.choice(COLOURS))} {thing}" for thing in rng.sample(THINGS, len(guests))]
    day, when = rng.choice(DAYS), number(rng, 5, 14)
    kin = rng.random() < 0.5
    givers = [f"{child.his} {each}" for each in rng.sample(KIN, len(guests))] if kin else [str(each) for each in guests]
    sentences = [rng.choice((f"on {day} it was {child}'s birthday.", f"on {day} {child} was {when} years old.",
                             f"{child} had a birthday party on {day}."))]
    facts = [(f"When was {child}'s birthday?", f"On which day was {child}'s birthday?", f"on {day}"),
             ("Whose birthday was it?", "Who had a birthday?", child)]
    if when in sentences[0]:
        facts.append((f"How old was {child}?", f"{when} years old"))
    facts[0] = rng.choice((facts[0][:1] + facts[0][2:], (facts[0][1], day)))
    for giver, gift in zip(givers, gifts, strict=True):
        sentences.append(rng.choice((f"{giver} gave {child.him} {gift}.", f"from {giver} {child.he} got {gift}.")))
        thing = gift.split()[-1]
        asked = giver.replace(f"{child.his} ", f"{child}'s ")
        facts += [
            (f"What did {asked} give {child.him if kin else child}?", f"What did {child} get from {giver}?", gift),
            (f"Who gave {child} the {thing}?", f"From whom did {child} get the {thing}?", giver),
            (f"What colour was the {thing}?", gift.split()[1]),
        ]
    return made(rng, sentences, facts)


@passage
def lost(rng):
    """A thing is lost, looked for in two places, found in a third."""
    who, finder = people(rng, 2)
    thing, colour = rng.choice(THINGS), rng.choice(COLOURS)
    spots = rng.sample(SPOTS, 3)
    day = rng.choice(DAYS)
    sentences = [rng.choice((f"{who} had lost {who.his} {colour} {thing}.", f"on {day} {who} lost {who.his} {colour} "
                             f"{thing}.", f"{who} could not find {who.his} {colour} {thing}."))]
    look = rng.random()
    facts = [
        (f"What had {who} lost?", f"What was {who} looking for?", f"{who.his} {colour} {thing}"),
        (f"Who had lost the {thing}?", f"Whose {thing} was lost?", who),
        (f"What colour was the {thing}?", f"Which colour was {who}'s {thing}?", colour),
        yes_no(rng, f"Was the {thing} {{}}?", spots[2], rng.choice(spots[:2])),
    ]
    if day in sentences[0]:
        facts.append((f"On which day did {who} lose the {thing}?", day))
    if look < 0.5:
        sentences.append(f"first {who.he} looked {spots[0]}, then {spots[1]}.")
        facts.append((f"Where did {who} look first?", f"Where did {who} look for it first?", spots[0]))
        facts.append((f"Where did {who} look next?", f"Where did {who} look after that?", spots[1]))
    else:
        sentences.append(f"it was not {spots[0]} and not {spots[1]}.")
    if rng.random() < 0.5:
        sentences.append(rng.choice((f"at last {finder} found it {spots[2]}.", f"then {finder} saw it {spots[2]}.")))
        facts.append((f"Who found the {thing}?", "Who found it?", finder))
    else:
        sentences.append(rng.choice((f"it was {spots[2]}.", f"at last it was found {spots[2]}.")))
    facts.append((f"Where was the {thing}?", f"Where was the {thing} in the end?", f"In what place was the {thing}?",
                  spots[2]))
    return made(rng, sentences, facts)


# ----- orders and rows


@passage
def race(rng):
    """Who came first, second, third."""
    group = people(rng, rng.choice((3, 3, 4)), grown=0)
    what = rng.choice(("the race", "the running race", "the swimming race", "the sack race", "the bicycle race",
                       "the skating race", "the singing contest", "the drawing contest", "the spelling contest"))
    contest = "contest" in what
    day = rng.choice(DAYS)
    told = rng.random()
    if told < 0.4:
        sentences = [f"{group[0]} won {what}. " + ". ".join(f"{who} came {place}" for who, place in zip(
            group[1:], ORDER[1:], strict=False)) + "."]
    elif told < 0.7:
        sentences = [f"in {what} {group[0]} came first, {group[1]} second and {group[2]} third."]
        group = group[:3]
    else:
        order = rng.sample(range(len(group)), len(group))
        sentences = [f"there was a {what[4:]} on {day}."] + [f"{group[i]} came {ORDER[i]}." for i in order]
    facts = [(f"Who won {what}?", "Who was the winner?", "Who was best?" if contest else "Who was the fastest?",
              group[0])]
    if told >= 0.7:
        facts.append((f"On which day was {what}?", f"What day was {what} on?", day))
    for who, place in zip(group, ORDER, strict=False):
        facts.append((f"Who came {place}?", f"Who was {place}?", f"Who got {place} place?", who))
        facts.append((f"Which place did {who} get?", f"In what place did {who} come?", place))
    facts.append((f"Who was last in {what}?", "Who came last?", group[-1]))
    return made(rng, sentences, facts)


@passage
def one_after_another(rng):
    """What somebody did first, then, at the end."""
    who = people(rng, 1)[0]
    deeds = [did(deed) for deed in rng.sample(DEEDS, rng.choice((3, 3, 4)))]
    bases = dict(zip(deeds, deeds, strict=True))
    when = rng.choice(WHEN)
    he = who.he
    if len(deeds) == 3:
        pattern = rng.choice((("first {who} {0}.", "then {he} {1}.", "at last {he} {2}."),
                              ("{when} {who} first {0}.", "after that {he} {1}.", "finally {he} {2}."),
                              ("{who} {0} first, then {he} {1}, and in the end {he} {2}.",),
                              ("{who} {0}.", "next {he} {1}.", "last of all {he} {2}."),
                              ("{who} {0} and then {1}.", "after that {he} {2}.")))
    else:
        pattern = rng.choice((("first {who} {0}.", "then {he} {1}.", "after that {he} {2}.", "at last {he} {3}."),
                              ("{when} {who} {0}.", "next {he} {1}.", "later {he} {2}.", "in the end {he} {3}.")))
    sentences = [part.format(*deeds, who=who, he=he, when=when) for part in pattern]
    facts = [
        (f"What did {who} do first?", f"What was the first thing that {who} did?", deeds[0]),
        (f"What did {who} do last?", f"What did {who} do at the end?", f"What was the last thing that {who} did?",
         deeds[-1]),
        ("Who did all this?", "Who is the text about?", who),
        (f"What did {who} do second?", f"What was the second thing that {who} did?", deeds[1]),
    ]
    for earlier, later in zip(deeds, deeds[1:], strict=False):
        facts.append((f"What did {who} do after {he} {bases[earlier]}?", f"{capital(who.name)} {earlier}. What came "
                      "next?", later))
        facts.append((f"What did {who} do before {he} {bases[later]}?", earlier))
    if when in " ".join(sentences):
        facts.append((f"When did {who} do this?", "When was this?", when))
    one, two = sorted(rng.sample(range(len(deeds)), 2))
    facts.append((f"Which came first: {who} {deeds[one]}, or {who} {deeds[two]}?"
                  if rng.random() < 0.5 else f"Which came first: {who} {deeds[two]}, or {who} {deeds[one]}?",
                  f"{who} {deeds[one]}"))
    return made(rng, sentences, facts)


@passage
def weather_week(rng):
    """The weather of several days."""
    start, count = rng.randrange(7), rng.choice((2, 3, 3, 4))
    days = [DAYS[(start + step) % 7] for step in range(count)]
    kinds = rng.sample(WEATHER, count)
    sentences = [rng.choice((f"on {day} it was {kind}.", f"it was {kind} on {day}.", f"{day} was {kind}."))
                 for day, kind in zip(days, kinds, strict=True)]
    if rng.random() < 0.3:
        sentences = ["on " + row([f"{day} it was {kind}" if day == days[0] else f"on {day} it was {kind}"
                                  for day, kind in zip(days, kinds, strict=True)]) + "."]
    facts = []
    for day, kind in zip(days, kinds, strict=True):
        facts.append((f"What was the weather like on {day}?", f"How was the weather on {day}?", f"What was {day} like?",
                      kind))
        facts.append((f"On which day was it {kind}?", f"Which day was {kind}?", f"What day was {kind}?", day))
        wrong = rng.choice(ROUGH if kind in FINE else FINE)
        if kind in FINE or kind in ROUGH:
            facts.append(yes_no(rng, f"Was it {{}} on {day}?", kind, wrong))
    return made(rng, sentences, facts)


@passage
def seats(rng):
    """Who sits, stands or lives between whom."""
    left, middle, right, *more = people(rng, rng.choice((3, 3, 4)), grown=0.2)
    verb, asked = rng.choice((("sits", "sit"), ("is standing", ""), ("lives", "live")))
    sentences = [f"{middle} {verb} between {left} and {right}."]
    facts = [
        (f"Who {verb} between {left} and {right}?", f"Who {verb} in the middle?", middle),
        (f"Between whom does {middle} {asked}?" if asked else f"Between whom is {middle} standing?",
         f"{left} and {right}"),
    ]
    if more:
        sentences.append(f"{more[0]} {verb} behind {middle}.")
        facts.append((f"Who {verb} behind {middle}?", more[0]))
        facts.append((f"Behind whom does {more[0]} {asked}?" if asked else f"Behind whom is {more[0]} standing?",
                      middle))
    side = rng.choice(("left", "right", "on the left", "on the right"))
    if "on" in side and verb != "lives":
        sentences.append(f"{left} is {side}.")
        facts.append((f"Who is {side}?", left))
    start, end = ("Does", f" {asked}") if asked else ("Is", " standing")
    facts.append((f"{start} {middle}{end} between {left} and {right}?", f"{start} {middle}{end} in the middle?", "Yes"))
    facts.append((f"{start} {left}{end} between {middle} and {right}?", f"{start} {right}{end} in the middle?", "No"))
    return made(rng, sentences, facts)


@passage
def street(rng):
    """A row of shops and houses: what is next to what, where one buys what."""
    kinds = rng.sample(SHOPS, rng.choice((2, 3, 3)))
    names, goods = [name for name, _ in kinds], [rng.choice(goods) for _, goods in kinds]
    others = rng.sample(("church", "station", "bank", "school", "post office", "bridge", "park", "cinema", "library",
                         "town hall", "river", "hospital", "market", "bus stop", "museum"), len(kinds))
    spots = rng.sample(("next to", "opposite", "behind", "near", "in front of"), len(kinds))
    road = rng.choice(("Mill Street", "Church Lane", "High Street", "Bridge Road", "Park Road", "Station Street"))
    sentences = [f"we live in {road}."] if rng.random() < 0.4 else []
    facts = [("In which street do they live?", "What is the name of the street?", road)] if sentences else []
    for name, good, other, spot in zip(names, goods, others, spots, strict=True):
        where = f"{spot} the {other}"
        sentences.append(rng.choice((f"the {name} is {where} and sells {good}.", f"the {name} {where} sells {good}.",
                                     f"you can buy {good} at the {name} {where}.",
                                     f"{where} is the {name}, where you can buy {good}.")))
        facts += [
            (f"Where is the {name}?", f"Where can I find the {name}?", where),
            (f"Where can I buy {good}?", f"Where do they sell {good}?", f"at the {name}"),
            (f"Which shop sells {good}?", f"What shop has {good}?", f"the {name}"),
            (f"What is {where}?", f"Which shop is {where}?", f"the {name}"),
            (f"What can I buy at the {name}?", f"What does the {name} sell?", good),
        ]
    return made(rng, sentences, facts)


SHOPS = """baker's:bread,cakes,rolls,pies butcher's:meat,sausages,ham,chicken greengrocer's:apples,cabbages,pears,onions
bookshop:books,maps,novels,diaries flower_shop:roses,tulips,lilies,violets chemist's:medicine,soap,plasters,pills
shoe_shop:shoes,boots,sandals,slippers toy_shop:dolls,kites,puzzles,balls hat_shop:hats,caps,bonnets,berets
fish_shop:fish,crabs,herrings,oysters sweet_shop:toffees,lollipops,chocolate,peppermints
music_shop:guitars,drums,violins,flutes clock_shop:clocks,watches,alarm_clocks,sundials
pet_shop:rabbits,hamsters,parrots,goldfish furniture_shop:chairs,tables,beds,wardrobes
tool_shop:hammers,saws,nails,ropes
tailor's:suits,coats,waistcoats,trousers bicycle_shop:bicycles,pumps,bells,helmets
stationer's:paper,pencils,envelopes,ink sports_shop:rackets,footballs,bats,skates"""
SHOPS = [entry.replace("_", " ").split(":") for entry in SHOPS.split()]
SHOPS = [(name, goods.split(",")) for name, goods in SHOPS]


@passage
def taller(rng):
    """A is taller than B, and B taller than C."""
    high, middle, low = people(rng, 3, grown=0.05)
    more, most, less, least, base = rng.choice((
        ("taller", "tallest", "shorter", "shortest", "tall"), ("older", "oldest", "younger", "youngest", "old"),
        ("faster", "fastest", "slower", "slowest", "fast"), ("stronger", "strongest", "weaker", "weakest", "strong"),
        ("richer", "richest", "poorer", "poorest", "rich"), ("heavier", "heaviest", "lighter", "lightest", "heavy")))
    if rng.random() < 0.3:
        sentences = [f"{high} is {more} than {middle}."]
        facts = [(f"Who is {more}?", f"Who is {more}, {high} or {middle}?", f"Who is {more}, {middle} or {high}?",
                  high),
                 (f"Who is {less}?", f"Who is {less}, {high} or {middle}?", f"Who is {less}, {middle} or {high}?",
                  middle),
                 yes_no(rng, f"Is {high} {{}} than {middle}?", more, less),
                 yes_no(rng, f"Is {middle} {{}} than {high}?", less, more)]
        return made(rng, sentences, facts)
    sentences = [f"{high} is {more} than {middle}.", rng.choice((f"{middle} is {more} than {low}.",
                                                                 f"{low} is {less} than {middle}."))]
    if rng.random() < 0.4:
        sentences.reverse()
    facts = [
        (f"Who is the {most}?", f"Who is the {most} of the three?", f"Which of them is the {most}?", high),
        (f"Who is the {least}?", f"Who is the {least} of the three?", f"Which of them is the {least}?", low),
        (f"Who is {more}, {high} or {middle}?", f"Who is {more}, {middle} or {high}?", high),
        (f"Who is {less}, {low} or {middle}?", f"Who is {less}, {middle} or {low}?", low),
        (f"Who is {more}, {high} or {low}?", f"Who is {more}, {low} or {high}?", high),
        yes_no(rng, f"Is {high} {{}} than {low}?", more, less),
        yes_no(rng, f"Is {low} {{}} than {middle}?", less, more),
    ]
    return made(rng, sentences, facts)


@passage
def boxes(rng):
    """Things in things in places."""
    things, holders = rng.sample(THINGS, 2), rng.sample(HOLDERS, 2)
    colours, rooms = rng.sample(COLOURS, 2), rng.sample(ROOMS, 2)
    sentences, facts = [], []
    for thing, holder, colour, room in zip(things, holders, colours, rooms, strict=True):
        sentences.append(rng.choice((f"the {thing} is in the {colour} {holder}.",
                                     f"in the {colour} {holder} there is {article(thing)}.")))
        sentences.append(rng.choice((f"the {colour} {holder} is in the {room}.", f"the {holder} stands in the {room}.",
                                     f"you find the {holder} in the {room}.")))
        facts += [
            (f"Where is the {thing}?", f"Where do I find the {thing}?", f"in the {colour} {holder}"),
            (f"What is in the {colour} {holder}?", f"What is in the {holder}?", article(thing)
             if "there is" in sentences[-2] else f"the {thing}"),
            (f"Where is the {holder}?", f"Where is the {colour} {holder}?", f"in the {room}"),
            (f"In which room is the {thing}?", f"To which room must I go for the {thing}?", f"the {room}"),
            (f"What colour is the {holder}?", f"What colour is the {holder} with the {thing} in it?", colour),
        ]
    if rng.random() < 0.5:
        sentences, facts = sentences[:2], facts[:5]
    return made(rng, sentences, facts)


HOLDERS = "box basket bag chest drawer bucket trunk sack suitcase cupboard crate barrel".split()


# ----- more that happens between people


@passage
def swap(rng):
    """Two persons exchange their things, or one lends something to the other."""
    one, two = people(rng, 2)
    thing, other = (f"{colour} {thing}" for colour, thing in zip(rng.sample(COLOURS, 2), rng.sample(THINGS, 2),
                                                                 strict=True))
    sentences = [f"{one} had {article(thing)} and {two} had {article(other)}."]
    where = rng.choice(PLACES)
    where = f"{where[0]} the {where[1]}"
    sentences.append(rng.choice((f"{where} {one} gave {two} the {thing} and got the {other}.",
                                 f"they swapped: {one} took the {other} and {two} took the {thing}.",
                                 f"{where} they exchanged them.")))
    facts = [
        (f"Who has the {thing} now?", f"Who has the {thing} at the end?", two),
        (f"Who has the {other} now?", f"Who has the {other} at the end?", one),
        (f"Who had the {thing} first?", f"Who had the {thing} before?", one),
        (f"Who had the {other} first?", f"Who had the {other} before?", two),
        (f"What does {one} have now?", f"What has {one} got in the end?", f"the {other}"),
        (f"What does {two} have now?", f"What has {two} got in the end?", f"the {thing}"),
        (f"What did {one} have at first?", f"What did {one} have before?", article(thing)),
        (f"What did {two} have at first?", f"What did {two} have before?", article(other)),
    ]
    if where in sentences[1].lower() or where in sentences[1]:
        facts.append(("Where did they do it?", "Where did this happen?", where))
    return made(rng, sentences, facts)


@passage
def journey(rng):
    """A journey with several stops."""
    who, friend = people(rng, 2)
    stops = rng.sample(BRITISH, 3) if rng.random() < 0.6 else [f"the {place}" for place in rng.sample(REACHED, 3)]
    ways, days = rng.sample(BY, 2), rng.randint(2, 9)
    town = stops[0] in BRITISH
    ways = ways if town else ["on foot", "by bus"]
    sentences = [f"{who} travelled from {stops[0]} to {stops[1]} {ways[0]}." if town else
                 f"{who} went from {stops[0]} to {stops[1]} {ways[0]}.",
                 rng.choice((f"from there {who.he} went on to {stops[2]} {ways[1]}.",
                             f"then {who.he} went {ways[1]} to {stops[2]}."))]
    facts = [
        (f"Where did {who} come from?", f"From which place did {who} start?", stops[0]),
        (f"Where did {who} go first?", f"Where did {who} go from {stops[0]}?", f"to {stops[1]}"),
        (f"Where did {who} go from {stops[1]}?", f"Where did {who} go at the end?", f"to {stops[2]}"),
        (f"How did {who} go to {stops[1]}?", f"How did {who} get from {stops[0]} to {stops[1]}?", ways[0]),
        (f"How did {who} go to {stops[2]}?", f"How did {who} get from {stops[1]} to {stops[2]}?", ways[1]),
    ]
    last = rng.random()
    if last < 0.4:
        sentences.append(f"there {who.he} met {friend}.")
        facts.append((f"Whom did {who} meet?", f"Whom did {who} meet at the end?", friend))
    elif last < 0.8:
        unit = rng.choice(("days", "weeks") if town else ("hours", "minutes"))
        span = f"{spelled(days) if rng.random() < 0.6 else days} {unit}"
        sentences.append(f"{who.he} stayed there for {span}.")
        facts.append((f"How long did {who} stay?", f"How long did {who} stay there?", f"For how long was {who} there?",
                      f"for {span}"))
    return made(rng, sentences, facts)


@passage
def chores(rng):
    """Who does which work, on which day or with whom."""
    group = people(rng, rng.choice((2, 3, 3, 4)))
    deeds, days = rng.sample(DEEDS, len(group)), rng.sample(DAYS, len(group))
    will = rng.choice(("will", "must", "has to", "wants to"))
    ask, tail = {"will": ("will", ""), "must": ("must", ""), "has to": ("does", "have to "),
                 "wants to": ("does", "want to ")}[will]
    dated = rng.random() < 0.4
    sentences, facts = [], []
    for who, deed, day in zip(group, deeds, days, strict=True):
        sentences.append(f"{who} {will} {deed} on {day}." if dated else f"{who} {will} {deed}.")
        facts.append((f"What {ask} {who} {tail}do?", f"What is it that {who} {will} do?", deed))
        facts.append((f"Who {will} {deed}?", f"Which of them {will} {deed}?", who))
        if dated:
            facts.append((f"On which day {ask} {who} {tail}{deed}?", f"On what day {ask} {who} {tail}{deed}?", day))
            facts.append((f"What {ask} {who} {tail}do on {day}?", deed))
        wrong = rng.choice([each for each in deeds if each != deed])
        facts.append(yes_no(rng, f"{capital(ask)} {who} {tail}{{}}?", deed, wrong))
    if rng.random() < 0.3 and not dated:
        sentences = [row([sentence[:-1] for sentence in sentences]) + "."]
    return made(rng, sentences, facts)


@passage
def lessons(rng):
    """Instruments, sports, subjects: who does which, where they learn it, who teaches it."""
    group = people(rng, rng.choice((2, 2, 3)), grown=0)
    teachers = rng.sample(TEACHERS, len(group))
    plays = rng.random() < 0.6
    played = [f"the {each}" for each in INSTRUMENTS] if rng.random() < 0.5 else SPORTS
    things = rng.sample(played if plays else SUBJECTS, len(group))
    verb, base = ("plays", "play") if plays else ("learns", "learn")
    days, sentences, facts = rng.sample(DAYS, len(group)), [], []
    for who, thing, teacher, day in zip(group, things, teachers, days, strict=True):
        told = rng.random()
        sentences.append(f"{who} {verb} {thing}.")
        facts += [
            (f"What does {who} {base}?", f"What is it that {who} {verb}?", thing),
            (f"Who {verb} {thing}?", f"Which child {verb} {thing}?", who),
        ]
        if told < 0.4:
            sentences[-1] = rng.choice((f"{who} {verb} {thing} on {day}s.", f"on {day}s {who} {verb} {thing}."))
            facts.append((f"When does {who} {base} {thing}?", f"On which days does {who} {base} {thing}?",
                          f"on {day}s"))
        elif told < 0.8:
            sentences[-1] = rng.choice((f"{who} {verb} {thing}, and {who.his} teacher is {teacher}.",
                                        f"{who} {verb} {thing}. {capital(who.his)} teacher is {teacher}."))
            facts.append((f"Who teaches {who}?", f"What is {who}'s teacher called?", f"Who is {who}'s teacher?",
                          teacher))
            facts.append((f"Whom does {teacher} teach?", f"Whose teacher is {teacher}?", who))
    return made(rng, sentences, facts)


@passage
def school_class(rng):
    """Numbers: of children in a class, of rooms in a house, of things in a place."""
    girls, boys = rng.randint(5, 19), rng.randint(5, 19)
    teacher, words = rng.choice(TEACHERS), rng.random() < 0.5
    many = [spelled(value) if words else str(value) for value in (girls + boys, girls, boys)]
    sort = rng.randrange(3)
    if sort == 0:
        wholes, one, two = rng.choice((("children", "girls", "boys"), ("pupils", "girls", "boys")))
        where = rng.choice((f"in {teacher}'s class", "in our class", "in the choir", "on the school bus"))
    elif sort == 1:
        wholes, (one, two) = rng.choice((("animals", rng.sample([plural(each) for each in FARM], 2)),
                                         ("birds", rng.sample("ducks hens geese swans crows gulls".split(), 2))))
        where = rng.choice(("in the field", "on the farm", "by the lake", "in the yard"))
    else:
        wholes, (one, two) = "vegetables", rng.sample("potatoes carrots onions leeks turnips cabbages".split(), 2)
        where = rng.choice(("in the basket", "in the box", "on the table", "in the kitchen"))
    sentences = [f"there are {many[0]} {wholes} {where}.",
                 f"{many[1]} of them are {one}, and {many[2]} are {two}." if words else
                 f"of these, {many[1]} are {one} and {many[2]} are {two}."]
    facts = [
        (f"How many {wholes} are there?", f"How many {wholes} are {where}?", many[0]),
        (f"How many {one} are there?", f"How many of them are {one}?", many[1]),
        (f"How many {two} are there?", f"How many of them are {two}?", many[2]),
        (f"Where are the {wholes}?", f"Where do you find the {wholes}?", where),
    ]
    if girls != boys:
        facts.append((f"Are there more {one} or more {two}?", f"Which are there more of, {one} or {two}?",
                      one if girls > boys else two))
    return made(rng, sentences, facts)


@passage
def fable(rng):
    """A small story of two animals, a thing, a place."""
    one, two = rng.sample(WILD, 2)
    food, (place, other) = rng.choice(TASTY), (place for _, place in rng.sample(OUTDOORS, 2))
    first, second = rng.sample(("hungry", "old", "clever", "lazy", "proud", "young", "poor", "tired", "greedy", "sly",
                                "little", "lonely"), 2)
    hero, rival = f"{article(first)} {one}", f"{article(second)} {two}"
    story = rng.choice((
        (f"{hero} lived near the {place}.", f"one day it met {rival} and asked for {food}.",
         f"the {two} gave it {food}, and from that day they were friends."),
        (f"{hero} found {food} near the {place}.", f"{rival} saw it and wanted the {food}.",
         f"but the {one} ran away to the {other}."),
        (f"{hero} fell into a hole near the {place}.", f"{rival} heard it and brought a rope.",
         f"the {one} thanked the {two} and gave it {food}."),
        (f"{hero} and {rival} had a race from the {place} to the {other}.",
         f"the {two} stopped to eat {food}.", f"so the {one} won."),
    ))
    facts = [
        (f"What was the {one} like?", f"Was the {one} {first} or {second}?", first),
        (f"What was the {two} like?", f"Was the {two} {second} or {first}?", second),
        ("Which two animals are in the story?", "What animals are there?", f"{article(one)} and {article(two)}"),
        (f"Which animal was {first}?", f"Who was {first}?", f"the {one}"),
        (f"Which animal was {second}?", f"Who was {second}?", f"the {two}"),
    ]
    if "lived" in story[0]:
        facts += [(f"Where did the {one} live?", f"near the {place}"), ("Who asked for food?", f"the {one}"),
                  (f"What did the {two} give the {one}?", f"What did the {one} get?", food)]
    elif "found" in story[0]:
        facts += [(f"What did the {one} find?", "What was found?", food), (f"Who found the {food}?", f"the {one}"),
                  (f"Where did it find the {food}?", f"Where was the {food}?", f"near the {place}"),
                  (f"Where did the {one} run?", f"to the {other}"), (f"Who wanted the {food}?", f"the {two}")]
    elif "hole" in story[0]:
        facts += [("Who fell into a hole?", f"the {one}"), ("Where was the hole?", f"near the {place}"),
                  ("Who brought a rope?", f"Who helped the {one}?", f"the {two}"),
                  (f"What did the {two} bring?", "a rope"), (f"What did the {one} give the {two}?", food)]
    else:
        facts += [("Who won?", "Who won the race?", f"the {one}"), ("Who lost the race?", f"the {two}"),
                  (f"What did the {two} eat?", food), ("Where did the race begin?", f"at the {place}"),
                  ("Where did the race end?", f"at the {other}"), (f"Why did the {two} stop?", f"to eat {food}")]
    return made(rng, list(story), facts)


TASTY = "bread cheese honey corn fish meat fruit cake ham porridge butter rice grass berries nuts apples".split()


@passage
def little_story(rng):
    """A story of four or five sentences: a person, a day, a place, a find, somebody met, the way home."""
    who, other = people(rng, 2, grown=0.1)
    when, place = rng.choice(WHEN), rng.choice(OUTDOORS)
    here, weather = f"{place[0]} the {place[1]}", rng.choice(WEATHER)
    thing, spot = f"{rng.choice(COLOURS)} {rng.choice(THINGS)}", rng.choice(NATURE_SPOTS)
    reward = rng.choice((article(rng.choice(FOODS)), f"{number(rng, 2, 20)} pounds", "a glass of milk",
                         f"a piece of {rng.choice(('cake', 'pie', 'cheese', 'chocolate'))}"))
    noun = thing.split()[1]
    he = who.he
    sentences = [rng.choice((f"{when} {who} was {here}.", f"{when} {who} was walking about {here}."
                             if place[0] == "in" else f"{when} {who} was {here}."))]
    facts = [
        (f"Where was {who}?", "Where does the story happen?", here),
        (f"When was {who} {here}?", "When was this?", when),
        ("Who is the story about?", f"Who was {here}?", who),
    ]
    if rng.random() < 0.5:
        sentences.append(f"it was {article(weather)} day.")
        facts.append(("What was the weather like?", "How was the weather?", weather))
    sentences.append(rng.choice((f"{spot} {he} found {article(thing)}.", f"there {he} saw {article(thing)} {spot}.")))
    verb = "find" if "found" in sentences[-1] else "see"
    facts += [
        (f"What did {who} {verb}?", f"What did {who} {verb} {spot}?", article(thing)),
        (f"Where did {who} {verb} the {noun}?", f"Where was the {noun}?", spot),
        (f"What colour was the {noun}?", f"Which colour was the {noun}?", thing.split()[0]),
    ]
    end = rng.random()
    if end < 0.5:
        sentences.append(rng.choice((f"the {noun} belonged to {other}.", f"it was {other}'s {noun}.")))
        facts.append((f"Whose {noun} was it?", f"To whom did the {noun} belong?", other))
        if rng.random() < 0.7:
            sentences.append(f"{other} gave {who} {reward}.")
            facts.append((f"What did {other} give {who}?", f"What did {who} get from {other}?", reward))
            facts.append((f"Who gave {who} {reward}?", other))
    elif end < 0.8:
        sentences.append(f"{he} took it home and showed it to {who.his} {rng.choice(KIN)}.")
        facts.append((f"To whom did {who} show the {noun}?", f"Who saw the {noun} at home?",
                      sentences[-1].split("showed it to ")[1][:-1]))
        facts.append((f"Where did {who} take the {noun}?", "home"))
    else:
        sentences.append(f"{he} gave it to {other}.")
        facts.append((f"Who got the {noun}?", f"To whom did {who} give the {noun}?", other))
    return made(rng, sentences, facts)


NATURE_SPOTS = """under a bench,behind a tree,under a stone,near the wall,in a hole,on the ground,under a bush,
in a corner,between two stones,next to a bin,beside the path,on a step,behind a box,under some leaves,in a puddle"""
NATURE_SPOTS = NATURE_SPOTS.replace("\n", "").split(",")


@passage
def mentioned(rng):
    """A sentence or two in which a colour, a number, a day, an animal ... is mentioned once: which?"""
    who, other = people(rng, 2)
    day, colour, count, beast = rng.choice(DAYS), rng.choice(COLOURS), number(rng, 2, 20), rng.choice(WILD)
    at, place = rng.choice(OUTDOORS)
    food, thing, month, town = rng.choice(FOODS), rng.choice(THINGS), rng.choice(MONTHS), rng.choice(TOWNS)
    fills = {"who": who, "other": other, "day": day, "colour": colour, "count": count, "beast": beast,
             "here": f"{at} the {place}", "food": plural(food), "thing": thing, "month": month, "town": town,
             "beasts": plural(beast)}
    patterns = rng.sample(MENTIONS, rng.choice((1, 1, 2)))
    used = [re.findall(r"{(\w+)}", pattern) for pattern in patterns]
    if len(used) > 1 and ("other" in used[0] or any(name in used[1] for name in used[0] if name != "who")):
        patterns, used = patterns[:1], used[:1]
    sentences = [pattern.format(**fills) for pattern in patterns]
    sentences[1:] = [sentence.replace(str(who), who.he, 1) if sentence.startswith(str(who)) else sentence
                     for sentence in sentences[1:]]
    asked = {
        "day": ("Which day is mentioned?", "What day of the week is named?", "On which day was it?"),
        "colour": ("Which colour is mentioned?", "What colour is named?", "Which colour do you find in the text?"),
        "count": ("Which number is mentioned?", "What number do you find?", "Which number is in the text?"),
        "beast": ("Which animal is mentioned?", "What animal is named?", "Which animal do you find in the text?"),
        "beasts": ("Which animals are mentioned?", "What animals are named?", "Which animals do you find in the text?"),
        "here": ("Where did it happen?", "Where was this?", "Which words tell us where?"),
        "food": ("What food is mentioned?", "Which food is named?", "Which food do you find in the text?"),
        "month": ("Which month is mentioned?", "What month is named?", "In which month was it?"),
        "town": ("Which town is mentioned?", "What town is named?", "Which town do you find in the text?"),
        "who": ("Who is mentioned first?", "Which name comes first?"),
        "other": ("Who is mentioned last?", "Which name comes last?"),
    }
    found = list(dict.fromkeys(name for names in used for name in names if name in asked))
    if "other" not in found:
        asked["who"] = ("Who is mentioned?", "Which person is named?", "Whom is the text about?")
    return made(rng, sentences, [(*asked[name], fills[name]) for name in found])


MENTIONS = """on {day} {who} found a {colour} {thing} {here}.
{who} saw {count} {beasts} {here} on {day}.
in {month} {who} bought {count} {food} in {town}.
{who} gave the {beast} some {food} on {day}.
the {thing} that {who} bought in {town} was {colour}.
last {month} {who} lost a {colour} {thing} in {town}.
{here} {who} met a {beast} with a {colour} {thing}.
on {day} {who} ate {count} {food} {here}.
{who} drew a {colour} {beast} for {other}.
{who} carried the {colour} {thing} to {town} for {other}.
the {beast} ate all the {food} that {who} had bought on {day}.
{who} waited {here} for {count} hours with a {colour} {thing}.
{who} was born in {town} in {month}.
on {day} a {beast} ran after {who} {here}.
{who} counted {count} {colour} stones {here}.
{who} will send {count} {food} from {town} in {month}.
there were {count} {beasts} {here} when {who} came on {day}.
{who} cooked {food} for {other} on {day}.
{who} took a photograph of a {colour} {thing} {here}.
{who} dreamed of {count} {beasts} in {month}.""".split("\n")


@passage
def one_day(rng):
    """What somebody does at which hour."""
    who = people(rng, 1)[0]
    count = rng.choice((3, 3, 4))
    hours = sorted(rng.sample(range(1, 12), count))
    words = rng.random() < 0.5
    times = [f"{NUMBERS[hour - 1] if words else hour} o'clock" for hour in hours]
    deeds, day = rng.sample(DEEDS, count), rng.choice(DAYS)
    sentences = [rng.choice((f"at {time} {who.he if turn else who} {did(deed)}.",
                             f"{who.he if turn else who} {did(deed)} at {time}."))
                 for turn, (time, deed) in enumerate(zip(times, deeds, strict=True))]
    facts = [(f"What did {who} do first?", did(deeds[0])), (f"What did {who} do last?", did(deeds[-1])),
             ("Who is the text about?", "Who did all this?", who)]
    if rng.random() < 0.4:
        sentences.insert(0, rng.choice((f"{day} was a busy day.", f"it was {day}.")))
        facts.append(("Which day was it?", "What day of the week was it?", day))
    for time, deed in zip(times, deeds, strict=True):
        facts.append((f"When did {who} {deed}?", f"At what time did {who} {deed}?", f"at {time}"))
        facts.append((f"What did {who} do at {time}?", f"At {time}, what did {who} do?", did(deed)))
    for one, two in zip(deeds, deeds[1:], strict=False):
        facts.append((f"What did {who} do after {who.he} {did(one)}?", did(two)))
    return made(rng, sentences, facts)


@passage
def origins(rng):
    """Where people come from, how old they are, what they like to do."""
    group = people(rng, rng.choice((2, 2, 3)), grown=0)
    lands, likes = rng.sample(COUNTRIES, len(group)), rng.sample(LIKED, len(group))
    sentences, facts = [], []
    for who, land, like in zip(group, lands, likes, strict=True):
        sentences.append(rng.choice((f"{who} comes from {land} and likes {like}.",
                                     f"{who}, who comes from {land}, likes {like}.",
                                     f"{who} is from {land}. {capital(who.his)} hobby is {like}.",
                                     f"{who} was born in {land}. {capital(who.he)} likes {like}.")))
        born = "born" in sentences[-1]
        facts += [
            (f"In which country was {who} born?" if born else f"Which country does {who} come from?", land),
            (f"Where was {who} born?", f"in {land}") if born else (f"Where does {who} come from?", f"from {land}"),
            (f"Who was born in {land}?" if born else f"Who comes from {land}?", f"Which of them is from {land}?", who),
            (f"What is {who}'s hobby?", like) if "hobby" in sentences[-1] else
            (f"What does {who} like?", f"What is it that {who} likes?", like),
            (f"Whose hobby is {like}?" if "hobby" in sentences[-1] else f"Who likes {like}?", who),
        ]
    return made(rng, sentences, facts)
