import { findActors, isNamed } from "../../../lib/read/actors/find-actors";
import type { Knowledge } from "../../../lib/read/knowledge";
import { findPlaces } from "../../../lib/read/places/find-places";
import { segment } from "../../../lib/read/sentences";
import { tokenize } from "../../../lib/read/tokens";
import { when } from "../../../lib/time";
import type { Name } from "../gold";
import type { NameTagger } from "./name-tagger";

/** Dateline's own, with all it needs: sentences, tokens and places are part of what it costs. */
export function datelineNames(knowledge: Knowledge): NameTagger {
  return {
    name: "Dateline",
    typed: true,
    tag: (text, published) => {
      const sentences = segment(text);
      const tokens = tokenize(text, sentences);
      const places = findPlaces(text, sentences, tokens, knowledge.places);
      const day = published === null ? null : when(published, "stated");
      const actors = findActors(text, sentences, tokens, places, knowledge.actors, day).filter(isNamed);
      return [
        ...places.map(({ start, end }): Name => ({ start, end, type: "LOC" })),
        ...actors.map(({ start, end, actor }): Name => ({ start, end, type: actor.kind === "person" ? "PER" : "ORG" })),
      ];
    },
  };
}
