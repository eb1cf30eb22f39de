// The stages of a claim's work, in words.

import * as vscode from 'vscode';
import type { ClaimStatus } from '../core/sidecar/model';

export const STAGE_WORDS: Readonly<Record<ClaimStatus, () => string>> = {
  open: () => vscode.l10n.t('Open'),
  'in-review': () => vscode.l10n.t('In review'),
  done: () => vscode.l10n.t('Done'),
  'wont-check': () => vscode.l10n.t('Will not be checked'),
};
