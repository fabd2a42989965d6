import { z } from "zod";
import { readView, type View, WHOLE_VIEW } from "../view";
import type { Endpoint } from "./endpoint";
import { DRAWING, VIEW_PARAMS } from "./view-params";

export type Read =
  | { readonly ok: true; readonly params: Record<string, unknown>; readonly view: View }
  | { readonly ok: false; readonly problems: readonly { readonly parameter: string; readonly message: string }[] };

/** Reads a query string by an endpoint's schemas. Unlike a page the API refuses what it does not understand: a program cannot see that a filter was dropped. */
export function readParams(
  { params, takesView }: Pick<Endpoint, "params" | "takesView">,
  query: URLSearchParams,
): Read {
  const known = { ...params.shape, ...(takesView ? VIEW_PARAMS.shape : {}) };
  const ignored: readonly string[] = takesView ? DRAWING : [];
  const problems = [...new Set(query.keys())]
    .filter((name) => !Object.hasOwn(known, name) && !ignored.includes(name))
    .map((name) => ({ parameter: name, message: "There is no such parameter." }));
  const given: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(known)) {
    const values = query.getAll(name).filter((value) => value !== "");
    if (values.length > 0) given[name] = givenValue(schema as z.ZodType, values);
  }
  const read = z.object(known).safeParse(given);
  if (!read.success)
    for (const { path, message } of read.error.issues) problems.push({ parameter: String(path[0]), message });
  const { view, ignored: meaningless } = readView(query);
  if (takesView && problems.length === 0)
    for (const { key, value } of meaningless)
      problems.push({ parameter: key, message: `"${value.slice(0, 60)}" means nothing here.` });
  if (problems.length > 0 || !read.success) return { ok: false, problems };
  return { ok: true, params: read.data, view: takesView ? view : WHOLE_VIEW };
}

/** Texts as the schema wants them: a list, a whole number, or one text. Several values where one is wanted stay a list, which the schema refuses. */
function givenValue(schema: z.ZodType, values: readonly string[]): unknown {
  const { type } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  if (type === "array") return values;
  if (values.length > 1) return values;
  const [value = ""] = values;
  if (type === "integer" && /^-?\d{1,9}$/.test(value)) return Number(value);
  if (type === "boolean" && /^(?:true|false)$/.test(value)) return value === "true";
  return value;
}
