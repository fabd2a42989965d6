import type { Correction, Event } from "../domain";
import { cluster } from "./cluster";
import { asTheirOriginals } from "./copies";
import { correct } from "./corrections";
import { byTelling, factOf } from "./fact";
import { attentionOf } from "./importance";
import type { Report } from "./report";
import { resolve } from "./resolve";

export type { Report } from "./report";

/**
 * Merges passages that report the same thing into events, corrections applied. Pure and free of order: any permutation of the same
 * reports gives the same events, in order of their founding passages (earliest published, then article and place in it).
 */
export function merge(reports: readonly Report[], corrections: readonly Correction[]): Event[] {
  const facts = asTheirOriginals(
    correct(reports, corrections)
      .map(({ report, override }) => factOf(report, override))
      .sort(byTelling),
  );
  const attention = attentionOf(facts);
  return cluster(facts).map((group) => resolve(group, attention));
}
