import { type ActorKind, type ActorRole, DOUBTFUL, type PlaceKind, type Status } from "../domain";

const STATUS_LABELS: Record<Status, { readonly label: string; readonly sentence: string }> = {
  occurred: { label: "Occurred", sentence: "Reported as having happened." },
  ongoing: { label: "Ongoing", sentence: "Reported as under way." },
  planned: { label: "Planned", sentence: "Announced or scheduled; the text does not say it has happened." },
  claimed: { label: "Claimed", sentence: "Told as somebody’s claim, not as a fact." },
  denied: { label: "Denied", sentence: "Reported as not having happened, or denied." },
  cancelled: { label: "Cancelled", sentence: "Called off." },
  hypothetical: { label: "Hypothetical", sentence: "Only supposed: a condition, a threat or a possibility." },
};

export function statusLabel(status: Status): string {
  return STATUS_LABELS[status].label;
}

/** What a status means, in one sentence. */
export function statusSentence(status: Status): string {
  return STATUS_LABELS[status].sentence;
}

/** Is the status what somebody says, so that it is told with who says so? */
export function namesSpeaker(status: Status): boolean {
  return status === "claimed" || status === "denied";
}

const ROLE_LABELS: Record<ActorRole, string> = {
  agent: "acts",
  target: "is acted on",
  participant: "takes part",
  speaker: "says so",
};

export function roleLabel(role: ActorRole): string {
  return ROLE_LABELS[role];
}

const ACTOR_KIND_LABELS: Record<ActorKind, string> = {
  person: "Person",
  state: "State",
  government: "Government",
  "armed-force": "Armed force",
  "armed-group": "Armed group",
  party: "Party",
  organisation: "Organisation",
  company: "Company",
  media: "Media",
  group: "Group",
};

export function actorKindLabel(kind: ActorKind): string {
  return ACTOR_KIND_LABELS[kind];
}

const ACTOR_KIND_PLURALS: Record<ActorKind, string> = {
  person: "People",
  state: "States",
  government: "Governments",
  "armed-force": "Armed forces",
  "armed-group": "Armed groups",
  party: "Parties",
  organisation: "Organisations",
  company: "Companies",
  media: "Media",
  group: "Groups",
};

/** All actors of a kind. */
export function actorKindPlural(kind: ActorKind): string {
  return ACTOR_KIND_PLURALS[kind];
}

const PLACE_KIND_LABELS: Record<PlaceKind, string> = {
  continent: "Continent",
  country: "Country",
  region: "Region",
  town: "Town",
  water: "Water",
  facility: "Facility",
  area: "Area",
};

export function placeKindLabel(kind: PlaceKind): string {
  return PLACE_KIND_LABELS[kind];
}

/** "Any number", "2 or more". */
export function sourcesLabel(least: number): string {
  return least > 1 ? `${least} or more` : "Any number";
}

const MANY = 0.8;

/** How sure the reading is, in a word. */
export function confidenceWord(confidence: number): "low" | "fair" | "high" {
  return confidence * 100 < DOUBTFUL ? "low" : confidence < MANY ? "fair" : "high";
}
