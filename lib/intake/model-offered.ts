import { hostOf, readSettings, UnusableSettings, usualReader } from "../language-model/settings";

/** A language model that may read what is added: what people are told of it, and whether it does where they choose nothing. */
export interface ModelOffered {
  readonly name: string;
  /** Where the text of an article is sent. */
  readonly host: string;
  readonly usual: boolean;
}

/** The language model that is set up for this server; null where none is, or not so that it can be used. */
export function modelOffered(): ModelOffered | null {
  try {
    const settings = readSettings();
    return settings && { name: settings.model, host: hostOf(settings), usual: usualReader() === "model" };
  } catch (error) {
    if (error instanceof UnusableSettings) return null; // whoever runs the server is told by the command line
    throw error;
  }
}

/**
 * What is noted with something added of who is to read it, by the reader chosen with it; nothing where none was chosen. A choice is noted also where it
 * is what this process would do anyway: whoever reads it later may have another usual reader. Throws RangeError, saying why, where that is nobody.
 */
export function chosenReader(chosen: string): { reader?: string } {
  if (chosen === "") return {};
  if (chosen === "offline") return { reader: chosen };
  if (chosen !== "model") throw new RangeError("The reader is offline or model.");
  if (!modelOffered()) throw new RangeError("No language model is set up on this server.");
  return { reader: chosen };
}
