import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { html } from './html';

describe('html', () => {
  it('takes values as text, whatever they look like', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      const { text: made } = html`<p title="${text}">${text}</p>`;
      assert.equal(made.match(/[<>"]/gu)!.length, 6);
      assert.ok(!/&(?!#\d+;)/u.test(made));
    }));
    assert.equal(html`<p>${'<img src=x onerror="a()">'}</p>`.text, '<p>&#60;img src=x onerror=&#34;a()&#34;&#62;</p>');
  });
  it('nests', () => {
    assert.equal(html`<ul>${['a', 'b&c'].map((one) => html`<li>${one}</li>`)}</ul>${3}`.text, '<ul><li>a</li><li>b&#38;c</li></ul>3');
  });
});
