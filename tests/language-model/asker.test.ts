import { writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import { AnswerCache, forgetAnswers } from "../../lib/language-model/asking/answer-cache";
import { Asker } from "../../lib/language-model/asking/asker";
import { Turns } from "../../lib/language-model/asking/turns";
import { type Ask, type Failure, NoAnswer } from "../../lib/language-model/protocols/protocol";
import type { Settings } from "../../lib/language-model/settings";
import { madeSettings } from "./made-settings";

const REPLY = { text: '{"events":[]}', cut: false, sent: 100, received: 10 };
const question = (shown: string, article = "a-1") => ({ article, guide: "Do this.", shown });

function asker(ask: Ask, change: Partial<Settings> = {}) {
  const settings = madeSettings(change);
  return { settings, asker: new Asker(settings, ask, new AnswerCache(settings.answers), 1) };
}

/** Fails so many times, then answers. */
function failing(times: number, failure: Failure, after: number | null = null) {
  let calls = 0;
  const ask: Ask = async () => {
    if (++calls <= times) throw new NoAnswer(failure, "it failed", after);
    return REPLY;
  };
  return { ask, calls: () => calls };
}

test("what was answered is not asked again, by whoever asks", async () => {
  const model = failing(0, "down");
  const first = asker(model.ask);
  expect(await first.asker.answer(question("a"))).toEqual(REPLY);
  expect(await first.asker.answer(question("a"))).toEqual(REPLY);
  const second = asker(model.ask, { answers: first.settings.answers });
  expect(await second.asker.answer(question("a"))).toEqual(REPLY);
  expect(model.calls()).toBe(1);
  expect(second.asker.used).toEqual({ asked: 0, cached: 1, sent: 0, received: 0 });
});

test("another text, another guide, another model and another place of it are other questions", async () => {
  const model = failing(0, "down");
  const { asker: one, settings } = asker(model.ask);
  const others = [{ model: "other" }, { url: "http://127.0.0.1:2/v1" }, { temperature: 0.5 }];
  await one.answer(question("a"));
  await one.answer(question("b"));
  await one.answer({ ...question("a"), guide: "Do that." });
  for (const other of others)
    await asker(model.ask, { answers: settings.answers, ...other }).asker.answer(question("a"));
  expect(model.calls()).toBe(6);
});

test("what may pass is asked again, what cannot is not", async () => {
  for (const failure of ["busy", "down", "slow"] as const) {
    const model = failing(3, failure);
    expect(await asker(model.ask).asker.answer(question("a")), failure).toEqual(REPLY);
    expect(model.calls(), failure).toBe(4);
  }
  for (const failure of ["wrong", "refused"] as const) {
    const model = failing(1, failure);
    await expect(asker(model.ask).asker.answer(question("a")), failure).rejects.toMatchObject({ failure });
    expect(model.calls(), failure).toBe(1);
  }
  const model = failing(99, "down");
  await expect(asker(model.ask).asker.answer(question("a"))).rejects.toMatchObject({ failure: "down" });
  expect(model.calls()).toBe(5);
});

test("what is not the JSON asked for is asked again, and never kept", async () => {
  let calls = 0;
  const ask: Ask = async () => ({ ...REPLY, text: ++calls < 3 ? "I am sorry." : REPLY.text });
  expect((await asker(ask).asker.answer(question("a"))).text).toBe(REPLY.text);
  expect(calls).toBe(3);
  const talks: Ask = async () => ({ ...REPLY, text: "I am sorry." });
  const { asker: one } = asker(talks);
  await expect(one.answer(question("a"))).rejects.toMatchObject({
    message: "its answer is not the JSON that was asked for",
  });
  expect(await one.knows(question("a"))).toBe(false);
});

test("one that is told to wait makes all wait", async () => {
  const started = performance.now();
  const begun: number[] = [];
  let calls = 0;
  const ask: Ask = async () => {
    begun.push(performance.now() - started);
    if (++calls === 1) throw new NoAnswer("busy", "too much", 150);
    return REPLY;
  };
  const { asker: one } = asker(ask, { concurrency: 1 });
  await Promise.all(["a", "b"].map((shown) => one.answer(question(shown))));
  expect(begun.slice(1).every((at) => at >= 145)).toBe(true);
});

test("what is asked again waits its turn too: no more begin in a minute than may", async () => {
  const begun: number[] = [];
  const ask: Ask = async () => {
    begun.push(performance.now());
    if (begun.length < 4) throw new NoAnswer("down", "it failed");
    return REPLY;
  };
  const { asker: one } = asker(ask, { perMinute: 600 }); // one in a tenth of a second
  await one.answer(question("a"));
  const pauses = begun.slice(1).map((at, i) => at - (begun[i] as number));
  expect(Math.min(...pauses)).toBeGreaterThanOrEqual(95);
});

test("no more are under way than may be", async () => {
  let now = 0;
  let most = 0;
  const ask: Ask = async () => {
    most = Math.max(most, ++now);
    await sleep(5);
    now--;
    return REPLY;
  };
  const { asker: one } = asker(ask, { concurrency: 3 });
  await Promise.all(Array.from({ length: 20 }, (_, i) => one.answer(question(String(i)))));
  expect(most).toBe(3);
});

test("no more begin in a minute than may", async () => {
  const turns = new Turns(4, 600); // one in a tenth of a second
  const begun: number[] = [];
  const started = performance.now();
  await Promise.all([1, 2, 3].map(() => turns.take(async () => begun.push(performance.now() - started))));
  expect(begun[1]).toBeGreaterThanOrEqual(95);
  expect(begun[2]).toBeGreaterThanOrEqual(195);
});

test("a turn is given back when its work breaks", async () => {
  const turns = new Turns(1, null);
  await expect(turns.take(() => Promise.reject(new Error("broke")))).rejects.toThrow("broke");
  expect(await turns.take(async () => 1)).toBe(1);
});

test("nothing is asked beyond the tokens a run may use", async () => {
  const model = failing(0, "down");
  const { asker: one } = asker(model.ask, { mostTokens: 200, concurrency: 1 });
  await one.answer(question("a"));
  await one.answer(question("b"));
  await expect(one.answer(question("c"))).rejects.toThrow("the limit of 200 tokens a run");
  expect(model.calls()).toBe(2);
  expect(await one.answer(question("a"))).toEqual(REPLY); // what is known costs nothing
});

test("what is under way counts as what it is likely to take", async () => {
  let calls = 0;
  const ask: Ask = async () => {
    calls++;
    await sleep(10);
    return REPLY;
  };
  const long = "a".repeat(400); // 103 tokens with the guide, some 320 to come
  const { asker: one } = asker(ask, { mostTokens: 1000, concurrency: 8 });
  const asked = await Promise.allSettled([..."abcdefgh"].map((each) => one.answer(question(each + long))));
  expect(calls).toBe(2);
  expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
  await one.answer(question(`i${long}`)); // what was set aside and not taken is free again
  expect(calls).toBe(3);
});

test("an answer that was broken off counts as what was sent, one that never began counts nothing", async () => {
  for (const [failure, calls] of [
    ["slow", 2], // 253 tokens each time, and 800 to come: 1559 the third time
    ["wrong", 3],
  ] as const) {
    const model = failing(99, failure);
    const { asker: one } = asker(model.ask, { mostTokens: 1500, concurrency: 1 });
    for (const each of ["a", "b", "c"]) await one.answer(question(each.repeat(1000))).catch(() => undefined);
    expect(model.calls(), failure).toBe(calls);
  }
});

test("an answer without text is paid for, and counted", async () => {
  const { asker: one } = asker(
    async () => {
      throw new NoAnswer("down", "its answer holds no text", null, { sent: 40, received: 60 });
    },
    { mostTokens: 200 },
  );
  await expect(one.answer(question("a"))).rejects.toThrow("the limit of 200 tokens");
  expect(one.used).toEqual({ asked: 2, cached: 0, sent: 80, received: 120 });
});

test("the limit is that of a day where a run goes on for longer", async () => {
  const began = performance.now();
  const { asker: one } = asker(failing(0, "down").ask, { mostTokens: 100 });
  await one.answer(question("a"));
  await expect(one.answer(question("b"))).rejects.toThrow("the limit of 100 tokens");
  const clock = vi.spyOn(performance, "now").mockReturnValue(began + 25 * 3600 * 1000);
  onTestFinished(() => clock.mockRestore());
  expect(await one.answer(question("b"))).toEqual(REPLY);
  await expect(one.answer(question("c"))).rejects.toThrow("the limit of 100 tokens");
});

test("an answer that cannot be kept is given, and no other is paid for", async () => {
  const model = failing(0, "down");
  const { asker: one, settings } = asker(model.ask);
  writeFileSync(path.join(settings.answers, "a-1"), "no folder"); // nobody may write there, not even root
  expect(await one.answer(question("a"))).toEqual(REPLY);
  const others = one.answer(question("b", "a-2"));
  await expect(others).rejects.toThrow(/its answers cannot be kept: E[A-Z]+$/);
  expect(model.calls()).toBe(1);
});

test("a model that does not answer at all is left alone after a while", async () => {
  const model = failing(999, "wrong");
  const { asker: one } = asker(model.ask, { concurrency: 1 });
  for (let i = 0; i < 8; i++) await expect(one.answer(question(String(i)))).rejects.toThrow(NoAnswer);
  expect(model.calls()).toBe(5);
  await expect(one.answer(question("last"))).rejects.toThrow("after 5 failures in a row nothing more was asked");
});

test("answers about an article that is to be forgotten go, and no others", async () => {
  const model = failing(0, "down");
  const { asker: one, settings } = asker(model.ask);
  await one.answer(question("a"));
  await one.answer(question("a", "a-2"));
  await forgetAnswers(settings.answers, ["a-1", "../x", "", ".", ".."]);
  expect([await one.knows(question("a")), await one.knows(question("a", "a-2"))]).toEqual([false, true]);
});
