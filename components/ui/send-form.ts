/** Sends a form to be written; its `token`, where it has one, goes as the write token and not with the rest. */
export async function sendForm(address: string, body: FormData): Promise<Response> {
  const token = body.get("token")?.toString();
  body.delete("token");
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  return fetch(address, { method: "POST", body, headers });
}

/** What an answer that refuses says. */
export async function refusalOf(response: Response): Promise<string> {
  const answer = (await response.json().catch(() => ({}))) as { message?: string };
  return answer.message ?? "It could not be done. Try again.";
}

/** Reads an answer of JSON lines, giving each line as it comes; a line that is cut off is left out. */
export async function readLines<Line>({ body }: Response, tell: (line: Line) => void): Promise<void> {
  if (!body) return;
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    const lines = (rest + decoder.decode(next.value, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line) tell(JSON.parse(line) as Line);
  }
}
