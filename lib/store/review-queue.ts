import { REVIEW_KINDS, type ReviewAnswer, type ReviewItem, type ReviewKind } from "../answers/review";
import { type Columns, UNDATED } from "../columns/columns";
import { holding } from "../corrections";
import { BASES, type CorrectedField, type Difference, DOUBTFUL, PRECISIONS } from "../domain";
import { store } from "./client";
import type { Store } from "./connection";
import { eventColumns } from "./event-columns";
import { listCorrections } from "./list-corrections";
import { type AnchoredCorrection, readCorrections } from "./load-corrections";
import { loadEventRows } from "./load-event-rows";
import { type Mended, mendedEvents } from "./mended-events";
import { toldDifferences, twoReadings, untoldDifferences } from "./reading-differences";
import { engine } from "./sql";

/** How likely each kind is wrong, where nothing tells it more closely. Chosen by hand: what is lost or cannot be dated at all comes before what is only unsure. */
const DOUBT = { undated: 0.9, published: 0.5, conflict: 0.7, merge: 0.6, name: 0.4, article: 0.8 } as const;
/** The same of what two readers read otherwise: each is right more often than not, and which of two days it is matters most. */
const DIFFERS = { event: 0.35, when: 0.5, place: 0.4, type: 0.3, status: 0.4, who: 0.35 } as const;
/** How important an event is taken for that is not told, and so was not weighed; of 1. */
const UNTOLD = 0.3;

/** Something to look at, by numbers of events: ids and titles only of what is shown. */
interface Candidate {
  readonly kind: ReviewKind;
  readonly weight: number;
  readonly numbers: readonly number[];
  /** Id and title of what is no event. */
  readonly about: readonly [id: string, title: string] | null;
}

interface Held {
  readonly version: string;
  readonly candidates: readonly Candidate[];
}

const held = new WeakMap<Store, Held>();

/** What a person should look at, weightiest first: doubt times importance. `kind` narrows it; null = all. */
export async function reviewQueue(kind: ReviewKind | null, limit: number, db: Store = store()): Promise<ReviewAnswer> {
  const columns = await eventColumns(db); // before all else: what is kept by its version may be newer, never older
  const corrections = await readCorrections(db);
  const lost = await listCorrections(corrections, { lost: true }, db);
  const all: Candidate[] = [
    ...lost.map(({ id, quote }): Candidate => ({ kind: "lost", weight: 1, numbers: [], about: [id, quote] })),
    ...(await candidatesOf(db, columns, corrections)),
  ];
  const settled = new Map((await db.reviewed.findMany()).map(({ key, state }) => [key, state]));
  const numberOf = await numbersIn(db, [...settled.keys()]);
  const states = new Map([...settled].map(([key, state]) => [byNumber(key, numberOf), state]));
  const open = all.filter((each) => states.get(keyOf(each)) !== "settled");
  const counts = Object.fromEntries(REVIEW_KINDS.map((one) => [one, 0])) as Record<ReviewKind, number>;
  for (const each of open) counts[each.kind]++;
  const asked = kind === null ? open : open.filter((each) => each.kind === kind);
  const isLater = (each: Candidate) => states.get(keyOf(each)) === "later";
  const shown = asked.toSorted((a, b) => Number(isLater(a)) - Number(isLater(b))).slice(0, limit);
  const rows = await loadEventRows(db, [...new Set(shown.flatMap(({ numbers }) => numbers))]);
  const byRow = new Map(rows.map((row) => [row.number, row]));
  const readings = await twoReadings(
    db,
    shown.flatMap(({ kind: of, about }) => (of === "differs" && about ? [about[0]] : [])),
  );
  const items = shown.flatMap((each): ReviewItem[] => {
    const events = each.numbers.flatMap((number) => byRow.get(number) ?? []);
    if (events.length < each.numbers.length) return []; // written anew since
    const ids = events.map(({ id }) => id);
    return [
      {
        key: [each.kind, ...(each.about ? [each.about[0]] : ids)].join(" "),
        kind: each.kind,
        title: each.about?.[1] || (events[0]?.title ?? ""),
        weight: each.weight,
        events: ids,
        otherTitle: events[1]?.title ?? null,
        about: each.about?.[0] ?? null,
        readings: readings.get(each.about?.[0] ?? "") ?? null,
        later: isLater(each),
      },
    ];
  });
  const done = holding(corrections).length + [...settled.values()].filter((state) => state === "settled").length;
  return { items, counts, left: asked.length, done };
}

const keyOf = ({ kind, numbers, about }: Candidate) => [kind, ...(about ? [about[0]] : numbers)].join(" ");

/** The key of an item as long as events keep their numbers. */
function byNumber(key: string, numbers: ReadonlyMap<string, number>): string {
  const [kind, ...ids] = key.split(" ");
  return [kind, ...ids.map((id) => numbers.get(id) ?? id)].join(" ");
}

async function numbersIn(db: Store, keys: readonly string[]): Promise<Map<string, number>> {
  const ids = [...new Set(keys.flatMap((key) => key.split(" ").slice(1)))].filter((id) => id.startsWith("e-"));
  if (ids.length === 0) return new Map();
  const rest = `from "Event" where "id" in ${engine.given}`;
  return new Map(await engine.selectArrays<[string, number]>(db, ['"id"', '"number"'], rest, ids));
}

async function candidatesOf(
  db: Store,
  columns: Columns,
  corrections: readonly AnchoredCorrection[],
): Promise<readonly Candidate[]> {
  const known = held.get(db);
  if (known?.version === columns.version) return known.candidates;
  const mended = await mendedEvents(db, corrections);
  const candidates = [
    ...eventCandidates(columns, await conflicting(db), mended),
    ...(await differing(db, columns, mended)),
    ...pairs(columns),
    ...names(columns),
    ...(await undatedArticles(db)),
  ].sort((a, b) => b.weight - a.weight || compare(keyOf(a), keyOf(b)));
  held.set(db, { version: columns.version, candidates });
  return candidates;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** What is less important than this, in hundredths of the most important event, is not worth a person's time. */
const LEAST = 5;

/** Each event for the one thing that is most doubtful of it. What a person has confirmed or mended is not doubted. */
function eventCandidates(columns: Columns, conflicts: ReadonlySet<number>, mended: Mended): Candidate[] {
  const { importances, confidences, precisions, bases, numbers } = columns;
  const published = BASES.indexOf("published");
  const out: Candidate[] = [];
  for (let i = 0; i < columns.size; i++) {
    const [importance, confidence] = [importances[i] ?? 0, confidences[i] ?? 0];
    if (importance < LEAST || confidence === 100) continue;
    const number = numbers[i] ?? 0;
    let [kind, doubt]: [ReviewKind, number] = [
      "doubtful",
      confidence < DOUBTFUL && !mended.any.has(number) ? 1 - confidence / 100 : 0,
    ];
    const isDated = mended.date.has(number);
    const undated = precisions[i] === UNDATED ? DOUBT.undated : bases[i] === published ? DOUBT.published : 0;
    if (!isDated && undated > doubt) [kind, doubt] = ["undated", undated];
    if (!isDated && conflicts.has(number) && DOUBT.conflict > doubt) [kind, doubt] = ["conflict", DOUBT.conflict];
    if (doubt > 0) out.push({ kind, weight: (doubt * importance) / 100, numbers: [number], about: null });
  }
  return out;
}

/** The numbers of events whose passages give two dates that share no day, or more than one place where one is not named at all. */
async function conflicting(db: Store): Promise<Set<number>> {
  const [from, to] = ["from", "to"].map((end) => engine.field('p."when"', end, "number"));
  const rest = `from "EventPassage" l join "Passage" p on p."id" = l."passageId" where p."when" is not null
    group by l."eventNumber" having max(${from}) >= min(${to})`;
  return new Set((await engine.selectArrays<[number]>(db, ['l."eventNumber"'], rest)).map(([number]) => number));
}

/** Events of one kind and day that share an actor, and still were not taken for one: at most so many of each day. */
const MOST_OF_A_DAY = 40;

function pairs({
  size,
  types,
  from,
  to,
  precisions,
  actorsOf,
  importances,
  confidences,
  numbers,
}: Columns): Candidate[] {
  const days = new Map<string, number[]>();
  const day = PRECISIONS.indexOf("day");
  for (let i = 0; i < size; i++) {
    if ((importances[i] ?? 0) < LEAST || confidences[i] === 100 || (precisions[i] ?? UNDATED) > day) continue;
    const key = `${types[i]} ${from[i]} ${to[i]}`;
    const known = days.get(key);
    if (!known) days.set(key, [i]);
    else if (known.length < MOST_OF_A_DAY) known.push(i);
  }
  const actors = (i: number) => actorsOf.values.subarray(actorsOf.starts[i], actorsOf.starts[i + 1]);
  const out: Candidate[] = [];
  for (const found of days.values())
    for (const [at, i] of found.entries())
      for (const j of found.slice(at + 1)) {
        const own = new Set(actors(i));
        const shared = [...actors(j)].filter((actor) => own.has(actor)).length;
        if (shared === 0) continue;
        const weight =
          DOUBT.merge * Math.min(1, shared / 2) * (Math.min(importances[i] ?? 0, importances[j] ?? 0) / 100);
        out.push({ kind: "merge", weight, numbers: [numbers[i] ?? 0, numbers[j] ?? 0], about: null });
      }
  return out;
}

/** What a language model and our own reader read otherwise, field by field. What a person has said of a field, or that the event is right, decides it. */
async function differing(db: Store, columns: Columns, mended: Mended): Promise<Candidate[]> {
  const { importances, confidences, numbers } = columns;
  const at = new Map(Array.from(numbers, (number, i) => [number, i]));
  const told = (await toldDifferences(db)).flatMap(({ id, fields, event }): Candidate[] => {
    const i = at.get(event) ?? -1;
    const importance = importances[i] ?? 0;
    if (importance < LEAST || confidences[i] === 100) return [];
    const said = mended.fields.get(event);
    const isOpen = (field: Difference["field"]) => (field === "event" ? !said?.size : !said?.has(CORRECTS[field]));
    return fields.filter(isOpen).map((field) => ({
      ...{ kind: "differs", weight: (DIFFERS[field] * importance) / 100, numbers: [event] },
      about: [`${id} ${field}`, ""],
    }));
  });
  const untold = (await untoldDifferences(db)).map(
    ({ id, title, confidence }): Candidate => ({
      ...{ kind: "differs", weight: confidence * UNTOLD, numbers: [] },
      about: [`${id} event`, title],
    }),
  );
  return [...told, ...untold];
}

/** What a correction of a field is called. */
const CORRECTS: Readonly<Record<Exclude<Difference["field"], "event">, CorrectedField>> = {
  ...{ when: "when", place: "place", type: "type", status: "status", who: "actors" },
};

/** Persons known by one word alone who are in several events: they need not be one. */
function names({ actors, actorsOf }: Columns): Candidate[] {
  const counts = new Uint32Array(actors.length);
  for (const actor of actorsOf.values) counts[actor] = (counts[actor] ?? 0) + 1;
  const most = counts.reduce((a, b) => Math.max(a, b), 1);
  return actors.flatMap(({ id, name }, row): Candidate[] => {
    const count = counts[row] ?? 0;
    if (!id.startsWith("s-") || count < 2) return [];
    return [
      {
        kind: "name",
        weight: DOUBT.name * Math.min(1, Math.log2(1 + count) / Math.log2(1 + most)),
        numbers: [],
        about: [id, name],
      },
    ];
  });
}

/** Articles that need a day of publication: the more they tell, the more hangs on it. */
async function undatedArticles(db: Store): Promise<Candidate[]> {
  const columns = ['a."id"', 'a."title"', 'count(p."id")'];
  const rest = `from "Article" a left join "Passage" p on p."articleId" = a."id"
    where a."current" = true and a."published" is null group by a."id", a."title"`;
  const rows = await engine.selectArrays<[string, string, number]>(db, columns, rest);
  return rows.map(
    ([id, title, passages]): Candidate => ({
      kind: "article",
      weight: DOUBT.article * Math.min(1, Number(passages) / 10),
      numbers: [],
      about: [id, title],
    }),
  );
}
