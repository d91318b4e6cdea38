import { describe, expect, it } from 'vitest';
import { sheer } from '../../../../../src/ui/see/overview/colours';
import { cut, directionOf } from '../../../../../src/ui/see/overview/label';

describe('Labels of the overview', () => {
  it.each([
    ['Barack Obama', 'ltr'],
    ['مجلس الأمن', 'rtl'],
    ['(2014) وزارة الخارجية', 'rtl'],
    ['«X» مجلس', 'ltr'],
    ['2014', 'ltr'],
  ])('OV6: the base direction is that of the first letter: %s', (text, direction) => {
    expect(directionOf(text)).toBe(direction);
  });

  it('OV6: a long name is cut between characters, a short one not at all', () => {
    expect(cut('Foreign Affairs (United States)')).toBe('Foreign Affairs (United States)');
    const long = cut(`${'😀'.repeat(33)}ab`);
    expect([...long]).toHaveLength(34);
    expect(long.endsWith('😀…')).toBe(true);
  });

  it('OV5: a line that lets light through has its channels multiplied, as sigma blends', () => {
    expect(sheer('#ff8000', 0.5)).toBe('rgba(128, 64, 0, 0.5)');
  });
});
