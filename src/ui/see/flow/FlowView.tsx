import {
  type KeyboardEvent,
  type PointerEvent,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { busiest } from '../../../analysis/busiest';
import { askedAt } from '../../../analysis/rolled-dataset';
import { isLarge } from '../../../analysis/worth-seeing';
import { composeFlow } from '../../../scene/flow';
import type { FlowScene } from '../../../scene/flow-types';
import { hover, select, setFlowDirect } from '../../../state/actions';
import type { Hover, Selection } from '../../../state/store';
import { useAnswer } from '../../answer';
import { useApp, useAppState, useWords } from '../../context';
import { useTold, useToldAnswer } from '../../told';
import { makeMeasure } from '../measure';
import { SeenNote } from '../SeenNote';
import { useSize } from '../time/use-size';
import { FlowLegend } from './FlowLegend';
import { FlowSheet } from './FlowSheet';
import { useLight } from './use-light';
import { type Standing, standOn, stands, stayed, strandTarget, walk } from './walk';
import { carrierLines, strandLine } from './words';
import '../../style/flow.css';

/** What lies under the pointer: what it opens, and of a strand which. */
function partAt(
  target: EventTarget,
  scene: FlowScene,
): { readonly opens: Selection; readonly strand: string | null } | null {
  const part = target instanceof Element ? target.closest('[role=option]') : null;
  const actor = part?.getAttribute('data-actor');
  if (actor) return { opens: { kind: 'actor', id: actor }, strand: null };
  const id = part?.getAttribute('data-strand');
  const strand = scene.strands.find((one) => one.id === id);
  return strand ? { opens: strandTarget(strand), strand: strand.id } : null;
}

/** What is pointed at; of several direct contacts the first stands for all, as one strand is lit. */
function pointed(opens: Selection, contacts: readonly string[]): Hover {
  const { kind, id } = opens;
  if (kind === 'actor' || kind === 'contact' || kind === 'channel') return { kind, id };
  return { kind: 'contact', id: contacts[0] ?? '' };
}

/** Stops that can be read, and strands that can be told apart. */
const ROOM = { actors: 36, contacts: 400 };

/** Who reached whom through whom: senders, carriers and receivers in the reading direction. */
export function FlowView() {
  const { store } = useApp();
  const { lang, t } = useWords();
  const told = useTold();
  const { dataset, shown: all } = useToldAnswer();
  const { possible } = useAnswer().byTime();
  const { ref: frame, width, height } = useSize<HTMLDivElement>();
  const root = useRef<HTMLDivElement>(null);
  const readout = useRef<HTMLParagraphElement>(null);
  const measure = useMemo(makeMeasure, []);
  const direct = useAppState(({ ephemeral }) => ephemeral.flowDirect);
  const shown = useMemo(() => {
    if (!isLarge(dataset, all)) return all;
    return busiest(dataset, direct ? all : all.filter(({ via }) => via.length > 0), ROOM);
  }, [dataset, all, direct]);
  const [standing, setStanding] = useState<Standing | null>(null);
  const ids = useId();

  const scene = useMemo(() => {
    if (width === 0) return null;
    const faint = new Set(possible.map(({ id }) => id));
    const size = { width, height };
    return composeFlow({ dataset, contacts: shown, lang, size, measure, direct, faint });
  }, [dataset, shown, possible, lang, width, height, measure, direct]);
  useLight(root, scene);

  const selected = useAppState(({ view }) => view.selection);
  // What is chosen, here or elsewhere, is where the keyboard stands from then on.
  useEffect(() => {
    if (!scene || !selected) return;
    const chosen = standOn(askedAt(told, selected), scene);
    if (chosen) setStanding((before) => stayed(before, chosen, scene));
  }, [scene, selected, told]);
  const here = scene && standing && stands(standing, scene) ? standing : null;
  const active = here ? `${ids}${here.strand ?? here.node}` : undefined;
  useEffect(() => {
    if (active === undefined) return;
    document.getElementById(active)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active]);

  const speech = useMemo(() => ({ dataset, lang, t }), [dataset, lang, t]);
  const carriers = useMemo(() => (scene ? carrierLines(scene, speech) : []), [scene, speech]);
  const mediated = shown.filter(({ via }) => via.length > 0).length;

  const onKeyDown = (event: KeyboardEvent) => {
    if (!scene || event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.key === 'Enter' || event.key === ' ') && here) {
      const strand = scene.strands.find(({ id }) => id === here.strand);
      const node = scene.nodes.find(({ id }) => id === here.node);
      if (strand) select(store, strandTarget(strand));
      else if (node) select(store, { kind: 'actor', id: node.actor });
    } else {
      const next = walk(event, here, scene);
      if (!next) return;
      setStanding(next);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const onPointerOver = (event: PointerEvent) => {
    if (!scene) return;
    const part = partAt(event.target, scene);
    const strand = scene.strands.find(({ id }) => id === part?.strand);
    const to = part && pointed(part.opens, strand?.contacts ?? []);
    const { hover: now } = store.getState().ephemeral;
    if (now?.kind !== to?.kind || now?.id !== to?.id) hover(store, to);
    if (readout.current) readout.current.textContent = strand ? strandLine(strand, speech) : '';
  };
  const onPointerLeave = () => {
    hover(store, null);
    if (readout.current) readout.current.textContent = '';
  };
  return (
    <div className="flow" ref={root}>
      <div className="flow-bar">
        <fieldset className="orders">
          <legend>{t('flow.contacts')}</legend>
          {[false, true].map((value) => (
            <label key={String(value)}>
              <input
                type="radio"
                name="flow-contacts"
                checked={direct === value}
                onChange={() => setFlowDirect(store, value)}
              />
              {t(value ? 'flow.withDirect' : 'flow.mediated')}
            </label>
          ))}
        </fieldset>
        {/* What a screen reader hears is on the strand itself. */}
        <SeenNote shown={shown.length} of={direct ? all.length : shown.length} />
        <p className="readout" ref={readout} aria-hidden="true" />
      </div>
      <div className="flow-scroll" ref={frame}>
        {scene && scene.strands.length > 0 && (
          <div
            className="flow-sheet"
            role="listbox"
            tabIndex={0}
            aria-label={t('flow.label')}
            aria-describedby={`${ids}keys`}
            aria-activedescendant={active}
            onFocus={() => {
              const [first] = scene.nodes;
              if (!here && first) setStanding({ node: first.id, strand: null });
            }}
            onKeyDown={onKeyDown}
            onPointerOver={onPointerOver}
            onPointerLeave={onPointerLeave}
            onClick={(event) => {
              const part = partAt(event.target, scene);
              if (part) select(store, part.opens);
            }}
          >
            <FlowSheet scene={scene} ids={ids} here={here} />
          </div>
        )}
        {scene && scene.strands.length === 0 && (
          <div className="flow-none">
            <p className="empty">{t(all.length === 0 ? 'flow.empty' : 'flow.none')}</p>
            {all.length > 0 && !direct && (
              <button type="button" className="quiet" onClick={() => setFlowDirect(store, true)}>
                {t('flow.showDirect', { n: all.length - mediated })}
              </button>
            )}
          </div>
        )}
      </div>
      {scene && scene.left > 0 && <p className="flow-left">{t('flow.left', { n: scene.left })}</p>}
      {selected?.kind === 'chain' && (
        <p className="flow-left" role="status">
          {t('flow.chain')}
        </p>
      )}
      {carriers.length > 0 && (
        <ul className="visually-hidden" aria-label={t('flow.carriers')}>
          {carriers.map(({ actor, words }) => (
            <li key={actor}>{words}</li>
          ))}
        </ul>
      )}
      <p id={`${ids}keys`} className="visually-hidden">
        {t('flow.keys')}
      </p>
      {scene && scene.strands.length > 0 && <FlowLegend scene={scene} />}
    </div>
  );
}
