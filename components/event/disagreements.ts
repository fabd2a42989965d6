import type { PassageDetail } from "../../lib/answers/events";
import { describeWhen } from "../../lib/describe/dates";
import { statusLabel } from "../../lib/describe/status";
import type { Status, When } from "../../lib/domain";
import { parseEdtf } from "../../lib/time";
import { figuresIn } from "./figures";
import { byPublication, toldStatus } from "./history";

/** One of several values that reports of one event give, with those that give it, earliest first. */
export interface Side {
  readonly value: string;
  readonly reports: readonly PassageDetail[];
}

/** A field on which the reports of an event do not agree. */
export interface Disagreement {
  readonly field: "dates" | "places" | "statuses" | "numbers";
  /** "Dates differ", "Numbers differ: killed". */
  readonly title: string;
  readonly sides: readonly Side[];
}

/** Everything the reports of one event contradict each other in. Less exact is no contradiction, nor is what has come about since. */
export function disagreements(reports: readonly PassageDetail[]): Disagreement[] {
  const ordered = byPublication(reports);
  const found = [
    differing({ field: "dates", title: "Dates differ" }, ordered, {
      read: dateOf,
      keyOf: ({ when }) => `${when?.edtf} ${when?.approximate} ${when?.precision}`,
      differ: (a, b) => datesDiffer(a.when, b.when),
    }),
    differing({ field: "places", title: "Places differ" }, ordered, {
      read: ({ place }) => place?.name ?? null,
      keyOf: ({ place }) => place?.id ?? "",
      differ: placesDiffer,
    }),
    differing({ field: "statuses", title: "Statuses differ" }, ordered, {
      read: (report) => statusLabel(toldStatus(report)),
      keyOf: toldStatus,
      differ: (a, b) => contradict(toldStatus(a), toldStatus(b)),
    }),
    ...numbersDiffer(ordered),
  ];
  return found.filter(({ sides }) => sides.length > 1);
}

interface Comparing {
  /** What a report says, in words; null = nothing. */
  readonly read: (report: PassageDetail) => string | null;
  /** The same for reports of which none differs from a third otherwise than the other. */
  readonly keyOf: (report: PassageDetail) => string | number;
  readonly differ: (a: PassageDetail, b: PassageDetail) => boolean;
}

/** The values of those reports that any other contradicts, in order of publication. Thousands of reports say few things: only these are compared. */
function differing(
  { field, title }: Pick<Disagreement, "field" | "title">,
  reports: readonly PassageDetail[],
  { read, keyOf, differ }: Comparing,
): Disagreement {
  const values = new Map(reports.map((report) => [report, read(report)]));
  const telling = reports.filter((report) => values.get(report) !== null);
  const firsts = new Map(telling.toReversed().map((report) => [keyOf(report), report]));
  const kinds = [...firsts.values()];
  const contradicted = new Set(
    [...firsts].flatMap(([key, report]) => (kinds.some((other) => differ(report, other)) ? [key] : [])),
  );
  const sides = new Map<string, PassageDetail[]>();
  for (const report of telling) {
    const value = values.get(report) ?? "";
    if (!contradicted.has(keyOf(report))) continue;
    const side = sides.get(value);
    if (side) side.push(report);
    else sides.set(value, [report]);
  }
  return { field, title, sides: [...sides].map(([value, of]) => ({ value, reports: of })) };
}

/** A report that names no date says nothing of it. */
function dateOf({ when }: PassageDetail): string | null {
  return when && when.basis !== "published" ? describeWhen(when) : null;
}

/** Do two dates exclude each other? A vaguer one that holds the other does not, nor a day within a stated stretch. */
export function datesDiffer(a: When | null, b: When | null): boolean {
  if (!a || !b || a.edtf === b.edtf) return false;
  const clocks = isClock(a) && isClock(b);
  const [x, y] = clocks ? [a, b] : [dayAsWritten(a), dayAsWritten(b)];
  const [from, to] = [Math.max(x.from ?? -Infinity, y.from ?? -Infinity), Math.min(x.to ?? Infinity, y.to ?? Infinity)];
  if (from >= to) return true;
  if (a.approximate || b.approximate) return false;
  const holds = (outer: Bounds, inner: Bounds) =>
    (outer.from ?? -Infinity) <= (inner.from ?? -Infinity) && (outer.to ?? Infinity) >= (inner.to ?? Infinity);
  return isStretch(a) && isStretch(b) ? x.from !== y.from || x.to !== y.to : !holds(x, y) && !holds(y, x);
}

type Bounds = Pick<When, "from" | "to">;

function isClock({ precision }: When): boolean {
  return precision === "minute" || precision === "hour";
}

/** A clock time carries its own zone: its calendar day is the one it is written with. */
function dayAsWritten(when: When): Bounds {
  return (isClock(when) && parseEdtf(when.edtf.slice(0, 10))) || when;
}

/** Both ends are stated: it lasted, which is not the same as being vague. */
function isStretch(when: When): boolean {
  return when.edtf.includes("/") && when.precision !== "week" && when.from !== null && when.to !== null;
}

function placesDiffer(a: PassageDetail, b: PassageDetail): boolean {
  if (!a.place || !b.place || a.place.id === b.place.id) return false;
  return !a.placeParents.includes(b.place.id) && !b.placeParents.includes(a.place.id);
}

const STANCES: Partial<Record<Status, string>> = {
  occurred: "held",
  ongoing: "held",
  claimed: "claimed",
  denied: "refused",
  cancelled: "cancelled",
};

/** That a plan came about contradicts nobody; a fact, a claim, a denial and a cancellation exclude each other. */
function contradict(a: Status, b: Status): boolean {
  const [x, y] = [STANCES[a], STANCES[b]];
  return x !== undefined && y !== undefined && x !== y;
}

function numbersDiffer(reports: readonly PassageDetail[]): Disagreement[] {
  const figures = new Map(reports.map((report) => [report, figuresIn(report.quote)]));
  const kinds = new Set([...figures.values()].flat().map(({ of }) => of));
  return [...kinds].map((kind) => {
    const figureOf = (report: PassageDetail) => figures.get(report)?.find(({ of }) => of === kind);
    return differing({ field: "numbers", title: `Numbers differ: ${kind.toLowerCase()}` }, reports, {
      read: (report) => figureOf(report)?.words.toLowerCase() ?? null,
      keyOf: (report) => figureOf(report)?.value ?? "",
      differ: (a, b) => figureOf(a)?.value !== figureOf(b)?.value,
    });
  });
}
