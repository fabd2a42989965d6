const FULL_TEXT = ["EventStems", "EventWords"];

/** Tables that a migration makes by hand because Prisma cannot describe them: left alone when schema and database are compared. */
export const EXTERNAL_TABLES = {
  sqlite: FULL_TEXT.flatMap((name) => [name, ...["config", "data", "docsize", "idx"].map((part) => `${name}_${part}`)]),
  postgresql: ["public.EventText"],
};
