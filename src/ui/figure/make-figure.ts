import type { Stage } from '../../canvas/stage';
import { composeFigure, type Figure } from '../../figures/figure';
import { graphPicture } from '../../figures/graph-picture';
import type { LegendMark } from '../../figures/legend-marks';
import { formatNumber } from '../../i18n/format';
import { makeTranslator, type Translator } from '../../i18n/translate';
import type { Dataset } from '../../model/dataset';
import type { Lang } from '../../model/schema';
import { arrangeCast, castOf, drawCast } from '../../scene/compose';
import { PALETTES } from '../../scene/tokens';
import type { Scene } from '../../scene/types';
import { dateInWords } from '../../scene/words/date';
import { figureDescription } from '../../scene/words/figure-words';
import { filterSentence } from '../../scene/words/filter-sentence';
import type { App } from '../context';
import type { Presenter } from '../see/presenter';
import { type Choice, sizeOf, type WordsPart } from './choice';

export interface Sources {
  readonly app: App;
  readonly stage: Stage;
  readonly presenter: Presenter;
}

function legendWords(dataset: Dataset, lang: Lang, t: Translator): (mark: LegendMark) => string {
  return (mark) => {
    switch (mark.kind) {
      case 'status':
        return t(`status.${mark.status}`);
      case 'actor':
        return t(`kind.${mark.actor}`);
      case 'type':
        return t(`type.${mark.type}`);
      case 'camp': {
        const camp = dataset.meta.camps.find(({ slot }) => slot === mark.slot);
        return camp?.name[lang] ?? '';
      }
      default:
        return t(`figure.mark.${mark.kind}`);
    }
  };
}

/** The usual words of a figure in a language: what stands there where nothing else is written. */
export function usualWords(
  { app, presenter }: Sources,
  lang: Lang,
): Record<WordsPart | 'alt', string> {
  const t = makeTranslator(lang);
  const { dataset } = app;
  const { meta } = dataset;
  const answer = app.answers.get();
  const scene = presenter.composedIn(lang);
  const filter = filterSentence(app.store.getState().view, answer, dataset, lang);
  return {
    title: meta.title[lang],
    filter,
    source: t('figure.source', {
      title: meta.title[lang],
      version: meta.version,
      licence: meta.licence,
    }),
    asOf: t('app.asOf', { date: dateInWords(meta.asOf, lang) }),
    alt: scene ? figureDescription(answer.shown, scene.input.dataset, filter, lang) : filter,
  };
}

/** Scenes by the room they were arranged for: words are typed faster than a graph is arranged. */
type Arranged = Map<string, Scene>;

/** How to draw the present view for a room: as on the screen, or arranged anew. */
function sceneMaker(sources: Sources, choice: Choice, known: Arranged) {
  const { presenter, app } = sources;
  const { lang, extent } = choice;
  const composed = presenter.composedIn(lang);
  const current = presenter.current();
  if (!composed || !current) throw new Error('nothing is drawn yet');
  const { input, base, computed } = composed;
  const asOnScreen =
    lang === app.store.getState().preferences.lang
      ? current
      : drawCast(castOf(input), computed, input);
  // Positions by hand, and those of another layout, are of the screen's sheet.
  const isPlaced = input.moved.size > 0 || !input.areas || input.upright;
  return (room: { readonly width: number; readonly height: number }): Scene => {
    if (extent === 'view' || isPlaced) return asOnScreen;
    const key = `${lang} ${Math.round(room.width)} ${Math.round(room.height)}`;
    const there = known.get(key);
    if (there) return there;
    const resized = { ...input, size: room, labelScale: 1 };
    const arrangement = arrangeCast(castOf({ ...resized, graph: base }), resized);
    const scene = drawCast(castOf(resized), arrangement, resized);
    known.set(key, scene);
    return scene;
  };
}

/** Makes figures of the present view by what is chosen; throws before the first drawing. */
export function figureMaker(sources: Sources): (choice: Choice) => Figure {
  const known: Arranged = new Map();
  return (choice) => {
    const { app, stage, presenter } = sources;
    const { lang, ground, parts, words } = choice;
    const usual = usualWords(sources, lang);
    const said = (part: WordsPart): string => (parts[part] ? (words[part] ?? usual[part]) : '');
    const palette = PALETTES[ground === 'dark' ? 'dark' : 'light'];
    const sceneFor = sceneMaker(sources, choice, known);
    const composed = presenter.composedIn(lang);
    const title = words.title ?? usual.title;
    return composeFigure({
      lang,
      palette,
      ground: ground !== 'transparent',
      size: sizeOf(choice, stage.size()),
      texts: {
        title: said('title'),
        filter: said('filter'),
        source: said('source'),
        asOf: said('asOf'),
      },
      alt: { title, description: words.alt ?? usual.alt },
      legend: parts.legend ? legendWords(app.dataset, lang, makeTranslator(lang)) : null,
      measure: composed?.input.measure ?? (() => 0),
      draw: (room) =>
        graphPicture(sceneFor(room), room.width / room.height, {
          palette,
          lang,
          title,
          number: (n) => formatNumber(n, lang),
          lit: choice.lit ? presenter.litBySelection() : null,
          view: choice.extent === 'view' ? stage.view() : null,
          types: choice.types,
        }),
    });
  };
}
