import { expect, test } from 'vitest';
import { neighbourIn } from '../../../../src/ui/see/neighbour';

/** `a` in the middle; `near` and `far` to its right, `up` above, and `alone` next to it. */
const SCENE = {
  actors: [
    { id: 'a', p: { x: 0, y: 0 } },
    { id: 'near', p: { x: 50, y: 10 } },
    { id: 'far', p: { x: 200, y: 0 } },
    { id: 'up', p: { x: 0, y: -90 } },
    { id: 'alone', p: { x: 10, y: 0 } },
  ],
  lines: [
    { source: 'a', target: 'near' },
    { source: 'far', target: 'a' },
    { source: 'a', target: 'up' },
    { source: 'near', target: 'alone' },
  ],
};
const [RIGHT, LEFT, UP] = [
  { x: 1, y: 0 },
  { x: -1, y: 0 },
  { x: 0, y: -1 },
];

test('U5 the arrows walk along lines, whichever way these run, to the nearest in their direction', () => {
  expect(neighbourIn(SCENE, 'a', RIGHT)).toBe('near');
  expect(neighbourIn(SCENE, 'a', UP)).toBe('up');
  expect(neighbourIn(SCENE, 'far', LEFT)).toBe('a');
});

test('U5 where no line leads that way, or nobody is there, nobody is walked to', () => {
  expect(neighbourIn(SCENE, 'a', LEFT)).toBeNull();
  expect(neighbourIn(SCENE, 'gone', RIGHT)).toBeNull();
});
