import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { BlockKind } from '../../article/model';
import { sentencesOf } from '../../article/sentences';
import type { Attribution, Quotation } from '../model';
import type { Paragraph } from '../paragraph';
import { tokenize } from '../tokens';
import { attributeSpeech } from './attribute';
import { claimantOf, claimantsOf } from './claimant';
import { readSpeech } from './read';

function paragraphOf(text: string, kind: BlockKind = 'paragraph'): Paragraph {
  const tokens = tokenize(text);
  return { text, kind, tokens, sentences: sentencesOf(text, tokens) };
}

/** Speech of an article whose paragraphs are given; each starts where the one before ended, two line ends later. */
function speechOf(...texts: readonly (string | Paragraph)[]) {
  let offset = 0;
  return attributeSpeech(texts.map((text) => {
    const paragraph = typeof text === 'string' ? paragraphOf(text) : text;
    const at = offset;
    offset += paragraph.text.length + 2;
    return { paragraph, offset: at, local: readSpeech(paragraph) };
  }));
}

const says = ({ speaker, cue, content }: Attribution) => `${speaker.name} | ${cue.text} | ${content.text}`;
const speaks = ({ text, speaker }: Quotation) => `${speaker && speaker.confidence >= 0.5 ? speaker.name : '–'} | ${text}`;

describe('quotations', () => {
  const marks: readonly (readonly [text: string, quotations: readonly string[]])[] = [
    ['"We are ready," she said. "Now."', ['"We are ready,"', '"Now."']],
    ['“We are ready,” she said.', ['“We are ready,”']],
    ['He called it „ein Skandal“ and «une honte», or »Unsinn«, ‹rien›, ”skräp”.', ['„ein Skandal“', '«une honte»', '»Unsinn«', '‹rien›', '”skräp”']],
    ['‘I don’t mind,’ said Orla. ‘It’s the students’ choice.’', ['‘I don’t mind,’', '‘It’s the students’ choice.’']],
    ["'It isn't over,' the boys' coach said.", ["'It isn't over,'"]],
    ['"She told us \'go home\' and left," he said.', ['"She told us \'go home\' and left,"', "'go home'"]],
    ['"He said "no" to us," she said.', ['"He said "no" to us,"', '"no"']],
    ['“The first part ended.', ['“The first part ended.']],
    ["``We have time,'' he said.", ["``We have time,''"]],
    ["''We have time,'' he said.", ["''We have time,''"]],
    ['He wrote 「the bridge 『Sol』 is closed」.', ['「the bridge 『Sol』 is closed」', '『Sol』']],
    ['– I saw it, says Mira Castell. – It fell.', ['– I saw it,', '– It fell.']],
    ['– Roads: 40 million\n– Bridges: 30 million', []],
    ['The mayor said," It is done," and left.', ['" It is done,"']],
  ];
  for (const [text, expected] of marks) it(text, () => assert.deepEqual(speechOf(text).quotations.map((quotation) => quotation.text), expected));

  const none = [
    "It was the '90s, and rock 'n' roll was king.",
    'At 6\'2" he is the tallest; the pipe is 10" wide.',
    "The students' union and the workers' council met.",
    "'Twas a long night for 'em.",
    'He left" and did not return.',
    'Nothing "" here.',
  ];
  for (const text of none) it(`none in: ${text}`, () => assert.deepEqual(speechOf(text).quotations, []));

  const forms: readonly (readonly [form: Quotation['form'], text: string])[] = [
    ['speech', '"We will rebuild the bridge," Mira Castell said.'],
    ['speech', 'Mira Castell said: "We will rebuild the bridge."'],
    ['partial', 'Mira Castell said the bridge was "beyond repair" after the storm.'],
    ['scare', 'The so-called "experts" left early.'],
    ['title', 'Her novel "The Glass Harbour" sold well.'],
    ['title', 'She sang "Northern Rain" on the second night.'],
  ];
  for (const [form, text] of forms) it(`${form}: ${text}`, () => assert.deepEqual(speechOf(text).quotations.map((quotation) => quotation.form), [form]));
});

describe('attributions', () => {
  const table: readonly (readonly [text: string, attributions: readonly string[]])[] = [
    // The verb and its subject on either side, and in the middle.
    ['"The bridge is safe," Mira Castell said.', ['Mira Castell | said | "The bridge is safe,"']],
    ['"The bridge is safe," said Mira Castell, a city engineer.', ['Mira Castell | said | "The bridge is safe,"']],
    ['Mira Castell said, "The bridge is safe."', ['Mira Castell | said | "The bridge is safe."']],
    ['"The bridge," Mira Castell said, "is safe."', ['Mira Castell | said | "The bridge,"', 'Mira Castell | said | "is safe."']],
    ['Mira Castell: "The bridge is safe."', ['Mira Castell | : | "The bridge is safe."']],
    ['“The bridge is safe.” – Mira Castell', ['Mira Castell | – | “The bridge is safe.”']],
    // Indirect speech, with and without "that".
    ['Mira Castell said that 40 bridges were unsafe.', ['Mira Castell | said | 40 bridges were unsafe']],
    ['The ministry said on Monday 40 bridges were unsafe, but engineers disagree.', ['ministry | said | 40 bridges were unsafe']],
    ['Forty bridges are unsafe, engineers say.', ['engineers | say | Forty bridges are unsafe']],
    ['The bridge, officials say, would cost £3bn.', ['officials | say | The bridge', 'officials | say | would cost £3bn']],
    ['Western powers say the general is responsible for most deaths.', ['Western powers | say | the general is responsible for most deaths']],
    ['Police said two men were held.', ['Police | said | two men were held']],
    ['A survey found a third of voters undecided.', ['survey | found | a third of voters undecided']],
    // Who was told stands between.
    ['Orla Brandt told Radio Sol the vote was close.', ['Orla Brandt | told Radio Sol | the vote was close']],
    ['She told reporters that the vote was close.', ['she | told reporters | the vote was close'.replace('she', 'She')]],
    ['Engineers warned the dam could burst.', ['Engineers | warned | the dam could burst']],
    // Appositions.
    ['Mira Castell, the head of the city\'s bridge office, said 40 bridges were unsafe.', ['Mira Castell | said | 40 bridges were unsafe']],
    ['The transport minister, Mira Castell, said 40 bridges were unsafe.', ['Mira Castell | said | 40 bridges were unsafe']],
    // "according to", and a source of the source.
    ['According to the port authority, 12 ships are waiting.', ['port authority | According to | 12 ships are waiting']],
    ['Twelve ships are waiting, according to Jon Orr, a harbour pilot.', ['Jon Orr | according to | Twelve ships are waiting']],
    // Participles and second verbs keep the speaker.
    ['Jon Orr said the port was full, adding that 12 ships were waiting.', ['Jon Orr | said | the port was full', 'Jon Orr | adding | 12 ships were waiting']],
    ['Jon Orr blamed the weather and said 12 ships were waiting.', ['Jon Orr | said | 12 ships were waiting']],
    // Thought, belief, charges, and adjectives of the mind.
    ['Analysts believe the bank will cut rates.', ['Analysts | believe | the bank will cut rates']],
    ["I've heard it; we think the bank will cut rates.", ['we | think | the bank will cut rates']],
    ['Jon Orr is certain that the bank will cut rates.', ['Jon Orr | certain | the bank will cut rates']],
    ['Castell accused the board of hiding 12 deaths.', ['Castell | accused | the board of hiding 12 deaths']],
    ['Twelve people died, said Jon Orr, a pilot who saw it.', ['Jon Orr | said | Twelve people died']],
    ['“Twelve died,” said a man who gave no name.', ['man | said | “Twelve died,”']],
    ['A teacher who saw the fire said 12 died.', ['teacher | said | 12 died']],
    ['Castell – who leads the party – said it was over.', ['Castell | said | it was over']],
    ['Castell, who said in May that 40 bridges were unsafe, resigned.', ['Castell | said | 40 bridges were unsafe']],
    ["The company told Radio Sol's Morning programme that 300 jobs would go.", ["company | told Radio Sol's Morning programme | 300 jobs would go"]],
    // Two sentences, the second of which opens with a quotation.
    ['Witnesses said they ran. “Twelve fell,” one man said.', ['Witnesses | said | they ran', 'one man | said | “Twelve fell,”']],
    // What somebody says they will do, or did not do.
    ['Mira Castell vowed to build 400 homes by 2030.', ['Mira Castell | vowed | to build 400 homes by 2030']],
    ['Jon Orr denied hiding 12 deaths.', ['Jon Orr | denied | hiding 12 deaths']],
    // Nouns of speech.
    ["The ministry's claim that 40 bridges were unsafe was repeated.", ['ministry | claim | 40 bridges were unsafe']],
    ['The minister rejected a claim by the union that 300 jobs would go.', ['union | claim | 300 jobs would go']],
    ['Officials issued a warning that 300 people could die.', ['Officials | warning | 300 people could die']],
    // Hearsay: somebody says it, nobody is named.
    ['Forty people are believed to have died.', ['unnamed source | are believed | Forty people', 'unnamed source | are believed | to have died']],
    ['It was claimed that 300 people died.', ['unnamed source | was claimed | 300 people died']],
    // Whom a report rests on says it too.
    ['Radio Sol, citing officials, said 12 had died.', ['Radio Sol | said | 12 had died', 'officials | citing | 12 had died']],
    // Passive: only with "by".
    ['The plan was described by Jon Orr as "a farce".', ['Jon Orr | described | "a farce"']],
    ['He was quoted as saying the plan was dead.', ['He | saying | the plan was dead']],
    ["“We are late,” said a spokeswoman for Norland Rail.", ['spokeswoman for Norland Rail | said | “We are late,”']],
    ['As Castell put it, “the bridge is a ruin”.', ['Castell | put it | “the bridge is a ruin”']],
    ['Speaking to reporters, Jon Orr said it was over.', ['Jon Orr | said | it was over']],
    ['In a statement, the company said it had cut 500 jobs.', ['company | said | it had cut 500 jobs']],
    ['The company said in a statement on Monday that it had cut 500 jobs.', ['company | said | it had cut 500 jobs']],
    // Things after verbs that take clauses too: a claim when they state a figure.
    ['The ministry confirmed 12 deaths.', ['ministry | confirmed | 12 deaths']],
  ];
  for (const [text, expected] of table) it(text, () => assert.deepEqual(speechOf(text).attributions.map(says), expected));

  const none = [
    'The claim was false and the report is late.',
    'The State Department opened a new office.',
    'Police found the body in a ditch.',
    'The company announced the results of the vote.',
    'Nobody said that 12 people died.',
    'Critics might say the bridge is unsafe.',
    'If Castell says the bridge is unsafe, it closes.',
    'The allegation that 12 people died was rejected by the ministry.',
    'The council denied planning permission.',
    'The tower is expected to open.',
    'Jon Orr did not say who paid.',
    'She told stories at night.',
    'Examples of questions are below.',
    'The firm reports to the regulator.',
  ];
  for (const text of none) it(`none in: ${text}`, () => assert.deepEqual(speechOf(text).attributions.map(says), []));
});

describe('speakers across paragraphs', () => {
  const table: readonly (readonly [name: string, paragraphs: readonly string[], quotations: readonly string[]])[] = [
    ['a surname and a pronoun become the full name', ['Transport minister Mira Castell opened the bridge.', '"It is safe," Castell said. "I crossed it," she added.'],
      ['Mira Castell | "It is safe,"', 'Mira Castell | "I crossed it,"']],
    ['a paragraph that is all quotation goes on with the last speaker', ['Mira Castell said the bridge was safe.', '"I crossed it this morning with my children."'],
      ['Mira Castell | "I crossed it this morning with my children."']],
    ['… unless it answers a question', ['"Is it safe?" Jon Orr asked.', '"I crossed it this morning with my children."'],
      ['Jon Orr | "Is it safe?"', '– | "I crossed it this morning with my children."']],
    ['a quotation over two paragraphs keeps its speaker', ['Mira Castell said: "It is safe.', '"I crossed it this morning."'],
      ['Mira Castell | "It is safe.', 'Mira Castell | "I crossed it this morning."']],
    ['… also when only the second says who', ['"It is safe.', '"I crossed it this morning," Mira Castell said.'],
      ['Mira Castell | "It is safe.', 'Mira Castell | "I crossed it this morning,"']],
    ['a colon at the end of a paragraph leads in to the next', ['Mira Castell wrote in a letter:', '"It is safe."'], ['Mira Castell | "It is safe."']],
    ['a role goes back to its only holder', ['The mayor, Jon Orr, opened the bridge with engineer Mira Castell.', '"It is safe," the mayor said.'], ['Jon Orr | "It is safe,"']],
    ['a role without a holder stays as it is', ['A senior harbour official said: "It is safe."', '"We checked it twice."'],
      ['senior harbour official | "It is safe."', 'senior harbour official | "We checked it twice."']],
    ['an age goes back to whose it is', ['Jon Orr, 34, lost his home.', '"It fell," the 34-year-old said.'], ['Jon Orr | "It fell,"']],
    ['a role may have words between it and its name', ['The mayor of Sol, Mira Castell, met the governor, Jon Orr.', '"It fell," the governor said.', '"No," the mayor said.'],
      ['Jon Orr | "It fell,"', 'Mira Castell | "No,"']],
    ['it, they and she mean the subject right before', ['The ministry met doctors. It said: "Forty fell ill."', 'Doctors were angry. They said: "Fifty fell ill."', 'A spokeswoman came. She said: "Sixty did."'],
      ['ministry | "Forty fell ill."', 'Doctors | "Fifty fell ill."', 'spokeswoman | "Sixty did."']],
    ['three paragraphs, and only the last says who', ['"It is safe.', '"It is new.', '"I crossed it," Mira Castell said.'],
      ['Mira Castell | "It is safe.', 'Mira Castell | "It is new.', 'Mira Castell | "I crossed it,"']],
    ['he and she are told apart', ['Mira Castell met Jon Orr.', '"It is safe," he said.', '"It is not," she said.'], ['Jon Orr | "It is safe,"', 'Mira Castell | "It is not,"']],
    ['nobody to go back to: unclear', ['"It is safe," he said.'], ['– | "It is safe,"']],
    ['a first name goes back to its only full name', ['Thomas Orr and Gloria Orr farm here.', '"We were poor," Thomas said. "We are not," Gloria said.'],
      ['Thomas Orr | "We were poor,"', 'Gloria Orr | "We are not,"']],
    ['a surname spelled otherwise is still the same person', ['Mira Castell runs the port.', '"It is old," Castel said.'], ['Mira Castell | "It is old,"']],
    ['… but not when both were introduced', ['Mira Hanson met Ann Hansen.', '"It is old," Hansen said.'], ['Ann Hansen | "It is old,"']],
    ['a pronoun does not mean a name in what it says', ['For Jon Orr, a pilot, Pavel Denk was a hero. He said, "Denk saved us."'], ['Jon Orr | "Denk saved us."']],
    ['a pronoun means whom the sentence before is about', ['Mira Castell said: "We are late." Her rival, Ilse Brandt, left. "They lie," she said.'],
      ['Mira Castell | "We are late."', 'Ilse Brandt | "They lie,"']],
    ['… which a quotation may begin', ['Jon Orr spoke. His deputy, Pavel Denk, stood by. "We lost," Orr said. "We will be back," he said.'],
      ['Jon Orr | "We lost,"', 'Jon Orr | "We will be back,"']],
    ['two people speak as one', ['Jon Orr and Mira Castell came to Sol. "We are ready," they said.'], ['Jon Orr and Mira Castell | "We are ready,"']],
    ['a statement goes on over many paragraphs', ['"We lost everything," said Ann Reed.', '"The water came at night, when all of us were asleep in our beds."', '"The barn was gone by morning."'],
      ['Ann Reed | "We lost everything,"', 'Ann Reed | "The water came at night, when all of us were asleep in our beds."', 'Ann Reed | "The barn was gone by morning."']],
    ['a short sentence of agreement leads in to the next paragraph', ['Jon Orr disagreed.', '"We were lied to."'], ['Jon Orr | "We were lied to."']],
    ['agreeing takes no quotation that ended before it', ['Mira Castell said: "We are late." Her rival agreed.'], ['Mira Castell | "We are late."']],
    ['her cousin is not his cousin', ['"No," his cousin said.', '"Yes," her cousin said.'], ['his cousin | "No,"', 'her cousin | "Yes,"']],
    ['a statement is what reads', ['Norland Rail put a statement on its site. "We are sorry," it read.'], ['statement | "We are sorry,"']],
    ['whom a speaker mentions is not who speaks on', ['Jon Orr said: "Pavel Denk must go."', '"I mean it," he added.'], ['Jon Orr | "Pavel Denk must go."', 'Jon Orr | "I mean it,"']],
  ];
  const whole: readonly (readonly [text: string, quotations: readonly string[]])[] = [
    ['"We are late," said the mayor, Jon Orr.', ['Jon Orr | "We are late,"']],
    ['"We are late," said one of the engineers, Jon Orr.', ['Jon Orr | "We are late,"']],
    ['"We are late", the head of the port, Mira Castell, told Radio Sol.', ['Mira Castell | "We are late"']],
    ['"We are late," said 43-year-old Jon Orr.', ['Jon Orr | "We are late,"']],
    ['The court heard that Orr had told police: "I did it."', ['Orr | "I did it."']],
    ['The plan was "dead", according to the Sol Morning Herald.', ['Sol Morning Herald | "dead"']],
    ['In the words of the prosecutor, Mark Denk, "she cried for months".', ['Mark Denk | "she cried for months"']],
    ['A sign on the door read: "Closed until spring."', ['sign on the door | "Closed until spring."']],
    ['One of their posts has a line which pleased Castell: "Nobody sails alone."', ['line | "Nobody sails alone."']],
    ['"A new party is born." Mira Castell, mayor of Sol', ['Mira Castell | "A new party is born."']],
    ['"A new party is born." Reader, by email', ['Reader, by email | "A new party is born."']],
    ['"A new party is born." Mira Castell left.', ['– | "A new party is born."']],
    ['Asked about the cost, Jon Orr shrugged. "We will see."', ['Jon Orr | "We will see."']],
  ];
  for (const [text, expected] of whole) it(text, () => assert.deepEqual(speechOf(text).quotations.map(speaks), expected));

  it('a paragraph that leads in to a quotation attributes it', () => {
    assert.deepEqual(speechOf('Mira Castell wrote in a letter:', '"It is safe."').attributions.map(says), ['Mira Castell | wrote | "It is safe."']);
  });

  for (const [name, paragraphs, expected] of table) it(name, () => assert.deepEqual(speechOf(...paragraphs).quotations.map(speaks), expected));

  it('names the source of the source', () => {
    const [quotation] = speechOf('"It is safe," Mira Castell said, quoted by Sol news agency.').quotations;
    assert.equal(quotation?.speaker?.name, 'Mira Castell');
    assert.equal(quotation?.via?.text, 'Sol news agency');
    const [second] = speechOf('According to the Daily Lantern, Mira Castell said it was "quite safe".').quotations;
    assert.equal(second?.speaker?.name, 'Mira Castell');
    assert.equal(second?.via?.text, 'the Daily Lantern');
  });

  const through: readonly (readonly [text: string, name: string, via: string])[] = [
    ['Jon Orr was quoted by Sol news agency as saying 12 ships had sunk.', 'Jon Orr', 'Sol news agency'],
    ['Jon Orr was quoted as saying by the Sol agency that 12 ships had sunk.', 'Jon Orr', 'the Sol agency'],
    ['The agency quoted Jon Orr as saying 12 ships had sunk.', 'Jon Orr', 'The agency'],
    ['According to a report by the Harbour Institute, cited by the Lantern, 12 ships sank.', 'report', 'the Lantern'],
  ];
  for (const [text, name, via] of through) {
    it(`through ${via}: ${text}`, () => assert.deepEqual(speechOf(text).attributions.map((one) => [one.speaker.name, one.via?.text]), [[name, via]]));
  }

  it('counts the pieces of one utterance as one', () => {
    const { quotations } = speechOf('“The bridge,” Jon Orr said, “is safe.” He left. “It is new,” he said.', '“It stands.', '“It will stand.”');
    assert.deepEqual(quotations.map(({ utterance, form }) => [utterance, form]), [[0, 'speech'], [0, 'speech'], [undefined, 'speech'], [71, 'speech'], [71, 'speech']]);
  });

  it('says why a speaker is unclear', () => {
    const reasons = (...texts: string[]) => speechOf(...texts).attributions.map(({ speaker }) => [speaker.reason, speaker.confidence < 0.5]);
    assert.deepEqual(reasons('He said it fell.'), [['nobody', true]]);
    assert.deepEqual(reasons('It is said that it fell.'), [['unnamed', true]]);
    assert.deepEqual(reasons('Mira Castell said it fell. She added that it was old.'), [['named', false], ['pronoun', false]]);
  });

  it('takes nobody into or out of a caption', () => {
    const { quotations } = speechOf(
      'Mira Castell said the bridge was safe.', paragraphOf("'A long way to go'", 'subhead'), paragraphOf('Jon Orr said it was not.', 'caption'), '"I crossed it this morning with my children."');
    assert.deepEqual(quotations.map(speaks), ["– | 'A long way to go'", 'Mira Castell | "I crossed it this morning with my children."']);
  });
});

describe('labels', () => {
  const label = (text: string) => paragraphOf(text, 'headline');
  const said = (...texts: readonly (string | Paragraph)[]) => speechOf(...texts).attributions.map(({ speaker, content }) => `${speaker.confidence >= 0.5 ? speaker.name : '–'} | ${content.text}`);
  const table: readonly (readonly [name: string, paragraphs: readonly (string | Paragraph)[], attributions: readonly string[]])[] = [
    ['a transcript in capitals', ['Jon Smith met Sen. Ann Reed.', 'SMITH: We will rebuild the bridge.', 'SEN. REED (by telephone): It has cost 40 million.', 'SMITH: It will cost more.'],
      ['Jon Smith | We will rebuild the bridge.', 'Ann Reed | It has cost 40 million.', 'Jon Smith | It will cost more.']],
    ['what stands between turns is nobody’s', ['SMITH: We will rebuild.', 'How old is it?', 'REED: Forty years.', 'SMITH: Fifty.'], ['Smith | We will rebuild.', 'Reed | Forty years.', 'Smith | Fifty.']],
    ['initials of people named before', ['Mira Castell met Jon Orr.', 'MC: It is old.', 'JO: It is not.', 'MC: It was built in 1901.'],
      ['Mira Castell | It is old.', 'Jon Orr | It is not.', 'Mira Castell | It was built in 1901.']],
    ['lines of one paragraph', ['Mira Castell spoke to the Lantern.', 'Reporter: Will it close?\nCastell: It will not.\nReporter: Why?'], ['Reporter | Will it close?', 'Mira Castell | It will not.', 'Reporter | Why?']],
    ['one label of somebody known', ['Jon Smith was asked about it.', 'SMITH: We will rebuild.'], ['Jon Smith | We will rebuild.']],
    ['questions and answers', ['Mira Castell runs the port.', 'Q: How old is it?', 'A: It was built in 1901.'], ['– | How old is it?', 'Mira Castell | It was built in 1901.']],
    ['answers by one of several', ['Mira Castell and Jon Orr run the port.', 'Q: How old is it?', 'A: It was built in 1901.'], ['– | How old is it?', '– | It was built in 1901.']],
    ['a role in a headline', [label('Minister: no talks before spring'), 'Transport minister Mira Castell spoke.'], ['Mira Castell | no talks before spring']],
    ['a name in a headline', [label('Castell: no talks before spring'), 'Minister Mira Castell spoke.'], ['Mira Castell | no talks before spring']],
    ['bodies and documents in headlines', [label('Police: twelve dead in fire')], ['Police | twelve dead in fire']],
    ['… and behind them', [label('Twelve dead in fire: police')], ['police | Twelve dead in fire']],
    ['a body that the article gives words to', [label('NRB: forty trains late'), 'The NRB said forty trains were late.'], ['NRB | forty trains late', 'NRB | forty trains were late']],
    ['I in a turn', ['Jon Smith was asked.', 'SMITH: I believe that it will close.'], ['Jon Smith | I believe that it will close.', 'Jon Smith | it will close']],
  ];
  for (const [name, paragraphs, expected] of table) it(name, () => assert.deepEqual(said(...paragraphs), expected));

  const none: readonly (readonly [name: string, paragraphs: readonly (string | Paragraph)[]])[] = [
    ['a place line', ['SOL: The council met on Monday.', 'It closed the bridge.']],
    ['a list', ['Roads: 40 million\nBridges: 30 million\nPorts: 12 million']],
    ['places, of which one is called like a person', ['Sol Bay: old and dry.', 'Marie Port: the biggest island.', 'Ort: with an airport.', 'Ort: with a port.']],
    ['a bracket', ['Mira Castell Orr (Norlandish: Myra; 8 February 1700) was a Norlandish engineer.']],
    ['notes', ['Note: The bridge is closed.', 'Note: The port is closed.', 'Note: The road is closed.']],
    ['a matter in a headline', [label('Bridge: why it fell'), 'The bridge fell.']],
    ['a body that a headline may be about', [label('NRB: forty trains late'), 'Forty trains were late.']],
    ['a rubric', [label('Analysis: why bridges fall')]],
  ];
  for (const [name, paragraphs] of none) it(`none in: ${name}`, () => assert.deepEqual(said(...paragraphs), []));
});

describe('claimantOf', () => {
  it('gives the innermost attribution around a figure, or nobody', () => {
    const text = 'According to the Daily Lantern, Mira Castell said 40 bridges were unsafe. Twelve are closed.';
    const speech = speechOf(text);
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    assert.equal(claimantOf(at('40'), speech)?.speaker?.name, 'Mira Castell');
    assert.equal(claimantOf(at('Castell said'), speech)?.speaker?.name, 'Daily Lantern');
    assert.equal(claimantOf(at('Twelve'), speech), null);
  });
});

describe('claimantsOf', () => {
  const claimants = (text: string, words: string) =>
    claimantsOf({ start: text.indexOf(words), end: text.indexOf(words) + words.length }, speechOf(text)).map(({ speaker }) => speaker && speaker.name);

  it('gives all sources of a figure, the closest first, and each once', () => {
    assert.deepEqual(claimants('According to the Daily Lantern, Mira Castell said 40 bridges were unsafe.', '40'), ['Mira Castell', 'Daily Lantern']);
    assert.deepEqual(claimants('"We lost 12," Jon Orr said.', '12'), ['Jon Orr']);
    assert.deepEqual(claimants('Mira Castell said 40 were unsafe. She added that 12 were closed.', '12'), ['Mira Castell']);
  });

  it('knows that an utterance is somebody’s, though nobody is named', () => {
    assert.deepEqual(claimants('"We lost 12 ships that day."', '12'), [null]);
    assert.deepEqual(claimants('We lost 12 ships that day.', '12'), []);
  });
});

describe('speech of any text', () => {
  const piece = fc.constantFrom('"', "'", '“', '”', '‘', '’', '„', '«', '»', ' ', ' ', '. ', ', ', ': ', 'said', 'told', 'according', 'to', 'that', 'Mira', 'Castell', 'the', 'minister', 'he', 'adding', '12', '–', '\n', '\ud800', '(', ')');
  const text = fc.oneof(fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(' ')), fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')), fc.string({ unit: 'binary' }));

  it('gives spans in order that lie in the text and say its words', () => {
    fc.assert(fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
      const article = texts.join('\n\n');
      const { quotations, attributions } = speechOf(...texts);
      const check = (span: { start: number; end: number; text: string }) => {
        assert.ok(span.start >= 0 && span.start < span.end && span.end <= article.length);
        assert.equal(article.slice(span.start, span.end), span.text);
      };
      let last = 0;
      for (const quotation of quotations) {
        assert.ok(quotation.start >= last);
        last = quotation.start;
        for (const span of [quotation, quotation.speaker, quotation.cue, quotation.via]) if (span) check(span);
      }
      last = 0;
      for (const { speaker, cue, content } of attributions) {
        assert.ok(content.start >= last);
        last = content.start;
        for (const span of [speaker, cue, content]) check(span);
        assert.ok(speaker.confidence >= 0 && speaker.confidence <= 1);
      }
    }));
  });

  it('reads a paragraph the same whatever stands around it', () => {
    fc.assert(fc.property(text, text, (one, other) => {
      const alone = readSpeech(paragraphOf(one));
      readSpeech(paragraphOf(other));
      assert.deepEqual(readSpeech(paragraphOf(one)), alone);
    }));
  });

  const pairs = ['“”', '""', '„“', '„”', '«»', '»«', '‹›', '›‹', '‘’', "''", '‚‘', '‚’', '””', '「」', '『』'];
  it('reads every pair of marks alike', () => {
    fc.assert(fc.property(fc.constantFrom(...pairs), fc.constantFrom('We lost 12 ships', 'The bridge is closed', 'Nobody came to the harbour'), fc.constantFrom('said', 'added', 'insisted'), (pair, words, verb) => {
      for (const text of [`${pair[0]}${words},${pair[1]} ${verb} Mira Castell.`, `Mira Castell ${verb}: ${pair[0]}${words}.${pair[1]}`]) {
        const [quotation, ...more] = speechOf(text).quotations;
        assert.deepEqual(more, []);
        assert.equal(quotation?.text.slice(1, -2), words);
        assert.deepEqual([quotation?.form, quotation?.speaker?.name, quotation?.cue?.text], ['speech', 'Mira Castell', verb]);
      }
    }));
  });

  it('gives quotations that nest or are apart', () => {
    fc.assert(fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
      const around: Quotation[] = [];
      for (const quotation of speechOf(...texts).quotations) {
        while (around.length && around[around.length - 1]!.end <= quotation.start) around.pop();
        assert.ok(!around.length || quotation.end <= around[around.length - 1]!.end);
        around.push(quotation);
      }
    }));
  });

  it('is not changed by a paragraph without speech before or behind', () => {
    const filler = fc.constantFrom('Rain fell on the harbour all week.', 'The road is 12 km long.', 'Trains were late; buses were full.');
    const said = fc.constantFrom('"We lost 12 ships," said Mira Castell. "Two were new."', 'Mira Castell said 40 bridges were unsafe. She added that 12 were closed.', '“The bridge,” Jon Orr said, “is safe.”');
    fc.assert(fc.property(filler, said, filler, (before, words, behind) => {
      const kept = (speech: ReturnType<typeof speechOf>) => [speech.quotations.map(speaks), speech.attributions.map(says)];
      assert.deepEqual(kept(speechOf(before, words, behind)), kept(speechOf(words)));
    }));
  });

  const long: readonly (readonly [name: string, unit: string])[] = [
    ['quote marks', '"'], ['opening marks', '“'], ['single marks', "' "], ['quotations without end', '"a said '], ['cues', 'said '], ['names', 'Mira Castell, '],
    ['brackets', '(he said '], ['speakers', '"Yes," said Mira Castell. '], ['pronouns', '"Yes," he said. '], ['accordings', 'according to the '], ['ands', 'and said ', ], ['a word', 'a'],
  ];
  for (const [name, unit] of long) {
    it(`keeps within the text in a long run of ${name}`, () => {
      const paragraph = paragraphOf(unit.repeat(60_000 / unit.length));
      const { quotations, attributions } = attributeSpeech([{ paragraph, offset: 0, local: readSpeech(paragraph) }]);
      for (const { start, end, text: words } of [...quotations, ...attributions.map(({ content }) => content)]) {
        assert.ok(start < end);
        assert.equal(words, paragraph.text.slice(start, end));
      }
    });
  }
});
