// Words that figures are made of, or that stand around them. What a number word is worth stands in figures/numerals.ts,
// what a unit is called in figures/units.ts: those are looked up only where a tag here says that it is worth it.

import type { WordList } from './word';

/** Tags of this file: bits 6 to 13 of `Word.tags`. */
export const FigureTag = {
  /** May be part of a cardinal or fraction: "seven", "hundred", "dozen", "half", "½". */
  Numeral: 1 << 6,
  /** Says a place in a row, and as a denominator a part: "third", "thirds". */
  Ordinal: 1 << 7,
  /** Says a quantity without a number: "dozens", "most", "majority". */
  Vague: 1 << 8,
  /** The word next to the number in a bound: "over", "than" (more than), "least" (at least). */
  Bound: 1 << 9,
  /** Says that something went up or down: "rose", "decline". */
  Change: 1 << 10,
  /** May stand between a number and its noun without being it: "new", "Syrian". Most adjectives are known by their endings. */
  Adjective: 1 << 11,
  /** Ends a noun phrase: verbs and adverbs that come right after a counted noun ("people died", "troops there"). */
  PhraseEnd: 1 << 12,
  /** A noun that is plural, or counted in bulk, without an s: "people", "staff", "aircraft". */
  Plural: 1 << 13,
} as const;

const { Numeral, Ordinal, Vague, Bound, Change, Adjective, PhraseEnd, Plural } = FigureTag;

/**
 * Words that say that something went up or down, by how much they say so alone. `pure`: whatever the figure is ("deaths rose by 40");
 * `amount`: not with counted things, of which they tell something else ("advanced 30 soldiers", "lost two sons", "cut 12 trees");
 * `share`: with percentages and "by" alone ("raised taxes by $3m", but "raised $3m", "slowed 12 cars").
 */
export const changes = {
  up: {
    pure: `rose rise rises rising risen increase increased increases increasing grew grow grows growing grown soared soar soars soaring surged surge surges surging
      swelled swell swells swelling swollen ballooned balloons ballooning skyrocketed skyrocket skyrockets skyrocketing mushroomed snowballed rebounded rebound rebounds
      upped upward upwards uptick upturn upswing growth escalated`,
    amount: `up higher climbed climb climbs climbing gained gain gains gaining advanced advance advances advancing rallied rally rallies rallying added adds adding jumped jump
      jumps jumping leapt leaped leap leaps leaping spiked spike spikes spiking rocketed appreciated appreciate appreciates strengthened strengthen strengthens bounced`,
    share: `raised raise raises raising hiked hike hikes hiking boosted boost boosts boosting lifted lift lifts lifting expanded expand expands expanding improved
      improve improves improving recovered recover recovers recovering widened widen widens widening accelerated accelerate accelerates accelerating mounted inflated
      uplift multiplied`,
  },
  down: {
    pure: `fell fall falls falling fallen decrease decreased decreases decreasing decline declined declines declining plummeted plummet plummets plummeting
      tumbled tumble tumbles tumbling shrank shrink shrinks shrinking shrunk reduced reduce reduces reducing reduction reductions dipped dip dips dipping
      retreated retreat retreats retreating downward downwards dwindled dwindle dwindles dwindling diminished diminish diminishes diminishing slumped slump slumps slumping
      nosedived downturn receded lessened subsided`,
    amount: `down lower lowered lowers lowering dropped drop drops dropping slid slide slides sliding slipped slip slips slipping plunged plunge plunges plunging sank sink sinks
      sinking lost lose loses losing shed sheds shedding cut cuts cutting eased ease eases easing contracted contract contracts contracting crashed crash collapsed
      collapse collapses slashed slash slashes slashing trimmed trim trims trimming pared weakened weaken weakens depreciated depreciate dived dove shaved tanked cratered`,
    share: `slowed slow slows slowing cooled cool cools cooling softened narrowed narrow narrows narrowing eroded erode erodes eroding deflated decelerated curbed ebbed
      waned wane wanes waning`,
  },
} as const;

export const figures: WordList = [
  [Numeral, `zero nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fourty fifty sixty seventy eighty ninety hundred thousand million billion
    trillion quadrillion lakh lakhs crore crores dozen half halves quarter quarters twice thrice
    twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold hundredfold thousandfold
    ½ ⅓ ⅔ ¼ ¾ ⅕ ⅖ ⅗ ⅘ ⅙ ⅚ ⅛ ⅜ ⅝ ⅞`],
  [Ordinal, `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
    sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth
    hundredth thousandth millionth billionth
    thirds fourths fifths sixths sevenths eighths ninths tenths twelfths sixteenths twentieths hundredths thousandths millionths`],
  [Vague, `dozens tens hundreds thousands millions billions trillions scores most majority minority handful decade century fortnight`],
  [Bound, `than over above exceeding exceeded exceeds exceed topping topped tops surpassing surpassed surpasses beyond of under below
    least most to upto as about around approximately roughly some nearly almost circa approx ca estimated approximate near nearing approaching
    pushing nudging on for less more quite nearly even from off at good take minus virtually practically minimum maximum max . sub
    ~ ∼ ≈ ± > < ≥ ≤ ⩽ ⩾`],
  ...Object.values(changes).flatMap(({ pure, amount, share }) => [pure, amount, share]).map((forms) => [Change, forms] as const),
  [Adjective, `new old young big small large great good bad best worst long short high low top major minor main key other more less
    fewer further extra such same different similar own only single few last next past previous recent current former present early
    late senior junior local national foreign domestic international private public political social legal illegal real free full
    empty open closed hard soft heavy light strong weak poor rich black white red blue green yellow brown male female adult dead
    live human common rare special general total annual monthly weekly daily straight consecutive successive
    additional separate combined mere whopping staggering entire whole upper lower inner outer well ill very so too highly ever
    east west north south eastern western northern southern central
    american british english french german russian chinese japanese indian european african asian syrian iraqi iranian israeli
    palestinian turkish ukrainian spanish italian greek dutch irish scottish welsh mexican canadian australian afghan arab
    saudi egyptian jewish muslim christian islamic kurdish polish swedish norwegian danish korean vietnamese pakistani
    brazilian cuban swiss austrian belgian portuguese romanian hungarian czech serbian croatian bosnian libyan lebanese
    yemeni somali nigerian kenyan african-american`],
  [PhraseEnd, `said says say saying told tell tells ago later earlier before after since here there now then today tonight yesterday
    tomorrow already also again once too only still even just not never ever always often together apart away back
    worldwide nationwide alone each apiece respectively overall altogether per
    died die dies killed injured wounded arrested came come comes went go goes got get gets gave give gives made make makes
    took take takes live lived work worked remain remains remained voted vote want wanted need 
    needed use used show showed found find stood stand left leave began begin begins
    became become becomes appear appears appeared seem seems seemed follow follows followed include includes included
    happen happened occur occurred fled flee joined join met meet paid pay put ran run 
    saw see sees sit sat stay stayed suffer suffered think thinks thought turn turned won win lost spent agreed
    demanded rescued attended reached looking going coming being having making taking using living working including
    according depending ranging following set perhaps maybe probably instead anyway plus minus via amid about out up down off
    vs versus is are was were`],
  [Plural, `people men women children feet teeth mice geese oxen police cattle crew staff personnel clergy troops media data criteria phenomena
    alumni fungi bacteria cacti stimuli aircraft spacecraft hovercraft sheep deer fish salmon trout series species offspring
    dead others folk folks youth livestock poultry buffalo bison gallery-goers passers-by lives wives knives wolves leaves halves
    yen yuan baht`],
];
