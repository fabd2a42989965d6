import type { Candidate } from "./candidate";
import type { SentenceFacts } from "./context";
import { nounLemma } from "./noun-phrases";
import { takenUp } from "./place-memory";
import type { RoleMention } from "./roles";

/** Who took part in an event told before. */
interface Told {
  readonly type: string;
  /** The words that told it, by their stems. */
  readonly stems: ReadonlySet<string>;
  readonly roles: readonly RoleMention[];
  readonly sentence: number;
}

/** The last events with actors, for later ones that take them up without naming anybody. */
export type ActorMemory = Told[];

/** How far back an event may be taken up, in sentences, and how many are kept. */
const REACH = 2;
const KEPT = 8;

/** Notes who took part in an event. */
export function noteActors(
  memory: ActorMemory,
  c: Candidate,
  facts: SentenceFacts,
  roles: readonly RoleMention[],
): void {
  if (roles.length === 0) return;
  memory.push({ type: c.what.type, stems: stemsOf(c), roles, sentence: facts.sentence.index });
  if (memory.length > KEPT) memory.shift();
}

/** "The talks ended", "The broadcasts began": who took part in the event just told that this takes up; none if it names nothing told. */
export function carriedActors(memory: ActorMemory, c: Candidate, facts: SentenceFacts): readonly RoleMention[] {
  if (c.what.type === "statement" && c.what.rule !== "happening") return [];
  if (!takenUp(c)) return [];
  const stems = stemsOf(c);
  const before = memory.findLast(
    (t) => facts.sentence.index - t.sentence <= REACH && [...stems].some((stem) => t.stems.has(stem)),
  );
  return before?.roles ?? [];
}

/** Stems of a trigger's words: "broadcasting" and "the broadcasts" share one, "met" and "the meeting" do not. */
function stemsOf(c: Candidate): Set<string> {
  const words = c.stream.tokens.slice(c.what.trigger[0], c.what.trigger[1]);
  const stems = words
    .filter((t) => /^(?:NOUN|VERB|PROPN)$/.test(t.pos))
    .map((t) => (t.pos === "VERB" ? t.lemma.toLowerCase() : nounLemma(t)))
    .filter((w) => w.length > 3 && !LIGHT.has(w));
  return new Set(stems);
}

/** Verbs that tell nothing of their event by themselves. */
const LIGHT = new Set(
  "begin start hold take make launch carry give have continue resume open conduct stage".split(" "),
);
