import { askedAt, toldAt } from '../../analysis/rolled-dataset';
import type { Picture } from '../../figures/figure';
import { flowPicture } from '../../figures/flow-picture';
import { type MatrixPictureOptions, matrixPicture, matrixSize } from '../../figures/matrix-picture';
import {
  namesWidth,
  type TimelinePictureOptions,
  timelinePicture,
  timelineSize,
} from '../../figures/timeline-picture';
import { formatNumber } from '../../i18n/format';
import { makeTranslator } from '../../i18n/translate';
import type { Dataset } from '../../model/dataset';
import type { Contact, Lang } from '../../model/schema';
import { composeFlow } from '../../scene/flow';
import { flowLight } from '../../scene/flow-light';
import type { FlowScene } from '../../scene/flow-types';
import { composeMatrix } from '../../scene/matrix';
import { lightMatrix } from '../../scene/matrix-light';
import type { Measure } from '../../scene/text';
import { layoutTimeline } from '../../scene/timeline';
import type { Timeline } from '../../scene/timeline-types';
import type { Palette } from '../../scene/tokens';
import type { FigureKind } from '../../scene/words/figure-words';
import { actorName } from '../../scene/words/names';
import { contactSentence } from '../../scene/words/sentence';
import type { App as WholeApp } from '../context';
import { flowAsked } from '../see/flow/lit';
import { nodeWords, strandLine } from '../see/flow/words';
import { cellWords, headerWords } from '../see/matrix/words';
import { timelineLight } from '../see/timeline/lit';

/** What of the app a figure is made of. */
export type App = Pick<WholeApp, 'dataset' | 'store' | 'answers'>;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** How a view other than the graph becomes the picture of a figure. */
export interface OtherFigure {
  /** As large as it is on the screen, scrolled to its ends; px. */
  readonly natural: Size;
  readonly draw: (room: Size) => Picture;
}

export interface OtherOptions {
  readonly lang: Lang;
  readonly palette: Palette;
  /** Whether the selection is lit. */
  readonly lit: boolean;
  readonly measure: Measure;
  /** What the view takes up on the screen. */
  readonly screen: Size;
}

/** No figure is narrower than its words need, px. */
const NARROWEST = 480;

/** What a view other than the graph shows: the answer at the reader's level, told in its terms. */
export function shownIn(
  kind: FigureKind,
  { dataset, store, answers }: App,
): { readonly dataset: Dataset; readonly contacts: readonly Contact[]; readonly isPart: boolean } {
  const { view, ephemeral } = store.getState();
  const told = toldAt(dataset, view.level);
  const contacts = told.contacts(answers.get().shown);
  const isPart =
    kind === 'flow' && !ephemeral.flowDirect && contacts.some(({ via }) => via.length === 0);
  return {
    dataset: told.dataset,
    contacts: isPart ? contacts.filter(({ via }) => via.length > 0) : contacts,
    isPart,
  };
}

/** Something made for a room, and kept for as long as the same rooms are asked for. */
function byRoom<T>(make: (room: Size) => T): (room: Size) => T {
  const known = new Map<string, T>();
  return (room) => {
    const key = `${Math.round(room.width)} ${Math.round(room.height)}`;
    const there = known.get(key) ?? make(room);
    known.set(key, there);
    return there;
  };
}

function flowFigure(app: App, options: OtherOptions): OtherFigure {
  const { lang, palette, measure, screen } = options;
  const { view, ephemeral } = app.store.getState();
  const { dataset } = shownIn('flow', app);
  const answer = app.answers.get();
  const told = toldAt(app.dataset, view.level);
  const contacts = told.contacts(answer.shown);
  const faint = new Set(answer.possible.map(({ id }) => id));
  const direct = ephemeral.flowDirect;
  const compose = (size: Size): FlowScene =>
    composeFlow({ dataset, contacts, lang, size, measure, direct, faint });
  const sceneFor = byRoom((room) => {
    const scene = compose(room);
    const more = scene.height / room.height;
    // A flow that is too high is made smaller, and has so much more room across.
    return more <= 1 ? scene : compose({ width: room.width * more, height: room.height * more });
  });
  const asking = { dataset: app.dataset, told, view, shown: answer.shown };
  const asked = options.lit ? flowAsked(view.selection, asking) : null;
  const speech = { dataset, lang, t: makeTranslator(lang) };
  const picture = (scene: FlowScene): Picture =>
    flowPicture(scene, {
      palette,
      lang,
      lit: flowLight(asked, scene),
      sayNode: (node) => nodeWords(node, speech),
      sayStrand: (strand) => strandLine(strand, speech),
    });
  const width = Math.max(NARROWEST, screen.width);
  const onScreen = compose({ width, height: Math.min(screen.height, 200) });
  const { box } = picture(onScreen);
  return {
    natural: { width: box.w, height: box.h },
    draw: (room) =>
      // As on the screen it is drawn in the room that it takes there.
      picture(room.width === box.w && room.height === box.h ? onScreen : sceneFor(room)),
  };
}

function matrixFigure(app: App, options: OtherOptions): OtherFigure {
  const { lang, palette, measure } = options;
  const { view } = app.store.getState();
  const { dataset, contacts } = shownIn('matrix', app);
  const matrix = composeMatrix(contacts, dataset, lang, view.matrixOrder);
  const t = makeTranslator(lang);
  const speech = { dataset, lang, t };
  const selected = view.selection && askedAt(toldAt(app.dataset, view.level), view.selection);
  const drawn: MatrixPictureOptions = {
    palette,
    lang,
    measure,
    number: (n) => formatNumber(n, lang),
    lit: options.lit && selected ? lightMatrix(matrix, contacts, selected) : null,
    say: (cell) => cellWords(cell.from, cell.to, cell, speech),
    sayActor: (actor) => headerWords(actor, speech),
    from: t('matrix.from'),
    to: t('matrix.to'),
  };
  const { width, height } = matrixSize(matrix, drawn);
  return {
    natural: { width: Math.max(NARROWEST, width), height },
    draw: () => matrixPicture(matrix, drawn),
  };
}

function timelineFigure(app: App, options: OtherOptions): OtherFigure {
  const { lang, palette, measure, screen } = options;
  const { view } = app.store.getState();
  const { dataset, contacts } = shownIn('timeline', app);
  const t = makeTranslator(lang);
  const asked = view.selection && askedAt(toldAt(app.dataset, view.level), view.selection);
  const drawn: TimelinePictureOptions = {
    palette,
    lang,
    measure,
    lit: options.lit ? timelineLight(asked, contacts) : null,
    actor: (id) => {
      const actor = dataset.actor.get(id);
      const name = actorName(id, dataset, lang, { short: true }) || id;
      return { name, kind: actor?.kind ?? 'organisation', unnamed: actor?.unnamed ?? false };
    },
    say: (id) => {
      const contact = dataset.contact.get(id);
      return contact ? contactSentence(contact, dataset, lang) : id;
    },
    undated: t('time.undated'),
  };
  const layout = (least: number): Timeline =>
    layoutTimeline(contacts, dataset, { least, rtl: lang === 'ar' });
  const names = namesWidth(layout(NARROWEST).rows, drawn);
  const fill = (width: number): Timeline => layout(width - names - 8);
  const timelineFor = byRoom((room) => {
    const { height } = timelineSize(fill(room.width), drawn);
    return fill(room.width * Math.max(1, height / room.height));
  });
  return {
    natural: timelineSize(fill(Math.max(NARROWEST, screen.width)), drawn),
    draw: (room) => timelinePicture(timelineFor(room), drawn),
  };
}

/** The figure of a view as it is now; of all that it shows, not only of what is scrolled to. */
export function otherFigure(
  kind: Exclude<FigureKind, 'graph'>,
  app: App,
  options: OtherOptions,
): OtherFigure {
  switch (kind) {
    case 'flow':
      return flowFigure(app, options);
    case 'matrix':
      return matrixFigure(app, options);
    case 'timeline':
      return timelineFigure(app, options);
  }
}
