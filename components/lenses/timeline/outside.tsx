import { number } from "../../../lib/describe/dates";

interface Props {
  readonly count: number;
  readonly where: "earlier" | "later";
  /** Time runs down. */
  readonly isDown: boolean;
  readonly jump: () => void;
}

/** The way to what lies outside the window. */
export function Outside({ count, where, isDown, jump }: Props) {
  const words = count === 0 ? `Nothing ${where}` : `${number(count)} ${where}`;
  const [back, on] = isDown ? ["↑", "↓"] : ["←", "→"];
  return (
    <button type="button" disabled={count === 0} onClick={jump}>
      {count === 0 ? words : where === "earlier" ? `${back} ${words}` : `${words} ${on}`}
    </button>
  );
}
