/** One thing the palette offers. */
export interface Item {
  /** Unique among all. */
  readonly id: string;
  readonly label: string;
  /** Said after the label: what kind of thing it is. */
  readonly note?: string;
  /** How many events it stands for, under the filters that are on. */
  readonly count?: number;
  /** It is on already: choosing it takes it away. */
  readonly on?: boolean;
  /** The keys that do the same. */
  readonly keys?: string;
  /** Its own page, for Shift + Enter. */
  readonly href?: string;
  readonly run: () => void;
}

/** Items under one heading. */
export interface Group {
  readonly title: string;
  readonly items: readonly Item[];
  /** How many more there would be. */
  readonly rest: number;
}

/** Something the page can do besides changing the view. */
export interface PaletteAction {
  readonly id: string;
  readonly label: string;
  readonly keys?: string;
  /** Other words it is found by. */
  readonly also?: string;
  readonly run: () => void;
}
