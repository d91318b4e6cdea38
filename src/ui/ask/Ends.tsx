import { ArrowUpDown } from 'lucide';
import { useMemo, useState } from 'react';
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import { tallies } from '../../graph/tallies';
import type { End } from '../../model/filter';
import { nameKey } from '../../model/names';
import { setEither, setEnd, swapEnds } from '../../state/filter-actions';
import { useApp, useAppState, useWords } from '../context';
import { Icon } from '../icon';

/** How many are offered at once. */
const MOST = 100;

interface Item {
  readonly id: string;
  readonly end: End;
  readonly name: string;
  /** Every spelling on record. */
  readonly spellings: readonly string[];
}

/** Items whose spellings were compared before, as the normaliser compares them: thousands take long. */
const known = new WeakMap<Item, string>();

function keysOf(item: Item): string {
  const keys = known.get(item) ?? item.spellings.map(nameKey).join('\n');
  known.set(item, keys);
  return keys;
}

function useItems(): readonly Item[] {
  const { dataset } = useApp();
  const { lang } = useWords();
  return useMemo(() => {
    const counts = tallies(dataset, 'actors');
    const involved = new Set(counts.keys());
    // Few stand in the order of the data; of many the busiest come first.
    const isMany = involved.size > MOST;
    // A body is asked for with all that is part of it, so it need not take part itself.
    for (const id of [...involved]) {
      for (let up = dataset.actor.get(id)?.partOf; up && !involved.has(up); ) {
        involved.add(up);
        up = dataset.actor.get(up)?.partOf;
      }
    }
    const item = (
      kind: End['kind'],
      id: string,
      name: string,
      spellings: readonly string[],
    ): Item => ({
      id: `${kind}:${id}`,
      end: { kind, id },
      name,
      spellings,
    });
    return [
      ...dataset.meta.camps.map((camp) =>
        item('camp', camp.id, camp.name[lang], [camp.name.en, camp.name.ar]),
      ),
      ...[...dataset.actors]
        .filter((actor) => involved.has(actor.id))
        .sort((a, b) => (isMany ? (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0) : 0))
        .map((actor) =>
          item('actor', actor.id, actor.name[lang], [
            actor.name.en,
            actor.name.ar,
            actor.short?.en ?? '',
            actor.short?.ar ?? '',
            ...actor.aliases.en,
            ...actor.aliases.ar,
          ]),
        ),
    ];
  }, [dataset, lang]);
}

function EndBox({
  side,
  items,
}: {
  readonly side: 'from' | 'to';
  readonly items: readonly Item[];
}) {
  const { store } = useApp();
  const { t } = useWords();
  const end = useAppState(({ view }) => view.filter[side]);
  const key = end ? `${end.kind}:${end.id}` : null;
  const chosen = items.find((item) => item.id === key);
  const [typed, setTyped] = useState(chosen?.name ?? '');
  // Of thousands a list shows those that fit, the best known first; typing finds every other.
  const offered = useMemo(() => {
    const wanted = typed === chosen?.name ? '' : nameKey(typed);
    const all = wanted === '' ? items : items.filter((item) => keysOf(item).includes(wanted));
    const fits = all.slice(0, MOST);
    return chosen && !fits.includes(chosen) ? [chosen, ...fits] : fits;
  }, [items, typed, chosen]);
  return (
    <ComboBox
      className="end"
      // A new choice from elsewhere is a new box: its text follows.
      key={key ?? 'none'}
      defaultSelectedKey={key}
      items={offered}
      inputValue={typed}
      onInputChange={setTyped}
      allowsEmptyCollection
      menuTrigger="focus"
      onSelectionChange={(id) => {
        const item = items.find((one) => one.id === id);
        setEnd(store, side, item?.end ?? null);
      }}
    >
      <Label>{t(side === 'from' ? 'ask.from' : 'ask.to')}</Label>
      <Input placeholder={t('ask.anyone')} />
      {key !== null && (
        <Button
          slot={null}
          className="end-clear"
          aria-label={t('ask.clearEnd')}
          onPress={() => setEnd(store, side, null)}
        >
          ×
        </Button>
      )}
      <Popover className="popover">
        <ListBox
          className="options"
          renderEmptyState={() => <p className="empty">{t('ask.noMatch')}</p>}
        >
          {(item: Item) => (
            <ListBoxItem id={item.id} textValue={item.name} className="option">
              <bdi>{item.name}</bdi>
              {item.end.kind === 'camp' && <span className="detail">{t('actor.camp')}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** The two-ended question: *From … To …*, each an actor with all that is part of it, or a camp. */
export function Ends() {
  const { store } = useApp();
  const { t } = useWords();
  const items = useItems();
  const either = useAppState(({ view }) => view.filter.either);
  const any = useAppState(({ view }) => view.filter.from !== null || view.filter.to !== null);
  return (
    <fieldset className="ends">
      <legend className="visually-hidden">{t('ask.ends')}</legend>
      <EndBox side="from" items={items} />
      <EndBox side="to" items={items} />
      {any && (
        <button
          type="button"
          className="icon-button swap"
          aria-label={t('ask.swap')}
          title={t('ask.swap')}
          onClick={() => swapEnds(store)}
        >
          <Icon node={ArrowUpDown} size={16} />
        </button>
      )}
      {any && (
        <label className="either">
          <input
            type="checkbox"
            checked={either}
            onChange={(event) => setEither(store, event.target.checked)}
          />
          {t('ask.either')}
        </label>
      )}
    </fieldset>
  );
}
