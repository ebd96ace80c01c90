import { describe, expect, it } from 'vitest';
import { wipedWords as words } from '../../shared/words/wipe';
import type { Cleared } from './clear-profile';
import { lastPage, type LastWords } from './last-page';

const clean: Cleared = { left: [], leftOfEngine: [], foreign: [], notOverwritten: [] };
const said: LastWords = {
  profile: 'C:\\Users\\shan\\AppData\\Local\\BranchHandbook',
  cleared: clean,
  copy: 'E:\\',
  systemKey: false,
  textSize: 'standard',
};
const pageOf = (more: Partial<LastWords>): string => lastPage({ ...said, ...more }, 'nonce-1');

describe('the last page', () => {
  it('says that all is gone, what was not touched, and nothing of what did not happen', () => {
    const page = pageOf({});
    for (const text of [words.title, words.text, words.copy('E:\\'), words.disk, words.program])
      expect(page).toContain(text);
    for (const text of [words.left, words.titleLeft, words.foreign, words.systemKey, said.profile])
      expect(page).not.toContain(text);
    expect(page).toContain('<style nonce="nonce-1">');
  });

  it('names what is left of ours, of the engine and of others, and where', () => {
    const page = pageOf({
      cleared: { ...clean, left: ['data/x.bin'], leftOfEngine: ['Cookies'], foreign: ['letter.docx'] },
    });
    for (const text of [
      words.titleLeft,
      words.textLeft,
      'data/x.bin',
      'Cookies',
      'letter.docx',
      said.profile,
    ])
      expect(page).toContain(text);
    // The next start is for clearing once more.
    expect(page).not.toContain(words.program);
  });

  it('says what could only be removed, and what the system keeps', () => {
    const page = pageOf({
      copy: null,
      systemKey: true,
      cleared: { ...clean, notOverwritten: ['data/vault/vault-a.json'] },
    });
    for (const text of [words.title, words.notOverwritten, words.systemKey, words.noCopy])
      expect(page).toContain(text);
  });

  it('names the first of many, and writes every name as text', () => {
    const left = Array.from({ length: 40 }, (_, index) => `data/<img src=${index}>`);
    const page = pageOf({ cleared: { ...clean, left }, copy: '"><script>' });
    expect(page).toContain('data/&lt;img src=11&gt;');
    expect(page).not.toContain('src=12');
    expect(page).toContain(words.more(40));
    expect(page).not.toContain('<img');
    expect(page.match(/<script/g)).toHaveLength(1);
  });

  it('says that nothing was done in a folder that is none of ours', () => {
    const page = pageOf({ cleared: undefined });
    expect(page).toContain(words.refusedTitle);
    expect(page).toContain(said.profile);
    expect(page).not.toContain(words.title);
  });
});
