import type { CorrectedField } from "../domain";

// What persons said is right, as the store answers and the components draw: plain data that survives JSON.

/** What a person has said of an event. */
export interface CorrectionRow {
  readonly id: string;
  readonly field: CorrectedField;
  /** JSON: see lib/corrections.ts. */
  readonly value: string;
  readonly by: string;
  /** EDTF, to the second. */
  readonly at: string;
  readonly reason: string;
  /** Who has taken it back; null = it holds, until a later one of its field. */
  readonly undoneBy: string | null;
  /** Names of the actors and places that its value holds, by id. */
  readonly names: Readonly<Record<string, string>>;
}

/** A correction in a list of all. */
export interface ListedCorrection extends CorrectionRow {
  /** The event it stands at; null = it stands nowhere, or what it is of is removed. */
  readonly event: string | null;
  /** The address that its event had then; it is followed where it has moved. */
  readonly founding: string | null;
  /** Its words are found. */
  readonly stands: boolean;
  /** Of the first passage it was made of, as it was. */
  readonly quote: string;
  readonly article: string | null;
}

/** An event that a person added by marking words that reading had missed. */
export interface AddedRow {
  readonly id: string;
  readonly title: string;
  readonly by: string;
  /** EDTF, to the second. */
  readonly at: string;
  readonly reason: string;
  /** The words, cut where they are long, and the article they were marked in. */
  readonly quote: string;
  readonly article: string;
  /** Where they are found now; null = no more. */
  readonly passage: string | null;
  /** The event that holds them; null = none. */
  readonly event: string | null;
}
