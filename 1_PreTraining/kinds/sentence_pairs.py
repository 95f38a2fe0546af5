"""Pairs of sentences that a word joins ("It rained, so we stayed in bed"), for `sentences`.

`@` is the subject, said in full the first time and as a pronoun the second, slots as {thing}, {name}, {own} are filled
by `sentence_frames.fill_in`, {did} with anything that was done. Written for this course.
"""

import re

from kinds.sentence_frames import slashed


def pairs(text):
    """Rows `first > second` between full stops."""
    rows = (" ".join(row.split()).split(" > ") for row in text.strip().strip(".").split("."))
    return [(first, second) for first, second in rows]


# What was so > what came of it: "because" turns them round, "so" leaves them.
CAUSES = pairs("""
@ was tired > @ went to bed. @ was hungry > @ made a sandwich. @ was thirsty > @ drank some water. @ was ill > @ stayed
at home. @ was late > @ ran to the station. @ was cold > @ put on a coat. @ was angry > @ left the room. @ was bored > @
read a book. @ was lost > @ asked a policeman. @ was sad > @ began to cry. @ was afraid > @ called for help. @ was happy
> @ sang a song. @ was busy > @ could not come. @ had a fever > @ stayed in bed. @ had a cold > @ did not go to school.
@ had no money > @ could not buy the {thing}. @ had lost the key > @ broke a window. @ had lost the {thing} > @ bought a
new one. @ had no umbrella > @ got wet. @ had missed the bus > @ walked home. @ had won the race > @ was very proud. @
had a headache > @ lay down. @ had forgotten the {thing} > @ went back home. @ had broken the {thing} > @ said sorry. @
had eaten too much > @ felt sick. @ had worked all day > @ needed a rest. @ had no pen > @ borrowed one. @ got up late >
@ missed the train. @ heard a noise > @ looked out of the window. @ saw a snake > @ ran away. @ felt ill > @ saw a
doctor. @ liked the {thing} > @ bought it. @ wanted to learn > @ went to school. @ loved the sea > @ became a sailor. @
loved animals > @ went to the zoo. @ knew the answer > @ put up a hand. @ needed a {thing} > @ went to the shop. @
needed help > @ called {name}. @ could not sleep > @ got up again. @ could not see > @ lit a lamp. @ could not find the
{thing} > @ looked under the bed. @ told a joke > everybody laughed. @ was kind > everyone liked {obj}. @ was asleep >
we were very quiet. @ shouted > the {beast} ran away. @ left the gate open > the {beast} got out. @ dropped the {thing}
> it broke. it was raining > @ stayed at home. it was raining > @ took an umbrella. it was cold > @ lit the fire. it was
dark > @ lit a lamp. it was late > @ went home. it was hot > @ opened the window. it was Sunday > the shop was closed.
it was snowing > @ drove very slowly. it began to rain > @ went inside. it was {name}'s birthday > @ baked a cake. the
soup was cold > @ warmed it up. the shop was shut > @ went home. the bus was full > @ walked. the bus broke down > @ was
late. the train was late > @ missed the film. the night was dark > @ took a torch. the shoes were too small > @ gave
them away. the road was icy > @ drove slowly. the room was hot > @ opened a window. the room was cold > @ shut the
window. the lake was frozen > @ could skate on it. the {beast} was dirty > @ gave it a bath. the {beast} was hungry > @
fed it. the {beast} was ill > @ called the vet. the test was easy > everybody passed. the bread was old > @ fed it to
the ducks. the wind was strong > the kite flew high. the {thing} was broken > @ mended it. the {thing} was too heavy > @
could not lift it. the {thing} was cheap > @ bought two of them. the {thing} was dear > @ did not buy it. the {thing}
was dirty > @ cleaned it. the music was loud > @ could not sleep. the baby was hungry > it cried. the baby was asleep >
@ whispered. the bridge was down > @ turned back. the lift was broken > @ took the stairs. the lamp went out > @ could
not see. the plants were dry > @ watered them. nobody watered the plants > they died. the door was locked > @ rang the
bell. the floor was wet > @ slipped. the milk was sour > @ poured it away. the bag was heavy > @ took a taxi. the film
was boring > @ fell asleep. the story was funny > @ laughed. the water was cold > @ did not swim. the water was deep > @
stayed near the shore. the tea was hot > @ waited a little. the cake was good > @ ate two pieces. the grass was long > @
cut it. the roof leaked > the floor was wet. the sun was shining > @ went to the beach. the snow was deep > the school
was closed. the battery was empty > the phone went dead. the ice was thin > nobody skated. the harvest was bad > bread
was dear. the tyre was flat > @ walked. a stranger came > the dog barked. the wolf howled > the sheep were afraid. a dog
chased the cat > it climbed a tree. it had not rained for weeks > the garden was dry. it had rained all night > the road
was wet. it had snowed > the hills were white. the coat was wet > @ hung it by the fire. the picture was lovely > @ hung
it on the wall. the clock was slow > @ came too late""")
# What stands in the way > what was so all the same: "but" leaves them, "although" turns them round.
CONTRASTS = pairs("""
@ was tired > @ kept walking. @ was tired > @ could not sleep. @ was ill > @ went to work. @ was hungry > @ did not eat.
@ was small > @ was very strong. @ was old > @ ran very fast. @ was afraid > @ went into the cave. @ was rich > @ was
not happy. @ was poor > @ was always cheerful. @ was late > @ did not hurry. @ was young > @ knew a great deal. @ was
cold > @ did not complain. @ ran fast > @ missed the bus. @ played well > @ lost the match. @ tried hard > @ did not
win. @ looked everywhere > @ could not find the {thing}. @ called {name} > nobody answered. @ knocked at the door >
nobody opened. @ had a map > @ got lost. @ had an umbrella > @ got wet. @ had a bad cold > @ sang well. @ had no money >
@ went to the shop. @ had a {thing} > @ never used it. @ promised to come > @ forgot. @ worked all day > @ did not
finish. @ fell off the ladder > @ was not hurt. @ heard the bell > @ did not get up. @ saw the {thing} > @ did not touch
it. @ read the letter > @ did not understand it. @ wanted the {thing} > it was too dear. @ liked the {thing} > @ did not
buy it. @ had studied > the test was hard. @ got up early > @ was late. @ studied hard > @ failed the test. @ had never
met {name} > @ wrote a letter. it was raining > @ went for a walk. it was cold > @ went swimming. it was late > the shop
was open. it was dark > @ found the way. it was Sunday > @ had to work. the sun was shining > it was cold. the coat was
old > it was still warm. the house was old > the roof was new. the cake looked good > it tasted of salt. the water was
cold > @ jumped in. the book was long > it was not boring. the bag was big > it was not heavy. the car was old > it ran
well. the shop was open > nobody was there. the {thing} was cheap > it was very good. the clock was old > it still
worked. the {thing} was new > it broke at once. the {beast} was small > it was not afraid. the {beast} was old > it was
very fast. the road was long > @ was not tired. the test was hard > @ passed it. the soup was hot > @ ate it quickly.
the music was loud > @ fell asleep. the wind was strong > the tree did not fall. the river was deep > @ swam across. the
bread was stale > @ ate it. the path was steep > @ reached the top. the storm was terrible > nobody was hurt. the door
was open > nobody was at home. the room was small > it was very bright. the lamp was on > it was still dark. the dog
barked > the thief did not run away. the film was sad > @ enjoyed it. the tea was cold > @ drank it. the bus was full >
@ found a seat. the train was late > @ waited. the box was heavy > @ carried it home. my foot hurt > I kept walking. the
plan was good > it did not work. the apple was red > it tasted sour. the work was hard > @ did not stop. the bed was
soft > @ slept badly""")
JOINED = {  # first > second, as they stand before and after the word
    "when": """
@ was surprised > @ saw the bill. @ smiled > @ read the letter. @ waved > the train left. @ jumped up > the bell rang. @
was ten > @ learned to swim. @ cried > the {beast} died. @ laughed > {name} told the joke. @ was asleep > the storm
began. @ came home > it got dark. @ was in the bath > the phone rang. @ shouted > @ saw the fire. @ lived in {city} > @
was young. @ was in {city} > the war began. @ was happy > the letter came. @ stopped > the light turned red. @ ran
outside > @ heard the band. @ was reading > {name} came in. @ clapped > the song ended. @ opened the door > the bell
rang. the children cheered > the clown came in. the crowd cheered > the king came out. the lights went out > the storm
began. the birds flew away > the gun went off. the lesson is over > the bell rings. the ice melts > the sun shines. the
leaves fall > autumn comes. the dog wags its tail > it sees {name}. the cat comes > we call it. the music stopped > @
came in. the baby smiles > it sees its mother. the shop closes > the clock strikes six. we shall eat > Father comes
home. call me > you get home. shut the gate > you leave. I wake up > the sun rises. the milk boils > it gets too hot.
they moved to {city} > the mill closed. the glass broke > @ dropped it. the {beast} ran away > @ opened the gate.
everyone stood up > the judge came in""",
    "before": """
@ packed a bag > @ went to bed. @ locked the door > @ left the house. @ counted the money > @ paid. @ took a deep breath
> @ dived. @ had breakfast > @ went to school. @ fed the cows > @ had breakfast. @ cleaned the boat > @ sold it. @ read
the letter > @ burned it. @ washed the apple > @ ate it. @ knocked > @ went in. @ looked at the map > @ set out. @ came
home > it got dark. @ left > the film ended. @ lived in {city} > @ moved here. @ shut the window > the storm began. @
reached the hut > it began to snow. @ turned off the light > @ left the room. @ said goodbye > @ got on the train. @
cleaned the kitchen > the guests came. @ wrote a list > @ went to the shop. @ finished the work > the sun set. wash your
hands > you eat. look left and right > you cross the road. think > you speak. read the rules > you play. knock > you
come in. brush your teeth > you go to bed. wipe your feet > you come in. call me > you leave. the thief ran off > the
police came. the farmer cut the hay > it rained. the birds fly south > winter comes. put on your coat > you go out.
close the windows > you leave the house. ask your mother > you take a biscuit. the {beast} ate the cake > @ could stop
it""",
    "after": """
@ went home > the film had ended. @ washed the car > it had rained. @ rested > @ had climbed the hill. @ felt better > @
had slept. @ found the key > everybody had left. @ read the letter > the postman had gone. @ played outside > @ had done
the homework. @ went to bed > the guests had left. @ swept the floor > @ had cooked dinner. @ took a bath > @ had worked
in the garden. @ bought a car > @ had sold the house. @ lit the fire > @ had come home. @ was tired > @ had run so far.
@ fell asleep > @ had read for an hour. @ watered the plants > the sun had set. @ locked the shop > everyone had gone. @
wrote to {name} > @ had moved to {city}. @ laughed > @ had read the note. they cheered > our team had won. the grass was
wet > it had rained. the children slept > they had played all day. the sun came out > the storm had passed. the streets
were white > it had snowed. the house was quiet > the children had left. the {beast} came back > @ had fed it. the room
looked lovely > @ had painted it. we had tea > the rain had stopped. the farmer slept > he had milked the cows. the bus
left > @ had got on. the baby stopped crying > it had drunk its milk""",
    "while": """
@ whistled > @ painted the fence. @ read a book > @ waited for the bus. @ sang > @ washed the dishes. @ fell asleep >
the teacher was talking. @ held the ladder > {name} picked the apples. @ talked > @ walked home. @ listened to music > @
did the homework. @ cooked dinner > {name} laid the table. @ looked out of the window > it rained. @ drank tea > @ read
the newspaper. @ stayed at home > {name} went to the market. @ held the lamp > {name} looked for the {thing}. @ waited
outside > {name} bought the tickets. @ slept > the train crossed the mountains. @ played cards > it rained. @ mended the
net > @ told us a story. @ knitted > the soup cooked. @ swept the floor > {name} washed the windows. @ hummed > @
worked. @ guarded the door > the others slept. @ broke a cup > @ was washing up. @ lost the {thing} > @ was walking
home. the cat slept > the mice played. Father cooked > Mother laid the table. the dog guarded the house > we were away.
the phone rang > @ was in the bath. the baby slept > its mother worked. sit down > I make some tea. the thief came in >
everyone was asleep. the sun shone > it was raining. the milk boiled over > @ was talking. the {beast} slept > @ cleaned
the stable""",
    "until": """
@ waited > the rain stopped. @ danced > the music ended. @ slept > the alarm rang. @ stirred the soup > it was hot. @
read > it was too dark to see. @ rowed > @ reached the island. @ saved money > @ could buy a {thing}. @ walked > @ came
to a river. @ searched > @ found the {thing}. @ worked > the sun went down. @ ran > @ was out of breath. @ stayed in bed
> @ was well again. @ sat by the fire > it went out. @ held on > help came. @ lived in {city} > the war ended. @
practised > @ could play the song. @ knocked > someone opened the door. @ sang > the baby fell asleep. @ stood at the
window > the ship was gone. @ drove > the car ran out of petrol. stay here > I come back. wait > the light turns green.
keep walking > you see the church. the children played > it got dark. the dog barked > @ let it in. the band played >
everyone went home. do not open it > {name} comes. the wind blew > the tree fell. the snow lay > spring came. they
danced > the sun rose""",
    "if": """
we shall go out > it stops raining. you can come with us > you are quick. I will help you > you ask me. the plants will
die > nobody waters them. you may have a biscuit > you eat your soup. take an umbrella > it rains. we will be late > we
miss the bus. {name} will be glad > you write. call the doctor > the fever gets worse. the ice will break > you jump on
it. {name} can join the team > there is a place. I shall be sad > you forget me. we can play outside > the sun shines.
you will be tired > you go to bed late. I will buy the {thing} > it is cheap. you can borrow my {thing} > you bring it
back. the {beast} will bite > you tease it. the soup will burn > you do not stir it. you will miss the train > you do
not hurry. the milk will boil over > you forget it. we will win > everyone helps. tell me > you see {name}. open the
window > it is too hot. you may go > you have finished. stay in bed > you feel ill. the {beast} will run away > the gate
is open. you can have the {thing} > you want it. I can mend the {thing} > you help me. wear a coat > it is cold. the
glass will break > you drop it. we can walk > there is no bus. {name} will come > there is cake. the roof will leak > it
rains. you will fall > you climb that tree. ring the bell > you need help. the baby will wake up > you shout. we shall
have a picnic > the weather is fine. you will pass the test > you work hard. the boat will sink > there is a hole in it.
I will wait > you are late. you must pay > you break it. the cake will be dry > you bake it too long. ask {name} > you
do not know the way""",
    "since": """
@ has lived in {city} > the war ended. @ has worked on the farm > the summer began. @ has been ill > the snow came. @
has been happy > the {beast} came back. @ has played chess > @ was six. @ has had a {thing} > @ was ten. @ has not slept
> the baby came. @ has not smiled > {name} went away. @ has been late every day > the bridge fell. @ has kept hens > @
moved to the farm. @ has felt well > @ left {city}. @ has known {name} > they were children. @ has been busy > the shop
opened. @ has not written > @ went to {city}. @ has not eaten fish > @ was ill. @ has walked to school > the bus broke
down. @ has lived alone > {name} moved to {city}. @ has saved money > @ began to work. @ has loved music > @ heard
{name} sing. @ has not driven > the car broke down. @ has wanted a {thing} > @ saw one in {city}. we have lived here > I
was born. we have lived in {city} > I was two. {name} has been ill > the holidays began. I have not seen {name} > we
left school. it has rained > we got up. the shop has been closed > the owner died. I have felt better > I took the
medicine. nobody has lived there > the old man left. {name} has not eaten > the train left {city}. they have been
friends > they were five. the house has been empty > the war ended. {name} has worked here > the shop opened. the dog
has been sad > {name} went away. I have had this {thing} > I was a child. we have had a {beast} > we moved to {city}.
the clock has not worked > it fell down. much has changed > we last met. she has played the piano > she was six. he has
lived alone > his wife died. {name} has not written > the summer ended. the road has been safe > the bridge was built. I
have known {name} > we were at school. the garden has been lovely > the roses came out. he has walked with a stick > he
broke his leg""",
    "or": """
we can walk home > we can take the bus. you can have tea > you can have milk. we can play chess > we can watch a film.
you may sit here > you may go outside. we can go to {city} > we can stay at home. hurry up > you will miss the train.
put on a coat > you will catch a cold. be quiet > the baby will wake up. hold the rope > you will fall. you can write to
{name} > you can call. we could eat now > we could wait for {name}. they can swim > they can play ball. water the
flowers > they will die. stop that > I shall tell Mother. you can pay now > you can pay later. we can cook > we can buy
fish and chips. you must work harder > you will fail. shut the gate > the {beasts} will get out. I can mend the {thing}
> I can buy a new one. leave now > you will be late. we can paint the {thing} red > we can paint it blue. you can take
the train > you can drive. eat your soup > it will get cold. {name} is ill > the bus is late. we can cross by the bridge
> we can take the ferry. you can read > you can draw. we could buy a pie > we could bake a cake. come in > go away. you
can help {name} > you can help me. we can meet in town > we can meet at home""",
    "and": """
the sun set > the moon rose. {name} swept the floor > @ washed the windows. the door opened > a boy came in. the wind
blew > the rain fell. @ played the piano > {name} sang. the bell rang > the pupils went home. we sat by the fire >
Grandfather told a story. the cow gives milk > the hen lays eggs. everything was quiet > the moon shone. the horse
jumped the ditch > the rider fell off. the wind dropped > the sea grew calm. the lights went out > everyone screamed.
the clock struck twelve > the door opened. the dog barked > the cat ran away. the snow melted > the flowers came out.
the train stopped > a man got off. the music began > the people danced. the king died > his son took the crown. {name}
cooked > @ laid the table. the gate was open > the {beasts} were gone. the soup boiled over > the fire went out. the
teacher came in > the class stood up. {name} held the ladder > @ climbed up. the days grew short > the leaves fell. the
sun rose > the birds began to sing. the ship sailed > @ waved from the shore. the phone rang > @ answered it. the ice
broke > the {beast} fell in. the rain stopped > @ went outside. @ asked a question > the teacher answered it. @ opened
the box > a {beast} jumped out. {name} has a {thing} > I have a kite. the storm came > the {beasts} ran to the barn.
summer came > the days grew warm. my brother plays football > my sister plays tennis. the cat caught a mouse > the dog
caught a rat. the film ended > everyone went home. the sky grew dark > it began to rain. @ told a story > the children
listened. the river rose > the fields were flooded. the fire went out > the room grew cold""",
    "as soon as": """
@ ran outside > the bell rang. @ fell asleep > the light was out. @ cheered > the ship was in sight. @ smiled > @ saw
{name}. the {beast} ran away > @ opened the gate. the children were quiet > the teacher came in. the flowers come out >
the sun shines. @ went to bed > the film ended. @ lit the lamp > it got dark. we left > the rain stopped. write to me >
you get there. the birds flew off > the cat came""",
    "unless": """
we shall go out > it rains. the plants will die > you water them. I will not come > you ask me. you cannot come in > you
have a ticket. we will be late > we hurry. the {beast} does not bite > you tease it. you will not pass the test > you
work harder. the fire will go out > you put wood on it. do not call > it is important. we shall eat at six > {name} is
late. I will sell the {thing} > you want it. the milk will turn sour > you put it in the fridge""",
    "where": """
@ stopped > the road ended. @ hid the {thing} > nobody could find it. @ rested > the river meets the sea. we built a hut
> the old oak stood. put the {thing} > I can see it. the cat slept > the sun was warm. @ waited > the two roads meet.
they dug > the map showed a cross""",
}  # fmt: skip
JOINED = {word: pairs(text) for word, text in JOINED.items()} | {
    "because": [(second, first) for first, second in CAUSES if not re.search(r"\b(it|them|they|one)\b", second)],
    "so": CAUSES,
    "but": CONTRASTS,
    "although": [(second, first) for first, second in CONTRASTS if not re.search(r"\b(it|them|they)\b", second)],
}

ANY_TIME = {  # whether the first sentence is of the future, and sentences of which any can come second
    "if": [(True, slashed("""
        it stops raining / the sun shines / there is time / {name} comes / {name} agrees / the weather is fine / nobody
        minds / it is not too late / {name} asks / there is enough money / it is warm / the car starts / {name} is there
        / the road is open / everyone helps / the storm passes / {name} stays at home"""))],
    "unless": [(True, slashed("""
        it rains / it snows / {name} is ill / it is too late / the weather is bad / something happens / {name} comes /
        it gets too cold / there is a storm / the train is late"""))],
    "when": [(True, slashed("""
        the rain stops / the bell rings / summer comes / {name} comes home / the guests arrive / it gets dark / the work
        is done / the sun comes out / the holidays begin / {name} is ready / spring comes / the bus comes""")),
        (False, slashed("""
        the rain stopped / the bell rang / summer came / {name} came home / the guests arrived / it got dark / the work
        was done / the sun came out / the holidays began / {name} called / the music stopped / the clock struck
        five"""))],
    "before": [(False, slashed("""
        it got dark / the rain began / the bell rang / the guests came / {name} came home / the sun set / the shop
        closed / {name} woke up / the train left / the snow came / {name} {did}""")), (True, slashed("""
        it gets dark / the rain begins / the guests come / {name} comes home / the sun sets / the holidays end"""))],
    "after": [(False, slashed("""
        the rain had stopped / the film had ended / the guests had left / {name} had gone / the sun had set / the bell
        had rung / {name} had come home / the storm had passed / school had ended / {name} had
        called""")), (True, slashed("""
        the rain stops / the film ends / the guests leave / the bell rings / {name} goes home / school ends"""))],
    "while": [(False, slashed("""
        {name} {did} / {name} {did} / {name} {did} / it rained / the baby slept / the others slept / {name} was away /
        the sun was shining / the snow fell / {name} was asleep"""))],
    "as soon as": [(True, slashed("""
        the rain stops / the bell rings / {name} comes home / the guests arrive / it gets dark / the sun comes
        out"""))],
    "and": [(False, ["{name} {did}"])],
}
