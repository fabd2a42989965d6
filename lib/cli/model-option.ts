import { ModelReader } from "../language-model/model-reader";
import { readSettings, type Settings, UnusableSettings, usualReader } from "../language-model/settings";

/** Who reads: `offline`, the reader on this machine, or `model`, the language model that is set up. */
export const READERS = ["offline", "model"] as const;

/** The reader was named wrongly, or is a model that is not set up; the message says what to do. */
export class NoReader extends Error {}

/** The language model that a call asks for; null for the reader on this machine. Throws NoReader. Nothing is sent yet. */
export async function openReader(
  named: string | undefined,
  limits: Partial<Settings> = {},
): Promise<ModelReader | null> {
  const name = named ?? usualReader();
  if (!READERS.some((reader) => reader === name))
    throw new NoReader(`--reader takes ${READERS.join(" or ")}, not "${name.slice(0, 40)}"`);
  return name === "model" ? openModel(limits) : null;
}

/** What a run used, in a sentence. */
export function usedInWords({ used, settings }: ModelReader): string {
  const { asked, cached, sent, received } = used;
  const known = cached > 0 ? `; ${cached} had been answered before` : "";
  return `${settings.model}: ${asked} requests, ${sent} tokens sent, ${received} received${known}`;
}

/** The language model that is set up. Throws NoReader. */
export async function openModel(limits: Partial<Settings> = {}): Promise<ModelReader> {
  try {
    const settings = readSettings();
    if (settings) return await ModelReader.open({ ...settings, ...limits });
  } catch (error) {
    if (!(error instanceof UnusableSettings)) throw error;
    throw new NoReader(`the language model is set up wrongly: ${error.message}`);
  }
  throw new NoReader("no language model is set up: give DATELINE_READER_MODEL and DATELINE_READER_URL, see README.md");
}
