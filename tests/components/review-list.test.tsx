import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ReviewList } from "../../components/review/review-list";
import type { EventAnswer } from "../../lib/answers/events";
import type { ReviewAnswer, ReviewItem, TwoReadings } from "../../lib/answers/review";
import { when } from "../../lib/time";
import { eventRow } from "./event-row";

/** Answers of the server that wait to be given, by the end of their address, and what was sent to it. */
let waiting: Map<string, (answer: EventAnswer) => void>;
let sent: Record<string, string>[];
let status: number;

beforeEach(() => {
  [waiting, sent, status] = [new Map(), [], 200];
  vi.stubGlobal("fetch", async (address: string, { body }: { body?: FormData }) => {
    if (body) {
      sent.push(Object.fromEntries([...body].map(([name, value]) => [name, String(value)])));
      return Response.json({ message: status === 200 ? "Saved." : "Corrected by Oleg since." }, { status });
    }
    return Response.json(await new Promise<EventAnswer>((give) => waiting.set(address.split("/").at(-1) ?? "", give)));
  });
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const found = (id: string, newest?: string): EventAnswer => {
  const row = { field: "title", value: '"T"', by: "Oleg", at: "2025-05-20T10:00:00Z", reason: "", names: {} } as const;
  const corrections = newest === undefined ? [] : [{ ...row, id: newest, undoneBy: null }];
  return {
    kind: "found",
    event: {
      ...eventRow(id, "2025-05-15"),
      title: `Told ${id}`,
      corrections,
      added: [],
      marks: [],
      stories: [],
      reports: [],
      related: [],
    },
  };
};
const item = (kind: ReviewItem["kind"], ...events: string[]): ReviewItem => ({
  ...{ key: `${kind} ${events.join(" ")}`, kind, title: `${kind} of ${events[0]}`, weight: 0.5, events },
  ...{ otherTitle: null, about: null, readings: null, later: false },
});

function open(...items: ReviewItem[]) {
  const counts = {} as ReviewAnswer["counts"];
  return render(<ReviewList answer={{ items, counts, left: items.length, done: 0 }} kind={null} opened={null} />);
}
const answer = (id: string, given: EventAnswer) => act(async () => waiting.get(id)?.(given));
const press = (key: string, more = {}) => fireEvent.keyDown(window, { key, ...more });
const settle = () => act(async () => undefined);

test("nothing is said of an event before it is shown; then with the newest correction that was seen", async () => {
  open(item("doubtful", "e-1"), item("merge", "e-2", "e-3"));
  press("y");
  await settle();
  expect(sent).toEqual([]);
  expect(screen.getByRole<HTMLButtonElement>("button", { name: /It is right/ }).disabled).toBe(true);
  await answer("e-1", found("e-1", "c-9"));
  press("y", { repeat: true }); // held since the item before
  await settle();
  expect(sent).toEqual([]);
  press("y");
  await waitFor(() => expect(sent).toEqual([{ event: "e-1", field: "confirmed", value: "true", seen: "c-9" }]));
  await waitFor(() => expect(waiting.has("e-3")).toBe(true));
  await answer("e-2", found("e-2"));
  press("m");
  await settle();
  expect(sent).toHaveLength(1); // one of the two is not there yet
  await answer("e-3", found("e-3"));
  press("m");
  await waitFor(() => expect(sent[1]).toEqual({ event: "e-2", field: "same", value: "e-3", seen: "" }));
});

test("what is part of another event by now is not confirmed, but put off", async () => {
  open(item("undated", "e-1"));
  await answer("e-1", found("e-7"));
  expect(await screen.findByText(/could not be loaded/)).toBeTruthy();
  press("y");
  await settle();
  expect(sent).toEqual([]);
  press("l");
  await waitFor(() => expect(sent).toEqual([{ key: "undated e-1", state: "later" }]));
});

test("what somebody corrected meanwhile is shown anew before it is confirmed", async () => {
  open(item("conflict", "e-1"));
  await answer("e-1", found("e-1"));
  status = 409;
  waiting.clear();
  press("y");
  expect((await screen.findByRole("alert")).textContent).toBe("Corrected by Oleg since.");
  await waitFor(() => expect(waiting.has("e-1")).toBe(true));
  status = 200;
  await answer("e-1", found("e-1", "c-2"));
  press("y");
  await waitFor(() => expect(sent.map(({ seen }) => seen)).toEqual(["", "c-2"]));
});

test("a correction without its words has no place to be mended at: m leads nowhere", async () => {
  const go = vi.spyOn(window.location, "assign").mockImplementation(() => undefined);
  const lost = { ...item("lost"), about: "c-1" };
  open(lost, item("doubtful", "e-1"));
  press("m");
  expect(go).not.toHaveBeenCalled();
  press("j");
  press("m");
  expect(go).toHaveBeenCalledWith("/events/e-1#correct");
});

test("of two readings 1 takes the model's and 2 our own, once both and their event are shown", async () => {
  const side = {
    ...{ start: 0, end: 9, title: "Talks", quote: "Envoys met on Monday." },
    ...{ place: null, actors: [], words: ["Monday"] },
    type: "talks",
    status: "occurred",
  } as const;
  const readings = {
    field: "when",
    ...{ article: "a", model: "some-model" },
    told: { ...side, when: null, words: [] },
    own: { ...side, when: when("2025-05-12", "stated") },
  } satisfies TwoReadings;
  const differs = (name: string, ...events: string[]): ReviewItem => ({
    ...item("differs", ...events),
    ...{ key: `differs ${name} when`, about: `${name} when`, readings },
  });
  open(differs("d-1", "e-1"), differs("d-2"));
  press("2");
  await settle();
  expect(sent).toEqual([]);
  const [model, own] = [
    screen.getByRole("region", { name: /some-model/ }),
    screen.getByRole("region", { name: /Reader on/ }),
  ];
  expect([model.textContent, own.textContent]).toEqual([
    expect.stringContaining("No date given"),
    expect.stringMatching(/12 May 2025.*Monday/),
  ]);
  await answer("e-1", found("e-1", "c-9"));
  press("y");
  press("2");
  await waitFor(() => expect(sent).toEqual([{ difference: "d-1 when", reader: "own", seen: "c-9" }]));
  await settle();
  press("1");
  await waitFor(() => expect(sent[1]).toEqual({ difference: "d-2 when", reader: "model", seen: "" }));
});
