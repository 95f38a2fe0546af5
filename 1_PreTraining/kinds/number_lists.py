"""Lists for `numbers`: names, things to be counted, stories, units, what is bigger than what. Typed for this module."""

from kinds.word_lists import ADJECTIVES, ANIMALS, FOODS, NOUNS, PEOPLE, VERBS, past, plural


def phrases(text):
    """The parts of a text between bars."""
    return [" ".join(part.split()) for part in text.split("|")]


def groups(text):
    """Groups of like things, from small to large."""
    return [[" ".join(part.split()) for part in group.split(",")] for group in text.split(";")]


GIRLS = """Anna Mary Lucy Sara Emma Kate Jane Ella Nora Rosa Clara Alice Ruby Grace Maya Julia Hannah Sophie Lily Eva
Ruth Helen Amy Molly Laura Tina Zoe Leila Priya Carmen Olga Mei Ida Vera""".split()
BOYS = """Tom Peter Ben Jack Sam Paul Max Hugo Leo Adam Felix Oscar Henry David Simon Mark Luke Robert Daniel George
John Harry Tim Martin Noah Will Edward Omar Ravi Ivan Diego Karl Walter Frank""".split()
NAMES = [name for pair in zip(GIRLS, BOYS, strict=True) for name in pair]
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()
SEASONS = "spring summer autumn winter".split()
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
NUMBER_WORDS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty""".split()
ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
COUNTABLES = """apple pear plum egg cake bun biscuit nut carrot potato book pencil pen coin stamp button ball doll
marble card candle cup plate spoon shell stone flower rose leaf hat sock shirt ribbon bead nail brick box bag bottle
basket ticket star sticker balloon kite picture letter parcel lemon cherry sweet orange banana onion tomato chair
stool key ring photo badge crayon brush pin needle peg acorn chestnut feather pebble bean pea muffin sandwich
pancake sausage pie tart peach melon mushroom walnut postcard comic magazine newspaper notebook ruler rubber lamp
torch blanket pillow towel cushion jug glass bowl fork knife tin jar scarf glove cap coat bow bell whistle drum toy
block puzzle magnet sail rope oar hook bucket spade plank tile log stick""".split()
CREATURES = """hen duck sheep cow goat rabbit cat dog pig lamb goose horse pony calf kitten puppy turkey donkey
foal bull ram""".split()


# Arithmetic -------------------------------------------------------------------------------------------------------

# Stories: what happens | the question. A, B are numbers of things, a, b bare numbers, w, v people, he is w.
STORIES_MORE = """
{w} has {A} and gets {b} more.|How many {t} does {w} have now?
{w} found {A} in the morning and {b} in the afternoon.|How many {t} did {w} find?
There are {A} on the table and {B} on the floor.|How many {t} are there in all?
{w} bought {A} and {v} bought {b}.|How many {t} did they buy together?
{w} counted {A} on Monday and {b} on Tuesday.|How many {t} did {he} count?
In one box there are {A}, and in another there are {b}.|How many {t} are in both boxes?
{w} had {A}. Then {v} gave {him} {b} more.|How many {t} has {w} now?
{w} brings {A} and {v} brings {b}.|How many {t} do they bring together?
{w} put {A} into the bag. {v} put in {b} more.|How many {t} are in the bag?
There were {A} in the drawer. {w} put {b} more into it.|How many {t} are in the drawer now?
{w} sold {A} before lunch and {b} after lunch.|How many {t} did {he} sell?
A shop has {A} in the window and {b} on the shelf.|How many {t} does the shop have?
{w} has {A}. {v} has {b}.|How many {t} do they have together?
On the left there are {A}, on the right there are {b}.|How many {t} is that?
{w} collected {A} last week and {b} this week.|How many {t} has {he} collected?
{w} keeps {A} at home and {b} at school.|How many {t} does {he} keep?
Our class drew {A} yesterday and {b} today.|How many {t} did we draw?
I packed {A}, and my sister packed {b}.|How many {t} did we pack?
{w} got {A} from {his} aunt and {b} from {his} uncle.|How many {t} did {w} get?
{w} carried {A} upstairs, then {b} more.|How many {t} did {w} carry upstairs?
The teacher handed out {A} and then {B}.|How many {t} did the teacher hand out?
First {w} drew {A}, and then {he} drew {b} more.|How many {t} did {he} draw?
There are {a} red {t} and {b} blue {t}.|How many {t} are there?
{w} washed {a} big {t} and {b} small {t}.|How many {t} did {w} wash?
""".strip().splitlines()
STORIES_LESS = """
{w} had {A} and gave away {b}.|How many {t} has {w} now?
{w} had {A} and lost {b}.|How many {t} does {w} have left?
There were {A} in the basket. {w} took out {b}.|How many {t} are still in the basket?
The shop had {A} and sold {b}.|How many {t} are left in the shop?
{w} carried {A} and dropped {b}.|How many {t} did {w} keep?
Of the {A}, {b} are dirty.|How many {t} are clean?
{w} has {A}, and {b} of them belong to {v}.|How many {t} are {w}'s own?
{w} found {A}. {He} gave {b} of them to {v}.|How many {t} does {w} have in the end?
There were {A} on the shelf, and {b} fell down.|How many {t} stayed on the shelf?
{w} bought {A} and used {b} of them.|How many {t} remain?
{w} packed {A}, but {b} got lost on the way.|How many {t} arrived?
The box held {A}. {w} took {b} of them to school.|How many {t} are left in the box?
{w} took {A} to the market and sold {b} there.|How many {t} did {he} not sell?
{w} needs {A}. {He} has {b} already.|How many more {t} does {he} need?
{w} has {A} and {v} has {b}.|How many more {t} has {w} than {v}?
There are {A} on the list. {w} has crossed out {b}.|How many {t} are still on the list?
{w} wanted to paint {A}. {b} are finished.|How many {t} are not finished?
We had {A}. Yesterday we threw away {b}.|How many {t} do we have now?
I had {A} in my bag, but {b} fell out through a hole.|How many {t} are still in my bag?
{w} got {A} and shared out {b} among {his} friends.|How many {t} did {w} keep?
""".strip().splitlines()
STORIES_TIMES = """
There are {a} boxes with {B} each.|How many {t} are there?
{w} has {a} bags. In each bag there are {B}.|How many {t} has {w}?
{a} children bring {B} each.|How many {t} do they bring?
{w} buys {B} every day for {a} days.|How many {t} does {w} buy?
On each of {a} tables lie {B}.|How many {t} lie there?
There are {a} rows of {B}.|How many {t} are there in all?
The {a} friends have {B} each.|How many {t} do they have together?
{w} fills {a} boxes and puts {B} into each.|How many {t} does {w} need?
{w} packs {B} an hour.|How many {t} does {he} pack in {a} hours?
Each of the {a} pupils draws {B}.|How many {t} are drawn?
One shelf holds {B}.|How many {t} do {a} shelves hold?
A packet holds {B}. {w} buys {a} packets.|How many {t} does {w} have?
""".strip().splitlines()
CREATURES_MORE = """
{A} stood by the gate, and {b} more came.|How many {t} stand by the gate now?
A farmer has {A} and buys {b} more.|How many {t} does the farmer have?
There are {A} in the yard and {b} in the field.|How many {t} are there?
{w} saw {A} in the morning and {b} at noon.|How many {t} did {w} see?
{w} fed {A}, and {v} fed {b}.|How many {t} were fed?
I counted {A} near the house and {b} near the barn.|How many {t} did I count?
""".strip().splitlines()
CREATURES_LESS = """
There were {A} in the garden, and {b} ran away.|How many {t} are still there?
A farmer had {A}. {b} of them were sold.|How many {t} does the farmer have now?
Of {A}, {b} are black and the others white.|How many {t} are white?
{A} were in the barn, and {b} went out.|How many {t} stayed in the barn?
There are {A} in the yard. {b} of them are asleep.|How many {t} are awake?
{w} had {A} and gave {b} to {v}.|How many {t} has {w} now?
""".strip().splitlines()
MONEY = """
{w} had {a} coins. {He} spent {b} coins on {food}.|How many coins are left?|less
{w} has {a} coins and earns {b} more.|How many coins has {he} now?|more
A {thing} costs {b} coins. {w} pays with {a} coins.|How many coins does {he} get back?|less
{w} saved {a} coins in May and {b} coins in June.|How many coins did {he} save?|more
The {thing} costs {a} coins. {w} has only {b}.|How many coins are missing?|less
A ticket costs {b} pounds.|How many pounds do {a} tickets cost?|times
{w} pays {a} pounds for a {thing} and {b} pounds for {food}.|How many pounds is that?|more
One {thing} costs {b} coins.|What do {a} of them cost?|times
""".strip().splitlines()
OTHER_STORIES = """
{w} walked {a} miles on Monday and {b} miles on Tuesday.|How many miles did {w} walk in all?|more
{w} read {a} pages before supper and {b} pages after it.|How many pages did {he} read?|more
The road is {a} miles long. {w} has gone {b} miles.|How many miles are left?|less
{w} is {a} years old. {v} is {b} years younger.|How old is {v}?|less
{w} is {a} years old.|How old will {he} be in {b} years?|more
A hen lays {b} eggs a week.|How many eggs does she lay in {a} weeks?|times
There were {a} people on the bus, and {b} got off.|How many people stayed on the bus?|less
There were {a} people on the bus, and {b} more got on.|How many people are on the bus now?|more
{a} boats lay in the harbour, and {b} sailed away.|How many boats are left?|less
Our class has {a} girls and {b} boys.|How many children is that?|more
There are {a} children in the class. {b} are ill today.|How many children are at school?|less
A book has {a} pages. {w} has read {b}.|How many pages remain?|less
The candle was {a} centimetres long and is now {b} centimetres shorter.|How many centimetres long is it now?|less
{w} sleeps {b} hours a night.|How many hours does {he} sleep in {a} nights?|times
Each carriage of the train has {b} doors. There are {a} carriages.|How many doors are there?|times
{w} runs {b} miles every day.|How many miles does {he} run in {a} days?|times
In our street there are {a} houses on one side and {b} on the other.|How many houses are there?|more
The team scored {a} goals in the first game and {b} in the second.|How many goals did they score?|more
{w} waited {a} minutes for the bus and {b} minutes for the train.|How many minutes did {he} wait?|more
The pot held {a} cups of tea, and we drank {b}.|How many cups of tea are left?|less
""".strip().splitlines()
STORIES = [
    (weight, nouns, [f"{line}|{sum_}" if line.count("|") < 2 else line for line in lines])
    for weight, nouns, sum_, lines in (
        (6, COUNTABLES, "more", STORIES_MORE), (6, COUNTABLES, "less", STORIES_LESS),
        (3, COUNTABLES, "times", STORIES_TIMES), (2, CREATURES, "more", CREATURES_MORE),
        (2, CREATURES, "less", CREATURES_LESS), (2, COUNTABLES, "", MONEY), (4, COUNTABLES, "", OTHER_STORIES),
    )
]
STORY_WEIGHTS = [weight for weight, _, _ in STORIES]
SHORT_QUESTIONS = {
    "more": ("How many is that together?", "How many in all?", "What is the total?", "Add up what you read."),
    "less": ("How many does that leave?", "How many remain?", "How many are there still?", "What is the difference?"),
    "times": ("How many is that together?", "How many in all?", "What is the total?", "Multiply to find the answer."),
}
PARTS = {  # what has so many of a part
    "legs": ("hen:2 duck:2 bird:2 goose:2 boy:2 girl:2 man:2 cow:4 horse:4 dog:4 cat:4 sheep:4 goat:4 table:4 chair:4 "
             "mouse:4 ant:6 bee:6 beetle:6 spider:8 lion:4 pig:4 rabbit:4"),
    "wheels": "bicycle:2 car:4 tricycle:3 wheelbarrow:1 scooter:2", "ears": "cat:2 dog:2 rabbit:2 horse:2 child:2",
    "eyes": "cat:2 bird:2 fish:2 child:2 cow:2", "wings": "bird:2 duck:2 hen:2 eagle:2",
    "fingers": "hand:5", "sides": "triangle:3 square:4 rectangle:4", "corners": "triangle:3 square:4",
    "tails": "cat:1 dog:1 cow:1 pig:1",
}
PARTS = {part: [pair.split(":") for pair in pairs.split()] for part, pairs in PARTS.items()}


# Count ------------------------------------------------------------------------------------------------------------

LETTER_WORDS = [  # words of letters only, from common to rare
    [word for word in words if word.isalpha() and word.islower()]
    for words in (NOUNS, NOUNS, [*VERBS, *map(past, VERBS)], ADJECTIVES, list(map(plural, NOUNS)),
                  "a I it is in on we he at to up the and you but not yes no her him our they what when where".split())
]
WHO = phrases("""my mother|the children|our teacher|the farmer|my father|the old man|a small boy|
a girl in a red coat|two boys|nobody|she|he|we|they|I|you|my little brother|her aunt|the king|the queen of the island|
the captain|an old sailor|the baker|the nurse|his best friend|everybody|the postman|three women|a tall man with a beard|
the new neighbours|my uncle|the shepherd|some people|the driver|one of the girls""")
DID = phrases("""sang|laughed|waited|slept|cooked soup|wrote a letter|ate bread and cheese|danced|found a coin|
opened the door|read a long book|looked out of the window|told a story|played with the ball|drank a cup of
tea|smiled| came back|fell asleep|sat down|ran away|bought some apples|lost the key|shut the gate|painted the fence
green|arrived| carried a heavy bag|picked flowers|heard a strange noise|saw a fox|went out|swam|talked about the
weather|missed the bus| cleaned the kitchen floor|forgot the money|built a house of wood|wore a blue
hat|stayed|called the doctor|made a fire| lit the lamp|climbed a tree|cut the grass|baked a cake|mended the old boat""")
WHERE = phrases("""in the garden|at home|near the river|at the market|under the old tree|by the sea|behind the house|
in the kitchen|on the bridge|at school|there|outside|on the way to town|in front of the church|
at the end of the road""")
WHEN = phrases("""yesterday|in the morning|on Sunday|before dinner|last night|after school|last winter|at night|again|
today|a week ago|in the middle of the night|on the first day of May|early|this afternoon""")
SHORT = phrases("""Rain fell.|Birds sing.|Snow melts.|Dogs bark.|Come here.|Go home.|Be quiet!|Sit down.|Look
out!|Who is there?|Time flies.|Fish swim.|Wait for me.|The bell rang.|Where are you?|It is late.|Shut the door,
please.|Thank you.| Good morning.|I am hungry.|Are you ready?|Put on your coat.|What time is it?|Bees make
honey.|The soup is too hot.|Is it far to the station?|Bring me the red book.|My shoes are wet.|Do you like
apples?|The sky is blue.|There is a mouse in the kitchen.|Can you help me with this box?|Wash your hands before you
eat.|The days are getting longer.|How old is your brother?|The shop is closed on Sundays.|We have two cats and a
dog.|Please give me a glass of water.|The moon is bright tonight.|Cows eat grass.|Hurry up!|Do not touch
that.|Stop!|The kettle is boiling.|He is a good swimmer.|That is not my hat.|Which way is the harbour?|The stars are
out.|Nobody knows the answer.|I have lost my umbrella.|Ice is cold.|Leave the window open.|You may go now.|It was a
fine day.|All is well.|Time to go.|The train is very slow.|Turn left at the bank.""")
CREATURE_DID = "slept,lay,stood,waited,ran about,drank some water,looked for food,was born".split(",")
THINGS_ARE = "cold,new,very old,on the table,too small,red and white,under the bed,not here,here,not mine".split(",")
LISTS = {
    "animals": ANIMALS[:80], "foods": FOODS[:60], "names": NAMES, "people": PEOPLE[:80],
    "colours": "red blue green yellow black white brown grey pink purple orange".split(),
    "pieces of clothing": "coat hat scarf glove shirt dress skirt jacket belt cap sock boot shoe jumper apron".split(),
    "tools": "hammer saw axe spade rake drill file chisel screwdriver spanner".split(),
    "drinks": "milk tea water coffee cocoa juice lemonade cider".split(),
    "dishes": "soup,roast beef,apple pie,fish and chips,pancakes,stew,rice pudding,omelette,salad".split(","),
    "flowers": "rose lily daisy tulip poppy violet daffodil bluebell sunflower primrose snowdrop pansy".split(),
    "trees": "oak ash elm birch beech willow pine fir maple chestnut".split(),
    "things": COUNTABLES, "towns": "London Paris Rome Oxford Dublin Bristol Leeds York Berlin Madrid".split(),
    "countries": "France Spain Italy Norway Greece Egypt India Japan Brazil Canada Ireland Poland Kenya".split(),
    "fruits": "apple pear plum cherry lemon orange banana grape peach melon".split(),
    "vegetables": "carrot potato onion leek cabbage turnip parsnip spinach beetroot".split(),
    "birds": "robin sparrow crow owl eagle swan duck goose gull swallow blackbird wren".split(),
    "pieces of furniture": "table chair bed sofa desk wardrobe bench stool cupboard bookcase".split(),
    "instruments": "piano violin flute drum trumpet harp guitar cello".split(),
    "vehicles": "car bus train bicycle lorry tram van ship plane cart".split(),
    "rooms": "kitchen bedroom bathroom cellar attic hall nursery".split(),
    "games": "chess draughts cards hopscotch tag marbles dominoes".split(),
    "sports": "football tennis swimming cricket rowing running hockey".split(),
    "days": DAYS, "months": MONTHS, "numbers": [str(number) for number in range(1, 60)],
}
SORTS = list(LISTS)
SPOTS = phrases("""On the table lie|In the box are|On the beach lie|In the drawer are|On the shelf are|In my bag are|
On the floor lie|Under the bed are|In the window lie|On the bench lie|In the cupboard are""")


# Sort -------------------------------------------------------------------------------------------------------------

POOLS = [
    ANIMALS[:90], FOODS[:70], COUNTABLES, NOUNS[:400], NOUNS, NAMES, VERBS[:200], ADJECTIVES[:150],
    *(LISTS[sort] for sort in "colours flowers trees fruits vegetables birds tools".split()),
]
# from small to large; words in one group are not compared with each other
ANIMAL_SIZES = groups("""ant,flea;bee,fly,ladybird;mouse,wren;rat,robin,frog;rabbit,hen,squirrel,duck;fox,goose,hare;
sheep,goat,wolf;pig,donkey,tiger,lion;cow,horse,camel;elephant;whale""")
THING_SIZES = groups("""pin,needle;coin,button,ring;spoon,pencil,key;cup,glass,apple;book,hat,shoe;bucket,pillow,basket;
chair,stool;table,desk;bed,wardrobe,sofa;cart,car;bus,lorry;house,barn;church,castle;mountain""")
SIZES = {
    "animal": ANIMAL_SIZES, "thing": THING_SIZES,
    "fruit": groups("raisin,currant;cherry,grape;plum,apricot;apple,orange;melon;pumpkin"),
    "plant": groups("moss;daisy,clover;rose,fern;bush,hedge;tree,oak"),
    "place": groups("room,kitchen;cottage,house;street;village;town;country;continent"),
    "water": groups("drop;puddle;pond;lake;sea;ocean"),
    "building": groups("kennel;hut,shed;cottage;palace,castle"),
    "vehicle": groups("scooter;bicycle;car;bus,lorry;train;ocean liner"),
}
TIMES = ["second", "minute", "hour", "day", "week", "month", "year", "decade", "century"]
CALENDAR = [  # a row in its right order, what to do
    (DAYS, ("Put the days in the order of the week.", "Sort the days, Monday first.", "Order these days of the week.",
            "Which day comes first, which next? The week starts on Monday.")),
    (MONTHS, ("Put the months in the order of the year.", "Sort these months, January first.", "Order the months.",
              "Which month comes first in the year, which next?")),
    (TIMES, ("Order these times from short to long.", "Shortest time first, please.", "Sort these lengths of time.")),
    (NUMBER_WORDS, ("Sort these number words from low to high.", "Put the number words in order, smallest first.")),
    (ORDINALS, ("Put these in order.", "Sort these from first to last.")),
    (list(ALPHABET), ("Put the letters in order.", "Sort these letters from A to Z.", "Letters in ABC order.")),
    ("morning noon afternoon evening".split(), ("Order the parts of the day.", "Earliest in the day first, please.")),
    ("breakfast lunch tea supper".split(), ("Put the meals in order.", "Sort the meals, the first of the day first.")),
    ("baby child teenager adult".split(), ("Sort from young to old.", "Youngest first, please.")),
    ("cold cool warm hot".split(), ("Sort from cold to hot.", "Coldest first, please.")),
    ("millimetre centimetre metre kilometre".split(), ("Sort these units from short to long.", "Shortest unit first.")),
    ("never sometimes often always".split(), ("Sort from never to always.", "Least often first, please.")),
]
CALENDAR_WEIGHTS = [6, 6, 3, 4, 2, 5, 1, 1, 1, 1, 1, 1]


# Units ------------------------------------------------------------------------------------------------------------

UNITS = [  # how often it is drawn, large unit, small unit, how many of the small one it has
    (3, "minute", "second", 60), (4, "hour", "minute", 60), (2, "day", "hour", 24), (4, "week", "day", 7),
    (4, "year", "month", 12), (2, "decade", "year", 10), (2, "century", "year", 100), (5, "metre", "centimetre", 100),
    (4, "kilometre", "metre", 1000), (3, "centimetre", "millimetre", 10), (4, "kilogram", "gram", 1000),
    (3, "litre", "millilitre", 1000), (1, "tonne", "kilogram", 1000), (1, "foot", "inch", 12), (1, "yard", "foot", 3),
    (1, "pound", "penny", 100), (1, "metre", "millimetre", 1000), (1, "fortnight", "day", 14),
]
UNIT_WEIGHTS = [weight for weight, *_ in UNITS]
UNIT_PLURALS = {"century": "centuries", "penny": "pence", "foot": "feet", "inch": "inches"}
# what is measured, and sentences about it: subjects : ends
SCENES = {
    ("metre", "centimetre"): "length:rope,carpet,boat,plank,garden,hedge,ladder,room,bus:is {} long;"
    "height:wall,tree,tower,cliff,statue,hall,pole,ladder:is {} high;width:room,river,path,street,yard:is {} wide",
    ("kilometre", "metre"): "length:road,river,street,path,beach,tunnel,race:is {} long;"
    "distance:village,station,school,lake,castle,shop:is {} away",
    ("kilogram", "gram"): "weight:sack of flour,stone,parcel,goose,suitcase,box,dog:weighs {}",
    ("litre", "millilitre"): "amount:pan,bucket,barrel,tank,pot,can,jar:holds {}",
    ("hour", "minute"): "time:journey,work,flight,walk,climb:takes {};time:fair,festival,party,storm,game:lasts {}",
    ("minute", "second"): "time:song,race,break,ride,talk:lasts {}",
    ("week", "day"): "time:holiday,course,voyage,trip,fair:lasts {}",
    ("year", "month"): "age:child,dog,cat,pony,tree:is {} old",
    ("day", "hour"): "time:voyage,storm,journey,hike,feast:lasts {}",
    ("centimetre", "millimetre"): "length:nail,pencil,leaf,worm,key,shell,feather:is {} long",
    ("century", "year"): "age:castle,church,oak,bridge,town:is {} old",
    ("decade", "year"): "age:house,tree,ship,club,clock:is {} old",
}
SCENES = {
    units: [(quantity, subjects.split(","), end) for quantity, subjects, end in (
        part.split(":") for part in parts.split(";"))]
    for units, parts in SCENES.items()
}
WHO_DID = {  # with whom or what as the first word of a sentence, and how it goes on
    "hour": "walked for {}|slept for {}|worked for {}|read for {}|played for {}",
    "kilometre": "walked {}|ran {}|cycled {}",
    "week": "stayed in bed for {}|was away for {}|travelled for {}",
    "minute": "waited for {}|danced for {}|swam for {}",
    "day": "was ill for {}|travelled for {}",
    "year": "lived in London for {}|went to school for {}|was a sailor for {}",
    "metre": "swam {}|climbed {}|crawled {}|dug {}",
    "kilogram": "bought {} of apples|carried {} of potatoes",
    "litre": "drank {} of water|bought {} of milk",
}
PERSONS = [*NAMES[:40], *phrases("Grandfather|Grandmother|My father|My aunt|The girl|The boy|Uncle Jack|The teacher")]
PAIRED = "shoe glove boot sock slipper skate stocking mitten sandal earring ski".split()
DOZENS = "egg bun cake candle pencil rose plate button apple orange biscuit oyster spoon nail cup lemon tile".split()
# parts and sums of units: what is given, the unit it is wanted in, how many of these
FRACTIONS = """half an hour=minutes=30|a quarter of an hour=minutes=15|three quarters of an hour=minutes=45|
one and a half hours=minutes=90|half a minute=seconds=30|a minute and a half=seconds=90|half a day=hours=12|
half a year=months=6|a year and a half=months=18|a quarter of a year=months=3|half a kilogram=grams=500|
one and a half kilograms=grams=1500|half a metre=centimetres=50|one and a half metres=centimetres=150|
half a kilometre=metres=500|one and a half kilometres=metres=1500|half a litre=millilitres=500|
a quarter of a litre=millilitres=250|half a century=years=50|half a decade=years=5|half a centimetre=millimetres=5|
two hours=minutes=120|three hours=minutes=180|two weeks=days=14|four weeks=days=28|three days=hours=72|
five minutes=seconds=300|two metres=centimetres=200|four kilograms=grams=4000|three litres=millilitres=3000|
two years=months=24|five centuries=years=500|six decades=years=60|a fortnight=days=14|one week=days=7|
two kilometres=metres=2000|two pounds=pence=200"""
FRACTIONS = [part.split("=") for part in phrases(FRACTIONS)]
MIXED = [("hour", "minute", 60), ("minute", "second", 60), ("metre", "centimetre", 100), ("year", "month", 12),
         ("week", "day", 7), ("kilogram", "gram", 1000), ("day", "hour", 24)]


# Sequence ---------------------------------------------------------------------------------------------------------

ROWS = {"day": DAYS, "month": MONTHS, "letter": list(ALPHABET), "season": SEASONS}
TENS = "ten twenty thirty forty fifty sixty seventy eighty ninety".split()


# Compare ----------------------------------------------------------------------------------------------------------

MEASURES = [  # what it is, units, more, less
    ("weight", "kilogram gram tonne", "heavier", "lighter"),
    ("distance", "kilometre metre mile", "longer", "shorter"), ("length", "metre centimetre", "longer", "shorter"),
    ("time", "hour minute day week year", "longer", "shorter"), ("height", "metre centimetre", "greater", "smaller"),
]
SCALES = [  # groups from less to more, with the words for more and less; only different groups are compared
    ("ant,flea;bee,fly,wasp;mouse,sparrow;rat,robin,frog;rabbit,hen,squirrel;fox,goose,lamb;sheep,goat,wolf;"
     "pig,donkey,tiger,lion;cow,horse,camel;elephant;whale", "bigger/larger", "smaller"),
    ("ant,flea,fly;mouse,sparrow,butterfly;rabbit,hen,cat;sheep,goat,wolf;cow,horse,bull;elephant;whale",
     "heavier", "lighter"),
    ("feather,leaf,snowflake;coin,pencil,key;apple,egg,cup;book,shoe,loaf;brick;chair,stool;"
     "table,wardrobe;piano;car,wagon;lorry,bus;ship", "heavier", "lighter"),
    ("pin,needle;pencil,spoon,key;broom,spade,umbrella;rowing boat,car;bus,lorry;train;river", "longer", "shorter"),
    ("flower,mushroom;bush,chair;man,door;house,cottage;church tower,lighthouse;mountain", "taller", "shorter"),
    ("snail,worm,slug;tortoise,beetle;man,hen;horse,car;train,racing car;plane,rocket", "faster/quicker", "slower"),
    ("=ice,=snow;=cool water;=warm milk,a warm bath;=hot soup,=boiling water;a fire;the sun", "hotter/warmer",
     "colder"),
    ("room,cupboard;house,cottage;street;village;town;country;continent", "larger/bigger", "smaller"),
    ("puddle;pond;lake;the sea;the ocean", "larger/bigger", "smaller"),
    ("baby;schoolboy,schoolgirl,pupil;mother,father,teacher;grandmother,grandfather,great-aunt", "older", "younger"),
    ("thread,hair;string,ribbon;rope;chain", "stronger", "weaker"),
    ("whisper,sigh;song,chat;shout,drum;=thunder,cannon", "louder", "quieter"),
    ("puddle;ditch,bathtub;pond;lake;the sea", "deeper", "shallower"),
    ("second,blink;minute;hour,lesson;day,night;week;month;season,winter,summer;year;century,lifetime",
     "longer", "shorter"),
    ("hill;mountain", "higher/taller", "lower"),
    ("stool,chair;table;door;house,barn;tower,cathedral", "higher", "lower"),
    ("=wool,feather,pillow,=butter;=wood,=leather;=stone,=iron,brick,=steel", "harder", "softer"),
    ("=paper,leaf;book,plank;wall,castle wall", "thicker", "thinner"),
    ("path,alley;road,street;motorway", "wider", "narrower"),
    ("=night,=midnight,cave,cellar;=dusk,candle;=noon,the sun", "brighter", "darker"),
    ("ant,mouse;dog,goat;horse,bull;elephant", "stronger", "weaker"),
    ("=water,=bread;=jam,=honey,=sugar,cake", "sweeter", ""),
    ("wren,sparrow,robin;crow,pigeon;duck;eagle,swan;ostrich", "bigger/larger", "smaller"),
    ("pencil,apple,bun;book,cap,ball;coat,lamp,chair;bicycle,piano,sofa;car,boat;house,castle,ship",
     "more expensive/dearer", "cheaper"),
    ("rowing boat,canoe;fishing boat;steamship,ferry,ocean liner", "bigger/larger", "smaller"),
    ("raisin,pea;cherry,grape;plum,walnut;apple,orange;melon;pumpkin", "bigger/larger", "smaller"),
]
SCALES = [(groups(text), more, less) for text, more, less in SCALES]
SCALES = [(row, word, less) for row, more, less in SCALES for word in more.split("/")]
SCALE_WEIGHTS = [sum(map(len, row)) for row, _, _ in SCALES]
HAS_MORE = [  # groups from less to more, questions, verb
    ("a bird,a hen,a child,a duck;a dog,a cow,a horse,a cat;an ant,a bee,a beetle;a spider", "Which has more legs",
     "has more legs than"),
    ("a scooter,a bicycle;a tricycle;a car;a train,a lorry", "Which has more wheels", "has more wheels than"),
    ("a spoon,a thimble;a cup,a glass;a jug,a teapot;a bucket;a barrel,a bathtub;a pond;a lake;the sea",
     "Which holds more water", "holds more water than"),
    ("a second;a minute;an hour;a day;a week;a month;a year;a century", "Which lasts longer",
     "lasts longer than"),
    ("a card,a note;a comic,a newspaper;a novel,a dictionary", "Which has more pages", "has more pages than"),
    ("a hut,a shed;a house;a castle,a palace", "Which has more rooms", "has more rooms than"),
    ("a family;a school class;a village;a town;a country", "Which has more people", "has more people than"),
    ("a triangle;a square,a rectangle;a pentagon;a hexagon", "Which has more sides", "has more sides than"),
    ("a pencil,a bun;a book,a cap;a coat,a lamp;a bicycle,a sofa;a car;a house", "Which costs more",
     "costs more than"),
    ("a mouse,a sparrow;a cat,a hen;a pig,a sheep;a horse,a cow;an elephant;a whale", "Which eats more",
     "eats more than"),
    ("a day;a week;a month;a year", "Which has more days", "has more days than"),
    ("a feather,a leaf;a cup,a spoon;a brick,a bucket;a table,a bicycle;a car,a wagon;a ship", "Which weighs more",
     "is heavier than"),
]
HAS_MORE = [(groups(text), question, verb) for text, question, verb in HAS_MORE]
EARLIER = [  # a row, in what, how often
    (DAYS, "week", 5), (MONTHS, "year", 6), (list(ALPHABET), "alphabet", 6), ("morning noon evening".split(), "day", 1),
    ("breakfast lunch supper".split(), "day", 1), ("childhood,youth,old age".split(","), "life", 1),
    ("spring,summer,autumn".split(","), "year", 1),
]
EARLIER_WEIGHTS = [weight for _, _, weight in EARLIER]
# sentence : question for more : its answer : question for less : its answer : lowest and highest number
PEOPLE_SCENES = [line.split(":") for line in phrases("""
{} is {} years old.:Who is older?:is older than:Who is younger?:is younger than:3:90|
{} is {} centimetres tall.:Who is taller?:is taller than:Who is shorter?:is shorter than:90:195|
{} weighs {} kilograms.:Who is heavier?:is heavier than:Who is lighter?:is lighter than:20:95|
{} has {} coins.:Who has more coins?:has more coins than:Who has fewer coins?:has fewer coins than:2:40|
{} has {} {t}.:Who has more {t}?:has more {t} than:Who has fewer {t}?:has fewer {t} than:2:30|
{} found {} {t}.:Who found more {t}?:found more {t} than:Who found fewer {t}?:found fewer {t} than:2:30|
{} read {} books.:Who read more books?:read more books than:Who read fewer books?:read fewer books than:2:30|
{} came at {} in the morning.:Who came later?:came later than:Who came earlier?:came earlier than:5:11|
{} gets up at {} in the morning.:Who gets up later?:gets up later than:Who gets up earlier?:gets up earlier than:5:11|
{} ran {} miles.:Who ran farther?:ran farther than:Who ran a shorter way?:ran a shorter way than:2:20|
{} waited {} minutes.:Who waited longer?:waited longer than:Who waited for a shorter time?:waited for a shorter time
than:2:50|
{} jumped {} centimetres.:Who jumped farther?:jumped farther than:Who jumped less far?:jumped less far than:100:400|
{} spent {} coins.:Who spent more?:spent more than:Who spent less?:spent less than:2:40""")]
SCENE_PEOPLE = [f"the {noun}" for noun in """baker farmer teacher pupil sailor king queen nurse doctor driver postman
gardener fisherman miller painter singer boy girl captain cook tailor hunter shepherd soldier""".split()]
PRICES = """hat coat cap book pen lamp cup chair table cake ball doll kite basket umbrella knife bell ring scarf shirt
bicycle clock vase rug mirror ticket melon goose saddle jug blanket drum violin""".split()
THING_SCENES = [  # things, sentence, more, less
    (things.split(), *rest) for things, *rest in (
        ("rope river road table boat plank path snake bench carpet", "The {} is {} metres long.", "longer", "shorter"),
        ("tower tree wall house church hill mast", "The {} is {} metres high.", "higher", "lower"),
        ("stone box bag goose parcel dog chair suitcase", "The {} weighs {} kilograms.", "heavier", "lighter"),
        ("pond lake well river pit", "The {} is {} metres deep.", "deeper", "shallower"),
        ("castle bridge church oak mill school", "The {} is {} years old.", "older", "newer"),
        ("street bridge path road river canal", "The {} is {} metres wide.", "wider", "narrower"),
    )
]
