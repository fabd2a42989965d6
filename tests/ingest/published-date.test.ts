import { describe, expect, it } from "vitest";
import { dateFromAge, dateInUrl, isAfter, isAge, isDateLine, readStamp } from "../../lib/ingest/published-date";

describe("stamps", () => {
  it.each([
    ["2025-06-05", "2025-06-05", null],
    ["2025-06-05T10:30:12.123+03:00", "2025-06-05T10:30+03:00", 180],
    ["Thu, 05 Jun 2025 10:00:00 GMT", "2025-06-05T10:00Z", 0],
    ["June 5, 2025", "2025-06-05", null],
    ["Published: 5 June 2025", "2025-06-05", null],
    ["Tuesday, September 22, 2015", "2015-09-22", null],
    ["Jun. 5, 2025 at 9:05 p.m. EDT", "2025-06-05T21:05-04:00", -240],
    ["June 5, 2025 12:10 AM UTC", "2025-06-05T00:10Z", 0],
    ["1st of May", null, null],
    ["February 30, 2025", null, null],
    ["0001-01-01T00:00:00Z", null, null],
    ["yesterday", null, null],
    ["", null, null],
  ])("%s", (words, edtf, zone) => {
    expect(readStamp(words)).toEqual(edtf === null ? null : { edtf, zone });
  });

  it("tells a line that is a date from one that holds one", () => {
    expect(isDateLine("Tuesday, September 22, 2015")).toBe(true);
    expect(isDateLine("September 22, 2015 was a Tuesday")).toBe(false);
    expect(isDateLine("On Tuesday")).toBe(false);
  });
});

describe("ages", () => {
  it.each([
    ["44 minutes ago", "2025-06-05", "2025-06-05"],
    ["an hour ago", "2025-06-05", "2025-06-05"],
    ["2 days ago", "2025-06-01", "2025-05-30"],
    ["Yesterday", "2025-03-01", "2025-02-28"],
    ["a week ago", "2025-06-05", "2025-05-29~"],
    ["2 months ago", "2025-06-05", "2025-04~"],
    ["44 minutes ago", "2025-06-05T00:10+02:00", "2025-06-04T21:26Z"],
    ["3 hours ago", "2025-06-05T10:10Z", "2025-06-05T07Z"],
    ["1 day ago", "2025-06-05T00:10+02:00", "2025-06-04"],
  ])("%s, retrieved %s", (words, retrieved, edtf) => {
    expect(dateFromAge(words, retrieved)?.when.edtf).toBe(edtf);
  });

  it("are not resolved without a retrieval date, and nothing else is an age", () => {
    expect(dateFromAge("44 minutes ago", null)).toBeNull();
    expect(dateFromAge("44 minutes", "2025-06-05")).toBeNull();
    expect(["long ago", "2 ago", "He left 2 days ago", "days ago", "May 2"].filter(isAge)).toEqual([]);
  });
});

describe("dates in addresses", () => {
  it.each([
    ["https://a.example/news/2024/10/16/2003825372", "2024-10-16"],
    ["https://a.example/2019-11-18-bedding.html", "2019-11-18"],
    ["https://a.example/world/2020/feb/03/story", "2020-02-03"],
    ["https://a.example/20250605/story", "2025-06-05"],
    ["https://a.example/2024/13/16/x", null],
    ["https://a.example/2024/02/30/x", null],
    ["https://a.example/item-2019998877-x", null],
  ])("%s", (url, day) => {
    expect(dateInUrl(url)).toBe(day);
  });
});

it("compares with the retrieval in the zones that are known", () => {
  expect(isAfter("2025-06-06", "2025-06-05")).toBe(false); // it may be the next day elsewhere
  expect(isAfter("2025-06-07", "2025-06-05")).toBe(true);
  expect(isAfter("2025-06-05T12:01Z", "2025-06-05T12:00Z")).toBe(true);
  expect(isAfter("2025-06-05T14:00+03:00", "2025-06-05T12:00Z")).toBe(false);
  expect(isAfter("2025-06-07", null)).toBe(false);
});
