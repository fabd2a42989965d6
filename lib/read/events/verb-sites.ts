import type { Token } from "../../domain";
import type { Clause, Range, Stream } from "./clauses";
import { isSpeechVerb } from "./speech-verbs";
import { findVerbGroups, type VerbGroup } from "./verb-groups";

/** A verb group and where its objects may stand: what classification looks at. */
export interface VerbSite {
  readonly stream: Stream;
  readonly group: VerbGroup;
  /** Where the region of its objects ends, exclusive. */
  readonly end: number;
  /** Its subject; for a relative clause the noun it describes. */
  readonly subject: Range | null;
  /** The noun a relative or participle clause describes, where it stands in the same stream. */
  readonly described: Range | null;
}

// The verb groups of a stream are asked for once for every clause in it.
const GROUPS = new WeakMap<Stream, readonly VerbGroup[]>();

function groupsOf(stream: Stream): readonly VerbGroup[] {
  let groups = GROUPS.get(stream);
  if (!groups) {
    groups = findVerbGroups(stream.tokens);
    GROUPS.set(stream, groups);
  }
  return groups;
}

/** The site of a clause's verb. */
export function siteOf(clause: Clause): VerbSite {
  let site = SITES.get(clause);
  if (!site) {
    site = newSite(clause);
    SITES.set(clause, site);
  }
  return site;
}

const SITES = new WeakMap<Clause, VerbSite>();

function newSite(clause: Clause): VerbSite {
  const described = antecedent(clause);
  return {
    stream: clause.stream,
    group: clause.group,
    end: regionEnd(clause),
    subject: clause.subject ?? described,
    described,
  };
}

/** A clause cut off at a preposition or right after its verb goes on into the phrase that the next clause describes. */
function regionEnd(clause: Clause): number {
  const { to, group, stream } = clause;
  const last = stream.tokens[to - 1];
  const cut = to <= group.to || last?.pos === "ADP" || last?.pos === "DET";
  if (!cut || isSpeechVerb(group.lemma)) return to;
  const groups = groupsOf(stream);
  return groups[indexAfter(groups, group.to)]?.from ?? stream.tokens.length;
}

function antecedent(clause: Clause): Range | null {
  if (!clause.antecedent) return null;
  const tokens = clause.stream.tokens;
  for (let i = clause.from - 1; i >= Math.max(0, clause.from - 8); i--)
    if (tokens[i] === clause.antecedent) return [i, i + 1];
  return null;
}

/** The verb that follows a site in its stream if it is not finite: "agreed | to release", "stopped | bombing". */
export function governedSite(site: VerbSite): VerbSite | null {
  const groups = groupsOf(site.stream);
  const at = indexAfter(groups, site.group.to);
  const next = groups[at];
  if (!next || next.form === "finite" || next.form === "participle") return null;
  const end = groups[at + 1]?.from ?? site.stream.tokens.length;
  return { stream: site.stream, group: next, end, subject: null, described: null };
}

function indexAfter(groups: readonly VerbGroup[], to: number): number {
  let low = 0;
  let high = groups.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((groups[middle] as VerbGroup).from < to) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The lemma with the particles that follow it, longest first: "call_off", "call"; also "shut X down". */
export function verbKeys(site: VerbSite, objectEnd: number | null): string[] {
  const tokens = site.stream.tokens;
  const lemma = site.group.lemma.toLowerCase();
  const one = particle(tokens[site.group.to]);
  const two = particle(tokens[site.group.to + 1]);
  const keys: string[] = [];
  if (one && two) keys.push(`${lemma}_${one}_${two}`);
  if (one) keys.push(`${lemma}_${one}`);
  const late = objectEnd !== null && objectEnd < site.end ? particle(tokens[objectEnd]) : null;
  if (late && SEPARABLE.has(late)) keys.push(`${lemma}_${late}`);
  keys.push(lemma);
  return keys;
}

const SEPARABLE = new Set([
  "off",
  "down",
  "up",
  "out",
  "over",
  "back",
  "away",
  "free",
  "dead",
  "hostage",
  "aside",
  "guilty",
  "ablaze",
  "liable",
]);

function particle(token: Token | undefined): string | null {
  if (!token) return null;
  if (token.pos === "ADP" || token.pos === "ADV" || token.pos === "PART" || SEPARABLE.has(token.lower))
    return token.lower;
  return token.pos === "NOUN" || token.pos === "ADJ" ? token.lower : null;
}
