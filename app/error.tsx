"use client";

import { MessagePage } from "../components/ui/message-page";

/** What a page that failed on the server shows; the cause is in the server's log. */
export default function ErrorPage({
  error,
  reset,
}: {
  readonly error: Error & { digest?: string };
  readonly reset: () => void;
}) {
  return (
    <MessagePage title="This page could not be made">
      <p>
        Something went wrong on our side{error.digest ? `; the server’s log has it as ${error.digest}` : ""}. Nothing
        was lost or changed.
      </p>
      <p>
        <button type="button" className="link-button" onClick={reset}>
          Try again
        </button>
      </p>
    </MessagePage>
  );
}
