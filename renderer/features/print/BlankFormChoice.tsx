import { recordTypes } from '../../../shared/schema/meeting';
import { blankFormWords } from '../../../shared/words/blank-forms';
import { recordTypeWords } from '../../../shared/words/domain';
import {
  blankFormChoice,
  blankFormQuery,
  blankForms,
  blankPageCounts,
  blankRowCounts,
  type BlankFormChoice as Choice,
} from '../../paper/blank-forms/blank-form-paper';
import { RadioField } from '../../ui/field/RadioField';
import { SelectField } from '../../ui/field/SelectField';

const words = blankFormWords.panel;
const forms = blankForms.map((value) => ({ value, label: blankFormWords.forms[value] }));
const types = recordTypes.map((value) => ({ value, label: recordTypeWords[value] }));
const pageCounts = blankPageCounts.map((count) => ({ value: String(count), label: words.pageCounts(count) }));
const rowCounts = blankRowCounts.map((count) => ({ value: String(count), label: words.rowCounts(count) }));
const nameOptions = (['blank', 'roster'] as const).map((value) => ({ value, label: words.names[value] }));

interface BlankFormChoiceProps {
  /** Of the address. */
  readonly query: string;
  /** The query of the address that shows the chosen form. */
  readonly onChoose: (query: string) => void;
}

/** Which form, and how much room to write; one click shows it. */
export function BlankFormChoice({ query, onChoose }: BlankFormChoiceProps) {
  const choice = blankFormChoice(query);
  const choose = (patch: Partial<Choice>): void => {
    onChoose(blankFormQuery({ ...choice, ...patch }));
  };
  return (
    <>
      <RadioField
        label={words.form}
        value={choice.form}
        options={forms}
        onChange={(value) => {
          choose({ form: blankForms.find((one) => one === value) ?? choice.form });
        }}
      />
      {choice.form === 'minutes' ? (
        <>
          <SelectField
            label={words.type}
            value={choice.type}
            emptyLabel={null}
            options={types}
            onChange={(value) => {
              choose({ type: recordTypes.find((one) => one === value) ?? choice.type });
            }}
          />
          <SelectField
            label={words.pages}
            value={String(choice.pages)}
            emptyLabel={null}
            options={pageCounts}
            onChange={(value) => {
              choose({ pages: blankPageCounts.find((one) => String(one) === value) ?? choice.pages });
            }}
          />
        </>
      ) : null}
      {choice.form === 'signIn' ? (
        <>
          <RadioField
            label={words.people}
            value={choice.withNames ? 'roster' : 'blank'}
            options={nameOptions}
            onChange={(value) => {
              choose({ withNames: value === 'roster' });
            }}
          />
          {choice.withNames ? null : (
            <SelectField
              label={words.rows}
              value={String(choice.rows)}
              emptyLabel={null}
              options={rowCounts}
              onChange={(value) => {
                choose({ rows: blankRowCounts.find((one) => String(one) === value) ?? choice.rows });
              }}
            />
          )}
        </>
      ) : null}
    </>
  );
}
