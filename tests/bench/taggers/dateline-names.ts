import { findActors, isNamed } from "../../../lib/read/actors/find-actors";
import { modelNames } from "../../../lib/read/actors/model-names";
import type { Knowledge } from "../../../lib/read/knowledge";
import { findPlaces } from "../../../lib/read/places/find-places";
import { readWords } from "../../../lib/read/read-words";
import { when } from "../../../lib/time";
import type { Name } from "../gold";
import type { NameTagger } from "./name-tagger";

/** Dateline's own, with all it needs: times, words, the model and places are part of what it costs. */
export function datelineNames(knowledge: Knowledge): NameTagger {
  return {
    name: "Dateline",
    typed: true,
    tag: async (text, published) => {
      const day = published === null ? null : when(published, "stated");
      const { sentences, tokens, scores } = await readWords({ text, published: day, zone: null }, knowledge);
      const places = findPlaces(text, sentences, tokens, knowledge.places);
      const names = modelNames(tokens, scores, (await knowledge.model()).labels);
      const actors = findActors(text, sentences, tokens, places, names, knowledge.actors, day).filter(isNamed);
      return [
        ...places.map(({ start, end }): Name => ({ start, end, type: "LOC" })),
        ...actors.map(({ start, end, actor }): Name => ({ start, end, type: actor.kind === "person" ? "PER" : "ORG" })),
      ];
    },
  };
}
