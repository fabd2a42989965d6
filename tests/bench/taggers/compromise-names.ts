import nlp from "compromise";
import type { Name } from "../gold";
import type { NameTagger } from "./name-tagger";
import { versioned } from "./versioned";

interface Found {
  readonly offset: { readonly start: number; readonly length: number };
}

/** compromise's people, organisations and places, without the punctuation and the possessive that it counts in. */
export const compromiseNames = {
  name: versioned("compromise"),
  typed: true,
  tag: (text: string): Name[] => {
    const doc = nlp(text);
    const spans = (view: { json(options: object): unknown }, type: Name["type"]) =>
      (view.json({ offset: true }) as Found[]).map(({ offset }) => trimmed(text, offset.start, offset.length, type));
    return [...spans(doc.people(), "PER"), ...spans(doc.organizations(), "ORG"), ...spans(doc.places(), "LOC")].filter(
      (name) => name.end > name.start,
    );
  },
} satisfies NameTagger;

function trimmed(text: string, from: number, length: number, type: Name["type"]): Name {
  const words = text.slice(from, from + length);
  const start = from + (/^[^\p{L}\p{N}]*/u.exec(words)?.[0].length ?? 0);
  let end = from + length;
  while (end > start && !/[\p{L}\p{N}]/u.test(text.charAt(end - 1))) end--;
  if (/['’]s$/i.test(text.slice(start, end))) end -= 2;
  return { start, end, type };
}
