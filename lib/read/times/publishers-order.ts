import type { DayOrder } from "./time-value";

/** Top-level domains of countries that write the day before the month, where the news is also written in English. */
const DAY_FIRST = new Set(
  (
    "uk ie au nz in pk bd lk np za ng ke gh ug tz zm zw bw na mw sg my hk mt cy ae qa kw bh om sa jo lb eg il gr it es pt fr be nl de at ch dk no " +
    "se fi is pl cz sk hu ro bg hr si rs ba me mk al ua by ru ge am az tr ee lv lt br ar cl co pe mx jm tt bb fj eu"
  ).split(" "),
);
const MONTH_FIRST = new Set("us gov mil edu ph".split(" "));

/** What the country of a web address writes first in figures; null where the address tells of none. */
export function publishersOrder(url: string | null): DayOrder | null {
  const host = url && /^[a-z]+:\/\/([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase();
  const domain = host?.split(".").at(-1) ?? "";
  return DAY_FIRST.has(domain) ? "day" : MONTH_FIRST.has(domain) ? "month" : null;
}
