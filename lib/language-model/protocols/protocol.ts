/** What a model is asked: what it is to do, which is the same for every article, and one window. */
export interface Question {
  /** The id of the article it is about; it is not sent. */
  readonly article: string;
  readonly guide: string;
  readonly shown: string;
}

/** Tokens as the server counted them; 0 where it did not. */
export interface Tokens {
  readonly sent: number;
  readonly received: number;
}

export interface Reply extends Tokens {
  readonly text: string;
  /** It ended because it had become too long. */
  readonly cut: boolean;
}

/** Why there is no answer: `busy` too much was asked, `down` the server failed or was not reached, `slow` it took too long, `refused` the model would not, `wrong` asking again is no use. */
export type Failure = "busy" | "down" | "slow" | "refused" | "wrong";

/** There is no answer. The message is for people and holds no key. */
export class NoAnswer extends Error {
  constructor(
    readonly failure: Failure,
    message: string,
    /** Milliseconds after which to ask again, if the server said so. */
    readonly after: number | null = null,
    /** What was used all the same, where the server did answer. */
    readonly used: Tokens | null = null,
  ) {
    super(message);
  }
}

/** Asks a model once; throws NoAnswer alone. */
export type Ask = (question: Question) => Promise<Reply>;
