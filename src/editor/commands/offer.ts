// Says why something cannot be done, and offers what helps.

import * as vscode from 'vscode';
import { Setting } from '../../ids';

/** The command does not wait for the answer. */
export function offer(reason: string, remedy: string, act: () => Thenable<unknown>): void {
  void vscode.window.showInformationMessage(reason, remedy).then((choice) => (choice === remedy ? act() : undefined));
}

/** For what needs the name of the person at the desk. */
export function offerToNameOneself(reason: string): void {
  offer(reason, vscode.l10n.t('Enter Name'), () => vscode.commands.executeCommand('workbench.action.openSettings', `@id:${Setting.section}.${Setting.author}`));
}
