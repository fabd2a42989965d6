import { useState } from "react";
import type { EventDetail } from "../../lib/answers/events";
import { placeKindLabel } from "../../lib/describe/status";
import type { PlaceKind } from "../../lib/domain";
import field from "../ui/field.module.css";
import styles from "./correct.module.css";
import { PointFields } from "./point-fields";

interface Choice {
  readonly id: string;
  readonly name: string;
  readonly kind: PlaceKind;
  readonly within: readonly string[];
}

/** A place, looked up by name in the gazetteer; or a point, typed or picked on a map. */
export function PlaceFields({ event }: { readonly event: EventDetail }) {
  const [typed, setTyped] = useState(event.place?.name ?? "");
  const [found, setFound] = useState<readonly Choice[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [onMap, setOnMap] = useState(false);
  async function look() {
    setFailed(false);
    try {
      const response = await fetch(`/api/places?q=${encodeURIComponent(typed)}`);
      if (!response.ok) throw new Error(String(response.status));
      setFound((await response.json()) as Choice[]);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      setFailed(true);
    }
  }
  if (onMap)
    return (
      <>
        <PointFields start={pointOf(event.place)} />
        <p className={styles.hint}>
          <button type="button" onClick={() => setOnMap(false)}>
            Look up a name instead
          </button>
        </p>
      </>
    );
  return (
    <>
      <label className={field.field}>
        <span>Where it happened</span>
        <input
          value={typed}
          onChange={(change) => setTyped(change.target.value)}
          onKeyDown={(key) => {
            if (key.key !== "Enter") return;
            key.preventDefault();
            void look();
          }}
          autoComplete="off"
          aria-describedby="place-hint"
        />
      </label>
      <p className={styles.hint} id="place-hint">
        A name, or latitude and longitude: 56.95, 24.11 the old mill. Enter looks it up; empty = not known.{" "}
        <button type="button" onClick={() => void look()}>
          Look up
        </button>{" "}
        <button type="button" onClick={() => setOnMap(true)}>
          Point on the map
        </button>
      </p>
      {found === null || found.length === 0 ? (
        <input type="hidden" name="value" value={typed} />
      ) : (
        <fieldset className={styles.passages}>
          <legend>Which one?</legend>
          {found.map(({ id, name, kind, within }, i) => (
            <label key={id}>
              <input type="radio" name="value" value={id} defaultChecked={i === 0} /> <bdi>{name}</bdi>{" "}
              <span className={styles.by}>{[placeKindLabel(kind), ...within].join(", ")}</span>
            </label>
          ))}
        </fieldset>
      )}
      <p role="status" className={styles.hint}>
        {found?.length === 0 && "No place of that name is known."}
        {failed && "The places could not be looked up."}
      </p>
    </>
  );
}

/** Where the map begins: at the place as it is now. */
function pointOf(place: EventDetail["place"]): { lat: number; lon: number } | null {
  return place && place.lat !== null && place.lon !== null ? { lat: place.lat, lon: place.lon } : null;
}
