import { eventHref } from "../components/view/view-href";
import type { EventDetail } from "../lib/answers/events";
import { describeWhen } from "../lib/describe/dates";
import { typeLabel } from "../lib/describe/event-types";
import { statusLabel } from "../lib/describe/status";
import type { Preview } from "./preview-metadata";

/** What a link to an event shows elsewhere. */
export function eventPreview(event: EventDetail): Preview & { readonly description: string } {
  const { id, title, when, place, type, status, reports } = event;
  const quote = reports[0]?.quote ?? "";
  const facts = [describeWhen(when), place?.name, typeLabel(type), statusLabel(status).toLowerCase()];
  const description = `${facts.filter(Boolean).join(" · ")}${quote ? `. “${shortened(quote)}”` : ""}`;
  return { title, description, type: "article", href: eventHref(id), image: `${eventHref(id)}/preview.png` };
}

const LONGEST = 200;

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  if (line.length <= LONGEST) return line;
  return `${line.slice(0, line.lastIndexOf(" ", LONGEST))} …`;
}
