import { useMemo } from 'react';
import { reportedChannels } from '../../analysis/channels';
import { tallies } from '../../graph/tallies';
import { EVERYTHING, type Filter } from '../../model/filter';
import { chooseBanks } from '../../scene/arrange/banks';
import { actorName } from '../../scene/words/names';
import { ask } from '../../state/filter-actions';
import { useApp, useAppState, useWords } from '../context';

/** So many contacts are looked at for whom to ask about. */
const ENOUGH = 20_000;

interface Suggestion {
  readonly words: string;
  readonly filter: Filter;
}

/** Three questions that these data can answer: between the banks, by the busiest carrier, what was refused. */
function useSuggestions(): readonly Suggestion[] {
  const { dataset } = useApp();
  const { lang, t } = useWords();
  return useMemo(() => {
    const list: Suggestion[] = [];
    const camps = [...dataset.meta.camps].sort((a, b) => a.slot - b.slot).map((camp) => camp.id);
    // Of a table the first rows will do: this is a suggestion, and it must not make anyone wait.
    const [a, b] = chooseBanks(
      dataset.contacts.slice(0, ENOUGH),
      (id) => dataset.actor.get(id)?.camp ?? null,
      camps,
    );
    const name = (camp: string) => dataset.camp.get(camp)?.name[lang] ?? camp;
    if (a !== null && b !== null) {
      const filter: Filter = {
        ...EVERYTHING,
        from: { kind: 'camp', id: a },
        to: { kind: 'camp', id: b },
      };
      list.push({ words: t('ask.suggest.between', { a: name(a), b: name(b) }), filter });
    }
    const carried = new Map<string, number>();
    for (const { via, contacts } of reportedChannels(dataset.contacts)) {
      for (const id of via) carried.set(id, (carried.get(id) ?? 0) + contacts.length);
    }
    const busiest = [...carried].sort((p, q) => q[1] - p[1])[0]?.[0];
    if (busiest) {
      const who = actorName(busiest, dataset, lang, {});
      list.push({
        words: t('ask.suggest.carried', { name: who }),
        filter: { ...EVERYTHING, via: [busiest] },
      });
    }
    if (tallies(dataset, 'statuses').has('declined')) {
      list.push({
        words: t('ask.suggest.declined'),
        filter: { ...EVERYTHING, statuses: ['declined'] },
      });
    }
    return list;
  }, [dataset, lang, t]);
}

export function Suggested() {
  const { store } = useApp();
  const { t } = useWords();
  const suggestions = useSuggestions();
  const asked = useAppState(({ view }) => view.filter !== EVERYTHING || view.window !== null);
  if (asked || suggestions.length === 0) return null;
  return (
    <section className="suggested" aria-labelledby="suggested-title">
      <h2 id="suggested-title">{t('ask.suggested')}</h2>
      <ul>
        {suggestions.map(({ words, filter }) => (
          <li key={words}>
            <button type="button" className="question" onClick={() => ask(store, { filter })}>
              {words}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
