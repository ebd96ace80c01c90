import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ClassFinding } from '../../../shared/domain/leading-group-register-classes';
import type { RegisterFinding } from '../../../shared/domain/leading-group-register';
import { leadingGroupRules } from '../../../shared/rules/leading-group';
import type { LeadingGroupMeeting } from '../../../shared/schema/org-life';
import { registerWords } from '../../../shared/words/leading-group-register';
import { color } from '../../ui/color';
import { Notice } from '../../ui/feedback/Notice';
import { StateGlyph } from '../../ui/status/StateGlyph';

const words = registerWords.findings;

const List = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: '0 24px 32px 32px',
  flex: 1,
  minHeight: 0,
  overflowY: 'auto',
});
const Line = styled('li')({
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr) auto',
  gap: '0 .75rem',
  alignItems: 'start',
  padding: '.625rem 0',
  '& > svg': { marginTop: '.25rem' },
  borderBottom: `1px solid ${color.line}`,
});

interface ChecksViewProps {
  readonly meetings: readonly LeadingGroupMeeting[];
  readonly findings: readonly RegisterFinding[];
  readonly classes: readonly ClassFinding[];
  readonly onOpen: (meeting: LeadingGroupMeeting) => void;
  readonly onOpenClasses: () => void;
}

/** What entries and the year lack, each with its rule and the way to what it is about. */
export function ChecksView({ meetings, findings, classes, onOpen, onOpenClasses }: ChecksViewProps) {
  if (findings.length + classes.length === 0) {
    return (
      <div style={{ padding: '0 24px 0 32px' }}>
        <Notice tone="success" announce={false}>
          {words.fine}
        </Notice>
      </div>
    );
  }
  return (
    <List tabIndex={0} aria-label={registerWords.views.checks}>
      {findings.map((finding) => {
        const meeting = meetings.find(({ id }) => id === finding.meetingId);
        const said = meeting ? words.ofEntry(meeting.sessionNo, finding.code) : words.ofYear(finding);
        return (
          <Line key={said}>
            <StateGlyph
              kind={finding.severity === 'warning' ? 'due' : 'notYet'}
              title={words.severity[finding.severity]}
            />
            <Said said={said} rule={leadingGroupRules[finding.rule].wording} />
            {meeting ? (
              <Button
                variant="outlined"
                size="small"
                onClick={() => {
                  onOpen(meeting);
                }}
              >
                {words.openEntry}
              </Button>
            ) : (
              <span />
            )}
          </Line>
        );
      })}
      {classes.map((finding) => (
        <Line key={finding.code}>
          <StateGlyph
            kind={finding.severity === 'warning' ? 'due' : 'notYet'}
            title={words.severity[finding.severity]}
          />
          <Said said={words.ofClass(finding)} rule={leadingGroupRules.classes.wording} />
          <Button variant="outlined" size="small" onClick={onOpenClasses}>
            {words.openClasses}
          </Button>
        </Line>
      ))}
    </List>
  );
}

function Said({ said, rule }: { readonly said: string; readonly rule: string }) {
  return (
    <div>
      <div>{said}</div>
      <div style={{ fontSize: '.875rem', color: color.ink2 }}>{rule}</div>
    </div>
  );
}
