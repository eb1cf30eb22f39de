// The review of a claim: how far it is, who checks it, and who signs its verdict.

import * as vscode from 'vscode';
import { peopleOf, signOffBlock, signOffBy } from '../../core/claims/review';
import { STAGES, stageOf } from '../../core/claims/stage';
import type { Claim, ClaimStatus } from '../../core/sidecar/model';
import { Command, Setting } from '../../ids';
import type { Articles } from '../../workspace/articles';
import { author } from '../../workspace/author';
import type { Folder } from '../../workspace/folder';
import type { History } from '../../workspace/history';
import { settings } from '../../workspace/settings';
import { STAGE_WORDS } from '../stage';
import { brief, mayWrite, now, perform } from './perform';
import { claimTarget, type ClaimTarget } from './target';

export function registerReview(articles: Articles, folder: Folder, history: History): vscode.Disposable {
  const command = (id: string, title: () => string, act: (target: ClaimTarget) => Promise<void>) => vscode.commands.registerCommand(id, async (given?: unknown) => {
    const target = await claimTarget(articles, given, title());
    if (target && mayWrite(target.article)) await act(target);
  });
  return vscode.Disposable.from(
    command(Command.setStatus, () => vscode.l10n.t('Set Status'), (target) => setStatus(target, history)),
    command(Command.assign, () => vscode.l10n.t('Assign'), (target) => assign(target, folder, history)),
    command(Command.signOff, () => vscode.l10n.t('Sign Off'), (target) => signOff(target, history)),
  );
}

const EXPLANATIONS: Readonly<Record<ClaimStatus, () => string>> = {
  open: () => vscode.l10n.t('Somebody still has to check it.'),
  'in-review': () => vscode.l10n.t('It is judged, and a second person looks at it.'),
  done: () => vscode.l10n.t('Nothing is left to do.'),
  'wont-check': () => vscode.l10n.t('It is left as it is: an opinion, a forecast, or not worth the time.'),
};

async function setStatus({ article, found: { claim } }: ClaimTarget, history: History): Promise<void> {
  const { uri } = article.document;
  const current = stageOf(claim, settings.signOffs(uri));
  const stages = STAGES.map((status) => ({ label: STAGE_WORDS[status](), description: status === current ? vscode.l10n.t('as it is now') : '', detail: EXPLANATIONS[status](), status }));
  const byItself = { label: vscode.l10n.t('By Verdict and Signatures'), description: '', detail: vscode.l10n.t('Open until it is judged, in review until enough people have signed, then done.'), status: null };
  const items = claim.status === undefined ? stages : [...stages, byItself];
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Status of “{0}”', brief(claim.anchor.quote)), placeHolder: vscode.l10n.t('How far is the work on it?'), matchOnDetail: true });
  if (!picked) return;
  await perform(history, uri, vscode.l10n.t('Status of “{0}”: {1}', brief(claim.anchor.quote), picked.label), { kind: 'set', id: claim.id, fields: { status: picked.status } });
}

async function assign({ article, found: { claim } }: ClaimTarget, folder: Folder, history: History): Promise<void> {
  const me = await author();
  const people = peopleOf((await folder.states()).flatMap(({ sidecar }) => sidecar?.claims ?? []));
  const name = await pickPerson(claim, people, me);
  if (name === undefined) return;
  const label = name === null ? vscode.l10n.t('“{0}” is for nobody in particular', brief(claim.anchor.quote)) : vscode.l10n.t('“{0}” is for {1}', brief(claim.anchor.quote), name);
  await perform(history, article.document.uri, label, { kind: 'set', id: claim.id, fields: { assignee: name } });
}

interface Person extends vscode.QuickPickItem {
  /** null: nobody. */
  readonly name: string | null;
}

/** A name of the folder, one's own, or one that is typed; null for nobody, undefined when the user backed out. */
async function pickPerson({ anchor, assignee }: Claim, people: readonly string[], me: string): Promise<string | null | undefined> {
  const mine: Person[] = me ? [{ label: `$(account) ${vscode.l10n.t('Me')}`, description: me, name: me }] : [];
  const others = people.filter((name) => name !== me).map((name): Person => ({ label: withoutIcons(name), description: name === assignee ? vscode.l10n.t('as it is now') : '', name }));
  const nobody: Person[] = assignee === undefined ? [] : [{ label: `$(circle-slash) ${vscode.l10n.t('Nobody')}`, name: null }];
  const known = [...mine, ...others, ...nobody];
  const pick = vscode.window.createQuickPick<Person>();
  pick.title = vscode.l10n.t('Who checks “{0}”?', brief(anchor.quote));
  pick.placeholder = vscode.l10n.t('Choose a name, or type another');
  pick.matchOnDescription = true;
  pick.items = known;
  const chosen = await new Promise<string | null | undefined>((resolve) => {
    pick.onDidChangeValue((value) => {
      const typed = value.trim();
      const isNew = typed !== '' && !known.some(({ name }) => name === typed);
      pick.items = isNew ? [...known, { label: `$(add) ${withoutIcons(typed)}`, description: vscode.l10n.t('another name'), alwaysShow: true, name: typed }] : known;
    });
    pick.onDidAccept(() => {
      const [item] = pick.activeItems;
      if (item) resolve(item.name);
    });
    pick.onDidHide(() => resolve(undefined));
    pick.show();
  });
  pick.dispose();
  return chosen;
}

/** Labels of lists draw what looks like an icon; names are strangers' words. */
function withoutIcons(name: string): string {
  return name.replace(/\$\(/gu, '$ (');
}

async function signOff(target: ClaimTarget, history: History): Promise<void> {
  const { article, found: { claim } } = target;
  const me = await author();
  switch (signOffBlock(claim, me)) {
    case null:
      await perform(history, article.document.uri, vscode.l10n.t('Sign off “{0}”', brief(claim.anchor.quote)), { kind: 'add-sign-off', id: claim.id, signOff: { by: me, at: now() } });
      return;
    case 'no-name':
      return offer(vscode.l10n.t('A signature needs a name, and yours is not known.'), vscode.l10n.t('Enter Name'), () => vscode.commands.executeCommand('workbench.action.openSettings', `@id:${Setting.section}.${Setting.author}`));
    case 'no-verdict':
      return offer(vscode.l10n.t('There is no verdict to sign yet.'), vscode.l10n.t('Set Verdict'), () => vscode.commands.executeCommand(Command.setVerdict, linkTo(target)));
    case 'own-check':
      return offer(vscode.l10n.t('You check this claim yourself. A second person signs it off.'), vscode.l10n.t('Assign to Somebody Else'), () => vscode.commands.executeCommand(Command.assign, linkTo(target)));
    case 'signed-already':
      return offer(vscode.l10n.t('You have signed this verdict.'), vscode.l10n.t('Take Back'), () => takeBack(target, me, history));
  }
}

/** The newest claim counts: the question may have stood there for a while. */
async function takeBack({ article, found }: ClaimTarget, me: string, history: History): Promise<void> {
  const claim = article.find(found.claim.id)?.claim;
  const which = claim && signOffBy(claim, me);
  if (claim && which) await perform(history, article.document.uri, vscode.l10n.t('Take back the signature on “{0}”', brief(claim.anchor.quote)), { kind: 'remove-sign-off', id: claim.id, which });
}

/** Says why not, and what helps; the command does not wait for the answer. */
function offer(reason: string, remedy: string, act: () => Thenable<unknown>): void {
  void vscode.window.showInformationMessage(reason, remedy).then((choice) => (choice === remedy ? act() : undefined));
}

function linkTo({ article, found }: ClaimTarget): { article: string; claim: string } {
  return { article: article.document.uri.toString(), claim: found.claim.id };
}
