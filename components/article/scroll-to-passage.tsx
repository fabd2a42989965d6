"use client";

import { useEffect } from "react";

/** Scrolls to the passage that was asked for when the address has no fragment to do it. */
export function ScrollToPassage() {
  useEffect(() => {
    if (location.hash !== "") return;
    document.getElementById("passage")?.scrollIntoView({ block: "center" });
  }, []);
  return null;
}
