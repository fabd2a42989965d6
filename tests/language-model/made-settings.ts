import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Settings } from "../../lib/language-model/settings";

/** Settings of a model on this machine, with a folder for answers of its own. */
export function madeSettings(change: Partial<Settings>): Settings {
  return {
    ...{ api: "openai", model: "local", url: "http://127.0.0.1:1/v1", key: null, concurrency: 4, perMinute: null },
    ...{ timeout: 5000, window: 8000, mostTokens: 5e6, prices: null, temperature: null },
    answers: mkdtempSync(join(tmpdir(), "dateline-answers-")),
    ...change,
  };
}
