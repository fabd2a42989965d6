import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Reply } from "../protocols/protocol";

/**
 * Answers that were paid for, each in a file of its own as soon as it is there: by the text that was asked about, the model and the whole of what it
 * was asked. What was answered before a crash is never asked again.
 */
export class AnswerCache {
  constructor(private readonly folder: string) {}

  /** A name for a question to a model: the same for the same question alone. */
  nameOf(parts: readonly string[]): string {
    return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
  }

  async get(name: string): Promise<Reply | null> {
    try {
      const { text, cut, sent, received } = JSON.parse(await readFile(this.#file(name), "utf8")) as Partial<Reply>;
      return typeof text === "string" ? { text, cut: cut === true, sent: sent ?? 0, received: received ?? 0 } : null;
    } catch {
      return null; // none, or one that is broken: it is asked again
    }
  }

  /** Keeps an answer whole or not at all. */
  async put(name: string, reply: Reply): Promise<void> {
    const file = this.#file(name);
    const beside = `${file}.${randomUUID()}`;
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(beside, JSON.stringify(reply), { mode: 0o600 });
    await rename(beside, file);
  }

  #file(name: string): string {
    return path.join(this.folder, name.slice(0, 2), `${name.slice(2)}.json`);
  }
}
