import { namesAnswer } from "../../data";

/** Actors and places whose other names begin with `?q=`: those the page's own lists cannot find. */
export async function GET(request: Request): Promise<Response> {
  const typed = new URL(request.url).searchParams.get("q") ?? "";
  return Response.json(await namesAnswer(typed), { headers: { "cache-control": "no-cache" } });
}
