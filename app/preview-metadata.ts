import type { Metadata } from "next";
import { siteOrigin } from "./site-origin";

/** What a link to a page shows elsewhere. */
export interface Preview {
  readonly title: string;
  readonly description?: string;
  readonly type: "article" | "website";
  /** The page's own address and that of its picture, both without an origin. */
  readonly href: string;
  readonly image: string;
}

/** Open Graph and Twitter metadata of a page, with its drawn picture: whoever shows a link must be able to fetch it, so addresses are whole. */
export function previewOf(preview: Preview, headers: Headers): Pick<Metadata, "openGraph" | "twitter"> {
  const { title, description, type, href, image } = preview;
  const origin = siteOrigin(headers);
  const url = origin + image;
  const alt = description ? `${title}. ${description}` : title;
  return {
    openGraph: {
      ...{ type, siteName: "Dateline", title, description, url: origin + href },
      images: [{ url, width: 1200, height: 630, type: "image/png", alt }],
    },
    twitter: { card: "summary_large_image", title, description, images: [{ url, alt }] },
  };
}
