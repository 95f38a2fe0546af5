"""Exercises on saying things with fewer words: shorten (the same in fewer words) and summarise (eight words at most).

The patterns hold the long and the short form with the same slots, which `knowledge_words.Slots` fills.
"""

from kinds import exercise
from kinds.knowledge_words import ACTIONS, Slots, lines, pairs, parts, register_rewrites, rewritten
from kinds.word_lists import past

# Shorten ----------------------------------------------------------------------------------------------------------

SHORTEN = lines("""
Shorten this. | {text}
Shorten the sentence. | {text}
Shorten it. | {text}
Shorten this sentence: {text}
Shorten "{text}"
Please make this shorter. | {text}
Make this sentence shorter. | {text}
Make this sentence shorter: {text}
Make it brief. | {text}
Make it short and clear. | {text}
Can you shorten this for me? | {text}
Can you shorten this for me: {text}
Could you say this in fewer words, please? | {text}
Could you put this more briefly? | {text}
Put this more briefly. | {text}
Put this into fewer words. | {text}
Put this into fewer words: {text}
Put it in a shorter way. | {text}
Say this in fewer words: {text}
Say it more briefly. | {text}
Say the same more briefly: {text}
Say the same thing in fewer words. | {text}
Say it briefly. | {text}
Say this simply and briefly. | {text}
Write it in fewer words. | {text}
Write this more briefly. | {text}
Write a shorter version. | {text}
Write a shorter version of this sentence: {text}
Write the sentence again, but shorter. | {text}
Give me a shorter version. | {text}
Give me a shorter sentence with the same meaning. | {text}
Give a shorter way to say this: {text}
Find a shorter way to say "{text}"
Find a briefer way to write this. | {text}
How can this be said in fewer words? | {text}
How would you say this more briefly? | {text}
How would you say this in fewer words: {text}
How can I make this shorter? | {text}
How do I shorten this? {text}
What is a shorter way to say this? | {text}
What is a shorter way of writing this: {text}
Is there a shorter way to say this? | {text}
Cut this down. | {text}
Cut the words we do not need. | {text}
Cut what is not needed: {text}
Leave out the words that are not needed. | {text}
Leave out what is not needed in "{text}"
Take out the extra words. | {text}
Remove the extra words from this: {text}
Drop the words that say nothing. | {text}
Too many words! Shorten it. | {text}
This is too long. Make it shorter. | {text}
This sentence is too wordy: {text}
My sentence is too long. Can you trim it? | {text}
My teacher says this is too wordy. Please shorten it. | {text}
Trim this. | {text}
Trim this sentence: {text}
Tighten it up. | {text}
Tighten this sentence: {text}
Reduce this to fewer words. | {text}
Use fewer words, but keep the meaning. | {text}
Use fewer words for this: {text}
Keep it brief: {text}
Keep the meaning but make it shorter. | {text}
Be brief. | {text}
Briefly, please: {text}
Fewer words, please. | {text}
Shorter, please. | {text}
Shorter, please: {text}
I need this in fewer words for a message. | {text}
I want to say this in a short sentence. | {text}
Help me to shorten this sentence for my letter. | {text}
Rewrite this with fewer words. | {text}
Rewrite it so that it is shorter: {text}
""")

REASONS = pairs("""
{who} stayed at home => it was raining
{who} stayed in bed => {he} was ill
{who} fell => the road was icy
{who} went to bed early => {he} was tired
{who} missed the bus => {he} got up late
{who} lit the lamp => it was dark
{who} could not {do} => {he} was too weak
{who} did not {do} => {he} had no time
{who} was angry => the {thing} was broken
{who} was happy => {he} had won a prize
{who} put on a {garment} => it was cold
{who} opened the window => it was hot
{who} ran home => the storm was coming
{who} cried => the {animal} had run away
{who} laughed => the {animal} looked funny
{who} went to {room} => {he} wanted to be alone
{who} stopped => the {animal} was in the way
{who} turned back => the bridge was broken
{who} sold the {thing} => {he} needed money
{who} was late => the {transport} had broken down
{who} could not sleep => the {animal} made a noise
{who} shouted => {who2} was far away
{who} whispered => the baby was asleep
{who} ate all the {food} => {he} was hungry
{who} bought {food} => guests were coming
{who} left early => the {trip} was boring
the shop was closed => it was {day}
the lesson ended early => the teacher was ill
the boat could not sail => the wind was too strong
the {animal} hid => it was afraid
the cows came home => it was getting dark
the {trip} was called off => it snowed
the road was closed => a tree had fallen on it
we waited in {room} => the {transport} was late
we stayed inside => it was snowing
we lost the match => we were tired
we got wet => we had no umbrella
they were hungry => there was no {mass}
they went to {town} => they wanted to find work
nobody heard the bell => the music was too loud
""")
BECAUSE = ["due to the fact that", "because of the fact that", "owing to the fact that", "for the reason that",
           "on account of the fact that", "in view of the fact that", "as a result of the fact that"]


@exercise("shorten", *SHORTEN)
def shorten_reason(rng):
    """Long words for because."""
    effect, cause = rng.choice(REASONS)
    because = rng.choice(BECAUSE)
    long = rng.choice((
        f"{effect} {because} {cause}.", f"{effect} {because} {cause}.",
        f"the reason why {effect} was that {cause}.", f"the reason that {effect} was that {cause}.",
    ))
    return rewritten(rng, [(long, f"{effect} because {cause}.")])


LONG_PHRASES = pairs("""
in the event that it rains, {who} will stay at home. => if it rains, {who} will stay at home.
in the event that it snows, we will not {do}. => if it snows, we will not {do}.
in the event that {who} comes, please {do}. => if {who} comes, please {do}.
in the event that you see {who}, please give {him} this {thing}. => if you see {who}, please give {him} this {thing}.
{who} {did} in spite of the fact that {he} was {feeling}. => {who} {did} although {he} was {feeling}.
despite the fact that {he} was {feeling}, {who} {did}. => although {he} was {feeling}, {who} {did}.
at the time when {who} came in, we were eating {food}. => when {who} came in, we were eating {food}.
during the time that {who} was in {town}, {who2} {did}. => while {who} was in {town}, {who2} {did}.
during the time that we were in {room}, it began to rain. => while we were in {room}, it began to rain.
we will wait until such time as {who} comes back. => we will wait until {who} comes back.
at the present time there is no {mass} in {room}. => there is no {mass} in {room} now.
at the present time {who} lives in {town}. => {who} lives in {town} now.
at this moment in time {who} is in {room}. => {who} is in {room} now.
at this point in time I cannot {do}. => I cannot {do} now.
{who} will {do} in the near future. => {who} will {do} soon.
{who} will {do} at a later time. => {who} will {do} later.
{who} went to {room} in order to {do}. => {who} went to {room} to {do}.
{who} got up early in order to {do}. => {who} got up early to {do}.
{who} works in {room} on a daily basis. => {who} works in {room} every day.
{who} {does} each and every day. => {who} {does} every day.
{who} {does} each and every {day}. => {who} {does} every {day}.
{who} {does} on all days of the week. => {who} {does} every day.
{who} is in {room} at all times. => {who} is always in {room}.
{who} was {feeling} on many occasions. => {who} was often {feeling}.
all of a sudden {who} saw a {animal}. => suddenly {who} saw a {animal}.
a large number of {animals} came into {room}. => many {animals} came into {room}.
there were a great many {things} in {room}. => there were many {things} in {room}.
{who} bought a small number of {things}. => {who} bought a few {things}.
{who} saw a large number of {animals} in {room}. => {who} saw many {animals} in {room}.
the majority of the {things} were {colour}. => most of the {things} were {colour}.
{who} told us a story on the subject of {animals}. => {who} told us a story about {animals}.
{who} asked a question with regard to {topic}. => {who} asked a question about {topic}.
{who} lived in {town} for a period of {few} years. => {who} lived in {town} for {few} years.
the {trip} went on for a period of {few} hours. => the {trip} went on for {few} hours.
the {trip} lasted for a total of {few} hours. => the {trip} lasted {few} hours.
{who} lives in close proximity to {spot}. => {who} lives near {spot}.
the {animal} was sitting in the near neighbourhood of {spot}. => the {animal} was sitting near {spot}.
{who} came to us by means of the {transport}. => {who} came to us by {transport}.
{who} came home at the end of the {trip}. => {who} came home after the {trip}.
prior to the {trip}, {who} {did}. => before the {trip}, {who} {did}.
subsequent to the {trip}, {who} {did}. => after the {trip}, {who} {did}.
{who} used to be a {job} at one time in the past. => {who} was once a {job}.
in my opinion I think that the {thing} is {colour}. => I think the {thing} is {colour}.
with the help of a {animal}, {who} was able to {do}. => with the help of a {animal}, {who} could {do}.
""")
register_rewrites("shorten", SHORTEN, LONG_PHRASES)


LONG_VERBS = pairs("""
{who} has the ability to {do}. => {who} can {do}.
{who} is able to {do}. => {who} can {do}.
{who} was able to {do}. => {who} could {do}.
{who} is not able to {do}. => {who} cannot {do}.
{who} was not able to {do}. => {who} could not {do}.
{who} did not have the strength to {do}. => {who} could not {do}.
{who} is not in a position to {do}. => {who} cannot {do}.
it is possible for {who} to {do}. => {who} can {do}.
it is not possible for {who} to {do}. => {who} cannot {do}.
it was not possible for {who} to {do}. => {who} could not {do}.
it was impossible for us to {do}. => we could not {do}.
it is necessary for {who} to {do}. => {who} must {do}.
it is necessary for you to {do}. => you must {do}.
{who} is under a duty to {do}. => {who} must {do}.
it would be a good idea for {who} to {do}. => {who} should {do}.
{who} has the intention to {do}. => {who} wants to {do}.
what I want to do is to {do}. => I want to {do}.
what {who} wants to do is to {do}. => {who} wants to {do}.
what {who} did was that {he} {did}. => {who} {did}.
the thing that {who} likes to do most is to {do}. => {who} likes best to {do}.
it is my opinion that {who} should {do}. => I think {who} should {do}.
it is my belief that {who} can {do}. => I believe {who} can {do}.
I am of the opinion that the {trip} was too long. => I think the {trip} was too long.
{who} gave a reply to {who2}. => {who} answered {who2}.
{who} gave an answer to my letter. => {who} answered my letter.
{who} had a conversation with {who2} about {topic}. => {who} talked with {who2} about {topic}.
{who} and {who2} had a talk about {topic}. => {who} and {who2} talked about {topic}.
{who} paid a visit to {who2}. => {who} visited {who2}.
{who} paid a visit to {who2} in {town}. => {who} visited {who2} in {town}.
{who} made a decision to {do}. => {who} decided to {do}.
{who} came to the decision to {do}. => {who} decided to {do}.
{who} made a promise to {do}. => {who} promised to {do}.
{who} made an attempt to {do}. => {who} tried to {do}.
{who} made a plan to {do}. => {who} planned to {do}.
{who} made the choice to {do}. => {who} chose to {do}.
{who} gave help to {who2}. => {who} helped {who2}.
{who} gave {his} help to {who2} in {room}. => {who} helped {who2} in {room}.
{who} gave a shout and ran to {room}. => {who} shouted and ran to {room}.
{who} took a look at the {colour} {thing}. => {who} looked at the {colour} {thing}.
{who} took a walk to {spot}. => {who} walked to {spot}.
{who} took a rest in {room}. => {who} rested in {room}.
{who} had a sleep in {room}. => {who} slept in {room}.
{who} had a dream about a {animal}. => {who} dreamt about a {animal}.
{who} had a fear of the {animal}. => {who} feared the {animal}.
{who} was in possession of a {colour} {thing}. => {who} had a {colour} {thing}.
{who} is the owner of a {colour} {thing}. => {who} owns a {colour} {thing}.
{who} gave permission to {who2} to {do}. => {who} let {who2} {do}.
{who} gave {who2} an order to {do}. => {who} told {who2} to {do}.
{who} made a request for {food}. => {who} asked for {food}.
{who} made a search for the {thing}. => {who} searched for the {thing}.
{who} made a start on the work. => {who} started the work.
{who} began to start to {do}. => {who} began to {do}.
the {transport} came to a stop at {spot}. => the {transport} stopped at {spot}.
our {trip} came to an end in {month}. => our {trip} ended in {month}.
we came to the end of our {trip} at {time}. => our {trip} ended at {time}.
the {transport} made its arrival at {time}. => the {transport} arrived at {time}.
I would like to say thank you to you for the {food}. => thank you for the {food}.
I am writing this letter to thank you for the {thing}. => thank you for the {thing}.
let me tell you that {who} is in {room}. => {who} is in {room}.
I want to tell you that the {food} tasted very good to me. => the {food} tasted very good.
it can be seen that {who} is {feeling}. => {who} is {feeling}.
everybody knows the fact that {who} can {do}. => everybody knows that {who} can {do}.
""")
register_rewrites("shorten", SHORTEN, LONG_VERBS)

ASPECTS = {  # what may be said of a thing, and the words that say it once more
    "in size": "big small large tiny little huge",
    "in shape": "round square oval",
    "in weight": "heavy light",
    "in colour": "red blue green yellow brown black white grey pink purple orange",
    "in age": "old new",
    "in price": "cheap expensive",
    "to look at": "beautiful pretty ugly",
}
ASPECTS = [(word, aspect) for aspect, words in ASPECTS.items() for word in words.split()]
SAME_TWICE = parts("tired:weary/big:large/small:little/happy:glad/quick:fast/angry:cross/ill:sick/clever:bright"
                   "/brave:bold/quiet:silent/rich:wealthy/scared:afraid/kind:nice/strong:powerful/sad:unhappy", "/")
SAME_TWICE = [tuple(pair.split(":")) for pair in SAME_TWICE]
TWICE = pairs("""
{who} bought a {thing} that was {look} {aspect}. => {who} bought a {look} {thing}.
the {thing} in {room} is {look} {aspect}. => the {thing} in {room} is {look}.
the {thing} that {who} bought is very {look} {aspect}. => the {thing} that {who} bought is very {look}.
it is my opinion that the {thing} is {look} {aspect}. => I think the {thing} is {look}.
{who} found a {thing} which was {look} {aspect}. => {who} found a {look} {thing}.
{his} {thing} was {look} {aspect}. => {his} {thing} was {look}.
the {one} {folk1}, who was {other}, fell asleep. => the {one} {folk1} fell asleep.
the {one} {folk1}, who was {other}, {did}. => the {one} {folk1} {did}.
the {folk1} was {one} and {other}. => the {folk1} was {one}.
the {animal} was {one} and {other} and lay down in {room}. => the {animal} was {one} and lay down in {room}.
{who} went back again to {his} home after {few} years. => {who} went home after {few} years.
{who} returned back to {town} in {month}. => {who} returned to {town} in {month}.
{who} came back again to {room} at {time}. => {who} came back to {room} at {time}.
{who} repeated the story again. => {who} repeated the story.
the two twins are both the same age as each other. => the twins are the same age.
the two twins have {things} that look the same as each other. => the twins have the same {things}.
the {load} was completely empty and had nothing in it. => the {load} was empty.
the {load} was full to the top, so that nothing more went in. => the {load} was full.
{room} was empty, and there was nobody in it. => {room} was empty.
{who} was all alone, and nobody was with {him}. => {who} was alone.
{who} got the {thing} as a free gift that cost nothing. => {who} got the {thing} as a gift.
both {who} and also {who2} {did}. => {who} and {who2} {did}.
{who} {did}, and {who2} {did} too. => {who} and {who2} {did}.
{who} gets up early in the morning on all days. => {who} always gets up early.
{who} entered into {room} at {time}. => {who} entered {room} at {time}.
{who} whispered in a low voice that {he} was {feeling}. => {who} whispered that {he} was {feeling}.
{who} shouted in a loud voice that {he} was {feeling}. => {who} shouted that {he} was {feeling}.
{who} saw the {animal} with {his} own two eyes. => {who} saw the {animal}.
{who} thought in {his} mind that the {trip} was boring. => {who} thought that the {trip} was boring.
the {trip} was over and had come to its end. => the {trip} was over.
the {animal} was dead and no longer alive. => the {animal} was dead.
we ate {food} for lunch in the middle of the day. => we ate {food} for lunch.
the soup that {who} brought was not warm but cold. => the soup that {who} brought was cold.
the {thing} was not new but old. => the {thing} was old.
the {trip} was not short but long. => the {trip} was long.
the {animal} is not big but small. => the {animal} is small.
""")


@exercise("shorten", *SHORTEN)
def shorten_twice(rng):
    """What is said twice is said once."""
    long, short = rng.choice(TWICE)
    slots = Slots(rng)
    slots["look"], slots["aspect"] = rng.choice(ASPECTS)
    slots["one"], slots["other"] = rng.choice(SAME_TWICE)
    slots["folk1"] = rng.choice("boy girl man woman soldier teacher farmer sailor king queen nurse pupil".split())
    text = slots.text(long)
    return {"text": text, "answer": slots.text(short), "subject": text}


WORKERS = pairs("""
catches fish > a fisherman
bakes bread and cakes > a baker
teaches children at school > a teacher
drives a bus > a bus driver
drives a taxi > a taxi driver
grows flowers for other people > a gardener
grinds corn in a mill > a miller
looks after sheep > a shepherd
paints pictures > a painter
writes books > a writer
writes poems > a poet
sells meat > a butcher
cuts hair > a hairdresser
mends teeth > a dentist
makes clothes > a tailor
flies planes > a pilot
sails on ships > a sailor
puts out fires > a firefighter
brings letters > a postman
builds houses > a builder
mends pipes and taps > a plumber
makes shoes > a shoemaker
plays the piano > a pianist
plays the violin > a violinist
plays the drums > a drummer
sings songs > a singer
dances on a stage > a dancer
works in a library > a librarian
works in a mine > a miner
works on a farm > a farmer
waits at table > a waiter
makes things of wood > a carpenter
heals sick animals > a vet
""", ">")


@exercise("shorten", *SHORTEN)
def shorten_worker(rng):
    """A job in one word."""
    work, job = rng.choice(WORKERS)
    where = rng.choice(("", "", " in {town}"))
    sort, kin = ("man", "{boy}") if job.endswith("man") else (rng.choice((("man", "{boy}"), ("woman", "{girl}"))))
    long, short = rng.choice((
        (f"{kin} is a {sort} who {work} for a living{where}.", f"{kin} is {job}{where}."),
        (f"{kin} is a person who {work} for {{his}} living{where}.", f"{kin} is {job}{where}."),
        (f"{kin} is somebody who {work}{where}.", f"{kin} is {job}{where}."),
        (f"{kin} has the job of a person who {work}{where}.", f"{kin} is {job}{where}."),
        (f"I met a {sort} who {work} for a living{where}.", f"I met {job}{where}."),
    ))
    return rewritten(rng, [(long, short)])


BEASTS = parts("""cat/dog/kitten/horse/pony/hen/duck/goat/rabbit/mouse/lamb/pig/cow/calf/donkey/puppy/bird/squirrel""")
LOOKS = "black white brown grey young old small big little tired hungry lame thin fat wild tame".split()
DOINGS = parts("""ran up the hill/was sleeping by the door/sat under the tree/lay on the grass/came to the gate
    /was eating in the yard/hid behind the barn/stood in the rain/drank from the bucket/looked at us
    /followed me home/jumped over the ditch/was playing on the lawn/crossed the road/ran into the wood
    /swam in the pond/waited at the door""")
ON_PLACES = pairs("""
castle > on the hill
house > by the river
tree > in the garden
shop > at the corner
boat > on the lake
school > in the village
bridge > over the river
mill > by the stream
cottage > near the wood
tower > by the sea
barn > behind the house
church > in the square
clock > on the wall
book > on the table
picture > over the fireplace
lamp > in the window
apples > in the basket
""", ">")
STATES = "very old/very small/very big/new/beautiful/dirty/clean/empty/red/white/green/famous/for sale".split("/")
QUALITY = pairs("""
quiet > quietly
loud > loudly
soft > softly
kind > kindly
angry > angrily
sad > sadly
clear > clearly
gentle > gently
cheerful > cheerfully
polite > politely
""", ">")
MOST = pairs("""
can run the fastest > the fastest
is taller than all the others > the tallest
is older than all the others > the oldest
is younger than all the others > the youngest
is stronger than all the others > the strongest
is cleverer than all the others > the cleverest
is smaller than all the others > the smallest
is kinder than all the others > the kindest
is braver than all the others > the bravest
""", ">")


@exercise("shorten", *SHORTEN)
def shorten_clause(rng):
    """A clause with who, which or that made an adjective or left out."""
    beast, look, doing = rng.choice(BEASTS), rng.choice(LOOKS), rng.choice(DOINGS)
    thing, where = rng.choice(ON_PLACES)
    state, (quality, adverb), (most, best) = rng.choice(STATES), rng.choice(QUALITY), rng.choice(MOST)
    be = "are" if thing == "apples" else "is"
    group, one = rng.choice((("boys", "{boy}"), ("girls", "{girl}"), ("children", "{name}"), ("pupils", "{name}")))
    stands = "lie" if be == "are" else "stands" if thing not in ("book", "picture", "clock", "boat") else "is"
    long, short = rng.choice((
        (f"the {beast}, which was {look}, {doing}.", f"the {look} {beast} {doing}."),
        (f"the {beast} that was {look} {doing}.", f"the {look} {beast} {doing}."),
        (f"there was a {look} {beast} that {doing}.", f"a {look} {beast} {doing}."),
        (f"it was a {look} {beast} that {doing}.", f"a {look} {beast} {doing}."),
        (f"the {thing} that {stands} {where} {be} {state}.", f"the {thing} {where} {be} {state}."),
        (f"the {thing} which {be} {where} {be} {state}.", f"the {thing} {where} {be} {state}."),
        (f"{{who}} spoke in a voice that was {quality}.", f"{{who}} spoke {adverb}."),
        (f"{{who}} answered in a {quality} voice.", f"{{who}} answered {adverb}."),
        (f"{{who}} spoke to {{who2}} in a {quality} way.", f"{{who}} spoke {adverb} to {{who2}}."),
        (f"of all the {group}, {one} is the one who {most}.", f"{one} is {best} of the {group}."),
        (f"it is {one} who is {best} of all the {group}.", f"{one} is {best} of the {group}."),
    ))
    return rewritten(rng, [(long, short)])


PLAIN = pairs("""
{who} is a person who is afraid of {animals}. => {who} is afraid of {animals}.
{who} is somebody who likes {food}. => {who} likes {food}.
{who} is the kind of person who loves {animals}. => {who} loves {animals}.
{who} is the person who teaches us music. => {who} teaches us music.
{who} is the one who {did}. => {who} {did}.
{who} is a child who never tells lies. => {who} never tells lies.
it was {who} who {did}. => {who} {did}.
it was {who} who gave me the {thing}. => {who} gave me the {thing}.
it was on {day} that {who} {did}. => {who} {did} on {day}.
it was on a {day} that we met {who}. => we met {who} on a {day}.
it was in {month} that {who} came to {town}. => {who} came to {town} in {month}.
it was in {room} that {who} found the {thing}. => {who} found the {thing} in {room}.
it was at {time} that the {transport} left. => the {transport} left at {time}.
there is a {animal} that is sleeping in {room}. => a {animal} is sleeping in {room}.
there is a {thing} that lies in {room}. => a {thing} lies in {room}.
there is a {tree} that grows behind {room}. => a {tree} grows behind {room}.
there are {few} {animals} that live near {room}. => {few} {animals} live near {room}.
there were {few} {animals} that were sleeping in {room}. => {few} {animals} were sleeping in {room}.
there was nobody who could {do}. => nobody could {do}.
there was nobody at all who knew where {who} was. => nobody knew where {who} was.
there is no one who wants to {do}. => no one wants to {do}.
not a single person was in {room}. => nobody was in {room}.
not a single person saw {who}. => nobody saw {who}.
not one person wanted to {do}. => nobody wanted to {do}.
there was not one person in {room}. => nobody was in {room}.
{who} was without any {mass} at all. => {who} had no {mass}.
{who} was without any money at all. => {who} had no money.
we did not have any {mass} at all in {room}. => we had no {mass} in {room}.
I do not have any idea at all where the {thing} is. => I do not know where the {thing} is.
{who} did not have any idea where the {thing} was. => {who} did not know where the {thing} was.
I have no knowledge of where {who} is. => I do not know where {who} is.
I have the feeling that {who} is {feeling}. => I feel that {who} is {feeling}.
{who} does not ever eat {food}. => {who} never eats {food}.
{who} has not ever been to {town}. => {who} has never been to {town}.
{who} did not pay any attention to the {animal}. => {who} ignored the {animal}.
{who} did not remember to {do}. => {who} forgot to {do}.
{who} walked along the road at a very slow speed. => {who} walked very slowly along the road.
{who} walked to {spot} at a slow speed. => {who} walked slowly to {spot}.
{who} ran to {spot} at a great speed. => {who} ran quickly to {spot}.
{who} did the work in a careful way. => {who} worked carefully.
{who} opened the {load} in a careful way. => {who} opened the {load} carefully.
{who} held the {thing} with great care. => {who} held the {thing} carefully.
{who} waited with great patience for the {transport}. => {who} waited patiently for the {transport}.
{who} lost the {thing} that belonged to {who2}. => {who} lost {who2}'s {thing}.
the {thing} that belongs to {who} is {colour}. => {who}'s {thing} is {colour}.
the {colour} {thing} which {who} has is broken. => {who}'s {colour} {thing} is broken.
the {animal} that belongs to {who} is in {room}. => {who}'s {animal} is in {room}.
this is the {thing} that is the property of {who}. => this is {who}'s {thing}.
the {job} who lives in {town} has a {animal}. => the {job} in {town} has a {animal}.
the brother of {name} is a {job}. => {name}'s brother is a {job}.
the {load} is so heavy that {who} is not able to lift it. => the {load} is too heavy for {who}.
the {animal} did not have the power to move. => the {animal} could not move.
the {animal} with a broken leg did not have the power to run. => the {animal} with a broken leg could not run.
{who} made the {load} clean with water. => {who} washed the {load}.
{who} went to {town} by going on the {transport}. => {who} went to {town} by {transport}.
if I am asked, I would say that {who} is {feeling}. => I think {who} is {feeling}.
as far as I know, I think that {who} is in {room}. => I think {who} is in {room}.
""")
register_rewrites("shorten", SHORTEN, PLAIN)

# Summarise --------------------------------------------------------------------------------------------------------

SUMMARISE = lines("""
Summarise this. | {text}
Summarise this sentence. | {text}
Summarise the sentence in a few words. | {text}
Summarise this in eight words or fewer. | {text}
Summarise this in at most eight words: "{text}"
Summarise in no more than eight words: {text}
Please summarise this for me. | {text}
Please summarise in one short sentence: "{text}"
Could you summarise this in eight words or less? | {text}
Can you sum this up for me? | {text}
Sum this up. | {text}
Sum it up in one short sentence. | {text}
Sum this up in eight words at most: "{text}"
Sum up the sentence; use no more than eight words. | {text}
"{text}" Sum it up, please.
Give a summary of eight words at most. | {text}
Give me a short summary. | {text}
Give a very short summary of this: "{text}"
Write a summary in eight words or fewer. | {text}
Write one short sentence that sums this up. | {text}
Write it in at most eight words. | {text}
Write this as one very short sentence: "{text}"
Write a very short version of this. | {text}
A short version, please. | {text}
Summary? | {text}
What is the gist? | {text}
Give me the gist of this. | {text}
Give the gist in eight words or fewer: "{text}"
What is the main point? | {text}
What is the main point of this sentence? "{text}"
What is the main idea here? Eight words at most. | {text}
Give the main idea in a short sentence. | {text}
What is the main thing that happened? | {text}
What is the most important thing here? | {text}
What happened, in short? | {text}
What happened here, in eight words or less? | {text}
In a few words, what does this say? | {text}
In a few words, what is this about? "{text}"
In eight words or fewer, please. | {text}
In no more than eight words: "{text}"
In short, what do we learn here? | {text}
Tell me in a few words what happened. | {text}
Tell me this in a few words: "{text}"
Tell me the main thing in eight words or fewer. | {text}
Tell it in one short sentence. | {text}
Retell this in at most eight words. | {text}
Retell it very briefly: "{text}"
Say this in eight words or fewer: "{text}"
Say it in just a few words. | {text}
Say the same in very few words. | {text}
Say what matters in a short sentence. | {text}
How would you say this in eight words? | {text}
How would you say this briefly? "{text}"
How can I put this in a short message? | {text}
Put it in a nutshell. | {text}
Put this into a few words. | {text}
Put this into eight words or fewer: "{text}"
Make one short sentence out of this. | {text}
Make it much shorter: eight words at most. | {text}
Make this into a short sentence: "{text}"
Turn this long sentence into a short one. | {text}
Turn it into one line of at most eight words. | {text}
Shorten the long sentence to eight words at most. | {text}
Shorten this to the main point. | {text}
Cut this down to eight words or fewer. | {text}
Cut it down to the main thing: "{text}"
Condense this. | {text}
Condense this to at most eight words: "{text}"
Reduce it to the main point. | {text}
Boil it down to eight words at most. | {text}
Keep only the main thing. | {text}
Keep only what matters, in eight words or fewer: "{text}"
I have no time to read this. What does it say? | {text}
I need this in one short line. | {text}
Too long! Give me the short version. | {text}
Find a headline sentence of at most eight words. | {text}
Read this and tell me briefly what it says. | {text}
Read the sentence and sum it up. | {text}
Eight words at most. | {text}
Eight words at most: "{text}"
Briefly, what happened? "{text}"
""")

SUM_CAUSE = pairs("""
because it had rained for {few} days and nights without a stop, the river rose and ran into {indoors}. => rain
    flooded {indoors}.
because {he} had forgotten to set the alarm clock, {who} woke up late and missed the {transport} to {town}. =>
    {who} overslept and missed the {transport}.
as the road was covered with ice and {he} was in a hurry, {who} slipped near {spot} and broke {his} arm. =>
    {who} slipped and broke {his} arm.
since there was no {mass} left in the whole house, {who} had to go out in the cold and buy some. => {who} had to buy
    {mass}.
because a big tree had fallen across the road in the storm, the {bus} to {town} came {few} hours late. =>
    the {bus} to {town} was very late.
because of the deep snow, which lay on all the roads round {town}, the {bus} did not come until {time}. =>
    snow made the {bus} late.
as the {transport} had broken down on the way, {who} had to walk all the way home in the rain. => {who} had to walk
    home.
as {he} had left {his} umbrella in {indoors}, {who} came home wet from head to foot. => {who} came home wet.
since the {dish} had been left on the fire too long, nobody could eat it, and {who} went to bed hungry. =>
    {who} went to bed hungry.
because {he} had eaten far too many sweets at the party on {day}, {who} had a stomach ache all night. =>
    sweets gave {who} a stomach ache.
as it was much too hot to sit in {indoors}, {who} took {his} book and read under the old {tree} all day. =>
    {who} read under a tree.
since the teacher was ill and nobody could take the class, the pupils of {name2} were sent home at noon. =>
    the pupils were sent home early.
because {he} works hard and is friendly to everybody, all the people in the village like {who}. => everybody likes
    {who}.
because thick fog lay over the whole coast, no {transport} could leave {town} before {time} on {day}. => fog kept the
    {transport} waiting.
as the lamps went out in the middle of the {event}, {who} fetched some candles from {indoors} and lit them. =>
    {who} lit candles.
because the {pet} had eaten up all the {food}, there was nothing on the table when {who} came home for supper. =>
    the {pet} ate the {food}.
since {his} old {thing} had broken and could not be mended, {who} saved {his} money and bought a new one. =>
    {who} bought a new {thing}.
as {who} could not see well in the dark, {he} fell over the {thing} in {indoors} and hurt {his} knee. => {who} fell
    and hurt {his} knee.
because the baby had cried the whole night long, {who} was so tired in the morning that {he} fell asleep at work. =>
    {who} fell asleep at work.
as the wind blew so hard that no boat could go out, {boy} and the other sailors stayed in the harbour all day. =>
    the wind kept the boats in harbour.
as the old bridge was no longer safe, the mayor had it closed, and everybody must now take the ferry. =>
    the unsafe bridge was closed.
because the {thing} in the shop window cost far more than {he} had in {his} purse, {who} went home without it. =>
    the {thing} was too expensive for {him}.
""")
SUM_THOUGH = pairs("""
even though {he} had learnt the poem for {few} weeks, {who} forgot every word of it when {he} stood before the class. =>
    {who} forgot the whole poem.
although {he} was very much afraid of the dark, {who} took a torch and went down to {indoors} to find the {pet}. =>
    {who} bravely looked for the {pet}.
though both of the teams ran and fought hard until the whistle blew, neither of them scored a goal in the match on
    {day}. =>
    neither team scored a goal.
although {who} looked under every bed and behind every cupboard, {he} could not find {his} {small} anywhere. =>
    {who} could not find {his} {small}.
although it was raining hard and the wind was cold, {who} walked all the way to {spot} to meet {who2}. =>
    {who} met {who2} in the rain.
even though all {his} friends had told {him} that it was too hard, {who} learnt to play the {tune} in a single year. =>
    {who} learnt the {tune} in a year.
although {he} had never sat on a horse before in {his} life, {who} rode through the village without falling off. =>
    {who} rode a horse without falling.
though {he} is already ninety years old and walks with a stick, {who} still works in {indoors} every day. =>
    {who} is old but still works.
although {he} had only {few} coins left in {his} pocket, {who} gave them all to a poor man at {spot}. =>
    {who} gave a poor man {his} money.
no matter how cold the water is, {who} goes down to the beach and swims in the sea each morning. =>
    {who} swims in the sea every morning.
though the doctor had told {him} to stay in bed, {who} got up on {day} and went to {town} by {transport}. =>
    {who} went to {town} though ill.
although {who} had promised to be home by {time}, {he} did not come back until late at night. => {who} came home late.
although {who} ran to {spot} as fast as {he} could, the {transport} had left {few} minutes before. => {who} missed
    the {transport}.
even though the door had been locked and the windows shut, a thief got into {indoors} and took the {thing}. =>
    a thief stole the {thing}.
although nobody believed that the little {pet} would live through the winter, {who} fed it every day and it grew
    strong. =>
    {who} saved the little {pet}.
for many years {who} and {who2} had not spoken a word to each other, but after the {event} they became the best of
    friends. =>
    {who} and {who2} became friends.
the children had planted only {few} seeds in spring, but in autumn there were more {crop} than they could eat. =>
    the children had plenty of {crop}.
though {he} had hoped for a {thing} on {his} birthday, {who} got only a pair of socks from {who2}. =>
    {who} got only socks.
though {who} had baked {count} cakes for the fair, not one of them was left at {time}. => all the cakes were sold.
""")
SUM_STORY = pairs("""
just as {who} sat down to eat {food} under the {tree}, dark clouds came up and a heavy shower drove {him} indoors. =>
    rain drove {who} indoors.
with the money that {he} had saved from selling {piece} all summer long, {who} went to {town} and bought a {colour}
    {thing}. =>
    {who} bought a {colour} {thing}.
after looking in every corner of {indoors}, {who} at last found the lost {pet} asleep in a basket. =>
    {who} found the lost {pet}.
{who} could not find {his} glasses anywhere, until {who2} laughed and told {him} that they were on top of {his} head. =>
    the glasses were on {his} head.
the new girl sat by herself at every break until one day {name} walked over and asked her to play. =>
    {name} asked the new girl to play.
late in the night, when all the others were asleep, {who} was still sitting at the bed of the sick {pet}. =>
    {who} stayed with the sick {pet}.
in the middle of the lesson a {pet} came in at the open door, and nobody listened to {who} any longer. =>
    a {pet} disturbed the lesson.
after the {pet} had jumped on the table and knocked over the jug, there was milk on the cloth, the chairs and the
    floor. =>
    the {pet} spilled the milk.
the old {cart} of {who} fell into the river, and it took {few} men with ropes to pull it out again. =>
    men pulled the {cart} from the river.
the boys spent the whole of {day} carrying boards and nails into the garden, and by evening their tree house was
    ready. =>
    the boys built a tree house.
{who} painted the walls, mended the windows and cleaned the floor, and after {few} weeks {indoors} looked like new. =>
    {who} repaired {indoors}.
{who} worked day and night for a whole month so that the {made} would be ready before the wedding. =>
    {who} worked hard on the {made}.
on the way home from {spot}, {who} found a {colour} purse full of money in the road and took it to the police. =>
    {who} gave the purse to the police.
{who} counted the {herd} once, twice and then a third time, and each time {he} found that one of them was not there. =>
    one of the {herd} was missing.
when the fire broke out in {indoors} at {time}, {who} woke everybody in the house and led them safely into the
    street. =>
    {who} saved everybody from the fire.
while {who} was fishing in the lake on {day}, {his} boat turned over, and {who2} had to pull {him} out of the water. =>
    {who2} saved {who} from the lake.
a thief ran out of {indoors} with a {colour} {thing}, but a big dog was faster and held him by the coat. =>
    a dog caught the thief.
{who} climbed up the {tree} to fetch the {pet}, but then {he} could not get down and had to call for help. =>
    {who} was stuck in the {tree}.
after months at sea, when the sailors had almost lost hope, the captain saw land in the distance one bright morning. =>
    the sailors saw land at last.
the queen looked at every one of the {things} that {who} had brought, shook her head and bought nothing at all. =>
    the queen bought nothing from {who}.
in the middle of the night {who} heard a strange noise in {indoors}, but when {he} went to look, it was only a {pet}. =>
    the strange noise was only a {pet}.
{who} put salt instead of sugar into the cake, so that none of the guests at the {event} could eat it. =>
    {who} spoiled the cake with salt.
on {his} tenth birthday {who} got many fine presents, but the one {he} liked best was a {thing} from {who2}. =>
    {who} liked the {thing} best.
{who} lost {his} {small} in {indoors}, looked for it for {few} days, and found it in {his} own pocket in the end. =>
    {who}'s {small} was in {his} pocket.
as soon as the bell rang at {time}, all the children threw down their pens and ran out of {indoors} to play in the
    snow. =>
    the children ran out to play.
after a journey of {few} days over mountains and through dark forests, {who} came safe and sound to {town}. =>
    {who} arrived safely in {town}.
a poor {poor} who had only one piece of bread shared it with a hungry stranger, and the stranger gave him a house. =>
    a stranger rewarded the kind {poor}.
{who} watered the dry rose bush day after day, and at the end of June it was full of flowers. =>
    {who} made the rose bush bloom.
{who} sat at the window and looked down the road all day long, but the letter from {who2} did not come. =>
    no letter came for {who}.
when {who} got on the {transport} in {town}, {he} left {his} {thing} on the seat at the station and never saw it
    again. =>
    {who} lost {his} {thing}.
""")
SUM_NEWS = pairs("""
{who} wants everybody to know that the {place} will be closed for the whole of next week because of repairs. =>
    the {place} is closed next week.
{who} asks all the people of the village to bring stones, sand and tools so that together they can repair the
    {mended}. =>
    villagers should help repair the {mended}.
the old {place} by the river, which had been empty for {count} years, burnt down in the night from Saturday to
    Sunday. =>
    the old {place} burnt down.
from next {month} on, all the pupils of our school will have their lunch in the hall and not in the classroom. =>
    pupils will eat lunch in the hall.
the road over the mountain will stay closed until {month}, because rock and earth fell on it during the storm. =>
    the mountain road is closed until {month}.
the {transport} to {town}, which always left at {time}, will leave one hour later from {day} on. =>
    the {transport} will leave one hour later.
every single window in the {place} was broken by the hail that fell on our village for nearly an hour last {day}. =>
    hail broke every window in the {place}.
the {event} that was planned for {day} cannot take place because too many of the pupils are ill. =>
    the {event} on {day} is cancelled.
{who}, who has worked in the {place} for {count} years, will stop working at the end of {month}. =>
    {who} stops working in {month}.
on {day} the mayor opened a new {place}, and {count} people came to see it and to eat {food} in the sun. =>
    the mayor opened a new {place}.
a {wild} that had run away from the zoo in {town} was found asleep in the garden of {who} this morning. =>
    the lost {wild} was found.
if I had the choice between a week in noisy {town} and a week in a quiet hut by the lake, I would take the hut. =>
    the writer prefers the quiet hut.
dear {name}, I am sorry to tell you that I have a bad cold and cannot come to your {event} on {day}. =>
    the writer cannot come on {day}.
dear {name}, thank you very much for the {colour} {garment} you sent me, which fits well and keeps me warm all day. =>
    the writer thanks {name} for the {garment}.
dear {name}, we have moved to a small house in {town} with a garden full of {flower}, and we hope you will visit us
    soon. =>
    the writer has moved to {town}.
please remember that the library books you took home in {month} must be brought back before {day}. =>
    bring the library books back before {day}.
the people of {town} have decided to plant {count} young trees along the river so that there will be shade in summer. =>
    {town} will plant trees by the river.
because there were so few visitors last year, the little {place} at the end of our street will close for ever in
    {month}. =>
    the little {place} will close in {month}.
in the whole of {month} not a drop of rain fell, and so the fields are dry and the farmers are afraid for the {crop}. =>
    the farmers need rain.
{who} has lost a {colour} {thing} somewhere between {spot} and {spot2} and will give a reward to the finder. =>
    {who} has lost a {colour} {thing}.
""")
SUM_HABIT = pairs("""
every morning before school, even in the coldest winter, {who} gets up at five to feed the {herd} and clean the
    stable. =>
    {who} feeds the {herd} before school.
{who}, who lives far away on a small island in the north, writes me a long letter full of stories every month. =>
    {who} writes to me every month.
ever since {he} fell on the ice last {month}, {who} has not gone out of the house without {his} stick. =>
    {who} always walks with a stick.
on every {day} of the year, {who} puts on {his} best {garment}, goes to {town} by {transport} and visits {who2}. =>
    {who} visits {who2} every {day}.
{who} has {few} {herd}, {few2} cats and a parrot, and {he} loves them all more than anything in the world. =>
    {who} loves {his} animals.
{who} reads in bed, at breakfast, on the bus and even in the bath, and {he} is never seen without a book. =>
    {who} is always reading.
whatever the weather is like, {who} takes the {pet} for a long walk by the river before {he} goes to work. =>
    {who} walks the {pet} every day.
{who} is so fond of {food} that {he} eats some for breakfast, for lunch and for supper every day of the week. =>
    {who} eats {food} at every meal.
of all the things that {he} learns at school, from music to sport, the one {who} likes best is drawing. =>
    {who} likes drawing best.
whenever there is a storm with thunder and lightning, {who} hides under the bed and does not come out until it is
    over. =>
    {who} is afraid of storms.
while the others play in the yard, {who} sits in {indoors} and practises the {tune} for {few} hours every day. =>
    {who} often practises the {tune}.
{who} can speak French, German, Spanish and Italian, and now {he} is learning Greek from an old book. =>
    {who} speaks many languages.
in {his} pockets {who} always has nails, string, a knife and some wire, and there is nothing that {he} cannot mend. =>
    {who} can mend everything.
when {he} was young, {who} sailed round the whole world {few} times and saw more countries than {he} can count. =>
    {who} sailed round the world.
{who} never throws anything away, so that there are old {things}, newspapers and broken chairs in every room. =>
    {who} keeps everything.
the swallows that nest under the roof of {who} gathered on the wire this morning and then flew away to the south. =>
    the swallows flew south this morning.
every {day} the little {hall} in {town} is so full of people that {who} has to stand outside and wait. =>
    the {hall} is full every {day}.
{who} wants to be a {work} when {he} grows up, just as {his} father was, and talks about nothing else. =>
    {who} wants to be a {work}.
there is hardly a day in {month} when {who} does not go into the wood and come home with a basket full of mushrooms. =>
    {who} often gathers mushrooms.
{who} always gives some of {his} {food} to {who2}, who has nothing to eat at home and never asks for anything. =>
    {who} shares {his} {food} with {who2}.
""")


register_rewrites("summarise", SUMMARISE, SUM_CAUSE, SUM_THOUGH, SUM_STORY, SUM_NEWS, SUM_HABIT)

# What can stand before, in the midst of and after the thing that somebody did.
FRONTS = parts("""early in the morning, when the grass was still wet,
    /although it was raining hard and the wind was cold,/on {day}, after a long day at school,
    /as there was nothing else to do on that rainy day,/late in the evening, when all the others had gone home,
    /because {he} had promised it to {who2} the week before,/after {he} had eaten soup with {who2},
    /even though {he} was tired and would rather have gone to bed,/one fine day in {month},
    /while {who2} was working in {room},/when the bell rang at {time},/as soon as the rain had stopped,
    /without saying a word to anybody,/to everyone's surprise,/since {who2} was ill and could not do it,
    /after thinking about it for {few} days,/when nobody was looking,/a few days before Christmas,
    /as the weather was fine and the sun shone warmly,/in spite of the pain in {his} leg,
    /at last, after {few} long weeks,/because {who2} had asked {him} so nicely,
    /as {he} had done every {day} for {count} years,/with a smile on {his} face,
    /though {who2} had told {him} not to,/before anyone else was awake,/on the first day of the holidays,""")
MIDDLES = parts(""", who had never done such a thing before,/, who lives near {spot} with a {pet} and {few} cats,
    /, who had just come back from {town},/, who was wearing a {colour} {garment},
    /, who is nearly ninety years old,/, who had got up at five o'clock,/, whom everybody in the village knows,
    /, together with {few} friends,/, who was in a great hurry,/, who is always ready to help,
    /, with a little help from {who3},""")
BACKS = parts("""and then sat down in {room} to rest/and came home very tired/while the others were still asleep
    /so that {who4} did not have to do it/and was very proud of it/as well as anybody could have done it
    /and told everybody about it at supper/and afterwards ate some {food}/before it got too dark to see anything
    /although nobody had asked for it/and hummed a little song/, and {who4} was very glad about it
    /, and it took longer than anyone had thought/as quickly as {he} could""")
FRILLS = (FRONTS, MIDDLES, BACKS)
DULL = "speak climb leave sell lift wait win hold use tell keep read find play".split()
CORES = [action for action in ACTIONS if action.split()[0] not in DULL]
CORES += parts("""rescue the kitten/paint a picture of the sea/plant an apple tree/write a letter to the mayor
    /catch a big fish/build a snowman/make a kite/visit the old lighthouse/pick some flowers/fetch the doctor
    /mend the broken chair/bake an apple pie/clean the stable/move the piano/sell the old car/buy a new bicycle
    /draw a map of the village/wash the car/fly to Rome/swim to the island/climb the church tower
    /sing a song on the stage/find the lost ring/carry the heavy basket home/feed the swans/paint the garden fence
    /sew a new curtain/repair the boat/light a fire/gather wood in the forest/dig a deep hole
    /give the beggar some bread/teach the children a game/read the whole book/play the violin in church
    /win the swimming race/open a small shop/leave the party/sleep in the barn/forget the key/break the blue vase
    /lose the letter/steal the apples/chase the fox away/ride to the mill/row across the lake""")


@exercise("summarise", *SUMMARISE)
@exercise("summarise", *SUMMARISE)
def summarise_core(rng):
    """What somebody did, in the midst of other things."""
    slots = Slots(rng)
    verb, rest = rng.choice(CORES).split(" ", 1)
    core = f"{past(verb)} {rest}"
    kept = rng.choice(((1, 1, 0), (1, 1, 0), (1, 0, 1), (0, 1, 1), (1, 1, 1)))
    front, middle, back = (rng.choice(words) if keep else "" for words, keep in zip(FRILLS, kept, strict=True))
    slots.person("who", "")
    text = slots.text(f"{front} {{who}}{middle} {core} {back}".strip().replace(" ,", ",")) + "."
    return {"text": text, "answer": slots.text(f"{{who}} {core}."), "subject": text}
