import type { Span } from "../../domain";
import type { Clause, Range } from "./clauses";
import { inside } from "./context";
import { quotedHeadline, toHeadline, wordsOf } from "./headline";
import { nameOf, objectBefore, plain, subjectWords, type Told } from "./title-subject";

/** A headline of an event's own words: who did what, names in place of pronouns; of a saying, who and the words; of a noun, its phrase. */
export function eventTitle(told: Told): string {
  const { c } = told;
  if (!c.clause || c.nominal) return nounTitle(told);
  return sayingTitle(told, c.clause) ?? toHeadline(sentenceOf(told, c.clause));
}

// ---- nouns

/** "Joint visit to Kyiv"; "her visit" with the name of whose it is. */
function nounTitle({ text, c, roles }: Told): string {
  const phrase = text.slice(c.span.start, c.span.end).replace(/^(?:the|a|an|this|that|these|those)\s+/i, "");
  const doers = roles.filter((r) => r.role !== "target").map((r) => r.mention.actor.name);
  const owner = doers.length === 1 ? doers[0] : undefined;
  const own = /^(?:his|her|its|their)\s+/i.exec(phrase);
  if (own) return toHeadline(`${owner ? `${genitive(owner)} ` : ""}${phrase.slice(own[0].length)}`);
  const named = roles.some((r) => inside(r.mention, c.span));
  return toHeadline(
    owner && !named ? `${genitive(owner)} ${phrase.charAt(0).toLowerCase()}${phrase.slice(1)}` : phrase,
  );
}

const genitive = (name: string): string => (name.endsWith("s") ? `${name}’` : `${name}’s`);

// ---- sayings

/** "Name: “words”" where somebody is quoted. */
function sayingTitle(told: Told, clause: Clause): string | null {
  const { text, c, facts, speaker } = told;
  const verb = clause.stream.tokens[clause.group.head];
  if (!verb) return null;
  if (c.quoted && speaker && firstPerson(clause))
    return quotedHeadline(nameOf(speaker, text), text.slice(c.span.start, c.span.end));
  if (c.what.type !== "statement" || c.quoted) return null;
  const who = speakerName(told, clause);
  if (!who) return null;
  const quote = facts.quotes.find(
    (q) => q.end - q.start > 16 && q.start - c.span.end < 5 && q.end > c.span.start && beside(text, q, verb),
  );
  if (!quote) return invertedTitle(told, clause, who);
  const words = text.slice(Math.max(quote.start, facts.sentence.start), Math.min(quote.end, facts.sentence.end));
  const opening = quote.start > verb.end && /^["“'‘]\p{Ll}/u.test(words) ? openingWords(told, clause) : "";
  return opening ? toHeadline(`${who}: ${opening} “${inner(words)}”`) : quotedHeadline(who, words);
}

/** "Trump, Rubio said, “is interested ...”": the words before the speaker begin what is quoted. */
function openingWords({ text, c }: Told, clause: Clause): string {
  const first = clause.stream.tokens[clause.subject?.[0] ?? clause.group.from];
  const words = first ? text.slice(c.span.start, first.start).trim() : "";
  return words.endsWith(",") && words.length < 40 ? words.slice(0, -1) : "";
}

const inner = (words: string): string => words.replace(/^["“”'‘’\s]+|[\s,;:.–-]*["“”'’]*$/g, "");

/** Does a quotation stand whole before the verb of saying, or after it and a comma or colon? */
function beside(text: string, quote: Span, verb: Span): boolean {
  if (quote.end <= verb.start) return true;
  if (quote.start <= verb.end) return false;
  const between = text.slice(verb.end, quote.start);
  return (
    /[,:]\s*$/.test(between) || (between.trim() === "" && /^.\p{Lu}/u.test(text.slice(quote.start, quote.start + 2)))
  );
}

/** "The plan would fail, said Ann Lee": what stands before the verb is what she said. */
function invertedTitle({ text, c }: Told, clause: Clause, who: string): string | null {
  const { tokens } = clause.stream;
  const verb = tokens[clause.group.from];
  if (!verb || !clause.subject || clause.subject[0] < clause.group.to) return null;
  const before = text.slice(c.span.start, verb.start).replace(/[\s,“”"']+$/, "");
  return before ? toHeadline(`${who}: ${before.replace(/^["“”']+/, "")}`) : null;
}

function speakerName(told: Told, clause: Clause): string | null {
  const { text, speaker } = told;
  if (speaker && speaker.actor.kind === "person") return nameOf(speaker, text);
  return subjectWords(told, clause) ?? (speaker ? nameOf(speaker, text) : null);
}

function firstPerson(clause: Clause): boolean {
  const last = clause.subject ? clause.stream.tokens[clause.subject[1] - 1] : undefined;
  return last !== undefined && /^(?:i|we)$/.test(last.lower);
}

// ---- sentences

function sentenceOf(told: Told, clause: Clause): string {
  const { text, c } = told;
  const whole = governing(clause);
  const { tokens } = whole.stream;
  let end = whole.to;
  while (end < tokens.length && (tokens[end]?.end ?? Number.POSITIVE_INFINITY) <= c.span.end) end++;
  const after = whole.subject && whole.subject[0] >= whole.group.to ? whole.subject : null;
  const rest = tokens.slice(whole.group.from, end).filter((_, i) => !within(after, whole.group.from + i));
  const who = subjectWords(told, whole);
  const object = objectBefore(whole, told.facts);
  if (!object || !who) return `${who ?? ""} ${contracted(wordsOf(text, rest))}`;
  const verb = contracted(wordsOf(text, tokens.slice(whole.group.from, whole.group.to)));
  const words = plain(wordsOf(text, object.stream.tokens.slice(...object.range)));
  return `${who} ${verb} ${words} ${wordsOf(text, tokens.slice(whole.group.to, end))}`;
}

const within = (range: Range | null, i: number): boolean => range !== null && i >= range[0] && i < range[1];

/** A clause that completes a negated or refused one is told from there on: "did not discuss holding a meeting". */
function governing(clause: Clause): Clause {
  const { parent } = clause;
  const bound = clause.kind === "gerund" && clause.marker === null;
  if (!parent || parent.stream !== clause.stream || parent.group.form !== "finite") return clause;
  return bound || (clause.kind === "infinitive" && parent.group.negated) ? parent : clause;
}

const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/^['’]s\b/, "is"],
  [/^['’]re\b/, "are"],
  [/^['’]ve\b/, "have"],
  [/^['’]ll\b/, "will"],
  [/^['’]d\b/, "would"],
  [/^['’]m\b/, "am"],
];

/** "'s inflicting" after a name reads like a genitive. */
function contracted(words: string): string {
  const found = CONTRACTIONS.find(([pattern]) => pattern.test(words));
  return found ? words.replace(found[0], found[1]) : words;
}
