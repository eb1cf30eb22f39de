// The dashboard opens once, comes with what is in the folder, and is reached from the palette.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, extension, run, until } from './desk';

const dashboards = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('claimLens.dashboard'));

describe('the dashboard', () => {
  before(() => extension().activate());
  afterEach(closeAll);

  it('opens in the place of an editor, once', async () => {
    await run('openDashboard');
    await until(dashboards, (tabs) => tabs.length === 1, 'tabs of the dashboard');
    await run('openDashboard');
    assert.equal(dashboards().length, 1);
    assert.equal(dashboards()[0]!.label, 'Claims Dashboard');
  });

  it('opens again after it was closed', async () => {
    await run('openDashboard');
    await closeAll();
    await until(dashboards, (tabs) => tabs.length === 0, 'tabs of the dashboard');
    await run('openDashboard');
    await until(dashboards, (tabs) => tabs.length === 1, 'tabs of the dashboard');
  });
});
