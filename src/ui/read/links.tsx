import { type ReactNode, useState } from 'react';
import type { Contact } from '../../model/schema';
import { contactLine } from '../../scene/words/line';
import { hover, select } from '../../state/actions';
import type { Hover, Selection } from '../../state/store';
import { useApp, useAppState, useWords } from '../context';
import { StatusMark } from '../see/StatusMark';
import { groupName } from '../told';

/**
 * Something that can be read when it is chosen, said in the run of a text: a link, because a
 * button cannot break over two lines, and because it opens in another tab as well.
 */
export function Chosen({
  to,
  children,
  className = 'link',
  lit = null,
}: {
  readonly to: Selection;
  readonly children: ReactNode;
  readonly className?: string;
  /** What is lit in the graph while the pointer is here. */
  readonly lit?: Hover | null;
}) {
  const { store } = useApp();
  return (
    <a
      href={`?sel=${to.kind}.${encodeURIComponent(to.id)}`}
      className={className}
      onClick={(event) => {
        event.preventDefault();
        hover(store, null);
        select(store, to);
      }}
      onPointerEnter={() => hover(store, lit)}
      onPointerLeave={() => hover(store, null)}
    >
      {children}
    </a>
  );
}

/** An actor's name; pointing at it lights its neighbourhood in the graph. */
export function ActorLink({
  id,
  children,
}: {
  readonly id: string;
  readonly children?: ReactNode;
}) {
  const { dataset } = useApp();
  const { lang } = useWords();
  return (
    <Chosen to={{ kind: 'actor', id }} lit={{ kind: 'actor', id }}>
      <bdi>{children ?? groupName(id, dataset, lang)}</bdi>
    </Chosen>
  );
}

/** One contact in a list: its status as a line, its title, and type, status and date in words. */
export function ContactRow({
  contact,
  depth = 0,
}: {
  readonly contact: Contact;
  readonly depth?: number;
}) {
  const { store } = useApp();
  const { lang } = useWords();
  const selected = useAppState(
    ({ view }) => view.selection?.kind === 'contact' && view.selection.id === contact.id,
  );
  return (
    <button
      type="button"
      className={`row depth-${Math.min(depth, 3)}`}
      aria-current={selected ? 'true' : undefined}
      onClick={() => select(store, { kind: 'contact', id: contact.id })}
    >
      <span className="row-title">{contact.title[lang]}</span>
      <span className="row-line">
        <StatusMark status={contact.status} heavy={contact.via.length > 0} />
        {contactLine(contact, lang)}
      </span>
    </button>
  );
}

/** How many rows stand at first, and how many more each *more* shows. */
export const ROWS = 60;

export function ContactRows({ contacts }: { readonly contacts: readonly Contact[] }) {
  const { t } = useWords();
  const [limit, setLimit] = useState(ROWS);
  const left = contacts.length - limit;
  return (
    <>
      <ul className="rows">
        {contacts.slice(0, limit).map((contact) => (
          <li key={contact.id}>
            <ContactRow contact={contact} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className="link more" onClick={() => setLimit(limit + ROWS)}>
          {t('count.more', { n: left })}
        </button>
      )}
    </>
  );
}

/** A titled part of what is read; nothing at all where it has nothing to say. */
export function Section({
  title,
  count,
  children,
}: {
  readonly title: string;
  readonly count?: string;
  readonly children: ReactNode;
}) {
  return (
    <section className="section">
      <h3>
        {title}
        {count !== undefined && <span className="count">{count}</span>}
      </h3>
      {children}
    </section>
  );
}
