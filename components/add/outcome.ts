import type { IntakeState } from "../../lib/answers/intake";

/** Puts a line in its place: the newest word on the same thing replaces the older one. */
export function withLine(told: readonly IntakeState[], line: IntakeState): IntakeState[] {
  const at = told.findIndex((one) => one.id === line.id);
  return at < 0 ? [...told, line] : told.map((one, i) => (i === at ? line : one));
}
