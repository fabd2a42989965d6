import type {
  ActorKind,
  ActorRole,
  Article,
  Basis,
  CorrectedField,
  Difference,
  EventTypeId,
  NameField,
  Passage,
  PlaceKind,
  Precision,
  Problem,
  ReadBy,
  Span,
  Status,
  Subtype,
  When,
} from "./domain";

// What the store answers and the components draw: plain data that survives JSON.

export interface EventActor {
  readonly id: string;
  readonly name: string;
  readonly role: ActorRole;
}

export interface EventPlace {
  readonly id: string;
  readonly name: string;
  /** How large: a country or region is not where its point lies. */
  readonly kind: PlaceKind;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
}

/** One event as a list or a timeline shows it. */
export interface EventRow {
  /** What the columns know it by; another one after it was stored anew. */
  readonly number: number;
  readonly id: string;
  readonly title: string;
  readonly type: EventTypeId;
  readonly subtype: string | null;
  readonly status: Status;
  readonly when: When | null;
  readonly place: EventPlace | null;
  readonly actors: readonly EventActor[];
  readonly sources: number;
  readonly passages: number;
  readonly confidence: number;
  readonly importance: number;
  /** EDTF of the earliest report. */
  readonly reported: string | null;
}

export interface Count<Id extends string = string> {
  readonly id: Id;
  readonly count: number;
}

/** Counts of each value under all filters but the facet's own. Values that would give nothing stay, with count 0. */
export interface Facets {
  /** How many values there are in all, also where a list is cut. */
  readonly known: { readonly actors: number; readonly places: number; readonly publishers: number };
  readonly actors: readonly (Count & { readonly name: string; readonly kind: ActorKind })[];
  readonly places: readonly (Count & {
    readonly name: string;
    readonly kind: PlaceKind;
    readonly parents: readonly string[];
  })[];
  readonly types: readonly Count<EventTypeId>[];
  readonly subtypes: readonly Count<Subtype>[];
  readonly statuses: readonly Count<Status>[];
  readonly precisions: readonly Count<Precision | "undated">[];
  readonly bases: readonly Count<Basis>[];
  /** By name; of those that are not named, the host of the article. */
  readonly publishers: readonly Count[];
  /** How many events have at least so many independent sources, fewest first. */
  readonly sources: readonly { readonly least: number; readonly count: number }[];
}

/** The beginning of what a view shows; its counts are of all events. */
export interface ViewAnswer {
  /** Names the data it was made of: see Columns. */
  readonly version: string;
  /** The first in the order of the list that pass all filters, the time range too; if none does, those nearest to the range. At most `limit`. */
  readonly events: readonly EventRow[];
  /** How many pass the filters except the time range. */
  readonly total: number;
  /** How many of them are inside the range as well. */
  readonly inRange: number;
  /** `events` was cut at this many. */
  readonly limit: number;
  /** How many events are stored at all. */
  readonly stored: number;
  readonly facets: Facets;
}

/** Events asked for by number, in that order; those that are gone are missing. */
export interface RowsAnswer {
  /** Names the data they are of: numbers from columns of another version may mean other events. */
  readonly version: string;
  readonly rows: readonly EventRow[];
}

export interface ArticleHead {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly url: string | null;
  /** EDTF. */
  readonly published: string | null;
  readonly retrieved: string | null;
}

export interface PassageDetail extends Passage {
  readonly eventId: string;
  readonly article: ArticleHead;
  readonly speaker: { readonly id: string; readonly name: string } | null;
  readonly place: EventPlace | null;
  /** Ids of all its place lies in. */
  readonly placeParents: readonly string[];
  readonly actorNames: readonly EventActor[];
  /**
   * What stands around the passage in its text: `before` + quote + `after`. Cut at the ends of its paragraph; where that has nothing on a side,
   * at those of the next one.
   */
  readonly before: string;
  readonly after: string;
  /** What leads a browser to it on the publisher's page: see `fragmentAt`. */
  readonly fragment: string;
}

/** A passage with what proves it, as it leaves the tool. */
export interface PassageProof
  extends Pick<
    Passage,
    "id" | "start" | "end" | "quote" | "type" | "subtype" | "plover" | "status" | "when" | "confidence"
  > {
  readonly article: ArticleHead & { readonly version: number };
  readonly speaker: { readonly id: string; readonly name: string } | null;
  readonly place: { readonly id: string; readonly name: string } | null;
  /** The language model that read its article; null = the reader on this machine did. */
  readonly readBy: string | null;
  /** As that of a PassageDetail. */
  readonly fragment: string;
}

/** An event with all it stands on, founding passage first. */
export interface EventProof extends EventRow {
  /** What is said of it in the story that was asked for, where that is something. */
  readonly caption?: string;
  readonly reports: readonly PassageProof[];
}

/** What a person has said of an event. */
export interface CorrectionRow {
  readonly id: string;
  readonly field: CorrectedField;
  /** JSON: see lib/corrections.ts. */
  readonly value: string;
  readonly by: string;
  /** EDTF, to the second. */
  readonly at: string;
  readonly reason: string;
  /** Who has taken it back; null = it holds, until a later one of its field. */
  readonly undoneBy: string | null;
  /** Names of the actors and places that its value holds, by id. */
  readonly names: Readonly<Record<string, string>>;
}

/** Why something is to be looked at. */
export const REVIEW_KINDS = ["lost", "undated", "conflict", "merge", "differs", "name", "article", "doubtful"] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** Something for a person to look at. */
export interface ReviewItem {
  /** Names it for as long as it is to be looked at. */
  readonly key: string;
  readonly kind: ReviewKind;
  readonly title: string;
  /** Doubt times importance, 0 to 1. */
  readonly weight: number;
  /** Ids of the event it is about; of a `merge`, of both. */
  readonly events: readonly string[];
  /** Of the other event of a `merge`. */
  readonly otherTitle: string | null;
  /** Id of the article or actor it is about. */
  readonly about: string | null;
  /** Of a `differs`: how each of two readers has it. */
  readonly readings: TwoReadings | null;
  /** Somebody has put it off. */
  readonly later: boolean;
}

/** What a language model and the reader on this machine make of the same words, in one field; `event`: whether they tell of an event at all. */
export interface TwoReadings {
  readonly field: Difference["field"];
  /** Id of the article. */
  readonly article: string;
  /** The language model, as its server calls it. */
  readonly model: string;
  /** Null = that one tells no such event. */
  readonly told: ReadingSide | null;
  readonly own: ReadingSide | null;
}

/** How one reader has a passage. */
export interface ReadingSide extends Span {
  readonly title: string;
  readonly quote: string;
  readonly when: When | null;
  readonly type: EventTypeId;
  readonly status: Status;
  readonly place: string | null;
  readonly actors: readonly { readonly name: string; readonly role: ActorRole }[];
  /** The words behind the field in which they differ; of `event` the word that reports it. */
  readonly words: readonly string[];
}

/** The first of what is to be looked at, the weightiest first; what was put off is last. */
export interface ReviewAnswer {
  readonly items: readonly ReviewItem[];
  /** How many of each kind there are, put off or not. */
  readonly counts: Readonly<Record<ReviewKind, number>>;
  /** How many there are of the kind asked for. */
  readonly left: number;
  /** How many corrections hold and how many items were settled, ever. */
  readonly done: number;
}

/** A correction in a list of all. */
export interface ListedCorrection extends CorrectionRow {
  /** The event it stands at; null = it stands nowhere, or what it is of is removed. */
  readonly event: string | null;
  /** The address that its event had then; it is followed where it has moved. */
  readonly founding: string | null;
  /** Its words are found. */
  readonly stands: boolean;
  /** Of the first passage it was made of, as it was. */
  readonly quote: string;
  readonly article: string | null;
}

/** An event that a person added by marking words that reading had missed. */
export interface AddedRow {
  readonly id: string;
  readonly title: string;
  readonly by: string;
  /** EDTF, to the second. */
  readonly at: string;
  readonly reason: string;
  /** The words, cut where they are long, and the article they were marked in. */
  readonly quote: string;
  readonly article: string;
  /** Where they are found now; null = no more. */
  readonly passage: string | null;
  /** The event that holds them; null = none. */
  readonly event: string | null;
}

/** What a person may put on an event, beside what is said of it: see MarkRow. */
export const MARK_KINDS = ["star", "tag", "note"] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** A star, tag or note on an event. */
export interface MarkRow {
  readonly id: string;
  readonly kind: MarkKind;
  /** The tag or the words of the note; of a star nothing. */
  readonly value: string;
  readonly by: string;
  /** EDTF, to the second. */
  readonly at: string;
}

/** The same in a list of all. */
export interface ListedMark extends MarkRow {
  readonly about: "mark";
  /** The event it is on now; null = it is no more. */
  readonly event: string | null;
  /** The event's title; of one that is no more what it was. */
  readonly title: string;
  readonly reason: string;
  readonly undoneBy: string | null;
}

/** What somebody has done to a story. */
export interface StoryChange {
  readonly id: string;
  readonly about: "story";
  /** Id of the story; null = it is no more. */
  readonly story: string | null;
  /** In words: "Made the story “Floods”". */
  readonly what: string;
  readonly by: string;
  /** EDTF, to the second. */
  readonly at: string;
  readonly reason: string;
}

/** Something that a person has said, of whatever kind. */
export type HistoryRow =
  | (ListedCorrection & { readonly about: "event" })
  | (AddedRow & { readonly about: "passage" })
  | NameCorrectionRow
  | ListedMark
  | StoryChange;

/** A story: events that somebody chose, in an order and with captions of their own. */
export interface StoryRow {
  /** As it stands in its address. */
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly by: string;
  /** EDTF, to the second. */
  readonly at: string;
  /** How many events it has, those among them that are no more. */
  readonly events: number;
}

/** An event in a story. */
export interface StoryItem {
  readonly id: string;
  readonly caption: string;
  readonly by: string;
  /** EDTF, to the second. */
  readonly at: string;
  /** Its title; of one that is no more what it was. */
  readonly title: string;
  /** The event, or the one it is part of now; null = it is no more. */
  readonly event: EventRow | null;
  /** Id of the event that was added. */
  readonly added: string;
}

export interface StoryAnswer extends StoryRow {
  /** In the order of the story. */
  readonly items: readonly StoryItem[];
}

/** The stories, the newest first, and all tags in use with how many events bear each. */
export interface StoriesAnswer {
  readonly stories: readonly StoryRow[];
  readonly tags: readonly Count[];
  /** How many events bear a star. */
  readonly starred: number;
}

/** Passages of an event that a page or panel gets at once. */
export const REPORTS = 40;

export interface EventDetail extends EventRow {
  /** Newest first. */
  readonly corrections: readonly CorrectionRow[];
  /** By whom it was added, where it was; newest first. */
  readonly added: readonly AddedRow[];
  /** Stars, tags and notes that hold, newest first. */
  readonly marks: readonly MarkRow[];
  /** Those that it is part of, by name. */
  readonly stories: readonly Pick<StoryRow, "id" | "name">[];
  /** As many of its passages as were asked for; `passages` says how many there are. */
  readonly reports: readonly PassageDetail[];
  /** Other events that share an actor or the place and lie nearest in time. */
  readonly related: readonly EventRow[];
}

export interface ArticleRow extends ArticleHead {
  readonly version: number;
  readonly passages: number;
  readonly events: number;
  readonly problems: readonly { readonly code: string; readonly message: string }[];
}

export const ARTICLE_ORDERS = ["newest", "oldest", "title", "publisher"] as const;

/** Which articles a list shows, and in what order. */
export interface ArticleQuery {
  /** Words that headline, publisher or author hold. */
  readonly q: string;
  readonly publisher: string;
  /** Only those with problems, or without a date of publication. */
  readonly problem: "" | "any" | "needs-date";
  readonly order: (typeof ARTICLE_ORDERS)[number];
}

/** The first articles of a list; `matching` is how many it has, total and passages are of all. */
export interface ArticlesAnswer {
  readonly articles: readonly ArticleRow[];
  readonly matching: number;
  /** With most articles first. */
  readonly publishers: readonly string[];
  readonly total: number;
  readonly passages: number;
  /** How many bear no date of publication. */
  readonly undated: number;
  /** Days of the first and the last of those that do, as EDTF. */
  readonly span: readonly [string, string] | null;
}

/** What an article's page has to know of all of it, to show a part. */
export interface ArticleOutline extends Pick<Article, "title" | "text" | "titleSpan"> {
  /** Where passages stand, in the order of the text. */
  readonly passages: readonly Span[];
}

export interface ArticleDetail extends ArticleRow {
  /** A person gave its day of publication. */
  readonly datedByHand: boolean;
  readonly text: string;
  readonly titleSpan: Article["titleSpan"];
  readonly marks: readonly (Pick<
    Passage,
    "id" | "start" | "end" | "quote" | "title" | "type" | "status" | "when" | "mentions"
  > & { readonly eventId: string })[];
  /** Other versions of the same url, newest first. */
  readonly versions: readonly { readonly id: string; readonly version: number; readonly published: string | null }[];
  /** Other articles of the same or nearly the same text, the first published first. */
  readonly copies: readonly (ArticleHead & { readonly same: boolean })[];
  /** The language model that read it; null = the reader on this machine did. */
  readonly readBy: ReadBy | null;
  /** The version before it. */
  readonly previous: { readonly version: number; readonly text: string } | null;
}

/** A passage as a page about a name lists it. */
export interface NamePassage
  extends Pick<Passage, "id" | "articleId" | "start" | "end" | "quote" | "type" | "status" | "when"> {
  readonly eventId: string;
  readonly eventTitle: string;
  readonly publisher: string | null;
  readonly url: string | null;
  /** EDTF. */
  readonly published: string | null;
}

/** What a person has said of an actor or place. */
export interface NameCorrectionRow {
  readonly id: string;
  readonly about: "actor" | "place";
  /** Id of the actor or place it was said of, and what that is called now. */
  readonly target: string;
  readonly name: string;
  readonly field: NameField;
  readonly value: string;
  /** What the one is called that it is really; null for any other field. */
  readonly other: string | null;
  readonly by: string;
  /** EDTF, to the second. */
  readonly at: string;
  readonly reason: string;
  /** Who has taken it back. */
  readonly undoneBy: string | null;
}

/** What both an actor's and a place's page tell. Counts are of events shared with it, most frequent first. */
export interface NameDetail {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** The page of that country, where it has one. */
  readonly countryPlace: { readonly id: string; readonly name: string } | null;
  /** In time order, undated last; cut at a limit. */
  readonly events: readonly EventRow[];
  readonly total: number;
  readonly actors: readonly (Count & { readonly name: string; readonly kind: ActorKind })[];
  readonly places: readonly (Count & EventPlace)[];
  /** Newest events first; cut at a limit. */
  readonly passages: readonly NamePassage[];
  readonly passagesTotal: number;
  /** Newest first. */
  readonly corrections: readonly NameCorrectionRow[];
  /** Id of the one that a person says it really is. */
  readonly into: string | null;
}

export interface ActorDetail extends NameDetail {
  readonly kind: ActorKind;
  readonly curated: boolean;
}

export interface PlaceDetail extends NameDetail {
  readonly kind: PlaceKind;
  readonly lat: number | null;
  readonly lon: number | null;
  /** What it lies in, nearest first, where known by name. */
  readonly parents: readonly { readonly id: string; readonly name: string }[];
  readonly geonamesId: number | null;
}

/** Names that some text finds, with the other name that was found where their own does not say it. */
export interface NamesAnswer {
  readonly actors: readonly NameHit[];
  readonly places: readonly NameHit[];
}

export interface NameHit {
  readonly id: string;
  readonly alias: string;
}

/** A permalink's answer: an event, the id of the event that holds its founding passage now, or nothing. */
export type EventAnswer =
  | { readonly kind: "found"; readonly event: EventDetail }
  | { readonly kind: "moved"; readonly to: string }
  /** `corrections`: what persons said of it, newest first; its removal among them, if a person removed it. */
  | { readonly kind: "gone"; readonly corrections: readonly CorrectionRow[] }
  | { readonly kind: "unknown" };

/** How many events of a view fall on each day. */
export interface DaysAnswer {
  readonly version: string;
  /** Each day that has any, as EDTF, in order. */
  readonly days: readonly (readonly [day: string, count: number])[];
  /** Dated more roughly, lasting longer or open at an end: on no one day. */
  readonly coarse: number;
  readonly undated: number;
}

/** What became of something given to be read. `links`: where a list of stories leads. */
export interface IntakeOutcome {
  readonly articles: readonly {
    readonly id: string;
    readonly title: string;
    /** EDTF. */
    readonly published: string | null;
    readonly language: string;
    /** How many were found. */
    readonly passages: number;
    /** Whether it is new to the store. */
    readonly saved: string;
  }[];
  readonly problems: readonly Pick<Problem, "code" | "message" | "fatal">[];
  readonly links: readonly string[];
}

/** How far something given has come. */
export interface IntakeState {
  readonly id: string;
  readonly name: string;
  readonly state: "waiting" | "reading" | "read";
  readonly outcome: IntakeOutcome | null;
}

/** A feed that is followed, as a list shows it. */
export interface FeedRow {
  readonly url: string;
  readonly title: string | null;
  /** When it was last asked, as EDTF; null = not yet. */
  readonly asked: string | null;
  /** What was wrong with the last answer. */
  readonly problem: string | null;
  /** The site says that it is no more: it is not asked again. */
  readonly gone: boolean;
}
