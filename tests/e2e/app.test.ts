import { afterAll, beforeAll, describe } from "vitest";
import { accessibilityTests } from "./accessibility";
import { articleTests } from "./article";
import { launch } from "./browser";
import { dashboardTests } from "./dashboard";
import { keyboardTests } from "./keyboard";
import { mapTests } from "./map";
import { nameTests } from "./names";
import { noScriptTests } from "./no-script";
import { pageTests } from "./pages";
import { paletteTests } from "./palette";
import { panelTests } from "./panel";
import { performanceTests } from "./performance";
import { startServer, type TestServer } from "./server";
import type { Stage } from "./stage";

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
describe("map", () => mapTests(stage));
describe("actors and places", () => nameTests(stage));
describe("without scripts", () => noScriptTests(stage));
describe("pages", () => pageTests(stage));
describe("weight", () => performanceTests(stage));
describe("event panel", () => panelTests(stage));
describe("palette, saved views, colours and zones", () => paletteTests(stage));
describe("accessibility", () => accessibilityTests(stage));
