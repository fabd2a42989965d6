// Makes prisma/postgresql/schema.prisma out of prisma/schema.prisma: Prisma's client is made for one provider, and there are two.
import fs from "node:fs";
import path from "node:path";
import { root } from "./environment.mjs";

export const schemaFiles = {
  sqlite: path.join(root, "prisma/schema.prisma"),
  postgresql: path.join(root, "prisma/postgresql/schema.prisma"),
};

/** Indexes by three letters, for words anywhere in a text: PostgreSQL alone has them. */
const TRIGRAMS = { Article: ["title", "publisher", "author"] };

/** What differs for PostgreSQL: whose client it is and where it goes, JSON kept as it was written, and its own indexes. */
export function postgresqlSchema(schema) {
  let model = "";
  const lines = schema.split("\n").map((line) => {
    model = /^model (\w+)/.exec(line)?.[1] ?? model;
    if (line === "}" && TRIGRAMS[model]) {
      const indexes = TRIGRAMS[model].map((name) => `  @@index([${name}(ops: raw("gin_trgm_ops"))], type: Gin)`);
      model = "";
      return [...indexes, line].join("\n");
    }
    return line
      .replace('"../lib/store/client"', '"../../lib/store/client-postgresql"')
      .replace('provider = "sqlite"', 'provider = "postgresql"')
      .replace(/^(\s+\w+\s+Json\??)(?=\s|$)/, "$1 @db.Json");
  });
  return `// Made from ../schema.prisma by scripts/postgresql-schema.mjs: change that one.\n${lines.join("\n")}`;
}

/** Writes it, and returns where. */
export function writePostgresqlSchema() {
  fs.writeFileSync(schemaFiles.postgresql, postgresqlSchema(fs.readFileSync(schemaFiles.sqlite, "utf8")));
  return schemaFiles.postgresql;
}
