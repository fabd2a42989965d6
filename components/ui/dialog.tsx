import { type ReactNode, useEffect, useId, useRef } from "react";
import styles from "./dialog.module.css";

interface Props {
  readonly title: string;
  /** Adds to how it looks. */
  readonly className?: string;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** A dialog over the page, with a heading and a button that closes it; it gives focus back when it closes. */
export function Dialog({ title, className, close, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const node = dialog.current;
    if (node && !node.open) node.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={className ? `${styles.dialog} ${className}` : styles.dialog}
      aria-labelledby={id}
      onClose={close}
      onKeyDown={(event) => event.stopPropagation()} // else the page's own Esc would stop this one from closing
    >
      <h2 id={id}>{title}</h2>
      {children}
      <button type="button" className={styles.close} onClick={() => dialog.current?.close()}>
        Close
      </button>
    </dialog>
  );
}
