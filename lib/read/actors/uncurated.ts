import type { Actor, ActorKind } from "../../domain";
import type { Directory } from "./directory";
import type { Evidence } from "./evidence";
import { nameKey, slug } from "./name-key";
import type { Piece } from "./pieces";
import { follows, type Word } from "./words";

/** Which reading of a name the evidence bears out. */
export function judge(e: Evidence): "person" | "organisation" | "neither" {
  if (e.person > e.neither && e.person >= e.organisation) return "person";
  if (e.organisation > e.neither) return "organisation";
  return "neither";
}

const PREFIX: Partial<Record<ActorKind, string>> = { person: "p", company: "c", media: "m", party: "y" };

/**
 * The actor of a name that nobody curated: its id is the same wherever the name turns up. A person known by one word only
 * has an id that starts with "s-": two articles' bearers of a surname need not be one person.
 */
export function actorFor(name: string, kind: ActorKind, country: string | null): Actor {
  const clean = name.replace(/\s+/g, " ");
  // "Supreme Court" is another one in each country
  const own = country && (kind === "government" || kind === "armed-force") ? `${country.toLowerCase()}-` : "";
  const key = kind === "person" ? nameKey(clean).replace(/ /g, "-") || slug(clean) : slug(americanSpelling(clean));
  const prefix = kind === "person" && !key.includes("-") ? "s" : (PREFIX[kind] ?? "o");
  return {
    id: `${prefix}-${own}${key}`,
    name: clean,
    kind,
    country,
    aliases: [],
    curated: false,
  };
}

/** "Organisation for Defence" and "Organization for Defense" are one body. */
function americanSpelling(name: string): string {
  return name
    .replace(/isation/g, "ization")
    .replace(/\b(Def|Off)ence/g, "$1ense")
    .replace(/Centre/g, "Center")
    .replace(/Labour/g, "Labor")
    .replace(/Programme/g, "Program");
}

/** The state that the name, its title or its neighbours tie it to. */
export function countryIn(words: readonly Word[], piece: Piece, directory: Directory): string | null {
  if (piece.country) return piece.country;
  const own = directory.country((words[piece.from] as Word).text);
  if (own && own.form !== "capital") return own.country.iso;
  return neighbourCountry(words, piece, directory);
}

/** The state right before the name: "Ukraine's Defense Ministry", "South Korean National Assembly". */
export function neighbourCountry(words: readonly Word[], piece: Piece, directory: Directory): string | null {
  const first = words[piece.from] as Word;
  const before = words[piece.from - 1];
  if (!before?.capital || before.sentence !== first.sentence || !follows(first)) return null;
  const pair = words[piece.from - 2];
  const two = pair && follows(before) ? directory.country(`${pair.text} ${before.text}`) : undefined;
  const found = two ?? directory.country(before.text);
  if (!found || (!before.possessive && found.form !== "adjective" && !before.acronym)) return null;
  return found.country.iso;
}

/** Longest stretch looked at for a person's state, in words. */
const NEARBY = 8;

/**
 * The state a person belongs to by the words around the name: "Kremlin aide X", "Turkish journalist X", "X, the head of Russia's military
 * intelligence". Null where none or the name is far from it.
 */
export function nationality(words: readonly Word[], piece: Piece, directory: Directory): string | null {
  if (piece.country) return piece.country;
  const first = words[piece.titleFrom] as Word;
  for (let i = piece.titleFrom - 1; i >= piece.titleFrom - 4; i--) {
    const word = words[i];
    if (!word || word.sentence !== first.sentence || !follows(words[i + 1] as Word)) break;
    if (!word.capital) {
      if (word.pos !== "NOUN" && word.pos !== "ADJ" && word.pos !== "PROPN") break;
      continue;
    }
    const found = directory.country(word.text);
    if (found && (found.form === "adjective" || word.possessive)) return found.country.iso;
    const body = directory.named(word.text);
    return body.length === 1 && body[0]?.kind === "government" ? body[0].country : null;
  }
  const opening = words[piece.to];
  if (
    !opening ||
    !/^, $/.test(opening.gap) ||
    !/^(?:a|an|the|who|head|chief|spokesman|spokeswoman)$/.test(opening.lower)
  )
    return null;
  for (let i = piece.to; i < Math.min(words.length, piece.to + NEARBY); i++) {
    const word = words[i] as Word;
    if (word.sentence !== opening.sentence || (i > piece.to && /[,;:()]/.test(word.gap))) return null;
    const found = word.capital ? directory.country(word.text) : undefined;
    if (found) return found.form === "adjective" || word.possessive ? found.country.iso : null;
  }
  return null;
}
