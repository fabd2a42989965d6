import { setTimeout as sleep } from "node:timers/promises";
import { readAnswer } from "../answer/read-answer";
import { type Ask, NoAnswer, type Question, type Reply } from "../protocols/protocol";
import type { Settings } from "../settings";
import type { AnswerCache } from "./answer-cache";
import { Turns } from "./turns";

/** How often one question is asked in all, and the first wait before it is asked again, in milliseconds: each next one is twice as long. */
const MOST_TRIES = 5;
const FIRST_WAIT = 500;
const LONGEST_WAIT = 60_000;
/** After so many questions in a row without an answer nothing more is asked for a while, in milliseconds. */
const MOST_FAILURES = 5;
const REST = 300_000;

/** What a run has used. */
export interface Used {
  readonly asked: number;
  readonly cached: number;
  readonly sent: number;
  readonly received: number;
}

/** Nothing more is asked for now; the message says why. */
export class Stopped extends NoAnswer {
  constructor(message: string) {
    super("wrong", message);
  }
}

/**
 * Asks a model and goes on asking while that may help: within its limits, and never twice what was answered. Throws NoAnswer alone; once the
 * limit of tokens is reached, or the model does not answer at all, it throws without asking.
 */
export class Asker {
  readonly #turns: Turns;
  #used = { asked: 0, cached: 0, sent: 0, received: 0 };
  #failures = 0;
  #rests: { until: number; why: string } | null = null;

  constructor(
    private readonly settings: Settings,
    private readonly ask: Ask,
    private readonly cache: AnswerCache,
    private readonly firstWait = FIRST_WAIT,
  ) {
    this.#turns = new Turns(settings.concurrency, settings.perMinute);
  }

  get used(): Used {
    return this.#used;
  }

  /** Was a question answered before? */
  async knows(question: Question): Promise<boolean> {
    return (await this.cache.get(question.article, this.#asked(question))) !== null;
  }

  #asked({ guide, shown }: Question): readonly string[] {
    return [this.settings.api, this.settings.model, guide, shown];
  }

  /** An answer that holds events that can be read, or was cut off before the first. */
  async answer(question: Question): Promise<Reply> {
    const { article } = question;
    const known = await this.cache.get(article, this.#asked(question));
    if (known) {
      this.#used.cached++;
      return known;
    }
    return this.#turns.take(async () => {
      const reply = await this.#insist(question);
      await this.cache.put(article, this.#asked(question), reply); // before another is asked: a crash loses no more than what is under way
      return reply;
    });
  }

  async #insist(question: Question): Promise<Reply> {
    for (let tries = 1; ; tries++) {
      this.#checkLimits();
      try {
        const reply = await this.#once(question);
        this.#failures = 0;
        return reply;
      } catch (error) {
        if (!(error instanceof NoAnswer) || error instanceof Stopped) throw error;
        if (error.failure === "wrong" || error.failure === "refused" || tries === MOST_TRIES) throw this.#failed(error);
        const doubled = Math.min(LONGEST_WAIT, this.firstWait * 2 ** (tries - 1));
        const wait = error.after ?? doubled * (0.5 + Math.random() / 2);
        if (error.failure === "busy") this.#turns.pause(wait);
        await sleep(wait);
      }
    }
  }

  async #once(question: Question): Promise<Reply> {
    this.#used.asked++;
    const reply = await this.ask(question);
    this.#used.sent += reply.sent || estimateTokens(question.guide.length + question.shown.length);
    this.#used.received += reply.received || estimateTokens(reply.text.length);
    if (!reply.cut && !readAnswer(reply.text))
      throw new NoAnswer("down", "its answer is not the JSON that was asked for");
    return reply;
  }

  #checkLimits(): void {
    if (this.#rests && performance.now() < this.#rests.until) throw new Stopped(this.#rests.why);
    const { sent, received } = this.#used;
    if (sent + received >= this.settings.mostTokens)
      throw new Stopped(`the limit of ${this.settings.mostTokens} tokens a run was reached`);
  }

  #failed(error: NoAnswer): NoAnswer {
    if (error.failure === "refused") return error; // of this article alone
    this.#failures++;
    if (this.#failures >= MOST_FAILURES)
      this.#rests = {
        until: performance.now() + REST,
        why: `${error.message}; after ${MOST_FAILURES} failures in a row nothing more was asked`,
      };
    return error;
  }
}

/** English has about four characters a token. */
export const estimateTokens = (characters: number): number => Math.ceil(characters / 4);
