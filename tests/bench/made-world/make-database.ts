import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { BulkLoad } from "./bulk-load";
import { makeNews } from "./make-world";

export interface Wanted {
  readonly count: number;
  readonly seed: number;
  /** Absolute path. */
  readonly file: string;
}

/** To be raised whenever the same count and seed give other news. */
const EDITION = 1;

/**
 * Makes a database of made-up news; the same count and seed give the same content. Returns false if it is there already. Throws if the
 * file is there and was not made by this; what it replaces is only ever what it made, and only once the new one is whole.
 */
export async function makeDatabase({ count, seed, file }: Wanted, say: (line: string) => void): Promise<boolean> {
  const note = `${file}.made-of`;
  const made = JSON.stringify({ count, seed, edition: EDITION });
  if (existsSync(file) && !existsSync(note))
    throw new Error(`${file} is there and was not made by this command. It is left as it is; name another file.`);
  if (existsSync(file) && readFileSync(note, "utf8") === made) return false;
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.draft`;
  remove(draft);
  say(`Making ${written(count)} events in ${file} (seed ${seed}) …`);
  await fill(draft, { count, seed, mark: made }, say);
  remove(file);
  renameSync(draft, file);
  writeFileSync(note, made);
  return true;
}

async function fill(
  file: string,
  { count, seed, mark }: { count: number; seed: number; mark: string },
  say: (line: string) => void,
): Promise<void> {
  const start = performance.now();
  const seconds = () => `${((performance.now() - start) / 1000).toFixed(0)} s`;
  const load = await BulkLoad.into(`file:${file}`);
  const { actors, places, days } = makeNews(count, seed);
  load.names(actors, places);
  let [events, articles, said] = [0, 0, 0];
  for (const day of days()) {
    for (const article of day.articles) load.article(article);
    for (const event of day.events) load.event(event);
    events += day.events.length;
    articles += day.articles.length;
    if (events - said < Math.max(count / 10, 10_000)) continue;
    said = events;
    say(`  ${written(events)} events after ${seconds()}`);
  }
  say(`  making the indexes, after ${seconds()}`);
  load.finish(mark);
  say(`Made ${written(events)} events in ${written(articles)} articles in ${seconds()}.`);
}

/** Removes a database with the files SQLite and the program keep beside it. */
function remove(file: string): void {
  for (const end of ["", "-wal", "-shm", "-journal", ".columns", ".made-of"]) rmSync(`${file}${end}`, { force: true });
}

const written = (count: number) => count.toLocaleString("en-GB");
