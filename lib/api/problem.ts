import { z } from "zod";

/** Why a request has no answer, after RFC 9457. */
export const problemSchema = z
  .object({
    type: z.string().meta({ description: "about:blank: the status says what kind of problem it is." }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z
      .array(z.object({ parameter: z.string(), message: z.string() }))
      .optional()
      .meta({ description: "What is wrong with each parameter." }),
  })
  .meta({ id: "Problem", description: "Why there is no answer (RFC 9457)." });
export type Problem = z.infer<typeof problemSchema>;

const TITLES: Readonly<Record<number, string>> = {
  400: "Bad request",
  404: "Not found",
  405: "Method not allowed",
  410: "Gone",
  500: "Internal error",
};

export interface ParameterProblem {
  readonly parameter: string;
  readonly message: string;
}

export function problem(status: number, detail: string, errors?: readonly ParameterProblem[]): Problem {
  return {
    type: "about:blank",
    title: TITLES[status] ?? "Error",
    status,
    detail,
    ...(errors ? { errors: [...errors] } : {}),
  };
}
