import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
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

  /** Keeps an answer whole or not at all. Throws where it cannot. */
  async put(article: string, asked: readonly string[], reply: Reply): Promise<void> {
    const file = this.#file(article, asked);
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    await this.#write(file, JSON.stringify(reply));
  }

  /** Throws where nothing could be kept. */
  async probe(): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const file = path.join(this.folder, `.probe-${randomUUID()}`);
    await this.#write(file, "{}");
    await rm(file, { force: true });
  }

  async #write(file: string, words: string): Promise<void> {
    const beside = `${file}.${randomUUID()}`;
    try {
      await writeFile(beside, words, { mode: 0o600 });
      await rename(beside, file);
    } catch (error) {
      await rm(beside, { force: true }).catch(() => undefined);
      throw error;
    }
  }

  #file(article: string, asked: readonly string[]): string {
    const name = createHash("sha256").update(JSON.stringify(asked)).digest("hex");
    return path.join(folderOf(this.folder, article), `${name}.json`);
  }
}

/** Why nothing could be kept, without the folder: it may stand in what others see. */
export const whyNot = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? "it could not be written";

/** Deletes all answers about articles: they quote them. */
export async function forgetAnswers(folder: string, articles: readonly string[]): Promise<void> {
  for (const article of articles)
    if (article !== "") await rm(folderOf(folder, article), { recursive: true, force: true });
}

/** The articles that answers are kept about. */
export async function answeredArticles(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []); // none yet
}

/** Ids of articles go in as they are. */
const folderOf = (folder: string, article: string): string => path.join(folder, article.replace(/[^\w-]/g, "_"));
