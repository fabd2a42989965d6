import { useState } from "react";
import { refusalOf, sendForm } from "../ui/send-form";
import { LAST_SAVED } from "./last-saved";

interface Correcting {
  readonly busy: boolean;
  /** The server has said that it wants a write token. */
  readonly locked: boolean;
  readonly failure: string | null;
  readonly send: (fields: FormData) => Promise<void>;
}

interface Options {
  readonly event: string;
  /** Id of the newest correction that is shown. */
  readonly newest: string;
  /** Where the event is shown once it is corrected; null = it is no more. */
  readonly go: (event: string | null) => void;
}

/** Where the server was not reached: a form keeps what was written. */
export const LOST = "The server was not reached. What you wrote is still here: save it again.";

/** Sends corrections of one event; where somebody has corrected it meanwhile, says so once and keeps what was written. */
export function useCorrecting({ event, newest, go }: Options): Correcting {
  const [seen, setSeen] = useState(newest);
  const [busy, setBusy] = useState(false);
  const [locked, setLocked] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function send(fields: FormData) {
    setBusy(true);
    setFailure(null);
    fields.set("event", event);
    fields.set("seen", seen);
    try {
      const response = await sendForm("/api/corrections", fields);
      const answer = (await response
        .clone()
        .json()
        .catch(() => ({}))) as { newest?: string; event?: string | null };
      if (response.ok) {
        sessionStorage.setItem(LAST_SAVED, answer.event ?? event);
        go(answer.event ?? null);
        return; // still busy until the page is there anew
      }
      if (response.status === 401) setLocked(true);
      if (answer.newest !== undefined) setSeen(answer.newest);
      setFailure(await refusalOf(response));
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      setFailure(LOST);
    }
    setBusy(false);
  }

  return { busy, locked, failure, send };
}
