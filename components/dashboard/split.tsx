import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from "react";
import styles from "./split.module.css";

interface Props {
  /** What is wide, and what stands beside it. */
  readonly children: readonly [ReactNode, ReactNode];
  readonly label: string;
}

/** Shares of the first, in per cent. */
const [LEAST, USUAL, MOST] = [35, 62, 80] as const;
const STEP = 2;
const STORED = "dateline:split";

/** Two panes side by side with a border between that can be moved, by pointer and by keys; remembered on this machine. Narrow screens stack them. */
export function Split({ children: [first, second], label }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [share, setShare] = useState<number>(USUAL);
  useEffect(() => {
    const stored = Number(read());
    if (stored >= LEAST && stored <= MOST) setShare(stored);
  }, []);
  const move = (next: number) => {
    const kept = Math.min(Math.max(Math.round(next), LEAST), MOST);
    setShare(kept);
    keep(kept);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const goals: Record<string, number> = {
      ArrowLeft: share - STEP,
      ArrowRight: share + STEP,
      Home: LEAST,
      End: MOST,
      Enter: USUAL,
    };
    const next = Object.hasOwn(goals, event.key) ? goals[event.key] : undefined;
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    move(next);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const bounds = box.current?.getBoundingClientRect();
    if (!bounds || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    move(((event.clientX - bounds.left) / Math.max(bounds.width, 1)) * 100);
  };
  return (
    <div ref={box} className={styles.split} data-split style={share === USUAL ? undefined : sharesOf(share)}>
      <div className={styles.pane}>{first}</div>
      {/* biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved */}
      <div
        className={styles.border}
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={label}
        aria-valuenow={share}
        aria-valuemin={LEAST}
        aria-valuemax={MOST}
        title="Drag to resize, double-click to reset"
        onKeyDown={onKeyDown}
        onPointerDown={(event) => event.button === 0 && event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onPointerMove}
        onDoubleClick={() => move(USUAL)}
      />
      <div className={styles.pane}>{second}</div>
    </div>
  );
}

/** For the style sheet. */
function sharesOf(share: number): CSSProperties {
  return { "--first": `${share}fr`, "--second": `${100 - share}fr` } as CSSProperties;
}

function read(): string | null {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null; // a browser may keep nothing for anybody
  }
}

function keep(share: number): void {
  try {
    localStorage.setItem(STORED, String(share));
  } catch {
    // then it is not remembered
  }
}
