import type { Tie, TieKind } from '../../model/schema';
import { validityWords } from './date';
import { shapeOf } from './date-shape';
import { grammarOf } from './grammar';
import { type Cast, isFeminine, isIndefinite, isPlural, mention } from './names';
import { type Piece, words } from './phrase';

/** How a tie stands to the present of the report. */
type Tense = 'present' | 'since' | 'past';

function tenseOf(tie: Tie): Tense {
  const shape = tie.valid === null ? null : shapeOf(tie.valid);
  if (!shape) return 'present';
  return shape.kind === 'span' && shape.to === null ? 'since' : 'past';
}

/** Singular and plural of each tense. */
type English = Readonly<Record<Tense, readonly [string, string]>>;

const being = (one: string, many: string): English => ({
  present: [`is ${one}`, `are ${many}`],
  since: [`has been ${one}`, `have been ${many}`],
  past: [`was ${one}`, `were ${many}`],
});

const doing = (one: string, many: string, past: string, after = ''): English => ({
  present: [`${one}${after}`, `${many}${after}`],
  since: [`has ${past}${after}`, `have ${past}${after}`],
  past: [`${past}${after}`, `${past}${after}`],
});

const ENGLISH: Readonly<Record<TieKind, English>> = {
  commands: doing('commands', 'command', 'commanded'),
  'member-of': being('a member of', 'members of'),
  'part-of': being('part of', 'part of'),
  'allied-with': being('allied with', 'allied with'),
  backs: doing('backs', 'back', 'backed'),
  opposes: doing('opposes', 'oppose', 'opposed'),
  'envoy-of': being('an envoy of', 'envoys of'),
  'adviser-to': being('an adviser to', 'advisers to'),
  'holds-office': doing('holds', 'hold', 'held', ' office in'),
};
const BELONGS = doing('belongs', 'belong', 'belonged', ' to');
const REPRESENTS = doing('represents', 'represent', 'represented');

/** Present and past, each masculine and feminine; then what follows the subject. */
type Arabic = readonly [readonly [string, string], readonly [string, string], string];

const ARABIC: Readonly<Record<TieKind, Arabic>> = {
  commands: [['يقود', 'تقود'], ['قاد', 'قادت'], ''],
  'member-of': [['ينتمي', 'تنتمي'], ['انتمى', 'انتمت'], 'إلى'],
  'part-of': [['يتبع', 'تتبع'], ['تبع', 'تبعت'], ''],
  'allied-with': [['يتحالف', 'تتحالف'], ['تحالف', 'تحالفت'], 'مع'],
  backs: [['يدعم', 'تدعم'], ['دعم', 'دعمت'], ''],
  opposes: [['يعارض', 'تعارض'], ['عارض', 'عارضت'], ''],
  'envoy-of': [['يعمل', 'تعمل'], ['عمل', 'عملت'], 'بصفة مبعوث عن'],
  'adviser-to': [['يقدّم', 'تقدّم'], ['قدّم', 'قدّمت'], 'المشورة إلى'],
  'holds-office': [['يتولى', 'تتولى'], ['تولى', 'تولت'], 'منصباً في'],
};
/** With a preposition, before a name whose accusative cannot be had from the data. */
const INDIRECT: Partial<Record<TieKind, Arabic>> = {
  commands: [['يتولى', 'تتولى'], ['تولى', 'تولت'], 'قيادة'],
  'part-of': [['يشكّل', 'تشكّل'], ['شكّل', 'شكّلت'], 'جزءاً من'],
  backs: [['يقدّم', 'تقدّم'], ['قدّم', 'قدّمت'], 'الدعم إلى'],
  opposes: [['يقف', 'تقف'], ['وقف', 'وقفت'], 'ضد'],
};
const SPEAKS_FOR: Arabic = [['ينوب', 'تنوب'], ['ناب', 'نابت'], 'عن'];
const OBEYS: Arabic = [['يأتمر', 'تأتمر'], ['ائتمر', 'ائتمرت'], 'بأمر'];

/** One human being can be an envoy; a delegation represents. */
function isOnePerson(id: string, cast: Cast): boolean {
  const actor = cast.actor.get(id);
  if (!actor) return false;
  const { ar, en } = grammarOf(actor);
  return actor.kind === 'person' || (ar.human && (en.article === 'a' || en.article === 'an'));
}

function isPerson(id: string, cast: Cast): boolean {
  return cast.actor.get(id)?.kind === 'person';
}

/** “Esmail Qaani commands the Quds Force”, without its full stop. */
export function tieEn(tie: Tie, cast: Cast): Piece {
  let forms = ENGLISH[tie.kind];
  // An office is not a part of the person who holds it.
  if (tie.kind === 'part-of' && isPerson(tie.to, cast)) forms = BELONGS;
  if (tie.kind === 'envoy-of' && !isOnePerson(tie.from, cast)) forms = REPRESENTS;
  const verb = forms[tenseOf(tie)][isPlural([tie.from], cast) ? 1 : 0];
  const period = validityWords(tie.valid, 'en');
  return words(mention(tie.from, cast, 'en'), verb, mention(tie.to, cast, 'en'), period);
}

/** «يقود إسماعيل قآني «فيلق القدس»», without its full stop. */
export function tieAr(tie: Tie, cast: Cast): Piece {
  let forms = ARABIC[tie.kind];
  let [subject, object] = [tie.from, tie.to];
  if (tie.kind === 'envoy-of' && !isOnePerson(subject, cast)) forms = SPEAKS_FOR;
  if (tie.kind === 'commands' && isPerson(object, cast)) {
    // Forces are led; of people Arabic says that they obey.
    forms = OBEYS;
    [subject, object] = [object, subject];
  } else if (isIndefinite([object], cast)) forms = INDIRECT[tie.kind] ?? forms;
  const [present, past, after] = forms;
  const verb = (tenseOf(tie) === 'past' ? past : present)[isFeminine([subject], cast) ? 1 : 0];
  return words(
    verb,
    mention(subject, cast, 'ar'),
    after,
    mention(object, cast, 'ar', 'oblique'),
    validityWords(tie.valid, 'ar'),
  );
}
