"""Exercises on what a text says and where a word belongs: extract and classify (and, by import, shorten and summarise).

Sentences come from patterns with slots, which `knowledge_words.Slots` fills. The groups of `classify`, the sentences of
each mood and the patterns were all written for this course. `knowledge_rewrite` registers shorten and summarise.
"""

import re

from kinds import (
    exercise,
    knowledge_rewrite,  # noqa: F401 it registers
)
from kinds.knowledge_words import Slots, lines, pairs, parts
from kinds.word_lists import ADJECTIVES, NOUNS, VERBS, capital, pick

# Extract ----------------------------------------------------------------------------------------------------------

EXTRACT_SENTENCES = lines("""
on {day} {name} bought {few} {colour} {things} at {spot}.
{name} left a {colour} {garment} in {room} on {day}.
on the way to {spot}, {name} met a {animal}.
a {colour} {animal} was standing in {room}.
a {animal} was sleeping under the {colour} {thing} in {room}.
the {animal} followed {name} all the way to {spot}.
yesterday {name} carried the {thing} up the hill.
the {colour} {thing} belongs to {name}.
{name} has {count} {things} and a {animal}.
my brother saw {few} {animals} in {room}.
we met {name} at {spot}.
we met an old soldier in {room}.
the {garment} of the stranger was {colour}.
in {month} {name} moved to a small house near {spot}.
the swallows came back in {month}.
the {transport} leaves at {time}.
the {transport} to {town} leaves on {day}.
{name} put some {food} on the table.
for breakfast {name} had nothing but {food}.
the cook carried the {food} home in a {colour} bag.
in the basket lay {count} {things}.
the inn has {count} rooms and a garden.
there were {count} people in {room}.
it took {few} men to move the {thing}.
at {time} {name} heard a noise in {room}.
Father came home at {time} and went straight to {room}.
the meeting in {room} begins at {time}.
the test is on {day}, so please learn the words.
dear {name}, thank you for the {food} and the nice letter.
dear {name}, my train comes on {day} before noon.
dear aunt, we are going to {town} in {month}.
{name} painted the door {colour}.
she tied the letters together with a {colour} ribbon.
her shoes were {colour} and new.
the doll had a {colour} dress with tiny buttons.
in the window stood a {colour} jug with fresh flowers.
nobody but {name} knew the way to {spot}.
when the lamp went out, {name} lit a candle.
the captain smiled and handed the rope to {name}.
my neighbour has a {pet} that likes {food}.
the little {pet} ate all the {food}.
the teacher asked {name} to come to {room}.
nobody had seen the {thing} but {name}.
{name} will be there at {time}.
last {day} it rained the whole day.
the shop is closed on {day}.
every {day} {name} goes to {spot}.
{name} was born in {month}.
school begins again in {month}.
in {month} we picked {count} apples in one day.
the storm began on {day} and blew for a week.
the old man has worked in {room} for {count} years.
my grandfather has worked at {spot} for {count} years.
mother counted {count} sheets on the washing line.
the hen has hatched {few} chicks.
the tower has {count} steps and no lift.
the farmer sold {few} {herd} at {spot}.
the children fed the {herd} with {food}.
a {job} from {town} bought our old {thing}.
{name} works as a {work} in {town}.
my uncle is a {job} and lives near {spot}.
the {job} opened the door and smiled.
{name} plays the {tune} in {room} every evening.
the {tune} lay on a {colour} chair.
{name} has played the {tune} since {month}.
her aunt sent her {flower} in {month}.
the {flower} in front of the house smell sweet.
behind the house stands an old {tree}.
two owls have a nest in the {tree} near {spot}.
we took the {vehicle} because it was raining.
{name} came by {transport} and brought some {food}.
a {colour} {vehicle} stopped in front of the house.
the {vehicle} broke down near {spot}.
{name} was {feeling} and did not say a word.
the old woman looked {feeling} and said nothing.
after the walk the boys were {feeling}.
{name} put on a {garment} and went out.
under the bench lay a wet {garment}.
the {garment} was too small for {name}.
after the game {name} ate {food} with the others.
I found the {thing} in {room}.
somebody has left a {thing} in {room}.
the children were playing in {room}.
when it is warm, the whole family eats in {room}.
the key was lying in {room} under a {colour} cloth.
in {room} there is a {colour} carpet and a big {thing}.
{boy} rode to {spot} on {his} {colour} bicycle.
at {spot} a girl called {girl} was looking for her {thing}.
my sister {girl} has a {colour} {thing}.
our cousin {boy} will come to dinner on {day}.
the boy, whose name is {boy}, is {feeling}.
a boy named {boy} lost his {garment} at {spot}.
it was {name} who found the {animal}.
in {town} we saw {count} boats on the river.
my friend wrote to me from {town}.
the class has {count} pupils, and the teacher is {girl}'s mother.
only {name} had seen the {animal} behind the barn.
the {animal} jumped over the fence and ran away.
a {pet} has eaten the {food} on the plate.
there is a {animal} on the roof!
have you seen the {colour} {thing} in {room}?
did {name} really give the {food} to the dog?
was it {name} who rang the bell at {time}?
please bring the {thing} to {room}.
do not wake the {animal} before {time}.
""")
EXTRACTED = {  # what can be asked for: the slots that show it and its names in a question
    "name": (("name", "girl", "boy"), "name/name/name/person's name/name of the person/first name"),
    "colour": (("colour",), "colour/colour/colour/colour word"),
    "number": (("few", "count"), "number/number/number"),
    "place": (("room", "spot"), "place/place/place"),
    "day": (("day",), "day/day/day of the week/weekday"),
    "month": (("month",), "month/month/name of the month"),
    "time": (("time",), "time/time/time of day"),
    "animal": (("animal", "animals", "pet", "herd"), "animal/animal/name of the animal"),
    "food": (("food",), "food/food/thing to eat"),
    "town": (("town",), "town/city/name of the town"),
    "job": (("job", "work"), "job/job/trade"),
    "instrument": (("tune",), "instrument/musical instrument"),
    "flower": (("flower",), "flowers/kind of flower"),
    "tree": (("tree",), "tree/kind of tree"),
    "vehicle": (("vehicle", "transport"), "vehicle/means of transport"),
    "garment": (("garment",), "piece of clothing/garment/article of clothing"),
    "feeling": (("feeling",), "feeling/feeling word"),
}
EXTRACTED = {sort: (slots, names.split("/")) for sort, (slots, names) in EXTRACTED.items()}


def sentences_by_sort():
    """For each sort: [(sentence, slot)], the sentences in which that sort of thing stands just once."""
    found = {}
    for sentence in EXTRACT_SENTENCES:
        slots = re.findall(r"{(\w+)}", sentence)
        for sort, (wanted, _) in EXTRACTED.items():
            shown = [slot for slot in slots if slot in wanted]
            if len(shown) == 1:
                found.setdefault(sort, []).append((sentence, shown[0]))
    return found


SENTENCES_OF = sentences_by_sort()
UNASKED = {  # words in the sentences themselves that would be a second answer
    "animal": r"\b(hen|chicks|owls|swallows|dog)\b", "food": r"\b(apples)\b", "number": r"\b(two|one)\b",
    "place": r"\b(hill|river|house|barn|roof|fence|door|bench)\b", "time": r"\b(evening|noon|breakfast|dinner)\b",
    "job": r"\b(captain|teacher|cook|farmer|soldier)\b", "garment": r"\bdress\b",
    "vehicle": r"\b(bicycle|boats|train)\b",
    "flower": r"\bflowers\b", "day": r"\byesterday\b", "feeling": r"\b(smiled|likes)\b", "name": r"\b(Father|mother)\b",
}
SENTENCES_OF = {
    sort: [(text, slot) for text, slot in found if not re.search(UNASKED.get(sort, "^$"), text)]
    for sort, found in SENTENCES_OF.items()
}
COMMON_SORTS = "name name colour colour number number place place day day month time animal food".split()
RARE_SORTS = "town job instrument flower tree vehicle garment feeling".split()


def extracted(rng, sort):
    """A sentence, and the one thing of a sort in it."""
    pattern, slot = rng.choice(SENTENCES_OF[sort])
    slots = Slots(rng)
    text = slots.text(pattern)
    return {"text": text, "what": rng.choice(EXTRACTED[sort][1]), "answer": slots[slot], "subject": text}


EXTRACT = lines("""
Find the {what} in the sentence. | {text}
Find the {what}. | {text}
Find the {what} in this sentence: {text}
Find the {what} in "{text}"
Can you find the {what}? | {text}
Could you find the {what} in this sentence? | {text}
Name the {what}. | {text}
Name the {what} in this sentence: "{text}"
Which {what} is mentioned? | {text}
Which {what} is named here? "{text}"
Which {what} do you read in this sentence? | {text}
What is the {what} in this sentence? | {text}
What is the {what}? | {text}
Copy the {what}. | {text}
Copy the {what} from the sentence: "{text}"
Please copy only the {what}. | {text}
Write down the {what}. | {text}
Write down only the {what} in "{text}"
Write out the {what} that you find here. | {text}
Extract the {what}. | {text}
Extract the {what} from this sentence: {text}
Please extract the {what} from the sentence. | {text}
Pick out the {what}. | {text}
Pick out the {what}: "{text}"
Pull out the {what}. | {text}
Take the {what} out of this sentence. | {text}
Take the {what} from this line: "{text}"
Give me the {what}. | {text}
Give only the {what} in this sentence. | {text}
Give just the {what}: {text}
Only the {what}, please. | {text}
Just the {what}, please: {text}
Read the sentence and write the {what}. | {text}
Look for the {what} in this sentence. | {text}
Look for the {what} and copy it: "{text}"
I need the {what} from this sentence. | {text}
I only want the {what}. | {text}
Tell me the {what} in this sentence. | {text}
Tell me only the {what}: "{text}"
Answer with the {what} only. | {text}
Underline the {what}, then write it here. | {text}
Show me the {what}. | {text}
List the {what} in this sentence. | {text}
Spot the {what}. | {text}
From this message I need the {what}: "{text}"
""")


@exercise("extract", *EXTRACT)
@exercise("extract", *EXTRACT)
@exercise("extract", *EXTRACT)
def extract_common(rng):
    """A name, a colour, a number, a place ... from a sentence."""
    return extracted(rng, rng.choice(COMMON_SORTS))


@exercise("extract", *EXTRACT)
def extract_rare(rng):
    """A job, a flower, a vehicle ... from a sentence."""
    return extracted(rng, rng.choice(RARE_SORTS))


def register_extract(sort, *wordings):
    """A generator for one sort with wordings that fit nothing else."""
    exercise("extract", *wordings)(lambda rng: extracted(rng, sort))


register_extract("name", *lines("""
Who is named in this line? | {text}
Who is named in this sentence? {text}
Who is mentioned? Give just the name. | {text}
Who is it about? Write only the name. | {text}
What name do you find? | {text}
What name do you see in "{text}"
What is the person called? | {text}
What is the name in this sentence? | {text}
Which person is named? | {text}
Whose name is written here? | {text}
Whose name do you find in this line: "{text}"
Tell me the name, nothing else. | {text}
Only the name! | {text}
Name? | {text}
The name, please. | {text}
"""))
register_extract("colour", *lines("""
What colour does the sentence mention? | {text}
What colour is named in "{text}"
What colour do you find in this sentence? | {text}
Which colour is it? | {text}
Which colour is in the sentence? {text}
Is there a colour in this sentence? Copy it. | {text}
Write only the colour. | {text}
Write the colour word: "{text}"
The colour, please. | {text}
Colour? | {text}
Name the colour in the text. | {text}
Tell me the colour you read here. | {text}
"""))
register_extract("number", *lines("""
What number is in this line? | {text}
What number do you find here? "{text}"
Which number is mentioned? | {text}
Which number word or figure do you see? | {text}
How many? Give only the number. | {text}
How many are there? Answer with the number only. | {text}
Write the number. | {text}
Write only the number: "{text}"
Take out the number. | {text}
Is there a number in this sentence? Copy it just as it stands. | {text}
Copy the number as it is written. | {text}
The number, please. | {text}
Number? | {text}
"""))
register_extract("place", *lines("""
Where does it happen? Answer with the place. | {text}
Where is it? Give the place only. | {text}
Where is that? Copy the place. | {text}
Where? | {text}
What place is named here? | {text}
What place is named in "{text}"
Which place do you read of? | {text}
Which place is it? {text}
The place, please. | {text}
Take the place out. | {text}
Write only the place: "{text}"
Give me the place that is named in the sentence. | {text}
"""))
register_extract("day", *lines("""
On which day? | {text}
On what day is it? | {text}
On what day does this happen? "{text}"
When is it? Write only the day. | {text}
What day is named? | {text}
What weekday is mentioned in "{text}"
Which day of the week is it? | {text}
Write nothing but the day. | {text}
Just the weekday, please. | {text}
Day? | {text}
"""))
register_extract("month", *lines("""
In which month? | {text}
In what month is it? | {text}
What month do you read in the sentence? | {text}
What month is named in "{text}"
Which month is mentioned? | {text}
Write only the month. | {text}
When is it? Give the month. | {text}
Month, please. | {text}
"""))
register_extract("time", *lines("""
At what time? | {text}
At what time does it happen? "{text}"
When is it? Write only the time. | {text}
What time is mentioned? | {text}
What time is named in this sentence? {text}
What o'clock is it in the sentence? | {text}
Copy the time. | {text}
Only the time, please. | {text}
Time? | {text}
"""))
register_extract("animal", *lines("""
Which animal is it about? | {text}
Which animal do you find? "{text}"
What animal is mentioned? | {text}
What animal do you see in the sentence? | {text}
Name the animal. | {text}
There is an animal in this sentence. Which one? | {text}
Write only the animal. | {text}
Animal? | {text}
"""))
register_extract("food", *lines("""
What food is named? | {text}
What food is mentioned in "{text}"
Which food do you find in the sentence? | {text}
What can you eat in this sentence? Copy the word. | {text}
Copy the word for something to eat. | {text}
Write only the food. | {text}
Food? | {text}
There is something to eat in this sentence. What is it? | {text}
"""))

ASKED_SENTENCES = pairs("""
{boy} has a {colour} {thing} and a {colour2} {thing2}. > What colour is the {thing}? > {colour}
the {thing} is {colour}, but the {thing2} is {colour2}. > Which colour is the {thing2}? > {colour2}
knock at the house with the {colour} door and wait for {name}. > Which colour is the door? > {colour}
the stranger in the {colour} {garment} said nothing. > What colour was the {garment}? > {colour}
at {spot} a girl called {girl} was looking for shells. > What is the girl called? > {girl}
my neighbour has a son, {boy}, who plays the {tune}. > What is the boy called? > {boy}
my aunt has a daughter, {girl}, who likes {food}. > What is the girl called? > {girl}
there were {count} {piece} in the old basket by the stove. > How many {piece} were there? > {count}
{name} has {count} {things}. > How many {things} does {name} have? > {count}
the farmer keeps {count} {herd} behind the barn. > How many {herd} are there? > {count}
after an hour they found the {thing} in {room}. > Where was the {thing} found? > {room}
today our {trip} was in {room}. > Where was the {trip}? > {room}
her eldest boy works in {room}. > Where does the boy work? > {room}
{name} is waiting for you at {spot}. > Where is {name} waiting? > {spot}
the {animal} was hiding in {room}. > Where was the {animal}? > {room}
behind the barn {name} was mending a {thing}. > Who was mending a {thing}? > {name}
{name} gave the {thing} to the teacher. > Who gave the {thing} to the teacher? > {name}
it was {name} who broke the {thing}. > Who broke the {thing}? > {name}
{name} and the teacher went to {spot}. > Who went with the teacher? > {name}
the storm began on {day}. > On what day did the storm begin? > {day}
{name} will visit us on {day}. > On what day will {name} visit us? > {day}
the {trip} is on {day}, not on {day2}. > On what day is the {trip}? > {day}
the {transport} leaves at {time}. > At what time does the {transport} leave? > {time}
{name} got up at {time}. > At what time did {name} get up? > {time}
the {event} begins at {time} and the film at {time2}. > When does the {event} begin? > {time}
the {event} begins at {time} and the film at {time2}. > When does the film begin? > {time2}
{name} was born in {month}. > In which month was {name} born? > {month}
we are moving to {town} in {month}. > In which month are we moving? > {month}
we are moving to {town} in {month}. > To which town are we moving? > {town}
{name} had {food} for breakfast. > What did {name} have for breakfast? > {food}
the {pet} ate the {food}. > What did the {pet} eat? > {food}
on the roof {name} saw a {animal}. > What animal did {name} see? > {animal}
{name}'s father is a {job}. > What is {name}'s father? > {job}
{name} plays the {tune}. > Which instrument does {name} play? > {tune}
{name} went to {town} by {transport}. > How did {name} go to {town}? > by {transport}
{name} lives in {town}, and {name2} lives in {town2}. > Where does {name2} live? > {town2}
{name} has {few} {things}, and {name2} has {few2}. > How many {things} does {name2} have? > {few2}
{name} ate {food}, and {name2} ate {food2}. > What did {name} eat? > {food}
{name} came on {day}, and {name2} came on {day2}. > On which day did {name2} come? > {day2}
{name} was {feeling} after the {trip}. > How did {name} feel after the {trip}? > {feeling}
""", ">")


@exercise("extract", *lines("""
{question} | {text}
{question} Answer briefly. | {text}
{question} Write only the answer. | {text}
{question} Copy it from the sentence. | {text}
{question} "{text}"
"{text}" {question}
"{text}" {question} Answer as briefly as you can.
Read and answer: {question} | {text}
Find this out: {question} | {text}
According to this sentence: {question} | {text}
Tell me from the sentence: {question} | {text}
Look in the sentence: {question} "{text}"
"""))
def extract_asked(rng):
    """A question on one thing in a sentence, sometimes with a second of its sort beside it."""
    pattern, question, answer = rng.choice(ASKED_SENTENCES)
    slots = Slots(rng)
    text = slots.text(pattern)
    return {"text": text, "question": slots.text(question), "answer": answer.format_map(slots), "subject": text}

# Classify ---------------------------------------------------------------------------------------------------------

GROUPS = """
animal: dog cat horse cow sheep goat pig fox wolf bear lion tiger mouse rabbit hedgehog squirrel donkey camel elephant
    deer badger otter monkey hare beetle frog whale snail zebra giraffe rat mole kitten lamb
plant: oak fern rose daisy tulip grass moss ivy nettle thistle holly birch clover willow sunflower cactus heather elm
    dandelion pine lily bush hedge daffodil poppy beech reed wheat
tool: hammer saw rake spade shovel axe screwdriver drill spanner chisel pliers hoe scythe ladder wheelbarrow file
    anvil pickaxe pitchfork trowel sickle crowbar shears
food: bread cheese butter soup rice meat ham egg cake sausage porridge pie honey jam pasta noodles bacon biscuit
    pancake toast pizza sandwich potato stew pudding omelette sugar salad
drink: milk water tea coffee lemonade juice cocoa wine beer cider milkshake squash ale cola
clothing: coat hat scarf shirt skirt dress trousers socks mittens gloves jumper jacket shoes boots cap apron cloak
    vest shorts pyjamas blouse cardigan raincoat tie jeans slippers shawl tights
furniture: table chair bed cupboard sofa wardrobe bench stool bookcase desk armchair shelf sideboard cradle bunk
    dresser couch cabinet cot footstool
fruit: apple pear plum cherry banana orange lemon grape peach strawberry raspberry melon apricot pineapple mango kiwi
    blackberry gooseberry lime fig blueberry
vegetable: cabbage carrot onion leek turnip cauliflower spinach lettuce parsnip broccoli radish potato swede celery
    kale beetroot pea sprout asparagus marrow
bird: robin sparrow owl eagle swan duck goose crow blackbird swallow pigeon parrot penguin hen thrush seagull stork
    magpie heron ostrich wren lark hawk raven peacock turkey cuckoo
fish: salmon trout cod herring shark pike eel tuna carp haddock goldfish plaice mackerel sardine halibut perch
insect: bee ant wasp fly beetle butterfly moth ladybird grasshopper cricket mosquito dragonfly flea gnat midge
    bumblebee earwig cockroach
tree: oak birch pine elm beech ash willow poplar chestnut maple fir yew larch sycamore spruce alder hawthorn
flower: rose daisy tulip lily violet daffodil poppy sunflower bluebell snowdrop primrose orchid pansy carnation
    buttercup crocus marigold geranium
colour: red blue green yellow purple pink brown black white grey orange scarlet silver turquoise crimson beige
number: one two three four five six seven eight nine ten eleven twelve twenty thirty hundred thousand forty
shape: circle square triangle rectangle oval cube sphere cone hexagon pentagon diamond cylinder octagon pyramid prism
day: Monday Tuesday Wednesday Thursday Friday Saturday Sunday
month: January February March April May June July August September October November December
season: spring summer autumn winter
metal: iron gold silver copper tin lead steel brass bronze zinc aluminium nickel platinum mercury titanium
vehicle: car bus lorry van tram bicycle motorbike taxi tractor train cart coach scooter wagon carriage ambulance
instrument: piano violin flute drum guitar trumpet harp cello recorder organ clarinet banjo trombone oboe tuba viola
toy: doll ball kite teddy marble puppet yo-yo rattle balloon jigsaw skittle
sport: football tennis swimming hockey rugby cricket rowing skiing boxing cycling basketball golf badminton netball
    judo running wrestling volleyball gymnastics
weather: rain snow fog wind hail sunshine storm frost thunder drizzle sleet mist lightning shower blizzard breeze
building: house church school castle barn hospital library museum mill tower cottage palace theatre lighthouse factory
    inn station hut hotel cathedral
room: kitchen bedroom bathroom cellar attic pantry nursery study lounge classroom parlour office hall playroom
job: baker farmer nurse teacher sailor carpenter doctor gardener miller tailor painter postman butcher cook vet
    dentist pilot librarian plumber lawyer shepherd blacksmith
relative: mother father brother sister uncle aunt cousin grandmother grandfather nephew niece daughter son grandson
country: France Spain Italy Germany Norway India China Japan Egypt Greece Poland Ireland Brazil Canada Kenya Mexico
    Sweden Portugal Austria Peru
city: London Paris Rome Berlin Madrid Dublin Vienna Athens Oslo Lisbon Cairo Moscow Tokyo Bristol Leeds York Delhi
language: English French German Spanish Italian Greek Latin Welsh Russian Dutch Polish Arabic Hindi Danish Swedish
boat: ship canoe raft yacht ferry barge dinghy kayak submarine liner rowing-boat tanker trawler gondola catamaran
body part: arm leg hand foot nose ear eye mouth knee elbow shoulder finger toe chin neck back thumb ankle wrist heel
crockery: plate cup saucer bowl mug jug teapot dish
jewellery: ring necklace bracelet brooch earring crown pendant bangle locket
feeling: joy anger fear sadness pride hope love envy shame surprise hate grief delight worry happiness loneliness
school subject: history geography music maths science art biology chemistry physics
material: wood glass paper leather wool cotton plastic stone rubber silk clay cloth linen velvet brick
reptile: snake lizard tortoise crocodile turtle alligator gecko adder python cobra iguana chameleon
herb: parsley mint thyme sage basil rosemary oregano dill chives coriander marjoram tarragon lavender
weapon: sword spear bow arrow cannon dagger lance pistol rifle shield
kitchenware: kettle saucepan oven ladle whisk sieve fridge grater toaster cooker spoon fork
"""
GROUPS = {
    name.strip(): members.split()
    for name, members in (line.split(":") for line in " ".join(GROUPS.split("\n    ")).strip().splitlines())
}
OVERLAPS = {  # groups that must not be offered together
    "animal": "bird fish insect reptile",
    "plant": "tree flower fruit vegetable material food",
    "bird": "food animal",
    "food": "fruit vegetable animal fish plant drink",
    "tree": "plant fruit flower material",
    "boat": "vehicle",
    "crockery": "kitchenware food drink",
    "relative": "job",
    "metal": "material colour",
    "fish": "food animal weapon",
    "vegetable": "food plant",
    "fruit": "food plant tree colour",
    "colour": "fruit metal flower material",
    "flower": "plant tree colour herb",
    "material": "metal plant building tree colour",
    "building": "room material",
    "toy": "instrument vehicle sport material",
    "insect": "sport animal",
    "sport": "insect toy",
    "weather": "material",
    "tool": "kitchenware weapon vehicle",
    "weapon": "tool toy clothing",
    "body part": "instrument vegetable",
    "herb": "food plant vegetable flower",
    "room": "building school subject",
    "kitchenware": "tool crockery furniture",
    "vehicle": "boat tool toy",
    "jewellery": "clothing weapon",
    "reptile": "animal",
    "school subject": "language room",
    "shape": "jewellery building",
    "furniture": "kitchenware material",
    "clothing": "jewellery",
    "drink": "food vegetable crockery kitchenware",
}
NO_ARTICLE = set("""
    trousers socks mittens gloves shoes boots shorts pyjamas jeans slippers tights noodles pliers shears spinach
    broccoli kale celery asparagus
""".split())  # for look-up only
COUNTABLE = {  # groups whose members take "a"
    "animal", "bird", "fish", "tool", "furniture", "clothing", "fruit", "vegetable", "vehicle", "boat", "building",
    "insect", "toy", "instrument", "tree", "flower", "room", "shape", "reptile", "crockery", "kitchenware", "weapon",
    "jewellery",
}


def overlap(one, other):
    """Whether a member of one group may be held to belong to the other."""
    return (
        one == other or other in OVERLAPS.get(one, "") or one in OVERLAPS.get(other, "")
        or any(member in GROUPS[other] for member in GROUPS[one])
    )


OTHER_GROUPS = {name: [other for other in GROUPS if not overlap(name, other)] for name in GROUPS}


def named(word, group):
    """The word as one says it in a sentence."""
    if group in COUNTABLE and word not in NO_ARTICLE and word[0].islower():
        return ("an " if word[0] in "aeio" else "a ") + word
    return word


UNCOUNTED = ("weather", "furniture", "clothing", "jewellery", "crockery", "kitchenware", "food")


def with_article(group):
    """The name of a group as one says it: a bird, clothing."""
    return group if group in UNCOUNTED else ("an " if group[0] in "aeio" else "a ") + group


def choice_slots(rng, word, group, groups):
    """A word and groups to choose among, in chance order."""
    groups = rng.sample(groups, len(groups))
    called = [with_article(name) for name in groups]
    return {
        "word": word, "noun": named(word, group), "answer": group, "subject": word,
        "choice": ", ".join(groups[:-1]) + " or " + groups[-1],
        "Choice": capital(", ".join(groups[:-1]) + " or " + groups[-1]),
        "list": ", ".join(groups), "slashes": " / ".join(groups), "quoted": " or ".join(f'"{name}"' for name in groups),
        "what": ", ".join(called[:-1]) + " or " + called[-1],
    }


CHOOSE = lines("""
{Choice}? | {word}
{Choice}? Choose one. | {word}
{Choice}? Answer with one word. | {word}
{Choice}: which is it? | {word}
{Choice}: which one fits? | {word}
Is this {what}? | {word}
Is it {what}? | {word}
What is this, {what}? | {word}
Say whether this is {what}. | {word}
Say if "{word}" is {what}.
Tell me whether this is {what}. | {word}
Decide whether this is {what}. | {word}
Decide: {choice}? | {word}
Choose from {list}. | {word}
Choose the right group: {list}. | {word}
Choose one of these for the word "{word}": {list}.
Pick the right label ({slashes}). | {word}
Pick the right label for "{word}": {slashes}.
Put this into the right group: {list}. | {word}
Put "{word}" into one of these groups: {list}.
Into which group does this go: {choice}? | {word}
Into which group would you put "{word}": {choice}?
In which group does "{word}" belong: {choice}?
To which group does this belong? Answer {quoted}. | {word}
Which of these is it: {choice}? | {word}
Which of these fits "{word}": {choice}?
Which group fits, {choice}? | {word}
Which class is right for this word: {choice}? | {word}
Classify this word as {choice}. | {word}
Classify "{word}" as {choice}.
Label the word as {choice}. | {word}
Label this: {list}. | {word}
Mark it as {choice}. | {word}
Sort this word into one of these groups: {list}. | {word}
Sort "{word}": {choice}?
What kind of thing is it: {choice}? | {word}
What would you call "{word}": {choice}?
If you had to choose from {list}, what would you call this? | {word}
I have boxes marked {list}. Where does this go? | {word}
I have boxes marked {list}. In which one do I put "{word}"?
My little brother asks if this is {what}. | {word}
Our teacher asks: is "{word}" {what}?
Does the word "{word}" stand for {what}?
Does this word stand for {what}? | {word}
Can you tell me if this is {what}? | {word}
Please say what this is: {choice}. | {word}
Please answer {quoted}. | {word}
Read the word and answer with {quoted}. | {word}
Would you call this {what}? | {word}
Name the right class, {choice}. | {word}
Name the right class for "{word}": {choice}.
""")
ASK_A_THING = lines("""
Is {noun} {what}?
Would you say that {noun} is {what}?
What is {noun}: {choice}?
Does {noun} count as {what}?
Which is right for {noun}, {choice}?
""")
FIXED = [name.split(",") for name in parts("""animal,plant,tool/food,drink/clothing,furniture/fruit,vegetable
    /day,month/colour,number/animal,plant/bird,fish/bird,fish,insect/tree,flower/tool,toy/country,city/shape,colour
    /toy,clothing/vehicle,building/instrument,tool/day,month,season/month,season/food,clothing/animal,tool""")]
FIXED_WEIGHTS = (5, 3, 3, 4, 2, 2, 1, 1, 2, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1)
FIXED_MEMBERS = []
for names in FIXED:
    FIXED_MEMBERS.append([(word, name) for name in names for word in GROUPS[name]
                          if not any(word in GROUPS[other] for other in names if other != name)])


@exercise("classify", *CHOOSE)
@exercise("classify", *CHOOSE)
@exercise("classify", *CHOOSE)
def classify_fixed(rng):
    """Animal, plant or tool; food or drink ..."""
    place = rng.choices(range(len(FIXED)), FIXED_WEIGHTS)[0]
    group = rng.choice(FIXED[place])
    word, group = rng.choice([member for member in FIXED_MEMBERS[place] if member[1] == group])
    return choice_slots(rng, word, group, FIXED[place])


def any_groups(rng, names):
    """A word of one of the groups, offered with one or two other groups."""
    group = rng.choice(names)
    groups = [group]
    for other in rng.sample(OTHER_GROUPS[group], 8):
        if len(groups) < 3 and not any(overlap(other, name) for name in groups):
            groups.append(other)
    return choice_slots(rng, rng.choice(GROUPS[group]), group, groups[:rng.choice((2, 3, 3))])


exercise("classify", *CHOOSE)(lambda rng: any_groups(rng, list(GROUPS)))
COUNTED_GROUPS = [name for name in GROUPS if name in COUNTABLE]
exercise("classify", *ASK_A_THING)(lambda rng: any_groups(rng, COUNTED_GROUPS))

SMALL_CHOICES = {  # a choice, and what belongs where, for words or phrases
    "person/place/thing": [
        "farmer teacher sister king baker nurse sailor uncle doctor boy queen singer neighbour soldier child aunt "
        "pilot "
        "shepherd cousin captain gardener lawyer prince baby grandmother thief butcher tailor waiter pupil guest poet",
        "village station park London school garden beach kitchen Paris museum forest harbour market church island "
        "library "
        "town hospital Rome castle valley airport farm city hotel playground meadow theatre desert cellar shop",
        "spoon chair ball book lamp bottle hammer key shirt candle pen bicycle basket bucket clock mirror blanket "
        "kettle "
        "ladder box umbrella plate needle shoe letter brick coin rope violin pillow button telephone",
    ],
    "land/sea": [
        "fox horse lion cow elephant rabbit sheep wolf hedgehog deer camel donkey squirrel goat tiger giraffe zebra "
        "badger "
        "hare mouse monkey kangaroo mole pig dog ox leopard panther pony buffalo antelope",
        "whale shark octopus crab lobster dolphin herring jellyfish squid starfish cod mackerel seahorse mussel "
        "oyster tuna "
        "swordfish porpoise shrimp prawn plaice sardine cuttlefish coral anemone ray stingray haddock walrus seal",
    ],
    "living/not living": [
        "sparrow dog tree rose boy cat bee oak fish grass horse woman mouse fern whale snail tulip frog baby ant "
        "cow moss "
        "spider eagle child mushroom worm lion bush daisy owl seal",
        "stone chair cup bicycle house spoon lamp book bridge bottle car hammer cloud kettle pen clock shirt coin "
        "brick "
        "table glass nail window radio rope ship key bell candle bucket computer plate",
    ],
    "hot/cold": [
        "fire/boiling water/an oven/the sun/steam/a flame/fresh tea/a volcano/a burning candle/the desert at "
        "noon/hot soup"
        "/a stove/a bonfire/toast from the toaster/an iron on a shirt/a summer's day/lava/a red coal/a kettle on "
        "the boil",
        "ice/snow/a glacier/an iceberg/the North Pole/frost/a freezer/ice cream/a snowball/an icicle/winter/hail/a "
        "snowman"
        "/a fridge/the South Pole/a snowflake/sleet/an ice cube/a frozen lake/a blizzard",
    ],
    "wild/tame": [
        "wolf lion tiger fox bear shark crocodile badger hyena leopard panther jackal eagle hawk lynx zebra giraffe "
        "rhino "
        "hippopotamus gorilla puma otter",
        "dog cat cow hen sheep goat pony donkey horse pig hamster poodle bull calf lamb spaniel terrier turkey",
    ],
    "big/small": [
        "elephant whale mountain ocean castle tower ship hippopotamus giraffe skyscraper train cathedral giant "
        "aeroplane "
        "lorry oak house lake dinosaur volcano",
        "ant mouse pea button pin coin ladybird bead crumb snail needle seed fly thimble berry raindrop flea bee "
        "nut stamp",
    ],
    "heavy/light": [
        "a piano/a rock/an anvil/an elephant/a lorry/a ship/a bus/an iron bar/a wardrobe/a tractor/a bag of coal/a "
        "cannon"
        "/a brick wall/a steam engine/a church bell/a sack of potatoes",
        "a feather/a leaf/a snowflake/a balloon/a sheet of paper/a hair/a petal/a bubble/a cotton thread/a stamp/a "
        "straw"
        "/a ribbon/a crumb/a handkerchief/a pencil/a paper clip",
    ],
    "hard/soft": [
        "stone iron brick steel diamond rock glass bone granite oak marble concrete nail hammer tooth horn",
        "pillow wool butter feather cushion fur velvet silk mattress sponge jelly kitten cotton dough teddy down",
    ],
    "sweet/sour": [
        "honey sugar chocolate cake jam toffee syrup fudge candyfloss treacle marzipan icing caramel",
        "lemon vinegar lime pickle rhubarb gherkin grapefruit sauerkraut",
    ],
    "solid/liquid": [
        "stone wood iron ice brick gold bread chalk glass wax soap leather coal cheese copper steel",
        "water milk oil juice tea ink vinegar petrol wine lemonade coffee blood rain honey beer syrup",
    ],
    "one/many": [
        "dog house mouse child tooth foot goose man woman box leaf knife baby book ox bus city wolf star apple",
        "dogs houses mice children teeth feet geese men women boxes leaves knives babies books oxen buses cities "
        "wolves "
        "stars apples",
    ],
    "singular/plural": [
        "dog house mouse child tooth foot goose man woman box leaf knife baby book ox bus city wolf star apple "
        "cherry loaf",
        "dogs houses mice children teeth feet geese men women boxes leaves knives babies books oxen buses cities "
        "wolves "
        "stars apples cherries loaves",
    ],
    "farm animal/zoo animal": [
        "cow pig hen sheep goat donkey bull calf lamb duck turkey goose ram cockerel ox",
        "lion tiger elephant giraffe zebra monkey crocodile penguin camel gorilla hippopotamus kangaroo panda "
        "leopard rhino",
    ],
    "indoors/outdoors": [
        "carpet sofa cupboard bathtub wardrobe bookcase armchair pillow ceiling bed oven curtain mattress "
        "chandelier sink",
        "meadow hedge lawn pond field river hill beach wood orchard lake street haystack flower bed cliff".replace(
            "flower bed", "flowerbed"),
    ],
    "odd/even": [
        " ".join(str(number) for number in range(1, 200, 2)), " ".join(str(number) for number in range(2, 201, 2)),
    ],
    "vowel/consonant": ["a e i o u A E I O U", "b c d f g h j k l m n p q r s t v x z B C D F G H J K L M N P R S T"],
    "capital letter/small letter": ["A B C D E F G H I J K L M N O P Q R S T U V W X Y Z",
                                    "a b c d e f g h i j k l m n o p q r s t u v w x y z"],
}
SMALL_CHOICES = [
    (kinds.split("/"), [[word.strip() for word in members.split("/" if "/" in members else None)] for members in lists])
    for kinds, lists in SMALL_CHOICES.items()
]
SMALL_WEIGHTS = [8 if "person" in kinds else 8 if "land" in kinds else 6 if "living" in kinds else 2
                 if "odd" in kinds or "hot" in kinds else 1 for kinds, _ in SMALL_CHOICES]


NOT_FOR_SMALL = re.compile(r"group|{what}|kind of|(the|this) word")


@exercise("classify", *[line for line in CHOOSE if not NOT_FOR_SMALL.search(line)])
def classify_small(rng):
    """Person, place or thing; land or sea; living or not; hot or cold ..."""
    names, lists = rng.choices(SMALL_CHOICES, SMALL_WEIGHTS)[0]
    place = rng.randrange(len(names))
    return choice_slots(rng, rng.choice(lists[place]), names[place], names)


SEA, LAND = (SMALL_CHOICES[1][1][place] for place in (1, 0))


@exercise("classify", *lines("""
Does {noun} live on land or in the sea?
Where does {noun} live, on land or in the sea?
Where does this animal live, on land or in the sea? | {word}
Does this animal live on land or in the sea? | {word}
Does this animal belong to the land or to the sea? | {word}
Is {noun} an animal of the land or of the sea?
Would you find {noun} on land or in the sea?
Land animal or sea animal? Answer "land" or "sea". | {word}
Say where the animal lives: land or sea. | {word}
Say where {noun} lives: land or sea.
Sea or land? | {word}
Where is the home of {noun}: land or sea?
In the sea or on land? Answer with one word. | {word}
"""))
def classify_home(rng):
    """Animals of the land and of the sea."""
    words, answer = rng.choice([(LAND, "land"), (SEA, "sea")])
    word = rng.choice(words)
    noun = "coral" if word == "coral" else ("an " if word[0] in "aeio" else "a ") + word
    return {"word": word, "noun": noun, "answer": answer, "subject": word}


@exercise("classify", *lines("""
Is {noun} a living thing? Answer "living" or "not living".
Is this living or not living? | {word}
Is this a living thing or not? Answer "living" or "not living". | {word}
Decide if it is living. Answer "living" or "not living". | {word}
Say "living" or "not living". | {word}
Living or not living? | {word}
Living or not living: {noun}?
Would you say that {noun} is living or not living?
Does it live and grow? Answer "living" or "not living". | {word}
Put {noun} with the living things or the things that are not living. Answer "living" or "not living".
"""))
def classify_living(rng):
    """Living things and dead ones."""
    names, lists = SMALL_CHOICES[2]
    place = rng.randrange(2)
    word = rng.choice(lists[place])
    noun = word if word in ("grass", "moss", "glass") else ("an " if word[0] in "aeio" else "a ") + word
    return {"word": word, "noun": noun, "answer": names[place], "subject": word}


ONLY_VERBS = """
    arrive borrow forget begin bring choose write read eat sing learn teach bake carry throw wear sell send build grow
    know think believe hear listen speak tell ask become remember understand follow explain describe decide invite
    marry obey bury dig feed freeze melt pour boil chew swallow swim fly run walk jump climb crawl creep hop skip hide
    seek lose find bring lend give take hold keep throw catch drive ride sail row paint draw clean wash sweep mend
    repair destroy break choose collect gather count add divide multiply compare improve allow forbid permit protect
    rescue save punish forgive thank greet shout whisper scream weep laugh smile complain apologise disappear appear
    happen exist breathe bleed grow wander hurry arrange admire adore enjoy hate prefer celebrate annoy frighten
    behave agree disagree argue quarrel refuse accept receive deliver enter leave remain stay wait continue finish
    complete stop start create invent discover explore solve prepare prevent produce provide prove realise reduce
    remove replace require shine sew sit stand sleep wake speak spend spill steal suffer suggest suppose swear think
    tremble vanish wipe yawn knit kneel lift lean blow bend bite attack attend avoid bother borrow earn educate
    encourage examine expect fetch fill fold frown grind hatch imagine injure inform introduce juggle knock pretend
    recognise
""".split()
TWO_WORDS = set("""
    run walk swim ride paint laugh smile scream shout sail row draw clean wash sweep break hop skip hide catch drive
    find stop start wait hate count thank save rescue yawn sleep stay leave whisper frown fold attack bite knock blow
    bend lift lean drive quarrel fly jump climb crawl wipe spill finish bother complete hurry fill swallow melt boil
    repair sit throw
""".split())
ONLY_VERBS = sorted(word for word in dict.fromkeys(ONLY_VERBS) if word not in TWO_WORDS)
NOT_JUST_ADJECTIVES = """
    grey steep crisp snug perfect objective kind light cold dark well fast hard little early late right wrong left
    square round open clear dry empty clean warm cool calm free thin slow wet smooth rough safe gold silver orange
    green black white blue brown yellow back past blind secret sweet deep high long near fair fine last best better
""".split()
ONLY_ADJECTIVES = [
    word for word in ADJECTIVES if len(word) > 3 and word not in VERBS + NOUNS and word not in NOT_JUST_ADJECTIVES
]
VERBLIKE = set("""
    present book watch fish duck ship bomb hammer paint plant water nurse guard judge pilot cook guest host boss hand
    butter salt pepper fool man father mother baby monkey dog rat bug ape worm hound crow swallow crane bat ram bear
    fox shop mine park dam farm field house garden room stage box bag bottle can tin jar pocket bottle brush comb saw
    drill nail screw plug lock tie pin tape rope chain wire hook net cage fence gate wall floor roof tile brick pipe
    tap sink drain light lamp mirror picture frame map page letter stamp post mail phone telephone radio film
    photograph photo camera
""".split())
ONLY_NOUNS = [
    word
    for words in GROUPS.values() for word in words
    if word.islower() and word not in VERBS and word not in ADJECTIVES and word not in VERBLIKE and len(word) > 3
]
NOT_JUST_NOUNS = """
    square oval stone organ love hate fear envy worry surprise running swimming skiing boxing cycling rowing wrestling
    shield scythe ladle rake spade gold silver leather cotton crown anger file lead steel glass paper shelf bench
    grate finger elbow shoulder thumb neck knee ankle back mouth
""".split()
ONLY_NOUNS = [
    word for word in dict.fromkeys(ONLY_NOUNS)
    if word not in NOT_JUST_NOUNS + GROUPS["colour"] + GROUPS["number"] + GROUPS["weather"]
]
ONLY_NOUNS += """
    kitchen ladder village window kettle girl boy child river mountain forest teacher friend family city island
    bicycle computer table pencil garden umbrella basket holiday birthday music story song weather morning evening
    winter summer idea truth beauty kindness friendship childhood happiness freedom strength darkness silence danger
""".split()
ONLY_ADJECTIVES += "wooden golden woollen English French sad mad hot new old big ill".split()
SPEECH = [("noun", ONLY_NOUNS), ("verb", ONLY_VERBS), ("adjective", ONLY_ADJECTIVES)]


@exercise("classify", *(SPEECH_WORDINGS := lines("""
{Choice}? | {word}
{Choice}: which is it? | {word}
{Choice}? One word, please. | {word}
Is "{word}" {what}?
Is this word {what}? | {word}
What is "{word}", {what}?
What part of speech is it: {choice}? | {word}
What part of speech is "{word}": {choice}?
Which part of speech is this word, {choice}? | {word}
Which part of speech fits: {choice}? | {word}
What kind of word is this, {choice}? | {word}
What kind of word is "{word}": {choice}?
Say whether this word is {what}. | {word}
Say whether "{word}" is {what}.
Decide: {choice}? | {word}
Decide whether the word is {what}. | {word}
Label this word: {list}. | {word}
Label "{word}" as {choice}.
Mark the word as {choice}. | {word}
Choose {choice} for "{word}".
Choose the part of speech: {list}. | {word}
Pick the right label for this word: {slashes}. | {word}
Pick the part of speech of "{word}" ({slashes}).
Classify the word as {choice}. | {word}
Classify "{word}": {list}.
Sort this word by its grammar: {choice}? | {word}
Name the part of speech ({list}). | {word}
In a grammar book, would "{word}" be called {what}?
I must write {choice} next to this word. Which one? | {word}
I must say if "{word}" is {what}. Can you help?
Our teacher asks whether this is {what}. | {word}
Tell me the word class: {choice}. | {word}
Does this word belong with the nouns, the verbs or the adjectives? Answer in the singular. | {word}
Grammar question: is "{word}" {what}?
""")))
@exercise("classify", *SPEECH_WORDINGS)
def classify_speech(rng):
    """Noun, verb or adjective."""
    names = ["noun", "verb", "adjective"]
    answer, words = rng.choice(SPEECH)
    word = pick(rng, words) if answer == "adjective" else rng.choice(words)
    return choice_slots(rng, word, answer, names)

# What happened, for the mood of a sentence: any line goes with any sign of the same mood.
HAPPY = parts("""{who} won the first prize/the holidays begin tomorrow/{who} is coming home at last
    /we are going to the sea on {day}/the lost {pet} came back/{who} got a {colour} {thing} for {his} birthday
    /the sun is shining and the lake is warm/our team won the match/{who} passed the test
    /{who} has invited us to a party/the {pet} has had little ones/the ship is back and Father is safe
    /{who} is well again/we have no school today/{who} found the {thing} that was lost/{who} baked a cake for me
    /I may keep the {pet}/the first snow has fallen/grandmother is coming to stay with us
    /{who} can ride a bicycle at last/my painting hangs in {room}/tomorrow is my birthday
    /there is {food} for supper/{who} and {who2} are friends again/I have a new baby sister
    /my best friend is coming to stay/we danced till midnight""")
GLAD = parts("""I could sing for joy/I could dance for joy/everybody is laughing/it is the best day of my life
    /I am so glad/I can hardly wait/we jumped for joy/we all cheered/everyone clapped their hands
    /we are as happy as can be/I am over the moon/we sang all the way home/I cannot stop smiling
    /our hearts are light/what a wonderful day it is/we hugged each other""")
GLAD_FOLK = parts("""{who} laughed and clapped {his} hands/{who} jumped for joy/{who} danced round the table
    /{who} sang all day/{who} smiled from ear to ear/{who} was so happy that {he} hugged everybody
    /{who} cheered and threw {his} hat into the air/{who} beamed with joy/{who} whistled a merry tune
    /{who} could not stop smiling/{who} skipped all the way home""")
SAD = parts("""the old {pet} died in the night/my best friend has moved away/{name} has no one to play with
    /nobody came to the party/the little {pet} is very ill/{who} is gone and will not come back
    /{who} has lost the ring that {his} mother gave {him}/grandfather is in hospital/I had to say goodbye to {who}
    /nobody remembered my birthday/we had to sell the {pet}/the house where I was born is empty now
    /the last letter from {who} came a year ago/my kite is lost for ever
    /the summer is over and all my friends are gone/we lost the match/{who} cannot come home for Christmas
    /the rose has died/{name} was the only child without a present/the bird with the broken wing did not live
    /I miss {who} so much/nobody has written to {who} for months/{who} is all alone in the big house
    /the fire took everything we had""")
SORRY = parts("""I cry every night/tears ran down my face/nobody spoke at breakfast/I cannot stop crying
    /we all wept/my heart is heavy/I feel so alone/the house is so quiet now/I do not want to play any more
    /nothing makes me smile now/everyone had tears in their eyes/I lay on my bed and sobbed
    /there is an empty chair at the table/I could not eat a bite""")
SORRY_FOLK = parts("""{who} wept/{who} sat in the corner and cried/{who} eats {his} lunch alone and sighs
    /{who} sobbed all night/tears ran down {who}'s face/{who} hung {his} head and sighed
    /{who} could not hold back {his} tears/{who} cried quietly/{who} looked at the old picture and wept
    /{who} went to {his} room and cried/{who} has not smiled for weeks""")
CROSS = parts("""{who} has broken my {thing} again/somebody has stolen my {thing}/you have lied to me
    /{who} never listens to me/who has cut down my {tree}/you have walked over my clean floor with your muddy boots
    /{who} took my seat without asking/that boy has kicked my {pet}/{who} has eaten my {food} again
    /you are late for the third time/they have cheated us again/somebody has torn up my letter
    /{who} has spilled ink on my {garment}/you have thrown a stone at my window/{who} laughed at my little sister
    /you have left the gate open again/somebody has let my {pet} out/{who} reads my letters""")
FURY = parts("""how dare you/this must stop at once/I have had enough/get out of my house
    /I will not stand this any longer/that makes my blood boil/what cheek/it is an outrage/never do that again
    /give it back this minute/I am furious/you will pay for this/you rascal/I could scream with rage
    /it drives me mad/shame on you""")
FURY_FOLK = parts("""{who} slammed the door/{who} stamped {his} foot/{who} shouted at us and went red in the face
    /{who} banged {his} fist on the table/{who} shook {his} fist/{who} threw the {thing} on the floor and shouted
    /{who} was furious/{who} glared at us and clenched {his} teeth/{who} screamed with rage
    /{who} was boiling with rage""")
CAUSES_OF = {
    "happy": ["{name2} had won the race", "the {pet} was found", "the holidays began", "{his} brother came home",
              "{he} got a new {thing}", "it was {his} birthday", "the sun came out", "the test was over and {he} "
              "had passed"],
    "sad": ["the {pet} had died", "{his} friend had moved away", "nobody wanted to play with {him}", "{his} mother "
    "was ill",
            "{he} had to leave home", "{his} old {thing} was lost for ever", "{he} had nobody to talk to"],
    "angry": ["they had lied to {him}", "somebody had broken {his} {thing}", "the boys had trampled on {his} {flower}",
              "{name2} had stolen {his} {thing}", "the dog had torn {his} {garment}", "they had cheated {him}",
              "{name2} had laughed at {him}"],
}
MOODS = {"happy": (HAPPY, GLAD, GLAD_FOLK), "sad": (SAD, SORRY, SORRY_FOLK), "angry": (CROSS, FURY, FURY_FOLK)}


@exercise("classify", *(MOOD_WORDINGS := lines("""
{Choice}? | {text}
{Choice}? Choose one word. | {text}
{Choice}: what is the mood? | {text}
Is this sentence {choice}? | {text}
Is the person {choice}? | {text}
Is the speaker {choice}? | {text}
What is the mood of this sentence: {choice}? | {text}
What is the mood ({list}) of "{text}"
What mood is this sentence in, {choice}? | {text}
What feeling does it show: {choice}? | {text}
What feeling do you hear in these words, {choice}? | {text}
Which mood fits: {choice}? | {text}
Which of these moods is it: {list}? | {text}
Which feeling does this line show, {choice}? "{text}"
Read the sentence. Is the mood {choice}? | {text}
Read this and say if it is {choice}. | {text}
Say if this is {choice}: "{text}"
Say whether the sentence sounds {choice}. | {text}
Does this sound {choice}? | {text}
How does the person feel: {choice}? | {text}
How does this sentence feel, {choice}? | {text}
How does it sound: {choice}? "{text}"
Give the mood: {choice}. | {text}
Name the mood: {choice}. | {text}
Tell me the mood ({list}). | {text}
Tell me if this is {choice}: "{text}"
Label the mood as {choice}. | {text}
Label this line {choice}: "{text}"
Mark the sentence as {choice}. | {text}
Choose the mood: {list}. | {text}
Choose {choice} for this line. | {text}
Pick the mood of the sentence ({slashes}). | {text}
Decide on the mood: {list}. | {text}
Classify the mood as {choice}. | {text}
Classify this sentence: {choice}? | {text}
Answer with {quoted}. | {text}
Can you tell if the person is {choice}? | {text}
I got this message. Is my friend {choice}? | {text}
""")))
@exercise("classify", *MOOD_WORDINGS)
def classify_mood(rng):
    """Happy, sad or angry."""
    mood = rng.choice(list(MOODS))
    events, signs, folk = MOODS[mood]
    slots = Slots(rng)
    form = rng.random()
    event, sign = rng.choice(events), rng.choice(signs)
    mark = {"happy": "!", "sad": ".", "angry": "!"}[mood]
    question = event.startswith("who ")
    if form < 0.25 and not question:
        text = slots.text(event) + mark
    elif form < 0.5:
        text = slots.text(event) + ("?" if question else mark) + " " + capital(sign) + mark
    elif form < 0.62 and not question and mood != "angry":
        text = f"{slots.text(event)}, and {sign}{mark}"
    elif form < 0.7 and mood == "happy":
        text = rng.choice(("Hurrah! ", "Hooray! ", "Good news! ", "Oh, how lovely! ")) + slots.text(event) + "!"
    elif form < 0.8:
        text = slots.text(rng.choice(folk)) + "."
    else:
        text = slots.text(f"{rng.choice(folk)} because {rng.choice(CAUSES_OF[mood])}") + "."
    text = text[:1].upper() + text[1:]
    return choice_slots(rng, text, mood, list(MOODS)) | {"text": text}


QUESTIONS = parts("""Have you seen {who}/Where is the {colour} {thing}/Did {who} {do}/Can {who} {do}
    /Who has eaten the {food}/When does the {transport} leave/Why is {who} so {feeling}
    /What did {who} find in {room}/How many {things} are there in {room}/Is {who} in {room}
    /Are the {herd} in the field/Will {who} {do} on {day}/Do you like {food}/Whose {thing} is this
    /Which {garment} is yours/How old is {who}/May I {do}/Shall we {do}/Has the {pet} been fed
    /Does {who} live in {town}/Could you {do}/Would you like some {mass}/What time is it
    /Was {who} at {spot} on {day}""")
STATEMENTS = parts("""{who} {did}/{who} is in {room}/the {thing} is {colour}/{who} was {feeling}
    /the {transport} leaves at {time}/there are {few} {things} in {room}/{who} likes {food}/{who} lives in {town}
    /the {herd} are in the field/{who} {did} on {day}/{who} can {do}/{who} has a {colour} {thing}
    /the {pet} ate the {food}/it rained on {day}/I do not like {food}/{who} will {do} tomorrow
    /we met {who} at {spot}/{who} has never been to {town}/the {event} begins at {time}""")
COMMANDS = parts("""{do}/please {do}/{do} at once/{do}, please/do not {do}/never {do} again/come here
    /bring me the {colour} {thing}/give the {thing} to {name}/put the {thing} in {room}/be quiet/sit down
    /stand up, {name}/take off your {garment}/eat your {food}/go to {room}/look at the {pet}
    /don't touch the {thing}/feed the {herd}/wait for me at {spot}/hurry up/do not forget your {garment}
    /let the {pet} out/tell {who} the news/help {who}/wash your hands""")
SENTENCE_TYPES = {"question": (QUESTIONS, "?"), "statement": (STATEMENTS, "."), "command": (COMMANDS, ".")}


@exercise("classify", *lines("""
{Choice}? | {text}
{Choice}? One word, please. | {text}
{Choice}: which is it? | {text}
Is this {what}? | {text}
Is this sentence {what}? | {text}
Is "{text}" {what}?
What is this: {choice}? | {text}
What kind of sentence is this: {choice}? | {text}
What sort of sentence is it, {choice}? | {text}
What type of sentence is "{text}" Choose from {list}.
Which kind of sentence is it: {list}? | {text}
Which is it: {choice}? | {text}
Say whether this is {what}. | {text}
Say what this sentence is: {choice}. | {text}
Tell me if this is {what}: "{text}"
Tell me what kind of sentence it is ({list}). | {text}
Label the sentence: {slashes}. | {text}
Label this sentence as {choice}. | {text}
Mark it as {choice}. | {text}
Classify the sentence as {choice}. | {text}
Classify: {choice}? "{text}"
Choose the right name for this sentence: {list}. | {text}
Pick {choice} for this sentence. | {text}
Decide if it is {what}. | {text}
Name the kind of sentence: {choice}. | {text}
Would you call this {what}? | {text}
"""))
def classify_sentence(rng):
    """Question, statement or command."""
    kinds = rng.choice((["question", "statement", "command"], ["question", "statement", "command"],
                        ["question", "statement"], ["statement", "command"], ["question", "command"]))
    kind = rng.choice(kinds)
    patterns, mark = SENTENCE_TYPES[kind]
    text = Slots(rng).text(rng.choice(patterns)) + mark
    return choice_slots(rng, text, kind, kinds) | {"text": text}


FACTS = parts("""{month} is a month/{day} is a day of the week/a week has seven days/a {pet} is an animal
    /water boils when it is hot/ice is frozen water/a triangle has three sides/the sun rises in the east
    /bees make honey/cows eat grass/a year has twelve months/London is the capital of England/fish live in water
    /a spider has eight legs/an oak is a tree/Paris is in France/{name} was born in {month}
    /the {transport} leaves at {time}/the tower has {count} steps/the shop opens at {time}
    /the river runs into the sea/there are sixty minutes in an hour/the moon goes round the earth
    /a square has four sides/snow is cold/birds have wings/the class has {few} pupils
    /the {thing} weighs {few} pounds/{name} lives in {town}/iron is a metal/wood floats on water
    /a kitten is a young cat/a {tune} is an instrument/whales live in the sea""")
OPINIONS = parts("""{food} taste better than anything else/{month} is the nicest month
    /{day} is the best day of the week/{herd} are nicer than dogs/{town} is the most beautiful town in the world
    /the {tune} sounds lovely/{colour} is the prettiest colour/{flower} are more beautiful than roses
    /I think the {event} was boring/winter is too long/{name} has a pretty {garment}
    /everybody should learn the {tune}/reading is more fun than sport/the {pet} is the sweetest animal
    /that {garment} is ugly/spring is nicer than autumn/school starts too early/the film was much too sad
    /{name} is the funniest boy in the class/the {thing} is too expensive/nothing is better than {mass}
    /it is more fun to walk than to go by {transport}/the {event} was the best we ever had
    /I believe that {name} is right/children should go to bed early/maths is boring
    /the {colour} {thing} is nicer than the {colour2} one/summer is the best season/this song is wonderful
    /mornings are awful""")


@exercise("classify", *lines("""
Fact or opinion? | {text}
Is this a fact or an opinion? | {text}
Is "{text}" a fact or an opinion?
Does this state a fact or an opinion? | {text}
Say whether this is a fact or an opinion. | {text}
Tell me if this is a fact or an opinion: "{text}"
Opinion or fact: which is it? | {text}
Decide: fact or opinion? | {text}
Answer "fact" or "opinion". | {text}
Label the sentence as fact or opinion. | {text}
Mark this as a fact or an opinion. | {text}
Can it be proved, or is it what somebody thinks? Answer "fact" or "opinion". | {text}
Classify the sentence: fact or opinion. | {text}
"""))
def classify_fact(rng):
    """A fact or somebody's opinion."""
    patterns, answer = rng.choice(((FACTS, "fact"), (OPINIONS, "opinion")))
    pattern = rng.choice(patterns)
    slots = Slots(rng)
    if pattern.startswith("{food}"):
        slots["food"] = rng.choice("apples eggs pears plums sausages cherries pancakes oranges grapes".split())
    if "funniest boy" in pattern:
        pattern = pattern.replace("{name}", "{boy}")
    text = slots.text(pattern) + "."
    return {"text": text, "answer": answer, "subject": text}


TIMES = {
    "past": parts("{who} {did}/{who} {did} yesterday/{who} was in {room}/we met {who}/{who} had a {colour} {thing}"
                  "/the {event} began at {time}/{who} did not {do}/last {day} {who} {did}/the {pet} ate the {food}"),
    "present": parts("{who} {does}/{who} {does} every day/{who} is in {room}/{who} has a {colour} {thing}/the {pet} "
    "is asleep"
                     "/the {thing} is {colour}/{who} does not {do}/{who} {does} on {day}/{who} likes {food}"),
    "future": parts("{who} will {do}/{who} will {do} tomorrow/{who} will be in {room}/{who} will not {do}"
                    "/{who} is going to {do}/next {day} {who} will {do}/the {event} will begin at {time}/we shall "
                    "meet {who}"),
}


@exercise("classify", *lines("""
{Choice}? | {text}
Is this past, present or future? | {text}
Which tense is it: {choice}? | {text}
What tense is this sentence in, {choice}? | {text}
What tense is "{text}" Answer {choice}.
Does this sentence speak of the past, the present or the future? | {text}
Name the tense ({list}). | {text}
Say which time it is: {choice}. | {text}
Choose the tense: {list}. | {text}
Label the tense as {choice}. | {text}
Is the verb in the past, present or future? | {text}
"""))
def classify_tense(rng):
    """Past, present or future."""
    tense = rng.choice(list(TIMES))
    text = Slots(rng).text(rng.choice(TIMES[tense])) + "."
    return choice_slots(rng, text, tense, list(TIMES)) | {"text": text}


@exercise("classify", *lines("""
What are these: {choice}? | {members}
Which group do these belong to: {choice}? | {members}
Which word fits all of them: {choice}? | {members}
Which class are these in, {choice}? | {members}
Choose the group for these words ({list}). | {members}
Name the group: {choice}. | {members}
To which group do {spoken} belong: {choice}?
{Choice}: in which group are {spoken}?
"""))
def classify_three(rng):
    """Three members of a group."""
    slots = any_groups(rng, [name for name in GROUPS if name != "relative"])
    words = rng.sample(GROUPS[slots["answer"]], 3)
    members = ", ".join(words)
    return slots | {"members": members, "spoken": f"{words[0]}, {words[1]} and {words[2]}", "subject": members}


@exercise("classify", *lines("""
Which of these is {what}? | {offered}
Which one is {what}? | {offered}
Which of these words is {what}: {offered}?
Find the word that is {what}. | {offered}
Pick the one that is {what}. | {offered}
Only one of these is {what}. Which? | {offered}
Choose the word for {what}. | {offered}
"""))
def classify_member(rng):
    """The one word among others that belongs to a group."""
    group = rng.choice(list(GROUPS))
    word = rng.choice(GROUPS[group])
    words = [word] + [rng.choice(GROUPS[other]) for other in rng.sample(OTHER_GROUPS[group], rng.choice((2, 3)))]
    words = rng.sample(words, len(words))
    return {"what": with_article(group), "offered": ", ".join(words), "answer": word, "subject": word}
