import type { SummerRule } from "../summer-time";
import type { TimeMatch, Zone } from "../time-value";

const fixed = (minutes: number): Zone => ({ minutes });
/** A clock that is put forward in summer: these are its minutes in winter. */
const summer = (minutes: number, rule: SummerRule): Zone => ({ minutes, summer: rule });

/** Zones by abbreviation or city. */
const ZONES: Readonly<Record<string, Zone>> = {
  gmt: fixed(0),
  utc: fixed(0),
  z: fixed(0),
  bst: fixed(60),
  wet: fixed(0),
  cet: fixed(60),
  cest: fixed(120),
  eet: fixed(120),
  eest: fixed(180),
  msk: fixed(180),
  est: fixed(-300),
  edt: fixed(-240),
  et: summer(-300, "america"),
  eastern: summer(-300, "america"),
  cst: fixed(-360),
  cdt: fixed(-300),
  ct: summer(-360, "america"),
  central: summer(-360, "america"),
  mst: fixed(-420),
  mdt: fixed(-360),
  mt: summer(-420, "america"),
  mountain: summer(-420, "america"),
  pst: fixed(-480),
  pdt: fixed(-420),
  pt: summer(-480, "america"),
  pacific: summer(-480, "america"),
  ist: fixed(330),
  pkt: fixed(300),
  jst: fixed(540),
  kst: fixed(540),
  hkt: fixed(480),
  sgt: fixed(480),
  aest: fixed(600),
  aedt: fixed(660),
  awst: fixed(480),
  nzst: fixed(720),
  nzdt: fixed(780),
  sast: fixed(120),
  moscow: fixed(180),
  kyiv: summer(120, "europe"),
  kiev: summer(120, "europe"),
  london: summer(0, "europe"),
  uk: summer(0, "europe"),
  british: summer(0, "europe"),
  indian: fixed(330),
  japan: fixed(540),
  china: fixed(480),
  paris: summer(60, "europe"),
  berlin: summer(60, "europe"),
  brussels: summer(60, "europe"),
  rome: summer(60, "europe"),
  madrid: summer(60, "europe"),
  vienna: summer(60, "europe"),
  warsaw: summer(60, "europe"),
  prague: summer(60, "europe"),
  beijing: fixed(480),
  shanghai: fixed(480),
  "hong kong": fixed(480),
  singapore: fixed(480),
  manila: fixed(480),
  taipei: fixed(480),
  tokyo: fixed(540),
  seoul: fixed(540),
  pyongyang: fixed(540),
  sydney: summer(600, "australia"),
  istanbul: fixed(180),
  ankara: fixed(180),
  baghdad: fixed(180),
  riyadh: fixed(180),
  doha: fixed(180),
  nairobi: fixed(180),
  jerusalem: fixed(120),
  "tel aviv": fixed(120),
  cairo: fixed(120),
  beirut: fixed(120),
  damascus: fixed(180),
  tehran: fixed(210),
  dubai: fixed(240),
  kabul: fixed(270),
  islamabad: fixed(300),
  karachi: fixed(300),
  delhi: fixed(330),
  "new delhi": fixed(330),
  mumbai: fixed(330),
  kathmandu: fixed(345),
  dhaka: fixed(360),
  bangkok: fixed(420),
  jakarta: fixed(420),
  hanoi: fixed(420),
  lagos: fixed(60),
  johannesburg: fixed(120),
  washington: summer(-300, "america"),
  "new york": summer(-300, "america"),
};

/** Abbreviations that are words as well: zones only in capitals. */
const CAPITALS: Readonly<Record<string, number>> = {
  AKST: -540,
  AKDT: -480,
  HST: -600,
  ART: -180,
  BRT: -180,
  WAT: 60,
  CAT: 120,
  EAT: 180,
  TRT: 180,
  GST: 240,
  ICT: 420,
  WIB: 420,
  PHT: 480,
  MYT: 480,
};

// The bracket that closes belongs to the zone only if one opened right before it: "10 a.m. (GMT)", not "(0440 GMT)"
const CLOSE = "(?:(?<=\\([^()\\d]{1,30}(?:[+-]\\d{1,2})?)\\))?";
/** What may follow a time on the clock: a zone's name, "Moscow time", "local time". */
export const ZONE =
  "(?: ?\\(?(?<zone>GMT|UTC|BST|CEST|CET|EEST|EET|MSK|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT|IST|PKT|JST|KST|HKT|SGT|AEST|AEDT|AWST|NZST|NZDT|SAST|Eastern|Central|Mountain|Pacific|Z\\b)" +
  "(?:(?<sign>[+-])(?<shift>\\d{1,2})(?::?(?<shiftm>\\d\\d))?)?(?: (?:(?<said>standard|daylight) )?time)?" +
  `${CLOSE}| \\(?(?<local>local time)${CLOSE}| \\(?(?<city>(?:[A-Z][a-z]+ )?[A-Z][a-z]+) (?:local )?time${CLOSE})?`;

/** A clock somewhere else: not the publisher's, and nobody says which. */
const UNKNOWN: Zone = { minutes: null };

/** The zone that the words after a time name; null if they name none. */
export function zoneOf(match: TimeMatch): Zone | null {
  const name = match.group("zone") || match.group("city");
  if (!name) return match.group("local") ? UNKNOWN : null;
  const zone = ZONES[name.toLowerCase()];
  if (!zone) return /^[A-Z]/.test(name) ? UNKNOWN : null;
  const shift = match.group("shift") ? Number(match.group("shift")) * 60 + Number(match.group("shiftm") || 0) : 0;
  if (shift && zone.minutes !== null) return fixed(zone.minutes + (match.group("sign") === "-" ? -shift : shift));
  const said = match.group("said").toLowerCase();
  return said && zone.minutes !== null ? fixed(zone.minutes + (said === "daylight" ? 60 : 0)) : zone;
}

/** The zone that an abbreviation in capitals names; one that is not known is a zone all the same. */
export function zoneInCapitals(letters: string): Zone {
  const minutes = CAPITALS[letters];
  return minutes === undefined ? UNKNOWN : fixed(minutes);
}
