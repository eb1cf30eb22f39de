// Paths between articles, as `related` writes them: from the folder of one to another, with slashes.

/** Where a name leads from an article; both paths are absolute. */
export function pathTo(article: string, name: string): string {
  const segments = article.split('/').slice(0, -1);
  for (const segment of name.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}

/** The name by which an article names another; both paths are absolute. */
export function nameOfPath(article: string, other: string): string {
  const from = article.split('/').slice(0, -1);
  const to = other.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...Array<string>(from.length - shared).fill('..'), ...to.slice(shared)].join('/');
}
