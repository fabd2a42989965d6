import type { PlaceDetail } from "../../lib/answers/names";
import { describePoint } from "../../lib/describe/coordinates";
import { countryName } from "../../lib/describe/countries";
import { placeKindLabel } from "../../lib/describe/status";
import type { Instant } from "../../lib/domain";
import type { View } from "../../lib/view";
import { placeHref } from "../view/view-href";
import { NamePage } from "./name-page";

interface Props {
  readonly place: PlaceDetail;
  /** Of its range and clock; the filter is the page itself. */
  readonly view: View;
  readonly now: Instant;
}

/** Somewhere, with all that lies in it, on a page of its own. */
export function PlacePage({ place, view, now }: Props) {
  const { id, name, kind, country, countryPlace, lat, lon, parents } = place;
  const holders =
    parents.some((parent) => parent.id === countryPlace?.id) || !countryPlace ? parents : [...parents, countryPlace];
  const land = holders.length === 0 && kind !== "country" && country ? countryName(country) : null;
  return (
    <NamePage
      name={place}
      kicker={
        <>
          {placeKindLabel(kind)}
          {holders.map((holder, i) => (
            <span key={holder.id}>
              {i === 0 ? " in " : ", "}
              <a href={placeHref(holder.id)}>{holder.name}</a>
            </span>
          ))}
          {land && ` in ${land}`}
          {lat !== null && lon !== null && ` · ${describePoint(lat, lon, kind)}`}
        </>
      }
      view={{ ...view, places: [id] }}
      fixed={{ path: placeHref(id), view: { places: [id] } }}
      now={now}
      actorsTitle="Who took part"
      placesTitle={`Places in ${name}`}
      kind={kind}
      own={{ id, name, kind, country, lat, lon }}
    />
  );
}
