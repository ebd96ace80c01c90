// Every route of the page is visited by the tour of accessibility.e2e.ts, or it is said here why not.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../setup/places.mjs';

/** Routes the tour has no screen for, each with its reason. */
const notToured: Readonly<Record<string, string>> = {
  '*': 'shows 工作台, which is on the tour',
};

/** Paths of the route table as written: `members/:id/edit`, `print/:kind/:id?`. The root is the frame itself. */
export function routesIn(source: string): string[] {
  return [...source.matchAll(/\bpath: '([^']+)'/g)]
    .map(([, path = '']) => path.replace(/^\//, ''))
    .filter((path) => path !== '');
}

/** Addresses of the tour, their query aside; what is put in while it runs stands as one segment. */
export function touredIn(source: string): string[] {
  return [...source.matchAll(/\broute: (?:'([^']*)'|`([^`]*)`)/g)].map(([, plain, template]) =>
    (plain ?? (template ?? '').replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, 'ID')).replace(/\?.*$/, ''),
  );
}

/** Route table entries nobody visits: a fixed path beats one with a parameter, as in the router. */
export function unvisited(routes: readonly string[], toured: readonly string[]): string[] {
  const parameters = (route: string): number => route.split(':').length - 1;
  const routeOf = (address: string): string | undefined =>
    [...routes].sort((a, b) => parameters(a) - parameters(b)).find((route) => fits(route, address));
  const visited = new Set(toured.map(routeOf));
  return routes.filter((route) => !visited.has(route));
}

function fits(route: string, address: string): boolean {
  const pattern = route
    .split('/')
    .map((part) => (!part.startsWith(':') ? `/${part}` : part.endsWith('?') ? '(?:/[^/]+)?' : '/[^/]+'))
    .join('');
  return new RegExp(`^${pattern.replaceAll('*', '[*]')}$`).test(`/${address}`);
}

const read = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');

describe('the tour of all screens', () => {
  const routes = routesIn(read('renderer', 'app', 'routes.tsx'));
  const toured = touredIn(read('electron', 'e2e', 'machine', 'screens.ts'));

  it('visits every route, or it is said why not', () => {
    expect(routes.length).toBeGreaterThan(40);
    expect(unvisited(routes, toured)).toEqual(Object.keys(notToured));
  });

  it('would notice a screen nobody visits', () => {
    expect(unvisited(['members', 'members/:id', 'new/:after?'], ['members', 'new'])).toEqual(['members/:id']);
    expect(unvisited(['a/:id', 'a/fixed'], ['a/ID'])).toEqual(['a/fixed']);
  });
});
