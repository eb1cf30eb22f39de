// What the links on a figure's card do: show the figure where it stands, and list all places where it is stated.

import * as vscode from 'vscode';
import type { Span } from '../../core/span';
import { Command } from '../../ids';
import type { Articles } from '../../workspace/articles';
import type { OpenArticle } from '../../workspace/open-article';
import { reveal } from './navigate';

/** Words of an article. */
interface Words extends Span {
  readonly article: string;
}

export function registerFigures(articles: Articles): vscode.Disposable {
  const show = async (words: Words): Promise<OpenArticle | undefined> => {
    const article = await articles.adopt(await vscode.workspace.openTextDocument(vscode.Uri.parse(words.article, true)));
    if (article) await reveal(article, words);
    return article;
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(Command.revealFigure, async (words: Words) => void (await show(words))),
    vscode.commands.registerCommand(Command.findFigure, async (words: Words) => {
      if (!(await show({ ...words, end: words.start }))) return;
      // Else the card whose link this was lies over the list; older versions close it by themselves or not at all.
      await vscode.commands.executeCommand('editor.action.hideHover').then(undefined, () => undefined);
      await vscode.commands.executeCommand('editor.action.goToReferences');
    }),
  );
}
