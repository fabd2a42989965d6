import type { Problem } from "../../domain";
import { resolveAddress } from "../address";
import { oneLine } from "./metadata";
import type { OutlineLine } from "./outline";

/** What tells a page that holds no story from one that does; taken before the page is taken apart. */
export interface PageSigns {
  readonly name: string;
  readonly lines: readonly OutlineLine[];
  readonly url: string | null;
  /** It says in its structured data that it is an article. */
  readonly isArticle: boolean;
  /** `og:type` as the page gives it. */
  readonly type: string | null;
  /** Title and first headings, whole and in parts. */
  readonly heads: readonly string[];
  readonly hasPassword: boolean;
  /** Where it leads on to by itself. */
  readonly target: string | null;
  /** Addresses of its linked headlines. */
  readonly teasers: readonly string[];
}

/** Looks at a page for what it is, before it is taken apart. */
export function signsOf(
  document: Document,
  page: Pick<PageSigns, "name" | "lines" | "url" | "isArticle" | "type"> & { readonly title: string | null },
): PageSigns {
  const headings = [...document.querySelectorAll("h1, h2")].slice(0, 3).map((heading) => heading.textContent ?? "");
  const heads = [document.querySelector("title")?.textContent ?? "", page.title ?? "", ...headings].map(oneLine);
  return {
    ...page,
    heads: heads.flatMap((words) => [words, ...words.split(/\s+[|–—-]\s+/)]),
    hasPassword: document.querySelector("input[type='password']") !== null,
    target: refreshTarget(document, page.url),
    teasers: teasersOf(document, page.url),
  };
}

/** A story has more than this many characters, or else words that betray what the page is are looked for in it. */
const SHORT = 1500;

const ERROR =
  /^(?:(?:http )?(?:error|status)[ :]*)?(?:4\d\d|5\d\d)(?:\b[ :|–—-]*(?:error|forbidden|not found|unauthori[sz]ed|gone|bad gateway|service (?:temporarily )?unavailable|internal server error|gateway time-?out|too many requests|access denied|page|client|server|that|unavailable for legal reasons)\b.*|[ :!.]*)$|^(?:access denied|forbidden|(?:page|file|article|story|content|resource) (?:not|could ?n[o']t be|can(?:not|['’]t) be) (?:found|available|displayed)|(?:page|site) (?:is )?(?:not available|unavailable)|not found|bad gateway|service (?:temporarily )?unavailable|internal server error|too many requests|gateway time-?out|(?:oops|sorry|whoops|uh[- ]oh)\b[!,.… -]*(?:(?:we|you|something|nothing|there|but|page|an error|(?:the|this|that) (?:page|link|content|story|article|site))\b.{0,80})?|(?:we )?(?:can(?:not|['’]t)|could ?n[o'’]t) find (?:the|that|this|your) page.{0,40}|this (?:page|site|website) (?:can['’]t be reached|is(?: currently| temporarily)? (?:unavailable|down|not available|under maintenance)|isn['’]t (?:available|working)).{0,60}|(?:down for|site under|under|scheduled) maintenance.{0,40}|an error (?:has )?occurred.{0,60}|request blocked|site not found|server error|unavailable for legal reasons|451\b.{0,60})[.!]?$/i;
const CHECK =
  /\b(?:checking (?:if the site connection is secure|your browser)|verif(?:y|ying) (?:that )?you(?:['’]re| are) (?:a |not a )?(?:human|robot|real)|are you (?:a )?(?:human|robot)|enable javascript and cookies to continue|complete the (?:captcha|security check)|(?:solve|enter) the captcha|unusual (?:traffic|activity) (?:from|on)|ddos protection|pardon our interruption|needs to review the security of your connection|prove (?:that )?you(?:['’]re| are) (?:not a robot|human)|press (?:&|and) hold to confirm|i['’]?m not a robot|security (?:check|verification)|automated (?:requests|access|queries)|ray id|bot (?:detection|protection)|access to this page has been (?:denied|blocked)|please (?:turn on|enable) (?:javascript|js) and)\b/i;
const CONSENT =
  /\b(?:we value your privacy|before you continue|your privacy (?:choices|settings|matters)|we (?:and|,) our (?:\d+ )?partners|our (?:\d+ )?partners (?:store|use|process)|accept (?:all|cookies)|manage (?:options|preferences|cookies|choices)|reject all|cookie (?:settings|preferences|consent)|consent to (?:the use|our use)|use of cookies|store and\/or access information)\b/i;
const LOGIN =
  /\b(?:(?:log|sign) ?in (?:to (?:your account|continue|read)|or (?:register|create|sign up))|create (?:an|your|a free) account|forgot(?:ten)? (?:your )?password|don['’]t have an account|enter your (?:password|username|e-?mail (?:address )?and password)|already have an account|members? login|register (?:now )?to (?:continue|read)|reset (?:your )?password)\b/i;

/** Why a page with this body holds no story that could be read: an error, a check, a wall, a list of stories; null if it may hold one. */
export function notAnArticle(
  page: PageSigns,
  body: readonly string[],
): { problem: Problem; links: readonly string[] } | null {
  const { heads } = page;
  const size = body.reduce((sum, text) => sum + text.length, 0);
  const seen = page.lines
    .map((line) => line.text)
    .join("\n")
    .slice(0, 6000);
  const refuse = (code: string, what: string, advice: string, links: readonly string[] = []) => ({
    problem: { code, message: `${page.name}: not an article but ${what}. ${advice}`, fatal: true },
    links,
  });
  if (size < SHORT && !(page.isArticle && size > 400)) {
    if (heads.some((words) => ERROR.test(words)) || (size < 600 && ERROR.test(body[0] ?? "")))
      return refuse(
        "error-page",
        `an error page ("${(heads[0] || body[0] || "").slice(0, 60)}")`,
        "Open the address in a browser and save the page again.",
      );
    const checks =
      [...seen.matchAll(new RegExp(CHECK, "gi"))].length +
      (/^(?:just a moment|attention required|one moment|please wait|security check|verification|robot|captcha|are you)/i.test(
        heads[0] ?? "",
      )
        ? 1
        : 0);
    if (checks >= 2 || (checks === 1 && size < 700))
      return refuse(
        "check-page",
        "a check whether a person is reading",
        "Open the address in a browser, pass the check and save the page again.",
      );
    const consents = [...seen.matchAll(new RegExp(CONSENT, "gi"))].length;
    const plain = body.filter(
      (text) =>
        !CONSENT.test(text) && !/\b(?:cookies?|privacy|consent|partners|advertis\w+|personal data)\b/i.test(text),
    );
    if (consents >= 1 && plain.reduce((sum, text) => sum + text.length, 0) < 160)
      return refuse(
        "consent-page",
        "a question for consent to cookies",
        "Answer it in a browser and save the page again.",
      );
    if (
      (page.hasPassword || LOGIN.test(seen)) &&
      (size < 500 || page.hasPassword) &&
      (LOGIN.test(heads.join("\n")) ||
        page.hasPassword ||
        LOGIN.test(body.join("\n")) ||
        /^(?:log|sign) ?in\b|^login\b|^subscribe\b/i.test(heads.join("\n"))) &&
      !longStory(body)
    )
      return refuse("login-page", "a page to sign in", "Sign in with a browser and save the page again.");
  }
  if (page.target !== null && size < 300)
    return refuse("redirect-page", `a page that leads on to ${page.target}`, "Give that address.", [page.target]);
  const links = isFront(page, body, size) ? page.teasers : [];
  if (links.length > 0) {
    const some = links.slice(0, 3).join(", ");
    return refuse(
      "front-page",
      `a list of stories (a front or section page)`,
      `Give the stories themselves${some ? `, such as ${some}` : ""}.`,
      links,
    );
  }
  return null;
}

const longStory = (body: readonly string[]) => body.filter((text) => text.length > 120).length >= 3;

function refreshTarget(document: Document, base: string | null): string | null {
  for (const meta of document.querySelectorAll("meta")) {
    if (!/^refresh$/i.test(meta.getAttribute("http-equiv") ?? "")) continue;
    const target = /^\s*\d+\s*[;,]\s*url\s*=\s*['"]?([^'"\s]+)/i.exec(meta.getAttribute("content") ?? "")?.[1];
    return target ? resolveAddress(target, base) : null;
  }
  return null;
}

const FEWEST_TEASERS = 4;
const LONG_TEXT = 220;

/** Linked headlines in the main part of a page: their addresses, whole where the page's own is known. */
function teasersOf(document: Document, url: string | null): string[] {
  const found = new Set<string>();
  for (const heading of [...document.querySelectorAll("h2, h3, h4, h5, article")].slice(0, 400)) {
    if (heading.closest("aside, nav, footer")) continue;
    const link =
      heading.localName === "article"
        ? heading.querySelector("h1 a[href], h2 a[href], h3 a[href], h4 a[href]")
        : (heading.querySelector("a[href]") ?? heading.closest("a[href]"));
    const href = link?.getAttribute("href") ?? "";
    if (!link || oneLine(link.textContent ?? "").length < 15 || /^(?:#|javascript:|mailto:|$)/i.test(href)) continue;
    found.add(resolveAddress(href, url) ?? href);
  }
  return [...found];
}

/** Is a page a list of teasers: several linked headlines and no long text of its own? */
function isFront({ lines, isArticle, type, url, teasers }: PageSigns, body: readonly string[], size: number): boolean {
  if (isArticle || teasers.length < FEWEST_TEASERS) return false;
  const long = body.filter((text) => text.length > LONG_TEXT).length;
  const few = size < teasers.length * 250 && long <= Math.max(1, teasers.length / 6);
  const home = url !== null && /^https?:\/\/[^/]+\/?(?:[?#].*)?$/.test(url);
  if (home || (type !== null && /^(?:website|profile|list)/i.test(type))) return few || long === 0;
  const linked = lines.filter((line) => line.linked > 0.8 && line.text.length > 15).length;
  return few && long === 0 && linked >= teasers.length * 0.6 && size < teasers.length * 160;
}

const GATE =
  /\b(?:subscribe(?: now| today)? to (?:continue|keep|read|unlock|access|get)|to (?:continue|keep) reading|(?:continue|keep) reading (?:with|by|for)|this (?:article|story|content|post) is (?:for|only for|exclusive to|available (?:only )?to|reserved for) (?:our |paying )?(?:subscribers|members|registered)|(?:subscribers|members)[- ]only|for subscribers only|you(?:['’]ve| have) (?:read|reached|used|hit) (?:your|the|all)[\w\s]{0,40}(?:limit|articles?|stories)|already a (?:subscriber|member)|(?:log|sign) in to (?:continue|read|keep)|register to (?:continue|read)|unlock (?:this|the full) (?:article|story)|read the (?:full|rest of (?:the|this)) (?:article|story) (?:with|by|subscribe)|start your (?:free )?trial|choose a (?:plan|subscription)|become a (?:member|subscriber) to|premium (?:article|content|subscribers)|the rest of this (?:article|story|post) is)\b/i;
const LONGEST_STUB = 1200;

/** Does a page show only the beginning of its story, by what its structured data and the words below the text say? */
export function isCut(
  lines: readonly OutlineLine[],
  body: readonly string[],
  free: unknown,
  wordCount: unknown,
): boolean {
  const size = body.reduce((sum, text) => sum + text.length, 0);
  if (size === 0) return false;
  const gated = lines.some((line) => line.text.length < 300 && GATE.test(line.text) && line.box === null);
  const locked = free === false || /^(?:false|no)$/i.test(String(free ?? ""));
  const last = body.at(-1) ?? "";
  const broken = /(?:\.\.\.|…|\[…\]|\[\.\.\.\])$/.test(last.trim());
  const words = Number(wordCount);
  const short = Number.isFinite(words) && words > 0 ? size / 6 < words * 0.6 : size < LONGEST_STUB;
  return (locked && short) || (gated && (short || broken) && size < 3 * LONGEST_STUB);
}
