"use client";

import { useState } from "react";

interface Props {
  /** Address on this site. */
  readonly href: string;
  readonly label?: string;
}

/** Puts a link to this site on the clipboard and says whether it did. */
export function CopyLink({ href, label = "Copy link" }: Props) {
  const [said, setSaid] = useState<string | null>(null);
  return (
    <button
      type="button"
      className="link-button needs-script"
      onClick={async () => {
        setSaid((await copyText(new URL(href, location.href).href)) ? "Copied" : "Not allowed by the browser");
        setTimeout(() => setSaid(null), 2000);
      }}
    >
      <span aria-live="polite">{said ?? label}</span>
    </button>
  );
}

/** Puts text on the clipboard; false if the browser does not let us. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
