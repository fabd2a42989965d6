import type { Directory } from "./actors/directory";
import type { LanguageModel } from "./model/model";
import type { Gazetteer } from "./places/gazetteer";

/** What the reader is given beside an article: the names we know, and the model of the language. */
export interface Knowledge {
  readonly actors: Directory;
  readonly places: Gazetteer;
  /** The trained model, opened when it is first asked for. */
  readonly model: () => Promise<LanguageModel>;
}
