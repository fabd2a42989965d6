import { useSyncExternalStore } from "react";
import { media } from "./media";
import { THEME_COOKIE, type Theme, themeAttribute, themeOf } from "./theme";

const YEAR = 365 * 24 * 60 * 60;

/** The reader's choice of colours as it stands on the page; "system" on the server, which only the switch itself would show. */
export function useTheme(): Theme {
  return useSyncExternalStore(watchTheme, chosen, () => "system");
}

/** Changes the colours at once and keeps the choice in a cookie. */
export function setTheme(theme: Theme): void {
  const attribute = themeAttribute(theme);
  if (attribute) document.documentElement.dataset.theme = attribute;
  else delete document.documentElement.dataset.theme;
  const age = attribute ? YEAR : 0;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers that are still in use
  document.cookie = `${THEME_COOKIE}=${theme}; Path=/; Max-Age=${age}; SameSite=Lax`;
}

/** The colours in force: what the reader chose, else what the system asks for; always light on paper. */
export function useScheme(): "light" | "dark" {
  return useSyncExternalStore(watchScheme, scheme, () => "light");
}

const DARK = "(prefers-color-scheme: dark)";

function chosen(): Theme {
  return themeOf(document.documentElement.dataset.theme);
}

function scheme(): "light" | "dark" {
  if (media("print").matches) return "light";
  const theme = chosen();
  if (theme !== "system") return theme;
  return media(DARK).matches ? "dark" : "light";
}

function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}

function watchScheme(changed: () => void): () => void {
  const stop = watchTheme(changed);
  const queries = [media(DARK), media("print")];
  for (const query of queries) query.addEventListener("change", changed);
  return () => {
    stop();
    for (const query of queries) query.removeEventListener("change", changed);
  };
}
