import { expect, test } from "vitest";
import type { ProposedEvent } from "../../../lib/read/proposed/proposal";
import { proposing } from "./proposing";

const ARREST = "Police arrested Erik Dahl in Bergen on Tuesday.";

async function statusOf(text: string, quote: string, trigger: string, change: Partial<ProposedEvent>) {
  const { told, event } = proposing(text);
  const [one] = await told(event(quote, trigger, { type: "legal", ...change }));
  const shown = one?.passage.mentions.filter(({ role }) => role === "status") ?? [];
  return { status: one?.passage.status, shown: shown.map(({ start, end }) => text.slice(start, end)) };
}

test("a status that another reader gives is shown by its words, or by none", async () => {
  const by = (change: Partial<ProposedEvent>) => statusOf(ARREST, "Police arrested Erik Dahl", "arrested", change);
  expect(await by({ status: "denied" })).toEqual({ status: "denied", shown: [] });
  expect(await by({ status: "claimed", statusWords: { start: 0, end: 6 } })).toEqual({
    status: "claimed",
    shown: ["Police"],
  });
  expect(await by({ status: "occurred" })).toEqual({ status: "occurred", shown: [] });
});

test("where it is not to be believed it is what we read", async () => {
  expect(await statusOf(ARREST, "Police arrested Erik Dahl", "arrested", { status: null })).toEqual({
    status: "occurred",
    shown: [],
  });
  const plan = "Ann Holm will fly to Oslo next week.";
  const planned = { status: "planned", shown: ["will fly"] };
  expect(await statusOf(plan, "Ann Holm will fly to Oslo", "fly", { status: null })).toEqual(planned);
  // where we read the same, our words for it show it
  expect(await statusOf(plan, "Ann Holm will fly to Oslo", "fly", { status: "planned" })).toEqual(planned);
  const denial = "Norway denied that it held talks with Sweden.";
  expect(await statusOf(denial, denial.slice(0, -1), "talks", { status: null })).toMatchObject({ status: "denied" });
});
