import { historyHref, historyQuote } from "../../../components/correct/history-href";
import { describeHistory } from "../../../lib/describe/corrections";
import { type AtomEntry, atomDocument } from "../../../lib/export/feeds/atom-document";
import { stableUuid } from "../../../lib/export/stable-id";
import { now, parseEdtf } from "../../../lib/time";
import { historyAnswer } from "../../data";
import { taggedFeed } from "../../feed-response";
import { siteOrigin } from "../../site-origin";

export const dynamic = "force-dynamic";

const MOST = 100;

/** The same as a feed (Atom), so that a reader of feeds tells of every correction. 304 as long as nothing has changed. */
export function GET(request: Request): Promise<Response> {
  const origin = siteOrigin(request.headers);
  const [link, self] = [`${origin}/history`, `${origin}/history/feed`];
  return taggedFeed(request, { mediaType: "application/atom+xml; charset=utf-8", self }, async () => {
    const entries = (await historyAnswer(false)).slice(0, MOST).map((row): AtomEntry => {
      const [title, quote] = [describeHistory(row), historyQuote(row)];
      const at = parseEdtf(row.at)?.from ?? 0;
      const words = [title, row.reason && `Why: ${row.reason}`, quote && `“${quote}”`];
      return {
        id: stableUuid("correction", row.id),
        ...{ title, author: row.by, updated: at, published: at },
        link: origin + (historyHref(row) ?? "/history"),
        content: { type: "text", text: words.filter(Boolean).join("\n") },
      };
    });
    const updated = entries[0]?.updated ?? now();
    return atomDocument({
      id: stableUuid("feed", "/history"),
      title: "Dateline: corrections",
      ...{ link, self, updated, entries },
    });
  });
}
