import type { z } from "zod";
import type { View } from "../view";

/** What a request asks for, read and checked. */
export interface Asked<Params> {
  readonly params: Params;
  /** The view of its query string; all events where the endpoint takes none. */
  readonly view: View;
  /** Values of the path's braces. */
  readonly path: Readonly<Record<string, string>>;
  /** The origin of this site. */
  readonly origin: string;
  /** The address asked for, path and query. */
  readonly url: URL;
}

/** What an endpoint answers: a value that its schema describes, a file, another address, or why not. */
export type Answer =
  | { readonly kind: "json"; readonly value: unknown; readonly mediaType?: string; readonly next?: string | null }
  | {
      readonly kind: "file";
      readonly pieces: () => AsyncIterable<string>;
      readonly mediaType: string;
      readonly name: string;
      readonly inline: boolean;
    }
  | { readonly kind: "moved"; readonly to: string }
  | { readonly kind: "problem"; readonly status: 400 | 404 | 410; readonly detail: string };

/** One address of the API. Its schemas check what comes in, describe what goes out, and are what the reference is made of. */
export interface Endpoint<Shape extends z.ZodRawShape = z.ZodRawShape> {
  /** Below /api/v1, as "/events/{id}". */
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  /** Of the braces in its path. */
  readonly pathParams?: Readonly<Record<string, string>>;
  /** Does it take the query string of a page? */
  readonly takesView: boolean;
  readonly params: z.ZodObject<Shape>;
  /** Null where it gives files. */
  readonly response: z.ZodType | null;
  /** Other ways to end than well: statuses and what they mean. */
  readonly otherwise?: Readonly<Record<number, string>>;
  readonly answer: (asked: Asked<z.output<z.ZodObject<Shape>>>) => Promise<Answer>;
}

/** Keeps the type of the parameters between schema and answer; a list of endpoints needs no more than that they are some. */
export function endpoint<Shape extends z.ZodRawShape>(of: Endpoint<Shape>): Endpoint {
  return of as unknown as Endpoint;
}
