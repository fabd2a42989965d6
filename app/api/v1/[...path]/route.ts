import { createHash } from "node:crypto";
import type { Answer } from "../../../../lib/api/endpoint";
import { matchEndpoint } from "../../../../lib/api/match";
import { openApi } from "../../../../lib/api/openapi";
import { type ParameterProblem, problem } from "../../../../lib/api/problem";
import { readParams } from "../../../../lib/api/read-params";
import { log } from "../../../../lib/log";
import { notModified } from "../../../bytes-response";
import { storedTag } from "../../../data";
import { pathId } from "../../../path-id";
import { siteOrigin } from "../../../site-origin";
import { streamOf } from "../../../stream-response";

export const dynamic = "force-dynamic";

interface Context {
  readonly params: Promise<{ readonly path: string[] }>;
}

/** Everyone may read: nothing here depends on who asks. */
const OPEN = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "ETag, Link, Content-Disposition",
};
const FRESH = { ...OPEN, "cache-control": "no-cache" };

/** The API, one version of it: what it answers is said in lib/api/endpoints. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const segments = (await params).path.map(pathId);
  const origin = siteOrigin(request.headers);
  if (segments.join("/") === "openapi.json") {
    const headers = { ...FRESH, "content-type": "application/json" };
    return new Response(JSON.stringify(openApi(origin)), { headers });
  }
  const found = matchEndpoint(segments);
  if (!found) return refuse(404, "There is nothing at this address. What there is: /api/v1");
  const { endpoint, path } = found;
  const url = new URL(request.url);
  const read = readParams(endpoint, url.searchParams);
  if (!read.ok) return refuse(400, "Some parameters are not understood.", read.problems);
  const tag = await tagOf(`${origin}${url.pathname}${url.search}`);
  const unchanged = notModified(request, tag);
  if (unchanged) return withHeaders(unchanged, OPEN);
  try {
    const { view, params } = read;
    const answer = await endpoint.answer({ params: params as never, view, path, origin, url });
    return respond(request, answer, { tag, url });
  } catch (error) {
    log("error", "The API failed", {
      path: url.pathname,
      why: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
    return refuse(500, "Something went wrong here; the server's log says what.");
  }
}

export function OPTIONS(): Response {
  const allowed = {
    "access-control-allow-methods": "GET, HEAD, OPTIONS",
    "access-control-allow-headers": "If-None-Match",
  };
  return new Response(null, { status: 204, headers: { ...OPEN, ...allowed, "access-control-max-age": "86400" } });
}

/** Raised when the same data are told in another way. */
const FORM = 1;

/** Changes with the data and with what is asked; answers of the same name are the same. */
async function tagOf(asked: string): Promise<string> {
  const hash = createHash("sha256").update(`${FORM} ${await storedTag()} ${asked}`);
  return hash.digest("base64url").slice(0, 22);
}

function respond(
  request: Request,
  answer: Answer,
  { tag, url }: { readonly tag: string; readonly url: URL },
): Response {
  if (answer.kind === "problem") return refuse(answer.status, answer.detail);
  if (answer.kind === "moved") return new Response(null, { status: 308, headers: { ...OPEN, location: answer.to } });
  const headers = { ...FRESH, etag: `W/"${tag}"` };
  if (answer.kind === "json") {
    const link: Record<string, string> = answer.next ? { link: `<${nextPage(url, answer.next)}>; rel="next"` } : {};
    const type = answer.mediaType ?? "application/json";
    return new Response(JSON.stringify(answer.value), {
      headers: { ...headers, ...link, "content-type": type },
    });
  }
  const disposition = `${answer.inline ? "inline" : "attachment"}; filename="${answer.name}"`;
  const body = request.method === "HEAD" ? null : streamOf(answer.pieces());
  return new Response(body, {
    headers: { ...headers, "content-type": answer.mediaType, "content-disposition": disposition },
  });
}

function nextPage(url: URL, cursor: string): string {
  const query = new URLSearchParams(url.searchParams);
  query.set("cursor", cursor);
  return `${url.pathname}?${query}`;
}

function refuse(status: number, detail: string, errors?: readonly ParameterProblem[]): Response {
  const headers = { ...FRESH, "content-type": "application/problem+json" };
  return new Response(JSON.stringify(problem(status, detail, errors)), { status, headers });
}

function withHeaders(response: Response, more: Readonly<Record<string, string>>): Response {
  for (const [name, value] of Object.entries(more)) response.headers.set(name, value);
  return response;
}

export { GET as HEAD };
