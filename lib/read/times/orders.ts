// Verbs that are told in the past and order something that is not done yet.
const ORDERS =
  /^(?:asked|invited|summoned|agreed|ordered|urged|persuaded|directed|required|instructed|obliged|vowed|pledged|promised|offered|arranged|sought|wanted|hoped|intended|expected|forced|planned|prepared|threatened|volunteered|proposed|aimed|wished)$/i;
// A day beside these is as often that of deciding.
const DECIDES = /^(?:decided|voted|chose|chosen|resolved|elected|opted|allowed|authori[sz]ed|approved|permitted)$/i;
const WITH_OBJECT = /^(?:planned|scheduled|rescheduled|slated)$/i;
const OBJECT = /^ (?!(?:on|for|at|in|by|to|off|out|up|as|and)\b)\w/;
const INFINITIVE = /^(?: [\w'’-]+){0,6}? to (?!the\b|an?\b|his\b|her\b|its\b|their\b|this\b|that\b)[a-z]{2,}/;

/** What a verb told in the past means for its clause's date: "asked to sing", "planned a rally", "voted to close". `rest` follows it. */
export function orderOf(verb: string, rest: string): "past" | "ordered" | "decided" {
  if (WITH_OBJECT.test(verb) && OBJECT.test(rest)) return "ordered";
  if (!INFINITIVE.test(rest.slice(0, 80))) return "past";
  return ORDERS.test(verb) ? "ordered" : DECIDES.test(verb) ? "decided" : "past";
}

const STILL_TO_COME = /\b(?:will|won['’]t|shall|(?:is|are) (?:to|due|set|scheduled|expected))\b[^.;]{0,80}$/i;

/** Does the clause before a date speak of what is still to come, seen from the day of publication? */
export function looksAhead(before: string): boolean {
  return STILL_TO_COME.test(before.slice(-100));
}

const PUT_OFF =
  /\b(?:has|have|given|gave|gives|(?:put|push|pushed|moved) (?:back|off)|postponed|delayed|adjourned|extended|deferred|remanded)\b[^.;]{0,60}? (?:until|till) (?:the |\w+ ){0,2}$/i;

/** "put back until", "has until": what follows is still to come. */
export function isPutOff(before: string): boolean {
  return PUT_OFF.test(before.slice(-110));
}

const OUTCOME =
  /^['’]s (?:\w+ )?(?:ruling|decision|verdict|attacks?|bombings?|blasts?|explosions?|shootings?|killings?|crash|crashes|deaths?|fire|raids?|strikes|shelling|outbreak|collapse|remarks|comments|announcement|statement|arrests?|defeat|victory|loss|win|result|results|close|riots?|clashes|violence|earthquake|quake|floods?|storm)\b/;
const BACK =
  /\b(?:against|after|following|since|over|despite|condemned|criticised|criticized|denounced|mourned|survived|investigating) (?:the )?$/i;

/** "Tuesday's ruling", "against Tuesday's ...": a day that owns what is over, whatever the verb. */
export function ownsOutcome(before: string, after: string): boolean {
  if (!/^['’]s /.test(after) || /\bahead of (?:the )?$/i.test(before)) return false;
  return OUTCOME.test(after) || BACK.test(before);
}
