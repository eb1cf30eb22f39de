// How a suite in an extension host says how it went: to the person through mocha's reporter, to run.mjs in one marked line.

import * as vscode from 'vscode';

/** Only what is printed with this prefix is a report; run.mjs shows it and drops the prefix. On the desktop mocha prints by itself. */
const REPORT = 'mocha| ';
const COUNTS = 'counts| ';

/** Mocha's options, the same in each host. A test that is skipped or singled out fails the run. */
export const options = { ui: 'bdd', timeout: 30_000, reporter: 'spec', color: false, forbidOnly: true, forbidPending: true } as const;

/** To be called once `mocha` knows its reporters, before the run. */
export function sendReport(base: { consoleLog: typeof console.log }): void {
  if (vscode.env.uiKind === vscode.UIKind.Desktop) return;
  base.consoleLog = (first: unknown = '', ...rest: unknown[]) => console.log(REPORT + String(first), ...rest);
}

/** Resolves when all tests passed; else rejects, which VS Code takes for exit code 1. */
export function runToEnd(mocha: { run(done: (failures: number) => void): Mocha.Runner }): Promise<void> {
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failed) => {
      const passed = runner.stats?.passes ?? 0;
      if (vscode.env.uiKind === vscode.UIKind.Web) console.log(COUNTS + JSON.stringify({ passed, failed }));
      if (failed > 0) reject(new Error(`${failed} failed`));
      else if (passed === 0) reject(new Error('no test ran'));
      else resolve();
    });
  });
}
