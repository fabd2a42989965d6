import { defineConfig } from "prisma/config";
import { FULL_TEXT_TABLES } from "./prisma/full-text-tables.mjs";

/** For Prisma's own command line alone; the program opens its database in lib/store/client.ts. */
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "file:./data/dateline.db" },
  experimental: { externalTables: true },
  tables: { external: FULL_TEXT_TABLES },
});
