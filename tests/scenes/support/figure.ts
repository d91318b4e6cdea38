import type { FigureSpec } from '../../../src/figures/figure';
import { type GraphPictureOptions, graphPicture } from '../../../src/figures/graph-picture';
import type { LegendMark } from '../../../src/figures/legend-marks';
import type { Dataset } from '../../../src/model/dataset';
import { estimate } from '../../../src/scene/text';
import { PALETTES } from '../../../src/scene/tokens';
import { sceneOf } from './scene';

/** A mark by a name of its own: its kind with what tells it from others of it. */
export function markName(mark: LegendMark): string {
  switch (mark.kind) {
    case 'status':
      return mark.status;
    case 'actor':
      return mark.actor;
    case 'type':
      return `type ${mark.type}`;
    case 'camp':
      return `camp ${mark.slot}`;
    default:
      return mark.kind;
  }
}

export interface Changes extends Partial<Omit<FigureSpec, 'draw'>> {
  readonly picture?: Partial<GraphPictureOptions>;
}

/** A figure of a data set with every part, arranged for its room as the app does. */
export function specOf(dataset: Dataset, { picture = {}, ...more }: Changes = {}): FigureSpec {
  const lang = more.lang ?? 'en';
  const palette = more.palette ?? PALETTES.light;
  return {
    lang,
    palette,
    ground: true,
    bleeds: Boolean(picture.view),
    size: { width: 800, height: 800 },
    texts:
      lang === 'en'
        ? {
            title: 'A title',
            filter: 'All contacts',
            source: 'Source: a report',
            asOf: 'As of 2021',
          }
        : { title: 'عنوان', filter: 'كل الاتصالات', source: 'المصدر: تقرير', asOf: 'حتى ٢٠٢١' },
    alt: { title: 'A title', description: 'What it shows' },
    legend: markName,
    measure: estimate,
    draw: (room) =>
      graphPicture(sceneOf(dataset, { lang, size: room }), room.width / room.height, {
        palette,
        lang,
        title: '',
        view: null,
        types: false,
        ...picture,
      }),
    ...more,
  };
}
