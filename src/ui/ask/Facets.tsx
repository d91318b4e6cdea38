import { useMemo, useState } from 'react';
import type { FacetValue } from '../../analysis/facets';
import { formatNumber } from '../../i18n/format';
import { FACETS, type FacetName } from '../../model/filter';
import { STATUSES } from '../../model/schema';
import { clearFacet, toggleValue } from '../../state/filter-actions';
import { useApp, useAppState, useWords } from '../context';
import { StatusMark } from '../see/StatusMark';
import { facetValueName } from './facet-names';
import { useFacetCounts } from './use-facet-counts';

/** Shown before *more* is asked for, and the facets that stand open from the start. */
const FEW = 7;
/** How many more each *more* shows: an event table has thousands of actors. */
const STEP = 50;
const OPEN: ReadonlySet<FacetName> = new Set(['statuses', 'types', 'camps']);
const ORDER: readonly FacetName[] = [
  'statuses',
  'types',
  'camps',
  ...FACETS.filter((facet) => !OPEN.has(facet)),
];

function Mark({ facet, value }: { readonly facet: FacetName; readonly value: string }) {
  const { dataset } = useApp();
  const status = facet === 'statuses' ? STATUSES.find((one) => one === value) : undefined;
  if (status) return <StatusMark status={status} />;
  if (facet !== 'camps') return null;
  return <span className="swatch" data-slot={dataset.camp.get(value)?.slot} aria-hidden="true" />;
}

function Value({ facet, entry }: { readonly facet: FacetName; readonly entry: FacetValue }) {
  const { dataset, store } = useApp();
  const { lang, t } = useWords();
  const { value, count } = entry;
  const chosen = useAppState(({ view }) =>
    (view.filter[facet] as readonly string[]).includes(value),
  );
  return (
    <li>
      <label className="facet-value">
        <input type="checkbox" checked={chosen} onChange={() => toggleValue(store, facet, value)} />
        <Mark facet={facet} value={value} />
        <span className="facet-name">{facetValueName(facet, value, { dataset, lang, t })}</span>
        <span className="count">{formatNumber(count, lang)}</span>
      </label>
    </li>
  );
}

function Facet({
  facet,
  values,
}: {
  readonly facet: FacetName;
  readonly values: readonly FacetValue[];
}) {
  const { store } = useApp();
  const { t } = useWords();
  const [limit, setLimit] = useState(FEW);
  const chosen = useAppState(({ view }) => view.filter[facet].length);
  // Values in an order of their own keep it; the rest stand by what they would leave.
  const fixed =
    facet === 'statuses' || facet === 'origins' || facet === 'readings' || facet === 'roles';
  const sorted = useMemo(
    () => (fixed ? values : [...values].sort((a, b) => b.count - a.count)),
    [fixed, values],
  );
  const seen = sorted.slice(0, limit);
  const left = sorted.length - seen.length;
  if (values.length === 0) return null;
  return (
    <details className="facet" open={OPEN.has(facet) || chosen > 0}>
      <summary>{t(`facet.${facet}`)}</summary>
      {chosen > 0 && (
        <button type="button" className="facet-clear" onClick={() => clearFacet(store, facet)}>
          {t('facet.clear')}
        </button>
      )}
      <ul aria-label={t(`facet.${facet}`)}>
        {seen.map((entry) => (
          <Value key={entry.value} facet={facet} entry={entry} />
        ))}
      </ul>
      {sorted.length > FEW && (
        <button
          type="button"
          className="link more"
          onClick={() => setLimit(left > 0 ? limit + STEP : FEW)}
        >
          {left > 0 ? t('count.more', { n: left }) : t('common.less')}
        </button>
      )}
    </details>
  );
}

/** Every facet with its values; each value shows what it would leave under the other choices. */
export function Facets() {
  const { t } = useWords();
  const counts = useFacetCounts();
  return (
    <section className="facets" aria-label={t('facet.title')}>
      {ORDER.map((facet) => (
        <Facet key={facet} facet={facet} values={counts?.[facet] ?? []} />
      ))}
    </section>
  );
}
