import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Runtime } from "../read/model/runtime";
import { openRuntime } from "./open-runtime";

const opened = new Map<string, Promise<Runtime>>();

/**
 * The reader's model from `dir`/models/reader.onnx; `dir` is the project's folder. Opened once per process. Throws, saying how to get it
 * back, when the file is missing or damaged.
 */
export function loadModel(dir: string = process.cwd()): Promise<Runtime> {
  const known = opened.get(dir);
  if (known) return known;
  const opening = openModel(path.join(dir, "models", "reader.onnx"));
  opened.set(dir, opening);
  return opening;
}

async function openModel(file: string): Promise<Runtime> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch {
    throw new Error(`The reader's model is missing (${file}). Restore it with: git checkout -- models`);
  }
  return openRuntime(bytes);
}
