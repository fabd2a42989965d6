import type { Fetcher } from "../fetch/fetch-page";
import { NotFetched } from "../fetch/fetch-url";
import { withoutTracking } from "../ingest/address";
import { decodeBytes } from "../ingest/decode";
import { parseInput } from "../ingest/formats";
import type { Parsed } from "../ingest/formats/format";
import { feedLinks } from "../ingest/html/feed-links";
import { dueFeeds, keepFeed, type StoredFeed } from "../store/feeds";
import { knownUrls } from "../store/known-urls";
import { addWaiting } from "../store/waiting";
import { now } from "../time";

/** Seconds between two askings of a feed that answers; one that fails is asked after twice as long each time, up to a day. */
const INTERVAL = 30 * 60;
const LONGEST = 24 * 3600;
/** Of one feed at a time: the newest. */
const MOST_ITEMS = 100;

/** How asking a feed went: how many of its stories are new, or why it could not be read. */
export interface Polled {
  readonly url: string;
  readonly added: number;
  readonly problem: string | null;
}

/** Asks every feed that is due for what is new and puts the pages of new stories among what waits to be read. One bad feed stops no other. */
export async function pollFeeds(fetcher: Fetcher, all: boolean, tell: (polled: Polled) => void): Promise<number> {
  const at = Math.floor(now() / 1000);
  let added = 0;
  for (const feed of await dueFeeds(all ? 2 ** 31 - 1 : at)) {
    const polled = await pollFeed(feed, fetcher, at);
    added += polled.added;
    tell(polled);
  }
  return added;
}

async function pollFeed(feed: StoredFeed, fetcher: Fetcher, at: number): Promise<Polled> {
  const failed = async (problem: string, gone = false): Promise<Polled> => {
    const failures = feed.failures + 1;
    await keepFeed(feed.url, {
      polled: at,
      failures,
      problem,
      gone,
      due: at + Math.min(LONGEST, INTERVAL * 2 ** Math.min(failures, 10)),
    });
    return { url: feed.url, added: 0, problem };
  };
  try {
    const asked = {
      ...(feed.etag ? { "if-none-match": feed.etag } : {}),
      ...(feed.modified ? { "if-modified-since": feed.modified } : {}),
    };
    const answer = await fetcher.fetch(feed.url, asked);
    const ok = {
      polled: at,
      failures: 0,
      problem: null,
      due: at + INTERVAL,
      ...(answer.moved ? { url: answer.moved } : {}),
    };
    if (answer.status === 304) {
      await keepFeed(feed.url, ok);
      return { url: feed.url, added: 0, problem: null };
    }
    if (answer.status === 410) return await failed("the site says that the feed is no more", true);
    if (answer.status !== 200) return await failed(`the site answered with status ${answer.status}`);
    const parsed = await parseInput({
      name: feed.url,
      bytes: answer.bytes,
      url: answer.url,
      mediaType: answer.headers["content-type"] ?? "",
    });
    const wrong = parsed.problems.find((problem) => problem.fatal);
    if (wrong && !parsed.links?.length) return await failed(wrong.message);
    if (parsed.sources.some((source) => source.html !== null)) return await failed("it is a page, not a feed");
    const added = await addNew(parsed);
    const title = parsed.title || parsed.sources[0]?.publisher || feed.title;
    await keepFeed(feed.url, {
      ...ok,
      title,
      etag: answer.headers.etag ?? null,
      modified: answer.headers["last-modified"] ?? null,
    });
    return { url: feed.url, added, problem: null };
  } catch (error) {
    if (!(error instanceof NotFetched)) throw error;
    return failed(error.message);
  }
}

/** Puts the pages of stories that are not stored among what waits; how many. */
async function addNew({ links = [] }: Parsed): Promise<number> {
  const urls = [...new Set(links.map(withoutTracking))].slice(0, MOST_ITEMS);
  const known = await knownUrls(urls);
  const fresh = urls.filter((url) => !known.has(url));
  await addWaiting(
    fresh.map((address) => ({ name: address, address, bytes: null, mediaType: null, about: {} })),
    undefined,
    true,
  );
  return fresh.length;
}

/** The feeds at an address: itself, or those that its page names. Throws NotFetched, saying why there are none. */
export async function feedsAt(address: string, fetcher: Fetcher): Promise<string[]> {
  const { url, status, bytes, headers } = await fetcher.fetch(address);
  const none = (why: string) => new NotFetched("broken-answer", `${address}: ${why}`);
  if (status !== 200) throw none(`the site answered with status ${status}.`);
  const mediaType = headers["content-type"] ?? "";
  const parsed = await parseInput({ name: url, bytes, url, mediaType });
  if (parsed.problems.some((problem) => problem.code === "feed-list")) return [...(parsed.links ?? [])];
  if (!/html/i.test(mediaType) && parsed.sources.length + (parsed.links?.length ?? 0) > 0) return [address];
  const [first] = feedLinks(decodeBytes(bytes), url);
  if (first) return [first];
  throw none("neither a feed nor a page that names one. Give the feed's own address.");
}
