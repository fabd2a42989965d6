import type { ActorRole } from "../../domain";
import { acts, HOSTILE, ofPart } from "./acting-states";
import { type Attachment, attach } from "./attachment";
import type { Candidate } from "./candidate";
import type { Range } from "./clauses";
import type { SentenceFacts } from "./context";
import { mentionsIn } from "./mentions-in";
import { nounLemma } from "./noun-phrases";
import { isMutual, phraseRole } from "./phrase-role";
import { type RoleMention, subjectActors } from "./roles";

/** Events whose doer is the subject of the clause they stand in, where their own phrase names none: "said upon arrival". */
const GOING = new Set("visit trip tour arrival departure return stay stop stopover journey".split(" "));

/** Who does what to whom by an event that a noun names: its owner, "by", "between", "on"; of a visit without owner, the subject. */
export function nounRoles(c: Candidate, facts: SentenceFacts): RoleMention[] {
  const out: RoleMention[] = [];
  const { tokens } = c.stream;
  const noun = c.what.trigger[1] - 1;
  const range = rangeOf(c);
  for (const { mention, from, to, at } of mentionsIn(c.stream, range, facts)) {
    const hangs = from > noun ? attach(tokens, from, to, noun) : at;
    if (!acts(mention, hangs, tokens, range[1], HOSTILE.has(c.what.type), facts)) continue;
    if (ofPart(mention, hangs, tokens)) continue;
    const role = from > noun ? phraseRole(hangs, tokens, c.what) : ownerRole(c, hangs, mention.form);
    if (role && !out.some((o) => o.mention.actor.id === mention.actor.id)) out.push({ mention, role });
  }
  const word = tokens[noun];
  return out.length === 0 && word && GOING.has(nounLemma(word)) ? goers(c, facts) : out;
}

/** "Russia's attack", "Syrian airstrikes", "Iran sanctions". */
function ownerRole(c: Candidate, at: Attachment, form: string): ActorRole {
  if (c.what.type === "statement") return "speaker";
  if (isMutual(c.what)) return "participant";
  return c.what.type === "sanction" && form === "name" && !at.possessive ? "target" : "agent";
}

/** Who goes: the subject of the clause; in a phrase without one, who stands before it ("backed by the leaders of ... during a visit"). */
function goers(c: Candidate, facts: SentenceFacts): RoleMention[] {
  const role: ActorRole = isMutual(c.what) ? "participant" : "agent";
  const subject = c.clause ? subjectActors(c.clause, facts) : [];
  if (subject.length > 0) return subject.map((mention) => ({ mention, role }));
  const low = c.clause?.group.to ?? 0;
  return mentionsIn(c.stream, [low, rangeOf(c)[0]], facts)
    .filter((p) => !p.at.aside && !p.at.meanwhile && !p.at.modifies)
    .map(({ mention }) => ({ mention, role }));
}

function rangeOf(c: Candidate): Range {
  const { tokens } = c.stream;
  let from = 0;
  while (from < tokens.length && (tokens[from]?.end ?? 0) <= c.span.start) from++;
  let to = from;
  while (to < tokens.length && (tokens[to]?.start ?? 0) < c.span.end) to++;
  return [from, listEnd(tokens, to)];
}

/** Where a list goes on that the phrase was cut in: "agreements between Chad | , Niger and Mali". */
function listEnd(tokens: Candidate["stream"]["tokens"], to: number): number {
  if (tokens[to]?.text !== "," || tokens[to - 1]?.pos !== "PROPN" || tokens[to + 1]?.pos !== "PROPN") return to;
  for (let i = to + 1; i < Math.min(tokens.length, to + 20); i++) {
    const t = tokens[i];
    if (!t || (!/^(?:PROPN|CCONJ|DET)$/.test(t.pos) && t.text !== ",")) return to;
    if (t.pos !== "CCONJ") continue;
    let end = i + 1;
    while (/^(?:PROPN|DET)$/.test(tokens[end]?.pos ?? "")) end++;
    return end;
  }
  return to;
}
