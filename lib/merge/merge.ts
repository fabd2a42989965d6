import { holding } from "../corrections";
import type { Correction, Event } from "../domain";
import { bondsOf } from "./bonds";
import { cluster } from "./cluster";
import { asTheirOriginals } from "./copies";
import { correct, type KnownNames } from "./corrections";
import { byTelling, factOf } from "./fact";
import { attentionOf } from "./importance";
import type { Report } from "./report";
import { resolve } from "./resolve";

export type { Report } from "./report";

/**
 * Merges passages that report the same thing into events, corrections applied. Pure and free of order: any permutation of the same
 * reports and corrections gives the same events, in order of their founding passages (earliest published, then article and place in it).
 * `known` names what only a correction refers to.
 */
export function merge(reports: readonly Report[], corrections: readonly Correction[], known?: KnownNames): Event[] {
  const held = holding(corrections);
  const facts = asTheirOriginals(
    correct(reports, held, known)
      .map(({ report, override }) => factOf(report, override))
      .sort(byTelling),
  );
  const attention = attentionOf(facts);
  const bonds = bondsOf(held, held.length === 0 ? [] : facts.map(({ passage }) => passage.id));
  return cluster(facts, bonds).map((group) => resolve(group, attention));
}
