/** Does something with the store, set up and up to date, and closes it. What needs it is loaded only then: `dateline read` starts without. */
export async function withStore<T>(work: () => Promise<T>): Promise<T> {
  const [{ migrate }, { closeStore }] = await Promise.all([import("../store/migrate"), import("../store/client")]);
  await migrate();
  try {
    return await work();
  } finally {
    await closeStore();
  }
}
