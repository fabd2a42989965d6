import { log } from "../log";
import { removeFeed } from "../store/feeds";
import { endOf, runDateline } from "./run-dateline";

export { removeFeed };

/** What came of asking for something: what to tell whoever asked. */
export interface Told {
  readonly done: boolean;
  readonly message: string;
}

/** Longest answer, in characters. */
const MOST_WORDS = 2000;

/** Follows the feed at an address, or the one that its page names, and asks it for its stories. The address must begin with http. */
export async function followFeed(address: string): Promise<Told> {
  if (!/^https?:\/\/[^\s/]/i.test(address) || address.length > 2000 || !URL.canParse(address))
    return { done: false, message: "Give the address of a feed, or of a page that names one: https://..." };
  const child = runDateline(["feeds", "add", address], true);
  let words = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk) => {
      words = (words + chunk).slice(0, MOST_WORDS);
    });
  const why = await endOf(child);
  if (why === null) void askFeeds();
  return { done: why === null, message: words.trim() || `It could not be followed: ${why}.` };
}

const asking = globalThis as { datelineFeeds?: boolean; datelineFeedsAgain?: boolean };

/** Asks the feeds that are due, or all, for what is new, and reads that; in the background, once at a time. */
export async function askFeeds(all = false): Promise<void> {
  asking.datelineFeedsAgain = true;
  if (asking.datelineFeeds) return;
  asking.datelineFeeds = true;
  try {
    while (asking.datelineFeedsAgain) {
      asking.datelineFeedsAgain = false;
      const why = await endOf(runDateline(["feeds", "poll", ...(all ? [] : ["--due"])]));
      if (why !== null) log("warn", "Some feeds could not be asked: see /feeds", { why });
    }
  } finally {
    asking.datelineFeeds = false;
  }
}

const PAUSE = 60_000;

/** With DATELINE_WATCH=1 the server itself asks feeds when they are due, until it ends; a process that dies is started again. */
export function watchFeeds(): void {
  if (process.env.DATELINE_WATCH !== "1") return;
  const child = runDateline(["watch"]);
  const end = () => child.kill();
  process.once("exit", end);
  void endOf(child).then((why) => {
    process.removeListener("exit", end);
    log("warn", "Watching the feeds ended; it is started again in a minute", { why });
    setTimeout(watchFeeds, PAUSE).unref();
  });
}
