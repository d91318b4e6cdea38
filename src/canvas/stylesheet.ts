import type { EdgeSingular, NodeSingular, StylesheetJson } from 'cytoscape';
import { FONT, type Palette, SIZE } from '../scene/tokens';

type Of = NodeSingular | EdgeSingular;

/** Reads what `elements.ts` wrote; a function because some values are lists or may be absent. */
const data = (key: string) => (ele: Of) => ele.data(key);

/** Zoom from which the icon of each contact's type is drawn on its line. */
export const READING_ZOOM = 1.25;

export function stylesheet(palette: Palette): StylesheetJson {
  const emphasis = {
    'underlay-color': palette.accent,
    'underlay-opacity': palette.accentOpacity,
    'underlay-padding': 4.5,
  };
  return [
    {
      selector: 'core',
      style: {
        'active-bg-opacity': 0,
        'selection-box-opacity': 0,
        'outside-texture-bg-opacity': 0,
      } as never,
    },
    {
      selector: 'node, edge',
      style: { 'z-index-compare': 'manual', 'overlay-opacity': 0, 'min-zoomed-font-size': 5 },
    },
    {
      selector: '.area',
      style: {
        'z-index': 0,
        shape: 'round-rectangle',
        'corner-radius': '8',
        width: data('w'),
        height: data('h'),
        'background-color': data('hue'),
        'background-opacity': data('opacity'),
        events: 'no',
      } as never,
    },
    {
      selector: '.title',
      style: {
        'z-index': 25,
        shape: 'rectangle',
        width: 1,
        height: 1,
        'background-opacity': 0,
        label: data('label'),
        color: palette.ink2,
        'font-family': FONT,
        'font-weight': 600,
        'font-size': data('size'),
        'text-valign': 'center',
        'text-halign': 'center',
        'text-outline-width': SIZE.labelHalo,
        'text-outline-color': palette.bg,
        events: 'no',
      } as never,
    },
    {
      selector: '.actor',
      style: {
        'z-index': 40,
        shape: data('shape'),
        width: data('d'),
        height: data('d'),
        'background-color': data('fill'),
        'background-image': data('glyph'),
        'background-width': '58%',
        'background-height': '58%',
        'background-image-containment': 'over',
        'border-width': SIZE.halo,
        'border-position': 'outside',
        'border-color': palette.bg,
        'outline-width': data('ring'),
        'outline-color': palette.ink,
        'outline-offset': SIZE.ringGap,
        label: data('label'),
        color: palette.ink,
        'font-family': FONT,
        'font-weight': 500,
        'font-size': data('size'),
        'line-height': SIZE.lineHeight,
        'text-wrap': 'wrap',
        'text-max-width': '9999px',
        'text-halign': data('halign'),
        'text-valign': data('valign'),
        'text-margin-x': data('dx'),
        'text-margin-y': data('dy'),
        'text-outline-width': SIZE.labelHalo,
        'text-outline-color': palette.bg,
        'text-events': 'yes',
      } as never,
    },
    {
      selector: '.unnamed',
      style: {
        'border-width': 2,
        'border-style': 'dashed',
        'border-dash-pattern': [4, 3],
        'border-color': data('hue'),
        'border-position': 'inside',
      } as never,
    },
    {
      selector: '.line',
      style: {
        'z-index': 10,
        'curve-style': 'unbundled-bezier',
        'edge-distances': 'endpoints',
        'control-point-weights': data('weights'),
        'control-point-distances': data('distances'),
        'source-endpoint': data('from'),
        'target-endpoint': data('to'),
        width: data('width'),
        'line-color': data('colour'),
        'line-style': data('style'),
        'line-dash-pattern': data('dash'),
        'line-cap': data('cap'),
        'arrow-scale': data('scale'),
        'source-arrow-shape': data('sourceArrow'),
        'target-arrow-shape': data('targetArrow'),
        'mid-target-arrow-shape': data('chevron'),
        'source-arrow-color': data('colour'),
        'target-arrow-color': data('colour'),
        'mid-target-arrow-color': data('colour'),
        'source-arrow-fill': data('fillArrow'),
        'target-arrow-fill': data('fillArrow'),
      } as never,
    },
    { selector: '.channel', style: { 'z-index': 20 } },
    // Possibly, not certainly, inside the window: drawn as if washed out.
    { selector: '.faint', style: { opacity: 0.45 } },
    {
      selector: '.mark',
      style: {
        'z-index': 30,
        shape: 'round-rectangle',
        'corner-radius': '4',
        width: data('w'),
        height: data('h'),
        'background-color': palette.raised,
        'background-image': data('image'),
        'background-width': '100%',
        'background-height': '100%',
        'border-width': 1,
        'border-color': palette.ink3,
      } as never,
    },
    {
      selector: '.inferred',
      style: {
        'background-opacity': 0,
        'border-width': 0,
        label: data('label'),
        color: palette.ink,
        'font-family': FONT,
        'font-size': 11.5,
        'text-valign': 'center',
        'text-halign': 'center',
        'text-outline-width': SIZE.labelHalo,
        'text-outline-color': palette.bg,
      } as never,
    },
    {
      selector: '.count',
      style: {
        label: data('label'),
        color: palette.ink,
        'font-family': FONT,
        'font-size': 11.5,
        'font-weight': 600,
        'text-valign': 'center',
        'text-halign': 'center',
        'text-margin-x': data('dx'),
        'text-margin-y': 0.5,
      } as never,
    },
    { selector: '.struck', style: { 'background-opacity': 0, 'border-width': 0 } },
    {
      selector: '.type',
      style: {
        'background-width': '70%',
        'background-height': '70%',
        'border-color': palette.hairline,
      } as never,
    },
    { selector: '.line.dim, .mark.dim', style: { opacity: SIZE.dimmed } },
    {
      // Opacity proper would take the label along, which stays more legible than its actor.
      selector: '.actor.dim',
      style: {
        'background-opacity': SIZE.dimmed,
        'background-image-opacity': SIZE.dimmed,
        'border-opacity': SIZE.dimmed,
        'outline-opacity': SIZE.dimmed,
        'text-opacity': SIZE.dimmedLabel,
      } as never,
    },
    { selector: '.area.dim', style: { opacity: 0.5 } },
    { selector: '.title.dim', style: { 'text-opacity': SIZE.dimmedLabel } },
    { selector: '.line.lit', style: { 'z-index': 28 } },
    { selector: '.actor.selected, .line.selected', style: emphasis as never },
    {
      selector: '.actor.selected',
      style: { 'underlay-shape': 'ellipse', 'underlay-padding': 9, 'font-weight': 700 } as never,
    },
    {
      selector: '.actor.focus',
      style: {
        'overlay-shape': 'ellipse',
        'overlay-color': palette.ink,
        'overlay-opacity': 0.22,
        'overlay-padding': 8,
      } as never,
    },
    { selector: '.actor.hover', style: { 'font-weight': 700 } },
  ];
}
