import type { Dataset } from '../model/dataset';
import type { Lang } from '../model/schema';
import type { Arrangement, CampArea } from './arrange/types';
import { type Box, contains, distanceToBox, overlaps } from './geometry';
import { sample } from './route/curve';
import type { Measure } from './text';
import { SIZE } from './tokens';
import type { SceneActor, SceneArea, SceneLine } from './types';

interface Words {
  readonly dataset: Dataset;
  readonly lang: Lang;
  readonly measure: Measure;
}

/** Places along the top of an area where its title may stand, the best first. */
function candidates({ box, place }: CampArea, w: number, h: number): Box[] {
  const above = box.y - h - 2;
  const inside = box.y + 3;
  const xs =
    place === 'second'
      ? [box.x + box.w - w - 4, box.x + 4]
      : [box.x + 4, box.x + (box.w - w) / 2, box.x + box.w - w - 4];
  return [above, inside].flatMap((y) => xs.map((x) => ({ x, y, w, h })));
}

/** A title that is wider than its area and would reach into another's is cut to its own. */
function titleFor(
  area: CampArea,
  whole: string,
  { areas, width }: Pick<Arrangement, 'areas' | 'width'>,
  measured: (text: string) => number,
  h: number,
): string {
  const room = area.box.w - 8;
  const w = measured(whole);
  if (w <= room) return whole;
  const [first] = candidates(area, w, h);
  const isFree =
    first !== undefined &&
    first.x >= 0 &&
    first.x + w <= width &&
    areas.every(
      (other) =>
        other === area ||
        !overlaps(first, { ...other.box, y: other.box.y - h - 2, h: other.box.h + h + 2 }),
    );
  if (isFree) return whole;
  const letters = [...whole];
  while (letters.length > 1 && measured(`${letters.join('').trimEnd()}…`) > room) letters.pop();
  const cut = letters.join('').trimEnd();
  // The ellipsis stays behind the word that it cuts, whichever way that runs.
  return /\p{Script=Latin}$/u.test(cut) ? `${cut}…\u200E` : `${cut}…`;
}

/** The camps' areas with their titles, each where fewest lines cross it and no actor or label stands. */
export function composeAreas(
  arrangement: Arrangement,
  lines: readonly SceneLine[],
  actors: readonly SceneActor[],
  { dataset, lang, measure }: Words,
): SceneArea[] {
  const paths = lines.map((line) => sample(line.curve, 12));
  const taken = actors.flatMap((actor) => (actor.label ? [actor.label.box] : []));
  const peopled = new Set(actors.map((actor) => dataset.actor.get(actor.id)?.camp));
  return arrangement.areas.flatMap((area) => {
    const camp = dataset.camp.get(area.camp);
    if (!camp || !peopled.has(area.camp)) return [];
    const size = SIZE.campTitle[lang];
    const measured = (text: string) => measure(text, size);
    const h = size * SIZE.lineHeight;
    const title = titleFor(area, camp.name[lang], arrangement, measured, h);
    const options = candidates(area, measured(title), h);
    const cost = (box: Box): number =>
      paths.filter((path) => path.some((p) => contains(box, p, 2))).length +
      (taken.some((other) => overlaps(other, box)) ? 50 : 0) +
      (actors.some((actor) => distanceToBox(actor.p, box) < actor.outer) ? 50 : 0);
    let titleBox = options[0] ?? area.box;
    for (const option of options) if (cost(option) < cost(titleBox)) titleBox = option;
    taken.push(titleBox);
    return [
      { camp: area.camp, slot: camp.slot, place: area.place, box: area.box, title, titleBox },
    ];
  });
}
