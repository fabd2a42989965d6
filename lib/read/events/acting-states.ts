import type { ActorMention, Token } from "../../domain";
import type { Attachment } from "./attachment";
import type { SentenceFacts } from "./context";
import { nounLemma } from "./noun-phrases";
import { eventNoun } from "./noun-triggers";
import { EVIDENCE } from "./state-words";

/** Parts of a country: "the capital of France", "Russia's border" say where, not who. */
const PARTS = new Set(
  (
    "capital city town village region province district border coast north south east west part side outskirts suburb island area " +
    "territory airspace corner centre center port resort peninsula mainland frontier interior northeast northwest southeast southwest"
  ).split(" "),
);

/** Things and people through which a state acts or is acted on, besides its named bodies. */
const ACTING = new Set(
  (
    "vessel ship boat warship submarine plane aircraft jet bomber helicopter drone missile tank convoy column force troop soldier " +
    "unit brigade commander general military army navy marine fleet police officer official authority government administration side " +
    "delegation delegate negotiator diplomat envoy ambassador representative minister leader leadership counterpart president lawmaker " +
    "spokesman spokeswoman embassy consulate mission ministry parliament court prosecutor agency agent spy intelligence commando artillery " +
    "rocket gunboat pilot sailor crew state regime rebel militant militia fighter civilian citizen worker journalist frigate destroyer carrier base airfield airbase arsenal occupier invader proxy ally team company firm bank national"
  ).split(" "),
);

/** Types in which whatever bears a state's name is a target of that state: "Russian bombers were hit". */
export const HOSTILE: ReadonlySet<string> = new Set([
  "strike",
  "clash",
  "attack_civilians",
  "territory",
  "sanction",
  "cyber_info",
]);

const isPart = (token: Token | undefined): boolean => token !== undefined && PARTS.has(nounLemma(token));

/** "the capital of France": where, not who. */
export function ofPart(mention: ActorMention, at: Attachment, tokens: readonly Token[]): boolean {
  return mention.actor.kind === "state" && at.heads.some((h) => isPart(tokens[h]));
}

/** Does a state's word act or suffer where it stands, or does it only describe something? */
export function acts(
  mention: ActorMention,
  at: Attachment,
  tokens: readonly Token[],
  end: number,
  hit: boolean,
  facts: SentenceFacts,
): boolean {
  if (at.modifies && mention.actor.kind === "state" && isPart(tokens[at.head])) return false;
  const own = mention.rule.startsWith("state-");
  if (!own) return true;
  if (mention.rule === EVIDENCE) return false;
  if (titled(mention, at, tokens, facts)) return false;
  if (!at.modifies) return mention.form === "name" && mention.rule !== "state-capital";
  const body = facts.actors.some((a) => a.start <= mention.start && mention.end < a.end);
  if (body) return true;
  const head = tokens[at.head] as Token;
  if (eventNoun(tokens, at.head, end) || at.possessive) return true;
  if (mention.rule === "state-capital") return false;
  return hit || ACTING.has(nounLemma(head));
}

/** "Ukrainian Foreign Minister Andrii Sybiha": the person acts. */
function titled(mention: ActorMention, at: Attachment, tokens: readonly Token[], facts: SentenceFacts): boolean {
  const head = tokens[at.head];
  if (!head || !at.modifies) return false;
  return facts.actors.some(
    (a) =>
      a.start > mention.start &&
      a.start <= head.start &&
      (a.actor.kind === "person" || a.actor.kind === "organisation"),
  );
}
