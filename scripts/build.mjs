// npm run build: all that is made of the program itself, and needs no database: clients, the list of towns, the website.
import "./check-node.mjs";
import { build, gazetteer, generate } from "./prepare.mjs";
import { Failure, step } from "./steps.mjs";

try {
  await step("client", generate);
  await step("places", gazetteer);
  await step("website", build);
} catch (error) {
  console.error(error instanceof Failure ? `\n${error.message}` : error);
  process.exit(1);
}
