import { placeKindLabel } from "../../../../lib/describe/status";
import { cardResponse, nameCard } from "../../../card-response";
import { placeAnswer } from "../../../data";
import { pathId } from "../../../path-id";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

/** The picture of a place and its events for link previews. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const id = pathId((await params).id);
  return cardResponse(request, `place ${id}`, async () => {
    const place = await placeAnswer(id);
    return place && nameCard({ places: [place.into ?? place.id] }, placeKindLabel(place.kind), place.name);
  });
}
