import type { Actor, ActorKind, PlaceMention, When } from "../../domain";
import type { CuratedActor, Directory, Gender } from "./directory";
import { type Evidence, innerEvidence, outerEvidence } from "./evidence";
import { LOCATIVE } from "./cues";
import { nameKey, slug } from "./name-key";
import type { Piece } from "./pieces";
import { follows, type Word } from "./words";

/** A name in the text that was found to be an actor's. */
export interface Name {
  readonly piece: Piece;
  readonly start: number;
  readonly end: number;
  readonly actor: Actor;
  readonly rule: string;
}

interface Known {
  readonly actor: Actor;
  /** Words of the longest form, as keys. */
  readonly keys: readonly string[];
}

/** Everything the document told so far about who is who. */
export class Cast {
  readonly byKey = new Map<string, Known>();
  readonly surnames = new Map<string, Known[]>();
  readonly acronyms = new Map<string, Known>();
  readonly heads = new Map<string, Known>();

  add(actor: Actor, name: string): Known {
    const key = nameKey(name);
    const known = this.byKey.get(key);
    if (known) return known;
    const fresh: Known = { actor, keys: key.split(" ") };
    this.byKey.set(key, fresh);
    if (actor.kind === "person") {
      for (const part of new Set([fresh.keys.at(-1) as string, fresh.keys[0] as string])) {
        const list = this.surnames.get(part) ?? [];
        if (!list.some((k) => k.actor.id === actor.id)) this.surnames.set(part, [...list, fresh]);
      }
    } else this.addOrganisation(name, fresh);
    return fresh;
  }

  private addOrganisation(name: string, known: Known): void {
    const initials = name
      .split(/[\s-]+/)
      .filter((w) => /^\p{Lu}/u.test(w))
      .map((w) => w[0])
      .join("");
    if (initials.length >= 2 && !this.acronyms.has(initials)) this.acronyms.set(initials, known);
    for (const word of known.keys) if (word.length > 3) this.heads.set(word, known);
  }
}

/** Decides which pieces are people's and organisations' names, and whose. Longer names are settled before shorter ones. */
export function settleNames(
  text: string,
  words: readonly Word[],
  pieces: readonly Piece[],
  headline: ReadonlySet<number>,
  places: readonly PlaceMention[],
  directory: Directory,
  published: When | null,
): Name[] {
  const cast = new Cast();
  const settled = new Map<Piece, Name>();
  const placeAt = new Map(places.map((p) => [`${p.start}:${p.end}`, p]));
  const context = { text, words, headline, placeAt, directory, published, cast };
  const order = [...pieces].sort((a, b) => Number(headline.has(sentenceOf(words, a))) - Number(headline.has(sentenceOf(words, b))));
  for (const piece of order) if (piece.curated.length > 0) put(settled, settleCurated(context, piece));
  for (const piece of order)
    if (piece.curated.length === 0 && piece.to - piece.from > 1) put(settled, settleLong(context, piece));
  const pooled = pool(context, pieces);
  for (const piece of pieces)
    if (piece.curated.length === 0 && piece.to - piece.from === 1) put(settled, settleShort(context, piece, pooled));
  return pieces.flatMap((piece) => settled.get(piece) ?? []);
}

interface Context {
  text: string;
  words: readonly Word[];
  headline: ReadonlySet<number>;
  placeAt: ReadonlyMap<string, PlaceMention>;
  directory: Directory;
  published: When | null;
  cast: Cast;
}

const sentenceOf = (words: readonly Word[], piece: Piece) => (words[piece.from] as Word).sentence;

function put(settled: Map<Piece, Name>, name: Name | null): void {
  if (name) settled.set(name.piece, name);
}

function spanOf(words: readonly Word[], piece: Piece) {
  return { start: (words[piece.from] as Word).start, end: (words[piece.to - 1] as Word).end };
}

function make(context: Context, piece: Piece, actor: Actor, rule: string): Name {
  return { piece, ...spanOf(context.words, piece), actor, rule };
}

function settleCurated(context: Context, piece: Piece): Name | null {
  const { start, end } = spanOf(context.words, piece);
  const name = context.text.slice(start, end);
  const actor = choose(piece, context);
  if (!actor) return null;
  context.cast.add(actor, name);
  if (actor.kind === "person") context.cast.add(actor, actor.name);
  return make(context, piece, actor, "curated");
}

/** Of several curated actors with one name, the one whose office fits the title at the article's date. */
function choose(piece: Piece, context: Context): CuratedActor | null {
  if (piece.curated.length === 1) return piece.curated[0] as CuratedActor;
  const surname = (context.words[piece.to - 1] as Word).text;
  const titled = piece.title ? context.directory.titled(piece.title, surname, context.published) : null;
  return titled && piece.curated.includes(titled) ? titled : null;
}

function settleLong(context: Context, piece: Piece): Name | null {
  const { words, text, directory, cast } = context;
  const { start, end } = spanOf(words, piece);
  const name = text.slice(start, end);
  const known = cast.byKey.get(nameKey(name));
  if (known) return make(context, piece, known.actor, "known");
  if (context.headline.has(sentenceOf(words, piece))) return null;
  const inner = innerEvidence(words, piece, directory);
  const outer = outerEvidence(words, piece, text);
  const e = add(inner, outer);
  if (piece.title) e.person += 5;
  const place = context.placeAt.get(`${start}:${end}`);
  if (place) e.neither += 3;
  const verdict = judge(e);
  if (verdict === "neither") return null;
  const actor = actorFor(name, verdict === "person" ? "person" : (e.kind ?? "organisation"), countryIn(words, piece, directory));
  cast.add(actor, name);
  return make(context, piece, actor, verdict);
}

function add(a: Evidence, b: Evidence): Evidence {
  return {
    person: a.person + b.person,
    organisation: a.organisation + b.organisation,
    neither: a.neither + b.neither,
    kind: a.kind ?? b.kind,
  };
}

function judge(e: Evidence): "person" | "organisation" | "neither" {
  if (e.person > e.neither && e.person >= e.organisation) return "person";
  if (e.organisation > e.neither) return "organisation";
  return "neither";
}

const PREFIX: Partial<Record<ActorKind, string>> = { person: "p", company: "c", media: "m", party: "y" };

/** The actor of a name that nobody curated: its id is the same wherever the name turns up. */
export function actorFor(name: string, kind: ActorKind, country: string | null): Actor {
  const clean = name.replace(/\s+/g, " ");
  return {
    id: `${PREFIX[kind] ?? "o"}-${nameKey(clean).replace(/ /g, "-") || slug(clean)}`,
    name: clean,
    kind,
    country,
    aliases: [],
    curated: false,
  };
}

function countryIn(words: readonly Word[], piece: Piece, directory: Directory): string | null {
  if (piece.country) return piece.country;
  const first = words[piece.from] as Word;
  const own = directory.country(first.text);
  if (own && own.form !== "capital") return own.country.iso;
  const before = words[piece.from - 1];
  if (before?.possessive && before.sentence === first.sentence) return directory.country(before.text)?.country.iso ?? null;
  return null;
}

/** Evidence of all single-word pieces of one spelling, added up over the document. */
function pool(context: Context, pieces: readonly Piece[]): Map<string, Evidence> {
  const out = new Map<string, Evidence>();
  for (const piece of pieces) {
    if (piece.to - piece.from !== 1 || piece.curated.length > 0) continue;
    const word = context.words[piece.from] as Word;
    if (context.headline.has(word.sentence)) continue;
    const outer = outerEvidence(context.words, piece, context.text);
    if (piece.title) outer.person += 5;
    const { start, end } = word;
    if (context.placeAt.has(`${start}:${end}`)) outer.neither += 2;
    const key = nameKey(word.text);
    const sum = out.get(key);
    out.set(key, sum ? add(sum, outer) : add(innerEvidence(context.words, piece, context.directory), outer));
  }
  return out;
}

function settleShort(context: Context, piece: Piece, pooled: Map<string, Evidence>): Name | null {
  const { words, text, directory, cast } = context;
  const word = words[piece.from] as Word;
  const name = text.slice(word.start, word.end);
  const key = nameKey(name);
  const person = pickPerson(context, piece, key);
  if (person) return make(context, piece, person, "surname");
  const acronym = word.acronym ? cast.acronyms.get(name.replace(/\./g, "")) : undefined;
  if (acronym) return make(context, piece, acronym.actor, "acronym");
  const titled = piece.title ? directory.titled(piece.title, name, context.published) : null;
  if (titled) {
    cast.add(titled, titled.name);
    return make(context, piece, titled, "titled");
  }
  const before = words[piece.from - 1];
  const head = cast.heads.get(key);
  if (head && !word.initial && before?.lower === "the" && directory.isWord(word.lower))
    return make(context, piece, head.actor, "head");
  const e = pooled.get(key);
  if (!e || context.headline.has(word.sentence)) return null;
  const known = cast.byKey.get(key);
  if (known) return make(context, piece, known.actor, "known");
  const verdict = judge(e);
  if (verdict === "neither") return null;
  const actor = actorFor(name, verdict === "person" ? "person" : (e.kind ?? "organisation"), countryIn(words, piece, directory));
  cast.add(actor, name);
  return make(context, piece, actor, verdict);
}

/** The person of the document whose surname (or first name) this is; a place's preposition before it speaks against. */
function pickPerson(context: Context, piece: Piece, key: string): Actor | null {
  const people = context.cast.surnames.get(key);
  if (!people) return null;
  const word = context.words[piece.from] as Word;
  const before = context.words[piece.from - 1];
  const place = context.placeAt.has(`${word.start}:${word.end}`);
  if (place && before && follows(word) && LOCATIVE.has(before.lower)) return null;
  if (before?.lower === "the" && follows(word)) return null;
  const surname = people.filter((p) => p.keys.at(-1) === key);
  const fits = surname.length > 0 ? surname : people;
  const ids = new Set(fits.map((f) => f.actor.id));
  if (ids.size === 1) return (fits[0] as Known).actor;
  const gender = titleGender(piece.title);
  const narrowed = gender ? fits.filter((f) => context.directory.firstName(f.keys[0] as string)?.gender === gender) : fits;
  return narrowed.length > 0 ? (narrowed[narrowed.length - 1] as Known).actor : null;
}

function titleGender(title: string): Gender | null {
  if (/\b(?:mr|sir|king|prince|lord|father|brother)\b/.test(title)) return "m";
  if (/\b(?:mrs|ms|miss|queen|princess|lady|dame|sister|madame)\b/.test(title)) return "f";
  return null;
}
