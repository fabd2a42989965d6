// Columns, and what a search found, as bytes. Nobody else needs to open this folder.

export { decode } from "./decode";
export { decodeFound, type FoundNumbers } from "./decode-found";
export { encode } from "./encode";
export { encodeFound } from "./encode-found";
export { finish } from "./finish";
export { FORMAT } from "./payload";
