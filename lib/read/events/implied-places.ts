import type { Actor, ActorMention, Place, PlaceMention, When } from "../../domain";
import type { Candidate } from "./candidate";
import { inside, type SentenceFacts } from "./context";
import { type RoleMention, subjectActors } from "./roles";
import { SHORT } from "./state-words";

/** What an article offers to words that imply a place: the countries it names as places, and the capital it was filed from. */
export interface Grounds {
  readonly sentences: readonly SentenceFacts[];
  readonly countries: ReadonlyMap<string, Place>;
  readonly filedFrom: PlaceMention | null;
}

/** The rules of places that no place name gives. */
export const COUNTRY_WORD = "the-country";
export const HOME = "home";

/** Gathers the grounds of an article. Linear. */
export function groundsOf(sentences: readonly SentenceFacts[]): Grounds {
  const countries = new Map<string, Place>();
  for (const { places } of sentences)
    for (const { place } of places) if (place?.kind === "country" && place.country) countries.set(place.country, place);
  const first = sentences.find((s) => s.bodyStart > s.sentence.start);
  return { sentences, countries, filedFrom: first ? capitalIn(first) : null };
}

/** "MOSCOW (Reuters) -": the town of a dateline where it is a state's capital. */
function capitalIn(facts: SentenceFacts): PlaceMention | null {
  const line = { start: facts.sentence.start, end: facts.bodyStart };
  const town = facts.places.find((p) => inside(p, line) && p.place?.kind === "town");
  const country = town?.place?.country;
  const capital = [...facts.actors, ...facts.implied].some(
    (m) => m.actor.kind === "state" && m.actor.country === country && town !== undefined && inside(town, m),
  );
  return town && country && capital ? town : null;
}

/** Places that stand in a sentence without their names: "in the south of the country", "returned home". */
export function impliedPlaces(c: Candidate, facts: SentenceFacts, grounds: Grounds): PlaceMention[] {
  const out: PlaceMention[] = [];
  for (const m of facts.implied)
    if (m.rule === "one-state" || m.rule === SHORT)
      push(out, m, grounds.countries.get(m.actor.country ?? ""), COUNTRY_WORD);
  const { clause } = c;
  const home = clause && !c.nominal ? clause.stream.tokens[clause.group.to] : undefined;
  if (clause && home?.lower === "home" && LEADING_HOME.has(clause.group.lemma))
    push(out, home, grounds.countries.get(oneCountry(subjectActors(clause, facts).map((m) => m.actor)) ?? ""), HOME);
  return out;
}

const LEADING_HOME = new Set("return go come fly travel head arrive get".split(" "));

function push(out: PlaceMention[], at: { start: number; end: number }, place: Place | undefined, rule: string): void {
  if (place) out.push({ start: at.start, end: at.end, name: place.name, place, candidates: [place.id], rule });
}

/** The one country that all of some actors belong to. */
function oneCountry(actors: readonly Actor[]): string | null {
  const countries = new Set(actors.map((a) => a.country));
  return countries.size === 1 ? (actors[0]?.country ?? null) : null;
}

const OFFICIAL = new Set(["state", "government", "person"]);

/** Where a state's own spokesmen spoke on the day of a report filed from their capital. */
export function seatOf(
  c: Candidate,
  when: When | null,
  speaker: ActorMention | null,
  grounds: Grounds,
): PlaceMention | null {
  const { filedFrom } = grounds;
  if (!filedFrom || !speaker || c.what.type !== "statement" || c.nominal || c.clause?.kind === "content") return null;
  const { kind, country } = speaker.actor;
  if (!OFFICIAL.has(kind) || !country || country !== filedFrom.place?.country) return null;
  const reported = when?.reasoning?.anchorKind === "published" ? when.reasoning.anchor?.slice(0, 10) : null;
  return when && when.precision === "day" && when.edtf === reported ? filedFrom : null;
}

/** What a state does to itself it does at home, by type; null = whatever its subtype. */
const DOMESTIC: Readonly<Record<string, ReadonlySet<string> | null>> = {
  politics: null,
  legal: new Set(["arrest", "charge", "trial", "verdict", "ruling", "ban"]),
  military_move: new Set(["alert", "mobilisation"]),
};
const BODIES = new Set(["state", "government", "armed-force"]);

/** The country whose own bodies vote, arrest, judge or are put on alert, where nothing else says where. */
export function ownCountry(c: Candidate, roles: readonly RoleMention[], grounds: Grounds): PlaceMention | null {
  const subtypes = DOMESTIC[c.what.type];
  if (subtypes === undefined || (subtypes !== null && !subtypes.has(c.what.subtype ?? ""))) return null;
  const doers = roles.filter((r) => r.role === "agent" || r.role === "participant");
  if (doers.length === 0 || doers.some((r) => !BODIES.has(r.mention.actor.kind))) return null;
  const place = grounds.countries.get(oneCountry(doers.map((r) => r.mention.actor)) ?? "");
  const out: PlaceMention[] = [];
  const first = doers[0];
  if (first) push(out, first.mention, place, "own-country");
  return out[0] ?? null;
}
