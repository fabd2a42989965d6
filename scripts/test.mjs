// npm test                       everything, from a fresh clone on
// npm test -- unit               one step (lint, types, unit, postgresql, ui, build, e2e) and what it needs
// npm test -- unit tests/store   what follows is passed on to it
import "./check-node.mjs";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { chromium } from "./chromium.mjs";
import "./environment.mjs";
import { installPostgresql } from "./postgresql.mjs";
import { build, gazetteer, generate, install } from "./prepare.mjs";
import { Failure, program, run, step } from "./steps.mjs";

const [only, ...passed] = process.argv.slice(2);
const reports = fs.mkdtempSync(path.join(os.tmpdir(), "dateline-tests-"));
const COLOURS = process.stdout.isTTY ? "--colors=force" : "--colors=off";
let tests = 0;
let leftOut = "";

const PREPARING = { packages: install, client: generate, places: gazetteer };
const CHECKING = {
  lint: () => node("@biomejs/biome/bin/biome", "ci", "--error-on-warnings", COLOURS, ...passed),
  types: async () => {
    await run(process.execPath, [program("next/dist/bin/next"), "typegen"]); // styles and routes have types that Next makes
    return node("typescript/bin/tsc", "--noEmit", ...passed);
  },
  unit: () => vitest("unit"),
  postgresql: async () => {
    if (await installPostgresql()) return vitest("postgresql");
    leftOut =
      "The tests on PostgreSQL were left out: none is installed (Debian: postgresql; or name its programs in POSTGRESQL_BIN).";
    return "left out";
  },
  ui: () => vitest("ui"),
  build,
  e2e: async () => {
    await chromium();
    await build();
    return vitest("e2e");
  },
};

if (only !== undefined && !(only in CHECKING)) {
  console.error(`There is no step "${only}". The steps are: ${Object.keys(CHECKING).join(", ")}`);
  process.exit(2);
}
const started = performance.now();
const steps = { ...PREPARING, ...(only === undefined ? CHECKING : { [only]: CHECKING[only] }) };
for (const [name, work] of Object.entries(steps)) {
  try {
    await step(name, work);
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error);
    console.error(`\nThe step "${name}" failed. Alone: npm test -- ${name}`);
    process.exitCode = 1;
    break;
  }
}
fs.rmSync(reports, { recursive: true, force: true });
console.log(`  ${"total".padEnd(51)} ${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s`);
if (leftOut) console.log(leftOut);
if (!process.exitCode) console.log(tests > 0 ? `${tests} passed, 0 failed` : `${only} passed`);

async function node(file, ...args) {
  await run(process.execPath, [program(file), ...args], { loud: true });
  return "done";
}

/** Runs one of the projects of vitest.config.ts and adds up its tests. */
async function vitest(project) {
  const report = path.join(reports, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  await node("vitest/vitest.mjs", "run", "--project", project, ...reporters, ...passed);
  const { numPassedTests, numTotalTests } = JSON.parse(fs.readFileSync(report, "utf8"));
  tests += numPassedTests;
  const left = numTotalTests - numPassedTests;
  return `${numPassedTests} passed${left > 0 ? `, ${left} left out` : ""}`;
}
