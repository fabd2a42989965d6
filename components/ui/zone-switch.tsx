import { useId } from "react";
import { zoneLabel } from "../../lib/describe/zones";
import type { View } from "../../lib/view";
import type { SetView } from "../view/set-view";
import styles from "./display-menu.module.css";

interface Props {
  readonly view: View;
  readonly setView: SetView;
}

/** On which clock times of day are shown. In the URL, so that a shared view shows the same times to everybody. */
export function ZoneSwitch({ view, setView }: Props) {
  const id = useId();
  const own = ownZone();
  const all = zones(view.zone);
  const regions = [...new Set(all.map(regionOf))];
  return (
    <div className={styles.zone}>
      <label htmlFor={id}>Times of day</label>
      <select
        id={id}
        name="zone"
        value={view.zone ?? ""}
        aria-describedby={`${id}-note`}
        onChange={(event) => setView({ zone: event.currentTarget.value || null }, "replace")}
      >
        <option value="">As each source gives them</option>
        <option value="UTC">UTC</option>
        {own !== null && own !== "UTC" && view.zone !== own && <option value={own}>Here: {zoneLabel(own)}</option>}
        {regions.map((region) => (
          <optgroup key={region} label={region}>
            {all
              .filter((zone) => regionOf(zone) === region)
              .map((zone) => (
                <option key={zone} value={zone}>
                  {zoneLabel(zone)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <p id={`${id}-note`} className={styles.note}>
        Moves only times whose own zone is known. Days, months and years are the same everywhere.
      </p>
    </div>
  );
}

function regionOf(zone: string): string {
  return zone.split("/")[0] ?? zone;
}

function ownZone(): string | null {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone ?? null;
}

/** All zones this browser knows, and the chosen one, which it may know by another name. */
function zones(chosen: string | null): string[] {
  const known = Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC");
  return chosen === null || chosen === "UTC" || known.includes(chosen) ? known : [...known, chosen].sort();
}
