"use client";

import { lazy, Suspense, useMemo, useState } from "react";
import { describePoint } from "../../lib/describe/coordinates";
import field from "../ui/field.module.css";
import styles from "./correct.module.css";

const PointPicker = lazy(() => import("../lenses/map/point-picker").then((map) => ({ default: map.PointPicker })));

interface Props {
  /** Where to begin: in degrees; null = nowhere. */
  readonly start: { readonly lat: number; readonly lon: number } | null;
}

/** A point that a person picks on a map or types, and what they call it. */
export function PointFields({ start }: Props) {
  const [lat, setLat] = useState(String(start?.lat ?? 0));
  const [lon, setLon] = useState(String(start?.lon ?? 0));
  const [name, setName] = useState("");
  const spot = useMemo(() => ({ lat: within(lat, 90), lon: within(lon, 180) }), [lat, lon]);
  return (
    <fieldset className={styles.passages}>
      <legend>A point on the map</legend>
      <Suspense fallback={<p className={styles.hint}>Loading the map…</p>}>
        <PointPicker
          spot={spot}
          onPick={(picked) => {
            setLat(String(picked.lat));
            setLon(String(picked.lon));
          }}
        />
      </Suspense>
      <p role="status" className={styles.hint}>
        {`The cross lies at ${describePoint(spot.lat, spot.lon, "town")}.`}
      </p>
      <label className={field.field}>
        <span>Latitude, in degrees (north is above 0)</span>
        <input value={lat} onChange={(change) => setLat(change.target.value)} inputMode="decimal" autoComplete="off" />
      </label>
      <label className={field.field}>
        <span>Longitude, in degrees (east is above 0)</span>
        <input value={lon} onChange={(change) => setLon(change.target.value)} inputMode="decimal" autoComplete="off" />
      </label>
      <label className={field.field}>
        <span>What it is called</span>
        <input value={name} onChange={(change) => setName(change.target.value)} maxLength={80} autoComplete="off" />
      </label>
      <input type="hidden" name="value" value={`${spot.lat}, ${spot.lon} ${name.trim()}`.trim()} />
    </fieldset>
  );
}

/** Degrees as they are typed, inside what there is; 0 for what is none. */
function within(typed: string, most: number): number {
  const degrees = Number.parseFloat(typed.replace(",", "."));
  const rounded = Math.round(degrees * 1e6) / 1e6;
  return Number.isFinite(rounded) ? Math.min(most, Math.max(-most, rounded)) : 0;
}
