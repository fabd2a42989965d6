import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { THEME_COOKIE, type Theme, themeAttribute, themeOf } from "../components/ui/theme";
import { needsToken } from "../lib/intake/editor";
import { isReadingOpen } from "../lib/intake/reader";
import { DESCRIPTION } from "./description";
import { fontVariables } from "./fonts";
import { TYPE_COLOURS } from "./type-colours";

export const metadata: Metadata = {
  title: { default: "Dateline", template: "%s · Dateline" },
  description: DESCRIPTION,
  applicationName: "Dateline",
  openGraph: { siteName: "Dateline", type: "website", title: "Dateline", description: DESCRIPTION },
  icons: { icon: "/icon.svg" },
};

const PAPER = { light: "#fbfaf7", dark: "#16181c" };

export async function generateViewport(): Promise<Viewport> {
  const theme = await chosenTheme();
  const bySystem = (["light", "dark"] as const).map((scheme) => ({
    media: `(prefers-color-scheme: ${scheme})`,
    color: PAPER[scheme],
  }));
  return {
    width: "device-width",
    initialScale: 1,
    colorScheme: theme === "system" ? "light dark" : theme,
    themeColor: theme === "system" ? bySystem : PAPER[theme],
  };
}

async function chosenTheme(): Promise<Theme> {
  return themeOf((await cookies()).get(THEME_COOKIE)?.value);
}

// A page's scripts carry the nonce of its request, so no page can be made ahead of time.
export const dynamic = "force-dynamic";

/** Is there a way to sign in on every page? Without a database there is nothing to write to; the page itself says so. */
const offersSignIn = async () => !isReadingOpen() || needsToken().catch(() => false);

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html
      lang="en"
      className={fontVariables}
      data-theme={themeAttribute(await chosenTheme())}
      data-sign-in={(await offersSignIn()) || undefined}
    >
      <head>
        <style>{TYPE_COLOURS}</style>
      </head>
      <body>{children}</body>
    </html>
  );
}
