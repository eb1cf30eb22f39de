// The rows of the Claims view.

import * as vscode from 'vscode';
import { formerPlaces } from '../../core/anchor/stood';
import type { ClaimStatus, Verdict } from '../../core/sidecar/model';
import { Command } from '../../ids';
import { nameOf } from '../../workspace/sidecar-uri';
import { settings } from '../../workspace/settings';
import { changeInShort, conditionIcon, conditionInWords, conditionOf, needsALook, placeInWords } from '../condition';
import { problemInWords } from '../problem-in-words';
import { asRow, isolated } from '../quoted';
import { reviewInWords } from '../review-in-words';
import { series } from '../series';
import { STAGE_WORDS } from '../stage';
import { iconOf, lookOf, verdictInWords } from '../tone';
import type { ArticleNode, ClaimNode, GroupNode, Node } from './nodes';

export function itemOf(node: Node): vscode.TreeItem {
  if (node.kind === 'claim') return claimItem(node);
  return node.kind === 'article' ? articleItem(node) : groupItem(node);
}

function articleItem({ sidecar: { article, uri, sidecar, problems }, isOpen }: ArticleNode): vscode.TreeItem {
  const claims = sidecar?.claims ?? [];
  const checked = claims.filter(({ verdict }) => verdict !== undefined).length;
  const item = new vscode.TreeItem(asRow(sidecar?.article.headline ?? nameOf(article)), isOpen ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed);
  item.id = article.toString();
  item.resourceUri = article;
  item.iconPath = problems.some(({ severity }) => severity === 'error') ? new vscode.ThemeIcon('warning') : new vscode.ThemeIcon('book');
  item.description = [folderOf(article), vscode.l10n.t('{0} of {1} checked', checked, claims.length)].filter(Boolean).join(' · ');
  item.tooltip = problems[0] ? `${article.path}\n${problemInWords(problems[0], uri)}` : article.path;
  item.contextValue = 'article';
  return item;
}

/** The folder that an article lies in, which tells it from others of its name; empty at the top of the only folder. */
function folderOf(article: vscode.Uri): string {
  const path = vscode.workspace.asRelativePath(article);
  return path.startsWith('/') ? '' : path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** An article's name, with its folder where there are several in the workspace. */
function pathOf(article: vscode.Uri): string {
  return (vscode.workspace.workspaceFolders ?? []).length > 1 ? vscode.workspace.asRelativePath(article) : nameOf(article);
}

function groupItem(group: GroupNode): vscode.TreeItem {
  const { name, icon, tooltip } = appearanceOf(group);
  const { None, Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(asRow(name), group.claims.length === 0 ? None : group.isOpen ? Expanded : Collapsed);
  item.id = group.id;
  item.description = String(group.claims.length);
  item.iconPath = icon;
  item.tooltip = tooltip;
  item.accessibilityInformation = { label: vscode.l10n.t('{0}, {1} claims', name, group.claims.length) };
  item.contextValue = 'group';
  return item;
}

interface Appearance {
  readonly name: string;
  readonly icon: vscode.ThemeIcon;
  readonly tooltip?: string;
}

const STAGE_ICONS: Readonly<Record<ClaimStatus, string>> = { open: 'circle-large-outline', 'in-review': 'eye', done: 'pass', 'wont-check': 'circle-slash' };

function appearanceOf(group: GroupNode): Appearance {
  const { value } = group;
  switch (group.by) {
    case 'condition':
      return value === 'changed'
        ? { name: vscode.l10n.t('Changed since checked'), icon: conditionIcon('stale')!, tooltip: vscode.l10n.t('Their words in the article are no longer those that were checked.') }
        : { name: vscode.l10n.t('Lost'), icon: conditionIcon('lost')!, tooltip: vscode.l10n.t('Their words cannot be found in the article any more, or not with certainty.') };
    case 'verdict':
      return verdictAppearance(value, group.verdict);
    case 'status':
      return { name: STAGE_WORDS[value as ClaimStatus]?.() ?? value ?? '', icon: new vscode.ThemeIcon(STAGE_ICONS[value as ClaimStatus] ?? 'circle-large-outline') };
    case 'claimant':
      return { name: value ?? vscode.l10n.t('No claimant'), icon: new vscode.ThemeIcon('megaphone') };
    case 'assignee':
      return { name: value ?? vscode.l10n.t('Nobody'), icon: new vscode.ThemeIcon(value === null ? 'circle-large-outline' : 'account') };
  }
}

/** A verdict that the scale does not know goes by its id. */
function verdictAppearance(value: string | null, verdict: Verdict | undefined): Appearance {
  if (value === null) return { name: vscode.l10n.t('Not judged yet'), icon: iconOf('open') };
  return { name: verdict?.label ?? value, icon: iconOf(verdict?.tone ?? 'mixed'), ...(verdict ? { tooltip: verdict.description } : {}) };
}

function claimItem({ uri, claim, found: { resolution }, verdicts, group }: ClaimNode): vscode.TreeItem {
  const condition = conditionOf(resolution);
  const words = oneLine(resolution.now ?? claim.anchor.now ?? claim.anchor.quote);
  const verdict = verdictInWords(claim, verdicts);
  const state = conditionInWords(condition);
  const item = new vscode.TreeItem(asRow(words));
  item.id = `${group ?? ''}${uri.toString()}#${claim.id}`;
  item.description = [state, group && pathOf(uri), !group?.startsWith('verdict') && verdict, !group?.startsWith('claimant') && claim.claimant].filter(isSaid).map(isolated).join(' · '); // but for what the group says
  item.iconPath = conditionIcon(condition) ?? iconOf(lookOf(claim, verdicts));
  item.accessibilityInformation = { label: series([verdict, words, claim.claimant, state, group && pathOf(uri)]) };
  item.contextValue = needsALook(condition) ? `claim-${condition}` : 'claim';
  item.command = { command: Command.revealClaim, title: vscode.l10n.t('Show in Article'), arguments: [{ article: uri.toString(), claim: claim.id }] };
  return item;
}

/** Plain text, so that nothing in it is taken for more. */
export function claimTooltip({ uri, claim, found: { resolution }, sidecar, verdicts }: ClaimNode): string {
  const condition = conditionOf(resolution);
  const lost = condition === 'lost' ? formerPlaces(sidecar.sidecar?.text, '', [claim.anchor])[0]?.paragraph : null;
  return [
    verdictInWords(claim, verdicts),
    oneLine(resolution.now ?? claim.anchor.now ?? claim.anchor.quote),
    claim.claim,
    reviewInWords(claim, settings.signOffs(uri)),
    [conditionInWords(condition), resolution.state === 'exact' ? '' : placeInWords(resolution)].filter(Boolean).join(': '),
    changeInShort(claim, resolution),
    lost && vscode.l10n.t('It stood in this paragraph: {0}', oneLine(lost)),
  ].filter(isSaid).map(isolated).join('\n');
}

function isSaid(part: string | false | null | undefined): part is string {
  return Boolean(part);
}

function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}
