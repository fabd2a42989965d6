import { writeJsonFeed } from "../../lib/export/feeds/json-feed";
import { feedResponse } from "../feed-response";

/** The same as JSON Feed. */
export function GET(request: Request): Promise<Response> {
  return feedResponse(request, "application/feed+json", writeJsonFeed);
}
