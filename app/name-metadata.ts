import type { Metadata } from "next";
import type { NameDetail } from "../lib/answers";
import { counted } from "../lib/describe/dates";

/** Title and description of a page about a name. */
export function nameMetadata(name: NameDetail, kind: string, url: string): Metadata {
  const partners = name.actors.slice(0, 3).map((actor) => actor.name);
  const places = name.places.slice(0, 3).map((place) => place.name);
  const facts = [
    kind,
    counted(name.total, "event"),
    partners.length > 0 && `with ${partners.join(", ")}`,
    places.length > 0 && `in ${places.join(", ")}`,
  ];
  const description = facts.filter(Boolean).join(" · ");
  return {
    title: name.name,
    description,
    alternates: { canonical: url },
    openGraph: { type: "article", siteName: "Dateline", title: name.name, description, url },
    twitter: { card: "summary", title: name.name, description },
  };
}
