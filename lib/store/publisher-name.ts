/** Who published an article: the name it gives, else the host of its address; null if neither is known. */
export function publisherName(publisher: string | null, url: string | null): string | null {
  const name = publisher?.trim();
  if (name) return name;
  const host = url && /^https?:\/\/(?:[^/?#@]*@)?(?:www\.)?([^/:?#]+)/i.exec(url)?.[1];
  return host ? host.toLowerCase() : null;
}
