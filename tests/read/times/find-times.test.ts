import { describe, expect, it } from "vitest";
import { dates, read, times } from "./reading";

describe("days of the week", () => {
  it.each([
    ["The minister resigned on Monday.", "2025-06-09"],
    ["The minister resigned on Wednesday.", "2025-06-11"],
    ["Talks will resume on Monday.", "2025-06-16"],
    ["Talks are due to resume on Friday.", "2025-06-13"],
    ["On Friday, the envoys are to meet again.", "2025-06-13"],
    ["She has not been seen since Sunday.", "2025-06-08"],
    ["They will meet again, the minister said Friday.", "2025-06-06"],
    ["He met them last Wednesday.", "2025-06-04"],
    ["He meets them next Wednesday.", "2025-06-18"],
    ["A patrol was rammed on Friday last week.", "2025-06-06"],
    ["The drill runs until Wednesday next week.", "2025-06-18"],
    ["Envoys to hold talks on Friday", "2025-06-13"],
    ["Envoys flew in ahead of Friday's summit.", "2025-06-13"],
    ["Talks begin on Friday, the host said.", "2025-06-13"],
    ["Islanders go to the polls on Sunday.", "2025-06-15"],
    ["The court resumed and the lawyers go on record: it began on Monday.", "2025-06-09"],
    ["There may be news tomorrow and maybe Friday.", "2025-06-12,2025-06-13"],
  ])("%s", (text, edtf) => {
    expect(dates(text).join()).toBe(edtf);
  });
});

describe("days and months without a year", () => {
  it.each([
    ["The deal was signed on 12 October.", "2025-06-11", "2024-10-12"],
    ["The deal was signed on 12 March.", "2025-06-11", "2025-03-12"],
    ["Voting will take place on 2 February.", "2025-12-20", "2026-02-02"],
    ["The bridge was blown up in November.", "2025-06-11", "2024-11"],
    ["The bridge will reopen in November.", "2025-06-11", "2025-11"],
    ["The school opens in September.", "2025-06-11", "2025-09"],
    ["The offer runs through 17 July, it said.", "2025-06-11", "2025-07-17"],
    ["It was sold on Friday, 13 June.", "2025-01-02", "2025-06-13"],
  ])("%s (%s)", (text, published, edtf) => {
    expect(dates(text, published)).toEqual([edtf]);
  });
});

describe("counted from the day of publication", () => {
  it.each([
    ["The plant closed two days ago.", "2025-06-09", "2025-06-09"],
    ["The plant closed three weeks ago.", "2025-W21", "2025-05-19/2025-05-25"],
    ["The plant closed five months ago.", "2025-01", "2025-01"],
    ["The plant closed ten years ago.", "2015", "2015"],
    ["The plant closed last week.", "2025-W23", "2025-06-02/2025-06-08"],
    ["The plant closed this week.", "2025-W24", "2025-06-09/2025-06-11"],
    ["The plant will close this week.", "2025-W24", "2025-06-09/2025-06-15"],
    ["The plant closed at the weekend.", "2025-W23-WE", "2025-06-07/2025-06-08"],
    ["The plant will close next month.", "2025-07", "2025-07"],
    ["The plant will close this weekend.", "2025-W24-WE", "2025-06-14/2025-06-15"],
    ["The plant closed earlier this year.", "2025", "2025"],
    ["The plant closed in the 1990s.", "199", "199X"],
    ["The plant stood there since the 19th century.", "18", "18XX"],
    ["The plant closed in the spring of 2023.", "2023-SP", "2023-21"],
    ["The plant lost money in Q2.", "2025-Q2", "2025-34"],
    ["The plant lost money in the second half of 2024.", "2024-H2", "2024-41"],
    ["The plant lost money in the fourth quarter.", "2024-Q4", "2024-36"],
    ["The plant closed a decade ago.", "2015", "2015~"],
    ["The plant closed that February day in 2011.", "2011-02", "2011-02"],
    ["The plant closed in June last year.", "2024-06", "2024-06"],
    ["The plant closed in the first week of May.", "2025-W18", "2025-04-28/2025-05-04"],
    ["The plant closed on Good Friday.", "2025-04-18", "2025-04-18"],
    ["The plant closed on Election Day.", "2024-11-05", "2024-11-05"],
    ["The plant will close two days before Christmas.", "2025-12-23", "2025-12-23"],
    ["The plant burned overnight.", "2025-06-10TNI", "2025-06-10/2025-06-11"],
    ["The plant burned last night.", "2025-06-10TNI", "2025-06-10"],
  ])("%s", (text, value, edtf) => {
    expect(read(text).map(([, v, e]) => [v, e])).toEqual([[value, edtf]]);
  });

  it("keeps modifiers and marks what is approximate", () => {
    const mods = times("It rose in early May, fell at the end of 2024, around 3 March and in mid-2023.").map((t) => [
      t.mod,
      t.when?.edtf,
    ]);
    expect(mods).toEqual([
      ["START", "2025-05"],
      ["END", "2024"],
      ["APPROX", "2025-03-03~"],
      ["MID", "2023"],
    ]);
  });
});

describe("counted from the date last mentioned", () => {
  it.each([
    ["The siege began on 3 May 2020. Two days later the wall fell.", "2020-05-05"],
    ["The siege began on 3 May 2020. The following day the wall fell.", "2020-05-04"],
    ["The siege began on 3 May 2020. The wall fell that month.", "2020-05"],
    ["The siege began on 3 May 2020. A year later the wall fell.", "2021"],
    ["The siege began on 3 May 2020. The wall fell on the same day.", "2020-05-03"],
    ["The siege began on 3 May 2020. The wall fell the next morning.", "2020-05-04"],
    ["The siege began on 3 May 2020. The wall fell the previous Friday.", "2020-05-01"],
  ])("%s", (text, edtf) => {
    expect(dates(text)[1]).toBe(edtf);
  });

  it("tells where it was counted from", () => {
    const later = times("The siege began on 3 May 2020. Two days later the wall fell.")[1];
    expect(later?.when?.basis).toBe("resolved");
    expect(later?.when?.reasoning).toMatchObject({
      words: "Two days later",
      rule: "later",
      anchor: "2020-05-03",
      anchorKind: "mention",
    });
    const monday = times("The wall fell on Monday.")[0];
    expect(monday?.when?.reasoning).toMatchObject({ words: "Monday", anchor: "2025-06-11", anchorKind: "published" });
    expect(times("It fell on 3 May 2020.")[0]?.when).toMatchObject({
      basis: "stated",
      reasoning: { anchor: null, anchorKind: null },
    });
  });

  it("reads history in its own time", () => {
    const history =
      "The war began in April 1861. In May the south raised an army. The first battle came on 21 July 1861. In October the rivers rose. " +
      "By January the camps were full. The fort fell on 6 February 1862. In April came the worst fight yet. It ended in 1865.";
    expect(dates(history)).toEqual([
      "1861-04",
      "1861-05",
      "1861-07-21",
      "1861-10",
      "1862-01",
      "1862-02-06",
      "1862-04",
      "1865",
    ]);
  });

  it("reads a background paragraph in its own year", () => {
    const news =
      "Rebels shelled the port on Tuesday, officials said.\n\nThe revolt began in March 2011. In August rebels took the capital. " +
      "The leader was killed on 20 October.\n\nTalks will resume on Friday.";
    expect(dates(news)).toEqual(["2025-06-10", "2011-03", "2011-08", "2011-10-20", "2025-06-13"]);
  });

  it("does not go back for a date that only says which one is meant", () => {
    const news =
      "Rebels shelled the port on Tuesday, officials said. It was the worst breach of the August 2011 truce since the leader's death on May 2.";
    expect(dates(news)).toEqual(["2025-06-10", "2011-08", "2025-05-02"]);
  });
});

describe("clock times and zones", () => {
  it.each([
    ["It struck at 10:30 a.m. Moscow time on Monday.", "2025-06-09T10:30", "2025-06-09T10:30+03:00"],
    ["It struck at 0300 GMT.", "2025-06-11T03:00", "2025-06-11T03:00Z"],
    ["It struck at 5 p.m. EST on Nov. 9, 2023.", "2023-11-09T17:00", "2023-11-09T17:00-05:00"],
    ["It struck on Monday at 22:15.", "2025-06-09T22:15", "2025-06-09T22:15"],
    ["It struck at noon on Sunday.", "2025-06-08T12:00", "2025-06-08T12:00"],
    ["It struck on the morning of 3 May 2020.", "2020-05-03TMO", "2020-05-03"],
  ])("%s", (text, value, edtf) => {
    expect(read(text).map(([, v, e]) => [v, e])).toEqual([[value, edtf]]);
  });

  it("takes the publisher's zone where the words name none", () => {
    expect(dates("It struck at 10:30 a.m. on Monday.", "2025-06-11", 120)).toEqual(["2025-06-09T10:30+02:00"]);
  });

  it("counts days on the publisher's clock", () => {
    // 23:30 UTC on Tuesday is already Wednesday in Taipei
    expect(dates("It struck yesterday.", "2025-06-10T23:30Z", 480)).toEqual(["2025-06-10"]);
    expect(dates("It struck yesterday.", "2025-06-10T23:30Z", 0)).toEqual(["2025-06-09"]);
  });
});

describe("lists that share parts", () => {
  it.each([
    ["Signed on November 9, 2020, and January 11 and November 26, 2021.", "2020-11-09,2021-01-11,2021-11-26"],
    ["The talks of May 16-17 failed.", "2025-05-16,2025-05-17"],
    ["The talks of May 16-17, 2023 failed.", "2023-05-16,2023-05-17"],
    ["Snow fell on 3, 4 and 6 January 2020.", "2020-01-03,2020-01-04,2020-01-06"],
    ["Snow fell between 1 and 3 June.", "2025-06-01,2025-06-03"],
    ["Snow fell in January and February 2020.", "2020-01,2020-02"],
    ["Snow fell from December 28 to January 3, 2021.", "2020-12-28,2021-01-03"],
    ["The war of 1939-45 was over.", "1939,1945"],
    ["On May 3 and 12 people died.", "2025-05-03"],
  ])("%s", (text, edtf) => {
    expect(dates(text).join()).toBe(edtf);
  });
});

describe("durations, sets and references", () => {
  it.each([
    ["It took three days.", "DURATION", "P3D"],
    ["It took more than two years.", "DURATION", "P2Y"],
    ["It took several weeks.", "DURATION", "PXW"],
    ["A three-day truce held.", "DURATION", "P3D"],
    ["They meet every Friday.", "SET", "XXXX-WXX-5"],
    ["They meet twice a year.", "SET", "P1Y"],
    ["They are now at home.", "DATE", "PRESENT_REF"],
    ["They recently moved.", "DATE", "PAST_REF"],
    ["He was picked up. Two hours later he was back.", "DURATION", "PT2H"],
    ["The talks went on for 3 1/2 hours.", "DURATION", "PT3.5H"],
    ["She ran the race in 2:58:14.", "DURATION", "PT2H58M14S"],
    ["The bakery sells hundreds of loaves a day.", "SET", "P1D"],
    ["Today's teenagers have never seen a telex.", "DATE", "PRESENT_REF"],
    ["For now, the ferry stays in port.", "DATE", "PRESENT_REF"],
  ])("%s", (text, type, value) => {
    expect(times(text).map((t) => [t.type, t.value, t.when])).toEqual([[type, value, null]]);
  });

  it("the first number of a range has its unit", () => {
    expect(read("Repairs take between 14 and 20 months.").map(([w, v]) => [w, v])).toEqual([
      ["14", "P14M"],
      ["20 months", "P20M"],
    ]);
    expect(read("Between 14 and 20 men took 20 months.").map(([, v]) => v)).toEqual(["P20M"]);
  });

  it("a stretch up to the day of publication has its ends", () => {
    expect(dates("It fell over the past two weeks.")).toEqual(["2025-05-28~/2025-06-11~"]);
  });
});

describe("relation and quotation", () => {
  it.each([
    ["It has lasted since Monday.", "from"],
    ["It must end by Friday.", "until"],
    ["It ended before Friday.", "before"],
    ["It ended after 2020.", "after"],
    ["It ended on Friday.", "in"],
  ])("%s", (text, relation) => {
    expect(times(text)[0]?.relation).toBe(relation);
  });

  it("knows what is said inside quotation marks", () => {
    expect(times('"We leave today," he said on Monday.').map((t) => t.quoted)).toEqual([true, false]);
    expect(times("‘We leave today,’ he said on Monday.").map((t) => t.quoted)).toEqual([true, false]);
  });
});

describe("without a date of publication", () => {
  it("resolves nothing that needs one and all that does not", () => {
    expect(
      read("He left yesterday. She left on Monday. They left on 3 May 2020, and the next day he came.", null),
    ).toEqual([
      ["yesterday", "PAST_REF", null],
      ["Monday", "XXXX-WXX-1", null],
      ["3 May 2020", "2020-05-03", "2020-05-03"],
      ["the next day", "2020-05-04", "2020-05-04"],
    ]);
    expect(read("They left on 3 May.", null)).toEqual([["3 May", "XXXX-05-03", null]]);
  });
});
