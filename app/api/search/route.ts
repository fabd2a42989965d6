import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { bytesResponse, notModified } from "../../bytes-response";
import { dataTag, searchAnswer } from "../../data";

/** The numbers of the events that hold the words of `?q=`, stand in `?story=`, bear a `?tag=` or, with `?starred=1`, a star, in the form that lib/columns/wire reads. */
export async function GET(request: Request): Promise<Response> {
  const tag = await dataTag();
  const unchanged = notModified(request, tag);
  if (unchanged) return unchanged;
  const bytes = await searchAnswer(new URL(request.url).searchParams);
  return bytesResponse(request, { tag, gzip: new Uint8Array(await promisify(gzip)(bytes, { level: 1 })) });
}
