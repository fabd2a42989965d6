import { bytesResponse } from "../../bytes-response";
import { columnsAnswer } from "../../data";

/** All events as columns, in the form that lib/columns/wire reads. */
export async function GET(request: Request): Promise<Response> {
  return bytesResponse(request, await columnsAnswer());
}
