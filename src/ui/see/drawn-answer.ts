import type { RestName } from '../../analysis/choose-drawn';
import type { Told } from '../../analysis/rolled-dataset';
import {
  BUDGET,
  chooseWhole,
  chooseWorth,
  isLarge,
  NARROW_BUDGET,
  type Worth,
  type WorthChoice,
  worthSeeing,
} from '../../analysis/worth-seeing';
import { formatNumber } from '../../i18n/format';
import { isLoaded, makeTranslator } from '../../i18n/translate';
import type { Dataset } from '../../model/dataset';
import type { Contact } from '../../model/schema';
import type { View } from '../../state/store';
import type { FullAnswer } from '../answer-source';

/** What of an answer is drawn: all of it, or of a large one what is worth seeing. */
export interface DrawnAnswer {
  /** The data set to read the contacts in. */
  readonly dataset: Dataset;
  readonly contacts: readonly Contact[];
  /** Null where everything is drawn. */
  readonly worth: Worth | null;
  /** All that has a place in the arrangement. */
  readonly base: { readonly dataset: Dataset; readonly contacts: readonly Contact[] };
}

/** Remembers the last result for as long as the inputs stay the same. */
export function memo<A extends readonly unknown[], R>(make: (...args: A) => R): (...args: A) => R {
  let last: { args: A; result: R } | null = null;
  return (...args) => {
    if (!last || last.args.some((arg, i) => arg !== args[i]))
      last = { args, result: make(...args) };
    return last.result;
  };
}

/** Those of a camp that are not drawn, in both languages: “Iran: 412 more”. */
function nameRest(dataset: Dataset): (camp: string | null, count: number) => RestName {
  const name = (lang: 'en' | 'ar', camp: string | null, count: number): string => {
    // Room is measured in both languages, and the words of one may not be loaded yet.
    if (!isLoaded(lang)) {
      return `${dataset.camp.get(camp ?? '')?.name[lang] ?? ''}: ${formatNumber(count, lang)}`;
    }
    const t = makeTranslator(lang);
    const own = camp === null ? t('rest.noCamp') : (dataset.camp.get(camp)?.name[lang] ?? camp);
    return t('rest.name', { camp: own, n: formatNumber(count, lang) });
  };
  // Said when asked for, in words that may have come meanwhile.
  return (camp, count) => ({
    name: {
      get en() {
        return name('en', camp, count);
      },
      get ar() {
        return name('ar', camp, count);
      },
    },
    // In the drawing its camp stands around it, and the number is the same size in both languages.
    short: { en: `+${formatNumber(count, 'en')}`, ar: `+${formatNumber(count, 'ar')}` },
  });
}

/** Whom the question itself names: they are drawn, however little they did. */
function namedIn({ filter, focus }: View): string[] {
  const ends = [filter.from, filter.to].flatMap((end) => (end?.kind === 'actor' ? [end.id] : []));
  const asked = [...ends, ...filter.via, ...filter.added, ...filter.actors];
  return focus ? [...asked, focus.actor] : asked;
}

/** Keeps what is drawn of the answer, step by step: the window of time gives nobody another place. */
export function makeDrawnAnswer(): (
  answer: FullAnswer,
  told: Told,
  view: View,
  walked: readonly string[],
  narrow: boolean,
) => DrawnAnswer {
  const choice = memo(
    (
      anyTime: readonly Contact[],
      told: Told,
      always: string,
      more: View['more'],
      ego: boolean,
      narrow: boolean,
    ): WorthChoice | null => {
      const contacts = told.contacts(anyTime);
      if (!isLarge(told.dataset, contacts)) return null;
      const named = always === '' ? [] : always.split(' ').map(told.groupOf);
      const question = { always: named, more, nameRest: nameRest(told.dataset) };
      // Who asks for an ego network asks for everyone in it.
      const whole = ego && !narrow ? chooseWhole(told.dataset, contacts, question) : null;
      if (whole) return whole;
      return chooseWorth(told.dataset, contacts, question, narrow ? NARROW_BUDGET : BUDGET);
    },
  );
  const base = memo((chosen: WorthChoice, told: Told, anyTime: readonly Contact[]) =>
    worthSeeing(chosen, told.contacts(anyTime)),
  );
  const shown = memo((chosen: WorthChoice, told: Told, contacts: readonly Contact[]) =>
    worthSeeing(chosen, told.contacts(contacts)),
  );
  const plain = memo((answer: FullAnswer, told: Told): DrawnAnswer => {
    const { dataset } = told;
    const contacts = told.contacts(answer.shown);
    const asked = told.contacts(answer.base);
    // Where a large question has a small answer, there is no room for all who might have been in it.
    const base = isLarge(dataset, asked) ? told.contacts(answer.anyTime) : asked;
    return { dataset, contacts, worth: null, base: { dataset, contacts: base } };
  });
  const large = memo((worth: Worth, all: Worth): DrawnAnswer => {
    const { dataset } = worth;
    return {
      dataset,
      contacts: dataset.contacts,
      worth,
      base: { dataset: all.dataset, contacts: all.dataset.contacts },
    };
  });
  return (answer, told, view, walked, narrow) => {
    const always = [...namedIn(view), ...walked].join(' ');
    const chosen = choice(answer.anyTime, told, always, view.more, view.focus !== null, narrow);
    if (!chosen) return plain(answer, told);
    const all = base(chosen, told, answer.anyTime);
    const same = answer.shown === answer.anyTime;
    return large(same ? all : shown(chosen, told, answer.shown), all);
  };
}
