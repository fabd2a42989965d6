/** The id in a path segment, which Next hands over still encoded; broken encoding stands for itself and finds nothing. */
export function pathId(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
