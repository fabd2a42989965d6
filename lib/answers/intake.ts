import type { Problem } from "../domain";

// What is taken in, as the store answers and the components draw: plain data that survives JSON.

/** What became of something given to be read. `links`: where a list of stories leads. */
export interface IntakeOutcome {
  readonly articles: readonly {
    readonly id: string;
    readonly title: string;
    /** EDTF. */
    readonly published: string | null;
    readonly language: string;
    /** How many were found. */
    readonly passages: number;
    /** Whether it is new to the store. */
    readonly saved: string;
  }[];
  readonly problems: readonly Pick<Problem, "code" | "message" | "fatal">[];
  readonly links: readonly string[];
}

/** How far something given has come. */
export interface IntakeState {
  readonly id: string;
  readonly name: string;
  readonly state: "waiting" | "reading" | "read";
  readonly outcome: IntakeOutcome | null;
}

/** A feed that is followed, as a list shows it. */
export interface FeedRow {
  readonly url: string;
  readonly title: string | null;
  /** When it was last asked, as EDTF; null = not yet. */
  readonly asked: string | null;
  /** What was wrong with the last answer. */
  readonly problem: string | null;
  /** The site says that it is no more: it is not asked again. */
  readonly gone: boolean;
}
