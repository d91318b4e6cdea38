import { useEffect, useRef } from 'react';
import type { MessageKey } from '../../i18n/en';
import { type Asking, useApp, useWords } from '../context';
import { ChooseStep } from './ChooseStep';
import { NoteText } from './NoteText';
import { SummaryStep } from './SummaryStep';
import { type Step, type Trouble, useOpening } from './use-opening';

function TroubleText({ trouble }: { readonly trouble: Trouble }) {
  const { t } = useWords();
  if (trouble.kind === 'note') return <NoteText note={trouble.note} />;
  return <>{t(trouble.key, trouble.values)}</>;
}

/** Where an error is told, with what is true all the same: nothing has been replaced. */
function Failed({ step }: { readonly step: Extract<Step, { at: 'failed' }> }) {
  const { t } = useWords();
  return (
    <div className="open-failed">
      <div role="alert">
        <p>
          <b>{t('open.failed')}</b>
          {step.name !== null && (
            <>
              {': '}
              <bdi>{step.name}</bdi>
            </>
          )}
        </p>
        <p>
          <TroubleText trouble={step.trouble} />
        </p>
        <p className="detail">{t('open.stays')}</p>
      </div>
      <details className="group">
        <summary>{t('open.kinds')}</summary>
        <p>{t('open.kindsList')}</p>
      </details>
    </div>
  );
}

function Reading({ step }: { readonly step: Extract<Step, { at: 'reading' }> }) {
  const { t } = useWords();
  const key = `open.stage.${step.stage}` as const satisfies MessageKey;
  const label = t(key, { name: step.name });
  return (
    <div className="open-reading">
      <p role="status">{label}</p>
      <progress aria-label={label} max={1} value={step.share} />
    </div>
  );
}

/** The dialog of opening: choose, wait, look at what was found, and only then replace what is open. */
export function OpenDialog({ asking }: { readonly asking: Asking }) {
  const { session } = useApp();
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const { step, read, choose, open, restart } = useOpening(asking);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  // A step that comes by itself takes the focus along: its heading says where one is.
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (step.at === 'summary' || step.at === 'failed') heading.current?.focus();
  }, [step.at]);
  const close = () => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      className="modal opening"
      aria-labelledby="open-title"
      onClose={() => session.ask(null)}
    >
      <h2 id="open-title" ref={heading} tabIndex={-1}>
        {t('open.title')}
      </h2>
      <div className="open-body">
        {step.at === 'start' && <ChooseStep onFiles={read} />}
        {step.at === 'reading' && <Reading step={step} />}
        {step.at === 'failed' && <Failed step={step} />}
        {step.at === 'summary' && (
          <SummaryStep
            summary={step.summary}
            busy={step.busy}
            trouble={step.trouble && <TroubleText trouble={step.trouble} />}
            onChoose={choose}
          />
        )}
      </div>
      <div className="open-foot">
        {(step.at === 'summary' || step.at === 'failed') && (
          <button type="button" className="quiet open-another" onClick={restart}>
            {t('open.another')}
          </button>
        )}
        <button type="button" className="quiet" onClick={close}>
          {t('common.cancel')}
        </button>
        {step.at === 'summary' && (
          <button
            type="button"
            className="quiet primary"
            disabled={step.busy || step.trouble !== null}
            onClick={open}
          >
            {t('open.do')}
          </button>
        )}
      </div>
    </dialog>
  );
}
