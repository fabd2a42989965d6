import type { ArticleHead } from "../answers/articles";
import type { When } from "../domain";
import type { Prisma } from "./client/client";

/** What to ask of the table of articles to make a head. */
export const HEAD_COLUMNS = {
  id: true,
  title: true,
  publisher: true,
  author: true,
  url: true,
  published: true,
  retrieved: true,
} satisfies Prisma.ArticleSelect;

/** An article as a reference names it. */
export function articleHead(row: Prisma.ArticleGetPayload<{ select: typeof HEAD_COLUMNS }>): ArticleHead {
  const { id, title, publisher, author, url, published, retrieved } = row;
  const date = published as unknown as When | null;
  return { id, title, publisher, author, url, published: date?.edtf ?? null, retrieved };
}
