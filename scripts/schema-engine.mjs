// Compares migrations with the schema they lead to, by the WebAssembly build of Prisma's schema engine: it comes from npm whole,
// while the native one is fetched from elsewhere when it first runs.
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { PrismaLibSql } from "@prisma/adapter-libsql";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import { EXTERNAL_TABLES } from "../prisma/external-tables.mjs";
import { postgresqlSchema, schemaFiles } from "./postgresql-schema.mjs";

const root = path.resolve(import.meta.dirname, "..");
export const migrationFolders = {
  sqlite: path.join(root, "prisma/migrations"),
  postgresql: path.join(root, "prisma/postgresql/migrations"),
};

/** The SQL that leads from a provider's migrations to the schema; null when they agree. `url` is a PostgreSQL's, where it is one. */
export async function missingSql(provider, url) {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "dateline-shadow-"));
  const content = fs.readFileSync(schemaFiles.sqlite, "utf8");
  try {
    const schema = {
      path: schemaFiles[provider],
      content: provider === "sqlite" ? content : postgresqlSchema(content),
    };
    const factory = provider === "sqlite" ? shadowFile(scratch) : await shadowDatabase(url);
    const engine = await openEngine(schema, factory);
    const answer = await engine.diff({
      from: { tag: "migrations", ...readMigrations(migrationFolders[provider]) },
      to: { tag: "schemaDatamodel", files: [schema] },
      script: true,
      exitCode: true,
      filters: { externalTables: EXTERNAL_TABLES[provider], externalEnums: [] },
    });
    if (answer.exitCode !== 2) return null;
    return provider === "sqlite" ? answer.stdout : byBytes(answer.stdout);
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

/** Text is compared and ordered byte by byte, as SQLite does it, whatever language the database was made for. */
const byBytes = (sql) => sql.replace(/^( {4}"\w+"| *ADD COLUMN +"\w+") TEXT\b/gm, '$1 TEXT COLLATE "C"');

async function openEngine(schema, factory) {
  const folder = path.dirname(fileURLToPath(import.meta.resolve("@prisma/schema-engine-wasm")));
  const module = await WebAssembly.compile(fs.readFileSync(path.join(folder, "schema_engine_bg.wasm")));
  const instance = await WebAssembly.instantiate(module, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const bound = bindMigrationAwareSqlAdapterFactory(factory);
  return glue.SchemaEngine.new({ datamodels: [[schema.path, schema.content]] }, () => undefined, bound);
}

/** The engine replays whole migration files as one statement, of which libsql would run only the first: they are run as scripts. */
function shadowFile(scratch) {
  let count = 0;
  const connect = async () => {
    const file = path.join(scratch, `shadow-${count++}.db`);
    const adapter = await new PrismaLibSql({ url: `file:${file}` }).connect();
    const executeRaw = adapter.executeRaw.bind(adapter);
    adapter.executeRaw = (query) =>
      query.args.length > 0 ? executeRaw(query) : adapter.executeScript(query.sql).then(() => 0);
    return adapter;
  };
  const { provider, adapterName } = new PrismaLibSql({ url: "file:unused" });
  return { provider, adapterName, connect, connectToShadowDb: connect };
}

/** Of PostgreSQL a database of its own, dropped afterwards: the adapter itself would take the one it is connected to. */
async function shadowDatabase(url) {
  const [{ PrismaPg }, { default: pg }] = await Promise.all([import("@prisma/adapter-pg"), import("pg")]);
  const { INTERNAL_CHAR, CHAR } = { INTERNAL_CHAR: 18, CHAR: 1042 };
  const { addFields } = pg.Result.prototype;
  // the adapter knows no "char" of one byte, which the engine reads from the catalogue
  pg.Result.prototype.addFields = function (fields) {
    for (const field of fields) if (field.dataTypeID === INTERNAL_CHAR) field.dataTypeID = CHAR;
    return addFields.call(this, fields);
  };
  const factory = new PrismaPg({ connectionString: url });
  const connectToShadowDb = async () => {
    const name = `shadow_${randomUUID().replaceAll("-", "")}`;
    const admin = new pg.Client({ connectionString: url });
    await admin.connect();
    await admin.query(`CREATE DATABASE "${name}"`);
    const place = new URL(url);
    place.pathname = `/${name}`;
    const adapter = await new PrismaPg({ connectionString: place.href }).connect();
    const dispose = adapter.dispose.bind(adapter);
    adapter.dispose = async () => {
      await dispose();
      await admin.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
      await admin.end();
    };
    return adapter;
  };
  const { provider, adapterName } = factory;
  return { provider, adapterName, connect: () => factory.connect(), connectToShadowDb };
}

function readMigrations(folder) {
  const lock = path.join(folder, "migration_lock.toml");
  const names = fs.existsSync(folder) ? fs.readdirSync(folder, { withFileTypes: true }) : [];
  const folders = names.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return {
    baseDir: folder,
    lockfile: { path: "migration_lock.toml", content: fs.existsSync(lock) ? fs.readFileSync(lock, "utf8") : null },
    shadowDbInitScript: "",
    migrationDirectories: folders.sort().map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: fs.readFileSync(path.join(folder, name, "migration.sql"), "utf8") },
      },
    })),
  };
}
