import type { Browser } from "playwright-core";

/** What the groups of tests share: one server and one browser. */
export interface Stage {
  url: string;
  browser: Browser;
}
