// What an article looks like: suggestions discreet, claims by verdict with a shape as well as a colour.
// Output only: no position is ever read back from here.

import * as vscode from 'vscode';
import type { Span } from '../core/span';
import { Colour, Setting } from '../ids';
import type { Articles } from '../workspace/articles';
import { Owner } from '../workspace/disposables';
import type { OpenArticle } from '../workspace/open-article';
import { onDidChangeSettings, settings } from '../workspace/settings';
import { lostPlaces } from '../workspace/adrift';
import { triageOf } from '../workspace/triage';
import { conditionOf, type Condition } from './condition';
import { ALL_LOOKS, colourOf, lookOf, type Look } from './tone';

/** The line under a claim, by look: its style tells verdicts apart without colour. */
const UNDERLINE: Readonly<Record<Look, readonly [width: string, style: string]>> = {
  true: ['2px', 'solid'],
  'mostly-true': ['2px', 'dashed'],
  mixed: ['3px', 'double'],
  'mostly-false': ['2px', 'dashed'],
  false: ['2px', 'solid'],
  unproven: ['2px', 'dotted'],
  open: ['1px', 'solid'],
};

/** What has become of a claim's words goes before its verdict in the margin. */
type Flag = Exclude<Condition, 'exact'>;

const FLAGS: readonly Flag[] = ['moved', 'changed', 'stale', 'ambiguous', 'lost'];

type Framed = Exclude<Flag, 'moved'>;

/** Around words that need a look; its style tells conditions apart without colour. Where lost words were there is a bar. */
const FRAMES: Readonly<Record<Framed, { readonly colour: string; readonly shape: vscode.DecorationRenderOptions }>> = {
  changed: { colour: Colour.stale, shape: { outline: '1px dashed' } },
  stale: { colour: Colour.stale, shape: { outline: '2px solid' } },
  ambiguous: { colour: Colour.adrift, shape: { outline: '2px dotted' } },
  lost: { colour: Colour.adrift, shape: { borderWidth: '0 0 0 3px', borderStyle: 'dashed' } },
};

const FRAMED = Object.keys(FRAMES) as readonly Framed[];

export class Decorations extends Owner {
  readonly #suggestion = this.own(vscode.window.createTextEditorDecorationType({
    textDecoration: 'underline dotted 1px; text-underline-offset: 3px',
    borderColor: new vscode.ThemeColor(Colour.suggestion),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  }));
  readonly #looks: ReadonlyMap<Look, vscode.TextEditorDecorationType>;
  readonly #frames: ReadonlyMap<Framed, vscode.TextEditorDecorationType>;
  readonly #icons: ReadonlyMap<Look | Flag, vscode.TextEditorDecorationType>;

  constructor(private readonly articles: Articles, extension: vscode.Uri) {
    super();
    this.#looks = new Map(ALL_LOOKS.map((look) => [look, this.own(vscode.window.createTextEditorDecorationType(claimStyle(look)))]));
    this.#frames = new Map(FRAMED.map((flag) => [flag, this.own(vscode.window.createTextEditorDecorationType(frameStyle(flag)))]));
    this.#icons = new Map([...ALL_LOOKS, ...FLAGS].map((name) => [name, this.own(vscode.window.createTextEditorDecorationType(gutter(name, extension)))]));
    this.own(articles.onDidChange((article) => this.#paintArticle(article)));
    this.own(vscode.window.onDidChangeVisibleTextEditors(() => this.#paintAll()));
    this.own(onDidChangeSettings((affects) => {
      if (affects(Setting.suggestions) || affects(Setting.threshold) || affects(Setting.verdicts)) this.#paintAll();
    }));
    this.#paintAll();
  }

  #paintAll(): void {
    for (const editor of vscode.window.visibleTextEditors) {
      const article = this.articles.get(editor.document);
      if (article) this.#paint(editor, article);
    }
  }

  #paintArticle(article: OpenArticle): void {
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document === article.document) this.#paint(editor, article);
    }
  }

  #paint(editor: vscode.TextEditor, article: OpenArticle): void {
    const { document } = editor;
    const range = ({ start, end }: Span) => new vscode.Range(document.positionAt(start), document.positionAt(end));
    const verdicts = settings.verdicts(document.uri);
    const looks = new Groups<Look>();
    const icons = new Groups<Look | Flag>();
    const frames = new Groups<Framed>();
    const iconAt = ({ start }: Span) => range({ start, end: start }); // one icon, however many lines the words wrap over
    for (const { claim, resolution } of article.claims) {
      const condition = conditionOf(resolution);
      const lost = condition === 'lost' ? lostPlaces(article).get(claim.id)?.span : undefined;
      for (const place of lost ? [lost] : resolution.candidates) {
        frames.add(lost ? 'lost' : 'ambiguous', range(place));
        icons.add(lost ? 'lost' : 'ambiguous', iconAt(place));
      }
      if (!resolution.span) continue;
      const look = lookOf(claim, verdicts);
      looks.add(look, range(resolution.span));
      icons.add(condition === 'exact' ? look : condition, iconAt(resolution.span));
      if (condition !== 'exact' && condition !== 'moved') frames.add(condition, range(resolution.span));
    }
    for (const [look, type] of this.#looks) editor.setDecorations(type, looks.of(look));
    for (const [icon, type] of this.#icons) editor.setDecorations(type, icons.of(icon));
    for (const [flag, type] of this.#frames) editor.setDecorations(type, frames.of(flag));
    editor.setDecorations(this.#suggestion, settings.suggestions() ? suggestions(article).map(range) : []);
  }
}

/** What is neither marked nor dismissed. */
function suggestions(article: OpenArticle): readonly Span[] {
  return triageOf(article).open.flatMap(({ parts }) => parts.map(({ suggestion }) => suggestion.span));
}

function claimStyle(look: Look): vscode.DecorationRenderOptions {
  const [width, style] = UNDERLINE[look];
  return {
    backgroundColor: new vscode.ThemeColor(Colour.background),
    borderWidth: `0 0 ${width} 0`,
    borderStyle: style,
    borderColor: colourOf(look),
    overviewRulerColor: colourOf(look),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  };
}

function frameStyle(flag: Framed): vscode.DecorationRenderOptions {
  const { colour, shape } = FRAMES[flag];
  const themed = new vscode.ThemeColor(colour);
  return {
    ...shape,
    outlineColor: themed,
    borderColor: themed,
    overviewRulerColor: themed,
    overviewRulerLane: vscode.OverviewRulerLane.Center,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  };
}

function gutter(name: Look | Flag, extension: vscode.Uri): vscode.DecorationRenderOptions {
  const icon = (theme: 'dark' | 'light') => ({ gutterIconPath: vscode.Uri.joinPath(extension, 'media', 'gutter', `${name}-${theme}.svg`), gutterIconSize: 'contain' });
  return { dark: icon('dark'), light: icon('light') };
}

/** Ranges by what they are to look like. */
class Groups<K> {
  readonly #ranges = new Map<K, vscode.Range[]>();

  add(key: K, range: vscode.Range): void {
    const ranges = this.#ranges.get(key);
    if (ranges) ranges.push(range);
    else this.#ranges.set(key, [range]);
  }

  of(key: K): readonly vscode.Range[] {
    return this.#ranges.get(key) ?? [];
  }
}
