import type { Article, Problem, Reading } from "../domain";

/** Languages whose articles are read, as BCP 47 writes them without a region. */
const READ: readonly string[] = ["en"];

const NAMES = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

/** Whether articles in a language, in whatever region or script, are read. */
export function reads(language: string): boolean {
  return READ.includes(baseOf(language));
}

/** The reading of an article in a language that is not read: empty, and says so; null if it can be read. */
export function unreadReading(article: Article): Reading | null {
  if (reads(article.language)) return null;
  return {
    article,
    times: [],
    placeMentions: [],
    actorMentions: [],
    passages: [],
    actors: [],
    places: [],
    problems: [notRead(article)],
  };
}

function notRead({ id, source, title, language }: Article): Problem {
  const written = NAMES.of(baseOf(language)) ?? `the language "${language}"`;
  const read = READ.map((each) => NAMES.of(each) ?? each).join(", ");
  return {
    code: "language-not-read",
    message: `${source} ("${title.slice(0, 80)}"): it is in ${written}, so no events were looked for. Give it in a language that is read: ${read}.`,
    article: id,
    place: { file: source },
    fatal: false,
  };
}

const baseOf = (language: string): string => language.split("-")[0]?.toLowerCase() ?? "";
