import { memo, useState } from "react";
import type { Facets } from "../../lib/answers";
import type { Columns } from "../../lib/columns/columns";
import type { Selection } from "../../lib/columns/selection";
import { precisionLabel } from "../../lib/describe/dates";
import { FAMILIES, familyLabel, TYPES_IN_ORDER, typeFamily, typeLabel } from "../../lib/describe/event-types";
import { actorKindLabel, actorKindPlural, sourcesLabel, statusLabel, statusSentence } from "../../lib/describe/status";
import { ACTOR_KINDS, type Instant, type Precision } from "../../lib/domain";
import { EMPTY_VIEW, formatView, type View } from "../../lib/view";
import type { SetView } from "../lenses/lens";
import type { ShapeKind } from "../lenses/timeline/shape";
import { Glyph } from "../ui/glyph";
import { ConfidenceFacet } from "./confidence-facet";
import { FacetOption } from "./facet-option";
import styles from "./filters.module.css";
import { NameFacet } from "./name-facet";
import { PlaceFacet } from "./place-facet";
import { RangeFacet } from "./range-facet";
import { toggled } from "./toggled";

interface Props {
  readonly facets: Facets;
  /** Null before the columns are here. */
  readonly shown: { readonly columns: Columns; readonly selection: Selection } | null;
  readonly view: View;
  readonly setView: SetView;
  readonly now: Instant;
}

/** All filters as one form: with a script each change is a step, without one the button sends them. The legend is here too. */
export const Filters = memo(function Filters({ facets, shown, view, setView, now }: Props) {
  const change = (patch: Partial<View>) => setView(patch, "push");
  const { known } = facets;
  return (
    <form id="filters" className={styles.filters} method="get" action="/" onSubmit={(event) => event.preventDefault()}>
      <Unchanged view={view} />
      <RangeFacet columns={shown?.columns ?? null} view={view} setView={setView} now={now} />
      <NameFacet
        title="Actors"
        name="actor"
        options={facets.actors}
        known={known.actors}
        noteOf={actorNote}
        kinds={ACTOR_KINDS.map((id) => ({ id, label: actorKindPlural(id) }))}
        aliases="actors"
        selected={view.actors}
        onToggle={(id) => change({ actors: toggled(view.actors, id) })}
      />
      <PlaceFacet
        places={facets.places}
        known={known.places}
        selected={view.places}
        onToggle={(id) => change({ places: toggled(view.places, id) })}
      />
      <TypeFacet facets={facets} view={view} change={change} />
      <fieldset className={styles.facet}>
        <legend>Status</legend>
        {facets.statuses.map(({ id, count }) => (
          <FacetOption
            key={id}
            name="status"
            value={id}
            label={statusLabel(id)}
            title={statusSentence(id)}
            count={count}
            checked={view.statuses.includes(id)}
            glyph={<Glyph status={id} kind="solid" />}
            onToggle={() => change({ statuses: toggled(view.statuses, id) })}
          />
        ))}
      </fieldset>
      <PrecisionFacet facets={facets} view={view} change={change} />
      {(facets.publishers.length > 1 || view.publishers.length > 0) && (
        <NameFacet
          title="Publishers"
          name="publisher"
          options={facets.publishers.map(({ id, count }) => ({ id, name: id, count }))}
          known={known.publishers}
          selected={view.publishers}
          onToggle={(id) => change({ publishers: toggled(view.publishers, id) })}
        />
      )}
      <SourcesFacet facets={facets} view={view} change={change} />
      <ConfidenceFacet shown={shown} view={view} setView={setView} />
      <div className={styles.actions}>
        <button type="submit" className={styles.apply}>
          Apply filters
        </button>
      </div>
    </form>
  );
});

const actorNote = ({ kind }: { readonly kind?: string }) => {
  const known = ACTOR_KINDS.find((id) => id === kind);
  return known ? actorKindLabel(known) : "";
};

/** What of the view is no filter and has to survive a form that is sent. */
function Unchanged({ view }: Pick<Props, "view">) {
  const kept = new URLSearchParams(formatView({ ...EMPTY_VIEW, ...drawnAs(view) }));
  return [...kept].map(([name, value]) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />);
}

function drawnAs({ lens, order, lanes, pinned, collapsed, zone, map }: View): Partial<View> {
  return { lens, order, lanes, pinned, collapsed, zone, map };
}

interface PartProps {
  readonly facets: Facets;
  readonly view: View;
  readonly change: (patch: Partial<View>) => void;
}

function TypeFacet({ facets, view, change }: PartProps) {
  const counts = new Map(facets.types.map(({ id, count }) => [id, count]));
  const known = (type: (typeof TYPES_IN_ORDER)[number]) => (counts.get(type) ?? 0) > 0 || view.types.includes(type);
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
                checked={view.types.includes(type)}
                type={type}
                glyph={<Glyph kind="tick" />}
                onToggle={() => change({ types: toggled(view.types, type) })}
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
}

function PrecisionFacet({ facets, view, change }: PartProps) {
  const shown = facets.precisions.filter(({ id, count }) => count > 0 || view.precisions.includes(id));
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
          checked={view.precisions.includes(id)}
          glyph={id === "undated" ? null : <Glyph kind={kindOf(id)} />}
          onToggle={() => change({ precisions: toggled(view.precisions, id) })}
        />
      ))}
    </fieldset>
  );
}

/** One of several: at least so many. */
function SourcesFacet({ facets, view, change }: PartProps) {
  if (facets.sources.length < 2) return null;
  return (
    <fieldset className={styles.facet}>
      <legend>Independent sources</legend>
      {facets.sources.map(({ least, count }) => (
        <FacetOption
          key={least}
          kind="radio"
          name="sources"
          value={least > 1 ? String(least) : ""}
          label={sourcesLabel(least)}
          count={count}
          checked={view.sources === least}
          onToggle={() => change({ sources: least })}
        />
      ))}
    </fieldset>
  );
}

function kindOf(precision: Precision): ShapeKind {
  if (precision === "minute" || precision === "hour") return "dot";
  return precision === "day" ? "tick" : "soft";
}
