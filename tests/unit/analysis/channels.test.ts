import { expect, test } from 'vitest';
import { reportedChannels, routeOf } from '../../../src/analysis/channels';
import { contact } from '../../scenes/support/tiny';

test('G6: a route is the same in whatever order its ends are listed', () => {
  expect(routeOf(contact('x', 'a+b > c > d+e'))).toBe(routeOf(contact('y', 'b+a > c > e+d')));
});

test('G6: the order of the carriers, and the direction, make another route', () => {
  const routes = ['a > c > d > b', 'a > d > c > b', 'b > d > c > a', 'a > c > b', 'a > d > b'];
  expect(new Set(routes.map((course) => routeOf(contact('x', course)))).size).toBe(routes.length);
});

test('G6: a reported channel is what the same carriers took between the same ends', () => {
  const channels = reportedChannels([
    contact('one', 'a > c > b'),
    contact('direct', 'a > b'),
    contact('back', 'b > c > a'),
    contact('two', 'a > c > b', { status: 'declined' }),
  ]);
  expect(channels.map(({ from, via, to, contacts }) => ({ from, via, to, contacts }))).toEqual([
    { from: ['a'], via: ['c'], to: ['b'], contacts: ['one', 'two'] },
    { from: ['b'], via: ['c'], to: ['a'], contacts: ['back'] },
  ]);
});

test('G6: no channel is inferred from two direct contacts', () => {
  expect(reportedChannels([contact('x', 'a > c'), contact('y', 'c > b')])).toEqual([]);
});
