/** What a site's robots.txt allows this program. */
export interface Robots {
  allows(path: string): boolean;
  /** Seconds to wait between requests, 0 if it does not say; at most 60. */
  readonly delay: number;
}

const MOST_LINES = 20_000;
const NAME = "dateline";

/** Reads a robots.txt (RFC 9309): the group of this program's name, else that of all; the longest rule that matches decides, allowing at a tie. */
export function readRobots(text: string): Robots {
  const groups: { agents: string[]; rules: { path: string; allow: boolean }[]; delay: number }[] = [];
  let open = false;
  for (const line of text.split(/\r?\n|\r/, MOST_LINES)) {
    const found = /^\s*([a-z-]{3,20})\s*:\s*([^#]{0,2000})/i.exec(line);
    if (!found) continue;
    const [name, value] = [(found[1] ?? "").toLowerCase(), (found[2] ?? "").trim()];
    if (name === "user-agent") {
      if (!open) groups.push({ agents: [], rules: [], delay: 0 });
      groups.at(-1)?.agents.push(value.toLowerCase().split("/", 1)[0]?.trim() ?? "");
      open = true;
      continue;
    }
    open = false;
    const group = groups.at(-1);
    if (!group) continue;
    if ((name === "allow" || name === "disallow") && value !== "")
      group.rules.push({ path: value, allow: name === "allow" });
    if (name === "crawl-delay") group.delay = Math.min(60, Math.max(0, Number(value) || 0));
  }
  const named = groups.filter((group) => group.agents.includes(NAME));
  const own = named.length > 0 ? named : groups.filter((group) => group.agents.includes("*"));
  const rules = own.flatMap((group) => group.rules);
  return {
    delay: Math.max(0, ...own.map((group) => group.delay)),
    allows: (path) => {
      let best: { length: number; allow: boolean } | null = null;
      for (const rule of rules) {
        if (!matches(rule.path, path)) continue;
        const length = rule.path.length;
        if (!best || length > best.length || (length === best.length && rule.allow))
          best = { length, allow: rule.allow };
      }
      return best?.allow ?? true;
    },
  };
}

/** Does a rule match the beginning of a path? "*" stands for anything, "$" at the end for the end. Linear: each part is looked for once. */
function matches(rule: string, path: string): boolean {
  const ends = rule.endsWith("$");
  const parts = (ends ? rule.slice(0, -1) : rule).split("*");
  let at = 0;
  for (const [i, part] of parts.entries()) {
    if (i === 0) {
      if (!path.startsWith(part)) return false;
      at = part.length;
    } else if (ends && i === parts.length - 1) return path.length - part.length >= at && path.endsWith(part);
    else {
      const found = path.indexOf(part, at);
      if (found < 0) return false;
      at = found + part.length;
    }
  }
  return !ends || at === path.length;
}
