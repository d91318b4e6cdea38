import type { Source } from '../../model/schema';
import { useWords } from '../context';

/** How a report is called: by its outlet, where the text names one. */
export function useSourceName(): (source: Source | undefined) => string {
  const { lang, t } = useWords();
  return (source) => source?.outlet?.[lang] ?? t('source.noOutlet');
}
