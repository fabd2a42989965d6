import { describe, expect, test } from "vitest";
import { Gazetteer } from "../../../lib/read/places/gazetteer";
import { readKnownPlaces } from "../../../lib/read/places/known-places";
import { normaliseName } from "../../../lib/read/places/normalise-name";
import { findTowns, packTowns, type TownRow } from "../../../lib/read/places/pack-towns";

const town = (id: number, name: string, more: Partial<TownRow> = {}): TownRow => ({
  id,
  name,
  lat: 1.5,
  lon: -2.25,
  country: "XA",
  region: "XA.01",
  district: null,
  population: 100,
  seat: 0,
  aliases: [],
  ...more,
});

const list = (file: string, text: string) => ({ file, text });
const EMPTY = {
  countries: list("c.csv", "code,name,geonames_id,lat,lon,aliases"),
  regions: list("r.csv", "code,name,geonames_id,lat,lon,aliases"),
  districts: list("d.csv", "code,name,lat,lon,aliases"),
  places: list("p.csv", "id,name,kind,country,parent,lat,lon,geonames_id,aliases"),
};
const with_ = (part: keyof typeof EMPTY, ...rows: string[]) => ({
  ...EMPTY,
  [part]: list(EMPTY[part].file, [EMPTY[part].text, ...rows].join("\n")),
});

test.each([
  ["São Paulo", "sao paulo"],
  ["The Hague", "hague"],
  ["St. Petersburg", "saint petersburg"],
  ["Côte d’Ivoire", "cote divoire"],
  ["Ivano-Frankivsk", "ivano frankivsk"],
  ["U.S.", "us"],
  ["Łódź", "lodz"],
])("normaliseName(%s)", (name, key) => {
  expect(normaliseName(name)).toBe(key);
});

describe("packed towns", () => {
  const rows = [town(7, "Beta", { aliases: ["Alpha"] }), town(3, "Alpha"), town(5, "Ålpha")];
  test("are found by every name, whatever the order they came in", () => {
    const packed = packTowns(rows);
    expect([...findTowns(packed, "alpha")]).toEqual([0, 2, 5]);
    expect([...findTowns(packed, "beta")]).toEqual([4]);
    expect([...findTowns(packed, "gamma")]).toEqual([]);
    expect(packTowns([...rows].reverse())).toEqual(packed);
  });
  test("answer for many names", () => {
    const packed = packTowns(Array.from({ length: 5000 }, (_, i) => town(i + 1, `Town ${i}x`)));
    for (let i = 0; i < 5000; i++) expect([...findTowns(packed, `town ${i}x`)]).toEqual([i * 2]);
  });
});

describe("Gazetteer", () => {
  const { places } = readKnownPlaces({
    ...with_("countries", "XA,Xanadu,11,1,2,XAN|Old Xanadu"),
    regions: list("r.csv", "code,name,geonames_id,lat,lon,aliases\nXA.01,North Xanadu,12,1,2,"),
    places: list(
      "p.csv",
      "id,name,kind,country,parent,lat,lon,geonames_id,aliases\ndome,Pleasure Dome,facility,XA,gn-12,1,2,,\nbeta,Beta City,town,XA,,1,2,7,Betaville",
    ),
  });
  const gazetteer = new Gazetteer({
    towns: packTowns([town(7, "Beta", { population: 9000, seat: 2 }), town(9, "Alpha")]),
    places,
  });

  test("gives parents from nearest to farthest", () => {
    expect(gazetteer.place("gn-9")).toMatchObject({
      name: "Alpha",
      lat: 1.5,
      lon: -2.25,
      parents: ["gn-12", "gn-11"],
      geonamesId: 9,
    });
    expect(gazetteer.place("dome")?.parents).toEqual(["gn-12", "gn-11"]);
    expect(gazetteer.place("gn-12")?.parents).toEqual(["gn-11"]);
    expect(gazetteer.place("gn-10")).toBeNull();
  });
  test("a curated row gives a known town another name and keeps what is known of it", () => {
    expect(gazetteer.lookup("betaville")).toMatchObject([
      { id: "gn-7", name: "Beta City", population: 9000, seat: 2, region: "XA.01", alias: false },
    ]);
    expect(gazetteer.lookup("beta")).toHaveLength(1);
  });
  test("marks aliases and abbreviations", () => {
    expect(gazetteer.lookup("old xanadu")[0]).toMatchObject({ alias: true, short: false });
    expect(gazetteer.lookup("xan")[0]).toMatchObject({ alias: true, short: true });
    expect(gazetteer.lookup("xanadu")[0]).toMatchObject({ alias: false, kind: "country", country: "XA" });
  });
});

describe("a broken row", () => {
  test.each<[what: string, part: keyof typeof EMPTY, row: string]>([
    ["kind", "places", "a,A,castle,,,,,,"],
    ["name", "places", "a,,town,,,1,2,,"],
    ["latitude", "places", "a,A,town,,,91,2,,"],
    ["half a point", "places", "a,A,town,,,1,,,"],
    ["geonames id", "places", "a,A,town,,,1,2,x7,"],
    ["too few fields", "places", "a,A,town"],
    ["open quote", "places", 'a,"A,town,,,1,2,,'],
    ["country code", "countries", "Xa,Xanadu,1,1,2,"],
    ["region code", "regions", "01,North,1,1,2,"],
  ])("%s is said with file and line and stops nothing", (_, part, row) => {
    const good = part === "places" ? "b,B,town,,,1,2,,B Town" : part === "countries" ? "XB,B,2,1,2," : "XB.01,B,2,1,2,";
    const { places, problems } = readKnownPlaces(with_(part, row, good));
    expect(places.map((place) => place.name)).toEqual(["B"]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain(`${EMPTY[part].file}, line 2`);
    expect(problems[0]?.fatal).toBe(false);
  });

  test("a second row of one id, and a header without its columns", () => {
    expect(readKnownPlaces(with_("places", "a,A,town,,,1,2,,", "a,C,town,,,1,2,,")).problems[0]?.message).toContain(
      "line 3",
    );
    const none = readKnownPlaces({ ...EMPTY, places: list("p.csv", "name\nA") });
    expect(none.problems[0]?.message).toContain("line 1");
  });

  test("a user's own row wins over the curated one, and a broken one names its file", () => {
    const header = EMPTY.places.text;
    const own = [list("data/names/places.csv", `${header}\na,Ours,town,,,3,4,,\nb,B,castle,,,,,,`)];
    const { places, problems } = readKnownPlaces({ ...with_("places", "a,A,town,,,1,2,,"), own });
    expect(places).toMatchObject([{ name: "Ours", lat: 3, lon: 4 }]);
    expect(problems[0]?.message).toContain("data/names/places.csv, line 3");
  });

  test("quotes and blank lines are read", () => {
    const { places, problems } = readKnownPlaces(
      with_("places", "", 'a,"Bonaire, ""B""",area,,,,,,"x|y"', "# a comment"),
    );
    expect(problems).toEqual([]);
    expect(places[0]).toMatchObject({ name: 'Bonaire, "B"', aliases: ["x", "y"], lat: null });
  });
});
