const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Who holds an office, by lemma. */
export const HOLDERS = words(
  "minister president premier chancellor secretary mayor governor senator lawmaker ambassador commissioner speaker prosecutor judge deputy chairman chairwoman",
);

/** What is held or governed, by lemma. */
export const OFFICES = words("office post cabinet government parliament party presidency coalition");

/** Somebody, or several, who mean nothing without the story before them, by lemma. */
export const UNNAMED: ReadonlySet<string> = new Set([
  ...HOLDERS,
  ...words(
    "adviser advisor representative commander chief leader head spokesman spokeswoman general king queen party side interlocutor politician diplomat counterpart",
  ),
]);
