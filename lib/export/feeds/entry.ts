import type { EventRecord } from "../schemas";

/** What a feed tells of one event. */
export interface FeedEntry {
  readonly kind: "added" | "changed" | "merged" | "withdrawn";
  /** When this happened, and when the event first came, in milliseconds since 1970; 0 = not known. */
  readonly at: number;
  readonly added: number;
  /** The event; as it was, without its passages, if it is gone. */
  readonly event: EventRecord;
  /** The page of the event it is part of now. */
  readonly to: string | null;
}

/** A feed of a view. */
export interface Feed {
  readonly origin: string;
  /** The page of the view, and the feed's own address. */
  readonly link: string;
  readonly self: string;
  readonly title: string;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
  readonly made: number;
}

/** The title of an entry: one that is gone says so first. */
export function entryTitle({ kind, event }: FeedEntry): string {
  const lead = { added: "", changed: "", merged: "Merged: ", withdrawn: "Withdrawn: " }[kind];
  return lead + event.title;
}

/** Where an entry leads. */
export const entryLink = ({ event, to }: FeedEntry): string => to ?? event.url;
