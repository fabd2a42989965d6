// The first file of a thread that reads articles: a thread does not inherit what makes its parent understand TypeScript.
import { register } from "tsx/esm/api";

register();
await import("../lib/reading/worker.ts");
