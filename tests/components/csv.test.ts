import { expect, test } from "vitest";
import { fileColumns, passageColumns } from "../../components/lenses/table/file-columns";
import { TABLE_COLUMNS } from "../../components/lenses/table/table-columns";
import type { EventDetail } from "../../lib/answers/events";
import { columnsOfRows } from "../../lib/columns/columns-of-rows";
import { csvOf } from "../../lib/export/csv";
import { eventRow } from "./event-row";
import { reportOf } from "./report-of";

test("cells are quoted where they must be, and rows end as the standard says", () => {
  expect(
    csvOf(
      ["a", "b"],
      [
        ["plain", 'say "no", twice'],
        ["two\nlines", null],
        [1.5, ""],
      ],
    ),
  ).toBe('a,b\r\nplain,"say ""no"", twice"\r\n"two\nlines",\r\n1.5,\r\n');
});

test.each([
  "=1+1",
  "+49 30 1234",
  "-2+3",
  "@SUM(A1)",
  " =cmd|' /C calc'!A0",
  "\t=1",
  "\r=1",
  "＝1+1",
  "|calc",
  "%0A=1",
])("a title that a spreadsheet would run is text: %j", (title) => {
  const [, cell = ""] = csvOf(["title"], [[title]]).split(/\r\n(?=['"])/);
  expect(cell.replace(/^"/, "").startsWith("'")).toBe(true);
});

test.each(["Kyiv – talks", "a = b", "5 % more", "О́десса", "1,000 dead"])("%s is left as it is", (title) => {
  expect(csvOf(["t"], [[title]])).toContain(title);
  expect(csvOf(["t"], [[title]])).not.toContain("'");
});

test("numbers are never text, not even negative ones", () => {
  expect(csvOf(["lat"], [[-33.9]])).toBe("lat\r\n-33.9\r\n");
});

test("a file tells each event whole, with an address where it can be checked", () => {
  const { header, cells } = fileColumns("https://example.org");
  const row = cells(
    eventRow("e/1", "2025-05", {
      actors: [{ id: "a", name: "Ann", role: "speaker" }],
      place: { id: "p", name: "Apia", kind: "town", country: "WS", lat: -13.8, lon: -171.8 },
    }),
  );
  expect(row.length).toBe(header.length);
  const told = Object.fromEntries(header.map((name, i) => [name, row[i]]));
  expect(told).toMatchObject({
    ...{
      date: "2025-05",
      precision: "month",
      title: "Event e/1",
      actors: "Ann (speaker)",
      place: "Apia",
      latitude: -13.8,
    },
    ...{ from: "2025-05-01T00:00:00Z", to: "2025-06-01T00:00:00Z", basis: "stated", country: "WS", confidence: 0.8 },
    ...{ id: "e/1", url: "https://example.org/events/e%2F1" },
  });
});

test("the table says what the columns know before a row has come, and the same after", () => {
  const event = eventRow("e", "2025-05-15", {
    actors: [{ id: "a", name: "Ann", role: "agent" }],
    reported: "2025-05-16",
    status: "denied",
  });
  const { columns } = columnsOfRows([event]);
  const told = (row: typeof event | undefined) =>
    TABLE_COLUMNS.filter(({ id }) => id !== "title").map(({ text }) =>
      text({ columns, position: 0, event: row, zone: null }),
    );
  expect(told(undefined)).toEqual(told(event));
  expect(told(event)).toEqual(["15 May 2025", "Day", "Talks", "Denied", "Ann", "", "1", "80 %", "16 May 2025"]);
});

test("a file of passages gives the words of each, where they stand, and where to check them", () => {
  const { header, cells } = passageColumns("https://example.org");
  const article = {
    ...{ id: "a 1", title: "Head", publisher: "Star", author: null, retrieved: null },
    published: null,
  };
  const report = reportOf("r", "2025-05-02", {
    ...{ articleId: "a 1", start: 4, end: 9, quote: "Words", edtf: "2025-05-01" },
    article: { ...article, url: "https://star.example/1" },
  });
  const [row = [], ...others] = cells({ ...eventRow("e", "2025-05-01"), reports: [report] } as unknown as EventDetail);
  expect(others).toEqual([]);
  expect(row.length).toBe(header.length);
  expect(Object.fromEntries(header.map((name, i) => [name, row[i]]))).toMatchObject({
    ...{ quote: "Words", start: 4, end: 9, publisher: "Star", article: "Head" },
    source_url: "https://star.example/1",
    passage_url: expect.stringMatching(/^https:\/\/example\.org\/articles\/a%201\?at=4-9&words=\w+#passage$/),
  });
});
