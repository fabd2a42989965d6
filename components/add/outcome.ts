import type { IntakeState } from "../../lib/answers";

/** Reads an answer of JSON lines, giving each line as it comes; a line that is cut off is left out. */
export async function readLines(stream: ReadableStream<Uint8Array>, tell: (line: IntakeState) => void): Promise<void> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    const lines = (rest + decoder.decode(next.value, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line) tell(JSON.parse(line) as IntakeState);
  }
}

/** Puts a line in its place: the newest word on the same thing replaces the older one. */
export function withLine(told: readonly IntakeState[], line: IntakeState): IntakeState[] {
  const at = told.findIndex((one) => one.id === line.id);
  return at < 0 ? [...told, line] : told.map((one, i) => (i === at ? line : one));
}
