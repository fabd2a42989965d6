const ROOM = 220;

/** The end of what stands before a quote: from the start of a sentence if one is near, else from a word; "…" says that more was there. */
export function nearBefore(text: string, room = ROOM): string {
  if (text.length <= room) return text;
  const tail = text.slice(-room);
  const sentence = /[.!?…]["'”’)]?\s+(?=\S)/.exec(tail);
  const at = sentence ? sentence.index + sentence[0].length : tail.indexOf(" ") + 1;
  return `… ${tail.slice(at)}`;
}

/** The start of what stands after a quote: to the end of a sentence if one is near, else of a word. */
export function nearAfter(text: string, room = ROOM): string {
  if (text.length <= room) return text;
  const start = text.slice(0, room);
  const stops = [...start.matchAll(/[.!?…]["'”’)]?(?=\s)/g)];
  const last = stops[stops.length - 1];
  const at = last && last.index > 0 ? last.index + last[0].length : start.lastIndexOf(" ");
  return `${start.slice(0, at > 0 ? at : room)} …`;
}
