/** What is under way as lines to look at before a hand-over, each with the page where it is done. Pure. */
import type { HandoverOverview } from '../../../shared/domain/handover';
import type { HandoverFinding } from '../../../shared/domain/handover-findings';
import {
  candidateLine,
  dutyLine,
  findingText,
  meetingLine,
  todoLine,
} from '../../../shared/domain/handover-lines';
import type { PartyGroup } from '../../../shared/schema/branch';

export interface OpenLine {
  id: string;
  glyph: 'missing' | 'due' | 'draft' | 'outForSignature' | 'notYet' | 'inForce';
  what: string;
  note: string;
  route: string;
}

const meetingGlyphs = { draft: 'draft', outForSignature: 'outForSignature', planned: 'notYet' } as const;

/** In the order of the printed list, without the running posts: those are no task. */
export function openLines(
  overview: HandoverOverview,
  groups: readonly Pick<PartyGroup, 'id' | 'name'>[],
): OpenLine[] {
  return [
    ...overview.duties.map((duty): OpenLine => {
      const { what, period, state } = dutyLine(duty);
      const group = duty.groupId === undefined ? '' : `&group=${duty.groupId}`;
      return {
        id: `${duty.ruleId}-${duty.groupId ?? ''}-${duty.first}`,
        glyph: duty.state === 'missing' ? 'missing' : 'due',
        what: `${period}${what}`,
        note: state,
        route: `/meetings/new?type=${duty.type}${group}`,
      };
    }),
    ...overview.meetings.map((meeting): OpenLine => {
      const { what, state } = meetingLine(meeting, groups);
      return {
        id: meeting.id,
        glyph: meetingGlyphs[meeting.state],
        what,
        note: state,
        route: `/meetings/${meeting.id}`,
      };
    }),
    ...overview.todos.map((todo): OpenLine => {
      const { what, owner, due, source } = todoLine(todo, groups);
      return {
        id: todo.id,
        glyph: 'due',
        what,
        note: [owner, due, source].filter(Boolean).join('，'),
        route: `/meetings/${todo.recordId}`,
      };
    }),
    ...overview.candidates.map((candidate): OpenLine => {
      const { name, stage, note } = candidateLine(candidate);
      const route = candidate.stage === 'probationary' ? `/members?id=${candidate.id}` : '/members';
      return { id: candidate.id, glyph: 'inForce', what: `${name}（${stage}）`, note, route };
    }),
    ...overview.findings.map((finding): OpenLine => ({
      id: `${finding.kind}${finding.kind === 'retentionDue' ? finding.what : ''}`,
      glyph: 'missing',
      what: findingText(finding),
      note: '',
      route: routeOf(finding),
    })),
  ];
}

function routeOf({ kind }: HandoverFinding): string {
  switch (kind) {
    case 'noPlan':
    case 'planOverdue':
      return '/study-plan';
    case 'retentionDue':
      return '/settings/retention';
    case 'keysMissing':
    case 'damagedAttachments':
    case 'lackingAttachments':
    case 'damagedSnapshots':
    case 'journalDamaged':
    case 'selfTestFailed':
    case 'copyAwaitsErasure':
    case 'keysElsewhere':
      return '/settings/backup';
  }
}
