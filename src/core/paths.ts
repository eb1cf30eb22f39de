// Paths of articles, with slashes: between them, as `related` writes them, from the folder of one to another; and in short.

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

/** Paths in short: the file's name, where no other of them has the same. */
export function shortNames(paths: readonly string[]): readonly string[] {
  const names = paths.map((path) => path.slice(path.lastIndexOf('/') + 1));
  return paths.map((path, index) => (names.indexOf(names[index]!) === names.lastIndexOf(names[index]!) ? names[index]! : path));
}
