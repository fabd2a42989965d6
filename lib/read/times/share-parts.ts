import { numberOf, WORD_NUMBER } from "./en/words";
import type { Candidate } from "./match-rules";
import type { CalendarValue, TimeValue } from "./time-value";

const DASH = "(?: ?[-\\u2010-\\u2014/] ?)";
const LINK = "(?: ?[-\\u2010-\\u2014/] ?| to | and | or | through | until | till | & )";
const DAY = "(?:[12]\\d|3[01]|0?[1-9])";
// What may follow a bare number that is a day; any other word would be what it counts.
const FREE =
  "(?![\\d:%°]|[.,]\\d|-[a-z]| (?!(?:in|at|on|and|to|for|with|of|when|while|after|before|as|by|the|a|an|from|was|were|is|are|will|would|or|near|against|between|during|until|that|which|who|respectively|but|he|she|they|it|under|over|inside|outside|last|this|next|had|has|have)\\b)[a-z])";
// After a dash only a unit would make it an amount: "May 16-17 talks" are days.
const UNCOUNTED =
  "(?![\\d:%°]|[.,]\\d|-[a-z]|[-\\u2010-\\u2014]\\d| (?:percent|per cent|people|km|miles|years|days|hours|points|million)\\b)";
const RIGHT_DASH = new RegExp(`^${DASH}(?<day>${DAY})(?:st|nd|rd|th)?${UNCOUNTED}`, "i");
const RIGHT = new RegExp(
  `^(?:${LINK}|, (?=${DAY}(?:st|nd|rd|th)?(?:, ${DAY}){0,6},? and ))(?:the )?(?<day>${DAY})(?:st|nd|rd|th)?${FREE}`,
  "i",
);
const RIGHT_LAST = new RegExp(`^,? and (?:the )?(?<day>${DAY})(?:st|nd|rd|th)?${FREE}`, "i");
const LEFT = new RegExp(`(?<![\\d.,:$£€#/-])(?<day>${DAY})(?:st|nd|rd|th)?(?:${LINK}|, )(?:the )?$`, "i");
const YEAR_AFTER = /^,? ?(?:of )?(?<year>(?:1\d|20)\d\d)(?![\d:%]|[.,]\d)/;
const SHORT_YEAR = /^ ?[-\u2010-\u2014/](?<year>\d\d)(?!\d|[-\u2010-\u2014/:.]\d|-[a-z])/;
const LEFT_BC = /(?<![\d.,:$£€#/-])(?<year>\d{1,4})(?: ?[-\u2010-\u2014/] ?| to | and | or )(?:in )?$/i;
const LEFT_HOUR =
  /(?<![\d.,:$£€#/-])(?<hour>1[0-2]|[1-9])(?:[:.](?<minute>[0-5]\d))?(?: ?[-\u2010-\u2014] ?| to | and | or )$/i;
const LEFT_AMOUNT = new RegExp(`\\b(?:between|from) (?<amount>\\d{1,3}|${WORD_NUMBER}) (?:and|to) $`, "i");
const WINDOW = 48;

/** Completes lists and ranges whose members share parts: "May 16-17", "3 and 4 June", "1939-45", "January 11 and November 26, 2021". */
export function shareParts(
  text: string,
  candidates: readonly Candidate[],
  floor: (sentence: number) => number,
  ceiling: (sentence: number) => number,
): Candidate[] {
  const out: Candidate[] = [];
  const spent = new Set<Candidate>();
  candidates.forEach((candidate, i) => {
    if (spent.has(candidate)) return;
    const { value } = candidate;
    const from = Math.max(floor(candidate.sentence), out.at(-1)?.end ?? 0, candidate.start - WINDOW);
    const to = Math.min(ceiling(candidate.sentence), candidate.end + WINDOW);
    out.push(...leftOf(text, from, candidate));
    out.push(candidate);
    if (value.kind !== "calendar") return;
    if (value.day !== undefined && value.year === undefined)
      out.push(...daysAfter(text, to, candidate, out, candidates[i + 1], spent));
    else if (value.month === undefined && value.year !== undefined && !value.bc)
      out.push(...shortYear(text, to, candidate, value.year));
  });
  return shareYears(text, out);
}

/** Members before a whole one: "1 and" 3 June, "499-" 493 BC, "between 2 and" 4 a.m. */
function leftOf(text: string, floor: number, candidate: Candidate): Candidate[] {
  const found: Candidate[] = [];
  const { value } = candidate;
  const lead = /^(?:\d|the \d)/i.test(text.slice(candidate.start, candidate.start + 5));
  let start = candidate.start;
  for (let guard = 0; guard < 8; guard++) {
    const before = text.slice(floor, start);
    let next: { at: number; length: number; value: TimeValue } | null = null;
    if (value.kind === "calendar" && value.day !== undefined && value.month !== undefined && lead) {
      const m = LEFT.exec(before);
      const day = m ? Number(m.groups?.day) : 0;
      if (
        m &&
        day < (found[0]?.value.kind === "calendar" ? ((found[0].value as CalendarValue).day ?? 32) : value.day)
      ) {
        const { weekday: _, ...rest } = value;
        next = { at: m.index, length: /\d+(?:st|nd|rd|th)?/i.exec(m[0])?.[0].length ?? 1, value: { ...rest, day } };
      }
    } else if (value.kind === "calendar" && value.bc && value.month === undefined && guard === 0) {
      const m = LEFT_BC.exec(before);
      const year = Number(m?.groups?.year);
      if (m && year >= (value.year ?? 0))
        next = { at: m.index, length: String(m.groups?.year).length, value: { ...value, year } };
    } else if (value.kind === "clock" && guard === 0 && /[ap]\.?m/i.test(text.slice(candidate.start, candidate.end))) {
      const m = LEFT_HOUR.exec(before);
      const hour = Number(m?.groups?.hour) + (value.hour >= 12 && Number(m?.groups?.hour) < 12 ? 12 : 0);
      if (m)
        next = {
          at: m.index,
          length: /[\d:.]+\d|\d/.exec(m[0])?.[0].length ?? 1,
          value: {
            ...value,
            hour: hour > value.hour ? hour - 12 : hour,
            minute: m.groups?.minute ? Number(m.groups.minute) : null,
          },
        };
    }
    if (!next && value.kind === "duration" && guard === 0) next = firstOfRange(before, value);
    if (!next) break;
    start = floor + next.at;
    found.unshift({ ...candidate, start, end: start + next.length, value: next.value, rule: `${candidate.rule}+list` });
  }
  return found;
}

/** "between 14 and" 20 months */
function firstOfRange(before: string, value: TimeValue & { kind: "duration" }) {
  const m = value.amount === null || value.span !== undefined ? null : LEFT_AMOUNT.exec(before);
  const amount = m ? numberOf(m.groups?.amount ?? "") : null;
  if (!m || amount === null || amount >= (value.amount as number)) return null;
  const words = m.groups?.amount as string;
  return { at: m.index + m[0].indexOf(words), length: words.length, value: { ...value, amount } };
}

/** Days after a month and day, and the year that stands at the end of them all: May 16 "-17, 2025". */
function daysAfter(
  text: string,
  ceiling: number,
  candidate: Candidate,
  out: Candidate[],
  following: Candidate | undefined,
  spent: Set<Candidate>,
): Candidate[] {
  const days: Candidate[] = [];
  const value = candidate.value as CalendarValue;
  let end = candidate.end;
  for (let guard = 0; guard < 8; guard++) {
    const after = text.slice(end, ceiling);
    const m = RIGHT_DASH.exec(after) ?? RIGHT.exec(after) ?? (days.length > 0 ? RIGHT_LAST.exec(after) : null);
    if (!m || (following && end + m[0].length > following.start)) break;
    const day = Number(m.groups?.day);
    const length = /\d+(?:st|nd|rd|th)?$/i.exec(m[0])?.[0].length ?? 1;
    const { weekday: _, ...rest } = value;
    days.push({
      ...candidate,
      start: end + m[0].length - length,
      end: end + m[0].length,
      value: { ...rest, day },
      rule: `${candidate.rule}+list`,
    });
    end += m[0].length;
  }
  const year = days.length > 0 ? YEAR_AFTER.exec(text.slice(end, ceiling)) : null;
  if (!year) return days;
  if (following && following.start < end + year[0].length) spent.add(following);
  const withYear = (c: Candidate): Candidate => ({
    ...c,
    value: { ...(c.value as CalendarValue), year: Number(year.groups?.year) },
  });
  out[out.length - 1] = withYear(candidate);
  return days.map((day, i) =>
    i === days.length - 1 ? { ...withYear(day), end: day.end + year[0].length } : withYear(day),
  );
}

function shortYear(text: string, ceiling: number, candidate: Candidate, year: number): Candidate[] {
  const m = SHORT_YEAR.exec(text.slice(candidate.end, ceiling));
  const second = Math.floor(year / 100) * 100 + Number(m?.groups?.year);
  if (!m || second <= year) return [];
  const start = candidate.end + m[0].length - 2;
  return [
    { ...candidate, start, end: start + 2, value: { kind: "calendar", year: second }, rule: `${candidate.rule}+list` },
  ];
}

const LIST_LINK =
  /^(?:,? (?:and|or) (?:on |in |of )?|, (?:and )?(?:on |in )?| ?[-\u2010-\u2014] ?|,? (?:to|through|until|till) (?:the )?)$/i;

/** A year said once at the end of a list or range belongs to its earlier members too. */
function shareYears(text: string, candidates: Candidate[]): Candidate[] {
  const out = [...candidates];
  for (let i = out.length - 2; i >= 0; i--) {
    const [a, b] = [out[i] as Candidate, out[i + 1] as Candidate];
    if (a.value.kind !== "calendar" || a.value.month === undefined || a.value.year !== undefined || a.value.which)
      continue;
    const between = text.slice(a.end, b.start);
    if (a.sentence !== b.sentence || !LIST_LINK.test(between)) continue;
    const value = sharedYear(a.value, b.value, /and|or|,/i.test(between));
    if (value) out[i] = { ...a, value };
  }
  return out;
}

function sharedYear(a: CalendarValue, b: TimeValue, list: boolean): TimeValue | null {
  if (b.kind === "in" && b.part.kind === "calendar" && b.whole.kind === "relative")
    return { kind: "in", part: a, whole: b.whole };
  if (b.kind !== "calendar" || b.year === undefined || b.month === undefined || a.month === undefined) return null;
  if (list && a.day !== undefined && b.day === undefined) return null;
  const wraps = !list && a.month > b.month;
  return { ...a, year: wraps ? b.year - 1 : b.year, ...(b.bc && { bc: true }) };
}
