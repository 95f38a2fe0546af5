"""The kind "quote": what was said or written, by whom, to whom, how and where. The lists were typed for this file."""

import re

from kinds import exercise
from kinds.passage_lists import (
    BOYS,
    COLOURS,
    DAYS,
    DEEDS,
    EVERYBODY,
    FARM,
    FOODS,
    GIRLS,
    JOBS,
    KIN,
    LIKED,
    PETS,
    PLACES,
    REACHED,
    SPOTS,
    STUFF,
    THINGS,
    TOWNS,
    WILD,
    clock,
    did,
    number,
    people,
)
from kinds.word_lists import article, capital, plural

# ----- the kind "quote": what is said, by whom, to whom

SAID = "said said said said answered replied".split()
LOUD = "shouted cried called whispered muttered exclaimed".split()
SPEAKERS = """the farmer,the teacher,the old man,the captain,the queen,the king,the baker,the doctor,the postman,
the boy,the girl,her mother,his father,the sailor,the giant,the nurse,my uncle,my aunt,his sister,her brother,the cook,
the driver,the policeman,the fox,the wolf,the owl,the mouse,the witch,the princess,Grandfather,Grandmother,Mother,
Father,the gardener,the shopkeeper,my cousin,our neighbour,the pilot,the fisherman,the little bear,the tortoise,
the librarian,the waiter,the coach,the miller,the judge,the vet,the old woman,the stranger""".replace("\n", "")
SPEAKERS = SPEAKERS.split(",")
OPINIONS = """the water is cold,the train is late,I am hungry,it is getting dark,the soup is too hot,we must go home,
the door is open,there is somebody at the gate,I have hurt my knee,the shop is shut,my boots are wet,I know the answer,
dinner is ready,the wind is strong tonight,I cannot sleep,the milk is sour,we have missed the bus,you are right,
that is my chair,I do not like spiders,the bridge is not safe,it will snow tomorrow,I saw you in the park,
the baby is asleep,this road goes to the sea,my tooth hurts,the clock is slow,the apples are ripe,I can hear music,
the lamp has gone out,I should like a cup of tea,we are lost,the puppy is under the table,I am not afraid,
you may keep it,it was only a dream,the bell is ringing,I have finished my homework,this cake is delicious,
the horses are tired,my hands are cold,there is a letter for you,we won the match,the boat is full of water,
I found it in the cellar,she is my best friend,the moon is very bright,I forgot my umbrella,the holidays begin today,
the battery is empty,nobody lives here,that was a good joke,I will help you,the kettle is boiling,the tide is coming in,
your coat is on the chair,I must feed the hens,he has gone to town,the king is coming,it is my birthday"""
OPINIONS = OPINIONS.replace("\n", "").split(",")
ENQUIRIES = """where is the key,what time is it,may I come in,who broke the window,can you swim,is it far,
how old are you,what is in the box,why are you crying,do you like cheese,when does the train leave,have you seen my hat,
whose dog is that,are you cold,where do you live,what shall we do now,is there any bread,how much does it cost,
who is at the door,can I have an apple,did you hear that noise,will it rain,which way shall we go,may I borrow your pen,
what is your name,is the water deep,are we there yet,do you know the way,where have you been,can you keep a secret,
shall we play outside,who taught you that song,is this seat free,what are you looking for,how did you do that"""
ENQUIRIES = ENQUIRIES.replace("\n", "").split(",")
ORDERS = """shut the gate,come down,bring the ladder,wait for me,sit down,look at the moon,open the window,hold my hand,
wash your hands,give me the rope,put on your coat,stop the car,feed the hens,go to bed,help me,turn off the lamp,
read the letter,pass the salt,leave the cat alone,follow me,fetch some water,close your eyes,ring the bell,
take off your boots,listen to me,eat your soup,run home,light the candle,keep still,hurry up,tidy your room,
count to ten,blow out the candles,throw the ball,be careful,lock the door,write it down,call the doctor,say please,
pull the rope,mind the step,go back to your places,pick up the paper,drink your milk,try again"""
ORDERS = ORDERS.replace("\n", "").split(",")
SIGNS = """No swimming,Please shut the gate,Fresh eggs,Beware of the dog,Closed on Mondays,Wet paint,No entry,
Room to let,
Keep off the grass,Ring twice,Back in ten minutes,Sale today,Please do not feed the ducks,Silence,Tickets here,
Danger,Push,Pull,Home-made jam,Mind your head,This way to the beach,No ball games,Please knock,Out of order,
Lost cat,Boats for hire,Lift not working,Please wait here,Private,Free apples,Hot soup,Slow down,Exit,
Please take one,Do not touch,House for sale,Slippery floor,Open all day,No dogs,Way out""".replace("\n", "").split(",")
BOARDS = """on the door,on the gate,on the wall,on the fence,at the station,on the box,in the window,by the lake,
on a tree,above the shop,at the school,by the road,on the bridge,at the farm,on the lift""".replace("\n", "").split(",")
SPOKEN_AT = """in the kitchen,at the gate,at dinner,at night,on the bus,in the garden,after lunch,at the station,
on the stairs,at breakfast,in the evening,at the window,in the dark,on the beach,at school"""
SPOKEN_AT = SPOKEN_AT.replace("\n", "").split(",")


def speaker(rng):
    """One who speaks: a name or somebody like "the farmer"."""
    return rng.choice(EVERYBODY).name if rng.random() < 0.65 else rng.choice(SPEAKERS)


def statement(rng, *speakers):
    """Words that are told, without a mark at the end: a fixed sentence or a made one that names none of `speakers`."""
    friend = rng.choice([each for each in rng.sample(EVERYBODY, 5) if each.name not in speakers])
    place = " the ".join(rng.choice(PLACES))
    return rng.choice((
        rng.choice(OPINIONS), rng.choice(OPINIONS), f"I have lost my {rng.choice(THINGS)}",
        f"the {rng.choice(WILD)} is {place}", f"I can see {article(rng.choice(WILD))}",
        f"the {rng.choice(COLOURS)} {rng.choice(THINGS)} is mine", f"we are going to the {rng.choice(REACHED)}",
        f"I want to {rng.choice(DEEDS)}", f"I met {friend} {place}",
        f"there are {number(rng)} {plural(rng.choice(FOODS))} left", f"you must {rng.choice(DEEDS)}",
        f"{friend} will come on {rng.choice(DAYS)}", f"your {rng.choice(THINGS)} is {rng.choice(SPOTS)}",
    ))


def direct(rng, words, mark, verb, who, tail=""):
    """A sentence with direct speech, the speaker after or before the words."""
    end = "," if mark == "." else mark
    if rng.random() < 0.65:
        return f'"{words}{end}" {verb} {who}{tail}.'
    return f'{capital(who)} {verb}{tail}, "{words}{mark}"'


@exercise(
    "quote",
    "Who is speaking? | {text} => {who}",
    "Who said this? | {text} => {who}",
    "Name the speaker. | {text} => {who}",
    "Find out who speaks in this sentence. | {text} => {who}",
    "Whose words are these? | {text} => {who}",
    "Who is the speaker in this sentence: {text} => {who}",
    "{text} Who said that? => {who}",
    "Tell me who is talking here. | {text} => {who}",
    "What does {who} say? | {text} => {words}",
    "What did {who} say? | {text} => {words}",
    "Write down what {who} said. | {text} => {words}",
    "What are the exact words? | {text} => {words}",
    "Copy only the words that are spoken. | {text} => {words}",
    "Which words does the speaker use? | {text} => {words}",
    "{text} What did {who} say? => {words}",
    "Please give me only the spoken words. | {text} => {words}",
    "Give the direct speech without the quotation marks. | {text} => {words}",
    "I only need the words between the quotation marks. | {text} => {words}",
)
def spoken(rng):
    """Somebody says something."""
    who = speaker(rng)
    words = capital(statement(rng, who))
    verb = rng.choice(SAID if rng.random() < 0.8 else LOUD)
    text = direct(rng, words, ".", verb, who, f" {rng.choice(SPOKEN_AT)}" if rng.random() < 0.2 else "")
    return {"text": text, "who": who, "words": f"{words}.", "answer": who, "subject": text}


@exercise(
    "quote",
    "Who asks the question? | {text} => {who}",
    "Who asked this? | {text} => {who}",
    "Who wants to know something? | {text} => {who}",
    "{text} Who asked the question? => {who}",
    "What did {who} ask? | {text} => {words}",
    "What does {who} want to know? | {text} => {words}",
    "Which question is asked? | {text} => {words}",
    "Write only the question that is asked. | {text} => {words}",
    "Copy the question from this sentence. | {text} => {words}",
    "{text} What was the question? => {words}",
    "Find the question in the sentence: {text} => {words}",
)
def asked(rng):
    """Somebody asks something."""
    words, who = capital(rng.choice(ENQUIRIES)), speaker(rng)
    if rng.random() < 0.4:
        words = f"Where is my {rng.choice(THINGS)}" if rng.random() < 0.5 else f"Who wants to {rng.choice(DEEDS)}"
    text = direct(rng, words, "?", "asked", who)
    return {"text": text, "who": who, "words": f"{words}?", "answer": who, "subject": text}


@exercise(
    "quote",
    "Who is speaking? | {text} => {who}",
    "Who says it? | {text} => {who}",
    "Who speaks to {whom}? | {text} => {who}",
    "To whom does {who} speak? | {text} => {whom}",
    "Whom is {who} talking to? | {text} => {whom}",
    "Who is spoken to? | {text} => {whom}",
    "Who hears this? | {text} => {whom}",
    "What does {who} say to {whom}? | {text} => {words}",
    "What did {who} tell {whom}? | {text} => {words}",
    "What does {whom} hear? | {text} => {words}",
    "{text} Who is the speaker? => {who}",
    "{text} To whom did {who} say it? => {whom}",
    "{text} What did {who} say to {whom}? => {words}",
)
def told(rng):
    """Somebody says something to somebody."""
    who, whom = (each.name for each in people(rng, 2))
    words = capital(statement(rng, who, whom))
    text = rng.choice((f'{capital(who)} said to {whom}, "{words}."', f'"{words}," said {who} to {whom}.',
                       f'{capital(who)} told {whom}, "{words}."', f'"{words}," {who} said to {whom}.'))
    return {"text": text, "who": who, "whom": whom, "words": f"{words}.", "answer": who, "subject": text}


@exercise(
    "quote",
    "Who gives the order? | {text} => {who}",
    "Who is speaking, {who} or {whom}? | {text} => {who}",
    "Who is speaking, {whom} or {who}? | {text} => {who}",
    "Who must do something? | {text} => {whom}",
    "Who is spoken to? | {text} => {whom}",
    "To whom does {who} speak? | {text} => {whom}",
    "What must {whom} do? | {text} => {order}",
    "What should {whom} do? | {text} => {order}",
    "What does {who} want {whom} to do? | {text} => {order}",
    "{text} What is {whom} told to do? => {order}",
    "{text} Who said this? => {who}",
)
def ordered(rng):
    """An order to somebody who is named in the spoken words."""
    who, whom = rng.sample(GIRLS + BOYS, 2)
    if rng.random() < 0.3:
        who = rng.choice(SPEAKERS)
    order = rng.choice([each for each in ORDERS if not re.search(r"\b(me|my|your)\b", each)])
    words = rng.choice((f"{capital(order)}, {whom}", f"{whom}, {order}", f"{whom}, please {order}"))
    text = direct(rng, words, rng.choice("..!"), rng.choice("said said said shouted called cried".split()), who)
    return {"text": text, "who": who, "whom": whom, "order": order, "answer": whom, "subject": text}


@exercise(
    "quote",
    "How does {who} speak? | {text} => {how}",
    "Which verb tells us how {who} spoke? | {text} => {verb}",
    "Which word is used instead of said? | {text} => {verb}",
    "Find the verb of speaking. | {text} => {verb}",
    "Where or when did {who} say this? | {text} => {where}",
    "Who is speaking? | {text} => {who}",
    "What are the words of {who}? | {text} => {words}",
    "{text} What did {who} say? => {words}",
)
def manner(rng):
    """The words, a verb of speaking, how and where it was said."""
    who, verb = speaker(rng), rng.choice((*LOUD, "replied", "answered"))
    words, mark = (rng.choice(ORDERS), "!") if rng.random() < 0.4 and verb[:2] not in ("re", "an") else (
        statement(rng, who), ".")
    words = capital(words)
    how, where = rng.choice("sadly angrily happily proudly slowly suddenly nervously".split()), rng.choice(
        SPOKEN_AT)
    text = direct(rng, words, mark, verb, who, f" {how} {where}")
    return {"text": text, "who": who, "how": how, "verb": verb, "where": where, "words": f"{words}{mark}",
            "answer": verb, "subject": text}


@exercise(
    "quote",
    "What is written {where}? | {text} => {words}",
    "What does the sign say? | {text} => {words}",
    "What can you read {where}? | {text} => {words}",
    "Copy what the sign says. | {text} => {words}",
    "Which words are in quotation marks? | {text} => {words}",
    "Where is the sign? | {text} => {where}",
    "Where can you read it? | {text} => {where}",
    "{text} What does the sign say? => {words}",
)
def sign(rng):
    """A sign, and what it says."""
    words, where = rng.choice(SIGNS), rng.choice(BOARDS)
    text = rng.choice((f'{capital(where)} there is a sign: "{words}".', f'The sign {where} says "{words}".',
                       f'There was a sign {where} that said "{words}".', f'"{words}" says the sign {where}.',
                       f'{capital(where)} we saw a sign with the words "{words}".'))
    return {"text": text, "where": where, "words": words, "answer": words, "subject": text}


@exercise(
    "quote",
    "What does {one} say? | {text} => {first}",
    "What does {two} say? | {text} => {second}",
    "What did {two} answer? | {text} => {second}",
    "What was the answer? | {text} => {second}",
    "What was the question? | {text} => {first}",
    "Who asks? | {text} => {one}",
    "Who answers? | {text} => {two}",
    "Who speaks first? | {text} => {one}",
    "Who speaks last? | {text} => {two}",
    "Who said the second sentence? | {text} => {two}",
    'Who says "{second}"? | {text} => {two}',
    'Who says "{first}"? | {text} => {one}',
    "{text} What did {two} reply? => {second}",
    "{text} Who asked the question? => {one}",
)
def exchange(rng):
    """A question and its answer, from two speakers."""
    one, two = (each.name for each in people(rng, 2))
    spot, thing = rng.choice(SPOTS), rng.choice(THINGS)
    place, day, deed = " the ".join(rng.choice(PLACES)), rng.choice(DAYS), rng.choice(DEEDS)
    first, second = rng.choice((
        (f"Where is my {thing}", f"It is {spot}"), (f"Where is the {thing}", f"I saw it {spot}"),
        ("Where have you been", f"I was {place}"), (f"When shall we {deed}", f"On {day}"),
        ("What did you do", f"I {did(deed)}"), (f"Whose {thing} is this", rng.choice(("It is mine", "I do not know"))),
        ("What would you like", f"I should like some {rng.choice(STUFF[:8])}"),
        (f"What colour is your {thing}", f"It is {rng.choice(COLOURS)}"), ("What time is it", f"It is {clock(rng)}"),
        ("Are you tired", rng.choice(("Not at all", "Very"))),
        (f"Can you {deed}", rng.choice(("Of course", "Not today"))),
        (f"How many {plural(rng.choice(FOODS))} do you need", f"I need {number(rng)}"),
        ("Where do you live", f"I live in {rng.choice(TOWNS)}"), ("Who is coming", f"My {rng.choice(KIN)} is coming"),
    ))
    text = rng.choice((f'"{first}?" asked {one}. "{second}," {rng.choice(("said", "answered", "replied"))} {two}.',
                       f'{capital(one)} asked, "{first}?" {capital(two)} answered, "{second}."',
                       f'"{first}?" {one} asked {two}. "{second}," was the answer.',
                       f'{capital(one)} asked {two}, "{first}?" "{second}," said {two}.'))
    return {"text": text, "one": one, "two": two, "first": f"{first}?", "second": f"{second}.", "answer": one,
            "subject": text}


@exercise(
    "quote",
    'Who said "{words}"? | {text}',
    'Which of them said "{words}"? | {text}',
    'Who says this: "{words}" | {text}',
    'Find the speaker of "{words}" | {text}',
    "What did {answer} say? | {text} => {words}",
    "What were {answer}'s words? | {text} => {words}",
    '{text} Who said "{words}"?',
    "{text} What did {answer} say? => {words}",
)
def three_speakers(rng):
    """Two or three say different things: who said this?"""
    group = [each.name for each in people(rng, rng.choice((2, 3, 3)))]
    said = [f"{capital(statement(rng, *group))}." for _ in group]
    parts = [direct(rng, words[:-1], ".", "said", who) for who, words in zip(group, said, strict=True)]
    chosen = rng.randrange(len(group))
    text = " ".join(parts)
    return {"text": text, "words": said[chosen], "answer": group[chosen], "subject": text}


@exercise(
    "quote",
    "Which word stands in quotation marks? | {text}",
    "Write the word between the quotation marks. | {text}",
    "Copy the quoted word. | {text}",
    "Which word is named? | {text}",
    "Find the word in quotation marks: {text}",
    "What is in quotation marks here? {text}",
)
def quoted_word(rng):
    """A word in quotation marks."""
    word = rng.choice(rng.choice((THINGS, FOODS, WILD, COLOURS, FARM, PETS, LIKED, JOBS)))
    name = rng.choice(EVERYBODY)
    text = rng.choice((f'{name} wrote the word "{word}" on the board.', f'The word "{word}" is hard to spell.',
                       f'In the book {name} found the word "{word}".', f'What does "{word}" mean?',
                       f'{name} cannot read the word "{word}".', f'The answer to the puzzle was "{word}".',
                       f'The first word that {name} learned was "{word}".', f'The teacher asked us to spell "{word}".'))
    return {"text": text, "answer": word, "subject": text}
