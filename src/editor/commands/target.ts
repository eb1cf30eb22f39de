// Which claim, or which words, a command is about: what a link or a view handed to it, else what is at the cursor, else what the user picks.

import * as vscode from 'vscode';
import type { Articles } from '../../workspace/articles';
import type { ClaimInText, OpenArticle } from '../../workspace/open-article';
import { settings } from '../../workspace/settings';
import { isClaimNode } from '../claims-view/nodes';
import { isolated } from '../quoted';
import { lookOf, symbolOf } from '../tone';

/** A claim of an article that is open now. */
export interface ClaimTarget {
  readonly article: OpenArticle;
  readonly found: ClaimInText;
}

/** What hover links and lightbulbs hand over. Strangers cannot make one: links are made by us alone; it is checked all the same. */
interface ClaimLink {
  readonly article: string;
  readonly claim: string;
}

/** The claim that a command is about; null when the user backed out or was told that there is none. */
export async function claimTarget(articles: Articles, given: unknown, title: string): Promise<ClaimTarget | null> {
  const link = toLink(given);
  if (link) return linked(articles, link);
  const article = await activeArticle(articles);
  if (!article) return null;
  const editor = vscode.window.activeTextEditor!;
  const at = article.claimsAt(editor.document.offsetAt(editor.selection.active));
  if (at[0] && at.length === 1) return { article, found: at[0] };
  const choices = at.length > 1 ? at : article.claims;
  if (choices.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This article has no claims yet. Put the cursor on a figure, a quotation or a sentence and run “Mark Claim”.'));
    return null;
  }
  const found = await pickClaim(choices, article, title);
  return found && { article, found };
}

/** The article in the active editor; tells the user when there is none. */
export async function activeArticle(articles: Articles): Promise<OpenArticle | null> {
  const editor = vscode.window.activeTextEditor;
  const article = editor && (await articles.ready(editor.document));
  if (article) return article;
  void vscode.window.showInformationMessage(vscode.l10n.t('Open an article first. For plain text that is not recognised as one, run “Treat as News Article”.'));
  return null;
}

/** Opens the article when it is not open and finds the claim in it. */
async function linked(articles: Articles, link: ClaimLink): Promise<ClaimTarget | null> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(link.article, true));
  const article = await articles.adopt(document);
  const found = article?.find(link.claim);
  if (article && found) return { article, found };
  void vscode.window.showWarningMessage(vscode.l10n.t('That claim is no longer in the sidecar.'));
  return null;
}

function toLink(given: unknown): ClaimLink | null {
  if (isClaimNode(given)) return { article: given.uri.toString(), claim: given.claim.id };
  if (typeof given !== 'object' || given === null) return null;
  const { article, claim } = given as Partial<ClaimLink>;
  return typeof article === 'string' && typeof claim === 'string' ? { article, claim } : null;
}

export async function pickClaim(claims: readonly ClaimInText[], article: OpenArticle, title: string): Promise<ClaimInText | null> {
  const verdicts = settings.verdicts(article.document.uri);
  const items = claims.map((found) => {
    const look = lookOf(found.claim, verdicts);
    const verdict = verdicts.find(({ id }) => id === found.claim.verdict)?.label ?? found.claim.verdict;
    return {
      label: `${symbolOf(look === 'open' ? null : look)} ${isolated((found.resolution.now ?? found.claim.anchor.quote).replace(/\s+/gu, ' '))}`,
      description: verdict ?? vscode.l10n.t('not judged yet'),
      found,
    };
  });
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t('Which claim?'), matchOnDescription: true });
  return picked?.found ?? null;
}
