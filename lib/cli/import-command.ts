import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { mergeStored } from "../pipeline";
import { closeStore } from "../store/client";
import { importArchive, NotAnArchive } from "../store/import-archive";
import { migrate } from "../store/migrate";

/** `dateline import FILE`: takes in what `dateline export archive` wrote; the events are made anew of it, with the same ids. */
export async function importCommand(args: readonly string[]): Promise<number> {
  const [file] = args;
  if (!file || args.length > 1) {
    process.stderr.write("dateline import: name one file, written by: dateline export archive FILE\n");
    return 2;
  }
  await migrate();
  try {
    const { articles, corrections, marks, notes, stories } = await importArchive(
      createInterface({ input: createReadStream(file), crlfDelay: Infinity }),
    );
    const events = await mergeStored();
    process.stdout.write(
      `${articles} articles, ${corrections} corrections, ${marks} marked passages, ${notes} stars, tags and notes and ${stories} stories were new; there are ${events} events\n`,
    );
    return 0;
  } catch (error) {
    const why = error instanceof NotAnArchive || (error instanceof Error && "code" in error && error.code === "ENOENT");
    if (!why) throw error;
    process.stderr.write(`dateline import: ${file}: ${(error as Error).message}\n`);
    return 1;
  } finally {
    await closeStore();
  }
}
