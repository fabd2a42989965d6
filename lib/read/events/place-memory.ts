import type { PlaceMention, When } from "../../domain";
import type { Candidate } from "./candidate";
import type { SentenceFacts } from "./context";

interface Placed {
  readonly place: PlaceMention;
  readonly when: When | null;
  readonly sentence: number;
  readonly family: string;
  /** Told by a main clause. */
  readonly main: boolean;
}

/** Where events were placed so far, for later ones that go on with them. */
export interface PlaceMemory {
  /** The last few, in text order. */
  readonly events: Placed[];
  /** The one of each kind on each date; null where there were several places: then none of them is sure. */
  readonly dated: Map<string, Placed | null>;
  /** Where each speaker last spoke. */
  readonly spoken: Map<string, Placed>;
}

/** How far a later event may stand from the one whose place it takes over, in sentences. */
const REACH = 3;
/** How many placed events are kept for "there" and "the collision". */
const KEPT = 20;
const FAMILIES: Readonly<Record<string, string>> = {
  strike: "force",
  clash: "force",
  attack_civilians: "force",
  territory: "force",
  military_move: "force",
};
const familyOf = (type: string): string => FAMILIES[type] ?? type;

export const newPlaceMemory = (): PlaceMemory => ({ events: [], dated: new Map(), spoken: new Map() });

/** Dates close enough for two events of a kind on one of them to be told as one. */
const CLOSE = new Set(["minute", "hour", "day", "week"]);

/** Notes where an event took place. */
export function notePlace(
  memory: PlaceMemory,
  c: Candidate,
  facts: SentenceFacts,
  when: When | null,
  place: PlaceMention,
  speaker: string | null,
): void {
  const placed = {
    place,
    when,
    sentence: facts.sentence.index,
    family: familyOf(c.what.type),
    main: c.clause?.kind === "main" && !c.nominal,
  };
  if (c.what.type === "statement" && speaker) memory.spoken.set(speaker, placed);
  memory.events.push(placed);
  if (memory.events.length > KEPT) memory.events.shift();
  if (!when || !CLOSE.has(when.precision)) return;
  const key = `${placed.family} ${when.edtf}`;
  const known = memory.dated.get(key);
  const other = known !== undefined && known?.place.place?.id !== place.place?.id;
  memory.dated.set(key, other ? null : placed);
}

/**
 * The place of an event that names none: "there"; of a statement, where the speaker spoke just before, on the same date; else that of an
 * event of its kind on the same date, or just before it if it is taken up ("the collision").
 */
export function carriedPlace(
  memory: PlaceMemory,
  c: Candidate,
  facts: SentenceFacts,
  when: When | null,
  speaker: string | null,
): PlaceMention | null {
  const { index } = facts.sentence;
  if (saysThere(c, facts)) {
    const last = memory.events.at(-1);
    if (last && index - last.sentence <= REACH) return last.place;
  }
  if (c.what.type === "statement") {
    const before = speaker ? memory.spoken.get(speaker) : undefined;
    return before && index - before.sentence <= REACH && sameDate(before.when, when) ? before.place : null;
  }
  const family = familyOf(c.what.type);
  const taken = takenUp(c);
  if (taken) {
    const near = memory.events.filter(
      (p) =>
        index - p.sentence <= (p.family === family || p.family === "other" ? REACH : 1) && p.family !== "statement",
    );
    return (near.findLast((p) => p.main) ?? near.at(-1))?.place ?? null;
  }
  const fits = when ? memory.dated.get(`${family} ${when.edtf}`) : undefined;
  if (fits && when?.basis === "published" && index - fits.sentence > REACH) return null;
  return fits?.place ?? null;
}

function sameDate(a: When | null, b: When | null): boolean {
  return a !== null && b !== null && a.edtf === b.edtf;
}

/** "there" as a place, not "there were". */
function saysThere(c: Candidate, facts: SentenceFacts): boolean {
  const { tokens } = c.stream;
  const low = c.clause?.from ?? 0;
  const high = c.clause?.to ?? tokens.length;
  return tokens.some(
    (t, i) =>
      i >= low &&
      i < high &&
      t.lower === "there" &&
      tokens[i + 1]?.pos !== "AUX" &&
      !/^(?:is|are|was|were|'s|’s|has|have|had|will)$/.test(tokens[i + 1]?.lower ?? "") &&
      !facts.quotes.some((q) => q.start <= t.start && t.end <= q.end),
  );
}

/** Is the event named as one told before: "the collision", "these drills"? */
export function takenUp(c: Candidate): boolean {
  const { tokens } = c.stream;
  const range = c.nominal ? c.what.trigger : c.clause?.subject;
  if (!range) return false;
  const first = tokens[c.nominal ? range[0] - 1 : range[0]];
  return (
    first !== undefined && /^(?:the|this|these|that|those|it)$/.test(first.lower) && (c.nominal || isEvent(c, range))
  );
}

function isEvent(c: Candidate, range: readonly [number, number]): boolean {
  if (c.stream.tokens[range[0]]?.lower === "it") return range[1] - range[0] === 1;
  const head = c.stream.tokens[range[1] - 1];
  return head !== undefined && EVENTS.has(head.lemma.toLowerCase());
}

const EVENTS = new Set(
  (
    "accident crash collision incident attack strike blast explosion shooting bombing raid assault drill exercise game operation talk meeting summit broadcast " +
    "negotiation conference visit trip ceremony protest rally march election vote war fighting clash battle siege evacuation exchange swap fire earthquake flood storm"
  ).split(" "),
);
