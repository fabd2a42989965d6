import { existsSync, readFileSync } from "node:fs";
import { isNear } from "./is-near";

/** The two protocols that language models are asked by. */
export const APIS = ["openai", "anthropic"] as const;
export type Api = (typeof APIS)[number];

/** A language model that may be asked, and within which limits. */
export interface Settings {
  readonly api: Api;
  /** As its server calls it. */
  readonly model: string;
  /** Where requests go: "http://127.0.0.1:11434/v1". */
  readonly url: string;
  readonly key: string | null;
  /** Requests under way at once. */
  readonly concurrency: number;
  /** Requests that may begin in a minute; null = as many as there are. */
  readonly perMinute: number | null;
  /** Milliseconds that one answer may take. */
  readonly timeout: number;
  /** Characters of an article that are asked about at once. */
  readonly window: number;
  /** Tokens, sent and received, that one run may use, and one that goes on for longer a day. */
  readonly mostTokens: number;
  /** What a million tokens cost, sent and received, in whatever currency; null = not known. */
  readonly prices: { readonly sent: number; readonly received: number } | null;
  /** 0 to 2; null = as the server likes. */
  readonly temperature: number | null;
  /** The folder where answers are kept. */
  readonly answers: string;
}

/** Settings that cannot be used; the message says which and why, and holds no key. */
export class UnusableSettings extends Error {}

const DEFAULTS: Record<Api, string> = { openai: "https://api.openai.com/v1", anthropic: "https://api.anthropic.com" };

/** In the file, and in the environment as DATELINE_READER_ and the name in capitals. */
const NAMES = {
  api: "API",
  model: "MODEL",
  url: "URL",
  key: "KEY",
  concurrency: "CONCURRENCY",
  perMinute: "PER_MINUTE",
  timeout: "TIMEOUT",
  window: "WINDOW",
  mostTokens: "MOST_TOKENS",
  priceSent: "PRICE_SENT",
  priceReceived: "PRICE_RECEIVED",
  temperature: "TEMPERATURE",
  answers: "ANSWERS",
} as const;

/** Where the settings may stand, beside the database; nothing in data/ is ever committed. */
export const SETTINGS_FILE = "data/reader.json";

/**
 * The model that is set up, by the environment first and the settings file second; null where none is: then nothing is ever sent. Throws UnusableSettings.
 */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  file = fileOf(environment),
): Settings | null {
  const stored = existsSync(file) ? readFile(file) : {};
  const said = (name: keyof typeof NAMES): string | null => {
    const value = environment[`DATELINE_READER_${NAMES[name]}`] || stored[name];
    return value === undefined || value === null || value === "" ? null : String(value);
  };
  const model = said("model");
  if (model === null) return null;
  const number = (name: keyof typeof NAMES, least: number, most: number): number | null => {
    const words = said(name);
    if (words === null) return null;
    const value = Number(words);
    if (!(value >= least && value <= most))
      throw new UnusableSettings(`${NAMES[name]} takes a number from ${least} to ${most}`);
    return value;
  };
  const api = apiOf(said("api"), said("url"));
  const key = said("key");
  if (key !== null && !/^[\x21-\x7e]{4,}$/.test(key))
    throw new UnusableSettings("KEY is no key: it holds spaces or signs that no key has");
  const [sent, received] = [number("priceSent", 0, 1e6), number("priceReceived", 0, 1e6)];
  return {
    ...{ api, model: model.slice(0, 200), key, url: checkedUrl(said("url") ?? DEFAULTS[api], key !== null) },
    concurrency: Math.floor(number("concurrency", 1, 64) ?? 4),
    perMinute: number("perMinute", 1, 100_000),
    timeout: 1000 * (number("timeout", 1, 290) ?? 240),
    window: Math.floor(number("window", 500, 200_000) ?? 8000),
    mostTokens: number("mostTokens", 1, 1e12) ?? 5_000_000,
    prices: sent === null || received === null ? null : { sent, received },
    temperature: number("temperature", 0, 2),
    answers: answersFolder(environment, file),
  };
}

/** Where answers are kept where nothing else is said. */
const ANSWERS = "data/model-answers";

/** The folder where answers are kept, whether a model is set up now or was once. */
export function answersFolder(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  file = fileOf(environment),
): string {
  if (environment.DATELINE_READER_ANSWERS) return environment.DATELINE_READER_ANSWERS;
  try {
    const { answers } = existsSync(file) ? readFile(file) : {};
    return typeof answers === "string" && answers !== "" ? answers : ANSWERS;
  } catch (error) {
    if (error instanceof UnusableSettings) return ANSWERS;
    throw error;
  }
}

const fileOf = (environment: Readonly<Record<string, string | undefined>>): string =>
  environment.DATELINE_READER_FILE || SETTINGS_FILE;

/** Who reads where nobody says: "offline", the reader on this machine, or "model". */
export const usualReader = (): string => process.env.DATELINE_READER || "offline";

/** Where a model's server is, for people: its host alone. */
export const hostOf = ({ url }: Pick<Settings, "url">): string => new URL(url).host;

function apiOf(words: string | null, url: string | null): Api {
  if (words === null) return url !== null && /^https:\/\/api\.anthropic\.com\b/.test(url) ? "anthropic" : "openai";
  const api = APIS.find((one) => one === words.toLowerCase());
  if (!api) throw new UnusableSettings(`API takes ${APIS.join(" or ")}`);
  return api;
}

function readFile(file: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (value !== null && typeof value === "object" && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // said below, without a word of the file: it may hold a key
  }
  throw new UnusableSettings(`${file} is not a JSON object`);
}

/** An address that requests may go to: http only where no key is sent, or to this machine or its own network. */
function checkedUrl(words: string, withKey: boolean): string {
  const url = URL.canParse(words) ? new URL(words) : null;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new UnusableSettings("URL is no address as https://example.com/v1");
  if (url.username || url.password || url.search || url.hash)
    throw new UnusableSettings("URL may hold no name, password or question mark; the key is given as KEY");
  if (url.protocol === "http:" && withKey && !isNear(url.host))
    throw new UnusableSettings("URL must begin with https: a key is never sent in the open to the internet");
  return url.href.replace(/\/+$/, "");
}
