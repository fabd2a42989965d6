import { useCallback, useEffect, useState } from "react";
import { TABLE_COLUMNS } from "./table-columns";

const STORED = "dateline:table-columns";
const ALL = TABLE_COLUMNS.map(({ id }) => id);

/** Which columns a reader wants to see; remembered on this machine. The title always is. */
export function useChosenColumns(): { readonly chosen: readonly string[]; readonly toggle: (id: string) => void } {
  const [chosen, setChosen] = useState<readonly string[]>(ALL);
  useEffect(() => {
    const stored = read();
    if (stored) setChosen(stored);
  }, []);
  const toggle = useCallback((id: string) => {
    setChosen((last) => {
      const next = ALL.filter((each) => (each === id ? !last.includes(id) : last.includes(each)));
      keep(next);
      return next;
    });
  }, []);
  return { chosen, toggle };
}

function read(): string[] | null {
  try {
    const stored = localStorage.getItem(STORED)?.split(",");
    return stored ? ALL.filter((id) => id === "title" || stored.includes(id)) : null;
  } catch {
    return null; // a browser may keep nothing for anybody
  }
}

function keep(chosen: readonly string[]): void {
  try {
    localStorage.setItem(STORED, chosen.join(","));
  } catch {
    // then it is not remembered
  }
}
