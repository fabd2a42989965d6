import type { CorrectionRow } from "../../lib/answers/corrections";
import { MessagePage } from "../ui/message-page";
import { Removed } from "./removed";

interface Props {
  readonly id: string;
  /** Newest first. */
  readonly corrections: readonly CorrectionRow[];
}

/** In the place of an event that a person removed: who, why, and the way back. */
export function RemovedPage({ id, corrections }: Props) {
  return (
    <MessagePage title="This event has been removed">
      <p>The articles it came from are still listed, and still say what they say.</p>
      <Removed id={id} corrections={corrections} />
    </MessagePage>
  );
}
