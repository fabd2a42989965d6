import type { Status } from "../../domain";
import type { ModelAct } from "../events/sentence/act";
import type { Tree } from "../text/tree";
import { headOf } from "./head-of";
import type { ProposedEvent } from "./proposal";

/**
 * The acts that proposed events tell, in text order, each word once; an event whose trigger is no word of the text is left out. `own`: the acts that our own
 * model sees, which say the status where the other reader's is not believed.
 */
export function proposedActs(events: readonly ProposedEvent[], own: readonly ModelAct[], tree: Tree): ModelAct[] {
  const ours = new Map(own.map(({ word, status }) => [word, status]));
  const acts = new Map<number, ModelAct>();
  for (const event of events) {
    const word = headOf(tree, event.trigger);
    if (word !== null && !acts.has(word)) acts.set(word, toAct(event, word, ours.get(word) ?? null));
  }
  return [...acts.values()].sort((a, b) => a.word - b.word);
}

function toAct(proposed: ProposedEvent, word: number, own: Status | null): ModelAct {
  const { type, core } = proposed;
  return {
    ...{ word, probability: 1, type, typeCertainty: 1, plover: "", core: Number(core), proposed, own },
    status: proposed.status ?? own ?? "occurred",
    date: { own: 0, near: 0, published: 0, none: 0 },
    place: { stated: 0, implied: 0, none: 0 },
    ...{ from: word, to: word + 1, role: () => 0 },
  };
}
