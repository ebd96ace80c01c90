// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fail, succeed, type Reply } from '../../shared/ipc/reply';
import type { RequestAnswer } from '../../shared/ipc/contract';
import { failureText } from '../../shared/words/failures';
import { attachmentWords } from '../../shared/words/ui';
import { useAttachments } from '../data/data-context';
import { runHook } from './testing/run-hook';
import { useTakenFiles, type FileHome } from './use-taken-files';

const OWNER = '01J0000000000000000000H0ME';
const tokenOf = (name: string) => name.padEnd(32, '_');

/** The files of one owner, who picks `names`; main answers for each when the test says so. */
async function open(names: readonly string[], more: Partial<FileHome> = {}) {
  const page = await runHook(
    () => {
      const stored = useAttachments(OWNER);
      const home = { ownerTable: 'reelections' as const, ownerId: OWNER, stored: stored ?? [], ...more };
      return { isRead: stored !== undefined, files: useTakenFiles(home) };
    },
    {
      answers: {
        'files.pickFiles': () =>
          succeed({ files: names.map((name) => ({ token: tokenOf(name), name, sizeBytes: 9 })) }),
      },
    },
  );
  const waiting = new Map<string, (reply: Reply<RequestAnswer<'attachments.add'>>) => void>();
  const copies: string[] = [];
  Object.assign(page.desk, {
    'attachments.add': ({ token }: { token: string }) =>
      new Promise((resolve) => {
        waiting.set(token, resolve);
      }),
    'attachments.saveCopy': ({ name }: { name: string }) => {
      copies.push(name);
      return Promise.resolve(succeed({ saved: null }));
    },
  });
  await waitFor(() => {
    expect(page.result.current.isRead).toBe(true);
  });
  const answer = async (name: string, reply?: Reply<RequestAnswer<'attachments.add'>>): Promise<void> => {
    await waitFor(() => {
      expect([...waiting.keys()]).toContain(tokenOf(name));
    });
    const stored = { sha512: 'b'.repeat(128), sizeBytes: 9, mediaType: 'application/pdf', name };
    act(() => waiting.get(tokenOf(name))?.(reply ?? succeed(stored)));
    waiting.delete(tokenOf(name));
  };
  const files = () => page.result.current.files;
  const shown = (name: string) => files().items.find((item) => item.name === name);
  const rows = async () => page.database.rows('attachments').where('ownerId').equals(OWNER).sortBy('sortNo');
  return { ...page, answer, files, shown, rows, copies };
}

describe('files taken in', () => {
  it('are shown at once, and opened and removed only when they are stored', async () => {
    const { files, shown, answer, rows, copies, told } = await open(['补选请示.pdf']);
    act(() => {
      files().browse();
    });
    await waitFor(() => {
      expect(shown('补选请示.pdf')).toMatchObject({ progress: 0 });
    });
    const onItsWay = shown('补选请示.pdf')?.id ?? '';
    act(() => {
      files().open(onItsWay);
      files().remove(onItsWay);
    });
    expect(shown('补选请示.pdf')).toBeDefined();
    await answer('补选请示.pdf');
    await waitFor(() => {
      expect(files().items).toEqual([
        {
          id: expect.not.stringMatching(onItsWay) as string,
          name: '补选请示.pdf',
          sizeBytes: 9,
          isImage: false,
        },
      ]);
    });
    expect(copies).toEqual([]);
    expect(await rows()).toMatchObject([{ ownerTable: 'reelections', kind: 'document', sortNo: 1 }]);

    const stored = shown('补选请示.pdf')?.id ?? '';
    act(() => {
      files().open(stored);
      files().remove(stored);
    });
    await waitFor(() => {
      expect(told.map(({ text }) => text)).toEqual([attachmentWords.removed('补选请示.pdf')]);
    });
    expect(copies).toEqual(['补选请示.pdf']);
    expect(await rows()).toEqual([]);
    act(() => told[0]?.onUndo?.());
    await waitFor(async () => {
      expect(await rows()).toHaveLength(1);
    });
  });

  it('stand there with the reason when they are refused, until they are let go', async () => {
    const refuse = (name: string) => (name.includes('选票') ? '选票不存' : undefined);
    const { files, shown, answer, rows } = await open(['决议.pdf', '选票.pdf', '大.pdf'], { refuse });
    act(() => {
      files().browse();
    });
    await answer('决议.pdf');
    await answer('大.pdf', fail('diskFull', 'no space'));
    await waitFor(() => {
      expect(shown('选票.pdf')).toMatchObject({ error: '选票不存' });
    });
    expect(shown('大.pdf')?.error).toBe(failureText({ code: 'diskFull' }));
    expect((await rows()).map(({ name }) => name)).toEqual(['决议.pdf']);
    act(() => {
      files().remove(shown('选票.pdf')?.id ?? '');
    });
    // The stored one stands in the list once its row is read.
    await waitFor(() => {
      expect(files().items.map(({ name }) => name)).toEqual(['决议.pdf', '大.pdf']);
    });
  });

  it('are numbered one after another, however fast they come', async () => {
    const { files, answer, rows } = await open(['一.pdf', '二.pdf']);
    act(() => {
      files().browse();
    });
    await answer('一.pdf');
    await answer('二.pdf');
    act(() => {
      files().browse('signedScan');
    });
    await answer('一.pdf');
    await answer('二.pdf');
    await waitFor(async () => {
      expect((await rows()).map(({ sortNo, kind }) => [sortNo, kind])).toEqual([
        [1, 'document'],
        [2, 'document'],
        [3, 'signedScan'],
        [4, 'signedScan'],
      ]);
    });
  });

  it('stay outside when what they belong to could not be stored first', async () => {
    const { files, desk } = await open(['一.pdf'], { before: () => Promise.resolve(false) });
    const before = desk.journal.length;
    act(() => {
      files().browse();
    });
    await act(() => Promise.resolve());
    expect(files().items).toEqual([]);
    expect(desk.journal).toHaveLength(before);
  });

  it('are pictures from the clipboard too, which are no files', async () => {
    const { files, desk, rows, told } = await open([]);
    const taken: { picture: string; name: string }[] = [];
    Object.assign(desk, {
      grantDropped: () => Promise.resolve(fail('fileNotFound', 'not files')),
      'attachments.addPicture': (input: { picture: string; name: string }) => {
        taken.push(input);
        const stored = { sha512: 'c'.repeat(128), sizeBytes: 3, mediaType: 'image/png', name: input.name };
        return Promise.resolve(succeed({ ...stored, takenOn: '2026-09-18' }));
      },
    });
    const bytes = new Uint8Array([1, 2, 255]);
    // jsdom's files cannot be read that way.
    const picture = Object.assign(new File([bytes], 'image.png', { type: 'image/png' }), {
      arrayBuffer: () => Promise.resolve(bytes.buffer),
    });
    act(() => {
      files().paste([picture]);
    });
    await waitFor(async () => {
      expect(await rows()).toMatchObject([{ name: attachmentWords.pasted('png'), takenOn: '2026-09-18' }]);
    });
    expect(taken).toEqual([{ picture: 'AQL/', name: attachmentWords.pasted('png') }]);
    expect(told).toEqual([]);
    // Neither a file nor a picture: it is said.
    act(() => {
      files().paste([new File(['text'], 'a.txt', { type: 'text/plain' })]);
    });
    await waitFor(() => {
      expect(told.map(({ text }) => text)).toEqual([failureText({ code: 'fileNotFound' })]);
    });
  });
});
