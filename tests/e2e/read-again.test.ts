import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ModelServer, startModelServer } from "../language-model/model-server";
import { OWN_ARTICLES, rightAnswer } from "../language-model/own-articles";
import { launch, openPage } from "./browser";
import { serveDatabase, type TestServer } from "./server";

const ROOT = path.resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "dateline-again-"));
const database = path.join(folder, "again.db");
let model: ModelServer;
let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  const file = path.join(folder, "articles.jsonl");
  writeFileSync(
    file,
    OWN_ARTICLES.map(({ id, text, published }) => JSON.stringify({ id, text, published })).join("\n"),
  );
  model = await startModelServer(rightAnswer);
  const env = { DATELINE_READER_FILE: path.join(folder, "none.json"), DATELINE_READER_ANSWERS: `${folder}/answers` };
  await promisify(execFile)(process.execPath, ["scripts/dateline.mjs", "ingest", file], {
    cwd: ROOT,
    env: { ...process.env, ...env, DATABASE_URL: `file:${database}` },
  });
  server = await serveDatabase(database, {
    ...env,
    DATELINE_READER_MODEL: "local",
    DATELINE_READER_URL: `${model.url}/v1`,
  });
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await model?.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

test("an article's page has it read by the model and by the reader of the server again; its text goes out only when asked for", async () => {
  const { page, complaints, close } = await openPage(browser);
  await page.goto(`${server.url}/articles`);
  await page
    .getByRole("link", { name: /Geneva/ })
    .first()
    .click();
  const told = page.getByRole("complementary", { name: "Events in this article" }).getByRole("listitem");
  await page.getByText("Read again", { exact: true }).waitFor();
  const own = await told.allInnerTexts();
  expect(own.length).toBeGreaterThan(0);
  expect(model.questions).toEqual([]);
  const again = async (name: string) => {
    await page.getByText("Read again", { exact: true }).click();
    await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name }).click()]);
  };

  await again("Read with local");
  await page.getByText("events proposed by local").waitFor();
  expect((await told.allInnerTexts()).join("\n")).toContain("Ann Holm accuses Sweden of delay");
  expect(model.questions).toHaveLength(1);

  await again("Read on this server");
  await page.getByText("Read again", { exact: true }).click();
  await page.getByRole("button", { name: "Read with local" }).waitFor();
  expect(await page.getByText("events proposed by").count()).toBe(0);
  // its passages are merged behind the answer
  const shown = async () => {
    await page.reload();
    return told.allInnerTexts();
  };
  await expect.poll(shown, { timeout: 30_000 }).toEqual(own);
  expect(model.questions).toHaveLength(1);
  if (process.env.DATELINE_LOOK) await page.screenshot({ path: process.env.DATELINE_LOOK });
  expect(complaints).toEqual([]);
  await close();
}, 120_000);
