import { setTimeout as sleep } from "node:timers/promises";
import { ANSWER_SCHEMA } from "../answer/answer";
import { readAnswer } from "../answer/read-answer";
import { estimateOf, estimateTokens } from "../estimate";
import { PROMPT_VERSION } from "../guide/guide";
import { type Ask, NoAnswer, type Question, type Reply, type Tokens } from "../protocols/protocol";
import type { Settings } from "../settings";
import { Allowance } from "./allowance";
import { type AnswerCache, whyNot } from "./answer-cache";
import { Stopped } from "./stopped";
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

/** What an answer depends on beside what is shown; made once. */
const SCHEMA = JSON.stringify(ANSWER_SCHEMA);

/**
 * Asks a model and goes on asking while that may help: within its limits, and never twice what was answered. Throws NoAnswer alone; once the
 * limit of tokens is reached, the model does not answer at all, or its answers cannot be kept, it throws without asking.
 */
export class Asker {
  readonly #turns: Turns;
  readonly #allowance: Allowance;
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
    this.#allowance = new Allowance(settings.mostTokens);
  }

  get used(): Used {
    return this.#used;
  }

  /** Was a question answered before? */
  async knows(question: Question): Promise<boolean> {
    return (await this.cache.get(question.article, this.#asked(question))) !== null;
  }

  #asked({ guide, shown }: Question): readonly string[] {
    const { api, url, model, temperature } = this.settings;
    return [api, url, model, String(temperature), String(PROMPT_VERSION), SCHEMA, guide, shown];
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
      await this.#keep(question, reply); // before another is asked: a crash loses no more than what is under way
      return reply;
    });
  }

  /** What cannot be kept would be paid for again and again: then nothing more is asked for a while. */
  async #keep(question: Question, reply: Reply): Promise<void> {
    try {
      await this.cache.put(question.article, this.#asked(question), reply);
    } catch (error) {
      this.#rest(`its answers cannot be kept: ${whyNot(error)}`);
    }
  }

  async #insist(question: Question): Promise<Reply> {
    for (let tries = 1; ; tries++) {
      if (this.#rests && performance.now() < this.#rests.until) throw new Stopped(this.#rests.why);
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
        await this.#turns.begin();
      }
    }
  }

  async #once(question: Question): Promise<Reply> {
    const likely = estimateOf(question);
    const giveBack = this.#allowance.setAside(likely.sent + likely.received);
    this.#used.asked++;
    let taken: Tokens = { sent: 0, received: 0 };
    try {
      const reply = await this.ask(question);
      taken = { sent: reply.sent || likely.sent, received: reply.received || estimateTokens(reply.text.length) };
      if (!reply.cut && !readAnswer(reply.text))
        throw new NoAnswer("down", "its answer is not the JSON that was asked for");
      return reply;
    } catch (error) {
      if (error instanceof NoAnswer && (error.used || error.failure === "slow"))
        taken = { sent: error.used?.sent || likely.sent, received: error.used?.received ?? 0 }; // it was at work
      throw error;
    } finally {
      this.#used.sent += taken.sent;
      this.#used.received += taken.received;
      giveBack(taken.sent + taken.received);
    }
  }

  #failed(error: NoAnswer): NoAnswer {
    if (error.failure === "refused") return error; // of this article alone
    this.#failures++;
    if (this.#failures >= MOST_FAILURES)
      this.#rest(`${error.message}; after ${MOST_FAILURES} failures in a row nothing more was asked`);
    return error;
  }

  #rest(why: string): void {
    this.#rests = { until: performance.now() + REST, why };
  }
}
