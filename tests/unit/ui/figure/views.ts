import {
  composeFigure,
  FIGURE_MARGIN,
  type Figure,
  type FigureSpec,
} from '../../../../src/figures/figure';
import type { LegendMark } from '../../../../src/figures/legend-marks';
import type { Dataset } from '../../../../src/model/dataset';
import type { Lang } from '../../../../src/model/schema';
import { estimate } from '../../../../src/scene/text';
import { PALETTES } from '../../../../src/scene/tokens';
import { createAppStore, type State } from '../../../../src/state/store';
import { AnswerSource } from '../../../../src/ui/answer-source';
import { type App, otherFigure } from '../../../../src/ui/figure/other-figures';

import { contact, tiny } from '../../../scenes/support/tiny';

export const OTHER_KINDS = ['flow', 'matrix', 'timeline'] as const;
export type OtherKind = (typeof OTHER_KINDS)[number];

interface Changes {
  readonly lang?: Lang;
  readonly size?: FigureSpec['size'];
  readonly view?: Partial<State['view']>;
  readonly direct?: boolean;
  readonly lit?: boolean;
  readonly legend?: FigureSpec['legend'];
}

/** What of the app a figure needs, with the view as asked for. */
export function appOf(
  dataset: Dataset,
  { lang = 'en', view = {}, direct = true }: Changes = {},
): App {
  const store = createAppStore({ preferences: { lang, theme: 'light' }, view });
  store.setState(({ ephemeral }) => ({ ephemeral: { ...ephemeral, flowDirect: direct } }));
  return { dataset, store, answers: new AnswerSource(dataset, store) };
}

export const markName = (mark: LegendMark): string =>
  mark.kind === 'status'
    ? mark.status
    : mark.kind === 'actor'
      ? mark.actor
      : mark.kind === 'camp'
        ? `camp ${mark.slot}`
        : mark.kind === 'shade'
          ? `shade ${mark.shade}`
          : mark.kind;

/** A figure of a view, set by estimate; as large as on the screen where no size is given. */
export function viewFigure(kind: OtherKind, dataset: Dataset, changes: Changes = {}): Figure {
  const { lang = 'en', size, lit = false, legend = markName } = changes;
  const palette = PALETTES.light;
  const { natural, draw } = otherFigure(kind, appOf(dataset, changes), {
    lang,
    palette,
    lit,
    measure: estimate,
    screen: { width: 872, height: 640 },
  });
  return composeFigure({
    lang,
    palette,
    ground: true,
    bleeds: false,
    size: size ?? { width: natural.width + 2 * FIGURE_MARGIN, pictureHeight: natural.height },
    texts: {
      title: lang === 'en' ? 'A title' : 'عنوان',
      filter: lang === 'en' ? 'All contacts' : 'كل الاتصالات',
      source: '',
      asOf: lang === 'en' ? 'As of 2021' : 'حتى ٢٠٢١',
    },
    alt: { title: 'A title', description: 'What it shows' },
    legend,
    draw,
    measure: estimate,
  });
}

/** One mediated contact and its answer: little, with many marks. */
export const few = tiny(
  ['a@west', { id: 'b', camp: 'east', kind: 'media', unnamed: true }, 'c'],
  [
    contact('x', 'a > c > b', { status: 'declined', date: '2020-03-04' }),
    contact('y', 'b > a', { date: '2020-06/2020-08~', inReplyTo: 'x' }),
  ],
);
