import type { Count, EventRow } from "./rows";

// Stars, tags, notes and stories, as the store answers and the components draw: plain data that survives JSON.

/** What a person may put on an event, beside what is said of it: see MarkRow. */
export const MARK_KINDS = ["star", "tag", "note"] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** A star, tag or note on an event. */
export interface MarkRow {
  readonly id: string;
  readonly kind: MarkKind;
  /** The tag or the words of the note; of a star nothing. */
  readonly value: string;
  readonly by: string;
  /** EDTF, to the second. */
  readonly at: string;
}

/** The same in a list of all. */
export interface ListedMark extends MarkRow {
  readonly about: "mark";
  /** The event it is on now; null = it is no more. */
  readonly event: string | null;
  /** The event's title; of one that is no more what it was. */
  readonly title: string;
  readonly reason: string;
  readonly undoneBy: string | null;
}

/** What somebody has done to a story. */
export interface StoryChange {
  readonly id: string;
  readonly about: "story";
  /** Id of the story; null = it is no more. */
  readonly story: string | null;
  /** In words: "Made the story “Floods”". */
  readonly what: string;
  readonly by: string;
  /** EDTF, to the second. */
  readonly at: string;
  readonly reason: string;
}

/** A story: events that somebody chose, in an order and with captions of their own. */
export interface StoryRow {
  /** As it stands in its address. */
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly by: string;
  /** EDTF, to the second. */
  readonly at: string;
  /** How many events it has, those among them that are no more. */
  readonly events: number;
}

/** An event in a story. */
export interface StoryItem {
  readonly id: string;
  readonly caption: string;
  readonly by: string;
  /** EDTF, to the second. */
  readonly at: string;
  /** Its title; of one that is no more what it was. */
  readonly title: string;
  /** The event, or the one it is part of now; null = it is no more. */
  readonly event: EventRow | null;
  /** Id of the event that was added. */
  readonly added: string;
}

export interface StoryAnswer extends StoryRow {
  /** In the order of the story. */
  readonly items: readonly StoryItem[];
}

/** The stories, the newest first, and all tags in use with how many events bear each. */
export interface StoriesAnswer {
  readonly stories: readonly StoryRow[];
  readonly tags: readonly Count[];
  /** How many events bear a star. */
  readonly starred: number;
}
