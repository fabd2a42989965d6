import { z } from "zod";

/** Where a page of answers ends. */
export interface Cursor {
  /** How many came before. */
  readonly skip: number;
  /** What the last of them is asked for by: found again where the data have changed meanwhile. */
  readonly last: string;
}

const schema = z.tuple([z.int().min(0), z.string().max(200)]);

/** A cursor as text that says nothing to who passes it on. */
export function writeCursor({ skip, last }: Cursor): string {
  return Buffer.from(JSON.stringify([skip, last])).toString("base64url");
}

/** Null for a text that is no cursor. */
export function readCursor(text: string): Cursor | null {
  try {
    const read = schema.safeParse(JSON.parse(Buffer.from(text, "base64url").toString()));
    return read.success ? { skip: read.data[0], last: read.data[1] } : null;
  } catch {
    return null; // no JSON
  }
}

/** Where the next page begins in a list: behind the last one seen, if it is there still; else after as many as came before. */
export function nextFrom<T>(
  list: ArrayLike<T>,
  cursor: Cursor | null,
  isLast: (item: T, last: string) => boolean,
): number {
  if (!cursor) return 0;
  const { skip, last } = cursor;
  const at = (index: number) => index >= 0 && index < list.length && isLast(list[index] as T, last);
  if (at(skip - 1)) return skip; // as it was
  for (let index = 0; index < list.length; index++) if (at(index)) return index + 1;
  return Math.min(skip, list.length);
}
