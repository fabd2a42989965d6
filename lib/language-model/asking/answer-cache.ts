import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Reply } from "../protocols/protocol";

/**
 * Answers that were paid for, each in a file of its own as soon as it is there, in a folder of its article: by the text that was asked about, the model
 * and the whole of what it was asked. What was answered before a crash is never asked again.
 */
export class AnswerCache {
  constructor(private readonly folder: string) {}

  async get(article: string, asked: readonly string[]): Promise<Reply | null> {
    try {
      const { text, cut, sent, received } = JSON.parse(
        await readFile(this.#file(article, asked), "utf8"),
      ) as Partial<Reply>;
      return typeof text === "string" ? { text, cut: cut === true, sent: sent ?? 0, received: received ?? 0 } : null;
    } catch {
      return null; // none, or one that is broken: it is asked again
    }
  }

  /** Keeps an answer whole or not at all. */
  async put(article: string, asked: readonly string[], reply: Reply): Promise<void> {
    const file = this.#file(article, asked);
    const beside = `${file}.${randomUUID()}`;
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(beside, JSON.stringify(reply), { mode: 0o600 });
    await rename(beside, file);
  }

  #file(article: string, asked: readonly string[]): string {
    const name = createHash("sha256").update(JSON.stringify(asked)).digest("hex");
    return path.join(folderOf(this.folder, article), `${name}.json`);
  }
}

/** Deletes all answers about articles: they quote them. */
export async function forgetAnswers(folder: string, articles: readonly string[]): Promise<void> {
  for (const article of articles) await rm(folderOf(folder, article), { recursive: true, force: true });
}

const folderOf = (folder: string, article: string): string => path.join(folder, article.replace(/[^\w-]/g, "_"));
