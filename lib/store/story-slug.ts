import type { Connection } from "./connection";

const LONGEST = 60;

/** What a story is called in its address: the letters and figures of its name, with a number behind them where another story has that. */
export async function storySlug(db: Connection, name: string): Promise<string> {
  const words = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, LONGEST)
    .replace(/^-+|-+$|\p{Surrogate}/gu, "")
    .normalize("NFC");
  const plain = words || "story";
  const like = await db.story.findMany({ where: { id: { startsWith: plain } }, select: { id: true } });
  const taken = new Set(like.map(({ id }) => id));
  let slug = plain;
  for (let number = 2; taken.has(slug); number++) slug = `${plain}-${number}`;
  return slug;
}
