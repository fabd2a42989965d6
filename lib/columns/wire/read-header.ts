import { ACTOR_KINDS, PLACE_KINDS } from "../../domain";
import { type ByteName, byteColumn, NONE } from "../byte-columns";
import {
  checkSum,
  DATE_OFFSET,
  DATE_PRECISION,
  FORMAT,
  FRAME,
  type Header,
  KIND,
  MAGIC,
  SECTIONS,
  type Section,
  type Sections,
  SHAPE,
  UNITS,
} from "./payload";

/** The header of a payload and its sections. Throws, saying why, on bytes that are not one. */
export function readHeader(bytes: Uint8Array): { header: Header; sections: Sections } {
  if (bytes.length < FRAME) throw new Error("it is too short");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw new Error("it is none");
  if (view.getUint32(4, true) !== FORMAT) throw new Error("it is of another version of this program");
  if (view.getUint32(8, true) !== checkSum(bytes.subarray(12))) throw new Error("its check sum is wrong");
  const start = FRAME + view.getUint32(12, true);
  if (start > bytes.length) throw new Error("it ends too soon");
  const header = checked(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(FRAME, start))));
  const sections: Partial<Record<Section, Uint8Array>> = {};
  let at = start;
  for (const [i, name] of SECTIONS.entries()) {
    const end = at + (header.sections[i] ?? 0);
    if (end > bytes.length) throw new Error("it ends too soon");
    sections[name] = bytes.subarray(at, end);
    at = end;
  }
  if (at !== bytes.length) throw new Error("it holds more than it should");
  return { header, sections: sections as Sections };
}

function checked(value: unknown): Header {
  const header = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  const { version, size, dates, sections, kinds, dateKinds, actors, places, publishers } = header;
  const isHeader =
    typeof version === "string" &&
    isCount(size) &&
    isCount(dates) &&
    isList(sections, isCount) &&
    sections.length === SECTIONS.length &&
    isList(kinds, isKind) &&
    isList(dateKinds, isDateKind) &&
    isList(actors, isActor) &&
    isList(places, (row) => isPlace(row, (places as unknown[]).length)) &&
    isList(publishers, isText);
  if (!isHeader) throw new Error("its header is damaged");
  return value as Header;
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isText = (value: unknown): value is string => typeof value === "string";
const isNumber = (value: unknown): value is number => typeof value === "number";

function isList<T>(value: unknown, is: (each: unknown) => each is T): value is T[];
function isList(value: unknown, is: (each: unknown) => boolean): value is unknown[];
function isList(value: unknown, is: (each: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(is);
}

function isKind(value: unknown): boolean {
  if (!isList(value, isCount) || value.length !== KIND.length) return false;
  return isShape(value[KIND.shape]) && KIND.bytes.every(({ name, at }) => isByte(name, value[at]));
}

function isDateKind(value: unknown): boolean {
  if (!isList(value, isCount) || value.length !== 3) return false;
  return (
    isShape(value[KIND.shape]) && isByte("precisions", value[DATE_PRECISION]) && isByte("offsets", value[DATE_OFFSET])
  );
}

const isShape = (shape = 64) => shape < 64 && (shape & SHAPE.units) < UNITS.length;

function isByte(name: ByteName, value = NONE): boolean {
  const { below, none } = byteColumn(name);
  return value < below || (value === NONE && none !== undefined);
}

function isActor(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const [id, name, kind] = value;
  return value.length === 3 && isText(id) && isText(name) && ACTOR_KINDS.includes(kind);
}

function isPlace(value: unknown, places: number): boolean {
  if (!Array.isArray(value)) return false;
  const [id, name, kind, country, lat, lon, within] = value;
  const isNamed = value.length === 7 && isText(id) && isText(name) && PLACE_KINDS.includes(kind);
  const isSomewhere =
    (country === null || isText(country)) && [lat, lon].every((each) => each === null || isNumber(each));
  return isNamed && isSomewhere && isList(within, (outer) => isCount(outer) && outer < places);
}
