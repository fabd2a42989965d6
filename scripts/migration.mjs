// node scripts/migration.mjs NAME     writes the migration that leads to prisma/schema.prisma as it is now
// node scripts/migration.mjs --check  fails if one is missing
import fs from "node:fs";
import path from "node:path";
import { migrationsFolder, missingSql } from "./schema-engine.mjs";

const [name] = process.argv.slice(2);
if (!name || !/^(--check|[a-z0-9]+(_[a-z0-9]+)*)$/.test(name)) {
  console.error("Give the migration a name, as in: node scripts/migration.mjs add_author");
  process.exit(2);
}
const sql = await missingSql();
if (sql === null) console.log("The migrations lead to the schema.");
else if (name === "--check") {
  console.error(`prisma/schema.prisma was changed without a migration. Run: node scripts/migration.mjs NAME\n\n${sql}`);
  process.exit(1);
} else {
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join(migrationsFolder, `${stamp}_${name}`);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, "migration.sql"), sql);
  console.log(`Wrote ${path.relative(process.cwd(), folder)}/migration.sql. Read it before you commit it.`);
}
