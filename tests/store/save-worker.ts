// Run by processes.test.ts in a process of its own: saves the given readings, merging after every few; prints each id when it is saved.
import { readFileSync } from "node:fs";
import type { Reading } from "../../lib/domain";
import { closeStore } from "../../lib/store/client";
import { migrate } from "../../lib/store/migrate";
import { rebuildEvents } from "../../lib/store/rebuild-events";
import { saveReading } from "../../lib/store/save-reading";
import { mergeByTitle } from "./made-reading";

const [file = ""] = process.argv.slice(2);
const readings = JSON.parse(readFileSync(file, "utf8")) as Reading[];
await migrate();
for (const [index, reading] of readings.entries()) {
  await saveReading(reading);
  process.stdout.write(`${reading.article.id}\n`);
  if (index % 10 === 9) await rebuildEvents(mergeByTitle);
}
await rebuildEvents(mergeByTitle);
await closeStore();
process.stdout.write("done\n");
