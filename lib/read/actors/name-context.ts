import type { Actor, PlaceMention, When } from "../../domain";
import type { Cast } from "./cast";
import type { Directory } from "./directory";
import type { Piece } from "./pieces";
import type { Word } from "./words";

/** A name in the text that was found to be an actor's. */
export interface Name {
  readonly piece: Piece;
  readonly start: number;
  readonly end: number;
  readonly actor: Actor;
  readonly rule: string;
}

/** What settling a document's names needs. */
export interface Context {
  readonly text: string;
  readonly words: readonly Word[];
  readonly headline: ReadonlySet<number>;
  /** By "start:end". */
  readonly placeAt: ReadonlyMap<string, PlaceMention>;
  readonly directory: Directory;
  readonly published: When | null;
  readonly cast: Cast;
}

/** Index of the sentence a piece stands in. */
export function sentenceOf(words: readonly Word[], piece: Piece): number {
  return (words[piece.from] as Word).sentence;
}

/** The offsets of a piece in the text. */
export function spanOf(words: readonly Word[], piece: Piece) {
  return { start: (words[piece.from] as Word).start, end: (words[piece.to - 1] as Word).end };
}
