import type { MessageKey } from '../i18n/en';
import { useWords } from './context';

const DIALOG = 'keyboard-help';

/** The keys that do something, and what: the same list that the handler in `GraphRegion` reads by. */
const KEYS: readonly { readonly keys: MessageKey | string; readonly does: MessageKey }[] = [
  { keys: 'keyName.tab', does: 'keys.tab' },
  { keys: 'keyName.arrows', does: 'keys.arrows' },
  { keys: 'keyName.shiftArrows', does: 'keys.move' },
  { keys: 'keyName.enter', does: 'keys.enter' },
  { keys: 'keyName.escape', does: 'keys.escape' },
  { keys: 'o', does: 'keys.open-pair' },
  { keys: 'p', does: 'keys.pin' },
  { keys: 'c', does: 'keys.channels' },
  { keys: 'h', does: 'keys.hide' },
  { keys: 'x', does: 'keys.expand' },
  { keys: 'f', does: 'keys.zero' },
  { keys: 'e', does: 'figure.open' },
  { keys: 's', does: 'save.open' },
  { keys: 'o', does: 'open.title' },
  { keys: '/', does: 'keys.search' },
  { keys: '1 – 6', does: 'keys.views' },
  { keys: 'z', does: 'keys.undo' },
  { keys: 'y', does: 'keys.redo' },
  { keys: '+', does: 'keys.plus' },
  { keys: '−', does: 'keys.minus' },
  { keys: 'keyName.backspace', does: 'keys.back' },
  { keys: '?', does: 'keys.help' },
];

const named = (keys: string): keys is MessageKey & `keyName.${string}` =>
  keys.startsWith('keyName.');

export function openHelp(): void {
  const dialog = document.getElementById(DIALOG);
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal();
}

export function KeyboardHelp() {
  const { t } = useWords();
  return (
    <dialog id={DIALOG} className="help" aria-labelledby="help-title">
      <h2 id="help-title">{t('keys.title')}</h2>
      <dl>
        {KEYS.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              <kbd>{named(keys) ? t(keys) : keys}</kbd>
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" className="quiet">
          {t('common.close')}
        </button>
      </form>
    </dialog>
  );
}
