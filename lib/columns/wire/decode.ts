import { EVENT_TYPES } from "../../domain";
import { byteColumn, NONE, type SentName, sentAs } from "../byte-columns";
import type { Columns } from "../columns";
import type { Wholes } from "../narrow";
import { once } from "../once";
import { decodeDates } from "./decode-dates";
import { decodeActors, decodePlaces, decodePublishers } from "./decode-names";
import { decodeNumbers, decodeReports } from "./decode-reports";
import { decodeScores } from "./decode-scores";
import { gatherKinds } from "./gather-kinds";
import { type Header, KIND, type Kind, type Sections } from "./payload";
import { checkedBytes } from "./plain-bytes";
import { readHeader } from "./read-header";
import { stableOrder } from "./stable-order";

/**
 * The columns that `encode` was given. Throws an Error that says what is wrong on any other bytes. What the first drawing does not need is
 * decoded when it is first read, and throws the same then; the bytes are kept until all is.
 */
export function decode(bytes: Uint8Array): Columns {
  return refusing(() => {
    const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length); // Node's own kind of bytes shares what it slices
    const { header, sections } = readHeader(plain);
    return withLate(...decodeSections(header, sections));
  });
}

/** What each of the columns is worked out by that are decoded late. */
type Late = { readonly [Name in LateName]: () => Columns[Name] };
type LateName =
  | SentName<"typed">
  | "numbers"
  | "confidences"
  | "importances"
  | "place"
  | "actorsOf"
  | "publishersOf"
  | "reported";

function decodeSections(header: Header, sections: Sections): [early: Omit<Columns, LateName>, late: Late] {
  const { version, size, publishers, kinds } = header;
  const { kindOf, from, to } = decodeDates(size, kinds, sections);
  const early = {
    version,
    size,
    publishers,
    from,
    to,
    ...kindBytes(kindOf, kinds),
    ...plainBytes(sections, size),
    actors: header.actors.map(([id, name, kind]) => ({ id, name, kind })),
    places: header.places.map(([id, name, kind, country, lat, lon, within]) => ({
      ...{ id, name, kind, country, lat, lon, within },
    })),
  };
  const { types } = early;
  const scores = lazily(() => decodeScores(kindOf, kinds.length, sections));
  const actorsOf = lazily(() => decodeActors(header, sections, kindOf));
  const reported = lazily(() => decodeReports(header, sections, { from, to }));
  return [
    early,
    {
      ...typedBytes(sections, types),
      actorsOf,
      reported,
      confidences: lazily(() => scores().confidences),
      importances: lazily(() => scores().importances),
      place: lazily(() => decodePlaces(header, sections, actorsOf())),
      publishersOf: lazily(() => decodePublishers(header, sections, kindOf, actorsOf())),
      numbers: lazily(() => decodeNumbers(sections.numbers, reported().order)),
    },
  ];
}

function kindBytes(kindOf: Wholes, kinds: readonly Kind[]) {
  return Object.fromEntries(KIND.bytes.map(({ name, at }) => [name, gatherKinds(kindOf, kinds, at)])) as Bytes<"kind">;
}

function plainBytes(sections: Sections, size: number) {
  const found = sentAs("plain").map((name) => [
    name,
    checkedBytes(sections[name], size, byteColumn(name).below).slice(), // a view would keep all bytes
  ]);
  return Object.fromEntries(found) as Bytes<"plain">;
}

/** Each byte to the event it is of: they are written in order of types. */
function typedBytes(sections: Sections, types: Uint8Array) {
  const orderly = once(() => stableOrder(types, EVENT_TYPES.length, null));
  const scattered = (name: SentName<"typed">) => {
    const { below } = byteColumn(name);
    const bytes = sections[name];
    if (bytes.length !== types.length) throw new Error("a column is of the wrong length");
    const order = orderly();
    const found = new Uint8Array(bytes.length);
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (byte >= below && byte !== NONE) throw new Error("a value is unknown");
      found[order[at] ?? 0] = byte;
    }
    return found;
  };
  return Object.fromEntries(sentAs("typed").map((name) => [name, lazily(() => scattered(name))])) as Pick<
    Late,
    SentName<"typed">
  >;
}

type Bytes<How extends "kind" | "plain"> = Readonly<Record<SentName<How>, Uint8Array>>;

/** The columns with those that are decoded late as getters. A getter knows nothing but its value: whatever else it saw would be kept. */
function withLate(early: Omit<Columns, LateName>, late: Late): Columns {
  const getters = Object.entries(late).map(([name, get]) => [name, { enumerable: true, get }]);
  return Object.defineProperties({ ...early }, Object.fromEntries(getters)) as Columns;
}

const lazily = <T>(make: () => T) => once(() => refusing(make));

function refusing<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    throw new Error(text.startsWith(REFUSED) ? text : `${REFUSED}${text}`);
  }
}

const REFUSED = "These are not the events' columns: ";
