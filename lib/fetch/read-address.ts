import type { Problem } from "../domain";
import { parseInput } from "../ingest/formats";
import { type Found, type InputOptions, readInput } from "../ingest/read-input";
import { formatInstant, now } from "../time";
import { Fetcher } from "./fetch-page";
import { type Fetched, NotFetched } from "./fetch-url";

/** Reads what a user names, in order: addresses are fetched, all else is read from the disk. */
export async function* readGiven(
  given: readonly string[],
  options: InputOptions = {},
  fetcher = new Fetcher(),
): AsyncGenerator<Found> {
  for (const one of given) yield* /^https?:\/\//i.test(one) ? readAddress(one, fetcher) : readInput([one], options);
}

/** Fetches an address and gives what it holds. What is wrong is a problem. */
export async function* readAddress(address: string, fetcher: Fetcher): AsyncGenerator<Found> {
  try {
    const fetched = await fetcher.fetch(address);
    yield* readFetched(address, fetched);
  } catch (error) {
    if (!(error instanceof NotFetched)) throw error;
    yield problem(error.code, error.message);
  }
}

/** What an answer holds: sources with the address and the time it was fetched at, or why there are none. */
export async function* readFetched(address: string, { url, status, headers, bytes }: Fetched): AsyncGenerator<Found> {
  if (status !== 200) {
    yield problem(
      "not-answered",
      `${address}: ${REASONS[status] ?? (status >= 500 ? "the site is out of order" : "the site gives no page")} (status ${status}). ${status >= 500 || status === 429 ? "Try again later." : "Open it in a browser; if it shows there, save the page and give the file."}`,
    );
    return;
  }
  const mediaType = headers["content-type"];
  const input = { name: url, bytes, url, retrieved: formatInstant(now()), ...(mediaType ? { mediaType } : {}) };
  const parsed = await parseInput(input);
  for (const one of parsed.problems) yield { problem: one };
  for (const source of parsed.sources) yield { source: { ...source, url: source.url ?? url } };
  if (parsed.links?.length) yield { links: parsed.links, in: url };
}

const REASONS: Readonly<Record<number, string>> = {
  401: "the site asks for a name and password",
  402: "the site asks for payment",
  403: "the site refuses programs",
  404: "there is no page at this address",
  410: "the page was taken down",
  429: "the site has been asked too often",
  451: "the page may not be shown where you are",
};

const problem = (code: Problem["code"], message: string): Found => ({ problem: { code, message, fatal: true } });
