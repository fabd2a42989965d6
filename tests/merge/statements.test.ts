import { describe, expect, it } from "vitest";
import { merge, type Report } from "../../lib/merge/merge";
import { KYIV, reportOf } from "./report-of";

const groups = (reports: Report[]): string[][] => merge(reports, []).map((e) => [...e.passages]);

describe("statements", () => {
  const said = (id: string, quote: string, more: Partial<Parameters<typeof reportOf>[0]> = {}) =>
    reportOf({ id, quote, type: "statement", actors: [["ann-smith", "speaker"]], ...more });

  it("are one if one speaker says like things on one day", () => {
    const a = said("a", "Smith said the bridge would reopen before winter.");
    expect(groups([a, said("b", "The bridge will reopen before winter, Smith told reporters.")])).toHaveLength(1);
    expect(groups([a, said("b", "Smith called for lower taxes on small farms.")])).toHaveLength(2);
    const other = { actors: [["bo-lind", "speaker"]] as const };
    expect(groups([a, said("b", "The bridge will reopen before winter, Lind told reporters.", other)])).toHaveLength(2);
  });

  it("are one occasion if one article names it and quotes on in one breath", () => {
    const first = said("a", "Smith told a news conference on Tuesday: the bridge will reopen.", {
      article: "x",
      start: 0,
    });
    const occasion = { ...first, passage: { ...first.passage, quote: "Smith said at a news conference on Tuesday." } };
    const on = { article: "x", start: 50, basis: "inherited" as const };
    const more = '"Farms need help," Smith continued.';
    expect(groups([occasion, said("b", more, on)])).toHaveLength(1);
    expect(groups([occasion, said("b", more, { ...on, basis: "published" })])).toHaveLength(1);
    const anew = { ...on, basis: "resolved" as const };
    expect(groups([occasion, said("b", '"Farms need help," Smith said on Tuesday.', anew)])).toHaveLength(2);
    expect(groups([occasion, said("b", more, { ...on, article: "y" })])).toHaveLength(2);
    expect(groups([occasion, said("b", more, { ...on, start: 5000 })])).toHaveLength(2);
  });

  it("of two spokesmen of one house are one only in one set of words", () => {
    const by = (id: string, who: string, quote: string) =>
      said(id, quote, {
        actors: [
          ["harbour-board", "speaker"],
          [who, "speaker"],
        ],
      });
    const first = by("a", "ann-smith", "Crews lowered the steel dome over the leaking valve, Smith said.");
    expect(
      groups([first, by("b", "bo-lind", "Crews lowered a dome, and the lawyers are ready, Lind said.")]),
    ).toHaveLength(2);
    const same = by("b", "bo-lind", "Crews lowered the steel dome over the leaking valve, Lind said.");
    expect(groups([first, same])).toHaveLength(1);
  });

  it("of different content are apart where no occasion is named, unless one sentence holds both", () => {
    const first = said("a", "Smith said on Tuesday the bridge would reopen", { article: "x", start: 0 });
    const more = (quote: string, start: number) => said("b", quote, { article: "x", start, basis: "inherited" });
    expect(groups([first, more('"Farms need help," Smith added.', 60)])).toHaveLength(2);
    expect(groups([first, more("accusing the state of neglect", 47)])).toHaveLength(1);
    expect(groups([first, more("Accusing the state of neglect, she left", 47)])).toHaveLength(2);
  });

  const met = (quote: string, more: Partial<Parameters<typeof reportOf>[0]> = {}) =>
    reportOf({ id: "t", type: "talks", quote, actors: ["ann-smith", "bo-lind"], ...more });

  it("belong to the meeting they were made at", () => {
    const words = "Speaking at a forum of mayors in Kyiv, Smith called for calm.";
    const forum = { article: "x", start: 12, actors: ["mayors"], place: KYIV };
    expect(groups([said("a", words, { article: "x" }), met("a forum of mayors in Kyiv", forum)])).toHaveLength(1);
    const of = "Smith spoke in praise of a forum of mayors in Kyiv.";
    expect(
      groups([said("a", of, { article: "x" }), met("a forum of mayors in Kyiv", { ...forum, start: 25 })]),
    ).toHaveLength(2);
  });

  it("belong to the call in which one told the other", () => {
    const one = { article: "x" };
    const call = met("Smith and Lind spoke by telephone on Tuesday.", one);
    const actors = [
      ["ann-smith", "speaker"],
      ["bo-lind", "target"],
    ] as const;
    const told = "Smith told Lind that the border would stay open.";
    const [event, ...rest] = merge(
      [call, said("a", told, { ...one, actors }), said("b", told, { ...one, actors })],
      [],
    );
    expect(rest).toEqual([]);
    expect(event).toMatchObject({ type: "talks", title: call.passage.title });
    expect(groups([call, said("a", "Smith rebuked Lind over the border.", { ...one, actors })])).toHaveLength(2);
    expect(groups([call, said("a", told, { ...one, actors, when: "2024-03-06" })])).toHaveLength(2);
    expect(groups([met(call.passage.quote, { status: "planned" }), said("a", told, { ...one, actors })])).toHaveLength(
      2,
    );
  });
});
