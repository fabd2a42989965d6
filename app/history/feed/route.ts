import { historyHref, historyQuote } from "../../../components/correct/history-href";
import { describeHistory } from "../../../lib/describe/corrections";
import { historyAnswer } from "../../data";

export const dynamic = "force-dynamic";

const MOST = 100;

/** The same as a feed (Atom), so that a reader of feeds tells of every correction. */
export async function GET(request: Request): Promise<Response> {
  const { origin } = new URL(request.url);
  const rows = (await historyAnswer(false)).slice(0, MOST);
  const entries = rows.map((row) => {
    const href = historyHref(row) ?? "/history";
    const [said, quote] = [describeHistory(row), historyQuote(row)];
    const words = [said, row.reason && `Why: ${row.reason}`, quote && `“${quote}”`];
    return `  <entry>
    <id>urn:uuid:${escaped(row.id)}</id>
    <title>${escaped(said)}</title>
    <updated>${escaped(row.at)}</updated>
    <author><name>${escaped(row.by)}</name></author>
    <link href="${escaped(`${origin}${href}`)}"/>
    <content type="text">${escaped(words.filter(Boolean).join("\n"))}</content>
  </entry>`;
  });
  const feed = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${escaped(origin)}/history</id>
  <title>Dateline: corrections</title>
  <updated>${escaped(rows[0]?.at ?? "1970-01-01T00:00:00Z")}</updated>
  <link rel="self" href="${escaped(origin)}/history/feed"/>
  <link href="${escaped(origin)}/history"/>
${entries.join("\n")}
</feed>
`;
  return new Response(feed, {
    headers: { "content-type": "application/atom+xml; charset=utf-8", "cache-control": "no-cache" },
  });
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as XML takes it: what XML cannot hold at all is left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? "");
}
