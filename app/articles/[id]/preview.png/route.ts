import { LETTERS } from "../../../../components/article/parts";
import { articleCard } from "../../../../components/card/article-card";
import { cardResponse } from "../../../card-response";
import { articleAnswer } from "../../../data";
import { pathId } from "../../../path-id";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

/** Where the passages stand that are drawn: a picture has room for some dozens. */
const FIRST = { start: 0, end: LETTERS };

/** The picture of an article for link previews. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const id = pathId((await params).id);
  return cardResponse(request, `article ${id}`, async () => {
    const article = await articleAnswer(id, FIRST);
    return article && articleCard(article);
  });
}
