import { readdirSync } from "node:fs";
import path from "node:path";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { isReadingOpen } from "../../lib/intake/reader";
import { closeStore } from "../../lib/store/client";
import { addPerson, removePerson, startSession } from "../../lib/store/people";
import { proxy } from "../../proxy";
import { fileStore } from "../store/test-store";

const { url } = fileStore();
const ROOT = path.resolve(import.meta.dirname, "../..");
const OWNERS = "the-owners-own-token";

beforeAll(() => {
  vi.stubEnv("DATABASE_URL", url);
  vi.stubEnv("DATELINE_TOKEN", OWNERS);
});
beforeEach(() => {
  vi.stubEnv("DATELINE_READING", "closed");
  (globalThis as { datelineWrites?: unknown }).datelineWrites = undefined;
});
afterAll(async () => {
  await closeStore();
  vi.unstubAllEnvs();
});

/** What Next makes an address of, beside pages and routes: icons, pictures for previews, lists for robots. */
const ADDRESS =
  /^(?:page|route|icon\d*|apple-icon\d*|opengraph-image\d*|twitter-image\d*|favicon|robots|sitemap|manifest)\.\w+$/;

/** An address of each file of the app that has one, and of each file that is served as it is. */
function addresses(): string[] {
  const files = (folder: string) => readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" });
  const routes = files("app").filter((file) => ADDRESS.test(path.basename(file)));
  const own = routes.map((file) => {
    const folders = path
      .dirname(file)
      .split(path.sep)
      .filter((name) => name !== "." && !name.startsWith("("));
    const name = path.basename(file).replace(/\.\w+$/, "");
    const parts = name === "page" || name === "route" ? folders : [...folders, name];
    return `/${parts.map((part) => part.replace(/^\[+.*\]+$/, "one")).join("/")}`;
  });
  return [...own, ...files("public").map((file) => `/${file}`)];
}

/** All that answers without a token: whatever else there is or comes needs one. */
const OPEN = ["/api/health", "/api/ready", "/api/session", "/icon.svg", "/sign-in"];
const TAKE_FORMS = new Set(
  [
    "articles",
    "feeds",
    "corrections",
    "reviewed",
    "readings",
    "name-corrections",
    "passages",
    "marks",
    "stories",
    "session",
  ].map((name) => `/api/${name}`),
);

async function ask(address: string, headers: Record<string, string> = {}) {
  const method = TAKE_FORMS.has(address) ? "POST" : "GET";
  return proxy(new NextRequest(`http://localhost:3000${address}`, { method, headers }));
}
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

test("closed, every address of the app but those that are always open needs a token", async () => {
  const all = addresses();
  expect(all.length).toBeGreaterThan(40);
  expect(all).toEqual(expect.arrayContaining(["/", "/api/v1/one", "/embed", "/feed.atom", "/events/one", ...OPEN]));
  const answered = [];
  for (const address of all) {
    const { status } = await ask(address);
    if (status === 200) answered.push(address);
    else expect([address, status]).toEqual([address, 401]);
  }
  expect(answered.sort()).toEqual(OPEN);
});

test("whoever was let in reads all of it, in every role, by token, password or cookie", async () => {
  const reader = await addPerson("Rita", "reader");
  const cookie = { cookie: `dateline-session=${await startSession("Rita")}` };
  const basic = { authorization: `Basic ${Buffer.from(`anybody:${reader}`).toString("base64")}` };
  for (const headers of [bearer(reader), bearer(OWNERS), cookie, basic])
    for (const address of addresses()) expect([address, (await ask(address, headers)).status]).toEqual([address, 200]);
  await removePerson("Rita");
  for (const headers of [bearer(reader), cookie, basic]) expect((await ask("/", headers)).status).toBe(401);
});

test("no other way of writing an address leads in, nor a token that is nobody's", async () => {
  for (const address of [
    ...[
      "/api/health/",
      "/api/health/x",
      "/api/ready%2f..%2fcolumns",
      "/api/health/../columns",
      "/sign-in/..",
      "//sign-in",
    ],
    ...[
      "/sign-in/../api/columns",
      "/API/HEALTH",
      "/api/session?x=/sign-in/y",
      "/_next/image?url=/icon.svg",
      "/api/health;/columns",
    ],
  ]) {
    const isSession = address.startsWith("/api/session");
    expect([address, (await ask(address)).status]).toEqual([address, isSession ? 405 : 401]);
  }
  for (const method of ["HEAD", "OPTIONS"])
    expect((await proxy(new NextRequest("http://localhost:3000/api/columns", { method }))).status).toBe(401);
  for (const wrong of [
    ...[
      bearer("wrong"),
      bearer(""),
      { authorization: OWNERS },
      { authorization: "Basic ????" },
      { cookie: "dateline-session=" },
    ],
    ...[{ cookie: `dateline-session=${"a".repeat(43)}` }, { "x-middleware-subrequest": "proxy:proxy:proxy" }],
    { cookie: `dateline-session=owner-zzzzzzzz-${"a".repeat(43)}` },
  ])
    expect((await ask("/articles", wrong as Record<string, string>)).status).toBe(401);
  const guesses = [];
  for (let i = 0; i < 25; i++) guesses.push((await ask("/articles", bearer(`guess-${i}`))).status);
  expect(guesses.at(-1)).toBe(429);
  expect((await ask("/articles", bearer(OWNERS))).status).toBe(200);
});

test("a browser is led to where one signs in, a program and a feed reader are told what to send; nobody keeps it", async () => {
  const page = await ask("/?types=talks&q=%22%3Cb%3E", { accept: "text/html,*/*" });
  const body = await page.text();
  expect(page.status).toBe(401);
  expect(body).toContain('href="/sign-in?back=%2F%3Ftypes%3Dtalks%26q%3D%2522%253Cb%253E"');
  const api = await ask("/api/v1/events", { accept: "text/html" });
  expect(await api.json()).toMatchObject({ status: 401, title: "Unauthorized" });
  const feed = await ask("/feed.atom", { accept: "text/html" });
  expect([api, feed].map(({ headers }) => headers.get("www-authenticate"))).toEqual([
    "Bearer",
    expect.stringMatching(/^Basic realm/),
  ]);
  for (const { headers } of [page, api, feed]) {
    expect(headers.get("cache-control")).toBe("private, no-store");
    expect(headers.get("content-security-policy")).toContain("default-src 'self'");
  }
});

test("open it is where nothing is said; a word that is neither closes it", async () => {
  vi.stubEnv("DATELINE_READING", "");
  for (const address of addresses()) expect([address, (await ask(address)).status]).toEqual([address, 200]);
  expect([undefined, "", "open", "closed", "Open", "close", "no"].map((word) => isReadingOpen(word))).toEqual([
    ...[true, true, true],
    ...[false, false, false, false],
  ]);
});
