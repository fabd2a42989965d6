import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { POST } from "../../app/api/articles/route";
import type { IntakeState } from "../../lib/answers/intake";
import { chosenReader, modelOffered } from "../../lib/intake/model-offered";
import { closeStore, store } from "../../lib/store/client";
import { queryArticle } from "../../lib/store/query-article";
import { startModelServer } from "../language-model/model-server";
import { fileStore } from "../store/test-store";

// The whole way: a request, the queue, the process that reads, the answer.
const { url } = fileStore();

beforeAll(() => {
  vi.stubEnv("DATABASE_URL", url);
  vi.stubEnv("DATELINE_WORKERS", "1");
});
afterAll(async () => {
  await closeStore();
  vi.unstubAllEnvs();
});

const ask = (body: FormData | string, headers: Record<string, string> = {}) =>
  POST(
    new Request("http://localhost:3000/api/articles", {
      method: "POST",
      body,
      headers: { host: "localhost:3000", ...headers },
    }),
  );
const lines = async (response: Response) =>
  (await response.text())
    .split("\n")
    .filter((line) => line !== "")
    .map((line): IntakeState => JSON.parse(line));

test("text, a file and a bad link are stored, read and answered as they go", { timeout: 120_000 }, async () => {
  const form = new FormData();
  form.set("text", "Rebels shelled the town of Velmar on Tuesday, killing four people, the mayor said.");
  form.set("title", "Velmar shelled");
  form.set("published", "2024-03-06");
  form.append(
    "file",
    new File(["<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1></body></html>"], "gone.html", {
      type: "text/html",
    }),
  );
  form.set("link", "http://127.0.0.1/inside");
  const response = await ask(form);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toContain("ndjson");
  const told = await lines(response);
  const last = new Map(told.map((line) => [line.name, line]));
  expect([...last.values()].map((line) => line.state)).toEqual(["read", "read", "read"]);
  expect(told.filter((line) => line.name.startsWith("pasted")).map((line) => line.state)[0]).not.toBe("read");
  const pasted = [...last.values()].find((line) => line.name.startsWith("pasted"));
  expect(pasted?.outcome?.articles).toMatchObject([
    { title: "Velmar shelled", published: "2024-03-06", language: "en", saved: "added" },
  ]);
  expect(last.get("gone.html")?.outcome?.problems).toMatchObject([{ code: "error-page", fatal: true }]);
  expect(last.get("http://127.0.0.1/inside")?.outcome?.problems).toMatchObject([{ code: "refused-address" }]);
  expect(await store().article.count()).toBe(1);
});

test("too many links are refused, not cut, and nothing of them is kept", async () => {
  const before = await store().waiting.count();
  const form = new FormData();
  form.set("link", Array.from({ length: 300 }, (_, n) => `https://a.example/${n}`).join("\n"));
  form.append("link", Array.from({ length: 201 }, (_, n) => `https://b.example/${n}`).join("\n"));
  expect((await ask(form)).status).toBe(413);
  expect(await store().waiting.count()).toBe(before);
});

test("nothing, nonsense and other sites' forms are refused", async () => {
  expect((await ask(new FormData())).status).toBe(400);
  expect((await ask("{", { "content-type": "application/json" })).status).toBe(400);
  expect((await ask("x", { "content-type": "text/plain" })).status).toBe(400);
  expect((await ask(new FormData(), { origin: "https://evil.example" })).status).toBe(403);
  expect((await ask(new FormData(), { host: "evil.example" })).status).toBe(403);
});

test("who is to read is noted with what is added, and is somebody", { timeout: 180_000 }, async () => {
  const server = await startModelServer(() => ({ status: 401, body: "{}" }));
  onTestFinished(server.close);
  const texts = [{ text: "Rebels shelled the town.", title: "Choice", published: "2024-03-06" }];
  const add = (reader: string) => ask(JSON.stringify({ texts, reader }), { "content-type": "application/json" });
  expect((await add("model")).status).toBe(400);
  expect((await add("oracle")).status).toBe(400);
  vi.stubEnv("DATELINE_READER_MODEL", "local");
  vi.stubEnv("DATELINE_READER_URL", `${server.url}/v1`);
  const told = await lines(await add("model"));
  expect(told.at(-1)).toMatchObject({ state: "read", outcome: { problems: [{ code: "model-unread" }] } });
  expect(server.questions.length).toBeGreaterThan(0);
  const again = new FormData();
  again.set("article", "none");
  again.set("reader", "model");
  expect((await ask(again)).status).toBe(404);
  again.set("article", told.at(-1)?.outcome?.articles[0]?.id ?? "");
  again.set("reader", "oracle");
  expect((await ask(again)).status).toBe(400);
  // a choice is noted also where it is the usual one: a worker on another machine may have another
  for (const usual of ["", "offline", "model"]) {
    vi.stubEnv("DATELINE_READER", usual);
    for (const reader of ["offline", "model"])
      expect(chosenReader(reader), `${reader}, usual ${usual}`).toEqual({ reader });
    expect(chosenReader("")).toEqual({});
  }
  expect(modelOffered()).toEqual({ name: "local", host: new URL(server.url).host, usual: true });
  vi.stubEnv("DATELINE_READER_URL", "not an address");
  expect(modelOffered()).toBeNull();
  for (const name of ["DATELINE_READER", "DATELINE_READER_MODEL", "DATELINE_READER_URL"]) vi.stubEnv(name, "");
});

test("a day given by hand is that article's alone, and stays when its page is read again", {
  timeout: 180_000,
}, async () => {
  const text = "Rebels shelled the port of Ostra on Tuesday, killing nine people, the governor said.";
  const paste = () => {
    const form = new FormData();
    form.set("text", text);
    form.set("title", "Ostra shelled");
    return form;
  };
  await lines(await ask(paste()));
  const find = () => store().article.findFirst({ where: { title: "Ostra shelled" }, include: { passages: true } });
  const before = await find();
  expect(before?.published).toBeNull();
  expect((await queryArticle(before?.id ?? ""))?.problems.map(({ code }) => code)).toContain("needs-date");
  const give = (published: string, article = before?.id ?? "") => {
    const form = new FormData();
    form.set("article", article);
    form.set("published", published);
    return ask(form);
  };
  expect((await give("soon")).status).toBe(400);
  expect((await give("2999-01-01")).status).toBe(400);
  expect((await give("2024-03-07", "a-none")).status).toBe(404);
  const bears = new FormData();
  bears.set("text", "A dam above Sarn broke on Tuesday, the water board said.");
  bears.set("url", "https://news.example/2024/03/06/sarn-dam");
  const own = (await lines(await ask(bears))).at(-1)?.outcome?.articles[0];
  expect(own?.published).toBe("2024-03-06");
  expect((await give("2024-03-05", own?.id)).status).toBe(400);
  const others = await store().article.findMany({ where: { title: { not: "Ostra shelled" } } });

  const told = await lines(await give("2024-03-07"));
  expect(told.at(-1)).toMatchObject({
    state: "read",
    outcome: { articles: [{ published: "2024-03-07", saved: "reread" }] },
  });
  const after = await queryArticle(before?.id ?? "");
  expect(after).toMatchObject({ published: "2024-03-07", datedByHand: true, text: before?.text });
  expect(after?.problems.map(({ code }) => code)).not.toContain("needs-date");
  expect(after?.marks.map((mark) => mark.when?.edtf)).toContain("2024-03-05");
  expect(await store().article.findMany({ where: { title: { not: "Ostra shelled" } } })).toEqual(others);

  const again = await lines(await ask(paste()));
  expect(again.at(-1)).toMatchObject({ outcome: { articles: [{ published: "2024-03-07", saved: "unchanged" }] } });
  expect(await queryArticle(before?.id ?? "")).toEqual(after);
});

test("a day that comes with a pasted text is given by hand too", { timeout: 180_000 }, async () => {
  const paste = (published: string) => {
    const form = new FormData();
    form.set("text", "Miners walked out of the pit at Corva on Tuesday, their union said.");
    form.set("title", "Corva walkout");
    form.set("published", published);
    return ask(form);
  };
  for (const [day, why] of [
    ["2039-01-01", "is later than"],
    ["soon", "not a date"],
  ] as const) {
    const refused = await paste(day);
    expect([refused.status, (await refused.json()).message]).toEqual([400, expect.stringContaining(why)]);
  }
  const day = async (told: Promise<IntakeState[]>) => (await told).at(-1)?.outcome?.articles[0];
  expect(await day(lines(await paste("2024-03-07")))).toMatchObject({ published: "2024-03-07", saved: "added" });
  expect(await day(lines(await paste("")))).toMatchObject({ published: "2024-03-07", saved: "unchanged" });
  const found = await store().article.findFirst({ where: { title: "Corva walkout" } });
  expect(await queryArticle(found?.id ?? "")).toMatchObject({ published: "2024-03-07", datedByHand: true });
});

test("a process that dies while it reads is followed by another", { timeout: 180_000 }, async () => {
  const form = new FormData();
  form.set("text", "Floods cut off the village of Marl on Friday, the council said.");
  form.set("title", "Marl cut off");
  form.set("published", "2024-03-09");
  const answer = lines(await ask(form));
  const ours = () =>
    execFileSync("ps", ["-o", "pid=,args=", "--ppid", String(process.pid)], { encoding: "utf8" })
      .split("\n")
      .filter((line) => / work\s*$/.test(line));
  const [first] = await vi.waitUntil(() => ours()[0]?.trim().split(" "), { timeout: 20_000, interval: 20 });
  process.kill(Number(first), "SIGKILL");
  expect((await answer).at(-1)).toMatchObject({ state: "read", outcome: { articles: [{ title: "Marl cut off" }] } });
});
