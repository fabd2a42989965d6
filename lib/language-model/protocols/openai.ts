import OpenAI from "openai";
import { ANSWER_SCHEMA } from "../answer/answer";
import type { Settings } from "../settings";
import { boundedFetch } from "./bounded-fetch";
import { leavingOut, tokens } from "./leaving-out";
import { type Ask, NoAnswer } from "./protocol";
import { withoutKey } from "./redact";

const FORMAT = {
  type: "json_schema" as const,
  json_schema: { name: "events", strict: true, schema: ANSWER_SCHEMA },
};

/** Asks by the chat completions of OpenAI, which llama.cpp, Ollama, vLLM, LM Studio and many services speak too. */
export function openAi({ model, url, key, timeout, temperature }: Settings): Ask {
  const client = new OpenAI({
    ...{ baseURL: url, apiKey: key ?? "none", fetch: boundedFetch(timeout), maxRetries: 0, timeout: timeout + 5000 },
    ...{ organization: null, project: null, adminAPIKey: null, webhookSecret: null, logLevel: "off" as const },
    ...(key === null ? { defaultHeaders: { authorization: null } } : {}),
  });
  const attempts = leavingOut({ response_format: /response_format|json_schema/, temperature: /temperature/ }, key);
  return ({ guide, shown }) =>
    attempts(async (takes) => {
      const reply = await client.chat.completions.create({
        model,
        messages: [
          { role: "system", content: guide },
          { role: "user", content: shown },
        ],
        ...(takes("response_format") ? { response_format: FORMAT } : {}),
        ...(temperature !== null && takes("temperature") ? { temperature } : {}),
      });
      const [choice] = Array.isArray(reply?.choices) ? reply.choices : [];
      const text = choice?.message?.content;
      const used = { sent: tokens(reply?.usage?.prompt_tokens), received: tokens(reply?.usage?.completion_tokens) };
      if (choice?.message?.refusal || choice?.finish_reason === "content_filter")
        throw new NoAnswer("refused", "it refused to answer", null, used);
      if (typeof text !== "string" || text === "") throw new NoAnswer("down", "its answer holds no text", null, used);
      return {
        text: withoutKey(text, key),
        cut: choice?.finish_reason === "length",
        ...used,
      };
    });
}
