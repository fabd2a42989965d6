import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { GET } from "../../app/api/v1/[...path]/route";
import { pictureTitle } from "../../components/share/picture-title";
import { closeStore } from "../../lib/store/client";
import { makeStory } from "../../lib/store/stories";
import { EMPTY_VIEW, type View } from "../../lib/view";
import { fileStore } from "../store/test-store";

const { db, url } = fileStore();
const none = { actors: [], places: [] };
const view = (more: Partial<View>): View => ({ ...EMPTY_VIEW, ...more });
let story = "";

beforeAll(async () => {
  process.env.DATABASE_URL = url;
  story = await makeStory({ name: "Floods, day by day", about: "", by: "Ada" }, db);
});
afterAll(closeStore);
afterEach(() => vi.unstubAllGlobals());

/** Asks this site's own route, as the page does. */
const served = (path: string) => {
  const request = new Request(`http://localhost${path}`, { headers: { host: "dateline.example" } });
  return GET(request, { params: Promise.resolve({ path: path.replace("/api/v1/", "").split("/") }) });
};

test("the picture of a story bears its name, whatever days are drawn", async () => {
  vi.stubGlobal("fetch", served);
  expect(story).not.toBe("Floods, day by day");
  expect(await pictureTitle(view({ story, from: "2025-05" }), none)).toBe("Floods, day by day");
  expect(await pictureTitle(view({ story, types: ["strike"] }), none)).toMatch(/“Floods, day by day”/);
});

test("where it cannot be asked for, or there is no such story, its id stands", async () => {
  vi.stubGlobal("fetch", served);
  expect(await pictureTitle(view({ story: "none" }), none)).toBe("none");
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("no network")));
  expect(await pictureTitle(view({ story }), none)).toBe(story);
  expect(await pictureTitle(view({}), none)).toMatch(/^(All events|Events: )/);
});
