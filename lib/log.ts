import { formatInstant, now } from "./time";

/** Plain values beside a message; no texts of articles, no secrets. */
export type Fields = Readonly<Record<string, string | number | boolean | null>>;

/**
 * Says what a server or a worker does, on standard error: a sentence for people, or with DATELINE_LOG=json one object of JSON a line, with `time`, `level`,
 * `message` and the fields.
 */
export function log(level: "info" | "warn" | "error", message: string, fields: Fields = {}): void {
  if (process.env.DATELINE_LOG === "json") {
    process.stderr.write(`${JSON.stringify({ time: formatInstant(now()), level, message, ...fields })}\n`);
    return;
  }
  const more = Object.entries(fields).map(([name, value]) => `${name} ${value}`);
  process.stderr.write(`${message}${more.length > 0 ? ` (${more.join(", ")})` : ""}\n`);
}
