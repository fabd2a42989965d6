/** Numbers on their way into a model or out of it; `bool` is one byte each, 0 or 1. */
export type Tensor = { readonly dims: readonly number[] } & (
  | { readonly type: "float32"; readonly data: Float32Array }
  | { readonly type: "int32"; readonly data: Int32Array }
  | { readonly type: "int64"; readonly data: BigInt64Array }
  | { readonly type: "bool"; readonly data: Uint8Array }
);

/** A model that can be asked; who opened it and from where is none of a reader's business. */
export interface Runtime {
  /** What it runs on: machine code made for this kind of computer, or WebAssembly. */
  readonly backend: "native" | "wasm";
  /** Answers the model's outputs by name, from all of its inputs by name. */
  run(feeds: Readonly<Record<string, Tensor>>): Promise<Record<string, Tensor>>;
  /** Gives its memory back; it cannot be asked afterwards. */
  release(): Promise<void>;
}
