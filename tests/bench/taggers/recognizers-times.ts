import { createRequire } from "node:module";
import { dayNumber } from "../../../lib/time";
import type { Timex } from "../gold";
import type { TimeTagger } from "./time-tagger";
import { civilOf, clockValue, rangeJoint, weekValue } from "./timex-value";
import { versioned } from "./versioned";

const PACKAGE = "@microsoft/recognizers-text-date-time";

type Resolution = Readonly<Record<string, string | undefined>>;

interface Answer {
  readonly start: number;
  /** Last character, not one past it. */
  readonly end: number;
  readonly typeName: string;
  readonly resolution: { readonly values?: readonly Resolution[] } | null;
}

interface Recognizers {
  readonly Culture: { readonly English: string };
  readonly DateTimeRecognizer: new (
    culture: string,
  ) => { getDateTimeModel(): { parse(text: string, reference: Date): Answer[] } };
}

// The package's types cannot be found by its name.
const { Culture, DateTimeRecognizer } = createRequire(import.meta.url)(PACKAGE) as Recognizers;
const model = new DateTimeRecognizer(Culture.English).getDateTimeModel();

/**
 * Microsoft's recognizer for English. It answers in a dialect of TIMEX, which is filled in from its own resolution; of several it takes
 * the last weekday that is not after the reference day, as news looks back, and otherwise the nearest day: what scored best for it. It is given one paragraph at a time: whole texts take it many times as
 * long and it finds no more in them.
 */
export const recognizersTimes: TimeTagger = {
  name: versioned(PACKAGE),
  tag: (text, published) => {
    const day = civilOf(published);
    if (!day) return [];
    const reference = new Date(day.year, day.month - 1, day.day); // it counts in local time
    return [...text.matchAll(/[^\n]*\S[^\n]*/g)].flatMap(({ 0: paragraph, index }) =>
      model.parse(paragraph, reference).flatMap((answer) => timexesOf(answer, paragraph, index, published)),
    );
  },
};

function timexesOf(answer: Answer, paragraph: string, offset: number, published: string): Timex[] {
  const resolution = choose(answer.resolution?.values ?? [], published);
  const timex = resolution?.timex;
  if (!resolution || !timex) return [];
  const words = paragraph.slice(answer.start, answer.end + 1);
  const [start, end] = [offset + answer.start, offset + answer.end + 1];
  const joint = timex.startsWith("(") ? rangeJoint(words) : null;
  if (!joint) return [{ start, end, ...timexOf(answer.typeName, timex, resolution, words, published) }];
  const at = (side: string | undefined, value: string | undefined) =>
    timexOf("datetimeV2.date", side ?? "", { value }, "", published);
  const [from, to] = timex.slice(1, -1).split(",");
  return [
    { start, end: start + joint.start, ...at(from, resolution.start) },
    { start: start + joint.end, end, ...at(to, resolution.end) },
  ];
}

/** Of "Friday" and "May 20" it gives the one before and the one after. */
function choose(values: readonly Resolution[], published: string): Resolution | undefined {
  const past = values.filter((one) => dayOf(one) <= published);
  const weekday = values[0]?.timex?.startsWith("XXXX-WXX");
  const chosen = (weekday ? past.at(-1) : nearest(values, published)) ?? values[0];
  // of "20 May at 10:30" it gives morning and evening: the first of the day that was chosen
  return chosen && values.find((one) => dayOf(one) === dayOf(chosen));
}

function nearest(values: readonly Resolution[], published: string): Resolution | undefined {
  const far = (one: Resolution) => Math.abs(number(dayOf(one)) - number(published));
  return [...values].sort((a, b) => far(a) - far(b))[0];
}

function number(day: string): number {
  const date = civilOf(day);
  return date ? dayNumber(date.year, date.month, date.day) : 0;
}

const dayOf = (one: Resolution) => (one.value ?? one.start ?? one.end ?? "").slice(0, 10);

function timexOf(typeName: string, timex: string, resolution: Resolution, words: string, published: string) {
  const kind = typeName.replace("datetimeV2.", "");
  if (kind === "set") return { type: "SET", value: timex };
  if (kind === "duration") return { type: "DURATION", value: vague(timex, words) };
  if (timex.startsWith("(")) return stretch(timex, words);
  const value = fill(timex, resolution, published);
  if (kind.includes("time") && !value.endsWith("_REF")) return { type: "TIME", value: clock(value) };
  return { type: "DATE", value: coarsen(value, words) };
}

/** "(2012-05-20,2015-05-20,P3Y)": a quarter or decade of the calendar, otherwise how long it was. */
function stretch(timex: string, words: string): { type: string; value: string } {
  const [from = "", , length = ""] = timex.slice(1, -1).split(",");
  const quarter = /^(\d{4})-(01|04|07|10)-01$/.exec(from);
  if (length === "P3M" && quarter)
    return { type: "DATE", value: `${quarter[1]}-Q${Math.ceil(Number(quarter[2]) / 3)}` };
  if (length === "P10Y") return { type: "DATE", value: from.slice(0, 3) };
  if (length === "P100Y") return { type: "DATE", value: from.slice(0, 2) };
  return { type: "DURATION", value: vague(length, words) };
}

/** It reads "a few weeks" as three. */
function vague(length: string, words: string): string {
  return /\b(?:few|several|some)\b/i.test(words) ? length.replace(/\d+/, "X") : length;
}

/** "XXXX-08-10", "XXXX-WXX-5TNI", "T17" with what is left open taken from the resolution or the reference day. */
function fill(timex: string, resolution: Resolution, published: string): string {
  const day = dayOf(resolution);
  if (/^(?:SP|SU|FA|WI)$/.test(timex)) return `${published.slice(0, 4)}-${timex}`;
  if (timex.startsWith("T")) return `${published}${timex}`;
  if (!civilOf(day)) return timex;
  if (timex.startsWith("XXXX-WXX")) return `${day}${/T.*$/.exec(timex)?.[0] ?? ""}`;
  return timex.replace("XXXX", day.slice(0, 4));
}

/** "2015-05-18T17" is written out as "2015-05-18T17:00". */
function clock(value: string): string {
  return value.replace(
    /T(\d\d)(?::(\d\d))?.*$/,
    (_, hour, minute) => `T${clockValue(Number(hour), Number(minute ?? 0))}`,
  );
}

/** "three years ago" is a year in TIMEX3, not a day of it. */
function coarsen(value: string, words: string): string {
  const day = /^\d{4}-\d\d-\d\d$/.test(value) ? civilOf(value) : null;
  const unit =
    /\b(year|month|week)s?\s(?:ago|later|earlier|before|after|from now|from today)\b|^in .*\b(year|month|week)s?$/i.exec(
      words,
    );
  if (!day || !unit) return value;
  const name = (unit[1] ?? unit[2] ?? "").toLowerCase();
  return name === "year" ? value.slice(0, 4) : name === "month" ? value.slice(0, 7) : weekValue(day);
}
