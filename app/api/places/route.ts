import { placeChoices } from "../../../lib/correcting/find-place";

export const dynamic = "force-dynamic";

/** The places of the gazetteer and the events that bear the name `?q=`, to choose one from. */
export async function GET(request: Request): Promise<Response> {
  const typed = new URL(request.url).searchParams.get("q") ?? "";
  return Response.json(await placeChoices(typed), { headers: { "cache-control": "no-cache" } });
}
