import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { datesDiffer, disagreements } from "../../components/event/disagreements";
import { figuresIn } from "../../components/event/figures";
import { byPublication, statusHistory } from "../../components/event/history";
import type { PassageDetail } from "../../lib/answers/events";
import type { Status } from "../../lib/domain";
import { when } from "../../lib/time";
import { reportOf } from "./report-of";

const stepsOf = (reports: readonly PassageDetail[]) =>
  statusHistory(reports).map(({ status, report, agreeing }) => `${status} ${report.id} +${agreeing}`);
const told = (id: string, published: string | null, status: Status, more: Partial<PassageDetail> = {}) =>
  reportOf(id, published, { status, ...more });

describe("the history of an event's status", () => {
  test("is one step a change, in order of publication, whatever the order of the passages", () => {
    const reports = [
      told("c", "2025-05-17", "denied"),
      told("a", "2025-05-14", "planned"),
      told("b", "2025-05-16T08:00Z", "occurred"),
      told("d", "2025-05-18", "denied"),
    ];
    const expected = ["planned a +0", "occurred b +0", "denied c +1"];
    expect(stepsOf(reports)).toEqual(expected);
    expect(stepsOf([...reports].reverse())).toEqual(["planned a +0", "occurred b +0", "denied c +1"]);
  });

  test("a plan recalled later, or in the article that tells its outcome, is no change", () => {
    const reports = [
      told("a", "2025-05-14", "planned"),
      told("b", "2025-05-16", "occurred"),
      told("b2", "2025-05-16", "planned", { articleId: "a-b" }),
      told("c", "2025-05-20", "planned"),
    ];
    expect(stepsOf(reports)).toEqual(["planned a +0", "occurred b +1"]);
  });

  test("a plan may follow a cancellation or a denial", () => {
    const reports = [told("a", "2025-05-14", "cancelled"), told("b", "2025-05-15", "planned")];
    expect(stepsOf(reports)).toEqual(["cancelled a +0", "planned b +0"]);
  });

  test("what is told as done before its day is a plan", () => {
    expect(stepsOf([reportOf("a", "2025-05-10", { edtf: "2025-05-16" })])).toEqual(["planned a +0"]);
    expect(stepsOf([reportOf("a", "2025-05-15", { edtf: "2025-05-16" })])).toEqual(["occurred a +0"]);
    expect(stepsOf([reportOf("a", null, { edtf: "2025-05-16" })])).toEqual(["occurred a +0"]);
  });

  test("reports of unknown date come last and are in the order given", () => {
    const reports = [reportOf("x", null), reportOf("y", null), reportOf("a", "2025-05-10")];
    expect(byPublication(reports).map(({ id }) => id)).toEqual(["a", "x", "y"]);
    expect(stepsOf([])).toEqual([]);
  });
});

const found = (reports: readonly PassageDetail[]) =>
  disagreements(reports).map(({ title, sides }) => [
    title,
    ...sides.map(({ value, reports: of }) => `${value}: ${of.map(({ id }) => id).join(" ")}`),
  ]);

describe("what sources differ on", () => {
  test.each([
    ["2025-05-15", "2025-05-16", true],
    ["2025-05-15", "2025-05-15", false],
    ["2025-05", "2025-05-15", false],
    ["2025-05-15", "2025", false],
    ["2025-05-14", "2025-05-12/2025-05-18", false],
    ["2025-06-03/2025-06-04", "2025-06-02/2025-06-04", true],
    ["2025-06-03", "2025-06-02/2025-06-04", false],
    ["2025-06-04/2025-06-07", "2025-06-02/2025-06-05", true],
    ["2025-05-15~", "2025-05-12/2025-05-18", false],
    ["2025-05-15T10:30Z", "2025-05-15", false],
    ["2025-05-15T01:00+03:00", "2025-05-15", false],
    ["2025-05-15T10:30Z", "2025-05-15T10:45Z", true],
    ["2025-05-15T10:30Z", "2025-05-15T13:30+03:00", false],
    ["2025-03/..", "2025-05-15", false],
    ["2025-06/..", "2025-05-15", true],
  ])("dates %s and %s: %s", (a, b, differ) => {
    expect(datesDiffer(when(a, "stated"), when(b, "stated"))).toBe(differ);
    expect(datesDiffer(when(b, "stated"), when(a, "stated"))).toBe(differ);
  });

  test("each date stands with those that give it; one that excludes no other is left out", () => {
    const reports = [
      reportOf("c", "2025-05-18", { edtf: "2025-05-16" }),
      reportOf("a", "2025-05-16", { edtf: "2025-05-15" }),
      reportOf("m", "2025-05-19", { edtf: "2025-05" }),
      reportOf("b", "2025-05-17", { edtf: "2025-05-15" }),
    ];
    expect(found(reports)).toEqual([["Dates differ", "15 May 2025: a b", "16 May 2025: c"]]);
  });

  test("the day of publication is no statement of a date", () => {
    const shown = { ...reportOf("b", "2025-05-17"), when: when("2025-05-17", "published") };
    expect(found([reportOf("a", "2025-05-16", { edtf: "2025-05-15" }), shown])).toEqual([]);
  });

  test("places: one within the other is no contradiction", () => {
    const at = (id: string, place: string, placeParents: string[]) =>
      reportOf(id, "2025-05-15", {
        place: { id: place, name: place, kind: "town", country: null, lat: null, lon: null },
        placeParents,
      });
    expect(found([at("a", "Town", ["Land"]), at("b", "Land", [])])).toEqual([]);
    expect(found([at("a", "Town", ["Land"]), at("b", "Port", ["Land"]), reportOf("c", "2025-05-15")])).toEqual([
      ["Places differ", "Town: a", "Port: b"],
    ]);
  });

  test("statuses: that a plan came about contradicts nobody", () => {
    const plan = told("a", "2025-05-10", "planned");
    expect(found([plan, told("b", "2025-05-16", "occurred"), told("o", "2025-05-16", "ongoing")])).toEqual([]);
    expect(found([plan, told("b", "2025-05-16", "occurred"), told("c", "2025-05-17", "denied")])).toEqual([
      ["Statuses differ", "Occurred: b", "Denied: c"],
    ]);
  });

  test("numbers: compared by value, shown in the text's words", () => {
    const says = (id: string, published: string, quote: string) => reportOf(id, published, { quote });
    const same = [
      says("a", "2025-05-15", "It killed 12 people."),
      says("b", "2025-05-16", "Twelve people were killed."),
    ];
    expect(found(same)).toEqual([]);
    expect(found([...same, says("c", "2025-05-17", "The blast killed at least 15 and injured 30.")])).toEqual([
      ["Numbers differ: killed", "12: a", "twelve: b", "at least 15: c"],
    ]);
  });
});

describe("numbers that can be compared", () => {
  test.each<[string, string[]]>([
    ["The blast killed 12 people and injured 30.", ["Killed 12", "Injured 30"]],
    ["At least 15 people were killed, 1,200 displaced.", ["Killed At least 15", "Displaced 1,200"]],
    ["Twelve dead and more than 30 wounded", ["Killed Twelve", "Injured more than 30"]],
    ["Russia launched 273 drones and 12 missiles.", ["Drones 273", "Missiles 12"]],
    ["Up to 2 thousand soldiers crossed", ["Soldiers Up to 2 thousand"]],
    ["The explosion on 19 May killed nobody.", []],
    ["On May 19 people were killed.", []],
    ["In 2019 soldiers came.", []],
    ["It cost $12 million; 40% were injured at 10:30.", []],
    ["A 32-year-old was killed by 3.", []],
    ["Norway and Iceland met.", []],
    ["", []],
  ])("%s", (text, expected) => {
    expect(figuresIn(text).map(({ of, words }) => `${of} ${words}`)).toEqual(expected);
  });

  test("hostile text takes no time and breaks nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        for (const { words } of figuresIn(text)) expect(text).toContain(words);
      }),
    );
    const started = performance.now();
    for (const unit of ["1 ", "1,", "killed 1 ", "at least ", "12 12 dead ", "a-"]) figuresIn(unit.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
