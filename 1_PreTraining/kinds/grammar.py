"""Clauses for the exercises in `sentences`: who did what to what, and the forms that a clause takes.

Stands on the people, animals and things of `sentence_frames`; the frames here are those with an object, each with the
agents that suit it, so that a sentence can be turned round ("The storm broke the window"). Written for this course.
"""

from typing import NamedTuple

from kinds.sentence_frames import DONE as DEEDS
from kinds.sentence_frames import (
    OWN,
    PEOPLE_ARE,
    PEOPLE_AT,
    SINGULAR,
    Subject,
    be,
    deed,
    doer,
    one_person,
    participle,
    person,
    present,
    slashed,
    state,
)
from kinds.word_lists import article, capital, past, plural

KIN = {
    "he": slashed("Father / Grandfather / Uncle Jack / Uncle Tom / Uncle Henry / Grandpa / Mr Brown / Mr Hill / Dad"),
    "she": slashed("Mother / Grandmother / Aunt Mary / Aunt Kate / Aunt Clara / Granny / Mrs Green / Miss Bell / Mum"),
}
TRADES = """farmer baker sailor teacher captain boy girl king queen nurse doctor miller shepherd fisherman woman man
cook gardener soldier driver postman tailor painter judge thief knight smith maid carpenter hunter pilot guard pupil
child student neighbour shopkeeper princess builder waiter mechanic plumber artist stranger visitor""".split()
HE = "king boy man postman fisherman shepherd miller knight smith sailor captain waiter".split()
SHE = "queen girl woman nurse princess maid".split()
ADJECTIVES_OF_PEOPLE = "old young little tall kind clever brave small friendly tired busy strong".split()
GROUPS = slashed("""
the children / the pupils / the boys / the girls / the farmers / the sailors / the soldiers / my parents / our
neighbours / the villagers / the whole class / my friends / the workers / the guests / two men / three boys / skilled
men / the women / her brothers / his sisters / the whole family / the whole team / my cousins / some students / the
twins / the tourists / the scouts / four workmen / many people / the firemen
""")


def agent(rng):
    """One or more persons as the subject of a deed, never a pronoun."""
    draw, who = rng.random(), rng.choice(("he", "she"))
    if draw < 0.12:
        return Subject(rng.choice(KIN[who]), who)
    if draw < 0.25:
        group = rng.choice(GROUPS)
        return Subject(group, "it" if group.startswith("the whole") else "they")
    if draw < 0.65:
        trade = rng.choice(TRADES)
        who = "he" if trade in HE else "she" if trade in SHE else who
        if draw < 0.45:
            return Subject("the " + trade, who)
        if draw < 0.5:
            return Subject(article(trade), who)
        how = rng.choice(ADJECTIVES_OF_PEOPLE)
        return Subject(f"the {how} {trade}" if draw < 0.58 else article(f"{how} {trade}"), who)
    return one_person(rng)


# `agents > verb: objects`, a line each; no agents: persons. A word with _ is written with a space.
ROWS = """
> write: letter story poem book report song play note postcard message list diary letter
> read: letter book story poem newspaper map message magazine report recipe sign timetable
> sing: song hymn carol tune lullaby ballad
> paint: fence door picture wall boat gate house bench kitchen ceiling chair shed bridge portrait
> bake: cake pie loaf bread tart biscuit apple_pie pizza muffin bun birthday_cake
> cook: dinner soup rice meal supper stew breakfast pancake fish potato omelette
> eat: cake apple pie soup biscuit sandwich porridge pear egg cheese breakfast plum banana pudding
> drink: milk tea water coffee lemonade juice soup cocoa
> build: house wall ship boat bridge castle church tower hut cottage barn road snowman raft nest_box mill school
> break: window cup plate vase chair glass jug mirror promise toy ladder lamp record bottle pencil
> open: letter door gate window box parcel shop present book bottle tin cage drawer envelope museum
> close: door gate shop window book shutter box lid bank curtain
> lock: door gate shed cupboard box car safe garage
> shut: door gate window box book
> clean: kitchen window car room floor boot stable cage bath oven table silver fireplace carpet
> wash: plate car shirt dish cup floor window blanket dress dog glass apple
> sweep: floor yard path room kitchen step chimney street
> mend: fence net roof chair bicycle clock shoe gate boat kettle road sock pipe watch
> repair: car bicycle roof bridge clock engine radio ship road computer washing_machine
> find: key ring purse coin letter treasure shoe map wallet kitten glove watch cave
> lose: key ring purse glove match ticket map hat umbrella wallet phone
> hide: key treasure letter money present map box ring
> steal: ring necklace money car bicycle painting crown jewel apple horse purse
> buy: car house horse bread book coat hat ticket flower picture farm lamp computer present
> sell: car house horse boat farm cow bicycle picture shop bread fish
> bring: letter parcel milk water chair lamp basket tray newspaper tea
> carry: box bag basket parcel suitcase bucket sack tray ladder flag
> lift: box stone lid sack table gate basket
> move: table chair bed piano wardrobe stone sofa
> drop: cup plate ball tray vase glass egg key purse
> throw: ball stone rope stick snowball net
> catch: ball fish thief mouse butterfly rabbit
> kick: ball stone door bucket
> ring: bell doorbell church_bell
> answer: question letter phone door email
> ask: question riddle
> close: meeting shop
> cut: grass bread cake hedge rope ribbon cloth branch
> dig: hole well ditch grave tunnel garden
> draw: map picture plan horse circle line portrait
> drive: car bus lorry train tractor van taxi
> ride: horse pony donkey bicycle camel
> fly: kite plane helicopter
> sail: ship boat yacht
> fill: bucket glass bottle jug kettle bath basket hole
> empty: bucket box bag bin basket bottle
> feed: dog cat hen horse baby pig duck goat rabbit lamb
> milk: cow goat
> brush: horse dog coat
> lead: horse cow donkey
> water: plant flower garden rose tree field
> plant: tree bean rose seed potato garden hedge
> pick: apple flower pear plum berry rose strawberry
> cross: river road bridge desert field
> climb: tree hill mountain ladder wall tower
> visit: museum castle school zoo farm hospital village
> light: fire lamp candle lantern stove
> burn: letter wood leaf rubbish toast map
> lay: table carpet stone
> make: bed dress cake toy kite chair soup table tea jam
> sew: dress curtain button shirt
> knit: scarf jumper sock blanket hat
> iron: shirt dress sheet tablecloth
> fold: letter sheet shirt map blanket
> hang: picture lamp coat mirror
> pack: bag suitcase box trunk
> tie: knot rope ribbon parcel
> tell: story joke secret
> teach: song lesson class
> learn: poem song rule
> hear: noise song bell news
> see: ship fox rainbow accident star
> watch: film match race
> win: race prize match game cup medal
> start: engine car race fire game
> stop: car train fight clock
> choose: book colour dress captain cake
> check: list engine answer homework
> correct: mistake test exercise
> invent: game machine
> discover: island cave secret planet
> sign: letter paper book contract
> post: letter parcel card
> send: letter parcel card message email
> deliver: letter parcel milk newspaper
> follow: path road river
> save: kitten child ship dog boy
> rescue: kitten sailor dog child climber
> help: boy girl stranger
> arrest: thief robber burglar
> cover: table box well
> polish: shoe table car boot floor
> peel: potato apple orange carrot onion
> slice: bread cheese cake tomato ham
> stir: soup paint tea porridge
> pour: tea milk water coffee
> spill: milk tea ink paint soup
> tear: letter page shirt map
> wear: crown coat hat dress ring
> switch_off: light radio computer television
> turn_on: light radio tap heating
> put_out: fire candle
> wrap: present parcel sandwich
> plough: field
> cut_down: tree hedge oak
> pull: cart sledge rope
> push: cart pram trolley car
> load: cart van ship lorry
> guard: castle gate bank treasure
> attack: castle town village
> rule: country island kingdom
> print: book newspaper map poster
> take: photograph money bag medicine
> borrow: book ladder umbrella bicycle pen
> return: book ladder money key
> use: computer ladder map lift phone
> play: tune game song
> solve: puzzle problem riddle mystery
> grow: vegetable rose tomato potato
> shear: sheep
> weigh: parcel suitcase sack
> lock_up: shop house
cat fox dog kitten owl > chase: mouse rabbit bird hen squirrel
dog puppy pony goat > eat: apple bone carrot cake sandwich bread
goat rabbit cow mouse > eat: cabbage grass lettuce rose hat bean
mouse rat > nibble: cheese bread biscuit rope
cat fox owl eagle > catch: mouse rat bird fish
dog puppy > bury: bone shoe slipper
dog goat puppy > bite: postman burglar boy
dog puppy cat > break: vase cup plate lamp
dog goose guard_dog > frighten: burglar stranger postman
fox rat monkey jackdaw > steal: egg hen cheese ring banana
horse donkey pony ox > pull: cart plough sledge carriage
horse camel elephant donkey > carry: king box sack rider
wolf lion tiger bear > frighten: sheep hunter traveller deer
lion wolf tiger > hunt: deer buffalo zebra
bee wasp > sting: boy girl gardener dog
cow calf > drink: water milk
kitten puppy > tear: curtain cushion newspaper
bull ram > chase: farmer boy walker
storm wind > break: window branch fence mast
storm fire > destroy: barn house bridge village forest roof
wind storm > shake: tree house window
wind draught > blow_out: candle lamp match
wind storm > damage: roof ship tower
snow deep_snow > cover: roof field street garden hill
fog mist > hide: ship road coast castle
flood river > destroy: bridge house mill
rain flood > ruin: harvest picnic hay
rain snow > stop: match race traffic
sun > melt: snow ice butter chocolate snowman
frost > kill: flower rose plant tomato
wave big_wave > lift: boat ship raft
big_wave storm > sink: ship boat
lightning > strike: tree tower church oak
thunder noise alarm bell > wake: baby dog child
lorry train bus > carry: coal wood passenger
train car lorry > hit: cow wall gate
clock bell > wake: king servant
moon lamp fire candle > light: path room street
key > open: door box gate
lifeboat helicopter > rescue: sailor crew climber
tractor > pull: plough trailer cart
ferry boat > carry: passenger car mail
"""
MASS = """bread rice soup supper dinner breakfast tea milk water coffee lemonade juice cocoa porridge cheese money
treasure silver grass wood toast jam cloth news homework medicine ink paint butter chocolate ice snow hay harvest
traffic coal mail ham heating rubbish stew lettuce pudding mist crew furniture""".split()
ONE = set("kingdom whole_class sun moon mail crew harvest king sea country desert treasure news".split())
BREAKABLE = """window cup plate vase chair glass jug mirror toy ladder lamp bottle gate fence net clock shoe bicycle
boat kettle pipe watch""".split()
DISHES = """cake pie loaf tart pizza muffin bun soup stew bread pudding biscuit sandwich omelette fish meal pancake tea
coffee milk porridge cocoa""".split()
PLANTS = "apple pear plum rose flower tree cabbage potato tomato carrot berry strawberry bean plant onion".split()
PERSONS_HIT = """boy girl child thief robber burglar stranger baby captain king postman gardener hunter traveller rider
sailor climber farmer walker passenger servant class""".split()
BEASTS_HIT = "horse dog cat cow pony donkey hen goat rabbit fox sheep kitten mouse bird deer rat".split()
SUCH = {
    **dict.fromkeys(BREAKABLE, "old new small big blue green"),
    **dict.fromkeys(DISHES, "hot cold fresh delicious"),
    **dict.fromkeys(PLANTS, "small big red ripe"),
    **dict.fromkeys(PERSONS_HIT, "young old little"),
    **dict.fromkeys(BEASTS_HIT, "old young brown white little black"),
    **dict.fromkeys("rose flower tree plant".split(), "small big beautiful"),
    **dict.fromkeys("milk coffee tea".split(), "hot cold"),
    **dict.fromkeys("boat ship house castle church tower bridge cottage hut barn".split(), "old new small big"),
    **dict.fromkeys("letter book story poem song".split(), "long short old"),
    **dict.fromkeys("key coin ring box".split(), "small old golden"),
    **dict.fromkeys("coat dress shirt hat scarf jumper".split(), "red blue green new old warm"),
    "bread": "fresh", "bicycle": "old new red",
}  # fmt: skip
SUCH = {noun: hows.split() for noun, hows in SUCH.items()}


class Frame(NamedTuple):
    """A verb with those who do it (no one: persons) and the things to which it is done."""

    agents: list
    verb: str
    objects: list


def frame(row):
    """A row of `ROWS` as a Frame."""
    agents, _, rest = row.partition(">")
    verb, _, objects = rest.partition(":")
    return Frame(agents.split(), verb.strip(), [noun.replace("_", " ") for noun in objects.split()])


FRAMES = [frame(row) for row in ROWS.strip().splitlines()]
OF_PERSONS = [row for row in FRAMES if not row.agents]
OF_OTHERS = [row for row in FRAMES if row.agents]
PLAIN = [row for row in OF_PERSONS if "_" not in row.verb]
BEASTS = "cat fox dog kitten owl puppy pony goat cow wolf lion tiger bear horse donkey rat mouse bull".split()
NO_THE = "deep_snow lightning thunder".split()


def other_agent(rng, row):
    """An animal or a thing that suits a frame, as a subject."""
    noun = rng.choice(row.agents)
    if noun in NO_THE:
        return Subject(noun.replace("_", " "), "it")
    if noun not in BEASTS:
        return Subject("the " + noun.replace("_", " "), "it")
    draw = rng.random()
    if draw < 0.5:
        return Subject("the " + noun, "it")
    if draw < 0.6:
        return Subject("the " + plural(noun), "they")
    how = rng.choice("old hungry young big little brown black".split())
    return Subject(f"the {how} {noun}" if draw < 0.75 else article(f"{how} {noun}"), "it")


def thing(rng, noun, of=("the", "the", "the", "the", "my", "our", "his", "her", "a")):
    """A noun as the object of a deed, with its article and now and then an adjective; and whether it is many."""
    many = noun not in MASS and noun not in ONE and rng.random() < 0.25
    how = rng.choice(SUCH[noun]) + " " if noun in SUCH and rng.random() < 0.3 else ""
    before = rng.choice(of)
    if noun in PERSONS_HIT or noun in ("river", "school", "country", "island", "castle", "story", "church", "bank"):
        before = rng.choice(("the", "the", "a")) if "a" in of else "the"
    if noun in MASS or noun in ONE:
        before = "the"
    words = how + (plural(noun) if many else noun)
    if many:
        return f"{rng.choice(('the', 'the', 'the', 'two', 'three')) if before == 'a' else before} {words}", True
    return (article(words) if before == "a" else f"{before} {words}"), False


def with_particle(verb, words):
    """A verb whose form may carry a particle: blow_out -> blew out."""
    return words(verb.partition("_")[0]) + (" " + verb.partition("_")[2] if "_" in verb else "")


class Deed(NamedTuple):
    """Someone did something to something: the subject, the verb, the object, and whether that is more than one."""

    subject: Subject
    verb: str
    object: str
    many: bool

    def active(self):
        """In the active voice."""
        return f"{self.subject.text} {with_particle(self.verb, past)} {self.object}"

    def passive(self):
        """In the passive voice."""
        done = with_particle(self.verb, participle)
        return f"{self.object} {'were' if self.many else 'was'} {done} by {self.subject.text}"


def transitive(rng, others=0.25):
    """A Deed: mostly of persons, with the chance `others` of an animal or a thing."""
    if rng.random() < others:
        row = rng.choice(OF_OTHERS)
        subject = other_agent(rng, row)
    else:
        row, subject = rng.choice(OF_PERSONS), agent(rng)
    noun = rng.choice(row.objects)
    own = ("my", "our", "his", "her")
    of = ("the", "the", "the", "a") if subject.text.startswith(own) or row.agents else ("the", "the", "the", "my", "a")
    while subject.text.split()[-1] in (noun, plural(noun)):
        noun = rng.choice(row.objects)
    words, many = thing(rng, noun, of)
    if row.verb in ("tell", "ask", "sing", "win", "answer", "learn", "solve", "cross", "hear"):
        words = words.replace("my ", "the ")
    return Deed(subject, row.verb, words, many)


class Clause(NamedTuple):
    """A statement, its negative and its question, all without capital and end mark."""

    told: str
    negative: str
    asked: str


NOT_NEGATED = """some many most both all each every everyone everything nobody no never nothing still already always too
either also most three four""".split()
ACTING = slashed("""
go to school / go to the market / go home / play in the garden / play football / sit by the fire / sleep in the tent /
read a book / read the newspaper / write a letter / eat an apple / drink tea / wait for the bus / walk to the station /
swim in the lake / watch a film / help the farmer / clean the kitchen / wash the car / make soup / bake a cake / paint
the fence / mend the roof / feed the hens / look for the key / talk to the teacher / learn the song / come to the party
/ drive to town / sing in the bath / stand at the door / run down the street / laugh at the clown / pack the bags /
build a boat / climb the hill / dig a hole / sell the house / travel by train / cry in the kitchen / cut the grass /
carry the bags / work in the garden / live on a farm / dance in the hall / wear a red coat / ride a pony / lie on the
sofa / cook dinner / leave today / move to a new house / study for the test / ring the bell / hold the ladder
""")
THERE = slashed("""
eggs in the basket / apples on the tree / a fox in the barn / a letter on the table / a light in the window / milk in
the jug / a ship in the harbour / two chairs in the hall / a shop near the station / ducks on the pond / a bridge over
the river / snow on the hills / a hole in the roof / a spider in the bath / flowers in the vase / a lamp on the desk /
bread in the cupboard / a bank in this street / many boats on the lake / a stranger at the door / cows in the field / a
key under the mat / people in the street / sugar in the tea / a map on the wall / a well in the yard / water in the
bucket / six eggs in the nest / a clock in the kitchen / cups on the shelf / a storm last night / a mouse in the cellar
/ trees behind the house / a train at noon / stars in the sky / a dog in the garden / money in the box / a library in
the village / a garden behind the house / sheep on the hill / a phone in the hall / seats at the front
""")
THERE_MANY = "eggs apples two ducks flowers many cows people six cups trees stars sheep seats".split()


def ing(verb):
    """The -ing form: going, sitting, making."""
    head = verb.partition(" ")[0]
    if head in ("sit", "swim", "run", "dig", "cut", "stop", "win", "get", "put", "shut", "travel", "plan", "chat"):
        return head + head[-1] + "ing" + verb[len(head):]
    if head in ("lie", "tie", "die"):
        return head[:-2] + "ying" + verb[len(head):]
    if head.endswith("e") and not head.endswith(("ee", "be")):
        return head[:-1] + "ing" + verb[len(head):]
    return head + "ing" + verb[len(head):]


def plain(words):
    """Whether a sentence has a simple negative: no "some", "every", "never" in it."""
    return not any(word in NOT_NEGATED for word in words.split())


def with_be(subject, be_form, rest):
    """A Clause with a form of be."""
    return Clause(
        f"{subject} {be_form} {rest}", f"{subject} {be_form} not {rest}", f"{be_form} {subject} {rest}"
    )


def does(subject, verb, rest, then):
    """A Clause with a full verb, in the present or in the past tense."""
    form, do = (past(verb), "did") if then else (
        present(verb, subject.who), "does" if subject.who in SINGULAR else "do")
    return Clause(
        f"{subject.text} {form} {rest}", f"{subject.text} {do} not {verb} {rest}", f"{do} {subject.text} {verb} {rest}"
    )


def anyone(rng):
    """A person or persons as subject, pronouns among them."""
    return agent(rng) if rng.random() < 0.6 else person(rng)


def verb_and_rest(rng, who):
    """Base form and the rest of what someone did once."""
    if rng.random() < 0.45:
        row = rng.choice(PLAIN)
        noun = rng.choice(row.objects)
        of = ("the", "a") if who in ("we", "they") else ("the", "the", "a", OWN[who])
        return row.verb, thing(rng, noun, of)[0]
    return deed(rng, DEEDS, who)


def clause(rng):
    """A Clause of any sort, that can be asked and denied."""
    while True:
        made = any_clause(rng)
        if plain(made.told):
            return made


def any_clause(rng):
    draw = rng.random()
    if draw < 0.17:
        subject, how = state(rng)
        return with_be(subject.text, be(subject.who, rng.random() < 0.5), how)
    if draw < 0.22:
        subject = anyone(rng)
        return with_be(subject.text, be(subject.who, rng.random() < 0.5), rng.choice(PEOPLE_ARE + PEOPLE_AT))
    if draw < 0.29:
        subject, body = anyone(rng), ing(rng.choice(ACTING))
        return with_be(subject.text, be(subject.who, rng.random() < 0.3), body)
    if draw < 0.33:
        rest = rng.choice(THERE)
        many = rest.split()[0] in THERE_MANY
        then = rng.random() < 0.4 or "last night" in rest
        form = ("were" if many else "was") if then else "are" if many else "is"
        no = f"there {form} no {rest.removeprefix('a ')}"
        return Clause(f"there {form} {rest}", no, f"{form} there {rest}")
    if draw < 0.45:
        subject = anyone(rng)
        word = rng.choice(("can", "can", "could", "will", "will", "must", "should"))
        body = rng.choice(ACTING) if rng.random() < 0.4 else " ".join(verb_and_rest(rng, subject.who))
        negative = f"{subject.text} {'cannot' if word == 'can' else word + ' not'} {body}"
        return Clause(f"{subject.text} {word} {body}", negative, f"{word} {subject.text} {body}")
    if draw < 0.52:
        subject = anyone(rng)
        verb, rest = verb_and_rest(rng, subject.who)
        have, body = "has" if subject.who in SINGULAR else "have", f"{participle(verb)} {rest}"
        return Clause(
            f"{subject.text} {have} {body}", f"{subject.text} {have} not {body}", f"{have} {subject.text} {body}"
        )
    if draw < 0.78:
        return does(*doer(rng), then=False)
    subject = anyone(rng)
    verb, rest = verb_and_rest(rng, subject.who)
    if not subject.text.startswith(("the", "my")) or rng.random() < 0.7:
        return does(subject, verb, rest, then=True)
    return does(subject, verb, f"{rest}", then=True)


def sentence(words, end="."):
    """Words as a sentence: with a capital and an end mark."""
    return capital(words) + end
