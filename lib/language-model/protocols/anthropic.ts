import Anthropic from "@anthropic-ai/sdk";
import { ANSWER_SCHEMA } from "../answer/answer";
import type { Settings } from "../settings";
import { boundedFetch } from "./bounded-fetch";
import { leavingOut, tokens } from "./leaving-out";
import { type Ask, NoAnswer } from "./protocol";
import { withoutKey } from "./redact";

/** Tokens of an answer: the most that may come in one piece, and of models that give no such long ones; what is cut off is asked about in halves. */
const MOST_TOKENS = 20_000;
const FEWER_TOKENS = 4096;
const FORMAT = { format: { type: "json_schema" as const, schema: ANSWER_SCHEMA } };

/** Asks by Anthropic's Messages. */
export function anthropic({ model, url, key, timeout, temperature }: Settings): Ask {
  const client = new Anthropic({
    ...{ baseURL: url, apiKey: key ?? "none", authToken: null, fetch: boundedFetch(timeout), maxRetries: 0 },
    ...{ timeout: timeout + 5000, webhookKey: null, openTelemetry: false as const, logLevel: "off" as const },
  });
  const attempts = leavingOut(
    { output_config: /output_config/, temperature: /temperature/, max_tokens: /max_tokens/ },
    key,
  );
  return ({ guide, shown }) =>
    attempts(async (takes) => {
      const reply = await client.messages.create({
        model,
        max_tokens: takes("max_tokens") ? MOST_TOKENS : FEWER_TOKENS,
        system: [{ type: "text", text: guide, cache_control: { type: "ephemeral" } }],
        messages: [{ role: "user", content: shown }],
        ...(takes("output_config") ? { output_config: FORMAT } : {}),
        ...(temperature !== null && takes("temperature") ? { temperature } : {}),
      });
      const blocks = Array.isArray(reply?.content) ? reply.content : [];
      const said = blocks.flatMap((block) =>
        block?.type === "text" && typeof block.text === "string" ? block.text : [],
      );
      const usage = reply?.usage;
      const used = {
        sent:
          tokens(usage?.input_tokens) +
          tokens(usage?.cache_creation_input_tokens) +
          tokens(usage?.cache_read_input_tokens),
        received: tokens(usage?.output_tokens),
      };
      if (reply?.stop_reason === "refusal") throw new NoAnswer("refused", "it refused to answer", null, used);
      if (said.join("") === "") throw new NoAnswer("down", "its answer holds no text", null, used);
      return {
        text: withoutKey(said.join(""), key),
        cut: reply.stop_reason === "max_tokens",
        ...used,
      };
    });
}
