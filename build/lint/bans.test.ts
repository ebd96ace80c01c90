/** The bans find what they are for: a selector with a slip in it would forbid nothing, silently. */
import { Linter } from 'eslint';
import { expect, it } from 'vitest';
import { restrictedSyntax } from './bans.mjs';

function found(code: string, ban: 'clearBytes'): number {
  const [severity, ...bans] = restrictedSyntax([ban]);
  const rules: Linter.RulesRecord = { 'no-restricted-syntax': [severity as Linter.RuleSeverity, ...bans] };
  return new Linter().verify(code, [{ rules }]).length;
}

it.each([
  "new Blob(['110105195401010013'])",
  "new File(['谈话'], 'a.txt')",
  'URL.createObjectURL(found)',
  'window.URL.createObjectURL(found)',
  'canvas.toBlob(keep)',
  "window.localStorage.setItem('a', name)",
  "globalThis.sessionStorage['a'] = name",
  "document.cookie = 'a=b'",
  "window.caches.open('a')",
  'navigator.storage.getDirectory()',
  'answer.blob()',
])('the page may not let the engine write in clear: %s', (code) => {
  expect(found(code, 'clearBytes')).toBe(1);
});

it.each([
  'canvas.toDataURL()',
  'answer.arrayBuffer()',
  'files.map(({ name }) => name)',
  'navigator.storage.persist()',
])('and may still do: %s', (code) => {
  expect(found(code, 'clearBytes')).toBe(0);
});
