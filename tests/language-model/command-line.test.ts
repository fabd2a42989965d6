import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { chosenReader } from "../../lib/intake/model-offered";
import { AnswerCache } from "../../lib/language-model/asking/answer-cache";
import { openStore } from "../../lib/store/client";
import { migrate } from "../../lib/store/migrate";
import { addWaiting } from "../../lib/store/waiting";
import { type Answer, type ModelServer, type Question, startModelServer } from "./model-server";
import { OWN_ARTICLES, rightAnswer } from "./own-articles";

vi.setConfig({ testTimeout: 300_000 }); // each test starts the program several times, on machines that may be busy

const root = path.resolve(import.meta.dirname, "../..");
const KEY = "sk-test-0123456789";
const RECORDS = OWN_ARTICLES.map(({ id, text, published }) => JSON.stringify({ id, text, published })).join("\n");

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), "dateline-model-"));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

async function serve(answer: (question: Question) => Answer | Promise<Answer> = rightAnswer): Promise<ModelServer> {
  const server = await startModelServer(answer);
  onTestFinished(server.close);
  return server;
}

/** A place for a command to work in: its own database, answers and settings. */
function place(server?: ModelServer) {
  const home = folder();
  const model = server
    ? {
        DATELINE_READER_MODEL: "local",
        DATELINE_READER_URL: `${server.url}/v1`,
        DATELINE_READER_KEY: KEY,
        DATELINE_READER_CONCURRENCY: "2",
      }
    : {};
  const env = {
    ...process.env,
    ...{
      DATABASE_URL: `file:${path.join(home, "test.db")}`,
      DATELINE_WORKERS: "1",
      DATELINE_READER_FILE: path.join(home, "none.json"),
    },
    ...{ DATELINE_READER_ANSWERS: path.join(home, "answers"), ...model },
  };
  return { home, env };
}

interface Done {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function dateline(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  input = "",
  hear: (kill: (signal?: NodeJS.Signals) => void) => unknown = () => undefined,
): Promise<Done> {
  const child = spawn(process.execPath, ["scripts/dateline.mjs", ...args], { cwd: root, env });
  let [out, err] = ["", ""];
  child.stdout.on("data", (part) => {
    out += part;
  });
  child.stderr.on("data", (part) => {
    err += part;
  });
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  hear((signal = "SIGKILL") => child.kill(signal));
  return new Promise((done) => child.on("close", (code) => done({ code, out, err })));
}

const lines = (out: string) =>
  out
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

test("nothing is sent, looked up or connected to unless the model is asked for, even where one is set up", async () => {
  const server = await serve();
  const { home, env } = place(server);
  const watched = path.join(home, "connections");
  const watching = {
    ...env,
    WATCHED: watched,
    NODE_OPTIONS: `--import ${path.join(import.meta.dirname, "watch-connections.mjs")}`,
  };
  const file = path.join(home, "articles.jsonl");
  writeFileSync(file, RECORDS);
  expect(lines((await dateline(["read"], watching, RECORDS)).out)).toHaveLength(2);
  expect(await dateline(["ingest", file], watching)).toMatchObject({ code: 0 });
  expect(await dateline(["ingest", "--estimate", file], watching)).toMatchObject({ code: 0 });
  expect(existsSync(watched) ? readFileSync(watched, "utf8") : "").toBe("");
  expect(server.questions).toEqual([]);
  // that it is seen where there is one
  await dateline(["read", "--reader", "model"], watching, RECORDS);
  expect(readFileSync(watched, "utf8")).toContain(new URL(server.url).port);
  expect(server.questions).toHaveLength(2);
});

test("read --reader model tells what the model told, and who read it", async () => {
  const server = await serve();
  const { out, err, code } = await dateline(["read", "--reader", "model"], place(server).env, RECORDS);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const [talks, court] = lines(out);
  for (const { passageId, own } of talks.differences)
    expect(own ?? talks.passages.find(({ id }: { id: string }) => id === passageId)).toHaveProperty("quote");
  expect([talks.readBy, court.readBy]).toEqual([
    { model: "local", prompt: 1 },
    { model: "local", prompt: 1 },
  ]);
  const told = (record: {
    passages: {
      title: string;
      when: { edtf: string } | null;
      place: { name: string } | null;
      actors: { name: string }[];
    }[];
  }) =>
    record.passages.map(({ title, when, place: where, actors }) => [
      title,
      when?.edtf ?? null,
      where?.name ?? null,
      actors.map(({ name }) => name).join(", "),
    ]);
  expect(told(talks)).toEqual([
    ["Envoys of Norway and Sweden meet in Geneva", "2024-04-30", "Geneva", "Norway, Sweden"],
    ["Ann Holm accuses Sweden of delay", "2024-05-02", null, "Ann Holm, Sweden"],
    ["Ann Holm to fly to Oslo", "2024-05-08", "Oslo", "Ann Holm"],
    ["Sweden denies the charge", "2024-05-02", null, "Swedish foreign ministry"],
  ]);
  expect(told(court)[0]).toEqual([
    "Court in Bergen jails Erik Dahl for four years",
    "2024-06-19",
    "Bergen",
    expect.stringContaining("Erik Dahl"),
  ]);
});

test("a reader that is none, or is not set up, is said before anything is read", async () => {
  const { env } = place();
  for (const [args, words] of [
    [["read", "--reader", "model"], "no language model is set up"],
    [["read", "--reader", "oracle"], '--reader takes offline or model, not "oracle"'],
    [["ingest", "--reader", "model", "x.txt"], "no language model is set up"],
    [["ingest", "--most-tokens", "many", "x.txt"], "--most-tokens takes a number"],
  ] as const) {
    const { code, err } = await dateline(args, env, RECORDS);
    expect(code, args.join(" ")).toBe(2);
    expect(err, args.join(" ")).toContain(words);
  }
  const { err } = await dateline(["read", "--reader", "model"], {
    ...env,
    DATELINE_READER_MODEL: "m",
    DATELINE_READER_URL: `http://${KEY}@x.example`,
  });
  expect(err).toContain("set up wrongly");
  expect(err).not.toContain(KEY);
});

test("ingest --reader model stores who read, can be read again with another reader, and events keep their ids", async () => {
  const server = await serve();
  const { home, env } = place(server);
  const file = path.join(home, "articles.jsonl");
  writeFileSync(file, RECORDS);
  const ids = async () =>
    new Map(
      lines((await dateline(["events", "--json"], env)).out).map(({ id, when, place: where }) => [
        `${when?.edtf} ${where?.name}`,
        id,
      ]),
    );
  await dateline(["ingest", file], env);
  const offline = await ids();
  const { code, out, err } = await dateline(["ingest", "--reader", "model", file], env);
  expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining("2 read anew") });
  expect(err).toContain("2 articles, 2 requests to local: about");
  const byModel = await ids();
  expect(byModel.get("2024-04-30 Geneva")).toBe(offline.get("2024-04-30 Geneva"));
  const db = openStore(env.DATABASE_URL);
  onTestFinished(() => db.$disconnect());
  const readers = async () => (await db.article.findMany({ select: { readBy: true } })).map(({ readBy }) => readBy);
  expect(await readers()).toEqual([
    { model: "local", prompt: 1 },
    { model: "local", prompt: 1 },
  ]);
  const again = await dateline(["ingest", "--reader", "model", file], env);
  expect(again.out).toContain("2 known already");
  expect(again.err).toContain("2 had been answered before");
  expect(server.questions).toHaveLength(2);
  await dateline(["ingest", file], env);
  expect(await readers()).toEqual([null, null]);
});

test("what is deleted on request goes from the kept answers too, and is not sent again", async () => {
  const server = await serve();
  const { home, env } = place(server);
  const file = path.join(home, "articles.jsonl");
  writeFileSync(file, RECORDS);
  await dateline(["ingest", "--reader", "model", file], env);
  const db = openStore(env.DATABASE_URL);
  onTestFinished(() => db.$disconnect());
  const [gone] = await db.article.findMany({ select: { id: true }, orderBy: { title: "asc" } });
  const answers = () => readdirSync(path.join(home, "answers"));
  expect(answers()).toHaveLength(2);
  await dateline(["forget", gone?.id ?? "", "--by", "Vera", "--reason", "asked for"], env);
  expect(answers()).toHaveLength(1);
  await dateline(["ingest", "--reader", "model", file], env);
  expect(server.questions).toHaveLength(2); // what was deleted on request is not sent again
  // on another machine, which keeps answers of its own, a worker deletes them
  const elsewhere = path.join(home, "elsewhere");
  for (const id of [gone?.id ?? "", "a-0123456789abcdef"])
    await new AnswerCache(elsewhere).put(id, ["asked"], { text: "{}", cut: false, sent: 1, received: 1 });
  const worker = { ...env, DATELINE_READER_ANSWERS: elsewhere };
  const ended = await dateline(["worker"], worker, "", (kill) => {
    const looking = setInterval(() => {
      if (readdirSync(elsewhere).length > 1) return;
      clearInterval(looking);
      kill("SIGTERM");
    }, 50);
    onTestFinished(() => clearInterval(looking));
  });
  expect(ended).toMatchObject({ code: 0, err: expect.stringContaining("Answers about deleted articles were deleted") });
  expect(readdirSync(elsewhere)).toEqual(["a-0123456789abcdef"]);
});

test("what is too old goes with all answers about it, of earlier texts too, and nobody can be named by nothing", async () => {
  const server = await serve();
  const { home, env } = place(server);
  const file = path.join(home, "articles.jsonl");
  const [talks] = OWN_ARTICLES;
  const ingest = async (text: string) => {
    writeFileSync(file, JSON.stringify({ text, published: talks?.published, url: "https://paper.example/talks" }));
    await dateline(["ingest", "--reader", "model", file], env);
  };
  await ingest(talks?.text ?? "");
  await ingest(`${talks?.text} It was their third meeting.`);
  const answers = () => readdirSync(path.join(home, "answers"));
  expect(answers()).toHaveLength(2);
  expect(await dateline(["forget", "", "--by", "Vera", "--reason", "asked for"], env)).toMatchObject({ code: 2 });
  expect(answers()).toHaveLength(2);
  expect(await dateline(["prune", "--articles-before", "2030-01-01"], env)).toMatchObject({ code: 0 });
  expect(answers()).toEqual([]);
});

test("more than a run may use is not begun, and what it would take is said", async () => {
  const server = await serve();
  const { home, env } = place(server);
  const file = path.join(home, "articles.jsonl");
  writeFileSync(file, RECORDS);
  const refused = await dateline(["ingest", "--reader", "model", "--most-tokens", "100", file], env);
  expect(refused).toMatchObject({ code: 2, err: expect.stringContaining("Nothing was sent") });
  const priced = await dateline(["ingest", "--estimate", file], {
    ...env,
    DATELINE_READER_PRICE_SENT: "3",
    DATELINE_READER_PRICE_RECEIVED: "15",
  });
  expect(priced).toMatchObject({
    code: 0,
    err: expect.stringMatching(
      /2 requests to local: about \d+ tokens sent and \d+ received, for about 0\.\d\d, in about a minute at 2 at once/,
    ),
  });
  for (const unseen of ["-", "https://paper.example/talks"])
    expect(await dateline(["ingest", "--estimate", file, unseen], env, RECORDS)).toMatchObject({
      code: 2,
      err: expect.stringContaining("is known only once it is read"),
    });
  expect(server.questions).toEqual([]);
});

test("a model that fails leaves its articles to the reader on this machine, and no key in any word of it", async () => {
  const server = await serve(({ key }) => ({
    status: 401,
    body: JSON.stringify({ error: { message: `wrong key ${key}` } }),
  }));
  const { home, env } = place(server);
  const file = path.join(home, "articles.jsonl");
  writeFileSync(file, RECORDS);
  const { code, out, err } = await dateline(["ingest", "--reader", "model", file], env);
  expect(code).toBe(0);
  expect(out).toContain("no language model read it: local at 127.0.0.1");
  expect(out).toMatch(/[1-9]\d* passages/);
  expect(out + err).not.toContain("0123456789");
  expect(readFileSync(path.join(home, "test.db"), "latin1")).not.toContain("0123456789");
});

test("a run that is killed goes on without asking again for what was answered", async () => {
  const count = 14;
  const kills: (() => void)[] = [];
  const server = await serve(async () => {
    if (server.questions.length === 8) for (const kill of kills) kill();
    return { text: '{"events":[]}', after: 60 };
  });
  const { home, env } = place(server);
  const articles = path.join(home, "articles");
  mkdirSync(articles);
  for (let i = 0; i < count; i++)
    writeFileSync(
      path.join(articles, `a${i}.txt`),
      `Envoys of Norway met in Geneva for the ${i}th time on Tuesday. They agreed on fish quota ${i}.`,
    );
  const args = ["ingest", "--reader", "model", "--published", "2024-05-02", articles];
  const first = await dateline(args, env, "", (kill) => kills.push(kill));
  expect(first.code).toBeNull();
  const before = server.questions.map(({ shown }) => shown);
  const second = await dateline(args, env);
  expect(second.code).toBe(0);
  const after = server.questions.slice(before.length).map(({ shown }) => shown);
  // of what was asked before, at most what was under way when it was killed is asked again
  expect(after.filter((shown) => before.includes(shown)).length).toBeLessThanOrEqual(2);
  expect(new Set([...before, ...after]).size).toBe(count);
  const db = openStore(env.DATABASE_URL);
  onTestFinished(() => db.$disconnect());
  expect(await db.article.count()).toBe(count);
});

test("what was added to be read by the model is, and says so where none is set up", async () => {
  const server = await serve();
  const { env } = place(server);
  await migrate(env.DATABASE_URL);
  const db = openStore(env.DATABASE_URL);
  onTestFinished(() => db.$disconnect());
  const [talks] = OWN_ARTICLES;
  const given = {
    name: "pasted",
    address: null,
    bytes: new TextEncoder().encode(talks?.text),
    mediaType: "text/plain",
    about: { published: "2024-05-02" },
  };
  await addWaiting([{ ...given, about: { ...given.about, reader: "model" } }], db);
  const { DATELINE_READER_MODEL: _, ...without } = env as NodeJS.ProcessEnv;
  await dateline(["work"], without);
  const stored = () => db.article.findFirst({ select: { readBy: true, problems: true } });
  expect(await stored()).toMatchObject({ readBy: null, problems: [expect.objectContaining({ code: "model-unread" })] });
  expect(server.questions).toEqual([]);
  await addWaiting([{ ...given, about: { ...given.about, reader: "model" } }], db);
  await dateline(["work"], env);
  expect(await stored()).toMatchObject({ readBy: { model: "local" }, problems: [] });
  await addWaiting([given], db);
  await dateline(["work"], env);
  expect(await stored()).toMatchObject({ readBy: null, problems: [] });
  // what was added to be read here is, also by a worker that has what comes in read by the model
  const usually = { ...env, DATELINE_READER: "model" };
  await addWaiting([given], db);
  await dateline(["work"], usually);
  expect(await stored()).toMatchObject({ readBy: { model: "local" }, problems: [] });
  await addWaiting([{ ...given, about: { ...given.about, ...chosenReader("offline") } }], db);
  await dateline(["work"], usually);
  expect(await stored()).toMatchObject({ readBy: null, problems: [] });
  // a stored article is given to another reader by its id
  const { id: article } = await db.article.findFirstOrThrow({ select: { id: true } });
  await addWaiting([{ ...given, bytes: null, about: { article, reader: "model" } }], db);
  await dateline(["work"], env);
  expect(await stored()).toMatchObject({ readBy: { model: "local" }, problems: [] });
  expect(await db.article.count()).toBe(1);
  expect(server.questions).toHaveLength(1); // answered before
});
