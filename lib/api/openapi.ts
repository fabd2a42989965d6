import { z } from "zod";
import { FORMAT_IDS, FORMATS } from "../export/formats";
import type { Endpoint } from "./endpoint";
import { ENDPOINTS } from "./endpoints";
import { problemSchema } from "./problem";
import { VIEW_PARAMS } from "./view-params";

type Json = Record<string, unknown>;

/** The API in OpenAPI 3.1, made of the schemas that check its requests. `origin`: of this site. */
export function openApi(origin: string): Json {
  const components: Record<string, Json> = {};
  const paths: Record<string, Json> = {};
  for (const one of ENDPOINTS) paths[`/api/v1${one.path}`] = { get: operation(one, components) };
  return {
    openapi: "3.1.1",
    info: {
      title: "Dateline",
      version: "1",
      summary: "Dated events read out of news articles, each with the words it stands on.",
      description:
        "Everything is read with GET and needs no key. A view is asked for with the query string of its page. Answers carry an ETag; errors are problem+json (RFC 9457).",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: origin }],
    security: [],
    tags: [{ name: "Reading", description: "What is stored, as JSON and as files." }],
    paths,
    components: { schemas: components },
  };
}

function operation(one: Endpoint, components: Record<string, Json>): Json {
  const { path, summary, description, response, otherwise = {}, pathParams = {} } = one;
  const refuses = { 400: "A parameter is not understood.", ...otherwise };
  const others = Object.entries(refuses).map(([status, words]) => [
    status,
    status === "308"
      ? {
          description: words,
          headers: { Location: { description: "Where it stands now.", schema: { type: "string" } } },
        }
      : {
          description: words,
          content: { "application/problem+json": { schema: reference(problemSchema, components) } },
        },
  ]);
  return {
    operationId: operationId(path),
    tags: ["Reading"],
    summary,
    description,
    parameters: [
      ...Object.entries(pathParams).map(([name, words]) => pathParameter(name, words)),
      ...queryParameters(one, components),
    ],
    responses: {
      200: { description: "The answer.", headers: ETAG, content: contentOf(response, components) },
      304: { description: "What is held is as it was." },
      ...Object.fromEntries(others),
    },
  };
}

const ETAG = { ETag: { description: "Names the answer: send it as If-None-Match.", schema: { type: "string" } } };

/** "/events/{id}" is "getEventsById". */
function operationId(path: string): string {
  const words = path.split("/").filter(Boolean);
  return `get${words.map((word) => (word.startsWith("{") ? `By${capital(word.slice(1, -1))}` : capital(word))).join("")}`;
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

function pathParameter(name: string, description: string): Json {
  const schema = name === "format" ? { type: "string", enum: FORMAT_IDS } : { type: "string" };
  return { name, in: "path", required: true, description, schema };
}

/** The parameters of an endpoint's query string: its own, then those of a view. */
export function queryParameters(
  { params, takesView }: Pick<Endpoint, "params" | "takesView">,
  components: Record<string, Json> = {},
): Json[] {
  const shape = { ...params.shape, ...(takesView ? VIEW_PARAMS.shape : {}) };
  return Object.entries(shape).map(([name, schema]) => {
    const { description, examples, ...rest } = reference(schema as z.ZodType, components, "input") as Json & {
      examples?: unknown[];
    };
    return {
      name,
      in: "query",
      required: false,
      ...(description ? { description } : {}),
      ...(rest.type === "array" ? { style: "form", explode: true } : {}),
      ...(examples ? { example: examples[0] } : {}),
      schema: rest,
    };
  });
}

function contentOf(response: z.ZodType | null, components: Record<string, Json>): Json {
  if (response) return { "application/json": { schema: reference(response, components) } };
  const types = new Set(FORMAT_IDS.map((id) => FORMATS[id].mediaType.split(";")[0] ?? ""));
  return Object.fromEntries([...types].map((type) => [type, { schema: { type: "string" } }]));
}

/** A schema as JSON Schema; those with a name are put among the components and referred to. */
function reference(schema: z.ZodType, components: Record<string, Json>, io: "input" | "output" = "output"): Json {
  const made = z.toJSONSchema(schema, { target: "draft-2020-12", io, reused: "inline" }) as Json;
  const { $schema: _, $defs = {}, ...rest } = made;
  const renamed = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(renamed);
    if (part === null || typeof part !== "object") return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, value]) => [
        key,
        key === "$ref" ? String(value).replace("#/$defs/", "#/components/schemas/") : renamed(value),
      ]),
    );
  };
  for (const [id, part] of Object.entries($defs as Record<string, Json>)) {
    const { id: _id, $id: __id, ...plain } = renamed(part) as Json;
    components[id] = plain;
  }
  const { id, $id: _id, ...plain } = renamed(rest) as Json;
  if (typeof id !== "string") return plain;
  components[id] = plain;
  return { $ref: `#/components/schemas/${id}` };
}
