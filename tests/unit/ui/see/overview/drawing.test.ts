import { describe, expect, it } from 'vitest';
import { sheer } from '../../../../../src/ui/see/overview/colours';
import { cut, directionOf, withRoom } from '../../../../../src/ui/see/overview/label';

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

  it('OV6: no label lies over another, nor over what is taken; the largest have the first choice', () => {
    const at = (text: string, x: number, size: number) => ({ text, x, y: 0, size });
    const boxOf = ({ x, y }: { x: number; y: number }) => ({ x, y, w: 50, h: 10 });
    const labels = [at('small', 0, 2), at('large', 30, 9), at('far', 90, 3), at('taken', 200, 12)];
    const written = withRoom(labels, boxOf, [{ x: 190, y: 0, w: 20, h: 10 }]);
    expect(written.map(({ text }) => text)).toEqual(['large', 'far']);
  });

  it('OV5: a line that lets light through has its channels multiplied, as sigma blends', () => {
    expect(sheer('#ff8000', 0.5)).toBe('rgba(128, 64, 0, 0.5)');
  });
});
