import { eventAnswer } from "../../../data";
import { pathId } from "../../../path-id";

/** One event in full, or where it went; always an answer, so that the page can say which. */
export async function GET(_request: Request, context: { params: Promise<{ id: string }> }): Promise<Response> {
  const answer = await eventAnswer(pathId((await context.params).id));
  return Response.json(answer, { headers: { "cache-control": "no-cache" } });
}
