import { describe, expect, it } from "vitest";
import { read } from "./reading";

describe("what looks like a time and is none", () => {
  it.each([
    "They may leave when they like.",
    "The troops march on the city.",
    "March on the capital, he told them.",
    "Theresa May spoke for the party.",
    "April Jones spoke for the party.",
    "May resigned, and June said so.",
    "Critics said May, who quit, was tired.",
    "When May met him they talked.",
    "Lucy March was held.",
    "Mrs May's government fell.",
    "They said May's government fell.",
    "Thousands joined the March of the Lanterns, and Jan Kubik sang.",
    "March for Justice began.",
    "The Women's March drew crowds.",
    "Decree 64/2022 was repealed.",
    "Resolution 2202 was adopted.",
    "Call (020) 7946 1990 for help.",
    "Meet in room 2012 of the hotel.",
    "Flight 1945 was delayed.",
    "He came second in the race.",
    "The sun set behind the hill.",
    "They won 3:10 in the final.",
    "She won 6-4, 7-5 at the open.",
    "A man in his early 30s was held.",
    "The road is 2,000 km long.",
    "The pipe is 1990 km long.",
    "Some 2000 people fled.",
    "Dial 112 for help.",
    "The bill was worth $1,990.",
    "Shares fell to 2016.5 points.",
    "A Boeing 1987 engine failed.",
    "Prices fall in Spain.",
    "He sat down.",
    "The Daily Mail reported it.",
    "The ministers' fall from grace was quick.",
    "More than a quarter of voters stayed away.",
    "He won the 100 metres in the last race.",
    "The second man spoke first.",
    "Covid-19 spread.",
    "They decided to spring a trap.",
    "A 37-year-old fisherman was rescued.",
    "The four-year-old and her aunt won the egg race.",
    "The 70-year-old brewery has a new owner.",
    "A years-old feud ended.",
    "Babies aged 5 months and older get the jab.",
    "Girls aged between 12 and 14 years may play.",
    "She is 30 years old.",
    "At 30 years of age she won.",
    "The gate must be mended as soon as possible.",
    "The shop is open 24 hours a day, seven days a week.",
    "She still drives a 1986 Saab.",
    "The party daily Norrland printed the list.",
  ])("%s", (text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    ["May resigned on 24 May.", "24 May"],
    ["It was found in March.", "March"],
    ["May was the warmest month.", "May"],
    ["Early May was wet.", "Early May"],
    ["China April exports rose.", "April"],
    ["In May Theresa left.", "May"],
    ["April's exports rose.", "April"],
  ])("%s: %s is a month", (text, words) => {
    expect(read(text, "2019-05-25").map(([w]) => w)).toEqual([words]);
  });

  it("a numbered act keeps its own year", () => {
    expect(read("Resolution 2202 of 2015 was adopted.")).toEqual([["2015", "2015", "2015"]]);
  });
});
