// The package holds what users need and nothing else.

import assert from 'node:assert/strict';
import { entries } from '../../scripts/vsix.mjs';

const shipped = [
  /^extension\.vsixmanifest$/,
  /^\[Content_Types\]\.xml$/,
  /^extension\/package(\.nls(\.[a-z-]+)?)?\.json$/i,
  /^extension\/(readme|changelog)\.md$/i,
  /^extension\/license(\.txt|\.md)?$/i,
  /^extension\/language-configuration\.json$/,
  /^extension\/dist\/(web\/)?extension\.js$/,
  /^extension\/dist\/cli\.js$/,
  /^extension\/(l10n|syntaxes|schemas)\/[^/]+\.json$/,
  /^extension\/media\/.+\.(svg|png|css|js|md)$/,
];

describe('the package', () => {
  const files = () => entries(process.env.CLAIM_LENS_VSIX!);

  it('holds the bundles and what they load', () => {
    const names = files().map(({ name }) => name);
    for (const file of ['package.json', 'dist/extension.js', 'dist/web/extension.js', 'dist/cli.js']) assert.ok(names.includes(`extension/${file}`), `${file} is missing`);
  });

  it('holds nothing else', () => {
    const strangers = files().map(({ name }) => name).filter((name) => !shipped.some((pattern) => pattern.test(name)));
    assert.deepEqual(strangers, []);
  });

  it('stays small', () => {
    const kilobytes = files().reduce((sum, { packed }) => sum + packed, 0) / 1024;
    assert.ok(kilobytes < 1500, `${kilobytes} KB`);
  });
});
