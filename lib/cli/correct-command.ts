import { userInfo } from "node:os";
import { parseArgs } from "node:util";
import type { HistoryRow } from "../answers/history";
import { CORRECTED } from "../domain";
import { withStore } from "./with-store";

const HELP = `dateline correct EVENT FIELD [VALUE] [--words WORDS] [--reason WHY] [--by NAME] [--json]
  FIELD and VALUE:
    when DATE               in words ("15 May 2025", "last Thursday") or EDTF; "" = not known; --words: those of the text that prove it
    type TYPE, status STATUS, title TITLE
    place NAME|ID|"LAT, LON NAME"   "" = not known
    actors JSON             [{"name": "Ana Kolar", "role": "agent"}, ...]; somebody new has a "kind" too
    same EVENT              it is one with another event
    apart JSON              ids of the passages that tell of another event
    confirmed               it is right
    removed                 it is no event, or untrue; needs --reason
dateline correct --undo CORRECTION   takes one back
dateline correct --list [--lost] [--json]   what was corrected, newest first; --lost: what finds its words no more
EVENT is an id (e-...) or an address that ends in one.
`;

const OPTIONS = {
  words: { type: "string" },
  reason: { type: "string" },
  by: { type: "string" },
  undo: { type: "string" },
  list: { type: "boolean" },
  lost: { type: "boolean" },
  json: { type: "boolean" },
} as const;

/** `dateline correct`: says what is right of an event, and merges all with it. Exit code 0 done, 1 there is no such thing, 2 a wrong call. */
export async function correctCommand(args: readonly string[]): Promise<number> {
  const call = parse(args);
  if (!call) {
    process.stderr.write(HELP);
    return 2;
  }
  return withStore(() => (call.list ? list(call.lost, call.json) : make(call)));
}

interface Call {
  readonly event: string;
  readonly field: string;
  readonly value: string;
  readonly words: string;
  readonly reason: string;
  readonly by: string;
  readonly list: boolean;
  readonly lost: boolean;
  readonly json: boolean;
}

function parse(args: readonly string[]): Call | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const {
      words = "",
      reason = "",
      by = userInfo().username,
      undo,
      list = false,
      lost = false,
      json = false,
    } = values;
    const about = { words, reason, by, list, lost, json };
    if (list || undo !== undefined) {
      const isWhole = positionals.length === 0 && !(list && undo !== undefined);
      return isWhole ? { ...about, event: "", field: "undo", value: undo ?? "" } : null;
    }
    const [event, field, value = "", ...more] = positionals;
    if (!event || !CORRECTED.some((one) => one === field) || !field || more.length > 0) return null;
    return { ...about, event: event.replace(/^.*\/events\//, ""), field, value };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error; // an unknown option
    return null;
  }
}

async function make({ event, field, value, words, reason, by, json }: Call): Promise<number> {
  const [{ correct }, { mergeStored }] = await Promise.all([import("../correcting/correct"), import("../pipeline")]);
  const answer = await correct({ event, field, value, words, reason, seen: null }, by);
  const done = answer.status === 200;
  if (done) await mergeStored();
  if (json) process.stdout.write(`${JSON.stringify(answer)}\n`);
  else (done ? process.stdout : process.stderr).write(`${done ? `${answer.correction}: saved` : answer.message}\n`);
  return done ? 0 : 1;
}

async function list(lost: boolean, json: boolean): Promise<number> {
  const [{ listHistory }, { correctedBy, describeHistory }] = await Promise.all([
    import("../store/list-history"),
    import("../describe/corrections"),
  ]);
  const rows = await listHistory({ lost });
  for (const row of rows) {
    const state = "undoneBy" in row && row.undoneBy !== null ? ` [taken back by ${row.undoneBy}]` : "";
    const quote = "quote" in row ? `      “${row.quote}”\n` : "";
    process.stdout.write(
      json
        ? `${JSON.stringify(row)}\n`
        : `${row.id}  ${placeOf(row)}  ${describeHistory(row)} (${correctedBy(row)})${state}\n${quote}`,
    );
  }
  if (rows.length === 0 && !json)
    process.stdout.write(lost ? "All corrections find their words.\n" : "No corrections yet.\n");
  return 0;
}

/** Id of the event, actor or place that it is of now. */
function placeOf(row: HistoryRow): string {
  if ("target" in row) return row.target;
  if (row.about === "story") return row.story ?? "deleted";
  if (row.about === "mark") return row.event ?? "removed";
  const isThere = row.about === "event" ? row.stands : row.passage !== null;
  return row.event ?? (isThere ? "removed" : "finds its words no more");
}
