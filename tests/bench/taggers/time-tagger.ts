import type { Timex } from "../gold";

/** A library that finds time expressions. `published` is the reference date (2015-05-18). */
export interface TimeTagger {
  readonly name: string;
  readonly tag: (text: string, published: string) => Timex[];
}
