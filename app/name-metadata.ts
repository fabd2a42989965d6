import type { Metadata } from "next";
import type { NameDetail } from "../lib/answers/names";
import { counted } from "../lib/describe/dates";
import { previewOf } from "./preview-metadata";

/** Title and description of a page about a name. */
export function nameMetadata(name: NameDetail, kind: string, href: string, headers: Headers): Metadata {
  const partners = name.actors.slice(0, 3).map((actor) => actor.name);
  const places = name.places.slice(0, 3).map((place) => place.name);
  const facts = [
    kind,
    counted(name.total, "event"),
    partners.length > 0 && `with ${partners.join(", ")}`,
    places.length > 0 && `in ${places.join(", ")}`,
  ];
  const description = facts.filter(Boolean).join(" · ");
  const title = name.name;
  return {
    ...{ title, description, alternates: { canonical: href } },
    ...previewOf({ title, description, type: "article", href, image: `${href}/preview.png` }, headers),
  };
}
