import { direction } from '../i18n/language';
import { makeTranslator } from '../i18n/translate';
import { PALETTES, type Theme } from '../scene/tokens';
import type { Preferences, Store } from '../state/store';

function themeOf({ theme }: Preferences): Theme {
  if (theme !== 'system') return theme;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

function dress(preferences: Preferences): void {
  const root = document.documentElement;
  root.lang = preferences.lang;
  root.dir = direction(preferences.lang);
  root.dataset.theme = themeOf(preferences);
  document.title = makeTranslator(preferences.lang)('app.title');
  const palette = PALETTES[themeOf(preferences)];
  // The style sheet takes its colours from the same table as the canvas.
  for (const [name, value] of Object.entries(palette)) {
    if (typeof value === 'string') root.style.setProperty(`--${name}`, value);
  }
  for (const [slot, hue] of palette.camps.entries()) root.style.setProperty(`--camp-${slot}`, hue);
}

/** Keeps the page's language, direction and colours in step with the preferences; returns how to stop. */
export function dressPage(store: Store): () => void {
  const now = () => dress(store.getState().preferences);
  now();
  const unsubscribe = store.subscribe((state, before) => {
    if (state.preferences !== before.preferences) now();
  });
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', now);
  return () => {
    unsubscribe();
    dark.removeEventListener('change', now);
  };
}
