import type { Connection, Store } from "../connection";

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
  run(sql: string): Promise<void>;
  /** Runs one with values for its question marks. */
  write(sql: string, values: readonly Value[]): Promise<void>;
  rows(sql: string): Promise<unknown[]>;
  /** Throws if a row refers to one that is not there. */
  checkReferences(): Promise<void>;
}

/** A table as it is stored. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  /** The columns of its primary key, in order. */
  readonly key: readonly string[];
}

export interface Column {
  readonly name: string;
  readonly holds: "text" | "whole" | "real" | "truth" | "json" | "bytes";
}

/** What can be done with a database that is one file. */
export interface DatabaseFile {
  /** Copies a database whole into a new file, as it is at one moment, while others read and write. */
  copyTo(url: string, file: string): void;
  /** Is the file a whole database, undamaged and with this table? */
  isWhole(url: string, table: string): boolean;
  /** Brings all that is written beside a database's file into it. */
  settle(url: string): void;
}

/**
 * What a database does in its own words: all that is neither Prisma's nor SQL that any would take. Text of statements, names of tables and
 * columns are trusted: never from outside.
 */
export interface Engine {
  /**
   * Opens a database, which connects when it is first asked, names the file it is in, if it is one, and what the names of files begin with that are
   * made of it. Throws, saying what to do, on a url it cannot open.
   */
  open(url: string): { readonly db: Store; readonly file: string | null; readonly beside: string };
  /** Null where a database is no file. */
  readonly files: DatabaseFile | null;

  /**
   * Runs `work` as the only one on a database: all or nothing, another process that does the same waits. A file that is missing is made. The work
   * itself has to check references.
   */
  alone<T>(url: string, work: (db: Script) => Promise<T>): Promise<T>;
  /** Where its migrations are, from the project's folder. */
  readonly migrations: string;
  /** The statement that makes the table of applied migrations, as Prisma itself makes it, unless it is there. */
  readonly migrationsTable: string;

  /** What failed and what to do about it, in a sentence, where it is the disk's or the file's fault; null where it is not. */
  explain(error: unknown): string | null;

  /** Did a statement fail only because another process was writing? */
  isBusy(error: unknown): boolean;
  /** Did it fail because the database is not there at this time, though it may be again? What it did may be done or not. */
  isAway(error: unknown): boolean;

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
  execute(db: Connection, sql: string, values: readonly string[]): Promise<void>;
  /**
   * The rows of a query as arrays, in its order: many times faster than as objects, and without a limit to the list of values that `rest` names
   * as `given` or `givenNumbers`. `columns` are expressions. Truths may come as 0 and 1.
   */
  selectArrays<Row extends readonly unknown[]>(
    db: Connection,
    columns: readonly string[],
    rest: string,
    given?: readonly (string | number)[],
  ): Promise<Row[]>;

  /** Stands in a statement for the list of texts given with it, however long: a query of one column, "value". */
  readonly given: string;
  /** The same for whole numbers. */
  readonly givenNumbers: string;
  /** A column of real numbers as it must be read to lose no digit; `Number` makes it one again. */
  exactly(column: string): string;
  /** A column of JSON as the text that was written. */
  json(column: string): string;
  /** A field of a column of JSON, to be read, compared and ordered as what it is: null if it is not there. */
  field(column: string, name: string, is?: "text" | "number" | "truth" | "json"): string;
  /** In a `from`: the items of a list, which is a column or field of JSON, each a JSON called `"name".value`. */
  items(list: string, name: string): string;
  /** How Prisma is asked for a transaction all of whose reads are of one moment. */
  readonly ofOneMoment: object;
  /** At the end of a query for one row to be changed: those that another process is about to change are passed over. */
  readonly passOver: string;
  /** Beside Prisma's `contains`, so that capital and small letters of English are the same. */
  readonly anyCase: object;
  /** The rows of a query, in its order, as one value: JSON of an array of arrays that hold the named columns. */
  list(names: readonly string[], query: string): string;

  /** All tables but those of migrations and of words, each after those it refers to. */
  tables(db: Connection): Promise<Table[]>;
  /** After rows were inserted with numbers of their own: the next that gets one gets a higher one. */
  numberOn(db: Connection): Promise<void>;

  /** What a database finds wrong with itself, in its own words: nothing if it is sound. */
  examine(db: Connection): Promise<string[]>;
  /** A query of one column, "value": the numbers of all events that are findable by their words. */
  readonly findable: string;

  /** Makes events findable by their words, forgetting what was known of them before. */
  indexEvents(db: Connection, texts: readonly SearchText[]): Promise<void>;
  /** Makes very many events findable within one transaction, by `work`, faster than one after the other. */
  indexingMany<T>(db: Connection, work: () => Promise<T>): Promise<T>;
  /** Takes events out of the search. */
  forgetEvents(db: Connection, numbers: readonly number[]): Promise<void>;
  /**
   * The numbers of the events that hold all words searched for, ascending; null if there is no word in `q`. Words find their inflections,
   * "quoted words" only themselves in that order, a word with * at its end all that begin with it. No input is an error.
   */
  searchEvents(db: Connection, q: string): Promise<Uint32Array | null>;
}
