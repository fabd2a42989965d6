import type { ActorMention } from "../../domain";
import type { Word } from "./words";

const AGENTS = new Set(
  (
    "police protesters demonstrators rebels militants gunmen separatists insurgents troops soldiers prosecutors lawmakers authorities " +
    "officials firefighters rescuers investigators hackers smugglers pirates hijackers kidnappers mercenaries jihadists paramilitaries " +
    "government court courts judge judges prosecutor parliament army military activists teachers migrants refugees civilians hostages " +
    "prisoners farmers strikers employees guards peacekeepers fighters insurgency marchers strikers unions villagers lawmakers " +
    "lawyers doctors scientists residents workers students voters regulators gunman attackers attacker bomber militia opposition " +
    "journalists reporters inmates detainees captives dissidents worshippers passengers tourists survivors suspects nurses pilots sailors " +
    "fishermen miners clerics priests monks evacuees deportees schoolchildren schoolgirls pupils"
  ).split(" "),
);

/** Nouns for those who act without a name ("police", "protesters"), of no known state. */
export function findAgents(words: readonly Word[], taken: (start: number, end: number) => boolean): ActorMention[] {
  const out: ActorMention[] = [];
  for (const [i, word] of words.entries()) {
    if (!AGENTS.has(word.lower) || (word.capital && !word.initial)) continue;
    const next = words[i + 1];
    if (next && next.sentence === word.sentence && next.gap === " " && next.pos === "NOUN") continue;
    if (taken(word.start, word.end)) continue;
    out.push({
      start: word.start,
      end: word.end,
      actor: { id: `g-${word.lower}`, name: word.lower, kind: "group", country: null, aliases: [], curated: false },
      form: "role",
      rule: "actor-agent",
    });
  }
  return out;
}
