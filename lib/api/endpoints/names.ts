import { z } from "zod";
import type { NameDetail } from "../../answers/names";
import { ACTOR_KINDS, PLACE_KINDS } from "../../domain";
import { actorHref, placeHref } from "../../links/page-links";
import { queryActor, queryPlace } from "../../store/query-name";
import { endpoint } from "../endpoint";

const LIMITS = { events: 0, names: 24, passages: 0 };
const shared = z.array(z.object({ id: z.string(), name: z.string(), count: z.int() }));
const NAME = {
  id: z.string(),
  url: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  country: z.string().nullable().meta({ description: "ISO 3166-1 alpha-2." }),
  events: z.int().min(0).meta({ description: "How many events; they are at /events with its id as filter." }),
  actors: shared.meta({ description: "Whom it shares most events with." }),
  places: shared.meta({ description: "Where they were." }),
};

function told(name: NameDetail, url: string) {
  const { id, aliases, country, total, actors, places } = name;
  const few = (list: readonly { readonly id: string; readonly name: string; readonly count: number }[]) =>
    list.map(({ id, name, count }) => ({ id, name, count }));
  return { id, url, name: name.name, aliases, country, events: total, actors: few(actors), places: few(places) };
}

export const getActor = endpoint({
  path: "/actors/{id}",
  summary: "One actor",
  description: "Somebody or something that acts, with other names.",
  pathParams: { id: "Its id." },
  takesView: false,
  params: z.object({}),
  response: z.object({
    ...NAME,
    kind: z.enum(ACTOR_KINDS),
    curated: z.boolean().meta({ description: "From a list, not only found in texts." }),
  }),
  otherwise: { 404: "There is no such actor." },
  async answer({ path, origin }) {
    const actor = await queryActor(path.id ?? "", LIMITS);
    if (!actor) return { kind: "problem", status: 404, detail: "There is no actor with this id." };
    const { kind, curated } = actor;
    return { kind: "json", value: { ...told(actor, origin + actorHref(actor.id)), kind, curated } };
  },
});

export const getPlace = endpoint({
  path: "/places/{id}",
  summary: "One place",
  description: "A place with what it lies in; its events are those in it and in all that lies in it.",
  pathParams: { id: "Its id." },
  takesView: false,
  params: z.object({}),
  response: z.object({
    ...NAME,
    kind: z.enum(PLACE_KINDS),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
    parents: z.array(z.object({ id: z.string(), name: z.string() })).meta({ description: "Nearest first." }),
    geonamesId: z.int().nullable(),
  }),
  otherwise: { 404: "There is no such place." },
  async answer({ path, origin }) {
    const place = await queryPlace(path.id ?? "", LIMITS);
    if (!place) return { kind: "problem", status: 404, detail: "There is no place with this id." };
    const { kind, lat, lon, parents, geonamesId } = place;
    const more = { kind, latitude: lat, longitude: lon, parents, geonamesId };
    return { kind: "json", value: { ...told(place, origin + placeHref(place.id)), ...more } };
  },
});
