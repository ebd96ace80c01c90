import { recordTypeWords } from '../../../../../shared/words/domain';
import { FormSection } from '../../../../ui/field/FormSection';
import type { EditorModel } from '../editor-model';
import { CheckRows } from './CheckRows';
import { OpinionRows } from './OpinionRows';
import { RectificationRows } from './RectificationRows';
import { ReviewTable } from './ReviewTable';
import { TalkRows } from './TalkRows';

/** The part 评议与整改: what a 组织生活会 prepares and resolves, and the table of a 民主评议. */
export function YearlyPart({ model }: { readonly model: EditorModel }) {
  return model.form.sections.map((section, index) => {
    if (section.type === 'orgLifeMeeting')
      return (
        <FormSection key={section.id} title={recordTypeWords[section.type]} columns={1}>
          <OpinionRows {...{ model, section, index }} />
          <TalkRows {...{ model, section, index }} />
          <CheckRows {...{ model, section, index }} />
          <RectificationRows {...{ model, section, index }} />
        </FormSection>
      );
    if (section.type === 'democraticReview')
      return <ReviewTable key={section.id} {...{ model, section, index }} />;
    return null;
  });
}
