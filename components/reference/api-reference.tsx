import { Masthead } from "../ui/masthead";
import styles from "./api-reference.module.css";

export interface ReferenceParameter {
  readonly name: string;
  readonly description: string;
  /** "one of a, b", "a whole number from 1 to 500", ... */
  readonly values: string;
}

export interface ReferenceEndpoint {
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  /** It takes a page's query string too. */
  readonly takesView: boolean;
  readonly parameters: readonly ReferenceParameter[];
  /** An address to try. */
  readonly example: string | null;
}

interface Props {
  readonly endpoints: readonly ReferenceEndpoint[];
  readonly view: readonly ReferenceParameter[];
  readonly origin: string;
}

/** What the API answers, for people; made of the same schemas as its OpenAPI description. */
export function ApiReference({ endpoints, view, origin }: Props) {
  return (
    <>
      <Masthead current={null} />
      <main className={styles.page} id="main" tabIndex={-1}>
        <h1>API</h1>
        <p>
          Everything is read with GET and needs no key; every event comes with its quotes, their offsets and sources,
          and how its date was reached. A view is asked for with the query string of its page. For programs:{" "}
          <a href="/api/v1/openapi.json">OpenAPI 3.1</a>.
        </p>
        <pre className={styles.code}>{`curl "${origin}/api/v1/events?type=strike&limit=10"`}</pre>
        <p>
          Answers carry an ETag; sent back as <code>If-None-Match</code> it is answered 304 as long as nothing has
          changed. What is not understood is refused (400) with the name of the parameter, as{" "}
          <code>application/problem+json</code>. Lists come in pages: ask for the next with <code>cursor</code>.
        </p>
        {endpoints.map((each) => (
          <section key={each.path} className={styles.endpoint}>
            <h2>
              <code>{`/api/v1${each.path}`}</code>
            </h2>
            <p>
              <b>{each.summary}.</b> {each.description}
            </p>
            <Parameters list={each.parameters} />
            {each.takesView && (
              <p>
                And the <a href="#view">parameters of a view</a>.
              </p>
            )}
            {each.example && (
              <p>
                <a className={styles.example} href={each.example}>
                  {each.example}
                </a>
              </p>
            )}
          </section>
        ))}
        <section className={styles.endpoint} id="view">
          <h2>Parameters of a view</h2>
          <p>Those of a page’s address, with the same meaning; those with several values are given several times.</p>
          <Parameters list={view} />
        </section>
      </main>
    </>
  );
}

function Parameters({ list }: { readonly list: readonly ReferenceParameter[] }) {
  if (list.length === 0) return null;
  return (
    <dl className={styles.parameters}>
      {list.map(({ name, description, values }) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
          </dt>
          <dd>
            {description} <span className={styles.values}>{values}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
