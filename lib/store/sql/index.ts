import { databaseUrl } from "../database-url";
import type { Engine } from "./engine";

export type { DatabaseFile, Engine, Script, SearchText, Table, Value } from "./engine";

/** The one that speaks to a database: PostgreSQL's for postgresql://, else SQLite's. Only what is used is loaded. */
export async function engineFor(url: string): Promise<Engine> {
  return isPostgresql(url) ? (await import("./postgresql")).postgresql : (await import("./sqlite")).sqlite;
}

export const isPostgresql = (url: string): boolean => /^postgres(?:ql)?:/i.test(url);

/** The one for DATABASE_URL: a process speaks to databases of one kind. */
export const engine: Engine = await engineFor(databaseUrl());
