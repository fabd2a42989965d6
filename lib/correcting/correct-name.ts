import { counted } from "../describe/dates";
import { ACTOR_KINDS, type ActorKind, NAME_FIELDS, PLACE_KINDS } from "../domain";
import { store } from "../store/client";
import { correctName } from "../store/correct-name";
import { type EventNames, eventNames } from "../store/event-names";
import { findActors, findPlaces } from "../store/find-by-name";
import { correct } from "./correct";

/** A correction of an actor or place as it is typed. */
export interface TypedName {
  readonly about: string;
  readonly id: string;
  /** One of NAME_FIELDS, or `apart`: the events whose ids `events` holds are somebody else's, called `value`. */
  readonly field: string;
  readonly value: string;
  readonly kind: string;
  readonly events: readonly string[];
  readonly reason: string;
}

/** What became of it, with an HTTP status. */
export interface NameAnswer {
  readonly status: 200 | 400 | 404;
  readonly message: string;
  readonly correction?: string;
  /** In how many events it was saved, for `apart`: also where it came to an end before the last. */
  readonly saved?: number;
}

const refuse = (message: string): NameAnswer => ({ status: 400, message });
const LONGEST = 200;
const MOST_EVENTS = 200;
const SAVED = "Saved. The events follow in a moment.";

/** Makes a correction of a name of what was typed; what means nothing is refused with a sentence that says why. */
export async function correctNameAsTyped(typed: TypedName, by: string): Promise<NameAnswer> {
  const { about, id, field } = typed;
  if (about !== "actor" && about !== "place") return refuse("Say whether it is an actor or a place.");
  if (field === "apart" && about === "actor") return tellApart(typed, by);
  const known = NAME_FIELDS.find((one) => one === field);
  if (!known)
    return refuse(`There is nothing called “${field.slice(0, 40)}” to correct. Fields: ${NAME_FIELDS.join(", ")}.`);
  let value = typed.value.replace(/\s+/g, " ").trim();
  if (known === "name" && (value === "" || value.length > LONGEST)) return refuse("A name has 1 to 200 letters.");
  const kinds: readonly string[] = about === "actor" ? ACTOR_KINDS : PLACE_KINDS;
  if (known === "kind" && !kinds.includes(value)) return refuse(`A kind is one of: ${kinds.join(", ")}.`);
  if (known === "country") {
    value = value.toUpperCase();
    if (value !== "" && !/^[A-Z]{2}$/.test(value))
      return refuse("A country is two letters, as UA or US; empty = of none.");
  }
  if (known === "into") {
    const plain = value.replace(/^.*\/(?:actors|places)\//, "");
    const found = await (about === "actor" ? findActors : findPlaces)(decoded(plain));
    const others = found.filter((other) => other !== id);
    const [other, another] = others;
    if (other === undefined) return refuse(`No other ${about} called “${plain.slice(0, 60)}” is known.`);
    if (another !== undefined)
      return refuse(`“${plain.slice(0, 60)}” may be one of: ${others.slice(0, 12).join(", ")}. Choose one.`);
    value = other;
  }
  const reason = typed.reason.trim().slice(0, 2000);
  const done = await correctName({ about, target: id, field: known, value, by, reason });
  if (done.kind === "unknown") return { status: 404, message: `There is no such ${about}, or no such correction.` };
  return { status: 200, message: SAVED, correction: done.correction.id };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

/** In each of the events named somebody else took part, in the same role. All are looked at before the first is corrected. */
async function tellApart({ id, value, kind, events, reason }: TypedName, by: string): Promise<NameAnswer> {
  if (events.length === 0) return refuse("Say in which events it is somebody else.");
  if (events.length > MOST_EVENTS) return refuse(`That is more than ${MOST_EVENTS} events at once.`);
  const other = await somebodyElse(id, value.replace(/\s+/g, " ").trim(), kind);
  if ("why" in other) return refuse(other.why);
  const found = new Map<string, EventNames>(); // of two that are one by now the one
  for (const event of events) {
    const names = await eventNames(event, store());
    if (!names?.actors.some((actor) => actor.id === id))
      return { status: 404, message: "It takes part in no such event. Nothing was saved." };
    found.set(names.id, names);
  }
  let saved = 0;
  for (const { id: event, actors } of found.values()) {
    const said = actors.map((actor) => (actor.id === id ? { ...other, role: actor.role } : actor));
    const done = await correct(
      { event, field: "actors", value: JSON.stringify(said), words: "", reason, seen: null },
      by,
    );
    if (done.status !== 200) {
      const message = `${done.message} It was saved in ${saved} of ${counted(found.size, "event")}.`;
      return { status: done.status === 404 ? 404 : 400, message, saved };
    }
    saved++;
  }
  return { status: 200, message: `Saved in ${counted(saved, "event")}. All else follows in a moment.`, saved };
}

/** Who takes part instead: somebody known by a name or id, or somebody new of a kind; a sentence that says why not where it is nobody. */
async function somebodyElse(
  id: string,
  name: string,
  kind: string,
): Promise<{ readonly id: string } | { readonly name: string; readonly kind: ActorKind } | { readonly why: string }> {
  if (name === "" || name.length > LONGEST) return { why: `An actor has a name of 1 to ${LONGEST} letters.` };
  const known = await findActors(name);
  const others = known.filter((each) => each !== id);
  const [other, another] = others.includes(name) ? [name] : others;
  if (another !== undefined) return { why: `“${name}” may be one of: ${others.slice(0, 12).join(", ")}. Choose one.` };
  if (other !== undefined) return { id: other };
  if (known.length > 0) return { why: `“${name}” is what this one is called. Give the other one's name in full.` };
  const own = ACTOR_KINDS.find((one) => one === kind);
  return own ? { name, kind: own } : { why: `Say what “${name}” is: ${ACTOR_KINDS.join(", ")}.` };
}
