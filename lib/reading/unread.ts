import type { Problem } from "../domain";

/** An article that could not be read because of a mistake of ours. */
export function unread(name: string, why: string): Problem {
  return {
    code: "unread",
    message: `${name}: could not be read (${why}) and was left out. Please report it.`,
    place: { file: name },
    fatal: true,
  };
}
