import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { Shown } from "./annotated-answer";

/** What a server was asked. */
export interface Question {
  readonly protocol: "openai" | "anthropic";
  readonly guide: string;
  readonly shown: string;
  readonly sentences: readonly Shown[];
  /** Numbers of the first and last sentence asked about. */
  readonly first: number;
  readonly last: number;
  /** The key it was sent, and all of the request as it came. */
  readonly key: string | null;
  readonly request: Readonly<Record<string, unknown>>;
}

/** What it answers: a model's text in the form of the protocol, or a body of its own. */
export interface Answer {
  readonly text?: string | null;
  readonly stop?: "end" | "length" | "refusal";
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Milliseconds before the answer begins. */
  readonly after?: number;
  /** The body comes in bytes, one in so many milliseconds. */
  readonly drip?: number;
  /** The body is padded with spaces to so many bytes. */
  readonly bytes?: number;
  /** The connection ends before anything is said. */
  readonly hangUp?: boolean;
}

export interface ModelServer {
  /** Its address, without a path. */
  readonly url: string;
  /** Questions so far, in the order they came. */
  readonly questions: readonly Question[];
  readonly close: () => Promise<void>;
}

/** Starts a server on this machine that speaks OpenAI's chat completions and Anthropic's Messages and answers as it is told. */
export async function startModelServer(answer: (question: Question) => Answer | Promise<Answer>): Promise<ModelServer> {
  const questions: Question[] = [];
  const server = createServer((request, response) => {
    void handle(request, response).catch(() => response.destroy());
  });
  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const question = toQuestion(request, JSON.parse(Buffer.concat(parts).toString("utf8")));
    questions.push(question);
    await send(response, question, await answer(question));
  }
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    questions,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function toQuestion(request: IncomingMessage, body: Record<string, unknown>): Question {
  const protocol = request.url === "/v1/messages" ? "anthropic" : "openai";
  const messages = body.messages as { role: string; content: string }[];
  const shown = messages.find(({ role }) => role === "user")?.content ?? "";
  const system = (body.system as { text: string }[] | undefined)?.[0]?.text;
  const guide = system ?? messages.find(({ role }) => role === "system")?.content ?? "";
  const [, first = "1", last = "1"] = /^Report the events of sentences (\d+) to (\d+)/m.exec(shown) ?? [];
  const sentences = Array.from(shown.matchAll(/^\[(\d+)\](?: \(headline\))? (.*)$/gm), ([, number, text]) => ({
    number: Number(number),
    text: text as string,
  }));
  const bearer = request.headers.authorization?.replace(/^Bearer /, "");
  const key = (request.headers["x-api-key"] as string | undefined) ?? bearer ?? null;
  return { protocol, guide, shown, sentences, first: Number(first), last: Number(last), key, request: body };
}

async function send(response: ServerResponse, { protocol }: Question, answer: Answer): Promise<void> {
  if (answer.after) await sleep(answer.after);
  if (answer.hangUp) {
    response.destroy();
    return;
  }
  const body = answer.body ?? JSON.stringify(protocol === "openai" ? completion(answer) : message(answer));
  response.writeHead(answer.status ?? 200, { "content-type": "application/json", ...answer.headers });
  if (answer.bytes) await pad(response, answer.bytes - body.length);
  if (answer.drip) await dripped(response, body, answer.drip);
  response.end(answer.drip ? undefined : body);
}

async function pad(response: ServerResponse, bytes: number): Promise<void> {
  const piece = Buffer.alloc(1_000_000, 0x20);
  for (let left = bytes; left > 0 && !response.destroyed; left -= piece.length)
    if (!response.write(piece)) await Promise.race([new Promise((go) => response.once("drain", go)), sleep(1000)]);
}

async function dripped(response: ServerResponse, body: string, every: number): Promise<void> {
  for (const char of body) {
    if (response.destroyed) return;
    response.write(char);
    await sleep(every);
  }
}

function completion({ text = "", stop = "end" }: Answer): object {
  const reason = { end: "stop", length: "length", refusal: "content_filter" }[stop];
  return {
    ...{ id: "c-1", object: "chat.completion", created: 0, model: "local" },
    choices: [{ index: 0, message: { role: "assistant", content: text }, finish_reason: reason }],
    usage: { prompt_tokens: 1000, completion_tokens: 500, total_tokens: 1500 },
  };
}

function message({ text = "", stop = "end" }: Answer): object {
  const reason = { end: "end_turn", length: "max_tokens", refusal: "refusal" }[stop];
  return {
    ...{ id: "m-1", type: "message", role: "assistant", model: "local", stop_reason: reason, stop_sequence: null },
    content: text === null ? [] : [{ type: "text", text }],
    usage: { input_tokens: 1000, output_tokens: 500 },
  };
}
