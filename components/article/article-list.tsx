import type { ArticleRow } from "../../lib/answers";
import { counted, describeEdtf } from "../../lib/describe/dates";
import { Masthead } from "../ui/masthead";
import styles from "./article-list.module.css";
import { hostOf } from "./source-link";

/** What was read: newest first, with what was found and what went wrong. */
export function ArticleList({ articles }: { readonly articles: readonly ArticleRow[] }) {
  const problems = articles.reduce((sum, article) => sum + article.problems.length, 0);
  return (
    <>
      <Masthead current="articles" />
      <main className={styles.page} id="main" tabIndex={-1}>
        <h1>{counted(articles.length, "article")}</h1>
        {articles.length === 0 ? (
          <p>
            Nothing has been read yet. <code>npm run dateline -- ingest</code> takes addresses, files and folders.
          </p>
        ) : (
          <p className={styles.sum}>
            {counted(
              articles.reduce((sum, article) => sum + article.passages, 0),
              "passage",
            )}
            {problems > 0 && ` · ${counted(problems, "problem")}`}
          </p>
        )}
        <ul className={styles.articles}>
          {articles.map((article) => (
            <Row key={article.id} article={article} />
          ))}
        </ul>
      </main>
    </>
  );
}

function Row({ article }: { readonly article: ArticleRow }) {
  return (
    <li className={styles.row}>
      <p className={styles.date}>
        {article.published ? (
          describeEdtf(article.published)
        ) : (
          <span className={styles.unknown}>Date of publication not known</span>
        )}
      </p>
      <div>
        <h2 className={styles.title}>
          <a href={`/articles/${encodeURIComponent(article.id)}`} dir="auto">
            {article.title || "Untitled"}
          </a>
        </h2>
        <p className={styles.by}>
          <span dir="auto">{article.publisher ?? hostOf(article.url) ?? "Publisher not known"}</span>
          {article.author && <span dir="auto">{article.author}</span>}
          {article.version > 1 && <span>version {article.version}</span>}
        </p>
        {article.problems.map((problem) => (
          <p key={`${problem.code}${problem.message}`} className={styles.problem}>
            {problem.message}
          </p>
        ))}
      </div>
      <p className={styles.counts}>
        {counted(article.events, "event")}
        <span>{counted(article.passages, "passage")}</span>
      </p>
    </li>
  );
}
