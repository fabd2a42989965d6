"use client";

import { useState } from "react";
import { describeEdtf } from "../../lib/describe/dates";
import type { View } from "../../lib/view";
import { viewHref } from "../view/view-href";

interface Props {
  /** Address on this site. */
  readonly href: string;
  readonly label?: string;
}

/** Puts a link to this site on the clipboard and says whether it did. */
export function CopyLink({ href, label = "Copy link" }: Props) {
  return <CopyButton label={label} text={() => absolute(href)} />;
}

interface ButtonProps {
  readonly label: string;
  /** Made when it is asked for. */
  readonly text: () => string;
}

/** A button that puts some text on the clipboard and says whether it did. */
export function CopyButton({ label, text }: ButtonProps) {
  const [said, setSaid] = useState<string | null>(null);
  return (
    <button
      type="button"
      className="link-button needs-script"
      onClick={async () => {
        setSaid((await copyText(text())) ? "Copied" : REFUSED);
        setTimeout(() => setSaid(null), 2000);
      }}
    >
      <span aria-live="polite">{said ?? label}</span>
    </button>
  );
}

const REFUSED = "Not allowed by the browser";

/** Puts the one address of a view on the clipboard: whole, canonical, its dates absolute. What to say of it comes back. */
export async function copyView(view: View): Promise<string> {
  if (!(await copyText(absolute(viewHref(view))))) return "The browser did not allow copying";
  const { from, to } = view;
  if (from === null && to === null) return "Link copied";
  return `Link copied, fixed to ${describeEdtf(from === to ? (from ?? "") : `${from ?? ".."}/${to ?? ".."}`)}`;
}

/** An address on this site with the site in front. */
export function absolute(href: string): string {
  return new URL(href, location.origin).href;
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
