"""What the texts in `passages`, `papers` and `quotes` are about: persons, things, places, deeds, reasons; and helpers.

The lists were typed for this course. `made` puts a text and some of its facts together as a Passage.
"""

import re

from kinds import Passage
from kinds.word_lists import capital, doubles, past, plural

# ----- what the texts are about

GIRLS = """Anna Mary Lucy Sara Emma Kate Jane Ella Nora Rosa Clara Alice Ruby Grace Maya Julia Hannah Sophie Lily Eva
Amira Leila Mei Priya Ama Olga Carmen Louise Greta Martha Emily Agnes Ellen Molly Daisy Polly Ivy Edith Flora Helen
Nina Tess Zoe Laura Betty Joan Susan Dora Fatima Aisha Yuki Ingrid Maria Bella Hilda Rachel Esther Violet""".split()
BOYS = """Tom Peter Ben Jack Sam Paul Max Hugo Leo Adam Felix Oscar Henry David Simon Mark Luke Robert Daniel George
Omar Yusuf Chen Ravi Kofi Ivan Diego Pierre Hans Walter Oliver Samuel Frederick Arthur Albert Harry Edward Hamza Noah
Joe Will Toby Jacob Martin Frank Ralph Stephen Philip Hassan Kenji Lars Pedro Amos Giles Rupert Andrew Isaac Alfie"""
BOYS = BOYS.split()
WOMEN = """Mrs Hill,Mrs Brook,Miss Reed,Mrs Green,Miss Carter,Mrs Khan,Mrs Stone,Aunt Clara,Aunt Jane,Aunt Rose,
Mrs Bell,Miss Lane,Mrs Patel,Mrs Wood,Aunt Edith,Mrs Marsh,Miss Fox,the baker's wife,the old lady,the queen,
the schoolmistress,the landlady""".replace("\n", "").split(",")
MEN = """Mr Hill,Mr Brook,Mr Reed,Mr Green,Mr Carter,Mr Khan,Mr Stone,Uncle Ned,Uncle John,Uncle Bill,Mr Bell,
Mr Lane,Mr Patel,Mr Wood,Uncle Fred,Mr Marsh,Mr Fox,the postman,the old man,the king,the fisherman,the milkman,
the schoolmaster,the policeman,the landlord""".replace("\n", "").split(",")
JOBS = """teacher nurse doctor baker farmer cook driver singer painter gardener pilot sailor dentist butcher tailor
shopkeeper soldier plumber librarian cleaner carpenter writer builder vet shepherd judge mechanic miller waiter
engineer clown potter shoemaker detective dancer lawyer scientist electrician captain hairdresser firefighter
programmer photographer blacksmith weaver actor musician journalist""".split()
COLOURS = "red blue green yellow black white brown grey pink purple orange".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()
NUMBERS = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty""".split()
TENS = {30: "thirty", 40: "forty", 50: "fifty", 60: "sixty", 70: "seventy", 80: "eighty", 90: "ninety"}
ORDER = "first second third fourth fifth sixth".split()
# What one can hold in a hand or under an arm, and what may have any colour.
THINGS = """ball book hat kite pen bag cup box scarf doll coat pencil balloon bucket basket umbrella shirt toy ribbon
blanket cap bowl flag towel bottle mug plate jacket lamp torch comb glove brush purse sock candle whistle notebook
apron jug cushion belt drum ruler tie suitcase spade envelope card teapot jumper necklace bracelet button handkerchief
mitten raincoat rucksack saucer lunchbox toothbrush paintbrush vase lantern puppet bead key ring stone feather shell
marble helmet slipper pillow telephone tablet torch bat racket badge bell phone rope""".split()
THINGS = list(dict.fromkeys(THINGS))
BIG_THINGS = """bicycle car boat tent chair table door house cart bench van scooter sledge wheelbarrow caravan lorry
tractor canoe bus sofa motorbike""".split()
FOODS = """apple egg pear orange banana lemon onion potato carrot tomato biscuit bun sandwich roll peach plum melon
cabbage lettuce leek turnip cucumber pineapple coconut muffin pancake doughnut pie sausage fish chicken mushroom cherry
strawberry scone tart loaf lollipop walnut apricot mango""".split()
STUFF = """bread milk butter cheese sugar flour tea coffee rice honey jam salt ham soap soup fruit meat rope string
paper paint wool cloth oil chocolate juice pepper mustard bacon pasta yoghurt cream""".split()
MEALS = """soup,fish and chips,roast chicken,rice and beans,bread and cheese,pancakes,vegetable pie,apple tart,toast,
porridge,sausages,spaghetti,salad,pizza,stew,cold ham,boiled eggs,curry,noodles,baked potatoes,fruit salad,
sandwiches,lamb with peas,dumplings,cornflakes,an omelette""".replace("\n", "").split(",")
DRINKS = """tea,coffee,milk,water,lemonade,orange juice,apple juice,cocoa,ginger beer,hot chocolate""".replace("\n", "")
DRINKS = DRINKS.split(",")
PETS = """dog cat rabbit hamster parrot pony kitten puppy goldfish tortoise mouse canary budgie lizard goat donkey lamb
duck snake""".split()
PET_NAMES = """Rex Spot Snowy Tiger Bella Max Fluffy Ginger Rusty Coco Bob Patch Misty Lucky Smoky Daisy Pepper Toby
Biscuit Shadow Nibbles Captain Pip Teddy Honey Olive Socks Bruno Felix Domino""".split()
FARM = "cow hen sheep pig horse goat duck goose turkey donkey pony lamb calf".split()
WILD = """fox wolf bear lion mouse crow rabbit hare frog owl tortoise monkey hedgehog squirrel badger eagle otter
crocodile elephant tiger snake deer mole swan beetle spider cat dog donkey goat goose""".split()
# Rooms and other places, with the word that goes before them when somebody is there.
ROOMS = """kitchen bedroom bathroom hall attic cellar garage garden shed office library classroom living room
dining room nursery barn stable greenhouse study"""
ROOMS = re.findall(r"living room|dining room|\w+", ROOMS)
INSIDE = """garden park kitchen wood barn library museum forest cave castle shop church school hall attic cellar stable
cinema theatre field orchard hospital hotel bakery tower mill workshop zoo village bank town café playground square
classroom shed garage meadow yard harbour valley restaurant supermarket greenhouse cottage stadium gym office
tea shop palace circus tent gymnasium swimming pool"""
INSIDE = re.findall(r"tea shop|circus tent|swimming pool|\w+", INSIDE)
AT = """station,market,bus stop,farm,airport,post office,river,lake,crossroads,football ground,school gate,fair,
campsite,lighthouse,police station,baker's,butcher's""".replace("\n", "").split(",")
ON = "beach,hill,bridge,island,farm,roof,river bank,balcony,boat,bus,train,ship,pier".split(",")
PLACES = [("in", place) for place in INSIDE] + [("at", place) for place in AT] + [("on", place) for place in ON]
REACHED = [place for place in dict.fromkeys([*INSIDE, *AT, "beach", "hill", "bridge", "island", "pier"])]
BRITISH = """London York Bristol Oxford Cambridge Leeds Brighton Dover Bath Norwich Exeter Edinburgh Glasgow Cardiff
Liverpool Manchester Plymouth Durham Lincoln Chester Newcastle Swansea Nottingham Sheffield Southampton Ipswich
Salisbury Winchester Canterbury Aberdeen Inverness Carlisle Hull Derby""".split()
TOWNS = BRITISH + """Paris Rome Berlin Madrid Vienna Lisbon Dublin Cairo Delhi Tokyo Oslo Athens Prague Geneva Warsaw
Stockholm Brussels Venice Nairobi Toronto""".split()
COUNTRIES = """England Scotland Ireland Wales France Spain Italy Germany Poland Norway Sweden Greece Turkey Egypt Kenya
Ghana India China Japan Brazil Canada Mexico Portugal Holland""".split()
SUBJECTS = """maths English science history geography music art French spelling reading drawing sport biology
chemistry German drama singing""".split()
SPORTS = """football tennis cricket chess hockey rugby basketball netball volleyball badminton table tennis"""
SPORTS = re.findall(r"table tennis|\w+", SPORTS)
INSTRUMENTS = "piano violin flute drums guitar trumpet cello harp recorder accordion clarinet banjo".split()
LIKED = """swimming reading singing dancing cooking painting drawing fishing skating running climbing gardening
sewing cycling riding knitting camping sailing""".split()
HAIR = ["short", "long", "curly", "straight", "red", "black", "brown", "grey", "white", "blonde", "wavy"]
BY = ["by bus", "by train", "by car", "by bicycle", "by coach", "by motorbike", "by taxi"]
WEATHER = """sunny rainy windy cloudy foggy cold hot stormy warm snowy icy wet dry cool frosty misty""".split()
FINE, ROUGH = ("sunny", "hot", "warm"), ("rainy", "snowy", "icy", "stormy", "frosty")
KIN = "mother father sister brother aunt uncle grandmother grandfather cousin friend teacher neighbour".split()
WHEN = """yesterday,last night,last week,this morning,on Monday,on Tuesday,on Wednesday,on Thursday,on Friday,
on Saturday,on Sunday,in January,in March,in April,in May,in June,in July,in August,in October,in December,in spring,
in summer,in autumn,last winter,after school,after lunch,before breakfast,at noon,in the evening,at Easter,
at Christmas,at midnight,at six o'clock,last Friday,last Sunday,during the holidays""".replace("\n", "").split(",")
DEEDS = """read a book,bake a cake,write a letter,wash the car,feed the hens,water the flowers,paint the fence,
mend the gate,play the piano,fly a kite,draw a picture,clean the windows,cook the dinner,sweep the floor,
milk the cow,ride a pony,climb a tree,dig a hole,build a hut,make the beds,cut the grass,pick the apples,
brush the dog,sing a song,catch a fish,sew a button on,light the fire,lay the table,peel the potatoes,wash the dishes,
repair the bicycle,plant a tree,count the sheep,post a parcel,paint a picture,knit a scarf,polish the shoes,
chop the wood,watch a film,play chess,listen to the radio,do the homework,tidy the cupboard,iron the shirts,
learn a poem,drink a cup of tea,eat an orange,open the window,shut the gate,hang up the washing,collect shells,
build a sandcastle,row the boat,polish the spoons,sharpen the pencils,empty the bin,fetch the milk,stir the soup,
write a story,solve a puzzle,play cards,throw a ball,sleep on the sofa,look at the stars,talk to a neighbour,
ring the bell,carry the bags,fill the bucket,dry the plates,feed the cat,walk the dog,phone a friend,
search for the key,decorate the room,pack the suitcase,train for the race,clean the stable,bake the bread"""
DEEDS = DEEDS.replace("\n", "").split(",")
OUTDOORS = """in the garden,in the park,in the wood,in the forest,in the field,in the meadow,in the orchard,in the yard,
in the valley,in the village,in the playground,at the lake,at the river,at the farm,at the station,at the market,
at the harbour,at the bus stop,at the lighthouse,at the campsite,at the mill,on the beach,on the hill,on the bridge,
on the island,on the pier,at the crossroads,at the pond,at the well,at the castle,in the market square,in the lane"""
OUTDOORS = [tuple(place.split(" the ")) for place in OUTDOORS.replace("\n", "").split(",")]
# Where one does what.
WORKPLACES = """in kitchen: bake a cake, peel the potatoes, stir the soup, wash the dishes, dry the plates
in garden: water the flowers, cut the grass, plant a tree, dig a hole, hang up the washing, pick the beans
in barn: count the sacks, feed the calves, look for eggs, mend a wheel, sweep the floor
in stable: brush the pony, feed the horses, clean the floor, mend the saddle
in library: read a book, write a letter, look for a map, return the books, sort the cards
in classroom: learn a poem, draw a map, clean the board, write a story, count the books
in bedroom: make the bed, read a book, pack the suitcase, sleep, look for a sock, fold the clothes
in attic: look for the old lamp, open a trunk, mend the roof, hide from the others
in cellar: fetch the potatoes, fill a bottle, count the barrels, look for the torch
in garage: wash the car, repair the bicycle, paint the cart, change a tyre
in park: walk the dog, fly a kite, feed the ducks, play football, sit on a bench
on beach: collect shells, build a sandcastle, sleep in the sun, throw stones, look for crabs
at lake: row the boat, catch a fish, swim, feed the swans, take photographs
at station: wait for the train, buy a ticket, read the timetable, carry the bags
at market: buy apples, sell eggs, choose a melon, look for a hat, talk to a neighbour
in orchard: pick the pears, climb a tree, sit in the shade, carry the ladder
in field: plant cabbages, chase the crows, fly a kite, drive the tractor
in yard: chop the wood, feed the hens, sweep the steps, polish the boots, bathe the dog
in living room: watch a film, play the piano, knit a scarf, dust the shelves, play chess
in bathroom: wash the towels, clean the mirror, fill the tub
in hall: hang up the coats, answer the telephone, sweep the stairs, wait for the postman
in shed: sharpen the saw, paint a chair, look for a hammer, build a rabbit hutch
in wood: gather sticks, pick mushrooms, listen to the birds, look for the dog
in café: drink tea, eat an ice cream, meet a friend, write a postcard
in office: write an email, repair the printer, answer the phone, sign the papers
in greenhouse: water the tomatoes, plant the seeds, pick a cucumber, move the pots
in hospital: visit an aunt, talk to the doctor, sleep, wait for the nurse
on bridge: look at the boats, paint a picture, wait for a friend, drop sticks into the water
on roof: mend the tiles, clean the chimney, look at the stars, put up a flag
on bus: read a magazine, look out of the window, talk to the driver, listen to music
in museum: look at the old ships, draw a dinosaur, ask the guide a question
in shop: choose a present, pay for the bread, count the money, look for a pen
in church: play the organ, light the candles, ring the bells, arrange the flowers
in swimming pool: dive, swim, learn to float, race a friend
in workshop: build a table, mend a clock, paint a sign, saw a plank
in zoo: feed the seals, watch the monkeys, draw a lion"""
WORKPLACES = [line.split(": ") for line in WORKPLACES.split("\n")]
WORKPLACES = [(place.split(" ", 1), deeds.split(", ")) for place, deeds in WORKPLACES]
SPOTS = """on the table,under the bed,on the shelf,behind the door,in the drawer,under the chair,on the windowsill,
in the cupboard,next to the clock,behind the sofa,under the rug,in the basket,on the stairs,in the box,beside the lamp,
under the table,behind the curtain,on the piano,in the wardrobe,on the bench,under a tree,behind the shed,in the car,
in the bath,under the cushion,near the stove,in the fridge,on the roof,in the hedge,under the stairs"""
SPOTS = SPOTS.replace("\n", "").split(",")
# What somebody did, and why: "did" takes the place of the verb in the question.
REASONS = """stay at home|it was raining
take an umbrella|it looked like rain
go to bed early|{he} was tired
laugh|the clown fell over
miss the bus|{he} got up too late
open the window|it was too hot in the room
light the fire|the room was cold
run to school|{he} was late
call the doctor|the baby was ill
put on a coat|it was cold outside
eat three sandwiches|{he} was very hungry
drink a glass of water|{he} was thirsty
cry|{he} had lost the key
shout|the ship was sinking
turn on the lamp|it was getting dark
wear boots|the path was muddy
buy a new pair of shoes|the old ones had holes
go to the dentist|{he} had toothache
hide under the bed|the thunder was loud
walk home|the car had broken down
close the curtains|the sun was too bright
feel happy|the holidays had begun
wait at the station|the train was late
go back to the house|{he} had forgotten the tickets
whisper|the baby was asleep
climb the tree|the kitten could not get down
wash the shirt|there was jam on it
bake a cake|it was {his} mother's birthday
stop the car|a sheep stood on the road
learn French|{he} wanted to live in Paris
save all {his} money|{he} wanted to buy a bicycle
ring the bell|dinner was ready
sell the horse|{he} needed the money
build a wall|the goats kept eating the roses
lock the door|there had been thieves in the street
smile|the letter brought good news
leave the party early|{he} had a headache
fetch a ladder|the lamp was too high
carry the little girl|the path was too steep
write to {his} uncle|{he} wanted to thank him for the present
throw the milk away|it was sour
jump into the river|a dog was drowning
put the cake in the cupboard|the cat was watching it
mend the roof|the rain came in
keep quiet|everyone else was reading
go to the shop|there was no bread left
buy flowers|{his} aunt was in hospital
change {his} shirt|{he} had spilled the soup
get a prize|{he} had won the race
sleep badly|the wind howled all night
thank the policeman|{his} purse had been found
plant potatoes|the soil was good
look under the sofa|the ball had rolled there
hold on to the rope|the rocks were slippery
blow out the candle|it was time to sleep
take the stairs|the lift was broken
pay for the window|{his} ball had broken it
stand on a chair|there was a mouse in the room
feed the birds|the ground was covered with snow
put up a fence|the rabbits ate the lettuce
turn the music down|the neighbours complained
move to the seaside|{he} loved the sea
charge the phone|the battery was empty
wear glasses|{he} could not see the board
stop reading|the light went out
clean the cage|the hamster had made a mess
apologise|{he} had broken a plate
stay in bed|{he} had a cold""".split("\n")
REASONS = [tuple(line.split("|")) for line in REASONS]


class Person:
    """Somebody in a text, with the pronouns for them."""

    def __init__(self, name, woman):
        self.name = name
        self.he, self.him, self.his = ("she", "her", "her") if woman else ("he", "him", "his")

    def __str__(self):
        return self.name

    def __format__(self, spec):
        return format(self.name, spec)


EVERYBODY = [Person(name, True) for name in GIRLS] + [Person(name, False) for name in BOYS]
GROWN = [Person(name, True) for name in WOMEN] + [Person(name, False) for name in MEN]
TEACHERS = [person for person in GROWN if person.name.startswith("M")]


def people(rng, count, grown=0.15):
    """So many different persons: children by first names, or grown-ups."""
    return rng.sample(GROWN if rng.random() < grown else EVERYBODY, count)


def number(rng, low=2, high=12):
    """A number as a word or, less often, in digits."""
    value = rng.randint(low, high)
    return spelled(value) if rng.random() < 0.6 else str(value)


def spelled(value):
    """A whole number below 100 as a word."""
    if value <= 20:
        return NUMBERS[value - 1]
    return TENS[value] if value % 10 == 0 else f"{spelled_tens(value)}-{NUMBERS[value % 10 - 1]}"


def spelled_tens(value):
    """The tens of a number from 21 to 99 as a word."""
    return "twenty" if value < 30 else TENS[value // 10 * 10]


def clock(rng):
    """A time of day."""
    hour = rng.randint(1, 12)
    return rng.choice((f"{hour} o'clock", f"{NUMBERS[hour - 1]} o'clock", f"half past {NUMBERS[hour - 1]}",
                       f"quarter past {NUMBERS[hour - 1]}", f"quarter to {NUMBERS[hour - 1]}",
                       f"{hour}.{rng.choice((10, 15, 20, 30, 40, 45, 50))}"))


def counted(value, noun):
    """A number, as word or digits, with its noun."""
    return f"{value} {noun if value in ('one', '1') else plural(noun)}"


def ing(phrase):
    """The -ing form of a phrase that begins with a verb in its base form."""
    verb, space, rest = phrase.partition(" ")
    if verb.endswith("e") and not verb.endswith("ee"):
        verb = verb[:-1]
    elif doubles(verb):
        verb += verb[-1]
    return f"{verb}ing{space}{rest}"


def did(phrase):
    """The past of a phrase that begins with a verb in its base form."""
    verb, space, rest = phrase.partition(" ")
    return past(verb) + space + rest


def row(items):
    """A, B and C."""
    items = [str(item) for item in items]
    return items[0] if len(items) == 1 else ", ".join(items[:-1]) + " and " + items[-1]


def yes_no(rng, question, right, wrong):
    """A fact: `question` with the right thing in its gap, and the answer Yes, or with a wrong one, and No."""
    return (question.format(right), "Yes") if rng.random() < 0.5 else (question.format(wrong), "No")


def made(rng, sentences, facts, between=" "):
    """The Passage: the sentences, and three to six of the facts as questions in any order."""
    chosen = rng.sample(facts, min(len(facts), rng.choice((3, 3, 4, 4, 5, 6))))
    asked = {capital(rng.choice(wordings)): str(answer) for *wordings, answer in chosen}
    return Passage(between.join(capital(sentence) for sentence in sentences), list(asked.items()))
