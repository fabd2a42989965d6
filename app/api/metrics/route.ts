import { refuseWatcher } from "../../../lib/intake/editor";
import { metricsText } from "../../../lib/serve/metrics";
import { storedGauges } from "../../../lib/serve/readiness";

/** What this server does, in Prometheus' text format. Where it is open to others, for owners alone. */
export async function GET(request: Request): Promise<Response> {
  const refusal = await refuseWatcher(request.headers);
  if (refusal) return Response.json({ problem: refusal.message }, { status: refusal.status });
  const stored = await storedGauges().catch(() => []); // the database is away: the rest is still told
  return new Response(metricsText(stored), {
    headers: { "content-type": "text/plain; version=0.0.4; charset=utf-8", "cache-control": "no-store" },
  });
}

export const dynamic = "force-dynamic";
