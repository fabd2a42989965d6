import { EVENT_TYPES, STATUSES } from "../../lib/domain";

/** Numbers that look random and are the same every time. */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const INVENTED = [
  "Vladimir Putin",
  "Moscow",
  "3 May 2019",
  "killed 400 people",
  "Geneva Convention",
  "é",
  "",
  " ",
  "\u0000",
  "\ud800",
  "<b>x</b>",
  "twenty-five",
  "习近平 met",
  "путин",
  "evil.com",
  "12bn",
  "ｐｕｔｉｎ",
  "met met",
];

type Said = Record<string, unknown>;

/**
 * An answer made wrong in one to four ways: words invented, borrowed from elsewhere in the article, cut or spelt otherwise; sentences misnumbered; fields
 * of wrong kinds, missing or more than asked for; events doubled; the JSON cut off, doubled, wrapped or broken; a key given back.
 */
export function wrongAnswer(right: string, article: string, key: string, random: (below: number) => number): string {
  const answer = JSON.parse(right) as { events: Said[] };
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  const stretch = () => {
    const at = random(article.length);
    return article.slice(at, at + 1 + random(60));
  };
  const words = () => pick([pick(INVENTED), stretch(), stretch(), key, article.slice(0, 3000)]);
  const anything = () =>
    pick<unknown>([
      null,
      0,
      -1,
      true,
      [],
      {},
      words(),
      [words()],
      { words: words(), sentence: random(9) },
      { toString: 1 },
    ]);
  const field = (event: Said) => pick(Object.keys(event));
  const changes: ((event: Said) => Said)[] = [
    () => ({ sentence: pick<unknown>([random(12), -1, 0.5, "2", null, 2 ** 53]) }),
    () => ({ quote: words() }),
    () => ({ trigger: words() }),
    () => ({ title: `${words()} ${words()}` }),
    () => ({ place: { sentence: random(8), words: words() } }),
    () => ({
      date: {
        sentence: random(8),
        words: words(),
        day: pick(["2024-05-02", "1000-01-01", "31 May", "../..", words()]),
      },
    }),
    () => ({
      actors: Array.from({ length: random(40) }, () => ({
        ...{ role: pick(["agent", "speaker", "boss"]), words: words(), name: anything() },
      })),
    }),
    () => ({ status_words: words() }),
    () => ({ type: pick([...EVENT_TYPES, "war", 4]) }),
    () => ({ status: pick([...STATUSES, "true", null]) }),
    (event) => ({ [field(event)]: anything() }),
    (event) => ({ [field(event)]: undefined }),
    () => ({ ["__proto__"]: { quote: words() } }),
    (event) => ({ quote: (typeof event.quote === "string" ? event.quote : "").normalize("NFD").toUpperCase() }),
    (event) => {
      answer.events.push({ ...event }, { ...event, trigger: words() });
      return {};
    },
  ];
  for (let i = 1 + random(4); i > 0 && answer.events.length > 0; i--) {
    const event = pick(answer.events);
    Object.assign(event, pick(changes)(event));
  }
  const text = JSON.stringify(answer);
  return pick([
    () => text,
    () => text,
    () => text,
    () => text.slice(0, random(text.length)),
    () => text + text,
    () => `${words()} ${text} ${words()}`,
    () => `\`\`\`json\n${text}\n\`\`\``,
    () => text.replaceAll('"', pick(["'", "“", '\\"'])),
    () => JSON.stringify(anything()),
    () => text.slice(random(text.length)),
    () => text.replace(/[\s\S]/g, (char) => (random(400) === 0 ? pick(["{", "}", '"', "\\", "\u0000"]) : char)),
  ])();
}
