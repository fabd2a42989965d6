import type { Facets } from "../../lib/answers/rows";
import type { Columns } from "../../lib/columns/columns";
import type { View } from "../../lib/view";
import type { SetView } from "../view/set-view";
import type { PaletteAction } from "./item";

/** What the palette works on, and where it belongs to. */
export interface PaletteProps {
  readonly view: View;
  readonly setView: SetView;
  /** Null while they are on their way: then it offers the names that the facets hold. */
  readonly columns: Columns | null;
  /** Counts under the filters that are on. */
  readonly facets: Facets | null;
  readonly actions: readonly PaletteAction[];
  /** What is on, in words. */
  readonly filters: readonly { readonly kind: string; readonly label: string }[];
  readonly close: () => void;
  readonly announce: (text: string) => void;
}
