// npm start: from a fresh clone to a running website. Every step is skipped when it is done already.
//   PORT, HOST     where to serve (3000 on 127.0.0.1)
//   DATABASE_URL   the database file (file:./data/dateline.db)
//   --dev          serve while developing: no build, changes show at once
import "./check-node.mjs";
import { spawn } from "node:child_process";
import net from "node:net";
import { root } from "./environment.mjs";
import { build, database, gazetteer, generate, installToRun } from "./prepare.mjs";
import { Failure, program, step } from "./steps.mjs";

/** A view with a hundred actors and places is longer than Node takes by itself, which is 16 kB. */
const LONG_ADDRESSES = "--max-http-header-size=131072";

const isDev = process.argv.includes("--dev");
const host = process.env.HOST || "127.0.0.1";

/** Ends in a row, each sooner after its start than this, in milliseconds, before the server is given up. */
const MOST_ENDS = 5;
const SOON = 60_000;

/** In characters: a shorter token for writing is one that can be guessed. */
const USABLE_TOKEN = /^\S{16,200}$/;
/** What the server ends with when it has ended well because SIGHUP, SIGINT or SIGTERM said so. */
const ENDED_BY_SIGNAL = new Set([129, 130, 143]);

try {
  const port = readPort(process.env.PORT || "3000");
  checkToken(process.env.DATELINE_TOKEN);
  checkReading(process.env.DATELINE_READING);
  await checkFree(port);
  console.log("Preparing Dateline");
  await step("packages", installToRun);
  await step("client", generate);
  await step("places", gazetteer);
  await step("database", database);
  if (!isDev) await step("website", build);
  await serve(port);
} catch (error) {
  console.error(error instanceof Failure ? `\n${error.message}` : error);
  process.exit(1);
}

function readPort(given) {
  const port = Number(given);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Failure(`PORT is "${given}". Give a number from 1 to 65535, as in: PORT=3001 npm start`);
}

function checkToken(given) {
  if (!given || USABLE_TOKEN.test(given)) return;
  throw new Failure(
    `DATELINE_TOKEN has ${given.length} characters${/\s/.test(given) ? " and holds spaces" : ""}. Give one of 16 to 200 without spaces that nobody guesses, as of: openssl rand -hex 16`,
  );
}

function checkReading(given) {
  if (!given || given === "open" || given === "closed") return;
  throw new Failure(`DATELINE_READING is "${given}". It is open (anybody who reaches the server may read) or closed.`);
}

/** Fails early: preparing may take a minute. */
function checkFree(port) {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", ({ code, message }) => {
      const ways = {
        EADDRINUSE: `Port ${port} is taken. Stop what uses it, or choose another: PORT=${port === 65535 ? 3000 : port + 1} npm start`,
        EACCES: `Port ${port} may not be used by this user. Choose one above 1023: PORT=3000 npm start`,
        EADDRNOTAVAIL: `This machine has no address ${host}. Set HOST to one it has, as in: HOST=127.0.0.1 npm start`,
        ENOTFOUND: `The host ${host} is not known. Set HOST to an address of this machine, as in: HOST=127.0.0.1 npm start`,
      };
      reject(new Failure(ways[code] ?? message));
    });
    probe.listen(port, host, () => probe.close(resolve));
  });
}

/** Runs the server until it or this process is told to end; one that dies, as of a damaged database, is started again. */
async function serve(port) {
  const args = [LONG_ADDRESSES, program("next/dist/bin/next"), isDev ? "dev" : "start", "-H", host, "-p", String(port)];
  const quiet = isDev ? "inherit" : "ignore"; // the server's own banner would repeat the address
  let child = null;
  let isEnding = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => {
      isEnding = true;
      child?.kill(signal);
    });
  for (let ends = 0, isKnown = false; ; ) {
    const started = performance.now();
    child = spawn(process.execPath, args, { cwd: root, stdio: ["inherit", quiet, "inherit"] });
    const ended = new Promise((resolve) => child.once("exit", (code, signal) => resolve({ code, signal })));
    if (!isKnown && (await Promise.race([answering(port), ended.then(() => false)]))) {
      const shown = host.includes(":") ? `[${host}]` : host;
      console.log(`\nDateline is at http://${shown}:${port}  (Ctrl+C ends it)`);
      isKnown = true;
    }
    const { code, signal } = await ended;
    if (isEnding || code === 0) process.exit(signal || ENDED_BY_SIGNAL.has(code) ? 0 : (code ?? 0));
    if (!isKnown) process.exit(code ?? 1); // it never came up: the reason has been said
    ends = performance.now() - started < SOON ? ends + 1 : 1;
    const why = signal ?? `code ${code}`;
    if (ends === MOST_ENDS) throw new Failure(`The server ended ${ends} times within moments, last with ${why}.`);
    console.error(`The server ended with ${why}; it is started again.`);
    await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** ends));
    if (isEnding) process.exit(0);
  }
}

async function answering(port) {
  const open = () =>
    new Promise((resolve) => {
      const socket = net.connect(port, host === "0.0.0.0" || host === "::" ? "localhost" : host);
      socket.once("connect", () => resolve(socket.end() && true));
      socket.once("error", () => resolve(false));
    });
  while (!(await open())) await new Promise((resolve) => setTimeout(resolve, 50));
  return true;
}
