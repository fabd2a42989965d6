import { counted, number } from "../../lib/describe/dates";
import type { Span } from "../../lib/domain";
import { articleHref } from "../view/view-href";
import { foundId } from "./article-text";
import { findWords } from "./find-words";
import styles from "./part-bar.module.css";
import { partAt } from "./parts";

/** Places that are listed; whoever looks for commoner words types more of them. */
const LISTED = 40;
/** Letters shown on either side of what was found. */
const AROUND = 60;

/** What of a long article is shown, and what was looked for in it. */
export interface Part {
  readonly parts: readonly Span[];
  /** The index of the one that is shown. */
  readonly shown: number;
  /** Words that were typed to be found in the whole article; empty = none. */
  readonly typed: string;
}

interface Props extends Part {
  readonly articleId: string;
  readonly text: string;
}

const hrefOf = (articleId: string, part: number, typed: string) => {
  const query = new URLSearchParams({ part: String(part + 1), ...(typed ? { find: typed } : {}) });
  return `${articleHref(articleId)}?${query}`;
};

/** Above the text of a long article: how to reach its other parts, and words in any of them. Links and forms, so that it needs no script. */
export function PartBar({ articleId, text, parts, shown, typed }: Props) {
  const found = findWords(text, typed, LISTED);
  return (
    <section className={styles.bar} aria-label="Parts of this article">
      <p>
        A long article, shown in {number(parts.length)} parts. A browser&apos;s own search sees the part that is open;
        this one sees all.
      </p>
      <form className={styles.form}>
        <input name="find" type="search" defaultValue={typed} maxLength={200} aria-label="Find words in the article" />
        <button type="submit">Find</button>
      </form>
      <form className={styles.form}>
        <label>
          Part <input name="part" type="number" min={1} max={parts.length} defaultValue={shown + 1} required />
        </label>
        <button type="submit">Open</button>
      </form>
      {typed !== "" && (
        <div className={styles.found}>
          <p role="status">
            {found.count === 0
              ? `“${typed}” is nowhere in it.`
              : `“${typed}” stands in ${counted(found.count, "place")}${found.count > LISTED ? `; the first ${LISTED}:` : ":"}`}
          </p>
          <ol>
            {found.places.map((place) => (
              <li key={place.start}>
                <a href={`${hrefOf(articleId, partAt(parts, place.start), typed)}#${foundId(place)}`} dir="auto">
                  <Surroundings text={text} place={place} />
                </a>
              </li>
            ))}
          </ol>
        </div>
      )}
      <PartSteps articleId={articleId} parts={parts} shown={shown} typed={typed} />
    </section>
  );
}

/** The parts before and after the one shown. */
export function PartSteps({ articleId, parts, shown, typed }: Omit<Props, "text">) {
  return (
    <nav className={styles.steps} aria-label="Parts">
      {shown > 0 && (
        <a href={hrefOf(articleId, shown - 1, typed)} rel="prev">
          ← Part {number(shown)}
        </a>
      )}
      <span>
        Part {number(shown + 1)} of {number(parts.length)}
      </span>
      {shown + 1 < parts.length && (
        <a href={hrefOf(articleId, shown + 1, typed)} rel="next">
          Part {number(shown + 2)} →
        </a>
      )}
    </nav>
  );
}

function Surroundings({ text, place: { start, end } }: { readonly text: string; readonly place: Span }) {
  const [from, to] = [Math.max(0, start - AROUND), Math.min(text.length, end + AROUND)];
  return (
    <>
      {from > 0 && "… "}
      {text.slice(from, start)}
      <b>{text.slice(start, end)}</b>
      {text.slice(end, to)}
      {to < text.length && " …"}
    </>
  );
}
