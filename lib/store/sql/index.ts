import type { Engine } from "./engine";
import { sqlite } from "./sqlite";

export type { Engine, Script, SearchText, Value } from "./engine";

/** The one that Prisma's client was made for (`provider` in prisma/schema.prisma). */
export const engine: Engine = sqlite;
