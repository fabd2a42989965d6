import { parseView } from "../../../lib/view";
import { programAnswer } from "../../data";

/** The answer to a view; the same query string as the page. */
export async function GET(request: Request): Promise<Response> {
  const view = parseView(new URL(request.url).searchParams);
  return Response.json(await programAnswer(view), { headers: { "cache-control": "no-cache" } });
}
