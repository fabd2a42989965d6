"use client";

import { useEffect, useRef } from "react";
import styles from "./add.module.css";

/** A bookmark that brings the page one is reading to this form. */
export function Bookmarklet() {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    // React writes no address of this kind, and what is dragged to the bookmarks must be one
    link.current?.setAttribute("href", bookmarkletFor(window.location.origin));
  }, []);
  return (
    <p className={styles.hint}>
      While you read: drag{" "}
      <a ref={link} href="/add" className={styles.bookmark} onClick={(event) => event.preventDefault()}>
        Add to Dateline
      </a>{" "}
      to your bookmarks; it brings the page you are on to this form.
    </p>
  );
}

/** The script of a bookmark that opens the form of a Dateline at `origin` with the address of the page it is pressed on. */
export function bookmarkletFor(origin: string): string {
  return `javascript:void(location.href=${JSON.stringify(`${origin}/add?link=`)}+encodeURIComponent(location.href))`;
}
