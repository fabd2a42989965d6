/** Nesting beyond which a value is cut off: no page describes itself so deeply. */
const DEEPEST = 60;

/**
 * Parses JSON as pages write it: with commas missing or too many, line breaks and bare quotation marks in strings, single quotes, names
 * without quotes, comments, or an end cut off. Undefined where there is no object or list at all. Linear in the length of the text.
 */
export function parseLenientJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  const start = json.search(/[{[]/);
  return start < 0 ? undefined : new LenientParser(json, start).value(0);
}

const SPACE = /[\s,;\p{Cc}]/u;
/** What follows a quotation mark that ends a string: the end of its pair or list, or the next name. */
const AFTER_STRING = /^[\s\p{Cc}]*(?:[,:}\]]|$|["'][\w@$: -]{1,60}["'][\s\p{Cc}]*:)/u;
const LOOK_AHEAD = 120;
const BARE = /[^\s,:;{}[\]"']/;

class LenientParser {
  constructor(
    private readonly json: string,
    private at: number,
  ) {}

  value(depth: number): unknown {
    this.skip();
    const char = this.json[this.at];
    if ((char === "{" || char === "[") && depth >= DEEPEST) this.at = this.json.length;
    else if (char === "{") return this.object(depth + 1);
    else if (char === "[") return this.list(depth + 1);
    if (char === '"' || char === "'") return this.string(char);
    return this.bare();
  }

  private object(depth: number): Record<string, unknown> {
    const found: Record<string, unknown> = Object.create(null);
    this.members((char) => {
      const name = char === '"' || char === "'" ? this.string(char) : String(this.bare() ?? "");
      this.skip();
      if (this.json[this.at] !== ":") return;
      this.at++;
      const value = this.value(depth);
      if (name && !(name in found)) found[name] = value;
    });
    return found;
  }

  private list(depth: number): unknown[] {
    const found: unknown[] = [];
    this.members(() => found.push(this.value(depth)));
    return found;
  }

  /** Reads members up to the bracket that ends an object or list, or to the end; one that nothing can be made of is passed over. */
  private members(read: (first: string) => void): void {
    this.at++;
    for (;;) {
      this.skip();
      const char = this.json[this.at];
      if (char === undefined || char === "]" || char === "}") break;
      const before = this.at;
      read(char);
      if (this.at === before) this.at++;
    }
    this.at++;
  }

  private string(mark: string): string {
    const parts: string[] = [];
    let from = ++this.at;
    for (; this.at < this.json.length; this.at++) {
      const char = this.json[this.at];
      if (char === "\\") {
        parts.push(this.json.slice(from, this.at), this.escaped());
        from = this.at + 1;
      } else if (char === mark && AFTER_STRING.test(this.json.slice(this.at + 1, this.at + 1 + LOOK_AHEAD))) break;
    }
    parts.push(this.json.slice(from, this.at));
    this.at++;
    return parts.join("");
  }

  /** The character that an escape stands for; `at` is left on the last of its own characters. */
  private escaped(): string {
    const char = this.json[++this.at] ?? "";
    if (char !== "u") return ESCAPES[char] ?? char;
    const hex = /^[\da-fA-F]{4}/.exec(this.json.slice(this.at + 1, this.at + 5))?.[0];
    if (!hex) return "";
    this.at += 4;
    return String.fromCharCode(Number.parseInt(hex, 16));
  }

  private bare(): unknown {
    const from = this.at;
    while (this.at < this.json.length && BARE.test(this.json[this.at] as string)) this.at++;
    const words = this.json.slice(from, this.at);
    if (words === "true" || words === "false") return words === "true";
    return /^-?\d+(?:\.\d+)?$/.test(words) ? Number(words) : words === "null" ? null : words;
  }

  /** White space, commas whether they are in place or not, and comments. */
  private skip(): void {
    for (;;) {
      while (this.at < this.json.length && SPACE.test(this.json[this.at] as string)) this.at++;
      const pair = this.json.slice(this.at, this.at + 2);
      const end = pair === "//" ? "\n" : pair === "/*" ? "*/" : null;
      if (end === null) return;
      const found = this.json.indexOf(end, this.at + 2);
      this.at = found < 0 ? this.json.length : found + end.length;
    }
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
