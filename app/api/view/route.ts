import { parseView } from "../../../lib/view";
import { programAnswer } from "../../data";

/** The answer to a view; the same query string as the page. */
export async function GET(request: Request): Promise<Response> {
  const { json } = await programAnswer(parseView(new URL(request.url).searchParams));
  return new Response(json, { headers: { "cache-control": "no-cache", "content-type": "application/json" } });
}
