/** The sites that may show a view in a frame, out of a setting that names them ("https://news.example https://*.paper.example"); what is no site is left out. */
export function embedSites(setting: string | undefined): string[] {
  return (setting ?? "")
    .split(/[\s,]+/)
    .filter((site) => /^https?:\/\/(?:\*\.)?[a-z\d-]+(?:\.[a-z\d-]+)*(?::\d{1,5})?$/i.test(site));
}
