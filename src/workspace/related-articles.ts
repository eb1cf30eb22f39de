// Claims that are related to claims of other articles name those by their path. When articles are moved, the names follow.

import type * as vscode from 'vscode';
import { nameOfPath, pathTo } from '../core/paths';
import type { Folder } from './folder';
import { movedTo } from './sidecar-uri';
import type { Sidecars } from './sidecars';

interface Move {
  readonly oldUri: vscode.Uri;
  readonly newUri: vscode.Uri;
}

/** To be called after the files were moved. What is written is no step of its own: moving the files back takes it back. */
export async function followMoves(sidecars: Sidecars, folder: Folder, files: readonly Move[]): Promise<void> {
  const back = files.map(({ oldUri, newUri }) => ({ oldUri: newUri, newUri: oldUri }));
  for (const { article, sidecar } of await folder.states()) {
    const names = new Set((sidecar?.claims ?? []).flatMap(({ related }) => related.map((one) => one.article)));
    const was = movedTo(article, back);
    const moves = [...names].flatMap((from) => {
      const target = movedTo(was.with({ path: pathTo(was.path, from) }), files);
      const leadsElsewhere = target.scheme !== article.scheme || target.authority !== article.authority;
      return leadsElsewhere || target.path === pathTo(article.path, from) ? [] : [{ from, to: nameOfPath(article.path, target.path) }];
    });
    if (moves.length > 0) await sidecars.apply(article, { kind: 'follow', moves }); // in a file that cannot be written the old names stay
  }
}
