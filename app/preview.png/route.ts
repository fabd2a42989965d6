import { viewTitle } from "../../lib/describe/view-title";
import { viewNames } from "../../lib/store/view-names";
import { filterOf, formatView, parseView } from "../../lib/view";
import { cardResponse, viewCard } from "../card-response";

export const dynamic = "force-dynamic";

/** The picture of a view for link previews: the same query string as the page. */
export function GET(request: Request): Promise<Response> {
  const view = filterOf(parseView(new URL(request.url).searchParams));
  return cardResponse(request, `view ${formatView(view)}`, async () =>
    viewCard(view, "Events read out of news articles", viewTitle(view, await viewNames(view))),
  );
}
