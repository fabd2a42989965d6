import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expectedFile, GOLDEN_CASES, readCase } from "./golden";

// Rewrites what the golden tests expect. Review the diff: every changed line is a changed answer.
for (const name of GOLDEN_CASES) {
  mkdirSync(path.dirname(expectedFile(name)), { recursive: true });
  writeFileSync(expectedFile(name), await readCase(name));
  console.log(`wrote ${path.relative(process.cwd(), expectedFile(name))}`);
}
