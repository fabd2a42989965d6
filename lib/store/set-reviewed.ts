import { now } from "../time";
import { store } from "./client";
import type { Store } from "./connection";
import { writeAside } from "./write";

/** Says of something that was to be looked at that it is settled, or put off until later; null = it is to be looked at again. */
export async function setReviewed(
  key: string,
  state: "settled" | "later" | null,
  by: string,
  db: Store = store(),
): Promise<void> {
  await writeAside(async () => {
    if (state === null) await db.reviewed.deleteMany({ where: { key } });
    else {
      const data = { state, by, at: now() };
      await db.reviewed.upsert({ where: { key }, create: { key, ...data }, update: data });
    }
  });
}
