import { routeOf } from '../analysis/channels';
import { direction } from '../i18n/language';
import { makeTranslator } from '../i18n/translate';
import type { Dataset } from '../model/dataset';
import type { Contact, Lang } from '../model/schema';
import type { Size } from './arrange/types';
import { type Band, bandsOf, endOf } from './flow-band';
import { type Lane, strandCourse } from './flow-course';
import { fitText, labelAt } from './flow-label';
import { coursesAt, coursesOf, layersOf, linksOf, type Stop, type Way } from './flow-layers';
import {
  type Columns,
  columnsFor,
  FLOW,
  FLOW_TEXT,
  MERGE_ABOVE,
  MOST_BANDS,
  strandWidths,
} from './flow-measures';
import { mirrored } from './flow-mirror';
import { climbed } from './flow-order-climb';
import { fewestCrossings } from './flow-order-exact';
import { campOf, flowParts } from './flow-parts';
import { type Placed, placeStops } from './flow-place';
import { roleOf } from './flow-texts';
import type { FlowColumn, FlowScene, FlowStrand } from './flow-types';
import type { Measure } from './text';

export interface FlowInput {
  readonly dataset: Dataset;
  readonly contacts: readonly Contact[];
  readonly lang: Lang;
  /** The sheet there is; the flow may need a wider and a higher one. */
  readonly size: Size;
  readonly measure: Measure;
  /** Whether contacts that went through no carrier are drawn too. */
  readonly direct: boolean;
  /** Whether the sheet is to be filled from head to foot, as on paper. */
  readonly filling?: boolean;
  /** Contacts that are only possibly inside the window of time. */
  readonly faint?: ReadonlySet<string>;
}

/** How far at most the flow is moved down where the sheet is higher than it, px. */
const LOWERED = 60;

/** As many bands as are drawn: those of most contacts, in the order they came in. */
function kept(bands: readonly Band[]): readonly Band[] {
  if (bands.length <= MOST_BANDS) return bands;
  const most = new Set([...bands].sort((a, b) => b.contacts - a.contacts).slice(0, MOST_BANDS));
  return bands.filter((band) => most.has(band));
}

function lowered({ top, lanes, height }: Placed, by: number): Placed {
  const down = (places: ReadonlyMap<string, number>) =>
    new Map([...places].map(([id, y]) => [id, y + by]));
  return {
    top: down(top),
    lanes: new Map([...lanes].map(([id, places]) => [id, down(places)])),
    height,
  };
}

/** The lanes of a strand by column, each with how it lies among those that turn together with it. */
function lanesOf(id: string, { stops }: Way, columns: Columns, placed: Placed): Lane[][] {
  const rank = (stop: string | undefined): number => {
    const order = [...(stop === undefined ? [] : (placed.lanes.get(stop)?.keys() ?? []))];
    return order.length < 2 ? 0 : order.indexOf(id) - (order.length - 1) / 2;
  };
  return stops.map((column, at) =>
    column.map((stop): Lane => {
      const from = columns.xs[at] ?? 0;
      const [there, here] = [rank(stops[at - 1]?.[0]), rank(stop)];
      return {
        from,
        to: from + (columns.widths[at] ?? 0),
        y: placed.lanes.get(stop)?.get(id) ?? 0,
        aside: Math.abs(there) >= Math.abs(here) ? there : here,
      };
    }),
  );
}

function columnTitles(
  { lang, measure }: FlowInput,
  { xs, widths }: Columns,
  height: number,
): FlowColumn[] {
  const t = makeTranslator(lang);
  return xs.flatMap((x, at): FlowColumn[] => {
    const w = widths[at] ?? 0;
    if (w === 0) return [];
    const role = roleOf(at, xs.length);
    const through = at > 1 ? t('flow.thenThrough') : t('flow.through');
    const words = { from: t('flow.from'), carrier: through, to: t('flow.to') }[role];
    // A title may stand over the room that follows its column.
    const room = (xs[at + 1] ?? x + w + FLOW.pad) - x - FLOW.pad;
    const title = fitText(words, room, FLOW_TEXT[lang].title, measure);
    return [
      {
        role,
        carrier: role === 'carrier' ? at : 0,
        box: { x, y: FLOW.head, w, h: height - FLOW.head },
        title: labelAt(title, x, (FLOW.head - title.h) / 2),
      },
    ];
  });
}

/**
 * The flow of contacts from their senders through their carriers to their receivers: all of it is
 * placed from left to right and, in a language that runs the other way, mirrored.
 */
export function composeFlow(input: FlowInput): FlowScene {
  const { dataset, lang, size, measure } = input;
  const wanted = input.contacts.filter((contact) => input.direct || contact.via.length > 0);
  const bands = kept(bandsOf(wanted, MERGE_ABOVE));
  const camps = dataset.meta.camps.map((camp) => camp.id);
  const layers = layersOf(bands, (actor) => campOf(actor, dataset) ?? '', camps);
  const widthOf = strandWidths(bands.flatMap((band) => band.strands));
  const courses = coursesOf(layers.ways, widthOf);
  const count = layers.columns.length;
  const carriers = bands.some((band) => band.via.length > 0);
  const columns = columnsFor(count, size.width, carriers);

  const stops = new Map(layers.columns.flat().map((stop) => [stop.id, stop]));
  const orders = fewestCrossings({ columns: layers.columns, links: linksOf(courses, count - 1) });
  const routes = layers.ways.map((way) => ({ ...way, weight: way.band.strands.length }));
  const ordered = climbed(orders, routes).map((order): Stop[] =>
    order.flatMap(({ id }) => stops.get(id) ?? []),
  );

  const passing = coursesAt(courses);
  const parts = flowParts({ dataset, lang, measure, columns, stops: [...stops.values()], passing });
  const free = size.height - FLOW.head - 2 * FLOW.margin;
  const { room, header } = parts;
  const { filling = false } = input;
  const found = placeStops({ columns: ordered, courses, room, header, free, filling });
  const spare = filling ? 0 : Math.max(0, Math.min(LOWERED, (free - found.height) / 2));
  const placed = lowered(found, FLOW.head + FLOW.margin + spare);

  const strands = layers.ways.flatMap((way) =>
    way.band.strands.map((strand): FlowStrand => {
      const { from, via, to } = way.band;
      const width = widthOf(strand, via.length === 0);
      return {
        id: strand.id,
        contacts: strand.contacts.map((contact) => contact.id),
        routes: [...new Set(strand.contacts.map(routeOf))],
        status: strand.status,
        mutual: strand.mutual,
        direct: via.length === 0,
        faint: strand.contacts.every((contact) => input.faint?.has(contact.id) ?? false),
        width,
        ...strandCourse(strand, width, lanesOf(strand.id, way, columns, placed)),
        end: endOf(strand),
        nodes: way.stops.flat().filter((id) => (stops.get(id)?.actor ?? null) !== null),
        from,
        via,
        to,
      };
    }),
  );
  const drawn = bands.reduce((sum, band) => sum + band.contacts, 0);
  const height = Math.max(size.height, found.height + FLOW.head + 2 * FLOW.margin);
  const scene: FlowScene = {
    width: columns.width,
    height,
    rtl: false,
    head: FLOW.head,
    columns: bands.length === 0 ? [] : columnTitles(input, columns, height),
    camps: ordered.flatMap((column) => parts.camps(column, placed)),
    nodes: ordered.flatMap((column) => parts.nodes(column, placed)),
    strands,
    drawn,
    left: wanted.length - drawn,
  };
  return direction(lang) === 'rtl' ? mirrored(scene) : scene;
}
