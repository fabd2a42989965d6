import { readFileSync } from "node:fs";
import { join } from "node:path";

/** "chrono-node 2.10.3": a package's name and the version that is installed. */
export function versioned(name: string): string {
  const file = join(import.meta.dirname, "../../../node_modules", name, "package.json");
  return `${name} ${(JSON.parse(readFileSync(file, "utf8")) as { version: string }).version}`;
}
