import { lineTask } from "./line-task";
import { sourceTask } from "./source-task";
import type { Task } from "./task";

/** All that a worker can be started for. */
export const TASKS: readonly Task<never, unknown>[] = [lineTask, sourceTask];
