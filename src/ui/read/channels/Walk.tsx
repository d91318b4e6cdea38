import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { ChannelStep } from '../../../analysis/channel-answer-steps';
import { formatList } from '../../../i18n/format';
import { pairKey } from '../../../scene/lines';
import { focusActor, hover } from '../../../state/actions';
import { useApp, useWords } from '../../context';
import { groupName } from '../../told';

/** Where one stands on a way: at actors, or on the lines to the next. */
export type WalkStep =
  | { readonly kind: 'station'; readonly actors: readonly string[]; readonly role: string }
  | {
      readonly kind: 'leg';
      readonly pairs: readonly string[];
      readonly words: string;
    };

/** The steps of a reported channel, in words. */
export function walkOf(
  steps: readonly ChannelStep[],
  t: ReturnType<typeof useWords>['t'],
): WalkStep[] {
  const roles = { first: 'channel.sender', carrier: 'channel.carrier', second: 'channel.receiver' };
  return steps.map((step): WalkStep => {
    if (step.kind === 'leg') {
      return {
        kind: 'leg',
        pairs: step.edges.map(({ source, target }) => pairKey(source, target)),
        words: t('count.contacts', { n: step.contacts.length }),
      };
    }
    const [role = 'carrier'] = step.roles;
    return {
      kind: 'station',
      actors: step.actors,
      role: t(roles[role] as 'channel.sender' | 'channel.carrier' | 'channel.receiver'),
    };
  });
}

/**
 * A way walked step by step: up and down (or the arrows' other pair) go along it, and where one
 * stands is marked in the graph while the whole way stays lit.
 */
export function Walk({
  steps,
  inferred = false,
}: {
  readonly steps: readonly WalkStep[];
  readonly inferred?: boolean;
}) {
  const { dataset, store } = useApp();
  const { lang, t } = useWords();
  const list = useRef<HTMLOListElement>(null);
  const leave = () => {
    hover(store, null);
    focusActor(store, null);
  };
  useEffect(
    () => () => {
      hover(store, null);
      focusActor(store, null);
    },
    [store],
  );
  const stand = (step: WalkStep) => {
    const [only] = step.kind === 'station' ? step.actors : [];
    focusActor(store, only ?? null);
    hover(store, step.kind === 'leg' ? { kind: 'leg', id: step.pairs.join(' ') } : null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const back =
      event.key === 'ArrowUp' || event.key === (lang === 'ar' ? 'ArrowRight' : 'ArrowLeft');
    const on =
      event.key === 'ArrowDown' || event.key === (lang === 'ar' ? 'ArrowLeft' : 'ArrowRight');
    if (!back && !on) return;
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button.matches(':focus'));
    buttons[Math.max(0, Math.min(buttons.length - 1, at + (on ? 1 : -1)))]?.focus();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <p className="detail">{t('walk.hint')}</p>
      <ol
        ref={list}
        className={inferred ? 'walk chain-walk' : 'walk'}
        onKeyDown={onKeyDown}
        onBlur={leave}
      >
        {steps.map((step, at) => {
          const key = `${at} ${step.kind}`;
          return (
            <li key={key} data-kind={step.kind}>
              <button type="button" onFocus={() => stand(step)} onClick={() => stand(step)}>
                {step.kind === 'leg' ? (
                  <span className="detail">{step.words}</span>
                ) : (
                  <>
                    <span>
                      {formatList(
                        step.actors.map((id) => groupName(id, dataset, lang)),
                        lang,
                      )}
                    </span>
                    <span className="detail">{step.role}</span>
                  </>
                )}
              </button>
            </li>
          );
        })}
      </ol>
    </>
  );
}
