import type { Metadata } from "next";
import { headers } from "next/headers";
import { ApiReference, type ReferenceParameter } from "../../../components/reference/api-reference";
import type { Endpoint } from "../../../lib/api/endpoint";
import { ENDPOINTS } from "../../../lib/api/endpoints";
import { queryParameters } from "../../../lib/api/openapi";
import { VIEW_PARAMS } from "../../../lib/api/view-params";
import { siteOrigin } from "../../site-origin";

export const metadata: Metadata = { title: "API", description: "What programs can ask Dateline, and how." };

/** The reference of the API. */
export default async function Page() {
  const endpoints = ENDPOINTS.map((each) => ({
    path: each.path,
    summary: each.summary,
    description: each.description,
    takesView: each.takesView,
    parameters: parametersOf({ ...each, takesView: false }),
    example: each.pathParams === undefined ? `/api/v1${each.path}` : null,
  }));
  const view = parametersOf({ takesView: false, params: VIEW_PARAMS });
  return <ApiReference endpoints={endpoints} view={view} origin={siteOrigin(await headers())} />;
}

interface Schema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: unknown;
}

function parametersOf(endpoint: Pick<Endpoint, "params" | "takesView">): ReferenceParameter[] {
  return queryParameters(endpoint).map(({ name, description, schema }) => ({
    name: String(name),
    description: String(description ?? ""),
    values: valuesOf(schema as Schema),
  }));
}

function valuesOf({ type, enum: words, items, minimum, maximum, default: none }: Schema): string {
  if (type === "array" && items) return `${valuesOf(items).replace(/\.$/, "")}; several times.`;
  const given = words
    ? `One of ${words.join(", ")}.`
    : type === "integer"
      ? `A whole number from ${minimum} to ${maximum}.`
      : type === "boolean"
        ? "true or false."
        : "A text.";
  return none === undefined || none === "" ? given : `${given} Else ${String(none)}.`;
}
