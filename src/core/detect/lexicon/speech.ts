// Words of speech: verbs that attribute, people's roles, things that can state something, first names.

import type { WordList } from './word';

/** The tags of this file (bits of `Word.tags`). */
export const SpeechTag = {
  /** A form of a verb (or the "according" of "according to") that can attribute words to somebody. Its grammar is in `cueOf`. */
  Cue: 1 << 19,
  /** A noun for a person by office, trade or relation ("minister", "researchers", "mother"), or a title before a name ("Mr", "Gen"). */
  Role: 1 << 20,
  /** A noun for a body or a document that can state something ("ministry", "report"). */
  Source: 1 << 21,
  /** A first name or a role of a man. */
  Male: 1 << 22,
  /** A first name or a role of a woman. */
  Female: 1 << 23,
} as const;

/** How a cue verb takes what it attributes; bits. */
export const CueTrait = {
  /** Alone makes what follows its content: "said the bridge was closed". */
  Says: 1 << 0,
  /** Needs "that", a question word, a quotation, or a clause that can be seen: "found that …", not "found the body". */
  Weak: 1 << 1,
  /** Of the mind: "believes", "fears". Never takes a quotation that stands before it. */
  Thinks: 1 << 2,
  /** Has somebody spoken to between itself and its content: "told reporters". */
  Tells: 1 << 3,
  /** Attributes words in quotation marks only: "called it “a farce”". */
  Names: 1 << 4,
  /** The form may also be a noun: "reports", "claims". */
  Noun: 1 << 5,
  /** The form ends in -ing: "adding". */
  Participle: 1 << 6,
  /** The form is the bare verb: "say". */
  Base: 1 << 7,
  /** The form may be a past participle: "said", "accused". */
  Past: 1 << 8,
  /** "according to". */
  According: 1 << 9,
  /** Puts a charge on somebody: "accused the board of hiding it". */
  Accuses: 1 << 10,
  /** Attributes a quotation right beside it and nothing else: "she went on, “…”". */
  Quotes: 1 << 11,
  /** Takes no clause without "that", unless a pronoun opens it: "saw that it failed", "saw it had failed"; "saw the team win" tells no words. */
  That: 1 << 12,
  /** Takes things as well as clauses: "announced the results". A thing counts as a content only when it states a figure. */
  Object: 1 << 13,
  /** An adjective of the mind behind "be": "is certain that". */
  Feels: 1 << 14,
  /** The form ends in -s: its subject is one. "Examples of questions" has no verb. */
  Third: 1 << 15,
  /** A noun of speech: "the allegation that". */
  Speech: 1 << 16,
  /** Takes what somebody will do as content: "vowed to close the port". */
  Infinitive: 1 << 17,
  /** Takes what somebody did as content: "denied hiding it". */
  Gerund: 1 << 18,
  /** Names whom a report rests on: ", citing officials". */
  Cites: 1 << 19,
} as const;

const T = CueTrait;

/** Verbs by how they take their content. A verb is one word (its forms follow from it) or base/-s/past/-ing with slashes between. */
const verbs: readonly (readonly [traits: number, verbs: string])[] = [
  [T.Says, `say/says/said/saying argue insist assert contend boast complain joke quip conclude tweet retort exclaim reckon theorise theorize
    opine affirm attest lament chime counter speculate testify reply respond`],
  [T.Says | T.Object, `add explain announce declare admit/admits/admitted/admitting acknowledge concede confirm deny allege stress emphasise emphasize
    reiterate remark predict proclaim recount swear/swears/swore/swearing stipulate forecast/forecasts/forecast/forecasting intone interject muse`],
  [T.Says | T.Object | T.Noun, `claim state comment pledge vow caution estimate`],
  [T.Tells, `tell/tells/told/telling inform assure remind notify advise convince persuade`],
  [T.Tells | T.Says, `warn`],
  [T.Weak, `maintain note observe mention repeat recall suggest hint agree/agrees/agreed/agreeing disagree/disagrees/disagreed/disagreeing clarify elaborate reveal indicate disclose demonstrate
    guarantee imply find/finds/found/finding discover`],
  [T.Weak | T.That, `write/writes/wrote/writing read/reads/read/reading recommend propose prove determine point ask reason decide
    see/sees/saw/seeing judge consider discuss describe reflect relate inquire enquire learn/learns/learned/learning`],
  [T.Weak | T.Noun, `report show/shows/showed/showing signal`],
  [T.Weak | T.That | T.Noun, `promise protest quote/quotes/quoted/quoting demand urge answer question post blog fear doubt wonder`],
  [T.Quotes, `continue shout cry whisper murmur mutter scream yell sigh laugh begin/begins/began/beginning put/puts/put/putting go/goes/went/going
    drawl bellow resume gasp grumble growl snap hiss plead/pleads/pleaded/pleading roar mumble stammer sob groan snarl tease interrupt narrate sing/sings/sang/singing express thunder`],
  [T.Thinks | T.Weak, `think/thinks/thought/thinking believe know/knows/knew/knowing feel/feels/felt/feeling expect suspect
    understand/understands/understood/understanding realise realize recognise recognize assume suppose imagine remember anticipate worry presume
    hope wish guess notice`],
  [T.Thinks | T.Weak | T.That, `fear doubt wonder decide learn see consider`],
  [T.Names, `call describe dub/dubs/dubbed/dubbing label/labels/labelled/labelling brand hail denounce condemn slam/slams/slammed/slamming praise
    criticise criticize characterise characterize term deem depict portray decry reject dismiss blast laud deride refer/refers/referred/referring`],
  [T.Accuses, `accuse blame`],
  [T.Infinitive, `vow promise pledge threaten claim swear/swears/swore/swearing`],
  [T.Gerund, `deny acknowledge recall admit/admits/admitted/admitting`],
  [T.Feels, `sure certain confident convinced aware afraid adamant hopeful optimistic doubtful sceptical skeptical worried concerned glad proud clear`],
];

/** Past forms that spelling does not give away, beside those above. */
const irregular: Readonly<Record<string, string>> = { labeled: 'label', labeling: 'label', learnt: 'learn', known: 'know', seen: 'see', written: 'write', shown: 'show', sworn: 'swear', spoken: 'speak' };

/** base, -s, past, -ing of a regular verb: "deny" → denies, denied, denying. */
function forms(verb: string): readonly string[] {
  if (verb.includes('/')) return verb.split('/');
  if (/[^aeou]y$/u.test(verb)) return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  if (verb.endsWith('ie')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -2)}ying`];
  if (verb.endsWith('ee')) return [verb, `${verb}s`, `${verb}d`, `${verb}ing`];
  if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  return [verb, /(?:s|sh|ch|x|z)$/u.test(verb) ? `${verb}es` : `${verb}s`, `${verb}ed`, `${verb}ing`];
}

const traitsByForm = new Map<string, number>();
function learn(form: string, traits: number): void {
  traitsByForm.set(form, (traitsByForm.get(form) ?? 0) | traits);
}
for (const [traits, list] of verbs) {
  for (const verb of list.split(/\s+/u)) {
    if (traits & T.Feels) {
      learn(verb, traits);
      continue;
    }
    const [base, third, past, participle] = forms(verb);
    // Only the bare verb and its -s form look like nouns: "a claim", "two reports".
    const verbal = traits & ~T.Noun;
    learn(base!, traits | T.Base | (past === base ? T.Past : 0));
    learn(third!, traits | T.Third);
    if (past !== base) learn(past!, verbal | T.Past);
    learn(participle!, verbal | T.Participle);
  }
}
for (const [form, base] of Object.entries(irregular)) {
  learn(form, (traitsByForm.get(base) ?? 0) & ~(T.Base | T.Noun) | (form.endsWith('ing') ? T.Participle : T.Past));
}
learn('according', T.According);
learn('citing', T.Cites);
for (const noun of `claim claims statement statements warning warnings finding findings allegation allegations accusation accusations assertion assertions
  suggestion suggestions conclusion conclusions prediction predictions announcement announcements admission assurance assurances insistence argument
  complaint complaints denial denials pledge pledges promise promises threat threats vow vows estimate estimates report reports rumour rumours
  rumor rumors revelation revelations confirmation testimony forecast forecasts contention acknowledgement`.split(/\s+/u)) learn(noun, T.Speech);

/** The traits (bits of `CueTrait`) of a form that has `SpeechTag.Cue`; 0 for others. */
export function cueOf(form: string): number {
  return traitsByForm.get(form) ?? 0;
}

/** "Neurologist", "ornithologists", "cartographer", "technician": trades whose ending says that they are one; with none of the peoples in -ician. */
const trade = /..(?:olog|iatr)ists?$|..ographers?$|..(?<!gal|phoen)icians?$/u;

/** The tags that the ending of a form in no list gives it. */
export function tagsByEnding(form: string): number {
  return form.length > 7 && trade.test(form) ? SpeechTag.Role : 0;
}

export const speech: WordList = [
  [SpeechTag.Cue, [...traitsByForm.keys()].join(' ')],
  [SpeechTag.Role, `mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend father sister brother
    gen general lt lieutenant col colonel maj major capt captain sgt sergeant cpl corporal cmdr commander adm admiral marshal officer officers
    gov governor sen senator rep representative representatives president presidents premier chancellor minister ministers secretary
    secretaries mp mps congressman congresswoman congressmen lawmaker lawmakers legislator legislators deputy deputies ambassador
    ambassadors envoy envoys diplomat diplomats mayor mayors councillor councillors councilman councilwoman chief chiefs chair chairs
    chairman chairwoman chairperson head heads leader leaders director directors manager managers boss bosses ceo cfo coo cto founder
    co-founder cofounder founders owner owners executive executives spokesman spokeswoman spokesperson spokesmen spokespeople spokespersons official
    officials aide aides adviser advisers advisor advisors king queen prince princess emperor pope bishop archbishop cardinal priest imam
    rabbi pastor judge judges justice magistrate prosecutor prosecutors lawyer lawyers attorney attorneys solicitor barrister counsel
    police detective detectives inspector investigator investigators sheriff constable analyst analysts expert experts economist economists
    scientist scientists researcher researchers author authors writer writers editor editors reporter reporters journalist journalists
    blogger bloggers poster commentator commentators columnist historian historians philosopher scholar scholars academic academics
    teacher teachers lecturer student students pupil dean rector principal curator curators artist artists actor actress singer musician
    composer producer filmmaker designer architect engineer engineers developer developers doctor doctors nurse nurses physician physicians
    surgeon psychologist psychiatrist patient patients victim victims survivor survivors witness witnesses resident residents neighbour
    neighbours neighbor neighbors customer customers worker workers employee employees farmer farmers driver drivers pilot pilots
    trader traders investor investors banker bankers businessman businesswoman entrepreneur activist activists campaigner campaigners organiser
    organisers organizer organizers protester protesters demonstrator demonstrators volunteer volunteers opponent opponents supporter
    supporters critic critics observer observers rebel rebels militant militants soldier soldiers generals commanders
    strongman dictator ruler candidate candidates politician politicians republican republicans democrat democrats tory tories
    coach player players striker goalkeeper midfielder defender athlete champion man men woman women boy girl people person
    mother mum mom dad parent parents wife husband son daughter uncle aunt widow friend friends colleague
    colleagues partner member members delegate delegates negotiator negotiators mediator fisherman fishermen guest
    coroner ombudsman commissioner commissioners superintendent trustee trustees treasurer correspondent veteran veterans refugee refugees
    migrant migrants insider insiders source sources authority authorities folks fans fan reader readers viewer viewers creator inventor
    supervisor supervisors keeper keepers paramedic paramedics firefighter firefighters teenager teenagers pensioner pensioners referee referees
    skipper consultant consultants specialist specialists accountant accountants auditor auditors shopkeeper shopkeepers novelist poet playwright midwife
    landlord landlady defendant defendants co-defendant plaintiff plaintiffs juror jurors claimant claimants incumbent challenger challengers backbencher
    backbenchers baroness boatman foreman cyclist cyclists swimmer swimmers sprinter jockey winger barristers solicitors caretaker headteacher headteachers
    pioneer conservationist biologist physicist chemist astronomer geologist climatologist meteorologist epidemiologist virologist
    statistician mathematician strategist pollster pollsters forecaster forecasters predecessor predecessors successor successors rival
    rivals counterpart counterparts ally allies cousin nephew niece grandfather grandmother grandson granddaughter boyfriend girlfriend`],
  [SpeechTag.Source, `ministry ministries department departments government governments administration agency agencies office bureau
    authority authorities commission commissions committee committees council councils court courts tribunal parliament senate congress assembly
    cabinet embassy police army military navy force forces union unions party parties league federation association confederation society
    institute institution institutions university universities college school museum foundation charity charities fund trust group groups
    organisation organisations organization organizations company companies firm firms corporation corp inc ltd plc bank banks airline
    airlines broadcaster network newspaper newspapers magazine paper papers press media channel website site sites page blog times post
    herald guardian telegraph journal news tribune gazette report reports study studies survey surveys poll polls research data figures statistics
    estimates estimate document documents letter letters memo email emails statement statements release filing indictment complaint lawsuit ruling
    guidelines book article articles posting posts account accounts analysis review census records record evidence powers nations team
    campaign movement club board panel jury watchdog regulator ngo ngos hospital church state states country countries
    kremlin pentagon coalition opposition alliance community index testimony projection projections forecasts industry
    sign banner poster placard plaque notice note inscription headline slogan message leaflet tweet`],
  [SpeechTag.Male, `boatman foreman landlord mr sir lord king prince emperor pope father son brother uncle husband nephew grandfather grandson boyfriend spokesman chairman congressman councilman businessman man boy dad
    actor fisherman ombudsman strongman priest imam
    aaron abdul abdullah abraham adam adrian ahmad ahmed aidan alan albert alejandro alex alexander alexei alfred ali allan allen amir anders andre andreas andrei
    andrew andy angelo anthony antonio anton arthur ashraf bashar ben benjamin bernard bill billy bob boris brad brandon brendan brian bruce bruno
    carl carlos charles charlie chris christian christopher colin connor craig dan daniel danny dave david dean dennis derek diego dmitri
    dmitry dominic donald doug douglas duncan edward edwin eduardo elliot emil emmanuel eric erik ernest ethan eugene evan fahad felix fernando
    francis francisco francois frank frederick fred gabriel gareth gary gavin geoffrey geoff george gerald gerard giovanni giuseppe glenn gordon graham
    greg gregory guillermo gustav hamid hans harold harry hassan hector henri henry herbert howard hugh hugo hussein ian ibrahim igor isaac ivan
    jack jacob jake james jamie jan jason jean jeff jeffrey jeremy jerome jesse jim jimmy joachim joe joel johan johannes john johnny jon jonas
    jonathan jorge jose joseph josh joshua juan jules julian justin kamal karim karl keith ken kenneth kevin khalid klaus kofi kumar kurt lars
    larry laurent lawrence lee leo leon leonard leonardo lewis liam louis luca lucas luigi luis luke magnus mahmoud malcolm manuel marc marcel marco
    marcus mario mark markus martin matt matteo matthew maurice max maxim michael miguel mike mikhail mohamed mohammad mohammed moritz muhammad mustafa
    narendra nathan neil nelson nicholas nick nicolas nigel nikolai noah oleg oliver olivier omar oscar osama otto owen pablo patrick paul pavel pedro
    per peter philip philippe phil pierre rafael rajiv ralph ramon raul ray raymond rene ricardo richard rick rob robert roberto rodrigo roger roland
    roman ron ronald ross roy rupert russell ryan salman sam samuel scott sean sebastian sergei sergey sergio shaun simon stanley stefan stephan
    stephen steve steven stuart sven ted terry theodore thomas tim timothy toby tom tomas tony trevor umar victor vincent vladimir walter warren
    wayne wilhelm will william wolfgang xavier yousef yuri yusuf zachary`],
  [SpeechTag.Female, `baroness landlady mrs ms miss dame lady queen princess mother daughter sister aunt wife niece grandmother granddaughter girlfriend spokeswoman chairwoman congresswoman councilwoman
    businesswoman woman girl mum mom actress widow
    abigail agnes aisha alexandra alice alicia alison amanda amber amelia amina amy ana andrea angela angelina anita ann anna anne annette
    annie antonia ashley audrey barbara beatrice becky beth betty brenda bridget britta camilla carla carmen carol carolina caroline
    catherine cathy cecilia charlotte cheryl chloe christina christine cindy claire clara claudia cristina cynthia dana daniela deborah debbie
    denise diana diane donna dorothy edith elaine eleanor elena elisabeth elizabeth ella ellen emily emma erica erin esther eva evelyn fatima fiona
    florence frances gabriela gail georgia gina gloria grace greta hannah harriet heather heidi helen helena hilary hillary ida ingrid irene
    iris irina isabel isabella jacqueline jane janet janice jasmine jean jenna jennifer jenny jessica jill joan joanna joanne josephine joyce judith
    judy julia julie karen karin kate katharine katherine kathleen kathryn kathy katie kelly kimberly kirsten kristen kristin laura lauren layla leila lena
    leslie linda lisa lois louise lucia lucy lydia madeleine maggie margaret maria marian marie marina marilyn marta martha mary maya megan melanie
    melissa mia michelle mira miriam molly monica nadia nancy naomi natalia natalie natasha nicola nicole nina nora olga olivia orla pamela patricia paula
    pauline petra priti priya rachel rebecca renee rita roberta rosa rose ruth sabrina sally samantha sandra sara sarah sharon sheila shirley sofia
    sonia sonja sophia sophie stella stephanie susan susanna sylvia tamara tanya tara teresa theresa tina tracy ursula valerie vanessa vera veronica
    victoria virginia vivian wendy yasmin yvette yvonne zoe`],
];
