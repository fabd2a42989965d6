// A PostgreSQL of one's own for tests, measuring and writing migrations: in a temporary folder, on a free port, gone when it is stopped.
import { execFileSync, spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { Failure, run } from "./steps.mjs";

const DEBIAN = "/usr/lib/postgresql";
const OLDEST = 13;

/** The folder of PostgreSQL's own programs: POSTGRESQL_BIN, else where it is usually installed, the newest first; null if there is none. */
export function postgresqlPrograms() {
  const given = process.env.POSTGRESQL_BIN;
  const versions = fs.existsSync(DEBIAN) ? fs.readdirSync(DEBIAN).map(Number) : [];
  const debian = versions
    .filter((version) => version >= OLDEST)
    .sort((a, b) => b - a)
    .map((version) => path.join(DEBIAN, String(version), "bin"));
  const elsewhere = ["/opt/homebrew/bin", "/usr/local/bin", "/usr/local/pgsql/bin", "/usr/bin"];
  const folders = given ? [given] : [...debian, ...(process.env.PATH ?? "").split(path.delimiter), ...elsewhere];
  return folders.find((folder) => folder && fs.existsSync(path.join(folder, "initdb"))) ?? null;
}

/** Installs Debian's PostgreSQL where there is none and that is allowed; returns whether there is one now. */
export async function installPostgresql() {
  if (postgresqlPrograms() !== null) return true;
  if (process.getuid?.() !== 0 || !fs.existsSync("/usr/bin/apt-get")) return false;
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  try {
    await run("apt-get", ["update"], { env });
    await run("apt-get", ["install", "-y", "--no-install-recommends", "postgresql"], { env });
  } catch (error) {
    if (!(error instanceof Failure)) throw error; // no network: left out, which is said
  }
  return postgresqlPrograms() !== null;
}

/**
 * Starts one and returns the address of a database by name, and `stop`, after which nothing of it is left; `kill` and `start` are for seeing
 * what its sudden death does. What it holds is safe from a process's death, not from the machine's: it does not wait for the disk, unless `durable`.
 */
export async function startPostgresql({ durable = false, settings = {} } = {}) {
  const programs = postgresqlPrograms();
  if (programs === null)
    throw new Failure("No PostgreSQL is installed here. Install one, or name its folder in POSTGRESQL_BIN.");
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "dateline-postgresql-"));
  const as = ownerOf(folder);
  const data = path.join(folder, "data");
  const port = await freePort();
  const env = { PATH: process.env.PATH ?? "", LC_ALL: "C.UTF-8" };
  const options = { ...as, env, cwd: folder };
  execFileSync(
    path.join(programs, "initdb"),
    ["-D", data, "-U", "dateline", "-E", "UTF8", "--auth=trust", "--no-sync", "--no-instructions"],
    { ...options, stdio: "pipe" },
  );
  const all = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    max_connections: "200",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
    ...settings,
  };
  const args = ["-D", data, ...Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
  let child = null;
  const start = async () => {
    const log = fs.openSync(path.join(folder, "log"), "a");
    child = spawn(path.join(programs, "postgres"), args, { ...options, stdio: ["ignore", log, log] });
    fs.closeSync(log);
    await answering(port, child, path.join(folder, "log"));
  };
  const end = async (signal) => {
    const ending = child;
    child = null;
    if (ending === null || ending.exitCode !== null || ending.signalCode !== null) return;
    const ended = new Promise((resolve) => ending.once("exit", resolve));
    ending.kill(signal);
    await ended;
  };
  process.once("exit", () => child?.kill("SIGQUIT"));
  await start();
  return {
    url: (name = "postgres") => `postgresql://dateline@127.0.0.1:${port}/${name}`,
    /** The program that speaks to it, for what must be done at once. */
    psql: path.join(programs, "psql"),
    start,
    /** All its processes at once, as when the machine's power fails. */
    kill: () => end("SIGQUIT"),
    stop: async () => {
      await end("SIGINT");
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL does not run as root: then its own user owns the folder, or else nobody. */
function ownerOf(folder) {
  if (process.getuid?.() !== 0) return {};
  const users = fs.readFileSync("/etc/passwd", "utf8").split("\n");
  const line = ["postgres", "nobody"].map((name) => users.find((user) => user.startsWith(`${name}:`))).find(Boolean);
  const [, , uid, gid] = (line ?? "").split(":").map(Number);
  if (!uid) throw new Failure("PostgreSQL does not run as root, and there is no user postgres or nobody to run it as.");
  fs.chownSync(folder, uid, gid);
  return { uid, gid };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function answering(port, child, log) {
  const { default: pg } = await import("pg");
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) break;
    const client = new pg.Client({ connectionString: `postgresql://dateline@127.0.0.1:${port}/postgres` });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await client.end().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Failure(`PostgreSQL did not start:\n${fs.readFileSync(log, "utf8").slice(-2000)}`);
}
