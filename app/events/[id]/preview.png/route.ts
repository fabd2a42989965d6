import { eventCard } from "../../../../components/card/event-card";
import { cardResponse } from "../../../card-response";
import { eventAnswer } from "../../../data";
import { pathId } from "../../../path-id";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

/** The picture of an event for link previews; of a merged one that of the event it is part of now. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const id = pathId((await params).id);
  return cardResponse(request, `event ${id}`, async () => {
    const answer = await eventAnswer(id);
    const there = answer.kind === "moved" ? await eventAnswer(answer.to) : answer;
    return there.kind === "found" ? eventCard(there.event) : null;
  });
}
