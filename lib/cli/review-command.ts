import { parseArgs } from "node:util";
import { REVIEW_KINDS } from "../answers/review";
import { withStore } from "./with-store";

const HELP = `dateline review [${REVIEW_KINDS.join("|")}] [--limit N] [--settle KEY | --later KEY | --model KEY | --own KEY] [--by NAME] [--json]
  --settle, --later   says of one of those listed that it is as it should be, or puts it off
  --model, --own      of two readings takes that of the language model, or that of the reader on this machine
`;
const OPTIONS = {
  limit: { type: "string" },
  settle: { type: "string" },
  later: { type: "string" },
  model: { type: "string" },
  own: { type: "string" },
  by: { type: "string" },
  json: { type: "boolean" },
} as const;

/** `dateline review`: lists what a person should look at, weightiest first. Exit code 0, 1 if what was asked for could not be done, or 2 for a wrong call. */
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
  const { kind, limit, settle, later, model, own, by, json } = call;
  return withStore(async () => {
    const taken = model ?? own;
    if (taken !== undefined) {
      const { takeTyped } = await import("../correcting/take-reading");
      const difference = taken.replace(/^differs /, "");
      const typed = { difference, reader: model === undefined ? "own" : "model", seen: null };
      const { status, message } = await takeTyped(typed, by);
      if (status === 200) await (await import("../pipeline")).mergeStored();
      (status === 200 ? process.stdout : process.stderr).write(`${message}\n`);
      return status === 200 ? 0 : 1;
    }
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
  });
}

function parse(args: readonly string[]) {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const { settle, later, model, own, by = process.env.USER ?? "command line", json = false } = values;
  const [given, ...more] = positionals;
  const kind = REVIEW_KINDS.find((one) => one === given) ?? null;
  const limit = Number(values.limit ?? 30);
  const isKnown = given === undefined || kind !== null;
  if (!isKnown || more.length > 0 || !Number.isInteger(limit) || limit < 1) return null;
  if ([settle, later, model, own].filter((each) => each !== undefined).length > 1) return null;
  return { kind, limit, settle, later, model, own, by, json };
}
