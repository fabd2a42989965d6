import type { ArticleQuery, ArticleRow, ArticlesAnswer } from "../../lib/answers/articles";
import { counted, number } from "../../lib/describe/dates";
import { publisherOf } from "../../lib/describe/publisher";
import { DateWords } from "../ui/date-words";
import { Masthead } from "../ui/masthead";
import styles from "./article-list.module.css";

/** What was read, with what was found and what went wrong. */
export function ArticleList({
  articles,
  matching,
  publishers,
  total,
  passages,
  undated,
  span,
  query,
}: ArticlesAnswer & { readonly query: ArticleQuery }) {
  const problems = articles.reduce((sum, article) => sum + article.problems.length, 0);
  const shown =
    articles.length < matching
      ? ` · the first ${number(articles.length)} of ${number(matching)}`
      : matching < total
        ? ` · ${number(matching)} shown`
        : "";
  return (
    <>
      <Masthead current="articles" />
      <main className={styles.page} id="main" tabIndex={-1}>
        <h1>{counted(total, "article")}</h1>
        {total === 0 ? (
          <p>
            Nothing has been read yet. <a href="/add">Add an article</a>, or let <code>npm run dateline -- ingest</code>{" "}
            take addresses, files and folders.
          </p>
        ) : (
          <>
            <p className={styles.sum}>
              {fromWhom(publishers)}
              {span && (
                <>
                  {publishers.length > 0 && ", "}
                  <DateWords edtf={span[0]} /> to <DateWords edtf={span[1]} />
                </>
              )}
            </p>
            <p className={styles.sum}>
              {counted(passages, "passage")}
              {shown}
              {problems > 0 && ` · ${counted(problems, "problem")}`}
              {undated > 0 && (
                <>
                  {" · "}
                  <a href="/articles?problem=needs-date">
                    {undated === 1 ? "1 needs a date" : `${number(undated)} need a date`}
                  </a>
                </>
              )}
              {" · "}
              <a href="/add">Add articles</a>
              {" · "}
              <a href="/review">Review</a>
              {" · "}
              <a href="/history">Corrections</a>
            </p>
            <Narrow query={query} publishers={publishers} />
          </>
        )}
        {total > 0 && matching === 0 && (
          <p>
            No article matches. <a href="/articles">Show all</a>
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

/** Who published what was read, those with most articles first. */
function fromWhom(publishers: readonly string[]): string {
  const named = publishers.slice(0, 3);
  const others = publishers.length - named.length;
  if (named.length === 0) return "";
  const last = others > 0 ? counted(others, "other") : named.pop();
  return `From ${named.length > 0 ? `${named.join(", ")} and ` : ""}${last}`;
}

/** A plain form: it works without a script, and the address says what is shown. */
function Narrow({ query, publishers }: { readonly query: ArticleQuery; readonly publishers: readonly string[] }) {
  return (
    <form className={styles.narrow} aria-label="Search articles">
      <input
        name="q"
        type="search"
        defaultValue={query.q}
        placeholder="Headline, publisher, author"
        aria-label="Words"
      />
      <select name="publisher" defaultValue={query.publisher} aria-label="Publisher">
        <option value="">All publishers</option>
        {publishers.map((publisher) => (
          <option key={publisher}>{publisher}</option>
        ))}
      </select>
      <select name="problem" defaultValue={query.problem} aria-label="Problems">
        <option value="">Any state</option>
        <option value="any">With problems</option>
        <option value="needs-date">Needs a date</option>
      </select>
      <select name="order" defaultValue={query.order} aria-label="Order">
        <option value="newest">Newest first</option>
        <option value="oldest">Oldest first</option>
        <option value="title">By headline</option>
        <option value="publisher">By publisher</option>
      </select>
      <button type="submit">Show</button>
    </form>
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
