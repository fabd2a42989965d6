import type { Problem } from "../domain";
import type { Knowledge } from "../read/knowledge";
import { loadActors } from "./actors";
import { loadModel } from "./model";
import { loadPlaces, placeProblems } from "./places";

/** What reading needs: names from the curated files, the gazetteer and the user's own lists, and the model, opened when first asked for. What is wrong in them goes to `report`. */
export function loadKnowledge(report: (problem: Problem) => void, dir: string = process.cwd()): Knowledge {
  const { directory, problems } = loadActors(dir);
  const places = loadPlaces(dir);
  for (const problem of [...problems, ...placeProblems(dir)]) report(problem);
  return { actors: directory, places, model: () => loadModel(dir) };
}
