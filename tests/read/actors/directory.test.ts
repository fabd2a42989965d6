import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { loadActors } from "../../../lib/knowledge/actors";
import { Directory } from "../../../lib/read/actors/directory";
import { nameKey, slug } from "../../../lib/read/actors/name-key";
import { readDirectory } from "../../../lib/read/actors/read-directory";
import { when } from "../../../lib/time";

const file = (text: string) => ({ file: "list.csv", text });
const HEADER = "id,name,kind,country,aliases,roles\n";

function directoryOf(actors: string) {
  const { data, problems } = readDirectory({
    actors: [file(HEADER + actors)],
    states: file("iso,name,aliases,adjectives,people,capitals\nFR,France,,French,Frenchmen,Paris\n"),
    firstNames: file("name,gender,also\nAnna,f,\nMark,m,word\n"),
    familyNames: file("name,also\nEk,\n"),
    words: file("run\nhappy\nbig\n"),
    things: file("corridor\n"),
  });
  return { directory: new Directory(data), problems };
}

describe("reading the lists", () => {
  it("leaves a broken row out, naming file and line, and reads the rest", () => {
    const { directory, problems } = directoryOf(
      'ann,Ann Ek,person,SE,Ek,\nbob,Bob,thing,,,\n,Nobody,person,,,\nc c,C,person,,,\nd,D,person,Sweden,,\ne,E,person,,,king:SE\nf,F,person,,,king:SE:May\n"g,G\nh,"H, the ""great""",person,,,\n',
    );
    expect(problems.map((p) => /line (\d+)/.exec(p.message)?.[1])).toEqual(["3", "4", "5", "6", "7", "8", "9"]);
    expect(problems.every((p) => !p.fatal && p.message.startsWith("list.csv"))).toBe(true);
    expect(directory.byId("ann")?.aliases).toEqual(["Ek"]);
    expect(directory.byId("h")?.name).toBe('H, the "great"');
  });

  it("says so when a column is missing", () => {
    const empty = file("");
    const { problems } = readDirectory({
      actors: [file("name\nX\n")],
      states: empty,
      firstNames: empty,
      familyNames: empty,
      words: empty,
      things: empty,
    });
    expect(problems[0]?.message).toContain("no column id, kind");
  });
});

describe("Directory", () => {
  const { directory } = directoryOf(
    "a,Ann Ek,person,SE,,president:SE:2001-02-03/2005-06-07\nb,Bo Ek,person,SE,,president:SE:2005-06-07/..\nc,Cy Ek,person,SE,,treasurer:SE:2001/..\nd,Di Ek,person,SE,,treasurer:SE:2002/..\n",
  );
  const on = (date: string) => when(date, "published");

  it("evaluates an office at a date", () => {
    expect(directory.holder("president", "SE", on("2003-01-01"))?.id).toBe("a");
    expect(directory.holder("president", "SE", on("2009-01-01"))?.id).toBe("b");
    expect(directory.holder("president", "SE", on("1999-01-01"))).toBeNull();
    expect(directory.holder("president", "NO", on("2003-01-01"))).toBeNull();
    expect(directory.holder("president", "SE", null)).toBeNull();
  });

  it("names nobody when two held it", () => {
    expect(directory.holder("treasurer", "SE", on("2003-01-01"))).toBeNull();
  });

  it("knows states by name, adjective, people and capital", () => {
    const form = (word: string) => directory.country(word)?.form;
    expect(["France", "French", "Frenchmen", "Paris", "Berlin"].map(form)).toEqual([
      "name",
      "adjective",
      "people",
      "capital",
      undefined,
    ]);
  });

  it("knows family names and what is made like one", () => {
    expect(["Ek", "Bondarenko", "Karlsson", "Happy"].map((w) => directory.isFamilyName(w))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it("knows words with their inflections", () => {
    expect(["run", "runs", "happily", "bigness", "zork"].map((w) => directory.isWord(w))).toEqual([
      true,
      true,
      false,
      true,
      false,
    ]);
  });
});

describe("nameKey", () => {
  it.each([
    ["Zelenskyy", "Zelenskiy"],
    ["Kim Jong-un", "Kim Jong Un"],
    ["Mohammed", "Muhammad"],
    ["Aleksandar Vučić", "Aleksandar Vucic"],
    ["el-Sisi", "al-Sisi"],
  ])("%s = %s", (a, b) => expect(nameKey(a)).toBe(nameKey(b)));

  it.each([
    ["Come", "Comey"],
    ["Anna", "Anne"],
    ["Li Na", "Lin A"],
  ])("%s is not %s", (a, b) => expect(nameKey(a)).not.toBe(nameKey(b)));

  it("makes a readable slug", () => expect(slug("Côte d'Ivoire & Ko.")).toBe("cote-divoire-ko"));
});

describe("the curated lists", () => {
  const { directory, problems } = loadActors();

  it("have no broken row", () => expect(problems).toEqual([]));

  it("hold the world", () => {
    const actors = directory.actors;
    expect(actors.filter((a) => a.kind === "state").length).toBeGreaterThanOrEqual(195);
    expect(actors.filter((a) => a.kind !== "state").length).toBeGreaterThanOrEqual(400);
    expect(new Set(actors.map((a) => a.id)).size).toBe(actors.length);
  });

  it("have at most one head of government or state of a kind at a time", () => {
    for (const year of [1995, 2000, 2005, 2010, 2015, 2020, 2025])
      for (const iso of ["US", "RU", "UA", "FR", "DE", "GB", "IT", "CN", "JP", "BR", "IR", "IL", "TR", "PL", "MX"])
        for (const role of ["president", "prime minister", "chancellor"]) {
          const date = when(`${year}-10-15`, "published");
          const at = date.from ?? 0;
          const holders = directory.actors.filter((a) =>
            a.roles.some(
              (r) => r.role === role && r.country === iso && (r.from ?? 0) <= at && at < (r.to ?? Number.MAX_VALUE),
            ),
          );
          expect(holders.map((h) => h.id).slice(1), `${role} of ${iso} in ${year}`).toEqual([]);
        }
  });

  it("take the user's own rows over the seeds, and survive without files", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "names-"));
    mkdirSync(path.join(folder, "data", "names"), { recursive: true });
    writeFileSync(path.join(folder, "data", "names", "actors.csv"), `${HEADER}zed,Zed Corp,company,,,\nbad\n`);
    const own = loadActors(folder);
    expect(own.directory.byId("zed")?.kind).toBe("company");
    expect(own.problems.some((p) => p.message.includes(path.join("data", "names", "actors.csv, line 3")))).toBe(true);
    expect(own.problems.some((p) => p.code === "names-file")).toBe(true);
    expect(loadActors(folder)).toBe(own);
  });
});
