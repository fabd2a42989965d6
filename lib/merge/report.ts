import type { Passage, Place } from "../domain";

/** A passage with what is known of the article it stands in. */
export interface Report {
  readonly passage: Passage;
  readonly publisher: string | null;
  readonly url: string | null;
  /** When its article was published, as EDTF. */
  readonly published: string | null;
  /** The place of `passage.placeId`. */
  readonly place: Place | null;
  /** Names of the passage's actors by id: a country that acts ("Russia said") is weak evidence of a place. */
  readonly actorNames: ReadonlyMap<string, string> | null;
}
