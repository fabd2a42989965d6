import { parseView } from "../../../lib/view";
import { daysAnswer } from "../../data";

/** How many events of a view fall on each day; the same query string as the page. */
export async function GET(request: Request): Promise<Response> {
  const view = parseView(new URL(request.url).searchParams);
  return Response.json(await daysAnswer(view), { headers: { "cache-control": "no-cache" } });
}
