import type { ReviewItem, ReviewKind } from "../../lib/answers/review";
import { actorHref, eventHref } from "../view/view-href";

/** What each kind is called, why it is asked, and what confirming it means. */
export const REVIEW_WORDS: Readonly<
  Record<ReviewKind, { readonly label: string; readonly why: string; readonly confirm: string }>
> = {
  lost: {
    label: "Corrections without their words",
    why: "The words that this correction was made of are found no more: it is applied to nothing.",
    confirm: "Let it go",
  },
  undated: {
    label: "Without a date of their own",
    why: "Its words name no date, or none that could be read.",
    confirm: "It is right",
  },
  conflict: {
    label: "Sources that differ",
    why: "Its sources give dates that share no day.",
    confirm: "It is right",
  },
  merge: {
    label: "Perhaps one event",
    why: "Both are of one kind and day and share an actor.",
    confirm: "They are two",
  },
  differs: {
    label: "Read in two ways",
    why: "A language model and the reader on this machine read it otherwise.",
    confirm: "It is right",
  },
  name: {
    label: "Names of one word",
    why: "Only a surname is known: in different articles it may be different people.",
    confirm: "It is one person",
  },
  article: {
    label: "Articles that need a date",
    why: "Without its day of publication, words like “yesterday” stay undated.",
    confirm: "Leave it undated",
  },
  doubtful: { label: "Doubtful readings", why: "It is more likely misread than not.", confirm: "It is right" },
};

/** Where an item is mended that has no form here; null where it has. */
export function mendHref({ kind, events, about }: ReviewItem): string | null {
  if (kind === "article") return `/articles/${encodeURIComponent(about ?? "")}`;
  if (kind === "name") return actorHref(about ?? "");
  if (kind === "lost") return null;
  return events[0] === undefined ? null : `${eventHref(events[0])}#correct`;
}
