import { memo } from "react";
import type { Count } from "../../lib/answers/rows";
import { isRefusable } from "../../lib/view";
import type { SetView } from "../view/set-view";
import { withRefused, withToggled } from "../view/toggled";
import { FacetOption } from "./facet-option";
import styles from "./filters.module.css";
import { type FixedName, valueFacet } from "./value-facets";

interface Props {
  readonly name: FixedName;
  readonly counts: readonly Count[];
  readonly selected: readonly string[];
  readonly refused: readonly string[];
  readonly setView: SetView;
}

/** A facet of a few values that are always the same. */
export const FixedFacet = memo(function FixedFacet({ name, counts, selected, refused, setView }: Props) {
  const { title, key, label, sentence, glyph, short } = valueFacet(name);
  const shown = counts.filter(({ id, count }) => !short || count > 0 || selected.includes(id));
  if (shown.length === 0) return null;
  return (
    <fieldset className={styles.facet}>
      <legend>{title}</legend>
      {shown.map(({ id, count }) => (
        <FacetOption
          key={id}
          name={key}
          value={id}
          label={label(id)}
          title={sentence?.(id)}
          count={count}
          checked={selected.includes(id)}
          glyph={glyph?.(id)}
          onToggle={() => setView((latest) => withToggled(latest, name, id), "push")}
          refused={refused.includes(id)}
          onRefuse={isRefusable(name) ? () => setView((latest) => withRefused(latest, name, id), "push") : undefined}
        />
      ))}
    </fieldset>
  );
});
