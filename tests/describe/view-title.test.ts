import { expect, test } from "vitest";
import { namesFor, viewTitle } from "../../lib/describe/view-title";
import { parseView } from "../../lib/view";
import { KEYS } from "../../lib/view/keys";

const titleOf = (query: string) => viewTitle(parseView(query), new Map([["d", "Donetsk"]]));

test("a title names what is asked for and what is left out", () => {
  expect(titleOf("")).toBe("All events");
  expect(titleOf("type=strike&subtype=drone&place=d&from=2025-05-01&to=2025-05-31")).toBe(
    "Events: Strike · Drone strike · Donetsk · 1–31 May 2025",
  );
  expect(titleOf("not-type=other&not-place=d&not-status=denied")).toBe("Events: without Other, Denied, Donetsk");
  expect(titleOf("clock=reported&from=2025-05-01&to=2025-05-31")).toBe("Events: reported 1–31 May 2025");
  expect(titleOf("lens=map&order=oldest&event=x&confidence=0")).toBe("All events");
});

test("a story alone is called what it is called", () => {
  const names = new Map([["story the-flood", "The flood"]]);
  expect(viewTitle(parseView("story=the-flood"), names)).toBe("The flood");
  expect(viewTitle(parseView("story=the-flood&type=strike"), names)).toBe("Events: the story “The flood” · Strike");
  expect(titleOf("story=the-flood&tag=war&starred=1")).toBe("Events: the story “the-flood” · #war · starred");
});

test("names are those that the view asks for or leaves out, and no others", () => {
  const named = (...ids: string[]) => ids.map((id) => ({ id, name: id.toUpperCase() }));
  const names = namesFor(
    parseView("actor=a&not-actor=b&place=c&not-place=lost"),
    named("a", "b", "x"),
    named("c", "y"),
  );
  expect([...names]).toEqual([
    ["a", "A"],
    ["b", "B"],
    ["c", "C"],
  ]);
  expect(viewTitle(parseView("actor=a&not-place=lost"), names)).toBe("Events: A · without lost");
});

test("no filter leaves the title of all events", () => {
  const values: Record<string, string> = {
    ...{ types: "strike", notTypes: "strike", subtypes: "drone", statuses: "planned", notStatuses: "planned" },
    ...{ precisions: "day", bases: "stated", sources: "2", confidence: "60", overdue: "2025-05-01" },
    ...{ starred: "1" },
    ...{ from: "2025-05-01", to: "2025-05-01" },
  };
  for (const [name, { part, name: key }] of Object.entries(KEYS)) {
    if (part !== "filter" && part !== "range") continue;
    const title = titleOf(`${key}=${values[name] ?? "some"}`);
    expect([key, title]).not.toEqual([key, "All events"]);
  }
});
