import type { ChannelAnswer } from '../../../analysis/channel-answer';
import { type ChannelGroup, holdsAny } from '../../../analysis/channel-answer-group';
import { formatNumber } from '../../../i18n/format';
import { channelHeadline, channelName, channelUse } from '../../../scene/words/channel-words';
import { hover, select, setPane } from '../../../state/actions';
import { setLetIn } from '../../../state/filter-actions';
import { useApp, useAppState, useWords } from '../../context';
import { Section } from '../links';
import { AskedInferences, Inferences } from './Inferences';
import { Said } from './Said';
import { type Paths, usePaths } from './use-paths';

/** One channel of the answer: lit while it is pointed at, read when it is chosen. */
function ChannelRow({
  group,
  answer,
}: {
  readonly group: ChannelGroup;
  readonly answer: ChannelAnswer;
}) {
  const { dataset, store } = useApp();
  const { lang } = useWords();
  const target = { kind: 'channel', id: group.id } as const;
  const selected = useAppState(
    ({ view }) => view.selection?.kind === 'channel' && view.selection.id === group.id,
  );
  return (
    <li>
      <button
        type="button"
        className="row"
        aria-pressed={selected}
        onPointerEnter={() => hover(store, target)}
        onPointerLeave={() => hover(store, null)}
        onFocus={() => hover(store, target)}
        onBlur={() => hover(store, null)}
        onClick={() => {
          hover(store, null);
          select(store, target);
          setPane(store, 'graph');
        }}
      >
        <span className="row-title">
          <Said parts={channelName(group, answer, dataset, lang)} />
        </span>
        <span className="row-line">{channelUse(group, lang)}</span>
      </button>
    </li>
  );
}

/** What stays out of channels, chains and measures until it is let in, and how much that is. */
function LetIn({ paths }: { readonly paths: Paths }) {
  const { store } = useApp();
  const { lang, t } = useWords();
  const letIn = useAppState(({ view }) => view.letIn);
  const count = (unheld: boolean) =>
    paths.usable.out
      .filter(({ reason }) => (reason === 'unheld') === unheld)
      .reduce((sum, { contacts }) => sum + contacts, 0);
  const row = (key: 'untaken' | 'unheld', out: number) => (
    <label className="check">
      <input
        type="checkbox"
        checked={letIn[key]}
        onChange={(event) => setLetIn(store, { [key]: event.target.checked })}
      />
      <span>{t(`letIn.${key}`)}</span>
      {out > 0 && <span className="count">{formatNumber(out, lang)}</span>}
    </label>
  );
  const [untaken, unheld] = [count(false), count(true)];
  if (untaken + unheld === 0 && !letIn.untaken && !letIn.unheld) return null;
  return (
    <fieldset className="let-in">
      <legend>{t('letIn.title')}</legend>
      {(untaken > 0 || letIn.untaken) && row('untaken', untaken)}
      {(unheld > 0 || letIn.unheld) && row('unheld', unheld)}
    </fieldset>
  );
}

/**
 * The answer to *From … To …*: the reported channels first; then, kept apart and called what they
 * are, the chains that may be inferred; then the shortest paths, which know nothing of time.
 */
export function ChannelsPanel() {
  const { dataset } = useApp();
  const { lang, t } = useWords();
  const paths = usePaths();
  if (!paths) return null;
  const { channels: answer } = paths;
  const { channels, tried } = answer;
  return (
    <div className="channels">
      <h2>{t('channels.title')}</h2>
      <p className="sentence">
        <Said parts={channelHeadline(answer, dataset, lang)} />
      </p>
      {answer.overlap !== 'none' && <p className="detail">{t(`channels.${answer.overlap}`)}</p>}
      {channels.length > 0 && (
        <ul className="rows">
          {channels.map((group) => (
            <ChannelRow key={group.id} group={group} answer={answer} />
          ))}
        </ul>
      )}
      {tried.length > 0 && (
        <Section title={t('channels.tried')} count={formatNumber(tried.length, lang)}>
          <ul className="rows">
            {tried.map((group) => (
              <ChannelRow key={group.id} group={group} answer={answer} />
            ))}
          </ul>
        </Section>
      )}
      {!holdsAny(dataset) && <p className="detail">{t('letIn.noneHeld')}</p>}
      <LetIn paths={paths} />
      {paths.many ? <AskedInferences paths={paths} /> : <Inferences paths={paths} />}
    </div>
  );
}
