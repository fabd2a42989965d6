import type { Basis, Status } from "../domain";
import { counted } from "./dates";
import { confidenceWord } from "./status";

/** What a confidence rests on, in the reading and merging of an event. */
export interface Grounds {
  readonly confidence: number;
  /** Independent sources. */
  readonly sources: number;
  /** How the best of its dates was reached; null = no date. */
  readonly basis: Basis | null;
  readonly hasActors: boolean;
  readonly status: Status;
}

const DATES: Record<Basis, string> = {
  stated: "the date is stated in the text",
  resolved: "the date is reckoned from the words of the text",
  inherited: "the date comes from a sentence near by",
  published: "the text names no date",
};

/** "High: 3 independent sources; the date is stated in the text; who took part is named." */
export function explainConfidence({ confidence, sources, basis, hasActors, status }: Grounds): string {
  const word = confidenceWord(confidence);
  const grounds = [
    sources > 1 ? counted(sources, "independent source") : "a single source",
    basis === null ? "no date is known" : DATES[basis],
    hasActors ? "who took part is named" : "nobody is named",
    ...(status === "hypothetical" ? ["it is only supposed"] : []),
  ];
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}: ${grounds.join("; ")}.`;
}
