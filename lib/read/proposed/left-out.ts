import type { Article, Problem } from "../../domain";

/** What we leave out of what another reader proposed: events that no passage tells, and titles. Null where that is nothing. */
export function leftOut(article: Article, events: number, titles: number): Problem | null {
  const parts = [
    events > 0 && `${counted(events, "event")} told by no word of the story, or by that of another event`,
    titles > 0 && `${counted(titles, "title")} with names that the article has not`,
  ];
  const words = parts.filter((part) => part !== false).join("; ");
  if (words === "") return null;
  return leftOutProblem(article, `of the events that were kept, left out as they were read: ${words}.`);
}

/** That some of what another reader says of an article was left out, in words that go on from its name. */
export function leftOutProblem({ id, source, title }: Article, words: string): Problem {
  const message = `${source} ("${title.slice(0, 80)}"): ${words}`;
  return { code: "model-left-out", message, article: id, place: { file: source }, fatal: false };
}

/** "1 event", "2 events". */
export const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? "" : "s"}`;
