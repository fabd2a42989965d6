import { userInfo } from "node:os";
import { parseArgs } from "node:util";
import { MARK_KINDS } from "../answers/marks";
import { withStore } from "./with-store";

const HELP = `dateline mark EVENT star            puts a star on an event
dateline mark EVENT tag WORD        a tag
dateline mark EVENT note WORDS      a note
  --off         takes it off; a note by its id, which --list tells
  --by NAME     who says so (you, unless it is given)
dateline mark --list [--json]       all that was ever put on events, newest first
EVENT is an id (e-...) or an address that ends in one.
`;

const OPTIONS = {
  off: { type: "boolean" },
  by: { type: "string" },
  list: { type: "boolean" },
  json: { type: "boolean" },
} as const;

/** `dateline mark`: stars, tags and notes on events. Exit code 0 done, 1 there is no such thing, 2 a wrong call. */
export async function markCommand(args: readonly string[]): Promise<number> {
  const call = parse(args);
  if (!call) {
    process.stderr.write(HELP);
    return 2;
  }
  return withStore(() => (call === "list" || call === "json" ? list(call === "json") : make(call)));
}

interface Call {
  readonly event: string;
  readonly kind: string;
  readonly value: string;
  readonly off: boolean;
  readonly by: string;
}

function parse(args: readonly string[]): Call | "list" | "json" | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    if (values.list) return positionals.length > 0 ? null : values.json ? "json" : "list";
    const [event, kind, value = "", ...more] = positionals;
    if (!event || !MARK_KINDS.some((one) => one === kind) || !kind || more.length > 0) return null;
    return { event, kind, value, off: values.off ?? false, by: values.by ?? userInfo().username };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error; // an unknown option
    return null;
  }
}

async function make({ by, ...typed }: Call): Promise<number> {
  const { markEvent } = await import("../correcting/mark-event");
  const answer = await markEvent(typed, by);
  const done = answer.status === 200;
  (done ? process.stdout : process.stderr).write(`${done ? `${answer.mark}: saved` : answer.message}\n`);
  return done ? 0 : 1;
}

async function list(asJson: boolean): Promise<number> {
  const [{ listMarks }, { describeHistory }, { store }] = await Promise.all([
    import("../store/event-marks"),
    import("../describe/corrections"),
    import("../store/client"),
  ]);
  for (const { row } of await listMarks(store(), Number.POSITIVE_INFINITY)) {
    const off = row.undoneBy === null ? "" : ` [taken off by ${row.undoneBy}]`;
    const words = `${row.id}  ${row.event ?? "removed"}  ${describeHistory(row)} (${row.by}, ${row.at})${off}`;
    process.stdout.write(`${asJson ? JSON.stringify(row) : words}\n`);
  }
  return 0;
}
