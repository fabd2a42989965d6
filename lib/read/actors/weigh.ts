import type { ActorKind } from "../../domain";
import { type Evidence, innerEvidence, outerEvidence } from "./evidence";
import type { ModelNames } from "./model-names";
import { type Context, type Name, sentenceOf, spanOf } from "./name-context";
import { PLACE_HEADS, THING_HEADS } from "./name-heads";
import { nameKey } from "./name-key";
import type { Piece } from "./pieces";
import { onSport, playsFor } from "./teams";
import { follows, type Word } from "./words";

/** What the model's certainty counts beside the words' own evidence. */
const MODEL = { for: 6, against: 5 };

/** Evidence for each spelling: of the name itself once, of its surroundings and the model's reading gathered over the document. */
export function pool(context: Context, pieces: readonly Piece[], { sharesOf }: ModelNames): Map<string, Evidence> {
  const read = new Map<string, { person: number; organisation: number; count: number }>();
  const sums = new Map<string, Sum>();
  const sport = onSport(context.words);
  for (const piece of pieces) {
    if (piece.to - piece.from === 1 && context.headline.has(sentenceOf(context.words, piece))) continue;
    const outer = outerEvidence(context.words, piece, context.text, context.directory);
    if (piece.title) outer.person += 5;
    const { start, end } = spanOf(context.words, piece);
    if (namesArea(context, piece)) outer.neither += 12;
    else if (context.placeAt.has(`${start}:${end}`)) outer.neither += 2;
    else if (placeThenPlural(context, piece)) outer.organisation += 2.5;
    if (sport && playsFor(context.words, piece.from)) outer.organisation += 3;
    else if (sport && thePlural(context.words, piece)) outer.organisation += 1.5;
    const key = nameKey(context.text.slice(start, end));
    const sum = sums.get(key) ?? new Sum(innerEvidence(context.words, piece, context.directory));
    sum.add(outer);
    sums.set(key, sum);
    const shares = sharesOf({ start, end });
    const own = read.get(key) ?? { person: 0, organisation: 0, count: 0 };
    own.person += shares.person;
    own.organisation += shares.organisation;
    own.count++;
    read.set(key, own);
  }
  return new Map([...sums].map(([key, sum]) => [key, withModel(sum.total(), read.get(key))]));
}

function withModel(e: Evidence, read: { person: number; organisation: number; count: number } | undefined): Evidence {
  if (!read) return e;
  const person = read.person / read.count;
  const organisation = read.organisation / read.count;
  return {
    ...e,
    person: e.person + MODEL.for * person,
    organisation: e.organisation + MODEL.for * organisation,
    neither: e.neither + MODEL.against * (1 - person - organisation),
  };
}

/** "The Crystals". */
function thePlural(words: readonly Word[], piece: Piece): boolean {
  const last = words[piece.to - 1] as Word;
  return (
    words[piece.from - 1]?.lower === "the" && /[^s]s$/.test(last.lower) && !THING_HEADS.has(last.lower.slice(0, -1))
  );
}

/** "State of Georgia", "Republic of Georgia": the place itself. */
function namesArea({ words, placeAt }: Context, { from, to }: Piece): boolean {
  const [noun, of, first] = [words[from], words[from + 1], words[from + 2]];
  if (!noun || !first?.capital || of?.lower !== "of" || !follows(of)) return false;
  if (!/^(?:state|republic|province|kingdom|county)$/.test(noun.lower)) return false;
  if (to - from === 1) return true;
  const { end } = words[to - 1] as Word;
  return placeAt.has(`${noun.start}:${end}`) || placeAt.has(`${first.start}:${end}`);
}

/** "Montreal Crystals": a place's name and a plural make a team. */
function placeThenPlural(context: Context, piece: Piece): boolean {
  const { words, placeAt } = context;
  const last = words[piece.to - 1] as Word;
  if (!/[^s]s$/.test(last.lower) || PLACE_HEADS.has(last.lower) || THING_HEADS.has(last.lower)) return false;
  const { start } = words[piece.from] as Word;
  for (let i = piece.from; i < piece.to - 1; i++) if (placeAt.has(`${start}:${(words[i] as Word).end}`)) return true;
  return false;
}

const LIST_WEIGHT = 1.2;

/** What the neighbours in a list are ("X, Y and Z"), an unsettled name between them is likely to be: raises that side of `pooled`. */
export function lean(
  context: Context,
  pieces: readonly Piece[],
  settled: ReadonlyMap<Piece, Name>,
  pooled: Map<string, Evidence>,
): void {
  const { text, words } = context;
  const leant = new Set<string>();
  for (const [i, piece] of pieces.entries()) {
    if (settled.has(piece)) continue;
    const { start, end } = spanOf(words, piece);
    const key = nameKey(text.slice(start, end));
    const own = pooled.get(key);
    if (!own) continue;
    for (const j of [i - 1, i + 1]) {
      const neighbour = pieces[j];
      const name = neighbour && settled.get(neighbour);
      if (!neighbour || !name || neighbour.title !== "") continue;
      const gap = j < i ? text.slice(name.end, start) : text.slice(end, name.start);
      const side = name.actor.kind === "person" ? "person" : "organisation";
      if (gap.length > 7 || !/^(?:, ?(?:and |or )?| and | or | & |; )$/.test(gap) || leant.has(`${key} ${side}`))
        continue;
      leant.add(`${key} ${side}`);
      pooled.set(key, { ...(pooled.get(key) ?? own), [side]: (pooled.get(key) ?? own)[side] + LIST_WEIGHT });
    }
  }
}

/** Strong words count once; weak ones add up slowly, so that a frequent name wins nothing by being frequent. */
class Sum {
  readonly #for = { person: 0, organisation: 0, neither: 0 };
  readonly #best = { person: 0, organisation: 0, neither: 0 };
  readonly #against = { person: 0, organisation: 0, neither: 0 };
  #count = 0;
  #kind: ActorKind | null = null;

  constructor(private readonly inner: Evidence) {}

  add(outer: Evidence): void {
    this.#count++;
    this.#kind ??= outer.kind;
    for (const side of ["person", "organisation", "neither"] as const)
      if (outer[side] > 0) {
        this.#for[side] += outer[side];
        this.#best[side] = Math.max(this.#best[side], outer[side]);
      } else this.#against[side] += outer[side];
  }

  total(): Evidence {
    const side = (s: "person" | "organisation" | "neither") =>
      this.inner[s] + Math.max(this.#best[s], this.#for[s] / Math.sqrt(this.#count)) + this.#against[s] / this.#count;
    return {
      person: side("person"),
      organisation: side("organisation"),
      neither: side("neither"),
      kind: this.inner.kind ?? this.#kind,
    };
  }
}
