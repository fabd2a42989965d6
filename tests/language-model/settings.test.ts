import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { redact, withoutKey } from "../../lib/language-model/protocols/redact";
import { answersFolder, hostOf, readSettings, UnusableSettings } from "../../lib/language-model/settings";

const folder = mkdtempSync(join(tmpdir(), "dateline-settings-"));
const NONE = join(folder, "none.json");
const KEY = "sk-test-0123456789";

const set = (values: Record<string, string>, file = NONE) =>
  readSettings(
    Object.fromEntries(Object.entries(values).map(([name, value]) => [`DATELINE_READER_${name}`, value])),
    file,
  );

test("without a model's name nothing is set up", () => {
  expect(set({})).toBeNull();
  expect(set({ URL: "http://127.0.0.1:8080/v1", KEY })).toBeNull();
  expect(readSettings({ OPENAI_API_KEY: KEY, ANTHROPIC_API_KEY: KEY }, NONE)).toBeNull();
});

test("a model of one's own and a hosted one", () => {
  expect(set({ MODEL: "qwen3", URL: "http://127.0.0.1:11434/v1/" })).toMatchObject({
    ...{ api: "openai", model: "qwen3", url: "http://127.0.0.1:11434/v1", key: null, concurrency: 4, prices: null },
  });
  const hosted = set({ MODEL: "m", URL: "https://api.anthropic.com", KEY, PRICE_SENT: "3", PRICE_RECEIVED: "15" });
  expect(hosted).toMatchObject({ api: "anthropic", key: KEY, prices: { sent: 3, received: 15 } });
  expect(hosted && hostOf(hosted)).toBe("api.anthropic.com");
});

test("the settings file says what the environment does not", () => {
  const file = join(folder, "reader.json");
  writeFileSync(file, JSON.stringify({ model: "a", url: "https://models.example/v1", key: KEY, concurrency: 9 }));
  expect(set({}, file)).toMatchObject({ model: "a", key: KEY, concurrency: 9 });
  expect(set({ MODEL: "b" }, file)).toMatchObject({ model: "b", concurrency: 9 });
  writeFileSync(file, `{"model": "a", "key": "${KEY}"`);
  expect(() => set({}, file)).toThrow(UnusableSettings);
  expect(() => set({}, file)).not.toThrow(KEY);
});

test("answers are kept in one folder, whether a model is set up or not", () => {
  const file = join(folder, "answers.json");
  writeFileSync(file, JSON.stringify({ answers: "/srv/answers" }));
  expect(answersFolder({}, file)).toBe("/srv/answers");
  expect(set({ MODEL: "m" }, file)?.answers).toBe("/srv/answers");
  expect(answersFolder({ DATELINE_READER_ANSWERS: "/tmp/answers" }, file)).toBe("/tmp/answers");
  expect(answersFolder({}, NONE)).toBe("data/model-answers");
  writeFileSync(file, '{"answers": ');
  expect(answersFolder({}, file)).toBe("data/model-answers");
});

test("what cannot be used is said, and no key with it", () => {
  const wrongs: Record<string, string>[] = [
    { URL: "ftp://x.example" },
    { URL: "models" },
    { URL: `https://name:${KEY}@models.example/v1` },
    { URL: `https://models.example/v1?key=${KEY}` },
    { URL: "http://models.example/v1" }, // a key in the open
    { URL: "http://10.example.com/v1" }, // a name that begins as an address of one's own
    { URL: "http://127.evil.com/v1" },
    { URL: "http://192.168.1.5.example.com/v1" },
    { URL: "http://[2607:f8b0::1]:8080/v1" },
    { URL: "http://[2002:808:808::1]/v1" },
    { URL: "http://[::ffff:8.8.8.8]/v1" },
    { URL: "http://8.8.8.8/v1" },
    { URL: "http://172.32.0.1/v1" },
    { API: "other" },
    { CONCURRENCY: "0" },
    { TIMEOUT: "soon" },
    { KEY: `${KEY}\r\nx: y` },
  ];
  for (const wrong of wrongs) {
    const call = () => set({ MODEL: "m", KEY, ...wrong });
    expect(call, JSON.stringify(wrong)).toThrow(UnusableSettings);
    expect(call).not.toThrow(KEY);
  }
  for (const URL of [
    "http://gpu:8000/v1",
    "http://192.168.1.5/v1",
    "http://127.0.0.1:1234/v1",
    "http://models.internal/v1",
    "http://localhost:11434/v1",
    "http://172.31.0.1/v1",
    "http://100.64.0.7/v1",
    "http://[::1]:11434/v1",
    "http://[fd12:3456::7]:8080/v1",
    "http://[::ffff:10.0.0.1]/v1",
  ])
    expect(set({ MODEL: "m", KEY, URL })?.key).toBe(KEY);
});

test("a key is hidden in every form a server may give it back in", () => {
  const key = 'odd"key/with+signs=0';
  const forms = [
    key,
    encodeURIComponent(key),
    JSON.stringify(key),
    Buffer.from(key).toString("base64"),
    `Bearer ${key}`,
  ];
  for (const form of forms) {
    const out = redact(`wrong: ${form} (given)`, key);
    expect(out).toContain("[key]");
    for (const each of forms) expect(out).not.toContain(each);
  }
  expect(redact("Authorization: Bearer abc.def-123", null)).toBe("Authorization: Bearer [key]");
  expect(redact("key sk-proj-abcdefgh is wrong", null)).toBe("key [key] is wrong");
  expect(redact("nothing to hide", key)).toBe("nothing to hide");
});

test("an answer loses the key and nothing else: it quotes an article", () => {
  const quotes = "They lack basic services. Bearer bonds, a key-holder, api-2024-changes and sk-foundation were named.";
  for (const key of [null, KEY, "local", "none"]) expect(withoutKey(quotes, key)).toBe(quotes);
  expect(withoutKey("local officials, none hurt", "local")).toBe("local officials, none hurt");
  const base64 = Buffer.from(KEY).toString("base64");
  expect(withoutKey(`basic ${KEY} and ${base64} services`, KEY)).toBe("basic [key] and [key] services");
  expect(redact("wrong key local", "local")).toBe("wrong key [key]");
});
