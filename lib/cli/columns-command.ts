/** `dateline columns`: reads the events and packs them beside the database, where there are so many that a server would be kept from answering. */
export async function columnsCommand(): Promise<number> {
  const [{ prepareColumns }, { closeStore }] = await Promise.all([
    import("../store/event-columns"),
    import("../store/client"),
  ]);
  try {
    await prepareColumns();
    return 0;
  } finally {
    await closeStore();
  }
}
