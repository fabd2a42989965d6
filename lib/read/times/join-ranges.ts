import type { TimeMention, When } from "../../domain";
import { coarser, parseEdtf, when } from "../../time";

const RANGE =
  /^(?: ?[-\u2010-\u2014] ?|,? (?:to|through|until|till|up to|thru)(?: (?:the|about|around|early|late))? |,? (?:to|through|until|till) )$/i;
const MOVED =
  /\b(?:moved|postponed|delayed|rescheduled|shifted|changed|brought forward|pushed back|advanced|put off|switched)\b/i;
const BETWEEN = /\b(?:between|from) (?:the )?(?:\w+ )?$/i;

/**
 * Joins neighbouring expressions that bound one stretch ("from 2022 to 2023", "May 16-17", "between 1 and 3 June") into one mention whose
 * `when` covers both ends whole; the others pass unchanged. For dating events: as TIMEX3 they stay two.
 */
export function joinRanges(text: string, times: readonly TimeMention[]): TimeMention[] {
  const out: TimeMention[] = [];
  for (const next of times) {
    const last = out.at(-1);
    const joined = last && range(text, last, next);
    if (joined) out[out.length - 1] = joined;
    else out.push(next);
  }
  return out;
}

function range(text: string, a: TimeMention, b: TimeMention): TimeMention | null {
  if (
    !a.when ||
    !b.when ||
    a.type === "DURATION" ||
    b.type === "DURATION" ||
    a.value.includes("/") ||
    b.start - a.end > 14
  )
    return null;
  const between = text.slice(a.end, b.start);
  const led = BETWEEN.test(text.slice(Math.max(0, a.start - 20), a.start));
  if (!RANGE.test(between) && !(led && /^ and (?:the )?$/i.test(between))) return null;
  if (led && MOVED.test(text.slice(Math.max(0, a.start - 48), a.start))) return null;
  const covered = spanning(onDayOf(a, b), b.when);
  if (!covered) return null;
  return {
    ...a,
    end: b.end,
    value: `${a.value}/${b.value}`,
    mod: null,
    when: {
      ...covered,
      reasoning: a.when.reasoning && {
        ...a.when.reasoning,
        words: text.slice(a.start, b.end),
        span: { start: a.start, end: b.end },
        rule: `${a.rule}+range`,
        anchor: a.when.reasoning.anchor ?? b.when.reasoning?.anchor ?? null,
        anchorKind: a.when.reasoning.anchorKind ?? b.when.reasoning?.anchorKind ?? null,
      },
    },
    rule: `${a.rule}+range`,
    relation: /^(?:until|before|after)$/.test(b.relation) && !led ? "in" : a.relation === "from" ? "in" : a.relation,
    quoted: a.quoted && b.quoted,
  };
}

/** "9 a.m. to 2 p.m. May 16", "6:30 to 8:30 p.m. May 1": a clock without a day is of the day told behind the other, and of its half. */
function onDayOf(a: TimeMention, b: TimeMention): When {
  const [bare, dated] = [a.when as When, b.when as When];
  if (!CLOCK.test(a.rule) || a.rule.replace("+list", "").includes("+") || !b.rule.includes("+")) return bare;
  let clock = bare.edtf.slice(DAY);
  const [from, to] = [hourOf(bare), hourOf(dated)];
  if (a.rule.startsWith("clock-24") && b.rule.startsWith("clock-am-pm") && from + NOON < to)
    clock = `T${from + NOON}${clock.slice("T06".length)}`;
  const edtf = dated.edtf.slice(0, DAY) + clock;
  return /^[^T]+T/.test(dated.edtf) && parseEdtf(edtf) ? { ...bare, edtf } : bare;
}

const NOON = 12;
const hourOf = ({ edtf }: When): number => Number(edtf.slice(DAY + 1, DAY + 3));

const CLOCK = /^(?:clock-|oclock$|hour-in-|noon$)/;
/** The length of a day in EDTF. */
const DAY = "2025-05-16".length;

function spanning(a: When, b: When): When | null {
  const first = a.edtf.split("/")[0] as string;
  const last = b.edtf.split("/").at(-1) as string;
  const edtf = `${first}/${last}`;
  if (first === ".." || last === ".." || first === last) return null;
  // A day up to a year ("since 3 May until 2020") is read by its coarser end; a clock time only within its kind
  const [x, y] = [parseEdtf(first), parseEdtf(last)];
  if (!x || !y || !parseEdtf(edtf) || (x.from ?? 0) >= (y.from ?? 0)) return null;
  const basis = a.basis === "stated" && b.basis === "stated" ? "stated" : "resolved";
  return { ...when(edtf, basis), precision: coarser(coarser(x.precision, y.precision), when(edtf, basis).precision) };
}
