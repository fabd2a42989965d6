// What must be done before the program can run; each step does nothing when it is done already.
import fs from "node:fs";
import path from "node:path";
import { root } from "./environment.mjs";
import { schemaFiles, writePostgresqlSchema } from "./postgresql-schema.mjs";
import { Failure, program, run, whenStale } from "./steps.mjs";

/** Installs exactly the packages of package-lock.json, with those that only tests need. */
export const install = () => installed(true);

/** Installs what running the program needs; the rest is there once tests have run. */
export const installToRun = () => installed(false);

async function installed(dev) {
  if (isInstalled(dev)) return null;
  const npm = process.env.npm_execpath;
  const args = ["ci", dev ? "--include=dev" : "--omit=dev", "--no-audit", "--no-fund"];
  try {
    if (npm?.endsWith(".js")) await run(process.execPath, [npm, ...args]);
    else await run(process.platform === "win32" ? "npm.cmd" : "npm", args);
  } catch (error) {
    throw new Failure(
      `${error.message}\n\nThe packages could not be installed. Is the network (or the npm registry you set) within reach? Then try again.`,
    );
  }
  return "npm ci";
}

/** Does node_modules hold what the lock file asks for? npm leaves its own list of what it installed. */
function isInstalled(dev) {
  const done = path.join(root, "node_modules/.package-lock.json");
  if (!fs.existsSync(done)) return false;
  const wanted = JSON.parse(fs.readFileSync(path.join(root, "package-lock.json"), "utf8")).packages;
  const found = JSON.parse(fs.readFileSync(done, "utf8")).packages;
  return Object.entries(wanted).every(([name, { version, optional, dev: forTests, devOptional }]) => {
    const has = found[name];
    const spared = optional === true || (!dev && (forTests === true || devOptional === true));
    return name === "" || (has ? has.version === version : spared);
  });
}

/** Makes the database clients out of prisma/schema.prisma: one for each kind of database. */
export async function generate() {
  const done = await Promise.all([
    generateClient("lib/store/client", () => schemaFiles.sqlite),
    generateClient("lib/store/client-postgresql", writePostgresqlSchema),
  ]);
  return done.includes(true) ? "made the database clients" : null;
}

function generateClient(folder, schema) {
  const inputs = ["prisma/schema.prisma", "package-lock.json", "scripts/postgresql-schema.mjs"];
  return whenStale(path.join(root, folder, ".made-of"), inputs, () =>
    run(process.execPath, [program("prisma/build/index.js"), "generate", "--schema", schema()], {
      // Prisma looks for an engine that generating does not use, and would fetch it: any file that exists contents it
      env: {
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        CHECKPOINT_DISABLE: "1",
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
      },
    }),
  );
}

/** Packs the list of the world's towns. */
export async function gazetteer() {
  const script = "scripts/build-gazetteer.mjs";
  if (!fs.existsSync(path.join(root, script))) return "none";
  const folder = path.join(root, "data/gazetteer");
  makeFolder(folder);
  const inputs = [script, "lib/read/places/pack-towns.ts", "lib/read/places/normalise-name.ts", "package-lock.json"];
  const note = path.join(folder, "made-of");
  if (!fs.existsSync(path.join(folder, "towns.bin"))) fs.rmSync(note, { force: true });
  const done = await whenStale(note, inputs, () => run(process.execPath, [script]));
  return done ? "packed the world's towns" : null;
}

function makeFolder(folder) {
  try {
    fs.mkdirSync(folder, { recursive: true });
    fs.accessSync(folder, fs.constants.W_OK);
  } catch (error) {
    throw new Failure(`The folder ${folder} cannot be written (${error.message}). Make it writable and try again.`);
  }
}

/** Builds the website. */
export async function build() {
  const inputs = [
    "app",
    "components",
    "lib",
    "public",
    "proxy.ts",
    "instrumentation.ts",
    "next.config.js",
    "tsconfig.json",
    "package-lock.json",
  ];
  const done = await whenStale(path.join(root, ".next/made-of"), [...inputs, "prisma/schema.prisma"], () =>
    run(process.execPath, [program("next/dist/bin/next"), "build"]),
  );
  return done ? "built the website" : null;
}

/** Brings the database to the newest schema, and reads the seed articles into one that is empty. */
export async function database() {
  const { register } = await import("tsx/esm/api");
  const stop = register();
  const { migrate } = await import("../lib/store/migrate.ts");
  const { engine } = await import("../lib/store/sql/index.ts");
  const { seedingMark } = await import("../lib/store/database-url.ts");
  try {
    const applied = await migrate();
    const url = process.env.DATABASE_URL;
    const [article] = await engine.alone(url, (db) => db.rows('select 1 as "is" from "Article" limit 1'));
    const seeded = await seed(seedingMark(url), article === undefined);
    const did = [applied.length > 0 ? "set up" : null, seeded ? "read the seed articles" : null].filter(Boolean);
    return did.length > 0 ? did.join(", ") : null;
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(engine.explain(error) ?? error.message);
  } finally {
    await stop(); // only now: an engine is loaded when it is first used
  }
}

/** `mark` is a file that is there while seeds are being read: what was interrupted is taken up again. */
async function seed(mark, isEmpty) {
  const folder = "seeds/articles";
  const hasSeeds = fs.existsSync(path.join(root, folder)) && fs.readdirSync(path.join(root, folder)).length > 0;
  if (!hasSeeds || (!isEmpty && !fs.existsSync(mark))) return false;
  fs.writeFileSync(mark, "");
  await run(process.execPath, ["scripts/dateline.mjs", "ingest", folder]);
  fs.rmSync(mark);
  return true;
}
