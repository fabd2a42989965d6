import type { ActorMention } from "../../domain";
import { type Attachment, attach, tokensOf } from "./attachment";
import type { Range, Stream } from "./clauses";
import type { SentenceFacts } from "./context";

/** A mention, the tokens it covers (half-open) and how it hangs among them. */
export interface Placed {
  readonly mention: ActorMention;
  readonly from: number;
  readonly to: number;
  readonly at: Attachment;
}

/** The mentions that stand whole or in part in a stretch of a stream, with how they hang there. */
export function mentionsIn(stream: Stream, range: Range, facts: SentenceFacts): Placed[] {
  const out: Placed[] = [];
  const first = stream.tokens[range[0]];
  const last = stream.tokens[range[1] - 1];
  if (!first || !last) return out;
  for (const mention of [...facts.actors, ...facts.implied]) {
    if (mention.end <= first.start || mention.start >= last.end) continue;
    const at = tokensOf(stream.tokens, mention);
    if (!at || at[0] < range[0] || at[0] >= range[1]) continue;
    out.push({ mention, from: at[0], to: at[1], at: attach(stream.tokens, at[0], at[1], range[0]) });
  }
  out.sort((a, b) => a.from - b.from || b.to - a.to);
  // "Taliban fighters": the name says whose
  return out.filter(
    (p, i) =>
      !(
        p.mention.actor.id.startsWith("g-") && out.slice(0, i).some((q) => q.to + (q.at.possessive ? 1 : 0) === p.from)
      ),
  );
}
