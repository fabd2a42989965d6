import { expect, test } from "vitest";
import { daysAround } from "../../components/story/days-around";
import { moved } from "../../components/story/use-editing";
import type { StoryItem } from "../../lib/answers/marks";
import { when } from "../../lib/time";
import { eventRow } from "./event-row";

const item = (id: string, edtf: string | null): StoryItem => ({
  ...{ id, caption: "", by: "Vera", at: "2025-06-01T10:00:00Z", title: id, added: `e-${id}` },
  event:
    edtf === null ? null : { ...eventRow(`e-${id}`, "2025-05-15"), when: edtf === "" ? null : when(edtf, "stated") },
});
const ids = (items: readonly StoryItem[]) => items.map(({ id }) => id).join("");

test("an event is moved by so many places, not beyond either end, and nothing is lost", () => {
  const items = ["a", "b", "c", "d"].map((id) => item(id, "2025-05-15"));
  expect(ids(moved(items, "c", -1))).toBe("acbd");
  expect(ids(moved(items, "a", 1))).toBe("bacd");
  expect(ids(moved(items, "a", 99))).toBe("bcda");
  expect(ids(moved(items, "d", -99))).toBe("dabc");
  expect(ids(moved(items, "none", 1))).toBe("abcd");
});

test("the timeline's window holds an event and those told before and after it, wherever those are in time", () => {
  const items = [
    item("a", "2025-05-20"),
    item("b", "2025-05-01"),
    item("c", "2025-04-11/2025-04-12"),
    item("d", "2020"),
  ];
  expect(daysAround(items, 0)).toEqual({ from: "2025-04-28", to: "2025-05-23" });
  expect(daysAround(items, 1)).toEqual({ from: "2025-04-05", to: "2025-05-26" });
  expect(daysAround([item("a", "2025-05-20")], 0)).toEqual({ from: "2025-05-18", to: "2025-05-22" });
});

test("without a date, or where the event is no more, the window stays where it is; a neighbour without one plays no part", () => {
  const items = [item("a", ""), item("b", "2025-05-01"), item("c", null)];
  expect(daysAround(items, 0)).toBeNull();
  expect(daysAround(items, 2)).toBeNull();
  expect(daysAround(items, 9)).toBeNull();
  expect(daysAround(items, 1)).toEqual({ from: "2025-04-29", to: "2025-05-03" });
});
