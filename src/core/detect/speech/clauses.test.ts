import { strict as assert } from 'node:assert';
import { says, speechOf } from './speech.fixture';

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
    ['She told reporters that the vote was close.', ['She | told reporters | the vote was close']],
    ['Engineers warned the dam could burst.', ['Engineers | warned | the dam could burst']],
    // Appositions.
    ['Mira Castell, the head of the city\'s bridge office, said 40 bridges were unsafe.', ['Mira Castell | said | 40 bridges were unsafe']],
    ['The transport minister, Mira Castell, said 40 bridges were unsafe.', ['Mira Castell | said | 40 bridges were unsafe']],
    ['His landlord of ten years, Mira Castell, said 40 bridges were unsafe.', ['Mira Castell | said | 40 bridges were unsafe']],
    ['The bridge would cost 3 million more a year, the treasurer, Mira Castell, said.', ['Mira Castell | said | The bridge would cost 3 million more a year']],
    ['Judge Mira Castell KC said 40 bridges were unsafe.', ['Mira Castell | said | 40 bridges were unsafe']],
    ['Ornithologist Jon Orr said 40 nests were lost.', ['Jon Orr | said | 40 nests were lost']],
    ['“Nobody spoke,” the neurologist recalled.', ['neurologist | recalled | “Nobody spoke,”']],
    // "it now expects": a time that does not end the clause.
    ['The firm said it now expected losses.', ['firm | said | it now expected losses']],
    // A place line, a possessive within a name, words that break off, a reply.
    ['SOL, 8 August 2023 - Norland Foods said costs would fall.', ['Norland Foods | said | costs would fall']],
    ["The minister rejected a claim by the Rail Users' Forum that fares would rise.", ["Rail Users' Forum | claim | fares would rise"]],
    ['“Go,” Jon Orr said, “or else —” He broke off.', ['Jon Orr | said | “Go,”', 'Jon Orr | said | “or else —”']],
    ['“Twelve,” came the answer from Jon Orr.', ['Jon Orr | came the answer | “Twelve,”']],
    // "according to", and a source of the source.
    ['According to the port authority, 12 ships are waiting.', ['port authority | According to | 12 ships are waiting']],
    ['Twelve ships are waiting, according to Jon Orr, a harbour pilot.', ['Jon Orr | according to | Twelve ships are waiting']],
    ['According to two people who have read it, 12 ships are waiting.', ['two people | According to | 12 ships are waiting']],
    ['SOL (Wire) — Twelve ships are waiting, officials said.', ['officials | said | Twelve ships are waiting']],
    // What cannot speak leaves the words to who does.
    ['Jon Orr says the wind explains it: “It blew for days.”', ['Jon Orr | says | the wind explains it: “It blew for days.”']],
    ['“They left,” said Per Hauge.', ['Per Hauge | said | “They left,”']],
    // Participles and second verbs keep the speaker.
    ['Jon Orr said the port was full, adding that 12 ships were waiting.', ['Jon Orr | said | the port was full', 'Jon Orr | adding | 12 ships were waiting']],
    ['Jon Orr blamed the weather and said 12 ships were waiting.', ['Jon Orr | said | 12 ships were waiting']],
    ['The foreign minister promised aid and said 12 ships were waiting.', ['foreign minister | said | 12 ships were waiting']],
    ['In Sol, the foreign minister met Jon Orr and said 12 ships were waiting.', ['foreign minister | said | 12 ships were waiting']],
    ['Harbour Rail co-founder Mira Castell waved and said 12 ships were waiting.', ['Mira Castell | said | 12 ships were waiting']],
    ['The academic and professor Mira Castell said 12 ships were waiting.', ['Mira Castell | said | 12 ships were waiting']],
    ['University of Sol president Mira Castell said 12 ships were waiting.', ['Mira Castell | said | 12 ships were waiting']],
    ['He travelled to Sol to meet with Castell, who had told him 12 ships were waiting.', ['Castell | told him | 12 ships were waiting']],
    ['The young pilot left the room and said 12 ships were waiting.', ['young pilot | said | 12 ships were waiting']],
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
    'The scheme would add 900 journeys a day.',
    'Nobody said that 12 people died.',
    'Critics might say the bridge is unsafe.',
    'If Castell says the bridge is unsafe, it closes.',
    'The allegation that 12 people died was rejected by the ministry.',
    'The council denied planning permission.',
    'The tower is expected to open.',
    'Jon Orr did not say who paid.',
    'The Harbour Board rejected claims that 12 ships had sunk.',
    '“Is that a promise?” He laughed.',
    '“Is that a promise?” He did not laugh.',
    'She told stories at night.',
    'Examples of questions are below.',
    'This is the largest wave we have seen in years.',
    'The firm reports to the regulator.',
  ];
  for (const text of none) it(`none in: ${text}`, () => assert.deepEqual(speechOf(text).attributions.map(says), []));
});
