import { lighten } from "./lighten";
import { parseDocument } from "./quiet-dom";
import { visit } from "./visit";

/** A parsed page. `tame`: small and shallow enough for algorithms that recurse or compare nodes with each other. */
export interface Page {
  readonly document: Document;
  readonly tame: boolean;
}

const MOST_CHARACTERS = 6_000_000;
const MOST_TAGS = 400_000;
const MOST_NODES = 50_000;
const DEEPEST = 200;

/** Parses markup without running anything in it. Null if there is more of it, in all or in one place, than a page of news can have. */
export function parsePage(html: string): Page | null {
  const light = lighten(html);
  if (light.length > MOST_CHARACTERS || countTags(light) > MOST_TAGS) return null;
  try {
    const document = parseWhole(light);
    return { document, tame: isTame(document) };
  } catch (error) {
    if (error instanceof RangeError) return null; // one attribute with a hundred thousand values overflows the parser's stack
    throw error;
  }
}

function parseWhole(html: string): Document {
  const document = parseDocument(html);
  if (document.documentElement?.localName === "html") return document;
  // a page without its outermost elements: the parser would take the first one it meets for the root
  const inner = /<body[\s>]/i.test(html) ? html : `<body>${html}</body>`;
  return parseDocument(`<!doctype html><html>${inner}</html>`);
}

function countTags(html: string): number {
  let tags = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) tags++;
  return tags;
}

function isTame(document: Document): boolean {
  let nodes = 0;
  let deepest = 0;
  visit(document.documentElement, (_, depth) => {
    nodes++;
    deepest = Math.max(deepest, depth);
    return true;
  });
  return nodes <= MOST_NODES && deepest <= DEEPEST;
}
