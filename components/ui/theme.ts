/** Which colours a reader wants; the first is the default. */
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** The name of the cookie that keeps it: the server reads it, so that a page comes in its colours from the first paint on. */
export const THEME_COOKIE = "theme";

/** The theme a cookie or an attribute stands for; anything else is the system's. */
export function themeOf(value: string | null | undefined): Theme {
  return THEMES.find((theme) => theme === value) ?? "system";
}

/** What `<html data-theme>` holds: nothing where the system decides. */
export function themeAttribute(theme: Theme): "light" | "dark" | undefined {
  return theme === "system" ? undefined : theme;
}
