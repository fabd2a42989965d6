import type { ModelAct } from "../events/sentence/act";
import type { Tree } from "../text/tree";
import { headOf } from "./head-of";
import type { ProposedEvent } from "./proposal";

/**
 * The acts that proposed events tell, in text order, each word once; an event whose trigger is no word of the text is left out. `surely`: how surely
 * our own reader takes a word for an act, [0, 1].
 */
export function proposedActs(events: readonly ProposedEvent[], tree: Tree): ModelAct[] {
  const acts = new Map<number, ModelAct>();
  for (const event of events) {
    const word = headOf(tree, event.trigger);
    if (word !== null && !acts.has(word)) acts.set(word, toAct(event, word));
  }
  return [...acts.values()].sort((a, b) => a.word - b.word);
}

function toAct(proposed: ProposedEvent, word: number): ModelAct {
  const { type, status, core } = proposed;
  return {
    ...{ word, probability: 1, type, typeCertainty: 1, status, plover: "", core: Number(core), proposed },
    date: { own: 0, near: 0, published: 0, none: 0 },
    place: { stated: 0, implied: 0, none: 0 },
    ...{ from: word, to: word + 1, role: () => 0 },
  };
}
