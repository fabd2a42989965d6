import type { ActorDetail, PlaceDetail } from "../../lib/answers/names";

/** An actor or place as far as its form needs it. */
export interface Named extends Pick<ActorDetail | PlaceDetail, "id" | "name" | "kind" | "country" | "corrections"> {
  readonly about: "actor" | "place";
  readonly events: readonly { readonly id: string; readonly title: string }[];
}
