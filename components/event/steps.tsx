import { number } from "../../lib/describe/dates";
import { useShortcuts } from "../ui/use-shortcuts";
import type { Around, Neighbour, Neighbours } from "./neighbours";
import styles from "./steps.module.css";

interface Props {
  readonly neighbours: Neighbours;
  readonly open: (number: number) => void;
}

/** To the previous and next event of the filter and of the lane, by button and by key. */
export function Steps({ neighbours: { filter, lane }, open }: Props) {
  const go = (to: Neighbour | null | undefined) => () => {
    if (to) open(to.number);
  };
  useShortcuts({
    "[": go(filter.previous),
    p: go(filter.previous),
    "]": go(filter.next),
    n: go(filter.next),
    "{": go(lane?.previous),
    "}": go(lane?.next),
  });
  return (
    <nav className={styles.steps} aria-label="Previous and next event" data-steps="true">
      <StepPair around={filter} keys={["[", "]"]} name="in view" open={open} />
      {lane && lane.of > 1 && <StepPair around={lane} keys={["{", "}"]} name={`in ${lane.name}`} open={open} />}
    </nav>
  );
}

interface PairProps {
  readonly around: Around;
  readonly keys: readonly [string, string];
  /** Of what they are the previous and next. */
  readonly name: string;
  readonly open: Props["open"];
}

function StepPair({ around: { previous, next, at, of }, keys, name, open }: PairProps) {
  return (
    <div className={styles.pair}>
      <Step to={previous} word="Previous" sign="←" name={name} keys={keys[0]} open={open} />
      <span className={styles.place}>
        <span>{at > 0 ? `${number(at)} of ${number(of)}` : number(of)}</span> <bdi>{name}</bdi>
      </span>
      <Step to={next} word="Next" sign="→" name={name} keys={keys[1]} open={open} />
    </div>
  );
}

interface StepProps {
  readonly to: Neighbour | null;
  readonly word: string;
  readonly sign: string;
  readonly name: string;
  readonly keys: string;
  readonly open: Props["open"];
}

/** Stays focusable at the end of the line, so that who steps by keyboard is not thrown out. */
function Step({ to, word, sign, name, keys, open }: StepProps) {
  const what = to ? (to.label === "" ? word : `${word}: ${to.label}`) : `No ${word.toLowerCase()}`;
  return (
    <button
      type="button"
      aria-disabled={to === null}
      aria-label={`${what} (${name})`}
      title={`${what} (${keys})`}
      onClick={() => to && open(to.number)}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
