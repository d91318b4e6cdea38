import type { JSHandle, Page } from '@playwright/test';
import type { Core, NodeSingular } from 'cytoscape';
import { type Box, type Point, samples } from './geometry';

/** What stands on the canvas, read from the Cytoscape that draws it. Sizes are of the sheet, px. */
export interface Drawing {
  readonly actors: readonly DrawnActor[];
  readonly lines: readonly DrawnLine[];
  readonly titles: readonly { readonly text: string; readonly box: Box }[];
  readonly marks: readonly DrawnMark[];
  /** From the sheet to the page. */
  readonly zoom: number;
  readonly pan: Point;
  readonly origin: Point;
  readonly width: number;
  readonly height: number;
}

export interface DrawnActor {
  readonly id: string;
  readonly p: Point;
  readonly r: number;
  /** Radius with the carrier's ring, where there is one. */
  readonly outer: number;
  /** What tells its kind, and whether it is named. */
  readonly shape: string;
  readonly glyph: string;
  readonly border: string;
  readonly label: string;
  /** Where the words of the label stand, without their halo; null where none is shown. */
  readonly box: Box | null;
  readonly classes: readonly string[];
}

export interface DrawnLine {
  /** The scene's id of the line: it names the contact, the pair or the channel. */
  readonly ref: string;
  readonly source: string;
  readonly target: string;
  readonly points: readonly Point[];
  readonly classes: readonly string[];
  readonly dash: string;
  readonly ends: string;
}

export interface DrawnMark {
  readonly line: string;
  readonly p: Point;
  readonly kind: 'count' | 'type' | 'struck' | 'inferred';
  readonly label: string;
  readonly image: string;
  readonly shown: boolean;
  readonly w: number;
  readonly h: number;
}

/** The Cytoscape instance behind the application of the page, where it leaves itself. */
export async function core(page: Page): Promise<JSHandle<Core>> {
  const handle = await page.getByRole('application').evaluateHandle((element) => {
    const registration: unknown = Reflect.get(element, '_cyreg');
    return (registration as { cy: Core }).cy;
  });
  return handle as JSHandle<Core>;
}

/** Reads the drawing as it stands. */
export async function drawing(page: Page): Promise<Drawing> {
  const cy = await core(page);
  const raw = await cy.evaluate((cy) => {
    const number = (ele: { style: (name: string) => unknown }, name: string) =>
      Number.parseFloat(String(ele.style(name))) || 0;
    const wordsOf = (node: NodeSingular, halo: number) => {
      const box = node.boundingBox({
        includeNodes: false,
        includeEdges: false,
        includeLabels: true,
        includeOverlays: false,
        includeUnderlays: false,
      });
      // Cytoscape adds the outline and 2 px against rounding to what it measures.
      const by = halo + 2;
      return { x1: box.x1 + by, y1: box.y1 + by, x2: box.x2 - by, y2: box.y2 - by };
    };
    const end = (value: unknown) => (value === undefined ? null : value);
    const { left, top } = cy.container()?.getBoundingClientRect() ?? { left: 0, top: 0 };
    return {
      zoom: cy.zoom(),
      pan: { ...cy.pan() },
      origin: { x: left, y: top },
      width: cy.width(),
      height: cy.height(),
      actors: cy.nodes('.actor').map((node) => {
        const ring = number(node, 'outline-width');
        const r = node.width() / 2;
        const label = String(node.data('label'));
        return {
          id: String(node.data('ref')),
          p: { ...node.position() },
          r,
          outer:
            ring > 0 ? r + number(node, 'border-width') + number(node, 'outline-offset') + ring : r,
          shape: String(node.style('shape')),
          // The ink of a glyph is the camp's; what is drawn is the kind's.
          glyph: decodeURIComponent(String(node.style('background-image'))).replace(
            /#[0-9a-f]+/g,
            '',
          ),
          border: String(node.style('border-style')),
          label,
          box: label && node.visible() ? wordsOf(node, number(node, 'text-outline-width')) : null,
          classes: node.classes() as unknown as string[],
        };
      }),
      lines: cy.edges('.line').map((edge) => ({
        ref: String(edge.data('ref')),
        source: String(edge.source().data('ref')),
        target: String(edge.target().data('ref')),
        start: { ...edge.sourceEndpoint() },
        controls: (edge.controlPoints() ?? []).map((p) => ({ ...p })),
        finish: { ...edge.targetEndpoint() },
        classes: edge.classes() as unknown as string[],
        dash: `${edge.style('line-style')} ${edge.style('line-dash-pattern')}`,
        ends: ['target-arrow-shape', 'target-arrow-fill']
          .map((name) => String(end(edge.style(name))))
          .join(' '),
      })),
      titles: cy.nodes('.title').map((node) => ({
        text: String(node.data('label')),
        box: wordsOf(node, number(node, 'text-outline-width')),
      })),
      marks: cy.nodes('.mark').map((node) => ({
        line: String(node.data('ref')),
        p: { ...node.position() },
        kind: node.hasClass('count')
          ? ('count' as const)
          : node.hasClass('struck')
            ? ('struck' as const)
            : node.hasClass('inferred')
              ? ('inferred' as const)
              : ('type' as const),
        label: String(node.data('label') ?? ''),
        image: String(node.style('background-image')),
        shown: node.visible(),
        w: node.width(),
        h: node.height(),
      })),
    };
  });
  await cy.dispose();
  const lines = raw.lines.map(({ start, controls, finish, ...line }) => ({
    ...line,
    points: samples(start, controls, finish),
  }));
  return { ...raw, lines };
}

/** Where a point of the sheet is on the page. */
export function onPage({ zoom, pan, origin }: Drawing, p: Point): Point {
  return { x: origin.x + pan.x + p.x * zoom, y: origin.y + pan.y + p.y * zoom };
}

export function actorOf(drawing: Drawing, id: string): DrawnActor {
  const actor = drawing.actors.find((one) => one.id === id);
  if (!actor) throw new Error(`“${id}” is not drawn.`);
  return actor;
}

/** Where on the page an actor is pointed at. */
export async function actorPoint(page: Page, id: string): Promise<Point> {
  const now = await drawing(page);
  return onPage(now, actorOf(now, id).p);
}

/** Where on the page a line is pointed at and nothing else: its point with the most room. */
export async function linePoint(page: Page, ref: string): Promise<Point> {
  const now = await drawing(page);
  const line = now.lines.find((one) => one.ref === ref);
  if (!line) throw new Error(`The line “${ref}” is not drawn.`);
  const things = [
    ...now.lines.filter((one) => one !== line).flatMap((one) => one.points),
    ...now.marks.filter((mark) => mark.shown).map((mark) => mark.p),
  ];
  const room = (p: Point) =>
    Math.min(
      ...things.map((thing) => Math.hypot(thing.x - p.x, thing.y - p.y)),
      ...now.actors.map((actor) => Math.hypot(actor.p.x - p.x, actor.p.y - p.y) - actor.outer - 6),
    );
  const [first, ...rest] = line.points;
  if (!first) throw new Error(`The line “${ref}” has no course.`);
  const best = rest.reduce((a, b) => (room(b) > room(a) ? b : a), first);
  return onPage(now, best);
}

/** Ids of the actors or lines that wear a class. */
export const wearing = (
  things: readonly { readonly classes: readonly string[] }[],
  name: string,
): number => things.filter((thing) => thing.classes.includes(name)).length;
