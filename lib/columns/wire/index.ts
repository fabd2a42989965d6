// Columns, and what a search found, as bytes. Nobody else needs to open this folder.

export { decode } from "./decode";
export { encode } from "./encode";
export { finish } from "./finish";
export { decodeFound, encodeFound, type FoundNumbers } from "./found-numbers";
export { FORMAT } from "./payload";
