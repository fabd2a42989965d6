import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { loadModel } from "../../lib/knowledge/model";
import { openRuntime } from "../../lib/knowledge/open-runtime";
import type { Tensor } from "../../lib/read/model/runtime";

// relu(x · (weight × 0.01) + bias): weight int8 [8, 6] with DequantizeLinear, x and y float32 with any number of rows, opset 17
const FILE = path.join(import.meta.dirname, "fixtures", "tiny.onnx");
const MODEL = readFileSync(FILE);
const FEEDS = {
  x: { type: "float32", data: Float32Array.from({ length: 16 }, (_, i) => (i - 8) / 8), dims: [2, 8] },
} satisfies Record<string, Tensor>;
// worked out apart, in float32
const ANSWER = [1.2538936, 1.5539651, 0, 0, 1.1810921, 0.1768871, 0.8038936, 0.6439652, 0.4627935, 0, 0, 0.016887];

const native = await import("onnxruntime-node").then(
  () => true,
  () => false, // there is no binary for some machines
);

describe.each(native ? (["native", "wasm"] as const) : (["wasm"] as const))("%s", (backend) => {
  test("calculates in float32, though weights are stored in fewer bits", async () => {
    const runtime = await openRuntime(MODEL, backend);
    const { y } = await runtime.run(FEEDS);
    await runtime.release();
    expect(runtime.backend).toBe(backend);
    expect([y?.type, y?.dims]).toEqual(["float32", [2, 6]]);
    for (const [i, value] of [...(y?.data ?? [])].entries()) expect(value).toBeCloseTo(ANSWER[i] ?? Number.NaN, 5);
  });

  test("says how to get a damaged model back", async () => {
    const half = MODEL.subarray(0, MODEL.length / 2);
    for (const damaged of [new Uint8Array(), half, new TextEncoder().encode("version 1\noid 2\n")])
      await expect(openRuntime(damaged, backend)).rejects.toThrow(/damaged .*git checkout -- models/);
  });
});

test("the native one is preferred where it loads", async () => {
  const runtime = await openRuntime(MODEL);
  await runtime.release();
  expect(runtime.backend).toBe(native ? "native" : "wasm");
});

describe("the model's files", () => {
  const FILES = ["reader.onnx", "labels.json", "vocabulary.txt"] as const;
  const root = mkdtempSync(path.join(tmpdir(), "dateline-model-"));
  afterAll(() => rmSync(root, { recursive: true }));

  /** A project whose model is the tiny one, with the reader's own lists; a folder is opened once, so each needs a name. */
  function project(name: string): { folder: string; file: (name: string) => string } {
    const folder = path.join(root, name);
    const file = (part: string) => path.join(folder, "models", part);
    mkdirSync(path.join(folder, "models"), { recursive: true });
    for (const part of FILES) cpSync(part === "reader.onnx" ? FILE : path.join("models", part), file(part));
    return { folder, file };
  }

  test("are opened once", async () => {
    const { folder } = project("whole");
    expect(await loadModel(folder)).toBe(await loadModel(folder));
  });

  test("may have line ends as on Windows", async () => {
    const { folder, file } = project("windows");
    const text = readFileSync(file("vocabulary.txt"), "utf8");
    writeFileSync(file("vocabulary.txt"), text.replaceAll("\n", "\r\n"));
    const pieces = (await loadModel(folder)).pieces("attacked");
    expect(pieces).toEqual((await loadModel(project("other").folder)).pieces("attacked"));
  });

  test.each(FILES)("%s is asked for by name where it is missing", async (part) => {
    const { folder, file } = project(`without-${part}`);
    rmSync(file(part));
    await expect(loadModel(folder)).rejects.toThrow(
      `The reader's model is missing (${file(part)}). Restore it with: git checkout -- models`,
    );
  });

  test.each(FILES)("%s is told of where it is damaged", async (part) => {
    const whole = readFileSync(project("to-damage").file(part));
    for (const [i, damaged] of ["", "{}", "version 1\noid 2\n", whole.subarray(0, whole.length / 2)].entries()) {
      const { folder, file } = project(`${part}-${i}`);
      writeFileSync(file(part), damaged);
      await expect(loadModel(folder)).rejects.toThrow(/^The reader's model is damaged .*git checkout -- models$/);
    }
  });
});
