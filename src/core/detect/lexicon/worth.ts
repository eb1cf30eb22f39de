// Words that tell whether a sentence states something that can be checked, and words that tell it does not.
// The classes are those that coders of check-worthiness name (Arslan et al., ICWSM 2020; Konstantinovskiy et al., DTRAP 2021):
// a fact is on record somewhere, it compares, it tells of an event; an opinion weighs, hopes and demands.

import type { WordList } from './word';

/** The tags of this file (bits of `Word.tags`). */
export const WorthTag = {
  /** What a mind does: "I think", "we hope". */
  Stance: 1 << 24,
  /** A value judgement: "wonderful", "shameful". */
  Judgement: 1 << 25,
  /** Sets something beside something else: "than", "higher", "average". */
  Comparison: 1 << 26,
  /** Something happened, and left a trace: "voted", "rose", "was arrested". Past forms. */
  Event: 1 << 27,
  /** Things of which statistics, budgets and registers are kept: "unemployment", "troops", "law". */
  Matter: 1 << 28,
  /** Says why: "because", "caused"; some only before "to": "led to", "thanks to". */
  Cause: 1 << 29,
  /** A word of a smaller class: `smallClasses` tells which. */
  Small: 1 << 30,
} as const;

const { Stance, Judgement, Comparison, Event, Matter, Cause, Small } = WorthTag;

/** Causes only before "to": "the storm led to floods", not "the US-led talks". */
const beforeTo = 'due led lead leads leading thanks owing';
export const causesBeforeTo: ReadonlySet<string> = new Set(beforeTo.split(' '));

/** A word's smaller class. Each word has one. */
export type SmallClass =
  /** What lies ahead: "will". */
  | 'future'
  | 'duty' // "should"
  | 'possible' // "could"
  | 'past' // "was": tells of what was, but of no event
  | 'has' // "have lost", "has two bridges": how things have come to be
  | 'own' // the speaker
  | 'ours' // a group that the speaker is of
  | 'yours' // those spoken to
  | 'pointing' // "that": where it opens a sentence, what it means stands elsewhere
  /** Claims a record or to be the only one: "highest", "first", "ever". */
  | 'records'
  /** A position taken in public: "voted", "opposes". */
  | 'positions'
  /** Of the present: "today", "currently". */
  | 'now'
  /** Which way something goes: "rising", "down". */
  | 'trends'
  /** Words that report words: "said", "told". */
  | 'sayings'
  | 'conditions' // "if"
  | 'thanks'; // "thank", "congratulations"

/** By lower-case form. Contractions that the lexer keeps as one word stand here too: "we'll" is counted for what its end says. */
export const smallClasses: ReadonlyMap<string, SmallClass> = new Map<string, SmallClass>(([
  ['future', "will won't shall shan't gonna i'll you'll he'll she'll it'll we'll they'll that'll there'll"],
  ['duty', "should shouldn't must mustn't ought let"],
  ['possible', "would wouldn't could couldn't may might can can't cannot i'd you'd he'd she'd it'd we'd they'd"],
  ['past', "was were had did wasn't weren't hadn't didn't"],
  ['has', "have has haven't hasn't we've i've they've you've"],
  ['own', "i me my myself i'm"],
  ['ours', "we us our ours ourselves we're"],
  ['yours', "you your yours you're"],
  ['pointing', "this that these those it it's that's"],
  ['records', `most least highest lowest largest biggest smallest greatest longest shortest fastest slowest oldest youngest richest wealthiest
    poorest cheapest costliest strongest weakest cleanest safest deadliest hottest coldest busiest best worst first only ever never
    record unprecedented history`],
  ['positions', 'voted vote votes opposed opposes supported supports endorsed endorses backed vetoed sponsored rejected'],
  ['now', 'now today currently'],
  ['trends', `rising falling growing shrinking increase increases increasing decrease decreases decreasing decline declines declining
    growth surge rise rises fall falls grow grows drop drops`],
  ['sayings', `said says told tells saying claimed claims called calls announced admitted denied`],
  ['conditions', 'if unless'],
  ['thanks', 'thank congratulations congratulate bless'],
] as const).flatMap(([small, forms]) => forms.split(/\s+/u).map((form): [string, SmallClass] => [form, small])));

export const worth: WordList = [
  [Stance, `think thinks thought believe believes believed hope hopes hoped feel feels felt wish wishes want wants wanted love loves loved like
    likes hate hates prefer prefers guess suppose assume imagine expect expects agree agrees disagree disagrees trust trusts care cares
    admire respect opinion opinions view views perhaps maybe probably likely possibly seems seem seemed appears certainly surely obviously
    clearly frankly honestly personally apparently presumably hopefully undoubtedly`],
  [Judgement, `good great greatest best better bad worse worst wrong right fair unfair important wonderful terrible horrible awful beautiful ugly proud
    strong tough weak nice fine happy sad sorry glad ridiculous absurd shameful shame disgraceful disgrace disgusting outrageous stupid
    foolish silly crazy insane brilliant excellent fantastic amazing incredible extraordinary remarkable tremendous magnificent perfect
    pathetic hopeless reckless irresponsible dangerous evil cruel brutal noble decent honest dishonest hypocrisy hypocritical
    corrupt naive arrogant cynical tragic tragedy disaster disastrous catastrophe catastrophic nonsense farce mess failure fiasco scandal
    scandalous genuine moral immoral justice injustice values freedom courage dream dreams vision future leadership strength necessary
    essential vital crucial critical fundamental clear simple difficult easy impossible interesting sensible reasonable
    unreasonable unacceptable acceptable appropriate inappropriate deserve deserves tired boring inspiring wisdom folly hysteria
    obsession woke elite elites mob regime propaganda cancel virtue so-called supposedly`],
  [Comparison, `more less fewer than higher lower larger bigger smaller greater longer shorter faster slower older younger richer wealthier
    poorer cheaper average twice triple double doubled tripled quadrupled halved exceed exceeds exceeded surpassed outnumber outnumbered
    compared equal same half majority minority total entire top leading`],
  [Event, `voted passed signed vetoed proposed supported opposed introduced repealed enacted approved rejected elected appointed nominated resigned
    fired hired sued charged convicted sentenced arrested jailed detained deported expelled killed died wounded injured shot attacked bombed
    invaded occupied seized captured destroyed burned crashed collapsed sank rose fell grew increased decreased declined dropped soared
    plunged climbed surged jumped gained lost cut raised reduced doubled created added saved spent paid cost borrowed bought sold
    earned invested funded built opened closed launched announced issued published released revealed reported found discovered showed confirmed
    admitted denied declared ordered banned blocked cancelled canceled ended began started stopped won beat defeated joined left
    went came took gave brought sent received made met visited returned moved held stood led sponsored authored inherited
    promised pledged warned accused claimed testified indicted called became born founded established hit reached turned gone taken
    worked served fought committed allowed refused failed granted awarded recorded registered tested infected vaccinated`],
  [Matter, `tax taxes budget budgets deficit deficits debt debts surplus spending economy gdp inflation unemployment jobs wages wage salary
    salaries income incomes poverty prices price cost costs exports imports trade tariffs sales profits revenue revenues investment
    insurance medicare medicaid pension pensions benefits welfare healthcare hospital hospitals doctors nurses patients cases deaths
    disease diseases illness cancer drug drugs medicine medicines treatment treatments vaccine vaccines vaccinations virus students teachers schools crime crimes murder murders homicides police prison prisoners immigrants
    immigration refugees migrants border visas troops soldiers army forces military weapons missiles nuclear war wars attack attacks
    treaty treaties sanctions oil gas coal energy emissions carbon climate temperature temperatures population census percent percentage
    rate rates number numbers statistics data evidence research study studies survey poll polls votes vote voters turnout election elections bill bills
    law laws act legislation amendment constitution court courts ruling regulation regulations ban congress senate parliament
    administration government committee commission agency department ministry council company companies businesses corporations
    workers employees farmers families households homes houses housing women men children seniors veterans americans republicans
    democrats loans mortgages banks stocks market dollars euros pounds million billion trillion
    assault assaults rape rapes robbery robberies burglary burglaries kidnapping kidnappings trafficking traffickers smuggling smugglers gang
    gangs criminals violence shooting shootings terrorism terrorists guns firearms suicide suicides abortion abortions overdoses opioids
    heroin cocaine asylum migration deportations crossings
    tariff subsidy subsidies grants donations donors contracts funding premiums rent rents fees tuition loan mortgage shares steel
    manufacturing industry industries factory factories exporter exporters farms electricity fuel petrol gasoline pollution pipeline
    pipelines births marriages divorces accidents flights passengers visitors college colleges university universities`],
  [Cause, `because cause caused causes causing result resulted resulting therefore consequently triggered prompted sparked responsible blame
    ${beforeTo}`],
  [Small, [...smallClasses.keys()].join(' ')],
];

/** Of the stances, those that say how sure it is and not what a mind does: "perhaps". */
export const hedges: ReadonlySet<string> = new Set('perhaps maybe probably likely possibly apparently presumably seems seem seemed appears'.split(' '));

/** And those that only say it louder: "obviously". */
export const emphatics: ReadonlySet<string> = new Set('certainly surely obviously clearly frankly honestly undoubtedly'.split(' '));

/** What rules are made of. All are matters or events too, or have no tag of their own. */
export const lawWords: ReadonlySet<string> = new Set(`law laws act bill bills legislation amendment constitution court courts ruling regulation
  regulations ban banned treaty`.split(/\s+/u));

/** What these say before "to": "have to go" is a duty, "plan to go" lies ahead. "Due" is told apart where it is read. */
export const verbsBeforeTo: ReadonlyMap<string, 'duty' | 'future'> = new Map<string, 'duty' | 'future'>(([
  ['duty', 'need needs have has got'],
  ['future', `going plan plans planning intend intends intending aim aims aiming set scheduled expected likely unlikely about poised
    prepare prepares preparing slated`],
] as const).flatMap(([sense, forms]) => forms.split(/\s+/u).map((form): [string, 'duty' | 'future'] => [form, sense])));

/** Verbs of events whose past looks like their base, and often like a noun. */
export const unchangingVerbs: ReadonlySet<string> = new Set('cut cost hit shot'.split(' '));

/** Before "-ing": at this moment. */
export const presents: ReadonlySet<string> = new Set("is are isn't aren't we're you're they're".split(' '));

/** What may stand between the two: "is still growing". */
export const betweenVerbs: ReadonlySet<string> = new Set('not now still also already currently always just'.split(' '));

/** The speaker as a subject, alone or with others. */
export const firstPersons: ReadonlyMap<string, 'own' | 'ours'> = new Map<string, 'own' | 'ours'>(([
  ['own', "i i'm i've i'd i'll"],
  ['ours', "we we're we've we'd we'll"],
] as const).flatMap(([whose, forms]) => forms.split(' ').map((form): [string, 'own' | 'ours'] => [form, whose])));

/** Subjects, and whether they are the speaker or who is spoken to. */
export const subjects: ReadonlyMap<string, boolean> = new Map([
  ...[...firstPersons.keys(), ..."you you're you've you'd you'll".split(' ')].map((form) => [form, true] as const),
  ...'he she they it who'.split(' ').map((form) => [form, false] as const),
]);

/** Bare verbs by which a headline tells a plan: "Ministers to meet in Oslo". */
export const basesOfPlans: ReadonlySet<string> = new Set(`acquire add address announce appeal appear arrive attend ban be become begin boost build buy
  celebrate close consider create cut debate decide deliver deploy discuss double drop end expand face fall fight fly fund get give go
  halt head help hire hold host impose increase introduce invest investigate join keep launch lead leave lift lose make march mark meet
  merge move offer open pay play present probe produce provide publish quit raise receive reduce release remain reopen replace resign
  restart restore resume retire return reveal review rise run save scrap seek sell send serve set share shut sign skip speak spend stand
  start stay step stop strike sue supply suspend take talk test testify travel try unveil vaccinate visit vote win withdraw work`.split(/\s+/u));

/** Nouns that have a "to" of their own: "aid to close allies", "return to work", "right to vote". */
export const nounsBeforeTo: ReadonlySet<string> = new Set(`access aid answer approach attempt barrier bid call calls damage deal deadline decision end
  failure fight guide how invitation key link move need path plan pledge power pressure push response return right rights road route
  struggle threat time vow way ways what when where who`.split(/\s+/u));
