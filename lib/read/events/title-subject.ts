import type { ActorMention, Span, Token } from "../../domain";
import type { Candidate } from "./candidate";
import type { Clause, Range, Stream } from "./clauses";
import { inside, overlap, type SentenceFacts } from "./context";
import { wordsOf } from "./headline";
import { eventNoun } from "./noun-triggers";
import type { RoleMention } from "./roles";
import { describedRange, relativeSubject, subjectRange } from "./subject-range";

/** What a title is made of. */
export interface Told {
  readonly text: string;
  readonly c: Candidate;
  readonly facts: SentenceFacts;
  readonly roles: readonly RoleMention[];
  readonly speaker: ActorMention | null;
}

interface Stretch {
  readonly stream: Stream;
  readonly range: Range;
}

/** Longest subject that is told in its own words, in characters. */
const LONGEST = 60;

/** A mention's own words if they are a name, else the actor's name. */
export function nameOf(mention: ActorMention, text: string): string {
  return mention.form === "name" ? text.slice(mention.start, mention.end) : mention.actor.name;
}

/** Whoever or whatever the clause tells of, names in place of pronouns; null where nothing names it. */
export function subjectWords(told: Told, clause: Clause): string | null {
  const found = subjectStretch(clause, told.facts);
  if (!found) return clause.parent && !clause.antecedent ? subjectWords(told, clause.parent) : null;
  const tokens = found.stream.tokens.slice(found.range[0], found.range[1]);
  const first = tokens[0];
  const last = tokens[tokens.length - 1];
  if (!first || !last) return null;
  const span = { start: first.start, end: last.end };
  const spoken = [...told.facts.actors, ...told.facts.implied].filter((m) => inside(m, span));
  const pronouns = spoken.filter((m) => m.form === "pronoun");
  if (tokens.every((t) => /^(?:PRON|DET|NUM)$/.test(t.pos) || pronouns.some((m) => inside(t, m)))) {
    if (pronouns.length > 0) return list(pronouns.map((m) => m.actor.name));
    return clause.kind === "content" && clause.parent ? subjectWords(told, clause.parent) : null;
  }
  const role = spoken.find((m) => m.form === "role" && m.actor.kind === "person" && m.end === span.end);
  if (role && tokens.length <= 3 && first.lower === "the") return role.actor.name;
  return shortened(told, plain(substituted(told.text, tokens, pronouns)), found, span);
}

/** Its own words with an apposition left out; of a longer subject the people, or its first part. */
function shortened(told: Told, words: string, found: Stretch, span: Span): string {
  const comma = words.indexOf(",");
  const whole = comma < 0 || / and /.test(words) ? words : words.slice(0, comma);
  if (whole.length <= LONGEST) return whole;
  const before = comma > 8 ? words.slice(0, comma) : "";
  if (
    before &&
    before.length <= LONGEST &&
    told.roles.some((r) => overlap(r.mention, { start: span.start, end: span.start + comma }))
  )
    return before;
  if (!eventNoun(found.stream.tokens, headOf(found), found.range[1])) {
    const named = told.roles.filter((r) => r.role !== "target" && inside(r.mention, span)).map((r) => r.mention);
    const people = named.filter((m) => m.actor.kind === "person");
    const names = (people.length > 0 ? people : named).slice(0, 3).map((m) => nameOf(m, told.text));
    if (names.length > 0) return list(names);
  }
  const joint = words.length > LONGEST + 15 ? words.lastIndexOf(" and ", LONGEST) : -1;
  return joint > 20 ? words.slice(0, joint) : words;
}

function headOf({ stream, range }: Stretch): number {
  for (let i = range[0]; i < range[1]; i++)
    if (stream.tokens[i]?.pos === "NOUN" && !/^(?:NOUN|PROPN)$/.test(stream.tokens[i + 1]?.pos ?? "")) return i;
  return range[0];
}

/** "the country's army" with the name of the country. */
function substituted(text: string, tokens: readonly Token[], pronouns: readonly ActorMention[]): string {
  const one = pronouns.find((m) => m.rule === "one-state");
  const at = one ? tokens.findIndex((t) => t.start === one.start) : -1;
  if (!one || at < 0) return wordsOf(text, tokens);
  const rest = tokens.slice(at + 1);
  const joint = rest[0] && rest[0].start === one.end ? "" : " ";
  return `${wordsOf(text, tokens.slice(0, Math.max(0, at - 1)))} ${one.actor.name}${joint}${wordsOf(text, rest)}`.trim();
}

function subjectStretch(clause: Clause, facts: SentenceFacts): Stretch | null {
  const contact = contactSubject(clause);
  if (contact) return { stream: clause.stream, range: contact };
  const found = subjectRange(clause, facts);
  const described = found && clause.antecedent && !clause.subject && !relativeSubject(clause);
  return described ? nearPhrase(found) : found;
}

/** Of "the hub of the grain deal | that ran" only what is described: "the grain deal". */
function nearPhrase({ stream, range }: Stretch): Stretch {
  for (let i = range[1] - 2; i > range[0]; i--)
    if (stream.tokens[i]?.pos === "DET") return { stream, range: [i, range[1]] };
  return { stream, range };
}

/** "the cities he visited": the pronoun right before the verb is the subject, what stands before it the object. */
function contactSubject(clause: Clause): Range | null {
  const { subject, stream } = clause;
  if (!subject || subject[1] - subject[0] < 2) return null;
  const at = subject[1] - 1;
  const before = stream.tokens[at - 1];
  const pronoun = /^(?:he|she|they|we|i)$/.test(stream.tokens[at]?.lower ?? "");
  return pronoun && /^(?:NOUN|PROPN)$/.test(before?.pos ?? "") ? [at, at + 1] : null;
}

/** The object that stands before a relative: "peace talks | that the sides resumed", "the cities | he visited". */
export function objectBefore(clause: Clause, facts: SentenceFacts): Stretch | null {
  const { stream } = clause;
  const contact = contactSubject(clause);
  if (contact) {
    let from = contact[0];
    while (from > (clause.subject?.[0] ?? 0) && stream.tokens[from - 1]?.pos !== "ADP") from--;
    return { stream, range: [from, contact[0]] };
  }
  if (relativeSubject(clause)) {
    const described = describedRange(clause, facts);
    return described && nearPhrase(described);
  }
  const before = stream.tokens[clause.from - 1];
  const bare = stream.tokens[clause.group.to];
  const content = clause.kind === "content" && clause.marker === "that" && before?.pos === "NOUN";
  if (
    !content ||
    !eventNoun(stream.tokens, clause.from - 1, clause.from) ||
    (bare && !/^(?:ADP|PUNCT)$/.test(bare.pos))
  )
    return null;
  let from = clause.from - 1;
  while (from > 0 && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(stream.tokens[from - 1]?.pos ?? "")) from--;
  return { stream, range: [from, clause.from] };
}

const list = (names: readonly string[]): string => {
  const unique = [...new Set(names)];
  return unique.length < 2 ? (unique[0] ?? "") : `${unique.slice(0, -1).join(", ")} and ${unique.at(-1)}`;
};

/** Without quotation marks and times that open it. */
export function plain(words: string): string {
  return words
    .replace(/^["“”'‘,\s]+/, "")
    .replace(/^(?:yesterday|today|tomorrow|meanwhile|later|earlier|there)\b,?\s+/i, "")
    .replace(/^\p{Lu}\p{Ll}{2,8}\.? \d{1,2},(?: \d{4},)?\s+/u, "")
    .trim();
}
