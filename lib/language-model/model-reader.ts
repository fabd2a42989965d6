import type { Article, Problem } from "../domain";
import { reads } from "../read/language";
import { leftOutProblem } from "../read/proposed/left-out";
import type { ProposedEvent } from "../read/proposed/proposal";
import { segment } from "../read/sentences";
import { readAnswer } from "./answer/read-answer";
import { type Asked, notAsked } from "./asked";
import { AnswerCache, whyNot } from "./asking/answer-cache";
import { Asker, type Used } from "./asking/asker";
import { type Estimate, estimateOf } from "./estimate";
import { countsInWords } from "./gate/counts";
import { Gate } from "./gate/gate";
import { GUIDE, PROMPT_VERSION, showWindow } from "./guide/guide";
import { halvesOf, type Window, windowsOf } from "./guide/windows";
import { NoAnswer } from "./protocols/protocol";
import { hostOf, type Settings, UnusableSettings } from "./settings";

/** An article of more windows than this is not asked about. */
const MOST_WINDOWS = 60;

/** A language model as a reader of articles: asked for words, and never believed further than they stand in the text. */
export class ModelReader {
  private constructor(
    readonly settings: Settings,
    private readonly asker: Asker,
  ) {}

  /** Loads what the model's protocol needs; nothing is sent yet. Throws UnusableSettings where answers could not be kept. */
  static async open(settings: Settings, firstWait?: number): Promise<ModelReader> {
    const ask =
      settings.api === "anthropic"
        ? (await import("./protocols/anthropic")).anthropic(settings)
        : (await import("./protocols/openai")).openAi(settings);
    const cache = new AnswerCache(settings.answers);
    await cache.probe().catch((error: unknown) => {
      throw new UnusableSettings(`ANSWERS is a folder where nothing can be kept: ${whyNot(error)}`);
    });
    return new ModelReader(settings, new Asker(settings, ask, cache, firstWait));
  }

  /** Requests that it has under way at most. */
  get concurrency(): number {
    return this.settings.concurrency;
  }

  get used(): Used {
    return this.asker.used;
  }

  /** Adds to an estimate what asking about an article will take. */
  async estimate(article: Article, estimate: Estimate): Promise<void> {
    if (!reads(article.language)) return;
    const sentences = segment(article.text);
    estimate.articles++;
    for (const window of windowsOf(sentences, this.settings.window).slice(0, MOST_WINDOWS)) {
      const question = { article: article.id, guide: GUIDE, shown: showWindow(article, sentences, window) };
      if (await this.asker.knows(question)) continue;
      const { sent, received } = estimateOf(question);
      estimate.requests++;
      estimate.sent += sent;
      estimate.received += received;
    }
  }

  /** Asks about an article; null for one in a language that is not read: nothing of it is sent. Never throws for what a model does. */
  async propose(article: Article): Promise<Asked | null> {
    if (!reads(article.language)) return null;
    const sentences = segment(article.text);
    const windows = windowsOf(sentences, this.settings.window);
    if (windows.length > MOST_WINDOWS) return this.#unasked(article, "the article is too long for it");
    const gate = new Gate(article.text, sentences);
    try {
      const answers = await Promise.all(
        windows.map((window) => this.#about(article.id, window, (each) => showWindow(article, sentences, each))),
      );
      const events: ProposedEvent[] = [];
      for (const { window, answer } of answers.flat()) {
        gate.countMalformed(answer.malformed);
        events.push(...gate.admit(answer.events, { first: window.from, last: window.to }));
      }
      const { model } = this.settings;
      return { proposal: { readBy: { model, prompt: PROMPT_VERSION }, events, problems: this.#left(article, gate) } };
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      return this.#unasked(article, error.message);
    }
  }

  /** The answers about a window: one, or those about its halves where that is cut off. */
  async #about(article: string, window: Window, show: (window: Window) => string): Promise<Answered[]> {
    const { text, cut } = await this.asker.answer({ article, guide: GUIDE, shown: show(window) });
    const answer = readAnswer(text) ?? { events: [], malformed: 0, cut: true };
    const halves = cut || answer.cut ? halvesOf(window) : null;
    if (!halves) return [{ window, answer }];
    return (await Promise.all(halves.map((half) => this.#about(article, half, show)))).flat();
  }

  #left(article: Article, gate: Gate): Problem[] {
    const words = countsInWords(gate.counts);
    if (words === null) return [];
    const { answered, kept } = gate.counts;
    return [
      leftOutProblem(article, `of ${answered} events that ${this.#name()} gave ${kept} were kept. Left out: ${words}.`),
    ];
  }

  #unasked(article: Article, why: string): Asked {
    return notAsked(article, `${this.#name()}: ${why}`);
  }

  #name(): string {
    return `${this.settings.model} at ${hostOf(this.settings)}`;
  }
}

interface Answered {
  readonly window: Window;
  readonly answer: NonNullable<ReturnType<typeof readAnswer>>;
}
