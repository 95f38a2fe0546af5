"""Common knowledge for the exercises in `facts`: definitions, sayings, sentences with a gap, tables of pairs.

Typed from memory for this course. A table is a list of pairs and is written `left: right; left: right`.
"""

import re

from kinds.word_lists import article, plural


def listed(text):
    """The members of a compact list `one; another; a third`, which may go over lines."""
    return [part.strip() for part in " ".join(text.split()).strip("; ").split(";")]


def entries(text):
    """The pairs of a compact list `left: right; left: right`."""
    return [tuple(part.split(": ", 1)) for part in listed(text)]


# Explain: definitions ---------------------------------------------------------------------------------------------

ANIMALS = entries("""
dog: an animal that barks and guards the house; cat: a small furry animal that catches mice; horse: a large animal that
people ride; cow: a farm animal that gives milk; sheep: a farm animal that gives wool; pig: a farm animal with a curly
tail; hen: a female chicken that lays eggs; cock: a male chicken that crows in the morning; goat: a farm animal with
horns and a beard; donkey: an animal like a small horse with long ears; duck: a bird that swims on ponds; goose: a large
white bird with a long neck; swan: a large white bird that swims on lakes; owl: a bird that hunts at night; eagle: a
large bird with sharp claws that hunts; parrot: a bright bird that can learn to speak; robin: a small bird with a red
breast; sparrow: a small brown bird that lives near houses; crow: a large black bird with a harsh cry; cuckoo: a bird
that lays its eggs in other nests; penguin: a black and white bird that swims but cannot fly; peacock: a bird with a
splendid tail; pigeon: a grey bird that lives in towns; seagull: a white bird that lives by the sea; rabbit: a small
animal with long ears that lives in a hole; hare: an animal like a rabbit that runs very fast; fox: a wild animal with a
red coat and a bushy tail; wolf: a wild animal like a large grey dog; bear: a large, heavy wild animal with thick fur;
lion: a large wild cat with a mane; tiger: a large wild cat with stripes; elephant: a very large grey animal with a
trunk; giraffe: a tall animal with a very long neck; zebra: an animal like a horse with black and white stripes; monkey:
an animal that climbs trees and swings by its tail; camel: an animal with a hump that lives in the desert; kangaroo: an
animal that jumps and carries its young in a pouch; mouse: a tiny animal with a long tail; rat: an animal like a large
mouse; squirrel: a small animal that climbs trees and gathers nuts; hedgehog: a small animal covered with spines; mole:
a small animal that digs tunnels under the ground; bat: a small animal that flies at night; deer: a shy animal that
lives in the forest; badger: a grey animal with a striped face that digs holes; otter: an animal that swims in rivers
and eats fish; seal: a sea animal with thick fur and flippers; whale: a very large animal that lives in the sea;
dolphin: a clever sea animal that jumps out of the water; shark: a large fish with sharp teeth; goldfish: a small orange
fish kept as a pet; crab: a sea animal with a hard shell and claws; snake: a long animal without legs; lizard: a small
animal with a long tail and a dry skin; crocodile: a large river animal with strong jaws; tortoise: a slow animal that
carries a shell; turtle: an animal with a shell that swims in the sea; frog: a small green animal that jumps and croaks;
toad: an animal like a fat brown frog; snail: a slow little animal with a shell on its back; worm: a long thin animal
that lives in the earth; spider: a small animal with eight legs that spins webs; bee: an insect that makes honey; wasp:
a yellow and black insect that stings; ant: a tiny insect that lives in large groups; butterfly: an insect with large
bright wings; moth: an insect like a butterfly that flies at night; fly: a small insect with two wings; beetle: an
insect with a hard back; grasshopper: an insect that jumps and chirps; ladybird: a small red beetle with black spots;
caterpillar: a small creature that turns into a butterfly; octopus: a sea animal with eight arms; jellyfish: a soft sea
animal that can sting; ape: an animal like a large monkey without a tail; leopard: a large wild cat with spots; pony: a
small kind of horse; bull: a male cow; ram: a male sheep; mare: a female horse; ox: a strong animal that pulls carts;
insect: a small creature with six legs; reptile: a cold-blooded animal such as a snake; pet: an animal that you keep at
home; herd: a group of cows or other large animals; flock: a group of sheep or birds; swarm: a large group of insects
that fly together; monster: a strange and frightening creature; dragon: a creature in tales that breathes fire; unicorn:
a horse in tales with one horn; dinosaur: a very large animal that lived long ago
""")
PEOPLE = entries("""
baker: a person who bakes bread; butcher: a person who sells meat; farmer: a person who keeps animals and grows crops;
teacher: a person who helps others to learn; doctor: a person who makes sick people well; nurse: a person who looks
after sick people; dentist: a person who looks after teeth; vet: a doctor for animals; gardener: a person who looks
after a garden; carpenter: a person who makes things out of wood; tailor: a person who makes clothes; blacksmith: a
person who makes things out of iron; miller: a person who grinds corn into flour; fisherman: a person who catches fish;
sailor: a person who works on a ship; soldier: a person who fights in an army; captain: the person who commands a ship
or a team; pilot: a person who flies a plane; driver: a person who drives a car, bus or train; postman: a person who
brings letters; policeman: a man who sees that people keep the law; fireman: a man who puts out fires; thief: a person
who steals things; burglar: a person who breaks into houses to steal; pirate: a person who robs ships at sea; judge: a
person who decides in a court of law; lawyer: a person who knows the law and helps people with it; king: a man who rules
a country; queen: a woman who rules a country; prince: the son of a king; princess: the daughter of a king; knight: a
soldier in armour who rode a horse; servant: a person who works in the house of another; beggar: a person who asks
others for money; shepherd: a person who looks after sheep; cowboy: a man who looks after cattle on horseback; hunter: a
person who hunts wild animals; cook: a person who makes meals; waiter: a man who brings your food in a restaurant;
barber: a man who cuts men's hair; hairdresser: a person who cuts and washes hair; cobbler: a person who mends shoes;
builder: a person who builds houses; plumber: a person who mends water pipes; painter: a person who paints walls or
pictures; artist: a person who makes pictures or other works of art; author: a person who has written a book; poet: a
person who writes poems; singer: a person who sings songs; actor: a person who plays a part in a play or film; clown: a
person who makes people laugh at the circus; magician: a person who does magic tricks; scientist: a person who studies
nature and makes experiments; astronaut: a person who travels in space; explorer: a person who travels to unknown
places; inventor: a person who makes something quite new; librarian: a person who works in a library; secretary: a
person who writes letters in an office; mayor: the head of a town; minister: a person with a high office in the
government; president: the head of a country without a king; pupil: a child who goes to school; student: a person who
studies at a college or university; friend: a person whom you like and trust; enemy: a person who hates you and wants to
harm you; stranger: a person whom you do not know; host: a person who has guests; twin: one of two children born
together; orphan: a child whose parents are dead; widow: a woman whose husband is dead; bride: a woman on her wedding
day; baby: a very young child; adult: a person who has grown up; parent: a father or a mother; uncle: the brother of
your father or mother; aunt: the sister of your father or mother; cousin: a child of your uncle or aunt; nephew: the son
of your brother or sister; niece: the daughter of your brother or sister; grandfather: the father of one of your
parents; grandmother: the mother of one of your parents; husband: the man to whom a woman is married; wife: the woman to
whom a man is married; hero: a very brave person whom people admire; coward: a person who is not brave; liar: a person
who does not tell the truth; fool: a person who does silly things; genius: a very clever person; expert: a person who
knows very much about something; leader: a person whom others follow; passenger: a person who travels in a bus, train or
ship; customer: a person who buys something in a shop; traveller: a person who goes on a journey; patient: a person whom
a doctor looks after; witness: a person who saw what happened; owner: a person to whom something belongs; winner: a
person who comes first in a race or game; giant: a very big person in fairy tales; dwarf: a very small person in fairy
tales; witch: a woman in tales who can do magic; ghost: the spirit of a dead person; fairy: a tiny magic person with
wings; prisoner: a person who is kept in prison; spy: a person who finds out secrets; crew: the people who work on a
ship or plane; team: a group of people who play or work together; crowd: a large number of people in one place; family:
parents and their children; army: a large group of soldiers; audience: the people who watch a play or concert
""")
PLACES = entries("""
farm: a place where crops are grown and animals kept; barn: a farm building for hay and corn; school: a place where
children learn; library: a place where you can borrow books; hospital: a place where sick people are made well; church:
a building where Christians pray; castle: a large strong building with thick walls; palace: the great house of a king or
queen; cottage: a small house in the country; hut: a small simple house of one room; tent: a house of cloth that you can
carry; inn: a house where travellers can eat and sleep; hotel: a house with rooms for travellers; prison: a building
where criminals are locked up; bakery: a place where bread is baked; shop: a place where things are sold; supermarket: a
large shop where you can buy all kinds of food; bank: a place where people keep their money; museum: a building where
old or rare things are shown; theatre: a building where plays are acted; cinema: a place where films are shown; zoo: a
place where wild animals are shown; circus: a show with clowns and acrobats in a tent; park: a large public garden;
garden: a piece of land where flowers or vegetables grow; playground: a place where children can play; kitchen: a room
where meals are cooked; bedroom: a room for sleeping; bathroom: a room where you can wash; classroom: a room where
pupils have lessons; attic: a room under the roof; hall: a large room or the way into a house; office: a room where
people work at desks; garage: a building for a car; stable: a building where horses live; shed: a small hut for tools;
greenhouse: a house of glass for plants; factory: a building where things are made by machines; mill: a building where
corn is ground into flour; mine: a deep hole from which coal or metal is dug; workshop: a room where things are made or
mended; station: a place where trains or buses stop; airport: a place where planes land and take off; port: a town where
ships come in; lighthouse: a tower with a light that warns ships; tower: a tall, narrow building; tunnel: a way under
the ground or through a hill; street: a road in a town with houses on both sides; path: a narrow way for walking; lane:
a narrow road in the country; crossroads: a place where two roads meet; city: a large and important town; town: a place
with many houses, larger than a village; capital: the chief city of a country; country: a land with its own government;
border: the line between two countries; forest: a large piece of land covered with trees; wood: a small forest; jungle:
a thick forest in a hot country; desert: a dry land with hardly any plants; mountain: a very high hill; hill: a piece of
land that is higher than the rest; valley: the low land between hills; cliff: a steep high rock by the sea; cave: a
large hole in a rock or hill; meadow: a field of grass and flowers; field: an open piece of land on a farm; river: a
large stream that flows to the sea; stream: a small river; lake: a large piece of water with land all round; pond: a
small lake; sea: the salt water that covers much of the earth; ocean: a very large sea; beach: a strip of sand by the
sea; coast: the land beside the sea; bay: a part of the sea that curves into the land; well: a deep hole from which
water is drawn; waterfall: a place where a river falls over a rock; volcano: a mountain that throws out fire and ashes;
swamp: soft land full of water; oasis: a place in the desert with water and trees; cemetery: a place where dead people
are buried; vineyard: a piece of land where grapes grow; court: a place where a judge hears cases; restaurant: a place
where you can buy and eat a meal; pharmacy: a shop where medicine is sold; university: a place where grown people study;
stadium: a large place where people watch sports; monastery: a house where monks live; ditch: a long narrow hole beside
a field or road; den: the home of a wild animal; hive: a home for bees; kennel: a little house for a dog; cage: a box of
bars for birds or animals; nursery: a room for small children; pub: a house where people meet to drink beer
""")
THINGS = entries("""
bed: a piece of furniture for sleeping; table: a piece of furniture with a flat top and legs; chair: a seat with a back
for one person; bench: a long seat for several people; stool: a seat without a back; sofa: a soft seat for two or more
people; shelf: a board on a wall for books or other things; cupboard: a piece of furniture with doors for keeping
things; drawer: a box that slides in and out of a desk; wardrobe: a tall cupboard for clothes; carpet: a thick cover for
the floor; curtain: a piece of cloth that hangs at a window; cushion: a soft bag to sit on; mattress: the thick soft
part of a bed; sheet: a large thin cloth for a bed; cradle: a small bed for a baby; lamp: a thing that gives light;
torch: a small lamp that you carry in your hand; bulb: the glass part of a lamp that shines; match: a small stick for
lighting a fire; stove: a thing for cooking or heating; oven: a closed box for baking and roasting; fridge: a machine
that keeps food cold; kettle: a pot for boiling water; pot: a deep round thing for cooking; pan: a flat metal pot for
frying; cup: a small bowl with a handle for drinking; mug: a large cup for hot drinks; glass: a thing of glass that you
drink from; plate: a flat dish for food; bowl: a deep round dish; jug: a pot with a handle for pouring; bottle: a glass
container with a narrow neck; jar: a glass pot with a lid for jam; lid: a cover for a pot or box; tray: a flat board for
carrying cups and plates; spoon: a tool for eating soup; fork: a tool with points for eating; knife: a sharp tool for
cutting; basket: a container made of thin sticks; bucket: an open container for carrying water; barrel: a large round
wooden container; sack: a large strong bag; box: a container with flat sides; chest: a large strong box; purse: a small
bag for money; wallet: a flat case for paper money; suitcase: a case for your clothes when you travel; parcel: a thing
wrapped in paper to be sent; envelope: a paper cover for a letter; stamp: a small piece of paper to put on a letter;
letter: a message that you write to someone; postcard: a card with a picture that you send without a cover; newspaper:
sheets of paper printed with the news; magazine: a thin paper book that comes out every week or month; book: printed
pages bound together for reading; diary: a book in which you write what happens each day; dictionary: a book that tells
you what words mean; atlas: a book of maps; calendar: a list of the days and months of a year; pencil: a thin piece of
wood for writing or drawing; pen: a tool for writing with ink; ruler: a straight piece of wood for measuring and drawing
lines; notebook: a small book for writing things down; picture: a drawing, painting or photograph; photograph: a picture
made with a camera; camera: a machine for taking pictures; watch: a small clock worn on the wrist; telephone: a machine
for talking to people far away; radio: a machine that brings you voices and music from far away; television: a machine
that shows moving pictures; computer: a machine that works with words, numbers and pictures; screen: the flat part of a
computer that shows the picture; keyboard: the rows of keys on a computer or piano; website: a set of pages on the
internet; password: a secret word that lets you in; robot: a machine that can do the work of people; battery: a thing
that stores electricity; key: a piece of metal that opens a lock; lock: a thing that keeps a door shut; door: a flat
thing that opens and closes a room; window: an opening in a wall that lets in light; gate: a door in a wall or fence;
wall: the side of a room or building; roof: the cover on top of a house; floor: the part of a room that you walk on;
ceiling: the upper side of a room; chimney: a pipe that carries smoke out of a house; fence: a wall of wood or wire
round a field; hedge: a row of bushes round a garden; stair: a step inside a house; lift: a machine that carries people
up and down in a building; bell: a hollow metal thing that rings; mirror: a glass in which you see yourself; comb: a
tool with teeth to make your hair tidy; brush: a tool with hairs for cleaning or painting; broom: a brush with a long
handle for sweeping; sponge: a soft thing full of holes for washing; towel: a cloth for drying yourself; toothbrush: a
small brush for cleaning your teeth; hammer: a heavy tool for driving in nails; nail: a thin piece of metal with a
point; saw: a tool with teeth for cutting wood; axe: a tool for chopping wood; spade: a tool for digging; rake: a tool
with teeth for gathering leaves; plough: a farm tool that turns over the earth; whip: a long cord with a handle for
driving horses; saddle: a leather seat for a rider; hook: a bent piece of metal for hanging or catching things; rope: a
thick strong cord; string: a thin cord for tying things; chain: a row of metal rings joined together; net: a thing of
knotted string for catching fish; trap: a thing for catching animals; pin: a thin piece of metal that holds cloth
together; screw: a kind of nail that you turn to drive in; wheel: a round thing that turns under a cart or car; tyre:
the rubber ring round a wheel; engine: a machine that makes a car or train move; pump: a machine that moves water or
air; pipe: a tube that carries water or gas; tap: a thing that you turn to let water run; magnet: a piece of metal that
draws iron to itself; microscope: a tool that makes tiny things look large; telescope: a tube for looking at things far
away; thermometer: a tool that shows how warm it is; car: a machine with four wheels that carries people on roads; bus:
a large car that carries many people; train: a row of carriages that runs on rails; bicycle: a machine with two wheels
that you ride; lorry: a large machine on wheels for carrying goods; tractor: a strong machine that pulls things on a
farm; cart: a wooden thing with wheels, pulled by a horse; carriage: a thing on wheels for people, pulled by horses;
sledge: a thing that slides over snow; plane: a machine with wings that flies; helicopter: a machine that flies with
turning blades; rocket: a machine that flies into space; balloon: a bag filled with air or gas; ship: a very large boat;
boat: a small vessel for travelling on water; ferry: a ship that takes people across a river; raft: a flat boat made of
logs; submarine: a ship that can travel under water; sail: a large cloth that catches the wind; mast: a tall pole that
holds the sails of a ship; rudder: the part of a boat that steers it; sword: a weapon with a long sharp blade; spear: a
long pole with a sharp point; shield: a thing that a knight held before his body; arrow: a thin stick that is shot from
a bow; gun: a weapon that shoots bullets; helmet: a hard hat that guards the head; flag: a piece of cloth that stands
for a country; crown: a ring of gold worn by a king or queen; throne: the great chair of a king or queen; ring: a band
of metal worn on a finger; necklace: a string of beads worn round the neck; jewel: a precious stone; coin: a round piece
of metal money; prize: a thing given to the winner; medal: a piece of metal given for a brave deed; toy: a thing that
children play with; doll: a toy that looks like a small person; ball: a round thing to throw or kick; kite: a toy that
flies on a string in the wind; puppet: a doll that is moved by strings; swing: a hanging seat that moves to and fro;
puzzle: a game or question that is hard to work out; drum: an instrument that you beat; piano: an instrument with black
and white keys; violin: an instrument with four strings, played with a bow; flute: an instrument that you blow; whistle:
a small thing that makes a high sound when you blow it; trumpet: a brass instrument that you blow; guitar: an instrument
with six strings; statue: a figure made of stone or metal; fountain: a thing that throws water into the air; tomb: a
grave made of stone; cross: a mark made of two lines; wand: the stick of a magician; ticket: a piece of paper that lets
you travel or go in; bill: a paper that tells you how much you must pay; passport: a paper that you need to travel
abroad; bandage: a strip of cloth for a wound; pill: a small round piece of medicine; crutch: a stick that helps a lame
person to walk; parachute: a large cloth that lets you fall slowly from a plane; scarecrow: a figure that keeps birds
away from a field; wheelbarrow: a small cart with one wheel
""")
WEAR_AND_FOOD = entries("""
shoe: a cover for the foot; boot: a high shoe that covers the ankle; sock: a soft cover for the foot, worn in a shoe;
slipper: a soft shoe worn in the house; hat: a thing that you wear on your head; cap: a soft flat hat; scarf: a long
cloth worn round the neck; glove: a cover for the hand with a part for each finger; coat: a warm thing that you wear
over your clothes; jacket: a short coat; shirt: a light thing with sleeves worn on the upper body; skirt: a garment for
girls and women that hangs from the waist; dress: a garment for girls and women in one piece; belt: a band worn round
the waist; tie: a narrow band of cloth worn round the collar; pocket: a small bag sewn into clothes; sleeve: the part of
a coat that covers the arm; collar: the part of a shirt round the neck; apron: a cloth that keeps your clothes clean
when you cook; cloak: a loose coat without sleeves; uniform: the same clothes worn by all soldiers or pupils; veil: a
thin cloth that covers the face; mask: a cover for the face; costume: the clothes that an actor wears; ribbon: a narrow
band of silk for the hair; zip: a thing with small teeth that closes clothes; apple: a round fruit that grows on a tree;
pear: a sweet fruit that is narrow at the top; cherry: a small round red fruit with a stone; plum: a soft purple fruit
with a stone; lemon: a yellow fruit with sour juice; orange: a round juicy fruit from warm countries; banana: a long
yellow fruit; grape: a small fruit from which wine is made; strawberry: a soft red fruit that grows near the ground;
nut: a dry fruit with a hard shell; potato: a vegetable that grows under the ground; carrot: a long orange root that we
eat; onion: a round vegetable with a strong smell; cabbage: a round vegetable with thick green leaves; tomato: a soft
red fruit eaten in salads; pea: a small round green seed that we eat; mushroom: a plant like a small umbrella that grows
in woods; pumpkin: a very large round orange fruit; egg: the round thing from which a young bird comes; sandwich: two
pieces of bread with something between them; cake: a sweet food baked from flour, eggs and sugar; biscuit: a small flat
dry cake; pie: meat or fruit baked in pastry; loaf: a large piece of bread baked in one piece; slice: a thin flat piece
of bread or cake; crumb: a tiny piece of bread or cake; sausage: chopped meat in a thin skin; meal: the food that you
eat at one time; picnic: a meal that you eat outdoors; recipe: a text that tells you how to cook something; vegetable: a
plant or part of a plant that we eat; fruit: the sweet part of a plant that holds the seeds; salad: a dish of cold
vegetables; pancake: a thin flat cake fried in a pan; pudding: a soft sweet dish eaten after dinner
""")
NATURE_AND_TIME = entries("""
tree: a tall plant with a trunk and branches; bush: a low plant with many branches; flower: the bright part of a plant;
leaf: a flat green part of a plant; root: the part of a plant under the ground; branch: an arm of a tree; twig: a very
thin branch; trunk: the thick stem of a tree; stem: the part of a plant that carries the leaves; seed: the small part of
a plant from which a new one grows; bud: a flower or leaf that has not opened yet; petal: one of the bright leaves of a
flower; thorn: a sharp point on the stem of a plant; acorn: the nut of an oak; oak: a large tree with very hard wood;
rose: a sweet flower with thorns; weed: a wild plant that nobody wants; forest fire: a fire that burns many trees;
stone: a small piece of rock; rock: a large piece of stone; pebble: a small round stone; cloud: a grey or white mass in
the sky that brings rain; storm: a very strong wind with rain or snow; breeze: a light wind; shower: a short fall of
rain; flood: a great flow of water over dry land; puddle: a small pool of water on the road; snowflake: a small piece of
falling snow; icicle: a hanging piece of ice; iceberg: a very large piece of ice in the sea; star: a tiny light in the
sky at night; planet: a large body that moves round the sun; comet: a body with a bright tail that moves in space; wave:
a moving hill of water in the sea; shore: the land at the edge of water; hole: an empty space in something; shadow: the
dark shape that a thing makes in the light; earthquake: a strong shaking of the ground; spark: a tiny piece of fire;
flame: the bright burning part of a fire; wing: the part of a bird with which it flies; tail: the part at the back end
of an animal; feather: one of the light things that cover a bird; beak: the hard mouth of a bird; paw: the foot of a
dog, cat or bear; claw: a sharp nail on the foot of an animal; hoof: the hard foot of a horse; horn: a hard point on the
head of an animal; mane: the long hair on the neck of a horse or lion; shell: the hard outside of an egg, nut or snail;
web: the net that a spider makes; burrow: a hole in which a rabbit lives; head: the top part of the body; eye: the part
of the body with which you see; ear: the part of the body with which you hear; nose: the part of the face with which you
smell; tongue: the part of the mouth with which you taste; tooth: one of the hard white things in the mouth; elbow: the
place where the arm bends; knee: the place where the leg bends; ankle: the place where the foot joins the leg; wrist:
the place where the hand joins the arm; thumb: the short thick finger of the hand; heart: the part of the body that
moves the blood; bone: a hard part inside the body; beard: the hair on a man's chin; tear: a drop of water from the eye;
wound: a place where the body is hurt; scar: the mark that an old wound leaves; day: the time between sunrise and
sunset; week: a time of seven days; month: one of the twelve parts of a year; year: a time of twelve months; century: a
time of a hundred years; hour: a time of sixty minutes; minute: a time of sixty seconds; weekend: Saturday and Sunday;
birthday: the day of the year on which you were born; holiday: a time when you do not work; season: one of the four
parts of the year; sunrise: the time when the sun comes up; sunset: the time when the sun goes down
""")
IDEAS = entries("""
story: a tale of things that happened or were made up; fairy tale: a story about magic people and things; poem: a text
in verses; joke: a thing that you say to make people laugh; lie: a thing that you say although it is not true; promise:
a word that you give to do something; question: a thing that you say when you want to know something; answer: the thing
that you say when someone asks you; word: a group of sounds that means something; sentence: a group of words that make
sense together; name: the word by which a person or thing is known; language: the words that the people of a country
speak; alphabet: all the letters of a language in their order; message: news or words sent to another person; rule: a
thing that tells you what you may or must do; law: a rule that everyone in a country must keep; mistake: a thing that is
wrong; accident: a bad thing that happens by chance; crime: a deed that is against the law; punishment: a thing that you
suffer because you did wrong; reward: a thing that you get because you did well; gift: a thing that you give to someone;
wish: a thing that you would like to have or happen; dream: the pictures that you see while you sleep; thought: a thing
that goes through your mind; idea: a new thought or plan; plan: a thought of how to do something; reason: the thing that
makes you do something; habit: a thing that you do again and again; duty: a thing that you ought to do; job: the work
that you do for money; hobby: a thing that you like to do when you are free; game: a thing that you play; race: a trial
of who is the fastest; journey: a long way that you travel; adventure: an exciting thing that happens to you; voyage: a
long journey by sea; visit: a short stay with someone; party: a meeting of people to have fun; wedding: the feast when
two people marry; funeral: the meeting when a dead person is buried; meeting: a coming together of people; lesson: the
time in which you are taught something; test: a set of questions that show what you know; battle: a fight between two
armies; war: a fight between countries; quarrel: an angry talk between people; victory: the winning of a fight or game;
danger: a thing that may harm you; riddle: a question that is hard to guess; trick: a clever deed that deceives someone;
surprise: a thing that you did not expect; disease: a thing that makes people sick; fever: a heat of the body when you
are sick; price: the money that you must pay for a thing; debt: the money that you owe to someone; group: several people
or things together; pair: two things that belong together; dozen: twelve things; half: one of two equal parts; circle: a
round line; square: a shape with four equal sides; corner: the place where two sides meet; edge: the outer end of a
thing; number: a word or sign that tells how many; noise: a loud sound; smell: a thing that you notice with your nose;
song: words that are sung; tune: a row of notes that make music; concert: a show at which music is played; play: a story
acted in a theatre; fable: a short story about animals that teaches something; legend: an old story that may not be
true; proverb: a short old saying that gives advice; spell: magic words that make something happen
""")
MASS = entries("""
bread: a food baked from flour and water; butter: a yellow fat made from milk; cheese: a food made from milk; milk: the
white drink that comes from cows; flour: a powder made from corn; sugar: a sweet white powder; salt: a white powder that
makes food taste better; honey: the sweet food that bees make; jam: a sweet food made from fruit and sugar; soup: a hot
food made of water with meat or vegetables; meat: the parts of animals that we eat; tea: a hot drink made from dry
leaves; coffee: a hot brown drink made from beans; wine: a drink made from grapes; juice: a drink made from fruit;
water: the clear stuff that falls as rain; ice: water that is hard from cold; snow: soft white flakes that fall in
winter; rain: water that falls from the clouds; hail: rain that falls as balls of ice; fog: thick cloud near the ground;
mist: thin fog near the ground; dew: drops of water on the grass in the morning; frost: thin white ice on the ground;
steam: the hot cloud that comes from boiling water; smoke: the grey cloud that comes from a fire; dust: dry earth in
tiny pieces; mud: earth that is soft and wet; sand: tiny pieces of stone on the beach; clay: soft earth from which pots
are made; gold: a yellow metal that costs very much; silver: a white metal for rings and spoons; iron: a hard grey metal
for tools; steel: very hard metal made from iron; wood: the hard stuff of which trees are made; coal: a black stone that
burns; glass: the hard clear stuff of which windows are made; leather: the skin of animals made into shoes and bags;
wool: the soft hair of sheep; cotton: the soft white stuff of which shirts are made; silk: a fine soft cloth made from
the threads of worms; paper: thin sheets to write on; ink: a dark liquid for writing; glue: a sticky stuff that joins
things; paint: a coloured stuff for walls and pictures; wax: a soft yellow stuff made by bees; medicine: something that
you take to get well; poison: something that kills you if you eat it; money: the coins and notes with which we buy
things; furniture: the tables, chairs and beds in a house; luggage: the bags that you take on a journey; armour: the
metal clothes of a knight; music: sounds made by singing or playing; lightning: a bright flash in the sky during a
storm; dusk: the time when it grows dark; midnight: twelve o'clock at night; noon: twelve o'clock in the day; dinner:
the main meal of the day; lunch: the meal in the middle of the day; supper: the last meal of the day; spring: the time
of year when flowers begin to grow; summer: the warmest time of the year; autumn: the time of year when leaves fall;
winter: the coldest time of the year; luck: good things that happen by chance; love: the feeling of liking someone very
much; hate: the feeling of not liking someone at all; fear: the feeling that you have in danger; joy: the feeling of
being very happy; anger: the feeling of being cross; hope: the feeling that good things will come; grief: great sadness;
envy: the wish to have what another has; courage: the strength to face danger; peace: a time without war; freedom: being
able to do what you like; truth: what is really so; hunger: the need for food; thirst: the need for a drink; pain: the
feeling when something hurts; sleep: the rest that you take at night; help: the thing that you do to make work easier
for someone; advice: words that tell someone what to do; homework: work that a pupil does at home; news: a report
of what has just happened; weather: the sun, wind and rain of a day; darkness: a time or place without light;
silence: a time without any sound; bedtime: the time when you go to bed; teatime: the time when you drink tea;
lunchtime: the time when you eat lunch; childhood: the time when you are a child; friendship: the tie between people who
like each other; electricity: the power that makes lamps and machines work; the internet: the net that joins computers
all over the
world; litter: paper and rubbish left lying about; rubbish: things that nobody wants and that are thrown away; traffic:
the cars and people that move on a road; science: the study of nature; history: the story of what happened in the past;
grass: the green plant that covers fields; hay: dry grass for cattle; straw: the dry stems of corn; corn: the plant from
whose seeds flour is made
""")
VERBS = entries("""
run: move very fast on your legs; walk: move on foot; jump: spring into the air; hop: jump on one leg; crawl: move on
hands and knees; climb: go up something; swim: move through water with arms and legs; dive: jump into water with the
head first; fly: move through the air; fall: come down suddenly; stumble: catch your foot and nearly fall; limp: walk as
if one leg hurts; march: walk like soldiers; wander: walk about without a plan; rush: move in great haste; creep: move
slowly and quietly; chase: run after someone to catch him; follow: go after someone; escape: get away from a place or
danger; hide: put something where nobody can find it; seek: look for something; find: see something that you looked for;
lose: no longer have something; search: look everywhere for something; wait: stay until something happens; arrive: come
to a place; leave: go away from a place; return: come back to a place; visit: go to see someone; travel: go from one
place to another; shout: speak very loudly; mutter: speak in a low voice that is hard to hear; scream: cry out in a high
loud voice; cry: let tears fall from your eyes; sob: cry with short quick breaths; laugh: make a sound because something
is funny; giggle: laugh in a silly way; smile: look happy with your mouth; grin: smile with a wide mouth; frown: pull
your brows together because you are cross; sigh: breathe out loudly because you are sad or tired; yawn: open your mouth
wide because you are tired; sneeze: blow air out of your nose suddenly; cough: push air out of your throat with a noise;
breathe: take air in and let it out; blink: shut and open your eyes quickly; stare: look at something for a long time;
glance: look at something very quickly; peep: look quickly and secretly; watch: look at something for some time; listen:
try to hear something; hear: take in sounds with your ears; touch: put your hand on something; taste: try food with your
tongue; sniff: draw in air to smell something; lick: move your tongue over something; bite: cut something with your
teeth; chew: break food into bits with your teeth; swallow: let food go down your throat; nibble: eat in very small
bites; sip: drink a very little at a time; gulp: swallow fast and in large amounts; boil: make water so hot that it
bubbles; fry: cook in hot fat; bake: cook in an oven; roast: cook meat over a fire or in an oven; stir: move something
round with a spoon; pour: let water flow from one thing to another; spill: let water fall by mistake; peel: take the
skin off fruit; wash: make clean with water; scrub: clean by rubbing hard; sweep: clean a floor with a broom; wipe:
clean or dry with a cloth; polish: rub something until it shines; mend: make a broken thing whole again; break: make
something fall into pieces; tear: pull paper or cloth to pieces; cut: divide something with a knife; build: make
something by putting parts together; destroy: break something so that nothing is left; dig: make a hole in the ground;
plant: put seeds or young plants into the earth; water: give plants something to drink; harvest: gather the crops when
they are ripe; grow: become bigger; shrink: become smaller; melt: turn from ice to water; freeze: turn from water to
ice; burn: be on fire; shine: give out light; glow: shine with a soft light; fade: lose colour or light little by
little; float: stay on top of the water; sink: go down under the water; drown: die under water; soak: make something
very wet; drip: fall in drops; leak: let water in or out through a hole; sew: join cloth with a needle and thread; knit:
make clothes from wool with long needles; weave: make cloth from threads; fold: bend paper or cloth so that one part
lies on another; tie: hold things together with string; wrap: put paper or cloth round something; carry: hold something
and take it with you; lift: move something to a higher place; drop: let something fall; throw: send something through
the air with your hand; catch: get hold of something that moves; push: move something away from you; pull: move
something towards you; drag: pull something heavy along the ground; squeeze: press something hard; shake: move something
quickly to and fro; hug: put your arms round someone; kiss: touch someone with your lips; stroke: move your hand gently
over something; pinch: press the skin between finger and thumb; kick: hit with the foot; knock: hit a door with your
hand; slap: hit with the open hand; fight: use force against someone; attack: begin to fight someone; defend: keep
someone safe from an attack; protect: keep someone safe from harm; win: be the best in a game or race; steal: take what
belongs to another; rob: take things from someone by force; cheat: win by breaking the rules; lie: say what is not true;
deceive: make someone believe what is not true; promise: say that you will surely do something; swear: promise in a very
serious way; obey: do what you are told; refuse: say that you will not do something; agree: think the same as another;
argue: give reasons against what another says; quarrel: talk with someone in anger; ask: say that you want to know
something; answer: say something back; explain: make something clear; describe: say what something is like; tell: let
someone know something; repeat: say or do something again; interrupt: speak while another is speaking; chat: talk in a
friendly way; gossip: talk about other people behind their backs; boast: praise yourself too much; praise: say that
someone has done well; blame: say that someone has done wrong; scold: speak angrily to someone who did wrong; tease:
make fun of someone; mock: laugh at someone in an unkind way; insult: say rude things to someone; annoy: make someone a
little angry; frighten: make someone afraid; startle: give someone a sudden fright; comfort: make a sad person feel
better; cheer: shout because you are glad; encourage: give someone hope and courage; help: make work easier for someone;
thank: tell someone that you are grateful; greet: say hello to someone; welcome: show someone that you are glad he came;
invite: ask someone to come to your house; introduce: tell people each other's names; borrow: take something that you
will give back; lend: give something that you will get back; owe: have to pay something back; buy: get something for
money; sell: give something for money; pay: give money for something; spend: use money to buy things; save: keep money
for later; earn: get money for your work; cost: have a price; share: give a part of what you have to others; divide:
split something into parts; collect: bring things together; gather: pick up things and bring them together; choose: take
the thing that you like best; prefer: like one thing better than another; want: wish to have something; need: have to
have something; hope: wish that something good will happen; fear: be afraid of something; hate: not like someone or
something at all; love: like someone very much; admire: think that someone is very good; envy: want what another has;
trust: believe that someone is honest; believe: think that something is true; doubt: not be sure that something is true;
know: have something in your mind; learn: get to know something new; teach: help someone to learn; study: read and learn
about something; practise: do something often to do it better; remember: keep something in your mind; forget: not
remember something; guess: give an answer without knowing; wonder: want to know something; imagine: see something in
your mind; dream: see pictures in your sleep; decide: make up your mind; begin: start to do something; finish: come to
the end of something; continue: go on with something; stop: not go on with something; try: see whether you can do
something; succeed: do what you tried to do; fail: not do what you tried to do; improve: make something better; damage:
do harm to something; hurt: give someone pain; heal: become well again; suffer: feel pain or grief; rest: stop working
and be quiet; sleep: lie with closed eyes and rest; wake: stop sleeping; snore: breathe loudly while you sleep; doze:
sleep lightly for a short time; tremble: shake with fear or cold; blush: turn red in the face; sweat: become wet because
you are hot; faint: fall down and know nothing for a short time; measure: find out how long or large something is;
weigh: find out how heavy something is; count: say numbers in order; add: put one number to another; spell: say the
letters of a word; read: understand written words; write: put words on paper; draw: make a picture with a pencil; paint:
make a picture with colours; copy: make a thing that is just like another; print: put words on paper with a machine;
translate: put words into another language; ring: make the sound of a bell; whistle: make a high sound with your lips;
hum: sing with closed lips; clap: strike your hands together; dance: move to music; bow: bend the head to show respect;
kneel: go down on your knees; nod: move the head to say yes; point: show something with your finger; wave: move your
hand to greet someone; row: move a boat with oars; steer: make a ship or car go the right way; drive: make a car go;
ride: sit on a horse or bicycle and make it go; load: put goods on a cart or ship; deliver: bring something to a house;
repair: make a broken thing work again; download: bring something from the internet to your computer; delete: take words
or pictures out of a computer; bury: put into the ground; hunt: go after wild animals to catch them; bark: make the
sound of a dog; graze: eat grass in a field; hatch: come out of an egg; sting: hurt someone as a bee does; bloom: have
open flowers
""")
ADJECTIVES = entries("""
happy: full of joy; sad: full of grief; glad: pleased about something; angry: very cross with someone; cross: a little
angry; furious: very angry; proud: pleased with yourself; ashamed: sorry for a thing that you did; afraid: full of fear;
frightened: full of fear; nervous: a little afraid of what will come; worried: thinking of bad things that may happen;
calm: quiet and not excited; excited: too happy to be quiet; bored: tired because there is nothing to do; surprised:
feeling that you did not expect this; disappointed: sad because you did not get what you hoped for; jealous: angry
because another has what you want; grateful: wanting to thank someone; thirsty: wanting to drink; tired: wanting to
rest; sleepy: wanting to sleep; sick: not well; ill: not well; healthy: well and strong; weak: not strong; strong:
having great power; sore: hurting; dizzy: feeling that everything turns round; blind: not able to see; deaf: not able to
hear; lame: not able to walk well; alive: living; dead: no longer living; awake: not sleeping; asleep: sleeping; bold:
not afraid of anything; shy: afraid of meeting people; timid: easily frightened; modest: not talking about how good you
are; vain: thinking too much of your looks; kind: good and friendly to others; gentle: kind and soft; cruel: glad to
hurt others; mean: not willing to give anything away; generous: glad to give to others; greedy: wanting more than you
need; selfish: thinking only of yourself; honest: telling the truth and not stealing; loyal: always true to your
friends; faithful: always true to someone; patient: able to wait quietly; stubborn: not willing to change your mind;
obedient: doing what you are told; naughty: behaving badly; rude: not polite; wicked: very bad; wise: knowing much and
judging well; clever: quick at learning and thinking; stupid: slow at learning and thinking; foolish: not wise; silly:
without good sense; cunning: clever at deceiving others; careful: taking care not to make mistakes; careless: not taking
care; diligent: working hard; busy: having much to do; idle: doing nothing; helpful: glad to help; cheerful: happy and
bright; merry: full of fun; grumpy: in a bad temper; serious: not joking; funny: making you laugh; strange: not like
what you know; odd: strange; familiar: well known to you; famous: known by many people; unknown: not known; popular:
liked by many people; rich: having much money; poor: having very little money; expensive: costing much money; cheap: not
costing much; precious: worth very much; worthless: not worth anything; free: not costing anything; big: not small;
huge: very big; enormous: very big indeed; large: big; small: not big; little: small; tiny: very small; tall: high for a
person or tree; short: not long; long: far from one end to the other; wide: far from one side to the other; narrow: not
wide; thick: far from one side to the other; thin: not thick; slim: thin in a pleasing way; deep: going far down;
shallow: not deep; steep: going up very sharply; flat: without hills; smooth: without any bumps; rough: not smooth;
sharp: able to cut; blunt: not able to cut; pointed: having a sharp end; round: having the shape of a ball; straight:
without a bend; crooked: not straight; hollow: empty inside; solid: hard and firm all through; hard: not soft; soft: not
hard; stiff: hard to bend; loose: not tied or fixed; tight: fitting very closely; heavy: hard to lift; light: easy to
lift; full: holding as much as it can; empty: having nothing inside; open: not shut; hot: very warm; warm: a little hot;
cool: a little cold; cold: not warm; freezing: very cold; icy: covered with ice; wet: full of water; damp: a little wet;
dry: without any water; clean: without any dirt; dirty: not clean; filthy: very dirty; tidy: with everything in its
place; dusty: covered with dust; muddy: covered with mud; bright: full of light; dark: without light; dim: with very
little light; pale: with little colour; clear: easy to see through; loud: making much noise; noisy: making much noise;
quiet: making little noise; silent: making no noise at all; sweet: tasting like sugar; sour: tasting like lemons;
bitter: not sweet, like strong coffee; salty: tasting of salt; delicious: very good to eat; fresh: newly made or picked;
stale: no longer fresh; raw: not cooked; ripe: ready to be eaten; rotten: gone bad; juicy: full of juice; new: not old;
old: not young or new; ancient: very old; modern: of the present time; young: not old; fast: moving with great speed;
quick: done in a short time; swift: very fast; slow: not fast; early: before the right time; late: after the right time;
sudden: happening when nobody expects it; easy: not hard to do; difficult: hard to do; simple: easy to understand;
useful: of much use; useless: of no use; important: mattering very much; necessary: needed; possible: able to happen;
impossible: not able to happen; certain: quite sure; true: as it really is; false: not true; right: without a mistake;
wrong: not right; perfect: without any fault; broken: in pieces; beautiful: very nice to look at; pretty: nice to look
at; ugly: not nice to look at; splendid: very fine; lovely: very nice; pleasant: nice and making you glad; horrible:
very bad; terrible: very bad; dangerous: likely to do you harm; safe: out of danger; harmless: not doing any harm;
poisonous: able to kill if you eat it; wild: not tame; tame: used to people; fierce: wild and dangerous; deserted: left
by all people; crowded: full of people; distant: far away; near: not far away; foreign: from another country; royal: of
a king or queen; secret: known only to a few; magic: with strange powers; rare: not often seen; common: often seen;
different: not the same; equal: of the same size or number; single: only one; double: twice as much; whole: with no part
missing; main: most important; annual: happening every year; daily: happening every day; weekly: happening every week;
bald: without hair on the head; barefoot: without shoes; homeless: without a home; handsome: good to look at; elderly:
rather old; curly: full of curls; woollen: made of wool; wooden: made of wood; golden: made of gold; musical: fond of
music and good at it; electric: working by electricity; digital: working with numbers in a computer; online: joined to
the internet; punctual: coming just at the right time; eager: wanting very much to do something; fond: liking someone or
something; ready: able to begin at once; guilty: having done wrong; innocent: not having done wrong; lucky: having good
luck; absent: not here; present: here; alone: without anybody else
""")

# Explain: by rule -------------------------------------------------------------------------------------------------

YOUNG = entries("""
cat: kitten; dog: puppy; cow: calf; sheep: lamb; horse: foal; hen: chick; duck: duckling; goose: gosling; pig: piglet;
goat: kid; lion: cub; bear: cub; fox: cub; wolf: cub; tiger: cub; deer: fawn; swan: cygnet; owl: owlet; frog: tadpole;
kangaroo: joey; elephant: calf; whale: calf; hare: leveret; seal: pup; eagle: eaglet; butterfly: caterpillar
""")
SHAPES = entries("""
triangle: three; square: four; rectangle: four; pentagon: five; hexagon: six; octagon: eight
""")
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()
NUMBERS = """
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen twenty
""".split()
DOERS = entries("""
singer: sings; dancer: dances; swimmer: swims; runner: runs; rider: rides; walker: walks; climber: climbs; skier: skis;
skater: skates; sailor: sails; rower: rows; diver: dives; jumper: jumps; boxer: boxes; wrestler: wrestles; reader:
reads; writer: writes; speaker: speaks; listener: listens; talker: talks; thinker: thinks; dreamer: dreams; sleeper:
sleeps; smoker: smokes; drinker: drinks; eater: eats; helper: helps; worker: works; fighter: fights; hunter: hunts;
visitor: visits someone; beginner: begins to learn something; buyer: buys something; seller: sells something; finder:
finds something; winner: wins a game; player: plays a game; catcher: catches the ball; inventor: invents things;
collector: collects things; designer: designs things; learner: learns something; employer: gives work to others; robber:
robs people; liar: tells lies; gambler: plays for money; camper: lives in a tent; cyclist: rides a bicycle; motorist:
drives a car; pianist: plays the piano; violinist: plays the violin; guitarist: plays the guitar; drummer: plays the
drums; flautist: plays the flute; trumpeter: plays the trumpet; footballer: plays football; golfer: plays golf; gymnast:
does gymnastics; typist: types letters; printer: prints books; publisher: publishes books; translator: translates texts;
reporter: reports the news; photographer: takes photographs; shopkeeper: keeps a shop; innkeeper: keeps an inn;
beekeeper: keeps bees; zookeeper: looks after animals in a zoo; lifeguard: saves swimmers from drowning; babysitter:
looks after children in the evening; bookseller: sells books; florist: sells flowers; fishmonger: sells fish; grocer:
sells food; greengrocer: sells fruit and vegetables; jeweller: sells rings and jewels; stationer: sells paper and pens;
cheesemaker: makes cheese; shoemaker: makes shoes; watchmaker: makes and mends watches; dressmaker: makes dresses;
potter: makes pots; weaver: makes cloth; brewer: makes beer; miner: works in a mine; electrician: mends electric lamps
and wires; mechanic: repairs cars; glazier: puts glass into windows; mason: builds with stone; bricklayer: builds walls
of brick; roofer: mends roofs; woodcutter: cuts down trees; chimney sweep: cleans chimneys; dustman: takes away the
rubbish; window cleaner: cleans windows; bus driver: drives a bus; lorry driver: drives a lorry; taxi driver: drives a
taxi; early riser: gets up early; traveller: travels; foreigner: comes from another country; vegetarian: eats no meat;
villager: lives in a village; islander: lives on an island; neighbour: lives next door; survivor: lives on after an
accident; storyteller: tells stories; letter writer: writes letters; juggler: throws and catches many balls; acrobat:
does tricks high in the air; composer: writes music; conductor: leads an orchestra
""")
COMPOUNDS = entries("""
teapot: a pot for tea; coffee pot: a pot for coffee; teacup: a cup for tea; teaspoon: a small spoon for tea; wine glass:
a glass for wine; milk jug: a jug for milk; bread knife: a knife for cutting bread; breadbasket: a basket for bread;
bookshelf: a shelf for books; bookshop: a shop that sells books; bookcase: a piece of furniture for books; shoe shop: a
shop that sells shoes; toyshop: a shop that sells toys; flower shop: a shop that sells flowers; sweet shop: a shop that
sells sweets; snowball: a ball of snow; snowman: a figure made of snow; sandcastle: a castle made of sand; raindrop: a
drop of rain; raincoat: a coat that keeps off the rain; sunhat: a hat that keeps off the sun; nightdress: a dress that
you wear at night; winter coat: a coat that you wear in winter; swimsuit: a suit for swimming; walking stick: a stick
that helps you to walk; fishing boat: a boat for catching fish; fishing rod: a rod for catching fish; rowing boat: a
boat that is moved with oars; sailing boat: a boat that is moved by the wind; motorboat: a boat that is moved by a
motor; steamship: a ship that is moved by steam; goods train: a train that carries goods; school bus: a bus that takes
children to school; bus stop: a place where a bus stops; bus driver: a person who drives a bus; railway station: a place
where trains stop; bus station: a place where many buses stop; car park: a place where you can leave your car; fire
engine: a lorry that carries men and water to a fire; fire station: a building where firemen wait; police station: a
building where policemen work; post office: a place where you can post letters; letter box: a box into which letters are
put; postbox: a box in the street for letters; money box: a box for money; matchbox: a box for matches; lunch box: a box
for your lunch; toolbox: a box for tools; jewel box: a box for jewels; birdcage: a cage for a bird; fish tank: a glass
box for fish; doghouse: a house for a dog; henhouse: a house for hens; cowshed: a building for cows; pigsty: a house for
pigs; treehouse: a little house in a tree; doll's house: a little house for dolls; farmhouse: the house of a farmer;
windmill: a mill that is turned by the wind; watermill: a mill that is turned by water; washing machine: a machine that
washes clothes; sewing machine: a machine that sews cloth; dishwasher: a machine that washes plates and cups; tumble
dryer: a machine that dries clothes; lawnmower: a machine that cuts grass; alarm clock: a clock that wakes you up;
grandfather clock: a tall clock that stands on the floor; wristwatch: a watch for the wrist; candlestick: a thing that
holds a candle; lampshade: a cover for a lamp; tablecloth: a cloth that covers a table; bedspread: a cover for a bed;
doormat: a mat in front of a door; doorbell: a bell at a door; keyhole: a hole for a key; doorstep: a step in front of a
door; window pane: the glass in a window; flowerpot: a pot for plants; flower bed: a piece of ground for flowers; apple
tree: a tree on which apples grow; cherry tree: a tree on which cherries grow; pear tree: a tree on which pears grow;
rose bush: a bush on which roses grow; vegetable garden: a garden where vegetables grow; apple pie: a pie filled with
apples; fruit salad: a salad made of fruit; birthday cake: a cake for a birthday; birthday card: a card that you send on
a birthday; wedding ring: a ring worn by a married person; hairbrush: a brush for the hair; nail brush: a brush for
cleaning the nails; paintbrush: a brush for painting; hair dryer: a machine that dries hair; earring: a ring worn in the
ear; schoolbag: a bag for school things; handbag: a small bag carried in the hand; shopping bag: a bag for the things
that you buy; shopping list: a list of things to buy; pencil case: a case for pencils; exercise book: a book for school
work; picture book: a book with many pictures; cookery book: a book that tells you how to cook; storybook: a book of
stories; songbook: a book of songs; notepad: sheets of paper for writing notes; classmate: a pupil in the same class;
roommate: a person who shares your room; teammate: a person who plays in the same team; stepmother: the new wife of your
father; stepfather: the new husband of your mother; godmother: a woman who promises to care for a child at its
christening; grandchild: the child of your son or daughter; mother-in-law: the mother of your husband or wife;
sister-in-law: the wife of your brother; headmaster: the head of a school; homeland: the country where you were born;
riverbank: the land beside a river; mountain top: the highest part of a mountain; hilltop: the top of a hill; rooftop:
the top of a roof; dining room: a room for meals; living room: a room where the family sits together; waiting room: a
room where people wait; playroom: a room for playing; football: a ball that is kicked; football match: a game between
two football teams; swimming pool: a pool for swimming; ice rink: a place where you can skate; paper bag: a bag made of
paper; gold ring: a ring made of gold; stone bridge: a bridge made of stone; log cabin: a hut made of logs; straw hat: a
hat made of straw; woollen scarf: a scarf made of wool; leather belt: a belt made of leather; silk dress: a dress made
of silk; iron gate: a gate made of iron; wooden spoon: a spoon made of wood; life jacket: a jacket that keeps you up in
the water; lifeboat: a boat that saves people at sea; search engine: a program that finds pages on the internet; mobile
phone: a telephone that you can carry; text message: a short message sent by telephone; home page: the first page of a
website; video call: a telephone call with moving pictures
""")
NEGATIVES = """
unhappy unkind unfair unsafe untidy unwell unable untrue unlucky unusual unknown unfriendly unhealthy unpleasant
unimportant uncertain uncommon unclean uncomfortable unequal unfinished ungrateful unhurt uninvited unwilling unwise
unreal unripe unbroken unopened unseen unheard unemployed unmarried unexpected unnecessary unpopular unselfish
unsuccessful unlikely unaware unfamiliar unafraid uncooked unarmed unclear uncovered impolite impatient imperfect
impossible impure dishonest disloyal disobedient disagreeable incorrect incomplete indirect invisible inexpensive
inactive illegal illogical irregular irresponsible unread unused unwashed unwanted unloved unable
""".split()
NEGATIVES = [(word, re.sub("^(un|im|dis|in|il|ir)", "", word)) for word in NEGATIVES]
AGAIN = """
re-read retell rewrite rebuild reopen repaint replant refill remake reuse rename reheat replay reappear rearrange
recount redo reload rediscover reconsider remarry resell restart retake rethink rewind rebuild reprint reattach
recapture recheck reconnect redesign re-enter re-elect relight reseal retry
""".split()
AGAIN = [(word, re.sub("^re-?", "", word)) for word in AGAIN]
LESS = """
home hope help end fear friend sleep noise use harm child power point cloud hair smoke law taste tooth life moon star
leaf tree spot seed voice wire bone speech sugar name
""".split()
LESS = [(word + "less", word) for word in LESS]
WITHOUT = {"tooth": "teeth", "leaf": "leaves", "child": "children"} | {
    root: article(root) for root in "home voice name moon point".split()
}
WITHOUT |= {root: plural(root) for root in "friend tree seed wire bone star cloud spot".split()}
Y_WORDS = entries("""
sunny: full of sun; rainy: full of rain; windy: full of wind; cloudy: full of clouds; foggy: full of fog; misty: full of
mist; stormy: full of storms; smoky: full of smoke; sandy: covered with sand; stony: full of stones; rocky: full of
rocks; hilly: full of hills; grassy: covered with grass; leafy: full of leaves; thorny: full of thorns; snowy: covered
with snow; frosty: covered with frost; greasy: covered with grease; bloody: covered with blood; bony: full of bones;
hairy: covered with hair; furry: covered with fur; feathery: covered with feathers; bumpy: full of bumps; watery: full
of water; sugary: full of sugar; buttery: full of butter; creamy: full of cream; spicy: full of spice; peppery: tasting
of pepper; lemony: tasting of lemons; milky: looking like milk; silky: soft like silk; woolly: soft like wool; velvety:
soft like velvet; childish: like a child; babyish: like a baby; foolish: like a fool; boyish: like a boy; girlish: like
a girl; ghostly: like a ghost; motherly: like a mother; fatherly: like a father; friendly: like a friend; brotherly:
like a brother; waterproof: keeping out water; fireproof: safe from fire; soundproof: keeping out sound; joyful: full of
joy; hopeful: full of hope; fearful: full of fear; painful: full of pain; peaceful: full of peace; powerful: full of
power; colourful: full of colours; playful: fond of playing; sorrowful: full of sorrow; cheerful: full of cheer;
truthful: telling the truth; thankful: full of thanks; careful: full of care; beautiful: full of beauty; harmful: doing
harm; helpful: giving help; forgetful: often forgetting things; talkative: fond of talking; washable: able to be washed;
breakable: able to be broken; eatable: able to be eaten; drinkable: able to be drunk; readable: able to be read;
movable: able to be moved; usable: able to be used; foldable: able to be folded; reusable: able to be used again;
dangerous: full of danger; famous: having fame; poisonous: full of poison; mountainous: full of mountains; courageous:
full of courage; thunderous: loud like thunder; two-legged: having two legs; four-legged: having four legs; blue-eyed:
having blue eyes; red-haired: having red hair; long-haired: having long hair; left-handed: using the left hand;
kind-hearted: having a kind heart; one-eyed: having one eye; empty-handed: with nothing in your hands; English: from
England; Scottish: from Scotland; Welsh: from Wales; Irish: from Ireland; French: from France; German: from Germany;
Spanish: from Spain; Italian: from Italy; Greek: from Greece; Dutch: from the Netherlands; Swiss: from Switzerland;
Polish: from Poland; Swedish: from Sweden; Norwegian: from Norway; Danish: from Denmark; Russian: from Russia; Turkish:
from Turkey; Egyptian: from Egypt; Chinese: from China; Japanese: from Japan; Indian: from India; African: from Africa;
American: from America; Australian: from Australia; European: from Europe; Asian: from Asia; Canadian: from Canada;
Mexican: from Mexico
""")

# Complete: sayings and sentences ----------------------------------------------------------------------------------

SAYINGS = listed("""
Better late than never; Look before you leap; Practice makes perfect; Time is money; Time flies; Honesty is the best
policy; Out of sight, out of mind; All that glitters is not gold; No news is good news; Easy come, easy go; First come,
first served; Many hands make light work; Too many cooks spoil the broth; The early bird catches the worm; Every cloud
has a silver lining; Where there is a will, there is a way; There is no smoke without fire; When in Rome, do as the
Romans do; Love is blind; Do not put all your eggs in one basket; Do not count your chickens before they are hatched;
You cannot judge a book by its cover; A friend in need is a friend indeed; Birds of a feather flock together; Actions
speak louder than words; Silence is golden; Do not look a gift horse in the mouth; A bird in the hand is worth two in
the bush; Curiosity killed the cat; Blood is thicker than water; When the cat is away, the mice will play; Rome was not
built in a day; A stitch in time saves nine; Strike while the iron is hot; It never rains but it pours; Two heads are
better than one; Two wrongs do not make a right; All is well that ends well; Half a loaf is better than no bread; Let
sleeping dogs lie; Barking dogs seldom bite; Every dog has his day; Like father, like son; You cannot teach an old dog
new tricks; An apple a day keeps the doctor away; Still waters run deep; Make hay while the sun shines; A rolling stone
gathers no moss; All roads lead to Rome; Better safe than sorry; Do not cry over spilt milk; Hunger is the best sauce;
Absence makes the heart grow fonder; Great oaks from little acorns grow; The pen is mightier than the sword; Knowledge
is power; There is no place like home; Home is where the heart is; An Englishman's home is his castle; Charity begins at
home; Boys will be boys; The apple does not fall far from the tree; Once bitten, twice shy; As you make your bed, so you
must lie in it; Haste makes waste; You cannot have your cake and eat it; The proof of the pudding is in the eating; Do
not bite the hand that feeds you; Live and learn; Beauty is in the eye of the beholder; Beauty is only skin deep;
Beggars cannot be choosers; A watched pot never boils; Less is more; Early to bed and early to rise makes a man healthy,
wealthy and wise; One good turn deserves another; Good things come in small parcels; Laughter is the best medicine;
Necessity is the mother of invention; Nothing ventured, nothing gained; Never say never; Live and let live; Do not put
off until tomorrow what you can do today; He who laughs last laughs longest; If at first you don't succeed, try, try
again; You can lead a horse to water, but you cannot make it drink; The grass is always greener on the other side of the
fence; Money talks; One swallow does not make a summer; Walls have ears; Cleanliness is next to godliness; Do not make a
mountain out of a molehill; Prevention is better than cure; A penny saved is a penny earned; Money does not grow on
trees; Variety is the spice of life; More haste, less speed; Pride comes before a fall; Slow but steady wins the race;
Slow and steady wins the race; Forgive and forget; The more, the merrier; Empty vessels make the most noise; Do not
judge a man by his coat; Every little helps; A leopard cannot change his spots; Fine feathers make fine birds; New
brooms sweep clean; As you sow, so shall you reap; You reap what you sow; Old habits die hard; A cat has nine lives;
Great minds think alike; Seeing is believing; Let bygones be bygones; Better to give than to receive; One man's meat is
another man's poison; Even a worm will turn; If the cap fits, wear it; In for a penny, in for a pound; Fire is a good
servant but a bad master; Take care of the pence, and the pounds will take care of themselves; Ask no questions and you
will be told no lies; A chain is only as strong as its weakest link; Fortune favours the brave; The end justifies the
means; Two is company, three is a crowd; Nothing succeeds like success; Ignorance is bliss; What is done cannot be
undone; It is no use crying over spilt milk; It takes two to make a quarrel; It takes two to tango; Lightning never
strikes twice; Jack of all trades, master of none; Do not change horses in mid-stream; A drowning man will clutch at a
straw; Set a thief to catch a thief; All work and no play makes Jack a dull boy; Out of the frying pan into the fire;
You cannot make an omelette without breaking eggs; Misfortunes never come alone; A good beginning is half the battle;
Well begun is half done; Speech is silver, silence is golden; Bad news travels fast; Do as you would be done by; A burnt
child dreads the fire; Spare the rod and spoil the child; Waste not, want not; Faint heart never won fair lady; Rain
before seven, fine before eleven; Red sky at night, shepherd's delight; Red sky in the morning, shepherd's warning;
April showers bring May flowers
""")
COMPARISONS = entries("""
white: snow; cold: ice; black: coal; busy: a bee; brave: a lion; strong: an ox; light: a feather; quiet: a mouse; sly: a
fox; cunning: a fox; wise: an owl; blind: a bat; free: a bird; proud: a peacock; stubborn: a mule; gentle: a lamb; slow:
a snail; hungry: a wolf; green: grass; red: a rose; sweet: honey; hard: nails; heavy: lead; old: the hills; good: gold;
clear: crystal; bright: a button; fit: a fiddle; flat: a pancake; dry: a bone; dead: a doornail; deaf: a post; cool: a
cucumber; easy: pie; fresh: a daisy; happy: a king; pale: death; sharp: a razor; smooth: silk; soft: butter; solid: a
rock; sour: vinegar; thin: a rake; ugly: sin; warm: toast; pretty: a picture; quick: lightning; round: a ball; tall: a
giant; straight: an arrow; large: life; slippery: an eel; timid: a rabbit; poor: a church mouse; playful: a kitten;
pleased: Punch; plain: day; silent: the grave; tough: leather; white: a sheet; regular: clockwork; steady: a rock; bold:
brass; mad: a hatter; graceful: a swan; faithful: a dog; snug: a bug in a rug; alike: two peas
in a pod; busy: an ant; swift: an arrow; deep: the ocean; blue: the sky; yellow: a lemon
""")
OF_THINGS = """
white cold black light green red sweet hard heavy old good clear bright flat dry easy fresh sharp smooth soft sour thin
warm round straight large slippery plain solid tough swift deep blue yellow regular steady quick snug dead silent
""".split()
TWO_WORDS = listed("""
bread and [butter]; salt and [pepper]; knife and [fork]; cup and [saucer]; black and [white]; day and [night]; husband
and [wife]; brothers and [sisters]; king and [queen]; ladies and [gentlemen]; fish and [chips]; shoes and [socks];
needle and [thread]; bow and [arrow]; lock and [key]; thunder and [lightning]; up and [down]; left and [right]; in and
[out]; here and [there]; now and [then]; sooner or [later]; more or [less]; yes or [no]; true or [false]; heads or
[tails]; hot and [cold]; hide and [seek]; pen and [paper]; bucket and [spade]; cat and [mouse]; safe and [sound]; ups
and [downs]; bed and [breakfast]; right and [wrong]; rich and [poor]; young and [old]; life and [death]; mother and
[father]; aunt and [uncle]; boys and [girls]; sun and [moon]; heaven and [earth]; war and [peace]; question and
[answer]; north and [south]; east and [west]; hand in [hand]; step by [step]; side by [side]; again and [again]; odds
and [ends]; peace and [quiet]; trial and [error]; flesh and [blood]; hustle and [bustle]; touch and [go]; sink or
[swim]; give and [take]; first and [last]; hammer and [nails]; table and [chairs]; soap and [water]; milk and [sugar];
bacon and [eggs]
""")
GAPS = [
    sentence + "."
    for sentence in listed("""
At night we sleep in a [bed]; {who} put on {his} shoes and tied the [laces]; {who} put the [key] into the lock and
opened the door; It was raining, so {who_} opened {his} [umbrella]; {who} washed {his} hands with soap and [water];
{who} brushed {his} [teeth] before going to bed; {who} blew out the [candles] on {his} birthday cake; {who} was thirsty
and drank a glass of [water]; {who} was hungry, so {he} made {himself} a [sandwich]; {who} was so tired that {he} fell
[asleep]; {who} looked at the [clock] to see what time it was; {who} sat down at the piano and began to [play]; {who}
struck a [match] and lit the candle; {who} cut the bread with a sharp [knife]; {who} ate the soup with a [spoon]; {who}
wrote a letter and put it in an [envelope]; {who} stuck a [stamp] on the letter and posted it; {who} bought a [ticket]
and got on the train; {who} put on {his} coat because it was [cold] outside; {who} took off {his} coat because it was
too [hot]; {who} wore a warm [scarf] round {his} neck; {who} put a [ring] on {his} finger; {who} put a [hat] on {his}
head; {who} pulled the [gloves] over {his} cold hands; {who} read a good [book] in the library; {who} turned the [page]
to see how the story went on; {who} switched on the [light] because it was dark; {who} shut the [window] because there
was a draught; {who} knocked at the [door] and waited; {who} rang the [bell], but nobody opened the door; {who} looked
into the [mirror] and combed {his} hair; {who} combed {his} [hair] in front of the mirror; {who} dried {his} hands with
a [towel]; {who} swept the floor with a [broom]; {who} dug a hole in the garden with a [spade]; {who} hit the nail with
a [hammer]; {who} chopped the wood with an [axe]; {who} hung the [picture] on the wall; {who} hung the washing on the
[line] to dry; {who} fed the ducks on the [pond]; {who} milked the [cow] early in the morning; {who} put the saddle on
the [horse] and rode away; {who} went fishing and caught a big [fish]; {who} went to the dentist because {he} had
[toothache]; {who} went to the [doctor] because {he} was ill; {who} went to the baker to buy a loaf of [bread]; {who}
took the dog for a [walk]; {who} gave the dog a [bone] to chew; {who} gave the cat a saucer of [milk]; {who} gave the
rabbit a [carrot] to eat; {who} planted some [seeds] in the garden, and soon flowers came up; {who} watered the
[flowers] in the garden; {who} climbed up the [ladder] to mend the roof; {who} climbed the [stairs] to the first floor;
{who} sat down on a [chair] at the table; {who} sat in the [shade] of a tree because the sun was hot; {who} took a
[photograph] with {his} new camera; {who} put the milk in the [fridge] to keep it cold; {who} put the cake in the [oven]
to bake; {who} put two spoons of [sugar] in {his} tea to make it sweet; {who} spread [butter] on a slice of bread; {who}
boiled the water in a [kettle] to make tea; {who} poured the tea into a [cup]; {who} carried the water from the well in
a [bucket]; {who} kept the money in a [purse]; {who} put the letter into the [letterbox]; {who} rowed the [boat] across
the lake; {who} built a [castle] of sand on the beach; {who} made a [snowman] with a carrot for a nose; {who} threw the
[ball], and the dog ran to fetch it; {who} kicked the [ball] into the goal; {who} scored a [goal] in the football match;
{who} won the [race] because {he} ran faster than all the others; {who} won first [prize] in the competition; {who} fell
off the wall and broke {his} [leg]; {who} cut {his} finger, and it began to [bleed]; {who} told us a funny [joke], and
everyone laughed; {who} told the children a [story] before they went to sleep; {who} asked a [question], but nobody knew
the answer; {who} knew the [answer] to every question; {who} spoke so quietly that nobody could [hear] {him}; {who} lost
the key and could not [open] the door; {who} was late because {he} missed the [bus]; {who} was born in May, so {his}
[birthday] is in May; {who} set the alarm [clock] for six in the morning; {who} typed a message on the [keyboard] of the
computer; {who} forgot the [password] and could not log in; {who} charged the [battery] of the telephone; {who} sent a
text [message] to a friend; {who} painted a picture with a [brush]; {who} drew a straight line with a [ruler]; {who}
rubbed out the mistake with a [rubber]; {who} wrote {his} [name] at the top of the page; {who} put a plaster on the
[cut] in {his} finger; {who} took the [medicine] that the doctor had given {him}; {who} lay in the [bath] and washed
{himself}; {who} felt sad and began to [cry]; {who} heard a funny story and began to [laugh]; {who} crossed the river by
the old stone [bridge]; {who} crossed the [road] when the traffic light turned green; {who} locked the [door] and put
the key in {his} pocket; {who} is too young to go to [school]; {who} looked up at the stars in the night [sky]; {who}
sewed on the button with a needle and [thread]; {who} picked ripe [apples] from the apple tree; {who} could not see
anything because it was too [dark]; {who} could not carry the box because it was too [heavy]; {who} could not drink the
tea because it was too [hot]; {who} could not reach the shelf because it was too [high]; {who} could not buy the bicycle
because it was too [expensive]; {who} could not sleep because the dog next door would not stop [barking]; When {who_}
saw the ghost, {he} screamed with [fear]; When {who_} heard the good news, {he} jumped for [joy]; When the alarm rang,
{who_} jumped out of [bed]; Birds fly with their [wings]; Fish swim in the [water]; We see with our [eyes]; We hear with
our [ears]; We smell with our [nose]; We taste with our [tongue]; We chew our food with our [teeth]; We walk on two
[feet]; You kick a ball with your [foot]; You wear gloves on your [hands]; You wear a hat on your [head]; You wear socks
on your [feet]; You wear a belt round your [waist]; You wear a ring on your [finger]; The spider spins a [web]; The bees
make [honey]; The cow gives us [milk]; The sheep gives us [wool]; The hen lays an [egg]; The dog wags its [tail]; The
bird builds a [nest] in the tree; The snail carries its [house] on its back; The sun rises in the [east]; The sun sets
in the [west]; The sun shines during the [day]; The moon shines at [night]; In winter it is [cold]; In summer it is
[hot]; In autumn the [leaves] fall from the trees; In spring the [flowers] begin to bloom; Rain falls from the [clouds];
In winter the lake is covered with [ice]; Snow is [white]; Grass is [green]; Coal is [black]; Blood is [red]; The sky is
[blue] on a fine day; A lemon tastes [sour]; Sugar tastes [sweet]; Fire is [hot], but ice is cold; Ice is [cold], but
fire is hot; A feather is light, but a stone is [heavy]; An elephant is big, but a mouse is [small]; A giant is tall,
but a dwarf is [short]; A snail is slow, but a hare is [fast]; A rock is hard, but a pillow is [soft]; The night is
dark, but the day is [bright]; A knife is sharp, but a spoon is [blunt]; A road is wide, but a path is [narrow]; A king
is a man, but a queen is a [woman]; A bird can fly, but a fish can [swim]; Stones sink, but wood [floats]; A week has
seven [days]; A year has twelve [months]; An hour has sixty [minutes]; A minute has sixty [seconds]; A day has 24
[hours]; The first month of the year is [January]; The last month of the year is [December]; The first meal of the day
is [breakfast]; A hand has five [fingers]; A foot has five [toes]; A triangle has three [sides]; A spider has eight
[legs]; An insect has six [legs]; A car has four [wheels]; A bicycle has two [wheels]; A dog has four [legs]; A cat has
four [paws]; The king sits on a [throne]; The king wears a [crown] on his head; The knight fought with sword and
[shield]; The soldiers marched to the beat of the [drum]; The ship dropped its [anchor] in the harbour; The captain
steered the [ship] safely through the storm; The pirates buried their [treasure]; The sailors hoisted the [sails], and
the ship left the harbour; The lighthouse warns the [ships] at night; The pilot landed the [plane] at the airport; The
driver stopped the [car] at the red light; The train stopped at the [station]; The fireman put out the [fire]; The
policeman caught the [thief]; The thief stole the money and ran [away]; The baker bakes [bread]; The tailor made a new
[suit] of fine cloth; The farmer ploughed his [field]; The shepherd looked after his [sheep]; The teacher wrote the word
on the [board] with chalk; The children learn to read and write at [school]; The pupils sit in the [classroom]; The
doctor said that I must stay in [bed] until I was well; The gardener cut the [grass] with a lawnmower; The cook stirred
the [soup]; The hunter shot an [arrow] from his bow; The audience clapped their [hands] at the end of the play; The
clown made everyone [laugh]; The baby is hungry and begins to [cry]; The mouse ran away from the [cat]; The cat caught a
[mouse]; The dog barked at the [postman]; The horse pulled the heavy [cart]; The wind blew the [hat] off his head; The
church [bells] ring on Sunday morning; The postman brings us [letters]; The library is full of [books]; The museum is
closed, so we cannot go [in]; The wood was wet and would not [burn]; The water was deep, and I could not [swim]; The
rope broke, and the bucket fell into the [well]; The ice was thin and [broke] under his feet; The glass fell on the
floor and [broke]; The sun came out and the snow began to [melt]; The room was so dark that we lit a [candle]; The bag
was empty because there was [nothing] in it; The shop is shut on [Sundays]; Green means go, and red means [stop]; First
we plant the seeds, and then they [grow]; You cannot see the wind, but you can [feel] it; Please shut the door behind
[you]; Please be [quiet], for the baby is asleep; Please speak [louder], for I cannot hear you; Please turn off the
[light] before you go to sleep; Wash your [hands] before you eat; Do not play with [matches], or you may start a fire;
Do not touch the stove, for it is [hot]; Do not pull the cat by its [tail]; Say please and thank [you]; Look left and
right before you cross the [road]; Once upon a [time] there was a king; And they lived happily ever [after]; Long, long
[ago] there lived a giant; The princess kissed the frog, and he turned into a [prince]; The dragon breathed [fire]; The
witch flew through the air on a [broom]; Water boils when it is [hot]; Water turns to [ice] when it freezes; Ice turns
to [water] when it melts; Wood comes from [trees]; Wool comes from [sheep]; Eggs come from [hens]; Honey comes from
[bees]; Cheese is made from [milk]; Bread is made from [flour]; Wine is made from [grapes]; Windows are made of [glass];
Shoes are made of [leather]; Tables are made of [wood]; Books are made of [paper]; If you mix blue and yellow, you get
[green]; If you mix red and yellow, you get [orange]; If you mix blue and red, you get [purple]; If you mix black and
white, you get [grey]; If you are ill, you should see a [doctor]; If you have toothache, you should see a [dentist]; If
it is cold, put on a [coat]; If you are thirsty, you need a [drink]; If you drop a glass, it will [break]; If you are
tired, go to [bed]; I cannot find my glasses, so I cannot [see] well; My watch has stopped, so I do not know the [time];
My uncle's son is my [cousin]; My mother's sister is my [aunt]; My father's brother is my [uncle]; My mother's mother is
my [grandmother]; My sister's daughter is my [niece]; We cook our meals in the [kitchen]; We wash in the [bathroom]; We
borrow books from the [library]; We post letters at the post [office]; We see lions and monkeys at the [zoo]; We watch
films at the [cinema]; We pray in the [church]; We swim in the swimming [pool]; We keep our money in the [bank]; We
catch the train at the [station]; We buy meat from the [butcher]; We eat soup with a [spoon]; We cut paper with a pair
of [scissors]; We write on the blackboard with [chalk]; We sweep the floor with a [broom]; We clean our teeth with a
[toothbrush]; We tell the time with a [clock]; We open the door with a [key]; We measure length with a [ruler]; We dry
ourselves with a [towel]
""")
]


# Facts: tables ----------------------------------------------------------------------------------------------------

CAPITALS = entries("""
France: Paris; England: London; Germany: Berlin; Spain: Madrid; Italy: Rome; Scotland: Edinburgh; Ireland: Dublin;
Wales: Cardiff; Portugal: Lisbon; Greece: Athens; Austria: Vienna; Belgium: Brussels; the Netherlands: Amsterdam;
Denmark: Copenhagen; Norway: Oslo; Sweden: Stockholm; Finland: Helsinki; Russia: Moscow; Poland: Warsaw; Hungary:
Budapest; Romania: Bucharest; Bulgaria: Sofia; Switzerland: Bern; Turkey: Ankara; Egypt: Cairo; Japan: Tokyo; China:
Beijing; India: New Delhi; Canada: Ottawa; the United States: Washington; Mexico: Mexico City; Brazil: Brasilia;
Argentina: Buenos Aires; Chile: Santiago; Peru: Lima; Cuba: Havana; Australia: Canberra; New Zealand: Wellington; Kenya:
Nairobi; Iceland: Reykjavik; Iraq: Baghdad; Iran: Tehran; Thailand: Bangkok; Vietnam: Hanoi; South Korea: Seoul;
Croatia: Zagreb; Serbia: Belgrade; Ukraine: Kyiv; Morocco: Rabat; Tunisia: Tunis; Nigeria: Abuja; Ethiopia: Addis Ababa;
Nepal: Kathmandu; Malta: Valletta; Colombia: Bogota; Jordan: Amman; Lebanon: Beirut; Syria: Damascus; Uruguay:
Montevideo; Ecuador: Quito; Venezuela: Caracas; Estonia: Tallinn; Latvia: Riga; Lithuania: Vilnius; Slovakia:
Bratislava; Slovenia: Ljubljana; Jamaica: Kingston
""")
LANGUAGES = entries("""
France: French; England: English; Germany: German; Spain: Spanish; Italy: Italian; Portugal: Portuguese; Greece: Greek;
Austria: German; the Netherlands: Dutch; Denmark: Danish; Norway: Norwegian; Sweden: Swedish; Finland: Finnish; Russia:
Russian; Poland: Polish; Hungary: Hungarian; Turkey: Turkish; Egypt: Arabic; Japan: Japanese; China: Chinese; Mexico:
Spanish; Brazil: Portuguese; Argentina: Spanish; Australia: English; Iceland: Icelandic; Romania: Romanian; Thailand:
Thai
""")
CONTINENTS = entries("""
France: Europe; Germany: Europe; Spain: Europe; Italy: Europe; Greece: Europe; Norway: Europe; Poland: Europe; Egypt:
Africa; Kenya: Africa; Morocco: Africa; Nigeria: Africa; Ethiopia: Africa; Japan: Asia; China: Asia; India: Asia;
Thailand: Asia; Vietnam: Asia; Nepal: Asia; Canada: North America; Mexico: North America; Brazil: South America; Peru:
South America; Chile: South America; Argentina: South America
""")
SOUNDS = entries("""
dog: barks; cat: mews; cow: moos; sheep: bleats; lion: roars; duck: quacks; horse: neighs; pig: grunts; hen: clucks;
cock: crows; frog: croaks; bee: buzzes; snake: hisses; wolf: howls; owl: hoots; mouse: squeaks; donkey: brays; bird:
sings; goose: cackles; turkey: gobbles; elephant: trumpets; dove: coos; bear: growls; raven: croaks; kitten: mews; lamb:
bleats; tiger: roars; monkey: chatters
""")
HOMES = entries("""
bee: hive; bird: nest; dog: kennel; horse: stable; pig: sty; rabbit: burrow; spider: web; lion: den; fox: den; hen:
coop; cow: shed; king: palace; monk: monastery; prisoner: prison; camper: tent; eagle: nest; mole: hole; bear: den;
knight: castle; wasp: nest; goldfish: bowl; sheep: fold; parrot: cage
""")
GROUPS = entries("""
sheep: flock; cows: herd; wolves: pack; bees: swarm; fish: shoal; birds: flock; soldiers: army; players: team; sailors:
crew; flowers: bunch; keys: bunch; grapes: bunch; cards: pack; ships: fleet; elephants: herd; puppies: litter; stars:
cluster; singers: choir; musicians: orchestra; pupils: class; thieves: gang; lions: pride; stairs: flight; hounds: pack;
geese: gaggle; cattle: herd; islands: chain; books: pile; insects: swarm; dolphins: school; chicks: brood
""")
MATES = entries("""
bull: cow; ram: ewe; cock: hen; stallion: mare; gander: goose; drake: duck; stag: doe; lion: lioness; tiger: tigress;
boar: sow; king: queen; prince: princess; duke: duchess; husband: wife; father: mother; brother: sister; uncle: aunt;
nephew: niece; son: daughter; grandfather: grandmother; grandson: granddaughter; boy: girl; man: woman; gentleman: lady;
actor: actress; waiter: waitress; hero: heroine; host: hostess; widower: widow; bridegroom: bride; wizard: witch; monk:
nun; god: goddess; emperor: empress; heir: heiress; count: countess; steward: stewardess; stepfather: stepmother;
godfather: godmother; landlord: landlady; policeman: policewoman; salesman: saleswoman; postman: postwoman
""")
MATERIALS = entries("""
window: glass; bottle: glass; mirror: glass; table: wood; chair: wood; door: wood; fence: wood; barrel: wood; boat:
wood; ladder: wood; violin: wood; book: paper; newspaper: paper; envelope: paper; stamp: paper; map: paper; shoe:
leather; boot: leather; saddle: leather; belt: leather; wallet: leather; jumper: wool; scarf: wool; blanket: wool;
shirt: cotton; sheet: cotton; towel: cotton; sail: cloth; curtain: cloth; flag: cloth; tent: cloth; tyre: rubber; nail:
iron; horseshoe: iron; anchor: iron; chain: iron; rail: steel; knife: steel; needle: steel; sword: steel; ring: gold;
crown: gold; wall: brick; chimney: brick; castle: stone; bridge: stone; candle: wax; snowman: snow; icicle: ice; cup:
china; plate: china; vase: china; pot: clay; brick: clay; bucket: plastic; toothbrush: plastic; basket: straw; pillow:
feathers; nest: twigs; wheel: wood; web: silk; tie: silk; coin: metal; key: metal
""")
FROM = entries("""
milk: cow; wool: sheep; egg: hen; honey: bee; silk: silkworm; feather: bird; beef: cow; pork: pig; ham: pig; mutton:
sheep; bacon: pig; leather: cow
""")
MADE_FROM = entries("""
butter: milk; cheese: milk; cream: milk; bread: flour; flour: corn; wine: grapes; beer: barley; jam: fruit; paper: wood;
glass: sand; steel: iron; chocolate: cocoa beans; chips: potatoes; crisps: potatoes; omelettes: eggs; cider: apples;
raisins: grapes; candles: wax; bricks: clay; planks: trees; pancakes: flour, milk and eggs; cloth: thread; yoghurt:
milk; marmalade: oranges; mayonnaise: eggs and oil; ketchup: tomatoes; porridge: oats; sushi: rice and fish; toast:
bread
""")
COLOURS = entries("""
grass: green; snow: white; coal: black; blood: red; the sky: blue; the sun: yellow; a lemon: yellow; a tomato: red; a
carrot: orange; a banana: yellow; milk: white; chocolate: brown; a frog: green; a pea: green; a strawberry: red; a
cherry: red; gold: yellow; an elephant: grey; a mouse: grey; a swan: white; a crow: black; a raven: black; a robin's
breast: red; a pumpkin: orange; an orange: orange; a cucumber: green; salt: white; sugar: white; flour: white; ink:
black; a daffodil: yellow; a buttercup: yellow; a plum: purple; lavender: purple; spinach: green; ash: grey; soot:
black; chalk: white; a polar bear: white; a flamingo: pink; a fire engine: red; a bluebell: blue; a sunflower: yellow;
lettuce: green; a goldfish: orange; the night sky: black; tar: black; a cooked lobster: red; a leaf in summer: green;
coffee: brown; butter: yellow; a chick: yellow; a snowman: white; a raspberry: red; a chestnut: brown; the sea: blue; a
poppy: red; an emerald: green; a ruby: red; a violet: purple
""")
NUMBERS_OF = entries("""
legs/dog: 4; legs/cat: 4; legs/horse: 4; legs/cow: 4; legs/spider: 8; legs/bee: 6; legs/ant: 6; legs/bird: 2; legs/hen:
2; legs/snake: 0; legs/fish: 0; legs/chair: 4; legs/beetle: 6; legs/fly: 6; legs/butterfly: 6; legs/mouse: 4; legs/frog:
4; legs/lion: 4; legs/child: 2; legs/octopus: 0; arms/octopus: 8; wheels/car: 4; wheels/bicycle: 2; wheels/tricycle: 3;
wheels/scooter: 2; wheels/pram: 4; wheels/wheelbarrow: 1; wheels/unicycle: 1; wheels/motorbike: 2; wheels/taxi: 4;
sides/triangle: 3; sides/square: 4; sides/rectangle: 4; sides/pentagon: 5; sides/hexagon: 6; sides/octagon: 8;
corners/triangle: 3; corners/square: 4; wings/bird: 2; wings/bee: 4; wings/butterfly: 4; wings/fly: 2; eyes/person: 2;
ears/cat: 2; fingers/hand: 5; toes/foot: 5; horns/bull: 2; horns/unicorn: 1; strings/violin: 4; strings/guitar: 6;
days/week: 7; months/year: 12; hours/day: 24; minutes/hour: 60; seconds/minute: 60; weeks/year: 52; seasons/year: 4;
years/century: 100; faces/cube: 6; faces/die: 6; days/weekend: 2; pence/pound: 100; centimetres/metre: 100;
metres/kilometre: 1,000; grams/kilogram: 1,000; things/dozen: 12; things/pair: 2; players/football team: 11;
minutes/quarter of an hour: 15; years/decade: 10; days/fortnight: 14; hooves/horse: 4; paws/cat: 4
""")
USES = entries("""
knife: cut bread; spoon: eat soup; fork: eat meat; hammer: drive in nails; saw: cut wood; axe: chop wood; spade: dig a
hole; broom: sweep the floor; comb: comb your hair; needle: sew; key: open a lock; clock: tell the time; thermometer:
measure heat; ruler: measure a line; pen: write; pencil: draw; brush: paint; towel: dry yourself; soap: wash your hands;
toothbrush: clean your teeth; oven: bake a cake; kettle: boil water; fridge: keep food cold; umbrella: keep off the
rain; lamp: give light; match: light a fire; cup: drink tea; bucket: carry water; ladder: climb up to the roof; camera:
take photographs; telephone: talk to people far away; scales: weigh things; scissors: cut paper; glue: stick things
together; rubber: rub out mistakes; dictionary: look up words; map: find the way; compass: find north; oar: row a boat;
net: catch fish; bell: call people; whistle: call a dog; torch: see in the dark; microscope: look at tiny things;
telescope: look at the stars; plough: turn over the earth; rake: gather leaves; lawnmower: cut the grass; washing
machine: wash clothes; vacuum cleaner: clean the carpet; calculator: do sums; printer: print pages; envelope: send a
letter; purse: carry money; suitcase: pack clothes; saddle: sit on a horse; bandage: cover a wound; pillow: rest your
head; blanket: keep warm; candle: light a room; drum: beat time; anchor: hold a ship; parachute: jump from a plane;
helmet: protect the head; gloves: keep your hands warm; glasses: see better; corkscrew: open a bottle of wine; tin
opener: open a tin; sieve: sift flour; rolling pin: roll out dough; watering can: water flowers; wheelbarrow: carry
earth; fan: cool the air; tap: turn on the water; switch: turn on the light; crane: lift heavy loads; rope: tie a boat;
bag: carry shopping; calendar: look up the date; mirror: see yourself; mop: wipe the floor
""")
PLURAL_TOOLS = ("scales", "scissors", "gloves", "glasses", "soap", "glue")  # without an article
BODY_USES = entries("""
see: eyes; hear: ears; smell: nose; taste: tongue; chew: teeth; walk: legs; think: brain; breathe: lungs; speak: mouth;
kick a ball: feet; clap: hands; whistle: lips; touch things: fingers; bite: teeth; stand: feet; pump blood: heart
""")
ANIMAL_PARTS = entries("""
bird/fly: wings; fish/swim: fins; elephant/pick things up: trunk; bird/peck: beak; snake/bite: teeth; cat/scratch:
claws; bull/fight: horns; crab/pinch: claws; bee/sting: sting; dog/smell: nose; butterfly/fly: wings; seal/swim:
flippers; duck/swim: webbed feet; monkey/hang from a branch: tail
""")
COVERED = entries("""
bird: feathers; fish: scales; cat: fur; sheep: wool; hedgehog: spines; snail: a shell; tortoise: a shell; bear: fur;
tree: bark; rabbit: fur; snake: scales; duck: feathers; crab: a shell; porcupine: quills; owl: feathers
""")
EATS = entries("""
cow: grass; horse: hay; rabbit: carrots; cat: mice; squirrel: nuts; lion: meat; panda: bamboo; bee: nectar; hen: corn;
sheep: grass; monkey: bananas; seal: fish; penguin: fish; owl: mice; spider: flies; anteater: ants; wolf: meat; deer:
leaves; giraffe: leaves; goat: grass; pelican: fish; frog: flies; thrush: worms; mole: worms; tiger: meat; caterpillar:
leaves; koala: leaves
""")
WORKPLACES = entries("""
teacher: school; doctor: hospital; nurse: hospital; baker: bakery; cook: kitchen; actor: theatre; judge: court; clerk:
office; librarian: library; miner: mine; pilot: plane; gardener: garden; waiter: restaurant; priest: church; scientist:
laboratory; mechanic: garage; shopkeeper: shop; zookeeper: zoo; clown: circus; miller: mill; secretary: office;
blacksmith: forge; painter: studio; prison guard: prison; fireman: fire station; policeman: police station; butcher:
butcher's shop; forester: forest; monk: monastery
""")
PLACE_USES = entries("""
library: borrow books; bakery: buy bread; bank: keep money; cinema: watch a film; theatre: see a play; station: catch a
train; airport: catch a plane; post office: send a parcel; zoo: see wild animals; museum: see old things; restaurant:
eat a meal; swimming pool: swim; market: buy fruit; butcher's: buy meat; hotel: spend the night; park: walk among trees;
playground: play; ice rink: skate; bookshop: buy books; pharmacy: buy medicine; petrol station: buy petrol; harbour: see
ships; greengrocer's: buy vegetables; shoe shop: buy shoes; hairdresser's: have your hair cut; dentist's: have a tooth
pulled out; garage: have a car mended; circus: see clowns; stadium: watch a match
""")
KINDS_OF = entries("""
rose: flower; oak: tree; robin: bird; salmon: fish; ant: insect; apple: fruit; carrot: vegetable; hammer: tool; dog:
animal; violin: instrument; chair: piece of furniture; shirt: piece of clothing; red: colour; Monday: day; May: month;
spring: season; France: country; London: city; Europe: continent; gold: metal; tea: drink; bread: food; football: game;
ring: piece of jewellery; doll: toy; bus: vehicle; circle: shape; French: language; ruby: jewel; sword: weapon; beech:
tree; tulip: flower; eagle: bird; trout: fish; bee: insect; pear: fruit; onion: vegetable; saw: tool; piano: instrument;
table: piece of furniture; coat: piece of clothing; blue: colour; Friday: day; July: month; winter: season; Spain:
country; Paris: city; Asia: continent; iron: metal; coffee: drink; cheese: food; tennis: game; kite: toy; lorry:
vehicle; square: shape; German: language; diamond: jewel; spear: weapon; birch: tree; daisy: flower; sparrow: bird;
shark: fish; beetle: insect; plum: fruit; cabbage: vegetable; spade: tool; flute: instrument; bed: piece of furniture;
skirt: piece of clothing; green: colour; Sunday: day; March: month; Italy: country; Rome: city; Africa: continent;
silver: metal; milk: drink; chess: game; train: vehicle; triangle: shape; emerald: jewel; pine: tree; lily: flower;
crow: bird; wasp: insect; cherry: fruit; potato: vegetable; drum: instrument; cobra: snake; copper: metal; juice: drink;
puppet: toy; tractor: vehicle; daffodil: flower; swan: bird; banana: fruit; leek: vegetable; rake: tool; trumpet:
instrument; yellow: colour; Greece: country; Berlin: city; tin: metal; lemonade: drink; willow: tree
""")
BARE_KINDS = """
red blue green yellow May Monday July March Friday Sunday spring winter gold iron silver copper tin tea coffee milk
juice lemonade bread cheese football tennis chess French German
""".split()
PARTS = entries("""
page: book; wheel: car; branch: tree; petal: flower; roof: house; wing: bird; finger: hand; toe: foot; key: piano;
string: violin; handle: door; sleeve: coat; button: shirt; sail: ship; mast: ship; engine: car; pedal: bicycle; screen:
computer; lid: pot; leaf: tree; beak: bird; hoof: horse; trunk: elephant; tusk: elephant; shell: snail; mane: lion;
heel: shoe; spout: teapot; drawer: desk; chimney: house; trigger: gun; minute: hour; month: year; day: week; letter:
word; word: sentence; chapter: book; fin: fish; collar: shirt; sole: shoe; hump: camel; crust: loaf; step: stair; rung:
ladder; room: house; player: team; soldier: army
""")
WORN = entries("""
hat: head; cap: head; glove: hand; sock: foot; shoe: foot; boot: foot; ring: finger; scarf: neck; necklace: neck; belt:
waist; watch: wrist; bracelet: wrist; glasses: nose; helmet: head; earring: ear; crown: head; slipper: foot; tie: neck;
mitten: hand; sandal: foot; stocking: leg; thimble: finger; mask: face; veil: face; collar: neck
""")
TRAVEL = entries("""
ship: on water; train: on rails; car: on roads; plane: through the air; boat: on water; bus: on roads; ferry: on water;
tram: on rails; helicopter: through the air; lorry: on roads; canoe: on water; balloon: through the air; yacht: on
water; bicycle: on roads; raft: on water; sledge: over snow
""")
ROOMS = entries("""
cook our meals: kitchen; wash: bathroom; sleep: bedroom; have lessons: classroom; eat dinner: dining room; sit together
in the evening: living room; keep old things under the roof: attic; keep wine: cellar; hang up our coats: hall; wait for
the doctor: waiting room; brush our teeth: bathroom; wash the dishes: kitchen
""")
TASTES = entries("""
lemon: sour; sugar: sweet; honey: sweet; vinegar: sour; chocolate: sweet; candy floss: sweet; jam: sweet; cake: sweet;
sea water: salty; crisps: salty; black coffee: bitter; bacon: salty
""")
MIXES = entries("""
blue and yellow: green; red and yellow: orange; blue and red: purple; black and white: grey; red and white: pink
""")
SCALES = [  # the comparative, the superlative, both of the opposite: things in this order
    (words.split(), [thing.strip() for thing in things.split("/")])
    for words, things in re.findall(
        r"(.+): (.+)",
        """
smaller smallest bigger biggest: ant/bee/mouse/rat/cat/fox/sheep/pony/horse/elephant/whale
smaller smallest bigger biggest: fly/wasp/sparrow/pigeon/goose/ostrich
smaller smallest bigger biggest: snail/hedgehog/badger/wolf/bear/elephant
smaller smallest bigger biggest: pea/cherry/plum/apple/melon/pumpkin
smaller smallest bigger biggest: village/town/city/country/continent
smaller smallest bigger biggest: puddle/pond/lake/sea/ocean
smaller smallest bigger biggest: shed/cottage/house/castle
smaller smallest bigger biggest: pebble/stone/rock/hill/mountain
smaller smallest bigger biggest: coin/plate/tray/table
smaller smallest bigger biggest: thimble/egg cup/mug/bowl/bucket/barrel
smaller smallest bigger biggest: crumb/slice/loaf
smaller smallest bigger biggest: scooter/bicycle/car/lorry/train
smaller smallest bigger biggest: grain of sand/pea/nut/egg/football
shorter shortest longer longest: second/minute/hour/day/week/month/year/century
shorter shortest longer longest: letter/word/sentence/page/book
shorter shortest longer longest: pin/pen/ruler/broom/ladder
shorter shortest longer longest: finger/arm/broom/ladder/street
shorter shortest longer longest: worm/eel/python
shorter shortest taller tallest: mouse/cat/sheep/horse/giraffe
shorter shortest taller tallest: daisy/bush/apple tree/church tower
shorter shortest taller tallest: stool/table/door/house/tower
slower slowest faster fastest: snail/tortoise/hen/dog/horse/cheetah
slower slowest faster fastest: worm/toad/cat/hare
slower slowest faster fastest: walker/runner/cyclist/car/racing car/plane/rocket
slower slowest faster fastest: rowing boat/ferry/car/train/plane
lighter lightest heavier heaviest: feather/egg/brick/bicycle/piano/lorry
lighter lightest heavier heaviest: leaf/apple/cat/cow/elephant
lighter lightest heavier heaviest: pin/spoon/book/chair/wardrobe/car
narrower narrowest wider widest: path/lane/street/motorway
narrower narrowest wider widest: brook/river/sea/ocean
younger youngest older oldest: baby/schoolboy/father/grandfather
cheaper cheapest dearer dearest: sweet/book/bicycle/car/house
quieter quietest louder loudest: whisper/voice/shout/clap of thunder
""",
    )
]
OPPOSITE_WAYS = entries("""
north: south; south: north; east: west; west: east; left: right; right: left; up: down; down: up; in: out; out: in;
forwards: backwards; backwards: forwards; upstairs: downstairs; downstairs: upstairs
""")
SEASON_FACTS = entries("""
leaves fall from the trees: autumn; it is coldest: winter; it is hottest: summer; birds build their nests: spring; we
make snowmen: winter; apples are picked: autumn; daffodils bloom: spring; we swim in the sea: summer; lambs are born:
spring; Christmas comes: winter; the corn is harvested: summer; chestnuts ripen: autumn; the lake freezes: winter; trees
get new leaves: spring; the days are longest: summer; the days are shortest: winter; Easter comes: spring
""")
KNOWN = entries("""
What do bees make?: honey; What do we breathe?: air; What falls from the clouds?: rain; What do plants need besides
light?: water; What is frozen water called?: ice; What shines at night?: the moon; What gives us light by day?: the sun;
What is the biggest animal in the world?: the blue whale; What is the tallest animal?: the giraffe; What is the fastest
land animal?: the cheetah; What is the biggest land animal?: the elephant; What is the king of beasts?: the lion; What
is the largest bird?: the ostrich; What is our planet called?: the earth; What goes round the earth?: the moon; What
does the earth go round?: the sun; Where does the sun rise?: in the east; Where does the sun set?: in the west; What is
the first letter of the alphabet?: A; What is the last letter of the alphabet?: Z; What comes after ten?: eleven; What
is the first month of the year?: January; What is the last month of the year?: December; Which month is the shortest?:
February; On which day is Christmas?: 25 December; On which day does the year begin?: 1 January; What do we call the
meal in the morning?: breakfast; What do we call the meal in the evening?: supper; What do we call the middle of the
night?: midnight; What do we call the middle of the day?: noon; Which bird cannot fly but swims well?: the penguin;
Which animal has a trunk?: the elephant; Which animal has a very long neck?: the giraffe; Which animal has black and
white stripes?: the zebra; Which animal carries its young in a pouch?: the kangaroo; Which animal has a hump?: the
camel; Which animal spins webs?: the spider; Which animal gives us wool?: the sheep; Which animal gives us milk?: the
cow; Which insect makes honey?: the bee; Which bird hoots at night?: the owl; Which bird can learn to speak?: the
parrot; Which animal lives in a shell and is slow?: the snail; What do you call a house for bees?: a hive; What do you
call a baby's bed?: a cradle; What do you call the leader of a ship?: the captain; What do you call a book of maps?: an
atlas; What do you call a hundred years?: a century; What do you call two weeks?: a fortnight; What do you call ten
years?: a decade; What do you call twelve things?: a dozen; What do you call the son of your uncle?: a cousin; What do
you call your mother's mother?: grandmother; What do you call your father's brother?: uncle; What do you call your
mother's sister?: aunt; What do you call the daughter of your sister?: niece; What do you call the son of your brother?:
nephew; What colour do you get from blue and yellow?: green; What colour do you get from red and white?: pink; What
colour do you get from red and yellow?: orange; What does a red traffic light mean?: stop; What does a green traffic
light mean?: go; What do we use to see?: our eyes; What do we use to hear?: our ears; What pumps blood through the
body?: the heart; How many continents are there?: seven; How many seasons are there?: four; How many letters has the
English alphabet?: 26; How many days has a leap year?: 366; How many days has February in a leap year?: 29; At how many
degrees does water boil?: 100; At how many degrees does water freeze?: 0; How many colours has the rainbow?: seven; How
many planets go round the sun?: eight; Which planet is nearest to the sun?: Mercury; Which is the biggest planet?:
Jupiter; Which is the biggest ocean?: the Pacific; Which is the highest mountain in the world?: Mount Everest; Which
river flows through London?: the Thames; Which river flows through Paris?: the Seine; Which river flows through Egypt?:
the Nile; In which country are the pyramids of Giza?: Egypt; In which city is the Eiffel Tower?: Paris; In which city is
Big Ben?: London; In which country is Rome?: Italy; What do we call frozen rain?: hail; What do you need to open a
lock?: a key; What grows from an acorn?: an oak; What comes out of an egg?: a chick; What does a caterpillar turn into?:
a butterfly; What does a tadpole turn into?: a frog; What do cows eat?: grass; What does a cow drink?: water; What do
you post in a letter box?: letters
""")
