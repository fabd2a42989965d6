import { z } from "zod";
import type { EventProof } from "../../answers";
import { FORMAT_IDS, FORMATS, isFormat } from "../../export/formats";
import { viewTitle } from "../../export/view-title";
import { writeFile } from "../../export/write-file";
import { viewHref } from "../../links/page-links";
import { exportEvents, exportThese } from "../../store/export-events";
import { viewNames } from "../../store/view-names";
import { now } from "../../time";
import { endpoint } from "../endpoint";

const BYTE_ORDER_MARK = "\ufeff"; // without it some spreadsheets take UTF-8 for something else

export const exportView = endpoint({
  path: "/export/{format}",
  summary: "A view as a file",
  description: `All events of a view with what they stand on, streamed. Formats: ${FORMAT_IDS.map((id) => `\`${id}\` (${FORMATS[id].label})`).join(", ")}.`,
  pathParams: { format: "One of the formats." },
  takesView: true,
  params: z.object({
    id: z
      .array(z.string().max(200))
      .max(100)
      .optional()
      .meta({ description: "Ids of events: these alone, instead of a view." }),
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
  otherwise: { 404: "There is no such format." },
  async answer({ view, path, params, origin }) {
    const format = path.format ?? "";
    if (!isFormat(format))
      return { kind: "problem", status: 404, detail: `There is no such format. There are: ${FORMAT_IDS.join(", ")}.` };
    const { events, total } = params.id ? await exportThese(params.id) : await exportEvents(view);
    const most = Math.min(total, params.limit ?? total);
    const sheet = {
      origin,
      link: origin + viewHref(view),
      title: viewTitle(view, await viewNames(view)),
      made: now(),
      total: most,
    };
    async function* pieces() {
      if (params.bom) yield BYTE_ORDER_MARK;
      yield* writeFile(format as keyof typeof FORMATS, firstOf(events, most), sheet);
    }
    const { mediaType, extension } = FORMATS[format];
    return { kind: "file", pieces, mediaType, name: `dateline-${format}.${extension}`, inline: params.inline };
  },
});

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
