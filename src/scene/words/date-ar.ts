import { formatDigits } from '../../i18n/format';
import type { DateShape, Moment } from './date-shape';

/** The Levant’s name and Egypt’s: readers of each know one of them. */
const MONTHS: readonly (readonly [string, string])[] = [
  ['كانون الثاني', 'يناير'],
  ['شباط', 'فبراير'],
  ['آذار', 'مارس'],
  ['نيسان', 'أبريل'],
  ['أيار', 'مايو'],
  ['حزيران', 'يونيو'],
  ['تموز', 'يوليو'],
  ['آب', 'أغسطس'],
  ['أيلول', 'سبتمبر'],
  ['تشرين الأول', 'أكتوبر'],
  ['تشرين الثاني', 'نوفمبر'],
  ['كانون الأول', 'ديسمبر'],
];
const ORDINALS = ['الأول', 'الثاني', 'الثالث', 'الرابع'];

function year(n: number): string {
  return n > 0 ? formatDigits(n, 'ar') : `${formatDigits(1 - n, 'ar')} ق.م`;
}

function monthName(n: number, short: boolean): string {
  const [levant = '', egypt = ''] = MONTHS[n - 1] ?? [];
  return short ? levant : `${levant}/${egypt}`;
}

function season(code: number, of: number): string {
  const next = `${year(of)}–${year(of + 1)}`;
  const names = ['ربيع', 'صيف', 'خريف', 'شتاء'];
  if (code <= 28) {
    const at = (code - 21) % 4;
    return `${names[at]} ${at === 3 ? next : year(of)}`;
  }
  if (code <= 32) {
    const at = code - 29;
    return `${names[at]} ${at === 1 ? next : year(of)} في نصف الكرة الجنوبي`;
  }
  if (code <= 36) return `الربع ${ORDINALS[code - 33]} من عام ${year(of)}`;
  if (code <= 39) return `الثلث ${ORDINALS[code - 37]} من عام ${year(of)}`;
  return `النصف ${ORDINALS[code - 40]} من عام ${year(of)}`;
}

type Omit = 'nothing' | 'year' | 'month and year';
/** A year by itself is «عام ٢٠٢٢» within a sentence and bare in a list. */
type Style = 'sentence' | 'list' | 'short';

function bare(at: Moment, style: Style, omit: Omit = 'nothing'): string {
  if (at.season !== null) return season(at.season, at.year);
  if (at.month === null) return style === 'sentence' ? `عام ${year(at.year)}` : year(at.year);
  const day = at.day === null ? '' : formatDigits(at.day, 'ar');
  const month = omit === 'month and year' ? '' : monthName(at.month, style === 'short');
  return [day, month, omit === 'nothing' ? year(at.year) : ''].filter(Boolean).join(' ');
}

function about(at: Moment): string {
  return at.approximate ? 'نحو ' : '';
}

function perhaps(...moments: (Moment | null)[]): string {
  return moments.some((at) => at?.uncertain) ? 'ربما ' : '';
}

function range(from: Moment, to: Moment, joint: string, style: Style): string {
  const years = [from, to].every((at) => at.month === null && at.season === null);
  if (years && style !== 'short') {
    return `عامي ${about(from)}${year(from.year)}${joint}${about(to)}${year(to.year)}`;
  }
  const sameYear = from.year === to.year && from.month !== null && to.month !== null;
  const alike = (from.day === null) === (to.day === null);
  let omit: Omit = 'nothing';
  if (sameYear && alike) {
    omit = from.month === to.month && from.day !== null ? 'month and year' : 'year';
  }
  const second = from.approximate && to.approximate && omit !== 'nothing' ? '' : about(to);
  return `${about(from)}${bare(from, style, omit)}${joint}${second}${bare(to, style)}`;
}

/** A date that stands by itself: «١٤ تشرين الثاني/نوفمبر ٢٠٢٣»، «بين تموز/يوليو وآب/أغسطس ٢٠٢٢». */
export function dateAr(shape: DateShape, short: boolean, style: Style = 'list'): string {
  const as: Style = short ? 'short' : style;
  if (shape.kind === 'moment') {
    return `${perhaps(shape.at)}${about(shape.at)}${bare(shape.at, as)}`;
  }
  if (shape.kind === 'set') {
    const names = shape.of.map((at) => `${perhaps(at)}${about(at)}${bare(at, as)}`);
    return names.join(shape.all ? ' و' : ' أو ');
  }
  const { from, to } = shape;
  if (from && to) {
    if (!short) return `${perhaps(from, to)}بين ${range(from, to, ' و', as)}`;
    const tight = from.day === null || (from.year === to.year && from.month === to.month);
    return `${perhaps(from, to)}${range(from, to, tight ? '–' : ' – ', as)}`;
  }
  if (to) return `${perhaps(to)}حتى ${about(to)}${bare(to, as)}`;
  return from ? `${perhaps(from)}${about(from)}${bare(from, as)} أو بعده` : '';
}

/** The same within a sentence: «في ١٤ …»، «في نحو آب/أغسطس ٢٠٢٢»، «في وقت ما بين …». */
export function dateInAr(shape: DateShape, lasting: boolean): string {
  if (shape.kind === 'moment') {
    const { at } = shape;
    return `${perhaps(at)}في ${about(at)}${bare(at, 'sentence')}`;
  }
  if (shape.kind === 'set') return `في ${dateAr(shape, false, 'sentence')}`;
  const { from, to } = shape;
  if (from && to) {
    const between = dateAr(shape, false, 'sentence');
    return lasting ? between : `في وقت ما ${between}`;
  }
  if (to) {
    const end = `${about(to)}${bare(to, 'sentence')}`;
    return `${perhaps(to)}${lasting ? 'حتى' : 'في موعد لا يتجاوز'} ${end}`;
  }
  if (!from) return '';
  const start = `${about(from)}${bare(from, 'sentence')}`;
  return `${perhaps(from)}${lasting ? `ابتداءً من ${start}` : `في ${start} أو بعده`}`;
}

/** How long a role or tie held: «من عام ٢٠١٠ إلى عام ٢٠١٢»، «منذ …»، «حتى …». */
export function periodAr(from: Moment | null, to: Moment | null): string {
  const say = (at: Moment) => `${perhaps(at)}${about(at)}${bare(at, 'sentence')}`;
  if (from && to) return `من ${say(from)} إلى ${say(to)}`;
  if (from) return `منذ ${say(from)}`;
  return to ? `حتى ${say(to)}` : '';
}
