// Claims are dragged onto a verdict, a status or a person: what it does is one step that can be undone.

import * as vscode from 'vscode';
import type { ClaimStatus } from '../../core/sidecar/model';
import { View } from '../../ids';
import type { Articles } from '../../workspace/articles';
import type { History } from '../../workspace/history';
import { mayWrite, say } from '../commands/perform';
import { giveAssignee, giveStatus } from '../commands/review';
import { giveVerdict } from '../commands/set-verdict';
import { atNodes } from '../commands/several';
import { isClaimNode, type ClaimNode, type Node } from './nodes';

/** As VS Code names what is dragged out of a view. */
const MIME = `application/vnd.code.tree.${View.claims.toLowerCase()}`;

export class ClaimsDrag implements vscode.TreeDragAndDropController<Node> {
  readonly dragMimeTypes = [MIME];
  readonly dropMimeTypes = [MIME];

  /** @param parentOf what a row lies under */
  constructor(private readonly articles: Articles, private readonly history: History, private readonly parentOf: (node: Node) => Promise<Node | undefined>) {}

  handleDrag(nodes: readonly Node[], transfer: vscode.DataTransfer): void {
    const claims = nodes.filter(isClaimNode);
    if (claims.length > 0) transfer.set(MIME, new vscode.DataTransferItem(claims));
  }

  async handleDrop(target: Node | undefined, transfer: vscode.DataTransfer): Promise<void> {
    const dragged: unknown = transfer.get(MIME)?.value;
    if (Array.isArray(dragged)) await this.drop(dragged.filter(isClaimNode), target);
  }

  /** A claim stands for the group that it is in. Claims that are in the group already stay as they are. */
  async drop(claims: readonly ClaimNode[], target: Node | undefined): Promise<void> {
    const group = target?.kind === 'claim' ? await this.parentOf(target) : target;
    if (group?.kind !== 'group' || group.by === 'condition' || group.by === 'claimant') {
      say(vscode.l10n.t('Claims can be dropped on a verdict, a status or an assignee: group them by one of these.'));
      return;
    }
    const inIt = new Set(group.claims.map(keyOf));
    const moved = atNodes(claims.filter((claim) => !inIt.has(keyOf(claim))));
    if (moved.length === 0 || !moved.every(mayWrite)) return;
    switch (group.by) {
      case 'verdict': return giveVerdict(this.articles, this.history, moved, group.value === null ? null : { id: group.value, label: group.verdict?.label ?? group.value });
      case 'status': return giveStatus(this.history, moved, group.value as ClaimStatus | null);
      case 'assignee': return giveAssignee(this.history, moved, group.value);
    }
  }
}

function keyOf({ uri, claim }: ClaimNode): string {
  return `${uri.toString()}#${claim.id}`;
}
