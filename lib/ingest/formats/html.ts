import { charsetOf, decodeBytes } from "../decode";
import { makeSource } from "../source";
import { type Format, isNamed, opening } from "./format";

/** A saved web page; a JSON file beside it may say where and when it was fetched. */
export const html: Format = {
  id: "html",
  accepts: (input) =>
    isNamed(input, /\.x?html?$/i, /^(?:text\/html|application\/xhtml\+xml)/i) ||
    /^(?:<!doctype html|<html[\s>])/i.test(opening(input)),
  parse: (input) => ({
    sources: [
      makeSource(input.name, {
        ...input.sidecar,
        text: null,
        html: decodeBytes(input.bytes, charsetOf(input.mediaType)),
      }),
    ],
    problems: [],
  }),
};
