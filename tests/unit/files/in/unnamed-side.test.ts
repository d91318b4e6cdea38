import { expect, test } from 'vitest';
import { unnamedSide } from '../../../../src/files/in/unnamed-side';

test('OE8 an unnamed side is called by its mediator and line, in the digits and direction of each language', () => {
  const { en, ar } = unnamedSide('Detainee (South Sudan)', 9811);
  expect(en).toBe('Unnamed side (mediation by Detainee (South Sudan), line 9811)');
  expect(ar).toContain('Detainee (South Sudan)\u200E،');
  expect(ar).toContain('السطر ٩٨١١');
  expect(unnamedSide('عُمان', 3).ar).not.toContain('\u200E');
});
