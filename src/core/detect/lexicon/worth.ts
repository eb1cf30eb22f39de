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
  /** Sets something beside something else, or claims a record: "than", "highest", "only", "ever". */
  Comparison: 1 << 26,
  /** Something happened, and left a trace: "voted", "rose", "was arrested". Past forms. */
  Event: 1 << 27,
  /** Things of which statistics, budgets and registers are kept: "unemployment", "troops", "law". */
  Matter: 1 << 28,
  /** Says why: "because", "caused"; some only before "to": "led to", "thanks to". */
  Cause: 1 << 29,
} as const;

const { Stance, Judgement, Comparison, Event, Matter, Cause } = WorthTag;

/** Causes only before "to": "the storm led to floods", not "the US-led talks". */
const beforeTo = 'due led lead leads leading thanks owing';
export const causesBeforeTo: ReadonlySet<string> = new Set(beforeTo.split(' '));

export const worth: WordList = [
  [Stance, `think thinks thought believe believes believed hope hopes hoped feel feels felt wish wishes want wants wanted love loves loved like
    likes hate hates prefer prefers guess suppose assume imagine expect expects agree agrees disagree disagrees trust trusts care cares
    admire respect opinion opinions view views perhaps maybe probably likely possibly seems seem seemed appears certainly surely obviously
    clearly frankly honestly personally apparently presumably hopefully undoubtedly`],
  [Judgement, `good great best better bad worse worst wrong right fair unfair important wonderful terrible horrible awful beautiful ugly proud
    strong tough weak nice fine happy sad sorry glad ridiculous absurd shameful shame disgraceful disgrace disgusting outrageous stupid
    foolish silly crazy insane brilliant excellent fantastic amazing incredible extraordinary remarkable tremendous magnificent perfect
    pathetic hopeless reckless irresponsible dangerous evil cruel brutal noble decent honest dishonest hypocrisy hypocritical
    corrupt naive arrogant cynical tragic tragedy disaster disastrous catastrophe catastrophic nonsense farce mess failure fiasco scandal
    scandalous genuine moral immoral justice injustice values freedom courage dream dreams vision future leadership strength necessary
    essential vital crucial critical fundamental clear simple difficult easy impossible interesting serious sensible reasonable
    unreasonable unacceptable acceptable appropriate inappropriate deserve deserves tired boring inspiring wisdom folly hysteria
    obsession woke elite elites mob regime propaganda cancel virtue so-called supposedly`],
  [Comparison, `more less fewer most least than higher lower highest lowest larger largest bigger biggest smaller smallest greater greatest longer
    longest shorter shortest faster fastest slower older oldest younger youngest richer richest wealthier wealthiest poorer poorest cheaper
    cheapest earliest latest worst only first last ever never record unprecedented average twice triple double doubled tripled
    quadrupled halved exceed exceeds exceeded surpassed outnumber compared equal half majority minority every none single total entire top
    leading almost nearly already still`],
  [Event, `voted passed signed vetoed proposed supported opposed introduced repealed enacted approved rejected elected appointed nominated resigned
    fired hired sued charged convicted sentenced arrested jailed detained deported expelled killed died wounded injured shot attacked bombed
    invaded occupied seized captured destroyed burned crashed collapsed sank rose fell grew increased decreased declined dropped soared
    plunged climbed surged jumped gained lost cut cuts raised reduced doubled created added saved spent paid cost borrowed bought sold
    earned invested funded built opened closed launched announced published released revealed reported found discovered showed confirmed
    admitted denied declared ordered banned blocked cancelled canceled ended began started started stopped won beat defeated joined left
    went came took gave brought sent received made met visited returned moved held stood led sponsored authored balanced inherited
    promised pledged warned accused claimed testified indicated called became born founded established hit reached turned gone taken
    worked served fought committed allowed refused failed granted awarded recorded registered tested infected vaccinated`],
  [Matter, `tax taxes budget budgets deficit deficits debt debts surplus spending economy gdp inflation unemployment jobs wages wage salary
    salaries income incomes poverty prices price cost costs exports imports trade tariffs sales profits revenue revenues investment
    insurance medicare medicaid pension pensions benefits welfare healthcare hospital hospitals doctors nurses patients cases deaths
    vaccine vaccines vaccinations virus students teachers schools crime crimes murder murders homicides police prison prisoners immigrants
    immigration refugees migrants border visas troops soldiers army forces military weapons missiles nuclear war wars attack attacks
    treaty treaties sanctions oil gas coal energy emissions carbon climate temperature temperatures population census percent percentage
    rate rates number numbers statistics data study studies survey poll polls votes vote voters turnout election elections bill bills
    law laws act legislation amendment constitution court courts ruling regulation regulations ban congress senate parliament
    administration government committee commission agency department ministry council company companies businesses corporations
    workers employees farmers families households homes houses housing women men children seniors veterans americans republicans
    democrats loans mortgages banks stocks market dollars euros pounds million billion trillion`],
  [Cause, `because cause caused causes causing result resulted resulting therefore consequently triggered prompted sparked responsible blame
    ${beforeTo}`],
];

/** What a word of the closed classes says about the sentence. Such words have grammar tags, by which they are known to be worth a look. */
export const Mood = { Future: 1, Duty: 2, Possible: 3, Past: 4, Own: 5, Yours: 6, Others: 7, Pointing: 8 } as const;
export type Mood = (typeof Mood)[keyof typeof Mood];

/** By lower-case form. Contractions that the lexer keeps as one word stand here too: "we'll" is counted for what its end says. */
export const moods: ReadonlyMap<string, Mood> = new Map<string, Mood>(([
  [Mood.Future, "will won't shall shan't i'll you'll he'll she'll it'll we'll they'll that'll there'll"],
  [Mood.Duty, "should shouldn't must mustn't ought"],
  [Mood.Possible, "would wouldn't could couldn't may might can can't cannot i'd you'd he'd she'd it'd we'd they'd"],
  [Mood.Past, "was were had did wasn't weren't hadn't didn't"],
  [Mood.Own, "i me my mine myself we us our ours ourselves i'm i've we're we've let's"],
  [Mood.Yours, "you your yours you're you've"],
  [Mood.Others, "he she they him her his them their they're they've"],
  [Mood.Pointing, "this that these those it it's that's"],
] as const).flatMap(([mood, forms]) => forms.split(' ').map((form): [string, Mood] => [form, mood])));

/** What rules are made of. All are matters or events too, or have no tag of their own. */
export const lawWords: ReadonlySet<string> = new Set(`law laws act bill bills legislation amendment constitution court courts ruling regulation
  regulations ban banned treaty`.split(/\s+/u));
