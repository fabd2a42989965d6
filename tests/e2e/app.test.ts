import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe } from "vitest";
import { accessibilityTests } from "./accessibility";
import { articleTests } from "./article";
import { launch } from "./browser";
import { dashboardTests } from "./dashboard";
import { keyboardTests } from "./keyboard";
import { noScriptTests } from "./no-script";
import { pageTests } from "./pages";
import { startServer, type TestServer } from "./server";

/** What the groups of tests share: one server and one browser. */
export interface Stage {
  url: string;
  browser: Browser;
}

const stage = {} as Stage;
let server: TestServer;

beforeAll(async () => {
  server = await startServer();
  stage.url = server.url;
  stage.browser = await launch();
});

afterAll(async () => {
  await stage.browser?.close();
  await server?.stop();
});

describe("dashboard", () => dashboardTests(stage));
describe("article", () => articleTests(stage));
describe("keyboard", () => keyboardTests(stage));
describe("without scripts", () => noScriptTests(stage));
describe("pages", () => pageTests(stage));
describe("accessibility", () => accessibilityTests(stage));
