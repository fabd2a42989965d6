const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Verbs that lend their noun a tense and nothing else: "held talks", "launched an offensive", "announced the arrest of". */
export const DOING = words(
  "hold launch carry_out stage conduct mount begin start commence open resume continue undertake perform give make deliver execute intensify step_up escalate " +
    "lead host attend join take_part_in participate_in partake_in complete finish convene reach conclude issue announce declare proclaim unleash wage suffer " +
    "face experience see sustain come_under extend prolong expand renew impose enforce order approve authorize authorise confirm receive file bring lodge unveil " +
    "commit perpetrate take pursue press_ahead_with embark_on kick_off trigger spark ignite prompt cause provoke lead_to result_in organize organise plan prepare " +
    "schedule set_up arrange call report record witness agree_to agree_on go_on be_in coordinate instigate facilitate oversee preside_over enter_into exchange " +
    "condone sanction claim_responsibility_for repel survive foil be_responsible_for accelerate ramp_up bring_forward reiterate present secure have do introduce state show signal repeat renew reaffirm declare outline abandon " +
    "offer pledge grant implement propose brief chair follow accept provide run express voice stage celebrate mark",
);

/** Verbs that say of their subject that it took place: "talks began", "clashes broke out", "the ceasefire took effect". */
export const HAPPENING = words(
  "begin start happen occur erupt break_out take_place take_effect take_hold come_into_force resume continue end collapse open conclude stall loom intensify " +
    "escalate rage flare flare_up go_ahead get_under_way be_under_way come_to kill wound injure hit rock shake destroy leave damage target follow come fail falter " +
    "spread last unfold ensue cease displace devastate strike claim sweep engulf ravage flatten topple cause prompt trigger spark force hold run drag_on go_on kick_off finish expire break_down fall_through lapse be",
);

/** Verbs that end or undo what their noun names: "halted the offensive", "suspended the talks", "lifted the ban". */
export const UNDOING = words(
  "suspend halt freeze end stop cancel call_off break_off terminate discontinue scrap abandon drop quit withdraw_from pull_out_of walk_out_of leave lift ease " +
    "relax remove repeal revoke rescind waive loosen soften overturn reverse abolish annul undo dismantle renounce cease wind_down disband withdraw " +
    "postpone delay skip boycott shelve put_off miss exit tear_up",
);

/** Verbs that turn their noun away, whatever it is. */
export const REFUSING = words(
  "reject refuse turn_down veto spurn rebuff rule_out deny decline dismiss block thwart disavow refute renege_on",
);

/** Verbs that ask for what their noun names. */
export const ASKING = words(
  "demand seek request call_for ask_for urge appeal_for insist_on want push_for press_for plead_for require",
);

/** Verbs that threaten with what their noun names. */
export const THREATENING = words("threaten threaten_with warn_of");

/** Nouns that name the act of a verb: their complement is its object ("the suspension of aid"). */
export const NOMINALS: ReadonlyMap<string, string> = new Map(
  (
    "release:release suspension:suspend withdrawal:withdraw lifting:lift arrest:arrest deployment:deploy closure:close closing:close expulsion:expel detention:detain " +
    "imposition:impose resumption:resume restoration:restore opening:open reopening:reopen cancellation:cancel rejection:reject capture:capture seizure:seize " +
    "killing:kill murder:murder delivery:deliver supply:supply provision:provide signing:sign ratification:ratify extension:extend easing:ease removal:remove " +
    "exchange:exchange swap:swap return:return transfer:transfer evacuation:evacuate violation:violate breach:breach freezing:freeze halt:halt end:end ending:end " +
    "reduction:reduce cut:cut freeze:freeze dispatch:dispatch dismissal:dismiss appointment:appoint surrender:surrender destruction:destroy occupation:occupy " +
    "annexation:annex liberation:liberate loss:lose recall:recall demolition:demolish test:test launch:launch approval:approve adoption:adopt conviction:convict " +
    "downing:down interception:intercept sinking:sink storming:storm recognition:recognize condemnation:condemn collapse:collapse fall:fall termination:terminate cessation:cease increase:increase"
  )
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);

/** Objects with which a verb tells no event of the kind it tells elsewhere: "met the target", "fought the virus". */
export const IDIOMS: ReadonlyMap<string, ReadonlySet<string>> = idioms([
  [
    "meet",
    "target requirement need standard deadline expectation goal criterion criteria challenge obligation cost quota condition end fate objective threshold resistance opposition criticism success failure approval scepticism skepticism derision outrage",
  ],
  ["strike", "balance chord tone pose note gold oil"],
  ["kill", "bill time chance deal hope proposal plan appetite project idea motion"],
  [
    "fight",
    "fire disease outbreak virus epidemic pandemic corruption poverty inflation cancer crime blaze wildfire flood climate_change inequality terrorism hunger election case lawsuit",
  ],
  ["attack", "problem issue"],
  ["capture", "mood imagination attention moment image essence spirit market data carbon audience picture prize"],
  ["sever", "nerve artery limb leg arm finger"],
  ["charge", "fee price toll rent money battery phone interest dollar euro pound"],
  ["shoot", "film video movie scene photo documentary footage"],
  ["hit", "record low high target market headline peak road bottom note"],
  ["beat", "record expectation forecast champion team rival odds drum"],
  ["win", "heart mind game match race title"],
  ["visit", "website page site"],
  ["hold", "share stake record title view belief degree breath position key promise post office"],
  ["run", "risk"],
  ["return", "home favor favour call"],
  ["be", "charge place line favour favor"],
  ["see", "attack sign"],
  ["take", "place_name bus taxi photo picture drug overdose"],
  ["call", "attention"],
  ["free", "space hand time"],
  ["question", "whether"],
  ["break", "record silence"],
  ["lift", "spirit mood weight veil"],
  ["raise", "question eyebrow"],
  ["cut", "cost price emission carbon"],
]);

function idioms(list: readonly (readonly [verbs: string, objects: string])[]): Map<string, ReadonlySet<string>> {
  return new Map(list.map(([verb, objects]) => [verb, words(objects)]));
}
