import type { Actor, ActorMention, When } from "../../domain";
import type { Directory } from "./directory";
import type { Name } from "./name-context";
import { slug } from "./name-key";
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

/** People named with their office before them in this document, and the roles that stand for them later ("the president"). */
export function findRoles(
  words: readonly Word[],
  names: readonly Name[],
  taken: (start: number, end: number) => boolean,
  directory: Directory,
  published: When | null,
): ActorMention[] {
  const out: ActorMention[] = [];
  const seen = antecedents(words, names);
  const starts = new Map(OFFICES.map((o) => [o[0] as string, OFFICES.filter((x) => x[0] === o[0])]));
  for (let i = 0; i < words.length; i++) {
    const options = starts.get((words[i] as Word).lower);
    const office = options?.find((o) => matches(words, i, o));
    if (!office) continue;
    const end = i + office.length;
    const found = resolve(words, i, end, SAME[office.join(" ")] ?? office.join(" "), seen, directory, published);
    if (found && !taken(found.start, found.end)) out.push(found);
    i = end - 1;
  }
  return out;
}

function matches(words: readonly Word[], at: number, office: readonly string[]): boolean {
  return office.every((part, k) => {
    const word = words[at + k];
    return word !== undefined && word.lower === part && (k === 0 || follows(word));
  });
}

interface Antecedent {
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly titleFrom: number;
  readonly title: string;
  readonly actor: Actor;
}

/** Every person named, with the words of the title or small noun before the name. */
function antecedents(words: readonly Word[], names: readonly Name[]): Antecedent[] {
  return names
    .filter((n) => n.actor.kind === "person")
    .map((n) => {
      let titleFrom = n.piece.titleFrom;
      let title = n.piece.title;
      while (!n.piece.title && titleFrom > 0 && n.piece.from - titleFrom < 4) {
        const before = words[titleFrom - 1] as Word;
        if (before.capital || before.possessive || !follows(words[titleFrom] as Word)) break;
        titleFrom--;
        title = `${before.lower} ${title}`.trim();
      }
      return { at: n.piece.from, start: n.start, end: n.end, titleFrom, title, actor: n.actor };
    });
}

function resolve(
  words: readonly Word[],
  from: number,
  to: number,
  office: string,
  seen: readonly Antecedent[],
  directory: Directory,
  published: When | null,
): ActorMention | null {
  const last = words[to - 1] as Word;
  if (seen.some((a) => a.titleFrom <= from && a.at >= to)) return null;
  const next = words[to];
  if (next && follows(next) && !last.possessive && (next.capital || next.pos === "NOUN")) return null;
  const state = stateBefore(words, from, directory) ?? stateAfter(words, to, directory);
  const start = (words[state?.from ?? from] as Word).start;
  const end = (words[(state?.to ?? to) - 1] as Word).end;
  const beside = apposed(words, state?.from ?? from, state?.to ?? to, seen);
  if (beside) return { start, end, actor: beside, form: "role", rule: "actor-apposition" };
  if (state) {
    if (/^(?:former|ex|then|late|next|first|new)$/.test(words[(state.from ?? from) - 1]?.lower ?? "")) return null;
    const actor = directory.holder(office, state.iso, published) ?? unnamed(office, state.iso, directory);
    return actor && { start, end, actor, form: "role", rule: "actor-office" };
  }
  if (words[from - 1]?.lower !== "the" || !follows(words[from] as Word)) return null;
  const fits = seen.filter((a) => a.at < from && a.title.endsWith(office) && !/\b(?:former|ex)\b/.test(a.title));
  const actor = fits.at(-1)?.actor;
  if (!actor || new Set(fits.map((f) => f.actor.id)).size > 2) return null;
  return { start, end, actor, form: "role", rule: "actor-antecedent" };
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
function apposed(words: readonly Word[], from: number, to: number, seen: readonly Antecedent[]): Actor | null {
  const article = words[from - 1]?.lower === "the" ? from - 1 : from;
  const opening = words[article] as Word;
  const next = words[to];
  const before = seen.find((a) => a.end === (words[article - 1]?.end ?? -1) && /^, $/.test(opening.gap));
  if (before) return before.actor;
  const after = next && /^, $/.test(next.gap) ? seen.find((a) => a.at === to) : undefined;
  return after?.actor ?? null;
}

/** The office itself where nobody knows who held it then. */
function unnamed(office: string, iso: string, directory: Directory): Actor | null {
  const country = directory.countryOf(iso);
  if (!country) return null;
  const name = `${country.adjectives[0] ?? country.name} ${office}`;
  return { id: `${country.id}-${slug(office)}`, name, kind: "person", country: iso, aliases: [], curated: false };
}
