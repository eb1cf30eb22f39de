// What the cards say.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { claims, closeAll, extension, hoverOver, openNew, plain, until, write } from './desk';

const STORY = `Dam repairs fall behind

28 September, 2015

Opposition councillors say the ministry is responsible for the vast majority of the 240,000 trees felled at the dam.

"We will finish by October," engineer Petra Valk said on Monday.

More than 30 trucks <img src=x> stood idle for over two years [x](command:workbench.action.quit).
`;

describe('hover', () => {
  before(() => extension().activate());
  afterEach(closeAll);

  it('on a figure: value, kind, share, claimant, date of the article, and an action', async () => {
    const { editor: { document } } = await openNew(STORY);
    const card = plain(await hoverOver(document, '240,000'));
    assert.match(card, /240,000 trees — count/u);
    assert.match(card, /vast majority of/u);
    assert.match(card, /Claimed by Opposition councillors/u);
    assert.match(card, /Article of Monday 28 September 2015/u);
    assert.match(card, /\[Mark claim\]\(command:claimLens\.markClaim\?/u);
  });

  it('on a date: the day that is meant', async () => {
    const { editor: { document } } = await openNew(STORY);
    assert.match(plain(await hoverOver(document, 'Monday')), /Monday 28 September 2015 — 2015-09-28/u);
    assert.match(plain(await hoverOver(document, 'October')), /October 2015 — 2015-10/u);
  });

  it('on a quotation: who said it', async () => {
    const { editor: { document } } = await openNew(STORY);
    assert.match(plain(await hoverOver(document, 'We will finish')), /Said by Petra Valk/u);
  });

  it('on what reached the article through others: each of them', async () => {
    const { editor: { document } } = await openNew(`Harbour talks

28 September, 2015

According to a report by the Lantern, Mira Castell said 40 ships were late.

Jon Orr was quoted by Sol news agency as saying 12 ships had sunk.

“We lost 300 visitors,” he said, quoted by Radio Sol.

It is said that 500 people left.
`);
    assert.match(plain(await hoverOver(document, '40 ships')), /Claimed by Mira Castell, as told by report/u);
    assert.match(plain(await hoverOver(document, '12 ships')), /Claimed by Jon Orr, through Sol news agency/u);
    assert.match(plain(await hoverOver(document, 'We lost')), /Said by Jon Orr \(“he”\), through Radio Sol — “said”/u);
    assert.match(plain(await hoverOver(document, '500 people')), /Claimed by somebody: who is unclear — the text names no source/u);
  });

  it('on a figure that stands elsewhere too: how often, in which articles, with what was found of it there; and all references', async () => {
    await write('dam-before.article.txt', 'Dam rises\n\nSome 61,300 bricks were laid. Of the 61,300 bricks a third was old.\n');
    await write('dam-before.article.txt.facts.yaml', 'version: 1\nclaims:\n  - {quote: "61,300 bricks were laid", verdict: half-true}\n');
    await write('dam-[x](y).article.txt', 'Dam stands\n\nIt took 61,300 bricks.\n');
    const { editor: { document } } = await openNew('Dam done\n\nThe dam has 61,300 bricks. Somebody counted 61,300 bricks.\n');
    const card = await until(async () => plain(await hoverOver(document, '61,300 bricks')), (said) => said.includes('dam-[x](y)') && said.includes('Half true'), 'the card, once the folder is read', 25_000);
    assert.match(card, /Stands once more in this article · The same figure in \[dam-\[x\]\(y\)\.article\.txt\]\(command:claimLens\.revealFigure\?[^)]*\), \[dam-before\.article\.txt\]\(command:[^)]*\) \(2 times\) \S Half true · \[Find all references\]\(command:claimLens\.findFigure\?/u);
    const link = /dam-before\.article\.txt\]\(command:(claimLens\.revealFigure)\?([^)]*)\)/u.exec(card)!;
    await vscode.commands.executeCommand(link[1]!, ...(JSON.parse(decodeURIComponent(link[2]!)) as unknown[]));
    const { document: shown, selection } = vscode.window.activeTextEditor!;
    assert.match(shown.uri.path, /dam-before\.article\.txt$/u);
    assert.match(shown.getText(selection), /61,300 bricks/u);
  });

  it('on a figure, says the same again once another article has changed', async () => {
    await write('kiln.article.txt', 'Kiln lit\n\nThe kiln burnt 8,412 tiles.\n');
    const { editor: { document } } = await openNew('Kiln out\n\nOf 8,412 tiles none broke.\n');
    await until(async () => plain(await hoverOver(document, '8,412')), (said) => said.includes('kiln.article.txt'), 'the other article');
    await write('kiln.article.txt', 'Kiln lit\n\nThe kiln burnt 8,500 tiles.\n');
    await until(async () => plain(await hoverOver(document, '8,412')), (said) => !said.includes('kiln.article.txt'), 'nothing elsewhere');
  });

  it('on a bound: more than', async () => {
    const { editor: { document } } = await openNew(STORY);
    assert.match(plain(await hoverOver(document, '30 trucks')), /30 trucks — count[\s\S]*more than/u);
  });

  it('on a figure in a quotation: offers to mark each, in words that tell them apart', async () => {
    const { editor: { document } } = await openNew('Kiln lit again\n\n"It used 12 loads of coal," Ida Holm said.\n');
    const links = Array.from((await hoverOver(document, '12 loads')).matchAll(/\[(Mark [^\]]*)\]/gu), ([, words]) => words);
    assert.deepEqual(links, ['Mark claim', 'Mark quotation']);
  });

  it('sets lines of words from right to left apart, but for what is Markdown in them', async () => {
    const { editor: { document }, sidecar } = await openNew('فرن القرية\n\nباعت الأفران 310,000 رغيف في العام.\n');
    await write(sidecar, 'version: 1\nclaims:\n  - {quote: "310,000 رغيف", claim: "باعت 310,000 رغيف.", claimant: ريم القاسمي, notes: [{text: من عدّها؟}]}\n');
    await until(() => claims(document), ({ length }) => length === 1, 'the claim');
    const card = await hoverOver(document, '310,000');
    assert.match(card, /^\u2068باعت 310\\,000 رغيف\\\.\u2069$/mu);
    assert.match(card, /^\u2068Claimed by \*\*ريم القاسمي\*\*\u200a\u2069$/mu);
    assert.match(card, /^- \u2068من عدّها؟\u2069$/mu);
  });

  it('shows what strangers wrote as text: no HTML, no command of theirs', async () => {
    const { editor: { document }, sidecar } = await openNew(STORY);
    await write(sidecar, `version: 1
claims:
  - quote: over two years
    claim: "<script>x</script> [click](command:workbench.action.quit) <command:claimLens.undo> $(alert)"
    verdict: "true"
    sources:
      - {url: "javascript:alert(1)", title: "[a](command:claimLens.removeClaim)"}
`);
    await until(() => claims(document), (found) => found.length === 1, 'the claim');
    const card = await hoverOver(document, 'over two years');
    assert.match(card, /True/u);
    const links = [...card.matchAll(/(?<!\\)\]\(([^)]*)\)/gu)].map(([, target]) => target);
    assert.ok(links.length > 0);
    for (const target of links) assert.match(target!, /^command:claimLens\.(markClaim|setVerdict|setStatus|assign|signOff|addSource|addNote|editClaim|openInSidecar|revealFigure|findFigure)\?/u);
    assert.doesNotMatch(card, /(?<!\\)<(?!https?:)/u);
  });
});
