import type { Actor, ActorKind, PlaceMention, When } from "../../domain";
import { Cast } from "./cast";
import { PARTICLES, SPEECH } from "./cues";
import { type CuratedActor, type Directory, holds } from "./directory";
import type { Evidence } from "./evidence";
import type { ModelNames } from "./model-names";
import { type Context, type Name, sentenceOf, spanOf } from "./name-context";
import { nameKey } from "./name-key";
import type { Piece } from "./pieces";
import { bodyNamed, stateBody } from "./state-bodies";
import { isPlaceHere, pickPerson } from "./surnames";
import { titleBehind } from "./titles";
import { actorFor, countryIn, judge, nationality, neighbourCountry } from "./uncurated";
import { lean, pool } from "./weigh";
import { follows, type Word } from "./words";

/** Decides which pieces are people's and organisations' names, and whose. Longer names are settled before shorter ones. */
export function settleNames(
  text: string,
  words: readonly Word[],
  pieces: readonly Piece[],
  names: ModelNames,
  headline: ReadonlySet<number>,
  places: readonly PlaceMention[],
  directory: Directory,
  published: When | null,
): Name[] {
  const cast = new Cast(directory);
  const settled = new Map<Piece, Name>();
  const placeAt = new Map(places.map((p) => [`${p.start}:${p.end}`, p]));
  const context: Context = { text, words, headline, placeAt, directory, published, cast };
  const order = [...pieces].sort(
    (a, b) => Number(headline.has(sentenceOf(words, a))) - Number(headline.has(sentenceOf(words, b))),
  );
  const pooled = pool(context, pieces, names);
  for (const piece of order) if (piece.curated.length > 0 && !lone(piece)) put(settled, settleCurated(context, piece));
  for (const piece of order)
    if (!settled.has(piece) && piece.to - piece.from > 1) put(settled, settleLong(context, piece, pooled));
  lean(context, pieces, settled, pooled);
  for (const piece of order)
    if (piece.to - piece.from > 1 && !settled.has(piece)) put(settled, settleLong(context, piece, pooled));
  joinEndings(context, pieces, settled);
  for (const piece of pieces) {
    const name = settled.get(piece);
    if (name?.actor.kind !== "person") continue;
    cast.namedAt(name.actor.id, name.start);
    for (const title of [piece.title, titleBehind(words, piece.to)]) if (title) cast.titledAs(name.actor.id, title);
  }
  for (const piece of pieces)
    if (lone(piece))
      put(
        settled,
        (piece.curated.length > 0 ? settleCurated(context, piece) : null) ?? settleShort(context, piece, pooled),
      );
  return pieces.flatMap((piece) => settled.get(piece) ?? []);
}

/** "Zein El Dine" is the "Mohamad Ali Zein El Dine" of the same text, whichever of the two stands first. */
function joinEndings({ cast, directory }: Context, pieces: readonly Piece[], settled: Map<Piece, Name>): void {
  for (const piece of pieces) {
    const name = settled.get(piece);
    if (name?.actor.kind !== "person" || name.actor.curated || piece.to - piece.from < 2) continue;
    const keys = nameKey(name.actor.name).split(" ");
    const whole = cast.endingIn(keys);
    // a first name and a surname may be another member of the family
    const surname = keys.slice(0, -1).some((key) => PARTICLES.has(key)) || !directory.firstName(keys[0] as string);
    if (!whole || !surname) continue;
    cast.retire(name.actor.id, keys);
    settled.set(piece, { ...name, actor: whole.actor, rule: "ending" });
  }
}

function put(settled: Map<Piece, Name>, name: Name | null): void {
  if (name) settled.set(name.piece, name);
}

function make(context: Context, piece: Piece, actor: Actor, rule: string): Name {
  const { start, end } = spanOf(context.words, piece);
  const before = context.words[piece.from - 1];
  const article =
    actor.kind !== "person" &&
    before?.text === "The" &&
    !before.initial &&
    follows(context.words[piece.from] as Word) &&
    !context.headline.has(before.sentence);
  return { piece, start: article ? before.start : start, end, actor, rule };
}

/** A surname alone: what the document says of its bearers comes before what the curated list says. */
function lone(piece: Piece): boolean {
  return piece.to - piece.from === 1 && (piece.curated.length === 0 || piece.curated.some((a) => a.kind === "person"));
}

/** Kinds of which each state has its own under the same name. */
const BODIES: ReadonlySet<ActorKind> = new Set<ActorKind>(["government", "armed-force", "party"]);

/** Does the state before the name say that this is not the body of that name which the actor is? */
function ofAnotherState({ words, directory }: Context, piece: Piece, actor: Actor): boolean {
  if (!actor.country || !BODIES.has(actor.kind)) return false;
  const own = neighbourCountry(words, piece, directory);
  return own !== null && own !== actor.country;
}

function settleCurated(context: Context, piece: Piece): Name | null {
  const { start, end } = spanOf(context.words, piece);
  const name = context.text.slice(start, end);
  const actor = choose(piece, context);
  if (!actor) return null;
  if (ofAnotherState(context, piece, actor)) return null;
  if (lone(piece) && namesake(context, piece, actor, name, start)) return null;
  context.cast.add(actor, name);
  if (actor.kind === "person") context.cast.add(actor, actor.name);
  return make(context, piece, actor, "curated");
}

/**
 * Does the document use this surname for somebody else? Only for one it named in full before: "President Trump ... his son Eric Trump"
 * leaves the president his surname, and so does a title that only the curated one holds.
 */
function namesake(context: Context, piece: Piece, actor: CuratedActor, name: string, start: number): boolean {
  const people = context.cast.surnames.get(nameKey(name));
  if (!people || people.some((p) => p.actor.id === actor.id)) return false;
  if (piece.title && context.directory.titled(piece.title, name, context.published)?.id === actor.id) return false;
  return people.some((p) => context.cast.lastNamed(p.actor.id, start) >= 0);
}

/** Of several curated actors with one name, the one whose office fits the title at the article's date. */
function choose(piece: Piece, context: Context): CuratedActor | null {
  const { curated } = piece;
  if (curated.length === 1) return curated[0] as CuratedActor;
  const told = curated.filter((a) => context.cast.ids.has(a.id));
  if (told.length === 1) return told[0] as CuratedActor;
  if (curated.every((a) => a.kind !== "person")) return curated[0] as CuratedActor;
  const surname = (context.words[piece.to - 1] as Word).text;
  const titled = piece.title ? context.directory.titled(piece.title, surname, context.published) : null;
  if (titled && curated.includes(titled)) return titled;
  const { published } = context;
  const inOffice = published ? curated.filter((a) => a.roles.some((r) => holds(r, published))) : [];
  return inOffice.length === 1 ? (inOffice[0] as CuratedActor) : null;
}

function settleLong(context: Context, piece: Piece, pooled: Map<string, Evidence>): Name | null {
  const { words, text, cast } = context;
  const { start, end } = spanOf(words, piece);
  const name = text.slice(start, end);
  const known = cast.byKey.get(nameKey(name));
  // "the Spanish Interior Ministry and the French Interior Ministry"
  if (known && !ofAnotherState(context, piece, known.actor)) return make(context, piece, known.actor, "known");
  const e = pooled.get(nameKey(name));
  if (!e) return null;
  if (
    context.headline.has(sentenceOf(words, piece)) &&
    e.person < 5 &&
    (e.organisation < 4 || piece.to - piece.from > 5)
  )
    return null;
  return settleAs(context, piece, name, e);
}

/** The actor that the evidence makes of a name nobody curated, or null. */
function settleAs(context: Context, piece: Piece, name: string, e: Evidence): Name | null {
  const { words, directory, cast } = context;
  const verdict = judge(e);
  if (verdict === "neither") return null;
  const kind = verdict === "person" ? "person" : (e.kind ?? "organisation");
  const iso = kind === "person" ? nationality(words, piece, directory) : countryIn(words, piece, directory);
  const country = iso ? directory.countryOf(iso) : undefined;
  const body = country && kind !== "person" ? bodyNamed(name, country) : null;
  const actor = body && country ? stateBody(country, body[0], body[1], directory) : actorFor(name, kind, iso);
  cast.add(actor, name);
  if (body && country) cast.add(actor, body[1]);
  return make(context, piece, actor, verdict);
}

function settleShort(context: Context, piece: Piece, pooled: Map<string, Evidence>): Name | null {
  const { words, text, directory, cast } = context;
  const word = words[piece.from] as Word;
  const name = text.slice(word.start, word.end);
  const key = nameKey(name);
  const town = !piece.title && isPlaceHere(context, piece);
  const person = town ? null : pickPerson(context, piece, key);
  if (person) return make(context, piece, person, "surname");
  if (piece.office) return null;
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
  const firm = cast.firms.get(key);
  const next = words[piece.to];
  if (firm && (word.possessive || (next && follows(next) && (SPEECH.has(next.lower) || next.pos === "VERB"))))
    return make(context, piece, firm.actor, "firm");
  const short = cast.shorts.get(key);
  if (short && !context.placeAt.has(`${word.start}:${word.end}`)) return make(context, piece, short.actor, "short");
  if (town && judge(e) === "person") return null;
  return settleAs(context, piece, name, e);
}
