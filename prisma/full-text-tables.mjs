/** Tables that the full-text migration makes and Prisma cannot describe: left alone when schema and database are compared. */
export const FULL_TEXT_TABLES = ["EventStems", "EventWords"].flatMap((name) => [
  name,
  ...["config", "data", "docsize", "idx"].map((part) => `${name}_${part}`),
]);
