import {
  ACTOR_KINDS,
  ACTOR_ROLES,
  type Actor,
  CORRECTED,
  type CorrectedField,
  EVENT_TYPES,
  type Place,
  STATUSES,
} from "../domain";
import { mergeReports } from "../pipeline";
import { actorFor } from "../read/actors/uncurated";
import { store } from "../store/client";
import { type Corrected, correctEvent, type Given } from "../store/correct-event";
import { type EventArticle, eventArticles } from "../store/event-articles";
import { findActors } from "../store/find-by-name";
import { selectActors } from "../store/select-names";
import { findPlace } from "./find-place";
import { readDate } from "./read-date";

/** A correction as it is typed into a form or on a command line. */
export interface Typed {
  readonly event: string;
  readonly field: string;
  /**
   * Of a date words or EDTF, empty = not known; of a place a name, an id or a point, empty = not known; of actors JSON of `{ id or name, kind, role }`; of an
   * undo the id of the correction; of `same` the id of the other event; of `apart` JSON of ids of passages; else the value itself.
   */
  readonly value: string;
  /** The words of the text that prove it, where there are some. */
  readonly words: string;
  readonly reason: string;
  /** As in Given. */
  readonly seen: string | null;
}

/** What became of a correction, with an HTTP status and a sentence for whoever gave it. */
export interface CorrectAnswer {
  readonly status: 200 | 400 | 404 | 409;
  readonly message: string;
  /** Id of the correction that was made. */
  readonly correction?: string;
  /** Id of the event now; null = there is none any more. */
  readonly event?: string | null;
  /** The newest correction of the event, where that was not seen. */
  readonly newest?: string;
}

class Unusable extends Error {}

const LONGEST_REASON = 2000;

/** Makes a correction of what was typed. What means nothing is refused with a sentence that says why; nothing is written then. */
export async function correct(typed: Typed, by: string): Promise<CorrectAnswer> {
  const field = CORRECTED.find((one) => one === typed.field);
  if (!field)
    return refuse(`There is nothing called “${typed.field.slice(0, 40)}” to correct. Fields: ${CORRECTED.join(", ")}.`);
  try {
    const meant = await meaning(field, typed);
    const about = {
      event: typed.event,
      field,
      by,
      reason: typed.reason.trim().slice(0, LONGEST_REASON),
      seen: typed.seen,
    };
    if (field === "removed" && about.reason === "") return refuse("Say why it is removed.");
    return answer(await correctEvent({ ...about, ...meant }, mergeReports));
  } catch (error) {
    if (error instanceof Unusable) return refuse(error.message);
    throw error;
  }
}

const refuse = (message: string): CorrectAnswer => ({ status: 400, message });

function answer(done: Corrected): CorrectAnswer {
  if (done.kind !== "done") return refusal(done);
  return { status: 200, message: "Saved.", correction: done.correction.id, event: done.event };
}

/** What is said of a correction that was not made. */
export function refusal(done: Exclude<Corrected, { kind: "done" }>): CorrectAnswer {
  switch (done.kind) {
    case "unknown":
      return { status: 404, message: "There is no such event, or nothing of that name." };
    case "changed":
      return {
        status: 409,
        message: `This event was corrected by ${done.by} since you opened it. Nothing was saved: look at what has changed, then save again.`,
        newest: done.newest,
      };
    case "unusable":
      return refuse("That says nothing new of this event.");
  }
}

type Meaning = Pick<Given, "value"> & Partial<Pick<Given, "other" | "passages" | "names">>;

async function meaning(field: CorrectedField, typed: Typed): Promise<Meaning> {
  const text = typed.value.trim();
  switch (field) {
    case "when":
      return { value: await dateMeant(text, typed) };
    case "type":
      return { value: JSON.stringify(oneOf(text, EVENT_TYPES, "type")) };
    case "status":
      return { value: JSON.stringify(oneOf(text, STATUSES, "status")) };
    case "place":
      return placeMeant(text);
    case "actors":
      return actorsMeant(text);
    case "title":
      if (text === "" || text.length > 500) throw new Unusable("A title has 1 to 500 letters.");
      return { value: JSON.stringify(text) };
    case "undo":
      return { value: JSON.stringify(text) };
    case "same":
      return { value: "true", other: text.replace(/^.*\/events\//, "") };
    case "apart":
      return { value: "[]", passages: listIn(text).map(String) };
    case "confirmed":
    case "removed":
      return { value: "true" };
  }
}

function oneOf<T extends string>(text: string, values: readonly T[], what: string): T {
  const found = values.find((value) => value === text);
  if (found === undefined)
    throw new Unusable(`“${text.slice(0, 40)}” is no ${what}. It is one of: ${values.join(", ")}.`);
  return found;
}

async function dateMeant(text: string, { event, words }: Typed): Promise<string> {
  if (text === "") return "null";
  const articles = await eventArticles(event, store());
  const quoted = words.replace(/\s+/g, " ").trim();
  const proves = (article: EventArticle) => article.text.replace(/\s+/g, " ").includes(quoted);
  const from = quoted === "" ? articles[0] : articles.find(proves);
  if (quoted !== "" && !from && articles.length > 0)
    throw new Unusable(
      `The words “${quoted.slice(0, 80)}” stand in none of its articles. Take them from the text as they are.`,
    );
  const read = readDate(text, from ?? { published: null, zone: null });
  if ("why" in read) throw new Unusable(read.why);
  return JSON.stringify({ edtf: read.edtf, ...(quoted === "" ? {} : { words: quoted, article: from?.id }) });
}

async function placeMeant(text: string): Promise<Meaning> {
  if (text === "") return { value: "null" };
  const found = await findPlace(text);
  const exact = found.filter(({ id }) => id === text);
  const [place, another] = exact.length > 0 ? exact : found;
  if (!place)
    throw new Unusable(
      `No place called “${text.slice(0, 60)}” is known. Give its latitude and longitude: 56.95, 24.11 the old mill.`,
    );
  if (another)
    throw new Unusable(
      `“${text.slice(0, 60)}” may be ${found.map(({ id, name, country }) => `${name}${country ? ` (${country})` : ""}: ${id}`).join("; ")}. Choose one.`,
    );
  return { value: JSON.stringify(place.id), names: { places: [place], actors: [] } };
}

async function actorsMeant(text: string): Promise<Meaning> {
  const actors: Actor[] = [];
  const value: { id: string; role: string }[] = [];
  const given = listIn(text) as { id?: unknown; name?: unknown; kind?: unknown; role?: unknown }[];
  const stored = await selectActors(
    store(),
    given.flatMap((each) => (typeof each?.id === "string" ? [each.id] : [])),
  );
  for (const each of given) {
    const role = oneOf(String(each?.role ?? ""), ACTOR_ROLES, "role");
    if (typeof each.id === "string" && stored.has(each.id)) {
      value.push({ id: each.id, role });
      continue;
    }
    const named = String(each?.id ?? each?.name ?? "")
      .replace(/\s+/g, " ")
      .trim();
    if (named === "" || named.length > 200) throw new Unusable("An actor has a name of 1 to 200 letters.");
    const known = await findActors(named);
    const [id, another] = known.includes(named) ? [named] : known;
    if (another) throw new Unusable(`“${named}” may be one of: ${known.slice(0, 12).join(", ")}. Choose one.`);
    if (id !== undefined) value.push({ id, role });
    else {
      const kind = ACTOR_KINDS.find((one) => one === each?.kind);
      if (!kind)
        throw new Unusable(`Nobody called “${named}” is known yet. Say what it is: ${ACTOR_KINDS.join(", ")}.`);
      const fresh = actorFor(named, kind, null);
      actors.push(fresh);
      value.push({ id: fresh.id, role });
    }
  }
  return { value: JSON.stringify(value), names: { actors, places: [] as Place[] } };
}

function listIn(json: string): unknown[] {
  try {
    const list: unknown = JSON.parse(json || "[]");
    if (Array.isArray(list) && list.length <= 1000) return list;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new Unusable("A list (JSON) was expected.");
}
