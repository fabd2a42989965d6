import type { ReactNode } from "react";
import type { ValueName } from "../../lib/columns/byte-columns";
import { basisLabel, precisionLabel } from "../../lib/describe/dates";
import { subtypeLabel } from "../../lib/describe/event-types";
import { statusLabel, statusSentence } from "../../lib/describe/status";
import type { Precision } from "../../lib/domain";
import type { View } from "../../lib/view";
import { Glyph } from "../marks/glyph";
import type { ShapeKind } from "../marks/shape";

/** How a facet of a few fixed values is shown: its title, its values, and what a filter by one of them is called. */
export interface ValueFacet<Value> {
  readonly title: string;
  /** The key of its values in the URL. */
  readonly key: string;
  readonly label: (value: Value) => string;
  /** What the value means, in a sentence. */
  readonly sentence?: (value: Value) => string;
  readonly glyph?: (value: Value) => ReactNode;
  /** Are values that no event has left out? */
  readonly short: boolean;
  readonly chip: { readonly kind: string; readonly label: (value: Value) => string };
}

/** Those that a column can be asked for, in the order of the filters; types have a facet of their own (type-facet.tsx). */
const VALUE_FACETS: { readonly [Name in Exclude<ValueName, "types">]: ValueFacet<View[Name][number]> } = {
  subtypes: {
    title: "Kind",
    key: "subtype",
    label: subtypeLabel,
    short: true,
    chip: { kind: "Kind", label: subtypeLabel },
  },
  statuses: {
    title: "Status",
    key: "status",
    label: statusLabel,
    sentence: statusSentence,
    glyph: (status) => <Glyph status={status} kind="solid" />,
    short: true,
    chip: { kind: "Status", label: statusLabel },
  },
  precisions: {
    title: "Date precision",
    key: "precision",
    label: precisionLabel,
    glyph: (precision) => (precision === "undated" ? null : <Glyph kind={kindOf(precision)} />),
    short: true,
    chip: {
      kind: "Date",
      label: (precision) =>
        precision === "undated" ? "not given" : `to the ${precisionLabel(precision).toLowerCase()}`,
    },
  },
  bases: {
    title: "Date basis",
    key: "basis",
    label: basisLabel,
    short: true,
    chip: { kind: "Date", label: (basis) => basisLabel(basis).toLowerCase() },
  },
};

export type FixedName = keyof typeof VALUE_FACETS;
export const FIXED_NAMES = Object.keys(VALUE_FACETS) as FixedName[];

/** One of them; what it is given must be a value of its own, as counts and views hold no other. */
export const valueFacet = (name: FixedName) => VALUE_FACETS[name] as unknown as ValueFacet<string>;

function kindOf(precision: Precision): ShapeKind {
  if (precision === "minute" || precision === "hour") return "dot";
  return precision === "day" ? "tick" : "soft";
}
