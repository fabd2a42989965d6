import type { Directory } from "./actors/directory";
import type { Gazetteer } from "./places/gazetteer";

/** The names we know: what the reader is given beside an article. */
export interface Knowledge {
  readonly actors: Directory;
  readonly places: Gazetteer;
}
