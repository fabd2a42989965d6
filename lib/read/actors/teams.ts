import type { Actor } from "../../domain";
import type { Country, Directory } from "./directory";
import { follows, type Word } from "./words";

const SPORT = new Set(
  (
    "match matches goal goals scored scoring scorer cup league season coach striker goalkeeper penalty penalties half-time halftime innings " +
    "wicket wickets batsman tournament championship championships referee semi-final semifinal final finals quarter-final quarterfinal " +
    "defender midfielder football soccer rugby cricket hockey basketball tennis points medal medals champions qualifier qualifiers team " +
    "teams squad kick kicks header equaliser equalizer offside keeper defeated playoff playoffs game games overs wickets athletes"
  ).split(" "),
);
const PLAYS = new Set(
  "beat beats defeated defeats faced faces lost loses won wins drew draws scored scores played plays thrashed edged eliminated overcame advanced trailed trail led equalised equalized".split(
    " ",
  ),
);

/** At least this many sport words, and this share of all words, make a text a report of a game. */
const LEAST = 8;
const SHARE = 0.02;

/** Is this text a report of a game or of a player? */
export function onSport(words: readonly Word[]): boolean {
  let sport = 0;
  for (const word of words) if (SPORT.has(word.lower)) sport++;
  return sport >= LEAST && sport >= words.length * SHARE;
}

/** The states whose national teams a text on sport means by their names: those that beat, face or score somewhere in it. */
export function teamsOf(words: readonly Word[], directory: Directory): ReadonlySet<string> {
  const teams = new Set<string>();
  if (!onSport(words)) return teams;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (!word.capital) continue;
    for (const length of [2, 1]) {
      const last = words[i + length - 1];
      const next = words[i + length];
      if (!last || !next || (length === 2 && !follows(last))) continue;
      const found = directory.country(length === 2 ? `${word.text} ${last.text}` : word.text);
      if (found?.form !== "name") continue;
      const score = /^\d{1,3}$/.test(next.text) && follows(next);
      const before = words[i - 1];
      const against =
        before && follows(word) && /^(?:beat|defeated|faced|beating|defeating|against)$/.test(before.lower);
      if ((follows(next) && !last.possessive && PLAYS.has(next.lower)) || score || against) teams.add(found.country.id);
      break;
    }
  }
  return teams;
}

const SIGNS = new Set(
  "played plays play playing signed signs joined joining joins drafted traded debuted released moved transferred appeared beat defeated against rejoined scouted contract debut".split(
    " ",
  ),
);

/** "Signed with X", "traded to the X": in a text on sport X is a club, whatever town has the name. */
export function playsFor(words: readonly Word[], from: number): boolean {
  let at = from - 1;
  if (words[at]?.lower === "the") at--;
  if (/^(?:joined|beat|defeated|against|rejoined)$/.test(words[at]?.lower ?? "")) return true;
  return /^(?:with|for|by|to)$/.test(words[at]?.lower ?? "") && SIGNS.has(words[at - 1]?.lower ?? "");
}

/** A state's national team. */
export function teamOf(country: Country): Actor {
  const name = `${country.name} national team`;
  return {
    id: `${country.id}-national-team`,
    name,
    kind: "organisation",
    country: country.iso,
    aliases: [],
    curated: false,
  };
}
