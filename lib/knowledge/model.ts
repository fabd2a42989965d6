import { readFile } from "node:fs/promises";
import path from "node:path";
import { type Labels, LanguageModel } from "../read/model/model";
import { CLS, SEP, WordPiece } from "../read/text/wordpiece";
import { openRuntime } from "./open-runtime";

const opened = new Map<string, Promise<LanguageModel>>();

/**
 * The reader's model from `dir`/models, or from the folder that DATELINE_MODELS names; `dir` is the project's folder. Opened once per
 * process. Throws, saying how to get it back, when a file is missing or damaged.
 */
export function loadModel(dir: string = process.cwd()): Promise<LanguageModel> {
  const folder = process.env.DATELINE_MODELS || path.join(dir, "models");
  const known = opened.get(folder);
  if (known) return known;
  const opening = openModel(folder);
  opened.set(folder, opening);
  return opening;
}

async function openModel(folder: string): Promise<LanguageModel> {
  const [bytes, labels, vocabulary] = await Promise.all([
    readPart(folder, "reader.onnx"),
    readPart(folder, "labels.json").then(toLabels),
    readPart(folder, "vocabulary.txt").then(toVocabulary),
  ]);
  return new LanguageModel(await openRuntime(bytes.data), labels, vocabulary);
}

interface Part {
  readonly file: string;
  readonly data: Buffer;
}

async function readPart(folder: string, name: string): Promise<Part> {
  const file = path.join(folder, name);
  try {
    return { file, data: await readFile(file) };
  } catch {
    throw new Error(`The reader's model is missing (${file}). Restore it with: git checkout -- models`);
  }
}

const LISTS = "pos tag rel name type status date place importance plover role".split(" ") as (keyof Labels)[];

function toLabels({ file, data }: Part): Labels {
  const labels = parse(String(data)) as Labels | null;
  if (!labels || !LISTS.every((list) => labels[list]?.[0])) throw damaged(file);
  return labels;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** Pieces of the encoder's vocabulary, one a line: a file that lost some would spell other words. */
const PIECES = 30_522;

function toVocabulary({ file, data }: Part): WordPiece {
  const text = String(data).replaceAll("\r\n", "\n");
  const pieces = text.trimEnd().split("\n");
  if (pieces.length !== PIECES || pieces[CLS] !== "[CLS]" || pieces[SEP] !== "[SEP]") throw damaged(file);
  return new WordPiece(text);
}

function damaged(file: string): Error {
  return new Error(`The reader's model is damaged (${file}). Restore it with: git checkout -- models`);
}
