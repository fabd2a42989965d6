import { articleId } from "../../lib/article-id";
import type { Basis, EventTypeId, Status } from "../../lib/domain";
import type { Sheet } from "../../lib/export/format";
import type { FormatId } from "../../lib/export/formats";
import { writeFile } from "../../lib/export/write-file";
import type { Store } from "../../lib/store/connection";
import { exportEvents } from "../../lib/store/export-events";
import { rebuildEvents } from "../../lib/store/rebuild-events";
import { saveReading } from "../../lib/store/save-reading";
import { WHOLE_VIEW } from "../../lib/view";
import { makeActor, makePlace, makeReading, mergeByTitle } from "../store/made-reading";

export const ORIGIN = "https://dateline.example";
export const SHEET: Omit<Sheet, "total"> = {
  origin: ORIGIN,
  link: `${ORIGIN}/?type=talks&type=strike`,
  title: 'Events: <b>Talks</b>, "strikes"; one\\two',
  made: 1_750_000_000_000,
};

interface Made {
  readonly title: string;
  readonly quote?: string;
  readonly edtf: string | null;
  readonly basis?: Basis;
  readonly type?: EventTypeId;
  readonly status?: Status;
}

/** One of each kind of date, and words that mean something in one format or another. */
export const MADE: readonly Made[] = [
  { title: "Exact day", edtf: "2025-05-15", type: "strike" },
  { title: "Minute with a zone", edtf: "2025-05-15T14:30+03:00" },
  { title: "Minute without one", edtf: "2025-05-15T14:30" },
  { title: "An hour", edtf: "2025-05-15T23" },
  { title: "One of two days", edtf: "[2025-05-31,2025-06-01]", type: "clash" },
  { title: "A week", edtf: "2025-05-12/2025-05-18" },
  { title: "Three days", edtf: "2025-05-20/2025-05-22", status: "planned" },
  { title: "A month", edtf: "2025-05", type: "protest", status: "claimed" },
  { title: "About a month", edtf: "2025-05~" },
  { title: "A season over the year's end", edtf: "2024-24" },
  { title: "A year", edtf: "2014", type: "attack_civilians", status: "denied" },
  { title: "A decade", edtf: "198X" },
  { title: "From a day on", edtf: "2025-03-01/..", status: "ongoing" },
  { title: "Until a day", edtf: "../2025-03-01", status: "cancelled" },
  { title: "Long ago", edtf: "-0145-03-15" },
  { title: "No date", edtf: null, status: "hypothetical" },
  { title: '=HYPERLINK("https://evil.example")', quote: '@SUM(A1:A9), +1\n\n-2 said "he"', edtf: "2025-05-16" },
  { title: "<script>alert('x')</script> & ]]>", quote: "<img src=x onerror=alert(1)>\u0007 done", edtf: "2025-05-16" },
  { title: "# *Not* a [heading](javascript:alert(1))", quote: "1. | a `code`\u2028and; more, \\n", edtf: "2025-05-16" },
  { title: "הנשיא אמר: شلوم 😀 ünïcode", quote: "הנשיא אמר “כן” 😀 в Одессе", edtf: "2025-05-16" },
  { title: "Day of a report", edtf: "2025-05-17", basis: "published" },
  { title: "Just after midnight", edtf: "2025-05-18T00:30+03:00" },
];

/** Stores them, each in an article of its own, and the first in another one too, and merges. Articles have short ids, or those that ingesting gives. */
export async function storeMade(db: Store, ids: "short" | "true" = "short"): Promise<void> {
  const actors = [makeActor('The "Ministry"; of, Aid'), makeActor("Rebels", { kind: "armed-group" })] as const;
  const place = makePlace("Kyiv, “the city”", { lat: 50.45, lon: 30.523, country: "UA" });
  const country = makePlace("Nowhere", { kind: "country", lat: null, lon: null, country: "XX" });
  const save = async (id: string, { title, quote = `${title} was told.`, ...of }: Made, n: number) => {
    const text = `Before it, this.\n\n${quote}\n\nAfter it, that.`;
    const report = {
      ...{ quote, title, place: n % 3 === 0 ? place : n % 3 === 1 ? country : null, speaker: n % 2 ? actors[0] : null },
      ...{ actors: [[actors[0], "agent"] as const, [actors[1], "target"] as const].slice(0, n % 3) },
      ...of,
    };
    const url = n === 3 ? "javascript:alert(1)" : n === 4 ? null : `https://news.example/${id}?a=1&b=2#section`;
    const own = ids === "short" ? id : articleId({ url, text });
    await saveReading(makeReading({ id: own, url, text, reports: [report] }), db);
  };
  for (const [n, made] of MADE.entries()) await save(`a${String(n).padStart(2, "0")}`, made, n);
  await save("b00", { ...(MADE[0] as Made), quote: "Exact day, said another paper." }, 0);
  await rebuildEvents(mergeByTitle, db);
}

/** All that is stored, as a file of a format. */
export async function exported(db: Store, format: FormatId): Promise<string> {
  const { events, total } = await exportEvents(WHOLE_VIEW, db);
  let text = "";
  for await (const piece of writeFile(format, events, { ...SHEET, total })) text += piece;
  return text;
}
