import type { Actor, Instant, When } from "../../domain";
import { nameKey, plainName } from "./name-key";

/** An office and the time it was held; a null end is open. */
export interface DatedRole {
  readonly role: string;
  /** ISO 3166-1 alpha-2, or null for an office of no country. */
  readonly country: string | null;
  readonly from: Instant | null;
  readonly to: Instant | null;
}

export interface CuratedActor extends Actor {
  readonly roles: readonly DatedRole[];
}

/** A state with the words that stand for it. */
export interface Country {
  readonly id: string;
  readonly iso: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** "Russian" */
  readonly adjectives: readonly string[];
  /** "Russians" */
  readonly people: readonly string[];
  readonly capitals: readonly string[];
}

export type Gender = "m" | "f" | "u";

export interface FirstName {
  readonly name: string;
  readonly gender: Gender;
  /** It is also an ordinary word ("Mark", "Grace"). */
  readonly word: boolean;
}

export interface DirectoryData {
  readonly actors: readonly CuratedActor[];
  readonly countries: readonly Country[];
  readonly firstNames: readonly FirstName[];
  readonly familyNames: readonly string[];
  /** Lower-case English words that are no names. */
  readonly words: readonly string[];
  /** Nouns, by lemma, that nobody is called by: "corridor", "invasion". */
  readonly things: readonly string[];
}

export type CountryForm = "name" | "adjective" | "people" | "capital";

export interface CountryWord {
  readonly country: Country;
  readonly form: CountryForm;
}

const SURNAME_ENDING =
  /^[a-z]{2,}(?:ov|ova|ev|eva|enko|chuk|shvili|adze|oglu|escu|poulos|idis|akis|sson|ssen|stein|mann|owicz|ewicz|ovic|evic|skyi?|skaya|ski|ska|yan|ulin|anov|ullah|uddin|awi|aoui)$/;

/** What is known before a text is read: curated actors with dated offices, states and their adjectives, first names, English words. */
export class Directory {
  readonly #byId = new Map<string, CuratedActor>();
  readonly #byAlias = new Map<string, CuratedActor[]>();
  readonly #bySurname = new Map<string, CuratedActor[]>();
  readonly #byOffice = new Map<string, { actor: CuratedActor; role: DatedRole }[]>();
  readonly #countryByIso = new Map<string, Country>();
  readonly #countryWords = new Map<string, CountryWord>();
  readonly #firstNames = new Map<string, FirstName>();
  readonly #familyNames: ReadonlySet<string>;
  readonly #words: ReadonlySet<string>;
  readonly #things: ReadonlySet<string>;
  /** Longest alias that starts with a given word, in words. */
  readonly #reach = new Map<string, number>();

  constructor(data: DirectoryData) {
    this.#words = new Set(data.words);
    this.#things = new Set(data.things);
    this.#familyNames = new Set(data.familyNames.map(plainName));
    for (const name of data.firstNames) this.#firstNames.set(plainName(name.name), name);
    for (const country of data.countries) this.#addCountry(country);
    for (const actor of data.actors) this.#addActor(actor);
  }

  #addCountry(country: Country): void {
    this.#countryByIso.set(country.iso, country);
    const forms: [CountryForm, readonly string[]][] = [
      ["name", [country.name, ...country.aliases]],
      ["adjective", country.adjectives],
      ["people", country.people],
      ["capital", country.capitals],
    ];
    for (const [form, words] of forms)
      for (const word of words) {
        const key = plainName(word);
        if (!this.#countryWords.has(key)) this.#countryWords.set(key, { country, form });
      }
    if (this.#byId.has(country.id)) return;
    this.#byId.set(country.id, {
      id: country.id,
      name: country.name,
      kind: "state",
      country: country.iso,
      aliases: country.aliases,
      curated: true,
      roles: [],
    });
  }

  #addActor(actor: CuratedActor): void {
    this.#byId.set(actor.id, actor);
    for (const alias of new Set([actor.name, ...actor.aliases].map(nameKey))) {
      push(this.#byAlias, alias, actor);
      const words = alias.split(" ");
      const first = words[0] as string;
      this.#reach.set(first, Math.max(this.#reach.get(first) ?? 0, words.length));
    }
    if (actor.kind === "person") push(this.#bySurname, nameKey(actor.name).split(" ").at(-1) as string, actor);
    for (const role of actor.roles) push(this.#byOffice, `${role.role}|${role.country ?? ""}`, { actor, role });
  }

  byId(id: string): CuratedActor | undefined {
    return this.#byId.get(id);
  }

  get actors(): CuratedActor[] {
    return [...this.#byId.values()];
  }

  /** Actors of this name; several where it is ambiguous. */
  named(name: string): readonly CuratedActor[] {
    return this.#byAlias.get(nameKey(name)) ?? [];
  }

  /** How many words the longest alias that starts with this word has; 0 = none. */
  reach(word: string): number {
    return this.#reach.get(nameKey(word).split(" ")[0] ?? "") ?? 0;
  }

  /** The person of this surname who holds an office that `title` names, at that time. */
  titled(title: string, surname: string, at: When | null): CuratedActor | null {
    const people = this.#bySurname.get(nameKey(surname)) ?? [];
    const wanted = title.toLowerCase();
    const fits = people.filter((p) => p.roles.some((r) => wanted.endsWith(r.role) && (at === null || holds(r, at))));
    return fits.length === 1 ? (fits[0] as CuratedActor) : null;
  }

  /** Who held an office ("foreign minister" of RU) at a time. Null when nobody known did, or more than one. */
  holder(role: string, country: string | null, at: When | null): CuratedActor | null {
    if (!at) return null;
    const fits = new Set(
      (this.#byOffice.get(`${role}|${country ?? ""}`) ?? []).filter((x) => holds(x.role, at)).map((x) => x.actor),
    );
    return fits.size === 1 ? ([...fits][0] as CuratedActor) : null;
  }

  /** Is nobody called by a noun, given by lemma: "corridor", "invasion"? */
  isThing(lemma: string): boolean {
    return this.#things.has(lemma);
  }

  /** A word (or several: "South Korean") that stands for a state. */
  country(words: string): CountryWord | undefined {
    return this.#countryWords.get(plainName(words));
  }

  countryOf(iso: string): Country | undefined {
    return this.#countryByIso.get(iso);
  }

  firstName(word: string): FirstName | undefined {
    return this.#firstNames.get(plainName(word));
  }

  /** Is this a family name that many bear, or one made like them ("-enko", "-sson")? */
  isFamilyName(word: string): boolean {
    const plain = plainName(word);
    return this.#familyNames.has(plain) || (SURNAME_ENDING.test(plain) && !this.isWord(plain));
  }

  /** Is this an English word when written small? Regular inflections count. */
  isWord(lower: string): boolean {
    const has = (w: string) => this.#words.has(w);
    if (has(lower)) return true;
    const cut = (n: number) => lower.slice(0, -n);
    if (lower.endsWith("s") && (has(cut(1)) || (lower.endsWith("es") && has(cut(2))))) return true;
    if (lower.endsWith("ies") && has(`${cut(3)}y`)) return true;
    if (lower.endsWith("ed") && (has(cut(2)) || has(cut(1)))) return true;
    if (lower.endsWith("ing") && (has(cut(3)) || has(`${cut(3)}e`))) return true;
    if (lower.endsWith("ied") && has(`${cut(3)}y`)) return true;
    return (lower.endsWith("ly") && has(cut(2))) || (lower.endsWith("ness") && has(cut(4)));
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Does the office's time cover the middle of the date? An unbounded date never. */
export function holds(role: DatedRole, at: When): boolean {
  const point = at.from !== null && at.to !== null ? (at.from + at.to) / 2 : (at.from ?? at.to);
  if (point === null) return false;
  return (role.from === null || role.from <= point) && (role.to === null || point < role.to);
}
