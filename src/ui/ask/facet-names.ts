import type { Translator } from '../../i18n/translate';
import type { Dataset } from '../../model/dataset';
import type { FacetName } from '../../model/filter';
import { ROLES } from '../../model/filter';
import { CONTACT_TYPES, type Lang, MEDIA, READINGS, STATUSES } from '../../model/schema';
import { attributeWords } from '../../scene/words/attributes';
import { dateShort } from '../../scene/words/date';

const find = <T extends string>(list: readonly T[], value: string): T | undefined =>
  list.find((one) => one === value);

/** What a value of a facet is called in the reader's language; what is unknown is told as it is. */
export function facetValueName(
  facet: FacetName,
  value: string,
  { dataset, lang, t }: { readonly dataset: Dataset; readonly lang: Lang; readonly t: Translator },
): string {
  switch (facet) {
    case 'types': {
      const type = find(CONTACT_TYPES, value);
      return type ? t(`type.${type}`) : value;
    }
    case 'statuses': {
      const status = find(STATUSES, value);
      return status ? t(`status.${status}`) : value;
    }
    case 'media': {
      const medium = find(MEDIA, value);
      return medium ? t(`medium.${medium}`) : value;
    }
    case 'readings': {
      const reading = find(READINGS, value);
      return reading ? t(`reading.${reading}`) : value;
    }
    case 'roles': {
      const role = find(ROLES, value);
      return role ? t(`facet.role.${role}`) : value;
    }
    case 'origins':
      return value === 'several' ? t('facet.origins.several') : t('facet.origins.one');
    case 'camps':
      return dataset.camp.get(value)?.name[lang] ?? value;
    case 'actors':
      return dataset.actor.get(value)?.name[lang] ?? value;
    case 'topics':
      return dataset.topic.get(value)?.name[lang] ?? value;
    case 'places':
      // A table has one spelling for both languages.
      if (dataset.table) return value;
      return (
        dataset.contacts.find((contact) => contact.place?.en === value)?.place?.[lang] ?? value
      );
    case 'attributes':
      return attributeWords(value, lang);
    case 'informants':
      return dataset.informant.get(value)?.description[lang] ?? value;
    case 'sources': {
      const source = dataset.source.get(value);
      if (!source) return value;
      const outlet = source.outlet?.[lang] ?? t('source.noOutlet');
      return `${outlet} · ${dateShort(source.published, lang)}`;
    }
  }
}
