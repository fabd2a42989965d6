import { useState } from "react";
import { refusalOf, sendForm } from "./send-form";

export interface Sending {
  readonly busy: boolean;
  /** The server has said that it wants a write token. */
  readonly locked: boolean;
  /** Why the last form was not taken, or what of it failed. */
  readonly failure: string | null;
  readonly send: (body: FormData) => Promise<void>;
}

/**
 * Sends forms to be written, one at a time. `take` reads an answer that does not refuse, and says what of it failed; `lost` is said where the
 * server was not reached or broke off.
 */
export function useSending(
  address: string,
  lost: string,
  take: (response: Response, body: FormData) => Promise<string | null>,
): Sending {
  const [busy, setBusy] = useState(false);
  const [locked, setLocked] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function send(body: FormData) {
    setBusy(true);
    setFailure(null);
    try {
      const response = await sendForm(address, body);
      if (response.status === 401) setLocked(true);
      setFailure(response.ok ? await take(response, body) : await refusalOf(response));
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      setFailure(lost);
    } finally {
      setBusy(false);
    }
  }

  return { busy, locked, failure, send };
}
