import type { Pen } from "./pen";
import { SvgPen } from "./svg-pen";

/** Pixels of a picture for each of the page, where that does not make it larger than browsers take. */
const SHARP = 2;
const MOST_PIXELS = 60e6;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What `draw` draws, so many pixels of the page large, as a file; null where nothing can be drawn. */
export async function pictureFile(
  kind: "svg" | "png",
  { width, height, title }: Size & { readonly title: string },
  draw: (pen: Pen) => void,
): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  if (!context) return null;
  if (kind === "svg") {
    const pen = new SvgPen((text, font) => {
      context.font = font;
      return context.measureText(text);
    });
    draw(pen);
    return new Blob([pen.file(width, height, title)], { type: "image/svg+xml" });
  }
  const scale = Math.min(SHARP, Math.sqrt(MOST_PIXELS / (width * height)));
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  context.setTransform(scale, 0, 0, scale, 0, 0);
  draw(context);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}
