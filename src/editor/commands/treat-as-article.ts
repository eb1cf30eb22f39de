// Treat as News Article: for a file that nothing else makes one. Remembered in the setting, so that a team shares it.

import * as vscode from 'vscode';
import { Command, LANGUAGE } from '../../ids';
import type { Recognition } from '../../workspace/recognition';
import { say } from './perform';

export function registerTreatAsArticle(recognition: Recognition): vscode.Disposable {
  return vscode.commands.registerCommand(Command.treatAsArticle, async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open the file first.'));
    } else if (document.languageId === LANGUAGE) {
      say(vscode.l10n.t('This is a news article already.'));
    } else if (document.isUntitled) {
      await vscode.languages.setTextDocumentLanguage(document, LANGUAGE); // there is no name yet to remember it by
    } else {
      await recognition.remember(document);
    }
  });
}
