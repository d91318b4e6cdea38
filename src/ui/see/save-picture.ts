import type { Stage } from '../../canvas/stage';
import { composePicture, type LegendEntry } from '../../figures/picture';
import { direction } from '../../i18n/language';
import type { Translator } from '../../i18n/translate';
import type { Dataset } from '../../model/dataset';
import { type Lang, STATUSES } from '../../model/schema';
import { campColour, PALETTES, type Palette } from '../../scene/tokens';
import type { Scene } from '../../scene/types';
import { dateInWords } from '../../scene/words/date';
import { notify } from '../../state/actions';
import type { Store } from '../../state/store';

const SCALE = 2;

interface Parts {
  readonly stage: Stage;
  readonly scene: Scene;
  readonly dataset: Dataset;
  readonly store: Store;
  readonly lang: Lang;
  readonly t: Translator;
}

/** Exactly the marks in use, in the language of the interface. */
function legendOf({ scene, dataset, lang, t }: Parts, palette: Palette): LegendEntry[] {
  const used = new Set(scene.lines.flatMap((line) => line.statuses));
  const slots = new Set(scene.actors.map((actor) => actor.slot));
  const camps = [...dataset.meta.camps].sort((a, b) => a.slot - b.slot);
  return [
    ...STATUSES.filter((status) => used.has(status)).map(
      (status): LegendEntry => ({ mark: status, label: t(`status.${status}`) }),
    ),
    ...(scene.lines.some((line) => line.channel)
      ? ([
          { mark: 'channel', label: t('legend.channel') },
          { mark: 'carrier', label: t('legend.carrier') },
        ] as const)
      : []),
    ...(scene.actors.some((actor) => actor.unnamed)
      ? ([{ mark: 'unnamed', label: t('legend.unnamed') }] as const)
      : []),
    ...camps
      .filter((camp) => slots.has(camp.slot))
      .map((camp) => ({ mark: { hue: campColour(palette, camp.slot) }, label: camp.name[lang] })),
  ];
}

function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken its own hold on the blob by the next task.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** Saves what is seen as a PNG at 2×; what goes wrong is told, and the view stays as it was. */
export async function savePicture(parts: Parts): Promise<void> {
  const { stage, dataset, store, lang, t } = parts;
  try {
    const dark = document.documentElement.dataset.theme === 'dark';
    const palette = PALETTES[dark ? 'dark' : 'light'];
    const { width, height } = stage.size();
    const graph = await createImageBitmap(await stage.picture(SCALE, palette.bg));
    const { meta } = dataset;
    const source = t('picture.source', {
      title: meta.title[lang],
      version: meta.version,
      date: dateInWords(meta.asOf, lang),
      licence: meta.licence,
    });
    const blob = await composePicture({
      graph,
      width,
      height,
      scale: SCALE,
      palette,
      direction: direction(lang),
      title: meta.title[lang],
      source,
      legend: legendOf(parts, palette),
    });
    // Not a message: in Arabic its Latin would be isolated, by characters that no file name bears.
    download(blob, `qanat-${meta.id}-${lang}.png`);
  } catch {
    notify(store, 'notice.picture');
  }
}
