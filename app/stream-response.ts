/** Pieces sent together, in UTF-16 units: fewer, larger ones take less time. */
const LEAST = 32 * 1024;

/** Text as a stream of bytes, made no faster than it is taken; what makes it is ended when who asked goes away. */
export function streamOf(pieces: AsyncIterable<string>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const iterator = pieces[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        let text = "";
        while (text.length < LEAST) {
          const { done, value } = await iterator.next();
          if (!done) {
            text += value;
            continue;
          }
          if (text !== "") controller.enqueue(encoder.encode(text));
          controller.close();
          return;
        }
        controller.enqueue(encoder.encode(text));
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 1 },
  );
}
