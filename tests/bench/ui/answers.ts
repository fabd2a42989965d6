import { get } from "node:http";
import { EVENT_TYPES } from "../../../lib/domain";

/** How long the server takes to answer something asked again and again, in milliseconds. */
export interface Answer {
  readonly name: string;
  readonly size: number;
  readonly median: number;
  /** Nineteen of twenty are quicker. */
  readonly p95: number;
  /** Of the last answer, as it was sent. */
  readonly bytes: number;
}

const TIMES = 40;

/** Each asks for something else every time, where there is something else to ask for. */
const QUESTIONS: readonly { readonly name: string; readonly path: (i: number) => string }[] = [
  { name: "columns", path: () => "/api/columns" },
  { name: "view of everything", path: () => "/api/view" },
  {
    name: "view of a month and a type",
    path: (i) => `/api/view?from=${month(i)}-01&to=${month(i)}-28&type=${type(i)}`,
  },
  { name: "rows, 100", path: (i) => `/api/rows?n=${numbers(i)}` },
  { name: "search, one word", path: (i) => `/api/search?q=${word(i)}` },
  { name: "search, two words", path: (i) => `/api/search?q=${word(i)}+${word(i + 1)}` },
  { name: "page", path: () => "/" },
];

const WORDS = ["grain", "inspections", "patrol", "signed", "agreement", "market", "austria", "promised"];
const word = (i: number) => WORDS[i % WORDS.length] ?? "";
const type = (i: number) => EVENT_TYPES[i % EVENT_TYPES.length] ?? "";
const month = (i: number) => `2024-${String((i % 12) + 1).padStart(2, "0")}`;
const numbers = (i: number) => Array.from({ length: 100 }, (_, n) => 1 + ((i * 977 + n * 61) % 9_000)).join();

/** Asks a server everything in turn. The first answer of each is not counted. */
export async function measureAnswers(url: string, size: number): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const { name, path } of QUESTIONS) {
    const times: number[] = [];
    let bytes = await ask(url + path(0));
    for (let i = 1; i <= TIMES; i++) {
      const from = performance.now();
      bytes = await ask(url + path(i));
      times.push(performance.now() - from);
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.ceil(share * times.length) - 1] ?? Number.NaN;
    answers.push({ name, size, median: at(0.5), p95: at(0.95), bytes });
  }
  return answers;
}

/** How many bytes an answer has on its way. */
function ask(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = get(url, { headers: { "accept-encoding": "gzip" } }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on("end", () => {
        if (response.statusCode === 200) resolve(bytes);
        else reject(new Error(`${url} answered ${response.statusCode}`));
      });
    });
    request.on("error", reject);
  });
}
