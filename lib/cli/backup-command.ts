/** `dateline backup FILE`: a copy of the database as it is now, also while it is used. */
export async function backupCommand(args: readonly string[]): Promise<number> {
  return withFile(args, "backup", async (file) => {
    const { backUp } = await import("../store/backup");
    backUp(file);
    return `the database was copied to ${file}`;
  });
}

/** `dateline restore FILE`: a copy takes the database's place; what was there is kept beside it. */
export async function restoreCommand(args: readonly string[]): Promise<number> {
  return withFile(args, "restore", async (file) => {
    const { restore } = await import("../store/backup");
    const kept = await restore(file);
    return `${file} is the database now${kept ? `; what was there is kept as ${kept}` : ""}`;
  });
}

async function withFile(
  args: readonly string[],
  command: string,
  work: (file: string) => Promise<string>,
): Promise<number> {
  const [file] = args;
  if (!file || args.length > 1) {
    process.stderr.write(`dateline ${command}: name one file, as in: dateline ${command} copy.db\n`);
    return 2;
  }
  const [{ migrate }, { closeStore }, { Unusable }] = await Promise.all([
    import("../store/migrate"),
    import("../store/client"),
    import("../store/backup"),
  ]);
  try {
    if (command === "backup") await migrate();
    process.stdout.write(`${await work(file)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    process.stderr.write(`dateline ${command}: ${error.message}\n`);
    return 1;
  } finally {
    await closeStore();
  }
}
