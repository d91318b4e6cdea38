import type { Locator, Page } from '@playwright/test';
import { loadLanguage, makeTranslator } from '../src/i18n/translate';
import { FIGURE_KINDS } from '../src/scene/words/figure-words';
import { isRaster } from '../src/ui/figure/choice';
import type { FigureOptions } from './figure-options';

/** How long a figure may take, ms: the largest are drawn for many seconds. */
const LIMIT = 120_000;

await loadLanguage('en');
const t = makeTranslator('en');

const isFresh = (dialog: Locator) => dialog.locator('[data-fresh="true"] img').waitFor();

/** Chooses in the dialog what the options say: by its labels, as a reader would. */
async function choose(dialog: Locator, options: FigureOptions): Promise<void> {
  const pick = (label: string, option: string) =>
    dialog.getByLabel(label, { exact: true }).selectOption({ label: option });
  const fill = async (label: string, value: number) => {
    const field = dialog.getByLabel(label, { exact: true });
    await field.fill(String(value));
    await field.blur();
  };
  const { format, size, sides } = options;
  await pick(t('figure.format'), t(`figure.format.${format}`));
  await pick(t('figure.size'), t(`figure.preset.${size}`));
  if (sides) {
    const unit = t(size === 'free-mm' ? 'figure.unit.mm' : 'figure.unit.px');
    await fill(t('figure.width', { unit }), sides.width);
    await fill(t('figure.height', { unit }), sides.height);
  }
  // What another view than the graph shows is always whole.
  const extent = dialog.getByLabel(t('figure.extent'), { exact: true });
  if ((await extent.count()) > 0) {
    await extent.selectOption({ label: t(`figure.extent.${options.extent}`) });
  }
  await pick(t('figure.lang'), t(`lang.${options.lang}`));
  await pick(t('figure.ground'), t(`figure.ground.${options.theme}`));
  if (isRaster(format)) {
    const dpi = dialog.getByLabel(t('figure.dpi'), { exact: true });
    if (options.dpi !== null && (await dpi.count()) > 0) await fill(t('figure.dpi'), options.dpi);
    const scale = dialog.getByLabel(t('figure.scale'), { exact: true });
    if (options.scale !== null && (await scale.count()) > 0) {
      await scale.selectOption({ label: t('figure.times', { n: options.scale }) });
    }
  }
  if (format === 'svg' && options.outlines) {
    await dialog.getByLabel(t('figure.outlines'), { exact: true }).check();
  }
  if (options.title !== null) {
    const label = t('figure.wordsOf', { part: t('figure.part.title') });
    await dialog.getByLabel(label, { exact: true }).fill(options.title);
  }
}

/** Opens the view, makes its figure in the dialog, and saves what the dialog saves. */
export async function makeFigure(page: Page, url: string, options: FigureOptions): Promise<void> {
  await page.goto(url + options.search);
  const see = page.getByRole('region', { name: t('region.see') });
  await see.waitFor();
  const kind = await see.getAttribute('data-kind');
  if (!FIGURE_KINDS.some((one) => one === kind)) {
    throw new Error(`figures are made of ${FIGURE_KINDS.join(', ')}; the link is of the ${kind}`);
  }
  const notices = page.getByRole('status', { name: t('region.notices') });
  for (const said of await notices.allInnerTexts()) if (said.trim()) console.error(said.trim());
  const open = page.getByRole('button', { name: t('figure.open'), exact: true });
  // It can be pressed as soon as there is something to make a figure of.
  await open.click();
  const dialog = page.getByRole('dialog', { name: t('figure.title'), exact: true });
  await isFresh(dialog);
  await choose(dialog, options);
  await isFresh(dialog);
  const save = dialog.getByRole('button', { name: t('figure.save'), exact: true });
  if (await save.isDisabled())
    throw new Error(await dialog.getByRole('status').first().innerText());
  const failed = dialog.getByText(t('figure.saveFailed')).waitFor({ timeout: LIMIT });
  const saved = page.waitForEvent('download', { timeout: LIMIT });
  await save.click();
  const download = await Promise.race([saved, failed.then(() => null)]);
  if (!download) throw new Error(t('figure.saveFailed'));
  await download.saveAs(options.out);
}
