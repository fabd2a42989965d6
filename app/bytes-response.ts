import { promisify } from "node:util";
import { gunzip } from "node:zlib";

/** Bytes as they are sent: packed for those that take it, not at all to those that have them. */
interface Bytes {
  /** Names them; what has the same name is the same. */
  readonly tag: string;
  readonly gzip: Uint8Array<ArrayBuffer>;
}

const HEADERS = { "cache-control": "no-cache", vary: "accept-encoding" };

/**
 * An answer of bytes: 304 to a browser that holds them. Packed ones are a file of gzip, to be unpacked by who asked: Next drops a content
 * encoding that a route sets.
 */
export async function bytesResponse(request: Request, { tag, gzip }: Bytes): Promise<Response> {
  const unchanged = notModified(request, tag);
  if (unchanged) return unchanged;
  const packed = takesGzip(request.headers.get("accept-encoding") ?? "");
  const body = packed ? gzip : new Uint8Array(await promisify(gunzip)(gzip));
  const type = packed ? "application/gzip" : "application/octet-stream";
  return new Response(body, { headers: { ...HEADERS, etag: `"${tag}"`, "content-type": type } });
}

/** 304 to a browser that holds what has this name; null to any other. */
export function notModified(request: Request, tag: string): Response | null {
  const known = (request.headers.get("if-none-match") ?? "").split(",").map((each) => each.trim().replace(/^W\//, ""));
  if (!known.includes(`"${tag}"`) && !known.includes("*")) return null;
  return new Response(null, { status: 304, headers: { ...HEADERS, etag: `"${tag}"` } });
}

/** Does a header like "gzip, deflate;q=0.5, *;q=0" allow gzip? */
function takesGzip(accepted: string): boolean {
  const weights = new Map(
    accepted.split(",").map((each) => {
      const [name = "", ...options] = each.split(";").map((part) => part.trim().toLowerCase());
      const weight = options.find((option) => option.startsWith("q="))?.slice(2);
      return [name, weight === undefined ? 1 : Number(weight) || 0];
    }),
  );
  return (weights.get("gzip") ?? weights.get("*") ?? 0) > 0;
}
