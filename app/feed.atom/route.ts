import { writeAtom } from "../../lib/export/feeds/atom";
import { feedResponse } from "../feed-response";

/** What is new, changed, merged or withdrawn in a view, as Atom. */
export function GET(request: Request): Promise<Response> {
  return feedResponse(request, "application/atom+xml; charset=utf-8", writeAtom);
}
