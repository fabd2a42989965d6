import type { ArticleRow, ArticlesAnswer } from "../../lib/answers";
import { counted, number } from "../../lib/describe/dates";
import { publisherOf } from "../../lib/describe/publisher";
import { DateWords } from "../ui/date-words";
import { Masthead } from "../ui/masthead";
import styles from "./article-list.module.css";

/** What was read: newest first, with what was found and what went wrong. */
export function ArticleList({ articles, total, passages }: ArticlesAnswer) {
  const problems = articles.reduce((sum, article) => sum + article.problems.length, 0);
  return (
    <>
      <Masthead current="articles" />
      <main className={styles.page} id="main" tabIndex={-1}>
        <h1>{counted(total, "article")}</h1>
        {articles.length === 0 ? (
          <p>
            Nothing has been read yet. <code>npm run dateline -- ingest</code> takes addresses, files and folders.
          </p>
        ) : (
          <p className={styles.sum}>
            {counted(passages, "passage")}
            {articles.length < total && ` · the newest ${number(articles.length)}`}
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
          <DateWords edtf={article.published} />
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
          <span dir="auto">{publisherOf(article)}</span>
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
