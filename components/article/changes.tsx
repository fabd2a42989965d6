import type { ArticleDetail } from "../../lib/answers/articles";
import { type ChangedPiece, changesBetween } from "../../lib/describe/changes";
import { counted } from "../../lib/describe/dates";
import styles from "./changes.module.css";

const ELEMENTS = { same: "span", added: "ins", removed: "del" } as const satisfies Record<ChangedPiece["kind"], string>;

/** What an edited page says otherwise than the version before it; nothing where there is none. */
export function Changes({ article }: { readonly article: ArticleDetail }) {
  const { previous, text } = article;
  if (!previous) return null;
  const changes = changesBetween(previous.text, text);
  const count = (kind: string) => changes.filter((change) => change.kind === kind).length;
  const parts = [
    ...(count("changed") > 0 ? [`${counted(count("changed"), "paragraph")} changed`] : []),
    ...(count("added") > 0 ? [`${count("added")} new`] : []),
    ...(count("removed") > 0 ? [`${count("removed")} gone`] : []),
  ];
  if (parts.length === 0) return <p className={styles.none}>Its words are those of version {previous.version}.</p>;
  return (
    <details className={styles.changes}>
      <summary>
        Since version {previous.version}: {parts.join(", ")}
      </summary>
      {changes.map((change, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two paragraphs may be alike
        <p key={i} data-kind={change.kind} dir="auto">
          {change.pieces.map((piece, k) => {
            const Element = ELEMENTS[piece.kind];
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            return <Element key={k}>{piece.text}</Element>;
          })}
        </p>
      ))}
    </details>
  );
}
