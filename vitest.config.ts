import { defineConfig } from "vitest/config";

/** A test that hangs fails; one on a machine that is busy with something else does not. */
const PATIENT = { testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          ...PATIENT,
          environment: "node",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/e2e/**", "tests/components/**", "tests/store/postgresql/**"],
          env: { DATABASE_URL: "file:./data/dateline.db" },
        },
      },
      {
        test: {
          name: "postgresql",
          ...PATIENT,
          environment: "node",
          include: ["tests/{store,intake,export,api}/**/*.test.ts"],
          exclude: ["tests/store/sqlite/**"],
          globalSetup: ["tests/store/postgresql-server.ts"],
          setupFiles: ["tests/store/on-postgresql.ts"],
        },
      },
      { test: { name: "ui", ...PATIENT, environment: "happy-dom", include: ["tests/components/**/*.test.{ts,tsx}"] } },
      {
        test: {
          name: "e2e",
          environment: "node",
          include: ["tests/e2e/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
