import { charsetOf, decodeBytes } from "../decode";
import { makeSource } from "../source";
import { type Format, isNamed, opening } from "./format";

/** Plain text, one page a file, with a JSON file of metadata beside it ("page.txt", "page.json"). */
export const text: Format = {
  id: "text",
  accepts: (input) =>
    isNamed(input, /\.(?:txt|text)$/i, /^text\/plain/i) ||
    (!/\.\w{1,5}$/.test(input.name) && !opening(input).includes("\u0000")),
  parse: (input) => {
    const { sidecar } = input;
    const publisher = sidecar?.publisher ?? sidecar?.originallyAppearedOn;
    const words = decodeBytes(input.bytes, charsetOf(input.mediaType));
    return { sources: [makeSource(input.name, { ...sidecar, publisher, text: words, html: null })], problems: [] };
  },
};
