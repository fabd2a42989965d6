-- What every reader of the events needs of each stands in its row, so that a million are read without touching their passages.
ALTER TABLE "Event" ADD COLUMN "publishers" JSONB;
ALTER TABLE "Revision" ADD COLUMN "token" TEXT NOT NULL DEFAULT '';

-- As lib/store/publisher-name.ts says it, but for addresses with a user or a port; the next merge writes the rows anew.
UPDATE "Event" SET "publishers" = (
    SELECT json_group_array("name") FROM (
        SELECT DISTINCT CASE
            WHEN trim(coalesce(a."publisher", '')) <> '' THEN trim(a."publisher")
            WHEN a."url" LIKE 'http%://www.%' THEN lower(substr(a."url", instr(a."url", '://www.') + 7, instr(substr(a."url", instr(a."url", '://www.') + 7) || '/', '/') - 1))
            WHEN a."url" LIKE 'http%://%' THEN lower(substr(a."url", instr(a."url", '://') + 3, instr(substr(a."url", instr(a."url", '://') + 3) || '/', '/') - 1))
        END AS "name"
        FROM "EventPassage" l
        JOIN "Passage" p ON p."id" = l."passageId"
        JOIN "Article" a ON a."id" = p."articleId" AND a."current"
        WHERE l."eventNumber" = "Event"."number"
        ORDER BY "name"
    ) WHERE "name" IS NOT NULL
);
UPDATE "Revision" SET "token" = lower(hex(randomblob(16)));
