"use client";

import { lazy, memo, Suspense } from "react";
import { Popover } from "../ui/popover";
import type { Props } from "./saved-list";

const SavedList = lazy(() => import("./saved-list").then((list) => ({ default: list.SavedList })));

/** The button for the saved views, which are fetched when it is pressed. */
export const SavedViewsMenu = memo(function SavedViewsMenu(props: Omit<Props, "close">) {
  return (
    <Popover label="Saved views">
      {(close) => (
        <Suspense>
          <SavedList {...props} close={close} />
        </Suspense>
      )}
    </Popover>
  );
});
