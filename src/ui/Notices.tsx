import { X } from 'lucide';
import { isMessageKey } from '../i18n/translate';
import { dismiss } from '../state/actions';
import { useApp, useAppState, useWords } from './context';
import { Icon } from './icon';

/** What went wrong and was survived; each stays until it is dismissed. */
export function Notices() {
  const { store } = useApp();
  const { t } = useWords();
  const notices = useAppState(({ ephemeral }) => ephemeral.notices);
  return (
    <div className="notices" role="status" aria-label={t('region.notices')}>
      {notices.map((notice) => (
        <p key={notice.id} className="notice">
          <span>{isMessageKey(notice.key) ? t(notice.key, notice.values) : notice.key}</span>
          <button
            type="button"
            className="icon-button"
            aria-label={t('common.dismiss')}
            onClick={() => dismiss(store, notice.id)}
          >
            <Icon node={X} size={16} />
          </button>
        </p>
      ))}
    </div>
  );
}
