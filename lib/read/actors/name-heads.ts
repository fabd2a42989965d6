import type { ActorKind } from "../../domain";

// Nouns at the head of a name and what they make of it. All lower case.

const set = (words: string) => new Set(words.split(/\s+/).filter(Boolean));

/** Head nouns of organisations' names, by the kind of actor they make. */
const HEADS: readonly (readonly [ActorKind, string])[] = [
  [
    "government",
    `ministry department departments government administration cabinet parliament senate congress assembly house secretariat embassy
    consulate municipality treasury directorate authority authorities court tribunal legislature duma knesset bundestag
    rada kremlin pentagon directory customs council prefecture sejm`,
  ],
  [
    "armed-force",
    `army navy force forces corps guard guards brigade brigades division regiment battalion squadron fleet command military marines
    infantry artillery militia platoon airforce gendarmerie police intelligence patrol wing cavalry armada`,
  ],
  ["armed-group", "brotherhood jihad rebels insurgents mujahideen martyrs"],
  ["party", "party coalition front democrats republicans conservatives socialists communists"],
  [
    "media",
    `news times post herald tribune gazette journal telegraph chronicle magazine press radio television tv broadcasting network
    daily newspaper newspapers fm channel review weekly observer mirror express mail globe today reporter dispatch standard`,
  ],
  [
    "company",
    `corporation corp inc incorporated ltd limited llc plc company co gmbh sa ag spa industries motors airlines airways airline records
    studios studio pictures entertainment productions technologies systems holdings holding partners capital insurance energy
    petroleum pharmaceuticals laboratories software bank banks brewery brewing publishing publications publishers financial
    enterprises electric electronics steel telecom communications foods stores brothers bros & associates aviation aerospace
    shipping mining chemical oil gas solutions games media designs recordings racing motorsport trains transit transport buses foundry works casino lounge restaurants cable`,
  ],
  [
    "organisation",
    `agency university college institute institution institutions committee commission association federation confederation
    union league club team society foundation organization organisation office bureau board church diocese archdiocese
    congregation alliance movement network hospital clinic school academy seminary museum gallery library orchestra ensemble choir
    symphony philharmonic centre center trust fund service services nations nato united rovers wanderers athletic fc afc sc cf
    rangers cricket taskforce programme chamber forum syndicate lobby observatory watch international band quartet trio
    conservatory faculty campaign charity guild lodge order fraternity sorority scouts company council registry inspectorate
    collective consortium cooperative partnership laboratory lottery exchange congregation parish temple synagogue ballet opera theatre theater monitor`,
  ],
];

const HEAD_KIND = new Map<string, ActorKind>();
for (const [kind, words] of HEADS) for (const word of set(words)) HEAD_KIND.set(word, HEAD_KIND.get(word) ?? kind);

/** The kind of organisation that a head noun makes, or undefined if it makes none. */
export function headKind(lower: string): ActorKind | undefined {
  return HEAD_KIND.get(lower);
}

/** Heads so weak that other words must agree: "Times Square", "Post Office", "House of Cards". */
export const WEAK_HEADS = set(
  `house order today review standard mail globe post times force command front wing capital games oil gas media energy international
  daily express mirror center centre service services temple theatre theater opera watch campaign guard guards intelligence steel
  patrol company team order union games directory`,
);

/** Heads that take "of ..." into the name: University of Oxford, Bank of England. */
export const OF_HEADS = set(
  `ministry department departments university college institute institution bank church court courts house school academy
  association society federation confederation union league council committee commission board bureau office organization
  organisation party army armies navy republic parliament assembly congress chamber guild order brotherhood front movement
  museum library gallery centre center hall foundation trust fund corps boys boy scouts knights daughters sons sisters bar
  conference journal community communities group international doctors states league brigade battalion regiment division
  diocese archdiocese municipality government authority agency faculty associations institutes centers centres coalition
  alliance supreme voice legion security fellowship director-general directorate secretariat central field forum network
  convention workers farmers teachers friends lords commons representatives deputies sons legislature senate tribunal`,
);

/** Heads that take "for ..." into the name: Institute for the Study of War. */
export const FOR_HEADS = set(
  `institute center centre council fund foundation committee campaign association society agency organization organisation movement
  commission office department coalition alliance bureau board ministry partnership union group academy authority initiative
  college school network forum project hospital bank court tribunal commissioner secretariat service services programme program
  students citizens people women mothers doctors physicians americans australians help movement rally party`,
);

/** Heads of places' names. */
export const PLACE_HEADS = set(
  `street avenue road lane drive boulevard river lake mountain mountains mount island islands bay sea ocean gulf airport station
  bridge park square county district province region valley hill hills beach stadium arena tower palace castle cemetery
  cathedral mosque hall building highway city town village port harbor harbour strait straits peninsula desert base field
  plaza border coast creek falls canyon glacier forest gardens garden memorial monument mall hotel house zoo canal dam
  plains basin ridge cape point township parish borough crossing terminal prison jail camp ranch farm mine plant refinery
  channel heights springs woods heath abbey shrine pier junction expressway territory territories zone corridor kingdom shore
  reservoir dock docks playfield playground way gym gymnasium pavilion plateau campus trail dome rink
  mission residence mansion villa manor resort speedway raceway course circuit track estate church`,
);

/** Heads of names of things that are neither people nor organisations nor places. */
export const THING_HEADS = set(
  `war wars day act acts cup award awards prize prizes festival olympics games championship championships treaty agreement accord
  accords pact resolution law laws bill amendment constitution plan operation battle election elections tour album season
  series show prix open medal medals revolution crisis summit talks deal protocol declaration doctrine theory project program
  bowl race rally marathon century era age uprising massacre disaster hurricane typhoon storm cyclone virus disease syndrome
  language bible code report index test film movie song songs single book novel game play episode edition version model cross
  heart star order charter convention conference exhibition expo fair parade pride eve week month weekend night year years
  christmas easter ramadan hajj holiday anniversary scandal affair case trial incident attack attacks bombing bombings spring
  initiative mark road map roadmap strategy policy theorem equation effect principle system method process edition chapter
  volume part section article appendix figure table class type series mk grand jet aircraft missile missiles rocket tank rifle
  tournament match final finals semifinal semi-finals playoffs derby trophy stakes handicap classic invitational masters slam
  degree ba ma phd mba catholicism christianity islam buddhism hinduism judaism theology mass gospel testament edition`,
);

/** What storms are called by in front of a name of theirs: "Hurricane Katrina". */
export const STORMS = set("hurricane typhoon cyclone storm");

/** Heads of places and things that are surnames as well: after a first name they say little. */
export const SURNAME_HEADS = set(
  `law lane hill hills park day street woods heath banks price church field ford rivers lake bridge forest case cross hall house king
  knight marsh mills moore parks pope pool rice rose stone temple wall ward waters west wood young castle garden post love page
  marshall star storm grant chase battle road way beach bush sea war mark plant bell cannon film test castle brooks rally gray best
  bowl bill grand hayes springs falls shore camp farm valley abbey palace tower flood canal series order holiday book trial case`,
);

/** Words that introduce a caption or a credit: a name ends before them. */
export const CAPTIONS = set(
  `image images photo photos photograph picture video credit source audio caption file pictured`,
);

/** Heads of military units, which a number may precede. */
export const UNITS = set(
  `brigade division regiment battalion squadron wing fleet army corps infantry cavalry legion airborne battery marines artillery
  armored armoured mechanized mechanised panzer rifle air fighter bomber congress`,
);
