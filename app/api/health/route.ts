/** Does this server answer at all? Asks nothing of the database. */
export function GET(): Response {
  return Response.json({ healthy: true }, { headers: { "cache-control": "no-store" } });
}

export const dynamic = "force-dynamic";
