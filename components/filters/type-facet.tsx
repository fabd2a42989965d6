import { memo, useState } from "react";
import type { Facets } from "../../lib/answers/rows";
import { FAMILIES, familyLabel, TYPES_IN_ORDER, typeFamily, typeLabel } from "../../lib/describe/event-types";
import type { EventTypeId } from "../../lib/domain";
import type { View } from "../../lib/view";
import { Glyph } from "../marks/glyph";
import { FacetOption } from "./facet-option";
import styles from "./filters.module.css";

interface Props extends Pick<Facets, "types"> {
  readonly selected: View["types"];
  readonly onToggle: (type: EventTypeId) => void;
  readonly refused: View["notTypes"];
  readonly onRefuse: (type: EventTypeId) => void;
}

/** Types by family; those that no event has are shown when they are asked for. */
export const TypeFacet = memo(function TypeFacet(props: Props) {
  const { types: counted, selected, onToggle, refused, onRefuse } = props;
  const counts = new Map(counted.map(({ id, count }) => [id, count]));
  const known = (type: EventTypeId) => (counts.get(type) ?? 0) > 0 || selected.includes(type) || refused.includes(type);
  const [all, setAll] = useState(false);
  const hidden = TYPES_IN_ORDER.filter((type) => !known(type)).length;
  return (
    <fieldset className={styles.facet}>
      <legend>Type</legend>
      {FAMILIES.map((family) => {
        const types = TYPES_IN_ORDER.filter((type) => typeFamily(type) === family && (all || known(type)));
        if (types.length === 0) return null;
        return (
          <fieldset key={family} className={styles.family}>
            <legend>{familyLabel(family)}</legend>
            {types.map((type) => (
              <FacetOption
                key={type}
                name="type"
                value={type}
                label={typeLabel(type)}
                count={counts.get(type) ?? 0}
                checked={selected.includes(type)}
                type={type}
                glyph={<Glyph kind="tick" />}
                onToggle={() => onToggle(type)}
                refused={refused.includes(type)}
                onRefuse={() => onRefuse(type)}
              />
            ))}
          </fieldset>
        );
      })}
      {hidden > 0 && (
        <button
          type="button"
          className={`${styles.reveal} needs-script`}
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? "Hide types without events" : `${hidden} types without events`}
        </button>
      )}
    </fieldset>
  );
});
