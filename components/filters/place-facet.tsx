import { useMemo, useState } from "react";
import type { Facets } from "../../lib/answers";
import { number } from "../../lib/describe/dates";
import { placeKindLabel } from "../../lib/describe/status";
import { FacetOption } from "./facet-option";
import styles from "./filters.module.css";
import { matches } from "./matches";
import { holdsSelected, type PlaceNode, placeTree } from "./place-tree";
import { useAliases } from "./use-aliases";

interface Props {
  readonly places: Facets["places"];
  readonly selected: readonly string[];
  readonly onToggle: (id: string) => void;
}

const SHORT = 7;
const FOUND = 40;

/** Places as a tree: a country stands for its regions and towns, and each level can be opened. */
export function PlaceFacet({ places, selected, onToggle }: Props) {
  const [typed, setTyped] = useState("");
  const [all, setAll] = useState(false);
  const others = useAliases(typed, "places");
  const tree = useMemo(() => placeTree(places), [places]);
  const names = useMemo(() => new Map(places.map((place) => [place.id, place.name])), [places]);
  const found = typed
    ? places.filter(({ id, name }) => matches(name, typed) || others.has(id)).sort((a, b) => b.count - a.count)
    : [];
  const roots = all ? tree : tree.filter((node, i) => i < SHORT || holdsSelected(node, selected));
  return (
    <fieldset className={styles.facet}>
      <legend>Places</legend>
      {places.length > SHORT && (
        <input
          className={`${styles.find} needs-script`}
          type="search"
          aria-label={`Find among ${number(places.length)} places`}
          placeholder={`Find among ${number(places.length)}`}
          value={typed}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      {typed ? (
        found.slice(0, FOUND).map((place) => (
          <FacetOption
            key={place.id}
            name="place"
            value={place.id}
            label={place.name}
            note={
              matches(place.name, typed)
                ? place.parents
                    .map((id) => names.get(id))
                    .filter(Boolean)
                    .join(", ") || placeKindLabel(place.kind)
                : `also ${others.get(place.id)}`
            }
            count={place.count}
            checked={selected.includes(place.id)}
            onToggle={() => onToggle(place.id)}
          />
        ))
      ) : (
        <ul className={styles.tree}>
          {roots.map((node) => (
            <Branch key={node.id} node={node} selected={selected} onToggle={onToggle} />
          ))}
        </ul>
      )}
      {typed && found.length === 0 && <p className={styles.none}>No place holds “{typed}”.</p>}
      {places.length === 0 && <p className={styles.none}>None.</p>}
      {!typed && tree.length > SHORT && (
        <button
          type="button"
          className={`${styles.reveal} needs-script`}
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? "Show fewer" : `${number(tree.length - roots.length)} more`}
        </button>
      )}
    </fieldset>
  );
}

interface BranchProps {
  readonly node: PlaceNode;
  readonly selected: readonly string[];
  readonly onToggle: (id: string) => void;
}

function Branch({ node, selected, onToggle }: BranchProps) {
  const option = (
    <FacetOption
      name="place"
      value={node.id}
      label={node.name}
      count={node.count}
      checked={selected.includes(node.id)}
      onToggle={() => onToggle(node.id)}
    />
  );
  if (node.children.length === 0) return <li>{option}</li>;
  return (
    <li className={styles.branch}>
      {option}
      <details open={node.children.some((child) => holdsSelected(child, selected))}>
        <summary aria-label={`Places in ${node.name}`} title={`Places in ${node.name}`}>
          <span aria-hidden="true" />
        </summary>
        <ul className={styles.tree}>
          {node.children.map((child) => (
            <Branch key={child.id} node={child} selected={selected} onToggle={onToggle} />
          ))}
        </ul>
      </details>
    </li>
  );
}
