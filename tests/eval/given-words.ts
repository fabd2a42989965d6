import { writeFileSync } from "node:fs";
import type { ActorRole, EventTypeId, Span, Status } from "../../lib/domain";
import { parseLine } from "../../lib/ingest/formats/jsonl";
import { fromSource } from "../../lib/ingest/from-source";
import { toArticles } from "../../lib/ingest/to-articles";
import { loadKnowledge } from "../../lib/knowledge/load";
import { isNamed } from "../../lib/read/actors/find-actors";
import type { ProposedEvent } from "../../lib/read/proposed/proposal";
import { readingOf, tell } from "../../lib/read/read";
import { toRecord } from "../../lib/records";
import { jsonLines } from "./sets";

/** An annotated event that says by which words it is told. */
interface WordedEvent extends Span {
  readonly type: EventTypeId;
  readonly status: Status;
  readonly date: string | null;
  readonly importance: string;
  readonly trigger_span: Span | null;
  readonly actors: readonly { readonly role: ActorRole | null; readonly span: Span | null }[];
  readonly place: { readonly span: Span | null } | null;
  readonly date_span: Span | null;
}

/**
 * Reads annotated articles with the events' words given instead of found, and writes what `dateline read` would: what is wrong then is lost
 * by the rules that say which day, place and person the words mean.
 */
export async function readGiven(gold: string, out: string): Promise<void> {
  const knowledge = loadKnowledge((problem) => console.error(problem.message));
  const lines: string[] = [];
  for (const [i, { events, ...record }] of jsonLines(gold).entries()) {
    const parsed = parseLine(JSON.stringify(record), gold, i + 1);
    if ("problem" in parsed) throw new Error(parsed.problem.message);
    const { source } = parsed;
    for (const article of toArticles(source).articles) {
      const at = (span: Span | null | undefined) => (span ? fromSource(article.sourceMap, span) : null);
      const given = (events as WordedEvent[]).flatMap((event) => proposal(event, at) ?? []);
      const reading = readingOf(article, knowledge, await tell(article, knowledge, given));
      const options = { sourceText: source.text ?? "", withText: false, anchors: null, isNamed };
      lines.push(JSON.stringify(toRecord(reading, options)));
    }
  }
  writeFileSync(out, lines.map((line) => `${line}\n`).join(""));
}

function proposal(event: WordedEvent, at: (span: Span | null | undefined) => Span | null): ProposedEvent | null {
  const [quote, trigger] = [at(event), at(event.trigger_span)];
  if (!quote || !trigger) return null;
  return {
    ...{ quote, trigger, type: event.type, status: event.status, core: event.importance === "core" },
    actors: event.actors.flatMap(({ role, span }) => {
      const words = at(span);
      return words && role ? [{ role, words }] : [];
    }),
    place: at(event.place?.span),
    date: at(event.date_span) ?? (event.date === null ? null : "published"),
  };
}
