import type { Endpoint } from "./endpoint";
import { ENDPOINTS } from "./endpoints";

/** The endpoint of a path below /api/v1, by its decoded segments, with the values of its braces; null if there is none. */
export function matchEndpoint(
  segments: readonly string[],
): { readonly endpoint: Endpoint; readonly path: Readonly<Record<string, string>> } | null {
  for (const endpoint of ENDPOINTS) {
    const parts = endpoint.path.split("/").slice(1);
    if (parts.length !== segments.length) continue;
    const path: Record<string, string> = {};
    const fits = parts.every((part, i) => {
      if (!part.startsWith("{")) return part === segments[i];
      path[part.slice(1, -1)] = segments[i] ?? "";
      return true;
    });
    if (fits) return { endpoint, path };
  }
  return null;
}
