// The extension is there and wakes up.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('activation', () => {
  it('is installed and activates', async () => {
    const extension = vscode.extensions.getExtension('claim-lens.claim-lens');
    assert.ok(extension, 'claim-lens.claim-lens is not installed');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });
});
