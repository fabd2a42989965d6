import { setTimeout as sleep } from "node:timers/promises";
import type { IntakeOutcome } from "../answers/intake";
import { dateByHand } from "../corrections";
import type { Problem } from "../domain";
import { Fetcher } from "../fetch/fetch-page";
import { readAddress } from "../fetch/read-address";
import { parseInput } from "../ingest/formats";
import type { Found } from "../ingest/read-input";
import type { Source } from "../ingest/source";
import { notAsked } from "../language-model/asked";
import type { ModelReader } from "../language-model/model-reader";
import { usualReader } from "../language-model/settings";
import { type Again, isOfDate, mergeStored, type SourceReading } from "../pipeline";
import { askFirst, type Reader } from "../reading/ask-first";
import { type ReadOptions, readAll } from "../reading/read-all";
import { sourceTask } from "../reading/source-task";
import { datedByHand, loadArticle } from "../store/given-date";
import { hasUnmerged } from "../store/has-unmerged";
import { saveReading } from "../store/save-reading";
import { engine } from "../store/sql";
import {
  type Claim,
  finishWaiting,
  giveBackWaiting,
  holdWaiting,
  isGivenUp,
  LEASE,
  MOST_ATTEMPTS,
  type Taken,
  takeWaiting,
} from "../store/waiting";
import { NoReader, openModel } from "./model-option";
import { spareForgotten } from "./spare-forgotten";

/** What was taken is said to be held so often, in milliseconds. */
const BEAT = LEASE * 250;
/** Problems and links kept of one thing. */
const MOST = 200;

/** Something taken, until all that it held is read and stored. */
interface Open {
  readonly claim: Claim;
  readonly name: string;
  readonly articles: IntakeOutcome["articles"][number][];
  readonly problems: Problem[];
  readonly links: string[];
  /** Who is to read it, "offline" or "model"; null where nobody said. */
  readonly reader: string | null;
  /** Sources that are being read. */
  reading: number;
  /** All its sources have been given out. */
  given: boolean;
}

/**
 * Reads what waits, the longest waiting first, until nothing waits any more, and merges what was found. Any number of processes may do it at
 * once, and any of them may die at any moment: what it had taken is taken again, and what was left unmerged is merged. Returns how many things were read.
 */
export async function workOff(options: ReadOptions, fetcher = new Fetcher()): Promise<number> {
  const read = await readWaiting(options, fetcher);
  if (read > 0 || (await hasUnmerged())) await mergeStored();
  return read;
}

/** How a worker goes on. */
export interface Shift {
  /** Waits until it is worth looking again whether something waits; false if no more is to be taken. Also asked before each thing that is taken. */
  goOn(isIdle: boolean): Promise<boolean>;
  /** What is to be done now while nothing more is taken, as merging, if anything is. */
  rest(): (() => Promise<unknown>) | null;
  /** Something was read and stored. */
  done(name: string): void;
}

const UNTIL_NOTHING_WAITS: Shift = {
  goOn: async (isIdle) => !isIdle,
  rest: () => null,
  done: () => undefined,
};

/** Reads what waits, and merges nothing. What it has taken when it breaks off is given back. Returns how many things were read. */
export async function readWaiting(
  options: ReadOptions,
  fetcher: Fetcher,
  shift: Shift = UNTIL_NOTHING_WAITS,
  model: () => Promise<ModelReader> = openModel,
): Promise<number> {
  const open = new Map<string, Open>();
  let done = 0;
  const settle = async (id: string) => {
    const one = open.get(id);
    if (!one?.given || one.reading > 0) return;
    await finishWaiting(one.claim, {
      articles: one.articles,
      problems: one.problems.slice(0, MOST),
      links: [...new Set(one.links)].slice(0, MOST),
    });
    open.delete(id);
    done++;
    shift.done(one.name);
  };
  const hold = () => Promise.all([...open.values()].map(({ claim }) => holdWaiting(claim)));
  const beat = setInterval(() => void hold().catch(() => undefined), BEAT); // if the database is gone, storing will say so
  const { reader, wants } = await readerOfWaiting(open, model);
  const read = (inputs: AsyncIterable<Source | Again> | Iterable<Source | Again>) =>
    readAll(askFirst(inputs, reader, wants), sourceTask, options);
  const again: Again[] = [];
  const takeIn = async (reading: SourceReading) => {
    const id = reading.ticket ?? "";
    const one = open.get(id);
    if (!one) return;
    one.links.push(...reading.links);
    const { saved, dated } = await saveAll(reading);
    const given = new Set(dated.map(({ article }) => article.id));
    one.problems.push(
      ...reading.problems.filter((problem) => !(given.has(problem.article ?? "") && isOfDate(problem))),
    );
    one.articles.push(...saved);
    again.push(...dated.map((stored) => ({ ...stored, ticket: id })));
    one.reading += dated.length - 1;
    await settle(id);
  };
  try {
    for await (const reading of read(takeAll(open, again, settle, fetcher, shift))) await takeIn(reading);
    if (again.length > 0) for await (const reading of read(again.splice(0))) await takeIn(reading);
  } finally {
    clearInterval(beat);
    if (open.size > 0) await giveBack([...open.values()].map(({ claim }) => claim));
  }
  return done;
}

/**
 * The language model, where one is set up, and for what: what was added to be read by it, and what it read before. Where it is wanted and cannot
 * be had, what it is wanted for says so.
 */
async function readerOfWaiting(
  open: ReadonlyMap<string, Open>,
  openOne: () => Promise<ModelReader>,
): Promise<{ reader: Reader; wants: (input: Source | Again) => boolean }> {
  const model = await openOne().catch((error: unknown) => {
    if (error instanceof NoReader) return error.message;
    throw error;
  });
  const reader: Reader =
    typeof model === "string"
      ? { concurrency: 1, propose: async (article) => notAsked(article, model) }
      : spareForgotten(model);
  const wants = (input: Source | Again): boolean => {
    const chosen = open.get(input.ticket ?? "")?.reader ?? null;
    if (chosen === null && "article" in input && input.readBy) return typeof model !== "string"; // a day given to it is no wish for another reader
    return (chosen ?? usualReader()) === "model";
  };
  return { reader, wants };
}

/** Waits between attempts to give back what was taken, in milliseconds, and how many there are: a database that starts again is there by then. */
const AGAIN = { after: 500, times: 40 };

/** A database that was away is nothing that can be held against what was being read: it does not count as tried. */
async function giveBack(claims: readonly Claim[]): Promise<void> {
  for (let attempt = 1; attempt <= AGAIN.times; attempt++) {
    try {
      await giveBackWaiting(claims);
      return;
    } catch (error) {
      if (!engine.isAway(error)) return; // their lease ends
      await sleep(AGAIN.after);
    }
  }
}

/** The sources of all that waits, each with the ticket of what it came in. */
async function* takeAll(
  open: Map<string, Open>,
  again: Again[],
  settle: (id: string) => Promise<void>,
  fetcher: Fetcher,
  shift: Shift,
): AsyncGenerator<Source | Again> {
  while (await shift.goOn(false)) {
    yield* again.splice(0);
    const rest = shift.rest();
    if (rest) {
      yield* settled(open, again, shift, performance.now() + CALM); // what is stored while it merges, it has to merge again
      await rest();
      continue;
    }
    const taken = await takeWaiting();
    if (!taken) {
      if (await shift.goOn(true)) continue;
      return;
    }
    const isSuspect = taken.attempts > 1;
    if (isSuspect && open.size > 0) {
      await giveBackWaiting([taken]);
      yield* settled(open, again, shift);
      continue;
    }
    const { reader = null } = taken.about;
    const one: Open = {
      claim: taken,
      name: taken.name,
      articles: [],
      problems: [],
      links: [],
      reader,
      reading: 0,
      given: false,
    };
    open.set(taken.id, one);
    if (isGivenUp(taken)) one.problems.push(givenUp(taken));
    else
      for await (const found of contentOf(taken, fetcher))
        if ("problem" in found) one.problems.push(found.problem);
        else if ("article" in found) {
          one.reading++;
          yield { ...found, ticket: taken.id };
        } else if ("links" in found) one.links.push(...found.links);
        else {
          one.reading++;
          yield { ...found.source, ticket: taken.id };
        }
    one.given = true;
    await settle(taken.id);
    if (isSuspect) yield* settled(open, again, shift);
  }
}

/** In milliseconds: how often is looked whether what is open has been read. */
const SOON = 20;

/** In milliseconds: so long what is open is waited for before a rest. */
const CALM = 1000;

/** Until nothing is open, or for as long as is said. What broke a worker, or was open when something else did, is read alone, so that the next break is its own. */
async function* settled(
  open: ReadonlyMap<string, Open>,
  again: Again[],
  shift: Shift,
  until = Number.POSITIVE_INFINITY,
): AsyncGenerator<Again> {
  while (open.size > 0 && performance.now() < until && (await shift.goOn(false))) {
    yield* again.splice(0);
    await sleep(SOON);
  }
}

/** Saves what was read, but for articles whose day of publication a person has given and this reading did not know: `dated`. */
async function saveAll({ readings }: SourceReading): Promise<{ saved: IntakeOutcome["articles"]; dated: Again[] }> {
  const articles: IntakeOutcome["articles"][number][] = [];
  const dated: Again[] = [];
  for (const reading of readings) {
    const known = await datedByHand(reading.article);
    if (known) {
      dated.push(known);
      continue;
    }
    const saved = await saveReading(reading);
    const { id, title, published, language } = reading.article;
    articles.push({
      id,
      title,
      published: published?.edtf ?? null,
      language,
      passages: reading.passages.length,
      saved,
    });
  }
  return { saved: articles, dated };
}

async function* contentOf(
  { name, address, bytes, mediaType, about }: Taken,
  fetcher: Fetcher,
): AsyncGenerator<Found | Again> {
  if (about.article !== undefined) {
    const stored = await loadArticle(about.article);
    if (!stored) return;
    const { article } = stored;
    yield about.published === undefined
      ? stored
      : { ...stored, article: { ...article, published: dateByHand(about.published) } };
    return;
  }
  if (address !== null) {
    yield* readAddress(address, fetcher);
    return;
  }
  const parsed = await parseInput({
    name,
    bytes: bytes ?? new Uint8Array(),
    sidecar: about,
    ...(mediaType ? { mediaType } : {}),
  });
  for (const problem of parsed.problems) yield { problem };
  const { published: givenPublished } = about;
  for (const source of parsed.sources) yield { source: givenPublished ? { ...source, givenPublished } : source };
  if (parsed.links?.length) yield { links: parsed.links, in: name };
}

const givenUp = ({ name }: Taken): Problem => ({
  code: "given-up",
  message: `${name}: reading it broke off ${MOST_ATTEMPTS} times, so it was given up; what was given is kept, and giving it again tries again. Please report it.`,
  fatal: true,
});
