import type { Actor, ActorMention, When } from "../../domain";
import { SPEECH } from "./cues";
import type { Directory } from "./directory";
import type { Name } from "./name-context";
import { slug } from "./name-key";
import type { Piece } from "./pieces";
import { follows, type Word } from "./words";

/** Offices that a phrase may name without the person, longest first; each as words. */
const OFFICES: readonly (readonly string[])[] = [
  "deputy prime minister|deputy foreign minister|deputy defense minister|national security adviser|national security advisor",
  "prime minister|foreign minister|defense minister|defence minister|interior minister|finance minister|justice minister|health minister",
  "energy minister|foreign secretary|defense secretary|defence secretary|home secretary|vice president|secretary general|attorney general",
  "supreme leader|army chief|opposition leader|foreign ministry spokesman|treasury secretary",
  "president|premier|chancellor|king|queen|prime-minister|pope|emir|emperor|sultan|secretary-general",
]
  .flatMap((line) => line.split("|"))
  .map((office) => office.split(" "));

const SAME: Record<string, string> = {
  premier: "prime minister",
  "prime-minister": "prime minister",
  "defence minister": "defense minister",
  "defence secretary": "defense secretary",
  "secretary-general": "secretary general",
  "national security advisor": "national security adviser",
};

const OFFICES_FROM = new Map(OFFICES.map((o) => [o[0] as string, OFFICES.filter((x) => x[0] === o[0])]));

/**
 * Offices that stand for the person who holds them: with a state ("the French president") by the article's date, beside a name
 * ("Emmanuel Macron, the French president"), or alone ("the president") for the last one named with that office before.
 */
export function findRoles(
  words: readonly Word[],
  names: readonly Name[],
  taken: (start: number, end: number) => boolean,
  directory: Directory,
  published: When | null,
): ActorMention[] {
  const out: ActorMention[] = [];
  const people = new People(words, names);
  for (let i = 0; i < words.length; i++) {
    const from = i;
    const office = OFFICES_FROM.get((words[i] as Word).lower)?.find((o) => matches(words, from, o));
    if (!office) continue;
    i = from + office.length - 1;
    const found = resolve(
      words,
      { from, to: i + 1, office: plainOffice(office.join(" ")) },
      people,
      directory,
      published,
    );
    if (found && !taken(found.start, found.end)) out.push(found);
  }
  return out;
}

function plainOffice(office: string): string {
  return SAME[office] ?? office;
}

function matches(words: readonly Word[], at: number, office: readonly string[]): boolean {
  return office.every((part, k) => {
    const word = words[at + k];
    return word !== undefined && word.lower === part && (k === 0 || follows(word));
  });
}

/** The people a document names, with the office that stands before each name. */
class People {
  readonly byEnd = new Map<number, Actor>();
  readonly byWord = new Map<number, Actor>();
  /** Words that are part of a title before a name. */
  readonly titles = new Set<number>();
  readonly #holders: { at: number; office: string; actor: Actor }[] = [];
  readonly #last = new Map<string, Actor>();
  #next = 0;

  constructor(words: readonly Word[], names: readonly Name[]) {
    for (const { piece, end, actor } of names) {
      if (actor.kind !== "person") continue;
      this.byEnd.set(end, actor);
      this.byWord.set(piece.from, actor);
      const { titleFrom, title } = titleBefore(words, piece);
      for (let i = titleFrom; i < piece.from; i++) this.titles.add(i);
      const office = OFFICES.find((o) => title.endsWith(o.join(" ")));
      const former = /\b(?:former|ex|late|deputy|vice)\b/.test(title) && !/^(?:deputy|vice)/.test(office?.[0] ?? "");
      if (office && !former) this.#holders.push({ at: piece.from, office: plainOffice(office.join(" ")), actor });
    }
  }

  /** Who was last named with this office before a word; calls must go forward. */
  holder(office: string, before: number): Actor | null {
    for (;;) {
      const next = this.#holders[this.#next];
      if (!next || next.at >= before) break;
      this.#last.set(next.office, next.actor);
      this.#next++;
    }
    return this.#last.get(office) ?? null;
  }
}

/** The title before a name: capitalised ones were cut off it, small ones ("spokesman") stand before it. */
function titleBefore(words: readonly Word[], piece: Piece): { titleFrom: number; title: string } {
  if (piece.title) return piece;
  let titleFrom = piece.from;
  let title = "";
  while (titleFrom > 0 && piece.from - titleFrom < 4) {
    const before = words[titleFrom - 1] as Word;
    if (before.capital || before.possessive || !follows(words[titleFrom] as Word)) break;
    titleFrom--;
    title = `${before.lower} ${title}`.trim();
  }
  return { titleFrom, title };
}

interface Office {
  readonly from: number;
  readonly to: number;
  readonly office: string;
}

function resolve(
  words: readonly Word[],
  { from, to, office }: Office,
  people: People,
  directory: Directory,
  published: When | null,
): ActorMention | null {
  const remembered = people.holder(office, from);
  if (people.titles.has(from)) return null;
  const last = words[to - 1] as Word;
  const next = words[to];
  if (next && follows(next) && !last.possessive && (next.capital || (next.pos === "NOUN" && !SPEECH.has(next.lower))))
    return null;
  const state = stateBefore(words, from, directory) ?? stateAfter(words, to, directory);
  const first = state?.from ?? from;
  const after = state?.to ?? to;
  const start = (words[first] as Word).start;
  const end = (words[after - 1] as Word).end;
  const beside = apposed(words, first, after, people);
  if (beside) return { start, end, actor: beside, form: "role", rule: "actor-apposition" };
  if (state) {
    if (/^(?:former|ex|then|late|next|first|new)$/.test(words[first - 1]?.lower ?? "")) return null;
    const actor = directory.holder(office, state.iso, published) ?? unnamed(office, state.iso, directory);
    return actor && { start, end, actor, form: "role", rule: "actor-office" };
  }
  const body = bodyBefore(words, from, directory);
  if (body) {
    const actor = directory.holder(`${office} of ${body}`, null, published);
    return actor && { start, end, actor, form: "role", rule: "actor-office" };
  }
  const definite = words[from - 1]?.lower === "the" && follows(words[from] as Word);
  return definite && remembered ? { start, end, actor: remembered, form: "role", rule: "actor-antecedent" } : null;
}

/** "French president", "Ukraine's foreign minister": the state right before the office. */
function stateBefore(words: readonly Word[], at: number, directory: Directory) {
  if (!follows(words[at] as Word)) return null;
  for (let from = at - 1; from >= 0 && from >= at - 3; from--) {
    const word = words[from] as Word;
    if (!word.capital) return null;
    const name = words
      .slice(from, at)
      .map((w) => w.text)
      .join(" ");
    const found = directory.country(name);
    if (found && found.form !== "people") return { from, to: null, iso: found.country.iso };
    if (!follows(word)) return null;
  }
  return null;
}

/** "UN secretary general", "European Commission president": the organisation right before the office. */
function bodyBefore(words: readonly Word[], at: number, directory: Directory): string | null {
  for (const from of [at - 2, at - 1]) {
    const named = words.slice(Math.max(0, from), at);
    if (named.length < at - from || !named.every((w) => w.capital) || !follows(words[at] as Word)) continue;
    const [actor, other] = directory.named(named.map((w) => w.text).join(" "));
    if (actor && !other && actor.kind === "organisation") return actor.name.toLowerCase();
  }
  return null;
}

/** "the president of France". */
function stateAfter(words: readonly Word[], to: number, directory: Directory) {
  if (words[to]?.lower !== "of") return null;
  for (let end = Math.min(words.length, to + 4); end > to + 1; end--) {
    const name = words
      .slice(to + 1, end)
      .map((w) => w.text)
      .join(" ");
    const found = directory.country(name.replace(/^the /, ""));
    if (found?.form === "name") return { from: null, to: end, iso: found.country.iso };
  }
  return null;
}

/** The person beside the phrase: "Emmanuel Macron, the French president," or "the French president, Emmanuel Macron". */
function apposed(words: readonly Word[], from: number, to: number, people: People): Actor | null {
  const article = words[from - 1]?.lower === "the" ? from - 1 : from;
  const opening = words[article] as Word;
  const next = words[to];
  const closed = !next || next.sentence !== opening.sentence || /^[,;:.)]/.test(next.gap) || next.lower === "of";
  const before = closed && /^, $/.test(opening.gap) ? people.byEnd.get(words[article - 1]?.end ?? -1) : undefined;
  return before ?? (next && /^, $/.test(next.gap) ? people.byWord.get(to) : undefined) ?? null;
}

/** The office itself where nobody knows who held it then. */
function unnamed(office: string, iso: string, directory: Directory): Actor | null {
  const country = directory.countryOf(iso);
  if (!country) return null;
  const name = `${country.adjectives[0] ?? country.name} ${office}`;
  return { id: `${country.id}-${slug(office)}`, name, kind: "person", country: iso, aliases: [], curated: false };
}
