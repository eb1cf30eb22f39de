import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { commandLink, escapeMarkdown, noteMarkdown, toWebUrl, webLink } from './markdown';

describe('markdown from strangers', () => {
  it('leaves no mark of Markdown, HTML or icons alive', () => {
    assert.equal(escapeMarkdown('<b>[x](command:y)</b>'), '\\<b\\>\\[x\\]\\(command\\:y\\)\\<\\/b\\>');
    assert.equal(escapeMarkdown('$(alert) <command:claimLens.undo>'), '\\$\\(alert\\) \\<command\\:claimLens\\.undo\\>');
  });
  it('puts everything in one line and drops what cannot be seen', () => {
    assert.equal(escapeMarkdown('a\n\n# b\u202e\u0000c'), 'a \\# bc');
  });
  it('has a backslash before every punctuation mark of any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.doesNotMatch(escapeMarkdown(text).replace(/\\[!-/:-@[-`{-~]/gu, ''), /[!-/:-@[-`{-~\n\r]/u);
    }));
  });
  it('links http and https only', () => {
    assert.equal(webLink('Toll', 'https://example.org/a b?c=<d>'), '[Toll](<https://example.org/a%20b?c=%3Cd%3E>)');
    assert.equal(webLink('Toll', 'javascript:alert(1)'), 'Toll');
    assert.equal(toWebUrl('command:claimLens.undo'), null);
    assert.equal(toWebUrl('file:///etc/passwd'), null);
  });
  it('keeps brackets of arguments out of the link’s end', () => {
    const link = commandLink('Mark', 'claimLens.markClaim', { words: 'a) [b](c' });
    assert.match(link, /^\[Mark\]\(command:claimLens\.markClaim\?[^()\s]+\)$/u);
  });
});

describe('notes as Markdown', () => {
  const seen = (text: string) => noteMarkdown(text).replaceAll('\u2060', '·');
  it('keep emphasis, lists, code, quotations and links to the web and to mail', () => {
    const note = '**Ask** the _desk_:\n\n- one\n- `two`\n\n> said\n\n[log](https://example.org/a) [log](<http://example.org/a b>) <https://example.org> [Ana](mailto:ana@example.org) [a][b]\n\n[b]: https://example.org/b\n\n!';
    assert.equal(noteMarkdown(note), note);
  });
  it('fetch no picture', () => {
    assert.equal(seen('![x](https://example.org/spy.png) \\![y][z] ![z]'), '!·[x](https://example.org/spy.png) \\!·[y][z] !·[z]');
  });
  it('run no command and open no file', () => {
    assert.equal(seen('[a](command:claimLens.undo) [b]( <command:x>) [c](\nfile:///etc/passwd) [d](../other) [e](&#99;ommand:x) [f](\\command:x)'),
      '[a]·(command:claimLens.undo) [b]·( <·command:x>) [c]·(\nfile:///etc/passwd) [d]·(../other) [e]·(&#99;ommand:x) [f]·(\\command:x)');
    assert.equal(seen('[a]: file:///etc/passwd\n[b]:\n  <command:x>'), '[a]·: file:///etc/passwd\n[b]·:\n  <·command:x>');
    assert.equal(seen('<command:x> <vscode://a/b> <FILE:///x> <HTTPS://example.org>'), '<·command:x> <·vscode://a/b> <·FILE:///x> <HTTPS://example.org>');
  });
  it('hold nothing that cannot be seen and turns text around', () => {
    assert.equal(noteMarkdown('a\u202eb\u0000\nc'), 'ab\nc');
  });
});
