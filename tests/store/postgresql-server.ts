import { execFileSync } from "node:child_process";
import type { TestProject } from "vitest/node";
import { startPostgresql } from "../../scripts/postgresql.mjs";

declare module "vitest" {
  export interface ProvidedContext {
    postgresql?: { readonly url: string; readonly psql: string };
  }
}

/** For all tests that run on PostgreSQL: a server of their own, and a database with all tables that each of theirs is a copy of. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgresql();
  execFileSync(server.psql, ["-q", "-c", "create database dateline_template", server.url()]);
  process.env.DATABASE_URL = server.url("dateline_template");
  const { migrate } = await import("../../lib/store/migrate");
  await migrate();
  project.provide("postgresql", { url: server.url(), psql: server.psql });
  return server.stop;
}
