import { parseArgs } from "node:util";
import { REVIEW_KINDS } from "../answers";

const HELP = `dateline review [${REVIEW_KINDS.join("|")}] [--limit N] [--settle KEY | --later KEY] [--by NAME] [--json]
  --settle, --later   says of one of those listed that it is as it should be, or puts it off
`;
const OPTIONS = {
  limit: { type: "string" },
  settle: { type: "string" },
  later: { type: "string" },
  by: { type: "string" },
  json: { type: "boolean" },
} as const;

/** `dateline review`: lists what a person should look at, weightiest first. Exit code 0, or 2 for a wrong call. */
export async function reviewCommand(args: readonly string[]): Promise<number> {
  let call: ReturnType<typeof parse>;
  try {
    call = parse(args);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error; // an unknown option
    call = null;
  }
  if (!call) {
    process.stderr.write(HELP);
    return 2;
  }
  const { kind, limit, settle, later, by, json } = call;
  const [{ migrate }, { closeStore }] = await Promise.all([import("../store/migrate"), import("../store/client")]);
  await migrate();
  try {
    const key = settle ?? later;
    if (key !== undefined) {
      const { setReviewed } = await import("../store/set-reviewed");
      await setReviewed(key, settle === undefined ? "later" : "settled", by);
      return 0;
    }
    const { reviewQueue } = await import("../store/review-queue");
    const { items, left, done } = await reviewQueue(kind, limit);
    for (const item of items)
      process.stdout.write(
        json
          ? `${JSON.stringify(item)}\n`
          : `${item.weight.toFixed(2)} ${item.kind.padEnd(8)} ${item.title}${item.otherTitle ? ` = ${item.otherTitle}?` : ""}${item.later ? " (put off)" : ""}\n      ${item.key}\n`,
      );
    if (!json) process.stdout.write(`${done} done, ${left} left\n`);
    return 0;
  } finally {
    await closeStore();
  }
}

function parse(args: readonly string[]) {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const { settle, later, by = process.env.USER ?? "command line", json = false } = values;
  const [given, ...more] = positionals;
  const kind = REVIEW_KINDS.find((one) => one === given) ?? null;
  const limit = Number(values.limit ?? 30);
  const isKnown = given === undefined || kind !== null;
  if (!isKnown || more.length > 0 || !Number.isInteger(limit) || limit < 1 || (settle && later)) return null;
  return { kind, limit, settle, later, by, json };
}
