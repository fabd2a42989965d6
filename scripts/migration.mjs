// node scripts/migration.mjs NAME               writes the migrations that lead to prisma/schema.prisma as it is now, of both databases
// node scripts/migration.mjs --check [PROVIDER] fails if one is missing: of sqlite, of postgresql or of either
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { postgresqlPrograms, startPostgresql } from "./postgresql.mjs";
import { migrationFolders, missingSql } from "./schema-engine.mjs";

const [name, provider] = process.argv.slice(2);
if (!name || !/^(--check|[a-z0-9]+(_[a-z0-9]+)*)$/.test(name) || (provider && !(provider in migrationFolders))) {
  console.error("Give the migration a name, as in: node scripts/migration.mjs add_author");
  process.exit(2);
}
if (provider) await compare();
else
  for (const each of Object.keys(migrationFolders)) {
    // a process each: the schema engine's WebAssembly can be loaded once
    const { status } = spawnSync(process.execPath, [process.argv[1], name, each], { stdio: "inherit" });
    if (status !== 0) process.exitCode = 1;
  }

async function compare() {
  if (provider === "postgresql" && postgresqlPrograms() === null) {
    console.error("PostgreSQL's migrations were left out: comparing them needs one installed (Debian: postgresql).");
    if (name !== "--check") process.exitCode = 1;
    return;
  }
  const sql = await missing();
  if (sql === null) console.log(`The migrations of ${provider} lead to the schema.`);
  else if (name === "--check") {
    console.error(
      `prisma/schema.prisma was changed without a migration. Run: node scripts/migration.mjs NAME\n\n${sql}`,
    );
    process.exitCode = 1;
  } else {
    const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
    const folder = path.join(migrationFolders[provider], `${stamp}_${name}`);
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, "migration.sql"), sql);
    console.log(`Wrote ${path.relative(process.cwd(), folder)}/migration.sql. Read it before you commit it.`);
  }
}

async function missing() {
  if (provider === "sqlite") return missingSql(provider);
  const server = await startPostgresql();
  try {
    return await missingSql(provider, server.url());
  } finally {
    await server.stop();
  }
}
