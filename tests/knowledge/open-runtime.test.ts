import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
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

describe("the model's file", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "dateline-model-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  test("is opened once", async () => {
    mkdirSync(path.join(folder, "models"));
    cpSync(FILE, path.join(folder, "models", "reader.onnx"));
    expect(await loadModel(folder)).toBe(await loadModel(folder));
  });

  test("is asked for by name where it is missing", async () => {
    const file = path.join(folder, "elsewhere", "models", "reader.onnx");
    await expect(loadModel(path.join(folder, "elsewhere"))).rejects.toThrow(
      `The reader's model is missing (${file}). Restore it with: git checkout -- models`,
    );
  });
});
