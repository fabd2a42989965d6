import { useEffect, useState } from "react";
import { fetchJson } from "../../events/use-answer";
import { type Outlines, outlinesOf, type World } from "./outlines";

type Detail = "coarse" | "fine";

const read = new Map<Detail, Promise<Outlines>>();

/** Read only where a map is drawn, the fine ones only where it is close: no other page carries them. */
function load(detail: Detail): Promise<Outlines> {
  const known = read.get(detail);
  if (known) return known;
  const outlines = fetchJson<World>(`/outlines/${detail}`, new AbortController().signal).then(outlinesOf);
  read.set(detail, outlines);
  outlines.catch(() => read.delete(detail)); // asked for again by the next map
  return outlines;
}

/** The world's outlines: coarse ones first, fine ones once asked for and read; null until there are any, and where they fail to load. */
export function useOutlines(fine: boolean): Outlines | null {
  const [coarse, setCoarse] = useState<Outlines | null>(null);
  const [close, setClose] = useState<Outlines | null>(null);
  useEffect(() => {
    let wanted = true;
    load("coarse").then(
      (outlines) => wanted && setCoarse(outlines),
      () => undefined, // the marks stand without them
    );
    return () => {
      wanted = false;
    };
  }, []);
  useEffect(() => {
    if (!fine) return;
    let wanted = true;
    load("fine").then(
      (outlines) => wanted && setClose(outlines),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [fine]);
  return (fine && close) || coarse;
}
