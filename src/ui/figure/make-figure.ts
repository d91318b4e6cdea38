import type { Stage } from '../../canvas/stage';
import { composeFigure, FIGURE_MARGIN, type Figure, type Picture } from '../../figures/figure';
import { graphPicture } from '../../figures/graph-picture';
import type { LegendMark } from '../../figures/legend-marks';
import { formatNumber } from '../../i18n/format';
import { makeTranslator, type Translator } from '../../i18n/translate';
import type { Dataset } from '../../model/dataset';
import type { Lang } from '../../model/schema';
import { arrangeCast } from '../../scene/arrange-cast';
import { castOf } from '../../scene/cast';
import { drawCast } from '../../scene/compose';
import { SHADE_STEPS } from '../../scene/matrix';
import { PALETTES } from '../../scene/tokens';
import type { Scene } from '../../scene/types';
import { dateInWords } from '../../scene/words/date';
import { type FigureKind, figureDescription } from '../../scene/words/figure-words';
import { filterSentence } from '../../scene/words/filter-sentence';
import type { App } from '../context';
import { makeMeasure } from '../see/measure';
import type { Presenter } from '../see/presenter';
import { type Choice, sizeOf, type WordsPart } from './choice';
import { otherFigure, shownIn } from './other-figures';

export interface Sources {
  readonly app: App;
  /** The view that the figure is of. */
  readonly kind: FigureKind;
  readonly stage: Stage;
  readonly presenter: Presenter;
}

/** “3–4”, “9+”: how many contacts a shade of the matrix stands for. */
function shadeRange(shade: number, lang: Lang, t: Translator): string {
  const [least = 1, next] = SHADE_STEPS.slice(shade - 1);
  if (next === undefined) return t('matrix.andMore', { n: least });
  const number = (n: number) => formatNumber(n, lang);
  return next - least === 1 ? number(least) : `${number(least)}–${number(next - 1)}`;
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
      case 'shade':
        return t('figure.mark.shade', { range: shadeRange(mark.shade, lang, t) });
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
export function usualWords({ app, kind }: Sources, lang: Lang): Record<WordsPart | 'alt', string> {
  const t = makeTranslator(lang);
  const { dataset } = app;
  const { meta } = dataset;
  const answer = app.answers.get();
  const shown = shownIn(kind, app);
  const sentence = filterSentence(app.store.getState().view, answer, dataset, lang);
  const separator = t('common.separator');
  const filter = shown.isPart ? `${sentence}${separator}${t('flow.mediated')}` : sentence;
  return {
    title: meta.title[lang],
    filter,
    source: t('figure.source', {
      title: meta.title[lang],
      version: meta.version,
      licence: meta.licence,
    }),
    asOf: t('app.asOf', { date: dateInWords(meta.asOf, lang) }),
    alt: figureDescription(shown.contacts, shown.dataset, filter, lang, kind),
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

interface Drawing {
  /** What the picture takes up on the screen, px. */
  readonly screen: { readonly width: number; readonly height: number };
  readonly draw: (room: { readonly width: number; readonly height: number }) => Picture;
}

function graphDrawing(sources: Sources, choice: Choice, known: Arranged): Drawing {
  const { stage, presenter } = sources;
  const { lang } = choice;
  const sceneFor = sceneMaker(sources, choice, known);
  return {
    screen: stage.size(),
    draw: (room) =>
      graphPicture(sceneFor(room), room.width / room.height, {
        palette: paletteOf(choice),
        lang,
        title: '',
        number: (n) => formatNumber(n, lang),
        lit: choice.lit ? presenter.litBySelection() : null,
        view: choice.extent === 'view' ? stage.view() : null,
        types: choice.types,
      }),
  };
}

const paletteOf = ({ ground }: Choice) => PALETTES[ground === 'dark' ? 'dark' : 'light'];

/** What the views take up in the page, px; a guess where it is not laid out. */
function screenSize(): { readonly width: number; readonly height: number } {
  const frame = document.querySelector('.canvas-frame');
  return { width: frame?.clientWidth || 872, height: frame?.clientHeight || 640 };
}

/** Makes figures of the present view by what is chosen; throws before the first drawing. */
export function figureMaker(sources: Sources): (choice: Choice) => Figure {
  const known: Arranged = new Map();
  const measure = makeMeasure();
  return (choice) => {
    const { app, kind } = sources;
    const { lang, ground, parts, words, lit } = choice;
    const usual = usualWords(sources, lang);
    const said = (part: WordsPart): string => (parts[part] ? (words[part] ?? usual[part]) : '');
    const palette = paletteOf(choice);
    const other =
      kind === 'graph'
        ? null
        : otherFigure(kind, app, { lang, palette, lit, measure, screen: screenSize() });
    const { screen, draw } = other
      ? {
          screen: { ...other.natural, width: other.natural.width + 2 * FIGURE_MARGIN },
          draw: other.draw,
        }
      : graphDrawing(sources, choice, known);
    const title = words.title ?? usual.title;
    return composeFigure({
      lang,
      bleeds: kind === 'graph' && choice.extent === 'view',
      palette,
      ground: ground !== 'transparent',
      size: sizeOf(choice, screen),
      texts: {
        title: said('title'),
        filter: said('filter'),
        source: said('source'),
        asOf: said('asOf'),
      },
      alt: { title, description: words.alt ?? usual.alt },
      legend: parts.legend ? legendWords(app.dataset, lang, makeTranslator(lang)) : null,
      measure,
      draw,
    });
  };
}
