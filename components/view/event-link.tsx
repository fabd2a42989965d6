import type { MouseEvent } from "react";
import type { EventRow } from "../../lib/answers/rows";
import type { View } from "../../lib/view";
import type { SetView } from "./set-view";
import { viewHref } from "./view-href";

interface Props {
  readonly event: Pick<EventRow, "id" | "title">;
  readonly view: View;
  readonly setView: SetView;
  readonly className?: string;
}

/** Opens an event beside the timeline; a real link, so it works without a script and in a new tab. */
export function EventLink({ event, view, setView, className }: Props) {
  const selected = view.event === event.id;
  return (
    <a
      href={viewHref({ ...view, event: event.id })}
      className={className}
      dir="auto"
      data-event={event.id}
      aria-current={selected ? "true" : undefined}
      onClick={(click) => {
        if (!isPlain(click)) return;
        click.preventDefault();
        setView({ event: event.id }, "push");
      }}
    >
      {event.title}
    </a>
  );
}

/** A click that is not meant for a new tab or window. */
export function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}
