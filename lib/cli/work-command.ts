import { readOptions } from "./read-options";

/** `dateline work`: reads what was given to the web app and waits, until nothing waits. */
export async function workCommand(): Promise<number> {
  const options = readOptions();
  if (!options) return 2;
  const [{ migrate }, { closeStore }, { workOff }] = await Promise.all([
    import("../store/migrate"),
    import("../store/client"),
    import("./work-off"),
  ]);
  await migrate();
  try {
    const read = await workOff(options);
    process.stdout.write(`${read} read\n`);
    return 0;
  } finally {
    await closeStore();
  }
}
