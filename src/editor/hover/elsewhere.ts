// On a figure's card: where else in the folder the same figure is stated, and what was found of it there.

import * as vscode from 'vscode';
import type { StatedFigure } from '../../core/compare/figures';
import { contains, type Span } from '../../core/span';
import { Command } from '../../ids';
import type { Folder } from '../../workspace/folder';
import type { FolderIndex, Place } from '../../workspace/folder-index';
import { settings } from '../../workspace/settings';
import { commandLink, escapeMarkdown } from '../markdown';
import { series } from '../series';
import { symbolOf } from '../tone';

/** Articles named; for more there is Find All References. */
const NAMED = 4;

/** Commands that the lines link to. */
export const ELSEWHERE_COMMANDS = [Command.revealFigure, Command.findFigure] as const;

/** The card's lines, as Markdown; none where the figure stands nowhere else. Never waits for articles to be read. `at`: where it is pointed at. */
export async function elsewhere(figure: StatedFigure, at: { readonly uri: vscode.Uri; readonly span: Span }, index: FolderIndex, folder: Folder): Promise<string[]> {
  const places = index.figuresAtOnce(figure);
  if (places === null) return [`*${escapeMarkdown(vscode.l10n.t('The folder’s articles are being read; then this tells where else the figure stands.'))}*`];
  const isHere = ({ uri }: Place) => uri.toString() === at.uri.toString();
  const here = places.filter((place) => isHere(place) && !contains(place.span, at.span) && !contains(at.span, place.span)).length;
  const others = new Map<string, Place[]>();
  for (const place of places) if (!isHere(place)) others.set(place.uri.toString(), [...(others.get(place.uri.toString()) ?? []), place]);
  if (here + others.size === 0) return [];
  const lines = here === 0 ? [] : [here === 1 ? vscode.l10n.t('Stands once more in this article') : vscode.l10n.t('Stands {0} more times in this article', here)];
  if (others.size > 0) lines.push(await inOthers([...others.values()], folder));
  const find = commandLink(vscode.l10n.t('Find all references'), Command.findFigure, { article: at.uri.toString(), ...at.span });
  return [`${lines.join(' · ')} · ${find}`];
}

async function inOthers(articles: readonly (readonly Place[])[], folder: Folder): Promise<string> {
  const sorted = [...articles].sort(([a], [b]) => (a!.uri.path < b!.uri.path ? -1 : 1));
  const states = new Map((await folder.states()).map((state) => [state.article.toString(), state]));
  const named = await Promise.all(sorted.slice(0, NAMED).map(async (places) => {
    const { uri, span } = places[0]!;
    const state = states.get(uri.toString());
    const verdicts = state ? verdictsOn(places, await folder.claimsOf(state), uri) : [];
    const times = places.length > 1 ? ` (${escapeMarkdown(vscode.l10n.t('{0} times', places.length))})` : '';
    return [`${commandLink(vscode.workspace.asRelativePath(uri), Command.revealFigure, { article: uri.toString(), ...span })}${times}`, ...verdicts].join(' ');
  }));
  const more = sorted.length - named.length;
  const list = series([...named, more > 0 && escapeMarkdown(vscode.l10n.t('{0} more articles', more))]);
  return vscode.l10n.t('The same figure in {0}', list);
}

/** What was found of the claims on those words, each finding once. */
function verdictsOn(places: readonly Place[], claims: Awaited<ReturnType<Folder['claimsOf']>>, article: vscode.Uri): string[] {
  const scale = settings.verdicts(article);
  const touches = (span: Span | null) => span !== null && places.some((place) => span.start < place.span.end && place.span.start < span.end);
  const found = claims.filter(({ resolution }) => touches(resolution.span)).map(({ claim: { verdict } }) => {
    const step = scale.find(({ id }) => id === verdict);
    return `${symbolOf(verdict === undefined ? null : step?.tone ?? 'mixed')} ${escapeMarkdown(verdict === undefined ? vscode.l10n.t('not judged yet') : step?.label ?? verdict)}`;
  });
  return [...new Set(found)];
}
