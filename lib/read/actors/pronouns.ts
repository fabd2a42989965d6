import type { Actor, ActorMention, Sentence } from "../../domain";
import type { Directory, Gender } from "./directory";
import type { Word } from "./words";

const PRONOUNS: Record<string, Gender> = { he: "m", she: "f" };

/** A person spoken of, where. */
export interface PersonAt {
  readonly start: number;
  readonly actor: Actor;
  readonly title: string;
}

/**
 * "He" and "she" where only one person can be meant: exactly one of that gender was spoken of in this sentence and the one before it,
 * in the same paragraph. Inside quotations the speaker's "he" is somebody else's affair and is left alone, and so is whom he speaks of.
 */
export function findPronouns(
  text: string,
  words: readonly Word[],
  sentences: readonly Sentence[],
  people: readonly PersonAt[],
  directory: Directory,
): ActorMention[] {
  const genders = genderOf(people, directory);
  const quotes = new Quotes(text, sentences);
  const out: ActorMention[] = [];
  const spoken: PersonAt[] = [];
  let next = 0;
  for (const word of words) {
    for (; next < people.length && (people[next] as PersonAt).start <= word.start; next++)
      if (!quotes.around(word.start, word.sentence)) spoken.push(people[next] as PersonAt);
    const gender = PRONOUNS[word.lower];
    if (!gender || word.pos !== "PRON") continue;
    const from = windowStart(sentences, word.sentence);
    if (quotes.around(word.start, word.sentence)) continue;
    const fits = new Map<string, PersonAt>();
    for (let i = spoken.length - 1; i >= 0 && (spoken[i] as PersonAt).start >= from; i--) {
      const person = spoken[i] as PersonAt;
      const own = genders.get(person.actor.id) ?? "u";
      if (own === gender || own === "u") fits.set(person.actor.id, person);
    }
    const only = fits.size === 1 ? [...fits.values()][0] : undefined;
    if (!only) continue;
    out.push({ start: word.start, end: word.end, actor: only.actor, form: "pronoun", rule: "actor-pronoun" });
    spoken.push({ start: word.start, actor: only.actor, title: "" });
  }
  return out;
}

function windowStart(sentences: readonly Sentence[], index: number): number {
  const own = sentences[index];
  const before = sentences[index - 1];
  return before && own && before.paragraph === own.paragraph ? before.start : (own?.start ?? 0);
}

/** Is an offset inside double quotation marks opened in its paragraph? Asked in text order, so that one pass over the text does. */
class Quotes {
  #at = 0;
  #paragraph = -1;
  #open = false;

  constructor(
    private readonly text: string,
    private readonly sentences: readonly Sentence[],
  ) {}

  around(offset: number, sentence: number): boolean {
    const paragraph = this.sentences[sentence]?.paragraph ?? 0;
    if (paragraph !== this.#paragraph) {
      this.#paragraph = paragraph;
      this.#open = false;
      const newline = this.text.lastIndexOf("\n", offset) + 1;
      this.#at = Math.max(this.#at, newline);
    }
    for (; this.#at < offset; this.#at++) {
      const c = this.text[this.#at];
      if (c === "“") this.#open = true;
      else if (c === "”") this.#open = false;
      else if (c === '"') this.#open = !this.#open;
    }
    return this.#open;
  }
}

/** Whether the people named are men or women, by id, as far as their first names tell. */
export function gendersOf(mentions: readonly ActorMention[], directory: Directory): ReadonlyMap<string, Gender> {
  const people = mentions.filter((m) => m.actor.kind === "person" && m.form === "name");
  return genderOf(
    people.map(({ start, actor }) => ({ start, actor, title: "" })),
    directory,
  );
}

function genderOf(people: readonly PersonAt[], directory: Directory): Map<string, Gender> {
  const out = new Map<string, Gender>();
  for (const { actor, title } of people) {
    const known = out.get(actor.id);
    if (known && known !== "u") continue;
    const titled: Gender = /\b(?:mr|sir|king|prince|lord|spokesman|chairman|father|imam|pope)\b/.test(title)
      ? "m"
      : /\b(?:mrs|ms|miss|queen|princess|lady|dame|spokeswoman|chairwoman)\b/.test(title)
        ? "f"
        : "u";
    const first = actor.name.split(" ")[0] ?? "";
    out.set(
      actor.id,
      titled !== "u" ? titled : actor.name.includes(" ") ? (directory.firstName(first)?.gender ?? "u") : "u",
    );
  }
  return out;
}
