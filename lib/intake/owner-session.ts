import { createHmac, timingSafeEqual } from "node:crypto";
import { SESSION } from "../store/people";
import { now } from "../time";
import { writeToken } from "./write-access";

const FORM = /^owner-([0-9a-z]{8,12})-([\w-]{43})$/;

/**
 * What the cookie of a browser holds that was signed in with the write token. Nothing is stored of it: it is signed with the token, runs out by itself, and
 * another token ends all of them.
 */
export function startOwnerSession(): string {
  const expires = (now() + SESSION).toString(36);
  return `owner-${expires}-${signature(expires).toString("base64url")}`;
}

/** Was it made by `startOwnerSession`, with the token of now, and has not run out? */
export function isOwnerSession(cookie: string): boolean {
  const [, expires = "", signed = ""] = FORM.exec(cookie) ?? [];
  if (expires === "" || Number.parseInt(expires, 36) < now()) return false;
  const [given, own] = [Buffer.from(signed, "base64url"), signature(expires)];
  return given.length === own.length && timingSafeEqual(given, own);
}

const signature = (expires: string) => createHmac("sha256", writeToken()).update(`session ${expires}`).digest();
