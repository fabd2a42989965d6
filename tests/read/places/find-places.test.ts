import { describe, expect, test } from "vitest";
import type { PlaceMention } from "../../../lib/domain";
import { findPlaces, type PlaceHints } from "../../../lib/read/places/find-places";
import { segment } from "../../../lib/read/sentences";
import { knowledge, wordsOf } from "../words-of";

const { places: gazetteer } = knowledge;

async function find(text: string, hints?: PlaceHints): Promise<PlaceMention[]> {
  const { sentences, tokens } = await wordsOf(text);
  return findPlaces(text, sentences, tokens, gazetteer, hints);
}

/** "words → name/country" of every mention. */
async function places(text: string): Promise<string[]> {
  return (await find(text)).map(
    (m) => `${text.slice(m.start, m.end)} → ${m.place ? `${m.place.name}/${m.place.country ?? ""}` : "?"}`,
  );
}

describe("resolution", () => {
  test.each<[text: string, expected: string[]]>([
    ["Troops captured Pokrovsk, in the Donetsk region.", ["Pokrovsk → Pokrovsk/UA", "Donetsk → Donetsk/UA"]],
    ["The trial opened in Paris, Texas, on Monday.", ["Paris → Paris/US", "Texas → Texas/US"]],
    ["The trial opened in Paris on Monday.", ["Paris → Paris/FR"]],
    ["Talks in Geneva resumed.", ["Geneva → Geneva/CH"]],
    [
      "Drones struck Kharkov and Odessa, officials in Kiev said.",
      ["Kharkov → Kharkiv/UA", "Odessa → Odesa/UA", "Kiev → Kyiv/UA"],
    ],
    ["Flooding hit Bombay and Kerala.", ["Bombay → Mumbai/IN", "Kerala → Kerala/IN"]],
    ["Fighters left Jenin in the West Bank.", ["Jenin → Jenin/PS", "West Bank → West Bank/PS"]],
    ["A tanker was hit in the Red Sea off Hodeidah.", ["Red Sea → Red Sea/", "Hodeidah → Hodeidah/YE"]],
    [
      "Georgia, Armenia and Azerbaijan signed the deal in Tbilisi.",
      ["Georgia → Georgia/GE", "Armenia → Armenia/AM", "Azerbaijan → Azerbaijan/AZ", "Tbilisi → Tbilisi/GE"],
    ],
    ["The plant in Macon, Georgia, closed.", ["Macon → Macon/US", "Georgia → Georgia/US"]],
    [
      "Crews from Clay, Otter Tail and Becker counties in Minnesota helped.",
      [
        "Clay → Clay County/US",
        "Otter Tail → Otter Tail County/US",
        "Becker → Becker County/US",
        "Minnesota → Minnesota/US",
      ],
    ],
    [
      "Shelling hit the Zaporizhzhia nuclear power plant in Enerhodar.",
      ["Zaporizhzhia nuclear power plant → Zaporizhzhia Nuclear Power Plant/UA", "Enerhodar → Enerhodar/UA"],
    ],
    ["He flew to Fresno, Calif., on Friday.", ["Fresno → Fresno/US", "Calif. → California/US"]],
    // another town's own name is no spelling of the famous one
    ["The mill at Vienne shut.", ["Vienne → Vienne/FR"]],
    ["The mill near Wien shut.", ["Wien → Vienna/AT"]],
    ["The lift above Sion broke.", ["Sion → Sion/CH"]],
    ["Trains to Ghent and Antwerp stopped.", ["Ghent → Ghent/BE", "Antwerp → Antwerp/BE"]],
    ["The ferry left Panama City for Fes.", ["Panama City → Panama City/PA", "Fes → Fes/MA"]],
    ["The road to Dayr az-Zur is open.", ["Dayr az-Zur → Deir ez-Zor/SY"]],
    ["The shop in Bowling Green, KY, shut.", ["Bowling Green → Bowling Green/US", "KY → Kentucky/US"]],
    [
      "Rain fell in Norway, Sweden Denmark and Malta.",
      ["Norway → Norway/NO", "Sweden → Sweden/SE", "Denmark → Denmark/DK", "Malta → Malta/MT"],
    ],
    ["US Ambassador Lena Koch met the minister.", ["US → United States/US"]],
    ["The Barrow County sheriff drove to Macon.", ["Barrow County → Barrow County/US", "Macon → Macon/US"]],
  ])("%s", async (text, expected) => {
    expect(await places(text)).toEqual(expected);
  });

  test.each([
    ["Hail broke windows in Oklahoma.", "Oklahoma", "region", "Oklahoma"],
    ["Hail broke windows in Oklahoma City.", "Oklahoma City", "town", "Oklahoma City"],
    ["Hail broke windows in Quebec.", "Quebec", "region", "Quebec"],
    ["The state of Washington raised its tax.", "Washington", "region", "Washington"],
    ["The mayor of Washington raised its tax.", "Washington", "town", "Washington"],
    ["The State of Qatar raised its tax.", "Qatar", "country", "Qatar"],
    ["She lives in Ames, Iowa. He came from Nevada.", "Nevada", "region", "Nevada"],
    ["She lives in Nevada, Iowa.", "Nevada", "town", "Nevada"],
    ["Shops in Mexico City shut. Mexico's bank cut its rate.", "Mexico's", "country", "Mexico"],
  ])("state, country or town of one name: %s", async (text, words, kind, name) => {
    const at = text.lastIndexOf(words);
    expect((await find(text)).find((m) => m.start === at)?.place).toMatchObject({ kind, name });
  });

  test("the company a name keeps decides between namesakes", async () => {
    const local =
      "A storm crossed Douglas County. Roads near Osakis, Carlos and Garfield flooded, and Alexandria lost power. Minnesota sent help.";
    const alexandria = (await find(local)).find((m) => local.startsWith("Alexandria", m.start));
    expect(alexandria?.place?.parents).toContain(gazetteer.area("US.MN")?.id);
    expect((await places("The library in Alexandria reopened, Cairo said."))[0]).toBe("Alexandria → Alexandria/EG");
  });

  test.each([
    "The nurse, born in Preston, worked in Windsor before she left for Chad.",
    "She moved from Exeter to Newport last year.",
    "Trains from Bristol to Lincoln are late, Reykjavik was told.",
  ])("two small namesakes that lie near each other are no company: %s", async (text) => {
    const towns = (await find(text)).filter((m) => m.place?.kind === "town" && m.name !== "Reykjavík");
    expect(towns.length).toBeGreaterThan(0);
    for (const town of towns) expect(town.place?.country).toBe("GB");
  });

  test("the region is kept apart from its seat", async () => {
    const text = "Kharkiv was hit. Villages in the Kharkiv region lost power.";
    expect((await find(text)).map((m) => m.place?.kind)).toEqual(["town", "region"]);
  });

  test("a name that could be anywhere keeps its candidates and has no place", async () => {
    const twins = await find("The match took place in Roswell.");
    for (const mention of twins) if (!mention.place) expect(mention.candidates.length).toBeGreaterThan(1);
    expect(twins).toHaveLength(1);
  });

  test("the publisher's country decides a draw", async () => {
    const at = async (country: string) =>
      (await find("The school in Cambridge was closed.", { publisherCountry: country }))[0]?.place?.country;
    expect(await at("GB")).toBe("GB");
    expect(await at("US")).toBe("US");
  });
});

describe("what is no place", () => {
  test.each([
    "Paris Hilton met Jack London.",
    "She studied at the University of Alexandria.",
    "The Bank of England and the Washington Post declined to comment.",
    "In March, he was reading in the bath.",
    "Most police of the split party had a nice deal.",
    "Reading is good for you.",
    "Russian and Ukrainian forces fought German tanks.",
    "Mr. Houston and Sen. Lincoln spoke.",
    "We'll see, said Jordan Smith.",
    "A West Nile virus case was found.",
    "Dana Holm, M.D., and Stern & Holt, P.A., agreed.",
    "The fee is US$4m.",
    "The bakery on Kendal Street is shut.",
    "Shoppers left the Mall of Scandinavia.",
    "Ghent beat Bruges 2-1 on Saturday, and Turin drew 0-0 with Modena.",
    "Bergen 4 Lahti 2",
    "Malmo 17 9 4 4 31",
  ])("%s", async (text) => {
    expect(await places(text)).toEqual([]);
  });

  test("words that are also towns are places where the text puts somebody there", async () => {
    expect(await places("The conference in Nice, France, ended.")).toEqual(["Nice → Nice/FR", "France → France/FR"]);
    expect((await places("A shipyard in Mobile, Alabama, burned."))[0]).toBe("Mobile → Mobile/US");
  });
});

test("police and voters may beat and lose in towns that play nothing", async () => {
  expect(await places("Police in Turin beat protesters, and the mayor of Modena lost 2 of 3 votes.")).toEqual([
    "Turin → Turin/IT",
    "Modena → Modena/IT",
  ]);
  expect((await places("Ghent 2 January: a fire broke out in Bruges."))[1]).toBe("Bruges → Bruges/BE");
});

test("a word that people live in is their town wherever it stands", async () => {
  expect(await places("Residents of Split stayed in. Split lies west of the fire.")).toEqual([
    "Split → Split/HR",
    "Split → Split/HR",
  ]);
  expect(await places("A woman from Deal was hurt.")).toEqual(["Deal → Deal/GB"]);
});

test("a town said with its state is one though somebody has its name", async () => {
  const text = "Police in Jackson, Mississippi, held Lauren Jackson. Ms Jackson said nothing.";
  expect(await places(text)).toEqual(["Jackson → Jackson/US", "Mississippi → Mississippi/US"]);
});

describe("mentions", () => {
  test("a capital that speaks is marked as a government", async () => {
    const text = "Moscow said the attack failed. The attack on Moscow failed.";
    expect((await find(text)).map((m) => m.rule === "metonymy")).toEqual([true, false]);
  });

  test("are in order, apart, and inside the text", async () => {
    const text =
      "From Kyiv to Lviv, via Zhytomyr (Ukraine), and on to Rzeszow, Poland: U.S. aid. “Washington, D.C., agreed,” he said.";
    const mentions = await find(text);
    expect(mentions.length).toBeGreaterThan(6);
    let end = 0;
    for (const mention of mentions) {
      expect(mention.start).toBeGreaterThanOrEqual(end);
      expect(mention.end).toBeGreaterThan(mention.start);
      end = mention.end;
    }
    expect(end).toBeLessThanOrEqual(text.length);
  });

  test("Pokrovsk is found by its country", async () => {
    const place = (await find("Pokrovsk, Ukraine, was shelled."))[0]?.place;
    expect(place?.parents).toEqual([expect.stringMatching(/^area-/), "gn-709716", "gn-690791"]);
    expect(gazetteer.place("gn-690791")?.name).toBe("Ukraine");
  });

  test("the same text gives the same answer, and an empty one none", async () => {
    const text = "Springfield beat Franklin in Madison. Georgetown won in Salem.";
    expect(await find(text)).toEqual(await find(text));
    expect(await find("")).toEqual([]);
  });
});

test("time grows with the text, not faster, on hostile input", () => {
  const shapes = ["San Jose Springfield ", "Of The De La ", "A, B and ", "U.S.U.S.", "Paris, ", "St. ", "X-Y-"];
  for (const shape of shapes) {
    const cost = (size: number): number => {
      const text = shape.repeat(size / shape.length);
      const sentences = segment(text);
      const before = performance.now();
      findPlaces(text, sentences, [], gazetteer);
      return performance.now() - before;
    };
    cost(4_000);
    const small = Math.max(cost(20_000), 2);
    expect(cost(160_000), shape).toBeLessThan(small * 40);
  }
}, 60_000);
