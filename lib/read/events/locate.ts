import type { PlaceMention, Span } from "../../domain";
import { type Clause, clauseSpan } from "./clauses";
import { inside, overlap, type SentenceFacts } from "./context";
import type { Classification } from "./event-type";
import { wordBefore } from "./roles";

const LOCATIVE = new Set(
  "in at near on outside inside around across over into to from off along toward towards throughout within between above beneath under through".split(
    " ",
  ),
);
/** Types whose object is where they happen: "shelled Kherson", "captured the town". */
const OBJECT_IS_PLACE = new Set(["strike", "territory", "clash", "attack_civilians", "military_move", "talks"]);
const RANK: Record<string, number> = {
  in: 0,
  at: 0,
  near: 1,
  outside: 1,
  inside: 0,
  on: 1,
  around: 1,
  across: 1,
  over: 2,
  into: 1,
  to: 2,
  from: 3,
};

/** The place of what a clause reports: the locative phrase of its own clause, the most telling preposition first, then the nearest to the verb. */
export function placeOf(clause: Clause, facts: SentenceFacts, what: Classification, extent: Span): PlaceMention | null {
  const own = facts.places.filter((p) => inside(p, extent) || overlap(p, clauseSpan(clause)));
  let best: PlaceMention | null = null;
  let bestScore = Number.POSITIVE_INFINITY;
  const verb = clause.stream.tokens[clause.group.head]?.start ?? 0;
  own.forEach((mention, i) => {
    const score = locativeScore(clause, mention, what);
    if (score === null) return;
    const previous = own[i - 1];
    if (previous && mention.start - previous.end <= 2 && best === previous) return; // "Istanbul, Turkey": the first names it
    const total = score + (mention.start < verb ? 0.5 : 0) + i * 0.1;
    if (total < bestScore) {
      best = mention;
      bestScore = total;
    }
  });
  return best;
}

function locativeScore(clause: Clause, mention: PlaceMention, what: Classification): number | null {
  const word = wordBefore(clause, mention);
  if (word === "of" || word === "with" || word === "by" || word === "against" || word === "between" || word === "for")
    return null;
  if (word && LOCATIVE.has(word)) return RANK[word] ?? 2;
  if (mention.rule === "metonymy") return null;
  const verbEnd = clause.stream.tokens[clause.group.to - 1]?.end ?? 0;
  return OBJECT_IS_PLACE.has(what.type) && word === null && mention.start >= verbEnd ? 2.5 : null;
}
