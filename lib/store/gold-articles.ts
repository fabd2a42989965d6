import { holding } from "../corrections";
import type { When } from "../domain";
import { store } from "./client";
import type { Connection } from "./connection";
import { correctionsOn } from "./load-corrections";
import { AFTER_ALL, isMarked } from "./marked-passages";
import { selectActors, selectPlaces } from "./select-names";
import { selectPassages } from "./select-passages";
import { engine } from "./sql";

/** An event of an annotated article; offsets are in UTF-16 units into its text. */
export interface AnnotatedEvent {
  readonly id: number;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly title: string;
  /** EDTF. */
  readonly date: string | null;
  readonly precision: string | null;
  readonly date_expr?: string;
  readonly date_expr_start?: number;
  readonly date_expr_end?: number;
  readonly type: string;
  readonly status: string;
  readonly actors: readonly string[];
  readonly location: string | null;
  /** `core` = a person has looked at it; `optional` = only read, so that neither finding nor missing it counts. */
  readonly importance: "core" | "optional";
  /** Equal for passages of one event. */
  readonly group: string;
}

/** An article as the training and the scorer take it. */
export interface AnnotatedArticle {
  readonly id: string;
  /** EDTF. */
  readonly published: string | null;
  readonly title: string;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly text: string;
  readonly events: readonly AnnotatedEvent[];
}

/** The articles that persons have corrected, confirmed or added something of, one after the other, annotated with what holds now. */
export async function* goldArticles(db: Connection = store()): AsyncGenerator<AnnotatedArticle> {
  const from = `from "Passage" p join "Article" a on a."id" = p."articleId"
    where a."current" = true and (p."position" >= ${AFTER_ALL} or p."id" in (select "passageId" from "CorrectionAt"))
    group by p."articleId" order by p."articleId"`;
  for (const [id] of await engine.selectArrays<[string]>(db, ['p."articleId"'], from)) {
    const article = await annotated(db, id);
    if (article) yield article;
  }
}

async function annotated(db: Connection, id: string): Promise<AnnotatedArticle | null> {
  const article = await db.article.findUnique({ where: { id } });
  if (!article) return null;
  const passages = await selectPassages(db, `p."articleId" in ${engine.given}`, [id]);
  const held = holding(
    await correctionsOn(
      db,
      passages.map((passage) => passage.id),
    ),
  );
  const seen = new Set(held.flatMap(({ targets }) => targets));
  if (!passages.some(({ id: passage }) => seen.has(passage) || isMarked(passage))) return null; // all was taken back
  const links = await db.eventPassage.findMany({
    where: { passageId: { in: passages.map((passage) => passage.id) } },
    include: { event: { include: { actors: { orderBy: { position: "asc" } } } } },
  });
  const eventOf = new Map(links.map(({ passageId, event }) => [passageId, event]));
  const actors = await selectActors(
    db,
    links.flatMap(({ event }) => event.actors.map(({ actorId }) => actorId)),
  );
  const places = await selectPlaces(
    db,
    links.flatMap(({ event }) => event.placeId ?? []),
  );
  const events = passages.flatMap((passage, i): AnnotatedEvent[] => {
    const event = eventOf.get(passage.id);
    if (!event) return []; // removed
    const corrected = seen.has(passage.id);
    const when = corrected ? (event.when as unknown as When | null) : passage.when;
    const own = corrected ? event.actors.map(({ actorId }) => actorId) : passage.actors.map((actor) => actor.id);
    const place = corrected ? event.placeId : passage.placeId;
    return [
      {
        id: i + 1,
        ...{ quote: passage.quote, start: passage.start, end: passage.end },
        title: corrected ? event.title : passage.title,
        date: when?.edtf ?? null,
        precision: when?.precision ?? null,
        ...expressionOf(article.text, passage, when?.reasoning?.words ?? ""),
        type: corrected ? event.type : passage.type,
        status: corrected ? event.status : passage.status,
        actors: own.flatMap((actor) => actors.get(actor)?.name ?? []),
        location: places.get(place ?? "")?.name ?? null,
        importance: corrected || isMarked(passage.id) ? "core" : "optional",
        group: event.id,
      },
    ];
  });
  const published = (article.published as unknown as When | null)?.edtf ?? null;
  const { title, url, publisher, text } = article;
  return { id, published, title, url, publisher, text, events };
}

/** Where the words of a date stand: those nearest to the passage; nothing where they are not the text's. */
function expressionOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  words: string,
): Pick<AnnotatedEvent, "date_expr" | "date_expr_start" | "date_expr_end"> {
  if (words === "") return {};
  const within = text.indexOf(words, start);
  const before = text.lastIndexOf(words, start);
  const at = within >= 0 && (within < end || before < 0) ? within : before;
  return at < 0 ? {} : { date_expr: words, date_expr_start: at, date_expr_end: at + words.length };
}
