import { expect, test } from 'vitest';
import { composeFigure } from '../../src/figures/figure';
import { PALETTES } from '../../src/scene/tokens';
import { type Changes, specOf } from './support/figure';
import { both, contact, tiny } from './support/tiny';

/** A few contacts with a carrier, a refusal and someone unnamed, named in both languages. */
const few = tiny(
  [
    { id: 'a', camp: 'west', kind: 'government', name: { en: 'A state', ar: 'دولة' } },
    { id: 'b', camp: 'east', kind: 'person', name: { en: 'A minister', ar: 'وزير' } },
    { id: 'c', camp: 'middle', kind: 'office', unnamed: true, name: { en: 'Envoy', ar: 'مبعوث' } },
    { id: 'd', camp: 'east', kind: 'media', name: both('Harbour Post') },
  ],
  [
    contact('w', 'a > c > b'),
    contact('x', 'a > d', { status: 'declined' }),
    contact('y', 'a > b', { status: 'planned' }),
    contact('z', 'b > a'),
  ],
);

const FIGURES: Readonly<Record<string, Changes>> = {
  wide: { size: { width: 640, height: 360 } },
  'column-arabic': { lang: 'ar', size: { width: 321, height: 416 } },
  'dark-view': {
    palette: PALETTES.dark,
    size: { width: 480, pictureHeight: 300 },
    picture: { palette: PALETTES.dark, view: { x: 0, y: 0, w: 480, h: 300 } },
  },
  'transparent-lit': { ground: false, picture: { lit: new Set(['a', 'b', 'a|b']) } },
};

test.each(Object.entries(FIGURES))('FG12 the figure %s is as committed', async (name, changes) => {
  const { svg } = composeFigure(specOf(few, changes));
  await expect(svg).toMatchFileSnapshot(`./figures/${name}.svg`);
});
