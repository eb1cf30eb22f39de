import { strict as assert } from 'node:assert';
import { paragraphOf, says, speaks, speechOf } from './speech.fixture';

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
    ['a reply is not by who asked', ['"How many?" Mira Castell asked.', '"Twelve," came the reply. "Count them yourself."'],
      ['Mira Castell | "How many?"', '– | "Twelve,"', '– | "Count them yourself."']],
    ['a ship is nobody, whatever its name', ['Mira Castell saw the trawler Ann Reed break up. "I swam," she said.'], ['Mira Castell | "I swam,"']],
    ['a role goes back to its only holder', ['The mayor, Jon Orr, opened the bridge with engineer Mira Castell.', '"It is safe," the mayor said.'], ['Jon Orr | "It is safe,"']],
    ['a role without a holder stays as it is', ['A senior harbour official said: "It is safe."', '"We checked it twice."'],
      ['senior harbour official | "It is safe."', 'senior harbour official | "We checked it twice."']],
    ['an age goes back to whose it is', ['Jon Orr, 34, lost his home.', '"It fell," the 34-year-old said.'], ['Jon Orr | "It fell,"']],
    ['a wider word goes back to the office, in the same body', ['Union secretary Jon Orr met minister Mira Castell.', '"We waited," the union leader said.', '"We did not," the politician said.'],
      ['Jon Orr | "We waited,"', 'Mira Castell | "We did not,"']],
    ['… but not to that of another body', ['Party leader Mira Castell spoke.', '"We waited," the union leader said.'], ['union leader | "We waited,"']],
    ['the mighty need no introduction', ['Vladimir Orr sent ships. Orr sent troops. Orr waits.', '"We go," the Kremlin strongman said.', '"We stay," the union leader said.'],
      ['Vladimir Orr | "We go,"', 'union leader | "We stay,"']],
    ['an age before a name makes a person of it', ['Tim Orr left.', 'Its old keeper, 88-year-old Stan Denk, sat there. "I saw it," he said.'], ['Stan Denk | "I saw it,"']],
    ['a wider word that could mean two is nobody’s name', ['Barrister Jon Orr met solicitor Mira Castell.', '"We waited," the lawyer said.'], ['lawyer | "We waited,"']],
    ['an age goes back to a word for it', ['Jon Orr, 19, scored for coach Mira Castell, 50.', '"A dream," the teenager said.'], ['Jon Orr | "A dream,"']],
    ['people, party or age mean the one named in the paragraph', ['Premier Jon Orr conceded. "It hurts," the Conservative said.', 'Mira Castell won. "At last," the 44-year-old said.'],
      ['Jon Orr | "It hurts,"', 'Mira Castell | "At last,"']],
    ['… and are unclear among several', ['Coach Jon Orr met referee Mira Castell. "It hurts," the Finn said.'], ['– | "It hurts,"']],
    ['an office stays somebody else’s', ['Inspector Mira Castell came. "It fell," the hospital spokesman said.'], ['hospital spokesman | "It fell,"']],
    ['within a quotation a pronoun means whom the speaker named', ['Agnes Castell met Mary Reed.', '"Agnes would ring me," Jon Orr said. "‘Are you up?’ she’d say. ‘I ask you.’"'],
      ['Jon Orr | "Agnes would ring me,"', 'Jon Orr | "‘Are you up?’ she’d say. ‘I ask you.’"', 'Agnes Castell | ‘Are you up?’', '– | ‘I ask you.’']],
    ['I within a quotation is who says it', ['Mira Castell spoke. "I told them: ‘Ask somebody else.’" she said.'], ['Mira Castell | "I told them: ‘Ask somebody else.’"', 'Mira Castell | ‘Ask somebody else.’']],
    ['nobody of late: unclear', ['Agnes Castell kept the light. She swam. Castell sang. Castell left. Castell came.', '"She never spoke," says her daughter Mary Reed.', 'It was shut.', '"I do not care," she told a class.'],
      ['Mary Reed | "She never spoke,"', '– | "I do not care,"']],
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
