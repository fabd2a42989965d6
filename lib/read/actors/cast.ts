import type { Actor } from "../../domain";
import { NOT_NAMES } from "./cues";
import type { Directory } from "./directory";
import { headKind, OF_HEADS, WEAK_HEADS } from "./name-heads";
import { nameKey, plainName } from "./name-key";

/** An actor that the document named, under one of its forms. */
export interface Known {
  readonly actor: Actor;
  /** The words of that form, as keys. */
  readonly keys: readonly string[];
}

const COMPANY = /^(?:inc|corp|ltd|llc|plc|co|gmbh|corporation|limited|sa|ag)\.?$/i;

/** People of one surname that are told apart; beyond these a text is no article. */
const MOST_NAMESAKES = 12;

/** Is the second's name but the end of the first's? */
function endsIn(whole: Known, part: Known): boolean {
  return ` ${whole.keys.join(" ")}`.endsWith(` ${part.keys.join(" ")}`);
}

/** Everything the document told so far about who is who. */
export class Cast {
  readonly byKey = new Map<string, Known>();
  /** By last and by first word of people's names. */
  readonly surnames = new Map<string, Known[]>();
  /** By initials. */
  readonly acronyms = new Map<string, Known>();
  /** By a generic noun in the name: "the Council". */
  readonly heads = new Map<string, Known>();
  /** By a word that only this name has: "Nicholson's" for Nicholson's Limited. */
  readonly shorts = new Map<string, Known>();
  /** By the first word of a company's registered name: Quest for Quest Diagnostics Inc. */
  readonly firms = new Map<string, Known>();
  readonly ids = new Set<string>();
  /** People of three words and more, by each ending of two and more; null where two people share it. */
  readonly #endings = new Map<string, Known | null>();
  /** The titles each person was given, by id. */
  readonly #titles = new Map<string, Set<string>>();
  /** Where each person was named in full, by id, in text order. */
  readonly #namedAt = new Map<string, number[]>();

  constructor(private readonly directory: Directory) {}

  add(actor: Actor, name: string): void {
    const key = nameKey(name);
    if (this.byKey.has(key)) return;
    const known: Known = { actor, keys: key.split(" ") };
    this.byKey.set(key, known);
    this.ids.add(actor.id);
    if (actor.kind === "person") this.#addPerson(known);
    else this.#addOrganisation(name, known);
  }

  #addPerson(known: Known): void {
    for (let i = 1; i < known.keys.length - 1; i++) {
      const ending = known.keys.slice(i).join(" ");
      const other = this.#endings.get(ending);
      if (other === undefined || other?.actor.id === known.actor.id) this.#endings.set(ending, known);
      else if (other && !endsIn(other, known)) this.#endings.set(ending, endsIn(known, other) ? known : null);
    }
    for (const part of new Set([known.keys.at(-1) as string, known.keys[0] as string])) {
      const list = this.surnames.get(part);
      if (!list) this.surnames.set(part, [known]);
      else if (list.length < MOST_NAMESAKES && !list.some((k) => k.actor.id === known.actor.id)) list.push(known);
    }
  }

  #addOrganisation(name: string, known: Known): void {
    const parts = name.split(/[\s-]+/);
    const initials = parts.flatMap((w) => (/^\p{Lu}/u.test(w) ? w.charAt(0) : [])).join("");
    if (initials.length >= 3 && !this.acronyms.has(initials)) this.acronyms.set(initials, known);
    const headed = parts.some((p) => headKind(p.toLowerCase()) && !WEAK_HEADS.has(p.toLowerCase()));
    for (const part of headed && parts.length > 1 ? [parts[0] as string, parts.at(-1) as string] : [])
      if (this.#distinctive(part) && !this.shorts.has(nameKey(part))) this.shorts.set(nameKey(part), known);
    const first = parts[0] as string;
    if (
      parts.length > 1 &&
      COMPANY.test(parts.at(-1) as string) &&
      /^\p{Lu}\p{L}{2,}$/u.test(first) &&
      !this.firms.has(nameKey(first))
    )
      this.firms.set(nameKey(first), known);
    for (const word of plainName(name).split(" "))
      if (word.length > 3 && (headKind(word) || OF_HEADS.has(word))) this.heads.set(nameKey(word), known);
  }

  /** No English word, no place, no first name. */
  #distinctive(word: string): boolean {
    const { directory } = this;
    if (NOT_NAMES.has(word.toLowerCase())) return false;
    if (!/^\p{Lu}\p{Ll}{3,}/u.test(word) || directory.isWord(word.toLowerCase())) return false;
    return !directory.country(word) && !directory.firstName(word);
  }

  /** The one person whose longer name ends in these words. */
  endingIn(keys: readonly string[]): Known | null {
    return this.#endings.get(keys.join(" ")) ?? null;
  }

  /** Takes somebody out who turned out to be another. */
  retire(id: string, keys: readonly string[]): void {
    for (const part of [keys[0] as string, keys.at(-1) as string]) {
      const others = this.surnames.get(part)?.filter((known) => known.actor.id !== id);
      if (others) this.surnames.set(part, others);
    }
  }

  /** Notes a title that stood with a person's full name. */
  titledAs(id: string, title: string): void {
    const titles = this.#titles.get(id);
    if (titles) titles.add(title);
    else this.#titles.set(id, new Set([title]));
  }

  /** The one of these people who was given the title: "President Okoro" beside a minister of that surname. */
  titled(people: readonly Known[], title: string): Known | null {
    for (const fits of [(own: string) => own === title, (own: string) => own.endsWith(` ${title}`)]) {
      const found = people.filter(({ actor }) => [...(this.#titles.get(actor.id) ?? [])].some(fits));
      if (new Set(found.map(({ actor }) => actor.id)).size === 1) return found[0] as Known;
    }
    return null;
  }

  /** Notes where a person was named in full; called in text order. */
  namedAt(id: string, start: number): void {
    const list = this.#namedAt.get(id);
    if (list) list.push(start);
    else this.#namedAt.set(id, [start]);
  }

  /** Where a person was last named in full before an offset; -1 = nowhere. */
  lastNamed(id: string, before: number): number {
    const list = this.#namedAt.get(id) ?? [];
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list[middle] as number) < before) low = middle + 1;
      else high = middle;
    }
    return low > 0 ? (list[low - 1] as number) : -1;
  }
}
