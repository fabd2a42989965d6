import { cpSync, mkdirSync } from "node:fs";
import path from "node:path";
import { build } from "vite";
import { run, whenStale } from "../../../scripts/steps.mjs";

const SOURCE = "tests/bench/ui/libraries";

/**
 * Installs the compared libraries at the versions of their own lock file, in a folder outside the project's packages, and builds their pages
 * for production. Gives back the folder of the pages; does nothing when it is done already.
 */
export async function buildLibraries(cache: string): Promise<string> {
  const folder = path.join(cache, "libraries");
  mkdirSync(folder, { recursive: true });
  await whenStale(path.join(folder, "made-of"), [SOURCE, "package-lock.json"], async () => {
    cpSync(SOURCE, folder, { recursive: true });
    await run("npm", ["ci", "--no-audit", "--no-fund", "--prefix", folder]);
    await build({
      root: folder,
      configFile: false,
      logLevel: "error",
      build: {
        target: "esnext",
        chunkSizeWarningLimit: 10_000,
        rolldownOptions: { input: { vis: path.join(folder, "vis.html"), svg: path.join(folder, "svg.html") } },
      },
    });
  });
  return path.join(folder, "dist");
}
