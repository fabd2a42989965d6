import { NoAnswer } from "./protocol";

/** The longest answer that is read, in bytes. */
const MOST_BYTES = 8_000_000;

/**
 * A fetch that gives the whole answer or none: within so many milliseconds in all, whatever drips in until then, and no more than eight megabytes. It
 * follows no redirect: a key goes to the address it was given for and nowhere else.
 */
export function boundedFetch(
  timeout: number,
): (input: string | URL | Request, init?: RequestInit) => Promise<Response> {
  return async (input, init = {}) => {
    const limit = new AbortController();
    const clock = setTimeout(() => limit.abort(), timeout);
    const stop = () => limit.abort();
    init.signal?.addEventListener("abort", stop);
    try {
      const response = await fetch(input, { ...init, signal: limit.signal, redirect: "manual" });
      if (response.status >= 300 && response.status < 400)
        throw new NoAnswer("wrong", "its address leads to another one; give that one");
      const bytes = await bytesOf(response);
      return new Response(bytes, { status: response.status, headers: plain(response.headers) });
    } catch (error) {
      if (limit.signal.aborted) throw new NoAnswer("slow", `it took longer than ${Math.round(timeout / 1000)} seconds`);
      throw error;
    } finally {
      clearTimeout(clock);
      init.signal?.removeEventListener("abort", stop);
      limit.abort(); // an answer that is not wanted to its end is not waited for
    }
  };
}

async function bytesOf(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > MOST_BYTES) throw new NoAnswer("wrong", "its answer is longer than 8 MB");
    parts.push(part);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Headers without those that tell of the packing that has been undone. */
function plain(headers: Headers): Headers {
  const out = new Headers(headers);
  for (const name of ["content-encoding", "content-length", "transfer-encoding"]) out.delete(name);
  return out;
}
