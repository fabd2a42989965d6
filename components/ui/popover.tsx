"use client";

import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import styles from "./popover.module.css";

interface Props {
  /** On the button; it also names the panel. */
  readonly label: string;
  /** Built only while it is open. */
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens a small panel under itself. Esc, a click elsewhere and leaving it by keyboard close it; Esc gives focus back. */
export function Popover({ label, children }: Props) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return;
    const onPress = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener("pointerdown", onPress);
    return () => document.removeEventListener("pointerdown", onPress);
  }, [open]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc works anywhere inside
    <div
      ref={box}
      className={`${styles.box} needs-script`}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return;
        event.stopPropagation();
        close();
      }}
      onBlur={(event) => {
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      {open && (
        <section id={id} className={styles.panel} aria-label={label}>
          {children(close)}
        </section>
      )}
    </div>
  );
}
