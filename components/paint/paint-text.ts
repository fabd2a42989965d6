import { fitText } from "../marks/text-width";
import type { Pen } from "./pen";

export const LABEL_SIZE = 12;
const RIGHT_TO_LEFT = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

const fitted = new Map<string, string>();
const MOST = 4000;

/** As much of a title as fits a room; measured once. */
export function fittedTitle(title: string, room: number): string {
  const key = `${Math.floor(room)} ${title}`;
  const known = fitted.get(key);
  if (known !== undefined) return known;
  if (fitted.size > MOST) fitted.clear();
  const made = fitText(title, LABEL_SIZE, room);
  fitted.set(key, made);
  return made;
}

/** Writes one line between two sides; text that runs from right to left does so. */
export function writeLine(context: Pen, text: string, x: number, y: number, align: "left" | "right" | "center"): void {
  const isBackward = RIGHT_TO_LEFT.test(text);
  context.direction = isBackward ? "rtl" : "ltr";
  context.textAlign = align;
  context.textBaseline = "middle";
  context.fillText(text, x, y);
}
