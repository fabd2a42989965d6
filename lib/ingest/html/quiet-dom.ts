import { Element, Node, parseHTML } from "linkedom";
import { visit } from "./visit";

// The parser's nodes are made for programs that change a page and listen to it. Here a page is read once, and what they keep for that costs
// more than all else: a table of listeners for every node and attribute, a set of names for every class, a live style for every element that is
// asked whether it is shown. The changes below are of the classes themselves, so they hold for every page of this process.

/** Parses markup into a document that takes no listeners and whose styles are only read; nothing in it is run. */
export function parseDocument(html: string): Document {
  return parseHTML(html).document;
}

const [node, element] = [Node, Element].map((facade) => Object.getPrototypeOf(facade) as Class);
type Class = new () => object;

// `super()` asks for a class's parent each time: with this one a node gets no table of listeners
const Deaf = function Deaf() {
  // nothing to be kept
} as unknown as Class;
Deaf.prototype = Object.getPrototypeOf((node as Class).prototype);
Object.setPrototypeOf(node as Class, Deaf);

Object.defineProperty((element as Class).prototype, "className", {
  configurable: true,
  get(this: globalThis.Element): string {
    return this.getAttributeNode("class")?.value ?? "";
  },
  set(this: globalThis.Element, names: string) {
    const own = this.getAttributeNode("class");
    if (own?.value === names) return; // as the parser does with what it has just set
    const next = own ?? this.ownerDocument.createAttribute("class");
    next.value = names;
    if (!own) this.setAttributeNode(next);
  },
});

interface Shown {
  readonly display: string;
  readonly visibility: string;
}
const AS_USUAL: Shown = { display: "", visibility: "" };

Object.defineProperty((element as Class).prototype, "style", {
  configurable: true,
  get(this: globalThis.Element): Shown {
    const words = this.getAttributeNode("style")?.value;
    return words ? { display: valueIn(words, "display"), visibility: valueIn(words, "visibility") } : AS_USUAL;
  },
});

/** Names of elements and nothing else, which need no compiled selector. */
const NAMES = /^[a-z][\w-]*(?:\s*,\s*[a-z][\w-]*)*$/i;
const known = new Map<string, ReadonlySet<string> | null>();
const MOST_KNOWN = 500;

function namesIn(selector: string): ReadonlySet<string> | null {
  let names = known.get(selector);
  if (names !== undefined) return names;
  names = NAMES.test(selector) ? new Set(selector.toLowerCase().split(/\s*,\s*/)) : null;
  if (known.size < MOST_KNOWN) known.set(selector, names);
  return names;
}

const parent = Object.getPrototypeOf((element as Class).prototype) as ParentNode;
const { querySelectorAll: bySelector } = parent;

Object.defineProperty(parent, "querySelectorAll", {
  configurable: true,
  value(this: globalThis.Element, selector: string): ArrayLike<globalThis.Element> {
    const names = namesIn(selector);
    if (names === null) return bySelector.call(this, selector);
    const found: globalThis.Element[] = [];
    const asked = "nodeType" in this ? this : null; // a document asks by a stand-in, and its first element may be found
    visit(asked ?? (this as globalThis.Element).ownerDocument.documentElement, (each) => {
      if (each === asked) return true;
      if (each.nodeType !== 1) return false;
      const name = (each as globalThis.Element).localName.toLowerCase();
      if (names.has(name)) found.push(each as globalThis.Element);
      return name !== "template";
    });
    return found;
  },
});

/** The last value that a style gives a property. */
function valueIn(style: string, property: string): string {
  let found = "";
  for (const rule of style.split(";")) {
    const colon = rule.indexOf(":");
    if (colon > 0 && rule.slice(0, colon).trim() === property) found = rule.slice(colon + 1).trim() || found;
  }
  return found;
}
