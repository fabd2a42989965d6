import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { closeStore, store } from "../../lib/store/client";
import { queryArticle } from "../../lib/store/query-article";
import { fileStore } from "../store/test-store";

// The whole command, in a process of its own, on a database in a file.
const { url, folder } = fileStore();
const root = path.join(import.meta.dirname, "../..");

beforeAll(() => vi.stubEnv("DATABASE_URL", url));
afterAll(async () => {
  await closeStore();
  vi.unstubAllEnvs();
});

const ingest = (...args: string[]) =>
  new Promise<{ code: number; said: string }>((done) => {
    const env = { ...process.env, DATABASE_URL: url, DATELINE_WORKERS: "1" };
    execFile(process.execPath, ["scripts/dateline.mjs", "ingest", ...args], { cwd: root, env }, (error, out, said) =>
      done({ code: error ? Number(error.code) : 0, said: out + said }),
    );
  });

test("a day given on the command line is kept when the file is read again without it", {
  timeout: 180_000,
}, async () => {
  const file = path.join(folder, "ostra.txt");
  writeFileSync(
    file,
    "Ostra shelled\n\nRebels shelled the port of Ostra on Tuesday, killing nine people, the governor said.\n",
  );
  for (const day of ["2039-01-01", "soon"]) {
    const refused = await ingest("--published", day, file);
    expect(refused).toMatchObject({ code: 2, said: expect.stringContaining(day) });
  }
  const shown = async () => {
    const row = await store().article.findFirst({ where: { title: "Ostra shelled" } });
    const { published, datedByHand, marks } = (await queryArticle(row?.id ?? "")) ?? {};
    return { published, datedByHand, day: marks?.[0]?.when?.edtf };
  };
  expect(await ingest("--published", "2024-03-07", file)).toMatchObject({ code: 0 });
  const given = { published: "2024-03-07", datedByHand: true, day: "2024-03-05" };
  expect(await shown()).toEqual(given);
  expect(await ingest(file)).toMatchObject({ code: 0, said: expect.not.stringContaining("problem") });
  expect(await shown()).toEqual(given);
  expect(await ingest("--published", "2024-03-14", file)).toMatchObject({ code: 0 });
  expect(await shown()).toEqual({ ...given, published: "2024-03-14", day: "2024-03-12" });
});
