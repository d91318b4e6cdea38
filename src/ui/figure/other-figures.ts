import { askedAt, toldAt } from '../../analysis/rolled-dataset';
import type { Picture } from '../../figures/figure';
import { flowPicture, MOST_FLOW } from '../../figures/flow-picture';
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
import { layoutTimeline, TIMELINE } from '../../scene/timeline';
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
/** How near and how far apart the rows of a timeline are set to fill a room, px. */
const ROW = { least: 18, most: 40 } as const;

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

const isSame = (a: Size, b: Size): boolean =>
  Math.abs(a.width - b.width) < 0.01 && Math.abs(a.height - b.height) < 0.01;

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
  const faint = new Set(answer.byTime().possible.map(({ id }) => id));
  const direct = ephemeral.flowDirect;
  const compose = (size: Size, filling: boolean): FlowScene =>
    composeFlow({ dataset, contacts, lang, size, measure, direct, faint, filling });
  /** The flow for a room in which it is shown so many times as large as on the screen. */
  const shownAt = ({ width, height }: Size, zoom: number): FlowScene =>
    compose({ width: width / zoom, height: height / zoom }, true);
  const sceneFor = byRoom((room) => {
    const plain = shownAt(room, 1);
    const more = plain.height / room.height;
    // A flow that is too high is made smaller, and has so much more room across.
    if (more > 1) return shownAt(room, 1 / more);
    const larger = shownAt(room, MOST_FLOW);
    const fits =
      larger.width * MOST_FLOW <= room.width + 0.5 &&
      larger.height * MOST_FLOW <= room.height + 0.5;
    return fits ? larger : plain;
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
  const onScreen = compose({ width, height: Math.min(screen.height, 200) }, false);
  const { box } = picture(onScreen);
  const natural = { width: box.w, height: box.h };
  return {
    natural,
    // As on the screen it is drawn in the room that it takes there.
    draw: (room) => picture(isSame(room, natural) ? onScreen : sceneFor(room)),
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
    room: null,
    from: t('matrix.from'),
    to: t('matrix.to'),
  };
  const { width, height } = matrixSize(matrix, drawn);
  const natural = { width: Math.max(NARROWEST, width), height };
  return {
    natural,
    draw: (room) => matrixPicture(matrix, isSame(room, natural) ? drawn : { ...drawn, room }),
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
  const layout = (least: number, row: number = TIMELINE.row): Timeline =>
    layoutTimeline(contacts, dataset, { least, rtl: lang === 'ar', row });
  const names = namesWidth(layout(NARROWEST).rows, drawn);
  const fill = (width: number, row?: number): Timeline => layout(width - names - 8, row);
  const timelineFor = byRoom((room) => {
    const close = fill(room.width);
    const { width, height } = timelineSize(close, drawn);
    // Contacts need their width; rows are set nearer or farther apart to fill the room with it.
    const wanted = room.height * Math.max(1, width / room.width);
    const row = TIMELINE.row + (wanted - height) / Math.max(1, close.rows.length);
    const set = Math.min(ROW.most, Math.max(ROW.least, row));
    const { height: high } = timelineSize(fill(room.width, set), drawn);
    return fill(room.width * Math.max(1, high / room.height), set);
  });
  const natural = timelineSize(fill(Math.max(NARROWEST, screen.width)), drawn);
  const onScreen = fill(natural.width);
  return {
    natural,
    draw: (room) => timelinePicture(isSame(room, natural) ? onScreen : timelineFor(room), drawn),
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
