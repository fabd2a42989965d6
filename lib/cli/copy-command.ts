/** `dateline copy FROM TO`: a whole database into another that is empty, of either kind. */
export async function copyCommand(args: readonly string[]): Promise<number> {
  const [from, to] = args;
  if (!from || !to || args.length > 2) {
    process.stderr.write(
      "dateline copy: name two databases, as in: npm run --silent db:copy file:./data/dateline.db postgresql://user@host/dateline\n",
    );
    return 2;
  }
  const [{ copyDatabase }, { Unusable }, { engineFor }] = await Promise.all([
    import("../store/copy-database"),
    import("../store/backup"),
    import("../store/sql"),
  ]);
  const started = performance.now();
  try {
    await copyDatabase(from, to, ({ table, rows }) => process.stdout.write(`${String(rows).padStart(10)}  ${table}\n`));
    process.stdout.write(`all copied in ${((performance.now() - started) / 1000).toFixed(0)} s\n`);
    return 0;
  } catch (error) {
    const engines = await Promise.all([engineFor(from), engineFor(to)]);
    const why =
      error instanceof Unusable ? error.message : engines.map((engine) => engine.explain(error)).find(Boolean);
    if (!why) throw error;
    process.stderr.write(`dateline copy: ${why}\n`);
    return 1;
  }
}
