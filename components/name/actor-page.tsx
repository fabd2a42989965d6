import type { ActorDetail } from "../../lib/answers/names";
import { countryName } from "../../lib/describe/countries";
import { actorKindLabel } from "../../lib/describe/status";
import type { Instant } from "../../lib/domain";
import type { View } from "../../lib/view";
import { actorHref, placeHref } from "../view/view-href";
import { NamePage } from "./name-page";

interface Props {
  readonly actor: ActorDetail;
  /** Of its range and clock; the filter is the page itself. */
  readonly view: View;
  readonly now: Instant;
}

/** Somebody or something that acts, on a page of its own. */
export function ActorPage({ actor, view, now }: Props) {
  const { id, kind, curated, country, countryPlace } = actor;
  const land = country && (countryPlace?.name ?? countryName(country));
  return (
    <NamePage
      name={actor}
      kicker={
        <>
          {actorKindLabel(kind)}
          {land && " · "}
          {land && (countryPlace ? <a href={placeHref(countryPlace.id)}>{land}</a> : land)}
          {!curated && " · named so in the articles, not in our directory"}
        </>
      }
      view={{ ...view, actors: [id] }}
      fixed={{ path: actorHref(id), view: { actors: [id] } }}
      now={now}
      actorsTitle="Most often together with"
      placesTitle="Places of its events"
      kind={kind}
      own={null}
    />
  );
}
