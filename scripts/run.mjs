// node scripts/run.mjs FILE.ts [arguments]: runs a TypeScript file in this process.
import "./check-node.mjs";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./environment.mjs";

const [file, ...args] = process.argv.slice(2);
if (!file) {
  console.error("Name a TypeScript file, as in: node scripts/run.mjs tests/eval/run.ts");
  process.exit(2);
}
for (const needed of ["node_modules/tsx", "lib/store/client/client.ts", "lib/store/client-postgresql/client.ts"]) {
  if (fs.existsSync(path.join(root, needed))) continue;
  console.error("Dateline is not set up yet. Run npm start once, then try again.");
  process.exit(1);
}
process.argv = [process.argv[0] ?? "node", path.resolve(root, file), ...args];
process.stdout.on("error", (error) => {
  if (error.code === "EPIPE") process.exit(0); // the reader has seen enough, as in: | head
  throw error;
});
const { register } = await import("tsx/esm/api");
register();
await import(pathToFileURL(path.resolve(root, file)).href);
