// The dashboard: one web view beside the editors that follows the folder; a bar leads to its claims in the Claims view.

import * as vscode from 'vscode';
import { overviewOf } from '../../core/claims/overview';
import { Command, View } from '../../ids';
import { deskOf } from '../../workspace/desk';
import { Owner } from '../../workspace/disposables';
import type { Folder } from '../../workspace/folder';
import { onDidChangeSettings, settings } from '../../workspace/settings';
import { readsRightToLeft } from '../quoted';
import { html, type Html } from './html';
import { dashboardBody } from './page';

/** Several changes at once are one drawing. */
const REDRAW_MS = 150;

export class Dashboard extends Owner implements vscode.WebviewPanelSerializer {
  #panel: vscode.WebviewPanel | undefined;
  #drawn = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly folder: Folder, private readonly extension: vscode.Uri) {
    super();
    this.own(vscode.commands.registerCommand(Command.openDashboard, () => this.#open()));
    this.own(vscode.window.registerWebviewPanelSerializer(View.dashboard, this));
    this.own(folder.onDidChange(() => this.#soon()));
    this.own(onDidChangeSettings(() => this.#soon()));
    this.own({ dispose: () => {
      clearTimeout(this.#timer);
      this.#panel?.dispose();
    } });
  }

  /** VS Code brings the panel back after a restart. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    await this.#show(panel);
  }

  async #open(): Promise<void> {
    if (this.#panel) this.#panel.reveal();
    else await this.#show(vscode.window.createWebviewPanel(View.dashboard, vscode.l10n.t('Claims Dashboard'), vscode.ViewColumn.Active));
  }

  async #show(panel: vscode.WebviewPanel): Promise<void> {
    this.#panel = panel;
    const media = vscode.Uri.joinPath(this.extension, 'media');
    panel.iconPath = { light: vscode.Uri.joinPath(media, 'dashboard-light.svg'), dark: vscode.Uri.joinPath(media, 'dashboard-dark.svg') };
    panel.webview.options = { enableScripts: true, localResourceRoots: [media] };
    panel.onDidDispose(() => {
      if (this.#panel === panel) this.#panel = undefined;
    });
    panel.onDidChangeViewState(() => this.#soon());
    panel.webview.onDidReceiveMessage((message: unknown) => {
      const query = queryIn(message);
      if (query !== null) void vscode.commands.executeCommand(Command.filterClaims, query);
    });
    const body = await this.#body();
    this.#drawn = body.text;
    panel.webview.html = page(panel.webview, media, body).text;
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#redraw(), REDRAW_MS);
  }

  /** Puts new numbers into the page that is there, so that place and focus stay. */
  async #redraw(): Promise<void> {
    if (!this.#panel?.visible) return;
    const { text } = await this.#body();
    if (text === this.#drawn) return;
    this.#drawn = text;
    await this.#panel?.webview.postMessage({ body: text });
  }

  async #body(): Promise<Html> {
    return dashboardBody(overviewOf(await this.folder.filed(), settings.verdicts(), await deskOf()));
  }
}

function page(webview: vscode.Webview, media: vscode.Uri, body: Html): Html {
  const uri = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(media, name)).toString();
  return html`<!DOCTYPE html>
<html lang="${vscode.env.language}" dir="${readsRightToLeft(vscode.env.language) ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src ${webview.cspSource}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${vscode.l10n.t('Claims Dashboard')}</title>
<link rel="stylesheet" href="${uri('dashboard.css')}">
</head>
<body><main>${body}</main><script src="${uri('dashboard.js')}"></script></body>
</html>`;
}

/** The query of a bar that was chosen; the page is not trusted to send anything else. */
function queryIn(message: unknown): string | null {
  const show = typeof message === 'object' && message !== null ? (message as { show?: unknown }).show : null;
  return typeof show === 'string' ? show : null;
}
