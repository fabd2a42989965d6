import { actorKindLabel } from "../../../../lib/describe/status";
import { cardResponse, nameCard } from "../../../card-response";
import { actorAnswer } from "../../../data";
import { pathId } from "../../../path-id";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

/** The picture of an actor and its events for link previews. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const id = pathId((await params).id);
  return cardResponse(request, `actor ${id}`, async () => {
    const actor = await actorAnswer(id);
    return actor && nameCard({ actors: [actor.into ?? actor.id] }, actorKindLabel(actor.kind), actor.name);
  });
}
