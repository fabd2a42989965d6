"use client";

import { type SyntheticEvent, useRef, useState } from "react";
import { parseView, type View } from "../../lib/view";
import { isPlain } from "../view/event-link";
import type { SetView } from "../view/set-view";
import { viewHref } from "../view/view-href";
import { type SavedView, savedAs, suggestedName, viewOf } from "./saved-views";
import styles from "./saved-views-menu.module.css";
import { type SavedViews, useSavedViews } from "./use-saved-views";

export interface Props {
  readonly view: View;
  readonly setView: SetView;
  /** What is on, in words: they suggest a name. */
  readonly filters: readonly { readonly label: string }[];
  readonly announce: (text: string) => void;
  readonly close: () => void;
}

/** The views a reader keeps in this browser: open, save, rename, delete and take that back. */
export function SavedList({ view, setView, filters, announce, close }: Props) {
  const saved = useSavedViews();
  const list = useRef<HTMLUListElement>(null);
  const current = savedAs(saved.views, view);
  const undo = () => {
    const id = saved.removed?.id;
    saved.undo();
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-saved="${id}"]`)?.focus());
  };
  const open = (each: SavedView) => {
    setView(viewOf(each), "push");
    announce(`Saved view ${each.name}`);
    close();
  };
  return (
    <div className={styles.menu}>
      {current ? (
        <p className={styles.quiet}>
          This view is saved as <bdi>{current.name}</bdi>.
        </p>
      ) : (
        <SaveForm
          suggested={suggestedName(filters, view)}
          save={(name) => {
            saved.save(name, view);
            announce(`Saved as ${name}`);
          }}
        />
      )}
      <ul ref={list} className={styles.list}>
        {saved.views.map((each) => (
          <Row key={each.id} each={each} current={each === current} saved={saved} open={open} announce={announce} />
        ))}
      </ul>
      {saved.removed && (
        <p className={styles.quiet}>
          <bdi>{saved.removed.name}</bdi> deleted.{" "}
          <button
            // biome-ignore lint/a11y/noAutofocus: the button that was pressed is gone
            autoFocus
            type="button"
            className="link-button"
            onClick={undo}
          >
            Undo
          </button>
        </p>
      )}
      <p className={styles.quiet}>
        {saved.kept
          ? "Kept in this browser only. To share a view, copy its link."
          : "This browser keeps nothing, so these go with the page."}
      </p>
    </div>
  );
}

function SaveForm({ suggested, save }: { readonly suggested: string; readonly save: (name: string) => void }) {
  const [name, setName] = useState<string | null>(null);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    save(name?.trim() || suggested);
    setName(null);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <label>
        <span>Save this view as</span>
        <input
          type="text"
          maxLength={120}
          dir="auto"
          autoComplete="off"
          value={name ?? suggested}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <button type="button" onClick={submit}>
        Save
      </button>
    </form>
  );
}

interface RowProps {
  readonly each: SavedView;
  readonly current: boolean;
  readonly saved: SavedViews;
  readonly open: (view: SavedView) => void;
  readonly announce: (text: string) => void;
}

function Row({ each, current, saved, open, announce }: RowProps) {
  const [naming, setNaming] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (naming)
    return (
      <li>
        <RenameForm
          each={each}
          done={(name) => {
            if (name !== null) saved.rename(each.id, name);
            setNaming(false);
            requestAnimationFrame(() => button.current?.focus());
          }}
        />
      </li>
    );
  return (
    <li>
      <a
        href={viewHref(parseView(each.query))}
        dir="auto"
        data-saved={each.id}
        aria-current={current ? "true" : undefined}
        onClick={(event) => {
          if (!isPlain(event)) return;
          event.preventDefault();
          open(each);
        }}
      >
        {each.name}
      </a>
      <button
        ref={button}
        type="button"
        className={styles.quiet}
        aria-label={`Rename ${each.name}`}
        onClick={() => setNaming(true)}
      >
        Rename
      </button>
      <button
        type="button"
        className={styles.quiet}
        aria-label={`Delete ${each.name}`}
        onClick={() => {
          saved.remove(each.id);
          announce(`${each.name} deleted`);
        }}
      >
        Delete
      </button>
    </li>
  );
}

function RenameForm({ each, done }: { readonly each: SavedView; readonly done: (name: string | null) => void }) {
  const [name, setName] = useState(each.name);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    done(name.trim() || null);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <input
        // biome-ignore lint/a11y/noAutofocus: the field stands in the place of the button that was pressed
        autoFocus
        type="text"
        maxLength={120}
        dir="auto"
        aria-label={`New name of ${each.name}`}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          done(null);
        }}
      />
      <button type="button" onClick={submit}>
        Rename
      </button>
    </form>
  );
}
