// The lenses that stand under the strip of time, loaded together: apart, the bundler cuts what they share with the timeline into pieces that
// come twice with the first page.
export { ClocksLens } from "./clocks";
export { MapLens } from "./map";
