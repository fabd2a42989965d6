"use client";

import { useState } from "react";
import { absolute, copyText } from "./copy-link";
import { KeyboardHelp } from "./keyboard-help";
import { useShortcuts } from "./use-shortcuts";

interface Props {
  /** The page's own address on this site. */
  readonly href: string;
  /** The publisher's page; null where it is not known, left out where there can be none. */
  readonly source?: string | null;
}

/** The keys of a page of its own: the same as on the dashboard, as far as they mean something here. */
export function PageKeys({ href, source }: Props) {
  const [help, setHelp] = useState(false);
  const [said, setSaid] = useState("");
  useShortcuts({
    o: () => {
      if (source) window.open(source, "_blank", "noopener,noreferrer");
      else if (source === null) setSaid("The address of the original is not known");
    },
    c: () =>
      void copyText(absolute(href)).then((done) => setSaid(done ? "Link copied" : "The browser did not allow copying")),
    "?": () => setHelp(true),
  });
  return (
    <>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {help && <KeyboardHelp close={() => setHelp(false)} />}
    </>
  );
}
