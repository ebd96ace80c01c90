import type { Post } from '../../../../shared/schema/branch';
import { branchWords } from '../../../../shared/words/branch';
import { RadioField } from '../../../ui/field/RadioField';
import { SelectField } from '../../../ui/field/SelectField';
import { TextAreaField } from '../../../ui/field/TextAreaField';
import { TextField } from '../../../ui/field/TextField';
import { postLimits, type PostDetails, type PostErrors } from './post-changes';

interface DetailFieldsProps {
  readonly body: Post['body'];
  readonly details: PostDetails;
  readonly errors: PostErrors;
  readonly onChange: (patch: Partial<PostDetails>) => void;
}

const words = branchWords.posts;
type How = NonNullable<Post['how']>;
/** The committee is elected, or its secretary appointed; the head of a group is named or put forward (domain §2.2). */
const committeeHows: readonly How[] = ['election', 'byElection', 'appointment'];
const groupHows: readonly How[] = ['appointment', 'recommendation', 'election'];
const fullTimeOptions = (['full', 'part'] as const).map((value) => ({
  value,
  label: words.fullTimes[value],
}));

/** How somebody came to a post, the paper it rests on, and what it covers. */
export function DetailFields({ body, details, errors, onChange }: DetailFieldsProps) {
  const hows = body === 'group' ? groupHows : committeeHows;
  return (
    <>
      <SelectField
        label={words.how}
        options={hows.map((how) => ({ value: how, label: words.hows[how] }))}
        value={details.how}
        onChange={(how) => {
          onChange({ how });
        }}
      />
      <TextField
        label={words.docNo}
        limit={postLimits.approvalDocNo}
        value={details.approvalDocNo}
        error={errors.approvalDocNo}
        onChange={(approvalDocNo) => {
          onChange({ approvalDocNo });
        }}
      />
      <TextAreaField
        label={words.duty}
        rows={2}
        limit={postLimits.dutyText}
        value={details.dutyText}
        error={errors.dutyText}
        onChange={(dutyText) => {
          onChange({ dutyText });
        }}
      />
      <RadioField
        label={words.fullTime}
        options={fullTimeOptions}
        value={details.fullTime}
        onChange={(fullTime) => {
          onChange({ fullTime: fullTime as PostDetails['fullTime'] });
        }}
      />
    </>
  );
}
