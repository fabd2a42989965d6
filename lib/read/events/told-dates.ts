import type { When } from "../../domain";
import { overlaps } from "../../time";
import type { SentenceFacts } from "./context";
import type { Dated } from "./dates";
import type { Act } from "./event-acts";
import { actsOnEve, type DatedAct, datedActs } from "./told-acts";

/** What an article says elsewhere about the days of its acts. */
export interface ToldDates {
  /** The date that another mention of the same act has, of those that may be; null where none is safe. */
  find(act: Act, sentence: number, may?: (when: When) => boolean): Dated | null;
}

/** How many sentences back "the attack" may look for one of several attacks. */
const NEAR = 3;

/** An article tells of few acts of one kind; a longer list of dates is no help. */
const MOST_OF_A_KIND = 40;

/** Gathers the dated acts of an article, to date its other mentions by: "the invasion" by "invaded Kuwait on Aug. 2". */
export function toldDates(sentences: readonly SentenceFacts[], day: When | null): ToldDates {
  const byFamily = new Map<string, DatedAct[]>();
  for (const sentence of sentences)
    for (const act of [...datedActs(sentence), ...actsOnEve(sentence, day)])
      for (const family of act.families) {
        const list = byFamily.get(family);
        if (list && list.length < MOST_OF_A_KIND) list.push(act);
        else if (!list) byFamily.set(family, [act]);
      }
  return {
    find(act, sentence, may = () => true) {
      if (act.fresh) return null;
      const dated = act.families
        .flatMap((family) => byFamily.get(family) ?? [])
        .filter((d, i, all) => (d.time === null || d.start !== act.start) && may(d.when) && all.indexOf(d) === i);
      const sure = dated.filter((d) => mayBeSame(act, d));
      const same = dated.filter((d) => sure.some((s) => s === d || within(d.when, s.when)));
      const one = finest(same) ?? nearest(act, same, sentence);
      return one && { when: { ...one.when, basis: "inherited" }, time: one.time, rule: "told-elsewhere" };
    },
  };
}

/** A finer date for what is told more coarsely elsewhere. */
const within = (a: When, b: When): boolean =>
  (a.from ?? -Infinity) >= (b.from ?? -Infinity) && (a.to ?? Infinity) <= (b.to ?? Infinity);

/** Names decide where both have them; without, only a word that seldom has two meanings. */
function mayBeSame(act: Act, dated: DatedAct): boolean {
  if (act.done?.size && dated.done && !shares(act.done, dated.around)) return false;
  if (!act.telling && !dated.telling) return shares(act.names, dated.names);
  return act.names.size === 0 || dated.names.size === 0 || shares(act.names, dated.around);
}

const shares = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((name) => b.has(name));

/** The finest of dates that all agree. */
function finest(acts: readonly DatedAct[]): DatedAct | null {
  const length = (w: When) => (w.to ?? 0) - (w.from ?? 0);
  const best = acts.reduce<DatedAct | null>((a, b) => (a && length(a.when) <= length(b.when) ? a : b), null);
  return best && acts.every((a) => overlaps(a.when, best.when)) ? best : null;
}

/** Of several the last one told before, when it is near. */
function nearest(act: Act, acts: readonly DatedAct[], sentence: number): DatedAct | null {
  if (!act.definite) return null;
  const before = acts.filter((a) => a.start < act.start && sentence - a.sentence <= NEAR);
  return before.at(-1) ?? null;
}
