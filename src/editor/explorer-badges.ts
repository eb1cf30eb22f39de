// The explorer shows which articles have work left: how many claims are open, and whether some no longer hold to their words.

import * as vscode from 'vscode';
import { stageOf } from '../core/claims/stage';
import { Colour, Setting } from '../ids';
import type { Articles } from '../workspace/articles';
import { Owner } from '../workspace/disposables';
import type { Folder } from '../workspace/folder';
import { onDidChangeSettings, settings } from '../workspace/settings';
import type { SidecarState } from '../workspace/sidecars';
import { conditionOf, needsALook, type Condition } from './condition';
import { series } from './series';

/** Several changes at once are one look. */
const REFRESH_MS = 100;

/** The most that a badge has room for. */
const LARGEST = 99;

/** What stands for more. */
const MORE = '++';

export class ExplorerBadges extends Owner implements vscode.FileDecorationProvider {
  readonly #changed = this.own(new vscode.EventEmitter<vscode.Uri | undefined>());
  readonly onDidChangeFileDecorations = this.#changed.event;
  /** Sidecars by article; null while they are to be asked for. The editor asks for each file by itself. */
  #states: Promise<ReadonlyMap<string, SidecarState>> | null = null;
  #refreshing: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly folder: Folder, articles: Articles) {
    super();
    this.own(folder.onDidChange(() => this.#refreshSoon()));
    this.own(articles.onDidChange(({ document }) => this.#changed.fire(document.uri)));
    this.own(onDidChangeSettings((affects) => {
      if (affects(Setting.explorerBadges) || affects(Setting.signOffs)) this.#refreshSoon();
    }));
    this.own({ dispose: () => clearTimeout(this.#refreshing) });
    this.own(vscode.window.registerFileDecorationProvider(this));
  }

  async provideFileDecoration(uri: vscode.Uri): Promise<vscode.FileDecoration | undefined> {
    if (!settings.explorerBadges(uri)) return undefined;
    const state = (await (this.#states ??= this.#read())).get(uri.toString());
    if (!state) return undefined;
    const signOffs = settings.signOffs(uri);
    const claims = await this.folder.claimsOf(state);
    const left = claims.map(({ claim, resolution }) => ({ isOpen: stageOf(claim, signOffs) === 'open', condition: conditionOf(resolution) })).filter(({ isOpen, condition }) => isOpen || needsALook(condition));
    return decoration(left);
  }

  async #read(): Promise<ReadonlyMap<string, SidecarState>> {
    return new Map((await this.folder.states()).map((state) => [state.article.toString(), state]));
  }

  #refreshSoon(): void {
    clearTimeout(this.#refreshing);
    this.#refreshing = setTimeout(() => {
      this.#states = null;
      this.#changed.fire(undefined);
    }, REFRESH_MS);
  }
}

/** A claim on which something is to be done. */
interface Left {
  readonly isOpen: boolean;
  readonly condition: Condition;
}

/** What is lost has the colour before what changed, and that before what is open; the tooltip says all of it. */
function decoration(left: readonly Left[]): vscode.FileDecoration | undefined {
  if (left.length === 0) return undefined;
  const open = left.filter(({ isOpen }) => isOpen).length;
  const changed = left.filter(({ condition }) => condition === 'changed' || condition === 'stale').length;
  const lost = left.filter(({ condition }) => condition === 'ambiguous' || condition === 'lost').length;
  const words = series([
    open > 0 && (open === 1 ? vscode.l10n.t('1 open claim') : vscode.l10n.t('{0} open claims', open)),
    changed > 0 && vscode.l10n.t('{0} changed since checked', changed),
    lost > 0 && vscode.l10n.t('{0} lost', lost),
  ]);
  const colour = lost > 0 ? Colour.adrift : changed > 0 ? Colour.stale : Colour.openArticle;
  return new vscode.FileDecoration(left.length > LARGEST ? MORE : String(left.length), words, new vscode.ThemeColor(colour));
}
