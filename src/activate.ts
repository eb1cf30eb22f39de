// Puts the house together. Nothing is decided here.

import type * as vscode from 'vscode';
import { registerArticleFiles } from './editor/article-files';
import { registerAddNote } from './editor/commands/add-note';
import { registerAddSource } from './editor/commands/add-source';
import { registerEditClaim } from './editor/commands/edit-claim';
import { registerFigures } from './editor/commands/figures';
import { registerMarkClaim } from './editor/commands/mark-claim';
import { registerMendClaim } from './editor/commands/mend-claim';
import { registerNavigation } from './editor/commands/navigate';
import { registerAcceptWording, registerChoosePlace, registerReattach } from './editor/commands/reattach';
import { reportFailures } from './editor/commands/perform';
import { registerReview } from './editor/commands/review';
import { registerNotes } from './editor/commands/notes';
import { registerRemoveClaim, registerUndo } from './editor/commands/remove-claim';
import { registerSetVerdict } from './editor/commands/set-verdict';
import { registerSuggestions } from './editor/commands/suggestions';
import { registerToggleSuggestions } from './editor/commands/toggle-suggestions';
import { registerTreatAsArticle } from './editor/commands/treat-as-article';
import { ClaimsView, type ClaimRow } from './editor/claims-view/view';
import { registerCodeActions } from './editor/code-actions';
import { Dashboard } from './editor/dashboard/dashboard';
import { Decorations } from './editor/decorations';
import { Diagnostics } from './editor/diagnostics';
import { ExplorerBadges } from './editor/explorer-badges';
import { registerHover } from './editor/hover';
import { registerDefinitions } from './editor/language/definitions';
import { DateHints } from './editor/language/inlay-hints';
import { registerReferences } from './editor/language/references';
import { registerSidecarCompletion } from './editor/language/sidecar-completion';
import { registerSidecarLinks } from './editor/language/sidecar-links';
import { registerSymbols } from './editor/language/symbols';
import { NoteThreads } from './editor/notes/note-threads';
import { registerSidecarFixes } from './editor/sidecar-fixes';
import { Status } from './editor/status';
import { SuggestionsView, type SuggestionRow } from './editor/suggestions-view';
import { Articles } from './workspace/articles';
import { Folder } from './workspace/folder';
import { FolderIndex } from './workspace/folder-index';
import { History } from './workspace/history';
import { Recognition } from './workspace/recognition';
import type { SidecarWriter } from './workspace/sidecar-writer';
import { Sidecars } from './workspace/sidecars';

/** What other extensions, and the tests, may ask. */
export interface ClaimLens {
  /** The claims of an open article with where they are now; undefined when the document is no article. */
  claimsOf(document: vscode.TextDocument): Promise<readonly { id: string; verdict: string | undefined; state: string; range: vscode.Range | null }[] | undefined>;
  /** The comment threads of an open article, in the order of its text. */
  notesOf(document: vscode.TextDocument): readonly vscode.CommentThread[];
  /** What the Suggestions view lists now. */
  suggestions(): Promise<readonly SuggestionRow[]>;
  /** What the explorer shows of an article's claims. */
  explorerBadge(article: vscode.Uri): Promise<vscode.FileDecoration | undefined>;
  /** What the Claims view shows. */
  claimRows(): Promise<readonly ClaimRow[]>;
  /** Drops rows of the Claims view on another, all by their labels: what the mouse does. */
  dropClaims(labels: readonly string[], target: string): Promise<void>;
  /** Runs a command on rows of the Claims view, by their labels: what its context menu does. */
  runOnClaims(labels: readonly string[], command: string): Promise<void>;
  /** What Undo Last Change would undo and Redo Last Change do again, in words; null where there is nothing. */
  history(): { readonly last: string | null; readonly next: string | null };
}

export function activateClaimLens(context: vscode.ExtensionContext, writer: SidecarWriter): ClaimLens {
  const own = <T extends vscode.Disposable>(one: T): T => {
    context.subscriptions.push(one);
    return one;
  };
  const sidecars = own(new Sidecars(writer));
  const recognition = own(new Recognition(sidecars));
  const articles = own(new Articles(sidecars));
  const folder = own(new Folder(sidecars, articles));
  const history = own(new History(sidecars));

  own(reportFailures(articles));
  own(new Decorations(articles, context.extensionUri));
  const diagnostics = own(new Diagnostics(articles, folder));
  const suggestions = own(new SuggestionsView(articles));
  const claimsView = own(new ClaimsView(folder, articles, history, context.workspaceState));
  const notes = own(new NoteThreads(articles));
  const badges = own(new ExplorerBadges(folder, articles));
  own(new Dashboard(folder, context.extensionUri));
  own(new Status(articles, history));
  const index = own(new FolderIndex(articles, folder));
  own(registerHover(articles, index, folder));
  own(registerSymbols(articles, folder));
  own(registerDefinitions(articles, folder));
  own(registerReferences(articles, index));
  own(new DateHints(articles));
  own(registerSidecarLinks(folder));
  own(registerSidecarCompletion(folder));
  own(registerCodeActions(articles, diagnostics));
  own(registerSidecarFixes());

  own(registerArticleFiles(sidecars, folder));
  own(registerMarkClaim(articles, history));
  own(registerSetVerdict(articles, history));
  own(registerAddSource(articles, history));
  own(registerAddNote(articles, history));
  own(registerNotes(articles, history, notes));
  own(registerEditClaim(articles, history));
  own(registerMendClaim(articles, history));
  own(registerReview(articles, folder, history));
  own(registerReattach(articles, history));
  own(registerChoosePlace(articles, history));
  own(registerAcceptWording(articles, history));
  own(registerRemoveClaim(articles, history));
  own(registerUndo(history));
  own(registerNavigation(articles));
  own(registerFigures(articles));
  own(registerTreatAsArticle(recognition));
  own(registerSuggestions(articles, history, suggestions));
  own(registerToggleSuggestions());

  recognition.considerAll();
  return {
    claimsOf: (document) => articles.describe(document),
    notesOf: (document) => notes.shown(document),
    suggestions: () => suggestions.rows(),
    explorerBadge: (article) => badges.provideFileDecoration(article),
    claimRows: () => claimsView.rows(),
    dropClaims: (labels, target) => claimsView.drop(labels, target),
    runOnClaims: (labels, command) => claimsView.runOn(labels, command),
    history: () => ({ last: history.last, next: history.next }),
  };
}
