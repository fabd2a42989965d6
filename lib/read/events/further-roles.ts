import { acts } from "./acting-states";
import type { Candidate } from "./candidate";
import type { Clause } from "./clauses";
import { inside, overlap, type SentenceFacts } from "./context";
import { mentionsIn } from "./mentions-in";
import { nounLemma } from "./noun-phrases";
import type { RoleMention } from "./roles";
import { statementKind } from "./speech-verbs";

/** "with the support of Turkey", "under the mediation of Oman": whose part it was stands after these. */
const PART = new Set(
  "support help backing mediation assistance participation involvement aid auspices cooperation".split(" "),
);
/** What a clause that goes on with ", accusing ..." does to whom it names. */
const AIMED = new Set(["accuse", "demand", "threaten", "reject", "support", "appeal"]);

/** Those who take part beside subject and object: supporters, whoever a trailing clause accuses, whom a speaker means to meet. */
export function furtherRoles(c: Candidate, facts: SentenceFacts): RoleMention[] {
  if (!c.clause || c.nominal) return [];
  const out = supporters(c, c.clause, facts);
  if (c.what.type === "statement")
    out.push(...aimedAt(c.clause, facts), ...affiliations(c.clause, facts), ...ownPlans(c, facts));
  return out;
}

function supporters(c: Candidate, clause: Clause, facts: SentenceFacts): RoleMention[] {
  const { tokens } = clause.stream;
  return mentionsIn(clause.stream, [0, tokens.length], facts)
    .filter(({ mention, at }) => {
      if (
        !inside(mention, c.span) ||
        at.aside ||
        at.meanwhile ||
        !acts(mention, at, tokens, tokens.length, false, facts)
      )
        return false;
      if (at.prep !== "with" && at.prep !== "under" && at.prep !== "through") return false;
      return at.heads.some((h) => tokens[h] && PART.has(nounLemma(tokens[h])));
    })
    .map(({ mention }) => ({ mention, role: "participant" as const }));
}

/** "..., accusing Kyiv of terrorism": the object of the trailing clause. */
function aimedAt(clause: Clause, facts: SentenceFacts): RoleMention[] {
  return facts.clauses.flatMap((k): RoleMention[] => {
    if (k.parent !== clause || k.kind !== "gerund" || k.marker !== ",") return [];
    if (!AIMED.has(statementKind(k.group.lemma) ?? "")) return [];
    return mentionsIn(k.stream, [k.group.to, k.to], facts)
      .filter((p) => p.at.prep === null && !p.at.modifies)
      .map(({ mention }) => ({ mention, role: "target" as const }));
  });
}

/** "Ann Lee -- the Crisis Group's analyst --": the body that the speaker speaks for. */
function affiliations(clause: Clause, facts: SentenceFacts): RoleMention[] {
  const last = clause.subject && clause.stream.tokens[clause.subject[1] - 1];
  const { tokens } = facts;
  const at = last ? tokens.findIndex((t) => t.start === last.start) : -1;
  const mark = tokens[at + 1];
  if (at < 0 || !mark || !/^(?:,|--|—|–|\()$/.test(mark.text)) return [];
  let end = at + 2;
  while (end < tokens.length && end - at < 16 && !CLOSES.test(tokens[end]?.text ?? "")) end++;
  return mentionsIn({ tokens, antecedent: null }, [at + 2, end], facts)
    .filter(
      ({ mention: m, at: hangs }) =>
        m.actor.kind === "organisation" && (hangs.possessive || /^(?:of|at|for|with)$/.test(hangs.prep ?? "")),
    )
    .map(({ mention }) => ({ mention, role: "speaker" as const }));
}

const CLOSES = /^(?:,|--|—|–|\)|;|["“”])$/;

/** "“I am ready to meet Putin,” she said": what the speaker means to do to whom. */
function ownPlans(c: Candidate, facts: SentenceFacts): RoleMention[] {
  const quotes = facts.quotes.filter((q) => overlap(q, c.span));
  if (quotes.length === 0) return [];
  return facts.clauses.flatMap((k): RoleMention[] => {
    const verb = k.stream.tokens[k.group.head];
    if (!verb || !quotes.some((q) => inside(verb, q)) || !firstPerson(k)) return [];
    return mentionsIn(k.stream, [k.group.to, k.to], facts)
      .filter(
        (p) =>
          p.mention.actor.kind !== "media" &&
          !p.at.modifies &&
          (p.at.prep === null || /^(?:with|against)$/.test(p.at.prep)),
      )
      .filter((p) => p.mention.rule !== "state-capital")
      .map(({ mention }) => ({ mention, role: "target" as const }));
  });
}

/** The subject of a clause, or of the one it completes, is "I" or "we". */
function firstPerson(clause: Clause): boolean {
  for (let k: Clause | null = clause; k; k = k.parent) {
    if (k.subject) {
      const last = k.stream.tokens[k.subject[1] - 1];
      return last !== undefined && /^(?:i|we)$/.test(last.lower);
    }
    if (k.kind !== "infinitive" && k.kind !== "gerund" && k.kind !== "coordinate") return false;
  }
  return false;
}
