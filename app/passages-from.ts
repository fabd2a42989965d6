/** How many of an event's passages stand before those asked for: `?passages=41` asks for the forty-first and those after it. */
export function skippedOf({ passages }: Record<string, string | string[] | undefined>): number {
  return typeof passages === "string" && /^[1-9]\d{0,6}$/.test(passages) ? Number(passages) - 1 : 0;
}
