/** The host of a web address as a person names it ("star.example"); null unless the address is http or https. */
export function hostOf(url: string | null): string | null {
  const host = url && /^https?:\/\/(?:[^/?#@]*@)?(?:www\.)?([^/:?#\s]+)(?=[/:?#]|$)/i.exec(url)?.[1];
  return host ? host.toLowerCase() : null;
}

/** Who published an article: the name it gives, else the host of its address; null if neither is known. What has one name is one source, everywhere. */
export function publisherName(publisher: string | null, url: string | null): string | null {
  return publisher?.trim() || hostOf(url);
}
