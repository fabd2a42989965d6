import type { PlaceMention, Sentence, Token } from "../../domain";
import { AREA_NOUNS, SPEAKING } from "./cue-words";
import type { Gazetteer } from "./gazetteer";
import { distance } from "./name-company";
import { type NameWord, nameWords } from "./name-words";
import { recogniseNames, type Spotted } from "./recognise-names";
import { liesIn, type Resolution, resolveNames, type Scored } from "./resolve-names";
import { belief, saysPlace } from "./weigh-evidence";

export interface PlaceHints {
  /** ISO 3166-1 alpha-2 of the publisher's country: where a name is that could be anywhere. */
  readonly publisherCountry?: string | null;
}

/** Below this the words around a name speak against a place. */
const ENOUGH = 0;

/**
 * Place names in a text, each resolved to a place of the gazetteer, in text order and without overlaps. A name that fits several places
 * equally well keeps them as candidates and has no place. Rule "metonymy": the name stands for a government ("Moscow said").
 */
export function findPlaces(
  text: string,
  sentences: readonly Sentence[],
  tokens: readonly Token[],
  gazetteer: Gazetteer,
  hints: PlaceHints = {},
): PlaceMention[] {
  const words = nameWords(text, sentences);
  const spotted = recogniseNames(text, words, tokens, gazetteer);
  const containers = findContainers(spotted, words, text);
  const inside = new Set(containers.values());
  const resolutions = resolveNames(
    spotted,
    containers,
    findRows(spotted, containers, text),
    hints.publisherCountry ?? null,
  );
  const settled = new Set(spotted.filter((name) => name.evidence.english && saysPlace(name)).map((name) => name.key));
  const mentions: PlaceMention[] = [];
  for (const [i, name] of spotted.entries()) {
    const resolution = resolutions.get(i);
    if (!resolution) continue;
    const signs = { contained: containers.has(i), container: inside.has(i), settled: settled.has(name.key) };
    if (belief(name, resolution, signs) < ENOUGH) continue;
    mentions.push(mention(name, resolution, words, text, gazetteer));
  }
  return mentions;
}

/** "Paris, Texas", "Pokrovsk, in the Donetsk region", "Gori (Georgia)": number of the name -> number of the name it lies in. */
export function findContainers(
  spotted: readonly Spotted[],
  words: readonly NameWord[],
  text: string,
): Map<number, number> {
  const out = new Map<number, number>();
  for (let i = 0; i + 1 < spotted.length; i++) {
    const inner = spotted[i];
    const outer = spotted[i + 1];
    if (!inner || !outer || outer.start - inner.end > 40) continue;
    const between = text.slice(inner.end, outer.start);
    if (
      !/^(?:, | \(|,? in (?:the )?(?:\p{L}+ )?|,? (?:a|the) (?:[a-z]+ )?(?:town|city|village|suburb|port|capital|district|settlement|community|neighbou?rhood) (?:in|of|near) (?:the )?)$/u.test(
        between,
      )
    )
      continue;
    const pairs = inner.candidates.some((a) => outer.candidates.some((b) => liesIn(a, b)));
    if (!pairs) continue;
    if (between === ", " && isList(inner, outer, words)) continue;
    out.set(i, i + 1);
  }
  return out;
}

/** Names in a row ("Gaza, Lebanon and Syria"), at least two, as indexes. */
export function findRows(
  spotted: readonly Spotted[],
  containers: ReadonlyMap<number, number>,
  text: string,
): number[][] {
  const rows: number[][] = [];
  let row: number[] = [];
  for (const [i, name] of spotted.entries()) {
    const before = spotted[i - 1];
    const close = before !== undefined && name.start - before.end <= 7 && !containers.has(i - 1);
    if (close && /^(?:, |,? (?:and|or) )(?:the )?$/.test(text.slice(before.end, name.start))) row.push(i);
    else {
      if (row.length > 1) rows.push(row);
      row = [i];
    }
  }
  if (row.length > 1) rows.push(row);
  return rows;
}

/** "Georgia, Texas and Ohio": names of one level in a row. */
function isList(inner: Spotted, outer: Spotted, words: readonly NameWord[]): boolean {
  const big = inner.candidates.some((a) => a.curated && a.district === null && !a.short);
  if (!big) return false;
  const last = words[outer.to];
  const next = words[outer.to + 1];
  return (
    last !== undefined &&
    next !== undefined &&
    ((/^, $/.test(last.gap) && next.capital) || next.lower === "and" || next.lower === "or")
  );
}

function mention(
  name: Spotted,
  resolution: Resolution,
  words: readonly NameWord[],
  text: string,
  gazetteer: Gazetteer,
): PlaceMention {
  const [best, second] = resolution.ranked;
  const unsure = best !== undefined && second !== undefined && isTie(best, second);
  const place = best && !unsure ? gazetteer.place(best.candidate.id) : null;
  const candidates = unsure
    ? resolution.ranked.filter((one) => best.score - one.score < 0.5).map((one) => one.candidate.id)
    : place
      ? [place.id]
      : [];
  // the stop of an abbreviation belongs to it ("Calif.")
  const dot =
    best?.candidate.short && text[name.end] === "." && text[name.end - 1] !== "." && !words[name.to]?.upper ? 1 : 0;
  return {
    start: name.start,
    end: name.end + dot,
    name: place?.name ?? text.slice(name.start, name.end),
    place,
    candidates,
    rule: isMetonym(name, words) ? "metonymy" : resolution.rule,
  };
}

/** As good as each other and not the same spot: a region and its town of one name are no dilemma. */
function isTie(best: Scored, second: Scored): boolean {
  if (best.score - second.score >= 0.15) return false;
  const [a, b] = [best.candidate, second.candidate];
  return !liesIn(a, b) && !liesIn(b, a) && distance(a, b) > 50;
}

/** A capital or country as the subject of a verb of saying or deciding. */
function isMetonym(name: Spotted, words: readonly NameWord[]): boolean {
  const last = words[name.to];
  const next = words[name.to + 1];
  if (!last || !next || last.possessive || last.gap !== " " || name.evidence.strong || name.evidence.weak) return false;
  const state = name.candidates.some((candidate) => candidate.seat === 4 || candidate.kind === "country");
  return state && SPEAKING.has(next.lower) && !AREA_NOUNS.has(next.lower);
}
