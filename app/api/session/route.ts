import { COOKIE, cookieOf, OWNER, personOf } from "../../../lib/intake/editor";
import { startOwnerSession } from "../../../lib/intake/owner-session";
import { countFailure, refuseForeign } from "../../../lib/intake/write-access";
import { audit, endSession, SESSION, startSession } from "../../../lib/store/people";
import { fieldsOf, sentForm } from "../../sent-form";

export const dynamic = "force-dynamic";

/** Signs a browser in: a form with `token` (one's own, or the write token); with `end` it signs it out. The cookie is for this site's own pages and no script's to read. */
export async function POST(request: Request): Promise<Response> {
  const foreign = refuseForeign(request.headers);
  if (foreign) return say(foreign.message, foreign.status);
  const form = await sentForm(request);
  if (form instanceof Response) return form;
  const old = cookieOf(request.headers);
  if (form.get("end")) {
    if (old) await endSession(old);
    return say("Signed out.", 200, cookie(request, "", 0));
  }
  const person = await personOf(fieldsOf(form)("token").slice(0, 200));
  if (!person) {
    const refusal = countFailure();
    return say(refusal?.message ?? "That is nobody's token.", refusal?.status ?? 401);
  }
  if (old) await endSession(old);
  await audit(person.name, "signed in", "");
  const session = person === OWNER ? startOwnerSession() : await startSession(person.name);
  return say(`Signed in as ${person.name}.`, 200, cookie(request, session, SESSION / 1000));
}

function cookie(request: Request, value: string, seconds: number): string {
  const isSecure = request.headers.get("x-forwarded-proto") === "https" || request.url.startsWith("https:");
  return `${COOKIE}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict${isSecure ? "; Secure" : ""}`;
}

function say(message: string, status: number, setCookie?: string): Response {
  const headers = new Headers({ "cache-control": "no-store" });
  if (setCookie !== undefined) headers.set("set-cookie", setCookie);
  return Response.json({ message }, { status, headers });
}
