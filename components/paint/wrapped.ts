import { textWidth } from "../marks/text-width";

/** A text in lines that fit a room, broken between words, or within one that is longer than a line. `size` and `room` in pixels. */
export function wrapped(text: string, size: number, room: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (textWidth(longer, size) <= room) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = "";
    for (const sign of word) {
      if (line !== "" && textWidth(line + sign, size) > room) {
        lines.push(line);
        line = "";
      }
      line += sign;
    }
  }
  return line === "" ? lines : [...lines, line];
}
