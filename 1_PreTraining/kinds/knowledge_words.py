"""Patterns with slots for `knowledge` and `knowledge_rewrite`, and what fills them.

`Slots` fills a pattern such as "{Who} gave a reply to {who2}." from the lists of names, persons, places, things,
actions and so on below, all written for this course.
"""

import re

from kinds import exercise
from kinds.word_lists import capital, past, third


def lines(text):
    """The lines of a text, without empty ones; an indented line goes on with the line before."""
    return [line.strip() for line in re.sub(r"\n +", " ", text).splitlines() if line.strip()]


def parts(text, mark="/"):
    """The parts of a text between marks."""
    return [" ".join(part.split()) for part in text.split(mark)]


def pairs(text, mark="=>"):
    """Lines `left => right` as a list of pairs."""
    return [tuple(part.strip() for part in line.split(mark)) for line in lines(text)]


# Fillers ----------------------------------------------------------------------------------------------------------

GIRLS = """Anna Lucy Emma Kate Mary Sarah Alice Rosa Clara Emily Ella Nora Ida Hanna Martha Agnes Sophie Grace Ruby
Lily Daisy Molly Jane Susan Helen Laura Julia Maria Eva Olivia Amy Rachel Ruth Nina Mia Zoe Leah Amina Priya Sara
Lena Elsie Edith Dora Flora Betty Polly Rose Hazel Ivy Maya Nadia Tessa Joan Ellen Harriet Margaret Charlotte""".split()
BOYS = """Tom Ben Sam Jack Peter Paul John James Harry George Henry Walter Samuel Oliver Frederick Leo Jacob Max Will
David Daniel Simon Adam Noah Luke Mark Alex Joe Fred Arthur Edward Robert Charlie Toby Oscar Felix Hugo Omar Ali Ravi
Martin Philip Ralph Albert Hugh Stephen Thomas William Richard Edwin Frank Jim Bill Dan Theo Finn Isaac
    Andrew""".split()
MEN = parts("""the baker/the farmer/the king/my father/my uncle/my brother/the postman/the miller/the teacher
    /the doctor/the captain/the sailor/the boy/the gardener/the shopkeeper/the fisherman/the shepherd
    /my grandfather/our neighbour/the driver/the carpenter/the prince/the butcher/the blacksmith/the hunter
    /Grandfather/Father/the cook/the policeman/the headmaster/the painter/Mr Reed/Mr Brown/Uncle George/his cousin
    /the stranger/the soldier""")
WOMEN = parts("""the nurse/the queen/my mother/my aunt/my sister/the teacher/the doctor/the girl/the princess
    /Grandmother/Mother/Mrs Bell/Mrs Green/Aunt Jane/our neighbour/the singer/my grandmother/the cook/the vet
    /the shopkeeper/the waitress/her cousin/the widow/the librarian/the dentist/the driver/the gardener/the painter""")
PERSONS = {
    "girl": [(name, "she") for name in GIRLS],
    "boy": [(name, "he") for name in BOYS],
    "man": [(man, "he") for man in MEN],
    "woman": [(woman, "she") for woman in WOMEN],
}
PERSONS["name"] = PERSONS["girl"] + PERSONS["boy"]
PERSONS["folk"] = PERSONS["man"] + PERSONS["woman"]
CASES = {"he": ("he", "she"), "his": ("his", "her"), "him": ("him", "her"), "himself": ("himself", "herself")}

ACTIONS = parts("""open the gate/ride a horse/lift this stone/swim across the lake/speak French/climb that tree
    /bake bread/play the piano/sing the song/read the letter/find the key/mend the roof/carry the basket
    /drive the tractor/cook supper/repair the clock/catch the ball/feed the hens/milk the cow/leave the house
    /cross the river/write the story/paint the door/learn the poem/build a boat/wash the dishes/clean the windows
    /buy a ticket/sell the farm/wait for the bus/answer the phone/light the lamp/move the table/tie the knot
    /win the race/help the teacher/cut the grass/pick the apples/count the money/paint the fence/sweep the floor
    /dig the garden/water the plants/pack the bags/close the shop/visit the museum/borrow the ladder
    /return the book/lock the door/make a cake/walk to school/ring the bell/row the boat/knit a scarf
    /finish the work/use the computer/send a message/fix the bicycle/tell the truth/keep the secret/hold the rope""")
FILLERS = {
    "room": """the kitchen/the garden/the barn/the cellar/the library/the park/the attic/the classroom/the orchard
        /the stable/the village/the forest/the wood/the field/the church/the hall/the yard/the shed/the garage
        /the hospital/the museum/the castle/the workshop/the theatre/the bakery/the bathroom/the bedroom
        /the playground/the greenhouse/the cave/the gymnasium/the town hall/the meadow/the school hall
        /the living room/the cabin/the valley/the dining room/the palace/the old mill/the tower/the chapel
        /the cottage/the office/the supermarket/the cafe""",
    "spot": """the station/the harbour/the bridge/the market/the airport/the gate/the bus stop/the beach/the zoo
        /the farm/the mill/the inn/the school gate/the seaside/the well/the baker's shop/the corner shop
        /the post office/the fair/the crossroads/the church door/the lighthouse/the campsite/the hotel
        /the swimming pool/the library/the cinema""",
    "colour": "red/blue/green/yellow/brown/black/white/pink/purple/orange/grey/golden/silver",
    "day": "Monday/Tuesday/Wednesday/Thursday/Friday/Saturday/Sunday",
    "month": "January/February/March/April/May/June/July/August/September/October/November/December",
    "count": """two/three/four/five/six/seven/eight/nine/ten/eleven/twelve/thirteen/fourteen/fifteen/sixteen
        /seventeen/eighteen/nineteen/twenty/thirty/forty/fifty/sixty/12/15/18/20/24/25/30/36/40/45/50/64/75/80/96
        /100/120/200""",
    "few": "two/three/four/five/six/seven/eight/nine/ten/twelve",
    "time": """one o'clock/two o'clock/three o'clock/four o'clock/five o'clock/six o'clock/seven o'clock
        /eight o'clock/nine o'clock/ten o'clock/half past six/half past seven/half past eight/half past nine
        /half past ten/half past four/quarter past five/quarter to nine/quarter past eight/quarter to three/noon
        /midnight""",
    "animal": """dog/cat/horse/cow/goat/sheep/pig/hen/duck/goose/rabbit/mouse/fox/donkey/pony/owl/robin/squirrel
        /hedgehog/frog/parrot/wolf/bear/deer/lamb/kitten/puppy/tortoise/hamster/swan/crow/badger/calf/snake/seal
        /monkey/bee""",
    "animals": """dogs/cats/horses/cows/goats/sheep/pigs/hens/ducks/geese/rabbits/mice/foxes/donkeys/ponies/owls
        /squirrels/frogs/parrots/wolves/bears/deer/lambs/kittens/puppies/swans/crows/bees/swallows/butterflies
        /seals/hedgehogs""",
    "food": """bread/cheese/soup/apples/cake/butter/honey/eggs/rice/fish/pears/plums/carrots/potatoes/sausages/ham
        /jam/cherries/porridge/salad/biscuits/pancakes/onions/tomatoes/bananas/strawberries/chocolate/beans/noodles
        /chicken/grapes/toast/peas/nuts/ice cream/bacon/oranges/mushrooms/pasta/pizza/sandwiches""",
    "mass": """bread/cheese/soup/cake/butter/honey/rice/fish/ham/jam/porridge/salad/chocolate/chicken/toast/bacon
        /milk/pasta/tea/coffee/sugar/salt/flour/meat/cream/water/lemonade/ice cream""",
    "thing": """basket/box/book/bag/lamp/chair/bottle/cup/bucket/ladder/boat/kite/blanket/drum/clock/letter/parcel
        /suitcase/key/umbrella/ball/bicycle/knife/mirror/candle/rope/cart/pen/jug/cushion/bell/ring/purse/picture
        /tent/torch""",
    "things": """boxes/books/bags/cups/chairs/candles/bottles/buckets/stamps/shells/balls/letters/pencils/buttons
        /coins/flags/plates/spoons/baskets/balloons/kites/pictures/stones/keys/ribbons/parcels/nails/blankets/tents
        /bicycles""",
    "garment": """coat/hat/scarf/jacket/shirt/cap/skirt/jumper/cloak/apron/dress/hood/shawl/waistcoat/cardigan
        /raincoat""",
    "job": """baker/farmer/nurse/teacher/sailor/carpenter/doctor/gardener/miller/tailor/painter/postman/butcher
        /cook/vet/shepherd/blacksmith/shopkeeper/dentist/pilot/librarian/fisherman/plumber/singer/weaver/clerk
        /lawyer/builder""",
    "vehicle": "train/bus/boat/ship/tram/car/bicycle/taxi/plane/ferry/tractor/cart/lorry/coach/van/motorbike",
    "dish": "soup/stew/porridge/rice/chicken/fish/meat/milk",
    "bus": "bus/coach/tram/train/taxi",
    "crop": "pumpkins/carrots/potatoes/beans/peas/onions/tomatoes/cabbages/turnips/strawberries/cucumbers",
    "cart": "cart/car/wagon/tractor/lorry/van/piano/statue/wardrobe",
    "small": "key/pen/purse/ring/knife/ticket/watch/whistle/comb/pencil/passport/glove/handkerchief",
    "made": "cradle/table/dress/cake/cupboard/necklace/bed/chair/carpet/blanket/ring/wardrobe/coat/picture",
    "poor": "woodcutter/fisherman/shepherd/tailor/weaver/miller/shoemaker/farmer/sailor/blacksmith",
    "mended": "bridge/church/mill/school/tower/road/well/wall/barn/town hall/harbour/fountain",
    "load": "box/bag/bottle/cup/bucket/basket/suitcase/jug/trunk/barrel/sack/chest/pot",
    "piece": "apples/pears/plums/eggs/carrots/potatoes/cherries/biscuits/onions/oranges/nuts/bananas/buns",
    "transport": "train/bus/boat/ship/tram/plane/ferry/coach",
    "indoors": """the kitchen/the barn/the cellar/the library/the attic/the classroom/the stable/the church
        /the hall/the shed/the garage/the workshop/the bakery/the bedroom/the school hall/the cabin/the dining room
        /the cottage/the office""",
    "event": "concert/match/party/play/meeting/dance/lesson/feast/show/picnic",
    "pet": "dog/cat/kitten/puppy/rabbit/hamster/lamb/goat/parrot/duck/tortoise/goose",
    "herd": "cows/hens/pigs/horses/goats/ducks/geese/sheep/donkeys/ponies/chickens/calves/lambs",
    "wild": "monkey/bear/wolf/lion/tiger/penguin/camel/zebra/kangaroo/crocodile",
    "work": "baker/farmer/nurse/teacher/sailor/doctor/gardener/painter/cook/vet/dentist/pilot/singer/carpenter/lawyer",
    "hall": "library/museum/bakery/cinema/theatre/cafe/shop/church/swimming pool",
    "feeling": """happy/sad/angry/tired/hungry/afraid/proud/lonely/cold/thirsty/ill/worried/cheerful/surprised/bored
        /sleepy""",
    "town": """London/Paris/Rome/Bristol/York/Oxford/Dublin/Leeds/Dover/Bath/Oslo/Berlin/Vienna/Lisbon/Madrid
        /Edinburgh/Glasgow/Venice/Athens/Plymouth/Cardiff""",
    "relation": "brother/uncle/father/cousin/friend/neighbour/grandfather/sister/aunt/mother/grandmother/teacher",
    "flower": "roses/tulips/daisies/lilies/violets/daffodils/poppies/sunflowers/bluebells/pansies",
    "tree": "oak/apple tree/pear tree/birch/pine/willow/lime tree/chestnut tree/elm/cherry tree/plum tree/beech",
    "tune": "piano/violin/flute/drum/guitar/trumpet/harp/cello/recorder/organ",
    "topic": """the weather/the holidays/the new school/the old mill/the harvest/the match/the party/the fire
        /the war/the journey/the price of bread/the garden/the dog/the accident/the concert/the film/the wedding
        /the test/the storm""",
    "trip": "journey/lesson/meeting/concert/film/match/party/holiday/visit/walk/story/game/play/meal/war/dance",
    "place": "library/museum/swimming pool/mill/school/church/bakery/cinema/theatre/inn/farmhouse/shop/town "
    "hall",
    "do": "/".join(ACTIONS),
}
FILLERS = {slot: [word for word in parts(text) if word] for slot, text in FILLERS.items()}
FILLERS["did"] = [" ".join([past(verb), rest]) for verb, rest in (act.split(" ", 1) for act in ACTIONS)]
FILLERS["does"] = [" ".join([third(verb), rest]) for verb, rest in (act.split(" ", 1) for act in ACTIONS)]


class Slots(dict):
    """The fillers of one text: each slot is filled at its first mention and stays so; {who} and {who2} differ.

    {who} is a name or somebody like "the baker"; {name}, {girl}, {boy}, {folk}, {man}, {woman} are narrower; {he},
    {his}, {him} go with the person of the same number. A slot with a capital letter begins with one.
    """

    def __init__(self, rng):
        super().__init__()
        self.rng = rng
        self.people = {}

    def person(self, sort, number):
        """The person of a number, drawn when first mentioned."""
        if number not in self.people:
            used = [person[0] for person in self.people.values()]
            while number not in self.people:
                kind = self.rng.choice(("name", "name", "folk")) if sort in ("who", *CASES) else sort
                found = self.rng.choice(PERSONS[kind])
                if found[0] not in used:
                    self.people[number] = found
        return self.people[number]

    def __missing__(self, key):
        slot = key.rstrip("0123456789")
        number, slot, upper = key[len(slot):], slot.lower(), slot[0].isupper()
        if slot in PERSONS or slot == "who" or slot in CASES:
            word, pronoun = self.person(slot, number)
            if slot in CASES:
                word = CASES[slot][pronoun == "she"]
        else:
            word = self.rng.choice(FILLERS[slot])
            same = [self[other] for other in self if other.lower().rstrip("0123456789") == slot]
            while word in same:
                word = self.rng.choice(FILLERS[slot])
        self[key] = capital(word) if upper else word
        return self[key]

    def text(self, pattern):
        """A pattern with its slots filled, "a" before a vowel made "an", and a capital letter at the beginning."""
        return capital(re.sub(r"\b([Aa]) (?=[aeio]|umb|unc|und)(?!one\b|one-)", r"\1n ", pattern.format_map(self)))


def rewritten(rng, patterns):
    """The long and the short form made from one of the patterns."""
    slots = Slots(rng)
    long, short = rng.choice(patterns)
    text = slots.text(long)
    return {"text": text, "answer": slots.text(short), "subject": text}


def register_rewrites(kind, wordings, *tables):
    """Each table of pairs (long, short) becomes a generator of `kind`."""
    for table in tables:
        exercise(kind, *wordings)(lambda rng, table=table: rewritten(rng, table))
