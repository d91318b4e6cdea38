import { Keyboard, Languages, Monitor, Moon, Sun } from 'lucide';
import { loadLanguage } from '../i18n/translate';
import { setPreferences } from '../state/actions';
import type { ThemeChoice } from '../state/store';
import { useApp, useAppState, useWords } from './context';
import { Icon } from './icon';
import { openHelp } from './KeyboardHelp';

const NEXT: Readonly<Record<ThemeChoice, ThemeChoice>> = {
  system: 'light',
  light: 'dark',
  dark: 'system',
};
const ICONS = { system: Monitor, light: Sun, dark: Moon } as const;

/** Language, theme and the list of keys. */
export function Settings() {
  const { store } = useApp();
  const { lang, t } = useWords();
  const theme = useAppState(({ preferences }) => preferences.theme);
  const other = lang === 'en' ? 'ar' : 'en';
  const themeLabel = `${t('theme.label')}: ${t(`theme.${theme}`)}`;
  return (
    <div className="settings">
      <button
        type="button"
        className="quiet"
        lang={other}
        title={t('lang.switchHint')}
        onClick={() => void loadLanguage(other).then(() => setPreferences(store, { lang: other }))}
      >
        <Icon node={Languages} size={16} />
        {t('lang.switch')}
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={themeLabel}
        title={themeLabel}
        onClick={() => setPreferences(store, { theme: NEXT[theme] })}
      >
        <Icon node={ICONS[theme]} />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={t('keys.open')}
        title={t('keys.open')}
        onClick={openHelp}
      >
        <Icon node={Keyboard} />
      </button>
    </div>
  );
}
