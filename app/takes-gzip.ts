/** Does a header like "gzip, deflate;q=0.5, *;q=0" allow gzip? */
export function takesGzip(accepted: string): boolean {
  const weights = new Map(
    accepted.split(",").map((each) => {
      const [name = "", ...options] = each.split(";").map((part) => part.trim().toLowerCase());
      const weight = options.find((option) => option.startsWith("q="))?.slice(2);
      return [name, weight === undefined ? 1 : Number(weight) || 0];
    }),
  );
  return (weights.get("gzip") ?? weights.get("*") ?? 0) > 0;
}

/** What the proxy tells a route: it has promised a body packed with gzip ("1"), or not. */
export const PACKED = "x-dateline-packed";
