// Compares prisma/migrations with prisma/schema.prisma by the WebAssembly build of Prisma's schema engine: it comes from npm whole,
// while the native one is fetched from elsewhere when it first runs.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { PrismaLibSql } from "@prisma/adapter-libsql";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import { FULL_TEXT_TABLES } from "../prisma/full-text-tables.mjs";

const root = path.resolve(import.meta.dirname, "..");
const schemaFile = path.join(root, "prisma/schema.prisma");
export const migrationsFolder = path.join(root, "prisma/migrations");

/** The SQL that leads from the migrations to the schema; null when they agree. */
export async function missingSql() {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "dateline-shadow-"));
  try {
    const schema = { path: schemaFile, content: fs.readFileSync(schemaFile, "utf8") };
    const engine = await openEngine(schema, scratch);
    const answer = await engine.diff({
      from: { tag: "migrations", ...readMigrations() },
      to: { tag: "schemaDatamodel", files: [schema] },
      script: true,
      exitCode: true,
      filters: { externalTables: FULL_TEXT_TABLES, externalEnums: [] },
    });
    return answer.exitCode === 2 ? answer.stdout : null;
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

async function openEngine(schema, scratch) {
  const folder = path.dirname(fileURLToPath(import.meta.resolve("@prisma/schema-engine-wasm")));
  const module = await WebAssembly.compile(fs.readFileSync(path.join(folder, "schema_engine_bg.wasm")));
  const instance = await WebAssembly.instantiate(module, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const factory = bindMigrationAwareSqlAdapterFactory(shadowFactory(scratch));
  return glue.SchemaEngine.new({ datamodels: [[schema.path, schema.content]] }, () => undefined, factory);
}

/** The engine replays whole migration files as one statement, of which libsql would run only the first: they are run as scripts. */
function shadowFactory(scratch) {
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

function readMigrations() {
  const lock = path.join(migrationsFolder, "migration_lock.toml");
  const names = fs.existsSync(migrationsFolder) ? fs.readdirSync(migrationsFolder, { withFileTypes: true }) : [];
  const folders = names.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return {
    baseDir: migrationsFolder,
    lockfile: { path: "migration_lock.toml", content: fs.existsSync(lock) ? fs.readFileSync(lock, "utf8") : null },
    shadowDbInitScript: "",
    migrationDirectories: folders.sort().map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: fs.readFileSync(path.join(migrationsFolder, name, "migration.sql"), "utf8") },
      },
    })),
  };
}
