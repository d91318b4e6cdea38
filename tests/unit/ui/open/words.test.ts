import { expect, test } from 'vitest';
import { NOTE_KEYS } from '../../../../src/files/in/note-keys';
import { STAGES } from '../../../../src/files/in/open';
import { FILE_KINDS, FOUND_WHATS, GUESS_IDS } from '../../../../src/files/in/types';
import { ar } from '../../../../src/i18n/ar';
import { en } from '../../../../src/i18n/en';

test('OP12 every note, guess, kind of file, stage and thing found has words in both languages', () => {
  const wanted = [
    ...NOTE_KEYS.map((key) => `open.note.${key}`),
    ...GUESS_IDS.map((id) => `open.guess.${id}`),
    ...FILE_KINDS.map((kind) => `open.kind.${kind}`),
    ...FOUND_WHATS.map((what) => `open.found.${what}`),
    ...STAGES.map((stage) => `open.stage.${stage}`),
  ];
  for (const catalogue of [en, ar]) {
    expect(wanted.filter((key) => !Object.hasOwn(catalogue, key))).toEqual([]);
  }
});
