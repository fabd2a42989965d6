import type { ActorMention } from "../../domain";
import type { Candidate } from "./candidate";
import { inside, type SentenceFacts } from "./context";
import { mainSpeaker } from "./quote-speakers";
import { reporterOf, sayingAround, trailingReporter } from "./reporters";
import type { RoleMention } from "./roles";
import { statementKind } from "./speech-verbs";

/** Who says so: who makes the statement, whose words report the event, "according to" whom, or who is quoted. Null when nobody is named. */
export function speakerOf(
  c: Candidate,
  roles: readonly RoleMention[],
  facts: SentenceFacts,
  quoted: ReadonlyMap<number, ActorMention>,
): ActorMention | null {
  if (c.what.type === "statement" && !c.nominal) {
    const speakers = roles.filter((r) => r.role === "speaker").map((r) => r.mention);
    return speakers.find((m) => m.actor.kind === "person") ?? speakers[0] ?? null;
  }
  const reporter = c.clause && (reporterOf(c.clause) ?? sayingAround(c.clause) ?? trailingReporter(c.clause, facts));
  const named = reporter && statementKind(reporter.group.lemma) ? mainSpeaker(reporter, facts) : null;
  if (named) return named;
  const quote = c.quoted ? facts.quotes.find((q) => q.start <= c.span.end && c.span.start < q.end) : undefined;
  return (quote && quoted.get(quote.start)) ?? (c.nominal ? null : accordingTo(facts));
}

/** "according to the ministry", in the words after it. */
function accordingTo(facts: SentenceFacts): ActorMention | null {
  const { tokens } = facts;
  const at = tokens.findIndex((t, i) => t.lower === "according" && tokens[i + 1]?.lower === "to");
  if (at < 0) return null;
  const start = tokens[at]?.start ?? 0;
  let end = at + 2;
  while (end < tokens.length && !/^(?:VERB|AUX|PUNCT)$/.test(tokens[end]?.pos ?? "")) end++;
  const phrase = { start, end: tokens[end - 1]?.end ?? start };
  const near = facts.actors.filter((a) => inside(a, phrase));
  return near.find((m) => m.actor.kind === "organisation" || m.actor.kind === "government") ?? near.at(-1) ?? null;
}
