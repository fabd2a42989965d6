import type { Knowledge } from "../read/knowledge";

/** Work on one input that any thread can do: what goes in and what comes out is plain data. */
export interface Task<In, Out> {
  /** A worker finds the task by it. */
  readonly name: string;
  readonly perform: (input: In, knowledge: Knowledge) => Promise<Out>;
  /** Stands in the place of an outcome where the work broke off. */
  readonly failed: (input: In, why: string) => Out;
  /** Characters to read, about. */
  readonly size: (input: In) => number;
}
