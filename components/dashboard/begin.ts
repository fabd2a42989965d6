import { parseView } from "../../lib/view";
import { askEarly } from "../events/use-columns";
import { OnDemand } from "../frame/on-demand";
import { LENSES } from "../lenses";

/** What the dashboard does before it comes to life: it asks for the events and for what draws them, and draws as soon as both are there. */
export function begin(): void {
  const view = parseView(window.location.search);
  const lens = LENSES.find(({ id }) => id === view.lens);
  const told = () => undefined; // by the page, which asks for the same again
  if (lens?.code instanceof OnDemand) lens.code.load().catch(told);
  Promise.all([askEarly(), lens?.drawEarly?.()])
    .then(([columns, draw]) => draw?.(columns, view))
    .catch(told);
}
