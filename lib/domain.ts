/**
 * The words the whole project speaks: one file, no imports. `start`/`end` are offsets in UTF-16 code units into
 * `Article.text`, half-open; `from`/`to` are time. In order: dates, the article, its words, places, actors, what an event may be, passages,
 * events, and what is said of them later.
 */

/** A stretch of an article's text: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** How exactly a date is known, finest first. */
export const PRECISIONS = [
  "minute",
  "hour",
  "day",
  "week",
  "month",
  "season",
  "quarter",
  "half",
  "year",
  "decade",
  "century",
] as const;
export type Precision = (typeof PRECISIONS)[number];

/**
 * Why a date is what it is: `stated` the words give it whole; `resolved` the words and an anchor ("Thursday" + publication date);
 * `inherited` a neighbouring sentence or event; `published` nothing but the publication date.
 */
export const BASES = ["stated", "resolved", "inherited", "published"] as const;
export type Basis = (typeof BASES)[number];

/**
 * Two clocks place an event in time: the day it `happened`, as its sources say, or the day it was first `reported`, whatever day the
 * report tells of.
 */
export const CLOCKS = ["happened", "reported"] as const;
export type Clock = (typeof CLOCKS)[number];

/** The words, the rule and the anchor a date was reached by, so that a reader can check it. */
export interface Reasoning {
  /** The words of the time expression, as they stand in the text; empty for basis `published`. */
  readonly words: string;
  /** Where those words stand in the article, when they do. */
  readonly span: Span | null;
  /** The id of the rule that read them. */
  readonly rule: string;
  /** What a relative expression was counted from, as EDTF; null when the words stand alone. */
  readonly anchor: string | null;
  readonly anchorKind: "published" | "mention" | "event" | null;
}

/**
 * A date with its precision. `edtf` is the canonical form (ISO 8601-2); `from` and `to` bound it, half-open, in UTC, null = open end.
 * A range such as 2022/2023 covers both ends whole.
 */
export interface When {
  readonly edtf: string;
  readonly from: Instant | null;
  readonly to: Instant | null;
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly basis: Basis;
  readonly reasoning: Reasoning | null;
}

/** A document as read: frozen text. An edited page is a new version with the same url. */
export interface Article {
  /** From sha256(url + text): the same bytes from the same place are the same article. */
  readonly id: string;
  /** The id of the record or file it was found in; several articles of one page share it. */
  readonly source: string;
  readonly url: string | null;
  readonly title: string;
  readonly publisher: string | null;
  readonly author: string | null;
  /** When it was published; null = unknown, then relative times stay unresolved. */
  readonly published: When | null;
  /** When the page was fetched, as EDTF; null = unknown. */
  readonly retrieved: string | null;
  /** Minutes east of UTC of the publisher's clock; null = unknown, read as UTC. */
  readonly zone: number | null;
  /** BCP 47. */
  readonly language: string;
  /** NFC, "\n", paragraphs separated by a blank line. Holds the headline as first paragraph where the source's text held it. */
  readonly text: string;
  /** Where the headline stands in `text`, when it does. */
  readonly titleSpan: Span | null;
  /** The offsets of `text` in the source it came from, piecewise linear. */
  readonly sourceMap: SourceMap;
  readonly version: number;
}

/**
 * Pieces of an article's text and where they stood in the source, in order: `[textStart, sourceStart, length]`. Text between pieces
 * (the blank lines that separate paragraphs) has no counterpart.
 */
export type SourceMap = readonly (readonly [textStart: number, sourceStart: number, length: number])[];

/** A stretch of text that ends where a sentence ends; sentences tile their paragraphs but for white space. */
export interface Sentence extends Span {
  readonly index: number;
  /** Number of the paragraph it stands in, from 0. */
  readonly paragraph: number;
}

/** A word with its part of speech (`pos` after Universal Dependencies, `tag` after Penn) and its place in the tree of its sentence. */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  readonly pos: string;
  readonly tag: string;
  readonly lemma: string;
  /** Index of the token it depends on, -1 for the root of a sentence. */
  readonly head: number;
  /** How it depends on it, after Universal Dependencies ("nsubj:pass"). */
  readonly rel: string;
  /** Index of its sentence. */
  readonly sentence: number;
}

/** TIMEX3 classes. */
export type TimexType = "DATE" | "TIME" | "DURATION" | "SET";

/** A time expression, as the words say and as resolved. */
export interface TimeMention extends Span {
  readonly type: TimexType;
  /** TIMEX3 value (ISO 8601 with TIMEX3's extensions): "1998-01-08", "1998-W02", "P3D", "PAST_REF", "1998-01-08TMO" ... */
  readonly value: string;
  /** TIMEX3 mod: START MID END APPROX BEFORE AFTER MORE_THAN LESS_THAN EQUAL_OR_MORE EQUAL_OR_LESS ON_OR_BEFORE ON_OR_AFTER. */
  readonly mod: string | null;
  /** The calendar span it names, if it names one: a duration does only when it is counted from a day ("the past two weeks"). */
  readonly when: When | null;
  readonly rule: string;
  /** How a preposition bounds an event dated by it: on/in/during = in; since/from = from; until/by = until; before; after. */
  readonly relation: "in" | "from" | "until" | "before" | "after";
  /** Inside a quotation: it dates what is talked of, never the saying. */
  readonly quoted: boolean;
}

export const PLACE_KINDS = ["continent", "country", "region", "town", "water", "facility", "area"] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A place we know. `parents` go from nearest to farthest ("region", "country"), so that a filter for a country finds its towns. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly kind: PlaceKind;
  readonly lat: number | null;
  readonly lon: number | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly parents: readonly string[];
  readonly aliases: readonly string[];
  readonly geonamesId: number | null;
}

/** A place name in the text. `place` null: recognised, not resolved, or ambiguous (then `candidates` > 1). */
export interface PlaceMention extends Span {
  readonly name: string;
  readonly place: Place | null;
  readonly candidates: readonly string[];
  readonly rule: string;
}

export const ACTOR_KINDS = [
  "person",
  "state",
  "government",
  "armed-force",
  "armed-group",
  "party",
  "organisation",
  "company",
  "media",
  "group",
] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** Somebody or something that acts. Found in text: id from the normalised name; curated: id from the file. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly aliases: readonly string[];
  readonly curated: boolean;
}

/** A name, role phrase or safe pronoun that refers to an actor. `pronoun` ones are not names: never listed as mentions of one. */
export interface ActorMention extends Span {
  readonly actor: Actor;
  readonly rule: string;
  readonly form: "name" | "role" | "demonym" | "pronoun";
}

export const STATUSES = ["occurred", "ongoing", "planned", "claimed", "denied", "cancelled", "hypothetical"] as const;
export type Status = (typeof STATUSES)[number];

export const EVENT_TYPES = [
  "strike",
  "clash",
  "attack_civilians",
  "territory",
  "military_move",
  "talks",
  "agreement",
  "release_exchange",
  "aid",
  "sanction",
  "statement",
  "protest",
  "legal",
  "politics",
  "cyber_info",
  "disaster",
  "other",
] as const;
export type EventTypeId = (typeof EVENT_TYPES)[number];

/** Finer kinds within a type; an id stands in one type only. */
export const SUBTYPES = {
  strike: ["drone", "missile", "shelling", "air", "bombing"],
  talks: ["meeting", "call", "visit"],
  release_exchange: ["evacuation"],
  statement: ["deny", "accuse", "demand", "threaten", "propose", "support", "announce", "say"],
  legal: ["arrest", "charge", "verdict", "trial", "investigation"],
  politics: ["election", "appointment", "resignation", "law"],
  disaster: ["flood", "quake", "storm", "fire", "crash", "health", "spill"],
  other: ["migration"],
} as const satisfies Partial<Record<EventTypeId, readonly string[]>>;
export type Subtype = (typeof SUBTYPES)[keyof typeof SUBTYPES][number];
/** All of them, type by type. */
export const ALL_SUBTYPES: readonly Subtype[] = Object.values(SUBTYPES).flat();

export const ACTOR_ROLES = ["agent", "target", "participant", "speaker"] as const;
export type ActorRole = (typeof ACTOR_ROLES)[number];

/** The exact words behind a field of a passage. */
export interface Mention extends Span {
  readonly role: "trigger" | "when" | "where" | "who" | "speaker" | "status";
  /** Id of the actor or place, or the EDTF of the date; null where the field has none. */
  readonly ref: string | null;
  /** Which rule found it. */
  readonly rule: string;
}

export interface PassageActor {
  readonly id: string;
  readonly role: ActorRole;
}

/** A stretch of an article that reports one event, with the exact words behind every field. */
export interface Passage extends Span {
  readonly id: string;
  readonly articleId: string;
  /** Always `article.text.slice(start, end)`. */
  readonly quote: string;
  readonly title: string;
  readonly type: EventTypeId;
  readonly subtype: string | null;
  /** PLOVER's class of the action; null where PLOVER has none. */
  readonly plover: string | null;
  readonly status: Status;
  /** Actor who says so. */
  readonly speakerId: string | null;
  readonly when: When | null;
  readonly placeId: string | null;
  readonly actors: readonly PassageActor[];
  readonly mentions: readonly Mention[];
  /** [0, 1]. */
  readonly confidence: number;
}

/** The language model that read an article, and the version of what it is asked. */
export interface ReadBy {
  readonly model: string;
  readonly prompt: number;
}

/**
 * Where the reader on this machine reads an article otherwise than the language model that read it. `event`: only one of them tells it, the model
 * (`passageId`) or our own reader (`own`); else both do, and differ in a field.
 */
export interface Difference {
  readonly field: "event" | "when" | "place" | "type" | "status" | "who";
  /** The passage as it is told. */
  readonly passageId: string | null;
  /** The same as our own reader would tell it. */
  readonly own: Passage | null;
}

/** Everything read out of one article. `actors` and `places` hold every one that a passage refers to. */
export interface Reading {
  readonly article: Article;
  /** The language model whose words these are; absent where the reader on this machine found them. */
  readonly readBy?: ReadBy;
  /** Where a model read it: in what our own reader differs. */
  readonly differences?: readonly Difference[];
  readonly times: readonly TimeMention[];
  readonly placeMentions: readonly PlaceMention[];
  readonly actorMentions: readonly ActorMention[];
  readonly passages: readonly Passage[];
  readonly actors: readonly Actor[];
  readonly places: readonly Place[];
  readonly problems: readonly Problem[];
}

/** Passages that report the same thing. Field values come from its passages; disagreement stays visible in them. */
export interface Event {
  /** From its founding passage (earliest published, then id). */
  readonly id: string;
  readonly type: EventTypeId;
  readonly subtype: string | null;
  readonly status: Status;
  readonly when: When | null;
  readonly placeId: string | null;
  readonly actors: readonly PassageActor[];
  readonly title: string;
  /** Ids of its passages, founding one first. */
  readonly passages: readonly string[];
  /** Number of independent publishers. */
  readonly sources: number;
  /** What a summary would keep: higher = sooner. */
  readonly importance: number;
  readonly confidence: number;
}

/** In hundredths: a reading that is less sure than this is more likely wrong than right. */
export const DOUBTFUL = 50;

/** What a person may say of an event. `same`: its passages tell of one event; `apart`: some of them tell of another; `undo`: a correction is taken back. */
export const CORRECTED = [
  "when",
  "type",
  "status",
  "place",
  "actors",
  "title",
  "confirmed",
  "removed",
  "same",
  "apart",
  "undo",
] as const;
export type CorrectedField = (typeof CORRECTED)[number];

/** A person's last word on an event; it is of the passages that the event had then, and never changes an article's text. */
export interface Correction {
  readonly id: string;
  readonly field: CorrectedField;
  /** JSON of the new value; lib/corrections.ts says which mean something. */
  readonly value: string;
  /** Ids of those passages as they are now, in the order they were given; null = it is found no more. */
  readonly targets: readonly (string | null)[];
  readonly by: string;
  /** When; of two corrections of one field the later holds. */
  readonly at: Instant;
  readonly reason: string;
}

/** What a person may say of an actor or place; `into`: it is another one under another name. */
export const NAME_FIELDS = ["name", "kind", "country", "into", "undo"] as const;
export type NameField = (typeof NAME_FIELDS)[number];

/** A person's last word on an actor or place, in all events, past and to come. */
export interface NameCorrection {
  readonly id: string;
  readonly about: "actor" | "place";
  /** Id of the actor or place. */
  readonly target: string;
  readonly field: NameField;
  /** A name, a kind, ISO 3166-1 alpha-2 (empty = of none), the id of the other one, or of the correction that is taken back. */
  readonly value: string;
  readonly by: string;
  readonly at: Instant;
  readonly reason: string;
}

/** Where an input stood: its file, record or address; in a file of several the line, or the record, from 1 on. */
export interface InputPlace {
  readonly file: string;
  readonly line?: number;
  readonly record?: number;
}

/** Something wrong with the world's data, said to the user: names the input and what to do. A fatal one skips that article. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  /** Id of the article it is about; without one it is about all of its input. */
  readonly article?: string;
  readonly place?: InputPlace;
  readonly span?: Span;
  readonly fatal: boolean;
}
