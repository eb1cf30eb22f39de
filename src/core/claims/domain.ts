// The site that a source lies on, as people name it.

/** "www.observatory.example.org" is `observatory.example.org`; undefined where there is no web address. */
export function domainOf(url: string | undefined): string | undefined {
  const host = /^https?:\/\/(?:[^/?#@\s]*@)?([^/?#:\s]+)/iu.exec(url ?? '')?.[1];
  return host?.toLowerCase().replace(/^www\./u, '').replace(/\.$/u, '');
}
