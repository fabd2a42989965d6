import { setTimeout as sleep } from "node:timers/promises";
import { isByHand } from "../../../lib/corrections";
import { readGivenDay } from "../../../lib/ingest/given-day";
import { editorOf } from "../../../lib/intake/editor";
import { chosenReader } from "../../../lib/intake/model-offered";
import { addGiven, type Given, statesOf } from "../../../lib/intake/start-worker";
import { MOST_BYTES } from "../../../lib/intake/write-access";
import { loadArticle } from "../../../lib/store/given-date";
import { audit } from "../../../lib/store/people";
import { formatInstant, now } from "../../../lib/time";

export const dynamic = "force-dynamic";

const MOST_LINKS = 500;
const TOO_MANY = `More than ${MOST_LINKS} links at once. Add them in parts, or with the command line.`;

/**
 * Takes articles in: a form with `link` (addresses, one a line), `file` (any kind that can be read) and `text` with `title`, `published`,
 * `publisher`, `url`, `reader` (`offline` or `model`); or with `article` (the id of a stored one) and `published`, the day that its page does not give, or `reader`; or JSON with `links`,
 * `texts` and `reader`. All is stored before anything is answered. The answer is a stream of JSON lines: each
 * thing given as it waits, is read and has been read, with what was found in it and what was wrong.
 */
export async function POST(request: Request): Promise<Response> {
  const editor = await editorOf(request.headers);
  if ("status" in editor) return Response.json({ message: editor.message }, { status: editor.status });
  if (Number(request.headers.get("content-length") ?? 0) > MOST_BYTES)
    return Response.json(
      { message: "More than 64 MB at once. Add it in parts, or with the command line." },
      { status: 413 },
    );
  let given: Given[];
  try {
    given = await givenIn(request);
  } catch (error) {
    if (error instanceof NoSuch) return Response.json({ message: error.message }, { status: 404 });
    if (error instanceof RangeError) return Response.json({ message: error.message }, { status: 400 });
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
    return Response.json({ message: "The request is neither a form nor JSON that can be read." }, { status: 400 });
  }
  if (given.length === 0)
    return Response.json({ message: "Nothing was given: add a link, a file or a text." }, { status: 400 });
  if (given.filter((one) => one.address !== null).length > MOST_LINKS)
    return Response.json({ message: TOO_MANY }, { status: 413 });
  const ids = await addGiven(given);
  await audit(editor.name, "added", given.map(({ name }) => name).join(", "));
  return new Response(progress(ids, request.signal), {
    headers: {
      "content-type": "application/x-ndjson; charset=utf-8",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
    },
  });
}

async function givenIn(request: Request): Promise<Given[]> {
  const type = request.headers.get("content-type") ?? "";
  if (/^application\/json\b/i.test(type)) return fromJson(await request.json());
  if (!/^multipart\/form-data|^application\/x-www-form-urlencoded/i.test(type)) throw new TypeError("unknown type");
  const form = await request.formData();
  const files = form.getAll("file").filter((each): each is File => typeof each !== "string" && each.size > 0);
  const word = (name: string) => form.get(name)?.toString() ?? "";
  if (word("article") !== "" && word("published") === "" && word("reader") !== "")
    return [await readAgain(word("article"), word("reader"))];
  if (word("article") !== "") return [await dateGiven(word("article"), word("published"))];
  const by = readBy(chosenReader(word("reader")));
  const read = files.map(async (file) => ({
    ...EMPTY,
    name: file.name || "file",
    bytes: new Uint8Array(await file.arrayBuffer()),
    mediaType: file.type || null,
  }));
  return by([
    ...form.getAll("link").flatMap((each) => linksIn(each.toString())),
    ...(await Promise.all(read)),
    ...textGiven({
      text: word("text"),
      title: word("title"),
      published: word("published"),
      publisher: word("publisher"),
      url: word("url"),
    }),
  ]);
}

/** Notes with each thing given who is to read it. */
const readBy =
  (reader: { reader?: string }) =>
  (given: readonly Given[]): Given[] =>
    given.map((one) => ({ ...one, about: { ...one.about, ...reader } }));

class NoSuch extends Error {}

/** A day of publication for an article that is stored. Throws RangeError, saying why, if it cannot be that. */
async function dateGiven(id: string, words: string): Promise<Given> {
  const stored = await loadArticle(id.slice(0, 200));
  if (!stored) throw new NoSuch("There is no such article.");
  const { article } = stored;
  if (article.published !== null && !isByHand(article.published))
    throw new RangeError("The article bears its own day of publication.");
  const day = readGivenDay(words, article.retrieved ?? formatInstant(now()));
  if ("why" in day) throw new RangeError(day.why);
  return { ...EMPTY, name: article.title || "Untitled", about: { article: article.id, published: day.edtf } };
}

/** A stored article that another reader is to read. Throws RangeError, saying why, where there is no such reader. */
async function readAgain(id: string, chosen: string): Promise<Given> {
  const stored = await loadArticle(id.slice(0, 200));
  if (!stored) throw new NoSuch("There is no such article.");
  chosenReader(chosen);
  return { ...EMPTY, name: stored.article.title || "Untitled", about: { article: stored.article.id, reader: chosen } };
}

const EMPTY = { address: null, bytes: null, mediaType: null, about: {} };

function fromJson(value: unknown): Given[] {
  if (value === null || typeof value !== "object") throw new TypeError("no object");
  const { links, texts, reader } = value as { links?: unknown; texts?: unknown; reader?: unknown };
  const records = (Array.isArray(texts) ? texts : []).filter(
    (each): each is Record<string, unknown> => each !== null && typeof each === "object",
  );
  return readBy(chosenReader(typeof reader === "string" ? reader : ""))([
    ...(Array.isArray(links) ? links : []).flatMap((each) => linksIn(String(each))),
    ...records.flatMap(textGiven),
  ]);
}

function linksIn(words: string): Given[] {
  const lines = words.split(/\s+/).filter((line) => line !== "");
  return lines.map((line) => {
    const address = /^[a-z][a-z+.-]*:/i.test(line) ? line : `https://${line}`;
    return { ...EMPTY, name: address.slice(0, 2000), address: address.slice(0, 2000) };
  });
}

function textGiven(record: Readonly<Record<string, unknown>>): Given[] {
  const { text } = record;
  if (typeof text !== "string" || !text.trim()) return [];
  const about: Record<string, string> = {};
  for (const field of ["title", "published", "publisher", "author", "url"]) {
    const value = record[field];
    if (typeof value === "string" && value.trim()) about[field] = value.trim();
  }
  const day = about.published ? readGivenDay(about.published, formatInstant(now())) : null;
  if (day && "why" in day) throw new RangeError(day.why);
  const name = `pasted text (${(about.title ?? text.trim().replace(/\s+/g, " ")).slice(0, 60)})`;
  return [
    {
      ...EMPTY,
      name,
      bytes: new TextEncoder().encode(text),
      mediaType: /^\s*<(?:!doctype|html)\b/i.test(text) ? "text/html; charset=utf-8" : "text/plain; charset=utf-8",
      about,
    },
  ];
}

const LOOK_EVERY = 300;
/** An answer ends after so long, in milliseconds; what waits is read all the same. */
const LONGEST = 30 * 60_000;

/** How far each thing has come, a JSON line at every change. */
function progress(ids: readonly string[], signal: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async start(controller) {
      const told = new Map<string, string>();
      const ends = performance.now() + LONGEST;
      while (!signal.aborted && performance.now() < ends) {
        const states = await statesOf(ids.filter((id) => told.get(id) !== "read"));
        states.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)); // as they were given
        for (const one of states) {
          if (told.get(one.id) === one.state) continue;
          told.set(one.id, one.state);
          controller.enqueue(encoder.encode(`${JSON.stringify(one)}\n`));
        }
        if (states.every((one) => one.state === "read")) break;
        await sleep(LOOK_EVERY);
      }
      controller.close();
    },
  });
}
