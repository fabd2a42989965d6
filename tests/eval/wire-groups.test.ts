import { expect, it } from "vitest";
import { articlesOf, scoreGroups, type WireGroup } from "./wire-groups";

const groups: WireGroup[] = [
  {
    id: "fire",
    tellings: [
      { article: "a", start: 10, end: 30 },
      { article: "b", start: 0, end: 20 },
    ],
  },
  {
    id: "vote",
    tellings: [
      { article: "a", start: 50, end: 70 },
      { article: "c", start: 5, end: 9 },
    ],
  },
];

it("tellings of one group in one event are right, of two groups wrong, unread ones no pair", () => {
  const events = [
    {
      id: "e1",
      passages: [
        { source: "a", start: 8, end: 32 },
        { source: "b", start: 0, end: 25 },
        { source: "a", start: 48, end: 75 },
      ],
    },
    { id: "e2", passages: [{ source: "a", start: 0, end: 100 }] },
  ];
  expect(scoreGroups(groups, events)).toEqual({ tellings: 4, found: 3, gold: 1, joined: 3, right: 1 });
  expect(scoreGroups(groups, [])).toEqual({ tellings: 4, found: 0, gold: 0, joined: 0, right: 0 });
});

it("two tellings in one passage say nothing of merging", () => {
  const events = [{ id: "e1", passages: [{ source: "a", start: 0, end: 100 }] }];
  expect(scoreGroups(groups, events)).toMatchObject({ found: 2, gold: 0, joined: 0 });
});

it("each article is read once", () => {
  expect([...articlesOf(groups)]).toEqual(["a", "b", "c"]);
});
