// A worker: gets SVG as text, gives a PNG back. Letters are those of the fonts the site is set in, read from their packages; nothing is fetched.
import fs from "node:fs";
import { createRequire } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

const require = createRequire(import.meta.url);
const read = (name) => new Uint8Array(fs.readFileSync(require.resolve(name)));
const inter = ["latin", "latin-ext", "cyrillic", "greek"].map((part) => `inter/files/inter-${part}-wght-normal.woff2`);
const serif = ["latin", "latin-ext", "cyrillic", "greek"].map(
  (part) => `source-serif-4/files/source-serif-4-${part}-wght-normal.woff2`,
);
const fontBuffers = [...inter, ...serif].map((name) => read(`@fontsource-variable/${name}`));

await initWasm(read("@resvg/resvg-wasm/index_bg.wasm"));
parentPort.on("message", (svg) => {
  const drawing = new Resvg(svg, {
    fitTo: { mode: "width", value: workerData.width },
    font: { fontBuffers, defaultFontFamily: "Inter" },
  });
  const image = drawing.render();
  const png = image.asPng();
  image.free();
  drawing.free();
  parentPort.postMessage(png, [png.buffer]);
});
