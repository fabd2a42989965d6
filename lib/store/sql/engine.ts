import type { Prisma } from "../client/client";
import type { Connection } from "../connection";

/** A value that a row holds. */
export type Value = string | number | boolean | null;

/** What an event is found by. */
export interface SearchText {
  readonly number: number;
  readonly title: string;
  readonly quotes: string;
  readonly names: string;
}

/** A connection for scripts, beside Prisma: what `alone` gives to its work. */
export interface Script {
  /** Runs statements, one or many. */
  run(sql: string): void;
  /** Runs one with values for its question marks. */
  write(sql: string, values: readonly Value[]): void;
  rows(sql: string): unknown[];
  /** Throws if a row refers to one that is not there. */
  checkReferences(): void;
}

/**
 * What a database does in its own words: all that is neither Prisma's nor SQL that any would take. Text of statements, names of tables and
 * columns are trusted: never from outside.
 */
export interface Engine {
  /** The driver for a database, and the file it is in, if it is one. Throws, saying what to do, on a url it cannot open. */
  open(url: string): {
    readonly adapter: NonNullable<Prisma.PrismaClientOptions["adapter"]>;
    readonly file: string | null;
  };

  /**
   * Runs `work` as the only one on a database, which is made if it is missing: all or nothing, another process that does the same waits. The work
   * itself has to check references.
   */
  alone<T>(url: string, work: (db: Script) => T): T;
  /** Copies a database whole into a new file, as it is at one moment, while others read and write. */
  copyTo(url: string, file: string): void;
  /** Is the file a whole database, undamaged and with this table? */
  isWhole(url: string, table: string): boolean;
  /** Brings all that is written beside a database's file into it. */
  settle(url: string): void;
  /** The statement that makes the table of applied migrations, as Prisma itself makes it, unless it is there. */
  readonly migrationsTable: string;

  /** What failed and what to do about it, in a sentence, where it is the disk's or the file's fault; null where it is not. */
  explain(error: unknown): string | null;

  /** Did a statement fail only because another process was writing? */
  isBusy(error: unknown): boolean;

  /** Inserts rows that all have the same columns, thousands in one statement. With `key`, a row that is there already is updated. */
  insertRows(
    db: Connection,
    table: string,
    rows: readonly Readonly<Record<string, Value>>[],
    key?: string,
  ): Promise<void>;
  /** Deletes the rows whose column has one of the given values. */
  deleteRows(db: Connection, table: string, column: string, values: readonly (string | number)[]): Promise<void>;
  /** Runs a statement that names `given` once; without values it is not run at all. */
  execute(db: Connection, sql: string, values: readonly (string | number)[]): Promise<void>;
  /**
   * The rows of a query as arrays, in its order: many times faster than as objects, and without a limit to the list of values that `rest` names
   * as `given`. `columns` are expressions. Truths may come as 0 and 1.
   */
  selectArrays<Row extends readonly unknown[]>(
    db: Connection,
    columns: readonly string[],
    rest: string,
    given?: readonly (string | number)[],
  ): Promise<Row[]>;

  /** Stands in a statement for the list of values given with it, however long: a query of one column, "value". */
  readonly given: string;
  /** A column of real numbers as it must be read to lose no digit; `Number` makes it one again. */
  exactly(column: string): string;
  /** A field of a column of JSON. */
  field(column: string, name: string): string;
  /** The rows of a query, in its order, as one value: JSON of an array of arrays that hold the named columns. */
  list(names: readonly string[], query: string): string;

  /** Makes events findable by their words, forgetting what was known of them before. */
  indexEvents(db: Connection, texts: readonly SearchText[]): Promise<void>;
  /** Takes events out of the search. */
  forgetEvents(db: Connection, numbers: readonly number[]): Promise<void>;
  /**
   * The numbers of the events that hold all words searched for, ascending; null if there is no word in `q`. Words find their inflections,
   * "quoted words" only themselves in that order, a word with * at its end all that begin with it. No input is an error.
   */
  searchEvents(db: Connection, q: string): Promise<Uint32Array | null>;
}
