import { Search as SearchIcon } from 'lucide';
import { useEffect, useMemo, useRef, useState } from 'react';
import {
  Button,
  ComboBox,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
} from 'react-aria-components';
import type { Suggestion } from '../../analysis/search/question';
import type { Hit } from '../../analysis/search/search';
import { understand } from '../../analysis/search/understand';
import { selectContacts } from '../../graph/select';
import type { MessageKey } from '../../i18n/en';
import { isolateForeign } from '../../i18n/format';
import { EVERYTHING, type Question } from '../../model/filter';
import { filterSentence } from '../../scene/words/filter-sentence';
import { select } from '../../state/actions';
import { ask } from '../../state/filter-actions';
import { type App, useApp, useWords } from '../context';
import { Icon } from '../icon';
import { keyOf } from '../see/key-of';
import { useSearch } from './use-search';

/** How many of a kind are offered while typing. */
const FEW = 5;

interface Option {
  readonly id: string;
  readonly text: string;
  /** Why it was found, or what of a question was not understood. */
  readonly why: string;
  readonly take: () => void;
}

interface Group {
  readonly id: string;
  readonly title: string;
  readonly options: readonly Option[];
}

const asked = ({ patch }: Suggestion): Question => ({
  filter: { ...EVERYTHING, ...patch.filter },
  window: patch.window ?? null,
  undated: patch.window === undefined,
});

/** What choosing a hit does: it is read, or it becomes the filter. */
function takeHit({ store }: App, { kind, id }: Hit): void {
  switch (kind) {
    case 'actor':
    case 'contact':
    case 'source':
      select(store, { kind, id });
      return;
    case 'camp':
      ask(store, { filter: { ...EVERYTHING, camps: [id] } });
      return;
    case 'place':
      ask(store, { filter: { ...EVERYTHING, places: [id] } });
      return;
    case 'topic':
      ask(store, { filter: { ...EVERYTHING, topics: [id] } });
  }
}

interface Found {
  readonly groups: readonly Group[];
  readonly partial: boolean;
  /** False while the search is still being made. */
  readonly ready: boolean;
}

function useGroups(query: string, isWanted: boolean): Found {
  const app = useApp();
  const { dataset, store } = app;
  const { lang, t } = useWords();
  const search = useSearch(dataset, isWanted);
  return useMemo(() => {
    if (query.trim() === '') return { groups: [], partial: false, ready: true };
    if (!search) return { groups: [], partial: false, ready: false };
    const found = search(query, lang);
    const questions = understand(query, search, dataset, lang).map((suggestion, i): Option => {
      const question = asked(suggestion);
      return {
        id: `question:${i}`,
        text: filterSentence(question, selectContacts(dataset, question), dataset, lang),
        why:
          suggestion.rest.length > 0 ? t('search.rest', { words: suggestion.rest.join(' ') }) : '',
        take: () => ask(store, question),
      };
    });
    const hits = found.groups.map(
      ({ kind, hits: list }): Group => ({
        id: kind,
        title: t(`search.kind.${kind}`),
        options: list.slice(0, FEW).map((hit) => ({
          id: `${kind}:${hit.id}`,
          text: hit.label,
          why:
            hit.why.text === hit.label
              ? ''
              : `${t(`search.field.${hit.why.field}` as MessageKey)}: ${isolateForeign(hit.why.text, lang)}`,
          take: () => takeHit(app, hit),
        })),
      }),
    );
    const asQuestions: Group[] =
      questions.length > 0
        ? [{ id: 'questions', title: t('search.questions'), options: questions }]
        : [];
    return { groups: [...asQuestions, ...hits], partial: found.partial, ready: true };
  }, [query, search, dataset, lang, t, store, app]);
}

/** `/` brings the keyboard here from anywhere. */
function useSlash(input: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      const typing =
        target instanceof HTMLElement &&
        target.matches('input:not([type=checkbox]):not([type=radio]), textarea');
      if (keyOf(event) !== '/' || typing || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [input]);
}

/** One box for both scripts: names, contacts, places, topics, reports, and questions. */
export function SearchBox() {
  const { t } = useWords();
  const [query, setQuery] = useState('');
  const [isWanted, setWanted] = useState(false);
  const { groups, partial, ready } = useGroups(query, isWanted);
  const input = useRef<HTMLInputElement>(null);
  useSlash(input);
  const options = groups.flatMap((group) => group.options);
  return (
    <ComboBox
      className="search"
      // With nothing typed there is nothing to say that nothing was found.
      allowsEmptyCollection={query.trim() !== ''}
      inputValue={query}
      onFocus={() => setWanted(true)}
      onInputChange={setQuery}
      // What matches was decided by the search itself.
      defaultFilter={() => true}
      selectedKey={null}
      menuTrigger="input"
      onSelectionChange={(key) => {
        const option = options.find((one) => one.id === key);
        if (!option) return;
        option.take();
        setQuery('');
        input.current?.blur();
      }}
    >
      <Icon node={SearchIcon} size={16} />
      <Label className="visually-hidden">{t('ask.search')}</Label>
      <Input ref={input} placeholder={t('ask.searchShort')} />
      {query === '' ? (
        <span className="key" aria-hidden="true">
          /
        </span>
      ) : (
        <Button
          slot={null}
          className="end-clear"
          aria-label={t('search.clear')}
          onPress={() => setQuery('')}
        >
          ×
        </Button>
      )}
      <Popover className="popover">
        {partial && <p className="option-title">{t('search.partial')}</p>}
        <ListBox
          className="options"
          items={groups}
          renderEmptyState={() => (
            <p className="empty">{ready ? t('search.none', { query }) : t('app.loading')}</p>
          )}
        >
          {(group: Group) => (
            <ListBoxSection id={group.id}>
              <Header>{group.title}</Header>
              {group.options.map((option) => (
                <ListBoxItem
                  key={option.id}
                  id={option.id}
                  textValue={option.text}
                  className="option"
                >
                  <bdi>{option.text}</bdi>
                  {option.why !== '' && <span className="detail">{option.why}</span>}
                </ListBoxItem>
              ))}
            </ListBoxSection>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
