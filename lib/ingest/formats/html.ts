import { charsetOf, decodeBytes } from "../decode";
import { makeSource } from "../source";
import { type Format, type FormatInput, isNamed, opening } from "./format";

/** A saved web page; a JSON file beside it, or the note that a browser's extension left in it, may say where and when it was fetched. */
export const html: Format = {
  id: "html",
  accepts: (input) =>
    isNamed(input, /\.x?html?$/i, /^(?:text\/html|application\/xhtml\+xml)/i) ||
    /^(?:<!doctype html|<html[\s>])/i.test(opening(input)),
  parse: (input) => ({
    sources: [pageSource(input, decodeBytes(input.bytes, charsetOf(input.mediaType)))],
    problems: [],
  }),
};

const SAVED_PAGE =
  /<!--\s*Page saved with SingleFile\s[\s\S]{0,80}?url:\s*(\S+)\s[\s\S]{0,40}?saved date:\s*([^\n]{4,80})/i;
const SAVED_BY_BROWSER = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i;

/** A page as a source, with what it was fetched with or saved with. */
export function pageSource(input: FormatInput, html: string) {
  const head = html.slice(0, 5000);
  const saved = SAVED_PAGE.exec(head);
  const { url = saved?.[1] ?? SAVED_BY_BROWSER.exec(head)?.[1], retrieved = saved?.[2] } = input;
  return makeSource(input.name, { url, retrieved, ...input.sidecar, text: null, html });
}
