import type { ActorKind } from "../../domain";

// Words that tell what a name is. All lower case.

const set = (words: string) => new Set(words.split(/\s+/).filter(Boolean));

/** Titles and offices that stand before a name. The last word of the title is one of these. */
export const TITLES = set(
  `mr mrs ms miss mx dr sir dame lord lady president minister premier senator sen governor gov general gen lt lieutenant major maj
  colonel col captain capt king queen prince princess pope professor prof judge justice secretary chancellor ambassador admiral
  adm rep representative sheikh sultan emperor empress rev reverend bishop archbishop cardinal officer detective sergeant sgt
  congressman congresswoman mayor commander cmdr corporal cpl private pvt pte coach director chairman chairwoman chairperson ceo speaker
  commissioner attorney prosecutor brigadier brig marshal ayatollah imam rabbi father brother sister mullah hajj haji
  vice-president president-elect spokesman spokeswoman spokesperson deputy envoy superintendent inspector constable chief
  leader hon honourable rt duke duchess count countess baron baroness earl viscount tsar czar shah khan emir comrade monsieur
  mme madame herr frau senor señor monsignor councillor councilman councilwoman alderman undersecretary consul
  treasurer comptroller economist founder editor candidate engineer coordinator lawmaker mp mep md sheriff uncle
  aunt patriarch metropolitan nurse astronaut cosmonaut pilot author actor actress singer tun datuk dato tan`,
);

/** Words that belong to a title without ending it. */
export const TITLE_PARTS = set(
  `prime vice deputy former ex acting interim foreign defense defence interior finance justice health education energy trade economy
  economic home first second lady state attorney chief executive general assistant associate senior junior under secretary
  minister premier president-elect press head co permanent special high lord major lieutenant brigadier rear field air wing
  squadron staff master grand crown supreme opposition majority minority house senate group managing operating financial
  environment culture transport agriculture labor labour information communications security national regional emeritus
  personal retired late incumbent then transportation treasury commerce homeland royal his her majesty highness excellency
  honorable`,
);

/** Nouns for a person that stand before or after a name in small letters: "actor X", "X, a lawyer". */
export const PERSON_NOUNS = set(
  `president minister premier spokesman spokeswoman spokesperson leader director chief head chairman chairwoman chairperson secretary
  general commander officer captain coach manager player striker goalkeeper midfielder defender forward winger quarterback
  pitcher batsman bowler singer songwriter singer-songwriter actor actress author writer journalist reporter editor analyst
  economist scientist professor lecturer teacher student lawyer attorney judge justice prosecutor activist politician
  lawmaker legislator senator mayor governor ambassador envoy diplomat negotiator aide adviser advisor candidate winner
  champion founder co-founder cofounder owner ceo executive boss billionaire businessman businesswoman entrepreneur artist musician
  guitarist drummer bassist vocalist keyboardist frontman composer conductor producer poet novelist historian philosopher
  physicist engineer pilot astronaut cosmonaut doctor physician surgeon nurse farmer fisherman resident witness suspect
  victim gunman attacker brother sister father mother son daughter wife husband widow uncle aunt cousin nephew niece
  grandson grandfather grandmother king queen prince princess pope bishop priest pastor minister imam cleric rabbi ayatollah
  dictator ruler emperor colleague friend runner swimmer driver rider cyclist boxer wrestler referee umpire detective sergeant
  soldier hacker blogger comedian comedienne host presenter model designer architect chef expert researcher correspondent
  photographer girlfriend boyfriend man woman boy girl child teenager footballer cricketer golfer skier skater sprinter athlete
  jockey trainer inventor mathematician chemist biologist astronomer psychologist theologian missionary saint nobleman
  knight baron landowner merchant explorer sailor painter sculptor playwright dramatist screenwriter director filmmaker
  cinematographer animator cartoonist illustrator dancer choreographer celebrity socialite activist dissident defector
  prisoner detainee inmate murderer terrorist militant mastermind fugitive trader banker accountant consultant scholar academic
  linguist anthropologist archaeologist geologist botanist counsellor councillor congressman congresswoman representative
  deputy commissioner speaker chancellor treasurer inspector superintendent constable sheriff veteran passenger survivor patient
  protester demonstrator worker employee staffer intern volunteer coordinator organizer organiser curator librarian
  teammate opponent rival successor predecessor heir citizen native immigrant refugee migrant pilgrim humorist lyricist
  rapper violinist pianist cellist saxophonist trumpeter bandleader organist soprano tenor baritone mayor-elect newcomer
  member partner specialist legend icon hero heroine character superhero goddess god deity`,
);

/** Nouns for an organisation that stand before or after a name in small letters: "band X", "X, a company". */
export const ORG_NOUNS = new Map<string, ActorKind>([
  ...[
    ..."company lender insurer brewer carmaker automaker chipmaker steelmaker brokerage refiner drugmaker firm manufacturer maker retailer airline bank carrier supplier startup brewery label publisher conglomerate subsidiary operator corporation brand chain developer studio supermarket store shop restaurant hotel refinery shipyard".split(
      " ",
    ),
  ].map((w): [string, ActorKind] => [w, "company"]),
  ..."newspaper magazine broadcaster station channel daily tabloid website journal weekly periodical outlet network broadsheet"
    .split(" ")
    .map((w): [string, ActorKind] => [w, "media"]),
  ..."band group organization organisation association club team agency charity institute university college school league federation union foundation society think-tank quartet trio duo nonprofit watchdog ngo alliance institution committee body council fraternity orchestra choir hospital church denomination squad franchise side regulator conference"
    .split(" ")
    .map((w): [string, ActorKind] => [w, "organisation"]),
  ..."party coalition faction".split(" ").map((w): [string, ActorKind] => [w, "party"]),
  ..."militia movement rebels militants insurgents guerrillas"
    .split(" ")
    .map((w): [string, ActorKind] => [w, "armed-group"]),
  ..."brigade regiment battalion division squadron unit army"
    .split(" ")
    .map((w): [string, ActorKind] => [w, "armed-force"]),
  ..."government ministry department".split(" ").map((w): [string, ActorKind] => [w, "government"]),
]);

/** Nouns for other things, after "X is a": then X is neither person nor organisation. */
export const THING_NOUNS = set(
  `village town city river lake island mountain municipality county district province region state country suburb neighborhood
  neighbourhood hamlet commune parish community settlement capital port building bridge street road highway railway park stadium
  airport album song single film movie book novel game show series episode species genus family language dialect disease
  festival holiday award prize treaty law act aircraft ship vessel missile tank rifle car software protocol format standard
  theory method tournament competition championship season race event war battle campaign operation term word phrase process
  chemical drug compound mineral element plant bird fish mammal insect dinosaur fungus dish drink sport martial style genre
  device system program programme project concept religion ship destroyer submarine cruiser carrier locomotive vehicle
  satellite spacecraft rocket star planet asteroid galaxy constellation crater house church castle palace temple mosque
  monastery cemetery lighthouse museum manuscript anthem poem play opera painting sculpture comic manga anime magazine record`,
);

/** Verbs of saying, in the forms that stand next to a name. */
export const SPEECH = set(
  `said says say told tells tell added adds asked asks announced announces claimed claims denied denies stated states explained
  explains insisted insists warned warns argued argues wrote writes tweeted tweets noted notes replied replies confirmed
  confirms declared declares vowed vows urged urges called accused accuses suggested suggests commented comments reported reports
  acknowledged admitted demanded predicted promised testified observed concluded believes thinks thought hopes hoped
  condemned welcomed praised spoke speaks speaking criticised criticized rejected dismissed responded pledged threatened`,
);

/** Verbs whose subject acts: with a capital or a state before them they make it an actor. */
export const ACTION = set(
  `agreed agrees rejected rejects refused refuses launched launches attacked attacks invaded seized annexed recognised recognized
  imposed imposes sent sends deployed deploys withdrew signed signs wants wanted seeks sought offered offers proposed proposes
  decided accepts accepted approved plans planned hopes expects backed backs supports supported opposes opposed blames blamed
  considers regards sees responded retaliated fired shelled bombed struck strikes hit captured controls supplied supplies
  provided provides banned bans suspended suspends expelled summoned ordered orders demanded demands warned threatened threatens
  voted vetoed condemned condemns appealed pushed pushes continues continued began started ended halted lifted froze
  has had is was will would could may might must can should does did have`,
);

/** Words before a name that make it a place. */
export const LOCATIVE = set(
  `in at near into across inside outside throughout around within toward towards via through onto`,
);

/** Before "of NAME": who or what only a place has. */
export const SEATS_OF = set(
  `mayor mayors governor city town village port suburb outskirts streets centre center residents people north south east west state
  province county region district municipality`,
);

export const MONTHS_DAYS = set(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov
  dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun`,
);

/** Acronyms that name no organisation. */
export const NOT_ORG_ACRONYMS = set(
  `tv dvd cd dna rna hiv aids ceo cfo coo gdp gnp utc gmt bst est edt pst pdt cet am pm us uk usa uae ussr phd id iq ok ii iii iv vi vii
  viii ix xi xii xiii vip fm pc ac dc ad bc bce ce mph kph sms gps usb pdf html http url www faq diy rip sos ufo suv atm pin
  ipo vat hq pr mp mps mep md ba ma bsc msc mba dj mc ep lp nz ny la hk sf nyc ko tko era rbi mvp bmx cad swat rico asap tbc rpm gpa sat gre fps mvp rpg rpgs faqs ngo ngos dprk prc drc roc gdr frg covid sars
  mers flu h1n1 icbm icbms uav uavs ied ieds wmd apc mlrs atv gop st ft mt xx xxx am ps re vs no op cit ibid eds pp mm km kg
  cm ie eg cv tba tbd n/a pt ra it its he she we they i a an the and or of in on at to for by with from as is was be not but if
  when what who why how all any more new one two you your our my me his her him them their`,
);

/** Letters behind a name, without their stops: degrees and forms of firms. */
export const CREDENTIALS = set(
  `phd md mba esq jd rn dds dvm psyd edd dphil cpa frcs pa llp pc msc bsc obe mbe cbe kbe dsc kc qc`,
);

/** Somebody of a people, in the singular: before a name it is no part of it ("Swede Lars Holm"). */
export const COMPATRIOTS = set(
  `swede dane finn pole briton scot spaniard turk serb croat slovak slovene czech dutchman dutchwoman englishman englishwoman frenchman
  frenchwoman irishman irishwoman welshman welshwoman scotsman scotswoman aussie kiwi filipina filipino`,
);

/** Plural-looking groups, beliefs and languages that are capitalised but are no names of actors. */
export const NOT_NAMES = set(
  `i english french spanish german arabic latin christian christians muslim muslims jew jews jewish islamic islam islamist islamists
  christianity catholic catholics protestant protestants hindu hindus buddhist buddhists sikh sikhs sunni sunnis shia shias shiite
  shiites orthodox mormon mormons arab arabs kurd kurds kurdish european europeans african africans asian asians american americans
  western westerners nazi nazis soviet soviets communist communists internet web god bible koran quran allah lord earth moon sun
  mars christmas easter ramadan hajj eid passover hanukkah thanksgiving mr mrs ms dr sir madam north south east west northern
  southern eastern western northeast northwest southeast southwest central photo image video caption source sources copyright
  page chapter section part figure table appendix volume vol no nos mach marxist leninist stalinist latin hispanic hispanics
  latino latinos black blacks white whites middle-east renaissance medieval victorian gothic baroque cold-war yes no oh ok hello
  facebook-page nobel oscar grammy emmy olympic olympics paralympic co2 x-ray x-rays covid-19 covid covid19 coronavirus ebola
  rohingya uyghur uyghurs uighur uighurs tutsi tutsis hutu hutus yazidi yazidis pashtun pashtuns hazara hazaras tamil tamils sinhalese
  tigrayan tigrayans chechen chechens tatar tatars roma druze alawite alawites maori inuit basque basques catalan catalans
  flemish slav slavs slavic hebrew persian ottoman byzantine roman romans viking vikings celtic quaker quakers baptist baptists
  methodist methodists anglican anglicans evangelical evangelicals atheist atheists
  zika sars mers aids hiv h1n1 h5n1 bluetooth wifi wi-fi t-shirt u-turn`,
);

/** Common nouns that finish an organisation's name after "and": Prevention, Tourism ... */
export const DOMAIN_NOUNS = set(
  `prevention tourism sciences science technology culture sports sport security trade industry commerce development research
  education health welfare labour labor agriculture fisheries forestry food rural affairs mines energy transport
  transportation infrastructure environment natural resources water power justice defense defence cooperation reconstruction
  arts art letters humanities engineering medicine medical surgeons physicians gynecologists obstetricians astronomy physics
  chemistry mathematics statistics economics finance planning investment budget banking markets customs immigration border
  citizenship refugees migration veterans families children women youth human services social housing urban community communications
  information media telecommunications post telegraph public works parks wildlife recreation aeronautics space atmospheric oceanic
  firearms explosives tobacco alcohol drug drugs crime standards policy studies strategic international foreign political
  domestic commonwealth exchange industrial manufacturing machinery aerospace workers engineers architects teachers
  manufacturers merchants trades nutrition control safety administration management conservation heritage history archaeology`,
);

/** Small words inside a person's name. */
export const PARTICLES = set(
  `de da do dos das del della di du la le les van von der den ter ten bin ibn bint ben al el ul abu e y af zu zum ould ag`,
);

/** Lower-case prefixes joined by a hyphen that belong to a name: al-Assad. */
export const NAME_PREFIXES = set(
  `al el as ar an ad at ash az ul ur uz abd abdul abdel abu ben bin ibn de d l o e ed ez es`,
);

/** Plural or collective possessors that stay inside a name: People's Army, Women's League. */
export const INNER_POSSESSIVE = set(
  `people women men children workers worker veterans teachers farmers king queen players writers doctors nurses lloyd lloyds
  christie sotheby macy mcdonald wendy boys girls fishermen miners students citizens peoples ladies engineers moody sainsbury`,
);

/** Adjectives that open organisations' names, so that a sentence may start with them. */
export const ORG_OPENERS = set(
  `national federal central international united european african asian american royal supreme general democratic republican social
  socialist liberal conservative labour labor islamic christian catholic world global first people's people public civil state
  foreign human united medical young free revolutionary popular workers communist green independent new old north south east west
  northern southern eastern western central pacific atlantic arab home air naval special joint high constitutional electoral`,
);
