"""Passages that are not told: letters, notices, timetables, cards, price lists, recipes, conversations.

They are made as those in `passages` are.
"""

import re

from kinds import passage
from kinds.passage_lists import (
    BRITISH,
    COLOURS,
    COUNTRIES,
    DAYS,
    DEEDS,
    DRINKS,
    EVERYBODY,
    INSTRUMENTS,
    JOBS,
    LIKED,
    MEALS,
    MONTHS,
    PETS,
    PLACES,
    SPORTS,
    SUBJECTS,
    THINGS,
    TOWNS,
    Person,
    clock,
    did,
    made,
    people,
    yes_no,
)
from kinds.word_lists import article, capital

# ----- letters, notices, tables


@passage
def letter(rng):
    """A short letter or message: to whom, from whom, where, when, what for."""
    writer, reader = rng.sample(EVERYBODY, 2)
    if rng.random() < 0.4:
        reader = Person(rng.choice(("Aunt Clara", "Grandmother", "Aunt Rose", "Mother", "Mrs Hill")), True)
    thing, day, hour = f"{rng.choice(COLOURS)} {rng.choice(THINGS)}", rng.choice(DAYS), clock(rng)
    town, deed, by = rng.choice(TOWNS), rng.choice(DEEDS), rng.choice(("train", "bus", "boat", "plane"))
    facts = [
        ("Who wrote the letter?", "Who wrote this?", "From whom is the letter?", writer),
        ("To whom is the letter?", "Who gets the letter?", f"To whom did {writer} write?", reader),
    ]
    parts = []
    for part in sorted(rng.sample(range(5), rng.choice((2, 3)))):
        if part == 0:
            parts.append(rng.choice((f"thank you for the {thing}.", f"thank you very much for the {thing}.",
                                     f"the {thing} came today. thank you!")))
            parts[-1] = parts[-1].replace(". t", ". T")
            facts.append((f"For what does {writer} say thank you?", f"What did {writer} get?",
                          f"What does {writer} thank {reader} for?", f"the {thing}"))
            facts.append((f"What colour is the {thing.split()[1]}?", thing.split()[0]))
        elif part == 1:
            parts.append(rng.choice((f"I am in {town} now.", f"we are staying in {town}.",
                                     f"I like it here in {town}.")))
            facts.append((f"Where is {writer}?", "Where was the letter written?", f"in {town}"))
        elif part == 2:
            parts.append(rng.choice((f"yesterday we {did(deed)}.", f"yesterday I {did(deed)}.")))
            facts.append((f"What did {writer} do yesterday?", f"What did {writer} do the day before?", did(deed)))
        elif part == 3:
            parts.append(rng.choice((f"my {by} arrives on {day} at {hour}.",
                                     f"I shall come by {by} on {day} at {hour}.",
                                     f"I am coming on {day} by {by}. It arrives at {hour}.")))
            facts += [(f"On which day does {writer} come?", f"On what day will {writer} arrive?", day),
                      (f"At what time does {writer} arrive?", f"When on {day} does the {by} arrive?", f"at {hour}"),
                      (f"How will {writer} come?", f"How does {writer} travel?", f"by {by}")]
        else:
            need = rng.choice([each for each in THINGS if each not in thing])
            parts.append(rng.choice((f"please bring my {need}.", f"please send me my {need}.",
                                     f"I have forgotten my {need}.")))
            ask = "forgotten" not in parts[-1]
            facts.append((f"What does {writer} want?" if ask else f"What has {writer} forgotten?",
                          f"What must {reader} bring or send?" if ask else f"Which thing did {writer} leave behind?",
                          f"{writer.his} {need}"))
    rng.shuffle(parts)
    end = rng.choice(("Love, ", "Yours, ", "With love from ", "Best wishes, ", "Your friend "))
    body = " ".join(map(capital, parts))
    text = f"Dear {reader},\n{body}\n{end}{writer}" if rng.random() < 0.6 else f"Dear {reader}, {body} {end}{writer}"
    return made(rng, [text], facts)


@passage
def notice(rng):
    """A notice of something that takes place: what, when, where, for how much."""
    what = rng.choice(EVENTS)
    day, month, date, hour = rng.choice(DAYS), rng.choice(MONTHS), rng.randint(1, 28), clock(rng)
    place = rng.choice(HALLS)
    price = rng.choice((f"{rng.randint(2, 9)} pounds", f"£{rng.randint(1, 12)}", "nothing",
                        f"{rng.randint(2, 9)}0 pence"))
    bring = rng.choice(THINGS)
    when = rng.choice((day, f"{day}, {date} {month}"))
    sentences = [rng.choice((f"the {what} is on {when} at {hour} in the {place}.",
                             f"come to the {what} in the {place} on {when}. It begins at {hour}.",
                             f"on {when} there is a {what} in the {place}. It begins at {hour}."))]
    facts = [
        ("What takes place?", "What is the notice about?", f"What is there in the {place}?", f"a {what}"
         if f"a {what}" in sentences[0] else f"the {what}"),
        (f"On which day is the {what}?", f"Which day is the {what} on?", "On what day of the week is it?", day),
        (f"Where is the {what}?", "Where does it take place?", "Where is it held?", f"in the {place}"),
        ("When does it begin?", f"At what time is the {what}?", f"When does the {what} begin?", f"at {hour}"),
    ]
    if when != day:
        facts.append(("In which month is it?", f"In what month is the {what}?", month))
        facts.append(("What is the date?", f"Which date is the {what}?", f"{date} {month}"))
    if rng.random() < 0.6:
        sentences.append(f"tickets cost {price}." if price != "nothing" else "you pay nothing.")
        facts.append(("How much does a ticket cost?", "What does one ticket cost?", "What must I pay?", price))
        if price == "nothing":
            facts[-1] = ("What do I pay?", "How much must I pay?", price)
    if rng.random() < 0.5:
        sentences.append(f"please bring {article(bring)}.")
        facts.append(("What should people bring?", "What must I bring?", "What shall I take with me?", article(bring)))
    return made(rng, sentences, facts)


EVENTS = """concert,school play,flower show,dog show,jumble sale,book sale,singing lesson,chess match,dance,puppet show,
quiz,spelling contest,garden party,cake sale,drawing class,talk on birds,tea party,film night,cooking class,
fancy-dress party,harvest supper,story hour,toy fair""".replace("\n", "").split(",")
HALLS = "school,church,library,park,museum,town hall,village hall,market square,garden,theatre,gym".split(",")


@passage
def timetable(rng):
    """Trains, lessons or opening hours in lines."""
    sort = rng.randrange(4)
    count = rng.choice((3, 3, 4))
    if sort == 0:
        hours = sorted(rng.sample(range(5, 23), count))
        times = [f"{hour}.{rng.choice((10, 15, 20, 25, 35, 40, 45, 50))}" for hour in hours]
        towns = rng.sample(BRITISH, count)
        lines = [f"{time} {town}" for time, town in zip(times, towns, strict=True)]
        text = rng.choice(("Trains", "Buses", "Departures")) + "\n" + "\n".join(lines)
        vehicle = "bus" if text.startswith("Buses") else "train"
        facts = []
        for time, town in zip(times, towns, strict=True):
            facts.append((f"When does the {vehicle} to {town} leave?", f"At what time is there a {vehicle} to {town}?",
                          f"at {time}"))
            facts.append((f"Where does the {time} {vehicle} go?", f"Where does the {vehicle} at {time} go to?",
                          f"to {town}"))
        facts.append((f"Where does the first {vehicle} go?", f"to {towns[0]}"))
        facts.append((f"When does the last {vehicle} leave?", f"at {times[-1]}"))
        return made(rng, [text], facts)
    if sort == 1:
        lessons, start, day = rng.sample(SUBJECTS, count), rng.choice((8, 9)), rng.choice(DAYS[:5])
        times = [f"{start + step} o'clock" for step in range(count)]
        text = f"{day}\n" + "\n".join(f"{time}: {lesson}" for time, lesson in zip(times, lessons, strict=True))
        facts = [("For which day is the timetable?", "Which day is it?", day),
                 ("What is the first lesson?", f"Which lesson is first on {day}?", lessons[0]),
                 ("What is the last lesson?", f"Which lesson is last on {day}?", lessons[-1])]
        for time, lesson in zip(times, lessons, strict=True):
            facts.append((f"When is the {lesson} lesson?", f"At what time is {lesson}?", f"at {time}"))
            facts.append((f"Which lesson is at {time}?", f"What is there at {time}?", lesson))
        for one, two in zip(lessons, lessons[1:], strict=False):
            facts.append((f"What comes after {one}?", f"Which lesson follows {one}?", two))
        return made(rng, [text], facts)
    if sort == 2:
        who = people(rng, 1)[0]
        days, deeds = sorted(rng.sample(range(7), count)), rng.sample(DEEDS, count)
        days = [DAYS[day] for day in days]
        text = f"{who}'s week\n" + "\n".join(f"{day}: {deed}" for day, deed in zip(days, deeds, strict=True))
        facts = [("Whose week is it?", "Who has planned this week?", who)]
        for day, deed in zip(days, deeds, strict=True):
            facts.append((f"What does {who} want to do on {day}?", f"What will {who} do on {day}?", deed))
            facts.append((f"When will {who} {deed}?", f"On which day will {who} {deed}?", day))
            facts[-1] = rng.choice(((facts[-1][0], f"on {day}"), facts[-1][1:]))
        return made(rng, [text], facts)
    places, lines, facts = rng.sample("library museum bank shop swimming pool zoo bakery post".split(), count), [], []
    for place in places:
        place = {"swimming": "swimming pool", "pool": "swimming pool", "post": "post office"}.get(place, place)
        start, end, closed = rng.randint(7, 11), rng.randint(1, 9), rng.choice(DAYS)
        if f"the {place} opens" in " ".join(lines).lower():
            continue
        lines.append(f"the {place} opens at {start} o'clock and closes at {end} o'clock. It is shut on {closed}s.")
        facts += [
            (f"When does the {place} open?", f"At what time does the {place} open?", f"at {start} o'clock"),
            (f"When does the {place} close?", f"At what time does the {place} close?", f"at {end} o'clock"),
            (f"On which day is the {place} shut?", f"When is the {place} not open?", f"on {closed}s"),
        ]
    return made(rng, lines[:2], facts[:6])


@passage
def card(rng):
    """A card of facts on a person, an animal or a thing, in lines or in sentences."""
    who = rng.choice(EVERYBODY)
    age = str(rng.randint(5, 80))
    fields = {"Name": who.name, "Age": age, "Town": rng.choice(TOWNS), "Country": rng.choice(COUNTRIES),
              "Hobby": rng.choice(LIKED), "Pet": article(rng.choice(PETS)), "Favourite colour": rng.choice(COLOURS),
              "Favourite food": rng.choice(MEALS), "Favourite subject": rng.choice(SUBJECTS),
              "Job": rng.choice(JOBS), "Sport": rng.choice(SPORTS), "Instrument": rng.choice(INSTRUMENTS),
              "Born in": rng.choice(MONTHS), "Favourite drink": rng.choice(DRINKS)}
    del fields[rng.choice(("Town", "Country"))]
    names = ["Name"] + rng.sample(list(fields)[1:], rng.choice((3, 4, 4)))
    text = "\n".join(f"{name}: {fields[name]}" for name in names)
    if rng.random() < 0.3:
        text = "; ".join(f"{name}: {fields[name]}" for name in names)
    questions = {
        "Name": ("What is the name on the card?", "Whose card is this?", "Who is this?"),
        "Age": (f"How old is {who}?", f"What is {who}'s age?"),
        "Town": (f"In which town does {who} live?", f"What is {who}'s town?"),
        "Country": (f"Which country does {who} come from?", f"What is {who}'s country?"),
        "Hobby": (f"What is {who}'s hobby?", f"Which hobby has {who} got?"),
        "Pet": (f"What pet does {who} have?", f"Which animal does {who} keep?"),
        "Job": (f"What is {who}'s job?", f"What does {who} work as?"),
        "Sport": (f"Which sport does {who} play?", f"What is {who}'s sport?"),
        "Instrument": (f"Which instrument does {who} play?", f"What is {who}'s instrument?"),
        "Born in": (f"In which month was {who} born?", f"What is the month of {who}'s birthday?"),
    }
    facts = []
    for name in names:
        thing = name.lower()
        asked = questions.get(name) or (f"What is {who}'s {thing}?", f"Which is {who}'s {thing}?")
        facts.append((*asked, fields[name]))
    return made(rng, [text], facts)


HOMES = """in the desert,in the forest,on high mountains,in caves,in old barns,on small islands,in the snow,in marshes,
under stones,in the jungle,in gardens,on the coast,near lakes,in hollow trees,in hot countries,in the far north,
on river banks,between rocks""".replace("\n", "").split(",")
WATERS = "in the sea,in rivers,in deep lakes,in ponds,in cold water,in warm seas,under the ice".split(",")


@passage
def new_words(rng):
    """Words that nobody knows are explained; the answer can only come from the text."""
    syllables = "bla dro fip gan kel lum mor nib pol quin rast sil tove vun wib zor tam plu snar grum dax wug".split()
    words = [rng.choice(syllables) + rng.choice(("", "", "o", "a", "el", "in", "ock", "it")) for _ in range(2)]
    if words[0] == words[1]:
        words[1] += "y"
    sentences, facts = [], []
    kinds = rng.sample(("bird", "fish", "animal", "insect", "plant", "flower", "tree"), 2)
    homes = rng.sample(HOMES, 2)
    homes = [rng.choice(WATERS) if kind == "fish" else home for kind, home in zip(kinds, homes, strict=True)]
    sizes, foods = rng.sample(("small", "large", "tiny", "long", "round", "thin", "fat", "tall"), 2), rng.sample(
        ("nuts", "leaves", "worms", "berries", "roots", "seeds", "flies", "grass", "fruit", "snails", "beetles"), 2)
    colours = rng.sample(COLOURS, 2)
    for word, kind, home, size, food, colour in zip(words, kinds, homes, sizes, foods, colours, strict=True):
        grows = kind in ("plant", "flower", "tree")
        lives = "grows" if grows else "lives"
        sentences.append(f"{article(word)} is a {size} {colour} {kind} that {lives} {home}.")
        facts += [
            (f"What is {article(word)}?", f"What does the word {word} mean?",
             f"a {size} {colour} {kind} that {lives} {home}"),
            (f"Where does {article(word)} {lives[:-1]}?", f"Where can I find {article(word)}?", home),
            (f"What colour is {article(word)}?", colour),
            yes_no(rng, f"Is {article(word)} {{}}?", colour, rng.choice([each for each in COLOURS if each != colour])),
            (f"Which {kind} {lives} {home}?", f"What {lives} {home}?", f"the {word}"),
        ]
        if not grows:
            sentences.append(rng.choice((f"it eats {food}.", f"its food is {food}.")))
            facts.append((f"What does {article(word)} eat?", f"What is the food of the {word}?", food))
    if rng.random() < 0.4:
        cut = 1 if kinds[0] in ("plant", "flower", "tree") else 2
        sentences, facts = sentences[:cut], facts[: 4 + cut]
    return made(rng, sentences, facts)


@passage
def price_list(rng):
    """A menu or a list of prices, in lines or in a sentence."""
    names = rng.sample(MEALS + DRINKS if rng.random() < 0.6 else [article(thing) for thing in THINGS], 4)
    names = names[: rng.choice((2, 3, 4))]
    values = rng.sample(range(1, 13), len(names))
    unit = rng.choice(("£{}", "{} pounds", "£{}.50"))
    prices = [unit.format(value) if value > 1 or "£" in unit else "1 pound" for value in values]
    title = rng.choice(("Prices", "Today", "Price list", "For sale", "What it costs"))
    if rng.random() < 0.5:
        sentences = [f"{title}\n" + "\n".join(f"{capital(name)}: {price}" for name, price in zip(names, prices,
                                                                                                 strict=True))]
    else:
        many = [re.search("[^s]s$", name) and "with" not in name and name[:2] != "a " for name in names]
        costs = [f"{name} cost{'' if plural else 's'} {price}"
                 for name, price, plural in zip(names, prices, many, strict=True)]
        sentences = [capital(each) + "." for each in costs]
    facts = []
    for name, price in zip(names, prices, strict=True):
        facts.append((f"What is the price of {name}?", f"How much do I pay for {name}?", f"What must I pay for {name}?",
                      price))
        facts.append((f"What can I get for {price}?", f"What costs {price}?", name))
    facts.append(("What costs the most?", "Which is the dearest?", names[values.index(max(values))]))
    facts.append(("What costs the least?", "Which is the cheapest?", names[values.index(min(values))]))
    if len(names) == 2:
        facts = facts[:-2] + [("Which costs more?", names[values.index(max(values))]),
                              ("Which costs less?", names[values.index(min(values))])]
    return made(rng, sentences, facts)


@passage
def talk(rng):
    """Two people talk, each in lines of their own."""
    one, two = people(rng, 2, grown=0.2)
    where, when, deed = rng.choice(PLACES), rng.choice(DAYS), rng.choice(DEEDS)
    here, thing, hour = f"{where[0]} the {where[1]}", f"{rng.choice(COLOURS)} {rng.choice(THINGS)}", clock(rng)
    lines, facts = rng.choice((
        ([f"Where is my {thing}?", f"It is {here}."],
         [(f"What is {one} looking for?", f"What does {one} ask about?", f"{one.his} {thing}"),
          (f"Where is the {thing.split()[1]}?", f"Where is {one}'s {thing}?", here),
          (f"Who knows where the {thing.split()[1]} is?", two), (f"Whose {thing.split()[1]} is it?", one),
          (f"What colour is the {thing.split()[1]}?", thing.split()[0])]),
        ([f"What did you do on {when}?", f"I {did(deed)}. And you?", f"I was {here}."],
         [(f"What did {two} do on {when}?", f"What did {two} do?", did(deed)), (f"Where was {one}?", here),
          (f"Who {did(deed)}?", two), (f"Who was {here}?", one), ("About which day do they talk?", when)]),
        ([f"Can you come on {when}?", f"Yes, at {hour}.", f"Good. I will be {here}."],
         [(f"When will {two} come?", f"On which day will {two} come?", f"on {when}"),
          (f"At what time will {two} come?", f"at {hour}"), (f"Where will {one} be?", f"Where will {one} wait?", here),
          (f"Who will be {here}?", one), (f"Will {two} come?", "Yes")]),
        ([f"I am going to {deed}.", "May I help you?", rng.choice(("Yes, please.", "No, thank you."))],
         [(f"What is {one} going to do?", f"What does {one} want to do?", deed), ("Who offers help?", two),
          (f"Who is going to {deed}?", one)]),
        ([f"How much is the {thing}?", f"It costs {rng.randint(2, 30)} pounds.", "I will take it."],
         [("What is for sale?", f"What does {one} want to buy?", f"the {thing}"), ("Who is the buyer?", one),
          ("Who is the seller?", two)]),
    ))
    if "costs" in lines[1]:
        facts.append(("What does it cost?", f"How much must {one} pay?", lines[1][9:-1]))
    if lines[-1].startswith(("Yes, p", "No, t")):
        facts.append((f"May {two} help?", f"Does {one} want help?", lines[-1].split(",")[0]))
    speakers = [one, two] * 2
    if rng.random() < 0.6:
        text = "\n".join(f"{capital(who.name)}: {line}" for who, line in zip(speakers, lines, strict=False))
    else:
        text = " ".join(f'"{line}" asked {who}.' if line[-1] == "?" else f'"{line[:-1]}," said {who}.'
                        for who, line in zip(speakers, lines, strict=False))
    return made(rng, [text], facts)


@passage
def recipe(rng):
    """How something is made, step by step."""
    dish, steps = rng.choice(RECIPES)
    steps = [step.replace("#", str(rng.randint(2, 30))) for step in steps]
    words = rng.choice((("First", "Then", "After that", "Next", "At the end"), ("1.", "2.", "3.", "4.", "5."),
                        ("First", "Next", "Then", "After that", "Last of all")))
    dotted = words[0] == "1."
    sentences = [f"{dish}:"] if dotted else [f"this is how you {dish}."]
    ending = {len(steps) - 1: words[4]} if not dotted else {}
    for turn, step in enumerate(steps):
        word = ending.get(turn, words[turn])
        sentences.append(f"{word} {capital(step) if dotted else step}.")
    facts = [("What do you do first?", "What is the first step?", steps[0]),
             ("What do you do last?", "What is the last step?", steps[-1]),
             ("What is the second step?", "What do you do second?", steps[1]),
             ("What is explained here?", "What does the text teach you?", f"how to {dish}")]
    for one, two in zip(steps, steps[1:], strict=False):
        facts.append((f"What do you do after this: {one}?", f"You {one}. What comes next?", two))
        facts.append((f"What do you do before this: {two}?", f"You {two}. What came before?", one))
    for step in steps:
        if time := re.search(r"\d+ minutes", step):
            if step.startswith("wait"):
                facts.append(("How long do you wait?", "How many minutes do you wait?", time.group()))
            else:
                facts.append((f"How long do you {step.split(' for')[0]}?", f"for {time.group()}"))
    return made(rng, sentences, facts, "\n" if dotted else " ")


RECIPES = """make tea: boil the water/put the tea in the pot/pour in the water/wait # minutes/add some milk
bake a cake: mix the butter and the sugar/add the eggs/stir in the flour/bake it for # minutes
boil an egg: boil some water/put the egg in/wait # minutes/take the egg out
make a sandwich: cut two slices of bread/spread the butter/lay cheese on it/put the slices together
wash a dog: fill a tub with warm water/put the dog in/rub in the soap/rinse it well/dry it with a towel
plant a tree: dig a deep hole/put the tree in/fill the hole with earth/water it well
make a kite: cross two sticks/tie them with string/glue paper on them/add a long tail
clean a window: mix water and soap/wipe the glass with a sponge/dry it with a cloth
send a parcel: put the present in a box/close it with tape/write the address/take it to the post office
make soup: chop the vegetables/fry them in butter/add water and salt/cook it for # minutes
build a snowman: roll a big ball of snow/put a smaller ball on top/give it a carrot nose/put a hat on its head
paint a fence: clean the wood/stir the paint/brush it on/let it dry
make pancakes: beat the eggs/add milk and flour/heat the pan/pour in the batter/turn the pancake over
mend a puncture: take off the tyre/find the hole/stick a patch on it/pump up the tyre
wash your hair: wet your hair/rub in the shampoo/rinse it with water/dry it with a towel
sow carrots: loosen the soil/draw a line/drop the seeds in/cover them with earth/water the bed
make lemonade: squeeze the lemons/add sugar/pour in cold water/stir it well
light a fire: crumple some paper/lay dry sticks on it/strike a match/add bigger logs
make jam: wash the fruit/add the sugar/cook it for # minutes/pour it into jars
bake bread: mix flour, water and yeast/knead the dough/let it rise/bake it for # minutes
make porridge: pour milk into a pot/add the oats/cook it for # minutes/add some honey
print a photo: turn on the printer/choose the picture/put in the paper/press the button
cross the road: stop at the edge/look both ways/wait for the cars/walk across
post a letter: fold the letter/put it in an envelope/stick a stamp on it/drop it in the box"""
RECIPES = [(dish, steps.split("/")) for dish, steps in (line.split(": ") for line in RECIPES.split("\n"))]
