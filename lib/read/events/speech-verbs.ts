import type { PloverClass } from "./event-type";

/** What a verb of saying makes of what is said; the subtype of a statement. */
export type StatementKind =
  | "say"
  | "announce"
  | "accuse"
  | "demand"
  | "threaten"
  | "reject"
  | "deny"
  | "support"
  | "propose"
  | "appeal"
  | "promise"
  | "admit";

const KINDS: Record<StatementKind, string> = {
  say:
    "say tell add note write post tweet explain comment remark state reply respond recall observe argue believe think suggest hint describe mention stress " +
    "emphasize emphasise underline underscore highlight insist maintain claim assert contend estimate predict caution continue conclude boast joke quip ask read " +
    "speak testify report inform reiterate repeat reaffirm confirm signal indicate reveal disclose express cite quote brief assure clarify hope remind opine voice " +
    "reckon retort counter_that elaborate muse speculate recount narrate relate declare_that pronounce brand label dub call_it portray characterize characterise " +
    "point_out speak_of talk_about address_reporters chime_in weigh_in urge_caution forecast tip guess surmise brag crow rave enthuse",
  announce: "announce declare proclaim unveil publish publicize publicise divulge herald promulgate break_news",
  accuse:
    "accuse blame condemn denounce criticize criticise slam decry deplore blast allege rebuke chide lambast lambaste fault scold berate castigate censure chastise " +
    "reprimand admonish excoriate lament regret complain complain_about rap assail pillory deride mock ridicule insult vilify disparage bemoan protest_against " +
    "express_concern rail_against lash_out_at hit_out_at take_aim_at inveigh deprecate reproach reprove revile bash hold_responsible denigrate belittle smear " +
    "implicate incriminate point_finger_at charge_that scoff sneer grumble carp vent fume",
  demand:
    "demand urge press pressure exhort implore call_on call_for call_upon entreat insist_on petition lobby summon",
  threaten: "threaten warn intimidate menace",
  reject:
    "reject dismiss refuse rebuff spurn rule_out decline shrug_off brush_off brush_aside repudiate disregard veto balk defy discount resist snub",
  deny: "deny refute disavow dispute rebut disclaim contradict debunk",
  support:
    "back endorse support welcome praise hail applaud commend defend thank congratulate laud salute champion uphold_right embrace espouse extol cheer admire " +
    "compliment credit celebrate_decision acclaim greet_decision side_with stand_by stand_with stand_behind vouch_for second bless advocate tout appreciate " +
    "sympathize sympathise empathize console condole honor honour apologize apologise forgive",
  propose: "propose offer recommend float invite advise moot table_proposal",
  appeal: "appeal plead beg request beseech pray seek_help ask_for appeal_for appeal_to plead_for plead_with",
  promise: "promise vow pledge swear commit guarantee",
  admit: "admit concede acknowledge confess own_up come_clean",
};

const BY_LEMMA = new Map<string, StatementKind>();
for (const [kind, lemmas] of Object.entries(KINDS) as [StatementKind, string][]) {
  for (const lemma of lemmas.split(" ")) if (!BY_LEMMA.has(lemma)) BY_LEMMA.set(lemma, kind);
}

/** Verbs that can introduce words: "he said he would", "confirmed that". */
const REPORTING = new Set(
  (
    "say tell add note write post tweet explain comment remark state reply respond recall argue believe think suggest hint stress emphasize emphasise underline " +
    "insist maintain claim assert contend estimate predict warn caution continue conclude boast joke ask testify report inform reiterate repeat reaffirm confirm " +
    "signal indicate reveal disclose acknowledge express complain announce declare allege deny admit concede promise vow pledge threaten know hope expect fear " +
    "agree demand propose show mean see find hear learn understand assure clarify remind decide underscore highlight observe reckon retort speculate opine " +
    "lament forecast confess guarantee swear recommend"
  ).split(" "),
);

/** Can this verb introduce what somebody said? */
export function isSpeechVerb(lemma: string): boolean {
  return REPORTING.has(lemma);
}

/** The kind of statement a verb makes, by lemma or lemma with particles ("call_on"); null if it makes none. */
export function statementKind(key: string): StatementKind | null {
  return BY_LEMMA.get(key) ?? null;
}

const PLOVER: Record<StatementKind, PloverClass | null> = {
  say: null,
  announce: null,
  accuse: "ACCUSE",
  demand: "REQUEST",
  threaten: "THREATEN",
  reject: "REJECT",
  deny: "REJECT",
  support: "SUPPORT",
  propose: "AGREE",
  appeal: "REQUEST",
  promise: "AGREE",
  admit: "YIELD",
};

/** The PLOVER class of a statement; null for neutral ones. */
export function statementPlover(kind: StatementKind): PloverClass | null {
  return PLOVER[kind];
}
