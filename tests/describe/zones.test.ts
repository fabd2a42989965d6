import { describe, expect, test } from "vitest";
import { describeEdtf, describeWhen } from "../../lib/describe/dates";
import { localDate } from "../../lib/describe/local-dates";
import { timeIn, zoneLabel } from "../../lib/describe/zones";
import { PRECISIONS } from "../../lib/domain";
import { parseEdtf, when } from "../../lib/time";

describe("in a time zone", () => {
  test.each([
    ["2025-05-15T22:30Z", "Europe/Kyiv", "16 May 2025, 01:30 UTC+03:00"],
    ["2025-01-15T22:30Z", "Europe/Kyiv", "16 January 2025, 00:30 UTC+02:00"],
    ["2025-05-15T01:00+03:00", "America/New_York", "14 May 2025, 18:00 UTC−04:00"],
    ["2025-05-15T12:00Z", "Asia/Kolkata", "15 May 2025, 17:30 UTC+05:30"],
    ["2025-05-15T12:00+03:00", "UTC", "15 May 2025, 09:00 UTC"],
    ["2025-05-15T00:30+01:00", "Europe/London", "15 May 2025, 00:30 UTC+01:00"],
    ["2025-05-15T22Z", "Asia/Kolkata", "16 May 2025, about 03:30 UTC+05:30"],
    ["../2025-05-15T22:30Z", "Europe/Kyiv", "up to 16 May 2025, 01:30 UTC+03:00"],
    ["2025-05-15T22:30Z~", "Europe/Kyiv", "about 16 May 2025, 01:30 UTC+03:00"],
  ])("%s on the clock of %s", (edtf, zone, words) => expect(describeEdtf(edtf, zone)).toBe(words));

  test("a time whose own zone is not known stays, and says so", () => {
    expect(describeEdtf("2025-05-15T14:30", "Asia/Tokyo")).toBe("15 May 2025, 14:30, zone not given");
    expect(describeEdtf("2025-05-15T14:30")).toBe("15 May 2025, 14:30");
  });

  test("days and coarser never move", () => {
    const dates = [
      "2025-05-15",
      "2025-05-12/2025-05-18",
      "2025-05",
      "2025-21",
      "2025-34",
      "2025-40",
      "2025",
      "202X",
      "20XX",
    ];
    const seen = dates.map((edtf) => parseEdtf(edtf)?.precision);
    expect(seen).toEqual(PRECISIONS.slice(2));
    for (const edtf of [...dates, "2025-05-15/..", "2014~", "2017/2021"])
      for (const zone of ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kolkata"])
        expect(describeEdtf(edtf, zone), `${edtf} ${zone}`).toBe(describeEdtf(edtf));
  });

  test("a zone that is not known here changes nothing", () => {
    expect(describeWhen(when("2025-05-15T22:30Z", "stated"), "Mars/Olympus")).toBe("15 May 2025, 22:30 UTC");
    expect(timeIn("Mars/Olympus", 0)).toBeNull();
  });

  test("names of zones", () => {
    expect(zoneLabel("America/Argentina/Buenos_Aires")).toBe("Buenos Aires");
    expect(zoneLabel("UTC")).toBe("UTC");
  });
});

describe("in the reader's language", () => {
  test.each([
    ["2025-05-15", "de", "15. Mai 2025"],
    ["2025-05", "fr", "mai 2025"],
    ["2025-05-12/2025-05-18", "de", "12.–18. Mai 2025"],
    ["2025", "es", "2025"],
    ["2025-05-15", "fa-IR", "۱۵ مهٔ ۲۰۲۵"],
    ["2025-05-15", "ja", "2025年5月15日"],
  ])("%s in %s, by the Gregorian calendar", (edtf, language, words) => expect(localDate(edtf, language)).toBe(words));

  test("a time is moved only where one may be", () => {
    expect(localDate("2025-05-15T22:30Z", "de", "Europe/Kyiv")).toContain("16. Mai 2025");
    expect(localDate("2025-05-15T22:30+03:00", "de")).toBeNull();
    expect(localDate("2025-05-15T22:30", "de", "Europe/Kyiv")).toBeNull();
  });

  test.each(["2025-05-15/..", "../2025", "2014~", "2025-21", "202X", "gibberish", ""])(
    "%s has no words there: the page's own stand",
    (edtf) => expect(localDate(edtf, "de")).toBeNull(),
  );

  test("what is no language is no fault", () => expect(localDate("2025-05-15", "!!")).toBeNull());
});
