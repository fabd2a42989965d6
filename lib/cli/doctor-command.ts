import { mergeStored } from "../pipeline";

/** `dateline doctor [--fix]`: exit code 0 if all holds together (with --fix: afterwards), 1 if something does not, 2 for a wrong call. */
export async function doctorCommand(args: readonly string[]): Promise<number> {
  const isFixing = args[0] === "--fix";
  if (args.length > (isFixing ? 1 : 0)) {
    process.stderr.write("dateline doctor: takes nothing but --fix\n");
    return 2;
  }
  const [{ migrate }, { closeStore }, { examineStore, indexAgain }] = await Promise.all([
    import("../store/migrate"),
    import("../store/client"),
    import("../store/doctor"),
  ]);
  await migrate();
  try {
    let findings = await examineStore();
    if (isFixing && findings.some(({ cure }) => cure !== null)) {
      if (findings.some(({ cure }) => cure === "merge")) await mergeStored();
      if (findings.some(({ cure }) => cure === "index")) await indexAgain();
      findings = await examineStore();
    }
    for (const { check, count, examples, cure } of findings) {
      const which = examples.length > 0 ? `: ${examples.join(", ")}${count > examples.length ? " ..." : ""}` : "";
      process.stdout.write(`${count} ${check}${which}${cure ? "  (dateline doctor --fix)" : ""}\n`);
    }
    if (findings.length === 0) process.stdout.write("All that is stored holds together.\n");
    return findings.length === 0 ? 0 : 1;
  } finally {
    await closeStore();
  }
}
