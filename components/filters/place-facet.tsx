import { memo, useEffect, useMemo, useState } from "react";
import type { Facets } from "../../lib/answers/rows";
import { number } from "../../lib/describe/dates";
import { placeKindLabel } from "../../lib/describe/status";
import { FacetOption } from "./facet-option";
import styles from "./filters.module.css";
import { matches } from "./matches";
import { holdsSelected, type PlaceNode, placeTree } from "./place-tree";
import { useAliases } from "./use-aliases";

interface Props {
  /** Most events first. */
  readonly places: Facets["places"];
  /** How many there are in all, where `places` is cut. */
  readonly known: number;
  readonly selected: readonly string[];
  readonly onToggle: (id: string) => void;
  readonly refused: readonly string[];
  readonly onRefuse: (id: string) => void;
}

const SHORT = 7;
const FOUND = 40;
/** Of one place; the others are found by name. */
const MOST_CHILDREN = 60;
/** Places the tree is made of; the others are found by name. What holds a place has as many events at least, so it is among them. */
const IN_TREE = 400;

/** Places as a tree: a country stands for its regions and towns, and each level can be opened. */
export const PlaceFacet = memo(function PlaceFacet(props: Props) {
  const { places, known, selected, onToggle, refused, onRefuse } = props;
  const chosen = useMemo(() => [...selected, ...refused], [selected, refused]);
  const [typed, setTyped] = useState("");
  const [all, setAll] = useState(false);
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  const others = useAliases(typed, "places");
  const tree = useMemo(() => placeTree(treePlaces(places, chosen)), [places, chosen]);
  const names = useMemo(
    () => (typed ? new Map(places.map((place) => [place.id, place.name])) : new Map<string, string>()),
    [places, typed],
  );
  const found = typed
    ? places.filter(({ id, name }) => matches(name, typed) || others.has(id)).sort((a, b) => b.count - a.count)
    : [];
  const twice = useMemo(() => namedTwice(places), [places]);
  const roots = all ? tree.slice(0, MOST_CHILDREN) : tree.filter((node, i) => i < SHORT || holdsSelected(node, chosen));
  return (
    <fieldset className={styles.facet}>
      <legend>Places</legend>
      {places.length > SHORT && (
        <input
          className={`${styles.find} needs-script`}
          type="search"
          aria-label={`Find among ${number(known)} places`}
          placeholder={`Find among ${number(known)}`}
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
            refused={refused.includes(place.id)}
            onRefuse={() => onRefuse(place.id)}
          />
        ))
      ) : (
        <ul className={styles.tree}>
          {roots.map((node) => (
            <Branch
              key={node.id}
              node={node}
              {...{ selected, onToggle, refused, onRefuse }}
              twice={twice}
              whole={!live}
            />
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
      {!typed && all && known > IN_TREE && (
        <p className={styles.none}>The {number(IN_TREE)} with most events; type to find the others.</p>
      )}
    </fieldset>
  );
});

/** Names that several places have. */
export function namedTwice(places: Facets["places"]): ReadonlySet<string> {
  const [once, twice] = [new Set<string>(), new Set<string>()];
  for (const { name } of places) (once.has(name) ? twice : once).add(name);
  return twice;
}

function treePlaces(places: Facets["places"], selected: readonly string[]): Facets["places"] {
  if (places.length <= IN_TREE) return places;
  return [...places.slice(0, IN_TREE), ...places.slice(IN_TREE).filter(({ id }) => selected.includes(id))];
}

interface BranchProps extends Pick<Props, "selected" | "onToggle" | "refused" | "onRefuse"> {
  readonly node: PlaceNode;
  /** Names of several places, which are told apart by what they are. */
  readonly twice: ReadonlySet<string>;
  /** Without a script all branches have to be there, open or not. */
  readonly whole: boolean;
}

function Branch({ node, selected, onToggle, refused, onRefuse, twice, whole }: BranchProps) {
  const [open, setOpen] = useState(() =>
    node.children.some((child) => holdsSelected(child, [...selected, ...refused])),
  );
  const option = (
    <FacetOption
      name="place"
      value={node.id}
      label={node.name}
      note={twice.has(node.name) ? placeKindLabel(node.kind) : undefined}
      count={node.count}
      checked={selected.includes(node.id)}
      onToggle={() => onToggle(node.id)}
      refused={refused.includes(node.id)}
      onRefuse={() => onRefuse(node.id)}
    />
  );
  if (node.children.length === 0) return <li>{option}</li>;
  return (
    <li className={styles.branch}>
      {option}
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary aria-label={`Places in ${node.name}`} title={`Places in ${node.name}`}>
          <span aria-hidden="true" />
        </summary>
        {(open || whole) && (
          <ul className={styles.tree}>
            {node.children.slice(0, MOST_CHILDREN).map((child) => (
              <Branch key={child.id} node={child} {...{ selected, onToggle, refused, onRefuse, twice }} whole={whole} />
            ))}
          </ul>
        )}
      </details>
    </li>
  );
}
