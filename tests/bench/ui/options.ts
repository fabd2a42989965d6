import { parseArgs } from "node:util";
import { SUBJECTS, type Subject } from "./subject";

const HELP = `npm run bench:ui [-- OPTIONS]

Measures Dateline's built website in a real Chromium beside vis-timeline and react-svg-timeline, all with the same made-up events.
  --sizes 10000,100000,1000000   how many events
  --repetitions 3                how often each is measured; medians are shown
  --only dateline,vis,svg        which are measured; also "seeds" (the seed articles) and "answers" (the server's answers)
  --json FILE                    write every single figure there as well

Databases, libraries and their pages are made once, in data/bench. Measure on a machine that does nothing else.`;

export type Part = Subject["id"] | "seeds" | "answers";

const PARTS: readonly Part[] = [...SUBJECTS.map(({ id }) => id), "seeds", "answers"];

export interface Options {
  readonly sizes: readonly number[];
  readonly repetitions: number;
  readonly only: readonly Part[];
  readonly json: string | null;
}

/** What the command line asks for. Ends the program, saying why, if that makes no sense. */
export function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      sizes: { type: "string", default: "10000,100000,1000000" },
      repetitions: { type: "string", default: "3" },
      only: { type: "string", default: PARTS.join() },
      json: { type: "string" },
      help: { type: "boolean" },
    },
  });
  if (values.help) end(HELP, 0);
  const sizes = values.sizes.split(",").map((size) => whole(size, "--sizes"));
  const only = values.only.split(",").map((name) => PARTS.find((part) => part === name) ?? end(unknown(name), 2));
  return { sizes, repetitions: whole(values.repetitions, "--repetitions"), only, json: values.json ?? null };
}

function whole(text: string, option: string): number {
  const value = Number(text);
  return Number.isInteger(value) && value > 0 ? value : end(`${option}: "${text}" is not a whole number above 0`, 2);
}

function unknown(name: string): string {
  return `--only: there is no "${name}"; there are ${PARTS.join(", ")}`;
}

function end(words: string, code: number): never {
  (code === 0 ? console.log : console.error)(words);
  process.exit(code);
}
