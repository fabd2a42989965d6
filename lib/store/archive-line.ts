import type { Actor, Correction, NameCorrection, Place, Reading, Status, When } from "../domain";
import type { Anchor } from "./anchor";

/** Of the form of the lines; others are refused. */
export const VERSION = 2;

/** A line of an archive: all that events are made of, so that they can be made again elsewhere, with the same ids. */
export type ArchiveLine =
  | { readonly kind: "archive"; readonly version: number; readonly made: string }
  /** Of what a reader found: what persons marked has lines of its own. */
  | { readonly kind: "reading"; readonly reading: Reading }
  | { readonly kind: "mark"; readonly mark: ArchivedMark }
  /** Actors and places that no reading bears but corrections name, and what places lie in; as they were read. */
  | { readonly kind: "names"; readonly actors: readonly Actor[]; readonly places: readonly Place[] }
  | {
      readonly kind: "correction";
      readonly correction: Omit<Correction, "targets">;
      readonly anchors: readonly Anchor[];
    }
  | { readonly kind: "name"; readonly correction: NameCorrection }
  | { readonly kind: "alias"; readonly id: string; readonly to: string | null; readonly anchor: Anchor }
  | { readonly kind: "on-event"; readonly mark: ArchivedEventMark }
  | { readonly kind: "story"; readonly story: ArchivedStory }
  /** The last one: an archive without it was cut. `lines` stand before it. */
  | { readonly kind: "end"; readonly lines: number };

export type LineOf<Kind extends ArchiveLine["kind"]> = Extract<ArchiveLine, { kind: Kind }>;

/** A passage that a person marked. */
export interface ArchivedMark {
  readonly id: string;
  readonly articleId: string;
  readonly start: number;
  readonly quote: string;
  readonly title: string;
  readonly type: string;
  readonly status: Status;
  readonly when: When | null;
  readonly by: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly reason: string;
}

/** A star, tag or note, with who took it off. Instants are milliseconds since 1970. */
export interface ArchivedEventMark {
  readonly id: string;
  readonly event: string;
  readonly title: string;
  readonly kind: string;
  readonly value: string;
  readonly by: string;
  readonly at: number;
  readonly removedBy: string | null;
  readonly removedAt: number | null;
}

/** A story with what stands in it, in its order. */
export interface ArchivedStory {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly by: string;
  readonly at: number;
  readonly items: readonly {
    readonly id: string;
    readonly event: string;
    readonly title: string;
    readonly caption: string;
    readonly by: string;
    readonly at: number;
  }[];
}
