import { parseArgs } from "node:util";
import type { EventRow } from "../answers/rows";
import { closeStore } from "../store/client";
import { migrate } from "../store/migrate";
import { queryEvents } from "../store/query-events";
import { toView, VIEW_OPTIONS } from "./view-options";

const OPTIONS = { ...VIEW_OPTIONS, limit: { type: "string" }, json: { type: "boolean" } } as const;

/** `dateline events`: lists what is stored, in time order. */
export async function eventsCommand(args: readonly string[]): Promise<number> {
  let values: ReturnType<typeof parse>;
  try {
    values = parse(args);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
  const limit = Number(values.limit ?? 200);
  if (!Number.isInteger(limit) || limit < 1) return fail(`--limit takes a whole number from 1, not "${values.limit}"`);
  await migrate();
  try {
    const { view, unknown } = await toView(values);
    if (unknown.length > 0) return fail(unknown.join("\n"));
    const { events, total } = await queryEvents(view, limit);
    process.stdout.write(values.json ? events.map((e) => `${JSON.stringify(e)}\n`).join("") : table(events, total));
    return 0;
  } finally {
    await closeStore();
  }
}

const parse = (args: readonly string[]) => parseArgs({ args: [...args], options: OPTIONS }).values;

function table(events: readonly EventRow[], total: number): string {
  const lines = events.map((e) =>
    [
      (e.when?.edtf ?? "undated").padEnd(22),
      e.type.padEnd(16),
      e.status.padEnd(12),
      e.title,
      e.place ? ` (${e.place.name})` : "",
    ]
      .join(" ")
      .trimEnd(),
  );
  const more = total > events.length ? `\n${events.length} of ${total} shown; --limit ${total} shows all` : "";
  return `${lines.join("\n")}${lines.length > 0 ? "\n" : ""}${total === 0 ? "no events match\n" : more ? `${more.trimStart()}\n` : ""}`;
}

function fail(message: string): number {
  process.stderr.write(`dateline events: ${message.split("\n").join("\n  ")}\n`);
  return 2;
}
