"use client";

import type { ReactNode } from "react";
import styles from "./display-menu.module.css";
import { Popover } from "./popover";
import { THEMES, type Theme } from "./theme";
import { setTheme, useTheme } from "./use-theme";

const LABELS: Record<Theme, string> = { system: "As the system", light: "Light", dark: "Dark" };

/** How pages look: the colours, and what else a page lets one choose. */
export function DisplayMenu({ children }: { readonly children?: ReactNode }) {
  return (
    <Popover label="Display">
      {() => (
        <div className={styles.menu}>
          <ThemeSwitch />
          {children}
        </div>
      )}
    </Popover>
  );
}

function ThemeSwitch() {
  const theme = useTheme();
  return (
    <fieldset className={styles.choices}>
      <legend>Colours</legend>
      {THEMES.map((each) => (
        <label key={each}>
          <input type="radio" name="theme" value={each} checked={theme === each} onChange={() => setTheme(each)} />
          {LABELS[each]}
        </label>
      ))}
    </fieldset>
  );
}
