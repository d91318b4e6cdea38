import { Component, type ReactNode } from 'react';
import { makeTranslator } from '../i18n/translate';
import type { Lang } from '../model/schema';

interface Props {
  readonly lang: () => Lang;
  /** Back to what was open before, where something was. */
  readonly onBack?: () => void;
  readonly children: ReactNode;
}

/** The last resort: a part that cannot be shown says so instead of leaving the page blank. */
export class Boundary extends Component<Props, { readonly problem: string | null }> {
  override state = { problem: null as string | null };

  static getDerivedStateFromError(error: unknown): { problem: string } {
    return { problem: String(error) };
  }

  override render(): ReactNode {
    const { problem } = this.state;
    if (problem === null) return this.props.children;
    const t = makeTranslator(this.props.lang());
    return (
      <main className="failure">
        <h1>{t('error.title')}</h1>
        <p role="alert">{t('error.body')}</p>
        <pre dir="ltr">{problem}</pre>
        {this.props.onBack && (
          <button type="button" onClick={this.props.onBack}>
            {t('open.back')}
          </button>
        )}
        <button type="button" onClick={() => location.reload()}>
          {t('error.reload')}
        </button>
      </main>
    );
  }
}
