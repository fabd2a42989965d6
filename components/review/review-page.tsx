import { REVIEW_KINDS, type ReviewAnswer, type ReviewKind } from "../../lib/answers/review";
import { number } from "../../lib/describe/dates";
import { Masthead } from "../ui/masthead";
import styles from "./review.module.css";
import { ReviewList } from "./review-list";
import { REVIEW_WORDS } from "./review-words";

interface Props {
  readonly answer: ReviewAnswer;
  /** What it is narrowed to; null = all. */
  readonly kind: ReviewKind | null;
  /** Key of the item that is open. */
  readonly item: string | null;
}

/** What is doubtful and matters, weightiest first, to be confirmed, mended or put off. */
export function ReviewPage({ answer, kind, item }: Props) {
  const all = REVIEW_KINDS.reduce((sum, each) => sum + answer.counts[each], 0);
  return (
    <>
      <Masthead current={null} />
      <main className={styles.page} id="main" tabIndex={-1}>
        <h1>Review</h1>
        <p className={styles.hint}>What is doubtful and matters most comes first. What you say here lasts.</p>
        <nav aria-label="Kinds" className={styles.kinds}>
          <a href="/review" aria-current={kind === null ? "page" : undefined}>
            All {number(all)}
          </a>
          {REVIEW_KINDS.map((each) =>
            answer.counts[each] === 0 && each !== kind ? null : (
              <a key={each} href={`/review?kind=${each}`} aria-current={kind === each ? "page" : undefined}>
                {REVIEW_WORDS[each].label} {number(answer.counts[each])}
              </a>
            ),
          )}
        </nav>
        <ReviewList answer={answer} kind={kind} opened={item} />
      </main>
    </>
  );
}
