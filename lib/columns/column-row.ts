/** An event as columns take it, in plain words and numbers: how the store and a page's first rows give theirs. */
export interface ColumnRow {
  readonly number: number;
  readonly type: string;
  readonly status: string;
  /** Bounds are instants, null = open. */
  readonly when: {
    readonly from: number | null;
    readonly to: number | null;
    readonly precision: string;
    readonly approximate: boolean;
    readonly basis: string;
  } | null;
  /** Id of its place. */
  readonly place: string | null;
  /** Ids; one that stands there twice counts once. */
  readonly actors: readonly string[];
  /** Names. */
  readonly publishers: readonly string[];
  readonly sources: number;
  /** [0, 1]. */
  readonly confidence: number;
  readonly importance: number;
  /** EDTF of the earliest report; what is no date counts as unknown. */
  readonly reported: string | null;
}
