// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Attachment, AttachmentKind } from '../../../../shared/schema/ledger';
import { attachmentKindWords } from '../../../../shared/words/domain';
import { meetingWords } from '../../../../shared/words/meetings';
import type { AttachmentActions } from '../actions/use-attachments';
import { AttachmentFields } from './AttachmentFields';

const actions: AttachmentActions = {
  items: ['material', 'document'].map((kind) => ({ id: kind, name: `${kind}.pdf`, sizeBytes: 10 })),
  browse: () => undefined,
  drop: () => undefined,
  open: () => undefined,
  change: () => undefined,
  movePhoto: () => undefined,
  paste: () => undefined,
  remove: () => undefined,
  saveCopy: () => undefined,
};
const paper = (kind: AttachmentKind): Attachment => ({
  ...{ id: kind, branchId: 'b', rev: 1, ownerTable: 'records', ownerId: 'r', kind, sha512: 'a'.repeat(128) },
  ...{ sizeBytes: 10, mediaType: 'application/pdf', name: `${kind}.pdf`, sortNo: 1 },
  addedAt: '2026-09-22T06:32:00.000Z',
});
const offered = (kind: AttachmentKind): string[] =>
  within(screen.getByRole('combobox', { name: meetingWords.attachments.kindOf(`${kind}.pdf`) }))
    .getAllByRole('option')
    .map((option) => option.textContent);

describe('the kinds of a meeting’s papers', () => {
  it('hold nothing of a member’s file, and what was stored so before keeps its name', () => {
    render(
      <AttachmentFields
        attachments={[paper('material'), paper('document')]}
        actions={actions}
        meeting={{ startAt: '2026-09-18T15:00' }}
      />,
    );
    const own = (['photo', 'signedScan', 'signInScan', 'material'] as const).map(
      (kind) => attachmentKindWords[kind],
    );
    expect(offered('material')).toEqual(own);
    expect(offered('document')).toEqual([...own, attachmentKindWords.document]);
  });
});
