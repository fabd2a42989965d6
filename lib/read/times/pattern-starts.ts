/** A regular expression's tree, as far as its beginnings go; `chars` null = any character. */
type Node =
  | { readonly kind: "chars"; readonly chars: readonly string[] | null }
  | { readonly kind: "sequence"; readonly items: readonly Node[] }
  | { readonly kind: "choice"; readonly options: readonly Node[] }
  | { readonly kind: "repeat"; readonly item: Node; readonly min: number; readonly max: number };

const NOTHING: Node = { kind: "sequence", items: [] };
/** A class of more characters than these counts as any: telling rules apart by it would cost more than it saves. */
const MANY = 12;

/** A character as beginnings spell it: lower case, every digit 0, every white space a blank. */
export function plainChar(c: string): string {
  if (c >= "0" && c <= "9") return "0";
  if (c === " " || c === "\t" || c === "\u00a0" || c === "\u2009" || c === "\u202f") return " ";
  return c.toLowerCase();
}

/** Runs of digits and of white space count as one character: how long they are tells rules apart no better. */
export function runsOn(c: string, last: string | undefined): boolean {
  return c === last && (c === "0" || c === " ");
}

/**
 * All beginnings of up to `depth` characters that a match of the pattern can have, spelled with `plainChar`, runs shortened; a shorter
 * one means anything may follow. Lookaround and word boundaries are ignored, so the list may hold too many, never too few.
 */
export function patternStarts(source: string, depth: number): string[] {
  const done = new Set<string>();
  const open = extend(new Set([""]), new Parser(source).choice(), depth, done);
  return [...new Set([...done, ...open])];
}

/** Beginnings still open after `node`; those long enough, or followed by anything, go to `done`. */
function extend(starts: Set<string>, node: Node, depth: number, done: Set<string>): Set<string> {
  if (starts.size === 0) return starts;
  switch (node.kind) {
    case "sequence":
      return node.items.reduce((open, item) => extend(open, item, depth, done), starts);
    case "choice":
      return new Set(node.options.flatMap((option) => [...extend(starts, option, depth, done)]));
    case "repeat":
      return repeated(starts, node, depth, done);
    case "chars": {
      if (node.chars === null) {
        for (const start of starts) done.add(start);
        return new Set();
      }
      const out = new Set<string>();
      for (const start of starts)
        for (const c of node.chars) {
          const next = runsOn(plainChar(c), start.at(-1)) ? start : start + plainChar(c);
          (next.length < depth ? out : done).add(next);
        }
      return out;
    }
  }
}

function repeated(starts: Set<string>, node: Node & { kind: "repeat" }, depth: number, done: Set<string>): Set<string> {
  let open = starts;
  const all = new Set(node.min === 0 ? starts : []);
  for (let n = 1; n <= Math.min(node.max, depth) && open.size > 0; n++) {
    open = extend(open, node.item, depth, done);
    if (n >= node.min) for (const start of open) all.add(start);
  }
  return all;
}

/** Reads the syntax that the time rules use; throws on any other. */
class Parser {
  private at = 0;
  constructor(private readonly source: string) {}

  choice(): Node {
    const options = [this.sequence()];
    while (this.source[this.at] === "|") {
      this.at++;
      options.push(this.sequence());
    }
    return options.length === 1 ? (options[0] as Node) : { kind: "choice", options };
  }

  private sequence(): Node {
    const items: Node[] = [];
    while (this.at < this.source.length && !"|)".includes(this.source[this.at] as string))
      items.push(this.repeat(this.item()));
    return { kind: "sequence", items };
  }

  private item(): Node {
    const c = this.source[this.at++] as string;
    if (c === "(") return this.group();
    if (c === "[") return this.charClass();
    if (c === "\\") return escaped(this.escape());
    if (c === ".") return { kind: "chars", chars: null };
    if (c === "^" || c === "$") return NOTHING;
    return { kind: "chars", chars: [c] };
  }

  private group(): Node {
    const open = /^\?(?:<\w+>|<?[=!]|:)/.exec(this.source.slice(this.at, this.at + 40))?.[0] ?? "";
    this.at += open.length;
    const inner = this.choice();
    if (this.source[this.at++] !== ")") throw new Error(`unclosed group in ${this.source}`);
    return /[=!]$/.test(open) ? NOTHING : inner;
  }

  /** The escape after a backslash: one character, or a class's letter with the backslash. */
  private escape(): string {
    const c = this.source[this.at++] as string;
    if (c === "u") {
      const code = this.source.slice(this.at, this.at + 4);
      this.at += 4;
      return String.fromCharCode(Number.parseInt(code, 16));
    }
    if (c === "t") return "\t";
    return /[a-zA-Z]/.test(c) ? `\\${c}` : c;
  }

  private charClass(): Node {
    const negated = this.source[this.at] === "^";
    const chars: string[] = [];
    let any = negated;
    while (this.source[this.at] !== "]") {
      let c = this.source[this.at++] as string;
      if (c === "\\") c = this.escape();
      if (c === "\\d") chars.push("0");
      else if (c.startsWith("\\")) any = true;
      else if (this.source[this.at] === "-" && this.source[this.at + 1] !== "]") {
        this.at++;
        let last = this.source[this.at++] as string;
        if (last === "\\") last = this.escape();
        for (let code = c.charCodeAt(0); code <= last.charCodeAt(0); code++) chars.push(String.fromCharCode(code));
      } else chars.push(c);
    }
    this.at++;
    const plain = [...new Set(chars.map(plainChar))];
    return { kind: "chars", chars: any || plain.length > MANY ? null : plain };
  }

  private repeat(item: Node): Node {
    const found = /^(?:[?*+]|\{(\d+)(,)?(\d+)?\})\??/.exec(this.source.slice(this.at, this.at + 12));
    if (!found) return item;
    this.at += found[0].length;
    const sign = found[0][0];
    if (sign === "?") return { kind: "repeat", item, min: 0, max: 1 };
    if (sign !== "{") return { kind: "repeat", item, min: sign === "*" ? 0 : 1, max: Number.POSITIVE_INFINITY };
    const min = Number(found[1]);
    return {
      kind: "repeat",
      item,
      min,
      max: found[2] ? (found[3] ? Number(found[3]) : Number.POSITIVE_INFINITY) : min,
    };
  }
}

function escaped(c: string): Node {
  if (c === "\\d") return { kind: "chars", chars: ["0"] };
  if (c === "\\b" || c === "\\B") return NOTHING;
  return { kind: "chars", chars: c.startsWith("\\") ? null : [c] };
}
