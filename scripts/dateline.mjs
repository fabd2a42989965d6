// npm run --silent dateline -- COMMAND: see lib/cli.ts
import path from "node:path";

const called = process.env.INIT_CWD ?? process.cwd(); // npm changes to the project's folder
const [, , command, ...args] = process.argv;
const paths = args.map((arg) => (command === "ingest" && !arg.startsWith("-") ? path.resolve(called, arg) : arg));
process.argv.splice(2, process.argv.length, "scripts/dateline.ts", ...(command ? [command, ...paths] : []));
await import("./run.mjs");
