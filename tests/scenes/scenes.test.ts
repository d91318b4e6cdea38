import { expect, test } from 'vitest';
import { sceneToSvg } from '../../src/figures/svg';
import { PALETTES } from '../../src/scene/tokens';
import * as scenes from './scenes';

/** What is committed as `tests/scenes/*.svg` is to be looked at as well as compared. */
const kebab = (name: string): string => name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);

test.each(Object.entries(scenes))('S20: the scene %s is drawn as committed', async (name, make) => {
  const svg = sceneToSvg(make(), {
    palette: name === 'openPair' ? PALETTES.dark : PALETTES.light,
    lang: name === 'arabic' ? 'ar' : 'en',
    title: kebab(name).replaceAll('-', ' '),
  });
  await expect(svg).toMatchFileSnapshot(`./${kebab(name)}.svg`);
});
