"""Everyday words and their forms, for the exercises in `words` and for any other module that wants them.

Nouns in themes (people, animals, things ...), regular and irregular verbs, adjectives: typed from memory for this
course and sorted from common to rare, so that `pick` can favour everyday words. The forms (plural, past tense, third
person, comparative, superlative) come from rules, with the exceptions written down here.
"""

import re


def pick(rng, words, skew=1.7):
    """One of `words`, a list sorted from common to rare: the front more often than the back, but all of them."""
    return words[int(len(words) * rng.random() ** skew)]


def merge(*lists):
    """Several lists sorted from common to rare as one such list."""
    ranked = [(place / len(words), word) for words in lists for place, word in enumerate(words)]
    return list(dict.fromkeys(word for _, word in sorted(ranked)))


def article(words):
    """`words` with a or an before them."""
    vowel = re.match(r"[aeiou]|hour|honest|heir", words, re.I) and not re.match(r"uni|use|usu|one|eu|ewe", words, re.I)
    return ("an " if vowel else "a ") + words


def capital(text):
    """`text` with a capital letter at its beginning."""
    return text[:1].upper() + text[1:]


# Nouns ------------------------------------------------------------------------------------------------------------

PEOPLE = """
man person general president girl friend woman child son baby father mother wife player boy king brother chief lord
daughter father-in-law minister mother-in-law officer student husband manager author brother-in-law judge lady leader
secretary sister doctor captain teacher queen owner sister-in-law adult artist chairman winner patient boss driver
youth guard prince governor enemy writer hero lawyer actor cook champion editor giant mayor customer guest parent
expert princess pilot singer engineer miller soldier actress duke uncle worker designer ghost colonel cousin nurse
bishop journalist passenger hunter ambassador reporter twin genius priest fool knight photographer stranger emperor
grandfather spy baker chef detective poet scientist prisoner tourist runner runner-up aunt gentleman politician farmer
grandmother surgeon potter sergeant witch servant teenager architect bride fairy merchant widow supporter buyer rider
loser musician nephew seller visitor clerk dancer porter scout pirate businessman clown monk painter wizard historian
lad shepherd vet landlord baron thief bully dentist maid referee builder cowboy explorer grandson teammate toddler
niece archer barber carpenter pupil conductor goalkeeper mechanic sailor tenant trader duchess butcher policeman
pedestrian neighbour drummer coward corporal elf nun salesman groom peasant tailor waiter astronaut granddaughter
weaver inventor librarian cyclist miner orphan jockey programmer waitress heroine magician beginner chemist spectator
fisherman gardener swimmer traveller pianist empress godfather diver robber firefighter vicar plumber hostess burglar
classmate sculptor skater surfer blacksmith camper electrician headmaster stepfather craftsman babysitter goldsmith
hermit schoolboy fireman seaman skier beggar climber hairdresser passer-by sportsman stepmother grandchild postman
schoolgirl violinist horseman lifeguard widower nobleman shoemaker grocer watchman coach smuggler workman godmother
countryman landlady shopkeeper grandparent playmate hiker host acrobat headmistress lodger juggler policewoman milkman
ferryman stepchild frogman godchild schoolchild
""".split()
ANIMALS = """
dog fish cat horse bear fox bird chicken turkey monster dragon cricket wolf bull robin mouse bat seal tiger lion
spider snake duck ram sheep rat buffalo cow pig eagle deer shark bee chick elephant monkey rabbit goat lamb salmon
puppy whale butterfly crane turtle frog owl swallow ant goose swan hawk pony crow raven penguin python trout dinosaur
worm crab insect falcon calf squirrel dolphin dove snail hare lobster panda panther camel kitten pup lizard donkey
gorilla beaver moose mosquito pigeon mare leopard colt hen finch oyster unicorn beetle kangaroo moth crocodile cub
parrot ape badger sparrow ox octopus canary mule peacock hound flea bullock mammoth zebra caterpillar otter scorpion
wasp toad alligator giraffe reindeer hamster mammal rooster slug boar nightingale goldfish bison tortoise hedgehog
jellyfish reptile stag stallion terrier eel newt cheetah partridge weasel vulture hornet cuckoo grouse rook skunk
sloth heron wren antelope pelican flamingo lynx ostrich koala dragonfly gosling grasshopper pheasant fawn poodle
seagull ferret gull starfish walrus chimpanzee llama blackbird magpie porcupine stork gazelle jackal kingfisher
rhinoceros buzzard foal thrush piglet spaniel woodpecker hyena ewe midge fly lioness mussel swordfish duckling puffin
heifer louse hippopotamus ladybird tadpole skylark gnat sheepdog tigress jackdaw dormouse cygnet mole woodlouse
""".split()
FOODS = """
date sweet drink dinner apple roll lunch orange breakfast cake chocolate meal egg pizza sauce dish pie cherry salad
pepper sandwich potato fig lemon olive burger nut banana slice bean berry steak feast spice peanut snack onion coconut
lime tomato pumpkin picnic sausage chop herb jelly peach supper strawberry crust grape blackberry mushroom carrot
pudding pineapple bun lettuce mango walnut cabbage plum pea almond pastry raspberry loaf stew pear chestnut avocado
biscuit noodle cucumber pickle muffin pancake melon blueberry waffle cheesecake doughnut lollipop kebab milkshake
apricot crumb toffee leek omelette turnip hazelnut radish scone dumpling gooseberry parsnip crumpet tart
""".split()
THINGS = """
game thing car book video watch phone film match picture step key page cup door sign bed goal table ball box card wall
radio computer photo gun train letter floor ship machine camera glass screen engine bus ring window bag handle
television gift van dress map net stick magazine plane boat chair chain aircraft truck bowl shirt ticket bomb
newspaper painting switch bell prize flag bottle button crown object tool plate roof cable bike hat battery chest cap
lock tie shower wheel guitar pocket bone gate mirror bath thread clock desk label wire belt diamond knife telephone
pot sheet string bench medal pan shell pen hook sword coat swing jacket pound mask piano rocket bow calendar shield
slide toy globe pin tap brick pipe screw bullet robot shoe brush laptop photograph pole rubber bin dish fence hood
nail sink patch boot coin poster taxi carpet ceiling barrel treasure trophy hammer wallet pearl plug arrow cage
helicopter ski banner drum keyboard stamp diary drill statue basin trainer basket blanket bucket penny doll rope lamp
oven tablet tent collar fork ladder tin trunk anchor badge cannon dictionary ferry fridge helmet shelf sail whip
bicycle cart needle ruby pillow puzzle skirt pencil purse towel jar printer sleeve sack balloon wagon umbrella candle
corridor spoon teddy whistle zip curtain envelope scroll carriage necklace mat ruler yacht lid ribbon sofa submarine
puppet wardrobe axe drawer sweater tractor packet spacecraft telescope tray compass notebook skate torch violin glove
hose magnet saddle vest microphone razor rug tile mug recorder sticker stove bracelet jumper spear feather jewel scarf
harness mattress parcel bulb freezer pedal lantern sock sponge cushion staircase trumpet scooter calculator chimney
kite suitcase fireplace kettle vase comb flute mast stool cuff parachute tyre canoe cradle microscope shovel cheque
stocking crib shutter crate wand plank raft tram bunk cupboard trough broom handbag harp mop blouse rake toothbrush
apron spaceship rattle cooker pebble radiator saw racket spade toaster hinge ornament potion headphone jug teaspoon
cello banjo stair hoe quilt thermometer armchair cardigan cot lorry skateboard flask motorbike aeroplane handkerchief
horseshoe kennel napkin snowman jigsaw hammock screwdriver quill whisk plough scarecrow earring slipper die sledge
cauldron saucer crayon doorbell bookmark brooch hutch pitchfork saucepan sieve sleigh toolbox bib trombone chisel
coach bookshelf sandal teapot oar goblet spatula bookcase bridle scythe pram lasso corkscrew tablecloth padlock
raincoat ladle wheelbarrow doormat thermos igloo rucksack paintbrush spanner dustbin hovercraft letterbox grater
banknote chessboard mitten broomstick signpost stirrup hairbrush sandcastle chopstick pushchair inkwell drainpipe
dustpan coffeepot
""".split()
PLACES = """
well house school city country office room university market street college field road town county bank church park
hospital sea district mine river capital island station hotel beach address shop coast hall library airport square
lake hill village prison wood bridge garden farm bay mountain port flat valley museum path border forest ocean
restaurant pool studio kitchen stadium kingdom stream lane yard factory bathroom theatre tea-shop tower gallery stable
province bedroom castle palace temple avenue gym plain desert mill grave garage tunnel pub shed canal cave cinema
classroom workshop zoo cabin colony jungle cliff cafe warehouse continent inn cemetery chapel cottage barn cathedral
circus harbour pond frontier canyon lounge fountain ditch mosque nursery tomb abbey terrace alley marsh porch hut
swamp suburb playground balcony greenhouse supermarket volcano pyramid bakery courtyard monastery attic cellar meadow
quarry orchard oasis lighthouse vineyard waterfall convent crossroads motorway windmill campsite farmyard
""".split()
NATURE = """
fire star rock sun plant tree rose stone web moon planet storm wave wing branch peak shower bush cloud shadow flower
root log seed flood tail stem weed leaf oak crop earthquake horn ridge hurricane pine bud flame nest rainbow reed tide
sunset trunk fossil spark lily slope breeze violet reef sunrise daisy hedge fin willow bulb comet blossom claw poppy
glacier fungus birch hive fir paw thorn stump lagoon bouquet cactus elm sunflower iceberg bog fang mane beak dune
beech fern puddle snowflake thunderstorm thistle tulip acorn hoof bacterium petal twig larva tusk snowstorm buttercup
nettle antler daffodil bluebell icicle conker toadstool hailstone
""".split()
BODY = """
back head hand heart eye brain foot mouth arm leg neck chest nose shoulder finger bone hip muscle ear stomach tongue
tear knee palm nail nerve liver lip lung tooth beard toe kidney thumb wrist chin ankle cheek waist fist forehead elbow
heel scar vein thigh rib curl eyebrow moustache knuckle bruise wrinkle eyelid eyelash plait freckle
""".split()
OTHER = """
way year day life look part end team family second name night play company thought government group business start
week point stop job side line order party run service law war story course hope fact half death problem win class idea
cause question series community million morning reason report turn plan final list example program chance process song
word month cost fight price rest term club industry test view event hour result wish answer society bill meeting sound
tax fall feeling match trade property quality vote language title attack website choice election race walk loss voice
army success mark offer risk note piece visit pain century cold effect conference difference beginning message link
minute scene ability subject fear opportunity battle opinion rule dance weekend band effort secret analysis dream
touch disease doubt trip crime nation purpose theory activity app evening interview murder attempt species speech
demand lie score wedding benefit feature generation basis draw memory soul method spirit advantage gift birth birthday
request conversation corner file responsibility surprise edge injury blog medicine taste victory afternoon emergency
failure festival pair quarter shape accident discussion duty hundred promise command crowd proof debt jump email
exercise joke mistake candidate holiday laugh chapter journey task argument smile thousand novel crisis signal
struggle threat cry danger delivery dollar mile prize warning kiss possibility sentence chat detail index navy
tournament circle noise sight contest defeat gang reply tradition colour inch smell topic trick lesson adventure
belief angel discovery formula mystery penalty legend wage custom ceremony prayer skill illness saint hop disaster
experiment currency sin dozen sum difficulty cure favour devil tale logo exam poem habit wound essay suggestion climb
skip swim diagnosis emotion verse accent invitation lecture miracle phenomenon visa dive euro hug myth consequence
quantity password shout apology foul passport echo invention paragraph pill axis carol goddess pause headache licence
robbery cough sigh hobby leap virtue triangle ambition glance biography hypothesis radius splash nap stimulus ounce
queue gram metre gallon folder whisper motto verb disadvantage alphabet number hymn noun nucleus similarity psalm
rhyme plural dialect stroll litre ancestor criterion riddle timetable enquiry waltz adjective vowel syllable quarrel
comma march rectangle kilometre pronoun consonant toothache photocopy adverb
""".split()

SAME = """sheep deer reindeer fish goldfish jellyfish starfish swordfish salmon trout swine bison moose grouse aircraft
hovercraft spacecraft series species crossroads""".split()
IRREGULAR_PLURALS = dict(
    pair.split(":")
    for pair in """
child:children person:people ox:oxen tooth:teeth foot:feet goose:geese mouse:mice louse:lice dormouse:dormice
woodlouse:woodlice die:dice man:men woman:women basis:bases crisis:crises oasis:oases analysis:analyses
diagnosis:diagnoses hypothesis:hypotheses axis:axes cactus:cacti fungus:fungi nucleus:nuclei radius:radii
stimulus:stimuli larva:larvae phenomenon:phenomena criterion:criteria bacterium:bacteria quiz:quizzes
mother-in-law:mothers-in-law father-in-law:fathers-in-law brother-in-law:brothers-in-law
sister-in-law:sisters-in-law passer-by:passers-by runner-up:runners-up
grandchild:grandchildren stepchild:stepchildren godchild:godchildren schoolchild:schoolchildren
stomach:stomachs monarch:monarchs
""".split()
)
IRREGULAR_PLURALS.update((word, word) for word in SAME)
IRREGULAR_PLURALS.update(
    (word, re.sub("fe?$", "ves", word))
    for word in """wolf knife wife housewife life leaf loaf calf half shelf bookshelf thief elf self sheaf scarf
    hoof penknife jackknife werewolf""".split()
)
O_ES = "potato tomato hero echo torpedo veto mosquito volcano tornado buffalo mango".split()
NOT_MEN = "human german roman norman shaman talisman ottoman".split()


def plural(noun):
    """The plural of a noun in the singular."""
    if noun in IRREGULAR_PLURALS:
        return IRREGULAR_PLURALS[noun]
    if noun.endswith("man") and noun.lower() not in NOT_MEN:
        return noun[:-2] + "en"
    if re.search("(s|x|z|ch|sh)$", noun) or noun in O_ES:
        return noun + "es"
    if re.search("[^aeiou]y$", noun):
        return noun[:-1] + "ies"
    return noun + "s"


NOUNS = merge(PEOPLE, ANIMALS, FOODS, THINGS, PLACES, NATURE, BODY, OTHER)
# Those with which one can go wrong: every noun that does not simply take -s.
HARD_NOUNS = [noun for noun in NOUNS if plural(noun) != noun + "s"]
IRREGULAR_NOUNS = [
    noun for noun in NOUNS if noun in IRREGULAR_PLURALS or noun.endswith("man") and plural(noun).endswith("men")
]
KEEP_F = [noun for noun in NOUNS if re.search("fe?$", noun) and plural(noun) == noun + "s"]
KEEP_O = [noun for noun in NOUNS if re.search("[^o]o$", noun)]

# Verbs ------------------------------------------------------------------------------------------------------------

# base form, past tense, past participle
IRREGULAR_FORMS = [
    tuple(forms.split())
    for forms in """
go went gone; say said said; get got got; make made made; know knew known; think thought thought; take took taken;
see saw seen; come came come; find found found; give gave given; tell told told; feel felt felt; become became become;
leave left left; put put put; mean meant meant; keep kept kept; let let let; begin began begun; hear heard heard;
run ran run; hold held held; bring brought brought; write wrote written; sit sat sat; stand stood stood;
lose lost lost; pay paid paid; meet met met; set set set; lead led led; understand understood understood;
speak spoke spoken; read read read; spend spent spent; grow grew grown; win won won; buy bought bought;
send sent sent; build built built; fall fell fallen; cut cut cut; sell sold sold; eat ate eaten; drink drank drunk;
sing sang sung; swim swam swum; sleep slept slept; drive drove driven; ride rode ridden; fly flew flown;
throw threw thrown; catch caught caught; teach taught taught; break broke broken; choose chose chosen;
draw drew drawn; wear wore worn; fight fought fought; forget forgot forgotten; hit hit hit; hurt hurt hurt;
hide hid hidden; bite bit bitten; blow blew blown; feed fed fed; fit fitted fitted; freeze froze frozen;
hang hung hung; lay laid laid; lie lay lain; light lit lit; ring rang rung; rise rose risen; shake shook shaken;
shine shone shone; shoot shot shot; shut shut shut; sink sank sunk; steal stole stolen; stick stuck stuck;
sweep swept swept; tear tore torn; wake woke woken; weep wept wept; wind wound wound; bend bent bent;
bleed bled bled; burst burst burst; creep crept crept; deal dealt dealt; dig dug dug; forgive forgave forgiven;
lend lent lent; seek sought sought; slide slid slid; spin spun spun; split split split; spread spread spread;
spring sprang sprung; sting stung stung; strike struck struck; swear swore sworn; swing swung swung;
shrink shrank shrunk; sew sewed sewn; kneel knelt knelt; leap leapt leapt; bear bore borne; beat beat beaten;
bind bound bound; breed bred bred; cling clung clung; cost cost cost; flee fled fled; fling flung flung;
grind ground ground; spit spat spat; stink stank stunk; stride strode stridden; string strung strung;
weave wove woven; wring wrung wrung; arise arose arisen; awake awoke awoken; forbid forbade forbidden;
withdraw withdrew withdrawn; overtake overtook overtaken; overcome overcame overcome; mistake mistook mistaken;
misunderstand misunderstood misunderstood; undo undid undone; rewrite rewrote rewritten; rebuild rebuilt rebuilt;
repay repaid repaid; oversleep overslept overslept; overhear overheard overheard; foresee foresaw foreseen;
outgrow outgrew outgrown; upset upset upset; shed shed shed; sling slung slung; strive strove striven;
do did done; have had had; sow sowed sown; mow mowed mown; show showed shown; mislead misled misled;
retell retold retold; remake remade remade; undergo underwent undergone; uphold upheld upheld; partake partook partaken;
foretell foretold foretold; tread trod trodden; bid bid bid; cast cast cast; slit slit slit;
thrust thrust thrust; dwell dwelt dwelt; swell swelled swollen; outrun outran outrun; overeat overate overeaten;
overthrow overthrew overthrown; withstand withstood withstood; unwind unwound unwound; broadcast broadcast broadcast;
""".split(";")
    if forms.strip()
]
PAST = {base: past for base, past, _ in IRREGULAR_FORMS}
PARTICIPLE = {base: participle for base, _, participle in IRREGULAR_FORMS}
IRREGULAR_VERBS = [base for base in PAST if base not in ("fit", "sow", "mow", "sew", "show", "swell")]
REGULAR_VERBS = """
want need work love look use help end please play care start change live point support stop water believe call try
order open thank hope post talk hand mind control matter remember close move wait ask watch stay report turn check
form act fire phone plan list type study board force rest land miss include record film share happen return test wish
answer design guess interest learn park press cool provide follow save stuff match model trust trade hate lower vote
complete add attack enjoy release continue cover increase pick race seem sign walk listen mark offer pass note visit
respect rock charge create store allow expect text cross join travel drop welcome agree clean search train fear judge
reach rule dance wonder imagine protect direct dream finish touch damage doubt notice trip carry explain plant avoid
heat accept appear attempt receive serve demand worry count remain score separate click pull push enter gain supply
waste camp correct improve prevent decide produce copy balance dress request fix guide raise roll suggest surprise
treat dry iron exist guard mention reduce taste kick shape mix promise rain remove warm command profit suit jump
launch download email exercise flow discuss laugh milk pack perform snow cook measure escape fill smile blame bowl
signal wave desire fail recommend cycle row switch cry deserve empty admit kiss load rent replace achieve bottle chat
diet prefer tend button describe suppose arrest circle crash deliver prepare calm manage print burn respond destroy
paint aim lock quote suspect tie contain lift operate reply colour hunt repeat smell earn ignore rescue rush trick
defend mount occur argue shock wash compare encourage flash protest refer chase tape label pitch capture solve comfort
crack dust like repair confirm delay hire hop marry nurse pray bother discover refuse arrive belong connect collect
introduce regret reverse settle spell divorce knock rob stretch deny flood pretend reward trap bang cure invest punch
explore praise ruin bat bow invite seal drag polish recover relax rely succeed worship pin pump slip tap stroke weed
announce breathe convince panic rip screw vary gather pat brush complain photograph climb delete permit twist duck
highlight nail skip snap attract depend patch wrap adopt preserve taxi trace cancel chill collapse examine spray bless
crush decrease hammer react scratch inform tackle hurry lean pile plug scream sweat thunder cage owe ski dive divide
heal stamp urge pour publish advise disagree disappear drill hug intend leak smash surrender vacuum fold lodge poison
curse drain reign scare cheat cheer shout beg buzz declare dip slim stack sketch strengthen differ elect harvest
insist reject abandon bounce possess slam warn insert sail wipe arrange borrow dash inspire pause slice sneak weigh
satisfy admire delight rub slap employ melt sprint stir toast wreck brake cough feast hike punish sigh consist float
oppose squeeze swap threaten bore dodge impress occupy translate boo bake glance glow paste stare toss unlock bury
dislike fry trim whistle roast swallow zip last fade surf bark dismiss splash yell grill spill boil entertain obey
confess hatch persuade exhaust spoil long explode flush glue peel picnic tick hesitate neglect chop conquer crawl lick
attach nod own skate whisper blink flavour greet notify saddle steer accuse distract adore gaze roar stain blaze
preach scrub wallpaper drown disappoint govern harness sip wander apologise chew erase knit fetch sway dread stitch
free groom plead squash number darn interrupt invade soak browse grin hum tease drip invent blush disturb glitter tame
clap stroll plaster tidy comb harden practise starve tighten equip multiply organise tug wink flap mimic paddle weaken
season kidnap postpone revise rinse uncover annoy applaud peck roam smear swat gasp mould sew sniff ache limp stumble
carve level tumble cuddle scrape mop pickle scatter soar sprinkle vanish deceive shorten sparkle loosen moan decorate
infect itch soften giggle saw inhabit mend quarrel jog shrug excite imitate perch sob frown hover march reload
brighten trickle widen bandage hem tickle unload trot swoop amaze sneeze howl nag pant grate twinkle drizzle moo
sharpen cram furnish growl fast amuse groan mow subtract plough frighten munch die yawn flutter quack hiss shiver
tremble unpack gallop graze juggle wobble detach hoot fasten lob underline coach tether whirl fit stutter topple gulp
dangle murmur hiccup hurl mumble squeak darken undress nibble gobble pout trample exclaim lengthen scold chirp bridle
mutter snore purr scribble vaccinate thicken startle equal doze ripen tiptoe snarl summarise unwrap sulk untie defrost
neigh stammer hobble croak cluck jeer bleat tire hail miaow unfasten
""".split()
DOUBLING = """prefer refer occur admit permit commit regret control patrol travel quarrel cancel label signal model
level equal equip submit transfer compel expel rebel propel kidnap worship marvel shovel tunnel channel unwrap unzip
unplug unpin trek""".split()


def doubles(word):
    """Whether `word` doubles its last letter before -ed, -er, -est: one short vowel, one consonant (stop, big)."""
    return word in DOUBLING or bool(re.match(r"([^aeiou]*|qu|squ)[aeiou][^aeiouwxy]$", word))


def past(verb):
    """The past tense of a verb in its base form."""
    if verb in PAST:
        return PAST[verb]
    if verb.endswith("e"):
        return verb + "d"
    if re.search("[^aeiou]y$", verb):
        return verb[:-1] + "ied"
    if doubles(verb):
        return verb + verb[-1] + "ed"
    if verb.endswith("ic"):
        return verb + "ked"
    return verb + "ed"


def third(verb):
    """The form of a verb after he, she or it in the present tense."""
    if verb == "have":
        return "has"
    if re.search("(s|x|z|ch|sh|[^o]o)$", verb):
        return verb + "es"
    if re.search("[^aeiou]y$", verb):
        return verb[:-1] + "ies"
    return verb + "s"


VERBS = merge(IRREGULAR_VERBS, REGULAR_VERBS)

# Adjectives -------------------------------------------------------------------------------------------------------

IRREGULAR_DEGREES = {
    "good": ("better", "best"),
    "bad": ("worse", "worst"),
    "far": ("further", "furthest"),
    "little": ("less", "least"),
    "much": ("more", "most"),
    "many": ("more", "most"),
}
SHORT_ADJECTIVES = """
new great high old big full hard small white black kind early young large pretty nice close happy late light low short
red easy near clear strong hot cool green poor simple crazy safe deep dark straight cold funny fair quick clean heavy
wide grand rich sweet fat slow sad fresh smart weird healthy wild firm proud lucky rare tough busy dry lovely mad flat
cheap warm soft angry weak cute quiet friendly pure strange tiny bright tight dirty calm wet broad loud brief tall
wise rough vast grey sharp thin loose thick hungry plain odd ugly smooth narrow silly scary brave steady worthy bold
lonely rude lazy noble strict nasty slight clever wealthy sandy gentle rocky shy swift harsh lean keen cruel humble
mild pale sunny unhappy slim shallow stark crude neat skinny sore steep dense handy tricky tense dull fierce blunt
stern stiff trim shiny sour messy vague hardy lively tasty merry naughty long filthy hairy spicy sticky faint greedy
salty thirsty unhealthy shady crisp juicy moody grim moist sleepy dusty noisy ripe fuzzy speedy unlucky damp dim rusty
scarce weary curly muddy fluffy sloppy jolly windy furry tame witty cloudy lush icy mean spooky tidy cheeky bland
chilly grumpy stormy greasy shaky stout clumsy sturdy bleak chubby creamy dizzy stale coarse posh sly gloomy misty
crispy itchy sleek plush smoky cosy smug leafy stony hasty smelly wacky frail shabby quaint bony floppy wavy fine
dreamy crunchy brisk frosty foggy plump bumpy shaggy hilly curt fast flimsy snug slimy dainty woolly fussy prickly
stingy stuffy wobbly fit thorny taut nosy scruffy lumpy drowsy gruff soapy tangy untidy wrinkly sooty mouldy tart
""".split()

LONG_ADJECTIVES = """
different important special beautiful original natural serious difficult modern popular normal interesting interested
successful active independent necessary effective responsible complex powerful religious wonderful famous traditional
dangerous patient excited honest useful tired expensive surprised scientific comfortable emotional determined
experienced obvious worried familiar creative careful reasonable typical brilliant exciting attractive musical
valuable practical confused impressive ridiculous sensitive violent curious formal unusual horrible pleased boring
confident helpful romantic efficient nervous ordinary dramatic annoying visible rapid grateful delicious precious
aggressive painful talented awkward intelligent reliable peaceful surprising challenging frequent hilarious jealous
magical bored generous loyal uncomfortable artistic mysterious realistic convenient urgent logical flexible precise
protective athletic entertaining selfish faithful shocking anxious passionate suspicious charming miserable
spectacular embarrassed ignorant eager modest confusing disappointing delicate relaxed wicked crowded sensible
convincing fortunate harmful memorable ambitious annoyed elegant enjoyable relaxing foolish fragile enthusiastic
sincere thoughtful reckless sympathetic cautious harmless hopeful delightful amusing stubborn splendid vivid arrogant
frightened childish energetic hazardous hopeless respectful stylish frightening peculiar dreadful fashionable careless
cheerful prosperous restless courageous gracious fearful youthful poisonous colourful fearless impatient luxurious
amused playful glamorous humid tedious adventurous vigorous imaginative truthful spacious joyful graceful troublesome
tiring plentiful affectionate disgraceful heartless attentive considerate fruitful merciful wasteful inventive timid
forceful ferocious agreeable breathless obedient nutritious mischievous resourceful tasteful talkative skilful
forgetful industrious sorrowful tactful
""".split()

def degrees(adjective):
    """Comparative and superlative of an adjective."""
    if adjective in IRREGULAR_DEGREES:
        return IRREGULAR_DEGREES[adjective]
    if adjective in LONG:
        return "more " + adjective, "most " + adjective
    if adjective == "cruel":
        stem = "cruell"
    elif adjective.endswith("e"):
        stem = adjective[:-1]
    elif re.search("[^aeiou]y$", adjective) and adjective not in ("shy", "sly"):
        stem = adjective[:-1] + "i"
    elif doubles(adjective):
        stem = adjective + adjective[-1]
    else:
        stem = adjective
    return stem + "er", stem + "est"


LONG = frozenset(LONG_ADJECTIVES)  # for look-up only
ADJECTIVES = merge(SHORT_ADJECTIVES, LONG_ADJECTIVES)

# Rhymes -----------------------------------------------------------------------------------------------------------

# Words that rhyme in British and in American English (checked with cmudict), good answers first; no word with two
# sounds (bow, read) and none that parts the two (bath and hath, what and hot).
RHYME_FAMILIES = [
    family.split()
    for family in """
cat hat mat rat bat sat fat pat flat that; cap map tap nap lap gap clap trap snap strap wrap; bag rag flag tag wag
drag stag; man can van pan fan ran plan tan; hand sand land band stand grand brand; black back sack pack track snack
crack stack jack; bank tank thank drank blank plank sank; lamp camp damp stamp tramp ramp champ; cash crash splash
smash flash dash ash lash; bad sad dad mad glad had pad; candle handle sandal scandal; rabbit habit; day play say way
may stay pay lay clay tray grey today away bay hay pray spray; rain train brain plain chain lane pain main plane grain
drain cane crane gain stain; cake make lake take wake shake snake bake brake steak break; name game same came flame
frame blame tame shame; face place race lace space grace case base chase; gate late date wait plate straight great
state skate weight hate mate; tale tail sail whale pale mail nail snail sale male trail fail jail scale; save wave
cave brave gave grave shave slave; page cage stage age rage wage; table stable able cable label; bed red head bread
said shed led sled thread spread dead; bell well tell shell smell fell spell sell yell; ten pen hen men den then when;
pet wet get let set net met jet yet vet; best nest west rest test chest vest guest dressed pest; bend send end friend
lend spend mend pretend; tent went sent bent spent dent; neck deck peck check wreck speck; dress mess guess less press
yes; letter better wetter sweater; weather feather leather together; seven eleven heaven; tree sea bee me see be key
knee free three tea he she we flea pea; green queen seen bean mean clean screen keen; sheep sleep deep keep weep creep
jeep steep leap cheap heap; feet street meet sweet eat seat heat treat meat neat sheet beat wheat; seed need feed weed
bead speed bleed; week cheek speak peak creek seek beak squeak weak; dream team cream stream steam beam scream seem;
wheel feel meal steel heel seal real peel; cheese please knees trees bees freeze breeze sneeze; teacher creature
preacher feature; ear hear near dear deer year clear fear cheer; big pig dig wig fig twig; king ring sing thing wing
bring spring string swing sting; hill mill will bill pill still fill chill spill ill until; sick stick brick chick
kick pick quick trick thick lick tick; pin tin win bin chin fin skin thin twin spin in begin; ship lip trip hip dip
drip chip slip tip zip flip whip skip; hit sit bit fit pit kit knit split; dish fish wish; drink pink think sink wink
blink ink link; hid did kid lid slid; kitten mitten written bitten; river shiver liver quiver; dinner winner thinner
spinner beginner sinner; night light right bright white kite fight sight might tight bite write knight flight height;
sky fly high dry my cry pie eye tie by lie why try buy shy; ice mice nice price rice twice slice dice spice advice;
time climb rhyme lime chime crime dime; fine line nine mine wine shine pine vine sign; five drive dive hive alive
arrive; ride side hide wide slide tide bride pride guide inside outside; fire wire hire spire; mile smile while pile
tile file style; life wife knife; like bike hike strike spike; mind find kind behind blind; pipe ripe stripe wipe; dog
log fog frog jog hog; box fox socks rocks; hot pot not got lot dot spot knot shot forgot; clock sock rock lock knock
block flock shock dock; top shop hop stop drop mop crop; pond fond bond beyond; song long strong wrong; boat goat coat
note wrote float throat vote; bone stone phone alone own grown throne cone known; snow toe go show low blow grow know
throw crow so no slow; nose rose toes those froze hose goes shows; hole pole coal roll goal bowl whole soul mole; old
cold gold told hold fold bold sold; road toad load code rode; home comb foam roam dome; hope rope soap slope; coast
toast ghost most post roast host; moon spoon soon noon tune balloon; school pool cool fool rule tool stool; blue shoe
new two who true do you too through zoo few chew grew threw flew knew; food mood rude; room broom bloom gloom; boot
fruit suit flute root shoot hoot; book look cook took hook shook; good wood could would should hood stood; bull full
wool pull; sun fun run one done gun son none bun won begun; cup up pup; duck luck truck stuck; jug mug hug bug rug
slug plug; nut cut shut hut but; jump bump lump pump dump plump stump; drum thumb come some plum crumb mum gum; bunch
lunch munch crunch; dust must just rust trust crust; skunk trunk bunk junk; mother brother other another; money honey
funny sunny bunny; love glove above; tough rough enough stuff puff; cloud loud proud crowd allowed; house mouse; town
brown down crown clown frown gown; round ground sound found pound hound; cow how now; out shout about spout scout;
flower tower shower power hour sour; boy toy joy enjoy; oil boil soil spoil coil; noise toys boys; voice choice; point
joint; coin join; car star far jar are bar; farm arm charm harm alarm; park dark bark shark mark spark; card yard hard
guard; heart start part art cart smart chart; bird word heard third; girl pearl curl twirl whirl; nurse purse worse
verse; shirt dirt hurt skirt; turn learn burn fern; her fur stir; first worst burst thirst; horse course force; storm
warm form; corn born horn torn thorn morn; door floor four more store shore roar before; fork stork pork; short sort
fort sport; bear chair hair care there where pair fair stair share square air rare; ball wall all tall call small fall
hall crawl; saw claw straw draw paw law jaw; caught taught thought bought brought fought; talk walk chalk; water
daughter; last past fast mast cast; class glass grass pass brass; path bath; laugh half calf staff; ask task mask;
after laughter; chance dance glance; sister twister blister; butter gutter mutter; summer drummer plumber; supper
upper; puddle muddle cuddle; bubble trouble double; tumble grumble stumble rumble humble jumble; middle fiddle riddle;
little brittle; battle rattle cattle; kettle settle metal; bottle throttle; pocket rocket locket; ticket cricket
thicket wicket; packet jacket racket; chicken thicken; story glory; pony bony; baby maybe; lady shady; berry cherry
merry very; silly hilly chilly; happy snappy; daddy paddy; jelly smelly belly; penny many any; dizzy busy; tailor
sailor; button mutton; season reason; motion ocean; station nation; thunder under wonder; mist list fist twist kissed;
gift lift drift swift; milk silk; print mint hint; inch pinch; rich witch which switch ditch stitch; bridge fridge;
fetch stretch sketch; match catch scratch hatch patch; hedge edge ledge; peach beach teach reach each; crutch much
touch such; hush brush crush rush; push bush; wash squash; fresh flesh; health wealth; breath death; teeth beneath;
north forth; south mouth; moth cloth; earth birth worth; leave sleeve; prove move; serve curve nerve; brief leaf thief
chief belief; roof proof; cliff sniff stiff; shelf elf self; help yelp; belt melt felt; salt fault; field shield;
child wild mild; tracks backs wax tax; six mix fix bricks sticks; next text; towel vowel; quiet riot diet; over
clover; older shoulder colder; token broken spoken; frozen chosen; stolen swollen; garden pardon harden; colour
duller; clever never ever; ladder madder sadder; hammer stammer; manner banner; master faster plaster; matter fatter
chatter; wider spider rider cider; finer diner miner; lighter brighter fighter writer whiter; later skater; baker
maker; player layer; lazy crazy daisy hazy; greedy needy speedy; rainy brainy; foggy soggy; rocky hockey; hurry worry
curry; study muddy buddy; nutty putty; dusty rusty; jolly holly trolley lolly; copy floppy; feeling ceiling; meeting
greeting; reading feeding; sleeping keeping; morning warning; flying crying trying; singing ringing bringing; walking
talking; jam ham lamb ram swam; sang rang bang hang gang; young tongue lung sung hung; leg egg peg beg; tub cub rub
club scrub pub; mud bud blood flood; crab cab grab; job rob sob knob mob; rod nod; cape grape shape tape escape; made
afraid shade spade maid played paid; days plays raise praise; paint saint faint; large charge barge; harp sharp carp;
lord cord board sword; hunt front grunt; beard weird; built quilt tilt; dragon wagon; pillow willow; yellow fellow;
arrow sparrow narrow; tomorrow sorrow borrow; twelve shelve delve; danger stranger ranger; treasure measure pleasure;
finger linger; hunger younger; simple dimple; steeple people; candy sandy handy;
""".split(";")
    if family.strip()
]
HOMOPHONES = [
    set(pair.split("/"))
    for pair in """plain/plane brake/break wait/weight tale/tail sail/sale mail/male sea/see bee/be meet/meat week/weak
    dear/deer night/knight right/write by/buy not/knot know/no hole/whole road/rode new/knew two/too through/threw
    wood/would sun/son one/won witch/which made/maid""".split()
]
# First words of two families that some people do not tell apart: neither serves as a wrong answer for the other.
NEAR_RHYMES = [
    set(pair.split("/"))
    for pair in """door/saw short/caught walk/fork hot/caught clock/walk dog/hot wash/ball road/boat near/bear
    teacher/peach""".split()
]
