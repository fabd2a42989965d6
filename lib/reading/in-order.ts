/**
 * Does `work` on several inputs side by side, `atOnce` at most, and gives the outcomes in the order of the inputs, each as soon as it
 * and all before it are there, whether or not more input has come.
 */
export async function* inOrder<In, Out>(
  inputs: AsyncIterable<In> | Iterable<In>,
  work: (input: In) => Promise<Out>,
  atOnce: number,
): AsyncGenerator<Out> {
  const iterator = each(inputs);
  const going: Promise<Out>[] = [];
  let next: Promise<IteratorResult<In>> | null = watched(iterator.next());
  try {
    while (next || going.length > 0) {
      const oldest = going[0];
      const either: Promise<IteratorResult<In> | null>[] = next && going.length < atOnce ? [next] : [];
      if (oldest) either.push(oldest.then(() => null));
      const input = await Promise.race(either);
      if (input) {
        next = input.done ? null : watched(iterator.next());
        if (!input.done) going.push(watched(work(input.value)));
      } else if (oldest) {
        going.shift();
        yield await oldest;
      }
    }
  } finally {
    void iterator.return?.(undefined); // never waited for: it would answer only after the input that is being waited for
  }
}

async function* each<T>(inputs: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T> {
  yield* inputs;
}

/** A promise that will be awaited later: what it throws until then is not unhandled. */
function watched<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
