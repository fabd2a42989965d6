import type { Place, PlaceMention, Span } from "../../../domain";
import { overlapping } from "../sentence/overlapping";
import type { ArticleReading } from "../sentence/sentence-reading";

/** A place with a name that no list knows must be this likely, one without a name that. */
const SURE = 0.45;
const DESCRIBED = 0.7;
const LONGEST = 60;

const CAPITAL = /^\p{Lu}/u;
/** Nouns for somewhere that only their names tell apart: "the territory of Latvia", "the city". */
const GENERIC =
  /^(?:country|state|nation|republic|kingdom|territory|region|province|county|district|area|land|soil|city|capital|town|village|peninsula|part|place|side)$/;

/** The rule of a country that is only told by its people or things: others need not be there. */
export const PEOPLE = "people";

/**
 * The place that a phrase tells which holds no known one: of a description the name behind it ("the capital, Kyiv", "the territory of
 * Latvia"), else the phrase itself without a point, else the country that it is called after. `score` is how likely the phrase is where
 * something was, 0 to 1. */
export function describedPlace(
  reading: ArticleReading,
  first: number,
  last: number,
  score: number,
): PlaceMention | null {
  return namedBehind(reading, last) ?? unknownPlace(reading, first, last, score) ?? countryOf(reading, first, last);
}

/** "The Slovenian capital", "Norway's capital", "the capital of Norway". */
export function capitalAt({ tree, found }: ArticleReading, first: number, last: number): PlaceMention | null {
  if (tree.at(last).text !== "capital") return null;
  const of = tree.children(last).find((c) => ofWhat(tree, c));
  const start = tree.at(first).start;
  const end = of === undefined ? tree.at(last).end : tree.at(tree.basePhrase(of)[1]).end;
  const country =
    overlapping(found.places, start, end).find((p) => p.place?.kind === "country")?.place?.country ??
    overlapping(found.states, start, end).find((s) => s.actor.country)?.actor.country;
  const place = country ? found.capital(country) : null;
  return place && { start, end, name: place.name, place, candidates: [], rule: "capital" };
}

function namedBehind({ tree, found }: ArticleReading, word: number): PlaceMention | null {
  const generic = GENERIC.test(tree.at(word).lemma.toLowerCase());
  const behind = tree.children(word).find((c) => tree.at(c).rel === "appos" || (generic && ofWhat(tree, c)));
  if (behind === undefined) return null;
  const { start, end } = tree.at(behind);
  return overlapping(found.places, start, end).find((p) => p.place && p.rule !== "metonymy") ?? null;
}

function ofWhat(tree: ArticleReading["tree"], word: number): boolean {
  const of = tree.child(word, /^case$/);
  return tree.at(word).rel === "nmod" && of !== null && tree.at(of).text.toLowerCase() === "of";
}

/** "Syrian forces", "Iraqi oil", "Ukrainian cities": no place, but of a country. "In Italian" is none. */
function countryOf({ tree, text, found }: ArticleReading, first: number, last: number): PlaceMention | null {
  const state = overlapping(found.states, tree.at(first).start, tree.at(last).end)[0];
  const place = state?.actor.country ? found.country(state.actor.country) : null;
  if (!state || !place || (state.form === "demonym" && state.end >= tree.at(last).end)) return null;
  const { start, end } = state;
  return { start, end, name: text(start, end), place, candidates: [], rule: PEOPLE };
}

/** A place that no list knows: it has a name or a description, and no point. */
function unknownPlace(
  { tree, text, found }: ArticleReading,
  first: number,
  last: number,
  score: number,
): PlaceMention | null {
  let from = first;
  while (from < last && /^(?:DET|ADP|PUNCT|PRON)$/.test(tree.at(from).pos)) from++;
  let to = last;
  const state = (): boolean => overlapping(found.states, tree.at(from).start, tree.at(to).end).length > 0;
  const { pos, lemma } = tree.at(last);
  if (pos === "NOUN" && GENERIC.test(lemma) && (from === last || (from === last - 1 && state()))) return null;
  // "New York Stock Exchange composite trading": of what is no place, the name before it
  if (pos === "NOUN" && !found.isPlaceNoun(lemma)) {
    while (from < to && !CAPITAL.test(tree.at(to).text)) to--;
    while (from < to && !CAPITAL.test(tree.at(from).text)) from++;
    if (from === to) return null;
  }
  if (from === to && state()) return null;
  if (to === last && CAPITAL.test(tree.at(last).text)) to = nameEnd(tree, last);
  const span = { start: tree.at(from).start, end: tree.at(to).end };
  const name = text(span.start, span.end).replace(/\s+/g, " ");
  const named = /\p{Lu}/u.test(name) && found.names.sharesOf(span).person < 0.5;
  if (name.length > LONGEST || !/^(?:NOUN|PROPN)$/.test(pos) || score < (named ? SURE : DESCRIBED)) return null;
  return pointless(span, name);
}

/** Where a name ends that goes on behind its head: "Wall of Remembrance", "Office of the President". */
function nameEnd(tree: ArticleReading["tree"], head: number): number {
  const of = tree.children(head).find((c) => c > head && ofWhat(tree, c));
  const named = of !== undefined && tree.at(head + 1).text === "of" && CAPITAL.test(tree.at(of).text);
  return named ? tree.basePhrase(of)[1] : head;
}

/** A place that is known by its words alone. */
export function pointless({ start, end }: Span, name: string): PlaceMention {
  const place: Place = {
    ...{ id: `n-${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-")}`, name, kind: "facility", lat: null, lon: null },
    ...{ country: null, parents: [], aliases: [], geonamesId: null },
  };
  return { start, end, name, place, candidates: [], rule: "named-only" };
}
