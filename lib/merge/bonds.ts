import { correctedValue } from "../corrections";
import type { Correction } from "../domain";

/** What a person said of which passages tell of one event: all of them, or, with `sides`, those of either side. Places in a list of passages. */
export interface Bond {
  readonly places: readonly number[];
  /** For each place, on which side it is. */
  readonly sides: readonly boolean[] | null;
}

/**
 * The bonds that corrections make among passages with these ids, the latest first, which is how they must be tied: of what two persons said of the same
 * passages the later holds. Who corrects an event has seen it whole, so its passages stay one until somebody parts them. `held` are the
 * corrections that hold, oldest first.
 */
export function bondsOf(held: readonly Correction[], ids: readonly string[]): Bond[] {
  if (held.length === 0) return [];
  const placeOf = new Map(ids.map((id, i) => [id, i]));
  return held.toReversed().flatMap(({ field, value, targets }) => {
    const sides = field === "apart" ? (correctedValue("apart", value) ?? null) : null;
    if (field === "apart" && sides === null) return [];
    const found = targets.flatMap((target, i) => {
      const place = target === null ? undefined : placeOf.get(target);
      return place === undefined ? [] : [{ place, side: sides?.[i] === true }];
    });
    if (found.length < 2) return [];
    return [{ places: found.map(({ place }) => place), sides: sides && found.map(({ side }) => side) }];
  });
}
