import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { root } from "../../scripts/environment.mjs";
import { build } from "../../scripts/prepare.mjs";
import { serveDatabase } from "../e2e/server";
import { number, printTable, ratio } from "./print-table";
import { databaseOf } from "./ui/databases";

const HELP = `npm run bench:load -- FOLDER [--pages N] [--events N] [--seconds N]

How long the built app takes to answer while articles are read, beside how long it takes at rest, by the clock. FOLDER holds saved pages (.html, .gz).
  --pages N     pages that are added at once, as on /add (60)
  --events N    made-up events that are there already (10000)
  --seconds N   how long it is asked at rest, and how long at most while pages are read (60)`;

const { values, positionals } = parseArgs({
  options: {
    pages: { type: "string", default: "60" },
    events: { type: "string", default: "10000" },
    seconds: { type: "string", default: "60" },
    help: { type: "boolean" },
  },
  allowPositionals: true,
});
const [from] = positionals;
const [pages, events, seconds] = [values.pages, values.events, values.seconds].map(Number) as [number, number, number];
if (values.help || from === undefined || ![pages, events, seconds].every((n) => n >= 1)) {
  console.log(HELP);
  process.exit(values.help ? 0 : 2);
}

const ASKED = ["/", "/api/view"] as const;
type Times = Readonly<Record<(typeof ASKED)[number], number[]>>;
/** A reader takes so long between two looks, in milliseconds. */
const PAUSE = 50;

/** Milliseconds of every answer, asked for one after the other until the time is over or there is nothing to wait for. */
async function askFor(url: string, goesOn: () => boolean): Promise<Times> {
  const times: Times = { "/": [], "/api/view": [] };
  const until = performance.now() + seconds * 1000;
  while (performance.now() < until && goesOn())
    for (const address of ASKED) {
      const begun = performance.now();
      const response = await fetch(url + address);
      await response.arrayBuffer();
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      times[address].push(performance.now() - begun);
      await sleep(PAUSE);
    }
  return times;
}

/** Adds the pages as the form does, and waits until all are read. */
async function addPages(url: string, files: readonly string[]): Promise<void> {
  const form = new FormData();
  for (const file of files) form.append("file", new File([readFileSync(file)], path.basename(file)));
  const response = await fetch(`${url}/api/articles`, { method: "POST", body: form });
  if (!response.ok) throw new Error(`the pages were not taken: ${await response.text()}`);
  await response.text();
}

const at = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.ceil(share * times.length) - 1] ?? Number.NaN;

const files = readdirSync(from)
  .filter((name) => /\.(?:html?|gz)$/i.test(name))
  .sort()
  .slice(0, pages)
  .map((name) => path.join(from, name));
await build();
const cache = path.join(root, "data/bench");
mkdirSync(cache, { recursive: true });
const { database } = await databaseOf(events, cache);
const folder = mkdtempSync(path.join(tmpdir(), "dateline-load-"));
const own = path.join(folder, "dateline.db");
for (const end of ["", "-wal"]) if (existsSync(database + end)) copyFileSync(database + end, own + end);
const server = await serveDatabase(own);
try {
  for (const address of ASKED) for (let n = 0; n < 5; n++) await (await fetch(server.url + address)).arrayBuffer();
  const rest = await askFor(server.url, () => true);
  let reading = true;
  const begun = performance.now();
  const added = addPages(server.url, files).finally(() => {
    reading = false;
  });
  const during = await askFor(server.url, () => reading);
  const took = (performance.now() - begun) / 1000;
  printTable(
    `${files.length} pages added beside ${events} events; asked for ${number(took, 0)} s, ${reading ? "while they were read" : "until all were read"}`,
    ["asked", "rest ms", "p95", "n", "reading ms", "p95", "n", "p95 ratio"],
    ASKED.map((address) => [
      address,
      ...[rest[address], during[address]].flatMap((times) => [
        number(at(times, 0.5)),
        number(at(times, 0.95)),
        String(times.length),
      ]),
      ratio(at(during[address], 0.95), at(rest[address], 0.95)),
    ]),
  );
  if (reading)
    added.catch(() => undefined); // the server ends before all is read
  else await added;
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
