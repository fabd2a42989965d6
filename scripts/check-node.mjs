// Imported first: stops with a message where the rest would fail without one.
import fs from "node:fs";

const manifest = JSON.parse(fs.readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const [wanted, found] = [manifest.engines.node, process.versions.node].map((version) =>
  version
    .replace(/[^\d.]/g, "")
    .split(".")
    .map(Number),
);
if (found[0] < wanted[0] || (found[0] === wanted[0] && found[1] < (wanted[1] || 0))) {
  console.error(
    `Dateline needs Node.js ${wanted.join(".")} or newer; this is ${process.versions.node}. Get one from https://nodejs.org and try again.`,
  );
  process.exit(1);
}
