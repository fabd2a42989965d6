import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as getActor } from "../../app/actors/[id]/preview.png/route";
import { GET as getArticle } from "../../app/articles/[id]/preview.png/route";
import { GET as getEvent } from "../../app/events/[id]/preview.png/route";
import { GET as getPlace } from "../../app/places/[id]/preview.png/route";
import { GET as getView } from "../../app/preview.png/route";
import { closeStore } from "../../lib/store/client";
import { queryEvents } from "../../lib/store/query-events";
import { rebuildEvents } from "../../lib/store/rebuild-events";
import { saveReading } from "../../lib/store/save-reading";
import { EMPTY_VIEW } from "../../lib/view";
import { makeActor, makePlace, makeReading, mergeByTitle } from "./made-reading";
import { fileStore } from "./test-store";

const { db, url } = fileStore();
const russia = makeActor("Russia");
const kyiv = makePlace("Kyiv");

beforeAll(async () => {
  process.env.DATABASE_URL = url;
  await save("a", "They met in May.");
});
afterAll(closeStore);

async function save(id: string, quote: string): Promise<void> {
  const report = { quote, title: quote, edtf: "2025-05-15", place: kyiv, actors: [[russia, "agent"] as const] };
  await saveReading(makeReading({ id, text: quote, reports: [report] }), db);
  await rebuildEvents(mergeByTitle, db);
}

const ask = (path: string, headers: Record<string, string> = {}) => new Request(`http://localhost${path}`, { headers });
const of = (id: string) => ({ params: Promise.resolve({ id: encodeURIComponent(id) }) });

async function sizeOf(response: Response): Promise<readonly number[]> {
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "image/png"]);
  const bytes = Buffer.from(await response.arrayBuffer());
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test("an event, an article, an actor, a place and a view each have their picture; what is not there has none", async () => {
  const [event] = (await queryEvents(EMPTY_VIEW, 1, db)).events;
  const pictures = [
    await getEvent(ask("/"), of(event?.id ?? "")),
    await getArticle(ask("/"), of("a")),
    await getActor(ask("/"), of(russia.id)),
    await getPlace(ask("/"), of(kyiv.id)),
    await getView(ask("/preview.png?type=talks")),
    await getView(ask("/preview.png?from=nonsense&q=nothing")),
  ];
  for (const picture of pictures) expect(await sizeOf(picture)).toEqual([1200, 630]);
  for (const get of [getEvent, getArticle, getActor, getPlace])
    expect((await get(ask("/"), of("nobody"))).status).toBe(404);
});

test("a picture is not sent again to whoever has it, until the data change", async () => {
  const first = await getView(ask("/preview.png"));
  const tag = first.headers.get("etag") ?? "";
  expect(tag).toMatch(/^"[\w-]+"$/);
  const has = () => getView(ask("/preview.png", { "if-none-match": tag }));
  expect((await has()).status).toBe(304);
  expect((await getView(ask("/preview.png?type=talks", { "if-none-match": tag }))).status).toBe(200);
  await save("b", "They marched in May.");
  expect((await has()).status).toBe(200);
});

test("one view, however it is written and however it is drawn, is drawn once; many are refused at some point", async () => {
  const times = async (paths: readonly string[]) => {
    const answers = await Promise.all(paths.map((path) => getView(ask(path))));
    for (const answer of answers)
      if (answer.status !== 200) expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "10"]);
    return answers.filter(({ status }) => status === 200).length;
  };
  const same = Array.from({ length: 30 }, (_, i) => `/preview.png?status=occurred&lens=map&map=3_${i}_20&none=${i}`);
  expect(await times(same)).toBe(30);
  const all = Array.from({ length: 30 }, (_, i) => `/preview.png?q=word${i}`);
  const drawn = await times(all);
  expect([drawn > 0, drawn < 30]).toEqual([true, true]);
});
