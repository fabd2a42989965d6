import type { Span } from "../../domain";
import { type ModelAct, ROLE } from "../events/sentence/act";
import { firstAfter } from "../text/first-after";
import type { Tree } from "../text/tree";
import type { ProposedEvent } from "./proposal";

/** The acts that proposed events tell, in text order, as sure as they can be; one whose trigger is no word of the text is left out. */
export function proposedActs(events: readonly ProposedEvent[], tree: Tree): ModelAct[] {
  return events.flatMap((event) => toAct(event, tree) ?? []).sort((a, b) => a.word - b.word);
}

function toAct(event: ProposedEvent, tree: Tree): ModelAct | null {
  const word = headOf(tree, event.trigger);
  if (word === null) return null;
  const roles = rolesOf(event, tree);
  const words = [word, ...roles.keys()];
  const { sentence } = tree.at(word);
  const own = [...roles].some(([at, role]) => role === ROLE.time && tree.at(at).sentence === sentence);
  const { date, place, type, status, quote } = event;
  return {
    ...{ word, probability: 1, type, typeCertainty: 1, status, plover: "", core: Number(event.core) },
    date: {
      own: Number(own),
      near: Number(date !== null && date !== "published" && !own),
      published: Number(date === "published"),
      none: Number(date === null),
    },
    place: { stated: Number(place !== null), implied: 0, none: Number(place === null) },
    from: words.reduce((a, b) => Math.min(a, b), word),
    to: words.reduce((a, b) => Math.max(a, b), word) + 1,
    role: (at, role) => Number(roles.get(at) === role),
    quote,
  };
}

/** The role of each word that fills one: the heads of actors and the place, all words of the time. */
function rolesOf({ actors, place, date }: ProposedEvent, tree: Tree): Map<number, number> {
  const roles = new Map<number, number>();
  const put = (word: number | null, role: number) => {
    if (word !== null && !roles.has(word)) roles.set(word, role);
  };
  for (const { words, role } of actors) put(headOf(tree, words), ROLE[role]);
  if (place) put(headOf(tree, place), ROLE.place);
  if (date && date !== "published") for (const word of wordsOf(tree, date)) put(word, ROLE.time);
  return roles;
}

/** The word of a span that the others hang on: the first whose head stands outside. */
function headOf(tree: Tree, span: Span): number | null {
  const words = wordsOf(tree, span).filter((word) => tree.at(word).pos !== "PUNCT");
  const inside = new Set(words);
  return words.find((word) => !inside.has(tree.at(word).head)) ?? null;
}

function wordsOf({ tokens }: Tree, { start, end }: Span): number[] {
  const words: number[] = [];
  for (let i = firstAfter(tokens, start); i < tokens.length && (tokens[i]?.start ?? end) < end; i++) words.push(i);
  return words;
}
