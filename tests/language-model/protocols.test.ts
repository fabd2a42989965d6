import { afterEach, describe, expect, test } from "vitest";
import { anthropic } from "../../lib/language-model/protocols/anthropic";
import { openAi } from "../../lib/language-model/protocols/openai";
import { NoAnswer } from "../../lib/language-model/protocols/protocol";
import { madeSettings } from "./made-settings";
import { type Answer, type ModelServer, type Question, startModelServer } from "./model-server";

let server: ModelServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

const KEY = "sk-test-0123456789";
const QUESTION = {
  article: "a-1",
  guide: "Do this.",
  shown: "Report the events of sentences 1 to 1.\n\n[1] Norway and Sweden met.",
};
const PROTOCOLS = [
  ["openai", openAi, "/v1"],
  ["anthropic", anthropic, ""],
] as const;

describe.each(PROTOCOLS)("%s", (api, protocol, path) => {
  async function ask(
    answer: Answer | ((question: Question) => Answer),
    change: { timeout?: number; temperature?: number } = {},
  ) {
    server = await startModelServer(typeof answer === "function" ? answer : () => answer);
    const settings = madeSettings({ api, url: `${server.url}${path}`, key: KEY, timeout: 2000, ...change });
    return protocol(settings)(QUESTION);
  }
  const failure = (answer: Answer | ((question: Question) => Answer), timeout?: number) =>
    ask(answer, timeout ? { timeout } : {}).then(
      () => null,
      (error: unknown) => error as NoAnswer,
    );

  test("a question goes out whole and the answer comes back", async () => {
    const reply = await ask({ text: '{"events":[]}' }, { temperature: 0 });
    expect(reply).toEqual({ text: '{"events":[]}', cut: false, sent: 1000, received: 500 });
    expect(server?.questions).toMatchObject([
      {
        protocol: api,
        guide: QUESTION.guide,
        shown: QUESTION.shown,
        key: KEY,
        request: { model: "local", temperature: 0 },
      },
    ]);
    expect(JSON.stringify(server?.questions[0]?.request)).toContain('"json_schema"');
    expect(server?.questions[0]?.request).not.toHaveProperty("tools");
  });

  test("an answer that became too long says so", async () => {
    expect(await ask({ text: "{", stop: "length" })).toMatchObject({ cut: true });
  });

  test("what the server does not take is left out, once and for good", async () => {
    const reply = await ask(
      ({ request }) => {
        const named = ["response_format", "output_config", "temperature"].find((name) => name in request);
        return named
          ? { status: 400, body: JSON.stringify({ error: { message: `unknown field ${named}` } }) }
          : { text: "{}" };
      },
      { temperature: 1 },
    );
    expect(reply.text).toBe("{}");
    expect(server?.questions).toHaveLength(3);
  });

  test("each failure is told apart", async () => {
    const cases: readonly (readonly [Answer, Partial<NoAnswer>])[] = [
      [
        { status: 429, body: "{}", headers: { "retry-after": "3" } },
        { failure: "busy", after: 3000 },
      ],
      [
        { status: 500, body: "<html>" },
        { failure: "down", after: null },
      ],
      [{ status: 529, body: "{}" }, { failure: "busy" }],
      [{ status: 401, body: "{}" }, { failure: "wrong" }],
      [{ status: 404, body: '{"error":{"message":"no such model"}}' }, { failure: "wrong" }],
      [{ status: 302, body: "", headers: { location: "http://127.0.0.1:1/" } }, { failure: "wrong" }],
      [{ hangUp: true }, { failure: "down" }],
      [{ body: "not json" }, { failure: "down" }],
      [{ body: "{}" }, { failure: "down" }],
      [{ body: "null" }, { failure: "down" }],
      [{ body: '{"choices":{"0":1},"content":"x"}' }, { failure: "down" }],
      [{ text: "No.", stop: "refusal" }, { failure: "refused" }],
      [{ text: null }, { failure: "down" }],
    ];
    for (const [answer, expected] of cases) {
      const error = await failure(answer);
      expect(error, JSON.stringify(answer)).toBeInstanceOf(NoAnswer);
      expect(error, JSON.stringify(answer)).toMatchObject(expected);
      await server?.close();
    }
  });

  test("a slow drip and a silent server end in time", async () => {
    expect(await failure({ text: "x".repeat(500), drip: 20 }, 300)).toMatchObject({ failure: "slow" });
    await server?.close();
    expect(await failure({ text: "{}", after: 5000 }, 300)).toMatchObject({ failure: "slow" });
  });

  test("fifty megabytes are not read", async () => {
    const before = process.memoryUsage().rss;
    expect(await failure({ text: "{}", bytes: 50_000_000 })).toMatchObject({
      failure: "wrong",
      message: expect.stringContaining("8 MB"),
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(45_000_000);
  });

  test("a key that the server gives back stands in no error and no answer", async () => {
    const echo = ({ key }: Question) => `You sent ${key} and ${Buffer.from(key ?? "").toString("base64")}`;
    for (const status of [400, 401, 403, 404, 422, 429, 500]) {
      const error = await failure((question) => ({
        status,
        body: JSON.stringify({ error: { message: echo(question), type: KEY } }),
      }));
      expect(
        `${error?.message} ${error?.stack} ${JSON.stringify(error)} ${String(error?.cause)}`,
        String(status),
      ).not.toMatch(/0123456789|c2stdGVzdC/);
      await server?.close();
    }
    expect((await ask((question) => ({ text: echo(question) }))).text).toBe("You sent [key] and [key]");
  });

  test("words of an article that look like a key come back as they are", async () => {
    const text = '{"events":[],"note":"lack basic services, a key-holder said"}';
    expect((await ask({ text })).text).toBe(text);
  });

  test("no key is sent where none is given", async () => {
    server = await startModelServer(() => ({ text: "{}" }));
    await protocol(madeSettings({ api, url: `${server.url}${path}`, key: null }))(QUESTION);
    expect([null, "none"]).toContain(server.questions[0]?.key);
  });
});

test("a model that gives no long answers is asked for shorter ones", async () => {
  server = await startModelServer(({ request }) =>
    Number(request.max_tokens) > 4096
      ? { status: 400, body: JSON.stringify({ error: { message: "max_tokens: 20000 > 4096" } }) }
      : { text: "{}" },
  );
  const ask = anthropic(madeSettings({ api: "anthropic", url: server.url, key: KEY }));
  expect((await ask(QUESTION)).text).toBe("{}");
  await ask(QUESTION);
  expect(server.questions.map(({ request }) => request.max_tokens)).toEqual([20_000, 4096, 4096]);
});

test("a server that is not there is down", async () => {
  const gone = await startModelServer(() => ({}));
  await gone.close();
  await expect(openAi(madeSettings({ url: `${gone.url}/v1`, key: KEY }))(QUESTION)).rejects.toMatchObject({
    failure: "down",
    message: "it was not reached (ECONNREFUSED)",
  });
});
