import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { expectedFile, GOLDEN_CASES, readCase } from "./golden";

/** The first case loads the names and the model too, which takes seconds on a busy machine. */
const TIMEOUT = 60_000;

describe("golden cases", { timeout: TIMEOUT }, () => {
  for (const name of GOLDEN_CASES) {
    it(`${name} reads as reviewed; if the change is meant, run "npm run golden" and review the diff`, async () => {
      expect(await readCase(name)).toBe(readFileSync(expectedFile(name), "utf8"));
    });
  }
});
