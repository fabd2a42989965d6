import { defineConfig } from "prisma/config";
import { EXTERNAL_TABLES } from "./prisma/external-tables.mjs";

const url = process.env.DATABASE_URL || "file:./data/dateline.db";
const isSqlite = url.startsWith("file:");

/** For Prisma's own command line alone; the program opens its database in lib/store/client.ts. */
export default defineConfig({
  schema: isSqlite ? "prisma/schema.prisma" : "prisma/postgresql/schema.prisma",
  migrations: { path: isSqlite ? "prisma/migrations" : "prisma/postgresql/migrations" },
  datasource: { url },
  experimental: { externalTables: true },
  tables: { external: EXTERNAL_TABLES[isSqlite ? "sqlite" : "postgresql"] },
});
