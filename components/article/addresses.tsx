import type { ArticleDetail, ArticleHead } from "../../lib/answers/articles";
import { describeEdtf } from "../../lib/describe/dates";
import { publisherOf } from "../../lib/describe/publisher";
import { sourceLink } from "../view/source-link";
import styles from "./article.module.css";

/** Every address at which the very text stands, its own first, and articles of nearly the same text: all count as one source, whoever prints them. */
export function Addresses({ article }: { readonly article: ArticleDetail }) {
  const same = article.copies.filter((copy) => copy.same);
  const near = article.copies.filter((copy) => !copy.same);
  return (
    <>
      {same.length > 0 && (
        <nav className={styles.versions} aria-label="Addresses of this text">
          <p>One article at {same.length + 1} addresses; it counts once:</p>
          <ul>
            {[article, ...same].map((one) => (
              <li key={one.id}>
                <Copy article={one} isThis={one.id === article.id} />
              </li>
            ))}
          </ul>
        </nav>
      )}
      {near.length > 0 && (
        <p className={styles.versions}>
          Nearly the same text is also here, and counts with it as one:{" "}
          {near.map((copy) => (
            <Permalink key={copy.id} article={copy} />
          ))}
        </p>
      )}
    </>
  );
}

function Copy({ article, isThis }: { readonly article: ArticleHead; readonly isThis: boolean }) {
  const original = sourceLink(article.url, "", null);
  return (
    <>
      {isThis ? <span aria-current="page">{nameOf(article)}</span> : <Permalink article={article} />}
      {original && (
        <>
          {" "}
          <a href={original} rel="noopener noreferrer external" dir="auto">
            {article.url}
          </a>
        </>
      )}
    </>
  );
}

const Permalink = ({ article }: { readonly article: ArticleHead }) => (
  <a href={`/articles/${encodeURIComponent(article.id)}`} dir="auto">
    {nameOf(article)}
  </a>
);

const nameOf = (article: ArticleHead) =>
  `${publisherOf(article)}${article.published ? `, ${describeEdtf(article.published)}` : ""}`;
