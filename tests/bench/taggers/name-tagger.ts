import type { Name } from "../gold";

/** A library that finds names. `published` is the day of publication where it is known. */
export interface NameTagger {
  readonly name: string;
  /** Whether it says what a name names. */
  readonly typed: boolean;
  readonly tag: (text: string, published: string | null) => Name[] | Promise<Name[]>;
}
