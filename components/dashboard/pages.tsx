import { memo } from "react";
import { number } from "../../lib/describe/dates";
import type { View } from "../../lib/view";
import { viewHref } from "../view/view-href";
import styles from "./dashboard.module.css";

/** Which part of a list the server has sent, for readers without a script. */
export interface Paging {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** Events on a page. */
  readonly size: number;
}

interface Props {
  readonly paging: Paging;
  readonly view: View;
}

/** The way through a long list where no script can scroll it. */
export const Pages = memo(function Pages({ paging: { page, pages, size }, view }: Props) {
  if (pages < 2) return null;
  const oldest = view.order === "oldest";
  return (
    <noscript>
      <nav className={styles.pages} aria-label="Pages of the list">
        {page > 1 && (
          <a rel="prev" href={pageHref(view, page - 1)}>
            ← {oldest ? "Older" : "Newer"} events
          </a>
        )}
        <p>
          Page {number(page)} of {number(pages)}, {number(size)} events a page
        </p>
        {page < pages && (
          <a rel="next" href={pageHref(view, page + 1)}>
            {oldest ? "Newer" : "Older"} events →
          </a>
        )}
      </nav>
    </noscript>
  );
});

function pageHref(view: View, page: number): string {
  const href = viewHref(view);
  if (page < 2) return href;
  return `${href}${href.includes("?") ? "&" : "?"}page=${page}`;
}
