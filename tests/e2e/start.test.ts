import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
let folder = "";
let url = "";
let env: NodeJS.ProcessEnv = process.env;
let child: ChildProcess;
let out = "";

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "dateline-start-"));
  const port = await freePort();
  env = { ...process.env, PORT: String(port), DATABASE_URL: `file:${path.join(folder, "deep/dateline.db")}` };
  url = `http://127.0.0.1:${port}`;
  child = start();
  await saying(child, url);
}, 180_000);

afterAll(() => {
  child?.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

test("from an empty database to pages with the seed articles", async () => {
  expect(out).toContain("read the seed articles");
  const answer = (await (await fetch(`${url}/api/view`)).json()) as { stored: number };
  expect(answer.stored).toBeGreaterThan(0);
});

test("an address as long as a view can make it is answered", async () => {
  const names = ["actor", "place", "not-actor", "not-place", "publisher"];
  const view = names
    .flatMap((name) => Array.from({ length: 100 }, (_, i) => `${name}=${"a".repeat(90)}${i}`))
    .join("&");
  expect(view.length).toBeGreaterThan(45_000);
  for (const page of ["/", "/api/view"]) expect((await fetch(`${url}${page}?${view}`)).status, page).toBe(200);
});

test("every answer carries its security headers; pages a policy with a nonce of their own", async () => {
  for (const route of ["/", "/articles", "/events/no-such", "/nowhere", "/api/view"]) {
    const { headers } = await fetch(url + route);
    expect(headers.get("x-content-type-options"), route).toBe("nosniff");
    expect(headers.get("referrer-policy"), route).toBe("strict-origin-when-cross-origin");
    expect(headers.get("x-powered-by"), route).toBeNull();
    const policy = headers.get("content-security-policy") ?? "";
    for (const rule of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
      expect(policy, route).toContain(rule);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  }
  const nonces = [];
  for (let i = 0; i < 2; i++) {
    const response = await fetch(url);
    const nonce = /'nonce-([^']+)'/.exec(response.headers.get("content-security-policy") ?? "")?.[1] ?? "";
    const scripts = (await response.text()).match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
    nonces.push(nonce);
  }
  expect(nonces[0]).not.toBe(nonces[1]);
});

test("a server that dies is started again", async () => {
  const own = execFileSync("ps", ["-o", "pid=", "--ppid", String(child.pid)], { encoding: "utf8" });
  const pids = own.trim().split(/\s+/).map(Number);
  expect(pids).toHaveLength(1);
  process.kill(pids[0] as number, "SIGKILL");
  await vi.waitFor(() => expect(out).toContain("started again"), { timeout: 10_000 });
  await vi.waitFor(async () => expect((await fetch(`${url}/api/view`)).status).toBe(200), {
    timeout: 40_000,
    interval: 300,
  });
});

test("a second start at the same port says that it is taken; SIGTERM ends the server; then starting again is quick", async () => {
  const second = start();
  expect(await ending(second)).toBe(1);
  expect(out).toContain("is taken");
  child.kill("SIGTERM");
  await ending(child);
  await expect(fetch(url)).rejects.toThrow();
  out = "";
  child = start();
  await saying(child, url);
  expect(out).not.toContain("seed");
  expect(out.match(/up to date/g)).toHaveLength(5);
  child.kill("SIGINT");
  await ending(child);
  await expect(fetch(url)).rejects.toThrow();
});

function start(): ChildProcess {
  const started = spawn(process.execPath, ["scripts/start.mjs"], { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
  for (const stream of [started.stdout, started.stderr])
    stream?.on("data", (chunk) => {
      out += chunk;
    });
  return started;
}

const ending = (process: ChildProcess) => new Promise((done) => process.once("close", done));

function saying(process: ChildProcess, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.once("close", (code) => reject(new Error(`ended with ${code}: ${out}`)));
    process.stdout?.on("data", () => out.includes(words) && resolve());
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === "object" ? address.port : 0));
    });
  });
}
