import { partTitle } from "../../lib/describe/view-title";
import { writeCalendar } from "../../lib/export/formats/ics";
import { eventRecord } from "../../lib/export/record";
import { viewHref } from "../../lib/links/page-links";
import { loadProofs } from "../../lib/store/export-events";
import { queryGone } from "../../lib/store/query-changes";
import { datedNumbers } from "../../lib/store/sorted-numbers";
import { now } from "../../lib/time";
import { feedOf, feedTitle } from "../feed-response";

/** Events in a calendar that is subscribed to, the latest or, with `order=oldest`, the earliest: programs ask for all of it each time. */
const MOST = 2000;
const MOST_GONE = 200;

/** A view as a calendar to subscribe to; what went from it is cancelled there. */
export function GET(request: Request): Promise<Response> {
  return feedOf(request, "text/calendar; charset=utf-8", async (view, { origin }) => {
    const numbers = await datedNumbers(view); // no calendar holds the others
    const present = (await loadProofs(Array.from(numbers.subarray(0, MOST)))).map((event) =>
      eventRecord(event, origin),
    );
    const gone = await queryGone(view, { since: 0, most: MOST_GONE });
    const went = new Map(gone.map(({ event, at }) => [event.id, { at, withdrawn: true }]));
    const lost = gone.map(({ event }) => eventRecord({ ...event, reports: [] }, origin));
    const title = await feedTitle(view);
    const about = {
      origin,
      link: origin + viewHref(view),
      title: partTitle(title, present.length, numbers.length, view.order === "newest" ? "latest" : "earliest"),
      made: now(),
      total: present.length,
    };
    let text = "";
    for await (const piece of writeCalendar(both(present, lost), about, ({ id }) => went.get(id))) text += piece;
    return text;
  });
}

async function* both<T>(...lists: readonly (readonly T[])[]): AsyncGenerator<readonly T[]> {
  yield* lists;
}
