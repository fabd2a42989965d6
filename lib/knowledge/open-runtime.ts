import type { InferenceSession, OnnxValue } from "onnxruntime-node";
import type { Runtime, Tensor } from "../read/model/runtime";

type Backend = Runtime["backend"];
type Library = Pick<typeof import("onnxruntime-node"), "InferenceSession" | "Tensor" | "env">;

const OPTIONS: InferenceSession.SessionOptions = {
  executionMode: "sequential",
  intraOpNumThreads: 1, // articles are read side by side; one that took all cores would give other answers on other machines
  interOpNumThreads: 1,
  graphOptimizationLevel: "all",
  logSeverityLevel: 4,
  // Weights are stored as int8. Left so, the native runtime would calculate in int8 too: other answers than WebAssembly's, and slower.
  extra: { session: { disable_quant_qdq: "1" } },
};

/**
 * Opens an ONNX model: natively where the binary for this machine loads, else as WebAssembly, unless `backend` says which. Throws, saying
 * how to get it back, where the model is damaged.
 */
export async function openRuntime(model: Uint8Array, backend?: Backend): Promise<Runtime> {
  const [chosen, library] = await load(backend);
  const session = await open(library, model, chosen);
  return {
    backend: chosen,
    run: async (feeds) => {
      const inputs = Object.entries(feeds).map(([name, { type, data, dims }]) => [
        name,
        new library.Tensor(type, data, dims),
      ]);
      const outputs = await session.run(Object.fromEntries(inputs));
      return Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, toTensor(name, value)]));
    },
    release: () => session.release(),
  };
}

async function load(backend: Backend | undefined): Promise<[Backend, Library]> {
  const native = backend === "wasm" ? null : await loadNative(backend === "native");
  const library: Library = native ?? (await import("onnxruntime-web"));
  library.env.logLevel = "fatal"; // what is wrong is thrown as well
  library.env.wasm.numThreads = 1;
  return [native ? "native" : "wasm", library];
}

async function loadNative(required: boolean): Promise<Library | null> {
  try {
    return await import("onnxruntime-node");
  } catch (error) {
    if (required) throw error;
    return null; // no binary for this machine: an older Mac, musl
  }
}

async function open(library: Library, model: Uint8Array, backend: Backend): Promise<InferenceSession> {
  try {
    if (model.byteLength === 0) throw new Error("it is empty");
    return await library.InferenceSession.create(model, {
      ...OPTIONS,
      executionProviders: [backend === "native" ? "cpu" : "wasm"],
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`The reader's model is damaged (${why}). Restore it with: git checkout -- models`);
  }
}

function toTensor(name: string, value: OnnxValue): Tensor {
  const { type, data, dims } = value;
  if (type === "float32" && data instanceof Float32Array) return { type, data, dims };
  if (type === "int32" && data instanceof Int32Array) return { type, data, dims };
  if (type === "int64" && data instanceof BigInt64Array) return { type, data, dims };
  if (type === "bool" && data instanceof Uint8Array) return { type, data, dims };
  throw new Error(`the model's output ${name} is ${type}, which the reader does not use`);
}
