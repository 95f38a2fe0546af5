"""Everyday sentences for the exercises in `corrections`: names, people, animals, things, and what they do and are.

Frames written for this course: who does what (people, animals, things, each with the verbs and objects that suit
them), when and where, and what is how. `statement` and `asked` make a sentence of them, `named` fills one with names.
"""

import re
from typing import NamedTuple

from kinds.word_lists import IRREGULAR_FORMS, article, capital, past, pick, plural, third


def slashed(text):
    """The parts of a text between slashes."""
    return [" ".join(part.split()) for part in text.strip().strip("/").split("/")]


def wordings(slot, apart, whole):
    """Wordings of a kind: those with the text of `slot` as input, then those with the text in one piece."""
    return *(f"{wording} | {{{slot}}}" for wording in slashed(apart)), *slashed(whole)


GIRLS = """Anna Mary Lucy Emma Sarah Kate Jane Ella Nora Clara Alice Ruby Maya Julia Hannah Sophie Lily Eva Amira
Leila Mei Priya Olga Carmen Louise Greta Ellen Helen Martha Emily Charlotte Molly Susan Laura Rachel Ruth Zara Fatima
Ingrid Beth""".split()
BOYS = """Tom Peter Ben Jack Sam Paul Max Hugo Leo Adam Felix Oscar Henry David Simon Luke Robert Daniel George Omar
Yusuf Ravi Kofi Ivan Diego Pierre Hans John James Harry William Edward Thomas Arthur Charlie Alfie Martin Andrew
Jacob Noah""".split()
NAMES = GIRLS + BOYS
SURNAMES = """Smith Jones Brown Taylor Wilson Green Clark Hill Wood Turner Parker Cooper Ward Baker Morris Price Bell
Fisher Miller Carter Webb Ford Stone Hart Reed""".split()
TITLES = "Mr Mrs Mr Mrs Miss Doctor Captain".split()
CITIES = """London Paris Rome York Oxford Bristol Dublin Cardiff Leeds Bath Dover Madrid Berlin Vienna Athens Cairo
Lisbon Edinburgh Glasgow Liverpool Manchester Cambridge Brighton Delhi Tokyo Moscow Oslo Boston Venice Prague""".split()
LANDS = """France Spain Italy Wales Scotland Ireland England Germany Greece Norway India China Egypt Canada Australia
Portugal Japan Kenya Brazil Poland Sweden Denmark Iceland Holland America Africa Turkey Mexico""".split()
LANGUAGES = "French Spanish Italian German Welsh English Greek Latin Arabic Polish Russian Chinese".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()
FEASTS = "Christmas Easter".split()
MEN = "farmer miller king boy man postman blacksmith sailor butcher baker knight fisherman shepherd captain".split()
WOMEN = "queen girl woman nurse princess waitress maid lady landlady".split()
ANYONE = """teacher child doctor cook pupil driver soldier gardener neighbour dentist painter singer tailor
carpenter student shopkeeper stranger guest thief judge mechanic plumber artist writer librarian visitor hunter
player builder dancer coach clown guard manager runner scientist thief""".split()
HIS_KIN = "father brother uncle grandfather son nephew cousin friend neighbour".split()
HER_KIN = "mother sister aunt grandmother daughter niece cousin friend teacher".split()
SEVERAL_KIN = "brother sister cousin friend uncle aunt nephew niece son daughter neighbour teacher".split()
OBJECTS = """book bag coat hat lamp cup key letter box chair ball shirt dress basket map picture clock knife spoon
bottle pencil candle blanket ring umbrella bicycle phone computer camera ladder bucket kite drum violin guitar
toy doll rug jug kettle pillow stamp torch tent rope hammer saw spade broom jumper scarf necklace mirror vase puzzle
newspaper magazine suitcase wallet purse tray teapot pen ruler notebook radio laptop table lantern sack parcel
envelope apron axe""".split()
FOOD = """apple orange pear egg cake pie biscuit sandwich banana plum peach potato carrot onion tomato bun cherry
pancake sausage muffin lemon melon turnip cabbage loaf apricot omelette""".split()
BEASTS = """dog cat horse cow pig goat duck hen rabbit fox mouse owl bird squirrel hedgehog deer sheep donkey pony frog
lamb goose eagle robin badger otter swan crow ant bee spider elephant monkey""".split()
PLACES = """garden kitchen barn field forest park shop market school village town river station harbour library house
castle church beach bridge mill attic cellar office hall yard street hospital museum farm island""".split()
IN_PLACES = slashed("""
in the garden / in the kitchen / in the barn / by the river / at the market / in the park / at school / on the beach /
in the village / at the station / near the castle / in the forest / by the fire / at the farm / under the tree / in
the hall / near the bridge / in the yard / at the harbour / in the library / at home / in town / by the lake / on the
hill / outside the church / in the attic / behind the house / in the office / at the bus stop
""")
SIZES = "big small old new little large heavy good nice fine".split()
COLOURS = "red blue green yellow black white brown grey pink purple orange".split()
COUNTS = "two three four five six seven eight nine ten twelve twenty many several".split()
PAST_TIMES = slashed("""
yesterday / last night / last week / last summer / last year / two days ago / this morning / an hour ago / last Monday
/ last Saturday / in June / on Friday / last winter / yesterday evening / a week ago / before lunch / after supper /
yesterday morning / last month / three years ago / on Sunday
""")
CLEARLY_PAST = [time for time in PAST_TIMES if re.search("yesterday|last|ago", time)]
HABIT_TIMES = slashed("""
every day / every morning / every evening / on Mondays / on Sundays / every Friday / in summer / after school / before
breakfast / at the weekend / every week / after lunch / in the evening / every Saturday / in the morning / every year
/ on Saturdays / at night
""")


def frames(text):
    """Rows `verb: object, object; verb: object` as a list of (verb, object), one for each object."""
    rows = (" ".join(row.split()).split(":") for row in text.strip(" ;\n").split(";"))
    return [(verb.strip(), thing.strip()) for verb, things in rows for thing in things.split(",")]


# What people do again and again. Slots: {a_thing} {a_food} {the_beast} {a_beast} {name} {own}, the last his, her ...
HABITS = frames("""
eat: {a_food}, bread and cheese, fish and chips, two eggs, lunch at noon, porridge, supper with {name}, too many
sweets; drink: tea, a glass of milk, hot chocolate, cold water, coffee with {name}, lemonade, apple juice; read: a
book, the newspaper, a story, {own} letters, a magazine, poems, a chapter; write: a letter, letters to {name}, a
story, an email, in a diary, short poems, songs, long letters; go: to school, to work, to the market, to the library,
to church, to town by bus, to bed at nine, home by train; come: home late, to our house, to school by bus, home at
six, to the club; play: football, chess, the piano, the violin, the guitar, in the park, cards with {name}, tennis,
outside, a game; walk: to school, the dog, along the beach, to the station, in the woods, home with {name}, by the
river; run: along the beach, in the park, five miles, to the bus stop, up the hill, a small shop; work: at the bakery,
in a bank, on a farm, in the garden, at the hospital, very hard, in an office, in the mill; live: in a small house,
near the sea, in the village, next door, in {city}, on a farm, in a flat, near the mill; like: apples, music,
{a_beast} with long ears, cold weather, old films, this song, hot soup, that book, maths; love: music, the sea,
chocolate, old stories, the snow, {own} garden, dancing; want: {a_thing}, a new {thing}, some bread, a cup of tea,
more time, a drink, {own} money back; need: {a_thing}, a new {thing}, some help, more sugar, a rest, a warm coat, a
ticket; have: {a_thing}, a new {thing}, two {beasts}, a bad cold, a garden, three {things}, blue eyes, a lot of
friends; know: the answer, the way, {name} well, the song by heart, a good joke, the rules, the truth; feed: the
{beasts}, the hens, the baby, the ducks on the pond, the cat; clean: the kitchen, the windows, {own} shoes, {own}
room, the floor, the car; wash: the dishes, the car, {own} hands, the dog, {own} hair, the clothes, the plates; cook:
dinner, soup, fish, rice, a big meal, breakfast for everyone, potatoes; bake: bread, cakes, pies, a cake, biscuits,
apple pies; make: tea, cakes, {own} bed, toys out of wood, a lot of noise, soup, jam, breakfast; buy: fresh bread,
milk, flowers, {a_food}, {a_thing}, eggs at the market, fish, a newspaper; sell: {things}, fresh fish, flowers, eggs,
old books, vegetables, ice cream; help: {name}, {own} mother, in the kitchen, on the farm, the old man, with the
cooking, {own} brother; visit: {name}, {own} grandmother, the museum, a friend, the zoo, the old castle; meet: {name},
{own} friends, a friend, {name} in the park; watch: television, the birds, a film, football, the boats, the stars;
learn: {language}, the piano, a new song, new words, to swim, to cook; teach: {language}, music, maths, at our school,
children, young {beasts} tricks; speak: {language}, very softly, to {name}, on the phone, two languages, too fast;
study: {language}, history, at night, for the test, the stars, music; sing: in the choir, old songs, in the bath, a
song, very well, in the shower; dance: in the hall, with {name}, very well, on the lawn, to the music; swim: in the
lake, in the river, in the sea, very fast, at the pool, across the bay; ride: a bicycle, a horse, to school, a pony,
along the lane; drive: a lorry, a bus, to work, an old car, too fast, a tractor, a taxi; catch: fish, the bus, the
early train, a cold, mice, butterflies; sleep: in the tent, for ten hours, upstairs, well, in the attic, on the sofa,
late; get: up at six, up early, up late, home at five, letters from {name}, good marks; wake: up early, up at seven,
{name} at six; sit: by the fire, under the tree, in the front row, next to {name}, on the bench, at the window; stand:
by the door, at the bus stop, on the bridge, in the rain, behind the counter; wear: a blue hat, {a_thing_worn}, old
boots, glasses, a warm coat, a uniform, a scarf; carry: {a_thing}, {own} books, water from the well, a heavy bag,
wood, the shopping; open: the shop at nine, the window, the door, the gate, {own} letters; close: the shop at six, the
window, the gate, the door; paint: pictures, the fence, boats, {own} room, flowers, the wall; draw: {beasts},
pictures, maps, houses, a picture; grow: roses, beans, potatoes, apples, vegetables, flowers, tomatoes; plant: trees,
beans, carrots, flowers, seeds; water: the flowers, the plants, the roses, the garden; pick: apples, flowers, berries,
plums, mushrooms; mend: shoes, clocks, nets, old bicycles, the fence, socks, broken chairs; fix: cars, the roof, old
radios, bicycles, broken toys; build: boats, houses, walls, model planes, sandcastles; keep: bees, hens, {own} money
in a box, two goats, a diary, rabbits, {own} room tidy; give: {name} {a_food}, the hens some corn, the dog a bone,
good advice, {name} flowers; take: the bus, the dog for a walk, {own} medicine, photographs, the train to {city}, a
bath; bring: {name} flowers, the milk, good news, the letters, {own} lunch, fresh bread; send: letters, {name} a card,
postcards, an email, parcels; tell: stories, good jokes, the truth, {name} everything, lies; ask: good questions, for
more, {name} for help, the teacher; answer: the phone, the door, every question, {own} letters; say: please, thank
you, goodbye, good morning to everyone, very little; think: about {name}, about the sea, too much, of home; feel:
tired, ill, happy, cold, lonely, hungry; leave: home at eight, for work, the house early, the door open; start: work
at nine, school, the day with a song; finish: work at five, {own} homework, late, the job; listen: to music, to the
radio, to {name}, to old records, at the door; wait: for the bus, for {name}, at the corner, by the gate, for the
postman; look: after the baby, after {name}, very tired, like {own} mother, out of the window; talk: too much, to
{name}, about football, on the phone, in class; laugh: at {own} jokes, very loudly, a lot, at everything; cry: at sad
films, very often; brush: {own} teeth, {own} hair, the pony, the dog; milk: the cows, the goats; sweep: the floor, the
yard, the steps; cut: the grass, the bread, wood, {own} hair, the hedge, the cake; collect: stamps, shells, old coins,
the eggs, postcards; spend: too much money, the summer by the sea, an hour on the bus, {own} money on books; pay: the
bill, for the tickets, the rent, the men; do: {own} homework, the dishes, the shopping, a lot of work, puzzles, the
washing; see: {name}, {a_beast} in the field, the sea from the window, a doctor, a film; hear: the church bells, the
owl, the sea at night, strange noises; find: shells on the beach, mushrooms in the wood, maths hard; lose: {own} keys,
{own} gloves, {own} temper; break: {own} promises, cups, the rules, {own} pencils; fly: a kite, to {city}, a small
plane, home for Christmas; throw: sticks for the dog, stones into the pond, old things away; forget: {own} keys,
names, {own} lunch, the time, {own} umbrella; begin: work at eight, lessons at nine, the day early; choose: the music,
a new book, the colours, the food; use: a computer, the lift, a pencil, too much salt, a map; hate: snakes, onions,
the cold, loud music, washing up; enjoy: music, long walks, old films, {own} work, the sunshine; call: {name}, {own}
mother, the dog, a taxi; light: the fire, the lamp, the candles; lock: the door, the gate, the shop; hang: the coats
in the hall, the washing out, pictures on the wall; put: sugar in {own} tea, the toys away, {own} bag on the chair,
the milk in the fridge; set: the table, the clock, traps for mice; ring: the bell, {name}, the church bells; win: the
race, every game, prizes, most games; hold: the baby, {own} breath, the rope, {own} hand out; feed: {own} {beast}
""")
# What people did once.
DEEDS = frames("""
eat: all the plums, the last biscuit, the whole cake, {a_food} and {a_food}; see: a fox, a rainbow, {a_beast}, {name}
at the station, a ghost, the king, a light in the window, a ship on the sea; find: {a_thing}, a gold coin, {own}
shoes, a small key, {a_beast} in the barn, the treasure, the lost {thing}; lose: a shoe, {own} hat, {own} way, the
match, the {thing}, the map, {own} ticket, {own} purse; break: {own} arm, a window, a cup, {own} leg, the {thing}, a
plate, the vase; buy: a new {thing}, {a_thing} and {a_thing}, two tickets, a {colour} {thing}; bring: hot water, a
{colour} {thing}, a friend, the wrong book, {own} {beast} to school; drop: the cup, a plate, {own} {thing}, the tray,
all the eggs, the ball; hide: the key, under the bed, behind the door, the treasure, the presents, the {thing}; steal:
{a_thing}, the jewels, an apple, the money, the {thing}, a horse; fall: off the ladder, into the river, down the
stairs, asleep, off {own} bicycle, out of a tree; hurt: {own} knee, {own} back, {own} foot, {own} hand; burn: the
soup, {own} hand, the cakes, the toast, the letter; throw: the ball over the wall, a stone, {own} hat in the air, the
{thing} away; catch: a big fish, the thief, the ball, a mouse, the last bus; tear: {own} coat, the letter, the page,
{own} sleeve, the map; swim: across the river, to the island, to the shore; run: down the street, out of the house,
home, away, across the field; send: a parcel, {name} a letter, for the doctor, a message; teach: {name} a song, the
parrot a word, the dog a trick; tell: {name} a secret, a sad story, the police, a lie; choose: the {colour} {thing}, a
puppy, the biggest {food}, a seat by the window; build: a snowman, a wall, a hut, a bridge, a fire, a raft; dig: a
hole, a deep well, a ditch, up the potatoes; ride: to {city}, a camel, through the forest, away; drive: to {city},
into a ditch, through the snow, home; sail: to {land}, across the bay, round the island, home; travel: to {land}, by
train, through {land}, to {city} by ship; arrive: in {city}, late, at noon, safely, by boat; climb: the hill, a tall
tree, over the wall, the ladder, up the tower; jump: over the fence, into the pool, off the wall, out of bed; knock:
at the door, over the vase, on the window; shout: for help, at the dog, very loudly; borrow: {a_thing}, a book from
{name}, some sugar; lend: {name} {a_thing}, {name} some money; wake: up at midnight, everyone, the baby; meet: {name}
at the station, a bear, a stranger, an old friend; hear: a strange noise, {a_beast}, the news, footsteps, a loud bang;
win: a prize, the race, the first game, a silver cup, a goat at the fair; shut: the gate, the door, {own} eyes, the
window; spill: the milk, {own} tea, the paint, some ink; cross: the river, the road, the bridge, the desert; save: the
child, {own} money, the last piece, {name}; follow: the path, {name}, the river, the footprints; invite: {name},
everyone, the neighbours, ten guests; forget: {own} {thing}, the bread, {own} homework, the password; blow: out the
candles, the whistle, {own} nose; shake: hands with {name}, the tree, {own} head; bite: into {a_food}, {own} tongue;
speak: to the crowd, to {name}, to the king; feel: a cold wind, the first drops of rain; become: a doctor, a teacher,
a sailor, famous; lead: the way, the horse home, the {beasts} to the river; freeze: the fish, the rest of the soup;
choose: {name}, the wrong door; draw: {a_beast}, a map of the island; sing: to the baby, three songs; drink: all the
milk, from the stream; pay: for the {food}, ten pounds, the ferryman; fight: the dragon, the fire, for the king;
leave: the {thing} on the bus, the party early, {own} coat at home; sleep: through the storm, on the floor; keep: the
secret, the change, the letter; take: the wrong bag, the {thing} home, off {own} boots; write: to {name}, {own} name
on the wall, a long poem; give: {name} {a_thing}, the letter to {name}, {name} a present
""")
EVENTS = HABITS + DEEDS
LASTING = "want need like love hate have know live enjoy feel look think".split()
DONE = [frame for frame in EVENTS if frame[0] not in LASTING]  # what someone has done
# What animals and things do: `subject subject: verb and the rest, verb and the rest`.
BEASTS_DO = frames("""
dog: bark at strangers, chase cats, sleep by the fire, eat bones, run after the ball, dig in the garden, guard the
house; cat: chase mice, sleep on the sofa, drink milk, climb trees, catch birds, sit on the wall, like fish; horse:
eat grass, run in the field, pull the cart, jump over fences, drink from the stream, sleep in the stable; cow: eat
grass, give milk, stand under the tree, live on the farm, drink from the pond; hen: lay eggs, eat corn, sleep in the
barn, run about the yard; bird: sing in the morning, build nests, fly south, eat worms, sit on the roof, drink from
the pond; duck: swim on the pond, eat bread, lay eggs, sleep by the river; owl: hunt at night, live in the barn, sleep
by day, catch mice, fly over the fields; fox: hunt at night, live in the wood, steal hens, run across the field, hide
in the bushes; rabbit: eat carrots, hop across the lawn, live under the hedge, dig holes, hide in the grass; mouse:
live in the wall, eat cheese, run under the cupboard, come out at night; bee: make honey, fly from flower to flower,
live in the hive; sheep: eat grass, follow the shepherd, sleep on the hill, give us wool; frog: live in the pond, jump
into the water, eat flies, sit on a leaf; monkey: climb trees, eat bananas, swing from branch to branch; squirrel:
hide nuts, climb the oak, sleep in the tree, eat acorns; elephant: drink from the river, carry wood, live in the
jungle, eat leaves; goat: eat the roses, climb the rocks, give milk, jump over the wall; swan: swim on the lake, fly
south, build a nest; lion: sleep in the shade, hunt at night, roar loudly
""")
THINGS_DO = frames("""
sun: rise in the east, set in the west, shine through the window, melt the snow; train: leave at nine, stop at every
station, run on time, arrive at noon, go to the coast; bus: stop at the corner, leave at ten, go to the station, come
late; clock: hang in the hall, strike every hour, tell the time, stand on the shelf; river: flow to the sea, run
through the valley, freeze in winter, turn the mill; shop: open at nine, sell fresh bread, close on Sundays, stand in
the square; ship: sail at dawn, carry coal, come from far away, have a tall mast, lie in the harbour; school: start at
nine, have a big hall, stand on the hill, close in July; house: have a green door, stand by the lake, belong to
{name}, need a new roof, have three floors; tree: lose its leaves in autumn, grow by the river, give us shade, bend in
the wind; wind: blow from the north, shake the windows, howl at night; rain: fall on the roof, make the roads wet;
lamp: stand on the desk, give good light, burn all night; road: lead to the castle, go over the hill, run along the
coast, end at the sea; garden: need water, have a high wall, look lovely in spring; car: need petrol, make a strange
noise, belong to {name}, stand outside the house; moon: shine on the sea, look very big; ferry: leave at noon, cross
the bay twice a day, carry cars
""")
PEOPLE_ARE = """tired happy hungry ill late sad angry ready afraid busy thirsty asleep cold kind strong clever tall
brave lost alone upset proud safe wet lazy quiet polite famous excited bored surprised careful friendly""".split()
PEOPLE_AT = slashed("""
at home / in the garden / at school / in the kitchen / out of breath / in bed / on the bus / very tired / very hungry
/ late for dinner / afraid of the dark / good at maths / ready for school / asleep upstairs / in the barn / away from
home / at the station / full of joy / very kind / too late / fond of cats / proud of the team
""")
# Things and what they are: `noun noun: adjective, adjective`.
THINGS_ARE = [
    (noun, how.strip())
    for nouns, hows in (
        line.split(":")
        for line in """
door gate window box: open, shut, locked, broken, too small, green
house room kitchen hall cottage: cold, warm, empty, dark, clean, very old
street park shop station market: busy, crowded, empty, quiet, full of people
apple pear plum orange: ripe, sweet, sour, green, very small
cake pie sandwich pancake: ready, delicious, too sweet, still warm, on the table
shirt coat dress jumper scarf: dirty, clean, wet, too big, new, on the chair
book film story letter song: long, short, very sad, interesting, boring, funny
dog cat horse rabbit hen: hungry, asleep, outside, in the barn, very old, thirsty
bus train ferry ship boat: late, full, early, slow, ready to leave
cup plate bottle glass jug: empty, full, broken, dirty, on the shelf
road path bridge river street: long, wide, narrow, dangerous
clock radio lamp computer phone: broken, new, too loud, on the desk, very old
tree flower field garden: green, lovely, wet, dry, beautiful in spring
key bag map ticket umbrella: in the drawer, lost, on the table, in the car, upstairs
""".strip().splitlines()
    )
    for noun in nouns.split()
    for how in hows.split(",")
]
MASS_ARE = frames("""
soup: hot, cold, too salty, ready, still warm; milk: sour, cold, fresh, in the fridge; water: cold, deep, warm, clear,
too hot; bread: fresh, stale, still warm, on the table; tea: hot, cold, ready, too weak; snow: deep, white, soft,
still on the hills; weather: fine, bad, cold, lovely, very wet; music: loud, soft, lovely, too loud; sky: blue, dark,
grey, full of stars, clear; sea: calm, rough, cold, blue, very deep
""")


class Subject(NamedTuple):
    """Who or what a sentence is about: the words, and which pronoun stands for them."""

    text: str
    who: str


OWN = {"I": "my", "you": "your", "he": "his", "she": "her", "it": "its", "we": "our", "they": "their"}
OBJECT = {"I": "me", "he": "him", "she": "her", "we": "us", "they": "them"}
SINGULAR = ("he", "she", "it")


def pronoun(rng):
    """A pronoun as subject."""
    return Subject(*[rng.choice(("I", "you", "he", "she", "we", "they"))] * 2)


def one_person(rng):
    """One person, by name, trade or kin."""
    draw, she = rng.random(), rng.random() < 0.5
    who = "she" if she else "he"
    if draw < 0.3:
        return Subject(rng.choice(GIRLS if she else BOYS), who)
    if draw < 0.6:
        return Subject("the " + pick(rng, (WOMEN if she else MEN) + ANYONE, 1), who)
    if draw < 0.9:
        return Subject(
            rng.choice(("my", "my", "our", "his", "her")) + " " + rng.choice(HER_KIN if she else HIS_KIN), who
        )
    return Subject(rng.choice(("the old ", "the young ", "the kind ")) + rng.choice(WOMEN if she else MEN), who)


def people(rng):
    """More than one person."""
    draw = rng.random()
    if draw < 0.25:
        return Subject(" and ".join(rng.sample(NAMES, 2)), "they")
    if draw < 0.35:
        return Subject(f"my {rng.choice(HIS_KIN)} and I", "we")
    if draw < 0.55:
        return Subject(f"{rng.choice(('my', 'our', 'his', 'her'))} {plural(rng.choice(SEVERAL_KIN))}", "they")
    before = rng.choice(("the", "the", "the", "both", "many", "some", "all the", "these", "the two", "three"))
    return Subject(f"{before} {plural(rng.choice(MEN + WOMEN + ANYONE))}", "they")


def person(rng):
    """Anyone as subject: a pronoun, one person or several."""
    return rng.choice((pronoun, one_person, one_person, people))(rng)


def fill_in(rng, text, who):
    """Put words into the slots of a frame; `who` is the pronoun of its subject."""

    def word(slot):
        return {
            "own": lambda: OWN[who],
            "name": lambda: rng.choice(NAMES),
            "thing": lambda: rng.choice(OBJECTS),
            "things": lambda: plural(rng.choice(OBJECTS)),
            "a_thing": lambda: article(rng.choice(OBJECTS)),
            "a_thing_worn": lambda: article(rng.choice("hat coat scarf jumper apron ring dress watch".split())),
            "food": lambda: rng.choice(FOOD),
            "a_food": lambda: article(rng.choice(FOOD)),
            "beast": lambda: rng.choice("dog cat pony rabbit goat lamb duck".split()),
            "beasts": lambda: plural(rng.choice("dog cat pony rabbit goat lamb duck horse sheep hen pig".split())),
            "a_beast": lambda: article(rng.choice(BEASTS)),
            "colour": lambda: rng.choice(COLOURS[:-1]),
            "city": lambda: rng.choice(CITIES),
            "land": lambda: rng.choice(LANDS),
            "language": lambda: rng.choice(LANGUAGES),
        }[slot]()

    return re.sub(r"\{(\w+)\}", lambda match: word(match[1]), text)


# Of these everyone has one of his own, so that "their leg" would be one leg for all.
NOT_SHARED = re.compile(
    r"\{own\} (arm|leg|knee|back|foot|hand\b|tongue|nose|head|coat|hat|sleeve|umbrella|bicycle|bag|bed|purse|ticket|"
    r"\{thing\}|\{beast\}|temper|breath|lunch|medicine|name|tea)|^a (doctor|teacher|sailor)"
)


def deed(rng, frames, who):
    """A verb and its object from `frames`, to follow the subject for which `who` stands."""
    verb, rest = rng.choice(frames)
    while who in ("we", "they") and NOT_SHARED.search(rest):
        verb, rest = rng.choice(frames)
    return verb, fill_in(rng, rest, who)


def event(rng, who):
    """A verb and its object, for anything that people do or have done."""
    return deed(rng, EVENTS, who)


def habit(rng, who):
    """A verb and its object, for what people do again and again."""
    return deed(rng, HABITS, who)


def doer(rng):
    """A subject with verb and object that suit it: people, an animal, animals, a thing."""
    draw = rng.random()
    if draw < 0.65:
        subject = person(rng)
        return subject, *habit(rng, subject.who)
    noun, does = rng.choice(BEASTS_DO if draw < 0.85 else THINGS_DO)
    verb, _, rest = does.partition(" ")
    rest = fill_in(rng, rest, "it")
    if draw >= 0.85:
        the = "the" if noun in ("sun", "moon", "wind", "rain") else rng.choice(("the", "this", "our", "that"))
        return Subject(f"{the} {noun}", "it"), verb, rest
    if rng.random() < 0.5:
        before = rng.choice(("the", "our", "my", "this", "that", "the old", "the black", "her"))
        return Subject(f"{before} {noun}", "it"), verb, rest
    before = rng.choice(("the", "our", "many", "these", "some", "all the", "the two", "most"))
    return Subject(f"{before} {plural(noun)}", "they"), verb, rest


def state(rng):
    """A subject and how it is: someone tired, something broken."""
    if rng.random() < 0.5:
        return person(rng), rng.choice(PEOPLE_ARE if rng.random() < 0.5 else PEOPLE_AT)
    if rng.random() < 0.25:
        noun, how = rng.choice(MASS_ARE)
        return Subject("the " + noun, "it"), how
    noun, how = rng.choice(THINGS_ARE)
    if rng.random() < 0.6:
        return Subject(f"{rng.choice(('the', 'the', 'this', 'my', 'our', 'your'))} {noun}", "it"), how
    return Subject(f"{rng.choice(('the', 'the', 'these', 'all the', 'both', 'my'))} {plural(noun)}", "they"), how


def present(verb, who):
    """The verb in the present tense: I go, she goes."""
    return third(verb) if who in SINGULAR else verb


def be(who, then=False):
    """The form of to be: am, are, is, was, were."""
    if then:
        return "was" if who in ("I", *SINGULAR) else "were"
    return "am" if who == "I" else "is" if who in SINGULAR else "are"


def sentence(*words, end="."):
    """Words as a sentence, with a capital and an end mark."""
    return capital(" ".join(word for word in words if word)) + end


PARTICIPLES = {base: done for base, _, done in IRREGULAR_FORMS}


def participle(verb):
    """The past participle: broken, walked."""
    return PARTICIPLES.get(verb) or past(verb)


ON_PLACES = slashed("""
on the table / in the box / in the basket / on the shelf / in the drawer / under the bed / in the bag / on the chair /
in the kitchen / on the floor / in the hall / behind the door / in the cupboard / in the car / on the desk
""")


def statement(rng, then=None, time=True):
    """A statement without its full stop: what someone does, did, will do or has done, or how something is."""
    draw = rng.random()
    if draw < 0.22 and then is not True:
        subject, verb, rest = doer(rng)
        return f"{subject.text} {present(verb, subject.who)} {rest}"
    if draw < 0.4:
        subject, how = state(rng)
        then = rng.random() < 0.5 if then is None else then
        return f"{subject.text} {be(subject.who, then)} {how}"
    subject = person(rng)
    verb, rest = deed(rng, DONE if draw < 0.6 else EVENTS, subject.who)
    if draw < 0.5 and not then:
        have = "has" if subject.who in SINGULAR else "have"
        return f"{subject.text} {have} {participle(verb)} {rest}"
    if draw < 0.6 and not then:
        return f"{subject.text} {rng.choice(('will', 'can', 'must', 'may'))} {verb} {rest}"
    words = f"{subject.text} {past(verb)} {rest}"
    time = time and not re.search(r"\bat (five|six|seven|eight|nine|noon)|late|early", rest)
    if time and draw < 0.75:
        return f"{words} {rng.choice(PAST_TIMES)}"
    if time and draw < 0.83:
        return f"{rng.choice(PAST_TIMES)} {words}"
    return words


# Sentences with names of many sorts, the slots of `fill_in` and some more.
NAMED = slashed("""
on {day} we go to {city} / every {day} {name} goes to the {place} / we sailed to {land} in {month} / my aunt {girl}
lives in {city} / my uncle {boy} works at the {place} / {title} {surname} teaches {language} / {title} {surname} came
to tea on {day} / {name} was born in {month} / the road to {city} is long / my friend {name} comes from {land} /
school starts in {month} / I saw {name} at the {place} on {day} / {name} and I went to {city} by train / our holiday
in {land} begins in {month} / the train to {city} leaves on {day} / my birthday is in {month} / {name} speaks
{language} and {language} / I wrote to {title} {surname} in {month} / the ship came from {land} / {title} {surname}
has a house in {city} / in {month} {name} will travel to {land} / {name} wants to see {city} / we shall visit {name}
at {feast} / {girl} met {boy} in {city} / {boy} is learning {language} / the capital of the country is {city} / I have
a cousin in {land} / I think {name} is in {city} / my brother {boy} and I caught {a_beast} / on {day} I bought
{a_thing} / last {month} {name} broke an arm / {name} plays football on {day} / our teacher is called {title}
{surname} / the {beast} belongs to {title} {surname} / {name} told me that I was late / I asked {name} for the {thing}
/ my aunt {girl} sings in the church at {feast} / the snow in {land} melts in {month} / little {name} has a new
{thing} / the {language} ship sailed on {day} / {name} said that {name} was ill / the market in {city} is open on
{day} / it often rains in {city} in {month} / {girl} read a letter from {boy} / my dog is called {name} / I am sure
that I saw {a_beast} in {land} / we left {city} on a {day} in {month} / the shop is closed on {day} / I live in {city}
with my aunt {girl} / the first of {month} is a {day} this year / on {day} and {day} {name} stays at home / I go
swimming on {day}
""")


def named(rng, text):
    """Put names of people, towns, days ... into a sentence, and all that `fill_in` can."""
    words = {
        "day": DAYS, "month": MONTHS, "title": TITLES, "surname": SURNAMES, "girl": GIRLS,
        "boy": BOYS, "feast": FEASTS, "place": PLACES, "in": IN_PLACES, "on": ON_PLACES, "at": PEOPLE_AT,
        "are": PEOPLE_ARE,
    }  # fmt: skip
    text = re.sub(r"\{(\w+)\}", lambda match: rng.choice(words[match[1]]) if match[1] in words else match[0], text)
    return fill_in(rng, text, "I")


ASKING = slashed("""
where is the {thing} / where are the {things} / where did you put the {thing} / where does {name} live / where can I
buy {a_thing} / who is in the {place} / who broke the {thing} / who took my {thing} / who wants {a_food} / who is that
man {in} / who told {name} / what is in the {thing} / what did {name} say / what time is it / what is your name / what
do you want for {feast} / what does {name} want / what are you doing {in} / when does the bus leave / when does the
shop open / when will {name} come / when is your birthday / when did the {beast} run away / why is the {thing} on the
floor / why did {name} go to {city} / why are you so late / why is {name} sad / how old is your {beast} / how are you
/ how much is the {thing} / how far is it to {city} / how many {things} do you have / how did you find the {thing} /
which {thing} is yours / which road goes to {city} / which train goes to {city} / whose {thing} is this / whose
{things} are these / is the soup ready / is {name} at home / is it raining in {city} / is that your {thing} / is the
{place} far away / are you coming on {day} / are there any {things} left / are the {beasts} in the barn / was {name}
at school on {day} / were you in {land} last {month} / have you seen my {thing} / have you fed the {beasts} / has
{name} found the {thing} / has the postman been / can you hear the {beast} / can you see {city} from here / can I have
{a_food} / can {name} swim / could you open the door / could you pass me the {food} / may I borrow your {thing} / may
I go home now / will you help me with the {thing} / will {name} be there on {day} / shall we go to the {place} / shall
I call {name} / do you like {things} / do you know {name} / do you live in {city} / does {name} play chess / does this
bus go to {city} / did you sleep well / did {name} bring the {thing} / did you see {a_beast} {in} / do you speak
{language} / would you like {a_food} / would you like some tea / is there {a_beast} in the {place} / must I wash the
{thing} / should we wait for {name} / where was {title} {surname} on {day} / is {title} {surname} ill / does {title}
{surname} have {a_beast} / who is knocking on the window / is anybody at home / what is for dinner
""")


def asked(rng):
    """A question made of a frame: did she, are they, has he, can you, why did they."""
    draw = rng.random()
    if draw < 0.3:
        subject, how = state(rng)
        return f"{be(subject.who, rng.random() < 0.4)} {subject.text} {how}"
    subject = person(rng)
    if draw < 0.5:
        subject, verb, rest = doer(rng)
        do = "does" if subject.who in SINGULAR else "do"
        return f"{rng.choice(('', '', 'why ', 'when '))}{do} {subject.text} {verb} {rest}"
    verb, rest = event(rng, subject.who)
    if draw < 0.65:
        return f"{rng.choice(('', '', 'why ', 'when ', 'how '))}did {subject.text} {verb} {rest}"
    if draw < 0.8:
        return f"{rng.choice(('can', 'will', 'could', 'may', 'should', 'must'))} {subject.text} {verb} {rest}"
    if draw < 0.92:
        return f"{'has' if subject.who in SINGULAR else 'have'} {subject.text} {participle(verb)} {rest}"
    return f"who {past(verb)} {fill_in(rng, rest, 'he')}".replace(" my ", " the ").replace(" our ", " the ")


FOLLOW = slashed("""
it was very late / it was dark outside / it was a long way / it was raining / it was a cold day / the door was open /
then it rained / nobody saw it / everyone laughed / we were very glad / the weather was fine / I was very tired /
nobody was at home / then the lights went out / the {beast} ran away / we all went home / it was a {day} / then {name}
came in / I stayed at home / it was {name}'s birthday / the bus was late / the house was quiet / my mother was angry /
then we had tea / nobody knew why
""")
PAIRS = slashed("""
the soup is ready>sit down, please / the {beasts} are hungry>give them some food / it is cold {in}>put on your coat /
it is late>go to bed / the bus is coming>hurry up / the floor is wet>be careful / I have lost my {thing}>help me look
for it / the kettle is boiling>make some tea / the {thing} is broken>I must buy a new one / the {beast} is asleep>do
not wake it / I am at the {place}>I will be home at six / we are in {city}>the weather is lovely / {girl} called
today>she will call again / I have gone to the {place}>your dinner is in the oven / the plumber is here>he will mend
the tap / {name} is ill>call the doctor / the {thing} is too heavy>I cannot lift it / it is snowing>let us build a
snowman / there is no bread>we ate it all / I bought {a_thing}>it was very cheap / {name} gave me {a_thing}>I like it
very much / we have a new {beast}>it is called {name} / I found {a_thing} {in}>is it yours / {boy} is not {in}>where
can he be / the {beasts} have gone>who left the gate open / the train leaves at {hour}>do not be late / we are going
to {land} in {month}>I cannot wait / my {thing} is old>it still works / the sun is shining>let us go to the {place} /
the shop closes at {hour}>we must hurry / I met {name} on {day}>we had lunch in {city} / {girl} has {a_beast}>she
found it {in} / {boy} has a new {thing}>he is very proud of it / the sky is dark>it will rain soon / the cake is
burnt>we can eat {food} pie / the {beast} barked>a man stood at the door / the wind blew>the {thing} fell down / my
brother is in {land}>he comes home in {month} / the guests are here>open the door / I like {city}>it has a big {place}
/ {name} opened the {thing}>it was empty / we waited for {name}>nobody came / the clock struck {hour}>then the lights
went out / the {place} was quiet>everyone was asleep / the {place} was closed>we went home / I heard a noise>it was
only the {beast} / I do not like {food} cake>give it to {name} / your mother rang>please ring her back / the party is
on {day}>bring {a_food} / my tooth hurts>I must see a dentist / this is {boy}>he lives in {city} / dinner was
good>thank you / the {food} pie was hot>I burnt my tongue / we sailed to {land}>the sea was rough / I saw {a_beast}
{in}>it ran away / she opened the letter>it came from {city} / the lamp went out>we could not see a thing / we climbed
the hill>the view was wonderful / the king was old>he had no son
""")
ASK_AND_ANSWER = slashed("""
where is the {thing}?>it is {on} / where are the {things}?>they are {on} / where is {girl}?>she is {in} / where is
{boy}?>he is in {city} / who is at the door?>it is {name} / who broke the {thing}?>{name} did / what is that?>it is
{a_beast} / do you like {things}?>I do / what time is it?>it is {hour} o'clock / when does the train leave?>it leaves
at {hour} / when is your birthday?>it is in {month} / how is {girl}?>she is very well / why are you late?>I missed the
bus / why is the {beast} wet?>it fell into the pond / whose {thing} is this?>it is mine / can you swim?>I can / what
is for dinner?>we are having {food} pie / is it far?>it is two miles / what is in the {thing}?>it is empty / which
{thing} is yours?>the {colour} one is mine / who wants {a_food}?>I do / have you seen {girl}?>I saw her {in} / where
do you live?>I live in {city} / how old are you?>I am {hour} / is {girl} in?>she is upstairs / are you hungry?>there
is some {food} pie / may I come in?>the door is open / did you call?>I heard my name / what day is it?>it is {day} /
why are you sad?>did you lose your {thing}? / where are you going?>can I come with you? / what is that noise?>is it
the {beast}? / who is there?>what do you want? / is {name} ill?>should I call a doctor? / are you tired?>do you want
to go to bed? / where is my {thing}?>have you seen it? / do you like {food} pie?>would you like some? / can you hear
that?>what is it? / how did you get here?>did you come by train? / is this your {thing}?>may I borrow it? / did you
hear the news?>is it true? / the {thing} is gone>who took it? / you look ill>are you all right? / I am going to the
{place}>do you want to come? / it is very late>where is {name}? / the {beast} is gone>did you leave the door open? / I
like this {thing}>where did you buy it? / I cannot find my {thing}>have you seen it? / there is no milk>can you buy
some? / {name} is here>shall we begin? / the phone is ringing>can you answer it? / this is my {beast}>do you like it?
/ you have {a_beast}>what is it called?
""")
HOURS = "one two three four five six seven eight nine ten eleven twelve".split()
SHORTENED = slashed("""
I'm {are} / I'm {at} / he's {at} / she's {at} / it's {hour} o'clock / it's cold {in} / we're {at} / they're {at} /
you're late again / I don't like {things} / {name} doesn't like {food} pie / we didn't see {name} / they don't live in
{city} / I can't find my {thing} / she can't swim / he won't come on {day} / I won't tell {name} / {name} isn't {in} /
the {things} aren't {on} / it wasn't my {thing} / we weren't {in} / I haven't seen {name} / {name} hasn't found the
{thing} / I couldn't open the {thing} / you shouldn't be {in} / I've lost my {thing} / we've got {a_beast} / they've
gone to {city} / I'll see you on {day} / we'll meet {in} / she'll be here at {hour} / that's my {thing} / there's
{a_beast} {in} / here's your {thing} / let's go to the {place} / don't touch the {thing} / it doesn't matter / what's
in the {thing}? / where's my {thing}? / who's {in}? / isn't that your {thing}? / don't you know {name}? / didn't you
see the {beast}? / aren't you cold? / can't you hear {name}?
""")
OWNED = slashed("""
this is {name}'s {thing} / {name}'s {thing} is {on} / my {kin}'s {thing} is {colour} / the {beast}'s tail is long / I
found {name}'s {thing} {in} / the {beast}'s leg is hurt / we went to {name}'s house / my {kin}'s name is {name} / the
king's crown is made of gold / I borrowed {name}'s {thing} / the baker's shop is in the village / {name}'s brother is
{at} / the farmer's {beasts} are in the field / the teacher's {thing} is new / {girl} lost her {kin}'s {thing} / the
cat's food is {on}
""")
EXCLAIMING = slashed("""
what a lovely {thing} / what a big {beast} / what a cold day / what a surprise / how kind of you / how clever you are
/ help / stop / look out / be quiet / come here at once / hurry up / what a beautiful {place} / how big that {beast}
is / look at that {beast} / what nonsense / what a terrible storm / how lovely {city} is / stop that {beast} / what
fun we had in {city}
""")
