import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";

vi.setConfig({ testTimeout: 120_000 });

const root = path.resolve(import.meta.dirname, "../..");

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Options {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly input?: string;
}

function node(args: readonly string[], { env = {}, cwd = root, input = "" }: Options = {}): Promise<Ended> {
  const child = spawn(process.execPath, [...args], { cwd, env: { ...process.env, ...env } });
  const ended = { out: "", err: "" };
  child.stdout.on("data", (chunk) => {
    ended.out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    ended.err += chunk;
  });
  child.stdin.end(input);
  return new Promise((done) => child.on("close", (code) => done({ ...ended, code })));
}

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), "dateline-scripts-"));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** The scripts as a fresh clone has them: without packages. */
function freshClone(): string {
  const made = folder();
  for (const part of ["scripts", "package.json", "package-lock.json", "prisma"])
    cpSync(path.join(root, part), path.join(made, part), { recursive: true });
  return made;
}

const OLD_NODE = `data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"20.18.9"}})`;

test.each(["start.mjs", "test.mjs", "dateline.mjs"])("%s says that Node is too old", async (script) => {
  const { code, err, out } = await node(["--import", OLD_NODE, `scripts/${script}`]);
  expect([code, out]).toEqual([1, ""]);
  expect(err).toMatch(/^Dateline needs Node\.js 20\.19 or newer; this is 20\.18\.9\. .*nodejs\.org.*\n$/);
});

test("a taken port is said before anything else is done", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await new Promise((ready) => server.once("listening", ready));
  const address = server.address();
  const port = address && typeof address === "object" ? address.port : 0;
  const { code, err, out } = await node(["scripts/start.mjs"], { env: { PORT: String(port) }, cwd: freshClone() });
  expect([code, out]).toEqual([1, ""]);
  expect(err).toContain(`Port ${port} is taken`);
  expect(err).toMatch(/PORT=\d+ npm start/);
});

test.each<[string, Record<string, string>, RegExp]>([
  ["a port that is no number", { PORT: "http" }, /PORT is "http"\. Give a number/],
  ["a port out of range", { PORT: "70000" }, /PORT is "70000"/],
  [
    "reading that is neither open nor closed",
    { DATELINE_READING: "close", PORT: "38123" },
    /DATELINE_READING is "close"\. It is open \(.*\) or closed\./,
  ],
  [
    "a token that can be guessed",
    { DATELINE_TOKEN: "right", PORT: "38123" },
    /DATELINE_TOKEN has 5 characters\. Give one of 16 to 200/,
  ],
  ["a host of another machine", { HOST: "192.0.2.1", PORT: "38123" }, /no address 192\.0\.2\.1\. Set HOST/],
])("start: %s", async (_, env, message) => {
  const { code, err } = await node(["scripts/start.mjs"], { env });
  expect(code).toBe(1);
  expect(err).toMatch(message);
  expect(err).not.toMatch(/\n\s+at /); // a message, not a stack
});

test("start: a registry out of reach is said, and what to do", async () => {
  const env = {
    ...{ PORT: "38124", npm_config_registry: "http://127.0.0.1:9/", npm_config_fetch_retries: "0" },
    ...{ npm_config_cache: folder(), npm_execpath: "" },
  };
  const { code, err } = await node(["scripts/start.mjs"], { env, cwd: freshClone() });
  expect(code).toBe(1);
  expect(err).toMatch(/could not be installed.*network.*try again/s);
});

test("start: a folder that cannot be written is said", async () => {
  const file = path.join(folder(), "file");
  writeFileSync(file, "");
  const { code, err } = await node(["scripts/start.mjs"], {
    env: { PORT: "38125", DATABASE_URL: `file:${file}/x.db` },
  });
  expect(code).toBe(1);
  expect(err).toMatch(/cannot be written.*DATABASE_URL/s);
  expect(err).not.toMatch(/\n\s+at /);
});

test("the command says what to do where nothing is set up", async () => {
  const clone = freshClone();
  const bare = await node(["scripts/dateline.mjs", "events"], { cwd: clone });
  expect([bare.code, bare.err]).toEqual([1, "Dateline is not set up yet. Run npm start once, then try again.\n"]);
  mkdirSync(path.join(clone, "node_modules/tsx"), { recursive: true });
  const halfway = await node(["scripts/dateline.mjs", "events"], { cwd: clone });
  expect([halfway.code, halfway.err]).toEqual([bare.code, bare.err]);
});

test("the command works from any folder, with paths as they are there", async () => {
  const made = folder();
  const env = { DATABASE_URL: `file:${path.join(made, "test.db")}`, INIT_CWD: made };
  writeFileSync(
    path.join(made, "note.txt"),
    "Mayor resigns\n\nThe mayor of Paris resigned on Monday, officials said.\n",
  );
  writeFileSync(
    path.join(made, "note.json"),
    JSON.stringify({ url: "https://example.org/1", published: "2025-05-15", title: "Mayor resigns" }),
  );
  const script = path.join(root, "scripts/dateline.mjs");
  const first = await node([script, "ingest", "note.txt"], { env, cwd: made });
  expect([first.code, first.out], first.err).toEqual([0, expect.stringContaining("1 new article")]);
  const again = await node([script, "ingest", "note.txt"], { env, cwd: made });
  expect(again.out).toContain("0 new articles");
  const events = await node([script, "events", "--json"], { env, cwd: made });
  expect(events.code, events.err).toBe(0);
  for (const line of events.out.trim().split("\n")) expect(JSON.parse(line || "{}")).toBeTypeOf("object");
});

test("reading prints nothing but its lines, and may be cut off", async () => {
  const line = `${JSON.stringify({ id: "r-1", text: "The mayor resigned on Monday.", published: "2025-05-15" })}\n`;
  const read = await node(["scripts/dateline.mjs", "read"], { input: line.repeat(2) });
  expect(read.code, read.err).toBe(0);
  expect(
    read.out
      .trim()
      .split("\n")
      .map((each) => JSON.parse(each).source),
  ).toEqual(["r-1", "r-1"]);
  const cut = spawn("bash", ["-c", `set -o pipefail; "${process.execPath}" scripts/dateline.mjs read | head -c 10`], {
    cwd: root,
  });
  let err = "";
  cut.stderr.on("data", (chunk) => {
    err += chunk;
  });
  cut.stdin.on("error", () => undefined); // it ends before it has read everything: that is the point
  cut.stdin.end(line.repeat(3000));
  expect(await new Promise((done) => cut.on("close", done))).toBe(0);
  expect(err).toBe("");
});

test("an unknown command and an unknown step fail with the ones there are", async () => {
  const command = await node(["scripts/dateline.mjs", "frobnicate"]);
  expect([command.code, command.err]).toEqual([2, expect.stringContaining("frobnicate")]);
  const step = await node(["scripts/test.mjs", "frobnicate"]);
  expect([step.code, step.err]).toEqual([2, expect.stringMatching(/no step "frobnicate".*lint, types, unit/)]);
});

test("the machine that checks changes runs the tests and nothing else", () => {
  const lines = readFileSync(path.join(root, ".ci/run"), "utf8").trim().split("\n");
  expect(lines).toEqual(["#!/usr/bin/env bash", "set -euo pipefail", 'cd "$(dirname "$0")/.."', "npm test"]);
});
