// Money: currency before the number ("$3.5bn", "HK $5.4m", "RM23.50") or after it ("10.5 million Australian dollars", "7 EUR", "20 €").

import { isCapital, type Token } from '../tokens';
import { isDash, isGlued, lowerAt } from './around';

/** Symbols and the currency that they stand for where nothing narrows it. "$" is the US dollar unless letters stand with it. */
const symbols = new Map([['$', 'USD'], ['＄', 'USD'], ['£', 'GBP'], ['￡', 'GBP'], ['€', 'EUR'], ['¥', 'JPY'], ['￥', 'JPY'], ['₹', 'INR'], ['₽', 'RUB'], ['₩', 'KRW'], ['₺', 'TRY'],
  ['₪', 'ILS'], ['₦', 'NGN'], ['฿', 'THB'], ['₫', 'VND'], ['₱', 'PHP'], ['₴', 'UAH'], ['₭', 'LAK'], ['₸', 'KZT'], ['₡', 'CRC'], ['₲', 'PYG'], ['₵', 'GHS'], ['₿', 'XBT']]);

/** Letters with "$", on either side of it: "US$", "$US", "NZ $". */
const dollars = new Map([['us', 'USD'], ['u.s.', 'USD'], ['usd', 'USD'], ['a', 'AUD'], ['au', 'AUD'], ['aud', 'AUD'], ['c', 'CAD'], ['ca', 'CAD'], ['can', 'CAD'], ['cad', 'CAD'], ['cdn', 'CAD'], ['hk', 'HKD'],
  ['hkd', 'HKD'], ['nz', 'NZD'], ['nzd', 'NZD'], ['s', 'SGD'], ['sg', 'SGD'], ['sgd', 'SGD'], ['nt', 'TWD'], ['tt', 'TTD'], ['j', 'JMD'], ['r', 'BRL'], ['mx', 'MXN'], ['mxn', 'MXN'], ['z', 'ZWL'], ['b', 'BSD']]);

/** Codes that are written for amounts. In the text they stand in capitals. */
const codes = new Set(`AED AFN ARS AUD BDT BGN BHD BRL CAD CHF CLP CNY COP CRC CUC CUP CZK DKK DZD EGP ETB EUR GBP GEL GHS HKD HRK HUF IDR ILS INR
  IQD IRR ISK JOD JPY KES KRW KWD KZT LAK LBP LKR MAD MMK MNT MXN MYR NGN NOK NPR NZD OMR PEN PHP PKR PLN QAR RON RSD RUB SAR SDG SEK SGD SYP THB
  TND TRY TWD TZS UAH UGX USD UYU UZS VES VND XAF XOF YER ZAR ZMW`.split(/\s+/u));

/** Other letters before an amount. "PS" and "Y=" are how wire services without the symbols write pound and yen. */
const prefixes = new Map([['RM', 'MYR'], ['Rs', 'INR'], ['RMB', 'CNY'], ['Rp', 'IDR'], ['PS', 'GBP'], ['Fr', 'CHF'], ['SFr', 'CHF'], ['Tk', 'BDT'], ['BTC', 'XBT'], ['Kr', 'krone'], ['kr', 'krone']]);

/** Names of currencies, singular; those of several countries have the country before them in `national`. */
const names = new Map([['dollar', 'USD'], ['buck', 'USD'], ['euro', 'EUR'], ['pound sterling', 'GBP'], ['sterling', 'GBP'], ['yen', 'JPY'], ['yuan', 'CNY'], ['renminbi', 'CNY'], ['rmb', 'CNY'], ['rupee', 'INR'],
  ['ruble', 'RUB'], ['rouble', 'RUB'], ['franc', 'CHF'], ['peso', 'MXN'], ['lira', 'TRY'], ['rand', 'ZAR'], ['baht', 'THB'], ['ringgit', 'MYR'], ['shekel', 'ILS'], ['reai', 'BRL'], ['zloty', 'PLN'], ['forint', 'HUF'],
  ['koruna', 'CZK'], ['hryvnia', 'UAH'], ['dirham', 'AED'], ['riyal', 'SAR'], ['rial', 'IRR'], ['dong', 'VND'], ['rupiah', 'IDR'], ['taka', 'BDT'], ['naira', 'NGN'], ['cedi', 'GHS'], ['tenge', 'KZT'], ['kwacha', 'ZMW'],
  ['guilder', 'NLG'], ['deutschmark', 'DEM'], ['bitcoin', 'XBT'], ['btc', 'XBT'], ['krona', 'SEK'], ['kronor', 'SEK'], ['krone', 'DKK'], ['kroner', 'DKK'], ['kr', 'krone'], ['kuna', 'HRK'], ['kn', 'HRK'], ['dinar', 'dinar'],
  ['cent', 'cent'], ['penny', 'penny'], ['pence', 'penny'], ['sen', 'sen'], ['kopeck', 'kopeck'], ['paise', 'paisa'], ['centavo', 'centavo'], ['dime', 'dime'], ['¢', 'cent']]);
for (const [name, unit] of [...names]) names.set(name === 'penny' ? 'pennies' : `${name}s`, unit);

/** Country and currency together: the currency, in the singular and the plural, then the country. */
const national = new Map<string, Map<string, string>>();
for (const [code, forms] of Object.entries({
  USD: 'us dollar|u.s. dollar|american dollar|us buck', AUD: 'australian dollar|aussie dollar', CAD: 'canadian dollar', NZD: 'zealand dollar', HKD: 'kong dollar', SGD: 'singapore dollar|singaporean dollar|sing dollar', TWD: 'taiwan dollar|taiwanese dollar',
  JMD: 'jamaican dollar', ZWL: 'zimbabwe dollar|zimbabwean dollar', GBP: 'british pound|uk pound|sterling pound', EGP: 'egyptian pound', LBP: 'lebanese pound', SYP: 'syrian pound', SDG: 'sudanese pound', IEP: 'irish pound',
  JPY: 'japanese yen', CNY: 'chinese yuan|chinese renminbi', INR: 'indian rupee', PKR: 'pakistani rupee|pakistan rupee', LKR: 'lankan rupee', NPR: 'nepalese rupee', CHF: 'swiss franc', BEF: 'belgian franc', FRF: 'french franc',
  MXN: 'mexican peso', ARS: 'argentine peso|argentinian peso', CLP: 'chilean peso', COP: 'colombian peso', CUP: 'cuban peso', PHP: 'philippine peso', TRY: 'turkish lira|turkish lire', ITL: 'italian lira|italian lire',
  ZAR: 'african rand', KRW: 'korean won|k won', MYR: 'malaysian ringgit|malaysia ringgit', ILS: 'israeli shekel', BRL: 'brazilian real|brazilian reai', PLN: 'polish zloty', HUF: 'hungarian forint', CZK: 'czech koruna|czech crown',
  DKK: 'danish krone|danish kroner|danish crown', SEK: 'swedish krona|swedish kronor|swedish crown', NOK: 'norwegian krone|norwegian kroner|norwegian crown', ISK: 'icelandic krona|icelandic kronur', RUB: 'russian ruble|russian rouble',
  SAR: 'saudi riyal', QAR: 'qatari riyal', OMR: 'omani rial', IRR: 'iranian rial', YER: 'yemeni rial', KWD: 'kuwaiti dinar', JOD: 'jordanian dinar', IQD: 'iraqi dinar', RSD: 'serbian dinar', TND: 'tunisian dinar', DZD: 'algerian dinar',
  BHD: 'bahraini dinar', LYD: 'libyan dinar', AED: 'emirati dirham|uae dirham', MAD: 'moroccan dirham', KES: 'kenyan shilling|kenya shilling', TZS: 'tanzanian shilling', UGX: 'ugandan shilling', NLG: 'dutch guilder', DEM: 'german mark|deutsche mark',
})) {
  for (const form of forms.split('|')) {
    const [country, currency] = form.split(' ') as [string, string];
    for (const name of [currency, `${currency}s`]) national.set(name, (national.get(name) ?? new Map<string, string>()).set(country, code));
  }
}

/** Words of two that a national currency may begin with: "New Zealand dollars", "Hong Kong dollars", "South Korean won". */
const doubles = new Map([['new', 'zealand'], ['hong', 'kong'], ['south', ''], ['sri', 'lankan'], ['saudi', 'arabian']]);

/** A currency before the number at token `i`: where it begins, its unit; null when there is none. */
export function readCurrencyBefore(text: string, tokens: readonly Token[], i: number): { first: number; unit: string } | null {
  let at = i - 1;
  // "$-50.8bn": a sign between symbol and digits.
  if (at > 0 && isDash(lowerAt(tokens, at)) && isGlued(tokens, i) && symbols.has(lowerAt(tokens, at - 1)) && isGlued(tokens, at)) at--;
  const token = tokens[at];
  if (!token) return null;
  const gap = i < tokens.length ? tokens[i]!.start - token.end : 0;
  if (gap > 1 && at === i - 1) return null;
  const symbol = symbols.get(token.word.lower);
  if (symbol !== undefined) {
    const letters = tokens[at - 1];
    const known = token.word.lower === '$' && letters && token.start - letters.end <= 1 && isCapital(text, letters.start) ? dollars.get(letters.word.lower) : undefined;
    return known !== undefined && !(isGlued(tokens, at - 1) && tokens[at - 2]!.kind !== 'mark') ? { first: at - 1, unit: known } : { first: at, unit: symbol };
  }
  if (token.word.lower === '=' && lowerAt(tokens, at - 1) === 'y' && isGlued(tokens, at)) return { first: at - 1, unit: 'JPY' };
  if (token.kind !== 'word') return lowerAt(tokens, at) === '.' && lowerAt(tokens, at - 1) === 'rs' ? { first: at - 1, unit: 'INR' } : null;
  // "$US113"
  if (lowerAt(tokens, at - 1) === '$' && isGlued(tokens, at)) {
    const known = dollars.get(token.word.lower);
    if (known !== undefined) return { first: at - 1, unit: known };
  }
  const surface = token.end - token.start <= 3 ? text.slice(token.start, token.end) : '';
  const code = codes.has(surface) ? surface : prefixes.get(surface);
  if (code === undefined) return token.word.lower === 'ringgit' ? { first: at, unit: 'MYR' } : null;
  // "Fr 12" may be a person's title, "PS 2" a console: these need the digits at once.
  if ((surface === 'Fr' || surface === 'PS') && !isGlued(tokens, i)) return null;
  return { first: at, unit: code };
}

/**
 * A currency after the number, at token `i`: its unit and the token after it; null when there is none. `large`: the number has a magnitude
 * or is too big for a weight, which tells pounds sterling from pounds of mass.
 */
export function readCurrencyAfter(text: string, tokens: readonly Token[], i: number, large: boolean): { unit: string; end: number } | null {
  const token = tokens[i];
  if (!token) return null;
  const lower = token.word.lower;
  const symbol = symbols.get(lower);
  if (symbol !== undefined) return tokens[i + 1]?.kind === 'number' && isGlued(tokens, i + 1) ? null : { unit: symbol, end: i + 1 };
  if (token.kind !== 'word') return lower === '¢' ? { unit: 'cent', end: i + 1 } : null;
  if (lower === 'us' && lowerAt(tokens, i + 1) === '$' && isGlued(tokens, i + 1)) return { unit: 'USD', end: i + 2 };
  const next = doubles.get(lower);
  if (next !== undefined && (next === '' || lowerAt(tokens, i + 1) === next)) {
    const both = readNational(tokens, i + 1);
    if (both) return both;
  }
  const country = readNational(tokens, i);
  if (country) return country;
  if (lower === 'pounds' || lower === 'pound') {
    if (lowerAt(tokens, i + 1) === 'sterling') return { unit: 'GBP', end: i + 2 };
    return large ? { unit: 'GBP', end: i + 1 } : null;
  }
  // "won" and "marks" are words besides: after a magnitude alone ("900 million won").
  if (lower === 'won') return large ? { unit: 'KRW', end: i + 1 } : null;
  // "118.5p"
  if (lower === 'p') return isGlued(tokens, i) && text[token.start] === 'p' ? { unit: 'penny', end: i + 1 } : null;
  if (lower === 'c') return null;
  const name = names.get(lower);
  if (name !== undefined) return { unit: name, end: i + 1 };
  if (token.end - token.start !== 3 || !isCapital(text, token.start)) return null;
  const surface = text.slice(token.start, token.end);
  return codes.has(surface) ? { unit: surface, end: i + 1 } : null;
}

function readNational(tokens: readonly Token[], i: number): { unit: string; end: number } | null {
  const unit = national.get(lowerAt(tokens, i + 1))?.get(lowerAt(tokens, i));
  return unit === undefined ? null : { unit, end: i + 2 };
}
