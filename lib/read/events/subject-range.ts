import type { Clause, Range, Stream } from "./clauses";
import type { SentenceFacts } from "./context";

/** Verbs that take whom they are said to as object. */
export const ADDRESSING: ReadonlySet<string> = new Set(
  "tell inform assure remind ask brief thank urge warn call write promise speak talk invite".split(" "),
);

/** Where the subject stands: its own, that of an object relative ("that the two sides resumed"), or the phrase it describes. */
export function subjectRange(clause: Clause, facts: SentenceFacts): { stream: Stream; range: Range } | null {
  const teller = tellerRange(clause);
  if (teller) return { stream: clause.stream, range: teller };
  if (clause.subject) return { stream: clause.stream, range: clause.subject };
  const own = relativeSubject(clause) ?? interruptedSubject(clause);
  if (own) return { stream: clause.stream, range: own };
  return clause.antecedent ? describedRange(clause, facts) : null;
}

/** "“...,” the owner, Ann Lee, told the radio": what follows "told" is no subject; it stands between quotation and verb. */
export function tellerRange(clause: Clause): Range | null {
  const { subject, group, stream } = clause;
  if (!subject || subject[0] < group.to || !ADDRESSING.has(group.lemma)) return null;
  let from = group.from;
  while (from > 0 && group.from - from < 25 && !/^["“”'‘’]$/.test(stream.tokens[from - 1]?.text ?? "")) from--;
  return from < group.from ? [from, group.from] : null;
}

/** "The island, facing the sea, is to host": the subject stands before the participle that interrupts. */
function interruptedSubject(clause: Clause): Range | null {
  const { parent, group, stream } = clause;
  if (group.form !== "finite" || !parent || parent.stream !== stream || parent.from !== 0) return null;
  if (parent.kind !== "gerund" && parent.kind !== "participle") return null;
  const words = stream.tokens.slice(0, parent.group.from);
  const noun = words.some((t) => t.pos === "NOUN" || t.pos === "PROPN");
  return noun && words.at(-1)?.text === "," && !/^(?:ADP|SCONJ)$/.test(words[0]?.pos ?? "")
    ? [0, parent.group.from - 1]
    : null;
}

/** "which Putin offered": the words between the relative and its verb. */
export function relativeSubject(clause: Clause): Range | null {
  if (clause.kind !== "relative" || !clause.marker) return null;
  const from = clause.from + 1;
  const words = clause.stream.tokens.slice(from, clause.group.from);
  const first = words[0];
  if (!first || first.pos === "ADP" || first.text === ",") return null;
  return words.some((t) => t.pos === "NOUN" || t.pos === "PROPN" || t.pos === "PRON")
    ? [from, clause.group.from]
    : null;
}

/** The noun phrase, with its "of" and "between" phrases, that a relative or participle clause describes. */
export function describedRange(clause: Clause, facts: SentenceFacts): { stream: Stream; range: Range } | null {
  const word = clause.antecedent;
  if (!word) return null;
  const stream = facts.streams.find((s) => s.tokens.includes(word)) ?? clause.stream;
  const { tokens } = stream;
  const at = tokens.indexOf(word);
  if (at < 0) return null;
  let from = at;
  while (from > 0 && at - from < 14) {
    const t = tokens[from - 1];
    const joins = t?.lower === "of" || t?.lower === "between" || t?.lower === "with" || t?.text === "-";
    if (!t || !(joins || /^(?:DET|ADJ|NOUN|PROPN|NUM|PART|CCONJ)$/.test(t.pos)) || t.lower === "to") break;
    from--;
  }
  return { stream, range: [from, at + 1] };
}

/** "an appeal | filed by", "rounds | aimed at": a participle that reads like a past tense and takes the object of the verb before it. */
export function isReduced(clause: Clause): boolean {
  const { parent, group, stream } = clause;
  if (clause.kind !== "relative" || clause.marker !== null || !parent || parent.stream !== stream) return false;
  const last = stream.tokens[parent.to - 1];
  const cut = parent.to <= parent.group.to || last?.pos === "ADP" || last?.pos === "DET";
  return cut && group.to - group.from === 1;
}
