import type { AddedRow, ListedCorrection } from "./corrections";
import type { ListedMark, StoryChange } from "./marks";
import type { NameCorrectionRow } from "./names";

// What was changed, and by whom, as the store answers and the components draw: plain data that survives JSON.

/** Something that a person has said, of whatever kind. */
export type HistoryRow =
  | (ListedCorrection & { readonly about: "event" })
  | (AddedRow & { readonly about: "passage" })
  | NameCorrectionRow
  | ListedMark
  | StoryChange;
