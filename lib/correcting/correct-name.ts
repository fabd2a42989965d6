import { ACTOR_KINDS, NAME_FIELDS, PLACE_KINDS } from "../domain";
import { store } from "../store/client";
import { correctName } from "../store/correct-name";
import { eventNames } from "../store/event-names";
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
}

const refuse = (message: string): NameAnswer => ({ status: 400, message });
const LONGEST = 200;
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

/** In each of the events named somebody else took part, in the same role. */
async function tellApart({ id, value, kind, events, reason }: TypedName, by: string): Promise<NameAnswer> {
  if (events.length === 0) return refuse("Say in which events it is somebody else.");
  if (events.length > 200) return refuse("That is more than 200 events at once.");
  for (const event of events) {
    const actors = await eventNames(event, store());
    if (!actors?.some((actor) => actor.id === id)) return { status: 404, message: "It takes part in no such event." };
    const said = actors.map((actor) => (actor.id === id ? { name: value, kind, role: actor.role } : actor));
    const done = await correct(
      { event, field: "actors", value: JSON.stringify(said), words: "", reason, seen: null },
      by,
    );
    if (done.status !== 200) return { status: done.status === 404 ? 404 : 400, message: done.message };
  }
  return { status: 200, message: SAVED };
}
