/**
 * What a verb makes of the verb it governs ("agreed to release", "refused to sign"):
 * `agree` an agreement; `promise` a promise (a threat if the act is hostile); `refuse`, `fail` a refusal; `threaten`; `ask` a demand; `allow` a permission;
 * `force` a coercion; `stop` the end of the act; `order` the act or a demand; `inner` the act itself; `future` the act, not yet done.
 */
export type GovernorKind =
  | "agree"
  | "promise"
  | "offer"
  | "refuse"
  | "fail"
  | "threaten"
  | "ask"
  | "allow"
  | "force"
  | "stop"
  | "order"
  | "inner"
  | "future"
  | "wish";

const KINDS: Record<GovernorKind, string> = {
  agree: "agree consent accept",
  promise:
    "pledge promise vow commit undertake swear guarantee be_ready be_willing be_prepared be_committed stand_ready be_happy be_keen reaffirm",
  offer: "offer propose volunteer",
  refuse: "refuse decline be_unwilling be_reluctant rule_out reject avoid oppose balk_at",
  fail: "fail be_unable neglect struggle",
  threaten: "threaten warn",
  ask: "ask urge call_on call_for press demand request implore beg appeal_to require exhort plead tell entreat lobby pressure push encourage",
  allow: "allow permit let authorize authorise enable clear grant",
  force: "force compel coerce oblige pressure_into",
  stop: "stop cease halt suspend end quit give_up refrain_from abstain_from",
  order: "order instruct command direct",
  inner:
    "begin start continue keep resume proceed manage move rush decide choose come get serve prepare help use go vote dare hurry commence opt resolve return " +
    "set_out go_on turn_out prove have finish carry_on spend persist",
  future:
    "plan intend be_set be_due be_expected be_scheduled be_about be_poised expect aim be_going mean look schedule be_likely be_slated",
  wish: "want hope wish seek try attempt need would_like consider bid fight strive work endeavour endeavor like prefer long struggle",
};

const BY_KEY = new Map<string, GovernorKind>();
for (const [kind, keys] of Object.entries(KINDS) as [GovernorKind, string][])
  for (const key of keys.split(" ")) if (!BY_KEY.has(key)) BY_KEY.set(key, kind);

/** How a verb governs the verb after it; null if it does not. Keys as in the lexicon: "call_on", "be_ready". */
export function governorKind(key: string): GovernorKind | null {
  return BY_KEY.get(key) ?? null;
}

const NOUN_KINDS: Partial<Record<GovernorKind, string>> = {
  inner:
    "operation effort campaign bid attempt mission drive decision move vote step order decree right chance opportunity deal agreement measure resolution law",
  future: "plan intention intent scheme aim ambition",
  promise: "promise pledge commitment vow readiness willingness preparedness",
  offer: "offer proposal",
  refuse: "refusal unwillingness reluctance",
  fail: "failure inability",
  threaten: "threat",
  ask: "demand call appeal request plea",
  allow: "permission authorization authorisation permit approval",
};

const BY_NOUN = new Map<string, GovernorKind>();
for (const [kind, nouns] of Object.entries(NOUN_KINDS) as [GovernorKind, string][])
  for (const noun of nouns.split(" ")) BY_NOUN.set(noun, kind);

/** How a noun right before an infinitive governs it: "launched an operation to detain", "announced plans to send". */
export function nounGovernorKind(lemma: string): GovernorKind | null {
  return BY_NOUN.get(lemma) ?? null;
}
