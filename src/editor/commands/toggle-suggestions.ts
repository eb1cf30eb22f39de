// Shows or hides suggestions, everywhere.

import * as vscode from 'vscode';
import { Command, Setting } from '../../ids';
import { settings } from '../../workspace/settings';

export function registerToggleSuggestions(): vscode.Disposable {
  return vscode.commands.registerCommand(Command.toggleSuggestions, () =>
    vscode.workspace.getConfiguration(Setting.section).update(Setting.suggestions, !settings.suggestions(), vscode.ConfigurationTarget.Global));
}
