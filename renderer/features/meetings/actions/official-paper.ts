/** The official copy: content frozen with its roster and rules, printed once, kept by main under its hash. */
import { checkedText, formatCheckCode } from '../../../../shared/domain/check-code';
import type { RosterSnapshot } from '../../../../shared/schema/meeting';
import type { OrgLifeRecord, RecordContent } from '../../../../shared/schema/meeting';
import { toAppliedRule } from '../../../../shared/domain/votes';
import type { Reply } from '../../../../shared/ipc/reply';
import type { StoredFile } from '../../../../shared/ipc/requests/files';
import { recordTypeWords } from '../../../../shared/words/domain';
import type { Desk } from '../../../desk/desk';
import type { PaperDocument } from '../../../paper/paper-document';
import type { MeetingFacts } from '../form/meeting-facts';

const ENCODER = new TextEncoder();

export interface FrozenContent {
  content: RecordContent;
  snapshot: RosterSnapshot;
  checkCode: string;
}

/** Content, roster and applied rules as they stand now, with the code that tells this version from others. */
export async function freeze(facts: MeetingFacts, now: string): Promise<FrozenContent> {
  const rows = [...facts.roster];
  const digest = await crypto.subtle.digest('SHA-256', ENCODER.encode(checkedText(facts.content, rows)));
  return {
    content: facts.content,
    snapshot: {
      takenAt: now,
      rosterDate: facts.day,
      rows,
      rules: facts.votes.map(({ judgement }) => toAppliedRule(judgement)),
    },
    checkCode: formatCheckCode(new Uint8Array(digest)),
  };
}

/** Prints and stores the paper; nothing in the record has changed yet when this fails. */
export async function keepOfficialPdf(
  desk: Desk,
  paper: PaperDocument,
  name: string,
): Promise<Reply<StoredFile>> {
  const made = await desk['paper.makePdf'](paper);
  if (!made.ok) return made;
  return desk['attachments.keepPdf']({ pdfId: made.value.pdfId, name });
}

/** `20260918_支部党员大会_主题_第2稿.pdf`: characters that file systems refuse become `＿`. */
export function officialName(record: OrgLifeRecord, draftNo: number): string {
  const day = record.startAt.slice(0, 10).replaceAll('-', '');
  const parts = [day, recordTypeWords[record.primaryType], record.title, `第${draftNo}稿`];
  return `${parts.join('_').replace(/[\\/:*?"<>|\s]+/gu, '＿')}.pdf`;
}
