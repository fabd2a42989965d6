import { memo, useCallback, useMemo } from "react";
import type { Facets } from "../../lib/answers/rows";
import type { Columns } from "../../lib/columns/columns";
import type { Selection } from "../../lib/columns/selection";
import { actorKindLabel, actorKindPlural, sourcesLabel } from "../../lib/describe/status";
import { ACTOR_KINDS, type Instant } from "../../lib/domain";
import { formatView, lookOf, type Refusable, refusalsOf, refusedBy, type View } from "../../lib/view";
import type { SetView } from "../view/set-view";
import { type ListField, withRefused, withToggled } from "../view/toggled";
import { ConfidenceFacet } from "./confidence-facet";
import { FacetOption } from "./facet-option";
import styles from "./filters.module.css";
import { FixedFacet } from "./fixed-facet";
import { NameFacet } from "./name-facet";
import { OverdueOption } from "./overdue-option";
import { PlaceFacet } from "./place-facet";
import { RangeFacet } from "./range-facet";
import { TypeFacet } from "./type-facet";
import { FIXED_NAMES, type FixedName } from "./value-facets";

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
  const togglePublisher = useToggle(setView, "publishers");
  const refuseActor = useRefuse(setView, "actors");
  const refusePlace = useRefuse(setView, "places");
  const refuseType = useRefuse(setView, "types");
  const { clock, from, to } = view;
  const fixed = (name: FixedName) => (
    <FixedFacet
      key={name}
      name={name}
      counts={facets[name]}
      selected={view[name]}
      refused={refusedBy(view, name)}
      setView={setView}
    />
  );
  return (
    <form id="filters" className={styles.filters} method="get" action="/" onSubmit={(event) => event.preventDefault()}>
      <Unchanged view={view} />
      <RangeFacet columns={shown?.columns ?? null} {...{ clock, from, to, setView, now }} />
      {fixed("statuses")}
      <OverdueOption
        possible={facets.statuses.some(({ id }) => id === "planned")}
        overdue={view.overdue}
        {...{ shown, setView, now }}
      />
      <TypeFacet
        types={facets.types}
        selected={view.types}
        onToggle={toggleType}
        refused={view.notTypes}
        onRefuse={refuseType}
      />
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
        refused={view.notActors}
        onRefuse={refuseActor}
      />
      <PlaceFacet
        places={facets.places}
        known={known.places}
        selected={view.places}
        onToggle={togglePlace}
        refused={view.notPlaces}
        onRefuse={refusePlace}
      />
      {FIXED_NAMES.filter((name) => name !== "statuses").map(fixed)}
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

/** Puts a value into a list of the view, or takes it out. */
const useToggle = (setView: SetView, field: ListField) =>
  useCallback((value: string) => setView((latest) => withToggled(latest, field, value), "push"), [setView, field]);

/** Leaves a value out, or takes it back. */
const useRefuse = (setView: SetView, field: Refusable) =>
  useCallback((value: string) => setView((latest) => withRefused(latest, field, value), "push"), [setView, field]);

const KINDS = ACTOR_KINDS.map((id) => ({ id, label: actorKindPlural(id) }));

const actorNote = ({ kind }: { readonly kind?: string }) => {
  const known = ACTOR_KINDS.find((id) => id === kind);
  return known ? actorKindLabel(known) : "";
};

/** What of the view has no box in the form and has to survive a form that is sent. */
function Unchanged({ view }: Pick<Props, "view">) {
  const kept = new URLSearchParams([formatView(lookOf(view)), formatView(refusalsOf(view))].join("&"));
  return [...kept].map(([name, value]) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />);
}

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
