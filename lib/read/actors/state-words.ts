import type { ActorMention, Token } from "../../domain";
import type { CountryForm, Directory } from "./directory";

/** Longest name of a state, in tokens ("Democratic Republic of the Congo"). */
const LONGEST = 5;
const UPPER = /^\p{Lu}/u;

/** Bodies through which the state itself acts: what its soldiers, negotiators and ships do, the state does. */
const ORGANS =
  /-(?:armed-forces|air-force|navy|intelligence|government|foreign-ministry|defense-ministry|embassy|vessels|negotiators)$/;

/** The rule of a state's word in the name of a body that does not act for it ("North Korea's news agency"): it only says who is spoken of. */
export const EVIDENCE = "state-evidence";

/** The rule of "the North" for North Korea. */
export const SHORT = "state-short-name";

/** State words that no mention has yet: adjectives, names and capitals, in text order. Which of them act is told by where they stand. */
export function findStateWords(
  text: string,
  tokens: readonly Token[],
  mentions: readonly ActorMention[],
  directory: Directory,
): ActorMention[] {
  const out: ActorMention[] = [];
  const regional = new Map<string, ActorMention["actor"]>();
  let next = 0;
  let i = 0;
  while (i < tokens.length) {
    const token = tokens[i] as Token;
    if (!UPPER.test(token.text)) {
      if (regional.has("North") && regional.has("South")) pushHalf(out, tokens, i, regional);
      i++;
      continue;
    }
    const found = stateAt(text, tokens, i, directory);
    if (!found) {
      const short = shortName(text, tokens, i, regional, directory);
      if (short) out.push(short);
      i++;
      continue;
    }
    const span = { start: token.start, end: (tokens[found.to - 1] as Token).end };
    const actor = directory.byId(found.id);
    const first = /^(?:North|South|East|West)\b/.exec(actor?.name ?? "")?.[0];
    if (first && actor) regional.set(first, actor);
    while (next < mentions.length && (mentions[next] as ActorMention).end <= span.start) next++;
    const over = overlapping(mentions, next, span.end);
    const form = found.form === "adjective" ? "demonym" : "name";
    if (actor && found.form !== "people" && over.every((m) => m.actor.id !== actor.id && m.form !== "name"))
      out.push({
        ...span,
        actor,
        form,
        rule: over.every((m) => ORGANS.test(m.actor.id)) ? `state-${found.form}` : EVIDENCE,
      });
    i = found.to;
  }
  return out;
}

/** "fired into the north", where both halves were named. */
function pushHalf(
  out: ActorMention[],
  tokens: readonly Token[],
  at: number,
  regional: ReadonlyMap<string, ActorMention["actor"]>,
): void {
  const { lower, start, end } = tokens[at] as Token;
  const actor = lower === "north" ? regional.get("North") : lower === "south" ? regional.get("South") : undefined;
  const before = tokens[at - 2]?.lower ?? "";
  const next = tokens[at + 1];
  const alone = !next || (!/^(?:PROPN|NOUN|ADJ|ADP)$/.test(next.pos) && next.text !== "-");
  if (actor && alone && tokens[at - 1]?.lower === "the" && /^(?:into|to|at|against|from|with|by)$/.test(before))
    out.push({ start, end, actor, form: "name", rule: SHORT });
}

function overlapping(mentions: readonly ActorMention[], from: number, end: number): ActorMention[] {
  const out: ActorMention[] = [];
  for (let i = from; i < mentions.length && (mentions[i] as ActorMention).start < end; i++)
    out.push(mentions[i] as ActorMention);
  return out;
}

function stateAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  directory: Directory,
): { to: number; id: string; form: CountryForm } | null {
  const first = tokens[at] as Token;
  for (let to = Math.min(tokens.length, at + LONGEST); to > at; to--) {
    const last = tokens[to - 1] as Token;
    if (last.sentence !== first.sentence || !UPPER.test(last.text)) continue;
    const found = directory.country(text.slice(first.start, last.end));
    if (found) return { to, id: found.country.id, form: found.form };
  }
  return null;
}

/** "North and South Korea", and "the North" once North Korea was named. */
function shortName(
  text: string,
  tokens: readonly Token[],
  at: number,
  regional: ReadonlyMap<string, ActorMention["actor"]>,
  directory: Directory,
): ActorMention | null {
  const token = tokens[at] as Token;
  if (!/^(?:North|South|East|West)$/.test(token.text)) return null;
  const span = { start: token.start, end: token.end, form: "name" as const };
  const shared = tokens[at + 1]?.lower === "and" && tokens[at + 2];
  if (shared) {
    const whole = directory.country(`${token.text} ${tokens[at + 3]?.text ?? ""}`);
    const actor = whole && directory.byId(whole.country.id);
    if (actor && whole.form === "name") return { ...span, actor, rule: "state-shared-name" };
  }
  const actor = regional.get(token.text);
  const next = tokens[at + 1];
  const alone = !next || next.lower === "'s" || next.lower === "’s" || !/^(?:PROPN|NOUN|ADJ)$/.test(next.pos);
  return actor && alone && tokens[at - 1]?.lower === "the" && text[token.end] !== "-"
    ? { ...span, actor, rule: SHORT }
    : null;
}
