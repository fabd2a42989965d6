import type { ActorKind, Span, Status } from "../../../domain";
import type { Tree } from "../../text/tree";
import type { ModelAct } from "../sentence/act";
import type { Clause } from "../sentence/clause";
import type { RoleMention } from "../who/who";
import type { SaidBefore } from "./said-before";

/** Longest title, in characters: it is stored whole, and cut where there is less room for it. */
export const LONGEST = 160;

export interface TitleOf {
  readonly text: string;
  readonly tree: Tree;
  readonly act: ModelAct;
  /** Offset of the first word of its sentence behind a dateline. */
  readonly begins: number;
  readonly clause: Clause;
  readonly status: Status;
  /** Words for a time, which stands beside the title. */
  readonly times: readonly Span[];
  /** The word above the act that made it so: "came close to", "foiled a plot to"; null where none did. */
  readonly governor: number | null;
  readonly roles: readonly RoleMention[];
  /** The name of whom a pronoun stands for; null where that is not known. */
  readonly named: (word: number) => string | null;
  /** Who says the quotation it stands in; null where it stands in none, or nobody is known. */
  readonly speaker: string | null;
  /** Quotations of its sentence. */
  readonly quotes: readonly Span[];
  /** Is a word part of a name, or made of one: "Russian"? */
  readonly isName: (word: number) => boolean;
  /** What a word stands for; null where nobody is known. */
  readonly kind: (word: number) => ActorKind | null;
  /** The sentence that it only tells who said; null where it tells more. */
  readonly before: SaidBefore | null;
  /** Does its sentence itself say that somebody says it? */
  readonly told: boolean;
  /** Who speaks throughout, where the article is a speech; null where it is none. */
  readonly orator: string | null;
  /** Who publishes the article, for words in its own voice; null where that is not known. */
  readonly publisher: string | null;
  /** The state that "our country" means outside quotations; null where that is not known. */
  readonly home: string | null;
}

/** At a word's end. */
export function cut(title: string, longest = LONGEST): string {
  if (title.length <= longest) return title;
  const at = title.lastIndexOf(" ", longest - 1);
  return `${title.slice(0, at > longest / 3 ? at : longest - 1).replace(/[\s,;:–—-]+$/, "")}…`;
}
