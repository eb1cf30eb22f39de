// Behind "Monday" or "last month" the day that is meant, for those who want it: off unless the setting is on.

import * as vscode from 'vscode';
import { CONFIDENT } from '../../core/detect/model';
import { LANGUAGE, Setting } from '../../ids';
import type { Articles } from '../../workspace/articles';
import { Owner } from '../../workspace/disposables';
import { onDidChangeSettings, settings } from '../../workspace/settings';
import { dateInWords } from '../date-in-words';

export class DateHints extends Owner implements vscode.InlayHintsProvider {
  readonly #changed = this.own(new vscode.EventEmitter<void>());
  readonly onDidChangeInlayHints = this.#changed.event;

  constructor(private readonly articles: Articles) {
    super();
    this.own(vscode.languages.registerInlayHintsProvider(LANGUAGE, this));
    this.own(articles.onDidChange(() => this.#changed.fire()));
    this.own(onDidChangeSettings((affects) => {
      if (affects(Setting.dateHints)) this.#changed.fire();
    }));
  }

  async provideInlayHints(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.InlayHint[]> {
    const article = settings.dateHints(document.uri) ? await this.articles.ready(document) : undefined;
    if (!article) return [];
    const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    return article.detections.dates
      .filter(({ relative, value, confidence, start, end }) => relative && value !== null && confidence >= CONFIDENT && start < to && from < end)
      .map(({ end, value }) => {
        const hint = new vscode.InlayHint(document.positionAt(end), value!);
        hint.paddingLeft = true;
        hint.tooltip = dateInWords(value!);
        return hint;
      });
  }
}
