/**
 * The origin that links in files, feeds and the API lead to: DATELINE_URL, else the host that the request names. Behind a proxy that does not hand the
 * host on, DATELINE_URL has to be set.
 */
export function siteOrigin(headers: Headers): string {
  const set = process.env.DATELINE_URL?.replace(/\/+$/, "");
  if (set) return set;
  const host = headers.get("host") ?? "";
  if (!/^(?:[\w.-]+|\[[\da-f:]+\])(?::\d{1,5})?$/i.test(host)) return "http://localhost:3000";
  return `${headers.get("x-forwarded-proto")?.split(",")[0]?.trim() === "https" ? "https" : "http"}://${host}`;
}
