// npm run --silent dateline -- COMMAND: see lib/cli.ts
import path from "node:path";

const called = process.env.INIT_CWD ?? process.cwd(); // npm changes to the project's folder
const [, , command, ...args] = process.argv;
const TAKES_PATHS = ["ingest", "feeds", "backup", "restore", "export", "import"];
const TAKES_WORD_FIRST = ["feeds", "export"];
const TAKE_VALUES = [
  "--map",
  "--published",
  "--reader",
  "--most-tokens",
  "--view",
  "--from",
  "--to",
  "--actor",
  "--place",
  "--type",
  "--q",
];
const isPath = (arg, i) =>
  !arg.startsWith("-") &&
  !/^https?:\/\//i.test(arg) &&
  !TAKE_VALUES.includes(args[i - 1]) &&
  !(TAKES_WORD_FIRST.includes(command) && i === 0);
const paths = args.map((arg, i) => (TAKES_PATHS.includes(command) && isPath(arg, i) ? path.resolve(called, arg) : arg));
process.argv.splice(2, process.argv.length, "scripts/dateline.ts", ...(command ? [command, ...paths] : []));
await import("./run.mjs");
