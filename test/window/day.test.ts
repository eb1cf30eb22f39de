// The main job in a real window, with the package as a user installs it: see, point, mark, judge, edit, come back.

import assert from 'node:assert/strict';
import { until } from './until';
import { Workbench } from './workbench';

const ARTICLE = 'harbour.article.txt';
const SIDECAR = `${ARTICLE}.facts.yaml`;
const FIGURE = '1,200 boats';

describe('a checker’s first claim', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ file: ARTICLE, settings: { 'claimLens.author': 'mk' } });
  });
  after(() => workbench.close());

  it('sees what can be checked', async () => {
    const painted = await until(async () => {
      const on = await workbench.paintedOn(FIGURE);
      return on.length > 0 && on;
    }, 'a line under the figure');
    assert.ok(painted.some(({ underline }) => /dotted/u.test(underline)), JSON.stringify(painted));
    assert.equal((await workbench.iconsBeside(FIGURE)).length, 0);
  });

  it('points at the figure and reads what is meant and who says it', async () => {
    const card = await workbench.hover('1,200', 'boats');
    assert.match(card, /1,200 boats — count/u);
    assert.match(card, /harbour office of Oldmouth/iu);
    assert.match(card, /Mark claim/u);
  });

  it('marks it from the palette: the sidecar is there, the claim is painted', async () => {
    await workbench.click('1,200');
    await workbench.command('Claim Lens: Mark Claim');
    const yaml = await workbench.onDisk(SIDECAR, 'quote: 1,200 boats', 'text: |');
    assert.match(yaml, /claimant: .*harbour office of Oldmouth/iu);
    await until(async () => (await workbench.iconsBeside(FIGURE)).some(({ image }) => image.includes('open-dark')), 'the icon of a claim that is not judged');
  });

  it('judges it: verdict, source and note', async () => {
    await workbench.command('Claim Lens: Set Verdict');
    await workbench.pick('Mostly true', 'What did the check find?');
    await workbench.onDisk(SIDECAR, 'verdict: mostly-true', 'checked:');
    await workbench.command('Claim Lens: Add Source');
    await workbench.answer('https://harbour.example.org/log', 'The address');
    await workbench.answer('Harbour log', 'Its title');
    await workbench.pick('Supports the claim', 'What does the source do');
    await workbench.onDisk(SIDECAR, 'url: https://harbour.example.org/log', 'stance: supports');
    await workbench.command('Claim Lens: Add Note');
    await workbench.answer('Counted twice, on Monday and Tuesday.', 'What should whoever reads this know?');
    await workbench.onDisk(SIDECAR, 'by: mk', 'Counted twice');
  });

  it('sees the verdict in the text and in the card, first', async () => {
    await until(async () => (await workbench.iconsBeside(FIGURE)).some(({ image }) => image.includes('mostly-true-dark')), 'the icon of the verdict');
    const painted = await workbench.paintedOn(FIGURE);
    assert.ok(painted.some(({ border }) => /dashed/u.test(border)), JSON.stringify(painted));
    const card = await workbench.hover('1,200', 'Mostly true');
    assert.ok(card.indexOf('Mostly true') < card.indexOf('Harbour log'));
    assert.match(card, /Counted twice, on Monday and Tuesday\. — mk/u);
    await workbench.picture('claim-card');
  });

  it('edits the text before it and in it: the claim keeps to its words and says what changed', async () => {
    await workbench.click('The harbour office');
    await workbench.type('After a week of rain, ');
    await until(async () => (await workbench.paintedOn(FIGURE)).some(({ border }) => /dashed/u.test(border)), 'the claim, shifted');
    await workbench.select('1,200');
    await workbench.type('1,500');
    await workbench.save();
    const yaml = await workbench.onDisk(SIDECAR, 'now: 1,500 boats');
    assert.match(yaml, /quote: 1,200 boats/u);
    await workbench.problems('The figure has changed since it was checked');
    assert.match(await workbench.hover('1,500', 'now'), /checked: 1,200 · now: 1,500/u);
    await workbench.picture('changed-figure');
  });

  it('accepts the new wording from the lightbulb', async () => {
    await workbench.click('1,500');
    await workbench.fix('Accept the new wording');
    const yaml = await workbench.onDisk(SIDECAR, 'quote: 1,500 boats');
    assert.doesNotMatch(yaml, /now:/u);
  });

  it('closes the window, opens it again, and everything is where it belongs', async () => {
    await workbench.reopen();
    await workbench.shows(ARTICLE);
    await until(async () => (await workbench.iconsBeside('1,500 boats')).some(({ image }) => image.includes('mostly-true-dark')), 'the claim after opening again', 60_000);
    assert.match(await workbench.hover('1,500', 'Mostly true'), /Harbour log/u);
  });

  it('changes the sidecar from outside: the window follows', async () => {
    const yaml = await workbench.onDisk(SIDECAR, 'verdict: mostly-true');
    const isFalse = async () => (await workbench.iconsBeside('1,500 boats')).some(({ image }) => /(?<!mostly-)false-dark/u.test(image));
    await workbench.writeUntil(SIDECAR, yaml.replace('verdict: mostly-true', 'verdict: "false"'), isFalse, 'the new verdict');
    await workbench.remove(SIDECAR);
    await until(async () => (await workbench.iconsBeside('1,500 boats')).length === 0, 'no claim');
  });
});
