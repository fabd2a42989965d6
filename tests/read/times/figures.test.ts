import { describe, expect, it } from "vitest";
import { publishersOrder } from "../../../lib/read/times/publishers-order";
import { dates, read } from "./reading";

describe("dates in figures and dashes", () => {
  it.each([
    ["The board sacked him on 07-Jan-2024.", "2024-01-07"],
    ["The board sacked him on 19-Nov-12.", "2012-11-19"],
    ["The board sacked him on 3-may-2021.", "2021-05-03"],
    ["The board sacked him on 2024-Jan-07.", "2024-01-07"],
  ])("%s", (text, edtf) => {
    expect(dates(text)).toEqual([edtf]);
  });

  it("a day that the month has not is left unresolved", () => {
    expect(read("It closed on 31 April 2024.")).toEqual([["31 April 2024", "2024-04-31", null]]);
    expect(read("It closed on 30/02/2024.")).toEqual([["30/02/2024", "2024-02-30", null]]);
    expect(read("It closed on February 30.")[0]?.[2]).toBeNull();
  });
});

describe("which of day and month stands first", () => {
  it.each([
    [
      "another date of the text proves it",
      "Jailed on 03/04/2016. He was held on 27/02/2015.",
      null,
      "2016-04-03,2015-02-27",
    ],
    ["and proves the other", "Jailed on 03/04/2016. He was held on 02/27/2015.", 60, "2016-03-04,2015-02-27"],
    ["dates in words tell", "Jailed on 03/04/2016. He was held on 2 May 2015.", null, "2016-04-03,2015-05-02"],
    ["and tell the other", "Jailed on 03/04/2016. He was held on May 2, 2015.", 60, "2016-03-04,2015-05-02"],
    ["the publisher's clock", "Jailed on 03/04/2016.", 60, "2016-04-03"],
    ["nothing tells", "Jailed on 03/04/2016.", null, "2016-03-04"],
    [
      "both are seen",
      "Jailed on 03/04/2016. Held on 27/02/2015 and 02/27/2015.",
      null,
      "2016-03-04,2015-02-27,2015-02-27",
    ],
    ["points are written day first", "Jailed on 03.04.2016.", -300, "2016-04-03"],
  ] as const)("%s", (_, text, zone, edtf) => {
    expect(dates(text, "2016-04-20", zone).join()).toBe(edtf);
  });
});

describe("addresses", () => {
  it.each([
    "See http://news.example.org/2014/03/07/map/en/379480/ for more.",
    "See www.example.org/2014-03-07.html for more.",
    "See example.org/archive/may-2014/ for more.",
    "Write to may2014@example.org or news-2014@example.org today's way.",
  ])("%s", (text) => {
    expect(dates(text).filter((edtf) => edtf.startsWith("2014"))).toEqual([]);
  });

  it("end where the blank is", () => {
    expect(dates("See http://example.org/2014/ of 3 May 2015.")).toEqual(["2015-05-03"]);
  });
});

describe("what a publisher's country writes first", () => {
  it.each([
    ["https://www.example.co.uk/news/1", "day"],
    ["http://example.com.au", "day"],
    ["https://weather.gov/x.uk", "month"],
    ["https://www.example.com/uk/1", null],
    ["not an address", null],
    [null, null],
  ])("%s: %s", (url, order) => {
    expect(publishersOrder(url)).toBe(order);
  });
});
