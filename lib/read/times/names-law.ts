import type { TimeMention } from "../../domain";

const LAW =
  "Conventions?|Acts?|Treaty|Treaties|Accords?|Agreement|Protocols?|Charter|Constitution|Declaration|Pact|Law|Laws|Code|Statute|Covenant|Concordat|Bill|Directive|Regulation|Resolution|Ordinance|Decree";
const BEFORE = new RegExp(`\\b(?:${LAW})(?:,| of| from|) \\(?$`);
const AFTER = new RegExp(
  `^(?: [\\p{Lu}][\\p{L}'’-]*| of| and| on| the| for){0,6} (?:${LAW}|treaty|accords?|agreement|pact|convention)\\b`,
  "u",
);

/** Is a year part of the name of a law or treaty ("the Geneva Convention of 1949", "the 1951 Refugee Convention")? It dates nothing that is done under it. */
export function namesLaw(text: string, { start, end, value }: TimeMention): boolean {
  if (!/^\d{4}$/.test(value)) return false;
  if (BEFORE.test(text.slice(Math.max(0, start - 24), start))) return true;
  return (
    /\b(?:the|a|an|its|their|under|by) $/i.test(text.slice(Math.max(0, start - 8), start)) &&
    AFTER.test(text.slice(end, end + 90))
  );
}
