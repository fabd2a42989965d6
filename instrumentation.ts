/**
 * When the server starts: reads the events into memory, so that nobody's first page waits for it. Packed columns beside the database, which
 * ingest leaves there, make this quick; without them it may take a minute for a million events, and a page asked for meanwhile waits.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { countRequests } = await import("./lib/serve/metrics");
  countRequests();
  const { watchForTheEnd } = await import("./lib/serve/readiness");
  watchForTheEnd();
  const { packedColumns, renewElsewhere } = await import("./lib/store/event-columns");
  const { endOf, runDateline } = await import("./lib/intake/run-dateline");
  renewElsewhere(() => endOf(runDateline(["columns"])));
  const { log } = await import("./lib/log");
  const failed = (what: string) => (error: unknown) => log("error", what, { why: String(error) });
  packedColumns().catch(failed("The events could not be read")); // who asks for them is told again
  const { isLocal, writeToken } = await import("./lib/intake/write-access");
  if (!isLocal())
    writeToken((file) => log("info", "Adding articles needs the write token, which was made now", { file }));
  const { resumeWork } = await import("./lib/intake/start-worker");
  const { watchFeeds } = await import("./lib/intake/feeds");
  watchFeeds();
  resumeWork().catch(failed("What waits to be read could not be looked for"));
}
