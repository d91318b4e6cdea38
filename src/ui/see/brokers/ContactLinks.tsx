import type { Dataset } from '../../../model/dataset';
import { dateShort } from '../../../scene/words/date';
import { useWords } from '../../context';
import { Chosen } from '../../read/links';
import { StatusMark } from '../StatusMark';

/** Contacts in a run of text, each with its status as a line and a link to its card. */
export function ContactLinks({
  ids,
  dataset,
}: {
  readonly ids: readonly string[];
  readonly dataset: Dataset;
}) {
  const { lang } = useWords();
  return (
    <ul className="contact-links">
      {ids.map((id) => {
        const contact = dataset.contact.get(id);
        return contact ? (
          <li key={id}>
            <StatusMark status={contact.status} heavy={contact.via.length > 0} />
            <span>
              <Chosen to={{ kind: 'contact', id }} lit={{ kind: 'contact', id }}>
                {contact.title[lang]}
              </Chosen>{' '}
              <span className="detail">{dateShort(contact.date, lang)}</span>
            </span>
          </li>
        ) : null;
      })}
    </ul>
  );
}
