import { formatInstant } from "../../time";
import { type Batches, jsonArray, type Sheet } from "../format";
import type { EventRecord } from "../schemas";

/** One JSON document: what it is, then the events. */
export function writeJson(events: Batches, { link, title, made, total, story }: Sheet): AsyncIterable<string> {
  const head = JSON.stringify({
    generator: "Dateline",
    title,
    link,
    made: formatInstant(made),
    total,
    ...(story ? { about: story } : {}),
  });
  return jsonArray(`${head.slice(0, -1)},"events":[`, events, "]}");
}

/** An event a line. */
export async function* writeJsonLines(events: Batches): AsyncGenerator<string> {
  for await (const batch of events) yield batch.map((event) => `${JSON.stringify(event)}\n`).join("");
}

/** A feature collection (RFC 7946): an event a feature, at the point of its place. */
export function writeGeoJson(events: Batches): AsyncIterable<string> {
  return jsonArray('{"type":"FeatureCollection","features":[', features(events), "]}");
}

async function* features(events: Batches): AsyncGenerator<readonly unknown[]> {
  for await (const batch of events) yield batch.map(feature);
}

function feature({ id, place, ...properties }: EventRecord) {
  const point = place && place.latitude !== null && place.longitude !== null;
  return {
    type: "Feature",
    id,
    geometry: point ? { type: "Point", coordinates: [place.longitude, place.latitude] } : null,
    properties: { ...properties, place },
  };
}
