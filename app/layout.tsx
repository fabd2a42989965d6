import "@fontsource-variable/inter/index.css";
import "@fontsource-variable/source-serif-4/opsz.css";
import "@fontsource-variable/source-serif-4/opsz-italic.css";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";

const DESCRIPTION = "A timeline of dated events read out of news articles, each with the sentence it stands on.";

export const metadata: Metadata = {
  title: { default: "Dateline", template: "%s · Dateline" },
  description: DESCRIPTION,
  applicationName: "Dateline",
  openGraph: { siteName: "Dateline", type: "website", title: "Dateline", description: DESCRIPTION },
  icons: { icon: "/icon.svg" },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf7" },
    { media: "(prefers-color-scheme: dark)", color: "#16181c" },
  ],
};

// A page's scripts carry the nonce of its request, so no page can be made ahead of time.
export const dynamic = "force-dynamic";

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
