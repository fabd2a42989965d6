import { readiness } from "../../../lib/serve/readiness";

/** May requests be sent to this server? 200 or 503, and why not. */
export async function GET(): Promise<Response> {
  const answer = await readiness();
  return Response.json(answer, { status: answer.ready ? 200 : 503, headers: { "cache-control": "no-store" } });
}

export const dynamic = "force-dynamic";
