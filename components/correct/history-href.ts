import type { HistoryRow } from "../../lib/answers/history";
import { actorHref, articleHref, eventHref, placeHref, storyHref } from "../view/view-href";

/** Where one sees what a person has said; null where nothing is left of it. */
export function historyHref(row: HistoryRow): string | null {
  switch (row.about) {
    case "event": {
      const event = row.event ?? row.founding;
      return event === null ? null : eventHref(event);
    }
    case "passage":
      return row.event === null ? articleHref(row.article) : eventHref(row.event);
    case "mark":
      return row.event === null ? null : eventHref(row.event);
    case "story":
      return row.story === null ? null : storyHref(row.story);
    case "actor":
      return actorHref(row.target);
    case "place":
      return placeHref(row.target);
  }
}

/** The words of a text that it is of; of a name none. */
export const historyQuote = (row: HistoryRow): string => ("quote" in row ? row.quote : "");

/** Its words are found no more, so that it is applied to nothing. */
export function isLost(row: HistoryRow): boolean {
  if (row.about === "event") return !row.stands && row.field !== "undo";
  return row.about === "passage" && row.passage === null;
}

/** Who has taken it back; null = it holds. */
export const takenBackBy = (row: HistoryRow): string | null => ("undoneBy" in row ? row.undoneBy : null);
