import { parseArgs } from "node:util";
import { forgetAnswers } from "../language-model/asking/answer-cache";
import { answersFolder } from "../language-model/settings";
import { mergeReports, mergeStored } from "../pipeline";
import { formatInstant, now, parseEdtf } from "../time";

const HELP = `dateline forget: name articles by id or address, as in: dateline forget https://example.com/story --by Vera --reason "asked for by letter"
dateline prune: --queue DAYS and --articles-before DATE, as in: dateline prune --queue 30 --articles-before 2020-01-01
`;

/** `dateline forget ID|ADDRESS... --by NAME --reason WORDS`: deletes articles on request. Exit code 1 if none was stored. */
export async function forgetCommand(args: readonly string[]): Promise<number> {
  const call = parsed(args, { by: { type: "string" }, reason: { type: "string" } });
  const { by, reason } = call?.values ?? {};
  if (!call || call.positionals.length === 0 || call.positionals.some((one) => !one.trim()) || !by || !reason)
    return usage();
  return withStore(async ({ forgetArticles }) => {
    const { articles, events, corrections } = await forgetArticles(call.positionals, by, reason, mergeReports);
    await forgetAnswers(answersFolder(), [...articles, ...call.positionals]);
    if (articles.length > 0) await mergeStored(); // how much is told of their days by others
    process.stdout.write(
      `${articles.length} texts deleted, ${events} events that nobody else reports, ${corrections} corrections emptied; they are not stored again\n`,
    );
    return articles.length > 0 ? 0 : 1;
  });
}

const DAY = 24 * 3600 * 1000;
/** Articles deleted in one transaction. */
const CHUNK = 200;

/** `dateline prune --queue DAYS --articles-before DATE`: lets go of what is older than it is to be kept. */
export async function pruneCommand(args: readonly string[]): Promise<number> {
  const call = parsed(args, { queue: { type: "string" }, "articles-before": { type: "string" } });
  const { queue, "articles-before": before } = call?.values ?? {};
  const days = queue === undefined ? null : Number(queue);
  const instant = before === undefined ? null : (parseEdtf(before)?.from ?? Number.NaN);
  const isWrong = call === null || call.positionals.length > 0 || (days === null && instant === null);
  if (isWrong || Number.isNaN(instant) || (days !== null && !(Number.isInteger(days) && days >= 0))) return usage();
  return withStore(async ({ forgetArticles, articlesBefore, pruneQueue }) => {
    if (days !== null)
      process.stdout.write(`${await pruneQueue(formatInstant(now() - days * DAY))} outcomes of the queue dropped\n`);
    if (instant === null) return 0;
    const ids = await articlesBefore(instant);
    try {
      for (let at = 0; at < ids.length; at += CHUNK) {
        const few = ids.slice(at, at + CHUNK);
        const { articles } = await forgetArticles(few, "retention", `published before ${before}`, mergeReports);
        await forgetAnswers(answersFolder(), articles); // earlier texts at their addresses, too
      }
    } finally {
      if (ids.length > 0) await mergeStored(); // of what was deleted before something broke, too
    }
    process.stdout.write(`${ids.length} articles published before ${before} deleted\n`);
    return 0;
  });
}

function parsed(args: readonly string[], options: Record<string, { type: "string" }>) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { values: values as Record<string, string | undefined>, positionals };
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function usage(): number {
  process.stderr.write(HELP);
  return 2;
}

async function withStore(work: (store: typeof import("../store/forget-article")) => Promise<number>): Promise<number> {
  const [{ migrate }, { closeStore }, own] = await Promise.all([
    import("../store/migrate"),
    import("../store/client"),
    import("../store/forget-article"),
  ]);
  await migrate();
  try {
    return await work(own);
  } finally {
    await closeStore();
  }
}
