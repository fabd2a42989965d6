import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

/** The built app on a port of its own, with a database of its own. */
export interface TestServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const ROOT = path.resolve(import.meta.dirname, "../..");
const NEXT = path.join(ROOT, "node_modules/next/dist/bin/next");
const READY = 30_000;

const SEEDS = "seeds/articles";

/**
 * Reads the articles of a folder into a new database and serves the built app on it; builds it first if it is not built. DATELINE_E2E_URL
 * names a server with the seed articles that runs already, to be tested instead. `extra` are variables for the server's environment.
 */
export async function startServer(articles = SEEDS, extra: Readonly<Record<string, string>> = {}): Promise<TestServer> {
  const running = process.env.DATELINE_E2E_URL;
  if (running && articles === SEEDS && Object.keys(extra).length === 0)
    return { url: running, stop: async () => undefined };
  const folder = mkdtempSync(path.join(tmpdir(), "dateline-e2e-"));
  const database = path.join(folder, "dateline.db");
  const env = environment(database);
  const run = (...args: string[]) => execFileSync(process.execPath, args, { cwd: ROOT, env, stdio: "pipe" });
  if (!existsSync(path.join(ROOT, ".next/BUILD_ID"))) run(NEXT, "build");
  run("scripts/dateline.mjs", "ingest", articles);
  const { url, stop } = await serveDatabase(database, extra);
  return {
    url,
    stop: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Serves the built app on a database that is there already. */
export async function serveDatabase(
  database: string,
  extra: Readonly<Record<string, string>> = {},
): Promise<TestServer> {
  const env = { ...environment(database), ...extra };
  const port = await freePort();
  const child = spawn(process.execPath, [NEXT, "start", "-H", "127.0.0.1", "-p", String(port)], {
    cwd: ROOT,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const url = `http://127.0.0.1:${port}`;
  await answering(url, child);
  return {
    url,
    stop: async () => {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill();
      await gone;
    },
  };
}

function environment(database: string): NodeJS.ProcessEnv {
  return { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", DATABASE_URL: `file:${database}` };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  let said = "";
  child.stdout?.on("data", (chunk) => {
    said += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    said += chunk;
  });
  const until = performance.now() + READY;
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error(`the server ended:\n${said}`);
    const answer = await fetch(url).catch(() => null);
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill();
  throw new Error(`the server did not answer within ${READY / 1000} s:\n${said}`);
}
