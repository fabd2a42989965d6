import { describe, expect, it } from "vitest";
import { merge, type Report } from "../../lib/merge/merge";
import { BLACK_SEA, BROVARY, KYIV, ODESA, RUSSIA, reportOf, UKRAINE } from "./report-of";

const groups = (reports: Report[]): string[][] => merge(reports, []).map((e) => [...e.passages]);

describe("what is one event", () => {
  const strike = reportOf({
    id: "a",
    quote: "Russian drones struck an apartment block in Kyiv, killing three people.",
    place: KYIV,
    actors: ["russia"],
    publisher: "Daily Example",
  });

  it("two reports of a strike on one day in one city, in other words", () => {
    const other = reportOf({
      id: "b",
      quote: "Three people died when a drone hit a block of flats in the Ukrainian capital.",
      place: KYIV,
      publisher: "Evening Example",
    });
    const [event, ...rest] = merge([strike, other], []);
    expect(rest).toEqual([]);
    expect(event).toMatchObject({ id: "e-a", passages: ["a", "b"], sources: 2, type: "strike", placeId: "kyiv" });
  });

  it("a part agrees with its whole: a suburb, a country", () => {
    const words = "Drones struck an apartment block, killing three people.";
    expect(groups([strike, reportOf({ id: "b", quote: words, place: UKRAINE, actors: ["russia"] })])).toHaveLength(1);
    expect(groups([strike, reportOf({ id: "b", quote: words, place: BROVARY, actors: ["russia"] })])).toHaveLength(1);
  });

  it("never across conflicting places or dates, whatever the words", () => {
    const same = { quote: strike.passage.quote, actors: ["russia"] };
    expect(groups([strike, reportOf({ ...same, id: "b", place: ODESA })])).toHaveLength(2);
    expect(groups([strike, reportOf({ ...same, id: "b", place: KYIV, when: "2024-03-08" })])).toHaveLength(2);
    expect(groups([strike, reportOf({ ...same, id: "b", place: KYIV, when: null })])).toHaveLength(2);
  });

  it("not by way of a vaguer third report either", () => {
    const [quote, actors] = [strike.passage.quote, ["russia"]];
    const vague = reportOf({ id: "b", quote, actors, place: KYIV, when: "2024-03-05/2024-03-06" });
    const next = reportOf({ id: "c", quote, actors, place: KYIV, when: "2024-03-06" });
    for (const group of groups([strike, vague, next])) expect(group).not.toEqual(expect.arrayContaining(["a", "c"]));
  });

  it("not for a shared actor alone", () => {
    const other = reportOf({ id: "b", quote: "A refinery burned after shelling of the port.", actors: ["russia"] });
    expect(groups([strike, other])).toHaveLength(2);
  });

  it("a sea with its shores, but not with towns far from them", () => {
    const words = { quote: strike.passage.quote, actors: ["russia"] };
    const atSea = reportOf({ ...words, id: "b", place: BLACK_SEA });
    expect(groups([reportOf({ ...words, id: "a", place: ODESA }), atSea])).toHaveLength(1);
    expect(groups([reportOf({ ...words, id: "a", place: UKRAINE }), atSea])).toHaveLength(1);
    expect(groups([strike, atSea])).toHaveLength(2);
  });

  it("fire across a border, told in one article as in the one country and in the other", () => {
    const told = (id: string, place: typeof UKRAINE, article: string, start: number) =>
      reportOf({
        id,
        quote: `Guns fired shells over the border (${id}).`,
        actors: ["russia", "ukraine"],
        names: { russia: "russia", ukraine: "ukraine" },
        place,
        article,
        start,
      });
    expect(groups([told("a", UKRAINE, "x", 0), told("b", RUSSIA, "x", 90)])).toHaveLength(1);
    expect(groups([told("a", UKRAINE, "x", 0), told("b", RUSSIA, "y", 90)])).toHaveLength(2);
  });

  it("one misread place among many tellings", () => {
    const copy = (i: number, place: typeof ODESA | null) =>
      reportOf({ id: `p${i}`, quote: strike.passage.quote, actors: ["russia"], place });
    const afresh = (i: number) =>
      reportOf({ id: `p${i}`, quote: `A block burned after drones struck (${i}).`, actors: ["russia"], place: KYIV });
    const told = (unplaced: number) =>
      groups([...Array.from({ length: unplaced }, (_, i) => copy(i, null)), copy(20, ODESA), afresh(21), afresh(22)]);
    expect(told(8)).toHaveLength(1);
    expect(told(2)).toHaveLength(2);
  });

  it("an explosion and those it killed, but not a raid and a parade", () => {
    const base = { place: KYIV, actors: ["army"] };
    const blast = reportOf({ ...base, id: "a", type: "disaster", quote: "The depot blast killed nine soldiers." });
    const dead = (type: "attack_civilians" | "protest", quote: string) => reportOf({ ...base, id: "b", type, quote });
    expect(groups([blast, dead("attack_civilians", "Nine soldiers died at the depot.")])).toHaveLength(1);
    expect(groups([blast, dead("protest", "Nine soldiers marched at the depot.")])).toHaveLength(2);
  });

  it("not two calls of one person with others", () => {
    const call = (id: string, other: string) =>
      reportOf({
        id,
        type: "talks",
        quote: `Smith had a telephone conversation with President ${other}.`,
        actors: ["ann-smith", other],
        names: { "ann-smith": "Ann Smith", [other]: other },
      });
    expect(groups([call("a", "Lind"), call("b", "Berg")])).toHaveLength(2);
    expect(groups([call("a", "Lind"), call("b", "Lind")])).toHaveLength(1);
  });

  it("not different things of no known kind that one article tells of one day", () => {
    const thing = (id: string, quote: string, start: number) =>
      reportOf({ id, type: "other", quote, article: "x", start, place: KYIV });
    expect(groups([thing("a", "A choir sang at noon.", 0), thing("b", "Bakers opened a new shop.", 90)])).toHaveLength(
      2,
    );
  });

  it("a plan and what became of it", () => {
    const plan = reportOf({
      id: "a",
      type: "talks",
      status: "planned",
      quote: "The two foreign ministers will meet in Geneva on Tuesday.",
      actors: ["ann-smith", "bo-lind"],
      published: "2024-03-03",
    });
    const done = reportOf({
      id: "b",
      type: "talks",
      quote: "The foreign ministers met in Geneva for three hours.",
      actors: ["ann-smith", "bo-lind"],
      published: "2024-03-06",
    });
    const [event, ...rest] = merge([done, plan], []);
    expect(rest).toEqual([]);
    expect(event).toMatchObject({ status: "occurred", passages: ["a", "b"], title: done.passage.title });
  });
});

describe("one article", () => {
  const talks = reportOf({
    id: "a",
    type: "talks",
    quote: "Envoys of the two countries will hold talks in Geneva on Tuesday.",
    actors: ["ann-smith", "bo-lind"],
    article: "x",
    status: "planned",
  });
  const bare = (more: Partial<Parameters<typeof reportOf>[0]>) =>
    reportOf({ id: "b", type: "talks", quote: "Tuesday's talks", article: "x", start: 300, ...more });

  it("refers back to its event without names", () => {
    expect(groups([talks, bare({})])).toHaveLength(1);
    expect(groups([talks, bare({ article: "y" })])).toHaveLength(2);
    expect(groups([talks, bare({ when: "2024-03-12" })])).toHaveLength(2);
  });

  it("keeps meetings of other people and refusals apart", () => {
    const quote = "The ministers meet in Geneva on Tuesday.";
    expect(groups([talks, bare({ quote, actors: ["carl-berg", "dora-lee"] })])).toHaveLength(2);
    expect(
      groups([talks, bare({ quote: "Smith will not come.", actors: ["ann-smith"], status: "denied" })]),
    ).toHaveLength(2);
  });
});

describe("acts of one article", () => {
  const sentence = "A storm felled a crane on the mosque in Kyiv on Tuesday, killing 107 people who prayed there.";
  const act = (id: string, quote: string, more = {}) =>
    reportOf({ id, quote, article: "x", start: sentence.indexOf(quote), place: KYIV, type: "disaster", ...more });

  it("are two where one quote lies in the other: the shared words are one text", () => {
    expect(groups([act("a", sentence), act("b", "killing 107 people who prayed there")])).toHaveLength(2);
    const elsewhere = act("c", sentence, { article: "y", start: 0 });
    expect(groups([act("a", sentence), elsewhere])).toHaveLength(1);
  });

  it("are two where they are of other kinds, though another newsroom may call one so", () => {
    const [fire, dead] = ["Fire broke out at the depot.", "The depot fire killed two guards at the depot."];
    const first = reportOf({
      id: "a",
      quote: fire,
      article: "x",
      place: KYIV,
      type: "disaster",
      actors: ["guards", "depot"],
    });
    const told = { quote: dead, place: KYIV, type: "strike", actors: ["guards", "depot"] } as const;
    expect(groups([first, reportOf({ ...told, id: "b", article: "x", start: 500 })])).toHaveLength(2);
    expect(groups([first, reportOf({ ...told, id: "b", article: "y" })])).toHaveLength(1);
  });
});

describe("times of day", () => {
  const base = { actors: ["russia"], place: KYIV, quote: "Drones struck a power plant in Kyiv." };

  it("agree with the calendar day they are written with, whatever their zone", () => {
    const evening = reportOf({ ...base, id: "a", when: "2024-03-05T22:30-05:00" });
    expect(groups([evening, reportOf({ ...base, id: "b", when: "2024-03-05" })])).toHaveLength(1);
    expect(groups([evening, reportOf({ ...base, id: "b", when: "2024-03-06" })])).toHaveLength(2);
  });

  it("conflict with each other", () => {
    const [a, b] = ["2024-03-05T09:00Z", "2024-03-05T11:00Z"];
    expect(groups([reportOf({ ...base, id: "a", when: a }), reportOf({ ...base, id: "b", when: b })])).toHaveLength(2);
  });
});

describe("values of an event", () => {
  const base = {
    type: "strike" as const,
    place: KYIV,
    actors: ["russia"],
    quote: "Drones struck a power plant in Kyiv.",
  };

  it("take the sharpest date that words give, over a fallback", () => {
    const vague = reportOf({ ...base, id: "a", when: "2024-03" });
    const sharp = reportOf({ ...base, id: "b", when: "2024-03-05" });
    const guess = reportOf({ ...base, id: "c", when: "2024-03-05", basis: "published" });
    expect(merge([vague, sharp], [])[0]?.when?.edtf).toBe("2024-03-05");
    expect(merge([vague, guess], []).find((e) => e.passages.includes("a"))?.when?.edtf).toBe("2024-03");
  });

  it("take date and sources from the passages that report it, not from plans for it", () => {
    const told = { place: KYIV, actors: ["ukraine", "turkey"], type: "talks" } as const;
    const quote = "Ukraine and Turkey held talks on grain in Kyiv.";
    const held = reportOf({ ...told, id: "a", quote, when: "2024-03", publisher: "North", published: "2024-04-01" });
    const plan = reportOf({
      ...{ ...told, id: "b", quote: "Ukraine and Turkey will hold talks on grain in Kyiv.", when: "2024-03-15" },
      ...{ status: "planned", publisher: "South", published: "2024-03-06" },
    });
    const [event, ...rest] = merge([held, plan], []);
    expect(rest).toEqual([]);
    expect(event).toMatchObject({ status: "occurred", when: { edtf: "2024-03" }, sources: 1, passages: ["b", "a"] });
    const second = reportOf({
      ...told,
      id: "c",
      quote: `On Friday ${quote}`,
      when: "2024-03-15",
      publisher: "East",
      published: "2024-04-01",
    });
    expect(merge([held, plan, second], [])[0]).toMatchObject({ when: { edtf: "2024-03-15" }, sources: 2 });
  });

  it("keep every actor, in the role most often given", () => {
    const a = reportOf({ ...base, id: "a", actors: [["russia", "agent"]] });
    const b = reportOf({
      ...base,
      id: "b",
      actors: [
        ["russia", "agent"],
        ["kyiv-power", "target"],
      ],
    });
    expect(merge([a, b], [])[0]?.actors).toEqual([
      { id: "russia", role: "agent" },
      { id: "kyiv-power", role: "target" },
    ]);
  });

  it("read the status as a history", () => {
    const status = (...statuses: ("occurred" | "planned" | "cancelled" | "claimed" | "denied")[]) =>
      merge(
        statuses.map((s, i) => reportOf({ ...base, id: `p${i}`, status: s, published: `2024-03-0${5 + i}` })),
        [],
      ).map((e) => e.status);
    expect(status("planned", "occurred")).toEqual(["occurred"]);
    expect(status("planned", "cancelled")).toEqual(["cancelled"]);
    expect(status("cancelled", "planned")).toEqual(["planned"]);
    expect(status("denied", "claimed")).toEqual(["claimed"]);
  });

  it("do not believe that it happened before its day", () => {
    const early = reportOf({ ...base, id: "a", when: "2024-03-20", published: "2024-03-06" });
    expect(merge([early], [])[0]?.status).toBe("planned");
  });

  it("count publishers, not articles, and copies of one agency text once", () => {
    const told = (id: string, publisher: string | null, quote: string, url: string | null = null) =>
      reportOf({ ...base, id, publisher, quote, url });
    const [x, y] = ["Drones struck a power plant in Kyiv.", "Overnight, drones struck a power plant in Kyiv."];
    const sources = (...reports: Report[]) => merge(reports, []).map((e) => e.sources);
    expect(sources(told("a", "Example", x), told("b", "Example", y))).toEqual([1]);
    expect(sources(told("a", "Example", x), told("b", "Other", x))).toEqual([1]);
    expect(sources(told("a", "Example", x), told("b", "Other", y))).toEqual([2]);
    const web = (path: string) => `https://www.example.org/${path}`;
    expect(sources(told("a", null, x, web("1")), told("b", null, y, web("2")))).toEqual([1]);
  });

  it("count an agency's text once, also where each who prints it changed some words", () => {
    const story = (article: string, publisher: string, words: readonly string[]) =>
      words.map((quote, i) =>
        reportOf({
          ...base,
          id: `${article}-${i}`,
          article,
          publisher,
          quote,
          start: 200 * i,
          when: `2024-03-0${i + 1}`,
        }),
      );
    const wire = [
      "Drones struck a power plant in Kyiv during the night, leaving two thousand homes without light until the morning, officials said.",
      "The mayor said that crews had been working since dawn to bring back the heating in four districts of the capital.",
    ];
    const edited = wire.map((quote) => quote.replace("officials said", "city officials said"));
    const own = wire.map((quote) => quote.split(" ").reverse().join(" "));
    const sources = (...reports: Report[]) => merge(reports, []).map((e) => e.sources);
    const first = story("a", "North Wire", wire);
    expect(sources(...first, ...story("b", "Coast Courier", edited))).toEqual([1, 1]);
    expect(Math.max(...sources(...first, ...story("c", "Inland Post", own)))).toBeLessThanOrEqual(2);
    const [two] = merge(
      [
        first[0] as Report,
        ...story("d", "Inland Post", [
          (wire[0] as string).replace(
            "leaving two thousand homes without light until the morning, officials said",
            "a spokeswoman of the utility said",
          ),
        ]),
      ],
      [],
    );
    expect(two?.sources).toBe(2);
  });

  it("matter more when more independent publishers tell them", () => {
    const told = (id: string, publisher: string) =>
      reportOf({ ...base, id, publisher, quote: `${publisher}: drones struck a power plant in Kyiv.` });
    const one = merge([told("a", "North"), told("b", "North")], [])[0];
    const two = merge([told("a", "North"), told("b", "South")], [])[0];
    expect(two?.importance).toBeGreaterThan(one?.importance ?? Infinity);
    expect(two?.confidence).toBeGreaterThan(one?.confidence ?? Infinity);
  });
});
