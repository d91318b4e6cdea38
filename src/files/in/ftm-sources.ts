import { certainlyBefore, parseDate } from '../../model/edtf';
import type { DateBasis, Evidence, Source } from '../../model/schema';
import { fileSource, paragraphOf } from './file-source';
import { type Entity, valuesOf } from './ftm-entities';
import { DOCUMENTS } from './ftm-model';
import { type OwnIds, ownFact } from './ftm-own';
import { captionOf, proseOf, textOfPair, textOfValues } from './ftm-text';
import { edtfOf } from './graph-date';
import { Ids } from './ids';
import { bothLanguages, plainName } from './plain-text';
import type { FileIn } from './types';

/** ISO 639-3, in which its languages are, by our two letters. */
const LANGUAGES: Readonly<Record<string, string>> = {
  ara: 'ar',
  deu: 'de',
  eng: 'en',
  spa: 'es',
  fas: 'fa',
  fra: 'fr',
  heb: 'he',
  kur: 'ku',
  rus: 'ru',
  tur: 'tr',
};

const NO_WORD_HOW = { en: 'The file does not say how.', ar: 'لا يذكر الملف كيف.' };
const UNDATED = {
  en: 'The file does not say when it was published.',
  ar: 'لا يذكر الملف تاريخ نشره.',
};
const NO_PARAGRAPH = { en: 'The file does not say where in it.', ar: 'لا يذكر الملف الموضع منه.' };

type Published = Pick<Source, 'published' | 'publishedBasis' | 'publishedNote'>;

function publishedOf(entity: Entity, isOwn: boolean): Published {
  const words = isOwn
    ? /^(.*) \((stated|derived|estimated)\)$/.exec(ownFact(entity, 'published') ?? '')
    : null;
  const given = valuesOf(entity, 'publishedAt', 'date', 'authoredAt', 'modifiedAt');
  const date = words?.[1] ?? given.map(edtfOf).find((one) => one !== null) ?? null;
  if (date === null || parseDate(date) === null) {
    return { published: 'XXXX', publishedBasis: 'estimated', publishedNote: UNDATED };
  }
  const basis: DateBasis =
    words?.[2] === 'derived' || words?.[2] === 'estimated' ? words[2] : 'stated';
  return {
    published: date,
    publishedBasis: basis,
    publishedNote: basis === 'stated' ? null : NO_WORD_HOW,
  };
}

function sourceOf(entity: Entity, id: string, isOwn: boolean): Source {
  const read = isOwn ? textOfPair : textOfValues;
  const outlet = read(valuesOf(entity, 'publisher'));
  const title = read(valuesOf(entity, 'title', 'name')) ?? bothLanguages(captionOf(entity) ?? id);
  const repeats = isOwn && outlet?.en === title.en && outlet.ar === title.ar;
  const language = valuesOf(entity, 'language')[0] ?? '';
  const sha256 = (isOwn ? ownFact(entity, 'sha256') : valuesOf(entity, 'contentHash')[0]) ?? '';
  const url = valuesOf(entity, 'sourceUrl').find((one) => /^https?:\/\/\S+$/.test(one));
  return {
    id,
    outlet,
    headline: repeats ? null : title,
    ...publishedOf(entity, isOwn),
    language: LANGUAGES[language] ?? (/^[a-z]{2,3}$/.test(language) ? language : 'und'),
    // The file has no text of it.
    held: false,
    file: valuesOf(entity, 'fileName').map(plainName)[0] || null,
    sha256: /^[0-9a-f]{64}$/.test(sha256) ? sha256 : null,
    paragraphs: null,
    derivedFrom: [],
    informants: [],
    url: url ?? null,
    note: isOwn ? null : proseOf(valuesOf(entity, 'summary', 'description')),
  };
}

/** The documents of a file, and the file itself for what names none. */
export class FtmSources {
  private readonly byEntity = new Map<string, Source>();
  private readonly itself: Source;
  private isUsed = false;

  constructor(
    entities: ReadonlyMap<string, Entity>,
    own: OwnIds,
    file: Pick<FileIn, 'name' | 'bytes' | 'text'>,
  ) {
    const ids = new Ids('source');
    this.itself = fileSource(file);
    ids.keep(this.itself.id);
    for (const entity of entities.values()) {
      if (!DOCUMENTS.has(entity.schema)) continue;
      const said = own.rest(entity.id, 'source');
      const id = (said === null ? null : ids.keep(said)) ?? ids.of(captionOf(entity) ?? '');
      this.byEntity.set(entity.id, sourceOf(entity, id, said !== null));
    }
  }

  get fileName(): string {
    return this.itself.file ?? '';
  }

  /** The source of a document. */
  of(entityId: string): Source | undefined {
    return this.byEntity.get(entityId);
  }

  /** That one document passes on another; a ring is left open. */
  relay(from: string, to: string): void {
    const [later, earlier] = [this.byEntity.get(from), this.byEntity.get(to)];
    if (!later || !earlier || later.derivedFrom.includes(earlier.id)) return;
    const behind = new Set([earlier.id]);
    const all = [...this.byEntity.values()];
    for (const id of behind)
      for (const one of all.find((s) => s.id === id)?.derivedFrom ?? []) behind.add(one);
    if (behind.has(later.id)) return;
    this.byEntity.set(from, { ...later, derivedFrom: [...later.derivedFrom, earlier.id] });
  }

  /**
   * The documents that bear something out, or else the line of the file that says it.
   * @param denied ids of sources that deny it
   * @param held when it took place, where it did: an older report is none of it
   * @param tooOld told of each report that is older
   */
  evidence(
    entity: Entity,
    denied: readonly string[] = [],
    held: string | null = null,
    tooOld: () => void = () => undefined,
  ): Evidence[] {
    const rest = { informant: null, outlet: null };
    const day = held === null ? null : parseDate(held);
    const fits = ({ published }: Source): boolean => {
      const then = parseDate(published);
      const isOlder = day !== null && then !== null && certainlyBefore(then, day);
      if (isOlder) tooOld();
      return !isOlder;
    };
    const cited = [...new Set(valuesOf(entity, 'proof'))].flatMap((id) => {
      const source = this.byEntity.get(id);
      return source && fits(source) ? [{ source: source.id, stance: 'asserts' as const }] : [];
    });
    const known = new Map([...this.byEntity.values()].map((source) => [source.id, source]));
    const against = denied.flatMap((id) => {
      const source = known.get(id);
      return source && fits(source) ? [{ source: source.id, stance: 'denies' as const }] : [];
    });
    if (cited.length + against.length > 0) {
      return [...cited, ...against].map((one) => {
        return { ...one, ...rest, paragraphs: [1], note: NO_PARAGRAPH };
      });
    }
    return [{ ...this.mention(entity), ...rest, stance: 'asserts', note: null }];
  }

  /** The line of the file that an entity stands on. */
  mention(entity: Entity): { source: string; paragraphs: number[] } {
    this.isUsed = true;
    return { source: this.itself.id, paragraphs: [paragraphOf(entity.line, this.itself)] };
  }

  list(): Source[] {
    const documents = [...this.byEntity.values()];
    return this.isUsed || documents.length === 0 ? [this.itself, ...documents] : documents;
  }
}
