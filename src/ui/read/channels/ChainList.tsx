import type { ReactNode } from 'react';
import type { ChainAnswer, ChainRoute } from '../../../analysis/chains/chains';
import { formatNumber } from '../../../i18n/format';
import { chainSpanWords } from '../../../scene/words/chain-words';
import { hover, select, setPane } from '../../../state/actions';
import { setChains } from '../../../state/filter-actions';
import { useApp, useAppState, useWords } from '../../context';
import { Section } from '../links';
import { Stops } from './Stops';

const RANKS = ['foremost', 'fastest', 'shortest'] as const;
const STEPS = [2, 3, 4] as const;
/** Days between two steps that can be chosen; the empty one is any. */
const WAITS = [null, 1, 7, 30, 90, 365] as const;

/** How chains are looked for. */
function ChainForm() {
  const { store } = useApp();
  const { lang, t } = useWords();
  const chains = useAppState(({ view }) => view.chains);
  return (
    <div className="chain-form">
      <label>
        {t('chain.rank')}
        <select
          value={chains.rank}
          onChange={(event) => {
            const rank = RANKS.find((one) => one === event.target.value);
            if (rank) setChains(store, { rank });
          }}
        >
          {RANKS.map((rank) => (
            <option key={rank} value={rank}>
              {t(`chain.rank.${rank}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('chain.steps')}
        <select
          value={chains.steps}
          onChange={(event) => {
            const steps = STEPS.find((one) => String(one) === event.target.value);
            if (steps) setChains(store, { steps });
          }}
        >
          {STEPS.map((steps) => (
            <option key={steps} value={steps}>
              {formatNumber(steps, lang)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('chain.wait')}
        <select
          value={chains.wait ?? ''}
          onChange={(event) => {
            const { value } = event.target;
            setChains(store, { wait: value === '' ? null : Number(value) });
          }}
        >
          {[...new Set([...WAITS, chains.wait])].map((wait) => (
            <option key={wait ?? ''} value={wait ?? ''}>
              {wait === null ? t('chain.anyWait') : t('chain.days', { n: wait })}
            </option>
          ))}
        </select>
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={!chains.strict}
          onChange={(event) => setChains(store, { strict: !event.target.checked })}
        />
        <span>{t('chain.sameDay')}</span>
      </label>
    </div>
  );
}

function ChainRow({ route }: { readonly route: ChainRoute }) {
  const { store } = useApp();
  const { lang, t } = useWords();
  const rank = useAppState(({ view }) => view.chains.rank);
  const id = route.actors.join('>');
  return (
    <li>
      <button
        type="button"
        className="row inferred-row"
        onClick={() => {
          hover(store, null);
          select(store, { kind: 'chain', id });
          setPane(store, 'graph');
        }}
      >
        <Stops actors={route.actors} inferred />
        <span className="row-line">
          {t(route.certain ? 'chain.certain' : 'chain.possible')} ·{' '}
          {chainSpanWords(route.best[rank], lang)}
          {route.chains > 1 && ` · ${t('chain.ways', { n: route.chains })}`}
        </span>
      </button>
    </li>
  );
}

/** Chains: A reached B, later B reached C. Nobody reports them as one; they are inferred. */
export function ChainList({
  answer,
  children,
}: {
  /** Null while they are looked for, of which `children` tell. */
  readonly answer: ChainAnswer | null;
  readonly children?: ReactNode;
}) {
  const { lang, t } = useWords();
  const count = answer ? { count: formatNumber(answer.total, lang) } : {};
  return (
    <Section title={t('chain.title')} {...count}>
      <p className="detail">{t('chain.hint')}</p>
      <ChainForm />
      {children}
      {answer ? <ChainRows answer={answer} /> : <div className="chains-awaited" aria-busy="true" />}
    </Section>
  );
}

function ChainRows({ answer }: { readonly answer: ChainAnswer }) {
  const { lang, t } = useWords();
  const { routes, total, none, complete } = answer;
  return (
    <>
      {none !== null && <p className="empty">{t(`chain.none.${none}`)}</p>}
      {routes.length > 0 && (
        <ul className="rows">
          {routes.map((route) => (
            <ChainRow key={route.actors.join('>')} route={route} />
          ))}
        </ul>
      )}
      {(routes.length < total || !complete) && (
        <p className="detail">
          {t(complete ? 'chain.listed' : 'chain.stopped', {
            shown: formatNumber(routes.length, lang),
            total: formatNumber(total, lang),
          })}
        </p>
      )}
    </>
  );
}
