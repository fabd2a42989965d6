import { memo, useCallback, useMemo, useState } from "react";
import type { Facets } from "../../lib/answers";
import type { Columns } from "../../lib/columns/columns";
import type { Selection } from "../../lib/columns/selection";
import { precisionLabel } from "../../lib/describe/dates";
import { FAMILIES, familyLabel, TYPES_IN_ORDER, typeFamily, typeLabel } from "../../lib/describe/event-types";
import { actorKindLabel, actorKindPlural, sourcesLabel, statusLabel, statusSentence } from "../../lib/describe/status";
import { ACTOR_KINDS, type EventTypeId, type Instant, type Precision, type Status } from "../../lib/domain";
import { formatView, lookOf, type View } from "../../lib/view";
import { Glyph } from "../marks/glyph";
import type { ShapeKind } from "../marks/shape";
import type { SetView } from "../view/set-view";
import { toggled } from "../view/toggled";
import { ConfidenceFacet } from "./confidence-facet";
import { FacetOption } from "./facet-option";
import styles from "./filters.module.css";
import { NameFacet } from "./name-facet";
import { PlaceFacet } from "./place-facet";
import { RangeFacet } from "./range-facet";

interface Props {
  readonly facets: Facets;
  /** Null before the columns are here. */
  readonly shown: { readonly columns: Columns; readonly selection: Selection } | null;
  readonly view: View;
  readonly setView: SetView;
  readonly now: Instant;
}

/**
 * All filters as one form: with a script each change is a step, without one the button sends them. The legend is here too. Each facet takes
 * no more of the view than it shows: a click in one does not draw the others again.
 */
export const Filters = memo(function Filters({ facets, shown, view, setView, now }: Props) {
  const { known } = facets;
  const publishers = useMemo(
    () => facets.publishers.map(({ id, count }) => ({ id, name: id, count })),
    [facets.publishers],
  );
  const toggleActor = useToggle(setView, "actors");
  const togglePlace = useToggle(setView, "places");
  const toggleType = useToggle(setView, "types");
  const toggleStatus = useToggle(setView, "statuses");
  const togglePrecision = useToggle(setView, "precisions");
  const togglePublisher = useToggle(setView, "publishers");
  const { clock, from, to } = view;
  return (
    <form id="filters" className={styles.filters} method="get" action="/" onSubmit={(event) => event.preventDefault()}>
      <Unchanged view={view} />
      <RangeFacet columns={shown?.columns ?? null} {...{ clock, from, to, setView, now }} />
      <NameFacet
        title="Actors"
        name="actor"
        options={facets.actors}
        known={known.actors}
        noteOf={actorNote}
        kinds={KINDS}
        aliases="actors"
        selected={view.actors}
        onToggle={toggleActor}
      />
      <PlaceFacet places={facets.places} known={known.places} selected={view.places} onToggle={togglePlace} />
      <TypeFacet types={facets.types} selected={view.types} onToggle={toggleType} />
      <StatusFacet statuses={facets.statuses} selected={view.statuses} onToggle={toggleStatus} />
      <PrecisionFacet precisions={facets.precisions} selected={view.precisions} onToggle={togglePrecision} />
      {(facets.publishers.length > 1 || view.publishers.length > 0) && (
        <NameFacet
          title="Publishers"
          name="publisher"
          options={publishers}
          known={known.publishers}
          selected={view.publishers}
          onToggle={togglePublisher}
        />
      )}
      <SourcesFacet sources={facets.sources} selected={view.sources} setView={setView} />
      <ConfidenceFacet shown={shown} least={view.confidence} setView={setView} />
      <div className={styles.actions}>
        <button type="submit" className={styles.apply}>
          Apply filters
        </button>
      </div>
    </form>
  );
});

type ListField = "actors" | "places" | "types" | "statuses" | "precisions" | "publishers";

/** Puts a value into a list of the view, or takes it out. */
function useToggle<Field extends ListField>(setView: SetView, field: Field) {
  return useCallback(
    (value: View[Field][number]) =>
      setView((latest) => {
        const list: readonly View[Field][number][] = latest[field];
        return { [field]: toggled(list, value) };
      }, "push"),
    [setView, field],
  );
}

const KINDS = ACTOR_KINDS.map((id) => ({ id, label: actorKindPlural(id) }));

const actorNote = ({ kind }: { readonly kind?: string }) => {
  const known = ACTOR_KINDS.find((id) => id === kind);
  return known ? actorKindLabel(known) : "";
};

/** What of the view is no filter and has to survive a form that is sent. */
function Unchanged({ view }: Pick<Props, "view">) {
  const kept = new URLSearchParams(formatView(lookOf(view)));
  return [...kept].map(([name, value]) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />);
}

interface TypeProps extends Pick<Facets, "types"> {
  readonly selected: View["types"];
  readonly onToggle: (type: EventTypeId) => void;
}

const TypeFacet = memo(function TypeFacet({ types: counted, selected, onToggle }: TypeProps) {
  const counts = new Map(counted.map(({ id, count }) => [id, count]));
  const known = (type: EventTypeId) => (counts.get(type) ?? 0) > 0 || selected.includes(type);
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

interface StatusProps extends Pick<Facets, "statuses"> {
  readonly selected: View["statuses"];
  readonly onToggle: (status: Status) => void;
}

const StatusFacet = memo(function StatusFacet({ statuses, selected, onToggle }: StatusProps) {
  return (
    <fieldset className={styles.facet}>
      <legend>Status</legend>
      {statuses.map(({ id, count }) => (
        <FacetOption
          key={id}
          name="status"
          value={id}
          label={statusLabel(id)}
          title={statusSentence(id)}
          count={count}
          checked={selected.includes(id)}
          glyph={<Glyph status={id} kind="solid" />}
          onToggle={() => onToggle(id)}
        />
      ))}
    </fieldset>
  );
});

interface PrecisionProps extends Pick<Facets, "precisions"> {
  readonly selected: View["precisions"];
  readonly onToggle: (precision: View["precisions"][number]) => void;
}

const PrecisionFacet = memo(function PrecisionFacet({ precisions, selected, onToggle }: PrecisionProps) {
  const shown = precisions.filter(({ id, count }) => count > 0 || selected.includes(id));
  if (shown.length === 0) return null;
  return (
    <fieldset className={styles.facet}>
      <legend>Date known to the</legend>
      {shown.map(({ id, count }) => (
        <FacetOption
          key={id}
          name="precision"
          value={id}
          label={precisionLabel(id)}
          count={count}
          checked={selected.includes(id)}
          glyph={id === "undated" ? null : <Glyph kind={kindOf(id)} />}
          onToggle={() => onToggle(id)}
        />
      ))}
    </fieldset>
  );
});

interface SourcesProps extends Pick<Facets, "sources"> {
  readonly selected: number;
  readonly setView: SetView;
}

/** One of several: at least so many. */
const SourcesFacet = memo(function SourcesFacet({ sources, selected, setView }: SourcesProps) {
  if (sources.length < 2) return null;
  return (
    <fieldset className={styles.facet}>
      <legend>Independent sources</legend>
      {sources.map(({ least, count }) => (
        <FacetOption
          key={least}
          kind="radio"
          name="sources"
          value={least > 1 ? String(least) : ""}
          label={sourcesLabel(least)}
          count={count}
          checked={selected === least}
          onToggle={() => setView({ sources: least }, "push")}
        />
      ))}
    </fieldset>
  );
});

function kindOf(precision: Precision): ShapeKind {
  if (precision === "minute" || precision === "hour") return "dot";
  return precision === "day" ? "tick" : "soft";
}
