import { setTimeout as sleep } from "node:timers/promises";
import { type Fetched, type FetchLimits, fetchUrl, LIMITS, NotFetched } from "./fetch-url";
import { type Robots, readRobots } from "./robots";

/** Seconds between two requests to one site, where it asks for no more. */
const PAUSE = 1;
const ROBOTS: Partial<FetchLimits> = { bytes: 512 * 1024, time: 10_000 };
const ALL: Robots = { allows: () => true, delay: 0 };
const NOTHING: Robots = { allows: () => false, delay: 0 };
/** A site's rules are asked for anew after so long, in milliseconds. */
const RULES_LAST = 3_600_000;

/** Fetches politely: as a site's robots.txt allows, one request at a time to each site and a pause between them. */
export class Fetcher {
  readonly #rules = new Map<string, { robots: Promise<Robots>; until: number }>();
  /** For each site, when the next request may go out. */
  readonly #turns = new Map<string, Promise<number>>();

  constructor(private readonly limits: FetchLimits = LIMITS) {}

  /** Throws NotFetched where the address is refused, forbidden by the site's rules or out of reach; any status comes back. */
  async fetch(address: string, headers: Readonly<Record<string, string>> = {}): Promise<Fetched> {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (!url || !/^https?:$/.test(url.protocol)) return fetchUrl(address, headers, this.limits); // says what is wrong
    const robots = await this.#robots(url);
    if (!robots.allows(`${url.pathname}${url.search}`))
      throw new NotFetched(
        "refused-address",
        `${address}: the site asks programs not to fetch it (robots.txt). Open it in a browser and save the page.`,
      );
    return this.#inTurn(url.host, Math.max(PAUSE, robots.delay), () => fetchUrl(address, headers, this.limits));
  }

  #robots(url: URL): Promise<Robots> {
    const known = this.#rules.get(url.origin);
    if (known && known.until > performance.now()) return known.robots;
    const robots = this.#askRobots(url.origin);
    this.#rules.set(url.origin, { robots, until: performance.now() + RULES_LAST });
    return robots;
  }

  async #askRobots(origin: string): Promise<Robots> {
    try {
      const { status, bytes } = await fetchUrl(`${origin}/robots.txt`, {}, { ...this.limits, ...ROBOTS });
      if (status >= 500) return NOTHING; // out of order: RFC 9309 has it as all forbidden
      return status === 200 ? readRobots(new TextDecoder().decode(bytes)) : ALL;
    } catch (error) {
      if (error instanceof NotFetched) return ALL; // asking for the page itself says what is wrong
      throw error;
    }
  }

  async #inTurn<T>(host: string, pause: number, work: () => Promise<T>): Promise<T> {
    const before = this.#turns.get(host);
    let free: (at: number) => void = () => undefined;
    this.#turns.set(host, new Promise((resolve) => (free = resolve)));
    const from = (await before) ?? 0;
    const wait = from - performance.now();
    if (wait > 0) await sleep(wait);
    try {
      return await work();
    } finally {
      free(performance.now() + (this.limits.private ? 0 : pause * 1000));
    }
  }
}
