import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import Database from "libsql";
import type { Actor, Article, Event, Passage, Place } from "../../../lib/domain";
import type { Anchor } from "../../../lib/store/anchor";
import { databaseFile } from "../../../lib/store/database-url";
import { eventRow, type Reporting } from "../../../lib/store/draft-events";
import { migrate } from "../../../lib/store/migrate";
import { passageRow } from "../../../lib/store/passage-row";

/** An event with all that is stored beside it. */
export interface LoadedEvent {
  readonly event: Event;
  readonly anchor: Anchor;
  readonly articles: readonly Reporting[];
  /** What it is found by, beside its title. */
  readonly quotes: readonly string[];
  readonly names: readonly string[];
}

export type LoadedArticle = Pick<Article, "id" | "url" | "title" | "publisher" | "published" | "zone" | "text"> & {
  readonly passages: readonly Passage[];
};

type Value = string | number | null;
type Row = Readonly<Record<string, Value>>;

/**
 * Fills a new database many times faster than saving readings does: nothing is checked, nothing is left if it is interrupted. Only for
 * made-up data.
 */
export class BulkLoad {
  private readonly db: Database.Database;
  private readonly indexes: readonly string[];
  private readonly waiting = new Map<string, Waiting>();
  private number = 0;

  /** For a new file. */
  static async into(url: string): Promise<BulkLoad> {
    return new BulkLoad(await emptyDatabase(databaseFile(url)));
  }

  private constructor(file: string) {
    this.db = new Database(file);
    for (const setting of ["journal_mode = off", "synchronous = off", "foreign_keys = off", "cache_size = -400000"])
      this.db.exec(`PRAGMA ${setting}`);
    const found = this.db.prepare(`select name, sql from sqlite_master where type = 'index' and sql is not null`).all();
    const indexes = found as { name: string; sql: string }[];
    for (const { name } of indexes) this.db.exec(`drop index "${name}"`); // made anew at the end from sorted keys
    this.indexes = indexes.map(({ sql }) => sql);
    this.db.exec("begin");
  }

  names(actors: readonly Actor[], places: readonly Place[]): void {
    for (const { aliases, curated, ...actor } of actors)
      this.insert("Actor", { ...actor, aliases: JSON.stringify(aliases), curated: curated ? 1 : 0 });
    for (const { aliases, parents, ...place } of places)
      this.insert("Place", { ...place, aliases: JSON.stringify(aliases), parents: JSON.stringify(parents) });
  }

  article({ id, url, title, publisher, published, zone, text, passages }: LoadedArticle): void {
    this.insert("Article", {
      ...{ id, source: id, url, title, publisher, author: null, published: published && JSON.stringify(published) },
      ...{ retrieved: null, zone, language: "en", text, titleStart: 0, titleEnd: title.length },
      ...{ sourceMap: JSON.stringify([[0, 0, text.length]]), problems: "[]", version: 1, current: 1, digest: id },
    });
    for (const [position, passage] of passages.entries()) {
      this.insert("Passage", passageRow(passage, position));
      for (const [at, { id: actorId, role }] of passage.actors.entries())
        this.insert("PassageActor", { passageId: passage.id, position: at, actorId, role });
    }
  }

  event({ event, anchor, articles, quotes, names }: LoadedEvent): void {
    const number = ++this.number;
    this.insert("Event", { number, ...eventRow(event, anchor, articles), digest: event.id });
    for (const [position, { id, role }] of event.actors.entries())
      this.insert("EventActor", { eventNumber: number, position, actorId: id, role });
    for (const [position, passageId] of event.passages.entries())
      this.insert("EventPassage", { passageId, eventNumber: number, position });
    const words = { rowid: number, title: event.title, quotes: quotes.join("\n"), names: names.join("\n") };
    for (const table of ["EventStems", "EventWords"]) this.insert(table, words);
  }

  /** Makes the indexes and leaves a database like any other; `seed` names its data, as the token of a revision does. */
  finish(seed: string): void {
    const token = createHash("sha256").update(seed).digest("hex").slice(0, 32);
    this.insert("Revision", { id: 1, number: 1, token });
    this.flush();
    this.db.exec("commit");
    for (const sql of this.indexes) this.db.exec(sql);
    for (const table of ["EventStems", "EventWords"])
      this.db.exec(`insert into "${table}"("${table}") values ('optimize')`);
    this.db.exec("analyze");
    this.db.exec("PRAGMA journal_mode = WAL");
    this.db.close();
  }

  private insert(table: string, row: Row): void {
    let waiting = this.waiting.get(table);
    if (!waiting) {
      const columns = Object.keys(row);
      const statement = (rows: number) => this.db.prepare(insertSql(table, columns, rows));
      waiting = { columns, values: [], one: statement(1), many: statement(MANY) };
      this.waiting.set(table, waiting);
    }
    const { columns, values, many } = waiting;
    for (const column of columns) values.push(row[column] ?? null);
    if (values.length < MANY * columns.length) return;
    many.run(values);
    values.length = 0;
  }

  private flush(): void {
    for (const { columns, values, one } of this.waiting.values()) {
      for (let at = 0; at < values.length; at += columns.length) one.run(values.slice(at, at + columns.length));
      values.length = 0;
    }
  }
}

/** Rows of one table that go into one statement. */
const MANY = 20;

interface Waiting {
  readonly columns: readonly string[];
  /** Of rows that are not written yet, one after the other. */
  readonly values: Value[];
  readonly one: Database.Statement;
  readonly many: Database.Statement;
}

function insertSql(table: string, columns: readonly string[], rows: number): string {
  const row = `(${columns.map(() => "?").join(", ")})`;
  return `insert into "${table}" (${columns.map((column) => `"${column}"`).join(", ")}) values ${Array(rows).fill(row).join(", ")}`;
}

/** Makes a database that no other connection has open, as only such a one can do without a journal. */
async function emptyDatabase(file: string): Promise<string> {
  const draft = `${file}.empty`;
  rmSync(draft, { force: true });
  await migrate(`file:${draft}`);
  const db = new Database(draft);
  db.prepare("vacuum into ?").run(file);
  db.close();
  for (const end of ["", "-wal", "-shm"]) rmSync(`${draft}${end}`, { force: true });
  return file;
}
