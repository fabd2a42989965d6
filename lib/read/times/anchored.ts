import type { TimexType } from "../../domain";
import type { Period } from "./period";
import type { Tense } from "./tense";
import type { Mod } from "./time-value";

/** A date that others are counted from, and where it came from. */
export interface Origin {
  readonly period: Period;
  readonly edtf: string | null;
  readonly kind: "published" | "mention";
}

/** All that resolving an expression may know. */
export interface AnchorContext {
  readonly published: Period | null;
  readonly publishedRef: Origin | null;
  /** Minutes east of UTC of the publisher's clock. */
  readonly zone: number | null;
  /** The date last mentioned, and the last one known to the day. */
  readonly mention: Origin | null;
  readonly mentionDay: Origin | null;
  /** The quarter last mentioned. */
  readonly mentionQuarter: Origin | null;
  /** The quarter that "a year ago" compares with, where results are reported. */
  readonly comparable: Origin | null;
  /** The day of the event that "after the vote" counts from. */
  readonly event: Origin | null;
  /** Does the day last mentioned stand in the same paragraph? */
  readonly sameParagraph: boolean;
  /** History or background: dates hang on the last mentioned one, not on the day of publication. */
  readonly narrative: boolean;
  readonly tense: Tense;
  /** After "since", or owning what is over ("Tuesday's ruling"): never in the future. */
  readonly since: boolean;
  /** One of a list that looks ahead: it goes on from the date mentioned last. */
  readonly listedAhead: boolean;
  /** Behind "in", where its clause tells what is to come: "will meet in two weeks". */
  readonly awaited: boolean;
  readonly relation: "in" | "from" | "until" | "before" | "after";
}

/** An expression resolved: TIMEX3 type and value, and what calendar stretch it is. */
export interface Anchored {
  readonly type: TimexType;
  readonly value: string;
  readonly mod?: Mod;
  readonly period: Period | null;
  readonly edtf: string | null;
  readonly anchor: string | null;
  readonly anchorKind: "published" | "mention" | null;
  readonly approximate?: boolean;
}

/** A value that no calendar stretch stands for. */
export const REFERENCE: Anchored = {
  type: "DATE",
  value: "",
  period: null,
  edtf: null,
  anchor: null,
  anchorKind: null,
};

export function unresolved(type: TimexType, value: string): Anchored {
  return { ...REFERENCE, type, value };
}

/** A calendar stretch; `origin` null = the words name it whole. */
export function named(period: Period, origin: Origin | null): Anchored {
  return {
    type: "DATE",
    value: period.value,
    period,
    edtf: period.edtf,
    anchor: origin?.edtf ?? null,
    anchorKind: origin?.kind ?? null,
  };
}
