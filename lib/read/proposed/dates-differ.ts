import type { When } from "../../domain";
import { parseEdtf } from "../../time";

/** Does a day that another reader takes words for lie outside the one we do? Not where there are not two days to compare. */
export function datesDiffer(offered: string | null, when: When | null): boolean {
  const other = offered === null ? null : parseEdtf(offered);
  if (!other || !when) return false;
  const before = (a: number | null, b: number | null) => a !== null && b !== null && a <= b;
  return before(other.to, when.from) || before(when.to, other.from);
}
