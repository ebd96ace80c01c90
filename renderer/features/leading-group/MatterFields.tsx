import { Trash2 } from 'lucide-react';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import { holdsAmount } from '../../../shared/domain/leading-group-register';
import {
  registerLimits,
  type MatterDraft,
  type RegisterProblems,
} from '../../../shared/domain/leading-group-register-entry';
import { majorDecisionKinds, majorDecisionStatuses } from '../../../shared/schema/org-life';
import { majorDecisionKindWords, majorDecisionStatusWords } from '../../../shared/words/register-codes';
import { registerWords } from '../../../shared/words/leading-group-register';
import { color } from '../../ui/color';
import { CheckField } from '../../ui/field/CheckField';
import { SelectField } from '../../ui/field/SelectField';
import { TextField } from '../../ui/field/TextField';

const words = registerWords.dialog;
const kinds = majorDecisionKinds.map((value) => ({ value, label: majorDecisionKindWords[value] }));
const statuses = majorDecisionStatuses.map((value) => ({ value, label: majorDecisionStatusWords[value] }));

const Matter = styled('li')({
  display: 'grid',
  gridTemplateColumns: '11rem minmax(0, 1fr) 2.25rem',
  gap: '.625rem 12px',
  alignItems: 'start',
  padding: '.75rem 0',
  borderTop: `1px solid ${color.line}`,
  // The buttons of the dialog stay in sight below: what is focused must not lie under them.
  '& input, & select': { scrollMarginBottom: '13rem' },
});

interface MatterFieldsProps {
  readonly matters: readonly MatterDraft[];
  readonly problems: RegisterProblems['matters'];
  /** A title that is missing is said only once the form was left. */
  readonly isTouched: boolean;
  readonly onChange: (matters: readonly MatterDraft[]) => void;
  readonly newId: () => string;
}

/** 三重一大 matters: kind, title, public result, how far it came. A title with an amount is asked about. */
export function MatterFields({ matters, problems, isTouched, onChange, newId }: MatterFieldsProps) {
  const change = (id: string, patch: Partial<MatterDraft>): void => {
    onChange(matters.map((matter) => (matter.id === id ? { ...matter, ...patch } : matter)));
  };
  const errorOf = (id: string): string | undefined => {
    const problem = problems[id];
    return problem === undefined || (problem === 'titleMissing' && !isTouched)
      ? undefined
      : registerWords.problems[problem];
  };
  return (
    <section aria-label={words.matters} style={{ gridColumn: '1 / -1' }}>
      <div
        style={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', marginBottom: 8 }}
      >
        <span style={{ color: color.ink }}>{words.matters}</span>
        <Button
          variant="outlined"
          size="small"
          disabled={matters.length >= registerLimits.matters}
          onClick={() => {
            const blank = { title: '', docNo: '', isPublicAmount: false };
            onChange([...matters, { ...blank, id: newId(), kind: 'decision', status: 'underway' }]);
          }}
        >
          {words.addMatter}
        </Button>
      </div>
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {matters.map((matter) => (
          <Matter key={matter.id}>
            <SelectField
              label={words.kind}
              options={kinds}
              emptyLabel={null}
              value={matter.kind}
              onChange={(value) => {
                const kind = majorDecisionKinds.find((one) => one === value);
                if (kind) change(matter.id, { kind });
              }}
            />
            <TextField
              label={words.matterTitle}
              required
              autoFocus={matter.title === ''}
              value={matter.title}
              limit={registerLimits.title}
              error={errorOf(matter.id)}
              onChange={(title) => {
                change(matter.id, { title });
              }}
            />
            <IconButton
              size="small"
              aria-label={words.removeMatter(matter.title.trim())}
              title={words.removeMatter(matter.title.trim())}
              sx={{ mt: '1.75rem' }}
              onClick={() => {
                onChange(matters.filter(({ id }) => id !== matter.id));
              }}
            >
              <Trash2 aria-hidden size={16} />
            </IconButton>
            {holdsAmount(matter.title) ? (
              <div style={{ gridColumn: '2 / -1' }}>
                <CheckField
                  label={words.publicAmount}
                  value={matter.isPublicAmount}
                  onChange={(isPublicAmount) => {
                    change(matter.id, { isPublicAmount });
                  }}
                />
              </div>
            ) : null}
            <SelectField
              label={words.status}
              options={statuses}
              emptyLabel={null}
              value={matter.status}
              onChange={(value) => {
                const status = majorDecisionStatuses.find((one) => one === value);
                if (status) change(matter.id, { status });
              }}
            />
            <TextField
              label={words.docNo}
              help={words.docNoHelp}
              value={matter.docNo}
              limit={registerLimits.docNo}
              onChange={(docNo) => {
                change(matter.id, { docNo });
              }}
            />
          </Matter>
        ))}
      </ul>
    </section>
  );
}
