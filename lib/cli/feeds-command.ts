import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { Fetcher } from "../fetch/fetch-page";
import { NotFetched } from "../fetch/fetch-url";
import { decodeBytes } from "../ingest/decode";
import { feedsIn } from "../ingest/formats/opml";
import { withLease } from "../store/lease";
import { LEASE } from "../store/waiting";
import { formatInstant } from "../time";
import { feedsAt, type Polled, pollFeeds } from "./poll-feeds";
import { readOptions } from "./read-options";
import { withStore } from "./with-store";

const HELP = `dateline feeds: add ADDRESS|FILE.opml..., list, remove ADDRESS..., poll [--due]
`;

/** `dateline feeds add|list|remove|poll`: exit code 0 if all went well, 1 if something could not be done, 2 for a wrong call. */
export async function feedsCommand([action, ...given]: readonly string[]): Promise<number> {
  const due = action === "poll" && given.length === 1 && given[0] === "--due";
  const wrong =
    action === "list" || action === "poll"
      ? given.length > 0 && !due
      : !/^(?:add|remove)$/.test(action ?? "") || given.length === 0;
  if (wrong) {
    process.stderr.write(HELP);
    return 2;
  }
  return withStore(async () => {
    if (action === "add") return add(given);
    if (action === "remove") return remove(given);
    return action === "list" ? list() : poll(!due);
  });
}

/** `dateline watch`: asks the feeds whenever they are due and reads what is new, until it is told to end; with DATELINE_WORK=0 workers read it. */
export async function watchCommand(): Promise<number> {
  return withStore(async () => {
    const ending = new AbortController();
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => ending.abort());
    const fetcher = new Fetcher(); // one for all rounds: it knows the sites' rules and pauses
    while (!ending.signal.aborted) {
      const code = await poll(false, fetcher);
      if (code === 2) return code;
      await sleep(LOOK_EVERY, undefined, { signal: ending.signal }).catch(() => undefined);
    }
    return 0;
  });
}

const LOOK_EVERY = 60_000;

async function add(given: readonly string[]): Promise<number> {
  const { addFeed } = await import("../store/feeds");
  const fetcher = new Fetcher();
  let code = 0;
  for (const one of given) {
    try {
      const feeds = /^https?:\/\//i.test(one) ? await feedsAt(one, fetcher) : feedsIn(decodeBytes(await readFile(one)));
      if (feeds.length === 0) throw new NotFetched("broken-answer", `${one}: no feeds were found in it.`);
      for (const url of feeds) process.stdout.write(`${url}: ${(await addFeed(url)) ? "added" : "there already"}\n`);
    } catch (error) {
      const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
      if (!(error instanceof NotFetched) && !isMissing) throw error;
      process.stderr.write(
        `${isMissing ? `${one}: there is no such file. Give an address (https://...) or an OPML file.` : error.message}\n`,
      );
      code = 1;
    }
  }
  return code;
}

async function remove(given: readonly string[]): Promise<number> {
  const { removeFeed } = await import("../store/feeds");
  let code = 0;
  for (const url of given) {
    const done = await removeFeed(url);
    (done ? process.stdout : process.stderr).write(
      `${url}: ${done ? "removed; what was read of it stays" : "there is no such feed (dateline feeds list)"}\n`,
    );
    if (!done) code = 1;
  }
  return code;
}

async function list(): Promise<number> {
  const { listFeeds } = await import("../store/feeds");
  const feeds = await listFeeds();
  for (const { url, title, polled, gone, problem } of feeds) {
    const state = gone ? "gone" : (problem ?? (polled > 0 ? `asked ${formatInstant(polled * 1000)}` : "not asked yet"));
    process.stdout.write(`${url}${title ? `  ${title}` : ""}  (${state})\n`);
  }
  if (feeds.length === 0) process.stdout.write("No feeds. Add one: dateline feeds add https://example.com/rss\n");
  return 0;
}

async function poll(all: boolean, fetcher = new Fetcher()): Promise<number> {
  const options = readOptions();
  if (!options) return 2;
  let failed = false;
  const tell = ({ url, added, problem }: Polled) => {
    failed ||= problem !== null;
    process.stdout.write(`${url}: ${problem ?? `${added} new`}\n`);
  };
  const asked = await withLease("feeds", randomUUID(), LEASE, async () => {
    await pollFeeds(fetcher, all, tell);
    return true;
  });
  if (!asked) process.stdout.write("The feeds are being asked by another process.\n");
  if (process.env.DATELINE_WORK !== "0") {
    const { workOff } = await import("./work-off");
    const read = await workOff(options, fetcher);
    if (read > 0) process.stdout.write(`${read} read\n`);
  }
  return failed && all ? 1 : 0;
}
