import { describe, expect, it } from "vitest";
import { dates } from "./reading";

describe("weekdays that are still to come", () => {
  it.each([
    ["The union has until 8 a.m. Thursday to answer the offer.", "2021-06-09", "2021-06-10T08:00"],
    ["The regatta was put back until Saturday because of fog.", "2021-06-09", "2021-06-12"],
    ["The rail board has scheduled a hearing Friday on the crash.", "2021-06-09", "2021-06-11"],
    ["Nurses planned a rally in Bodo on Saturday.", "2021-06-09", "2021-06-12"],
    ["The item appears on Thursday's agenda.", "2021-06-09", "2021-06-10"],
    ["Viewing hours Thursday from 4 to 7.", "2021-06-09", "2021-06-10"],
    ["Pupils have until Tuesday to enter.", "2021-06-10", "2021-06-15"],
  ])("%s (%s)", (text, published, edtf) => {
    expect(dates(text, published)).toEqual([edtf]);
  });
});

describe("weekdays that are over", () => {
  it.each([
    ["The harbour master could not be reached Tuesday.", "2021-06-11", "2021-06-08"],
    ["He may have been killed on Tuesday.", "2021-06-11", "2021-06-08"],
    ["Growers will appeal against Tuesday's ruling by the court.", "2021-06-11", "2021-06-08"],
    ["Growers will attend Tuesday's ceremony.", "2021-06-11", "2021-06-15"],
    ["Two brokers on Wednesday agreed to give evidence.", "2021-06-11", "2021-06-09"],
    ["The attack began, as planned, on Tuesday.", "2021-06-11", "2021-06-08"],
    ["It lasted until Tuesday.", "2021-06-11", "2021-06-08"],
    ["The House voted to support the press Thursday.", "2021-06-09", "2021-06-03"],
    ["The warrant was filed Thursday.", "2021-06-09", "2021-06-03"],
    ["A judge sentenced the owner to four years on Thursday.", "2021-06-11", "2021-06-10"],
    ["A man set himself on fire Tuesday to protest against the war.", "2021-06-11", "2021-06-08"],
    ["The team set off last Thursday.", "2021-06-09", "2021-06-03"],
    ["The shop was open on Thursday.", "2021-06-09", "2021-06-03"],
    ["It has snowed since Thursday.", "2021-06-09", "2021-06-03"],
  ])("%s (%s)", (text, published, edtf) => {
    expect(dates(text, published)).toEqual([edtf]);
  });
});

describe("days and months that somebody ordered", () => {
  it.each([
    ["The choirs were asked to sing at the abbey on April 20.", "2021-03-15", "2021-04-20"],
    ["The school has decided to drop Latin in early June.", "2021-03-15", "2021-06"],
    ["Nordvik agreed to rent out its quarry in October.", "2021-03-15", "2020-10"],
    ["Graduation set June 6 if the state approves.", "2021-03-15", "2021-06-06"],
    ["The school dropped Latin in June.", "2021-03-15", "2020-06"],
    ["The choirs sang at the abbey in April.", "2021-03-15", "2020-04"],
  ])("%s (%s)", (text, published, edtf) => {
    expect(dates(text, published)).toEqual([edtf]);
  });

  it("a year told in passing does not move what is to come", () => {
    const text = "The bridge, which was first promised in Lyon in June 2016, will open to cars on April 9.";
    expect(dates(text, "2019-03-20")).toEqual(["2016-06", "2019-04-09"]);
  });
});

describe("dates beside one that is still to come", () => {
  it.each([
    ["The tour, planned for 9 June 2020 in Oslo, and another on October 10 in Lund.", ["2020-06-09", "2020-10-10"]],
    // history and years to come: a past tense does not go on from them
    [
      "The band of 1972, 1973 and 1976 will tour in June 2021. They played their November 18th concert in Lund.",
      ["1972", "1973", "1976", "2021-06", "2019-11-18"],
    ],
  ])("%s", (text, edtf) => {
    expect(dates(text, "2019-11-19")).toEqual(edtf);
  });
});

describe("so much time from now", () => {
  it.each([
    ["The candidates will debate in one week in Lund.", "2021-06-14/2021-06-20"],
    ["The votes will be cast in 63 days.", "2021-08-11"],
    ["The council will meet in three weeks' time.", "2021-06-28/2021-07-04"],
  ])("%s", (text, edtf) => {
    expect(dates(text, "2021-06-09")).toEqual([edtf]);
  });

  it.each(["She won the race in two days.", "It will be built in two years.", "They will rest for two weeks."])(
    "none in: %s",
    (text) => {
      expect(dates(text, "2021-06-09")).toEqual([]);
    },
  );
});
