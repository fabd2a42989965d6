import type { Passage } from "../../domain";
import { parseEdtf } from "../../time";

/** Do two passages date what they tell alike: by the same words of time, or from the same day on; or neither at all? */
export function sameDay({ when: a }: Passage, { when: b }: Passage): boolean {
  if (!a || !b) return a === b;
  const from = (edtf: string) => parseEdtf(edtf)?.from ?? null;
  return a.edtf === b.edtf || (from(a.edtf) !== null && from(a.edtf) === from(b.edtf));
}
