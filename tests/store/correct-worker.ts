// Run by correct-killed.test.ts in a process of its own: corrects one event after the other until it is killed; prints each correction once it is confirmed.
import { mergeReports } from "../../lib/pipeline";
import { store } from "../../lib/store/client";
import { correctEvent } from "../../lib/store/correct-event";

const [from = "0"] = process.argv.slice(2);
const events = (await store().event.findMany({ select: { id: true }, orderBy: { number: "asc" } })).map(({ id }) => id);
process.stdout.write("ready\n");
for (let i = Number(from); ; i++) {
  const event = events[i % events.length] ?? "";
  const title = `Title ${i}`;
  const done = await correctEvent(
    { event, field: "title", value: JSON.stringify(title), by: "Vera", reason: "", seen: null },
    mergeReports,
  );
  if (done.kind === "done") process.stdout.write(`${JSON.stringify({ id: done.correction.id, event, title })}\n`);
}
