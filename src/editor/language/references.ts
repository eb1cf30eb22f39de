// Find All References: where a figure is stated, or a claimant speaks, in the whole folder. And the same figure in the article,
// marked while the cursor is on it.

import * as vscode from 'vscode';
import { figureKey, sameFigure, stated, type StatedFigure } from '../../core/compare/figures';
import { CONFIDENT } from '../../core/detect/model';
import type { Span } from '../../core/span';
import { LANGUAGE } from '../../ids';
import type { Articles } from '../../workspace/articles';
import type { FolderIndex, Place } from '../../workspace/folder-index';
import type { OpenArticle } from '../../workspace/open-article';

export function registerReferences(articles: Articles, index: FolderIndex): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerReferenceProvider(LANGUAGE, {
      provideReferences: async (document, position, _context, token) => {
        const article = await articles.ready(document);
        const subject = article && subjectAt(article, document.offsetAt(position));
        if (!subject) return [];
        await refreshed(index, token);
        return placesOf(index, subject).map(({ uri, range }) => new vscode.Location(uri, range));
      },
    }),
    vscode.languages.registerDocumentHighlightProvider(LANGUAGE, {
      provideDocumentHighlights: async (document, position) => {
        const article = await articles.ready(document);
        return article && highlightsAt(article, position);
      },
    }),
  );
}

type Subject = { readonly kind: 'figure'; readonly figure: StatedFigure } | { readonly kind: 'speaker'; readonly name: string };

/** The speaker's name under the cursor, else the figure. */
function subjectAt({ detections }: OpenArticle, offset: number): Subject | null {
  const at = ({ start, end }: Span) => start <= offset && offset <= end;
  const speaker = [...detections.attributions, ...detections.quotations].find((one) => one.speaker && at(one.speaker) && one.speaker.confidence >= CONFIDENT)?.speaker;
  if (speaker) return { kind: 'speaker', name: speaker.name };
  const under = detections.figures.find(at) ?? detections.figures.find(({ phrase }) => at(phrase));
  const figure = under && stated(under);
  return figure ? { kind: 'figure', figure } : null;
}

function placesOf(index: FolderIndex, subject: Subject): Place[] {
  return subject.kind === 'figure' ? index.figures(subject.figure) : index.speakers(subject.name);
}

/** A large folder takes a moment the first time: told in the status bar, and cancelled with the search. */
function refreshed(index: FolderIndex, token: vscode.CancellationToken): Thenable<void> {
  if (index.isComplete) return index.refresh(token);
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Reading the folder’s articles') }, () => index.refresh(token));
}

/** Never none: VS Code would mark equal words instead, and in prose those are everywhere. */
function highlightsAt({ document, detections }: OpenArticle, position: vscode.Position): vscode.DocumentHighlight[] {
  const offset = document.offsetAt(position);
  const under = detections.figures.find(({ start, end }) => start <= offset && offset <= end);
  const sought = under && stated(under);
  if (!sought) return [new vscode.DocumentHighlight(new vscode.Range(position, position))];
  const key = figureKey(sought);
  const same = detections.figures.filter((one) => {
    const figure = stated(one);
    return figure !== null && figureKey(figure) === key && sameFigure(figure, sought);
  });
  return same.map(({ start, end }) => new vscode.DocumentHighlight(new vscode.Range(document.positionAt(start), document.positionAt(end)), vscode.DocumentHighlightKind.Read));
}
