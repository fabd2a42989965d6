import type { Gender } from "../../actors/directory";

/** Words that stand for nobody in particular. */
export const NOBODY =
  /^(?:(?:some|any|every|no)(?:one|body|thing)|many|few|others?|most|all|some|both|each|none|one|what|there)$/;
/** Who wants no name is none of the named: "the source said". */
export const NAMELESS = /^(?:sources?|insiders?|eyewitness(?:es)?|witness(?:es)?|author)$/;
/** Nouns that stand for those who govern a place. */
export const TOWNS = new Set(["city", "town", "village", "county", "province"]);
/** Nouns that stand for no one person. */
export const BODIES = new Set(
  (
    "city town village county province country nation state company firm group party government agency board council department ministry court university " +
    "church parish congregation newspaper magazine network press media public community crowd audience jury panel senate congress parliament legislature " +
    "coalition opposition campaign school team club union band bank administration regime army military force police commission committee couple pair duo trio family crew delegation staff squad organization organisation alliance airline association"
  ).split(" "),
);
/** Nouns that may stand for one another. */
const FIRMS = new Set([
  "company",
  "firm",
  "group",
  "airline",
  "bank",
  "network",
  "newspaper",
  "magazine",
  "club",
  "team",
  "agency",
]);

/** Are two nouns for bodies those of two of them: "the airline" is no ministry? */
export const isOtherBody = (a: string, b: string): boolean =>
  a !== b && BODIES.has(a) && BODIES.has(b) && !(FIRMS.has(a) && FIRMS.has(b));

/** Nouns by which a state is taken up. */
export const STATES = new Set(
  (
    "country nation state republic kingdom government regime administration federation union side party authority official army military " +
    "force troop soldier occupier invader aggressor enemy leadership delegation ally neighbour neighbor power capital island"
  ).split(" "),
);

/** Nouns that only people are called by, men or women. */
export const GENDERED: ReadonlyMap<string, Gender> = new Map(
  (
    [
      ["woman girl lady mother wife daughter sister widow aunt grandmother", "f"],
      ["man boy gentleman father husband son brother widower uncle grandfather", "m"],
    ] satisfies [string, Gender][]
  ).flatMap(([nouns, gender]) => nouns.split(" ").map((noun) => [noun, gender] as const)),
);
/** By several who act for it a state is taken up; by "the countries" it is not. */
export const FORCES = new Set([
  "force",
  "troop",
  "soldier",
  "authority",
  "official",
  "army",
  "occupier",
  "invader",
  "aggressor",
]);
