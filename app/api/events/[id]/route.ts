import { eventAnswer } from "../../../data";
import { skippedOf } from "../../../passages-from";
import { pathId } from "../../../path-id";

/** One event with its first passages (`?passages=41`: with those from there on), or where it went; always an answer, so that the page can say which. */
export async function GET(request: Request, context: { params: Promise<{ id: string }> }): Promise<Response> {
  const passages = new URL(request.url).searchParams.get("passages") ?? undefined;
  const answer = await eventAnswer(pathId((await context.params).id), skippedOf({ passages }));
  return Response.json(answer, { headers: { "cache-control": "no-cache" } });
}
