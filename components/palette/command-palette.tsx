"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import styles from "./command-palette.module.css";
import type { Item } from "./item";
import { GroupView, Option } from "./option";
import type { PaletteProps } from "./props";
import { useGroups } from "./use-groups";

/** Everything one can do or filter by, found by typing the start of its words. It opens over the page and gives focus back when it closes. */
export function CommandPalette(props: PaletteProps) {
  const { close } = props;
  const [typed, setTyped] = useState("");
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const ended = useRef(false);
  const id = useId();
  const groups = useGroups(props, typed);
  const items = groups.flatMap((group) => group.items);
  const [active, setActive] = useState(0);
  const at = Math.min(active, items.length - 1);
  const optionId = (i: number) => `${id}-${i}`;

  useEffect(() => {
    const node = dialog.current;
    if (node && !node.open) node.showModal();
  }, []);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  });

  const end = () => {
    if (!ended.current) close(); // once: the dialog tells later that it closed, and what was chosen may have opened another
    ended.current = true;
  };
  const choose = (item: Item | undefined, page = false) => {
    if (!item) return;
    dialog.current?.close(); // gives focus back before the item takes it elsewhere
    end();
    if (page && item.href) window.location.assign(item.href);
    else item.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = destination(event.key, at, items.length);
    if (to !== null) setActive(to);
    else if (event.key === "Enter" && !event.nativeEvent.isComposing) choose(items[at], event.shiftKey);
    else return;
    event.preventDefault();
  };

  return (
    <dialog
      ref={dialog}
      className={styles.palette}
      aria-label="Find a command, a name or a date"
      onClose={end}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div className={styles.inside}>
        <input
          className={styles.input}
          type="text"
          role="combobox"
          aria-label="Event, name, command or date"
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-activedescendant={items.length > 0 ? optionId(at) : undefined}
          placeholder="Event, name, command or date"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        <div ref={list} id={`${id}-list`} className={styles.list} role="listbox" aria-label="What was found">
          {groups.map((group, g) => {
            const first = groups.slice(0, g).reduce((sum, each) => sum + each.items.length, 0);
            return (
              <GroupView key={group.title} group={group} id={`${id}-g${g}`}>
                {group.items.map((item, i) => (
                  <Option
                    key={item.id}
                    id={optionId(first + i)}
                    item={item}
                    active={first + i === at}
                    point={() => setActive(first + i)}
                    choose={() => choose(item)}
                  />
                ))}
              </GroupView>
            );
          })}
        </div>
        <p className={styles.foot} role="status">
          {items[at]?.href
            ? "Enter filters by it, Shift + Enter opens its page"
            : "↑ ↓ to move, Enter to choose, Esc to close"}
        </p>
      </div>
    </dialog>
  );
}

function destination(key: string, at: number, size: number): number | null {
  if (size === 0) return null;
  if (key === "ArrowDown") return (at + 1) % size;
  if (key === "ArrowUp") return (at + size - 1) % size;
  if (key === "PageDown") return Math.min(size - 1, at + PAGE);
  if (key === "PageUp") return Math.max(0, at - PAGE);
  return null;
}

const PAGE = 8;
