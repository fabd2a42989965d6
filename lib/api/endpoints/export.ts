import { z } from "zod";
import type { EventProof } from "../../answers/events";
import { partTitle, titleOfThese, viewTitle } from "../../describe/view-title";
import type { Sheet } from "../../export/format";
import { FORMAT_IDS, FORMATS, isFormat } from "../../export/formats";
import { writeFile } from "../../export/write-file";
import { eventHref, viewOrStoryHref } from "../../links/page-links";
import { type Exported, exportEvents, exportThese } from "../../store/export-events";
import { viewNames } from "../../store/view-names";
import { now } from "../../time";
import type { View } from "../../view";
import { type Answer, endpoint } from "../endpoint";

const BYTE_ORDER_MARK = "\ufeff"; // without it some spreadsheets take UTF-8 for something else

export const exportView = endpoint({
  path: "/export/{format}",
  summary: "A view as a file",
  description: `All events of a view with what they stand on, streamed; those of a story in its order, with its captions. Formats: ${FORMAT_IDS.map((id) => `\`${id}\` (${FORMATS[id].label})`).join(", ")}.`,
  pathParams: { format: "One of the formats." },
  takesView: true,
  params: z.object({
    id: z
      .array(z.string().max(200))
      .max(100)
      .optional()
      .meta({ description: "Ids of events: these alone, instead of a view; a merged one is what it is part of now." }),
    limit: z
      .int()
      .min(1)
      .max(1_000_000)
      .optional()
      .meta({ description: "Only the first so many events, as for a preview." }),
    bom: z
      .boolean()
      .default(false)
      .meta({ description: "Begin with a byte order mark, which some spreadsheets need." }),
    inline: z.boolean().default(false).meta({ description: "To be shown, not saved." }),
  }),
  response: null,
  otherwise: { 404: "There is no such format, or no such event.", 410: "The events asked for have been removed." },
  async answer({ view, path, params, origin, url }) {
    const format = path.format ?? "";
    if (!isFormat(format))
      return { kind: "problem", status: 404, detail: `There is no such format. There are: ${FORMAT_IDS.join(", ")}.` };
    const chosen = params.id ? await these(params.id, origin, url) : await whole(view, origin);
    if ("kind" in chosen) return chosen;
    const { events, total, link, title, story } = chosen;
    const most = Math.min(total, params.limit ?? total);
    const of = story === undefined ? {} : { story };
    const sheet = { origin, link, title: partTitle(title, most, total), made: now(), total: most, ...of };
    async function* pieces() {
      if (params.bom) yield BYTE_ORDER_MARK;
      yield* writeFile(format as keyof typeof FORMATS, firstOf(events, most), sheet);
    }
    const { mediaType, extension } = FORMATS[format];
    return { kind: "file", pieces, mediaType, name: `dateline-${format}.${extension}`, inline: params.inline };
  },
});

type Chosen = Pick<Exported, "events" | "total" | "story"> & Pick<Sheet, "link" | "title">;

async function whole(view: View, origin: string): Promise<Chosen> {
  const title = viewTitle(view, await viewNames(view));
  return { ...(await exportEvents(view)), link: origin + viewOrStoryHref(view), title };
}

/** Events by their ids: a file of one leads to its page, of several to itself. */
async function these(ids: readonly string[], origin: string, url: URL): Promise<Chosen | Answer> {
  const { events, total, found, gone, unknown } = await exportThese(ids);
  const [first] = found;
  if (!first && gone > 0)
    return { kind: "problem", status: 410, detail: "A later reading or a correction took it away." };
  if (!first) return { kind: "problem", status: 404, detail: "There is no event with this id." };
  const title = titleOfThese(
    found.map((event) => event.title),
    gone + unknown,
  );
  return { events, total, link: origin + (total === 1 ? eventHref(first.id) : url.pathname + url.search), title };
}

/** The first so many; the parts behind them are never loaded. */
async function* firstOf(
  events: AsyncIterable<readonly EventProof[]>,
  most: number,
): AsyncGenerator<readonly EventProof[]> {
  let left = most;
  for await (const part of events) {
    yield part.slice(0, left);
    left -= part.length;
    if (left <= 0) return;
  }
}
