import type { Actor } from "../../domain";
import type { Known } from "./cast";
import { LOCATIVE, NOT_NAMES, SEATS_OF } from "./cues";
import type { Gender } from "./directory";
import { type Context, spanOf } from "./name-context";
import type { Piece } from "./pieces";
import { actorFor } from "./uncurated";
import { follows, type Word } from "./words";

/** The person of the document whose surname (or first name) this is; a place's preposition before it speaks against. */
export function pickPerson(context: Context, piece: Piece, key: string): Actor | null {
  const people = context.cast.surnames.get(key);
  if (!people || NOT_NAMES.has(key)) return null;
  const word = context.words[piece.from] as Word;
  const before = context.words[piece.from - 1];
  const place = context.placeAt.has(`${word.start}:${word.end}`);
  if (place && before && (/^, $/.test(word.gap) ? before.capital : follows(word) && LOCATIVE.has(before.lower)))
    return null;
  const stated = context.directory.country(word.text);
  if (before?.lower === "the" && follows(word)) {
    const next = context.words[piece.to];
    if (!next || !follows(next) || next.pos !== "NOUN" || word.possessive) return null;
  }
  if (stated?.form === "adjective") return null;
  const bears = (p: Known) =>
    p.keys.at(-1) === key && context.directory.firstName(p.actor.name.split(" ")[0] ?? "") !== undefined;
  if (stated && !people.some(bears)) return null;
  const surname = people.filter((p) => p.keys.at(-1) === key);
  const fits = surname.length > 0 ? surname : people;
  const ids = new Set(fits.map((f) => f.actor.id));
  if (ids.size === 1) return (fits[0] as Known).actor;
  const titled = piece.title ? context.cast.titled(fits, piece.title) : null;
  if (titled) return titled.actor;
  const gender = titleGender(piece.title);
  const sameGender = gender
    ? fits.filter((f) => context.directory.firstName(f.actor.name.split(" ")[0] ?? "")?.gender === gender)
    : [];
  const narrowed = sameGender.length > 0 ? sameGender : fits;
  if (new Set(narrowed.map((n) => n.actor.id)).size === 1) return (narrowed[0] as Known).actor;
  return latest(context, narrowed, word) ?? actorFor(word.text, "person", null);
}

/** Does the text itself make the name a town's here, whoever else bears it: "the mayor of Sydney", "in Jackson, Mississippi"? */
export function isPlaceHere({ words, placeAt }: Context, piece: Piece): boolean {
  const { start, end } = spanOf(words, piece);
  const place = placeAt.get(`${start}:${end}`);
  if (!place) return false;
  if (place.rule === "containment") return true;
  const [head, before] = [words[piece.from - 2], words[piece.from - 1]];
  if (!before || !follows(words[piece.from] as Word)) return false;
  return LOCATIVE.has(before.lower) || (before.lower === "of" && follows(before) && SEATS_OF.has(head?.lower ?? ""));
}

/** Two people so near each other that a shared surname could be either's, in UTF-16 units. */
const NEAR = 250;

/** Of several people of one surname the one last named in full; null when two were named close together. */
function latest(context: Context, people: readonly Known[], word: Word): Actor | null {
  const [first, second] = people
    .map((p) => ({ actor: p.actor, at: context.cast.lastNamed(p.actor.id, word.start) }))
    .sort((a, b) => b.at - a.at);
  if (!first || first.at < 0) return null;
  return second && second.at >= 0 && first.at - second.at < NEAR ? null : first.actor;
}

function titleGender(title: string): Gender | null {
  if (/\b(?:mr|sir|king|prince|lord|father|brother)\b/.test(title)) return "m";
  if (/\b(?:mrs|ms|miss|queen|princess|lady|dame|sister|madame)\b/.test(title)) return "f";
  return null;
}
