import { expect, test } from "vitest";
import { dateOf } from "./dating";

const DAY = "2025-06-05";

test.each([
  // the clause it goes along with
  ["arresting", "Police cleared the square on Tuesday, arresting 40 people.", "2025-06-03"],
  ["Speaking", "Speaking to reporters, the mayor announced a curfew.", DAY],
  ["exploded", "Two men were hurt on Tuesday when a bomb exploded.", "2025-06-03"],
  ["seized", "Police raided a flat on Tuesday and seized four rifles.", "2025-06-03"],
  ["say", "The ministry declined to say who was there.", DAY],
  ["ending", "The leaders appear to be ending their feud.", DAY],
  // before it
  ["overcharging", "Customers accused the firm of overcharging them.", `../${DAY}`],
  ["landing", "Two pilots were jailed on Tuesday for landing late.", "../2025-06-03"],
  ["reached", "They may have reached the border.", `../${DAY}`],
  ["ordered", "The governor recently ordered an inquiry.", `../${DAY}`],
  // after it
  ["release", "Rebels agreed on Tuesday to release ten prisoners.", "2025-06-03/.."],
  ["raising", "The council on Tuesday debated on raising the fare.", "2025-06-03/.."],
  ["meeting", "Libya called for a meeting.", `${DAY}/..`],
  ["embargo", "The council on Tuesday ordered an embargo.", "2025-06-03/.."],
  // that day, or on and on
  ["expected", "The minister is expected to resign.", DAY],
  ["closed", "SOFIA - Bulgaria has closed its last mine.", DAY],
  ["according", "Rain fell in May, according to the weather service.", DAY],
  ["crisis", "The minister spoke about the crisis.", `${DAY}/..`],
  ["hopes", "She hopes for peace.", `${DAY}/..`],
  ["talks", "After talks with union leaders, the minister said no.", DAY],
])("%s: %s", async (word, text, date) => {
  expect(await dateOf(text, word)).toBe(date);
});

test("a date in the phrase of a noun is the noun's, not that of who speaks of it", async () => {
  const text = "Sweden condemned the invasion of Gotland on May 12.";
  expect(await dateOf(text, "invasion")).toBe("2025-05-12");
  expect(await dateOf(text, "condemned")).toBe(DAY);
  expect(await dateOf("He died within weeks of his arrest on May 12.", "died")).not.toBe("2025-05-12");
});
