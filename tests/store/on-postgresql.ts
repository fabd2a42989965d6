// Before a test's own files are loaded: which engine they get is decided by this address.
import { inject } from "vitest";

process.env.DATABASE_URL = inject("postgresql")?.url;
