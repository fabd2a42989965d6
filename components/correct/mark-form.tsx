import { useEffect, useRef } from "react";
import { TYPES_IN_ORDER, typeLabel } from "../../lib/describe/event-types";
import { statusLabel } from "../../lib/describe/status";
import { STATUSES } from "../../lib/domain";
import field from "../ui/field.module.css";
import { useSending } from "../ui/use-sending";
import { eventHref } from "../view/view-href";
import { Choice } from "./choice";
import { FormFrame } from "./form-frame";
import { LOST } from "./use-correcting";

interface Props {
  /** Id of the article. */
  readonly article: string;
  /** That were selected; they may be typed as well. */
  readonly words: string;
  readonly close: () => void;
}

/** Takes an event that reading missed: its words, and what they tell of. Esc closes it. */
export function MarkForm({ article, words, close }: Props) {
  const first = useRef<HTMLTextAreaElement>(null);
  const { busy, locked, failure, send } = useSending("/api/passages", LOST, async (response) => {
    const { event } = (await response.json()) as { event: string };
    window.location.assign(eventHref(event));
    return null;
  });
  useEffect(() => first.current?.focus(), []);
  return (
    <FormFrame
      label="Add an event"
      busy={busy}
      locked={locked}
      failure={failure}
      submit={(fields) => void send(fields)}
      close={close}
    >
      <input type="hidden" name="article" value={article} />
      <label className={field.field}>
        <span>The words that tell of it, as they stand in the text</span>
        <textarea ref={first} name="words" rows={3} required maxLength={2000} defaultValue={words} dir="auto" />
      </label>
      <label className={field.field}>
        <span>Title</span>
        <input name="title" required maxLength={500} dir="auto" />
      </label>
      <Choice label="Kind" name="type" value="other" options={TYPES_IN_ORDER.map((id) => [id, typeLabel(id)])} />
      <Choice label="Status" name="status" value="occurred" options={STATUSES.map((id) => [id, statusLabel(id)])} />
      <label className={field.field}>
        <span>When it happened (in words or as 2025-05-15; empty = not known)</span>
        <input name="when" autoComplete="off" />
      </label>
    </FormFrame>
  );
}
