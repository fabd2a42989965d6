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
  say: "say tell add note write post tweet explain comment remark state reply respond respond recall observe argue believe think suggest hint describe mention stress emphasize emphasise underline underscore highlight insist maintain claim assert contend estimate predict caution continue conclude boast joke quip ask read speak testify report inform reiterate repeat reaffirm confirm signal indicate reveal disclose express complain lament quote cite brief assure clarify hope remind opine voice",
  announce: "announce declare proclaim unveil publish",
  accuse:
    "accuse blame condemn denounce criticize criticise slam decry deplore blast allege rebuke chide lambast fault scold",
  demand: "demand urge call press pressure exhort implore",
  threaten: "threaten warn",
  reject: "reject dismiss refuse rebuff spurn oppose rule-out decline shrug",
  deny: "deny refute disavow dispute rebut",
  support: "back endorse support welcome praise hail applaud commend defend thank congratulate laud",
  propose: "propose offer recommend float invite",
  appeal: "appeal plead beg request",
  promise: "promise vow pledge swear commit",
  admit: "admit concede acknowledge confess apologize apologise",
};

const BY_LEMMA = new Map<string, StatementKind>();
for (const [kind, lemmas] of Object.entries(KINDS) as [StatementKind, string][]) {
  for (const lemma of lemmas.split(" ")) if (!BY_LEMMA.has(lemma)) BY_LEMMA.set(lemma, kind);
}

/** Verbs that can introduce words: "he said he would", "confirmed that". */
const REPORTING = new Set(
  "say tell add note write post tweet explain comment remark state reply respond recall argue believe think suggest hint stress emphasize emphasise underline insist maintain claim assert contend estimate predict warn caution continue conclude boast joke ask testify report inform reiterate repeat reaffirm confirm signal indicate reveal disclose acknowledge express complain announce declare allege deny admit concede promise vow pledge threaten know hope expect fear agree demand propose show mean see find hear learn understand assure clarify remind decide".split(
    " ",
  ),
);

export function isSpeechVerb(lemma: string): boolean {
  return REPORTING.has(lemma);
}

/** The kind of statement a verb makes; null if it makes none. */
export function statementKind(lemma: string): StatementKind | null {
  return BY_LEMMA.get(lemma) ?? null;
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
