import type { Reasoning, Status, When } from "../../../lib/domain";
import { civilDate, type DayNumber, formatDay, formatMonth, startOfWeek, weekday, when } from "../../../lib/time";
import type { Chance } from "./chance";

/** A date and the words that give it; no words: nothing but the day of publication does. */
export interface ToldDate {
  readonly edtf: string;
  readonly kind: "day" | "clock" | "coarse" | "published";
}

/** The date of an event of some day as it is told: mostly to the day, at times coarser or finer, null where nobody says. */
export function tellDate(day: DayNumber, status: Status, chance: Chance): ToldDate | null {
  if (status === "hypothetical" && chance.is(0.6)) return null;
  if (chance.is(0.03)) return null;
  const at = status === "planned" ? day + 1 + chance.below(30) : day;
  return chance.weighed(KINDS)(at, chance);
}

type Maker = (day: DayNumber, chance: Chance) => ToldDate;

const two = (n: number) => String(n).padStart(2, "0");
const year = (day: DayNumber) => String(civilDate(day).year);
const coarse = (edtf: string): ToldDate => ({ edtf, kind: "coarse" });

const KINDS: readonly (readonly [Maker, number])[] = [
  [(day) => ({ edtf: formatDay(day), kind: "day" }), 58],
  [(day) => ({ edtf: formatDay(day), kind: "published" }), 12],
  [(day, c) => ({ edtf: `${formatDay(day)}T${two(c.below(24))}:${two(5 * c.below(12))}Z`, kind: "clock" }), 5],
  [(day, c) => ({ edtf: `${formatDay(day)}T${two(c.below(24))}Z`, kind: "clock" }), 2],
  [(day) => coarse(`${formatDay(startOfWeek(day))}/${formatDay(startOfWeek(day) + 6)}`), 3],
  [(day) => coarse(formatMonth(day)), 9],
  [(day, c) => coarse(`${formatMonth(day)}${c.is(0.5) ? "~" : ""}`), 1.5],
  [(day) => coarse(year(day)), 4],
  [(day) => coarse(`${year(day)}-${21 + (Math.floor(((civilDate(day).month + 9) % 12) / 3) % 4)}`), 0.7],
  [(day) => coarse(`${year(day)}-${33 + Math.floor((civilDate(day).month - 1) / 3)}`), 0.5],
  [(day) => coarse(`${year(day)}-${civilDate(day).month < 7 ? 40 : 41}`), 0.3],
  [(day) => coarse(`${year(day).slice(0, 3)}X`), 0.3],
  [(day, c) => coarse(`${formatDay(day - c.below(20) - 1)}/${formatDay(day)}`), 2],
  [(day, c) => coarse(`${formatMonth(day - 31 * (1 + c.below(14)))}/${formatMonth(day)}`), 0.7],
  [(day) => coarse(`${formatDay(day)}/..`), 0.7],
  [(day) => coarse(`../${formatDay(day)}`), 0.3],
];

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS = "January February March April May June July August September October November December".split(" ");

/** The words for a date in an article published on some day: "on Thursday", "in March 2014"; empty where the day of publication says it. */
export function dateWords({ edtf, kind }: ToldDate, published: DayNumber): { words: string; before: string } {
  if (kind === "published") return { words: "", before: "" };
  if (kind === "coarse") return coarseWords(edtf);
  const day = dayOfEdtf(edtf);
  const near = Math.abs(published - day) < 6;
  const named = near ? (WEEKDAYS[weekday(day) - 1] ?? "") : writtenDay(day);
  const clock = /T(\d\d)(?::(\d\d))?/.exec(edtf);
  const time = clock ? ` at ${clock[1]}.${clock[2] ?? "00"}` : "";
  return { words: `${named}${time}`, before: "on " };
}

function coarseWords(edtf: string): { words: string; before: string } {
  const [first = "", last] = edtf.replace("~", "").split("/");
  if (last === undefined) return { words: `${edtf.includes("~") ? "about " : ""}${written(first)}`, before: "in " };
  if (first === "..") return { words: written(last), before: "until " };
  if (last === "..") return { words: written(first), before: "since " };
  return { words: `${written(first)} to ${written(last)}`, before: "from " };
}

function written(point: string): string {
  const [y = "", part, day] = point.split("-");
  if (day !== undefined) return writtenDay(dayOfEdtf(point));
  if (part === undefined) return y.endsWith("X") ? `the ${y.slice(0, 3)}0s` : y;
  const number = Number(part);
  if (number <= 12) return `${MONTHS[number - 1]} ${y}`;
  if (number <= 24) return `the ${["spring", "summer", "autumn", "winter"][number - 21]} of ${y}`;
  if (number <= 36) return `the ${["first", "second", "third", "fourth"][number - 33]} quarter of ${y}`;
  return `the ${number === 40 ? "first" : "second"} half of ${y}`;
}

function writtenDay(day: DayNumber): string {
  const { year, month, day: date } = civilDate(day);
  return `${date} ${MONTHS[month - 1]} ${year}`;
}

const dayOfEdtf = (edtf: string): DayNumber => Math.floor((when(edtf.slice(0, 10), "stated").from ?? 0) / 86_400_000);

/** The date as reading the article would give it. */
export function whenOf(told: ToldDate, words: string, start: number, published: string): When {
  const resolved = told.kind !== "coarse" && WEEKDAYS.some((name) => words.startsWith(name));
  const basis = told.kind === "published" ? "published" : resolved ? "resolved" : "stated";
  const reasoning: Reasoning = {
    words,
    span: words === "" ? null : { start, end: start + words.length },
    rule: told.kind === "published" ? "published" : resolved ? "weekday" : "date",
    anchor: basis === "stated" ? null : published,
    anchorKind: basis === "stated" ? null : "published",
  };
  return when(told.edtf, basis, reasoning);
}
