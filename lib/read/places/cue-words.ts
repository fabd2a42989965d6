const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Before a name: what follows is a person. */
export const PERSON_TITLES = set(`
  mr mrs ms miss dr prof professor sir dame lord lady rev reverend father sister brother pastor bishop archbishop cardinal pope rabbi imam
  president minister premier chancellor senator sen rep representative congressman congresswoman assemblyman assemblywoman councilman
  councilwoman councilmember alderman selectman commissioner governor gov mayor judge justice attorney prosecutor sheriff deputy
  officer detective sgt sergeant lt lieutenant capt captain maj major col colonel gen general admiral commander cmdr marshal chief
  coach king queen prince princess duke duchess sheikh sultan emperor ayatollah mullah secretary spokesman spokeswoman spokesperson
  chairman chairwoman chairperson director trooper coroner superintendent supt principal dean ambassador envoy mp citizen actor
  actress singer author trustee treasurer cpl corporal pvt private spc specialist inspector constable`);

/** Titles that are as often an office of the place before them ("Boston Mayor") as the start of a person's name. */
export const GIVEN_LINKS = set("jr sr ii iii iv");

/** After a name: an office or service of that place, which says where it is. */
export const LOCAL_AFTER = set(`
  police city sheriff county department dept fire mayor council public superior municipal town schools district jail volunteer
  metropolitan metro community chamber board township commissioners commissioner commission gov governor sen senate
  senator attorney president prime minister army house democrat democrats democratic republican republicans premier state area health
  environmental ministry embassy legislature supreme parliament foreign defense defence coroner village borough parish province
  region federal lawmakers lawmaker secretary rep general assembly circuit court courthouse central government authorities
  officials finance interior air navy military regional provincial unified junior senior vice chief interstate turnpike first
  deputy detective congressman congresswoman ambassador envoy consulate consul airport centers food agriculture economic workforce`);

/** After a name: the whole is an organisation, a work, a team or a product. */
export const ORGANISATION_AFTER = set(`
  university college post times herald tribune globe journal gazette news daily star sun bank bancorp inc corp corporation company co
  ltd llc plc lp airlines airways motors electric energy oil gas records pictures entertainment media press magazine review institute
  foundation society symphony orchestra philharmonic stock exchange securities capital insurance industries steel telecom fc afc
  open marathon olympics games treaty accord accords agreement protocol convention declaration war conference summit virus disease
  fever cathedral hotel inn group holdings partners associates hospital clinic museum theatre theater opera ballet festival film
  prize award awards medal cup league bowl series mercury chronicle examiner observer mirror telegraph gazette-mail dispatch courier
  register bee ledger sentinel argus enterprise advocate bulletin broncos cowboys yankees giants jets dolphins bears lions packers
  vikings saints eagles redskins patriots bills bengals browns steelers ravens colts titans jaguars chiefs raiders chargers seahawks
  rams cardinals falcons panthers buccaneers lakers clippers bulls celtics knicks nets heat magic hawks spurs rockets mavericks suns
  warriors kings blazers jazz nuggets thunder pistons pacers bucks cavaliers sixers raptors wizards hornets timberwolves grizzlies
  pelicans mets dodgers angels padres athletics mariners rangers astros royals twins brewers cubs pirates reds phillies braves
  marlins nationals orioles rays tigers indians canucks flames oilers canadiens bruins sabres penguins flyers capitals devils
  islanders predators ducks sharks kings hotspur albion wanderers rovers villa city's consensus plan`);

/** After a name: a street, a building or a school that is called after it and may stand anywhere. */
export const CALLED_AFTER = set(`
  street st avenue ave road rd drive dr boulevard blvd lane ln circle court ct highway hwy parkway pkwy trail way pike route expressway
  freeway bridge square plaza mall center centre park hall tower building house school elementary church chapel temple mosque
  synagogue stadium arena river creek lake canyon reservoir ridge gym field gardens garden zoo farm farms ranch mill mills apartments clinic library museum theater theatre
  cemetery cafe restaurant bar grill pub`);

/** Lower-case words after a name that make it part of a disease's or a thing's name. */
export const THING_AFTER = set(
  "virus ebolavirus flu fever disease strain syndrome sauce dressing wine cheese dog terrier cattle",
);

/** Last words of an organisation's name that begins with a place's. */
export const ORGANISATION_LAST = set(`
  university college times post herald tribune globe journal gazette news bank inc corp corporation company co ltd llc plc airlines
  airways institute foundation orchestra symphony magazine insurance medicine club fc`);

/** Seats of power: places only for somebody who is there, else whoever governs from them. */
export const POWER_SEATS = set(
  "white_house pentagon kremlin downing_street capitol_hill elysee_palace wall_street buckingham_palace",
);

/** Verbs of saying around a name that is a person's more often than a small town's. */
export const SAID = set(`
  said says told added noted testified explained replied recalled wrote argued insisted acknowledged asked answered stated commented
  joked laughed smiled pleaded confessed thinks thought believes feels felt knew remembers joined`);

/** Common English surnames: alone they are people more often than the towns called after them. */
export const SURNAMES = set(`
  smith johnson williams brown jones miller davis wilson anderson taylor thomas moore martin jackson thompson white harris clark lewis
  robinson walker young allen king wright scott hill green adams nelson baker hall campbell mitchell carter roberts phillips evans
  turner parker collins edwards stewart morris murphy cook rogers morgan cooper peterson reed bailey bell kelly howard ward cox
  richardson wood watson brooks bennett gray james hughes price myers long foster sanders ross powell sullivan russell butler henderson
  barnes fisher simmons graham reynolds hamilton griffin wallace west cole hayes gibson bryant ellis stevens murray ford marshall owens
  mcdonald harrison kennedy wells woods webb washington henry freeman tucker burns crawford gordon mason hunter hunt black palmer
  robertson holmes stone boyd mills warren fox rose rice ferguson dixon ramos burke dean gilbert garrett welch larson frazier fields
  ryan hanson carroll gomez cruz lopez garcia martinez rodriguez perez sanchez flores rivera torres clinton bush obama putin sharon
  blair thatcher nixon reagan lincoln grant hoover truman eisenhower churchill templeton hopkins wilkinson hartman coleman lawrence
  barrett carr chambers duncan lane andrews knight nichols perry spencer payne pierce berry arnold wagner willis ray watkins olson
  carpenter dunn bradley armstrong greene elliott harper franklin weaver`);

/** Names of firms and people that share a small town's name and are nearly always meant instead. */
export const NOT_PLACES = set(`
  obama honda toyota google hamas fatah titan soul microsoft boeing airbus nokia siemens samsung hyundai nissan mazda facebook twitter
  amazonas interfax reuters xinhua hezbollah taliban isis nato unesco unicef bluetooth windows android linux bible koran quran torah
  facebook youtube tesla nike adidas puma walmart tesco ebola zika covid`);

/** Before "of NAME": a part or an authority of the place, so the name is a place. */
export const PLACE_OF = set(`
  city town village municipality province state republic region county district government kingdom people gulf bay sea island isle
  islands coast capital port department prefecture governorate oblast mayor governor president king queen prime minister ministry
  embassy parliament suburb outskirts streets north south east west northeast northwest southeast southwest northern southern
  emirate commonwealth borough parish citizens residents`);

/** Before "of NAME": the whole is somebody's or something's name. */
export const NAME_OF = set(`
  university bank college institute church bishop archbishop duke duchess earl prince princess diocese archdiocese museum academy
  order school treaty battle merchant knights house voice times cathedral declaration daughters sons archduke countess count baron
  lord lady society association conference board club festival mall`);

/** Before "from NAME": people, so that the name is where they live. */
export const PEOPLE = set(
  "man woman men women boy girl boys girls couple family families people resident residents pensioner teenager villagers",
);

/** After a name: a street, of which each town has its own. */
export const STREETS = set("street st avenue ave road rd drive dr boulevard blvd lane ln highway hwy parkway pkwy");

/** Words before a name that place it: "in", "near" ... */
export const LOCATIVE_STRONG = set("in near outside across throughout inside around downtown toward towards beyond");
export const LOCATIVE_WEAK = set(
  "at from to of for between through into via and over on off leaving reached visited entering along left",
);

/** Compass and size words that stand before a place's name without being part of it. */
export const DIRECTIONS = set(`
  north south east west northern southern eastern western northeast northwest southeast southwest northeastern northwestern
  southeastern southwestern central upper lower greater downtown mainland metro metropolitan suburban rural occupied inner outer mid
  historic old neighbouring neighboring`);

/** Capitalised words of ordinary text: they start sentences and stand before names without belonging to them. */
export const PLAIN_WORDS = set(`
  a about above according across after again against all along already also although always amid among an and another any are around as at
  away back be because been before behind being below beneath beside besides between beyond both but by can could despite did do does
  down during each early either else even ever every everyone except few following for former from had has have he her here him his how
  however i if in including inside instead into is it its just last late later less like many may me meanwhile more most much must my
  near nearly neither never new next no none nor not nothing now of off on once one only onto or other our out outside over past per
  perhaps rather since so some somebody someone something soon still such than that the their them then there these they this those
  though three through throughout thus till to today together tomorrow tonight too toward towards two under unlike until up upon us was
  we were what when where whether which while who whose why will with within without would yesterday yet you your monday tuesday
  wednesday thursday friday saturday sunday january february march april june july august september october november december jan feb
  mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun`);

/** Lower-case words inside names ("Isle of Man", "Rio de Janeiro"). */
export const CONNECTORS = set(
  "of the de la las los del da do dos das du des le les el al au aux upon on in sur and am an ar e y under by di en ed ez az et",
);

/** Verbs after a name that make it an actor: a capital stands for its government. */
export const SPEAKING = set(`
  said says say told tells denied denies warned warns vowed vows accused accuses insisted insists announced announces agreed agrees
  rejected rejects condemned condemns demanded demands urged urges claimed claims threatened threatens wants wanted hopes hoped
  believes believed refused refuses responded responds pledged pledges accepted accepts proposed proposes signed signs called calls
  declared declares argued argues has had expects seeks sought summoned retaliated recognised recognized expelled imposed`);

/** Words after a name that say what kind of place it is. */
export const AREA_NOUNS = set(`
  region province oblast district county state governorate prefecture department territory peninsula republic area valley city town village
  island islands suburb municipality parish township canton raion corridor strip enclave border coast`);

/** Peoples and faiths that no country is named after. */
export const PEOPLES = set(`
  arab arabs jewish jew jews muslim muslims christian christians kurd kurds kurdish palestinian palestinians tamil tamils sinhalese tatar
  tatars chechen chechens uyghur uyghurs uighur uighurs rohingya pashtun hazara hispanic latino latinos african africans saharan asian asians
  european europeans caucasian catholic catholics protestant sunni shia shiite shiites druze alawite yazidi hindu hindus sikh sikhs
  buddhist english welsh scottish scots flemish catalan basque hutu tutsi zulu yoruba igbo hausa moro slavic balkan scandinavian
  western easterner westerner nazi soviet god christmas easter internet spring summer autumn fall winter center centre tower court hill
  house white black green red blue gold silver`);

/** Lower-case words that a facility's name may end in ("Zaporizhzhia nuclear power plant") and what may stand before them. */
export const FACILITY_ENDS = set(
  "plant dam bridge airport airfield crossing prison hospital square base port strait station camp canal reactor facility",
);
export const FACILITY_PARTS = set("nuclear power air naval military border steel hydroelectric refugee international");
