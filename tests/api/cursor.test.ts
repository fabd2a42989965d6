import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GET } from "../../app/api/v1/[...path]/route";
import { nextFrom, readCursor, writeCursor } from "../../lib/api/cursor";
import { closeStore } from "../../lib/store/client";
import { forgetArticles } from "../../lib/store/forget-article";
import { rebuildEvents } from "../../lib/store/rebuild-events";
import { saveReading } from "../../lib/store/save-reading";
import { makeReading, mergeByTitle } from "../store/made-reading";
import { fileStore } from "../store/test-store";

describe("a place in a list", () => {
  const of = (list: string, seen: string) => nextFrom([...list], [...seen]);

  test("is behind what was seen last", () => {
    expect(of("abcdef", "abc")).toBe(3);
    expect(of("xyabcdef", "abc")).toBe(5); // new ones in front
    expect(of("abcdef", "")).toBe(0);
    expect(of("abcdef", "a")).toBe(1); // no other was seen
  });

  test("stays where the last went, or has moved, or stands beside something new", () => {
    expect(of("abdef", "abc")).toBe(2);
    expect(of("acdef", "abc")).toBe(2); // b went
    expect(of("abdefc", "abc")).toBe(2); // c is far behind now: nothing before it is left out
    expect(of("cabdef", "abc")).toBe(3); // c stands in front
    expect(of("abncdef", "abc")).toBe(2); // n is new: it is not left out
    expect(of("bdaef", "ab")).toBe(1);
    expect(of("pqrsvwxyztu", "pqrstu")).toBe(4); // t and u moved together
  });

  test("is none where nothing is left of what was seen", () => {
    expect(of("def", "abc")).toBeNull();
  });

  test("is kept of as many as it takes, over pages of one, and nothing else is a cursor", () => {
    expect(readCursor(writeCursor(["a", "b"], ["c"]))).toEqual(["a", "b", "c"]);
    const many = [..."abcdefghij"];
    expect(readCursor(writeCursor([], many))).toEqual([..."efghij"]);
    expect(readCursor(writeCursor(many, ["k"]))).toEqual([..."fghijk"]);
    for (const none of ["", "nonsense", writeCursor([], []), Buffer.from("[1]").toString("base64url")])
      expect(readCursor(none)).toBeNull();
  });
});

describe("pages", () => {
  const { db, url } = fileStore();
  const DAYS = Array.from({ length: 12 }, (_, i) => String(10 + i));
  const save = async (day: string, edtf: string | null) => {
    const quote = `They met on day ${day}.`;
    const reports = edtf === null ? [] : [{ quote, title: quote, edtf }];
    const published = `2025-05-${day}`;
    await saveReading(
      makeReading({ id: `a${day}`, url: `https://${day}.example/`, published, text: quote, reports }),
      db,
    );
    await rebuildEvents(mergeByTitle, db);
  };
  beforeAll(async () => {
    process.env.DATABASE_URL = url;
    for (const day of DAYS) await save(day, `2025-05-${day}`);
  });
  afterAll(closeStore);

  const ask = async (path: "articles" | "events", query: string) => {
    const request = new Request(`http://localhost/api/v1/${path}?order=oldest&${query}`);
    const response = await GET(request, { params: Promise.resolve({ path: [path] }) });
    const { data = [], next = null, status = 200 } = await response.json();
    return {
      status,
      next,
      titles: data.map(({ title }: { title: string }) => title.slice(-3).replace(".", "").trim()),
    };
  };
  const behind = (day: string) => DAYS.slice(DAYS.indexOf(day) + 1);

  test("of events leave nothing out when the last one seen goes, or gets another day", async () => {
    const first = await ask("events", "confidence=0&limit=4");
    expect(first.titles).toEqual(["10", "11", "12", "13"]);
    await save("13", null);
    const second = await ask("events", `confidence=0&limit=2&cursor=${first.next}`);
    expect(second.titles).toEqual(["14", "15"]);
    await save("15", "2025-05-30");
    const rest = await ask("events", `confidence=0&cursor=${second.next}`);
    expect([rest.titles, rest.next]).toEqual([[...behind("15"), "15"], null]);
  });

  test("of articles leave nothing out when the last one seen goes; where all went, it is said", async () => {
    const one = await ask("articles", "limit=1");
    const two = await ask("articles", `limit=1&cursor=${one.next}`);
    const three = await ask("articles", `limit=1&cursor=${two.next}`);
    expect([one, two, three].flatMap(({ titles }) => titles)).toEqual(["a10", "a11", "a12"]);
    await forgetArticles(["a12"], "editor", "asked", mergeByTitle, db);
    const expected = behind("12").map((day) => `a${day}`);
    expect((await ask("articles", `cursor=${three.next}`)).titles).toEqual(expected);
    for (const id of ["a10", "a11"]) await forgetArticles([id], "editor", "asked", mergeByTitle, db);
    expect((await ask("articles", `cursor=${three.next}`)).status).toBe(400);
    expect((await ask("articles", "limit=100")).titles).toEqual(expected);
  });

  test("of the newest articles, too, which an index gives", async () => {
    const newest = async (query: string) => {
      const request = new Request(`http://localhost/api/v1/articles?${query}`);
      const answer = await (await GET(request, { params: Promise.resolve({ path: ["articles"] }) })).json();
      return { next: answer.next, ids: answer.data.map(({ id }: { id: string }) => id) };
    };
    const first = await newest("limit=3");
    expect(first.ids).toEqual(["a21", "a20", "a19"]);
    await save("25", null);
    await forgetArticles(["a19"], "editor", "asked", mergeByTitle, db);
    expect((await newest(`limit=2&cursor=${first.next}`)).ids).toEqual(["a18", "a17"]);
  });
});
