import '@fontsource/ibm-plex-sans-arabic/400.css';
import '@fontsource/ibm-plex-sans-arabic/500.css';
import '@fontsource/ibm-plex-sans-arabic/600.css';
import './ui/style/app.css';
import { createRoot } from 'react-dom/client';
import { preferredLang } from './i18n/language';
import { loadLanguage } from './i18n/translate';
import { notify } from './state/actions';
import { dataOf } from './state/address';
import { makeKeeper } from './state/storage';
import { createAppStore } from './state/store';
import { dressPage } from './ui/dress-page';
import { Failure } from './ui/Failure';
import { watchReader } from './ui/in-slices';
import { loadData } from './ui/load-data';
import { loadFonts } from './ui/load-fonts';
import { Root } from './ui/Root';
import { makeSession } from './ui/session';

/** Load, open, mount. */
async function start(root: HTMLElement): Promise<void> {
  const failures: string[] = [];
  const keeper = makeKeeper(
    () => window.localStorage,
    () => failures.push('notice.storage'),
  );
  const preferences = {
    lang: preferredLang(navigator.languages),
    theme: 'system' as const,
    ...keeper.preferences(),
  };
  const [loaded, fonts] = await Promise.all([
    loadData('./curated.json'),
    loadFonts(),
    loadLanguage(preferences.lang),
  ]);
  if (!loaded.dataset) {
    dressPage(createAppStore({ preferences }));
    createRoot(root).render(<Failure lang={preferences.lang} faults={loaded.faults} />);
    return;
  }
  const { dataset, faults } = loaded;
  if (!fonts) failures.push('notice.font');
  const session = makeSession({ keeper, failures, preferences });
  const place = dataOf(window.location.search);
  if (place !== null) session.ask({ kind: 'link', place });
  session.open({ dataset, faults });
  const tell = (problem: unknown) => {
    const app = session.top();
    if (app) notify(app.store, 'notice.unknown', { problem: String(problem) });
  };
  watchReader(window);
  window.addEventListener('error', (event) => tell(event.message));
  window.addEventListener('unhandledrejection', (event) => tell(event.reason));
  createRoot(root).render(<Root session={session} />);
}

const root = document.getElementById('root');
if (root) void start(root);
