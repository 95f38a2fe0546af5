"""Words that are often misspelt, how people misspell them, and sentences in which they stand: for `corrections`."""

import re

from kinds.sentence_frames import slashed

# Words that are often misspelt, and how.
CLASSIC = {
    word.strip(): wrongs.split()
    for word, wrongs in (
        entry.split(":")
        for entry in """
friend: freind frend; friends: freinds frends; because: becuase becouse beacause; tomorrow: tommorow tomorow
tommorrow; yesterday: yesturday yesterdy; beautiful: beautifull beutiful beatiful; different: diffrent diferent;
Wednesday: Wensday Wednsday; February: Febuary Feburary; Saturday: Saterday Satarday; Tuesday: Tusday Teusday;
Thursday: Thirsday Thursdy; January: Januery Janurary; August: Augest; September: Septembar; October: Octobar; their:
thier; believe: beleive belive; receive: recieve; received: recieved; piece: peice; field: feild; chief: cheif; thief:
theif; niece: neice; ceiling: cieling; neighbour: nieghbour nabour; neighbours: nieghbours; weird: wierd; height:
hieght; eight: eihgt; eighth: eigth; twelfth: twelth; ninth: nineth; forty: fourty; surprise: suprise surprize;
library: libary librery; breakfast: brekfast breakfest; until: untill; really: realy; finally: finaly; usually:
usualy; carefully: carefuly; suddenly: sudenly suddenley; quickly: quikly; safely: safley; always: allways alwais;
almost: allmost; already: allready alredy; altogether: alltogether; although: allthough; through: thruogh throgh;
thought: thougt thort; brought: brougt brort; bought: bougt; caught: cought caugt; taught: taugt; enough: enogh enuff;
daughter: dauhgter dorter; laugh: laff; laughed: laffed; straight: straigt; light: ligth; night: nigth nihgt; right:
rigth; might: migth; bright: brigth; island: iland; knife: nife; knight: knigt; knee: nee; knock: nock; knocked:
nocked; write: wirte; writing: writting; written: writen; wrong: rong wrogn; listen: lisen; castle: casle; whistle:
whisle; answer: anser answear; autumn: autum; column: colum; climb: climbe; climbed: climed; comb: coamb; lamb: lamm;
thumb: thum; crumbs: crums; debt: dett; doubt: dout; receipt: reciept receit; honest: onest; hour: hower; ghost: gost;
scissors: sissors scisors; science: sience; scene: sceen; muscle: mussle; school: shcool skool; chemist: kemist;
stomach: stomack stumach; tongue: toung tounge; language: langauge languge; guard: gaurd; guess: gess; guest: gest;
guitar: gitar; build: biuld; building: bilding; biscuit: biscit; biscuits: biscits; fruit: friut; juice: juise; suit:
siut; people: poeple peple; said: siad sayed; once: wonce; only: onley; every: evry; evening: evning; interesting:
intresting; chocolate: choclate chocolat; vegetables: vegtables; favourite: favorit favourit; separate: seperate;
definitely: definately definitly; necessary: neccessary necesary; accident: acident; address: adress; across: accross;
afraid: affraid; again: agian; among: amoung; argument: arguement; balloon: baloon; balloons: baloons; beginning:
begining; bicycle: bycicle bicicle; business: buisness; calendar: calander; cemetery: cemetary; centre: sentre;
certain: certian; cigar: siggar; clothes: cloathes; colour: coulour; coming: comeing; committee: comittee; cousin:
cousen cuzin; cupboard: cubboard cupbord; describe: discribe; difficult: dificult; disappear: dissapear; disappeared:
dissapeared; disappointed: dissapointed; doctor: docter; dictionary: dictionery; eighteen: eigteen; embarrassed:
embarased; environment: enviroment; excellent: exellent excelent; excited: excitted; exercise: exersise excercise;
experience: experiance; famous: famouse; fasten: fassen; foreign: foriegn; garage: garrage; garden: gardin; giraffe:
girafe; government: goverment; grammar: grammer; grateful: greatful; guarantee: garantee; handkerchief: hankerchief;
happened: happend; happiness: happyness; hospital: hospitle; hundred: hundered hunderd; hungry: hungrey hungery;
immediately: immediatly; independent: independant; jewellery: jewelery; kitchen: kichen kitchin; knowledge: knowlege;
ladder: laddar; lightning: litening; lonely: lonley; loose: loos; lovely: lovley; lying: lieing; machine: mashine
machin; making: makeing; marriage: marrage; married: maried marryed; meant: ment; medicine: medecine medisine;
millionaire: millionnaire; minute: minite; minutes: minites; mountain: mountin mountian; mysterious: misterious;
naughty: naugty; nephew: nefew; nineteen: ninteen; ninety: ninty; ocean: oshun ocian; occasion: occassion; occurred:
occured; opinion: oppinion; opposite: oposite opposit; parallel: paralel; parents: perents; parliament: parliment;
pencil: pensil; perhaps: perhapse; picture: pictuer pictur; pleasant: plesant; please: pleese; poison: poisin; police:
polise; possible: posible; potato: potatoe; potatoes: potatos; tomatoes: tomatos; prefer: preffer; present: presant;
probably: probly probaly; promise: promiss; pronunciation: pronounciation; quarter: quater; question: qeustion; quiet:
qiuet; quite: qiute; raspberry: rasberry; recommend: recomend; remember: rember remeber; restaurant: restaurent
resturant; rhyme: ryhme; rhythm: rythm; sandwich: sandwitch; sandwiches: sandwitches; sausage: sausige; secretary:
secratary; sentence: sentance; several: sevral; shepherd: sheperd; shining: shineing; shoulder: sholder; similar:
similer; sincerely: sincerly; skilful: skillfull; soldier: soldger; somebody: sombody; something: somthing; sometimes:
somtimes; special: speshal; spaghetti: spagetti; squirrel: squirel; stopped: stoped; strange: stange; strength:
strenth; stretch: strech; succeed: suceed; success: sucess; successful: succesful; sugar: suger shugar; surely:
shurely; swimming: swiming; teacher: techer teecher; temperature: temprature; theatre: theatere; though: thogh;
thousand: thousend; together: togeather togther; tried: tryed; truly: truely; twelve: twelf; umbrella: umbrela; uncle:
unkle; uniform: unifrom; usual: usaul; vegetable: vegtable; view: veiw; village: villiage vilage; visitor: visiter;
voice: voise; waist: wayst; weather: wheather; which: wich; while: wile; whose: whoos; window: windo; winter: wintar;
woman: womun; women: wimen; wooden: woodden; wonderful: wonderfull; yacht: yatch; young: yung; children: childern
childeren; little: littel litle; table: tabel; apple: appel; bottle: bottel; candle: candel; simple: simpel; animal:
animle; animals: animels; bread: braed; butter: buter; dinner: dinnar; supper: supar; summer: sumer; letter: leter;
better: beter; hammer: hamer; rabbit: rabit; kitten: kiten; puppy: pupy; happy: hapy; funny: funy; sunny: suny;
pretty: prity; busy: bizzy; easy: eazy; heavy: hevy; ready: redy; early: erly; thirsty: thursty; noisy: noisey; angry:
angrey; shiny: shiney; cradle: craddle; lantern: lantirn; blanket: blankit; forest: forist forast; pocket: pockit;
basket: baskit; bridge: brige; hedge: hege; fridge: frige; badge: bage; watch: wach; catch: cach; ditch: dich;
chicken: chiken; clock: clok; jacket: jaket; ticket: tiket; donkey: donky; monkey: monky; turkey: turky; money: mony
muney; honey: huney; chimney: chimny chimley; valley: vally; journey: journy; trolley: trolly; onions: oniuns; onion:
onyon; carrots: carots; carrot: carot; lemon: lemmon; orange: orenge; banana: bananna; strawberry: strawbery; cherry:
chery; cabbage: cabage; sausages: sausiges; cheese: cheeze; purse: purze; house: hous; mouse: mous; nurse: nirse;
church: cherch; bird: burd; girl: gril; shirt: shurt; skirt: skurt; first: frist; third: thrid; world: wrold; work:
wrok; word: wrod; storm: strom; train: trane; rain: rane; brain: brane; chain: chane; paint: paynt; plate: plaet;
plane: plaen; snake: snaik; grapes: graips; cake: caik; boat: bote; road: raod; toast: tost; soap: sope; goat: gote;
throat: throte; cloud: clowd; mouth: mowth; flower: flowr; flowers: flowrs; shower: showr; tower: towar; crown: croun;
brown: broun; clown: cloun; sleep: sleap; street: streat; green: grean; queen: qeen; sheep: sheap; teeth: teath;
dream: dreem; stream: streem; cream: creem; clean: cleen; leaf: leef; beach: baech; speak: speek; leave: leeve;
healthy: helthy; feather: fether; leather: lether; breath: breth; spread: spred; heaven: hevven; weapon: wepon; move:
moov; moving: moveing; having: haveing; giving: giveing; taking: takeing; riding: rideing; driving: driveing; living:
liveing; hiding: hideing; dancing: danceing; baking: bakeing; skating: skateing; shopping: shoping; running: runing;
getting: geting; putting: puting; cutting: cuting; digging: diging; carried: caried carryed; hurried: huried; buried:
burried; worried: woried; studied: studdied; cried: cryed; dried: dryed; dropped: droped; slipped: sliped; grabbed:
grabed; planned: pland; clapped: claped; jumped: jumpd; walked: walkt; looked: lookt; asked: askt; helped: helpt;
washed: washt; opened: openned; visited: visitted; happily: happyly; easily: easyly; angrily: angryly; noisily:
noisyly; quietly: quietley; slowly: slowley; gently: gentley; nearly: nearley; loudly: loudley; bravely: bravly;
completely: completly; extremely: extremly; sadly: saddly; careful: carefull; useful: usefull; helpful: helpfull;
painful: painfull; cheerful: cheerfull; awful: awfull; hopeful: hopefull; dangerous: dangerus dangrous; nervous:
nervus; enormous: enormus; delicious: delisious; curious: curius; serious: serius; station: staton stashun; nation:
nasion; invitation: invitasion; information: infomation; conversation: conversasion; attention: atention; television:
televison; decision: desision; telephone: telefone; elephant: elefant; photograph: fotograph; alphabet: alfabet;
dolphin: dolfin; orphan: orfan; adventure: adventur; furniture: furnature; treasure: tresure treshure; measure:
mesure; pleasure: plesure; future: futur; nature: nachure; creature: creeture; temper: tempar; finger: fingar; river:
rivver; winner: winnar; farmer: farmar; sister: sistar; brother: bruther; mother: muther; father: fathar; baker:
bakar; number: numbar; paper: papar; water: watar; sailor: salor; author: auther; tailor: tailer; mirror: mirrer;
tractor: tracter; calculator: calculater; collar: coller; sugary: sugery; dollar: doller; pillar: piller; popular:
populer; regular: reguler; polite: pollite; kind: kinde; behind: behined; holiday: hollyday; birthday: birthdy;
football: footbal; computer: computor; engine: enjin engin; magic: majic; giant: jiant; gentle: jentle; jungle:
jungel; angel: anjel; danger: dainger; message: messige; garbage: garbige; cottage: cottige; luggage: lugage; palace:
palice; necklace: necklice; practice: practis; office: offis; notice: notis; service: servis; prince: prinse;
princess: prinsess; circle: sircle; circus: sircus; city: sitty; cinema: sinema; centimetre: sentimetre; horse: horce;
match: metch; melon: melun
""".split(";")
    )
}
# How people misspell by sound or habit: pattern and what they write instead.
SLIPS = [
    (re.compile(pattern), written)
    for pattern, written in (
        pair.split()
        for pair in r"""
(?<=[aeiou])([bcdfglmnprst])\1(?=[aeiouly]) \1
(?<=[bdtpgck])le$ el
(?<=[a-z]{3})er$ ar
(?<=[a-z]{3})or$ er
(?<=[a-z]{3})ar$ er
(?<=[a-z]{2}[^aeiou])et$ it
(?<=[a-z]{3})en$ in
(?<=[a-z]{2})ain$ an
(?<=[a-z]{3})age$ ige
(?<=[a-z]{3})ace$ ice
(?<=[a-z]{2})ful$ full
(?<=[a-z]{2})lly$ ly
(?<=[a-z]{3}[^e])y$ ey
(?<=[a-z]{2})ey$ y
^kn n
^wr r
mb$ m
tch ch
dge ge
(?<=[a-z])ck k
ph f
ce(?=[a-z]) se
(?<!s)ci si
ie(?!s$) ei
ei ie
ea ee
ee ea
ight igth
ous$ us
(?<=[aeiou])([bdglmnprt])\1ing$ \1ing
(?<=[aeiou])([bdglmnprt])\1ed$ \1ed
(?<=[^aeiou])ied$ yed
er(?=[nv]) ir
(?<!a)ir(?=[lmst]) ur
ow(?=[nel]) ou
""".strip().splitlines()
    )
]
# What the slips would make of a word that is English too, or no likely mistake.
REAL = frozenset(
    """
coch rote ruf weak trea tuk reed new gud drivin thy luk char storey wat blak har sevin dur lory buts rum beens panted
wud now treas leis rods milers markit shakin juge beas panter teem mads heer cary carrey gots sal stud bots seas pul
eets neer caches nun mun luks fone fut sean miler millar beer mad cost sak steels sweat lok buk duk week fud nights
gry weer pad bucher caries bak tenis hiden traveled sweats steel takin cots rites peer nows pik wats meat reeds chars
spun far gurls peers trans feal meats fallin pants teer givin eatin wite shuk leeds leed coffea col stars heed wole
brum rums ror sals dear lof saks creem leef solider
""".split()
)


def misspellings(word):
    """All ways to misspell a word: the classic ones, else those that the slips make."""
    if word in CLASSIC:
        return CLASSIC[word]
    if len(word) < 4 or not word.isalpha() or word != word.lower():
        return []
    wrongs = dict.fromkeys(pattern.sub(written, word, count=1) for pattern, written in SLIPS)
    return [wrong for wrong in wrongs if wrong != word and wrong not in REAL]


SPELLED = {}  # a word and how it may be misspelt, kept when found


def hard_words(text):
    """The words of a text that can be misspelt, as (word, ways)."""
    found = []
    for word in re.findall(r"[A-Za-z]+(?!['a-z])", text):
        if word not in SPELLED:
            SPELLED[word] = misspellings(word)
        if SPELLED[word]:
            found.append(word)
    return found


# Sentences for hard words of one sort; {w} is the word.
SORTS = [
    (words.split(), slashed(texts))
    for words, texts in (
        entry.split("|")
        for entry in """
carefully suddenly quickly safely happily easily angrily noisily quietly slowly gently loudly bravely sadly finally |
{S} opened the {thing} {w} / {S} spoke {w} / {S} closed the door {w} / {S} put the {thing} down {w} / {S} walked {w}
to the {place}; beautiful different special little wonderful lovely heavy useful strange wooden shiny popular enormous
simple | {S} bought a {w} {thing} / This is a {w} {thing} / {S} saw a {w} {beast} {in} / There is a {w} {thing} {on} /
The {thing} looks {w}; hungry busy afraid excited lonely famous angry thirsty naughty polite worried nervous curious
careful helpful honest grateful successful disappointed embarrassed young happy funny healthy married ready cheerful
serious | {S} was very {w} / The {trade} was {w} / I think {name} is {w} / My {kin} looked {w} {day} / Why are you so
{w}?; mountain island library castle school garage theatre restaurant cinema station village church valley bridge
street forest field kitchen hospital garden palace cottage office city jungle beach tower circus | {S} walked to the
{w} / We met {name} near the {w} / There is a {w} not far from here / The {w} was quiet {day} / Can you see the {w}
from here? / I left my {thing} at the {w}; neighbour soldier doctor teacher sailor farmer visitor nurse queen shepherd
cousin daughter niece nephew uncle brother sister friend tailor prince princess baker author secretary thief guard
guest chief knight chemist giant | The {w} lost the {thing} / {S} spoke to the {w} / The {w} lives in {city} / A {w}
came {in} / I saw the {w} {day} / The {w} was ill; pencil umbrella scissors ladder lantern blanket candle bottle
basket bicycle guitar handkerchief telephone television computer calendar dictionary hammer mirror cradle knife letter
ticket jacket purse feather whistle picture photograph balloon necklace watch clock collar comb machine plate shirt
skirt | Where is the {w}? / {S} found the {w} {in} / The {w} is {on} / I have lost my {w} / Put the {w} {on} / {name}
needs the {w} / The {w} is broken; biscuit sandwich potato onion carrot lemon orange banana cabbage sausage melon
apple cherry strawberry raspberry cake | {name} ate a {w} / There is only one {w} left / {S} cut the {w} in two / The
{w} was very small / Do you want this {w}?; chocolate bread butter sugar cheese fruit juice honey cream toast medicine
| {S} bought some {w} / There is no {w} left / Please pass the {w} / {name} does not like {w} / The {w} is {on};
rabbit squirrel donkey monkey elephant giraffe dolphin chicken turkey kitten puppy horse mouse sheep snake goat lamb
bird | {S} saw a {w} {in} / The {w} is asleep / A {w} ran across the {place} / My {kin} has a {w} / The {w} was
hungry; breakfast dinner supper | What is for {w}? / {S} had eggs for {w} / We had {w} {in} / Come to
{w} at {hour}; Wednesday February Saturday Tuesday Thursday January August September October | {S} went to {city} last
{w} / I will see you next {w} / The {place} is closed this {w} / {name} came back last {w}; autumn winter summer
evening | It rained all {w} / {S} came home in the {w} / It was a cold {w} / I like the {w} best; friends neighbours
parents children people women | The {w} are {in} / Many {w} came to the {place} / {S} met some {w} {in} / All the {w}
were glad / Two {w} are {at}; vegetables potatoes tomatoes onions carrots biscuits sandwiches sausages grapes | {S}
bought some {w} / We planted {w} last year / The {w} are {on} / {name} likes {w} / There are no {w} left; laughed
knocked climbed jumped walked looked cried slipped clapped | {S} {w} again / {name} {w} and then went home /
Everyone {w} when {name} came / Nobody {w} {in}; dropped carried washed opened grabbed buried received brought bought
caught | {S} {w} the {thing} / {name} {w} a {colour} {thing} / My {kin} {w} a {thing} {day} / The {trade} {w} a
{thing}; making moving taking hiding | {S1} is {w} something / I saw {name} {w} a {thing}; swimming
running dancing riding shopping skating | {S} went {w} with {name} / I like {w} / We went {w} {day} / My
{kin} loves {w}; always usually probably sometimes really definitely finally | {S} {w} went home early / {S} {w} came
too late / {name} {w} forgot the {thing} / {S} {w} found the {thing}; together immediately tomorrow again | We must go
there {w} / {S} will come {w} / Let us play {w} / I will do it {w}
""".split(";")
    )
]
# Whole sentences, the hard word between stars.
STARRED = slashed("""
I stayed at home *because* I was ill / We left early *because* of the snow / We shall meet {name} *tomorrow* / {name}
went to {city} *yesterday* / They left *their* {things} {in} / The children lost *their* way / I do not *believe* you
/ Did you *receive* my letter? / {name} ate a *piece* of cake / The spider sat on the *ceiling* / It was a great
*surprise* / Wait here *until* I come back / I have *almost* finished / {name} has *already* gone / The train went
*through* the tunnel / I *thought* of you / {name} *taught* me to swim / Is there *enough* bread for us all? / Go
*straight* on to the {place} / It was a dark *night* / Turn *right* at the {place} / The stars are very *bright* /
{girl} hurt her *knee* / The answer is *wrong* / Please *listen* to me / I do not know the *answer* / My *thumb* hurts
/ There are *crumbs* on the floor / I *doubt* it / We waited for an *hour* / I saw a *ghost* {in} / {boy} bit his
*tongue* / Which *language* do you speak? / Can you *guess* my name? / They will *build* a new {place} / The *people*
of {city} are kind / {name} *said* goodbye / I have been there *once* / There was *only* one {thing} left / I go there
*every* day / It is an *interesting* book / My *favourite* colour is {colour} / We sleep in *separate* rooms / {name}
had an *accident* / What is your *address*? / We swam *across* the river / Come *again* soon / We had an *argument* /
The film is just *beginning* / I am not *certain* / Put on warm *clothes* / Are you *coming* with us? / The {things}
are in the *cupboard* / The test was very *difficult* / The {beast} has *disappeared* / *Fasten* your belt / The roses
are in *bloom* / What *happened* to you? / I have *heard* the news / There were a *hundred* {things} {on} / The
{beast} is *lying* on the floor / Wait a *minute* / I *meant* it well / The cave is *mysterious* / The ship crossed
the *ocean* / She lives *opposite* the {place} / *Perhaps* it will rain / *Please* shut the door / Call the *police* /
It is not *possible* / I *promise* to come / May I ask a *question*? / The house was very *quiet* / The soup is
*quite* hot / I *remember* that day well / Read the *sentence* again / I have been there *several* times / My
*shoulder* hurts / The sun is *shining* / I heard *something* / He has great *strength* / The bus *stopped* at the
{place} / I *tried* to help / *Twelve* {things} are {on} / I like the *view* / She has a lovely *voice* / The
*weather* was fine / *Which* {thing} is yours? / *Whose* {thing} is this? / Close the *window* / We had a *wonderful*
time / It is *forty* miles to {city} / {name} is *eight* years old / She was *ninety* last {month} / He has *nineteen*
{things} / A *thousand* people came / It is a *quarter* past {hour} / The *first* train leaves at {hour} / He was the
*third* in the race / It is the best in the *world* / I am late for *work* / I do not know that *word* / The *storm*
broke the mast / The *train* was late / We heard the *rain* on the roof / I had a strange *dream* / Brush your *teeth*
/ Do not *speak* so fast / Take a deep *breath* / You cannot *move* it / They have lots of *money* / Smoke rose from
the *chimney* / It was a long *journey* / The {beast} hid under the *hedge* / Milk is in the *fridge* / Try to *catch*
the ball / It fell into the *ditch* / {name} has a *brown* {beast} / The *green* {thing} is mine / I washed my hands
with *soap* / The *road* to {city} is long / A *cloud* hid the sun / Open your *mouth* / She picked some *flowers* /
It was an *invitation* to tea / We found the *treasure* / The *furniture* is old / It was a great *pleasure* / It was
a *dangerous* road / The cake was *delicious* / Pay *attention* / The *engine* made a noise / {name} sent me a
*message* / Our *luggage* is on the train / Stand in a *circle* / It was an *adventure* / My *birthday* is in {month}
/ We play *football* on {day} / We are going on *holiday* in {month} / I found it *behind* the door / What *colour* is
your {thing}? / Count the *animals* / {name} drew an *animal* / What is your *number*? / Write it on *paper* / I drank
some *water* / We swam in the *river* / I cut my *finger* / He played a *magic* trick / The *Wednesday* market is big
/ *Everybody* came / *Somebody* took my {thing} / I *sometimes* go to {city} / Her *handkerchief* was wet / It was too
*early* / It was *extremely* cold {in} / I *nearly* fell / It was *completely* dark / We ate *spaghetti* / The {thing}
is quite *similar* / It is *necessary* to sleep / She gave me a *receipt* / The *temperature* fell at night / His
*stomach* hurts / It is *weird* / What is the *height* of the tower? / He won the *eighth* prize / It is my *twelfth*
birthday / The *government* sat in {city}
""")
STARRED = [text for text in STARRED if text.split("*")[1] in CLASSIC or misspellings(text.split("*")[1])]
